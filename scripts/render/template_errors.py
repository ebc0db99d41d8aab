"""A template that asks for what isn't there stops the build, in one line: which template, what, on which page."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError
from mkdocs.exceptions import PluginError

from scripts.model.source import SourceError


class Named(Template):
    """A template whose errors MkDocs prints without a traceback."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Return the text; PluginError names the template and its line, and the page."""
        try:
            return super().render(*args, **kwargs)
        except PluginError:
            raise
        except SourceError as error:
            raise PluginError(f"\n{error}") from None
        except Exception as error:
            page = dict(*args, **kwargs).get("page")
            where = f" (on docs/{page.file.src_uri})" if page is not None else ""
            raise PluginError(f"\n{_place(error, self)}: {error}{where}") from None


def _place(error: Exception, template: Template) -> str:
    """Return file and line of the innermost template that an error came through: Jinja makes them its traceback."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
    return f"{_shown(frames[-1].filename)}:{frames[-1].lineno}" if frames else f"{template.name}:1"


def _shown(filename: str | None) -> str:
    """Return a template's file as a message names it: from the folder of templates on."""
    parts = Path(filename or "").parts
    return "/".join(parts[parts.index("overrides") :]) if "overrides" in parts else "/".join(parts[-1:])


def strict(env: Environment) -> None:
    """Let nothing that a template asks for be missing in silence: a word that is gone would be an empty box."""
    env.undefined = StrictUndefined
    env.template_class = Named
    usual = env.handle_exception

    def handle(source: str | None = None) -> NoReturn:
        error = sys.exc_info()[1]
        if isinstance(error, TemplateSyntaxError):
            raise PluginError(f"\n{_shown(error.filename)}:{error.lineno}: {error.message}") from None
        usual(source)

    env.handle_exception = handle  # type: ignore[method-assign]
