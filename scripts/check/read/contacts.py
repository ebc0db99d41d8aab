"""A contact stays a contact in full-width digits, in words, with blanks between, or with “at” for @."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from scripts.check import memory
from scripts.check.read.line_parts import line_before
from scripts.model import guide
from scripts.text.patterns import pattern

Contact = tuple[str, str, int]
# Several rules ask for the same texts, one rule after another.
REMEMBERED = 4096

_HAN_DIGITS = str.maketrans("零〇一二三四五六七八九幺", "001234567891")
_SPELLED = pattern(r"[零〇一二三四五六七八九幺][零〇一二三四五六七八九幺]{4,}")
_SEPARATOR = r"[ \t\u00a0\u2009\u200b-\u200d\u2060\ufeff.\-–—‐‑·()]{1,2}"
# Seven to fifteen digits with at most two separators between any two; beginning with a set of characters, it is
# looked for ten times as fast: takes `0812-3456-7890`, `+62 812 3456 7890`; leaves `A12345678`, `12.345`.
_LONG = pattern(
    r"(?P<n>[+(\d](?:(?<![A-Za-z0-9_.,/#=-].)|(?<=phone=.))(?:(?<=\+)\(?\d|(?<=\()\d|(?<=\d))"
    rf"(?:(?:{_SEPARATOR})?\d){{6,14}})(?![A-Za-z0-9_/]|[.,]\d|%)"
)
_CUE = (
    r"(?:拨打|拨|打|问|致电|电话(?:号码)?(?:是|为|：|:)?|热线(?:是|为|：|:)?|打给|打到|短信发到|发短信到|tel:|sms:|"
    r"\b(?:call|dial|ring|phone|text|telephone|hotline|whatsapp|wa)"
    r"(?: (?:us|them|SUBJECT|support|to|at|on|number|is))*:?)"
)
# A short number behind a word for calling: takes `拨打 131`, `问 131`, `call us at 110`; leaves `call within 60
# minutes`, `第 131 页`.
_SHORT = (
    rf"{_CUE}[\s*\[“\"]{{0,3}}(?P<n>\+?\d(?:[ \-.]?\d){{2,14}})(?!\w|[,:–-]\d|%)"
    r"(?!\s*(?:分钟|小时|天|次|个|元|年|月|日|位|盾|万|minutes?|hours?|days?|times?|digits?|-digit|%|x\b|×))"
)
# What makes digits an amount, an order or a version: takes `Rp`, `订单号 `; leaves `电话 `.
_AMOUNT_BEFORE = pattern(r"(?:Rp\.?|IDR|[¥$€]|RMB|人民币|订单号?|编号|order|no\.|version|版本)\s*$", re.IGNORECASE)
_DIGITS = pattern(r"\d\d*")
_THOUSANDS = pattern(r"\d{1,3}(?:[.\u00a0 ]\d{3})+")
_NO_PHONE = pattern(r"\d[.]\d+|[01]\d[0-5]\d\s?[–—-]\s?[0-2]\d[0-5]\d")  # 0.00012345, 0800–1700
# A date, or a span of years: takes `2026-11-22`, `22.11.2026`; leaves `1500729`.
_DATE = pattern(r"(?:19|20)\d\d[-. –—](?:[01]?\d[-. ][0-3]?\d|(?:19|20)\d\d)|[0-3]?\d[-. ][01]?\d[-. ](?:19|20)\d\d")


def _foreign_digits() -> Iterator[tuple[str, str]]:
    """The digits of other scripts: they stand in rows of ten, of which one has a code that eight divides."""
    for code in range(0x660, 0x1FC00, 8):
        if chr(code).isdecimal():
            zero = code - unicodedata.decimal(chr(code))
            yield from ((chr(zero + value), str(value)) for value in range(10))


@cache  # a warm run reads no text anew, and needs none of this
def fold() -> dict[str, str]:
    """What each character becomes that only looks otherwise than one of ASCII.

    No comma of Chinese does, which parts what stands around it: `1500729，24 小时`.
    """
    blocks = ((0xA0, 0x100), (0x2000, 0x2100), (0x2460, 0x2500), (0x3000, 0x3040), (0xFF00, 0xFFF0))
    mapped = ((chr(code), unicodedata.normalize("NFKC", chr(code))) for block in blocks for code in range(*block))
    found = {character: plain for character, plain in mapped if len(plain) == 1 and character not in (plain, "，")}
    return found | dict(_foreign_digits())


@lru_cache(maxsize=8)
def folded(text: str) -> str:
    """NFKC a character at a time, so that offsets stay; digits of other scripts and spelled-out ones become digits."""
    if text.isascii():
        return text
    mapped = fold()
    for character in mapped.keys() & set(text):  # four times as fast as translate(), which looks at every character
        text = text.replace(character, mapped[character])
    return _SPELLED.sub(lambda match: match[0].translate(_HAN_DIGITS), text)


def _recalled(kind: str, text: str, find: Callable[[], Iterator[Contact]]) -> tuple[Contact, ...]:
    return tuple(
        (printed, plain, start) for printed, plain, start in memory.current().recall(kind, text, lambda: [*find()])
    )


@lru_cache(maxsize=REMEMBERED)
def phones(text: str) -> tuple[Contact, ...]:
    """Each phone number as printed, its digits, and its offset."""
    return _recalled("phones", text, lambda: _phones(text))


def _phones(text: str) -> Iterator[Contact]:
    plain = folded(text)
    seen: set[int] = set()
    ours = guide.configured()
    for each in (_short(ours.subject.party), _LONG) if _may_be_called(plain, ours.subject.party) else (_LONG,):
        for match in each.finditer(plain):
            start, end = match.span("n")
            end = _without_remark(plain, start, end)
            number = re.sub(r"\D", "", plain[start:end])
            if start in seen or (each is _LONG and not _is_phone(plain, match, number, _beginnings(ours))):
                continue
            seen.add(start)
            yield text[start:end], number, start


# Three digits that stand alone, nothing counted behind them: takes `on **131** —`, `央行（131）`; leaves `131 minutes`,
# `Rp131.`, `131%`.
_ALONE = pattern(
    r"\d(?<![\w.,:：/+$¥%–-].)(?<!Rp .)\d\d(?=\**[ ]?(?:[—)）。，；、？！;?!|]|[.,](?!\w)|$))", re.MULTILINE
)


def short_numbers(text: str) -> Iterator[tuple[str, int]]:
    """Each number of three digits that might be one to call, whatever stands before it, and its offset."""
    yield from ((match[0], match.start()) for match in _ALONE.finditer(text))


# A remark behind a number, of which the digits seem to be its last: takes `0812-3456-7890 (24`; leaves `(021) 2918`.
_REMARK = pattern(r"(?P<number>[^()]*(?:\d[^()]*){7,})\([^()]*")


def _without_remark(plain: str, start: int, end: int) -> int:
    """Where a number ends before a parenthesis that does not close in it."""
    match = _REMARK.fullmatch(plain, start, end)
    return match.start() + len(match["number"].rstrip()) if match else end


# What may stand between a word for calling and its number, how such words end, and what may follow those of English.
_BETWEEN = '*[“"+ \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029\u1680'
_CALLS = ("call", "dial", "ring", "phone", "text", "telephone", "hotline", "whatsapp", "wa")
_CALLED = (
    "拨打",
    "拨",
    "打",
    "问",
    "致电",
    "电话",
    "号码",
    "热线",
    "打给",
    "打到",
    "短信发到",
    "发短信到",
    "tel:",
    "sms:",
    *_CALLS,
)
_FOLLOWING = ("是", "为", "：", ":", "us", "them", "support", "to", "at", "on", "number", "is")
_CUE_LENGTH = 80


def _may_be_called(plain: str, subject: str) -> bool:
    """Whether some digits stand behind what `_SHORT` may begin with: a cheap look before it is asked."""
    following = (*_FOLLOWING, subject.lower())
    for match in _DIGITS.finditer(plain):
        before = plain[max(0, match.start() - _CUE_LENGTH) : match.start()].rstrip(_BETWEEN).lower()
        if before.endswith(_CALLED) or (
            before.endswith(following) and any(word in before for word in ("电话", "热线", *_CALLS))
        ):
            return True
    return False


def _is_phone(plain: str, match: re.Match[str], number: str, beginnings: tuple[str, ...]) -> bool:
    written = match["n"]
    if _AMOUNT_BEFORE.search(plain, max(0, match.start() - 12), match.start()):
        return False
    if _THOUSANDS.fullmatch(written) or _NO_PHONE.fullmatch(written) or _DATE.match(written):
        return False
    return written.startswith(beginnings)


def _beginnings(ours: guide.Guide) -> tuple[str, ...]:
    """How a number of the guide's country may begin: a call centre's has its first digit apart at times."""
    services = [prefix[0] + gap + prefix[1:] for prefix in ours.service_prefixes for gap in ("", " ", "-")]
    return ("+", "0", "(0", ours.calling_code, *services)


@cache
def _short(subject: str) -> re.Pattern[str]:
    """A number of any length behind a word that says so, which may name the subject: `call the shop on 131`."""
    return re.compile(_SHORT.replace("SUBJECT", re.escape(subject)), re.IGNORECASE)


_AT = r"(?:[ ]?[@＠][ ]?|\s?[(\[{（【]\s?(?:at|艾特|在)\s?[)\]}）】]\s?|\s(?:at|AT)\s|\s?艾特\s?|#at#)"
_DOT = r"(?:[.．。]|\s?[(\[{（【]\s?(?:dot|点)\s?[)\]}）】]\s?|\s(?:dot|DOT)\s|\s?点\s?)"
# An address, also in disguise: takes `help@x.example`, `help (at) x (dot) example`; leaves `价格 @ 100`.
_EMAIL = pattern(
    rf"(?P<name>[A-Za-z0-9](?:[\w+-]|[.](?=\w))*)(?P<at>{_AT})"
    rf"(?P<host>[A-Za-z0-9-]+(?:(?:{_DOT})[A-Za-z0-9-]+)+)",
    re.ASCII,
)
# An @, or what stands for it, with a host behind it: takes `(at) x.example`; leaves `at home. Then`.
_MAIL_MARK = pattern(rf"(?:@|＠|艾特|#at#|at|AT|在)(?=\s?[)\]}}）】]?\s?[A-Za-z0-9-]+{_DOT}[A-Za-z0-9-])", re.ASCII)
_NAME = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+.-")
# A name that mailboxes have, when @ is written out: takes `customerservice`; leaves `look`.
_MAILBOX = pattern(r"customer|service|^cs$|admin|halo|care$|reply|konsumen|bicara|[0-9._]")


@lru_cache(maxsize=REMEMBERED)
def emails(text: str) -> tuple[Contact, ...]:
    """Each mail address as printed, in its plain form, and its offset."""
    return _recalled("emails", text, lambda: _emails(text, folded(text)))


def _addressed(plain: str) -> Iterator[re.Match[str]]:
    """Each match of `_EMAIL`, looked for at what stands for its @: most words have none behind them."""
    end = 0
    for mark in _MAIL_MARK.finditer(plain):
        start = mark.start()
        while start > end and mark.start() - start < 3 and plain[start - 1] not in _NAME:
            start -= 1
        while start > end and plain[start - 1] in _NAME:
            start -= 1
        tries = (_EMAIL.match(plain, place) for place in range(max(start, end), mark.start()))
        if (match := next(filter(None, tries), None)) is not None:
            end = match.end()
            yield match


def _emails(text: str, plain: str) -> Iterator[Contact]:
    for match in _addressed(plain):
        at, name = match["at"].strip(), match["name"].lower()
        spelled = at.lower() in ("at", "艾特")
        if spelled and not _MAILBOX.search(name) and not re.search(r"\sdot\s|\(dot\)|点", match["host"], re.I):
            continue
        host = re.sub(_DOT, ".", match["host"]).lower().rstrip(".")
        yield text[match.start() : match.end()], f"{name}@{host}", match.start()


# An account of a social network: takes `@gopayindonesia`; leaves `help@gopay.co.id`.
_HANDLE = pattern(r"@(?<![\w.@/]@)(?P<name>[A-Za-z][A-Za-z0-9_.]{2,29})\b(?!\.[a-z]{2})")


# The same in Chinese apps: takes `微信号：gopay_cs`, `加微信 gopaykefu`, `add gopaykefu on WeChat`; leaves `微信支付`,
# `add them on WeChat`, `加微信好友`.
_ACCOUNT = pattern(
    r"(?:微信号|微信 ?ID|微信\s?[:：]|(?:[Aa]dd|加)(?: us on)? ?(?:微信|WeChat)|WeChat ID|QQ ?号?|LINE ID)"
    r"\s?[:：]?\s?(?P<name>[A-Za-z0-9_-]{5,30})"
    r"|\b[Aa]dd (?!support|friend|stranger|people|contact|some|any|everyone|nobody|other|agent)"
    r"[A-Za-z][A-Za-z0-9_-]{5,19}"
    r" (?:on|in|to) WeChat\b"
)


def handles(text: str) -> Iterator[tuple[str, int]]:
    """Each @name of a social network."""
    yield from memory.current().recall("handles", text, lambda: [*_handles(text)])


def _handles(text: str) -> Iterator[tuple[str, int]]:
    plain = folded(text)
    for match in _ACCOUNT.finditer(plain) if any(each in plain for each in ("微信", "WeChat", "QQ", "LINE ID")) else ():
        yield text[match.start() : match.end()], match.start()
    for match in _HANDLE.finditer(plain) if "@" in plain else ():
        if plain[max(0, match.start() - 1)] not in "`(":
            yield text[match.start() : match.end()], match.start()


# A number that tells who somebody is, or which payment is theirs: takes `3174051203900001`, `GP-20261103-7781`;
# leaves `20261122001`, `RP-2026`.
_OF_SOMEBODY = pattern(
    r"[\dA-Z](?<![\w.,/=-].)"
    r"(?:(?<=\d)(?:\d{15}|\d{3}(?:[ -]\d{4}){3})|(?<=[A-Z])[A-Z]{1,4}-\d{6,}-\d{3,})(?![\w]|[.,-]\d)"
)


def numbers_of_somebody(text: str) -> Iterator[tuple[str, int]]:
    """Each number of an identity card, a bank card or an order."""
    found = memory.current().recall("numbers", text, lambda: [[m[0], m.start()] for m in _OF_SOMEBODY.finditer(text)])
    yield from ((number, start) for number, start in found)


# What a word with a dot is if it is no host: one of the names of files that articles speak of.
_FILES = frozenset(
    (
        *("apk", "aspx", "css", "csv", "gif", "html", "ipa", "jpeg", "jpg", "js", "json", "md", "mp3", "mp4", "pdf"),
        *("png", "svg", "txt", "webp", "xml", "yaml", "yml", "zip"),
    )
)
# A host name in running text: takes `gopay.co.id`; leaves `e.g. this`, `1.5`.
_DOMAIN = pattern(
    r"(?P<host>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?P<ending>[a-z]{2,24}|xn--[a-z0-9-]+))"
    r"(?![A-Za-z0-9_@-]|\.[a-z0-9])",
    re.IGNORECASE,
)
_NUMERIC = pattern(r"://(?P<host>\d+(?:\.\d+){0,3})(?=[/:\s]|$)")
_HAN = "\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
# One look spares a text without such letters the search for words that have one.
_FOREIGN = pattern(
    "[\u00aa\u00b5\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u10ff\u1200-\u1fff\u2c00-\u2dff\ua000-\uabff\ufb00-\ufdff\U00010000-\U0001efff]"
)
_LETTER = rf"(?:(?![{_HAN}])[\w\u0300-\u036f-])"
# A host name with a letter that only looks like one of ASCII: takes `gоpay.co.id`; leaves `gopay.co.id`.
_DISGUISED = pattern(
    rf"(?<![\w.-])(?<![\u0300-\u036f])(?=[\w.\u0300-\u036f-]*[^\W{_HAN}\x00-\x7f]|[\w.-]*[\u0300-\u036f])"
    rf"{_LETTER}+(?:\.{_LETTER}+)*\.(?!\d){_LETTER}{{2,}}"
    rf"|(?<=[{_HAN}])(?=[a-zA-Z0-9-]*[^\W{_HAN}\x00-\x7f]){_LETTER}+(?:\.{_LETTER}+)*\.(?!\d){_LETTER}{{2,}}"
)
# What a host that begins in Han, or has 。 for a dot, ends in: elsewhere these are ends of sentences.
_COMMON = "com|net|org|cn|id|co|app|top|vip|xyz|cc|me|io|info|site|shop|link|online|help|support|bank|agency"
# A Chinese full stop in the place of a dot: takes `gopay。com`; leaves `打给 GoPay。再等`.
_HAN_DOT = pattern(rf"。(?<=\w。)(?=(?:{_COMMON})(?![A-Za-z0-9_-]))")
# A host name right behind Han: takes `支付.com`; leaves `pay.com`.
_HAN_HOST = pattern(rf"\.(?<=[{_HAN}]\.)(?:{_COMMON})(?![a-zA-Z0-9_-])")
_LABEL = pattern(r"[\w-]+\Z")


@lru_cache(maxsize=REMEMBERED)
def domains(text: str) -> tuple[Contact, ...]:
    """Each host that is linked or named, as printed, without www, and its offset."""
    return _recalled("domains", text, lambda: _domains(text))


def _domains(text: str) -> Iterator[Contact]:
    folded_text = folded(text)
    plain = _HAN_DOT.sub(".", folded_text)
    odd = [*_disguised(plain), *_han_hosts(folded_text)]
    for start, end in odd:
        yield text[start:end], plain[start:end].lower(), start
    for match in _NUMERIC.finditer(plain):
        yield text[match.start("host") : match.end()], match["host"], match.start("host")
    for match in _hosts(plain):
        before = plain[max(0, match.start() - 3) : match.start()]
        if before.endswith(("@", "/../", "./")) or match["ending"].lower() in _FILES:
            continue
        host = match["host"].lower().removeprefix("www.")
        if _COUNTED.match(host) and not line_before(plain, match.start()).strip(" >"):
            continue
        if "." in host and not any(start <= match.start() < end for start, end in odd):
            yield text[match.start() : match.end()], host, match.start()


# The number of an item and its first word, where the space between them is missing: takes `1.look`; leaves `1.co.id`.
_COUNTED = pattern(r"\d{1,2}\.[a-z]+$")
# A dot inside a word, and what the word of a host consists of.
_INNER_DOT = pattern(r"\.(?=[A-Za-z0-9])")
_IN_WORD = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@.-")


def _hosts(plain: str) -> Iterator[re.Match[str]]:
    """Each host, looked for at its dots: a text has few of them inside words."""
    end = 0
    for dot in _INNER_DOT.finditer(plain):
        start = dot.start()
        while start > end and plain[start - 1] in _IN_WORD:
            start -= 1
        if start >= end and (match := _DOMAIN.match(plain, start)):
            end = match.end()
            yield match


def _disguised(plain: str) -> Iterator[tuple[int, int]]:
    """Where a word with a dot has a letter that only looks like one of a host."""
    if _FOREIGN.search(plain):
        yield from (match.span() for match in _DISGUISED.finditer(plain))


def _han_hosts(plain: str) -> Iterator[tuple[int, int]]:
    """Where a host begins in Han characters."""
    for match in _HAN_HOST.finditer(plain):
        label = _LABEL.search(plain, max(0, match.start() - 63), match.start())
        yield (label.start() if label else match.start()), match.end()
