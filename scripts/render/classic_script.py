"""Our modules become one classic script in one function: it runs from file:// too, and nothing of it is global."""

from __future__ import annotations

import re
from collections.abc import Iterable

# import { a, b } from "./text.js"; is taken; import * as a from "./text.js"; is refused, as is any other form.
IMPORT = re.compile(r'^import \{[^{}]*\} from "\./[\w-]+\.js";\n', re.MULTILINE)
# export class A { loses its first word; export default a; and export { a }; are refused.
EXPORT = re.compile(r"^export (?=(?:class|const|function) )", re.MULTILINE)
OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def joined(modules: Iterable[str]) -> str:
    """Return the text of modules, each after those that it imports, as one script; ValueError for what can't be joined.

    They share the function's scope, so no two may give one name at their top level; a test sees to that.
    """
    body = "\n".join(EXPORT.sub("", IMPORT.sub("", module)) for module in modules)
    if (other := OTHER.search(body)) is not None:
        raise ValueError(
            f'{other[0]}: write `import {{ name }} from "./file.js";` or put `export` before a declaration'
        )
    return f'(() => {{\n"use strict";\n{body}}})();\n'
