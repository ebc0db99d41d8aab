"""Words that the house does not use, with what it says instead: CONTRIBUTING, ZH-1, ZH-2, ZH-6, EN-1 and EN-2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scripts.check.read.contractions import EITHER, IN_FULL, Replaced
from scripts.check.read.line_parts import line_start
from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_mask import blank
from scripts.check.read.markdown_slips import Slip
from scripts.check.read.misspelt import find_misspelt
from scripts.check.read.sentences import is_sent
from scripts.check.read.splices import find_splices
from scripts.text.patterns import pattern

HAN = "\u3400-\u9fff"


def _with(needed: str, text: str, right: str, flags: int = 0) -> Replaced:
    """An expression that finds nothing where none of `needed` is, which spares most texts a search with it."""
    return Replaced(pattern(text, flags), right, tuple(needed.split("|")))


# What others say keeps its words, quoted or as a gloss: takes `“don’t”`, `“a\nb”`, `‘don’t’`, `"it's"`, `'I don't'`,
# `(Please wait.)`; leaves `don't`, `(please)`.
_OF_OTHERS = pattern(
    r"“(?:[^“”\n]|\n(?![ \t>]*\n))*”|‘(?:[^‘’\n]|’(?=[A-Za-z]))*’|\"[^\"\n]+\""
    r"|(?<![A-Za-z])'(?:[^'\n]|(?<=[A-Za-z])'(?=[A-Za-z]))+'(?![A-Za-z])|\([A-Z][^()\n]*\)"
)
# The American ending: takes `recognize`, `Organization`; leaves `prize`, `size`, `recognise`.
_IZE = pattern(
    r"\b((?:un)?(?:author|recogn|organ|apolog|custom|emphas|final|general|legal|local|maxim|memor|minim|optim|penal"
    r"|personal|priorit|real|special|standard|summar|synchron|util|visual))iz(e[ds]?|ers?|ing|ations?)\b",
    re.IGNORECASE,
)
# The same: takes `color`, `Favorite`; leaves `colour`, `visitor`.
_OR = pattern(
    r"\b(col|fav|behavi|hon|lab|neighb|rum|hum|harb)or(s|ed|ing|ites?|able|hoods?|ful)?\b",
    re.IGNORECASE,
)
# The same: takes `canceled`, `Traveling`; leaves `cancelled`, `cancel`, `controlled`.
_ONE_L = pattern(r"\b(cancel|dial|travel|label|total|model|signal|level)(ed|ing|ers?)\b", re.IGNORECASE)
# Names as their owners write them, in each language.
_NAMES = (
    _with("whats", r"\b(?:Whats app|Whatsapp|whatsapp|whatsApp|WhatsAPP)\b", "WhatsApp"),
    _with("wifi|wi-fi", r"\b(?:Wifi|WiFi|wifi|WIFI|wi-fi)\b", "Wi-Fi"),
)
# “a” before a vowel that is heard: takes `a amount`, `a OTP`, `a Excel`, `a hour`; leaves `a user`, `a and b`.
_A = pattern(
    r"\ba (?!(?:and|or|is|in|as|at|if|of|are|one|ones|once)\b|uni[^dmn]|unan|us[aeu]|ut[ei]|ur[aei]|ubi|e[uw]"
    r"|On(?:e|ce)\b|E[uw])"
    r"([aeiou][a-z]+|[AEIO][a-z]+|ATM|ID|OTP|SMS|APK|NFC|IMEI|e-|hours?|honest\w*|hono(?:u?rs?|rary)|heirs?)(?!\w)"
)
# “an” before a consonant that is heard: takes `an payment`, `An transfer`, `an PIN`; leaves `an hour`, `an SMS`.
_AN = pattern(
    r"\b([Aa])n (?![Hh](?:our|ono|ones|eir))"
    r"([b-df-hj-np-tv-z]{1,3}[aeiouy][a-z]*|[B-DF-HJ-NP-TV-Z][a-z]{0,2}[aeiouy][A-Za-z]*|PIN|QR\w*|CVV)\b"
)
# Whom one asks for help: takes `the customer service`, `customer service`; leaves `Customer Service`.
_SUPPORT = tuple(
    Replaced(pattern(rf"\b{words}\b"), right, ("customer service",))
    for words, right in (
        ("(?<!The )(?:the (?!customer service (?:agent|desk|line|number|page|team)s?\\b))?customer service", "support"),
        ("(?:The c|C)ustomer service", "Support"),
    )
)
# What one looks for is one of two: takes `Check if it is lower`; leaves `face check if it`, `Check if unsure`.
_CHECK_IF = pattern(
    r"\b(Check|(?<!\w )check|(?:to|and|or|can|then|you) check) if\b"
    r"(?= (?:the|your?|it|they|there|this|that|an?|any|some\w+)\b(?! are (?:unsure|not sure|in doubt)))"
)
_DONE = r"(?= (?:\w{3,}ed|\w{2,}(?:en|wn)|reset|sent|paid|got|made|lost|left|bought|begun|come|gone|put)\b)"
# “just” of what was done a moment ago: takes `you have just reset it`; leaves `you have just three`, `just wait`.
_JUST_DONE = pattern(rf"(?:(?<=\bhave )|(?<=\bhas )|(?<=\bhad )|(?<=[’']ve )|(?<=[’'][sd] ))just{_DONE}")
# Words that say nothing: takes `Please wait`, `just wait`; leaves `just as safe`, `only just`, `not just the fee`,
# `just reset`.
_EMPTY = pattern(rf"\b(?:please|simply|(?<!only )(?<!not )just(?! (?:as|now|yet)\b)(?!{_DONE}))\b", re.IGNORECASE)
# A day of a month as it is said: takes `9 月 21 号`, `每月1号`; leaves `第 1 号`, `下个月 1 号线`.
_DAY = pattern(r"(月[ ]?的?[ ]?\d{1,2}) ?号(?![码线店楼门院])")
# Strokes between words, of which nobody knows whether they are “and” or “or”: takes `profile / settings`, `Yes/no`,
# `Cash / bank transfer / ATM`, `UnionPay / Alipay`, `ATM / bank`; leaves `gojek.com/help`, `km/h`, `1 / 2`, `TCP/IP`.
_STROKES = pattern(
    r"(?<![\w./:*-])(?![A-Z]+/)[A-Za-z][A-Za-z’-]+(?:[ ]?/[ ]?[A-Za-z][\w’-]*(?:[ ][\w’-]+){0,2}(?=[ ]?/))*"
    r"[ ]?/[ ]?[A-Za-z][A-Za-z’-]+(?![\w/]|\.[a-z]|(?:[ ][\w’-]+){0,2}[ ]?/)"
)
# The same in Chinese, but in a gloss, which is as the glossary says: takes `个人资料/设置`, `手机银行 / 网银 / ATM`,
# `Alipay / 云闪付`; leaves `Pak/Bu`, `Completed，成功 / 已完成`, `（Successful / Completed`, `**（成功 / 已完成`.
_HAN_STROKES = pattern(
    rf"(?:(?<![a-z]，)(?<![* ]（)(?<![{HAN}])[{HAN}]+|(?<![\w./:*（-])[A-Z][A-Za-z]+(?=[ ]/))"
    rf"(?:[ ]?/[ ]?(?:[{HAN}]+|[A-Z][A-Za-z]+))*[ ]?/[ ]?(?:[{HAN}]+|(?<=[ ]/[ ])[A-Z][A-Za-z]+)"
)
_STROKE = pattern(r"[ ]?/[ ]?")
# What follows “log in” for what one does, and “Login” that begins a sentence: takes ` with`; leaves ` link`.
_LOGIN = r"(?= (?:to|with|again|first|on|now|using|as)\b)"
# Who does so: takes `to login`, `can log in`, `you still log in`; leaves `to login page`, `a log in the app`.
_LOGS_IN = (
    r"(?:(?<=\bto )|(?<=\bcan )|(?<=\bcannot )|(?<=\bcould )|(?<=\bnot )|(?<=[’']t )|(?<=\bstill )|(?<=\byou )"
    r"|(?<=\bthey )|(?<=\bwho )|(?<=\bnever ))log ?in\b(?! (?:link|page|screen|code|data)|-)"
)
# The other “login”, which may be a noun: takes `at login`, `login to`; leaves `login link`, `**login**`, `login@a.id`.
_A_LOGIN = (
    r"(?<![\w.@/*-])[Ll]og-?in\b(?! (?:links?|page|screen|codes?|data|attempts?|details|prompt|failed)\b|[-@/*]|\.\w)"
)
# Behind what is no label: takes `, wait`; leaves `**`, ` at once**`.
_UNLABELLED = r"(?!(?:[\w ’]*[\w.!?])?\*\*)"
# What is set anew of an account, not of a device: takes `重置 PIN`, `重置以后`; leaves `重置网络`, `额度每天重置`.
_RESET = pattern(
    "重置(?:(?=(?:了|过)?[ ]?(?:[A-Za-z]+ )?(?:PIN|密码))|(?<![络机统备度额数动天月日]重置)"
    "(?!(?:了|过)?[ ]?(?:网络|手机|系统|设备|额度|限额|次数)))"
)
# Words of Hong Kong and Taiwan, and what the mainland says.
_ELSEWHERE = {
    "透过": "通过",
    "讯息": "消息",
    "简讯": "短信",
    "网路": "网络",
    "萤幕": "屏幕",
    "软体": "软件",
    "工作天": "工作日",
}
# English words that are typed in the middle of Chinese, and what they mean there.
_TYPED_BETWEEN = {
    "check": "核对",
    "login": "登录",
    "download": "下载",
    "update": "更新",
    "cancel": "取消",
    "click": "点",
    "refund": "退款",
    "submit": "提交",
}
# For each language what is not said, and what is said instead: nothing, if that is better.
_WORDS = {
    "zh": (
        Replaced(pattern("登[陆入]"), "登录"),
        Replaced(pattern("([转对记入出查结])?帐(?![篷幕])([户号单目款])?"), r"\1账\2"),
        Replaced(pattern("登录(?:页面|界面)"), "登录页"),
        Replaced(_RESET, "重设", ("重置",)),
        Replaced(pattern("(登录|注册|锁定|冻结|解冻|注销|停用|暂停)账号"), r"\1账户"),
        Replaced(pattern("账号(?=被|异常|安全)"), "账户"),  # the number of an account is none of these
        Replaced(pattern("[你妳]们?"), "您"),
        Replaced(pattern("陌生交易|不明交易"), "不是本人操作的交易"),
        Replaced(pattern("上报(?![告案警])"), "报告"),
        Replaced(pattern("被风控了?"), "被限制"),
        Replaced(_DAY, r"\1 日"),
        Replaced(pattern("店家"), "商家", ("店家",)),
        *(Replaced(pattern(word), right, (word,)) for word, right in _ELSEWHERE.items()),
        *_NAMES,
        *(
            Replaced(pattern(rf"(?<=[{HAN}])[ ]?{word}[ ]?(?=[{HAN}])"), right)
            for word, right in _TYPED_BETWEEN.items()
        ),
        Replaced(pattern("首先|综上所述|请注意|需要指出的是|以便|从而"), ""),
    ),
    "en": (
        *_NAMES,
        *IN_FULL,
        *_SUPPORT,
        Replaced(_CHECK_IF, r"\1 whether", ("check if ",)),
        _with("which", r"\b([Tt]he (?:part|amount|money|fee)) which\b", r"\1 that"),
        _with("risk", r"\bunder risk[- ]control\b", "on hold"),
        Replaced(_JUST_DONE, "recently", ("just",)),
        _with("can not", r"\b([Cc]an) not\b(?! only)", r"\1not"),
        Replaced(_A, r"an \1"),
        Replaced(_AN, r"\1 \2"),
        _with("e-mail", r"\b([Ee])-(mail(?:s|ed|ing)?)\b", r"\1\2"),
        _with("login|log in", rf"{_LOGS_IN}{_UNLABELLED}|(?<![\w*])log in{_LOGIN}", "sign in"),
        _with("logged in|logging in", rf"\blogg(ed|ing) in\b{_UNLABELLED}", r"sign\1 in"),
        _with("login|log in", rf"(?<![\w*])(?:Log in|(?<![\w:|,;] )Login){_LOGIN}", "Sign in"),
        _with("login|log-in|log in", r"\blog[- ]?in (screen|page)\b", r"sign-in \1"),
        _with("login|log-in|log in", r"\bLog[- ]?in (screen|page)\b", r"Sign-in \1"),
        Replaced(_IZE, r"\1is\2", ("iz",)),
        _with("lyz", r"\b([Aa]nal|[Pp]aral)yz(e[ds]?|ing)\b", r"\1ys\2"),
        Replaced(_OR, r"\1our\2", ("color", "favor", "avior", "honor", "labor", "eighbor", "rumor", "humor", "harbor")),
        _with("enter|eater|fiber|meter", r"\b(cent|theat|fib|kilomet)er(s?)\b", r"\1re\2"),  # and not “Help Center”
        Replaced(_ONE_L, r"\1l\2", ("eled", "eling", "eler", "aled", "aling", "aler")),
        _with("fense", r"\b([Dd]ef|[Oo]ff)ense\b", r"\1ence"),
        _with("gray", r"\b([Gg])ray\b", r"\1rey"),
        _with("toward|afterward", r"\b([Tt]oward|[Aa]fterward)\b", r"\1s"),
        _with("fulfill", r"\b([Ff]ulfil)l\b", r"\1"),
        _with("in order", r"\bin order to\b", "to"),
        _with("in order", r"\bIn order to\b", "To"),
        _with("just", r"\b([Nn]ot) just\b(?! yet\b)", r"\1 only"),
        Replaced(_EMPTY, "", ("please", "simply", "just")),
    ),
}
# Likewise where it is for the writer to choose, or to word the sentence anew.
_ADVISED = {
    "zh": (
        Replaced(pattern("(?<!被)风控"), "限制"),
        Replaced(pattern("户口(?![本簿卡册页证登所])"), "账户", ("户口",)),
    ),
    "en": (
        *EITHER,
        _with("login|log-in", f"{_A_LOGIN}{_UNLABELLED}", "sign-in, or sign in for what one does"),
        _with("prepare", r"\bPrepare\b(?= (?:the|your|an?|all|this|these)\b|:)", "Have … ready"),
        _with("risk", r"(?<!under )\brisk[- ]control\b", "a hold, or a check"),
        _with(
            "just",
            rf"(?<!only )(?<!not )(?<!have )(?<!has )(?<!had )(?<![’']ve )(?<![’'][sd] )\bjust{_DONE}",
            "recently, or leave it out",
        ),
    ),
}
_GLUED = {"en": (*EITHER, *IN_FULL)}
_HAN = pattern(f"[{HAN}]+")
# A line that says what a message asks for, which is polite.
_MEANING = pattern(r"[ \t]*(?:(?:It|This) means|Meaning|意思是)[:：]")


def find_house_words(prose: str, language: str, body: int) -> Iterator[Slip]:
    """Yield the words of a text, of which mark-up is blank, that its language writes otherwise.

    Its body begins at `body`.
    """
    said = _said(prose)
    for match, instead in _found(_WORDS.get(language, ()), said):
        if instead:
            yield _avoided(match, f"write {instead}", (Change(match.start(), match[0], instead),))
        elif not (is_sent(said, match.start()) or _MEANING.match(said, line_start(said, match.start()))):
            yield _avoided(match, "leave it out", ())
    for match, instead in _found(_ADVISED.get(language, ()), said):
        yield _avoided(match, f"write {instead}", ())
    yield from _strokes(said, language) if "/" in said else ()
    yield from _traditional(prose) if language == "zh" else ()
    yield from (*find_misspelt(said), *find_splices(said, body)) if language == "en" else ()


def find_contractions(text: str, language: str) -> Iterator[Slip]:
    """Yield the words of a text that are glued by a mark, and stand in full in its language."""
    for match, instead in _found(_GLUED.get(language, ()), _said(text)):
        yield _avoided(match, f"write {instead}", ())


def _said(prose: str) -> str:
    """A text without what others say."""
    return _OF_OTHERS.sub(lambda match: blank(match[0]), prose)


def _found(table: Sequence[Replaced], said: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each match of the expressions of a table, with what it becomes; of a word in capitals, each form is so too."""
    low = said.lower()
    for words, right, needed in table:
        for match in words.finditer(said) if not needed or any(each in low for each in needed) else ():
            instead = match.expand(right)
            yield match, instead.upper() if match.lastindex and match[0].isupper() else instead


