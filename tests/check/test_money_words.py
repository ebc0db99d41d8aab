"""What costs a reader money or an account is one line in each language; the warnings against it stay silent."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.corpus import help_sentences
from tests.check.pair import EN, ZH, at_files, found_with

ASKS = "asks for what is on the never-ask list; word it as a warning [secret-request]"
FIRST = "asks for money before money comes back, as thieves do; warn of it: pay nothing [fee-first]"
BY_WHEN = "promises a time that the register does not hold; say that none is published [unsupported-promise]"
ENDS = "promises what nobody can; say who decides, and by which published rule [unsupported-promise]"
SOMEBODYS = "looks like a number of somebody’s card or order; leave it out, say where theirs stands [personal-number]"
FAKED = "is in no channel of the register; handles are faked too easily [unregistered-contact]"
LATE = (
    "is sure of a payment that may only show late; say to compare the balance before paying again [unsupported-promise]"
)
NOBODY_KNOWS = "is more than anybody knows; write"
REPORTED = [
    ("GoPay 没有官方的 WhatsApp 客服。", "GoPay has no official WhatsApp support.",
     f"“没有官方的 WhatsApp 客服” {NOBODY_KNOWS} “没有找到官方的…” [unsupported-promise]",
     f"“has no official WhatsApp support” {NOBODY_KNOWS} “we found no official …” [unsupported-promise]"),
    ("GoPay 没有官方客服群。", "GoPay does not have any official support group.",
     f"“没有官方客服群” {NOBODY_KNOWS} “没有找到官方的…” [unsupported-promise]",
     f"“does not have any official support group” {NOBODY_KNOWS} “we found no official …” [unsupported-promise]"),
    ("客服会：\n\n- 保证退款。", "Support will:\n\n- See that it is always refunded.",
     f"“保证退款” {ENDS}", f"“See that it is always refunded” {ENDS}"),
    ("如果不能登录：\n\n- 保证退款。", "If you cannot sign in:\n\n- It is always refunded.",
     f"“保证退款” {ENDS}", f"“It is always refunded” {ENDS}"),
    ("客服不能：\n\n- 改。\n\n保证退款。", "Support cannot:\n\n- Change it.\n\nIt is always refunded.",
     f"“保证退款” {ENDS}", f"“It is always refunded” {ENDS}"),
    ("没有这笔：没有扣款，往下看。", "It’s not there: no money was taken, read on.",
     f"“没有这笔：没有扣” {LATE}", f"“not there: no money was taken” {LATE}"),
    ("查不到记录，说明钱没扣。", "If there is no record, you were not charged.",
     f"“查不到记录，说明钱没扣” {LATE}", f"“no record, you were not charged” {LATE}"),
    ("没有交易记录就没付成。", "No transaction found means that nothing was paid.",
     f"“没有交易记录就没付成” {LATE}", f"“No transaction found means that nothing was paid” {LATE}"),
    ("把验证码告诉客服。", "Tell the agent your code.",
     f"“把验证码告诉客服” {ASKS}", f"“Tell the agent your code” {ASKS}"),
    ("给客服念一下验证码。", "Tell them the six-digit code.",
     f"“给客服念一下验证码” {ASKS}", f"“Tell them the six-digit code” {ASKS}"),
    ("把验证码念给客服。", "Share your code with the agent.",
     f"“把验证码念给客服” {ASKS}", f"“Share your code with the agent” {ASKS}"),
    ("写信给他们，带上身份证照片和 PIN。", "Write to them with a photo of your ID and your PIN.",
     f"“写信给他们，带上身份证照片和 PIN” {ASKS}", f"“Write to them with a photo of your ID and your PIN” {ASKS}"),
    ("把验证码给客服。", "Call support and tell them your code.",
     f"“把验证码给客服” {ASKS}", f"“Call support and tell them your code” {ASKS}"),
    ("在聊天里输入 PIN。", "Type your PIN into the chat.",
     f"“在聊天里输入 PIN” {ASKS}", f"“Type your PIN into the chat” {ASKS}"),
    ("把验证码写进邮件。", "Send them a screenshot of the code.",
     f"“把验证码写进邮件” {ASKS}", f"“Send them a screenshot of the code” {ASKS}"),
    ("请客服远程控制您的手机。", "Give the agent access to your phone.",
     f"“请客服远程控制您的手机” {ASKS}", f"“Give the agent access to your phone” {ASKS}"),
    ("和客服共享屏幕。", "Share your screen with the agent.",
     f"“和客服共享屏幕” {ASKS}", f"“Share your screen with the agent” {ASKS}"),
    ("安装 AnyDesk，让客服帮您操作。", "Install AnyDesk so that support can help.",
     f"“安装 AnyDesk，让客服帮您操作” {ASKS}", f"“Install AnyDesk so that support can help” {ASKS}"),
    ("先联系客服，再接受远程控制。", "Call support and accept remote control.",
     f"“先联系客服，再接受远程控制” {ASKS}", f"“Call support and accept remote control” {ASKS}"),
    ("把 PIN 报一下。", "Read your PIN out to the agent.",
     f"“把 PIN 报一下” {ASKS}", f"“Read your PIN out to the agent” {ASKS}"),
    ("收不到短信，验证码发我。", "If the app is shut, give them the code they texted you.",
     f"“收不到短信，验证码发我” {ASKS}", f"“If the app is shut, give them the code they texted you” {ASKS}"),
    ("别担心，PIN 念给客服听。", "Do not worry, we need your PIN only once.",
     f"“别担心，PIN 念给客服听” {ASKS}", f"“Do not worry, we need your PIN only once” {ASKS}"),
    ("要手续费？先付 Rp50,000，退款时一起退。", "A fee before the refund? Pay Rp50,000 first; it comes back.",
     f"“先付 Rp50,000，退款时一起退” {FIRST}", f"“Pay Rp50,000 first” {FIRST}"),
    ("先交税金，再解冻账户。", "Pay the tax in advance, and the account is released.",
     f"“先交税金，再解冻账户” {FIRST}", f"“Pay the tax in advance, and the account is released” {FIRST}"),
    ("付 Rp50,000 手续费后，钱就退回。", "Send Rp50,000 to release the payout.",
     f"“付 Rp50,000 手续费后，钱就退回” {FIRST}", f"“Send Rp50,000 to release the payout” {FIRST}"),
    ("解冻要先付费。", "Pay the release fee and the money is released.",
     f"“解冻要先付费” {FIRST}", f"“Pay the release fee and the money is released” {FIRST}"),
    ("先交保证金才能提现。", "To withdraw, pay a deposit first.",
     f"“先交保证金才能提现” {FIRST}", f"“To withdraw, pay a deposit first” {FIRST}"),
    ("您三天内会拿回这笔钱。", "Your money will be back in three days.",
     f"“您三天内会拿回这笔钱” {BY_WHEN}", f"“Your money will be back in three days” {BY_WHEN}"),
    ("您的钱三天内到账。", "You will get the money back within three days.",
     f"“您的钱三天内到账” {BY_WHEN}", f"“You will get the money back within three days” {BY_WHEN}"),
    ("3 天后到账。", "The money arrives 3 days later.",
     f"“3 天后到账” {BY_WHEN}", f"“The money arrives 3 days later” {BY_WHEN}"),
    ("当天到账。", "The refund arrives the same day.",
     f"“当天到账” {BY_WHEN}", f"“The refund arrives the same day” {BY_WHEN}"),
    ("请在 7 天内联系客服，过期不退。", "Your money is in your account in 7 days.",
     f"“请在 7 天内联系客服，过期不退” {BY_WHEN}", f"“Your money is in your account in 7 days” {BY_WHEN}"),
    ("| 付法 | 时间 |\n|---|---|\n| 余额 | 2～3 天 |", "| Paid by | Time |\n|---|---|\n| Balance | 2–3 days |",
     f"“2～3 天” {BY_WHEN}", f"“2–3 days” {BY_WHEN}"),
    ("商店一定赔偿您的损失。", "The shop will definitely compensate you.",
     f"“商店一定赔偿您的损失” {ENDS}", f"“The shop will definitely compensate you” {ENDS}"),
    ("| 付法 | 时间 |\n|---|---|\n| 余额 | 三天 |", "| Paid by | Time |\n|---|---|\n| Balance | Three days |",
     f"“三天” {BY_WHEN}", f"“Three days” {BY_WHEN}"),
    ("一定能拿回钱。", "You always get your money back.",
     f"“一定能拿回钱” {ENDS}", f"“You always get your money back” {ENDS}"),
    ("包退。", "You’ll definitely get it back.", f"“包退” {ENDS}", f"“You’ll definitely get it back” {ENDS}"),
    ("有困难保证退款。", "In a few days a refund is guaranteed.",
     f"“有困难保证退款” {ENDS}", f"“In a few days a refund is guaranteed” {ENDS}"),
    ("百分百到账。", "A refund is guaranteed.", f"“百分百到账” {ENDS}", f"“A refund is guaranteed” {ENDS}"),
    ("不用担心，钱都会退。", "You will not lose a rupiah.",
     f"“不用担心，钱都会退” {ENDS}", f"“You will not lose a rupiah” {ENDS}"),
    ("钱一定会退。", "Your money is always refunded.",
     f"“钱一定会退” {ENDS}", f"“Your money is always refunded” {ENDS}"),
    ("证件号是 3174051203900001。", "The card says 3174051203900001.",
     f"3174051203900001 {SOMEBODYS}", f"3174051203900001 {SOMEBODYS}"),
    ("订单是 GP-20261103-7781。", "The order is GP-20261103-7781.",
     f"GP-20261103-7781 {SOMEBODYS}", f"GP-20261103-7781 {SOMEBODYS}"),
    ("加微信 gopaykefu。", "Add gopaykefu on WeChat.", f"加微信 gopaykefu {FAKED}", f"Add gopaykefu on WeChat {FAKED}"),
]  # fmt: skip
SILENT = [
    ("这样做不保证钱能追回。", "None of this guarantees that you’ll get your money back."),
    ("哪一步都很难保证能追回。", "Neither step guarantees you a refund."),
    ("别以为一定能追回。", "Few banks guarantee you a refund."),
    ("没有人能保证追回。", "That is far from a guarantee that you get it back."),
    ("并非一定会退款。", "You report it without any guarantee that you get the money back."),
    ("没有找到官方的 WhatsApp 客服号码。", "We found no official WhatsApp support number."),
    ("没有官方公布的时限。对方不是官方客服。", "It has no official time. There is no rule: ask support."),
    ("客服不能：\n\n- 强迫商家退款。\n- 保证报告之后一定退款，或者保证什么时候退。",
     "Support cannot:\n\n- Make a shop refund you.\n- Promise that it is always refunded."),
    ("客服无法：\n\n- 改。\n\n    保证退款。",
     "Support will never do this:\n\n- Change it.\n\n    It is always refunded."),
    ("没有这笔，余额也没少：可以再付。", "No record, and your balance is the same: pay again."),
    ("没有记录，不等于没有扣款。", "No record does not mean that nothing was taken."),
    ("状态是失败：没有扣款。", "The status is failed: not deducted."),
    ("“没有这笔，就是没扣款”，骗子这么说。", "“It is not there: no money was taken”, they say."),
    ("不要把验证码告诉客服。", "Never tell the agent your code."),
    ("告诉客服验证码没到。", "Tell the agent when the code arrived."),
    ("跟客服说明忘记 PIN 的情况。", "Tell the agent the code is late."),
    ("给店员看付款码。", "Show your QR code to the cashier."),
    ("写信时不要带上 PIN。", "Do not write to them with your PIN."),
    ("写信给他们，带上受理编号。", "Write to them with the report number and the PIN problem."),
    ("不要和客服共享屏幕。", "Never share your screen with the agent."),
    ("有人叫您共享屏幕，就是骗局。", "If somebody wants you to call and share your screen, hang up."),
    ("对方让您安装 AnyDesk，马上挂断。", "Anyone who asks you to install AnyDesk is a thief."),
    ("装过 AnyDesk 的手机要恢复出厂设置。", "Delete AnyDesk, then turn off remote control."),
    ("让客服知道您操作到哪一步。", "Let the cashier scan your screen."),
    ("要您先付手续费才退款的，都是骗子。", "Anyone who asks you to pay a fee first for a refund is a fraud."),
    ("先付款，再向商店申请退款。", "Pay the bill first, then ask the shop about the refund."),
    ("退款前有人要手续费？一分不付。", "A fee before the refund? Pay nothing."),
    ("钱没到，三天后再看。", "Your money is not back? Look again in three days."),
    ("3 天后到账吗？", "Will it arrive within 3 days?"),
    ("骗子说“包退，3 天后到账”。", "“Guaranteed refund, it arrives in 3 days” is what thieves say."),
    ("凡是要您先付费的，都是诈骗。", "Nobody needs a fee to release the money."),
    ("客服不会索要验证码，谁要都别念。", "Support will never ask you to read your PIN out."),
    ("看三天内的付款记录。", "Look at the payments of three days."),
    ("| 次数 | 等 |\n|---|---|\n| 三 | 5 分钟 |", "| Try | Wait |\n|---|---|\n| Third | 5 minutes |"),
    ("没有人能保证追回。", "Nobody can say that it is always refunded."),
    ("一定要先退出登录。", "Always ask the shop for a refund first."),
    ("谁说一定能追回，都是骗子。", "The money is not always refunded."),
    ("订单号 20261122001。", "Order 20261122001."),
    ("加微信好友之前先核对。", "Add them on WeChat only if you know them."),
]  # fmt: skip


def said(check: Check, chinese: str, english: str) -> list[str]:
    return at_files(found_with(check, chinese, english))


@pytest.mark.parametrize(("chinese", "english", "expected", "twin"), REPORTED)
def test_reported(check: Check, chinese: str, english: str, expected: str, twin: str) -> None:
    assert sorted(said(check, chinese, english)) == sorted([f"{ZH}: {expected}", f"{EN}: {twin}"])


@pytest.mark.parametrize(("chinese", "english"), SILENT)
def test_silent(check: Check, chinese: str, english: str) -> None:
    assert said(check, chinese, english) == []


def test_what_a_help_center_says_is_silent(check: Check) -> None:
    chinese, english = (text.strip().replace("\n", "\n\n") for text in (help_sentences.ZH, help_sentences.EN))
    assert said(check, chinese, english) == []
