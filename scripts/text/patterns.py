"""Regular expressions that are compiled when they are first asked.

The checker has two hundred, of which a run that remembers its texts, or reads a site alone, asks few; compiling all of
them took it a tenth of its time.

One that begins with a character, or a set of them without letters of either case (`\\d\\d*`, not `\\d+`; what may not
stand before it looks back behind that), is looked for several times as fast as one that is tried at each place.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, or what does the same; an expression that is none fails when it is asked."""
    return cast("re.Pattern[str]", _Uncompiled(text, flags))


class _Uncompiled:
    def __init__(self, text: str, flags: int) -> None:
        self.pattern, self._flags = text, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        """Each method is looked up once: from then on it is this object's own."""
        found = self.__dict__[name] = getattr(self._compiled, name)
        return found
