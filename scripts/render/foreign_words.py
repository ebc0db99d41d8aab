"""Sentences in the language of the screen that a reader says or shows stand inside articles: each is marked as such.

What belongs to that language is not typed by a writer but known: from the messages of the cases and from the glossary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from xml.etree.ElementTree import Element

from scripts.model.register import Register

WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
# What may stand within a sentence, between quotes, brackets, colons (but for one before a blank) and Han: takes
# `HP saya dicuri. Nomor: [NOMOR HP].`; leaves `a: b`.
RUN = re.compile(r"[A-Za-z\[](?:[A-Za-z0-9\[\] .,!?/’'-]|:(?=[ ](?:Rp)?\[))*[A-Za-z0-9\].!?]")
# A blank of a message, such as [NOMOR HP], says nothing of the words around it.
BLANK = re.compile(r"\[[A-Z0-9 /]+\]")


# The words of the screen's language alone, and those of the language that it is told from.
Known = tuple[Set[str], Set[str]]


class ForeignWords:
    """Knows the words of the screen's language, and those that it shares with the language of most readers."""

    def __init__(self, register: Register, lang: str, shared: str) -> None:
        """`lang` is the tag of the screen's language, `shared` the language whose words are of no help."""
        self.lang = lang
        messages = [message for case in register.cases.cases.values() for message in case.messages]
        terms = [term for group in register.glossary.groups for term in group.terms]
        known = [text for message in messages for text in message.spoken] + [term.screen for term in terms]
        other = [text.get(shared) for message in messages for text in (message.label, message.meaning)]
        other += [term.meaning.get(shared) for term in terms]
        self._shared = _words(other)
        self._own = _words(known) - self._shared

    @property
    def known(self) -> Known:
        """All that a text is judged by."""
        return self._own, self._shared

    def is_foreign(self, text: str) -> bool:
        """True for two or more words, hardly one of which is not known to be of the screen's language."""
        words = WORD.findall((BLANK.sub("", text) if "[" in text else text).lower())
        own = len([word for word in words if word in self._own])
        if own < 2 or own * 2 < len(words):
            return False
        return (own + len([word for word in words if word in self._shared])) * 3 >= len(words) * 2

    def mark(self, root: Element) -> None:
        """Put each run of foreign words below `root` into a span with its language."""
        for parent in list(root.iter()):
            if parent.get("lang") is None:
                for child in list(parent):
                    if child.tail:
                        self._split(parent, child.tail, child)
                if parent.text:
                    self._split(parent, parent.text, None)

    def _split(self, parent: Element, text: str, after: Element | None) -> None:
        """Cut the text that follows `after` in its parent, or that begins the parent."""
        if not (runs := self._runs(text)):
            return
        place = 0 if after is None else list(parent).index(after) + 1
        ends = [run.start() for run in runs[1:]] + [len(text)]
        for offset, (run, end) in enumerate(zip(runs, ends, strict=True)):
            span = Element("span", {"lang": self.lang})
            span.text, span.tail = run[0], text[run.end() : end]
            parent.insert(place + offset, span)
        before = text[: runs[0].start()]
        if after is None:
            parent.text = before
        else:
            after.tail = before

    def _runs(self, text: str) -> list[re.Match[str]]:
        # Most texts have no two words of that language, and need no second look.
        if len([word for word in words_in(text) if word in self._own]) < 2:
            return []
        return [run for run in RUN.finditer(text) if self.is_foreign(run[0])]


def has_word(text: str, words: Set[str]) -> bool:
    """True for a text with one of these words; most have not even their letters."""
    lower = text.lower()
    return any(word in lower for word in words) and not words.isdisjoint(words_in(text))


def words_in(text: str) -> list[str]:
    """Return the words of a text as they are looked up."""
    return WORD.findall(text.lower())


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in words_in(text)}
