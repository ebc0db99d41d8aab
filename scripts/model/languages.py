"""The languages of a guide: mkdocs.yml names them, one stands at the root of the site and the others in folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# A locale of mkdocs.yml, which is the name of a folder of docs/ too.
Language = str


@dataclass(frozen=True)
class Languages:
    """The locales in their order, each with its own name for itself; `root` is the one without a folder."""

    names: dict[Language, str]
    root: Language

    def __iter__(self) -> Iterator[Language]:
        return iter(self.names)

    def folder(self, language: Language) -> str:
        """Return where the pages of a language stand, from the root of the site: "" or `en/`."""
        return "" if language == self.root else f"{language}/"

    def others(self, language: Language) -> list[Language]:
        """Return the other languages, in their order."""
        return [each for each in self.names if each != language]

    def unfit(self, found: Iterable[object]) -> list[tuple[str, str]]:
        """Return each of the keys `found` that is no language, and each language that is missing, with what to do."""
        keys = [str(key) for key in found]
        unknown = [key for key in keys if key not in self.names]
        missing = [each for each in self.names if each not in keys]
        if len(unknown) == len(missing) == 1:
            return [(unknown[0], f"unknown language; {missing[0]} is missing here")]
        said = f"unknown language; mkdocs.yml has {', '.join(self.names)}"
        return [*((key, said) for key in unknown), *((each, "is missing; write it") for each in missing)]


_configured: Languages | None = None


def configure(languages: Languages) -> None:
    """Say which languages this run is about."""
    global _configured
    _configured = languages


def configured() -> Languages:
    """Return the languages of this run; where nobody has named its mkdocs.yml, those of the tree we stand in."""
    if _configured is None:
        from scripts.model import guide  # it needs the schemas, which need this

        guide.configured()
    assert _configured is not None
    return _configured
