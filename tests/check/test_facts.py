"""Contacts, cases, secrets and promises, held against a small register."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.corpus import contacts
from tests.check.site_writer import Files, mkdocs_tree
from tests.model import small_docs

ZH, EN = "docs/zh/account/case.md", "docs/en/account/case.md"
DATED = "source: https://gopay.co.id/\n    verified: 2026-09-21\n    next: 2027-03-21"
CHANNELS = f"""parties:
  gopay: {{zh: GoPay, en: GoPay}}
channels:
  gopay-app:
    kind: in_app
    party: gopay
    name: {{zh: 应用, en: App}}
    how: {{zh: 找, en: Look}}
    {DATED}
  gopay-phone:
    kind: short_code
    party: gopay
    name: {{zh: 电话, en: Phone}}
    dial: "1500729"
    works_without: [app, registered_phone, login]
    {DATED}
  gopay-email:
    kind: email
    party: gopay
    name: {{zh: 邮箱, en: Email}}
    address: customerservice@gopay.co.id
    works_without: [app, registered_phone, login]
    {DATED}
  gopay-web:
    kind: web
    party: gopay
    name: {{zh: 网站, en: Website}}
    url: https://gopay.co.id/bantuan
    {DATED}
  bi-phone:
    kind: short_code
    party: gopay
    name: {{zh: 央行, en: Bank}}
    dial: "131"
    dial_abroad: "+622129810000"
    {DATED}
retired:
  - {{value: 021-5084-9000, why: {{zh: 旧, en: old}}}}
  - {{value: cs@go-pay.co.id, why: {{zh: 旧, en: old}}}}
"""
CASES = (
    small_docs.CASES.replace("[gopay-phone]", "[gopay-app, gopay-phone]")
    .replace(
        "    have_ready:",
        "    wait: [{zh: 等 60 分钟, en: Wait 60 minutes}, {zh: 7 个工作日, en: 7 working days}]\n    have_ready:",
    )
    .replace("(reset-pin", "(case")
    .replace("#steps", "")
)
WAY = """ask: {zh: 字, en: word}
answers:
  - {says: {zh: 字, en: word}, article: case}
