"""What is the same on many pages is made once: a large site says the same thing a thousand times."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, Template
from jinja2.bccache import Bucket
from markupsafe import Markup

from scripts.model.notes import Notes
from scripts.render.minify import squeeze

Render = Callable[..., Markup]
# Where templates stand, as messages and stamps name it.
TEMPLATES = "overrides/"


class Once:
    """The parts of one language's pages that have been rendered, by name, folder and what else they depend on."""

    def __init__(self, env: Environment, notes: Notes) -> None:
        self._env = env
        self._notes = notes
        self._rendered: dict[str, Markup] = {}

    def renderer(self, context: dict[str, Any], place: str) -> Render:
        """Return `once(template, *key)` for a page; pages share it that link from the same `place`."""

        def once(template: str, *key: str) -> Markup:
            whole = " ".join([template, place, *key])
            self._notes.note(whole)
            if whole not in self._rendered:
                with self._notes.part(whole):
                    rendered = self._env.get_template(template).render(context)
                self._rendered[whole] = Markup(squeeze(rendered))
            return self._rendered[whole]

        return once


class Compiled(BytecodeCache):
    """Compiled templates in memory: a language takes those of the other, a build under `serve` those of the last."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a bucket the code of its template, where there is one."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._code[bucket.key] = bucket.bytecode_to_string()


IN_MEMORY = Compiled()


class OnDisk(FileSystemBytecodeCache):
    """Compiled templates in a folder; where it can't be written to, they are compiled anew, as Python's modules are."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template, if possible."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep_compiled(env: Environment) -> None:
    """Let `env` keep its compiled templates where Python keeps our compiled modules, in memory where it keeps none.

    Jinja takes them for a template of the same words only, and each choice of options has a folder of its own.
    """
    env.bytecode_cache = IN_MEMORY
    if not sys.dont_write_bytecode:
        options = f"{env.trim_blocks:d}{env.lstrip_blocks:d}{bool(env.autoescape):d}{env.undefined.__name__}"
        folder = Path(__file__).with_name("__pycache__") / f"templates-{options}"
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            env.bytecode_cache = OnDisk(str(folder))


def note_templates(env: Environment, notes: Notes) -> None:
    """Let the templates be noted that a page is put into, by their names in messages."""
    get = env.get_template

    def included(name: Any, parent: str | None = None, globals: Any = None) -> Template:
        if parent is not None:
            notes.note(f"{TEMPLATES}{name}")
        return get(name, parent, globals)

    class Noted(env.template_class):  # type: ignore[misc, name-defined]
        def render(self, *arguments: Any, **named: Any) -> str:
            notes.note(f"{TEMPLATES}{self.name}")
            return str(super().render(*arguments, **named))

    # Jinja's compiled templates ask for those that they include or extend here, and name themselves.
    env.get_template = included  # type: ignore[method-assign]
    env.template_class = Noted


def with_current(links: Markup, href: str) -> Markup:
    """Return a rendered list of links in which the one to the page itself says so."""
    link = f'<a href="{href}"'
    return Markup(str(links).replace(f"{link}>", f'{link} aria-current="page">', 1))
