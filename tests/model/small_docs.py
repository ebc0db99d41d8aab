"""The smallest docs/ without a fault, as texts: three articles, two channels, one case. A test plants a slip in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, get_origin

import yaml
from msgspec import Meta, Struct
from msgspec.structs import fields

from scripts.model.frame import Frame
from scripts.model.schema import ONE_PLACE
from scripts.model.sheet import SheetWords

LANGUAGES = ("zh", "en")
TITLES = {
    "reset-pin": ("重设 PIN", "Reset your PIN"),
    "fix-otp": ("收不到验证码", "No code arrives"),
    "sign-in": ("登录", "Sign in"),
}
# Of each page in each language, since no page has another's.
DESCRIPTIONS = {
    "index": (
        "测试用的小指南从这里开始：先看出了什么事，再选一条路，每条路都通到一篇文章，文章里有要做的步骤和要说的话。",
        "The small guide begins here: say what happened, and be led to an article.",
    ),
    "account/index": (
        "登录、验证码和六位数字的密码：凡是进不去自己账户的人，都先到这一部分来找，再决定要不要打电话问客服。",
        "Signing in, codes and the six digits: whoever is locked out looks here first.",
    ),
    "about/index": (
        "谁写了这个小指南、写给谁看、里面的话从哪里来、多久核对一次，以及发现写错了的地方应该告诉谁，都在这一页。",
        "Who wrote this small guide, where its facts come from, and whom to tell of a mistake.",
    ),
    "reset-pin": (
        "这是一段至少四十个字的说明，写给测试用的小指南，让每一页都有一段够长的话，多一个字不多，少一个字也不少。",
        "A description of at least forty characters, so that a page has one.",
    ),
    "fix-otp": (
        "手机上等不到那几位数字时，先看信号和号码对不对，等一分钟再要一次，还是没有就换一个办法，别连着点很多次。",
        "Check signal and number, wait a minute and ask again; then try another way.",
    ),
    "sign-in": (
        "换了手机或者重装以后怎样进入自己的账户：准备好号码，按屏幕上的提示一步一步来，中途退出也不会丢掉什么。",
        "Enter your account on a new phone: have the number at hand and follow the screen.",
    ),
}
KEYWORDS = {
    "reset-pin": ("一号, 二号, 三号, 四号, 五号, 六号, 七号, 八号", "one, two, three, four, five, six, seven, eight"),
    "fix-otp": ("子时, 丑时, 寅时, 卯时, 辰时, 巳时, 午时, 未时", "red, blue, green, white, black, brown, grey, pink"),
    "sign-in": ("春天, 夏天, 秋天, 冬天, 早上, 中午, 晚上, 半夜", "north, south, east, west, up, down, left, right"),
}
ARTICLE = """---
title: {title}
description: "{description}"
case: login
keywords: [{keywords}]
related: [{related}]
reviewed: 2026-11-22
---

# {title}

{words}

## {steps} {{ #steps }}

1. {words}

## {help} {{ #need-help }}

{words}
"""
HOME = """---
title: {title}
description: "{description}"
template: home.html
---

# {title}

{words}

- [1](account/reset-pin.md)
- [2](account/fix-otp.md)
- [3](account/sign-in.md)
- [4](account/index.md)
- [5](about/index.md)
"""
SECTION = """---
title: {title}
description: "{description}"
template: section.html
---

# {title}

{words}
"""
SAID: dict[str, dict[str, str]] = {
    "zh": {"words": "先看交易记录，再联系客服说明情况。", "steps": "操作步骤", "help": "仍未解决？"},
    "en": {"words": "Look at the history first, then call support and explain.", "steps": "Steps", "help": "Stuck?"},
}
CHANNELS = """parties:
  gopay: {zh: GoPay, en: GoPay}
channels:
  gopay-phone:
    kind: short_code
    party: gopay
    name: {zh: 电话, en: Phone}
    dial: "1500729"
    works_without: [app, registered_phone, login]
    source: https://gopay.co.id/
    verified: 2026-09-21
    next: 2027-03-21
  old-phone:
    kind: short_code
    party: gopay
    name: {zh: 电话, en: Phone}
    dial: "1500788"
    source: https://gopay.co.id/
    verified: 2026-09-21
    status: retired
retired: []
"""
CASES = """routes:
  signed_in: [gopay-phone]
  locked_out: [gopay-phone]
never_ask:
  pin: {zh: PIN, en: PIN}
notes:
  - {zh: 字, en: word}
pieces: {foreigner: {text: Kalimat., meaning: {zh: 字, en: word}}, guard: {text: Kalimat., meaning: {zh: 字, en: word}}}
locked_out:
  {id: out, to: gopay, mode: say, label: {zh: 字, en: word}, text: "Saya [NAMA].", meaning: {zh: 字, en: word}}
digits: [nol]
secrets: [PIN, OTP]
letter: {thanks: Terima kasih., sign: Hormat saya, urgent: DARURAT}
blanks:
  NAMA: {label: {zh: 字, en: word}, example: A}
cases:
  login:
    urgency: days
    first: {zh: "[重设](reset-pin#steps)", en: "[Reset](reset-pin#steps)"}
    route: signed_in
    have_ready:
      - {zh: 字, en: word}
    next: {zh: "等 {fact:pin-freeze}", en: "wait {fact:pin-freeze}"}
    messages:
      - id: say
        to: gopay
        mode: say
        label: {zh: 字, en: word}
        text: Saya [NAMA].
        meaning: {zh: 字, en: word}
