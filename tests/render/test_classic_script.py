"""Modules are joined into one classic script that leaves no global behind."""

import subprocess
from pathlib import Path

import pytest
from rjsmin import jsmin

from scripts.render.assets import MOMENT, SEARCH
from scripts.render.classic_script import joined
from tests.tools.node import node

ASSETS = Path(__file__).parents[2] / "docs" / "assets"


def fault_of(script: str, tmp_path: Path) -> str:
    """What Node says of the syntax of a classic script; nothing when it is sound."""
    path = tmp_path / "joined.cjs"
    path.write_text(script, encoding="utf-8")
    return subprocess.run([node(), "--check", path], capture_output=True, encoding="utf-8", check=False).stderr


def test_imports_and_exports_go() -> None:
    text = 'export const a = 1;\nexport function b() {\n  return " export const ";\n}\n'
    index = '// export stays in a comment\nimport {\n  a,\n  b\n} from "./text.js";\nb(a);\n'
    expected = '(() => {\n"use strict";\nconst a = 1;\nfunction b() {\n  return " export const ";\n}\n'
    assert joined([text, index]) == expected + "\n// export stays in a comment\nb(a);\n})();\n"


@pytest.mark.parametrize(
    "line",
    [
        'import * as a from "./a.js";',
        'import a from "./a.js";',
        'import "./a.js";',
        'import { a } from "../a.js";',
        "export default a;",
        "export { a };",
        "export let a = 1;",
    ],
)
def test_other_forms_are_refused(line: str) -> None:
    with pytest.raises(ValueError, match="write `import"):
        joined([f"{line}\n"])


@pytest.mark.parametrize(("folder", "names", "taken"), [("search", SEARCH, "stem"), ("moment", MOMENT, "make")])
def test_modules_are_one_sound_script(folder: str, names: tuple[str, ...], taken: str, tmp_path: Path) -> None:
    assert {path.stem for path in (ASSETS / folder).glob("*.js")} == set(names)
    parts = [(ASSETS / folder / f"{name}.js").read_text(encoding="utf-8") for name in names]
    assert fault_of(str(jsmin(joined(parts))), tmp_path) == ""
    assert "has already been declared" in fault_of(joined([*parts, f"const {taken} = 1;\n"]), tmp_path)
