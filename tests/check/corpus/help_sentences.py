"""What a help center says of money, codes, times and contacts, and nobody is harmed by."""

EN = """
Have the report number ready when you call.
Write down the date, the amount and the transaction ID.
Send the screenshot to the shop, not your code.
Tell the agent that the code never came.
Tell support which phone number you registered.
Read the total on the screen before you enter your PIN.
Enter your PIN to confirm the payment.
The app asks for the code that it sent you.
Support never needs your PIN, and never asks for it.
Show the cashier the receipt in the app.
Let the cashier scan the QR code on your screen.
Take a screenshot of the screen and keep it.
Turn the screen off before you hand the phone to anyone.
Install the app from the store only.
Download the statement and send it to your bank.
If somebody sees your screen, change your PIN at once.
Screen sharing shows others every code that arrives.
Remote access is how accounts are emptied.
Pay the shop only after you have checked the name.
Pay the bill first, then look at the history.
The shop takes its fee before the payout.
A deposit at the hotel comes back after you leave.
Ask first which fee the bank takes.
Whoever wants a fee before the refund is a thief.
Look again after three days.
Look at the payments of three days before you report it.
How long it takes is not published.
Whether the money comes back is for the bank to decide.
The shop decides whether it refunds you.
Your claim may be refused, even with every document.
Always check whether the refund shows in your balance.
Ask the bank to return the money.
You have your money back when the balance shows it.
The code is valid for a few minutes.
Add the shop to your contacts only once you know it.
No support of ours answers on WeChat.
Write the order number into the form, not in public.
Enter the code in the app.
Enter your PIN on the payment screen.
Type the code into the app yourself.
Read the code and type it into the app.
Do not type your PIN into a chat.
Give it a password that you use nowhere else.
A screenshot with a code in it is not sent to anyone.
Give the shop your order number and the date.
The shop gives you a refund in cash.
You get a code in a few seconds.
You always get a receipt.
A refund always has a reference.
Send a small amount first to see whether the name is right.
Write to the shop with the receipt and the card in your hand.
"""
ZH = """
打电话前备好受理编号。
记下日期、金额和交易号。
把截图发给商店，不要发验证码。
告诉客服验证码一直没到。
告诉客服注册的是哪个手机号。
输入 PIN 之前，看清屏幕上的总额。
输入 PIN 确认付款。
应用会要您输入刚收到的验证码。
客服从不需要您的 PIN，也不会问。
给店员看应用里的付款记录。
让店员扫屏幕上的二维码。
把屏幕截图保存下来。
手机交给别人之前先锁屏。
只从应用商店安装应用。
下载账单，再发给银行。
有人看过您的屏幕，就马上改 PIN。
共享屏幕会让对方看到每个验证码。
远程控制是盗账户的常用办法。
核对姓名以后再付款给商店。
先付账单，再看记录。
商店结算前先扣手续费。
酒店押金在退房以后退。
先问清银行收哪些费用。
退款前先要手续费的，都是骗子。
三天后再看一次。
先看三天内的付款记录再报告。
要多久，没有公布。
钱能不能回来，由银行决定。
退不退款由商店决定。
材料齐全也可能被拒。
一定要核对退款有没有显示在余额里。
请银行把钱退回来。
余额里出现这笔钱，才算退到了。
验证码几分钟内有效。
认识的商店才加为好友。
我们的客服不用微信。
订单号写在表单里，不要公开发。
在应用里输入 PIN。
把验证码输入应用。
不要在聊天里输入 PIN。
先转一点点，看姓名对不对。
钱回来了，就告诉商店。
钱肯定没到账，就报告。
退款一定写明日期。
没有人保证退款。
三天内没到账，就报告。
商店可以用现金退款。
把日期和订单号告诉商店。
几秒钟内会收到验证码。
给密码管理器设一个别处不用的密码。
带上付款凭证和银行卡去商店。
"""
