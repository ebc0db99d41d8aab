"""What libzim asks of a file before it writes it: its path, its bytes, and what a search finds it by."""

from __future__ import annotations

import mimetypes

from libzim.writer import Hint, IndexData, Item, StringProvider


class Words(IndexData):  # type: ignore[misc]
    """What the archive's search knows of a page: its title, its text and the words that readers type for it."""

    def __init__(self, title: str, text: str, keywords: str) -> None:
        super().__init__()
        self._title, self._text, self._keywords = title, text, keywords

    def has_indexdata(self) -> bool:
        """Return that there is a text."""
        return bool(self._text)

    def get_title(self) -> str:
        """Return the page's title."""
        return self._title

    def get_content(self) -> str:
        """Return the text of its main part."""
        return self._text

    def get_keywords(self) -> str:
        """Return the keywords of its front matter."""
        return self._keywords

    def get_wordcount(self) -> int:
        """Return the number of words between spaces."""
        return len(self._text.split())


class File(Item):  # type: ignore[misc]
    """One file of the site; `words` are what a search finds it by, None for what no search answers with."""

    def __init__(self, path: str, content: bytes, words: Words | None) -> None:
        super().__init__()
        self._path, self._content, self._words = path, content, words

    def get_path(self) -> str:
        """Return the path from the root of the site."""
        return self._path

    def get_title(self) -> str:
        """Return the page's title, for the search by title."""
        return self._words.get_title() if self._words else ""

    def get_mimetype(self) -> str:
        """Return the type by the name's ending."""
        return mimetypes.guess_type(self._path)[0] or "application/octet-stream"

    def get_contentprovider(self) -> StringProvider:
        """Return the file's bytes."""
        return StringProvider(self._content)

    def get_indexdata(self) -> IndexData | None:
        """Return what the search knows of the file."""
        return self._words

    def get_hints(self) -> dict[Hint, int]:
        """Return that a page of the archive's language is an article."""
        return {Hint.FRONT_ARTICLE: self._words is not None}
