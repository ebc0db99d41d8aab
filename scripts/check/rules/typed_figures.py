"""A figure of facts.yml is put in by its name in every language: where it is typed, it stays behind when it changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.read.figures import figures
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site
from scripts.model.facts import named


def typed_figure(site: Site) -> Iterator[Finding]:
    """What a language puts in by {fact:id}, the other puts in by the same name and does not type."""
    for page, twin in site.pairs() if site.docs is not None else ():
        one, other = site.source_of.get(page.path), site.source_of.get(twin.path)
        if one is not None and other is not None:
            yield from _typed(site, one, other)
            yield from _typed(site, other, one)


def _typed(site: Site, source: MarkdownSource, twin: MarkdownSource) -> Iterator[Finding]:
    """What `source` has typed, or left out, of the facts of its twin."""
    words = site.docs.values.get(source.language, {}) if site.docs is not None else {}
    theirs = [(name, start) for name, start in named(twin.visible) if name in words]  # else invalid_data tells it
    ours = Counter(name for name, _ in named(source.visible))
    for name, count in Counter(name for name, _ in theirs).items():
        where = f"{twin.path}:{twin.position(dict(reversed(theirs))[name])[0]}"
        places = _places(source, words[name], is_whole=bool(ours[name]))
        for start, text in places[: count - ours[name]] if count > ours[name] else ():
            yield Finding(source.place(start), f"“{text}” is typed; write {{fact:{name}}}, as in {where}", name)
        if not ours[name] and not places and not figures(words[name]).printed:
            yield Finding(source.place(source.body_start), f"{{fact:{name}}} is missing, which {where} has", name)


def _places(source: MarkdownSource, words: str, is_whole: bool) -> list[tuple[int, str]]:
    """Where the words of a fact are typed, else (unless they must be whole) where the first of its figures is."""
    texts = [words] if is_whole else [words, *figures(words).printed.values()]
    for text in filter(None, texts):
        found = re.finditer(rf"(?<![\w.,]){re.escape(text)}(?![.,]?\d)", source.visible, re.IGNORECASE)
        if places := [(match.start(), match[0]) for match in found]:
            return places
    return []