def _strokes(said: str, language: str) -> Iterator[Slip]:
    """Strokes in place of words; in bold, and in a cell behind bold, is what a screen says, in `[NAMA A/B]` a blank."""
    in_han = language == "zh"
    for match in (_HAN_STROKES if in_han else _STROKES).finditer(said) if language in ("zh", "en") else ():
        parts = _STROKE.split(match[0])
        is_label = said.startswith("*", match.end()) or said.endswith("** | ", 0, match.start())
        if match[0].isupper() and said.startswith("]", match.end()):
            continue
        if not (is_label and match[0].isascii()) or len(parts) > 2:
            spaces = [" " if in_han and part.isascii() else "" for part in parts[-2:]]
            joined = f"{spaces[0]}或{spaces[1]}" if in_han else " or "
            right = f"{('、' if in_han else ', ').join(parts[:-1])}{joined}{parts[-1]}"
            message = f"“{match[0]}” has a stroke for a word; write {right.replace('and or or', 'or')}"
            yield Slip("avoided-word", match.start(), match[0], message)


def _avoided(match: re.Match[str], advice: str, changes: tuple[Change, ...]) -> Slip:
    typed = match[0]
    message = f"“{typed.strip()}” is no word of this guide; {advice}"
    return Slip("avoided-word", match.start(), typed, message, changes)


def _traditional(prose: str) -> Iterator[Slip]:
    """The traditional characters of each run of Han; what GB 2312 has is simplified, or both."""
    strange = {each for each in set(prose) if _HAN.match(each) and not _is_common(each)}
    forms = _simplified(strange) if strange else {}
    for run in _HAN.finditer(prose) if forms else ():
        places = [place for place, each in enumerate(run[0]) if each in forms]
        if places:
            start, typed = run.start() + places[0], run[0][places[0] : places[-1] + 1]
            right = "".join(forms.get(each, each) for each in typed)
            message = f"{typed} is traditional Chinese; write {right}"
            yield Slip("traditional-character", start, typed, message, (Change(start, typed, right),))


def _simplified(strange: set[str]) -> dict[str, str]:
    from scripts.search.tables import traditional  # slow to import, and seldom needed

    return {old: new for old, new in zip(*traditional(), strict=True) if old in strange}


def _is_common(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False
