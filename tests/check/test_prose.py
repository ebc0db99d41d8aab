"""What an editor would strike out is one line, at the writer's own line and column; what is odd and right is none."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.model.small_docs import small_docs

ZH, EN = "docs/zh/account/reset-pin.md", "docs/en/account/reset-pin.md"
_SPLICED = " joins two sentences; write a full stop for the comma, or a word such as and [comma-splice]"
_COLON = "; behind a name, write a colon [odd-mark]"
_HYPHEN = "- is no dash, and a guide has none; end the sentence, or write a comma or a colon [odd-mark]"
_TO_FILL = "write what it takes, in capitals: [TANGGAL] [odd-mark]"
GLUED = "{}:1: readers see “{}” behind the line above; put a blank line between, or make them a list [glued-line]"
IN_CHINESE = [
    ("先付 Rp1.000 再看。", "14:4: Rp1.000 is no sum of this guide; write Rp1,000 [odd-sum]"),
    ("付了 Rp 185.000，网慢，屏幕一直转。", "14:4: Rp 185.000 is no sum of this guide; write Rp185,000 [odd-sum]"),
    ("占（1.832.050）。", "14:3: 1.832.050 is no sum of this guide; write Rp1,832,050 [odd-sum]"),
    ("付 Rp\u00a05.000。", "14:3: Rp\u00a05.000 is no sum of this guide; write Rp5,000 [odd-sum]"),
    ("等 5-10 分钟。", "14:3: 5-10 is a range; write 5～10 [odd-range]"),
    ("据 2026-09-21 的记录。", "14:3: 2026-09-21 is no date of this guide; write 2026 年 9 月 21 日 [odd-day]"),
    *((f"{typed}的账。", f"14:1: {typed} is no date of this guide; write {right} [odd-day]") for typed, right in (
        ("2026/10/3~4", "2026 年 10 月 3～4 日"), ("2026-10-13～14", "2026 年 10 月 13～14 日"),
        ("2026/10/3-13日", "2026 年 10 月 3～13 日"), ("02/10/2026", "2026 年 10 月 2 日 or 2026 年 2 月 10 日"))),
    ("据2026/9/21记录。", "14:2: 2026/9/21 is no date of this guide; write 2026 年 9 月 21 日 [odd-day]"),
    ("每次 Rp50,000 ~ 100,000。", "14:4: Rp50,000 ~ 100,000 is a range; write Rp50,000～100,000 [odd-range]"),
    ('那是"钓鱼"信息。', '14:3: "钓鱼" has straight quotation marks; write “钓鱼” [odd-quotes]'),
    ("那是'钓鱼'信息。", "14:3: '钓鱼' has straight quotation marks; write “钓鱼” [odd-quotes]"),
    ('点 **"PIN"** 再等。', '14:5: "PIN" has straight quotation marks; write “PIN” [odd-quotes]'),
    ('那是"甲\\*乙"。', '14:3: "甲\\*乙" has straight quotation marks; write “甲\\*乙” [odd-quotes]'),
    ("那是「[甲](#steps)」。",
     "14:3: 「[甲](#steps)」 has quotation marks that are none here; write “[甲](#steps)” [odd-quotes]"),
    ('先等 5"。', '14:5: " is a straight quotation mark; write “ or ” [odd-quotes]'),
    ("那是「钓『鱼』」信息。",
     "14:3: 「钓『鱼』」 has quotation marks that are none here; write “钓‘鱼’” [odd-quotes]"),
    ("那是「钓鱼”信息。", "14:3: 「钓鱼” has quotation marks that are none here; write “钓鱼” [odd-quotes]"),
    ("那是＂钓鱼＂信息。", "14:3: ＂钓鱼＂ has quotation marks that are none here; write “钓鱼” [odd-quotes]"),
    ("那是「钓鱼信息。", "14:3: 「 is no quotation mark here; write “ or ” [odd-quotes]"),
    ("忘記了密碼。", "14:2: 記了密碼 is traditional Chinese; write 记了密码 [traditional-character]"),
    ("打开gopay。", "14:3: “gopay” is not how the name is written; write GoPay [avoided-word]"),
    ("先登陆再等。", "14:2: “登陆” is no word of this guide; write 登录 [avoided-word]"),
    ("您的帐户。", "14:3: “帐户” is no word of this guide; write 账户 [avoided-word]"),
    ("再转帐一次。", "14:2: “转帐” is no word of this guide; write 转账 [avoided-word]"),
    ("账号被锁。", "14:1: “账号” is no word of this guide; write 账户 [avoided-word]"),
    ("先冻结账号。", "14:2: “冻结账号” is no word of this guide; write 冻结账户 [avoided-word]"),
    ("你们的钱。", "14:1: “你们” is no word of this guide; write 您 [avoided-word]"),
    ("在登录页面等。", "14:2: “登录页面” is no word of this guide; write 登录页 [avoided-word]"),
    ("您刚重置了 PIN。", "14:3: “重置” is no word of this guide; write 重设 [avoided-word]"),
    ("没有重置过。", "14:3: “重置” is no word of this guide; write 重设 [avoided-word]"),
    ("手机上重置了密码。", "14:4: “重置” is no word of this guide; write 重设 [avoided-word]"),
    ("再透过应用报告。", "14:2: “透过” is no word of this guide; write 通过 [avoided-word]"),
    ("有一条讯息。", "14:4: “讯息” is no word of this guide; write 消息 [avoided-word]"),
    ("等 2 个工作天。", "14:6: “工作天” is no word of this guide; write 工作日 [avoided-word]"),
    ("找店家退款。", "14:2: “店家” is no word of this guide; write 商家 [avoided-word]"),
    ("登记的银行户口。", "14:6: “户口” is no word of this guide; write 账户 [avoided-word]"),
    ("看[重置 PIN](reset-pin.md)。", "14:3: “重置” is no word of this guide; write 重设 [avoided-word]"),
    ("等 PIN 重置好。", "14:7: “重置” is no word of this guide; write 重设 [avoided-word]"),
    ("有陌生交易。", "14:2: “陌生交易” is no word of this guide; write 不是本人操作的交易 [avoided-word]"),
    ("尽快上报。", "14:3: “上报” is no word of this guide; write 报告 [avoided-word]"),
    ("请朋友check一下。", "14:4: “check” is no word of this guide; write 核对 [avoided-word]"),
    ("请朋友 check 一下。", "14:4: “check” is no word of this guide; write 核对 [avoided-word]"),
    ("账户被风控了。", "14:3: “被风控了” is no word of this guide; write 被限制 [avoided-word]"),
    ("触发了风控。", "14:4: “风控” is no word of this guide; write 限制 [avoided-word]"),
    ("每月 1 号重新计算。", "14:2: “月 1 号” is no word of this guide; write 月 1 日 [avoided-word]"),
    ("进入个人资料/设置。",
     "14:1: “进入个人资料/设置” has a stroke for a word; write 进入个人资料或设置 [avoided-word]"),
    ("Alipay / 云闪付 / 银行卡，先看。",
     "14:1: “Alipay / 云闪付 / 银行卡” has a stroke for a word; write Alipay、云闪付或银行卡 [avoided-word]"),
    ("去银行 / ATM / Indomaret。",
     "14:1: “去银行 / ATM / Indomaret” has a stroke for a word; write 去银行、ATM 或 Indomaret [avoided-word]"),
    ("用 Alipay / UnionPay 付。",
     "14:3: “Alipay / UnionPay” has a stroke for a word; write Alipay 或 UnionPay [avoided-word]"),
    ("用手机银行 / 网上银行 / ATM 充值。",
     "14:1: “用手机银行 / 网上银行 / ATM” has a stroke for a word; write 用手机银行、网上银行或 ATM [avoided-word]"),
    ("首先，看记录。", "14:1: “首先” is no word of this guide; leave it out [avoided-word]"),
    ("先等", "14:1: the paragraph or item ends without a mark; write “先等。” [missing-stop]"),
    *((words, f"14:{column}: the paragraph or item ends without a mark; write “{shown}。” [missing-stop]")
      for words, column, shown in (
        ("**需要权限**：无，本人手机即可", 2, "**需要权限**：无，本人手机即可"),
        ("看**权限**：没有问题，无，本人的手机即可", 7, "：没有问题，无，本人的手机即可"))),
    ("先停！！", "14:3: ！！ is no mark of this guide; write ！ [odd-mark]"),
    ("用 Wifi 再等。", "14:3: “Wifi” is no word of this guide; write Wi-Fi [avoided-word]"),
    ("那是”钓鱼“信息。", "14:3: ” closes nothing; write “ where it begins, or delete it [unpaired-mark]"),
    ("那是“钓鱼“信息。", "14:6: “ opens what is open already; write ” to close it [unpaired-mark]"),
    ("没有“密码，只有 PIN。", "14:3: “密码，只有 PIN。… is not closed; write ” where it ends [unpaired-mark]"),
    ("密码）在这里。", "14:3: ） closes nothing; write （ where it begins, or delete it [unpaired-mark]"),
    ("输入（PIN)再等。", "14:3: （PIN) has marks of two widths; write （PIN） [unpaired-mark]"),
    ("别再试，，等。", "14:4: “，，” stands there twice; write ， [doubled-word]"),
    ("把 ______ 的地方换成您自己的。",
     "14:3: ______ stands for a blank; say in words what to fill in [odd-mark]"),
    ("注册的的手机号。", "14:3: “的的” stands there twice; write 的 [doubled-word]"),
    ("点 **PIN** （码）。", "14:10: a space stands between Chinese signs; write “**PIN**（码）。” [stray-space]"),
    ("看 [登录](sign-in.md)。",
     "14:2: a space stands between Chinese signs; write “看[登录](sign-in.md” [stray-space]"),
    ("登录： [登录](sign-in.md)。",
     "14:4: a space stands between Chinese signs; write “登录：[登录](sign-in.md” [stray-space]"),
    ("- **先等。** 再看。", "14:10: a space stands between Chinese signs; write “**先等。**再看。” [stray-space]"),
    ("别再 试。", "14:3: a space stands between Chinese signs; write “别再试。” [stray-space]"),
    ("别再\u00a0试。",
     "14:3: a no-break space (U+00A0) stands between Chinese signs; write “别再试。” [stray-space]"),
    ("用 PIN\u00a0登录。",
     "14:6: a no-break space (U+00A0) stands for a plain one; write “用 PIN 登录。” [stray-space]"),
    ("看[登录](sign-in.md) 。", "14:18: a space stands between Chinese signs; write “sign-in.md)。” [stray-space]"),
    ("详见 https：//gopay.co.id/bantuan。",
     "14:4: https：//gopay.co.id/bantuan is no link; write [words](https://gopay.co.id/bantuan) [bare-address]"),
    ("先换手机号 - 要 **PIN**。", f"14:7: {_HYPHEN}"),
    ("先等—再看。", "14:3: — is no mark of this guide; end the sentence, or write a comma [odd-mark]"),
    *((f"{words} {arrow} 等。",
       f"14:{len(words) + 2}: {arrow} is no mark of this guide; say it in words: “再……”, or “如果……，就……”{_COLON}")
      for words, arrow in
      (("一致", "→"), ("先看权限", "⇒"), ("**一致**", "->"), ("用短信", "↔"), ("用短信", "<->"))),
    ("1. **Gagal**（失败）→ 报告。",
     f"14:17: → is no mark of this guide; say it in words: “再……”, or “如果……，就……”{_COLON}"),
    ("| 看到 | 意思 |\n|---|---|\n| 甲 | 报告<br>-> 等 |",
     f"16:13: -> is no mark of this guide; say it in words: “再……”, or “如果……，就……”{_COLON}"),
    ("先等——再看——好。", "14:3: —— is no mark of this guide; end the sentence, or write a comma [odd-mark]"),
    ("退现金 – 最快。", "14:5: – is no mark of this guide; end the sentence, or write a comma or a colon [odd-mark]"),
    *((words, f"14:{words.index('–') + 1}: – is no mark of this guide; end the sentence, or write a comma or a colon "
       "[odd-mark]") for words in (
        "两笔（成功）– 扣了。", "点 **PIN**（码）– 等。", "在应用里退 – **9** 次。", "等一笔 – 5 次。",
        "退 – {fact:pin-freeze}内等。")),
    ("我的手机号是 ……，金额是 5。",
     "14:8: …… stands for a blank; write what it takes, in capitals: [NOMOR HP] [odd-mark]"),
    ("我于……日通过……充值，金额 Rp ……，编号：…… 请等。",
     "14:3: …… stands for a blank; write what it takes, in capitals: [JUMLAH], [NOMOR LAPORAN] and so on [odd-mark]"),
    ("三位数【一个都不要写】！", "14:4: 【一个都不要写】 is printed with its 【 】; leave these out [odd-mark]"),
    ("会更久~", "14:4: ~ is no mark of this guide; end the sentence, or write a comma [odd-mark]"),
    ("看 [GoPay 官网](https://gopay.co.id) 进去。",
     "14:34: a space stands between Chinese signs; write “gopay.co.id)进去。” [stray-space]"),
    ("页面上写 Rp 1,500。", "14:6: Rp 1,500 is no sum of this guide; write Rp1,500 [odd-sum]"),
    ("付了 Rp185,000，当场退了 185.000 现金。", "14:19: 185.000 is no sum of this guide; write Rp185,000 [odd-sum]"),
    ("国营 *) 的，先问。",
     "14:5: *) is the mark of a note; say in the sentence what the note says, or in a box [unpaired-mark]"),
    ("密码)在这里。", "14:3: ) closes nothing; write （ where it begins, or delete it [unpaired-mark]"),
    ("先停 ❌ 再等。", "14:4: ❌ is an emoji, of which a guide has none; say it in words [unlisted-mark-up]"),
    ("⏱ 先停。", "14:1: ⏱ is an emoji, of which a guide has none; say it in words [unlisted-mark-up]"),
    ("\u3000\u3000先等。", "14:1: a paragraph begins without a space; delete those before it [stray-space]"),
    ("也可以看 gopay.co.id/promo。",
     "14:6: gopay.co.id/promo is no link; write [gopay.co.id/promo](https://gopay.co.id/promo) once you have seen "
     "that page, or leave it out [bare-address]"),
    ("看 https://gopay.co.id/。",
     "14:3: https://gopay.co.id/ is no link; write [words](https://gopay.co.id/) [bare-address]"),
    ("看[官网](https://gopay.co.id/。)。",
     "14:7: 。 is taken for a part of the address; write it behind https://gopay.co.id/ [bare-address]"),
    ("看[登录](sign-in.md)(sign-in.md)。", "14:18: (sign-in.md) is printed as it is typed; delete it [bare-address]"),
    ("先看交易。Open the app and enter the code.",
     "14:6: “Open the app and enter the co…” is in another language; write it in this page’s, or quote it in “ ” "
     "[other-language]"),
    ("| 看到 | 意思 |\n|---|---|\n| No code arrives | 等 |",
     "16:3: “No code arrives” is in another language; write it in this page’s, or quote it in “ ” [other-language]"),
    ("Mohon tunggu sebentar.",
     "14:1: “Mohon tunggu sebentar.” is in another language; write it in this page’s, or quote it in “ ” "
     "[other-language]"),
    ("先看交易。Good luck!",
     "14:6: “Good luck!” is in another language; write it in this page’s, or quote it in “ ” [other-language]"),
    ("先看交易。Thanks！",
     "14:6: “Thanks” is in another language; write it in this page’s, or quote it in “ ” [other-language]"),
    ("Thank you.",
     "14:1: “Thank you.” is in another language; write it in this page’s, or quote it in “ ” [other-language]"),
    ("点 **PIN**。Tap **PIN**.",
     "14:11: “Tap **PIN**.” is in another language; write it in this page’s, or quote it in “ ” [other-language]"),
    ("| 看到 | 意思 |\n|---|---|\n| Not paid | 等 |",
     "16:3: “Not paid” is in another language; write it in this page’s, or quote it in “ ” [other-language]"),
    ("Done.", "14:1: “Done.” is in another language; write it in this page’s, or quote it in “ ” [other-language]"),
    ("Stop trying，先看交易。",
     "14:1: “Stop trying” is in another language; write it in this page’s, or quote it in “ ” [other-language]"),
    (f"{'先看交易记录。' * 6}\n\n{'先看交易记录。' * 6}",
     "16:1: “先看交易记录。先看交易记录。先看交易记录…” stands on this page already; delete one [repeated-text]"),
    ("点 *PIN* 再等。",
     "14:3: *PIN* is slanted; write **PIN** for a label, else leave the marks out [unlisted-mark-up]"),
    ("点 **PIN* 再等。", "14:3: **PIN* has stars that do not pair; write **PIN** for a label [unlisted-mark-up]"),
    ("等 2*24 小时，再等 1*24 小时。",
     "14:4: the stars of *24 小时，再等 1* are not shown; write \\* for a star, or × between numbers "
     "[unlisted-mark-up]"),
    ("***马上改 ***",
     "14:1: ***马上改 *** has stars that do not pair; write **马上改** for a label [unlisted-mark-up]"),
    ("| 看到 | 意思 |\n|:-:|---|\n| 甲 | 乙 |",
     "15:1: columns are not aligned here; write “|---|---|” [unlisted-mark-up]"),
    ("!!! note\n\n    再等。",
     '14:1: the box would be called “Note”, in English; write !!! note "…" with a title [untitled-box]'),
    ("点 __PIN__再等。",
     "14:3: __PIN__ is not how a label is set; write **PIN** for a label, else leave the marks out [unlisted-mark-up]"),
    ("点 <b>PIN</b>。",
     "14:3: <b> is not how a label is set; write **PIN** for a label, else leave the tags out [unlisted-mark-up]"),
    ("<em>慢慢</em>等。", "14:1: <em> is not how a label is set; leave the tags out [unlisted-mark-up]"),
    ("别再\u200b试。", "14:3: invisible character U+200B between “别再” and “试。”; delete it [invisible-character]"),
    ("- 先等。\n- 手机（老板的）",
     "15:1: the paragraph or item ends without a mark; write “手机（老板的）。” [missing-stop]"),
    ("先等（见[登录](sign-in.md)）",
     "14:6: the paragraph or item ends without a mark; write “先等（见登录）。” [missing-stop]"),
    ("**问：太晚了？**\n答：先等。",
     "14:1: **问：太晚了？** stands for a heading; write “## 问：太晚了？ { #an-english-name }”, or join it to the "
     "text [bold-heading]"),
    ("客服**可以**：查状态。\n客服**不可以**：改状态。", GLUED.format(15, "客服**不可以**：改状态。")),
    ("先等。再看。\n分三步：", GLUED.format(15, "分三步：")),
    ("看 `PIN 再等。", "14:3: ` is printed as it is typed; close it, or delete it [unlisted-mark-up]"),
    ("先看 😀 再等。", "14:4: 😀 is an emoji, of which a guide has none; say it in words [unlisted-mark-up]"),
]  # fmt: skip
IN_ENGLISH = [
    ("Same name → wait.",
     f"14:11: → is no mark of this guide; say it in words: “then …”, or “if …, …”{_COLON}"),
    ("Type `0812-3456` -> `812-3456`.",
     f"14:18: -> is no mark of this guide; say it in words: “then …”, or “if …, …”{_COLON}"),
    ("Check it – then wait.",
     "14:10: – is no mark of this guide; end the sentence, or write a comma or a colon [odd-mark]"),
    ("Check it => **wait**.",
     f"14:10: => is no mark of this guide; say it in words: “then …”, or “if …, …”{_COLON}"),
    ("It is not just the fee.", "14:7: “not just” is no word of this guide; write not only [avoided-word]"),
    ("Seen on September 21, 2026.",
     "14:9: September 21, 2026 is no date of this guide; write 21 September 2026 [odd-day]"),
    ("Seen on Sept. 21st, not later.", "14:9: Sept. 21st is no date of this guide; write 21 September [odd-day]"),
    *((f"Seen on {typed}{rest}", f"14:9: {typed} is no date of this guide; write {right} [odd-day]")
      for typed, rest, right in (
        ("2 Oct.", " look at it.", "2 October"), ("21 Sept.", ", or so.", "21 September"),
        ("2 Oct", ". Wait.", "2 October"), ("02/10/2026", ".", "2 October 2026 or 10 February 2026"),
        ("25-10-2026", ".", "25 October 2026"), ("03-04/10/2026", ".", "3–4 October 2026"))),
    ("Seen in full: 1 Oct 2026.", "14:15: 1 Oct 2026 is no date of this guide; write 1 October 2026 [odd-day]"),
    ("Seen on 2026-09-21.", "14:9: 2026-09-21 is no date of this guide; write 21 September 2026 [odd-day]"),
    ("Pay Rp. 2.500.000 once.", "14:5: Rp. 2.500.000 is no sum of this guide; write Rp2,500,000 [odd-sum]"),
    *((f"Pay {typed} once.", f"14:5: {typed} is no sum of this guide; write {right} [odd-sum]") for typed, right in (
        ("Rp 10,000", "Rp10,000"), ("rp 500", "Rp500"), ("IDR 5", "Rp5"), ("IDR 2 mio", "Rp2,000,000"),
        ("Rp2000000", "Rp2,000,000"), ("Rp 2 000 000", "Rp2,000,000"), ("Rp50.000,-", "Rp50,000"),
        ("Rp50.000,00", "Rp50,000"), ("Rp 50 ribu", "Rp50,000"), ("50rb", "Rp50,000"), ("2,5jt", "Rp2,500,000"),
        ("2 juta rupiah", "Rp2,000,000"), ("Rp50k", "Rp50,000"), ("5.000 IDR", "Rp5,000"),
        ("Rp5.000–9.000", "Rp5,000–9,000"), ("Rp2m", "all its figures, such as Rp2,000,000"))),
    ("He paid Rp185.000. The screen was turning.",
     "14:9: Rp185.000 is no sum of this guide; write Rp185,000 [odd-sum]"),
    ("| A | B | C |\n|---|---|---|\n| 1.832.050 | - | n |", 
     "16:3: 1.832.050 is no sum of this guide; write 1,832,050 [odd-sum]"),
    ("| A | B | C |\n|---|---|---|\n| 1,832,050 | 35.000 | “5.000.000” |\n| “1.832.050” | 1.5 | n |",
     "16:15: 35.000 is no sum of this guide; write 35,000 [odd-sum]"),
    ("It has 4 digits (4-6 on some pages).", "14:18: 4-6 is a range; write 4–6 [odd-range]"),
    ("Wait 5 - 10 days.", "14:6: 5 - 10 is a range; write 5–10 [odd-range]"),
    ("Tap it , then wait.", "14:7: a space too many; write “Tap it, then” [stray-space]"),
    ("Tap  it.", "14:4: a space too many; write “Tap it.” [stray-space]"),
    ("Tap\u00a0it.", "14:4: a no-break space (U+00A0) stands for a plain one; write “Tap it.” [stray-space]"),
    ("Tap this. then wait.", "14:11: a sentence begins with then; write Then [small-letter]"),
    ("Tap it...", "14:7: ... is no mark of this guide; end the sentence, or write a comma [odd-mark]"),
    *((f"Date: {blank}, sum: Rp{blank}.",
       f"14:7: {blank} stands for a blank; {_TO_FILL.replace(' [odd', ', [JUMLAH] [odd')}")
      for blank in ("...", "___", r"\_\_\_", "____")),
    *((words,
       f"14:{words.index('...') + 1}: ... stands for a blank; {_TO_FILL.replace(': [TANGGAL]', names)}")
      for words, names in (
          ("(My mobile number is ..., the shop knows.)", ": [NOMOR HP]"),
          ("“Nomor HP saya ..., jumlahnya lima.”", ": [NOMOR HP]"),
          ("It came on ..., at ..., with Rp ... through ... to it.", ": [JUMLAH] and so on"),
          ("Bank ..., nomor laporan ...: see.", ": [NAMA BANK/GERAI], [NOMOR LAPORAN]"),
          ("ID transaksi: ... dan ...", ": [ID TRANSAKSI 1], [ID TRANSAKSI 2]"))),
    *((f"{words} ____.",
       f"14:{len(words) + 2}: ____ stands for a blank; {_TO_FILL.replace(': [TANGGAL]', blank)}")
      for words, blank in (
          ("Nomor HP saya:", ": [NOMOR HP]"), ("Date 5, nomor laporan:", ": [NOMOR LAPORAN]"),
          ("Jumlah Rp", ": [JUMLAH]"), ("Where:", " in brackets"))),
    ("- See the page ([Sign in](sign-in.md))",
     "14:23: the paragraph or item ends without a mark; write “page (Sign in).” [missing-stop]"),
    ('See [Sign in](sign-in.md "In").', '14:26: "In" shows as a tooltip, which phones have not; leave it out '
     "[unlisted-mark-up]"),
    ("The shop: ask.  \nThe bank: wait.  \nGoPay: write.",
     "14:1: two spaces at the ends break these lines of one paragraph; leave that out, and make them a list, or a "
     "paragraph each [glued-line]"),
    ("> Kepada Bank [NAMA],\n> Mohon dicek akun saya.\n> Terima kasih.",
     "14:3: readers see these lines as one; write them in one line, or a paragraph each [glued-line]"),
    ("> Mohon dicek:  \n> Mohon diblokir.  \n> Terima kasih.",
     "14:3: two spaces at the ends break these lines of one paragraph; leave that out, and write them in one line, or "
     "a paragraph each [glued-line]"),
    ("“Dear GoPay, look.\nID: [ID]\nThank you.”",
     "15:1: readers see “ID: [ID]” behind the line above; write the quotation in one line [glued-line]"),
    ("Can: look.\n† Cannot: pay.", GLUED.format(15, "† Cannot: pay.")),
    ("Change it in the app - you need a PIN.", f"14:22: {_HYPHEN}"),
    ("It is **in order** - GoPay has it.", f"14:20: {_HYPHEN}"),
    ("Tap it -- now.", "14:8: -- is no mark of this guide; end the sentence, or write a comma [odd-mark]"),
    ("Send a Excel sheet.", "14:6: “a Excel” is no word of this guide; write an Excel [avoided-word]"),
    ("Wait a hour.", "14:6: “a hour” is no word of this guide; write an hour [avoided-word]"),
    ("Ask an Bank.", "14:5: “an Bank” is no word of this guide; write a Bank [avoided-word]"),
    ("Enter an PIN.", "14:7: “an PIN” is no word of this guide; write a PIN [avoided-word]"),
    ("You can not wait.", "14:5: “can not” is no word of this guide; write cannot [avoided-word]"),
    ('It says "Please wait, it\'s on".',
     "14:9: \"Please wait, it's on\" has straight quotation marks; write “Please wait, it's on” [odd-quotes]"),
    ("Stop now!!", "14:9: !! is no mark of this guide; write ! [odd-mark]"),
    ("On the login screen, wait.",
     "14:8: “login screen” is no word of this guide; write sign-in screen [avoided-word]"),
    ("Log-in page.", "14:1: “Log-in page” is no word of this guide; write Sign-in page [avoided-word]"),
    ("Send it by Whatsapp.", "14:12: “Whatsapp” is no word of this guide; write WhatsApp [avoided-word]"),
    ("Don't tap it.", "14:1: “Don't” is no word of this guide; write Do not [avoided-word]"),
    *((f"{typed} PAY.", f"14:1: “{typed}” is no word of this guide; write {right} [avoided-word]") for typed, right in (
        ("DON’T", "DO NOT"), ("CAN'T", "CANNOT"), ("WON’T", "WILL NOT"), ("IT’S", "IT IS"), ("COLOR", "COLOUR"))),
    ("You can’t.", "14:5: “can’t” is no word of this guide; write cannot [avoided-word]"),
    ("Open Gopay first.", "14:6: “Gopay” is not how the name is written; write GoPay [avoided-word]"),
    ("Open gopay.", "14:6: “gopay” is not how the name is written; write GoPay [avoided-word]"),
    ("Open Go-Pay, then.", "14:6: “Go-Pay” is not how the name is written; write GoPay [avoided-word]"),
    ("Open Go Pay first.", "14:6: “Go Pay” is not how the name is written; write GoPay [avoided-word]"),
    ("Open GOPAY first.", "14:6: “GOPAY” is not how the name is written; write GoPay [avoided-word]"),
    ("It dosen't work.", "14:4: “dosen't” is no word of this guide; write does not [avoided-word]"),
    ("It does’nt work.", "14:4: “does’nt” is no word of this guide; write does not [avoided-word]"),
    ("It dosent work.", "14:4: “dosent” is no word of this guide; write does not [avoided-word]"),
    ("You coudn’t pay.", "14:5: “coudn’t” is no word of this guide; write could not [avoided-word]"),
    ("You havn’t paid.", "14:5: “havn’t” is no word of this guide; write have not [avoided-word]"),
    ("It isen’t paid.", "14:4: “isen’t” is no word of this guide; write is not [avoided-word]"),
    ("It doesnt work.", "14:4: “doesnt” is no word of this guide; write does not [avoided-word]"),
    ("It won’t work.", "14:4: “won’t” is no word of this guide; write will not [avoided-word]"),
    ("Unrecognized it.", "14:1: “Unrecognized” is no word of this guide; write Unrecognised [avoided-word]"),
    ("Another color.", "14:9: “color” is no word of this guide; write colour [avoided-word]"),
    ("In the center.", "14:8: “center” is no word of this guide; write centre [avoided-word]"),
    ("It was canceled.", "14:8: “canceled” is no word of this guide; write cancelled [avoided-word]"),
    ("Analyze it.", "14:1: “Analyze” is no word of this guide; write Analyse [avoided-word]"),
    ("In order to pay, wait.", "14:1: “In order to” is no word of this guide; write To [avoided-word]"),
    ("See [sign in](sign-in.md)",
     "14:11: the paragraph or item ends without a mark; write “See sign in.” [missing-stop]"),
    ("- Wait.\n- A phone (the **owner’s**)",
     "15:12: the paragraph or item ends without a mark; write “**owner’s**).” [missing-stop]"),
    ("💡 **TL;DR**\n\n- Wait.", "14:1: 💡 is an emoji, of which a guide has none; say it in words [unlisted-mark-up]"),
    ("Static code\n:   The one that the shop has on its counter, with the amount.",
     "15:1: “:   The one that the shop has on its cou…” is printed as it is typed; make the word "
     "above and it an item of a list, “- word: what it means” [unlisted-mark-up]"),
    ("- It is.\n- by SMS", "15:1: the paragraph or item ends without a mark; write “by SMS.” [missing-stop]"),
    ("- Wait.\n- Since 2026", "15:1: the paragraph or item ends without a mark; write “Since 2026.” [missing-stop]"),
    ("- Wait.\n- Tap **PIN**",
     "15:1: the paragraph or item ends without a mark; write “Tap **PIN**.” [missing-stop]"),
    ("Untill then, wait.", "14:1: “Untill” is misspelt; write Until [avoided-word]"),
    ("Pay the ammount.", "14:9: “ammount” is misspelt; write amount [avoided-word]"),
    ("Pay a amount.", "14:5: “a amount” is no word of this guide; write an amount [avoided-word]"),
    ("Make an payment.", "14:6: “an payment” is no word of this guide; write a payment [avoided-word]"),
    ("Send an e-mail.", "14:9: “e-mail” is no word of this guide; write email [avoided-word]"),
    ("Login with your PIN.", "14:1: “Login” is no word of this guide; write Sign in [avoided-word]"),
    ("Enter 4 digits at login, then wait.",
     "14:19: “login” is no word of this guide; write sign-in, or sign in for what one does [avoided-word]"),
    ("**Wait**: login to the app.",
     "14:11: “login” is no word of this guide; write sign-in, or sign in for what one does [avoided-word]"),
    ("They restore your login.",
     "14:19: “login” is no word of this guide; write sign-in, or sign in for what one does [avoided-word]"),
    ("You have to login.", "14:13: “login” is no word of this guide; write sign in [avoided-word]"),
    ("If you can still log in, wait.", "14:18: “log in” is no word of this guide; write sign in [avoided-word]"),
    ("You are logged in with **PIN**.", "14:9: “logged in” is no word of this guide; write signed in [avoided-word]"),
    ("Please wait.", "14:1: “Please” is no word of this guide; leave it out [avoided-word]"),
    *((f"{line}\n{below}",
       f"14:1: {line} stands for a heading; write “## {line.strip('*')} {{ #an-english-name }}”, or join it to the "
       "text [bold-heading]")
      for line, below in (("**Is it late?**", "the shop knows more of it\nthan you."),
                          ("**Late**", "The shop knows."),
                          ("**Is it late?**", "\nWait."), ("**Q: Is it late?**", "A: Wait."))),
    ("Wait.\n**Is it late?**", GLUED.format(15, "**Is it late?**")),
    ("> **Contacts**\n> Police: the station.\n> Bank Indonesia: its line.\n> Your consulate.",
     "14:3: readers see these lines as one; make those below “**Contacts**” a list, a blank line above it "
     "[glued-line]"),
    ("Phone: the shop\nEmail: the bank.", GLUED.format(15, "Email: the bank.")),
    ("Support **can**: look.\nSupport **cannot**: pay.", GLUED.format(15, "Support **cannot**: pay.")),
    ("- **Q: Is it late?**\n    A: Wait.", GLUED.format(15, "A: Wait.").replace("15:1", "15:5")),
    ('!!! note "Late?"\n    Wait.\n    Shops: ask.', GLUED.format(16, "Shops: ask.").replace("16:1", "16:5")),
    ("Wait.\n**Late**\nThe shop knows.",
     "16:1: readers see “The shop knows.” behind the line above; make “**Late**” a heading, or join the two "
     "[glued-line]"),
    ("Up to 90 days' stay.", "14:10: days' has a straight mark; write days’ [odd-quotes]"),
    ("Up to {fact:pin-freeze}' stay.",
     "14:7: {fact:pin-freeze}' has a straight mark; write {fact:pin-freeze}’ [odd-quotes]"),
    ("Tap Budi's name.", "14:5: Budi's has a straight mark; write Budi’s [odd-quotes]"),
    ("Tap it: it's red.", "14:9: “it's” is no word of this guide; write it is [avoided-word]"),
    ("It’s frozen.", "14:1: “It’s” is no word of this guide; write It is, or It has [avoided-word]"),
    ("You’ve paid.", "14:1: “You’ve” is no word of this guide; write You have [avoided-word]"),
    ("They’re from a shop.", "14:1: “They’re” is no word of this guide; write They are [avoided-word]"),
    ("They'll call you.", "14:1: “They'll” is no word of this guide; write They will [avoided-word]"),
    ("Say that you’d call.", "14:10: “you’d” is no word of this guide; write you would, or you had [avoided-word]"),
    ("Wait. Do not open the link, do not tell anybody.",
     f"14:27: “link, do not”{_SPLICED}"),
    ("- No: do not pay yet, see the table.", f"14:21: “yet, see”{_SPLICED}"),
    ("The fee is small, you can check it.", f"14:17: “small, you can”{_SPLICED}"),
    ("Let’s wait.", "14:1: “Let’s” is no word of this guide; write Let us [avoided-word]"),
    ("Ask the customer service.",
     "14:5: “the customer service” is no word of this guide; write support [avoided-word]"),
    ("Call the customer service line.",
     "14:10: “customer service” is no word of this guide; write support [avoided-word]"),
    ("The customer service knows.",
     "14:1: “The customer service” is no word of this guide; write Support [avoided-word]"),
    ("Check if it is lower.", "14:1: “Check if” is no word of this guide; write Check whether [avoided-word]"),
    ("The part which you paid counts.",
     "14:1: “The part which” is no word of this guide; write The part that [avoided-word]"),
    ("Prepare the number.", "14:1: “Prepare” is no word of this guide; write Have … ready [avoided-word]"),
    ("Prepare: the number.", "14:1: “Prepare” is no word of this guide; write Have … ready [avoided-word]"),
    ("It is under risk control.", "14:7: “under risk control” is no word of this guide; write on hold [avoided-word]"),
    ("Ask for the risk control.",
     "14:13: “risk control” is no word of this guide; write a hold, or a check [avoided-word]"),
    ("You have just reset it.", "14:10: “just” is no word of this guide; write recently [avoided-word]"),
    ("If you just reset it, wait.",
     "14:8: “just” is no word of this guide; write recently, or leave it out [avoided-word]"),
    ("You have just three tries.", "14:10: “just” is no word of this guide; leave it out [avoided-word]"),
    ("Use mobile banking / internet banking / ATM.",
     "14:12: “banking / internet banking / ATM” has a stroke for a word; write banking, internet banking or ATM "
     "[avoided-word]"),
    ("Open Profile / Settings.",
     "14:6: “Profile / Settings” has a stroke for a word; write Profile or Settings [avoided-word]"),
    ("UnionPay / Alipay work too, TCP/IP not.",
     "14:1: “UnionPay / Alipay” has a stroke for a word; write UnionPay or Alipay [avoided-word]"),
    ("Pay at an ATM / bank.", "14:11: “ATM / bank” has a stroke for a word; write ATM or bank [avoided-word]"),
    ("Alipay / UnionPay work too.",
     "14:1: “Alipay / UnionPay” has a stroke for a word; write Alipay or UnionPay [avoided-word]"),
    ("Ask which part it is, Successful / Completed.",
     "14:23: “Successful / Completed” has a stroke for a word; write Successful or Completed [avoided-word]"),
    ("Pay by cash and/or card.", "14:13: “and/or” has a stroke for a word; write or [avoided-word]"),
    ("Open your profile / settings.",
     "14:11: “profile / settings” has a stroke for a word; write profile or settings [avoided-word]"),
    ('Tap the "code".', '14:9: "code" has straight quotation marks; write “code” [odd-quotes]'),
    ("Tap PIN (code, then wait.", "14:9: (code, then… is not closed; write ) where it ends [unpaired-mark]"),
    ("Wait for the the code.", "14:10: “the the” stands there twice; write the [doubled-word]"),
    ("Open the 应用 first.", "14:10: “应用” is in another language; write it in this page’s [other-language]"),
    ("请先打开应用。", "14:1: “请先打开应用。” is in another language; write it in this page’s [other-language]"),
    ("Wait for it. 谢谢！", "14:14: “谢谢！” is in another language; write it in this page’s [other-language]"),
    ("Wait for it. 加油", "14:14: “加油” is in another language; write it in this page’s [other-language]"),
    ("Enter the PIN，twice.", "14:14: ， is a mark of Chinese type; write , [other-language]"),
    ("Fill in the ______ yourself.",
     "14:13: ______ stands for a blank; say in words what to fill in [odd-mark]"),
    ("At 19:42,  Rp185,000 came.", "14:10: a space too many; write “19:42, Rp185,000” [stray-space]"),
    ("Wait\u3000then look.",
     "14:5: a full-width space (U+3000) stands for a plain one; write “Wait then look” [stray-space]"),
    ("In the mid-\ndle.", "14:8: readers see “mid- dle”; write the word in one line [stray-space]"),
    ("Wait — then look.", "14:6: — is no mark of this guide; end the sentence, or write a comma [odd-mark]"),
    ("Call **131** — and wait.", "14:14: — is no mark of this guide; end the sentence, or write a comma [odd-mark]"),
    ("See [PIN](reset-pin.md) — now.",
     "14:25: — is no mark of this guide; end the sentence, or write a comma [odd-mark]"),
    ("Call **131**—now.", "14:13: — is no mark of this guide; end the sentence, or write a comma [odd-mark]"),
    ("See www.gopay.co.id there.",
     "14:5: www.gopay.co.id is no link; write [words](https://www.gopay.co.id) [bare-address]"),
    ("See https://gopay.co.id/。",
     "14:5: https://gopay.co.id/ is no link; write [words](https://gopay.co.id/) [bare-address]"),
]  # fmt: skip
SILENT_IN_CHINESE = [
    "（我通过 [NAMA BANK/GERAI] 充值，[BANK / TOKO] 没有到账。）",
    "给店员看：\n\n> Yth. Tim GoPay, pencairan belum masuk ke rekening saya.\n>\n> （意思：没到账。）",
    "“Yth. Tim GoPay, saldo saya terpotong.\nMohon dibantu pengecekannya.\nTerima kasih banyak, ya.”",
    "先付 Rp1,000，填“Rp1.000”，金额写成 Rp1.000，屏幕上是 Rp1.000。",
    "“02/10/2026”，2026-10-03-04，2026/10/4~3，1/2/3。",
    "“2026-11-22”，a2026-11-22，2026-13-40，5～10 分钟，编号 5-10，12-3 天。",
    "他说：“你的帐户被上报，请登陆。”",
    "银行账号填错了，马上报告，补上报案编号。",
    '!!! danger "先“停”"\n\n    再等。',
    "他说：“客服说‘好’。”",
    "（先看（再等））",
    "1) 先看\n",
    "| 看到 | 意思 |\n|---|---|\n| 成功 | 1) 看记录；2) 等；三）报告 |",
    "重置网络，额度每天重置，手机重置了系统。带上户口本。",
    "的的确确，等……等！他说：……不是……而是……。换了手机号……再等。周一 – 5 点，他说“别写【短信】”。",
    "拨 \\*21\\* 开头的。",
    "看[gopay.co.id](https://gopay.co.id)。",
    "点 **Riwayat Transaksi dan saldo**（交易记录）。",
    "念：Tolong blokir akun saya sekarang. Nomor saya 1.（请停用账户）",
    "“You can’t use your wallet now”",
    "GoPay Plus 和 Google Play Store 都行。",
    '`a " b` 和 `<b>`',
    "5 * 3 和 a_b_c。",
    "先等……再看……好。",
    "自己输入 gopay.co.id，或看 [gopay.co.id/a](https://gopay.co.id/a)，别点“gopay.co.id/b”。",
    "第 1 号站台，下个月 1 号线。**Berhasil** / **Selesai**（Successful / Completed，成功 / 已完成）“被风控”。",
    "看 **Berhasil**（成功/已完成）和 `selesai`（成功 / 已完成）。",
    "看 **Tarik / tunai**。\n\n| 甲 | 乙 |\n|---|---|\n| **Bayar** | Successful / Completed，成功 / 已完成 |",
    "等。\n\n等。",
    "| 看到 | 意思 |\n|---|---|\n| Top up，充值 | Done |",
    "用 Google Play、App Store 或 gopay.co.id。看 v1.2。",
    "**Bayar** or **Kirim**，看“Good luck!”（thank you）。",
    "**问：太晚了？**  \n答：先等。",
    '!!! note "问：太晚了？"\n    答：先等。',
]
SILENT_IN_ENGLISH = [
    "Meaning: please suspend my card at once.",
    "Screens show 1.832.050, a form 09.254.294.3-407.000, pay 35.000, 1.832.050% and 1.832.050,5.",
    "| A | B |\n|---|---|\n| 35.000 | 4.5 |",
    "Pay Rp1,000 or Rp500, with amounts as Rp1.500.000. It says “Rp1.000”.",
    "Pay Rp1.5 million, RMB 5k, 5 km or 2 million rupiah.",
    "> Saya transfer Rp2.000.000, bukan 50rb.",
    "Messages write thousands with dots: Rp2.000.000.",
    "A 6-digit code, 5–10 days, 5 to 10 days, v2026-11-22 and the form 5-10.",
    "Seen on 21 September 2026, or on 21 September. In March 12 people came. May 3 people ask? See “Sept 21, 2026”.",
    "Tell nobody (incl. people of the shop, excl. your own), max. two. By card? cash? both?",
    "Wait {fact:pin-freeze}. See gopay.co.id first, e.g. **PIN** , etc. and iOS.",
    "| a | b |\n|---|---|\n| c   | d |",
    "See [gopay.co.id/gopay](https://gopay.co.id/gopay/) or gopay-later. Go pay it.",
    "“Gopay error” and **GOPAY** are others’ words, and another company is called (Gopay).",
    "Read “You can’t, please wait”. Mohon tunggu. (Please wait.)",
    "Say ‘I can’t wait, please’ or “Hello,\nplease reply”.",
    "Send:\n\n> Hello, it is late.\n> Please reply.",
    "1. > Please reply.",
    "**Pusat Bantuan** (Help Center): the size of a prize, and want it.",
    "Wait 1) here and a) there. Pay a Euro or a One, use an M-Pesa or an FM, and you can not only wait.",
    "A user has an hour, a one-time code, an SMS, and a login link and code. Tap **Login with OTP**.",
    "See **Logged in Devices**, “You can log in” and **You are logged in**. Keep a log in the shop.",
    "It is “that that” I had had: the shop’s, somebody else’s, “it’s yours”, Customer Service.",
    "Check, if you can, what you owe. Do the face check if it asks. Check if unsure.",
    "Drive at 5 km/h.\n\n| a | b |\n|---|---|\n| **Bayar** / **Kirim** | Successful / Completed |",
    "If you do not know, ask. Do not call, tap or reply. Do not pay, and do not wait. If it is late, you can wait.",
    "The shop knows what is owed, you can ask it. Not locked within a month, it is closed.",
    "| A | B |\n|---|---|\n| Do not open it, ask | It is late, you can wait |",
    "The form 5-10 on it, the form (a-b), Jakarta - Bandung, GoPay - Gojek, 1 - a, “GoPay - your code”.",
    "Tap **Isi - saldo**.",
    "Monday – Friday, 9 – 5.",
    "| a | b |\n|---|---|\n| - | c |",
    "Be prepared. See the message that you prepare, at gojek.com/en-id/help, and **Tarik / tunai**.",
    "Tap **PIN** (code).",
    "The shop tells you more of it.\nThen see what the app tells you of it, as the\nshop: it is late.",
    "Wait for it.\nShops: see what the app tells you of it, as the\nshop does.\nThen wait.",
    "**Is it late?**<br>\nWait.\n\nSee **PIN**\nand wait until 12:30.",
    "- Ask (“Why?”)\n- Wait. (You may.)\n- Say “why?” (when)\n- So :)",
    "Wait. [Sign in](sign-in.md)\n\n- [PIN](sign-in.md)\n- so;\n\nBut wait:",
    "- **No code on the number**\n    - Look.\n- One of these (or so)\n\n    | a | b |\n    |---|---|\n    | c | d |",
    "1. Enter it.\n    - by SMS or WhatsApp\n    - if nothing comes, see [PIN](sign-in.md)\n2. Wait.",
    "Rp2,000 :)",
    "| A | B |\n|---|---|\n| Done | 1) Look; 2) wait;3) report |",
    "It is just as secret, the code has only just come, not just yet.",
    r"Dial \*21\*. Wait\! Look \(at it\), (or here\) 1500\-729 \> Tap a\_b\_c\.",
    "Date: [TANGGAL], sum: Rp[JUMLAH].",
    "**PIN** (see [Sign in](sign-in.md))\n\n| A | B |\n|---|---|\n| Done | Wait |",
    "\\- 5 °C is cold.  \nIt was 2026\\. So wait.",
    "Read “[a](b.md)” and [Sign in](sign-in.md).",
    "| A | – |\n|---|---|\n| .apk | mid-day … 9–5 |",
]


def said(check: Check, name: str, words: str) -> list[str]:
    files = small_docs()
    files[name] = files[name].replace("## ", f"{words}\n\n## ", 1)
    ours = (
        "odd-quotes",
        "avoided-word",
        "traditional-character",
        "unpaired-mark",
        "doubled-word",
        "odd-mark",
        "stray-space",
        "bare-address",
        "odd-range",
        "odd-day",
        "odd-sum",
        "repeated-text",
    )
    rows = check(files, "--today", "2026-11-28", of_words=True)
    rules = (
        *ours,
        "small-letter",
        "missing-stop",
        "comma-splice",
        "other-language",
        "invisible-character",
        "unlisted-mark-up",
        "untitled-box",
        "glued-line",
        "bold-heading",
        "broken-line",
    )
    return [f"{r['line']}:{r['column']}: {r['message']} [{r['rule']}]" for r in rows if r["rule"] in rules]


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [*((ZH, *each) for each in IN_CHINESE), *((EN, *each) for each in IN_ENGLISH)],
)
def test_reported(check: Check, name: str, words: str, expected: str) -> None:
    plain = said(check, name, "")
    assert [row for row in said(check, name, words) if row not in plain] == [expected]


def test_no_remedy_shows_what_another_refuses(check: Check) -> None:
    assert said(check, ZH, "**先断网！！** 再等。") == [
        "14:6: ！！ is no mark of this guide; write ！ [odd-mark]",
        "14:10: a space stands between Chinese signs; write “**先断网！**再等。” [stray-space]",
    ]


def test_each_word_of_a_line_is_told(check: Check) -> None:
    words = "Just wait, and dont go: 'repair' and \"new\", just “the 'old' one”."
    assert said(check, EN, words) == [
        "14:1: “Just” is no word of this guide; leave it out [avoided-word]",
        "14:16: “dont” is no word of this guide; write do not [avoided-word]",
        "14:25: 'repair' has straight quotation marks; write “repair” [odd-quotes]",
        '14:38: "new" has straight quotation marks; write “new” [odd-quotes]',
        "14:55: 'old' has straight quotation marks; write ‘old’ [odd-quotes]",
    ]


MANY = [
    # One word that is left out, and one that is written otherwise.
    (
        [*(f"Just wait {name}." for name in "ABCDEF"), "You dont."],
        [
            "14:1: “Just” is no word of this guide; leave it out; 5 more on this page: line 16, line 18, line 20, "
            "line 22, line 24 [avoided-word]",
            "26:5: “dont” is no word of this guide; write do not [avoided-word]",
        ],
    ),
    # What is mended at once is told together, with what is written.
    (
        ["Don’t call.", "It isn’t due. You don’t pay.", "You can’t.", "It’s red.", "I’m in.", "It won’t."],
        [
            "14:1: “Don’t” is no word of this guide; write Do not; 6 more on this page: line 16 “isn’t” (is not), "
            "line 16 “don’t” (do not), line 18 “can’t” (cannot), line 20 “It’s” (It is), line 22 “I’m” (I am), "
            "line 24 “won’t” (will not) [avoided-word]",
        ],
    ),
    # Words of one line are told apart, and where they are long, cut.
    (
        [f'Say "it is {name}" and "it is long past {name} now".' for name in ("six", "ten", "one")],
        [
            '14:5: "it is six" has straight quotation marks; write “it is six”; 5 more on this page: '
            'line 14 "it is long past six…", line 16 "it is ten", line 16 "it is long past ten…", '
            'line 18 "it is one", line 18 "it is long past one…" [odd-quotes]',
        ],
    ),
    # What begins with no words of the text is told with what is written.
    (
        [f"- You wait for the {name}" for name in ("PIN", "code", "SMS", "link", "call", "bank")],
        [
            "14:7: the paragraph or item ends without a mark; write “wait for the PIN.”; 5 more on this page: "
            "line 16 “for the code.”, line 18 “wait for the SMS.”, line 20 “for the link.”, line 22 “for the call.”, "
            "line 24 “for the bank.” [missing-stop]",
        ],
    ),
    # Each kind of mark-up is told with its own places.
    (
        [*(f"Tap `{name}`." for name in ("Bayar", "Kirim", "Lupa PIN", "Bayar", "Profil", "Isi")), "It is ==due== ✅.",
         "_Stop_ *now*, *here*."],
        [
            "14:5: `Bayar` is set as code, and not in the glossary; if GoPay’s screen shows it, add it to "
            "docs/_data/glossary.yml and write it in bold; else write plain words, as for what another app or the "
            "phone shows; 5 more on this page: "
            "line 16 `Kirim`, line 18 `Lupa PIN`, line 20 `Bayar`, line 22 `Profil`, line 24 `Isi` [unlisted-mark-up]",
            "26:7: ==due== is printed as it is typed; write **…** for a label, else leave the marks out "
            "[unlisted-mark-up]",
            "26:15: ✅ is an emoji, of which a guide has none; say it in words [unlisted-mark-up]",
            "28:1: _Stop_ is not how a label is set, and not in the glossary; if GoPay’s screen shows it, add it to "
            "docs/_data/glossary.yml and write it in bold; else leave the marks out [unlisted-mark-up]",
            "28:8: *now* is slanted; leave the marks out [unlisted-mark-up]",
            "28:15: *here* is slanted; leave the marks out [unlisted-mark-up]",
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "expected"), MANY)
def test_what_is_mended_alike_is_told_together(check: Check, paragraphs: list[str], expected: list[str]) -> None:
    assert said(check, EN, "\n\n".join(paragraphs)) == expected


@pytest.mark.parametrize(
    ("name", "words"), [*((ZH, each) for each in SILENT_IN_CHINESE), *((EN, each) for each in SILENT_IN_ENGLISH)]
)
def test_silent(check: Check, name: str, words: str) -> None:
    assert said(check, name, words) == said(check, name, "")


@pytest.mark.parametrize(
    "words", ["- Phone: 1500729", "- **邮箱：**customerservice@gopay.co.id", "- **Phone**: **131**", "- At gopay.co.id"]
)
def test_no_stop_sticks_to_what_is_copied(check: Check, words: str) -> None:
    assert "missing-stop" not in str(said(check, EN, f"- Wait.\n{words}"))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "name: {zh: 电话, en: Phone}",
            "name: {zh: 电话, en: 电话}",
            "“电话” is in another language; write it in this page’s",
        ),
        (
            "name: {zh: 电话, en: Phone}",
            "name: {zh: call the support phone, en: Phone}",
            "“call the support phone” is in another language; write it in this page’s, or quote it in “ ”",
        ),
    ],
)
def test_a_text_of_the_register_in_another_language(check: Check, old: str, new: str, expected: str) -> None:
    files = small_docs()
    name = "docs/_data/channels.yml"
    files[name] = files[name].replace(old, new, 1)
    rows = check(files, "--today", "2026-11-28", of_words=True)
    line = files[name][: files[name].index(new)].count("\n") + 1
    said = [(row["path"], row["line"], row["message"]) for row in rows if row["rule"] == "other-language"]
    assert said == [(name, line, expected)]


@pytest.mark.parametrize(
    ("name", "found"), [("Go-Pay", ["Go-Pay"]), ("Gopay", ["Gopay"]), ("GoPay", []), ("GOPAY", [])]
)
def test_a_name_in_data(check: Check, name: str, found: list[str]) -> None:
    """What the glossary has of the screen may be written so."""
    files = small_docs()
    files["docs/_data/glossary.yml"] = files["docs/_data/glossary.yml"].replace("indonesian: PIN", "indonesian: GOPAY")
    files["docs/_data/sheet.yml"] = files["docs/_data/sheet.yml"].replace("en: word", f"en: word of {name}", 1)
    rows = check(files, "--today", "2026-11-28", of_words=True)
    expected = [("docs/_data/sheet.yml", 5, f"“{each}” is not how the name is written; write GoPay") for each in found]
    assert [(row["path"], row["line"], row["message"]) for row in rows if row["rule"] == "avoided-word"] == expected


@pytest.mark.parametrize(("words", "found"), [("It’s a phone", ["It’s"]), ("The shop’s, “it’s here”", [])])
def test_a_contraction_in_data(check: Check, words: str, found: list[str]) -> None:
    files = small_docs()
    name = "docs/_data/channels.yml"
    files[name] = files[name].replace("name: {zh: 电话, en: Phone}", f"name: {{zh: 电话, en: '{words}'}}", 1)
    rows = check(files, "--today", "2026-11-28", of_words=True)
    assert [row["target"] for row in rows if row["rule"] == "avoided-word" and row["path"] == name] == found
