"""A label is one of the glossary, and the twins name the same: one line for each that is not, at its own place."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, finder, reported, silent

TERMS = """      - {id: bayar, indonesian: Bayar, zh: 字, en: word, where: {zh: 字, en: word}}
      - {id: bantuan, indonesian: Bantuan, zh: 帮助, en: Help, where: {zh: 字, en: word}}
      - {id: later, indonesian: Pay Later, zh: Pay Later（先买后付）, en: "Pay Later (buy now, pay later)",
         where: {zh: 字, en: word}}
      - {id: linked, indonesian: Linked apps, zh: 已关联的应用, en: Linked apps, where: {zh: 字, en: word}}
      - {id: nomor, indonesian: "Ganti no. HP-mu?", zh: 换了手机号？, en: "I've changed my number?",
         where: {zh: 字, en: word}}
      - {id: otp, indonesian: Kode OTP, zh: 验证码（OTP）, en: Verification code (OTP), where: {zh: 字, en: word}}
      - {id: lupa, indonesian: Lupa PIN, zh: 忘记 PIN, en: Forgot PIN, where: {zh: 字, en: word}}
      - {id: scan, indonesian: Scan, zh: 扫码, en: Scan, where: {zh: 字, en: word}}
      - {id: qris, indonesian: QRIS, zh: 统一二维码, en: Standard code, where: {zh: 字, en: word}}
      - {id: kirim, indonesian: Kirim, zh: 字, en: word, where: {zh: 字, en: word}}