not_triaged: [reset-pin]
"""
TODAY = ("--today", "2026-11-22")


# Planted words of other scripts are misset too, and bold ones no labels; this is about contacts.
ASIDE = ("typography", "unknown-label")


def tree(body: str = "", **replaced: str) -> Files:
    """A MkDocs tree with a whole docs/_data, where no fault is planted."""
    files: Files = {
        path: text
        for path, text in small_docs.small_docs().items()
        if path.startswith("docs/_data/") and path.endswith(".yml")
    }
    files |= {"docs/_data/channels.yml": CHANNELS, "docs/_data/cases.yml": CASES, **mkdocs_tree(body)}
    files["docs/_data/triage.yml"] = WAY
    files |= {f"docs/_data/{name}.yml": text for name, text in replaced.items()}
    for name in ("sheet", "site"):
        files[f"docs/_data/{name}.yml"] = str(files[f"docs/_data/{name}.yml"]).replace("reset-pin", "case")
    for name, text in list(files.items()):
        if name.endswith(".md") and name.startswith("docs/"):
            files[name] = front(name) + str(text)
    guide = small_docs.GUIDE.replace("about: about", "about: account").replace("reset-pin", "case")
    files["mkdocs.yml"] = str(files["mkdocs.yml"]) + "exclude_docs: |\n  _data/\n" + guide.replace("sign-in", "case")
    return files


def front(path: str) -> str:
    """The front matter of a page of the small tree, nine lines for an article."""
    language, name = path.split("/")[1], path.rsplit("/")[-1]
    title = ("标题" if language == "zh" else "Title") if name != "index.md" else "首页" if language == "zh" else "Home"
    own = {"case.md": "fix-otp", "支付.md": "sign-in"}.get(name, name.removesuffix(".md"))
    description = small_docs.DESCRIPTIONS[own][small_docs.LANGUAGES.index(language)]
    head = f"---\ntitle: {title}\ndescription: '{description}'\n"
    if name == "index.md":
        return f"{head}template: home.html\n---\n\n"
    related = "index, reset-pin" if name == "case.md" else "index, case"
    words = small_docs.KEYWORDS[own][small_docs.LANGUAGES.index(language)]
    return f"{head}case: login\nkeywords: [{words}]\nrelated: [{related}]\nreviewed: 2026-11-22\n---\n\n"


SILENT = (
    "The code can come through WhatsApp, but GoPay does not ask for your PIN there.",
    "What support cannot do: read the code out to you.",
    "[1500729](tel:1500729)",
    "拨打 1500729。Call 1500729.",
    "拨 1 500 729 或 131。",
    "从国外拨 02129810000（+62 21 2981 0000）。",
    "[customerservice@gopay.co.id](mailto:customerservice@gopay.co.id)",
    "customerservice at gopay.co.id",
    "看 [gopay.co.id/bantuan](https://gopay.co.id/bantuan) 或 www.gopay.co.id",
    "Look at gopay.co.id first. 在 gopay.co.id 查。",
    "Rp2,000,000，Rp20.000.000，2026-11-22，30–60 分钟，1000000 次",
    "订单号 20261122001 和 PIN 123456",
    "Call within 60 minutes. 打 3 次电话。",
    "请勿把 PIN 告诉任何人。Never tell anyone your PIN.",
    "有人请您提供验证码？挂断。If someone asks you to send the OTP, hang up.",
    "输入发到注册手机号的验证码。Enter the code that was sent to your number.",
    "Support needs neither your PIN nor a code. 客服不需要您的 PIN 和验证码。",
    "未找到官方公布的退款时限。No published time found for a refund.",
    "退款 7 个工作日内到账。The refund arrives within 7 working days.",
    "等 60 分钟再试。Try again after 60 minutes.",
    "版本 1.2.3 与 index.html、help.zip、e.g. this",
    "价格 @ 100",
    "先点 [PIN](reset-pin.md)",
    "[x](tel:+622129810000) [y](tel:1-500-729)",
    "[x](mailto:CustomerService@gopay.co.id?subject=A)",
    "看 [gopay.co.id](https://gopay.co.id/)。[gopay.co.id](https://gopay.co.id/) 也行",
    "打 131 或问 131；每月 130 次。It is 111 minutes. 看第 113 页。",
    "先点 assets/logo.png，café、naïve 都是词，改价 5.5×3.2 倍。",
)
REPORTED = (
    ("拨打 1500788。", "unregistered-contact", "1500788"),
    ("Call 110 now.", "unregistered-contact", "110"),
    ("拨打 1500-728，24 小时都有人。", "unregistered-contact", "1500-728"),
    ("拨打１５００７８８。", "unregistered-contact", "１５００７８８"),
    ("打 133 投诉。", "unregistered-contact", "133"),
    ("期限问 555。", "unregistered-contact", "555"),
    ("央行（137）", "unregistered-contact", "137"),
    ("Complain to the bank on 111 — then wait.", "unregistered-contact", "111"),
    ("Complain to the bank, 311.", "unregistered-contact", "311"),
    ("电话是 0812-3456-7890。", "unregistered-contact", "0812-3456-7890"),
    ("+62 812 3456 7890", "unregistered-contact", "+62 812 3456 7890"),
    ("打 +62 812-3456-7890（24 小时）。", "unregistered-contact", "+62 812-3456-7890"),
    ("客服热线：一五零零七八八", "unregistered-contact", "一五零零七八八"),
    ("写给 support@gopay.co.id", "unregistered-contact", "support@gopay.co.id"),
    ("写给 help＠gopay.co.id", "unregistered-contact", "help＠gopay.co.id"),
    ("写给 help(at)gopay(dot)co(dot)id", "unregistered-contact", "help(at)gopay(dot)co(dot)id"),
    ("Write to cs2 at gopay dot co dot id", "unregistered-contact", "cs2 at gopay dot co dot id"),
    ("关注 @gopayindonesia", "unregistered-contact", "@gopayindonesia"),
    ("[x](https://gopay-help.com/)", "unregistered-domain", "gopay-help.com"),
    ("看 gopay.com", "unregistered-domain", "gopay.com"),
    ("看 google.com/find", "unregistered-domain", "google.com"),
    ("加 wa.me/6281234 好友", "unregistered-domain", "wa.me"),
    ("[短链](https://bit.ly/x)", "unregistered-domain", "bit.ly"),
    ("[x](tel:**21*0811#)", "unregistered-link", "tel:**21*0811#"),
    ("[x](tel:*1500729#)", "unregistered-link", "tel:*1500729#"),
    ("[x](tel:+1500729)", "unregistered-contact", "+1500729"),
    ("1500729 [x](tel:+1500%37%329)", "unregistered-link", "tel:+1500%37%329"),
    ("[x](tel:1500729;postd=21)", "unregistered-link", "tel:1500729;postd=21"),
    ("拨 +1500729", "unregistered-contact", "+1500729"),
    ("拨打 ०८१२३४५६७८९०", "unregistered-contact", "०८१२३४५६७८९०"),
    (
        "[x](mailto:customerservice@gopay.co.id?cc=%61%40b%2Eid)",
        "unregistered-link",
        "mailto:customerservice@gopay.co.id?cc=%61%40b%2Eid",
    ),
    ("[x](https://evil.bank/)", "unregistered-domain", "evil.bank"),
    ("[x](https://evil.zip/)", "unregistered-link", "https://evil.zip/"),
    ("[x](https://1.2.3.4/)", "unregistered-domain", "1.2.3.4"),
    ("[x](https://0x08080808/)", "unregistered-link", "https://0x08080808/"),
    ("[x](https://gopay.co.id:8443/)", "unregistered-link", "https://gopay.co.id:8443/"),
    ("[x](https://evil.agency/a)", "unregistered-domain", "evil.agency"),
    ("evil.agency", "unregistered-domain", "evil.agency"),
    ("[x](https://ɡopay.co.id/)", "unregistered-domain", "ɡopay.co.id"),
    ("[x](https://gopaỵ.co.id/)", "unregistered-domain", "gopaỵ.co.id"),
    ("<support@ɡopay.co.id>", "unregistered-domain", "ɡopay.co.id"),
    ("gopaỵ.co.id", "unregistered-domain", "gopaỵ.co.id"),
    ("gopay\u0323.co.id", "unregistered-domain", "gopay\u0323.co.id"),
    ("gopay.cо.id", "unregistered-domain", "gopay.cо.id"),
    ("gopay.co.іd", "unregistered-domain", "gopay.co.іd"),
    ("𝗀opay.co.id", "unregistered-domain", "𝗀opay.co.id"),
    ("见支付.com", "unregistered-domain", "见支付.com"),
    ("看evil.com上的说明", "unregistered-domain", "evil.com"),
    ("旧线路 021-5084-9000", "retired-contact", "021-5084-9000"),
    ("cs@go-pay.co.id", "retired-contact", "cs@go-pay.co.id"),
    ("请把验证码发给客服。", "secret-request", ""),
    ("请提供完整卡号和 CVV。", "secret-request", ""),
    ("Send the OTP to the agent.", "secret-request", ""),
    ("Please provide your full card number.", "secret-request", ""),
    ("If support wants to verify you, send them your PIN and code.", "secret-request", ""),
    ("不要把 PIN 发给客服以外的人。", "secret-request", ""),
    ("Give your code to nobody but support.", "secret-request", ""),
    ("Read the code to the agent.", "secret-request", ""),
    ("Support cannot see it: tell them the code.", "secret-request", ""),
    ("验证码念给客服听。", "secret-request", ""),
    ("客服会问您要验证码，照实说。", "secret-request", ""),
    ("Mohon kirim kode OTP saya: [KODE OTP]", "secret-request", ""),
    ("退款通常 3–5 天内到账。", "unsupported-promise", ""),
    ("The difference usually comes back in 3-5 working days.", "unsupported-promise", ""),
    ("Support usually replies within 24 hours.", "unsupported-promise", ""),
    ("账户会在 48 小时内解冻。", "unsupported-promise", ""),
)


@pytest.mark.parametrize("body", SILENT)
def test_silent(check: Check, body: str) -> None:
    assert check(tree(body), *TODAY) == []


@pytest.mark.parametrize(("body", "rule", "target"), REPORTED)
def test_reported(check: Check, body: str, rule: str, target: str) -> None:
    found = [row for row in check(tree(body), *TODAY) if row["rule"] not in ASIDE]
    assert {(row["path"], row["line"], row["rule"]) for row in found} == {(ZH, 14, rule), (EN, 14, rule)}
    assert not target or {row["target"] for row in found} == {target}


def test_what_to_do_with_a_strange_host(check: Check) -> None:
    do = "leave it out, or verify it and add it to docs/_data/channels.yml first"
    assert {row["message"] for row in check(tree("看 gogle.com/find"), *TODAY)} == {
        f"gogle.com is not in the register; {do}"
    }
    assert {row["message"] for row in check(tree("看 gopay.co.idd"), *TODAY)} == {
        "gopay.co.idd is not in the register; did you mean gopay.co.id?"
    }


def test_no_link_to_help_is_offered_there(check: Check) -> None:
    do = "leave it out, or verify it and add it to docs/_data/channels.yml first"
    found = check(tree("问银行。\n\n## 还不行？ { #need-help }\n\n打 0812-9044-7318。"), *TODAY)
    told = {row["message"] for row in found if row["rule"] == "unregistered-contact"}
    assert told == {f"0812-9044-7318 is in no channel of the register; {do}"}


ON_OPEN_HOSTS = CHANNELS.replace(
    "retired:\n",
    f"""  gopay-telegram:
    kind: web
    party: gopay
    name: {{zh: 频道, en: Channel}}
    url: https://t.me/gopay
    {DATED}
  gopay-whatsapp:
    kind: web
    party: gopay
    name: {{zh: 号, en: Number}}
    url: https://api.whatsapp.com/send?phone=62811
    {DATED}
