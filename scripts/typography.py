"""Chinese is set as Chinese: a library reads the body of every article and every Chinese word of the register."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import autocorrect_py
import yaml

ROOT = Path(__file__).parents[1] / "docs"
# The brackets of links and blanks, and the addresses of links: no space is wanted around them.
LINK_MARKS = re.compile(r"\[|\]|\([a-z][a-z0-9#-]*\)")


def body_of(text: str) -> tuple[int, str]:
    """Return how many lines the front matter takes, and the body: in a YAML list the commas stay half-width."""
    if not text.startswith("---\n"):
        return 0, text
    end = text.index("\n---\n", 3) + len("\n---\n")
    return text.count("\n", 0, end), text[end:]


def faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line (from 1), words as they stand and words as they should, for a Markdown text with front matter."""
    skipped, body = body_of(text)
    for line in autocorrect_py.lint_for(body, "markdown").lines:
        yield skipped + line.line, line.old, line.new


def register_faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the same for the values under `zh` of a YAML file."""
    for node in _chinese(yaml.compose(text, Loader=yaml.SafeLoader), inside=False):
        words = LINK_MARKS.sub("", node.value)
        corrected = autocorrect_py.format(words)
        if corrected != words:
            yield node.start_mark.line + 1, words, corrected


def _chinese(node: yaml.Node | None, inside: bool) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode) and inside:
        yield node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _chinese(value, inside or key.value == "zh")


def main() -> int:
    """Print each fault as `path:line: words, should be words`; return 1 when there is one, else 0."""
    found = 0
    for path in sorted([*ROOT.glob("zh/**/*.md"), *ROOT.glob("_data/c*.yml")]):
        read = faults if path.suffix == ".md" else register_faults
        for line, old, new in read(path.read_text(encoding="utf-8")):
            found += 1
            print(f"{path.relative_to(ROOT.parent)}:{line}: “{old}” should be “{new}”")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
