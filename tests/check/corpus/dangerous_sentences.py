"""What hurried writers tell readers who lose money by it; and what warns of it, asks or quotes, and harms nobody."""

SECRETS_ZH = """
把 PIN 报一下。
PIN 念给客服听。
验证码发我。
PIN 报给客服核对。
验证码发过来。
把收到的验证码报过来。
报一下验证码。
麻烦报一下 PIN。
说一下您的 PIN。
请说出 PIN。
验证码告诉我们。
验证码告诉一下客服。
客服要验证码就给他。
客服问 PIN 就说。
打电话报 PIN 和姓名。
把 6 位数字发给客服。
短信里的数字念给客服。
把短信验证码截图发来。
截图验证码发客服。
PIN 发给我们核实。
提供一下 PIN。
提供收到的验证码。
请提供 PIN 以便核实身份。
在微信上发验证码给客服。
把验证码填到聊天框里。
把密码说给客服。
输入 PIN 给客服看。
给客服看验证码。
把 CVV 报给客服。
卡背面的三位数字报给客服。
留下您的 PIN。
备注里写上 PIN。
附上 PIN 码。
告知 PIN 即可解锁。
给我验证码。
验证码给我们，马上处理。
把刚收到的 OTP 转发给客服。
转发验证码短信给客服。
客服会打来，把验证码报给他就行。
客服来电时，报出验证码。
把 PIN 码发到客服邮箱。
来信写明手机号和 PIN。
把登录链接转给客服。
需要您的 PIN 来核实身份。
我们需要您的验证码。
请回复验证码。
回复 PIN 就行。
核实身份时要报 PIN。
把密码念一遍给客服。
PIN 报给我们就能查。
打给客服，报上 PIN。
麻烦把 OTP 报给我们的同事。
短信来了就把码念给坐席。
验证码截图给我们。
收到验证码后报给专员。
收到短信后，把里面的 6 位数字念给客服。
客服核实时，直接说 PIN。
PIN 告诉客服，客服会帮您查。
把 PIN 私信我们。
验证码回复到本短信。
验证码回我。
OTP 给一下。
PIN 给一下客服。
请配合客服提供验证码。
按客服要求提供验证码。
客服会问 PIN，照实回答。
登录不了，把 PIN 报给客服。
收不到短信，就把 PIN 告诉客服。
别担心，验证码念给客服听就行。
不用怕，把 PIN 报一下。
在电话里说出验证码。
对客服说出 PIN。
输入验证码后，把它读给客服。
把验证码口头告诉客服。
PIN 发客服邮箱。
登录码发给我。
把动态密码告诉坐席。
打客服电话，报 PIN 就能查。
把手机收到的验证码告诉我们的人。
验证码请回复客服。
客服要核对 PIN，配合一下就行。
PIN 写在邮件里发给我们。
联系客服并提供验证码。
给客服念一遍 OTP。
把 OTP 念出来。
"""
SECRETS_EN = """
Read your PIN out to the agent.
Give them the code they texted you.
Tell support your PIN.
Tell us your PIN.
Let the agent know your PIN.
Read them the code.
Read the code back to the agent.
Send us the code you got.
Send over the OTP.
Pass the code on to support.
Have your PIN ready for the agent.
Reply with the code.
Reply with your PIN.
Text us the code.
Text the code back.
Give the code to support.
Give support the six digits from the SMS.
Give the agent the OTP when they call.
Confirm your PIN with the agent.
Confirm your PIN over the phone.
The agent will ask for your code, so read it out.
When support calls, tell them the code.
If they ask for the code, give it to them.
If the agent asks for your PIN, say it.
Share the OTP with the agent.
Share your PIN so we can verify you.
We need your PIN to verify you.
Support needs your PIN to unlock the account.
You need to give us your PIN.
Just tell them your PIN.
You can give the agent your PIN.
It is safe to give support your PIN.
It is fine to share the code with our agent.
Call 1500729 and give your PIN.
Email us your PIN.
Email your PIN and ID to support.
Put your PIN in the message.
Write down your PIN in the form for the agent.
Say your PIN to the operator.
Spell out the code for the agent.
Read off the code.
Quote your PIN when you call.
State your PIN.
Forward the SMS with the code to support.
Forward us the OTP.
Show the agent the code.
Hand over the code.
Provide the code to the agent.
Drop the code in the chat.
Paste the code in the chat.
Please read me the code.
Send the CVV on the back of your card.
Tell the agent the three digits on the back of your card.
Dictate the PIN to the agent.
Message us your OTP.
Give your PIN to whoever calls from support.
Give him your OTP.
Simply read the OTP aloud to the agent.
If the app does not open, tell support your PIN.
If you cannot sign in, read them the code.
No problem, tell us your PIN.
Do not worry, the agent needs your PIN only once.
The agent will ask your PIN.
Say the code when the agent asks.
Tell the code to the agent.
Tell the agent your code.
Just read out the numbers from the SMS.
Send the code to our WhatsApp.
Send your OTP to 1500729.
Send a screenshot of the code to the agent.
Provide your OTP for verification.
Provide your PIN to verify your identity.
Give PIN to agent.
Tell PIN to support.
Share OTP with agent.
You will be asked for your PIN: give it.
Type your PIN when the agent asks for it.
Answer with your PIN.
Give the PIN when asked.
Tell the agent what your PIN is.
Tell them what the code says.
Read what the SMS says to the agent.
Confirm the OTP to the agent.
Let support have your code.
Tell them your one-time code.
Let the agent have your PIN.
Send the OTP over WhatsApp.
Give the agent your 6-digit PIN.
Reply to the SMS with your PIN.
Tell the operator the code you received.
Have the OTP ready when you call.
The agent needs the code from the SMS.
Provide the OTP to our team.
"""
FEES_ZH = """
解冻要先付费。
先交保证金才能提现。
先付解冻费。
解冻需要先付费。
解冻前要先交钱。
要解冻，先交钱。
付了解冻费才能解冻。
提现前先交押金。
提现要先交保证金。
缴纳保证金后即可提现。
交 10% 保证金，就能提现。
先充值 Rp100,000 才能解冻。
先转 Rp50,000 验证账户，再提现。
解冻需缴纳 5% 手续费。
先缴税，再提现。
先交个人所得税才能领奖。
先把手续费打过去，钱就放款。
放款前先付服务费。
贷款放款前先交保证金。
解封要交解封费。
支付认证金后解封。
先打一笔钱验证账户才能退款。
退款要先付手续费。
退款需先支付手续费。
付一笔押金，钱就退回来。
付清手续费即可退款。
先付 1% 的税，钱就解冻。
账户解冻费 Rp50,000，付了就好。
请先支付解冻费用。
要先缴费才能拿回钱。
先交费，后退款。
账户冻结了，交 Rp200,000 解冻金就行。
交了手续费，马上解冻。
刷够流水才能提现，先转 Rp100,000。
先缴纳 20% 个税，奖金就到账。
领奖要先付运费。
领奖前先交手续费。
先付手续费，退款随后到。
付个手续费就能退款。
缴费解冻。
交钱就能解封。
花 Rp50,000 就能解封。
付款 Rp50,000 即可解冻账户。
支付解冻费，账户立刻恢复。
给客服转 Rp50,000 手续费，账户就解封了。
先垫付税金，退款时一起退给您。
提现需先缴纳保证金。
解冻账户需支付一笔费用。
要解冻就得先交钱。
交 Rp50,000 解冻费。
先把税交了，钱就放出来。
先付定金，才给提现。
提现前请先缴纳手续费。
"""
FEES_EN = """
Pay a release fee first.
Pay the release fee and the money is released.
Pay the unlock fee to get your money.
Pay a deposit to unfreeze the account.
Pay a deposit before you withdraw.
You must pay a fee before the money is released.
You have to pay the fee first to withdraw.
You need to pay a deposit before the payout.
To unfreeze the account, pay a fee.
To get the refund, pay the tax.
To withdraw, pay a deposit first.
A deposit is required before the money is released.
A fee is required to release the money.
A small fee unlocks the account.
A release fee of Rp50,000 must be paid first.
The fee must be paid before the refund.
The fee is paid first, then the refund comes.
First pay the fee, then the money is released.
Once you pay the fee, the money is released.
After you pay the deposit, you can withdraw.
After paying the fee you can withdraw.
Once the fee is paid, your account is unfrozen.
Send a deposit to verify your account, then withdraw.
Top up Rp100,000 first to unfreeze the account.
Transfer Rp50,000 to verify your account before the refund.
Unfreezing costs a fee, paid first.
Unfreezing needs a deposit.
The loan is paid out after you pay an insurance fee.
Pay the admin fee before the loan is paid out.
Pay the tax on the prize first.
You pay a fee first and get it back later.
Settle the tax before the withdrawal.
Make a small payment first to release the funds.
Pay Rp50,000 and your account is unlocked.
Pay a small fee and support unlocks the account.
Pay the agent a fee to unlock the account.
Pay the handling fee first, then you get the refund.
To release the money, send Rp100,000 first.
You need to top up Rp100,000 before the account is unlocked.
The account is unfrozen after you pay the fee.
The money is released once the deposit arrives.
A refundable deposit is needed to unfreeze the account.
Deposit Rp100,000 to unfreeze the account.
Support unlocks the account for a fee.
There is a fee of Rp50,000 to unlock the account.
Your prize is paid out after the tax is paid.
Transfer the tax first and the prize follows.
Pay the courier fee to claim the prize.
The refund comes once you have paid the processing fee.
Pay the deposit first to get your money.
First, pay the release fee.
You must pay the tax before you can withdraw.
To unlock it, transfer Rp50,000.
Pay a fee up front to release the refund.
A deposit must be paid first to unlock the account.
"""
ENDS_ZH = """
包退。
包赔。
我们包退款。
一定能追回。
100% 到账。
钱百分百能追回。
保证退款。
保证到账。
肯定能退。
绝对能追回。
绝对到账。
钱必退。
必到账。
钱肯定会回来。
钱一定会到账。
放心，钱会退回来的。
放心，钱一定到。
不用担心，钱都会退。
不用担心，会退给您。
无条件退款。
全额退款，没有例外。
报案后就能追回。
准能拿回来。
稳退。
钱丢不了。
不会有损失。
您的钱不会丢。
您不会损失一分钱。
GoPay 会全额赔付。
GoPay 会赔偿全部损失。
客服会把钱退给您。
客服一定帮您解冻。
保证能解冻。
退款没问题。
保证成功。
100% 追回。
一定退款。
一定可以要回来。
钱铁定能回来。
钱百分之百会回来。
退款肯定到。
GoPay 保证赔。
官方保证退钱。
一定给您退。
肯定给您解决。
一定帮您追回来。
放心吧，钱跑不了。
请放心，款项会原路退回。
您放心，我们会帮您追回。
绝不会少您一分钱。
保您拿回钱。
包您满意，包退。
包追回。
包解冻。
包成功。
申诉必过。
百分百解冻。
必定能找回。
投诉就能退钱。
打 131 就会退钱。
找央行投诉，钱就会回来。
报警就能追回来。
只要报告，钱就能回来。
照做就一定能退。
零风险。
一分都不会少。
退款包到。
钱肯定能要回来。
保证三天解冻。
百分之百能退。
您一定会收到退款。
不管怎样都会退。
"""
ENDS_EN = """
You'll definitely get it back.
You will definitely get your money back.
You will get it back, guaranteed.
A refund is guaranteed.
Your refund is guaranteed.
Guaranteed refund.
We guarantee your refund.
GoPay guarantees that you get your money back.
You are guaranteed to get it back.
You're guaranteed a refund.
Refunds are 100% guaranteed.
Your money is 100% safe.
The money will surely come back.
The money will certainly be returned.
You will absolutely get a refund.
You will get every rupiah back.
You will always get your money back.
You'll get it back for sure.
You will get your money back, no matter what.
Your money will be refunded without fail.
Don't worry, you will get it back.
Do not worry: your money will come back.
Rest assured that your money will be returned.
There is no way to lose your money.
You can be sure that the money will be returned.
You are sure to get it back.
We promise that you get it back.
We promise a full refund.
GoPay will always refund you.
GoPay will refund you in full.
Your account will definitely be unlocked.
Your account will definitely be restored.
The refund will definitely arrive.
The money will definitely arrive.
The transfer always arrives.
It always comes back.
The money is bound to come back.
A refund is certain.
100% refund.
You cannot lose your money.
The money always comes back.
You are certain to get a refund.
A refund is certain if you report it.
Report it and you will get your money back.
Report it and the money comes back.
Call 131 and you will get a refund.
We will get your money back.
We will recover your money.
The bank always pays it back.
The bank will refund you, guaranteed.
Your money is guaranteed to come back.
Success is guaranteed.
It is certain that you get it back.
The appeal always works.
You will not lose a rupiah.
Zero risk.
Your refund is on its way and will arrive for sure.
Absolutely everyone gets a refund.
Every claim is paid.
All claims are paid.
You will be refunded, 100%.
You can count on a full refund.
You will have your money back in full.
Of course you get it back.
You're sure to get your money back.
Your money will be returned, guaranteed.
You will definitely be refunded.
We guarantee that your money is safe.
You will get a refund for sure.
Refund guaranteed.
Don't worry, your money will be returned.
"""
TIMES_ZH = """
3 天后到账。
退款 3 天后到账。
钱三天后到账。
三天就到账。
退款 3 天到账。
3 天到账。
钱 3 个工作日到。
退款三天之内到。
款项 3 天内到。
当天到账。
明天到账。
次日到账。
两三天就能到账。
2-3 天退款到账。
下周到账。
一周就退。
24 小时解冻。
24 小时后自动解冻。
一小时后解锁。
隔天就退回。
半天就好。
T+1 到账。
月底前到账。
一个星期后钱会回来。
最晚后天到账。
48 小时出结果。
客服 10 分钟回复。
十分钟就回复。
几天后就到账。
钱两天内退回。
退款三到五天到账。
三五天就到账。
3～5 个工作日到账。
退款会在 3 天后退回余额。
3 天后自动到账。
24 小时后就能解锁。
一天之后恢复。
两小时后解冻。
审核三天就好。
审核要 3 天。
3 天出结果。
当天就退。
当天退回。
第二天到账。
后天到账。
明天就到账。
今晚到账。
本周内到账。
月底前退回。
下周一到账。
周五前到账。
客服当天回复。
半小时回复。
一周内解决。
钱 24 小时内到。
两个工作日后退回。
最快一小时到账。
五天左右退款。
一般当天到账。
"""
TIMES_EN = """
It will arrive within 3 days.
The refund will arrive within 3 days.
The refund arrives in 3 days.
The money arrives 3 days later.
The refund arrives after 3 days.
The money comes back after 3 days.
You get it back in three days.
You will get it back in 3 days.
You'll have it in 3 days.
It is refunded the next day.
The money arrives tomorrow.
The refund arrives the same day.
Expect your refund in 3 days.
Expect the money by Friday.
It takes 3 days to get your money back.
The refund takes 3 days.
A refund takes three to five days.
Refunds land in 3 days.
Refunds show up in 3 days.
Your account is unlocked after 24 hours.
The account unlocks in 24 hours.
Support answers in 10 minutes.
Support gets back to you in a day.
We get back to you within 24 hours.
The money is there in an hour.
The refund clears in 3 days.
The money shows up in a week.
You are refunded in 3 days.
The money will be in your wallet by the end of the week.
Your case is closed in 3 days.
The refund is paid out in two weeks.
The payout lands the next working day.
Allow 3 days for the refund.
The refund arrives three days later.
It comes back after two weeks.
The money will be back tomorrow.
You get the refund tomorrow.
You will have your refund by Friday.
The refund is back the next working day.
The money arrives overnight.
The refund arrives by the end of the month.
The refund arrives next week.
It is refunded the same day.
Support answers the same day.
Support replies by tomorrow.
They answer within the hour.
The account is unlocked the next day.
It arrives in a day or two.
You get it back in a few days.
The refund takes a week.
Refunds take 3 to 5 days.
The review takes two days.
Your claim is decided in 3 days.
After 3 days the money is back.
In 3 days you have your money.
Within 24 hours your account works again.
3 days later the refund arrives.
The money will arrive in three days.
You'll get it tomorrow.
Refund within 3 days.
Your refund will be there by Monday.
Money back in 24 hours.
It arrives after two working days.
"""
HARMLESS_ZH = """
客服不会索要验证码。
凡是要你先付费的都是诈骗。
凡是要您先交钱的，都是骗局。
任何人要您报 PIN，都请挂断。
谁来问 PIN 都不要说。
电话里报 PIN 的要求，一概拒绝。
自称客服要您的验证码，马上挂断。
PIN 只在应用里输入，别念出来。
PIN 不要报给任何人。
验证码发给您以后，几分钟内有效。
验证码发过来以后，在应用里输入。
等验证码发过来，再输入。
验证码会发到您的手机。
验证码发到他的手机了。
应用会发验证码给您。
点“重新发送”，再等验证码。
输入收到的 6 位数字。
把 6 位数字输入应用。
把交易号后 6 位数字报给客服。
卡号后四位数字可以告诉银行。
告诉客服 PIN 输错了几次。
告诉客服您忘了 PIN。
跟客服说验证码收不到。
跟客服说一下 PIN 被改的时间。
向客服确认 PIN 有没有被人改过。
报受理编号，不报 PIN。
打电话时报受理编号和手机号。
念下面这段话给客服听。
把屏幕上的错误代码念给客服。
把受理编号发我们没有用，请发给 GoPay。
客服问您 PIN，就挂断。
对方要验证码，马上报警。
客服要验证码？那是骗子。
骗子会说“把 PIN 报一下”。
听到"验证码发我"就不回。
"PIN 念给客服听"是他的话。
听到“验证码发我”，就挂断。
“PIN 念给客服听”是骗术。
有人让您把验证码念出来，不要理。
已经把验证码告诉别人了，先改 PIN。
把 PIN 改成别人猜不到的数字。
PIN 给您带来麻烦，就重设。
忘了 PIN 就重设，客服帮不了。
验证码转到新号码要等运营商。
读一读验证码短信里的提醒。
看清短信里的数字再输入。
付款时要输入 PIN。
付款需要您的 PIN 来确认。
应用需要您的 PIN 才能付款。
客服看不到您的 PIN。
包裹里的钱包退不了。
退款退到钱包退款记录里。
红包退回余额，看记录。
钱包到账记录在这里看。
不一定能追回。
没有谁能保证到账。
不能保证 3 天到账。
三天后还没到账，就报告。
三天后再看是否到账。
等 3 天，到账了就不用报告。
过了三天才到账，也要看金额。
3 天后到账吗？
3 天内能到账吗？
能 100% 追回吗？
骗子说“3 天后到账”。
对方保证 100% 到账，那是骗局。
当天到账的，不用报告。
当天没到账，就问银行。
问商店哪天到账。
看看是不是当天到账。
明天再看是否到账。
第二天再看退款到没到。
放心不下，就问客服退款到没到。
一定要核对到账金额。
到账前一定不要删记录。
必须写明退款原因。
退款必须由商店发起。
包含退款的记录在这里。
退款没有保证。
解冻不收费。
解冻要先付费？那是骗局。
解冻前先改 PIN。
解冻需要先验证身份。
解冻不用先付钱。
先付费才解冻的，都是骗子。
有人说交保证金才能提现，别信。
对方要您先交税才放款，一分不付。
要求先付手续费的，不要理。
提现手续费从余额扣。
提现要付手续费，看屏幕。
先充值，再提现到银行。
先付账单，再申请退款。
先付清欠款，再问额度怎么恢复。
交了押金，退房时问酒店退款。
退款前先问商店要不要手续费。
贷款放款前先看合同。
提现前先看手续费。
先交材料，再等解冻。
先提交申请，再等退款。
凡要先转账才“解冻”的，都是诈骗。
先交工本费补卡，再拿回号码。
先付话费，号码就解锁。
付清账单和滞纳金，额度就恢复。
付了钱，商家没发货，就申请退款。
付款后商家不认，请它退款。
转账 Rp50,000 转错了，请对方退回。
付了两次，商家就退一笔。
付钱之前看清收款方，错了很难拿回。
钱已经付了，就问商店能不能退款。
付了 Rp50,000，余额却没扣，先看退款记录。
充值 Rp100,000 后没到账，再看提现记录。
提现 Rp100,000 后，看银行到账没有。
解冻之后，先付一小笔试试。
退款到账后，再付新的订单。
花了多少钱，退款就是多少。
付的钱原路退回。
交了材料，解冻还要等审核。
付手续费的是商家，退款时不一定退。
手续费不退，退款只退本金。
店里收的押金，离店时退款。
先付现金，等恢复后再用 GoPay。
解锁手机后付款。
要退款，先找商家。
想提现，先升级 GoPay Plus。
打电话请客服解冻账户。
转接人工，请客服解封。
交警察的材料要写明退款金额。
保证金退回的时间，问酒店。
包裹退回，先找商店。
包月会员退款，先找商家。
礼包退款看商家规定。
必须退回的款项，问银行。
务必退出登录。
不必退款，换货也行。
未必退得回来。
准备退款时，先核对金额。
准时到账的，不用管。
肯定没退，就再问一次。
一定会不会退，没人知道。
到账成功后，余额会变。
余额不会少，别的设备退出登录就好。
放心使用之前，先看姓名。
先看清，再放心付款。
报告后就等答复。
报案就带上护照。
投诉就能得到受理编号。
申诉成功的，退款记录里会写。
能否追回，由银行决定。
退款没问题就收到通知吗？
全额退款的，优惠券也退。
商家同意全额退款。
绝对不要退出登录。
100% 到账的说法不可信。
平台说包退，也要看规定。
客服会告诉您能不能退。
客服会把结果发到邮箱。
我们会写明日期。
三天后再问商店。
三天后回来再看。
当天回复商家的消息。
当天报告，第二天再打一次。
第二天退回酒店的钥匙。
先等 30 分钟，再看余额恢复没有。
过 3 天还没退回，就报告。
等满 3 天再申请解冻。
问清退款几天到账。
写下几号退回。
记下退款到账的日子。
商店说 3 天退回，就记下那天。
据商店的说法，3 天到账。
下周再去一次警察局。
明天再登录。
今天的付款，今天就报告。
9 月 3 日到账的那一笔。
3 月到账的退款在这里。
第 3 天退回的是另一笔。
要是 3 天后到账，就不用报告。
看看是不是 24 小时后解锁。
每天到账的钱在这里看。
每月 5 日到账的工资。
半小时没到账，就看状态。
三天的到账记录都要截图。
明天恢复营业后再去。
周一到周五去银行。
本月退款的记录。
例如 3 天后到账的退款。
没有公布几天到账。
"""
HARMLESS_EN = """
Never tell anyone your PIN.
Support will never ask you to read your PIN out.
No agent needs the code they texted you.
Do not give them the code they texted you.
Nobody at GoPay needs the code.
Hang up on anyone who wants your PIN.
If a caller asks for your code, hang up.
If they ask for the code, hang up.
If the agent asks for your PIN, it is not support.
When they ask for your PIN, say no.
If somebody wants the code, tell them nothing.
Scammers call, send a link, tell you to wait, and read your code out to others.
They ask you to install an app, send them your code and pay.
A thief may say “read me your PIN”.
A thief may say "read me your PIN".
“Give them the code” is what a thief says.
Should you tell support your PIN?
Can you give the agent your PIN?
Confirm the payment with your PIN.
Confirm your number over the phone.
Have your report number ready for the agent.
Have your PIN ready before you pay.
Reply with the report number.
Send us no code.
Tell the agent the code expired.
Tell the agent the code on the screen.
Tell support the error code you see.
Tell support the code never came.
Give the agent the transaction code from the receipt.
Read the report number out to the agent.
Read out the sentence below to the agent.
Read the code, then enter it in the app.
Show the cashier the payment code.
Show the QR code to the agent at the gate.
Forward the receipt to support.
Hand over your phone only when it is locked.
Drop the agent a line in the chat.
Spell out your name for the agent.
Support can do everything without your PIN.
Support needs your report number.
We need no PIN.
The app needs your PIN to confirm the payment.
The code is sent to them when the number is theirs.
The code that arrives is for you alone.
You can give the agent your report number.
It is safe to give support your report number.
It is not safe to give support your PIN.
It is never fine to share the code.
Do not worry about the code, but do not tell it to anyone.
Say nothing about your PIN.
Do not say your PIN to the operator.
Whoever has the code can sign in.
Let the agent know your report number.
Let them know that the PIN is locked.
Text the operator if the code is late.
The refund is not guaranteed.
No refund is guaranteed.
Nobody can guarantee a refund.
A report does not guarantee a refund.
See the balance guarantee.
The guarantee covers lost phones.
The balance guarantee may return your money.
Anyone who promises that you get it back is a thief.
“Guaranteed refund” is a lie.
Is a refund guaranteed?
Will you definitely get it back?
You may not get it back.
You will not always get it back.
Whether the money comes back is not certain.
Make sure that the refund arrives.
To be sure, ask the shop for the refund in writing.
Be sure to ask for a refund.
Always ask when the refund arrives.
The result always shows in the history.
The shop will tell you if it refunds you.
Do not expect that you will get it back.
Look for the refund the next day.
If the refund does not arrive the next day, ask the shop.
If it has not arrived after 3 days, report it.
Ask when the money arrives.
Ask whether the refund arrives the same day.
Report it the same day.
After 3 days, ask the shop about the refund.
Wait 3 days before you ask for a refund.
Will it arrive within 3 days?
A promise that it arrives within 3 days is no proof.
Nobody can say that it arrives in 3 days.
The money arrived after 3 days.
Never pay a fee first.
Do not pay a release fee.
Anyone who wants a fee before the refund is a thief.
No fee is required to release the money.
A fee to unfreeze the account? Pay nothing.
If they want a deposit before the payout, it is a scam.
They say that you must pay a tax first to withdraw.
Whoever asks you to pay a deposit to unfreeze the account lies.
Unfreezing costs nothing.
Unlocking is free.
Pay the bill first, then ask about the refund.
The fee is shown before you confirm the withdrawal.
Read the fee before you withdraw.
Top up first, then withdraw what is left.
Transfer the balance to your bank before you close the account.
The bank takes its fee from the withdrawal.
Pay the late fee, then ask when the limit returns.
The deposit comes back after you leave the hotel.
After you pay the shop, the money is released to it.
Once you pay, the receipt shows the fee.
A deposit was taken before the refund; ask the shop.
Send the form to unlock the account.
Ask which fees are taken before the payout.
A “release fee” is a trick.
Send the receipt for the fee, and the money is returned.
Pay the bill with the deposit, then get the refund at the desk.
Pay the loan instalment and its fee, and the limit is back.
You paid a fee and the money is gone.
Pay once, and the money is taken once.
If you paid a fee to get the refund, report it.
The shop pays the fee when you get the refund.
The fee is refunded with the payment.
Send the money back, and the hold is lifted.
Transfer the money to your bank, then close the account.
Ask the shop to refund the fee as well.
Pay the right shop and ask the wrong one for the refund.
Pay in cash until the account is unlocked.
Pay by card first if your balance is locked.
Deposit cash at the counter to top up.
Send the police report to get the hold lifted.
The tax on a prize is never paid to the caller.
You get the money back without a fee.
You can withdraw after you upgrade.
The account is unlocked after you pass the face check.
The refund comes after the shop approves it.
The tax office refunds the tax after you leave.
There is no fee to unlock the account.
There is a fee to withdraw: read it on the screen.
The transfer fee is charged before the withdrawal is sent.
Once the payment is sent, the fee is shown.
To withdraw, enter the amount and read the fee.
To get your refund, take the receipt to the shop.
The code always arrives by SMS.
Be sure to get a refund slip.
Make sure you get it back in writing.
You will get a reply, not a refund.
A certain refund may be late.
It is certain only when the balance shows it.
The guarantee promises nothing more.
The app promises that you see the fee first?
Do not worry if the refund is late.
Do not worry, look at the history.
You can count on nobody else with the code.
Of course you can ask the shop.
Keep the report until the money is back.
If the money comes back, tell the police.
When the refund arrives, close the case.
Report it and you will get a report number.
Call and you will hear a menu.
Ask the shop whether it refunds in full.
The shop refunds in full or in part.
Every claim is examined.
All requests are logged.
Everyone gets the same form.
You will not lose your number.
You lose no money by waiting a day.
The transfer is complete when the receipt shows it.
Your money is with the bank until then.
Wi-Fi at home is safe.
The refund always has a reference.
You will always see the fee.
The shop is sure to ask for the receipt.
Ask again the next day.
Answer the same day.
Reply within the hour if you can.
Report it the same day, and keep the receipt.
Take the receipt to the shop the next day.
If it arrives the next day, keep the receipt.
Check whether the refund arrives by Friday.
The shop says that it arrives in 3 days.
See when the money is back.
Once the money is back, wait a day before you close the report.
The refund arrived 3 days later.
The refund of the same day is another one.
The app shows the refund of the last 3 days.
Wait a day, then look again.
Look at the history once a week.
Change the PIN the same day.
In 3 days you may report it again.
After 3 days, write down what the shop said.
Within the hour, call support.
Three days later, call again.
You may get a code in a minute.
The account of the next day is not shown.
Money that arrives overnight may be dated the next day.
The transfer is dated the day you sent it.
No time is published; some refunds take a week, others a month.
Unless it is refunded the same day, report it.
A refund that takes a week is not late by any published rule.
They work from Monday to Friday.
"""
