"""A language's build has the files of its own folder, each at its address: the i18n plugin would make all of them anew.

The plugin looks at every file of every language in each build, three times over, for translations that a guide of ours
has in any case: scripts.model sees to that. That was a tenth of what a large build costs.
"""

from __future__ import annotations

import posixpath

from mkdocs.structure.files import File, Files

from scripts.model import languages
from scripts.model.languages import Language


class LanguageFiles(Files):
    """The files of one language, which `nav` names without the language's folder."""

    def __init__(self, files: Files, language: Language) -> None:
        self._folder = f"{language}/"
        super().__init__(_placed(file, language) for file in files if file.src_uri.startswith(self._folder))

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file at `path` in docs/, or in the language's folder there."""
        found = self.src_uris.get(path) or self.src_uris.get(self._folder + path)
        return found or self.src_uris.get(self._folder + posixpath.normpath(path))


def _placed(file: File, language: Language) -> File:
    """Give a file its address: from the root of the site, or in the folder of its language."""
    file.dest_uri = languages.configured().folder(language) + file.dest_uri.removeprefix(f"{language}/")
    return file
