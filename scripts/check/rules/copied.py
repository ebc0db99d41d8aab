"""A new article begins as a copy of an old one: what nobody wrote anew leads its readers to the wrong help."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import partial
from itertools import combinations
from typing import NamedTuple

from scripts.check import memory
from scripts.check.finding import Finding, Place
from scripts.check.site import Site
from scripts.model.article import Source
from scripts.model.document import keyed
from scripts.model.languages import Language
from scripts.text.addresses import section_of, slug_of
from scripts.text.article_marks import FLOW
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern
from scripts.text.unwritten import MARK

# The part that two descriptions, and two lists of keywords, have in common and nobody writes twice.
_SAME_WORDS, _SAME_KEYWORDS = 0.85, 2 / 3
# Two texts are compared that have so many letters alike at the beginning or the end, unless more pages than that have
# them too; so many messages are not the same by chance, nor all but one of so many articles that lead on.
_EDGE, _MANY, _MESSAGES, _RELATED = 12, 20, 2, 3
# The part of an article's keywords in the other script from which on they are none of its readers'.
_OF_HAN, _OF_LATIN = 1 / 2, 3 / 4
_SHOWN = 3
_HAN = pattern("[\u3400-\u9fff]")
# What a title is recognised by in a text: takes `reset`, `密码`; leaves `is`.
_WORD = pattern("[a-z0-9]{3,}|(?=([\u3400-\u9fff]{2}))")
_KEYS = ("title", "description", "case", "messages", "keywords", "flow")
# Two pages by their places, and what they share.
_Shared = dict[tuple[int, int], list[str]]


class _Page(NamedTuple):
    """What a page says of itself, and the flows that it shows."""

    source: Source
    flows: list[str]

    @property
    def section(self) -> str:
        return section_of(self.source.path)

    def words(self, key: str) -> str:
        """A text of the front matter, nothing where that is missing or still to be written."""
        value = self.source.document.at(key)
        return value if isinstance(value, str) and MARK not in value else ""

    def items(self, key: str) -> list[str]:
        """A list of the front matter, nothing of what is still to be written; none where it has a slip."""
        value = self.source.document.at(key)
        listed = value if isinstance(value, list) and not self.source.document.is_faulty(key) else []
        return [item for item in listed if isinstance(item, str) and MARK not in item]


def copied_front_matter(site: Site) -> Iterator[Finding]:
    """What a page says of itself is its own: no other’s description, keywords or flow, nor its case elsewhere."""
    yield from _unless_silent(site, "copied", partial(_copies, site))


def _unless_silent(site: Site, kind: str, judge: Callable[[], Iterator[Finding]]) -> Iterable[Finding]:
    """What is found in the front matter of all pages, and the flows in their texts; that it is nothing is kept."""
    docs = site.docs
    if docs is None:
        return ()
    sources = (source for each in docs.sources.values() for source in each.values())
    fronts = (f"{source.document.name}\n{source.document.text}" for source in sources)
    shown = (f"{text.path} {FLOW.findall(text.text)}" for text in site.sources.values() if "<!-- flow" in text.text)
    flows = docs.documents["flows"].text if "flows" in docs.documents else ""
    texts = ("\n".join(fronts), "\n".join(shown), flows, "\n".join(map(str, docs.faults)))
    return memory.current().unless_silent(kind, texts, judge)


def _copies(site: Site) -> Iterator[Finding]:
    for language in site.docs.sources if site.docs is not None else ():
        pages = _pages(site, language)
        told: set[str] = set()
        for (one, other), keys in sorted(_shared(pages).items()):
            copy, original = _in_order(pages, pages[one], pages[other], keys)
            if copy.source.path not in told:
                told.add(copy.source.path)
                yield _copied(site, copy, original, sorted(keys, key=_KEYS.index))


def _pages(site: Site, language: Language) -> list[_Page]:
    docs, texts = site.docs, {source.path: source.text for source in site.sources.values()}
    flows = dict(keyed(docs.documents["flows"].at("flows"))) if docs is not None else {}
    found = []
    for _, source in sorted(docs.sources[language].items()) if docs is not None else ():
        text = texts.get(source.document.name, "") if flows else ""
        found.append(_Page(source, [name for name in FLOW.findall(text) if name in flows] if "flow" in text else []))
    return found


def _shared(pages: list[_Page]) -> _Shared:
    found: _Shared = defaultdict(list)
    for pair in _alike([page.words("description") for page in pages]):
        found[pair].append("description")
    keywords = [set(page.items("keywords")) for page in pages]
    for (one, other), count in Counter(_meetings(keywords)).items():
        if count >= _SAME_KEYWORDS * min(len(keywords[one]), len(keywords[other])):
            found[one, other].append("keywords")
    for pair in set(_meetings(page.flows for page in pages)):
        found[pair].append("flow")
    for one, other in _meetings([_help_of(page)] for page in pages):
        if _is_left(pages[one], pages[other]):
            found[one, other] += ["case", *(["messages"] if pages[one].items("messages") else [])]
    for (one, other), keys in found.items():  # two articles may have one title, else
        keys += ["title"] if pages[one].words("title") == pages[other].words("title") != "" else []
    return found


def _meetings(lists: Iterable[Iterable[str]]) -> Iterator[tuple[int, int]]:
    """The places of two lists that have an item in common, once for each that few others have."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, items in enumerate(lists):
        for item in filter(None, items):
            places[item].append(place)
    for found in places.values():
        if len(found) <= _MANY:
            yield from combinations(found, 2)


