"""What a template lacks is one line: which template, where, what, and on which page."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.exceptions import PluginError

from scripts.model.notes import Notes
from scripts.model.source import SourceError
from scripts.render.template_cache import Once
from scripts.render.template_errors import strict


def refuse() -> None:
    raise SourceError("docs/_data/x.yml:3: y: mend it")


PAGE: Any = SimpleNamespace(file=SimpleNamespace(src_uri="en/index.md"))
FAULTS = [
    ("a\n{{ words.stale }}", "overrides/main.html:2: 'dict object' has no attribute 'stale' (on docs/en/index.md)"),
    ("{% if stale %}x{% endif %}", "overrides/main.html:1: 'stale' is undefined (on docs/en/index.md)"),
    ("a\n{% include 'foot.html' %}", "overrides/foot.html:3: 'stale' is undefined (on docs/en/index.md)"),
    ("{{ once('foot.html') }}", "overrides/foot.html:3: 'stale' is undefined (on docs/en/index.md)"),
    ("{% include 'gone.html' %}", "overrides/main.html:1: 'gone.html' not found in search path"),
    ("a\n{% if %}", "overrides/main.html:2: Expected an expression, got 'end of statement block'"),
    (
        "{{ 1 + words }}",
        "overrides/main.html:1: unsupported operand type(s) for +: 'int' and 'dict' (on docs/en/index.md)",
    ),
    ("{{ refuse() }}", "docs/_data/x.yml:3: y: mend it"),
]


@pytest.mark.parametrize(("template", "line"), FAULTS)
def test_a_fault_is_named(tmp_path: Path, template: str, line: str) -> None:
    folder = tmp_path / "overrides"
    folder.mkdir()
    (folder / "main.html").write_text(template, encoding="utf-8")
    (folder / "foot.html").write_text("\n\n{{ stale }}", encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(folder))
    strict(environment)
    context: dict[str, Any] = {"page": PAGE, "words": {}, "refuse": refuse}
    context["once"] = Once(environment, Notes(is_kept=False)).renderer(context, "")
    with pytest.raises(PluginError) as error:
        environment.get_template("main.html").render(context)
    assert str(error.value).startswith(f"\n{line}") and str(error.value).count("\n") == 1
