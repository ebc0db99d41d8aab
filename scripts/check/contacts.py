"""A contact stays a contact in full-width digits, in words, with blanks between, or with “at” for @."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_HAN_DIGITS = str.maketrans("零〇一二三四五六七八九幺", "001234567891")
_SPELLED = re.compile(r"[零〇一二三四五六七八九幺]{5,}")
_SEPARATOR = r"[ \t\u00a0\u2009\u200b-\u200d\u2060\ufeff.\-–—‐‑·()]{1,2}"
_LONG = re.compile(
    rf"(?:(?<![A-Za-z0-9_.,/#=-])|(?<=phone=))(?P<n>\+?\(?\d(?:(?:{_SEPARATOR})?\d){{6,14}})(?![A-Za-z0-9_/]|[.,]\d|%)"
)
_CUE = (
    r"(?:拨打|拨|致电|电话(?:号码)?(?:是|为|：|:)?|热线(?:是|为|：|:)?|打给|打到|短信发到|发短信到|tel:|sms:|"
    r"\b(?:call|dial|ring|phone|text|telephone|hotline|whatsapp|wa)"
    r"(?: (?:us|them|gopay|support|to|at|on|number|is))*:?)"
)
_SHORT = re.compile(
    rf"{_CUE}[\s*\[“\"]{{0,3}}(?P<n>\+?\d(?:[ \-.]?\d){{2,14}})(?!\w|[,:–-]\d|%)"
    r"(?!\s*(?:分钟|小时|天|次|个|元|年|月|日|位|盾|万|minutes?|hours?|days?|times?|digits?|-digit|%|x\b|×))",
    re.IGNORECASE,
)
_AMOUNT_BEFORE = re.compile(r"(?:Rp\.?|IDR|[¥$€]|RMB|人民币|订单号?|编号|order|no\.|version|版本)\s*$", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(?:[.\u00a0 ]\d{3})+")
_NO_PHONE = re.compile(r"\d[.]\d+|[01]\d[0-5]\d\s?[–—-]\s?[0-2]\d[0-5]\d")  # 0.00012345, 0800–1700
_DATE = re.compile(r"(?:19|20)\d\d[-. –—](?:[01]?\d[-. ][0-3]?\d|(?:19|20)\d\d)|[0-3]?\d[-. ][01]?\d[-. ](?:19|20)\d\d")


FOLD = {
    code: mapped
    for code in (
        *range(0xA0, 0x100),
        *range(0x2000, 0x2100),
        *range(0x2460, 0x2500),
        *range(0x3000, 0x3040),
        *range(0xFF00, 0xFFF0),
    )
    if len(mapped := unicodedata.normalize("NFKC", chr(code))) == 1 and mapped != chr(code)
}


@lru_cache(maxsize=8)
def folded(text: str) -> str:
    """NFKC a character at a time, so that offsets stay; spelled-out digits in a row become digits."""
    return _SPELLED.sub(lambda match: match[0].translate(_HAN_DIGITS), text.translate(FOLD))


def phones(text: str) -> Iterator[tuple[str, str, int]]:
    """Each phone number as printed, its digits, and its offset."""
    plain = folded(text)
    seen: set[int] = set()
    for pattern in (_SHORT, _LONG):
        for match in pattern.finditer(plain):
            start, end = match.span("n")
            number = re.sub(r"\D", "", match["n"])
            if start in seen or (pattern is _LONG and not _is_phone(plain, match, number)):
                continue
            seen.add(start)
            yield text[start:end], number, start


def _is_phone(plain: str, match: re.Match[str], number: str) -> bool:
    written = match["n"]
    if _AMOUNT_BEFORE.search(plain, max(0, match.start() - 12), match.start()):
        return False
    if _THOUSANDS.fullmatch(written) or _NO_PHONE.fullmatch(written) or _DATE.match(written):
        return False
    return written.startswith(("+", "0", "(0", "62", "1500", "1 500", "1-500"))


_AT = r"(?:[ ]?[@＠][ ]?|\s?[(\[{（【]\s?(?:at|艾特|在)\s?[)\]}）】]\s?|\s(?:at|AT)\s|\s?艾特\s?|#at#)"
_DOT = r"(?:[.．。]|\s?[(\[{（【]\s?(?:dot|点)\s?[)\]}）】]\s?|\s(?:dot|DOT)\s|\s?点\s?)"
_EMAIL = re.compile(
    rf"(?P<name>[A-Za-z0-9](?:[\w+-]|[.](?=\w))*)(?P<at>{_AT})"
    rf"(?P<host>[A-Za-z0-9-]+(?:(?:{_DOT})[A-Za-z0-9-]+)+)",
    re.ASCII,
)
_MAILBOX = re.compile(r"customer|service|^cs$|admin|halo|care$|reply|konsumen|bicara|[0-9._]")


def emails(text: str) -> Iterator[tuple[str, str, int]]:
    """Each mail address as printed, in its plain form, and its offset."""
    plain = folded(text)
    for match in _EMAIL.finditer(plain):
        at, name = match["at"].strip(), match["name"].lower()
        spelled = at.lower() in ("at", "艾特")
        if spelled and not _MAILBOX.search(name) and not re.search(r"\sdot\s|\(dot\)|点", match["host"], re.I):
            continue
        host = re.sub(_DOT, ".", match["host"]).lower().rstrip(".")
        yield text[match.start() : match.end()], f"{name}@{host}", match.start()


_HANDLE = re.compile(r"(?<![\w.@/])@(?P<name>[A-Za-z][A-Za-z0-9_.]{2,29})\b(?!\.[a-z]{2})")


_ACCOUNT = re.compile(r"(?:微信号|微信 ?ID|QQ ?号?|LINE ID)\s?[:：]?\s?(?P<name>[A-Za-z0-9_-]{5,30})")


def handles(text: str) -> Iterator[tuple[str, int]]:
    """Each @name of a social network."""
    plain = folded(text)
    for match in _ACCOUNT.finditer(plain):
        yield text[match.start() : match.end()], match.start()
    for match in _HANDLE.finditer(plain):
        if plain[max(0, match.start() - 1)] not in "`(":
            yield text[match.start() : match.end()], match.start()


_ENDINGS = (
    "id|com|net|org|io|me|co|cn|info|app|xyz|ly|gl|site|online|link|top|gg|to|cc|tv|biz|shop|store|club|"
    "ee|vip|win|live|my|sg|hk|tw|dev|page|web|support|help|asia|su|ru|tk|ml|ga|cf|icu|pro|work"
)
_DOMAIN = re.compile(
    rf"(?<![\w@.＠-])(?P<host>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:{_ENDINGS}))(?![\w@-]|\.[a-z0-9])",
    re.IGNORECASE,
)
_DISGUISED = re.compile(
    rf"(?<![\w.-])(?=[\w.-]*[a-zA-Z])(?=[\w.-]*[\u0370-\u04ff])[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS})\b"
)


def domains(text: str) -> Iterator[tuple[str, str, int]]:
    """Each host that is linked or named, as printed, without www, and its offset."""
    plain = re.sub(r"(?<=\w)。(?=[a-z])", ".", folded(text))
    for match in _DISGUISED.finditer(plain):
        yield text[match.start() : match.end()], match[0].lower(), match.start()
    for match in _DOMAIN.finditer(plain):
        before = plain[max(0, match.start() - 3) : match.start()]
        if before.endswith(("@", "/../", "./")) or ("](" in before and plain[match.end() :][:3] in (".md",)):
            continue
        host = match["host"].lower().removeprefix("www.")
        if "." in host:
            yield text[match.start() : match.end()], host, match.start()