def _alike(texts: list[str]) -> Iterator[tuple[int, int]]:
    """The places of two texts that are the same, or nearly so."""
    edges = ([f"{text[:_EDGE]}…", f"…{text[-_EDGE:]}", text] if text else [] for text in texts)
    for one, other in sorted(set(_meetings(edges))):
        matcher = SequenceMatcher(None, texts[one], texts[other], autojunk=False)
        if matcher.quick_ratio() >= _SAME_WORDS and matcher.ratio() >= _SAME_WORDS:
            yield one, other


def _help_of(page: _Page) -> str:
    """Case and messages as one name."""
    return " ".join((page.words("case"), *page.items("messages"))) if page.words("case") else ""


def _is_left(one: _Page, other: _Page) -> bool:
    """Whether pages of two sections that show the same help have more in common than that."""
    ours, theirs = (set(page.items("related")) for page in (one, other))
    leads_alike = len(ours & theirs) + 1 >= max(len(ours), len(theirs)) > _RELATED
    return one.section != other.section and (len(one.items("messages")) >= _MESSAGES or leads_alike)


def _in_order(pages: list[_Page], one: _Page, other: _Page, keys: list[str]) -> tuple[_Page, _Page]:
    """The copy first: its name says less of what both say, its section has fewer of such a case, its path is later."""
    parts = {"description": [one.words("description")], "keywords": one.items("keywords"), "flow": one.flows}
    said = " ".join(part for key in keys for part in parts.get(key, ())).lower()

    def weight(page: _Page) -> tuple[int, int]:
        name = f"{page.words('title')} {slug_of(page.source.path)}".lower()
        alike = [each for each in pages if each.section == page.section and each.words("case") == page.words("case")]
        return len({word for match in _WORD.finditer(name) if (word := match[1] or match[0]) in said}), len(alike)

    return (one, other) if weight(one) < weight(other) else (other, one)


def _copied(site: Site, copy: _Page, original: _Page, keys: list[str]) -> Finding:
    document = copy.source.document
    flow = next((name for name in copy.flows if name in original.flows), "")
    named = [f"flow {flow}" if key == "flow" else key for key in keys]
    said = f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]
    said += " are those" if len(named) > 1 or keys == ["keywords"] else " is that"
    lines = [document.line(key) for key in keys if key != "flow"]
    place = Place(document.name, line=min(lines)) if lines else _of_flow(site, document.name, flow)
    return Finding(place, f"{said} of {original.source.document.name}; write this page’s own", named[0])


def _of_flow(site: Site, path: str, flow: str) -> Place:
    source = next(each for each in site.sources.values() if each.path == path)
    return source.place(next(match.start() for match in FLOW.finditer(source.text) if match[1] == flow))


def foreign_keywords(site: Site) -> Iterator[Finding]:
    """Keywords are what the readers of a page type: a few may be in another language, and not most of them."""
    yield from _unless_silent(site, "foreign keywords", partial(_strangers, site))


def _strangers(site: Site) -> Iterator[Finding]:
    for language in site.docs.sources if site.docs is not None else ():
        for page in _pages(site, language):
            words = page.items("keywords")
            if foreign := _foreign(words, language) or _of_twin(site, language, page, words):
                shown = f"{', '.join(foreign[:_SHOWN])}{', …' if len(foreign) > _SHOWN else ''}"
                message = f"most keywords are in another language: {shown}; write what this page’s readers type"
                document = page.source.document
                yield Finding(Place(document.name, line=document.line("keywords")), message, foreign[0])


def _foreign(words: list[str], language: Language) -> list[str]:
    """The words in another script than the language's, where they are too many."""
    in_han = is_in_han(language)
    strange = [word for word in words if bool(_HAN.search(word)) != in_han]
    return strange if len(strange) > len(words) * (_OF_LATIN if in_han else _OF_HAN) else []


def _of_twin(site: Site, language: Language, page: _Page, words: list[str]) -> list[str]:
    """The words that are those of a twin in an earlier language of the same script, where they are too many."""
    for other, sources in site.docs.sources.items() if site.docs is not None else ():
        if other == language:
            break
        twin = sources.get(page.source.path)
        theirs = _Page(twin, []).items("keywords") if twin is not None else []
        same = [word for word in words if word in theirs]
        if len(same) > len(words) * _OF_LATIN and is_in_han(other) == is_in_han(language):
            return same
    return []
