"""No language, country, party, section or article of this guide stands in the code, but where it says why."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.model import guide, languages
from scripts.model.docs import load_docs
from scripts.text.addresses import is_article, slug_of
from tests.guides.conftest import ROOT

# What a place is allowed to name, and why.
ALLOWED = {
    ("scripts/text/marks.py", "zh"): "which languages are written in Han",
    ("scripts/search/small_words.py", "zh"): "what search knows of a language",
    ("scripts/search/small_words.py", "en"): "what search knows of a language",
    ("scripts/check/rules/chinese.py", "zh"): "rules about Chinese type, and labels that stand out in it",
    ("scripts/check/read/house_words.py", "zh"): "the words of Chinese that an editor strikes out",
    ("scripts/check/read/house_words.py", "en"): "the words of English that an editor strikes out",
    ("scripts/check/read/lengths.py", "zh"): "how a language says numbers",
    ("scripts/check/read/lengths.py", "en"): "how a language says numbers",
    ("scripts/check/read/project.py", "en"): "folders that look like languages, where no plugin names them",
    ("scripts/check/read/project.py", "zh"): "folders that look like languages, where no plugin names them",
    ("scripts/feeds/search_engines.py", "about"): "a word of schema.org",
    ("scripts/feeds/schema/articles.json", "emergency"): "an urgency, not a section",
    ("scripts/feeds/schema/event.json", "emergency"): "an urgency, not a section",
    ("scripts/feeds/schema/topics.json", "emergency"): "an urgency, not a section",
    ("scripts/model/cases.py", "emergency"): "an urgency, not a section",
    ("scripts/model/cases.py", "en"): "what is left of English in a message",
    ("scripts/model/references.py", "emergency"): "a key of front matter, not a section",
    ("scripts/check/rules/schemes.py", "about"): "a scheme, about:blank",
    ("overrides/partials/escalation-block.html", "emergency"): "an urgency, not a section",
    ("overrides/partials/escalation-block.html", '== "emergency'): "an urgency, not a section",
    ("overrides/emergency-sheet.html", "lang(zh"): "line height of Chinese",
}


def words_of_this_guide() -> dict[str, re.Pattern[str]]:
    """Return what to look for, by kind; each pattern reads a whole text of the code or a template."""
    docs, ours = load_docs(ROOT / "docs"), guide.configured()
    codes = "|".join(languages.configured())
    paths = next(iter(docs.sources.values()))
    # A slug of one word is a word of the code too.
    slugs = "|".join(slug_of(path) for path in paths if is_article(path) and "-" in slug_of(path))
    sections = "|".join(sorted({path.split("/")[0] for path in paths if "/" in path}))
    parties = "|".join(each for each in docs.register.channels.parties if "-" in each or each == ours.subject.party)
    return {
        "language": re.compile(
            rf"^(?:{codes})$|(?<![\w-])(?:{codes})(?:/|-Hans)|\b(?:lang|language)\W{{1,4}}(?:{codes})\b"
        ),
        "country": re.compile(rf"\+?\b(?:00)?{ours.calling_code}\b"),
        "subject": re.compile(rf"{ours.subject.party}|{'|'.join(ours.app_schemes)}", re.IGNORECASE),
        "party": re.compile(rf"^(?:{parties})$"),
        "article": re.compile(rf"(?<![\w-])(?:{slugs})(?![\w-])"),
        "section": re.compile(rf"^(?:{sections})/?$|== \W?(?:{sections})\b"),
    }


def texts_of(path: Path) -> Iterator[str]:
    """Yield what is no comment: the strings of Python without docstrings, the words and the lines of a template."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield from re.findall(r"[\"']([^\"'\n]*)[\"']", text)
        yield from text.splitlines()
        return
    tree = ast.parse(text)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def code() -> list[Path]:
    kinds = (".py", ".html", ".txt", ".json")
    found = [path for folder in ("scripts", "overrides") for path in (ROOT / folder).rglob("*") if path.suffix in kinds]
    return [path for path in found if "__pycache__" not in path.parts]


def found_in(path: Path, patterns: dict[str, re.Pattern[str]]) -> set[tuple[str, str]]:
    name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    return {
        (name, match[0]) for text in texts_of(path) for pattern in patterns.values() for match in pattern.finditer(text)
    }


def test_the_code_names_nothing_of_this_guide() -> None:
    patterns = words_of_this_guide()
    found = {each for path in code() for each in found_in(path, patterns)}
    assert found - ALLOWED.keys() == set()
    assert ALLOWED.keys() - found == set(), "allowed, and not there any more"


PLANTED = [
    ("a.py", 'x = "zh"\n'),
    ("a.py", 'x = f"en/{path}"\n'),
    ("a.py", 'x = ("zh-Hans", 1)\n'),
    ("a.py", 'dial.replace("+62", "0")\n'),
    ("a.py", 'party == "gopay"\n'),
    ("a.py", 'if to in ("lender", "gopay-merchant"): pass\n'),
    ("a.py", 'find("contact-support")\n'),
    ("a.py", 'section == "contact"\n'),
    ("a.html", "{{ link('report-stolen-wallet') }}\n"),
    ("a.html", '{% if language == "en" %}\n'),
    ("a.html", "<p>GoPay</p>\n"),
    ("a.json", '{"enum": ["zh-Hans", "en"]}\n'),
]


@pytest.mark.parametrize(("name", "text"), PLANTED)
def test_what_names_this_guide_is_found(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert found_in(tmp_path / name, words_of_this_guide()) != set()


def test_a_comment_may_name_it(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('"""Of GoPay."""\nx = 1  # for "zh"\n', encoding="utf-8")
    assert found_in(tmp_path / "a.py", words_of_this_guide()) == set()
