"""What an editor sees at a glance in the words of a text, whatever they are about: marks, pairs, doubles, addresses.

A text is looked at with its mark-up blank, so every offset is that of the writer's file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from operator import eq

from scripts.check.read.line_parts import head, line_before, line_end, tail
from scripts.check.read.markdown_boxes import for_tags
from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_lines import lines_of
from scripts.check.read.markdown_mask import blank
from scripts.check.read.markdown_slips import Slip
from scripts.check.read.odd_marks import find_odd_marks, is_open
from scripts.text.patterns import pattern

_HAN = "\u3400-\u9fff"
# Addresses of links, tags, attributes, definitions, escapes (the marks of some are seen), lines of other tools: takes
# `[a](a.md)`, `<br>`, `{ #a }`, `[a]: b`, `\*`, `=== "a"`, `--8<-- "a"`, `import a from "b"`; leaves `a (b)`, `[a]`.
_MARK_UP = pattern(
    r"(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)|<[a-zA-Z/!][^<>\n]*>|\{[^{}\n]*\}|^[ \t]*\[[^\]\n]+\]:.*"
    r"|\\(?:(?P<shown>[.!()_])|[^\w\s])"
    r"|^[ \t]*(?:===[!+]*[ ]\"|-+8<-+|(?:import|export)[ ][^\n]*[ ]from[ ]['\"])[^\n]*",
    re.MULTILINE,
)
# A line that holds words between quotation marks of its own: takes `!!! note "a"`, `title: "a"`; leaves `a "b"`.
_QUOTED = pattern(
    r"^(?P<before>[ \t>]*(?:!!!|\?{3}\+?)[^\"\n]*\"|(?:title|description):[ \t]*[\"']?)"
    r"(?P<words>.*?)(?P<after>[\"']?[ \t]*)$",
    re.MULTILINE,
)
# A line of front matter that is words and nothing else: takes `title: a`, `title: "a"`; leaves `title: "a" # b`.
_OWN_WORDS = pattern(r"(?:title|description):[ \t]*(?:\"[^\"]*\"|'[^']*'|[^\"'\s].*)\s*$")
# Straight quotation marks: takes `"a b"`, `'a b'`, `it's`, `days' stay`; leaves `“a”`, `it’s`.
_STRAIGHT = pattern(
    r"\"(?P<double>[^\"\n]*)\"|(?<![A-Za-z])'(?P<single>[^'\n]+)'(?![A-Za-z])|(?P<word>[A-Za-z]+'[a-z]+)|\""
    r"|'(?P<plural>)(?= [a-z])"
)
# Quotation marks of Taiwan and Japan, and wide straight ones: takes `「a」`, `『a』`, `「a”`, `＂a＂`; leaves `“a”`.
_CORNERED = pattern(r"「[^」”\n]*[」”]|『[^』”\n]*[』”]|＂[^＂\n]*＂|[「」『』＂]")
_WITHIN = str.maketrans("「」『』", "‘’‘’")
# A mark or a word that comes twice: takes `，，`, `。。`, `,,`, `的的`; leaves `……`, `...`, `了了`.
_TWICE = (
    pattern(r"(?P<one>[，、；：。！？])[，、；：。]+"),
    pattern(r"(?P<one>[,;:])(?<![,;:].)[,;]+(?!\S*//)"),
    pattern(r"(?P<one>[的了是在和把被会就请您])(?P=one)(?<!了了)(?![确非])"),
)
# The same of words: takes `the the`, `The the`; leaves `that that`, `so so-called`.
_WORD_TWICE = pattern(r"\b(?!that\b|had\b)(?P<one>[a-z]+)[ ]+(?P=one)\b(?!-)", re.IGNORECASE)
_LETTERS = pattern(r"[a-z][a-z]*")
# The rest of a word or figure that is cut: takes `ord`, `85.000`, `,000`; leaves `, `.
_REST = pattern(r"[.,’-]?[A-Za-z0-9](?:[.,’-]?[A-Za-z0-9])*")
# More than one space, one of another width, or one before a mark, but behind the box of a task: takes `a , b`; leaves
# `a, b`, `:   a`, `[ ]  a`.
_WIDE_SPACE = pattern(
    r"(?<!^:)(?<!\[[ x]\])(?<!Rp)(?<=[^\s|>•·●○◦‣▪])(?:[ ]{2,}|[ ]*[\u00a0\u3000][ \u00a0\u3000]*)(?=[^\s|])"
    r"|(?<=\w)[ ]+(?=[,.;:!?](?:\s|$))",
    re.MULTILINE,
)
# Spaces that are no plain ones, but in a sum and behind a marker, which are told whole; and what they are called.
_NO_SPACE = pattern(r"(?<!Rp)(?<=[^\s|>•·])[ ]*[\u00a0\u3000]+[ ]*(?=[^\s|])")
_SPACES = {"\u00a0": "no-break", "\u3000": "full-width"}
# The end of a sentence with a small letter behind it: takes `wait. then`; leaves `wait. Then`, `e.g. then`, `etc. or`,
# `by card? cash? both?`.
_SMALL = pattern(
    r"[.!?](?<=[a-z]{3}.)(?<!(?:etc|rox|ncl|xcl|max|min)\.)(?<!Sept\.)(?!(?<=\?) [a-z]+(?: \w+)?\?)"
    r" (?P<word>[a-z]+)(?![\w.@’-])"
)
# A space that Chinese does not have: takes `别再 试`, `试 。`, `， 再`, `看 [卡]`, `： [SIM]`, `停。** 再`; leaves
# `试 PIN`, `看 [SIM]`, `**停。** |`.
_SPACE = pattern(
    rf"(?<=[{_HAN}])[ ]+(?=\[?[{_HAN}])|(?<=[^\s|>])[ ]+(?=[，。；：！？、（）”])"
    rf"|(?<=[，。；：！？、（“）])[ ]+(?=[{_HAN}])|(?<=[，。；：！？、])[ ]+(?=\[|\*\*)"
    r"|(?<=[，。；：！？、]\*\*)[ ]+(?=[^\s|])"
    rf"|(?<=\))(?P<linked>[ ]+)(?=[{_HAN}])"
)
# A link whose words end in Chinese: takes `[卡](a.md)`; leaves `[SIM](a.md)`.
_ENDS_IN_HAN = pattern(rf"[{_HAN}]\]\([^()\s]*\)$")
_PLAIN = str.maketrans(dict.fromkeys(_SPACES, " "))
# A mark that stands there for weight: takes `！！`, `?!`; leaves `！`.
_LOUD = pattern(r"([!?！？])[!?！？]+")
# So much is quoted beside a space that is to go.
_BESIDE = 6
# The spaces that Chinese typists indent a paragraph by: takes `\u3000\u3000再等`; leaves `\u3000\u3000- 甲`.
_WIDE_INDENT = pattern(r"^[ ]*\u3000[ \u3000]*(?=[^\s\d*+-])", re.MULTILINE)
# A word that a line break parts: takes `mid-\ndle`; leaves `mid-day`.
_PARTED = pattern(r"(?P<before>[A-Za-z]+)-\n[ ]*(?P<behind>[a-z]+)")
_END = r"[^\s<>()\[\]（），。、；：！？“”" + _HAN
# An address that nothing makes a link of: takes `https://x.id/。`, `https：//x.id`, `www.x.id`; leaves `x.id`.
_ADDRESS = pattern(rf"(?<![\w@./])(?:https?(?::|：)(?://|／／)|www\.){_END}]*{_END}.,;:!?]")
_SCHEME = pattern(r"(https?)[:：][/／]{2}")
# An address behind a link that has one: takes `[a](a.md)(a.md)`; leaves `[a](a.md)（见下）`.
_BEHIND = pattern(r"\]\([^()\n]*\)(?P<typed>\([^()\s]*\.(?:md|html)[^()\s]*\))")
# The title of a link: takes `](a.md "b")`; leaves `](a.md)`.
_TITLED = pattern(r"\]\((?P<whole>(?P<to>[^()\s\"]+)[ ]+(?P<title>\"[^\"\n]*\"))\)")
# Emphasis with stars, however many: takes `**a**`, `**a*`, `*a*`; leaves `a * b`, `**a`.
_STARS = pattern(
    r"(?P<open>\*+)(?=[^\s*])(?P<words>[^*\n]*[^\s*])(?P<close>\*+)"
    r"|(?P<three>\*{3})[ ]*(?P<inner>[^*\n]*[^\s*])[ ]*\*{3}"
)
# A row of dashes with colons, which align the columns of rows below: takes `|:-:|---|\n|`, `:--|--\n|`; leaves
# `|---|---|\n|`, `a:-b\n|`, `|:-|`.
_ALIGNED = pattern(r"^[ \t]*(?=[|:-])(?=[ |-]*:)(?=[^\n]*-)(?=[^\n]*\|)[|: -]+$(?=\n[^\n]*\|)", re.MULTILINE)
# A box that nobody gave a title, which then is the name of its kind: takes `!!! note`; leaves `!!! note "a"`.
_UNTITLED = pattern(r"^[ \t>]*(?P<typed>!!! ?(?P<kind>[a-z]+))[ \t]*$", re.MULTILINE)
# The title of a message’s example: takes `!!! note "…"`, `!!! note "Title"`; leaves `!!! note "a"`.
_COPIED = pattern(r"^[ \t>]*(?P<typed>!!! ?[a-z]+) (?P<name>\"(?P<title>…|\.\.\.|Title|title|)\")[ \t]*$", re.MULTILINE)
# A label or a few words as code: takes `` `Lupa PIN` ``, `` `设置` ``, `` `nomor laporan` ``; leaves `` `[x]` ``,
# `` `a_b` ``, `` `a` ``.
CODE = pattern(rf"(?<!`)`(?P<words>(?:[A-Z{_HAN}]|[a-z]+ )[\w ’&-]*(?<!_))`(?!`)")
# Attributes with a class: takes `{.lead}`, `{: #a .b }`; leaves `{ #a }`, `{fact:a}`.
_CLASS = pattern(r"\{:?[ ]*(?P<id>#[\w-]+[ ]+)?\.[A-Za-z][\w-]*[^{}\n]*\}")
# Emphasis with low lines: takes `__a__`, `_a_`, `__a__再`; leaves `a_b_c`, `_ a _`.
_LINES = pattern(r"(?<![\w])(?P<open>__?)(?=[^\s_])(?P<words>[^_\n]*[^\s_])(?P=open)(?![A-Za-z0-9_])")
_FENCE = pattern(r"^[ \t>]*(?:```|~~~)", re.MULTILINE)
_TAGS = pattern(r"<(?P<name>b|strong|i|em|details|aside)\b[^<>\n]*>", re.IGNORECASE)
# What is set apart by tags that a guide does without.
_OF_BOXES = {"details": "a guide folds nothing", "aside": "a guide has boxes"}
EMOJI = pattern(
    "[\U0001f000-\U0001faff\u2139\u231a\u231b\u23e9-\u23fa\u2600-\u26ff\u2702-\u270d\u2714\u2716\u2728\u274c\u274e\u2753-\u27bf\u2b50\u2b55]\ufe0f?"
)
_PAIRS = {"“": "”", "（": "）", "(": ")", "《": "》", "【": "】"}
_OPENING_OR_END = pattern(f"[{re.escape(''.join((*_PAIRS, *_PAIRS.values())))}]")
_BEGINS = {end: begin for begin, end in _PAIRS.items()}
_WIDTHS, _FULL = str.maketrans("（）", "()"), str.maketrans("()", "（）")
# What stands before a parenthesis that closes nothing and is none: takes `1)`, `；2)`, `一)`, `a)`, `:-)`.
_NUMBER = pattern(r"(?:^|[\s,;，、；：。|])(?:[A-Za-z0-9:;-]{0,2}|[一二三四五六七八九十])$")
# What parts the advice for a label from that for other words.
FOR_LABEL = "** for a label, else "
_PLAINLY = "write plain words, as for what another app or the phone shows"
# What is mended word by word.
_OF_EACH = ("avoided-word", "odd-quotes", "odd-sum", "unlisted-mark-up")
# Bytes of a paragraph that nobody writes twice.
_LONG = 60


def prose_of(masked: str, text: str, body: int) -> str:
    """The words of a text whose body begins at `body`: title and description, and the body, mark-up blank."""
    front = (line if _OWN_WORDS.match(line) else blank(line) for line in text[:body].splitlines(keepends=True))
    shown = _MARK_UP.sub(lambda match: f" {match[1]}" if match[1] else blank(match[0]), "".join(front) + masked[body:])
    return _QUOTED.sub(lambda match: f"{blank(match['before'])}{match['words']}{blank(match['after'])}", shown)


def find_prose_slips(prose: str, text: str, in_han: bool) -> list[Slip]:
    """Return what is wrong with the words of a text; `in_han`: they are Chinese."""
    found = [
        *_odd_quotes(prose, text, in_han),
        *_unpaired(prose, in_han),
        *_twice(prose, text),
        *_addresses(prose, text),
    ]
    found += [*_marked(prose, text), *_repeated(prose), *find_odd_marks(prose, text, in_han)]
    return [*found, *(_spaces(prose, text) if in_han else _latin(prose, text))]


def one_a_line(found: list[Slip], text: str) -> list[Slip]:
    """Return the first slip of each kind in each line, of words each; odd marks do not pair either."""
    lines: dict[tuple[str, int, str], Slip] = {}
    for slip in sorted(found, key=lambda slip: slip.start):
        words = slip.text.strip().casefold() if slip.rule in _OF_EACH else ""
        lines.setdefault((slip.rule, text.count("\n", 0, slip.start), words), slip)
    quoted = {line for rule, line, _ in lines if rule == "odd-quotes"}
    return [slip for (rule, line, _), slip in lines.items() if rule != "unpaired-mark" or line not in quoted]


def _instead(rule: str, start: int, typed: str, right: str, why: str) -> Slip:
    return Slip(rule, start, typed, f"{why}; write {right}", (Change(start, typed, right),))


def _odd_quotes(prose: str, text: str, in_han: bool) -> Iterator[Slip]:
    """Quotation marks of others; what stands between them may have mark-up, which is blank in `prose`."""
    yield from _straight(prose, text, in_han)
    for match in _CORNERED.finditer(prose) if any(each in prose for each in "「」『』＂") else ():
        typed = text[match.start() : match.end()]
        if len(typed) == 1:
            yield Slip("odd-quotes", match.start(), typed, f"{typed} is no quotation mark here; write “ or ”")
        else:
            right = f"“{typed[1:-1].translate(_WITHIN)}”"
            yield _instead("odd-quotes", match.start(), typed, right, f"{typed} has quotation marks that are none here")


def _straight(prose: str, text: str, in_han: bool) -> Iterator[Slip]:
    for match in _STRAIGHT.finditer(prose) if '"' in prose or "'" in prose else ():
        if match["word"] and in_han:
            continue  # it is quoted from a screen
        typed = text[match.start() : match.end()]
        if match["plural"] is not None:
            yield from _of_several(text, match.start())
        elif match["word"]:
            yield _instead("odd-quotes", match.start(), typed, typed.replace("'", "’"), f"{typed} has a straight mark")
        elif typed == '"':
            yield Slip("odd-quotes", match.start(), typed, '" is a straight quotation mark; write “ or ”')
        else:
            words = typed[1:-1]
            right = f"‘{words}’" if match["single"] and is_open(prose, match.start()) else f"“{words}”"
            yield _instead("odd-quotes", match.start(), typed, right, f"{typed} has straight quotation marks")


def _of_several(text: str, start: int) -> Iterator[Slip]:
    """The mark behind a word of several, or a fact, that owns what stands next."""
    if text.endswith(("s", "}"), 0, start):
        typed = line_before(text, start + 1).split()[-1]
        place = start + 1 - len(typed)
        yield _instead("odd-quotes", place, typed, f"{typed[:-1]}’", f"{typed} has a straight mark")


def _unpaired(prose: str, in_han: bool) -> Iterator[Slip]:
    """Marks that open and close, paragraph by paragraph."""
    for start, passage in passages_of(prose):
        opened: list[int] = []
        for place, mark in ((match.start(), match[0]) for match in _OPENING_OR_END.finditer(passage)):
            if mark == "“" and any(passage[each] == mark for each in opened):
                yield Slip("unpaired-mark", start + place, mark, "“ opens what is open already; write ” to close it")
                break
            if mark in _PAIRS and not passage.endswith("]", 0, place):
                opened.append(place)
            elif mark in _BEGINS:
                begin = passage[opened[-1]] if opened else ""
                if begin and _PAIRS[begin].translate(_WIDTHS) == mark.translate(_WIDTHS):
                    slip = _of_two_widths(passage, opened.pop(), place, in_han)
                    yield from [slip._replace(start=start + slip.start, changes=_moved(slip, start))] if slip else []
                elif mark not in ")）" or not _NUMBER.search(passage[:place]):
                    yield _closing(passage, place, in_han)._replace(start=start + place)
                    break
        else:
            for place in opened[:1]:
                end = _PAIRS[passage[place]].translate(_FULL if in_han else {})
                shown = " ".join(passage[place : place + 12].split())
                yield Slip("unpaired-mark", start + place, shown, f"{shown}… is not closed; write {end} where it ends")


def _closing(passage: str, place: int, in_han: bool) -> Slip:
    """What closes nothing; *) is no parenthesis, but points to a note."""
    mark = passage[place]
    if passage[place - 1 : place] == "*" and mark in ")）":
        message = f"*{mark} is the mark of a note; say in the sentence what the note says, or in a box"
        return Slip("unpaired-mark", place, f"*{mark}", message)
    begin = _BEGINS[mark].translate(_FULL) if in_han else _BEGINS[mark]
    return Slip("unpaired-mark", place, mark, f"{mark} closes nothing; write {begin} where it begins, or delete it")


def _moved(slip: Slip, start: int) -> tuple[Change, ...]:
    return tuple(change._replace(start=start + change.start) for change in slip.changes)


def _of_two_widths(passage: str, begin: int, end: int, in_han: bool) -> Slip | None:
    """Parentheses of which one is full-width."""
    if passage[begin] + passage[end] not in ("（)", "(）"):
        return None
    inner, typed = passage[begin + 1 : end], passage[begin : end + 1]
    right = f"（{inner}）" if in_han else f"({inner})"
    slip = _instead("unpaired-mark", begin, typed, right, f"{typed} has marks of two widths")
    return slip if "\n" not in typed and "  " not in typed and typed[-2] != " " else slip._replace(changes=())


def passages_of(prose: str) -> Iterator[tuple[int, str]]:
    """Paragraphs, items, headings and rows, each with its offset."""
    start, end = -1, 0
    for line in lines_of(prose):
        if start >= 0 and line.kind != "text":
            yield start, prose[start:end]
            start = -1
        if line.kind:
            start = line.start if start < 0 else start
            end = line.start + len(line.text)
    if start >= 0:
        yield start, prose[start:end]


def _twice(prose: str, text: str) -> Iterator[Slip]:
    words = _LETTERS.findall(prose.lower())
    looks = (*_TWICE, _WORD_TWICE) if any(map(eq, words, words[1:])) else _TWICE
    for match in chain.from_iterable(look.finditer(prose) for look in looks):
        if text[match.start() : match.end()] == match[0] and not match["one"].isupper():
            yield _instead("doubled-word", match.start(), match[0], match["one"], f"“{match[0]}” stands there twice")


def _spaces(prose: str, text: str) -> Iterator[Slip]:
    told: set[int] = set()
    for match in _SPACE.finditer(text.translate(_PLAIN)):
        if match["linked"] and not _ENDS_IN_HAN.search(line_before(text, match.start())):
            continue
        if match.end() == len(text) or prose[match.end()] == " " or match.start() < len(prose) - len(prose.lstrip()):
            continue
        told.add(match.start())
        typed = text[match.start() : match.end()]
        yield _stray(text, match.start(), typed, "", f"{_called(typed)} stands between Chinese signs")

    for match in _NO_SPACE.finditer(prose) if any(each in prose for each in _SPACES) else ():
        if match.start() not in told and text.startswith(match[0], match.start()):
            yield _stray(text, match.start(), match[0], " ", f"{_called(match[0])} stands for a plain one")

    for match in _WIDE_INDENT.finditer(prose):
        message = "a paragraph begins without a space; delete those before it"
        yield Slip("stray-space", match.start(), match[0], message, (Change(match.start(), match[0], ""),))


def _called(typed: str) -> str:
    """What spaces are called, by the first that is no plain one."""
    odd = next((each for each in typed if each in _SPACES), "")
    return f"a {_SPACES[odd]} space (U+{ord(odd):04X})" if odd else "a space"


def _stray(text: str, start: int, typed: str, right: str, why: str) -> Slip:
    """Spaces that become `right`; marks that stand there twice are told, and shown once."""
    before = _LOUD.sub(r"\1", line_before(text, start))
    behind = _LOUD.sub(r"\1", text[start + len(typed) : line_end(text, start)])
    message = f"{why}; write “{tail(before, _size(before[::-1]))}{right}{head(behind, _size(behind))}”"
    return Slip("stray-space", start, typed, message, (Change(start, typed, right),))


def _size(line: str) -> int:
    """Of so many signs the beginning of a line is shown, with the rest of the last word."""
    rest = _REST.match(line, _BESIDE - 1) if len(line) > _BESIDE else None
    return rest.end() if rest is not None else _BESIDE


def _latin(prose: str, text: str) -> Iterator[Slip]:
    """Spaces and capitals between words in Latin letters."""
    for match in _WIDE_SPACE.finditer(prose):
        start, typed = match.start(), match[0]
        if text.startswith(typed, start):
            right = "" if prose[match.end()] in ",.;:!?" else " "
            why = "a space too many" if typed.isascii() else f"{_called(typed)} stands for a plain one"
            yield _stray(prose, start, typed, right, why)
    for match in _PARTED.finditer(prose) if "-\n" in prose else ():
        shown = f"{match['before']}- {match['behind']}"
        yield Slip("stray-space", match.start(), match[0], f"readers see “{shown}”; write the word in one line")
    for match in _SMALL.finditer(prose):
        if text.startswith(match[0], match.start()):
            word = match["word"]
            message = f"a sentence begins with {word}; write {word.capitalize()}"
            yield Slip(
                "small-letter",
                match.start("word"),
                word,
                message,
                (Change(match.start("word"), word, word.capitalize()),),
            )


def _addresses(prose: str, text: str) -> Iterator[Slip]:
    for match in _ADDRESS.finditer(prose) if "http" in prose or "www." in prose else ():
        before = line_before(prose, match.start())
        if before.rfind("[") <= before.rfind("]"):
            address = f"https://{match[0]}" if match[0].startswith("www.") else _SCHEME.sub(r"\1://", match[0])
            yield Slip("bare-address", match.start(), match[0], f"{match[0]} is no link; write [words]({address})")
    for match in _BEHIND.finditer(text):
        if prose[match.start()] == "]":
            message = f"{match['typed']} is printed as it is typed; delete it"
            yield Slip("bare-address", match.start("typed"), match["typed"], message)


def _titled(prose: str, text: str) -> Iterator[Slip]:
    for match in _TITLED.finditer(text) if '")' in text else ():
        if prose[match.start()] == "]":
            message = f"{match['title']} shows as a tooltip, which phones have not; leave it out"
            change = Change(match.start("whole"), match["whole"], match["to"])
            yield Slip("unlisted-mark-up", match.start("title"), match["title"], message, (change,))


def _marked(prose: str, text: str) -> Iterator[Slip]:
    """Emphasis and signs that a guide does not have."""
    for match in _STARS.finditer(prose):
        if not match["open"] == match["close"] == "**" or match["three"]:
            group = "inner" if match["three"] else "words"
            typed, words = text[match.start() : match.end()], text[match.start(group) : match.end(group)]
            if match["open"] == "*" and (words[0].isdigit() or text[match.start() - 1 : match.start()].isdigit()):
                message = f"the stars of {typed} are not shown; write \\* for a star, or × between numbers"
                yield Slip("unlisted-mark-up", match.start(), typed, message)
                continue
            is_slanted = match["open"] == match["close"] == "*"
            why = "is slanted" if is_slanted else "has stars that do not pair"
            advice = (
                f"write **{words}{FOR_LABEL}leave the marks out" if is_slanted else f"write **{words}** for a label"
            )
            yield Slip("unlisted-mark-up", match.start(), typed, f"{typed} {why}; {advice}")
    for match in _ALIGNED.finditer(prose):
        typed = match[0].strip()
        right = f"|{'---|' * len(typed.strip('| ').split('|'))}"
        start = match.end() - len(match[0].lstrip())
        message = f"columns are not aligned here; write “{right}”"
        yield Slip("unlisted-mark-up", start, typed, message, (Change(start, typed, right),))
    for match in _UNTITLED.finditer(prose) if "!!!" in prose else ():
        kind = match["kind"]
        message = f'the box would be called “{kind.capitalize()}”, in English; write !!! {kind} "…" with a title'
        yield Slip("untitled-box", match.start("typed"), match["typed"], message)
    for match in _COPIED.finditer(text):
        message = f"{match['name']} is the title of an example; write this box’s own"
        yield Slip("untitled-box", match.start("typed"), match["typed"], message)
    yield from _titled(prose, text)
    yield from _set_apart(prose, text)
    for match in _LINES.finditer(prose) if "_" in prose else ():
        typed, words = text[match.start() : match.end()], text[match.start("words") : match.end("words")]
        message = f"{typed} is not how a label is set; write **{words}{FOR_LABEL}leave the marks out"
        yield Slip("unlisted-mark-up", match.start(), typed, message)
    for match in _TAGS.finditer(text) if "<" in text else ():
        if not prose[match.start() : match.end()].strip() and not _is_code(prose, text, match.start()):
            words = text[match.end() :].partition("\n")[0].partition("</")[0]
            advice = f"is not how a label is set; write **{words}{FOR_LABEL}leave the tags out"
            why = _OF_BOXES.get(match["name"].lower(), "")
            message = f"{match[0]}: {why}; {for_tags(text, match.end())}" if why else f"{match[0]} {advice}"
            message += ", or write a section" if match["name"].lower() == "details" else ""
            yield Slip("unlisted-mark-up", match.start(), match[0], message)
    if mark := re.search("`", prose):
        yield Slip("unlisted-mark-up", mark.start(), "`", "` is printed as it is typed; close it, or delete it")
    for match in EMOJI.finditer(prose):
        yield Slip(
            "unlisted-mark-up",
            match.start(),
            match[0],
            f"{match[0]} is an emoji, of which a guide has none; say it in words",
        )


def _set_apart(prose: str, text: str) -> Iterator[Slip]:
    """Words in the type of code, and classes."""
    for match in CODE.finditer(text) if "`" in text else ():
        if not prose[match.start() : match.end()].strip() and not _is_hidden(text, match.start()):
            message = f"{match[0]} is set as code; write **{match['words'].strip()}{FOR_LABEL}{_PLAINLY}"
            yield Slip("unlisted-mark-up", match.start(), match[0], message)
    for match in _CLASS.finditer(text) if "{" in text else ():
        if not _is_code(prose, text, match.start()) and not _is_hidden(text, match.start()):
            instead = f"write {{ {match['id'].strip()} }}" if match["id"] else "delete it"
            message = f"{match[0]}: a guide gives no class to its words; {instead}"
            yield Slip("unlisted-mark-up", match.start(), match[0], message)


def _is_hidden(text: str, start: int) -> bool:
    """Whether a comment or a fence, whose ends are told elsewhere, stands open."""
    before = text[:start]
    return before.rfind("<!--") > before.rfind("-->") or len(_FENCE.findall(before)) % 2 == 1


def _is_code(prose: str, text: str, start: int) -> bool:
    return line_before(text, start).count("`") % 2 == 1


def _repeated(prose: str) -> Iterator[Slip]:
    """A paragraph that was pasted twice."""
    seen: set[str] = set()
    for start, passage in passages_of(prose):
        words = " ".join(passage.split())
        if len(words.encode()) >= _LONG and not passage.startswith("|") and words in seen:
            yield Slip("repeated-text", start, words[:20], f"“{words[:20]}…” stands on this page already; delete one")
        seen.add(words)
