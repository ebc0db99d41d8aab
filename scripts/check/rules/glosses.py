"""A label of the app says what it means, in brackets where it first stands, and as the glossary says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from scripts.check.finding import Finding
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.rules.labels import LABEL
from scripts.check.rules.twins import written_pairs
from scripts.check.silence import in_pairs
from scripts.check.site import Site
from scripts.model.glossary import Glossary
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern

# What each label means, by language: some stand for several things.
Meanings = dict[str, list[dict[str, str]]]

# A label and what stands in brackets behind it: takes `**Bantuan** (Help)`, `**Bantuan**（Help，帮助）`; leaves
# `**Bantuan** first`.
_GLOSSED = pattern(
    r"\*\*(?P<label>[A-Za-z][A-Za-z0-9 .,'’&?/-]*)\*\*(?: \((?P<gloss>[^()\n]+)\)|（(?P<han>[^（）\n]+)）)"
)
_ASIDE = pattern(r"[ ]?[(（][^()（）]*[)）]")
# A gloss with marks of its own, beside which no other stands: takes `Sorry, wait`, `Changed?`; leaves `It’s here`.
_MARKED = pattern(r"[,;:.?!]")
_LATIN = pattern(r"[a-z]{2,}")
_OPENING, _CLOSING = ("(", "（"), (")", "）")


def wrong_gloss(site: Site) -> Iterator[Finding]:
    """What a label means is said in the words of docs/_data/glossary.yml: in brackets, where it first stands."""
    meanings = _meanings(site)
    for source in site.sources.values() if meanings else ():
        seen: set[str] = set()
        for match in _GLOSSED.finditer(source.masked, source.body_start):
            label, gloss = match["label"], match["gloss"] or match["han"]
            is_meant, known = label not in seen or gloss[0].isupper(), meanings.get(label, [])
            seen.add(label)
            if known and is_meant and "**" not in gloss and not any(_is_said(gloss, source, each) for each in known):
                right = _gloss_of(label, known[0], source)
                typed = match[0].removeprefix(f"**{label}**").strip()
                message = f"{typed} is not what the glossary says of **{label}**; write {right}"
                yield Finding(source.place(match.start()), message, label)


def missing_gloss(site: Site) -> Iterator[Finding]:
    """A label that one twin glosses where it first stands is glossed in the other too."""
    if meanings := _meanings(site):
        yield from in_pairs(site, "missing glosses", written_pairs(site), partial(_missing, meanings))


def _missing(meanings: Meanings, site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    both = (site.source_of[page.path], site.source_of[twin.path])
    firsts = [_firsts(source, meanings) for source in both]
    for label in firsts[0].keys() & firsts[1].keys():
        for one, other in ((0, 1), (1, 0)):
            (start, is_glossed), (there, is_twin_glossed) = firsts[one][label], firsts[other][label]
            source, known = both[one], meanings[label]
            if is_twin_glossed and not is_glossed and not _says_itself(label, source, known):
                where = f"{both[other].path}:{both[other].position(there)[0]}"
                right = f"**{label}**{_gap(source)}{_gloss_of(label, known[0], source)}"
                message = f"**{label}** has no gloss where it first stands, as it has in {where}; write {right}"
                yield Finding(source.place(start), message, label)


def _firsts(source: MarkdownSource, meanings: Meanings) -> dict[str, tuple[int, bool]]:
    """Where each label first stands, and whether brackets stand behind it or around it."""
    found: dict[str, tuple[int, bool]] = {}
    masked = source.masked
    for match in LABEL.finditer(masked, source.body_start):
        if match[1] in meanings and match[1] not in found:
            is_behind = masked[match.end() : match.end() + 2].lstrip(" ").startswith(_OPENING)
            found[match[1]] = match.start(), is_behind or _is_in_brackets(masked, match.start())
    return found


def _is_in_brackets(masked: str, start: int) -> bool:
    before = masked[masked.rfind("\n", 0, start) + 1 : start]
    return max(map(before.rfind, _OPENING)) > max(map(before.rfind, _CLOSING))


def _says_itself(label: str, source: MarkdownSource, known: list[dict[str, str]]) -> bool:
    """Whether a label is in the language of its page."""
    return any(_plain(meaning.get(source.language, label)) == _plain(label) for meaning in known)


def _gap(source: MarkdownSource) -> str:
    return "" if is_in_han(source.language) else " "


def _meanings(site: Site) -> Meanings:
    found: Meanings = defaultdict(list)
    glossary = site.docs.data.get("glossary") if site.docs is not None else None
    for term in (each for group in glossary.groups for each in group.terms) if isinstance(glossary, Glossary) else ():
        for label in term.screen.split(" / "):
            found[label.strip()].append({str(language): words for language, words in term.meaning.items()})
    return found


def _plain(words: str) -> str:
    return words.replace("’", "'").casefold()


def _is_said(gloss: str, source: MarkdownSource, meaning: dict[str, str]) -> bool:
    """Whether a gloss has the word of its page's language, and beside it no other English than the glossary's."""
    said, own = _plain(gloss), _plain(meaning.get(source.language, ""))
    if said not in own and _ASIDE.sub("", own).strip() not in said:
        return False
    others = {word for words in meaning.values() for word in _LATIN.findall(_plain(words))}
    beside = _LATIN.findall(said) if is_in_han(source.language) else []
    return not beside or not others or not others.isdisjoint(beside)


def _gloss_of(label: str, meaning: dict[str, str], source: MarkdownSource) -> str:
    """The gloss as a page of this language has it: in Chinese with the English before it, if both are plain words."""
    own = _set(meaning[source.language])
    if not is_in_han(source.language):
        return f"({own})"
    others = [_set(words) for language, words in meaning.items() if not is_in_han(language) and words != label]
    beside = [words for words in others if words != own and not _MARKED.search(words)]
    return f"（{'，'.join([*beside[:1], own])}）"


def _set(words: str) -> str:
    """Words of the glossary as they stand in brackets of a text."""
    return _ASIDE.sub("", words).replace("'", "’") or words