"""
GLOSSARY = """groups:
  - id: pin
    name: {zh: 字, en: word}
    terms:
      - {id: pin, indonesian: PIN, zh: 字, en: word, where: {zh: 字, en: word}}
"""
FACTS = """facts:
  pin-freeze:
    what: {zh: 冻结, en: Frozen for}
    value: {zh: 60 分钟, en: 60 minutes}
    evidence: official
    source: Help
    recorded: 2026-11-22
    next: 2027-05-22
"""
SYNONYMS = "zh:\n  - [a, b]\nen:\n  - [a, b]\n"
SHEET = """reviewed: 2026-11-22
contacts: [gopay-phone]
situations:
  - id: login
    title: {zh: 字, en: word}
    article: reset-pin
    case: login
    steps:
      - {zh: 字, en: word}
"""
TRIAGE = """ask: {zh: 字, en: word}
answers:
  - says: {zh: 字, en: word}
    article: sign-in
  - says: {zh: 忘了, en: forgotten}
    without: [login]
    note: {zh: 字, en: word}
    call:
      channel: gopay-phone
      words: {zh: 打 %s, en: call %s}
      case: login
      message: say
    ask: {zh: 字, en: word}
    answers:
      - says: {zh: 是, en: "yes"}
        article: fix-otp#steps
not_triaged:
  - reset-pin
"""
FLOWS = """words:
  tap: {zh: 字, en: word}
  schematic: {zh: 字, en: word}
flows: {}
screens: {}
"""
MKDOCS = """site_name: Help
use_directory_urls: false
exclude_docs: |
  _data/
theme: {name: null, custom_dir: overrides}
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: zh, name: 中文, default: true}
        - {locale: en, name: English}
markdown_extensions: [attr_list]
nav:
  - index.md
  - account: [account/index.md, account/reset-pin.md, account/fix-otp.md, account/sign-in.md]
  - about: [about/index.md]
"""
GUIDE = """extra:
  guide:
    subject: {party: gopay, name: GoPay}
    country: ID
    time_zone: Asia/Jakarta
    service_prefixes: ["1500"]
    screen_language: id
    x_default: en
    dates: {zh: y 年 M 月 d 日, en: d MMMM y}
    answering: [gopay]
    sections: {emergency: account, contact: account, about: about}
    articles:
      alarm: reset-pin
      support: sign-in
      mistakes: sign-in
      not_found: [reset-pin]
"""


def small_docs() -> dict[str, str]:
    """Return the texts by their paths from the folder that mkdocs.yml stands in, each time a dictionary of its own."""
    return dict(_small_docs())


@cache
def _small_docs() -> dict[str, str]:
    files = {
        "mkdocs.yml": MKDOCS + GUIDE,
        "overrides/.gitkeep": "",
        "docs/_data/topics.lock": "# ids\nreset-pin\nfix-otp\nsign-in\n",
        "docs/_data/sheet.yml": SHEET,
    }
    files |= {"docs/_data/channels.yml": CHANNELS, "docs/_data/cases.yml": CASES, "docs/_data/site.yml": _frame()}
    files |= {"docs/_data/glossary.yml": GLOSSARY, "docs/_data/synonyms.yml": SYNONYMS, "docs/_data/flows.yml": FLOWS}
    files |= {"docs/_data/facts.yml": FACTS, "docs/_data/triage.yml": TRIAGE}
    words = {name: {"zh": "字", "en": "word"} for name in SheetWords.__struct_fields__}
    files["docs/_data/sheet.yml"] += _dump({"words": words})
    for index, language in enumerate(LANGUAGES):
        said = SAID[language]
        pages = (("index", HOME, ("首页", "Home")), ("account/index", SECTION, ("账户", "Account")))
        for name, form, titles in (*pages, ("about/index", SECTION, ("关于", "About"))):
            description = DESCRIPTIONS[name][index]
            files[f"docs/{language}/{name}.md"] = form.format(title=titles[index], description=description, **said)
        for slug, titles in TITLES.items():
            own = {"description": DESCRIPTIONS[slug][index], "keywords": KEYWORDS[slug][index]}
            related = ", ".join(each for each in TITLES if each != slug)
            article = ARTICLE.format(title=titles[index], related=related, **own, **said)
            if slug == "fix-otp":
                article = article.replace("reviewed:", "works_without: [login]\nreviewed:", 1)
            files[f"docs/{language}/account/{slug}.md"] = article
    return files


def _frame() -> str:
    return _dump({language: _words(Frame) for language in LANGUAGES})


def _words(model: type[Struct]) -> dict[str, Any]:
    """A word for each field that a model needs, whatever fields there are."""
    return {field.encode_name: _word(field.name, field.type) for field in fields(model) if field.required}


def _word(name: str, kind: Any) -> Any:
    if isinstance(kind, type) and not get_origin(kind) and issubclass(kind, Struct):
        return _words(kind)
    if get_origin(kind) is dict:
        return {"reset-pin": ["word"] if name == "urgent_words" else "word"}
    return "%s" if Meta(pattern=ONE_PLACE) in getattr(kind, "__metadata__", ()) else f"a {name}"


def _dump(data: Mapping[str, Any]) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
