"""A contact that a page names can be tapped there, and what the build adds below is not typed above it."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, placed
from tests.model.small_docs import small_docs

CHANNELS = """  mail:
    {kind: email, party: gopay, name: {zh: 邮箱, en: Email}, address: help@gopay.co.id, source: "https://gopay.co.id/",
     works_without: [app, registered_phone, login], verified: 2026-09-21, next: 2027-03-21}
  chat:
    {kind: in_app, party: gopay, name: {zh: 应用内帮助, en: In-app help}, source: "https://gopay.co.id/",
     how: {zh: 找 **Bantuan** 和 **Hubungi Kami**, en: Look for **Bantuan** and **Hubungi Kami**},
     verified: 2026-09-21, next: 2027-03-21}
  site:
    {kind: web, party: gopay, name: {zh: 官网, en: Website}, url: "https://gopay.co.id/", display: gopay.co.id,
     source: "https://gopay.co.id/", verified: 2026-09-21, next: 2027-03-21}
  pages:
    {kind: web, party: gopay, name: {zh: 帮助网页, en: Help pages}, url: "https://gopay.co.id/bantuan",
     display: gopay.co.id/bantuan, source: "https://gopay.co.id/", verified: 2026-09-21, next: 2027-03-21}
  shop-mail:
    {kind: email, party: gopay, name: {zh: 商家邮箱, en: Email of shops}, address: shop@gopay.co.id, source: "https://gopay.co.id/",
     verified: 2026-09-21, next: 2027-03-21}
  bank-phone:
    {kind: short_code, party: bank, name: {zh: 央行, en: Bank}, dial: "131", dial_abroad: "+621500131", source: "https://gopay.co.id/",
     works_without: [app, registered_phone, login], verified: 2026-09-21, next: 2027-03-21}
  bank-site:
    {kind: web, party: bank, name: {zh: 央行, en: Bank}, url: "https://bank.example/", display: bank.example,
     source: "https://gopay.co.id/", verified: 2026-09-21, next: 2027-03-21}
