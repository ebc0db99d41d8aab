"""What a text has in quotation marks that may be a label of the screen, and what its reader is told to touch."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from scripts.check.read.line_parts import line_before, line_end
from scripts.check.read.sentences import is_sent
from scripts.text.patterns import pattern

_GLOSS = r"(?P<gloss>[ ]?\([^()\n]+\)|（[^（）\n]+）)?"
_WORDS = r"(?:[A-Za-z][A-Za-z0-9 .,&?/-]*(?:['’][A-Za-z0-9 .,&?/-]+)*|[\u3400-\u9fff][\u3400-\u9fffA-Za-z &]{1,9})"
# Latin words, or a few Chinese, in quotation marks, with the brackets behind: takes `“Lupa PIN” (a)`,
# `「Bantuan」（甲）`, `“帮助”`, `"A"`; leaves `“6 位”`, `="a"`, `“帮助。”`.
_QUOTED = pattern(
    rf"(?:“(?P<set>{_WORDS})”|[「『](?P<corner>{_WORDS})[」』]|‘(?P<one>{_WORDS})’|(?<![=\w])\"(?P<typed>{_WORDS})\")"
    rf"{_GLOSS}"
)
# What a reader is to touch, or not to, said right before it: takes `tap `, `do not open the `, `点击`, `别点`; leaves
# `see `, `重点`.
_TOUCH = pattern(
    r"(?P<no>\b(?:never|not|n[’']t)[ ](?:[a-z]+[ ])?|[别勿]再?|不[要能可]?再?)?"
    r"(?:\b(?:tap|click|press|choos|select|pick|open|go to|look for|find)(?:p?ing|e|s|es)?[ ]"
    r"(?:on[ ])?(?:(?:the|your)[ ])?"
    r"|(?:(?<![重地观缺优一])点[击按开选]?|按[下住]?|选[择中]?|打开|进入|找到?|轻触)[ ]?)$",
    re.IGNORECASE,
)
# What one touches, named right behind it: takes ` tab`, ` button`, `按钮`, `菜单`; leaves ` link`, `一项`.
_TOUCHED = pattern(r"[ ]?(?:(?:tab|button|menu|icon|option|switch)\b|按[钮键]|标签|选项|菜单|图标|入口|开关)")
# Words of a kind, of which one is quoted: takes `一项`, `之类`, `这类`; leaves `按钮`.
_OF_A_KIND = pattern(r"[ ]?(?:一项|这?一?[类种样]|之类|字样|这?个?词|等词)")
# What stands between two that are touched in one way: takes ` or `, `、`, `, then `; leaves `. `, ` because `.
_JOINED = pattern(r"^[ ]?(?:[,，、/;；]|\bor\b|\band\b|或者?|和|及)?[ ]?(?:(?:or|and|then)\b|或者?|再)?[ ]?$")
# Another that is touched in the same way before: takes `**A** or `, `**甲**（a）或`; leaves `**A**. `.
_ALSO = pattern(r"\*\*[^*\n]+\*\*(?:[ ]?\([^()\n]+\)|（[^（）\n]+）)?[ ]?(?:or|and|或者?|和|、|/)[ ]?$")
# A sentence that tells what is said, typed or written: takes `Say `, `search `, `照着念`; leaves `it says `, `ask in `,
# `写着`.
_SAID = pattern(
    r"(?<!\bit )(?<!\bapp )(?<!screen )(?<!status )(?<!page )\b(?:sa(?:y|ys|id|ying)|asks?(?! in\b)|asked|repl(?:y|ies)"
    r"|answers?|writ(?:e|es|ing)|types?|search(?:ing)?|read (?:out|aloud)|means?|calls?|sends?|words?)\b"
    r"|说|念|问|回复|答|写(?![着的])|搜|输入|发|自称|意思|词",
    re.IGNORECASE,
)
# A line about another screen than the app's, or about a trick: takes `phone’s settings`, `手机设置`, `scam`, `骗子`;
# leaves `the app`, `应用`.
_ELSEWHERE = pattern(
    r"phone[’']?s?[ ](?:own[ ])?settings|settings[ ]of[ ](?:the|your)[ ]phone|\b(?:iphone|ios|android|google|apple|play"
    r"|app[ ]store|whatsapp|telegram|browser|chrome|safari|alipay|wechat|bank[’']?s?[ ](?:own[ ])?app|scam|fake|fraud"
    r"|thie[fv]|stranger|this[ ](?:page|guide)|message|foot)"
    r"|手机(?:的|系统)*设置|系统设置|苹果|安卓|谷歌|浏览器|支付宝|微信|云闪付|银行的?应用|骗|假|冒充|陌生人|对方|本页|本指南|底部|消息",
    re.IGNORECASE,
)
# Beside one of these, a name is a part of more: takes `“`, `*`, `/`; leaves `，`, `（`.
_PART = r"A-Za-z0-9*“”‘’「」『』\"'\[\]/&-"
# Several Latin words alone in Chinese: takes `Lupa PIN`, `Ubah PIN（甲）`; leaves `PIN`, `“Lupa PIN”`, `**Lupa PIN**`.
_ALONE = pattern(
    rf"(?P<words>[A-Z](?<![{_PART}].)(?<![A-Za-z0-9,.][ ].)[A-Za-z]*(?:[ ][A-Za-z]+)+)"
    rf"(?![{_PART}])(?![ ][A-Za-z0-9]){_GLOSS}"
)
_TITLED = ("!!!", "???")
_END = pattern(r"[.!?][ ]|[。！？|\n]")


class Quotation(NamedTuple):
    """Latin words in quotation marks at an offset, as typed, with the brackets behind them.

    `touched`: the reader is to touch what is called so; `elsewhere`: perhaps not, or on another screen than the app's;
    `said`: somebody says or types it, or it is one word of a kind.
    """

    start: int
    typed: str
    words: str
    gloss: str
    touched: bool
    elsewhere: bool
    said: bool


def find_quotations(masked: str) -> Iterator[Quotation]:
    """Yield the quotations of a text, of which code and front matter are blank: not those in links, bold and titles."""
    last, end = None, 0
    for match in _QUOTED.finditer(masked):
        start, gloss = match.start(), match["gloss"] or ""
        before = line_before(masked, start)
        behind = masked[match.end() : match.end() + 12]
        is_bold = before.endswith("**") and behind.startswith("**")
        if before.rfind("[") > before.rfind("]") or is_bold or before.lstrip().startswith(_TITLED):
            continue
        touch = _TOUCH.search(before[-40:])
        touched = bool(touch or _TOUCHED.match(behind))
        elsewhere = bool(touch and touch["no"])
        if last is not None and not touched and last.touched and _JOINED.match(masked[end:start]):
            touched, elsewhere = True, last.elsewhere
        elsewhere = elsewhere or bool(_ELSEWHERE.search(before + masked[start : line_end(masked, start)]))
        is_said = bool(_OF_A_KIND.match(behind) or (not touched and _SAID.search(_END.split(before)[-1])))
        words = _words(match)
        last = Quotation(start, match[0].removesuffix(gloss), words, gloss, touched, elsewhere, is_said)
        end = match.end()
        yield last


def find_unmarked(masked: str, names: Collection[str], in_han: bool) -> Iterator[Quotation]:
    """Yield the names of several Latin words that stand without any mark in a text; in Chinese, between other signs."""
    for match in (_ALONE if in_han else _one_of(names)).finditer(masked) if names else ():
        words, start = match["words"], match.start()
        before = line_before(masked, start)
        if words in names and not is_of_others(before, before + masked[start : line_end(masked, start)]):
            touched = is_touched(masked, start, start + len(words))
            if not touched and is_sent(masked, start):
                continue
            yield Quotation(start, words, words, match["gloss"] or "", touched, elsewhere=False, said=False)


def _one_of(names: Collection[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![{_PART}])(?P<words>{'|'.join(map(re.escape, names))})(?![{_PART}]){_GLOSS}")


def is_of_others(before: str, line: str) -> bool:
    """Whether what stands behind that in a line is a part of a heading, a link or bold, or is said, or elsewhere."""
    is_part = before.startswith("#") or before.rfind("[") > before.rfind("]") or before.count("**") % 2 == 1
    is_said = before.count("“") > before.count("”") or _SAID.search(_END.split(before)[-1])
    return is_part or bool(is_said or _ELSEWHERE.search(line))


def _words(match: re.Match[str]) -> str:
    return match["set"] or match["corner"] or match["one"] or match["typed"]


def is_touched(masked: str, start: int, end: int) -> bool:
    """Whether the reader is told to touch what stands there."""
    before = line_before(masked, start)[-40:]
    touch = _TOUCH.search(_ALSO.sub("", before))
    return bool(touch and not touch["no"]) or bool(_TOUCHED.match(masked, end))
