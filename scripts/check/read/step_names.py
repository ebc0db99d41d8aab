"""The numbered steps that a text names: `go to step 9`, `第 9 步`; those of another page or of an app are not ours."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.read.line_parts import line_before
from scripts.check.read.markdown_lines import lines_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.number_words import IN_CHINESE, value
from scripts.check.read.sentences import SENTENCE, is_quoted
from scripts.text.patterns import pattern

_ONE = rf"(?:\d{{1,2}}|{IN_CHINESE})"
# Steps by their numbers: takes `step 9`, `Steps 2 and 3`, `第 9 步`, `第二、三步`; leaves `step 2 of 3`, `2-step`.
_NAMED = pattern(
    r"\b[Ss]teps? (?P<english>\d{1,2}(?:(?:, | and | or | to |[-–])\d{1,2})*)\b(?! of\b|[.,]\d)"
    rf"|第 ?(?P<chinese>{_ONE}(?: ?[、和或到至~～–-] ?(?:第 ?)?{_ONE})*) ?步|步骤 ?(?P<digits>\d{{1,2}})(?!\d)"
)
_NUMBER = pattern(_ONE)
# A link to another page: takes `[a](b.md#c)`; leaves `[a](#c)`, `[131](tel:131)`.
_ELSEWHERE = pattern(r"\]\([^()\s#]+\.md")
# What begins a step that is a heading or a line of its own: takes `## Step 3: a`, `**第三步**`; leaves `Do step 3`.
_OWN = pattern(r"[ \t]*(?:#+|\*\*)[ \t]*$")


def named_steps(source: MarkdownSource) -> list[tuple[int, int, str]]:
    """Return each step of the page itself that its text names: number, offset, and as it is typed."""
    return list(_named(source)) if "步" in source.masked or "tep" in source.masked else []


def _named(source: MarkdownSource) -> Iterator[tuple[int, int, str]]:
    text = source.masked
    for sentence in SENTENCE.finditer(text, source.body_start):
        if _ELSEWHERE.search(sentence[0]):
            continue
        for match in _NAMED.finditer(text, sentence.start(), sentence.end()):
            numbers = match["english"] or match["chinese"] or match["digits"]
            if not is_quoted(text, match.start()):
                yield from ((value(each[0]), match.start(), match[0]) for each in _NUMBER.finditer(numbers))


def last_step(source: MarkdownSource) -> int:
    """Return the number of the last step that readers see; 0 where nobody can tell: a page has none, or a drawing."""
    numbers = [line.number for line in lines_of(source.masked) if line.number]
    if not numbers or "<!-- flow" in source.text:
        return 0
    listed = max(numbers) if max(numbers) > 1 else len(numbers)
    text = source.masked
    own = (number for number, start, _ in named_steps(source) if _OWN.match(line_before(text, start)))
    return max(listed, *own, 0)