"""
LAST = "if the screen shows it, add it to docs/_data/glossary.yml; else leave the ** out"
ELSE = f"If not, and {LAST.removeprefix('if ')}"
REPORTED = [
    ("点 **Byar**。", "Tap **Bayar**.",
     f"{ZH}:14:3: **Byar** is not in the glossary; did you mean Bayar? {ELSE} [unknown-label]"),
    ("看 **Bayar / Kirim**。", "See it.",
     f"{ZH}:14:3: **Bayar / Kirim** is more than one label; write **Bayar** or **Kirim**, or both with “或” between "
     "them [unknown-label]"),
    ("点 **Dikirim**。", "Tap it.", f"{ZH}:14:3: **Dikirim** is not in the glossary; {LAST} [unknown-label]"),
    ("打开 **GoPay**。", "Open it.", f"{ZH}:14:4: **GoPay** is a name, no label; leave the ** out [unknown-label]"),
    ("打开**个人资料**。", "Open it.", f"{ZH}:14:3: **个人资料** is not in the glossary; {LAST} [unknown-label]"),
    ("点 **Menu**。", "Tap it.", f"{ZH}:14:3: **Menu** is not in the glossary; {LAST} [unknown-label]"),
    ("点 **Bayar**。", "Tap **Byar**.",
     f"{EN}:14:5: **Byar** is not in the glossary; did you mean Bayar? {ELSE} [unknown-label]"),
    ("点 **Bayar**。", "Tap **BAYAR**.",
     f"{EN}:14:5: **BAYAR** is not in the glossary; did you mean Bayar (it differs only in capitals)? {ELSE} "
     "[unknown-label]"),
    ("等。", "Tap **Voucher**.", f"{EN}:14:5: **Voucher** is not in the glossary; {LAST} [unknown-label]"),
    ("等。\n\n点 **Bayar**。", "Wait.\n\nTap **Kirim**.",
     f"{EN}:16:5: **Kirim** is not in {ZH}:16, which has **Bayar**; write the same [differing-labels]"),
    ("点 **Bayar**。", "Tap Bayar.",
     f"{ZH}:14:3: **Bayar** is not in {EN}:14, which says the same; write it in both, there as **Bayar** (word) "
     "[differing-labels]"),
    ("看 **Kirim**。\n\n点付款。", "See **Kirim**.\n\nTap **Kirim**.",
     f"{EN}:16:5: **Kirim** is not in {ZH}:16, which says the same; write it in both [differing-labels]"),
    ("点 **Linked apps**。", "Tap it.",
     f"{ZH}:14:3: **Linked apps** is not in {EN}:14, which says the same; write it in both [differing-labels]"),
    ("点 **Bayar**。\n\n点 **Bayar**。", "Tap **Bayar**.\n\nTap **Bayar**, not **Kirim**.",
     f"{EN}:16:20: **Kirim** is not in {ZH}:16, which says the same; write it in both, there as **Kirim**（word，字）, "
     "and a space between it and a Chinese sign [differing-labels]"),
    ("点付款。", "Tap **Linked apps**.",
     f"{EN}:14:5: **Linked apps** is not in {ZH}:14, which says the same; write it in both, there as "
     "**Linked apps**（已关联的应用）, and a space between it and a Chinese sign, or leave the ** out where "
     "another app’s is meant [differing-labels]"),
    ("点 **Bantuan**（Help，帮助）。", "Open **Bantuan** (Support).",
     f"{EN}:14:6: (Support) is not what the glossary says of **Bantuan**; write (Help) [wrong-gloss]"),
    ("点 **Bantuan**（Help，支持）。", "Open **Bantuan** (Help).",
     f"{ZH}:14:3: （Help，支持） is not what the glossary says of **Bantuan**; write （Help，帮助） [wrong-gloss]"),
    ("点 **Bantuan**（Support，帮助）。", "Open **Bantuan** (Help).",
     f"{ZH}:14:3: （Support，帮助） is not what the glossary says of **Bantuan**; write （Help，帮助） [wrong-gloss]"),
    ("点 **Bantuan**（Help，帮助），再点 **Bantuan**。", "Open **Bantuan** (Help), then **Bantuan** (Support).",
     f"{EN}:14:31: (Support) is not what the glossary says of **Bantuan**; write (Help) [wrong-gloss]"),
    ("扫 **QRIS**（通用码）。", "Scan **QRIS** (Standard code).",
     f"{ZH}:14:3: （通用码） is not what the glossary says of **QRIS**; write （统一二维码） [wrong-gloss]"),
    ("点 **Ganti no. HP-mu?**（号码有问题？）。", "Tap **Ganti no. HP-mu?** (I’ve changed my number?).",
     f"{ZH}:14:3: （号码有问题？） is not what the glossary says of **Ganti no. HP-mu?**; write （换了手机号？） "
     "[wrong-gloss]"),
    ("点 **Ganti no. HP-mu?**（换了手机号？）。", "Tap **Ganti no. HP-mu?** (Trouble with it?).",
     f"{EN}:14:5: (Trouble with it?) is not what the glossary says of **Ganti no. HP-mu?**; "
     "write (I’ve changed my number?) [wrong-gloss]"),
    ("输 **Kode OTP**（验证码）。", "Type **Kode OTP** (Verification Code).",
     f"{EN}:14:6: (Verification Code) is not what the glossary says of **Kode OTP**; write (Verification code) "
     "[wrong-gloss]"),
    ("输 **Kode OTP**（密码）。", "Type **Kode OTP** (Verification code).",
     f"{ZH}:14:3: （密码） is not what the glossary says of **Kode OTP**; write （Verification code，验证码） "
     "[wrong-gloss]"),
]  # fmt: skip
CHAIN = "is a chain of clicks, and menus differ; name **Kirim** alone, and say where to look for it [click-chain]"
CHAINED = [
    ("点 **Bayar → Kirim**。", f"{ZH}:14:3: **Bayar → Kirim** {CHAIN}"),
    ("点 **Bayar > Kirim**。", f"{ZH}:14:3: **Bayar > Kirim** {CHAIN}"),
    (r"点 **Bayar** \> **Kirim**。", rf"{ZH}:14:3: **Bayar** \> **Kirim** {CHAIN}"),
    ("点 **Bayar** → **Bantuan** → **Kirim**。", f"{ZH}:14:3: **Bayar** → **Bantuan** → **Kirim** {CHAIN}"),
    ("点 **Bayar → Kirim**（字）。", f"{ZH}:14:3: **Bayar → Kirim**（字） {CHAIN}"),
    ("点 **Bantuan**（帮助）>**Kirim**（字）。", f"{ZH}:14:3: **Bantuan**（帮助）>**Kirim**（字） {CHAIN}"),
    ("点“Bantuan”（帮助）>“Kirim”（字）。", f"{ZH}:14:2: “Bantuan”（帮助）>“Kirim”（字） {CHAIN}"),
    ("点 \"Bantuan\" > 「Kirim」。", f'{ZH}:14:3: "Bantuan" > 「Kirim」 {CHAIN}'),
    ("点 **Bayar** \\> **Kirim**。", f"{ZH}:14:3: **Bayar** \\> **Kirim** {CHAIN}"),
    ("点 **Bayar（付款）** \\> **Linked apps** \\> pick a topic \\> **Help (Bantuan)**。",
     f"{ZH}:14:3: **Bayar（付款）** \\> **Linked apps** \\> pick a topic \\> **Help (Bantuan)** "
     f"{CHAIN.replace('**Kirim**', '**Bantuan**（Help，帮助）')}"),
    ("“信息” > `⋮` > “未知发件人”",
     f"{ZH}:14:1: “信息” > “⋮” > “未知发件人” {CHAIN.replace('**Kirim**', '未知发件人')}"),
    ("点设置 > **Kirim**。", f"{ZH}:14:1: 点设置 > **Kirim** {CHAIN}"),
    ("先开设置 > 应用 > GoPay > 权限，再试。",
     f"{ZH}:14:1: 先开设置 > 应用 > GoPay > 权限 is a chain of clicks, and menus differ; write the last of them alone, "
     "and say where to look for it [click-chain]"),
    ("先点设置 > 安全，再点 **Bayar**。",
     f"{ZH}:14:1: 先点设置 > 安全 is a chain of clicks, and menus differ; write the last of them alone, and say where "
     "to look for it [click-chain]"),
]  # fmt: skip
CHAIN_OF_PLAIN = CHAIN.replace("name **Kirim**", "write the last of them")
GLOSSES = [
    ("先找 Bantuan（帮助）→ Lupa PIN（字）。", "Tap **Bayar**.",
     f"{ZH}:14:1: 先找 Bantuan（帮助）→ Lupa PIN（字） {CHAIN_OF_PLAIN}"),
    ("点 **Bayar**。", "Open Settings and Security → Lupa PIN (word).",
     f"{EN}:14:1: Open Settings and Security → Lupa PIN (word) {CHAIN_OF_PLAIN}"),
    ("看头像。", "Go to “Settings” > tap your picture. Look.",
     f"{EN}:14:7: “Settings” > tap your picture {CHAIN_OF_PLAIN}"),
    ("点 **Bantuan**（Help，帮助）。", "Open **Bantuan** (Help) > **Kirim** (word).",
     f"{EN}:14:6: **Bantuan** (Help) > **Kirim** (word) {CHAIN}"),
    ("点 **Bantuan**。", "Open **Bantuan** (Help).",
     f"{ZH}:14:3: **Bantuan** has no gloss where it first stands, as it has in {EN}:14; "
     "write **Bantuan**（Help，帮助） [missing-gloss]"),
    ("点 **Bantuan**（Help，帮助）。", "Open **Bantuan**.",
     f"{EN}:14:6: **Bantuan** has no gloss where it first stands, as it has in {ZH}:14; write **Bantuan** (Help) "
     "[missing-gloss]"),
    ("看 **Bantuan**（Help，帮助）。\n\n看 **Bantuan**。", "See Bantuan (Help).\n\nSee **Bantuan**.",
     f"{EN}:14:5: Bantuan is a label, and bold here; write **Bantuan** [missing-gloss]"),
    ("看 Bantuan（Help，帮助）。\n\n看 **Bantuan**。", "See **Bantuan** (Help).\n\nSee **Bantuan**.",
     f"{ZH}:14:3: Bantuan is a label, and bold here; write **Bantuan** [missing-gloss]"),
    ("看 **Bantuan**（Help，帮助）。", "See Bantuan (Help).",
     f"{EN}:14:5: Bantuan is a label, and bold here; write **Bantuan** [differing-labels]"),
    ("看 **Bantuan**（Help，帮助）。", "See Bantuans (Help) and Bantuan.",
     f"{ZH}:14:3: **Bantuan** is not in {EN}:14, which says the same; write it in both, there as **Bantuan** (Help) "
     "[differing-labels]"),
    ("点 **Bantuan**，再点 **Bantuan**（Help，帮助）。", "Open **Bantuan** (Help), then **Bantuan**.",
     f"{ZH}:14:3: **Bantuan** has no gloss where it first stands, as it has in {EN}:14; "
     "write **Bantuan**（Help，帮助） [missing-gloss]"),
]  # fmt: skip
LEADS = [
    ("- **银行：** 等。\n- 现金：等。", "- Bank: wait.\n- Cash: wait.",
     f"{ZH}:14:3: **银行：** is no label; leave out the ** and the space behind [bold-lead]"),
    ("1. **银行**：等。", "1. Bank: wait.", f"{ZH}:14:4: **银行**： is no label; leave the ** out [bold-lead]"),
    ("银行：等。", "**The bank:** wait.", f"{EN}:14:1: **The bank:** is no label; leave the ** out [bold-lead]"),
    ("!!! danger \"等\"\n    银行：等。", "!!! danger \"Wait\"\n    **Bank**: wait.",
     f"{EN}:15:5: **Bank**: is no label; leave the ** out [bold-lead]"),
    ("- **银行** – 等。\n- **Bank** – 停。\n- **现金**——看。", "- Bank: wait.\n- Card: stop.\n- Cash: look.",
     f"{ZH}:14:3: **银行** – is no label; leave the ** out, and write a colon for the dash, likewise in line 15 and 16 "
     "[bold-lead]"),
    ("- 银行：等。\n- 现金：看。\n- 点 **Bantuan**。", "- **Bank** – wait.\n- **Cash** – look.\n- Tap **Bantuan**.",
     f"{EN}:14:3: **Bank** – is no label; leave the ** out, and write a colon for the dash, likewise in line 15 "
     "[bold-lead]"),
    ("- 等：\n    - 甲：看。\n    - 乙：看。\n- 停。", "- Wait:\n    - **One**: look.\n    - **Two**: look.\n- Stop.",
     f"{EN}:15:7: **One**: is no label; leave the ** out, likewise in line 16 [bold-lead]"),
    ("- 等：看。\n- 6 位 PIN：看。\n- 停：看。", "- **Level**: look.\n- **6-digit PIN**: look.\n- Stop: look.",
     f"{EN}:14:3: **Level**: is no label; leave the ** out, likewise in line 15 [bold-lead]"),
    *((f"看**{word}**号。", "See it.", f"{ZH}:14:2: **{word}** is no label; leave the ** out [bold-lead]")
      for word in ("没有", "新", "旧", "一次", "最新的那条")),
    *(("看。", f"See **{word}** ones.", f"{EN}:14:5: **{word}** is no label; leave the ** out [bold-lead]")
      for word in ("only", "new", "old", "once", "the newest one")),
    ("等。**稳妥的做法：**看。", "Wait. To be safe: look.",
     f"{ZH}:14:3: **稳妥的做法：** is no label; leave the ** out [bold-lead]"),
    ("等。要稳妥：看。", "Wait. **To be safe:** look.",
     f"{EN}:14:7: **To be safe:** is no label; leave the ** out [bold-lead]"),
    ("客服**可以**查。", "Support can look it up.", f"{ZH}:14:3: **可以** is no label; leave the ** out [bold-lead]"),
    ("客服可以查。", "Support **can** look it up.", f"{EN}:14:9: **can** is no label; leave the ** out [bold-lead]"),
    ("**不能**：等。", "Not this: wait.", f"{ZH}:14:1: **不能** is no label; leave the ** out [bold-lead]"),
    ("等。", "You **don’t** pay.", f"{EN}:14:5: **don’t** is no label; leave the ** out [bold-lead]"),
    ("- **等：** 再看。\n- **停：**看。\n- **看：** [页](../contact/support.md)。",
     "- Wait: look.\n- Stop: look.\n- Look: [page](../contact/support.md).",
     f"{ZH}:14:3: **等：** is no label; leave out the ** and the space behind, likewise in line 15 and 16 [bold-lead]"),
    ("- 等。再看。\n- 停。再看。", "- **Wait.** Look.\n- **Stop!** Look.",
     f"{EN}:14:3: **Wait.** is no label; leave the ** out, and join it to the next sentence if it is none of its own, "
     "likewise in line 15 [bold-lead]"),
    ("- **等。** 再看。\n- **停！** 再看。", "- Wait. Look.\n- Stop! Look.",
     f"{ZH}:14:3: **等。** is no label; leave out the ** and the space behind, and join it to the next sentence if it "
     "is none of its own, likewise in line 15 [bold-lead]"),
    ("1️⃣ 银行：等。", "1️⃣ **Bank** – wait.",
     f"{EN}:14:5: **Bank** – is no label; leave the ** out, and write a colon for the dash [bold-lead]"),
    ("- **Bank**：等。", "- Bank: wait.", f"{ZH}:14:3: **Bank** is not in the glossary; {LAST} [unknown-label]"),
]  # fmt: skip
SILENT = [
    ("等。**别再付**：看。", "Wait. **Do not pay again**: look, **at once** – or ask."),
    ("- **先等。**再看。\n- 停。", "- **Wait.** Look.\n- Stop.\n- **Do not pay.**"),
    ("- **Bayar** – 等。\n- **Kirim** – 看。", "- **Bayar** – wait.\n- **Kirim** – look."),
    ("点 **Lupa PIN**（忘记PIN），再点 **Bantuan**（帮助）。", "Tap **Lupa PIN** (Forgot PIN), **Bantuan** (Help)."),
    ("点 **Lupa PIN**（Forgot PIN，忘记PIN）。", "Tap **Lupa PIN** (Forgot PIN)."),
    ("- **Bayar**：等。\n- **5 次**：等。", "- **Bayar**: wait.\n- **5 times**: wait."),
    ("**注意**：等。", "**Note:** wait."),
    ("**马上**报告，**一小时内**：等。", "**At once** report, **within the hour**: wait."),
    ("点 **Bantuan**（Help，帮助），再点 **Bantuan**。", "Open **Bantuan** (Help), then **Bantuan**."),
    ("点帮助（印尼语界面是 **Bantuan**，帮助）。", "Open help (**Bantuan** on a screen in Indonesian)."),
    ("看帮助（就是 **Bantuan**）。", "Open **Bantuan** (Help)."),
    ("看 **Linked apps**（已关联的应用）。", "Look at **Linked apps**."),
    ("看 **Bayar** 和 \\> 号，**Kirim** \\>。", "See **Bayar** and \\>, **Kirim** \\>."),
    ("5 > 3，A-B，2 → 3。", "5 > 3, A-B, 2 → 3."),
    ("“甲”比“乙”大，**3**（三）> 2，“5 > 3”。", "“A” or “B”, **3** (three) > 2, “5 > 3”."),
    ("点 **Bantuan**（Help，帮助），再点 **Bantuan**（右下）。",
     "Open **Bantuan** (Help), then **Bantuan** (at the foot)."),
    ("点 **Bantuan**（帮助；也可能是 **Kirim**）。", "Open **Bantuan** (perhaps **Kirim**)."),
    ("看 **Pay Later**（先买后付）。", "Look at **Pay Later** (buy now, pay later)."),
    ("点 **Bantuan**。", "Open **Bantuan**."),
    ("点 **Bayar**，再点 **Kirim**。", "Tap **Kirim** after **Bayar**."),
    ("点 **Bayar**。", "Tap **Bayar** **at once**: **6 digits**."),
    ("**别碰第二次**，**之前**就看。", "**Do not tap again**, look **before** that."),
    ("余额 > 金额，**户名一致 → 继续**，打开记录 → 等，找到 Bantuan → 等。",
     "Same name → **stop**, balance > Amount, check it → Wait."),
    (
        "点 **Bayar**。\n\n再点 **Kirim**。",
        "Tap **Bayar**, then.",
    ),  # a paragraph is missing, of which labels know nothing
    ("等。", "Tap **at once**, **Now** or never, never open **Undangan**, the **Code** is yours."),
    ("等**一等**，**6 位 PIN**。", "Wait."),
]  # fmt: skip


said = finder(TERMS, "label", "gloss", "click-chain", "bold-lead")


@pytest.mark.parametrize(("chinese", "expected"), CHAINED)
def test_a_chain_of_clicks_is_told_once(check: Check, chinese: str, expected: str) -> None:
    assert said(check, chinese, "Tap **Bayar**.") == [expected]


test_reported = reported(said, [*REPORTED, *GLOSSES, *LEADS])
test_silent = silent(said, SILENT)


def test_labels_that_differ_are_told_all_at_once(check: Check) -> None:
    """How one is set where it first stands in a text is said once."""
    chinese = "点付款。\n\n点付款，再点发送。\n\n点 **Bayar**（word，字）。"
    english = "Tap **Bayar** (word).\n\nTap **Bayar**, then **Kirim**.\n\nTap it."
    says, space = "which says the same; write it in both", "and a space between it and a Chinese sign"
    assert said(check, chinese, english) == [
        f"{EN}:14:5: **Bayar** is not in {ZH}:14, {says}, there as **Bayar**（word，字）, {space} [differing-labels]",
        f"{EN}:16:21: **Kirim** is not in {ZH}:16, {says}, there as **Kirim**（word，字）, {space} [differing-labels]",
    ]


def test_a_label_that_is_renamed_is_told_once_a_language(check: Check) -> None:
    """Whether bold English is a label, the Chinese page tells."""
    chinese, english = "点 **Dikirim**。", "Tap **Dikirim** (sent), **Sent** it is."
    assert said(check, "\n\n".join([chinese] * 6), "\n\n".join([english] * 6)) == [
        f"{EN}:14:5: **Dikirim** is not in the glossary; {LAST}; 5 more: {EN}:16, {EN}:18, {EN}:20, … [unknown-label]",
        f"{ZH}:14:3: **Dikirim** is not in the glossary; {LAST}; 5 more: {ZH}:16, {ZH}:18, {ZH}:20, … [unknown-label]",
    ]


def test_a_label_that_is_renamed_in_the_glossary_is_told_once(check: Check) -> None:
    """Six places are one slip in one line of the glossary."""
    assert said(check, "\n\n".join(["点 **Dikirim**。"] * 6), "\n\n".join(["Tap it."] * 6)) == [
        f"{ZH}:14:3: **Dikirim** is not in the glossary; {LAST}; 5 more: {ZH}:16, {ZH}:18, {ZH}:20, … [unknown-label]"
    ]