retired:
""",
)


@pytest.mark.parametrize(
    ("url", "is_found"),
    [
        ("https://t.me/gopay", False),
        ("https://t.me/GoPay/5?x=1", False),
        ("https://t.me/gopayhelp", True),
        ("https://t.me/thief", True),
        ("https://t.me/gopay/../thief", True),
        ("https://t.me/%74hief", True),
        ("https://t.me/", True),
        ("https://api.whatsapp.com/send?phone=62811&text=x", False),
        ("https://api.whatsapp.com/send?phone=628112", True),
        ("https://api.whatsapp.com/send", True),
    ],
)
def test_a_host_that_anybody_has_a_page_on_proves_nothing(check: Check, url: str, is_found: bool) -> None:
    for body in (f"[x]({url})", f"看 {url.removeprefix('https://')} 吧") if url.count("/") > 3 else (f"[x]({url})",):
        found = {row["rule"] for row in check(tree(body, channels=ON_OPEN_HOSTS), *TODAY) if row["path"] in (ZH, EN)}
        assert bool(found & {"unregistered-link", "unregistered-domain"}) == is_found, body


HIDDEN = (
    ("wa&#46;me/628111", "unregistered-domain", "wa.me"),
    ("evil-gopay&#46;com", "unregistered-domain", "evil-gopay.com"),
    ("evil-gopay\\.com", "unregistered-domain", "evil-gopay.com"),
    ("evil-**gopay**.com", "unregistered-domain", "evil-gopay.com"),
    ("`evil-`gopay.com", "unregistered-domain", "evil-gopay.com"),
    ("evil<!-- x -->-gopay.com", "unregistered-domain", "evil-gopay.com"),
    ("拨打 15&#48;0788", "unregistered-contact", "1500788"),
    ("拨打 **150**0788", "unregistered-contact", "1500788"),
    ("help&commat;gopay.com", "unregistered-contact", "help@gopay.com"),
    ("旧邮箱 cs&commat;go-pay.co.id", "retired-contact", "cs@go-pay.co.id"),
)


def test_a_link_to_a_contact_out_of_use_is_told_once(check: Check) -> None:
    rows = check(tree("打 [021-5084-9000](tel:02150849000)。"), *TODAY)
    message = "021-5084-9000 is out of use, says the register; write 1500729 or 131 [retired-contact]"
    said = [f"{row['path']}:{row['line']}: {row['message']} [{row['rule']}]" for row in rows]
    assert said == [f"{EN}:14: {message}", f"{ZH}:14: {message}"]


@pytest.mark.parametrize("words", ["evil-gopay&#46;com", "evil-**gopay**.com", "evil-gopay\\.com"])
def test_mark_up_hides_nothing_above_the_escalation(check: Check, words: str) -> None:
    files = tree()
    for path in (ZH, EN):
        files[path] = str(files[path]) + f"\n{words}\n"
    found = {(row["path"], row["rule"], row["target"]) for row in check(files, *TODAY) if row["rule"] not in ASIDE}
    assert found == {(path, "unregistered-domain", "evil-gopay.com") for path in (ZH, EN)}


@pytest.mark.parametrize(("body", "rule", "target"), HIDDEN)
def test_mark_up_hides_nothing(check: Check, body: str, rule: str, target: str) -> None:
    found = check(tree(body), *TODAY)
    assert {(ZH, rule, target), (EN, rule, target)} <= {(row["path"], row["rule"], row["target"]) for row in found}


@pytest.mark.parametrize("body", contacts.FREE)
def test_free(check: Check, body: str) -> None:
    rules = {row["rule"] for row in check(tree(body), *TODAY)}
    assert not {rule for rule in rules if rule.startswith("unregistered")}


@pytest.mark.parametrize("body", contacts.DISGUISED)
def test_disguised(check: Check, body: str) -> None:
    rules = {row["rule"] for row in check(tree(body), *TODAY) if row["path"] in (ZH, EN)}
    assert {rule for rule in rules if rule.startswith(("unregistered", "retired"))}


def test_without_register_nothing_is_said(check: Check) -> None:
    assert check(mkdocs_tree("拨打 1500788。")) == []


CASES_PATH, CHANNELS_PATH = "docs/_data/cases.yml", "docs/_data/channels.yml"
SECOND = CASES[CASES.index("      - id: say") :].replace("id: say", "id: again")


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ("", set()),
        ("[say, again]", set()),
        ("[say, agian]", {(EN, 5, "invalid-front-matter")}),  # and at all others, as one cause
        ("[say]", {(CASES_PATH, 17, "unshown-message")}),
    ],
)
def test_messages_of_a_case(check: Check, chosen: str, found: set[tuple[str, int, str]]) -> None:
    files = tree(cases=CASES + SECOND)
    front = "case: login\n" + (f"messages: {chosen}\n" if chosen else "")
    for path, text in files.items():
        files[path] = str(text).replace("case: login\n", front) if path.endswith(".md") else text
    rows = [row for row in check(files, *TODAY) if row["path"] in (ZH, EN, CASES_PATH)]
    assert {(row["path"], row["line"], row["rule"]) for row in rows} == found


@pytest.mark.parametrize(
    ("channels", "cases", "rule", "path", "line"),
    [
        (CHANNELS, CASES.replace("gopay-phone]", "gopay-fone]", 1), "invalid-data", CASES_PATH, 2),
        (CHANNELS.replace("2027-03-21", "2026-11-01", 1), CASES, "lapsed-channel", CHANNELS_PATH, 4),
        (CHANNELS, CASES.replace("gopay-phone]", "gopay-app]"), "unreachable-case", CASES_PATH, 17),
        (CHANNELS + "  - {value: ", CASES, "invalid-data", CHANNELS_PATH, 51),
    ],
)
def test_register(check: Check, channels: str, cases: str, rule: str, path: str, line: int) -> None:
    found = [(row["path"], row["line"], row["rule"]) for row in check(tree(channels=channels, cases=cases), *TODAY)]
    assert found == [(path, line, rule)]


STRANGE = "{zh: 联系, en: 'in gоpay.co.id or call 0812 3456 7890'}"


READY = "      - {zh: 字, en: word}\n    next"


@pytest.mark.parametrize(
    ("channels", "cases", "found"),
    [
        (
            CHANNELS.replace("how: {zh: 找, en: Look}", f"how: {STRANGE}"),
            CASES,
            {(CHANNELS_PATH, 8, "unregistered-domain"), (CHANNELS_PATH, 8, "unregistered-contact")},
        ),
        (
            CHANNELS,
            CASES.replace(READY, READY.replace("word", "Visit gоpay.co.id")),
            {(CASES_PATH, 23, "unregistered-domain")},
        ),
        (
            CHANNELS,
            CASES.replace(READY, READY.replace("word", '"Visit g\\u043epay.co.id"')),
            {(CASES_PATH, 17, "unregistered-domain")},
        ),
        (CHANNELS, CASES.replace("Saya [NAMA]", "cs@go-pay.co.id"), {(CASES_PATH, 30, "retired-contact")}),
        (
            CHANNELS,
            CASES.replace(READY, READY.replace("字", "打 1500729").replace("word", "'Call 1500729, soon'")),
            set(),
        ),
    ],
)
def test_texts_of_the_register(check: Check, channels: str, cases: str, found: set[tuple[str, int, str]]) -> None:
    rows = check(tree(channels=channels, cases=cases), *TODAY)
    assert {(row["path"], row["line"], row["rule"]) for row in rows if row["rule"] != "unshown-message"} == found


def test_a_lapse_is_an_error_only_in_a_release(check: Check) -> None:
    files = tree(channels=CHANNELS.replace("2027-03-21", "2026-11-21", 1))
    assert [row["severity"] for row in check(files, *TODAY)] == ["warning"]
    assert [row["severity"] for row in check(files, *TODAY, "--release")] == ["error"]
    assert check(files, "--today", "2026-11-21") == []


def test_unknown_channel_in_built_html(check: Check) -> None:
    files = tree()
    files["site/account/case.html"] = (
        '<html lang="zh"><main><h1>x</h1><section id="need-help"><h2>帮助</h2>'
        '<ul><li data-channel="gopay-fax">传真</li>'
        "</ul></section></main></html>"
    )
    assert ("site/account/case.html", "unknown-channel", "gopay-fax") in {
        (row["path"], row["rule"], row["target"]) for row in check(files, *TODAY)
    }
