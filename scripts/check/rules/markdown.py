"""Markdown fails in silence: what it does not understand, it prints. These rules look at what was printed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

from scripts.check import memory
from scripts.check.finding import Edit, Finding
from scripts.check.read.foreign_mark_up import BOX_CODE, END_CODE, box_for
from scripts.check.read.html_page import CODE, HtmlPage
from scripts.check.read.markdown_html import raw_blocks
from scripts.check.read.markdown_scan import SourceHeading, SourceLink
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.near_address import of_shortcode
from scripts.check.read.project import Project
from scripts.check.rules.slips import attributes_as_typed
from scripts.check.silence import in_texts
from scripts.check.site import Site
from scripts.model.article import NO_CASE
from scripts.text.article_marks import NEED_HELP
from scripts.text.patterns import pattern
from scripts.text.suggest import did_you_mean

_NO_END = r"[^\s()\[\]（）]"
_ADDRESS = (
    rf"(?:(?:(?:https?|ftp)://|mailto:|tel:|www\.|\.{{1,2}}/|/(?=[^\W\d])|#(?=[^\W\d])){_NO_END}*"
    rf"|{_NO_END}*\.(?:md|html?|png|svg|jpe?g|webp|pdf)\b{_NO_END}*)"
)


def printed(site: Site, pattern: re.Pattern[str], *needed: str) -> Iterator[tuple[HtmlPage, MarkdownSource, str, int]]:
    """What a pattern finds in a page's prose outside code, and stands unescaped in its source.

    Each match has one of `needed`, a cheap look that spares most pages the pattern.
    """
    for path, source in site.source_of.items():
        if (page := site.pages.get(path)) is not None:
            yield from ((page, source, text, start) for text, start in printed_on(page, source, pattern, needed))


def printed_on(
    page: HtmlPage, source: MarkdownSource, pattern: re.Pattern[str], needed: Iterable[str]
) -> Iterator[tuple[str, int]]:
    """The same on one page."""
    prose = _without_code(page.prose)
    if not any(each in prose for each in needed):
        return
    seen: dict[str, int] = {}
    kind = f"printed {memory.digest_of(pattern.pattern.encode())}"
    for text, behind in memory.current().recall(kind, prose, partial(_matches, pattern, prose)):
        start = _unescaped(source, text + behind, 0) if behind and len(text) < _SHORT else None
        start = start if start is not None else _unescaped(source, text, seen.get(text, 0))
        seen[text] = seen.get(text, 0) + 1
        if start is not None:
            yield text, start


# A text so short stands in many places: what follows tells which.
_SHORT = 4


def _matches(pattern: re.Pattern[str], prose: str) -> list[tuple[str, str]]:
    """What a pattern finds, with a few words behind it."""
    found = ((match[0].strip(), prose[match.end() : match.end() + 8]) for match in pattern.finditer(prose))
    return [(text, re.split(r"[\n\ufffc]", behind)[0].rstrip()) for text, behind in found]


@lru_cache(maxsize=4096)
def _without_code(prose: str) -> str:
    return CODE.sub("\ufffc", prose)


def _unescaped(source: MarkdownSource, text: str, nth: int) -> int | None:
    """Where a printed text stands in the source; None if the writer escaped it, so meant it."""
    start = -1
    for _ in range(nth + 1):
        following = source.masked.find(text, start + 1)
        if following < 0:
            break
        start = following
    if start < 0:
        loose = re.compile(r"\s*".join(re.escape(part) for part in re.split(r"\s+|\ufffc", text) if part))
        found = loose.search(source.masked)
        if found is None:
            return None
        start = found.start()
    return None if source.masked[max(0, start - 1)] == "\\" else start


# Brackets and parentheses the wrong way round: takes `(this page)[pin.md]`; leaves `[this page](pin.md)`.
_REVERSED = pattern(rf"(?:\([^()\n]+\)|（[^（）\n]+）)\[{_ADDRESS}\]")


def _edit(source: MarkdownSource, start: int, old: str, new: str) -> tuple[Edit, ...]:
    """What a reader sees may stand otherwise in the source: then nothing is sure."""
    return (source.edit(start, old, new),) if source.text.startswith(old, start) else ()


def reversed_link(site: Site) -> Iterator[Finding]:
    """A link is [text](address), in this order."""
    for _, source, text, start in printed(site, _REVERSED, ")[", "）["):
        words, _, address = text[1:-1].partition("[")
        right = f"[{words[:-1]}]({address})"
        yield Finding(
            source.place(start), f"{text} is not a link; write {right}", text, edits=_edit(source, start, text, right)
        )


# A link with a bracket of Chinese type: takes `[重设]（pin.md）`, `【重设】(pin.md)`; leaves `[重设](pin.md)（见下）`.
_FULL_WIDTH = pattern(
    rf"(?:\[[^\[\]\n]+\]|［[^［］\n]+］|【[^【】\n]+】)[ \t]?(?:（[ \t]*{_ADDRESS}[ \t]*[）)]|\({_ADDRESS}）)"
    rf"|(?:［[^［］\n]+］|【[^【】\n]+】)[ \t]?\([ \t]*{_ADDRESS}[ \t]*\)"
    rf"|(?:\[[^\[\]【】［］\n]+[】］]|[【［][^\[\]【】［］\n]+\])[ \t]?\({_ADDRESS}\)"
)


# The two parts of such a link, between brackets of any type.
_PARTS = pattern(r"^.([^\]］】]+).[ \t]?.[ \t]*(.*?)[ \t]*.$")


def full_width_link(site: Site) -> Iterator[Finding]:
    """The brackets and parentheses of a link are the ASCII ones."""
    for _, source, text, start in printed(site, _FULL_WIDTH, "（", "［", "【", "）", "］", "】"):
        right = _PARTS.sub(r"[\1](\2)", text)
        message = f"{text} is not a link; write {right}, in half width"
        yield Finding(source.place(start), message, text, edits=_edit(source, start, text, right))


# A link that stays as typed: takes `[PIN] (pin.md)`; leaves `PIN (pin.md)`.
_UNRENDERED = pattern(
    rf"\[(?<!\\\[)[^\[\]\n]+\][ \t]*\n?[ \t]*\([ \t]*{_ADDRESS}[ \t]*\)|\[[^\[\]\n]+\]\({_ADDRESS}(?=\s|$)"
    rf"|\[[^\[\]()】］\n]+\({_ADDRESS}\)(?![^\[\]\n]*\])"
    rf"|(?<![^\s\[\]()【［])[^\s\[\]()【［]+\]\({_ADDRESS}\)"
)


def unrendered_link(site: Site) -> Iterator[Finding]:
    """Nothing stands between the ] and the ( of a link."""
    for _, source, text, start in printed(site, _UNRENDERED, "[", "]"):
        if site.docs is not None and _is_folded(source, start):
            continue  # of that, unlisted_mark_up tells
        message = f"{text} is printed as it is typed; close up ]( and mind the brackets"
        yield Finding(source.place(start), message, text)


def _is_folded(source: MarkdownSource, start: int) -> bool:
    return source.masked.rfind("<details", 0, start) > source.masked.rfind("</details", 0, start)


_REFERENCE = pattern(r"\[(?!\^)([^\[\]\n]+)\]\[([^\[\]\n]*)\]")


def undefined_reference(site: Site) -> Iterator[Finding]:
    """A reference link [text][name] has its definition [name]: address on the same page."""
    for _, source, text, start in printed(site, _REFERENCE, "]["):
        match = _REFERENCE.fullmatch(text)
        counted = match is not None and match[1].isdigit() and (match[2].isdigit() or not match[2])
        if match and not counted and not (match[1] + match[2]).isupper():  # [NAMA][TANGGAL]: blanks
            name = match[2] or match[1]
            yield Finding(source.place(start), f"[{name}] is defined nowhere on the page", name)


_FOOTNOTE = pattern(r"\[\^[^\[\]\s]+\](?!:)")
# What is left of one that came from elsewhere: takes `变。脚注 1`, `footnote 1`, `变①。`, `变[1]。`; leaves `① 甲`.
_LEFT_OF_FOOTNOTE = pattern(
    r"(?:脚注|footnote)[ ]?[\d①-⑳]|(?<=[^\s|])[①-⑳](?=[\s。，；：！？、.,;:!?|]|$)"
    r"|(?<=[^\s|\]])\[\d{1,2}\](?![(\[:])|(?<![mM])[¹²³⁰⁴-⁹]",
    re.IGNORECASE | re.MULTILINE,
)


# One look for any of these in a text of small letters: takes `脚注`, `①`, `[1`; leaves `[a`.
_NOTE_SIGN = pattern(r"[脚f①-⑳¹²³⁰⁴-⁹\[](?:(?<=脚)注|(?<=f)ootnote|(?<=[①-⑳¹²³⁰⁴-⁹])|(?<=\[)\d)")


def undefined_footnote(site: Site) -> Iterator[Finding]:
    """A footnote mark [^1] has its text [^1]: on the same page."""
    if not _knows_footnotes(site):
        yield from in_texts(site, "footnotes", site.sources.values(), _footnotes)
        return
    for _, source, text, start in printed(site, _FOOTNOTE, "[^"):
        yield Finding(source.place(start), f"footnote {text} has no text on the page", text)


def _footnotes(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    """The first footnote of a text where nothing makes any: a mark is printed, or links to the words of its text."""
    match = _FOOTNOTE.search(source.masked) if "[^" in source.masked else None
    if match is None and site.docs is not None and _NOTE_SIGN.search(source.masked.lower()):
        match = _LEFT_OF_FOOTNOTE.search(source.masked, source.body_start)
    if match and source.masked[max(0, match.start() - 1)] != "\\":
        message = f"footnote {match[0]} is none here; say it in the text"
        yield Finding(source.place(match.start()), message, match[0])


def _knows_footnotes(site: Site) -> bool:
    names = set(site.project.extensions) if site.project is not None else set()
    return any(name.rsplit(".", 1)[-1] in ("footnotes", "extra") for name in names)


# Emphasis that stays as typed in what a reader sees: takes `** Bayar**`, `**未完`; leaves `2 ** 3`, `5 * 3`.
_STRONG = pattern(
    r"(?<![\w*/\\])\*\*(?=[^\s\d*])[^*\n]*\*\*(?!\*)|(?<=[^\W\d_])\*\*[^\s*][^*\n]*\*\*(?!\*)"
    r"|(?<![\w*])\*(?=[^\s\d*])[^*\n]*[^\s*]\*(?![*\w])|(?<![\w_])__(?=[^\W_])[^_\n]*[^\s_]__(?![\w_])"
    r"|(?<![\w*/])\*\*(?=[^\W\d_])(?!kwargs|[a-z_]+\))|(?<=[^\W\d_])\*\*(?![\w*/])"
    r"|(?<=[\u3400-\u9fff])\*\*(?=[\u3400-\u9fff“‘（])|＊＊[^＊\n]+＊＊"
)

# Strong words with a space at an end: takes `** Bayar **`, `***Bayar ***`; leaves `5 ** 2 ** 3`, `** `.
_SPACED = pattern(
    r"(?:(?<![\w*/\\])|(?<=[\u3400-\u9fff]))\*\*\*?"
    r"(?:[ \t]+(?=[^\W\d_])[^*\n]*[^\s*][ \t]*|(?=[^\W\d_])[^*\n]*[^\s*][ \t]+)\*\*\*?(?!\*|[a-zA-Z0-9_])"
)


# What no sentence has and a formula does, whatever shows it: takes `f(x^*`, `L_{t}`, `\\leq`; leaves `5 * 3`.
_FORMULA = pattern(r"\\[a-zA-Z]+|[_^]\{|\^\*")


def unrendered_emphasis(site: Site) -> Iterator[Finding]:
    """Emphasis renders: Python-Markdown leaves `**注意：**请` as it is typed."""
    told: set[tuple[str, int]] = set()
    for _, source, text, start in printed(site, _SPACED, "**"):
        right = f"**{text.strip('*').strip()}**"
        message = f"{text} is printed with its asterisks; write {right}"
        told |= {(source.path, place) for place in range(start, start + len(text))}
        yield Finding(source.place(start), message, text, edits=_edit(source, start, text, right))
    for _, source, text, start in printed(site, _STRONG, "*", "__", "＊"):
        if (
            _FORMULA.search(text)
            or (source.path, start) in told
            or (site.docs is not None and _is_folded(source, start))
        ):
            continue
        message = f"{text} is printed with its asterisks; move the mark out of the emphasis or add a space"
        yield Finding(source.place(start), message, text)


# A mark of a template language: takes `{{ name }}`, `{% if x %}`; leaves `{ #steps }`.
_TEMPLATE = pattern(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{#[ \t][^{}\n]*[ \t]#\}")
_TEMPLATE_PLUGINS = {"macros", "mkdocs-macros", "markdownextradata", "mkdocs-simple-hooks", "jinja2"}


def leftover_template(site: Site) -> Iterator[Finding]:
    """No template mark {{ … }} reaches the reader."""
    if site.project is None or site.project.plugins & _TEMPLATE_PLUGINS:
        return
    for _, source, text, start in printed(site, _TEMPLATE, "{{", "{%", "{#"):
        if not END_CODE.match(text):  # told where it begins
            instead = _instead_of(site.project, source, text, start)
            yield Finding(source.place(start), f"{text} is printed as it is typed; {instead}", text)


def _instead_of(project: Project, source: MarkdownSource, text: str, start: int) -> str:
    """What to type for a mark of a template language."""
    if box := BOX_CODE.match(text):
        return box_for(box["kind"].strip() or box[0], source.line_at(start))
    if (path := of_shortcode(project, source, text)) or "ref " in text:
        return f"write [words]({path or 'page.md'})"
    return "write its words"


# The marks of an unfinished merge: takes `<<<<<<< HEAD`; leaves `<<<`.
_CONFLICT = pattern(r"^<{7}(?:[ \t].*)?$(?:.*?^>{7}(?:[ \t].*)?$)?|^>{7}(?:[ \t].*)?$", re.MULTILINE | re.DOTALL)


def conflict_mark(site: Site) -> Iterator[Finding]:
    """No mark of an unfinished merge is left."""
    for source in site.sources.values():
        for match in _CONFLICT.finditer(source.masked):
            message = "a merge was left unfinished here; keep one side and delete the marks"
            yield Finding(source.place(match.start()), message, match[0].split("\n")[0])


_INCLUDE = pattern(r"^[ \t]*(?:-{1,}8<-{1,}[^\n]*|\{!.*?!\})[ \t]*$", re.MULTILINE)


def unresolved_include(site: Site) -> Iterator[Finding]:
    """What a page includes exists."""
    for source in site.sources.values():
        for name, start in source.missing_includes:
            hint = did_you_mean(name, site.snippets)
            yield Finding(source.place(start), f"included file {name} is not found{hint}", name)
    for _, source, text, start in printed(site, _INCLUDE, "8<", "{!"):
        message = f"{text} is printed as it is typed; nothing here includes files, write its text"
        escaped = source.masked[max(0, start - 1)] == ";"  # how snippets itself spells “shown, not included”
        if not escaped and not any(begin <= start + 80 and start <= begin + 80 for _, begin in source.missing_includes):
            yield Finding(source.place(start), message, text)


def heading_without_id(site: Site) -> Iterator[Finding]:
    """Every heading below the title has an explicit id, the same in both languages."""
    if site.project is None or "attr_list" not in site.attribute_extensions:
        return
    if site.docs is None and not any(h.id for source in site.sources.values() for h in source.headings):
        return
    for source in site.sources.values():
        told: set[int] | None = None
        for index, heading in enumerate(source.headings):
            if site.docs is not None and (message := _odd_id(source, heading)):
                yield Finding(source.place(heading.start), message, heading.id)
            if heading.level < 2 or heading.id:
                continue
            told = _told_headings(source) if told is None else told
            if source.position(heading.start)[0] not in told:
                identifier = _id_of_twins(site, source, index)
                name = identifier or id_elsewhere(site, source, heading.text) or _of_last(site, source, heading)
                message = _without_id(source, heading, name or ANY_NAME)
                edits = _with_id(source, heading.start, identifier) if identifier else ()
                yield Finding(source.place(heading.start), message, heading.text, edits=edits)


# What stands between the braces of a heading: takes `{ #one two .a }`; leaves `{fact:id}`.
_BRACES = pattern(r"\{:?[ \t]*(?P<inner>[^{}\n:]*)\}[ \t]*$")
# The id that a message offers where nobody knows a better one: nobody wants it.
ANY_NAME = "an-english-name"


def _odd_id(source: MarkdownSource, heading: SourceHeading) -> str:
    """What is wrong with the id of a heading, which is a public address: lower-case English words with hyphens."""
    if not heading.id.isascii() or heading.id == ANY_NAME:
        return f"the id {heading.id} is no English word; write one, the same in every language"
    braces = _BRACES.search(source.text[heading.start :].split("\n", 1)[0])
    typed = braces["inner"].split() if braces and heading.id and not heading.html else []
    names = [part.lstrip("#") for part in typed if not part.startswith(".") and "=" not in part]
    right = "-".join(names).lower().replace("_", "-")
    return f"an id is lower-case words with hyphens; write {{ #{right} }}" if typed and right != heading.id else ""


# An id without braces, or in parentheses: takes `Limits #limits`, `限额（#limits）`; leaves `第 # 号`.
_BARE_ID = pattern(r"[ (（\[]#(?P<id>[a-z][\w-]*)[)）\]]?$", re.ASCII)


def _without_id(source: MarkdownSource, heading: SourceHeading, identifier: str) -> str:
    if typed := _BARE_ID.search(heading.text):
        right = f"{'#' * heading.level} {heading.text[: typed.start()].rstrip()} {{ #{typed['id']} }}"
        return f"“{heading.text}” has no id; write “{right}”"
    if (braces := _BRACES.search(source.text[heading.start :].split("\n", 1)[0])) and braces["inner"].strip():
        right = "-".join(braces["inner"].lower().strip(" #＃").split())
        return f"“{heading.text}” has no id; write {{ #{right if right.isascii() else identifier} }}"
    below = source.text[heading.start :].split("\n", 2)[1:2]
    if heading.html or source.text.startswith("#", heading.start) or not below:
        return f"“{heading.text}” has no id; add {{ #{identifier} }}"
    right = f"## {heading.text} {{ #{identifier} }}"
    return f"{below[0].strip()} makes “{heading.text}” a heading; put a blank line above it, or write “{right}”"


def _told_headings(source: MarkdownSource) -> set[int]:
    """The lines of what looks like a heading and is told otherwise: shows its attributes, or is none."""
    shown = {source.position(match.start("typed"))[0] for match in attributes_as_typed(source)}
    none = {source.position(slip.start)[0] for slip in source.slips if slip.rule == "accidental-heading"}
    return shown | none | {source.position(line.start)[0] for line, _ in raw_blocks(source.masked, True)}


def _of_last(site: Site, source: MarkdownSource, heading: SourceHeading) -> str:
    """The id of the section that an article ends with, for its last heading."""
    is_last = heading is [each for each in source.headings if each.level <= heading.level][-1]
    has_case = site.docs is not None and source.front.get("case", NO_CASE) != NO_CASE
    return NEED_HELP if is_last and has_case and NEED_HELP not in {each.id for each in source.headings} else ""


def _id_of_twins(site: Site, source: MarkdownSource, index: int) -> str:
    """The id of the same heading in the other languages, where the outlines are equal and it is free here."""
    levels = [heading.level for heading in source.headings]
    twins = [each for each in site.sources.values() if each.slug == source.slug and each is not source]
    if any([heading.level for heading in twin.headings] != levels for twin in twins):
        return ""
    names = {twin.headings[index].id for twin in twins} - {heading.id for heading in source.headings}
    return names.pop() if len(names) == 1 else ""


def id_elsewhere(site: Site, source: MarkdownSource, words: str) -> str:
    """Return the id that a heading with these words has on another page of the language, if any."""
    others = (each for each in site.sources.values() if each is not source and each.language == source.language)
    return next((each.id for other in others for each in other.headings if each.id and each.text == words), "")


def _with_id(source: MarkdownSource, start: int, identifier: str) -> tuple[Edit, ...]:
    typed = source.text[start:].split("\n", 1)[0].rstrip()
    plain = typed.startswith("#") and not typed.endswith(("#", "}"))
    return (source.edit(start, typed, f"{typed} {{ #{identifier} }}"),) if plain else ()


def skipped_level(site: Site) -> Iterator[Finding]:
    """A heading is at most one level below the one before it."""
    for source in site.sources.values():
        level = 1
        for heading in source.headings:
            if heading.level > level + 1:
                message = f"“{heading.text}” jumps from level {level} to {heading.level}"
                yield Finding(source.place(heading.start), message, heading.text)
            level = heading.level


def second_h1(site: Site) -> Iterator[Finding]:
    """A page has one title."""
    for source in site.sources.values():
        for heading in [h for h in source.headings if h.level == 1][1:]:
            message = f"“{heading.text}” is a second title; make it a section (##)"
            if is_of_tags(source, heading):
                typed = source.text[heading.start :].partition("\n")[0].strip()
                message = f"{typed} is read as a second title; delete it, words to search by are keywords"
            yield Finding(source.place(heading.start), message, heading.text)


# Tags of a note: takes `#payout #merchant`, `#提现`; leaves `# payout`, `## payout`.
_TAGS = pattern(r"(?:#[^\s#]+[ \t]*)+$", re.MULTILINE)


def is_of_tags(source: MarkdownSource, heading: SourceHeading) -> bool:
    """Whether what reads as a heading is a line of tags: two or more, or one with nothing below it."""
    match = _TAGS.match(source.text, heading.start)
    return match is not None and (match[0].count("#") > 1 or not source.text[match.end() :].strip())


_FILE_NAME = pattern(r"[\w.-]+\.(?:png|jpe?g|gif|webp|svg|avif)", re.IGNORECASE)


def missing_alt(site: Site) -> Iterator[Finding]:
    """A picture has words for whoever can't see it."""
    for source in site.sources.values():
        for link in source.links:
            if link.image and not link.html and _FILE_NAME.fullmatch(link.label.strip()):
                message = f"“{link.label}” is a file name; write what the picture shows"
                yield Finding(source.place(link.start), message, link.target)
            if link.image and not link.html and not link.label.strip():
                rest = source.text[link.start : source.text.find("\n", link.start)]
                if not re.search(r"\balt=|aria-hidden|role=", rest):
                    message = f"picture {link.target} has no alternative text; write ![what it shows](…)"
                    yield Finding(source.place(link.start), message, link.target)
    for page in site.pages.values():
        for element, name, address in page.pictures_without_alt:
            ornament = ', or alt="" for an ornament' if element == "img" else ""
            message = f'<{element} {name}="{address}"> has no alt; write what it shows{ornament}'
            yield Finding(site.place(page, None, address), message, address)


_GENERIC = {
    "more", "learn more", "see more", "see here", "details", "this article", "更多", "详情", "查看详情",
    "了解更多", "查看更多", "阅读更多", "点击查看", "点击这里查看", "点击了解", "更多详情", "[link]",
    "click here", "click", "here", "this link", "link", "this page", "click this link", "read more",
    "press here", "tap here", "点击这里", "点这里", "点击此处", "点此", "此处", "这里", "点击", "链接",
    "点我", "戳这里", "请点击这里", "点击链接", "這裡", "點擊這裡", "點此", "此链接", "这个链接",
}  # fmt: skip


def generic_link_text(site: Site) -> Iterator[Finding]:
    """A link's own words say where it leads: many readers hear nothing else."""
    for page in site.pages.values():
        for link in page.links:
            if link.inside and link.label:
                words = re.sub(r"[\s。，！!.,:：>»→›…]+", " ", link.label).strip().lower()
                if words in _GENERIC:
                    message = f"“{link.label}” does not say where it leads; name the page"
                    yield Finding(site.place(page, link), message, link.raw)
    yield from _called_by_file(site)


def _called_by_file(site: Site) -> Iterator[Finding]:
    for source in site.sources.values() if site.docs is not None else ():
        for link in source.links:
            if _is_file_name(link):
                title = title_behind(site, source, link.target) or "its title"
                message = f"“{link.label}” is the name of a file; write [{title}]({link.target})"
                yield Finding(source.place(link.start), message, link.target)


def _is_file_name(link: SourceLink) -> bool:
    """Whether the words of a link are the name of its file, and none that readers know."""
    name = link.label.strip().removesuffix(".md").rpartition("/")[2]
    return "-" in name and link.target.partition("#")[0].rpartition("/")[2] == f"{name}.md"


def title_behind(site: Site, source: MarkdownSource, target: str) -> str:
    """The title of the article that a link in a text leads to; empty where there is none."""
    document = posixpath.join(posixpath.dirname(source.document), target.partition("#")[0])
    article = site.sources.get(posixpath.normpath(document))
    return str(article.front.get("title", "")) if article is not None else ""