"""
RULES = ("bare-address", "typed-block", "barred-help")


def guide() -> dict[str, str]:
    """The small guide with these channels, on the ways of its case."""
    files = small_docs()
    channels = files["docs/_data/channels.yml"].replace("channels:\n", f"channels:\n{CHANNELS}", 1)
    files["docs/_data/channels.yml"] = channels.replace("parties:\n", "parties:\n  bank: {zh: 央行, en: Bank}\n", 1)
    routes = "signed_in: [chat, gopay-phone, mail, pages]"
    cases = files["docs/_data/cases.yml"].replace("signed_in: [gopay-phone]", routes, 1)
    files["docs/_data/cases.yml"] = cases.replace("    have_ready:", "    ladder: [bank-phone]\n    have_ready:", 1)
    items = "      - {zh: 时间, en: Time}\n      - {zh: 金额, en: amount}\n"
    files["docs/_data/cases.yml"] = files["docs/_data/cases.yml"].replace("      - {zh: 字, en: word}\n", items, 1)
    return files


def said(check: Check, name: str, words: str, at: str = "## ", front: str = "") -> list[str]:
    """What is found with the words above a heading of a file, or at its end, and lines of front matter."""
    files = guide()
    text = files[name].replace("related:", f"{front}related:", 1)
    files[name] = text.replace(at, f"{words}\n\n{at}", 1) if at else f"{text}\n{words}\n"
    rows = check(files, "--today", "2026-11-28", of_words=True)
    return placed([row for row in rows if row["rule"] in RULES])


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        (EN, "Call 1500729.", "14:6: 1500729 is no link on this page; write [1500729](tel:1500729)"),
        (EN, "1. Phone: 1500729.", "14:11: 1500729 is no link on this page; write [1500729](tel:1500729)"),
        (EN, "Call **1500729**. Again: 1500729.",
         "14:8: 1500729 is no link on this page; write [1500729](tel:1500729)"),
        (EN, "Call 131.", "14:6: 131 is no link on this page; write [131](tel:131)"),
        (ZH, "打电话131。", "14:4: 131 is no link on this page; write [131](tel:131)"),
        (EN, "Complain to it (131), or 131 times.", "14:17: 131 is no link on this page; write [131](tel:131)"),
        (EN, "Call [now](tel:1500729), or the bank’s line 131 later.",
         "14:45: 131 is no link on this page; write [131](tel:131)"),
        (ZH, "| 谁 | 号码 |\n|---|---|\n| 央行热线 | 131 |",
         "16:10: 131 is no link on this page; write [131](tel:131)"),
        (ZH, "央行：131", "14:4: 131 is no link on this page; write [131](tel:131)"),
        (EN, "Write to help@gopay.co.id.",
         "14:10: help@gopay.co.id is no link on this page; write [help@gopay.co.id](mailto:help@gopay.co.id)"),
        (EN, "Call 1500-729.", "14:6: 1500-729 is no link on this page; write [1500-729](tel:1500729)"),
        (EN, "See it, then from abroad **1500131**. Call 1500131 again, or [131](tel:131).",
         "14:28: 1500131 is no link on this page; write [1500131](tel:+621500131)"),
        (ZH, "从国外拨打 +62 1500131。",
         "14:7: +62 1500131 is no link on this page; write [+62 1500131](tel:+621500131)"),
        (ZH, "邮箱help@gopay.co.id。",
         "14:3: help@gopay.co.id is no link on this page; write [help@gopay.co.id](mailto:help@gopay.co.id)"),
        (EN, "Ask the bank (bank.example).",
         "14:15: bank.example is no link on this page; write [bank.example](https://bank.example)"),
        (EN, "The site is gopay.co.id. Confirm it at gopay.co.id.",
         "14:40: gopay.co.id is no link on this page; write [gopay.co.id](https://gopay.co.id)"),
        (ZH, "记录请在 gopay.co.id 确认。",
         "14:6: gopay.co.id is no link on this page; write [gopay.co.id](https://gopay.co.id)"),
        (ZH, "以 gopay.co.id 为准。",
         "14:3: gopay.co.id is no link on this page; write [gopay.co.id](https://gopay.co.id)"),
        (EN, "Call `1500729`.", "14:6: `1500729` is no link on this page; write [1500729](tel:1500729)"),
        (ZH, "写到 `help@gopay.co.id`。",
         "14:4: `help@gopay.co.id` is no link on this page; write [help@gopay.co.id](mailto:help@gopay.co.id)"),
        (EN, "Call 131. See [the bank](https://bank.example/131).",
         "14:6: 131 is no link on this page; write [131](tel:131)"),
    ],
)  # fmt: skip
def test_untapped(name: str, words: str, expected: str, check: Check) -> None:
    assert said(check, name, words) == [f"{name}:{expected} [bare-address]"]


@pytest.mark.parametrize(
    "words",
    [
        "Call [1500729](tel:1500729).",
        "Call 1500729. No answer? Call [1500729](tel:1500729) again.",
        "Call [now](tel:1500729): the number is 1500729.",
        '<a href="tel:1500729">1500729</a> answers.',
        "Write to <help@gopay.co.id>.",
        "Write to [help@gopay.co.id](mailto:help@gopay.co.id?subject=PIN).",
        "The number is from gopay.co.id, the official site.",
        "Type gopay.co.id yourself. As recorded at gopay.co.id, it is so.",
        "The site is gopay.co.id. Confirm it at [gopay.co.id](https://gopay.co.id/).",
        "Look at [bank.example](https://www.bank.example/form).",
        "以 gopay.co.id 上的为准。",
        "```\nCall 1500729.\n```",
        "Some 131 pages, Rp131 and 15007291.",
        "<!-- Call 1500729. -->",
        "Read [what 1500729 answers](fix-otp.md).",
    ],
)
def test_tapped(words: str, check: Check) -> None:
    assert said(check, EN, words) == []


LEAVE = "the build prints the contacts and their date below; leave out"
WHOLE = ", and the line with them if nothing else is left to say in it [typed-block]"


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        (EN, "Ask in this order:\n\n1. Phone: 1500729.\n2. Email: help@gopay.co.id.",
         f"24:11: {LEAVE} 1500729 and help@gopay.co.id in line 25"),
        (EN, "Call 1500729, then call 1500729 again or write to help@gopay.co.id.",
         f"22:6: {LEAVE} 1500729 and help@gopay.co.id"),
        (EN, "You can call 1500729 or write to <help@gopay.co.id> (recorded on 21 September 2026).",
         f"22:14: {LEAVE} 1500729, help@gopay.co.id and 21 September 2026"),
        (EN, "Call [1500729](tel:1500729) or, if the bank is at fault, [131](tel:131).",
         f"22:7: {LEAVE} 1500729 and 131"),
        (EN, "Call [1500729](tel:1500729), recorded 2026-09-21.", f"22:7: {LEAVE} 1500729 and 2026-09-21"),
        (ZH, "电话：1500729。\n\n据2026年9月21日的记录。", f"22:4: {LEAVE} 1500729 and 2026年9月21日 in line 24"),
        (EN, "Call [1500729](tel:1500729), recorded on Sept 21, 2026.",
         f"22:7: {LEAVE} 1500729 and Sept 21, 2026"),
        (EN, "Call [1500729](tel:1500729), recorded 21 Sep 2026.", f"22:7: {LEAVE} 1500729 and 21 Sep 2026"),
        (ZH, "打 1500 729。\n\n写到help@gopay.co.id。", f"22:3: {LEAVE} 1500 729 and help@gopay.co.id in line 24"),
        (EN, "- First: **Hubungi Kami** in the app.\n- Help pages: <https://gopay.co.id/bantuan>",
         f"22:10: {LEAVE} **Hubungi Kami** and https://gopay.co.id/bantuan in line 23"),
        (ZH, "1. 打 [1500729](tel:1500729)。\n2. 看[帮助](https://www.gopay.co.id/bantuan/)。",
         f"22:7: {LEAVE} 1500729 and https://www.gopay.co.id/bantuan/ in line 23"),
        (EN, "- Call 1500729.\n- Chat: Bantuan > Hubungi Kami", f"22:8: {LEAVE} 1500729 and Hubungi Kami in line 23"),
        (EN, "- Phone: `1500729`.\n- Email: `help@gopay.co.id`.\n- `Bantuan`, then `Hubungi Kami`",
         f"22:11: {LEAVE} 1500729, help@gopay.co.id in line 23 and Hubungi Kami in line 24"),
        (ZH, "电话：`1500729`。", f"22:5: {LEAVE} 1500729"),
        (EN, "Call 1500729.", f"22:6: {LEAVE} 1500729"),
        (EN, "Visit https://gopay.co.id/bantuan for more.", f"22:7: {LEAVE} https://gopay.co.id/bantuan"),
        (EN, "Call 1500729.\n\nFirst call [131](tel:131), from abroad [1500131](tel:+621500131).",
         f"22:6: {LEAVE} 1500729"),
        (EN, "| Way | To |\n|---|---|\n| Call | 1500729 |\n| Chat | **Bantuan → Hubungi Kami** |",
         f"24:10: {LEAVE} 1500729 and Hubungi Kami in line 25"),
    ],
)  # fmt: skip
def test_typed(name: str, words: str, expected: str, check: Check) -> None:
    assert said(check, name, words, at="") == [f"{name}:{expected}{WHOLE}"]


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        (EN, "**Please prepare:**\n\n- The ID.\n- The amount.", "22:3: “Please prepare:”"),
        (EN, "Have ready: time and amount.", "22:1: “Have ready:”"),
        (ZH, "请准备：\n\n- 金额。", "22:1: “请准备：”"),
        (
            EN,
            "Have the time, the registered phone number and a screenshot ready, then:\n\n- Look.",
            "22:1: “Have the time, the registered phone number and a screenshot ready, then:”",
        ),
        (ZH, "请准备好金额、登记的手机号、截图，然后：\n\n- 看。", "22:1: “请准备好金额、登记的手机号、截图，然后：”"),
    ],
)
def test_typed_list(name: str, words: str, expected: str, check: Check) -> None:
    items = "时间; 金额" if name == ZH else "Time; amount"
    message = f"the build prints below what to have ready ({items}); write here only what that lacks"
    assert said(check, name, words, at="") == [f"{name}:{expected}: {message} [typed-block]"]


@pytest.mark.parametrize(
    "words",
    [
        "If you cannot wait, dial [1500729](tel:1500729) yourself.",
        "Dial [1500729](tel:1500729) once, then [1500729](tel:1500729) again.",
        "Call [131](tel:131) at once.",
        "Dial [1500729](tel:1500729), and report the site to [bank.example](https://bank.example).",
        "As recorded on 21 September 2026, nobody needs your PIN.",
        "Get ready. Support can prepare a review.",
        "客服会准备好文件。",
        "Have the ID and a screenshot ready, then:\n\n- Look.",
        "Also have ready: the ID, the time on it and a screenshot.",
        "请另外准备好金额的截图，然后：\n\n- 看。",
        "Look for **Hubungi Kami** in the app, with [the page](https://gopay.co.id/bantuan) at hand.",
        "- Report it in **Hubungi Kami**.\n- Look.",
        "Call [1500729](tel:1500729), or as a shop write to [shop@gopay.co.id](mailto:shop@gopay.co.id).",
        "Not pleased? Call [131](tel:131) (from abroad [1500131](tel:+621500131)), or [call](tel:1500729).",
        "From abroad dial [+62 1500131](tel:+621500131), here [131](tel:131).",
    ],
)
def test_not_typed(words: str, check: Check) -> None:
    assert said(check, EN, words, at="") == []


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        (
            "- 打 1500729\n- 写 help@gopay.co.id\n- 聊：Bantuan > Hubungi Kami",
            "- call 1500729\n- e-mail help@gopay.co.id\n- chat: Bantuan > Hubungi Kami",
            [
                f"{EN}:22:8: {LEAVE} 1500729, help@gopay.co.id in line 23 and Hubungi Kami in line 24{WHOLE}",
                f"{ZH}:22:5: {LEAVE} 1500729, help@gopay.co.id in line 23 and Hubungi Kami in line 24{WHOLE}",
            ],
        ),
        (
            "打 [1500729](tel:1500729)。",
            "Phone: 1500729\nEmail: help@gopay.co.id",
            [f"{EN}:22:8: {LEAVE} 1500729 and help@gopay.co.id in line 23{WHOLE}"],
        ),
        (
            "1) 应用 > **Hubungi Kami**（联系我们）\n2) 网页：https://gopay.co.id/bantuan",
            "1) App > **Hubungi Kami** (Contact Us)\n2) Pages: https://gopay.co.id/bantuan",
            [
                f"{EN}:22:10: {LEAVE} **Hubungi Kami** and https://gopay.co.id/bantuan in line 23{WHOLE}",
                f"{ZH}:22:9: {LEAVE} **Hubungi Kami** and https://gopay.co.id/bantuan in line 23{WHOLE}",
            ],
        ),
        (
            "央行以外：",
            "The bank aside: **GoPay** → “Bantuan”, or call 1500729.",
            [f"{EN}:22:48: {LEAVE} 1500729{WHOLE}"],
        ),
        (
            "打 131 或 `1500729`。",
            "Call [131](tel:131).",
            [f"{ZH}:22:3: {LEAVE} 131 and 1500729{WHOLE}"],
        ),
        (
            "看。",
            "Call [1500729](tel:1500729) or write to [help@gopay.co.id](mailto:help@gopay.co.id).",
            [f"{EN}:22:7: {LEAVE} 1500729 and help@gopay.co.id{WHOLE}"],
        ),
        (
            "看，等 90 秒。\n\n打 [1500729](tel:1500729)。",
            "Look.\n\n- Call [1500729](tel:1500729).\n- Email help@gopay.co.id\n\nWait for it",
            [
                f"{EN}:24:9: {LEAVE} 1500729 and help@gopay.co.id in line 25{WHOLE}",
                f"{EN}:27:1: the paragraph or item ends without a mark; write “Wait for it.” [missing-stop]",
            ],
        ),
    ],
)
def test_a_list_that_goes_is_one_line(chinese: str, english: str, expected: list[str], check: Check) -> None:
    files = guide()
    for name, words in ((ZH, chinese), (EN, english)):
        files[name] += f"\n{words}\n"
    assert placed(check(files, "--today", "2026-11-28", of_words=True)) == expected


def test_what_the_case_does_not_print_is_a_link(check: Check) -> None:
    words = (
        "- Phone: 1500729.\n- Pages: <https://gopay.co.id/bantuan>.\n- Shops: shop@gopay.co.id.\n- Abroad: +62 1500131."
    )
    assert said(check, EN, words, at="") == [
        f"{EN}:22:10: {LEAVE} 1500729 and https://gopay.co.id/bantuan in line 23{WHOLE}",
        f"{EN}:24:10: shop@gopay.co.id is no link on this page; "
        "write [shop@gopay.co.id](mailto:shop@gopay.co.id) [bare-address]",
        f"{EN}:25:11: +62 1500131 is no link on this page; write [+62 1500131](tel:+621500131) [bare-address]",
    ]


def test_a_line_with_what_the_case_does_not_print_keeps_all(check: Check) -> None:
    words = "- GoPay: 1500729.\n- Not pleased? Call 131 (from abroad 1500131)."
    assert said(check, EN, words, at="") == [
        f"{EN}:22:10: {LEAVE} 1500729{WHOLE}",
        f"{EN}:23:21: 131 is no link on this page; write [131](tel:131) [bare-address]",
        f"{EN}:23:38: 1500131 is no link on this page; write [1500131](tel:+621500131) [bare-address]",
    ]


def test_each_of_many_contacts_is_told_with_its_link(check: Check) -> None:
    words = "Call 1500729, 131 or +62 1500131, write to help@gopay.co.id, or shop@gopay.co.id, or open bank.example."
    assert said(check, EN, words) == [
        f"{EN}:14:6: 1500729 is no link on this page; write [1500729](tel:1500729); 5 more on this page: "
        "line 14 [131](tel:131), line 14 [+62 1500131](tel:+621500131), "
        "line 14 [help@gopay.co.id](mailto:help@gopay.co.id), line 14 [shop@gopay.co.id](mailto:shop@gopay.co.id), "
        "line 14 [bank.example](https://bank.example) [bare-address]"
    ]


def test_what_the_case_prints_is_not_guessed(check: Check) -> None:
    """Where the case can't be read, nobody knows whether the build makes the number a link."""
    files = guide()
    files[EN] = f"{files[EN].replace('case: ', 'case: [')}\nCall 1500729.\n"
    assert not [row for row in check(files, "--today", "2026-11-28") if row["rule"] == "bare-address"]


@pytest.mark.parametrize(
    ("at", "words", "expected"),
    [
        ("", "Look for **Hubungi Kami**.", "23:12"),
        ("## ", "In the app, look for **Hubungi Kami**.", "15:24"),
    ],
)
def test_barred_help(at: str, words: str, expected: str, check: Check) -> None:
    message = (
        "Hubungi Kami needs login, which works_without says a reader may lack; "
        "write a way without it, or whose way this is (“If you can sign in, …”)"
    )
    found = said(check, EN, words, at=at, front="works_without: [login]\n")
    assert found == [f"{EN}:{expected}: {message} [barred-help]"]


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("works_without: [login]\n", "If you can sign in, look for **Hubungi Kami**."),
        ("works_without: [login]\n", "If you are logged in, look for **Hubungi Kami**."),
        ("works_without: [login]\n", "Look for **Bantuan**."),
        ("", "Look for **Hubungi Kami**."),
    ],
)
def test_open_help(front: str, words: str, check: Check) -> None:
    assert said(check, EN, words, front=front) == []
