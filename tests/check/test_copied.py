"""A page that began as a copy of another is told at its own lines, once a language, with all that was left over."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import placed
from tests.model.small_docs import DESCRIPTIONS, KEYWORDS, small_docs

PIN, NEW = "account/reset-pin.md", "about/find-help.md"
TITLES = {"zh": "找人帮忙", "en": "Find help"}
OWN = "write this page’s own"
# What the new page says of itself, in Chinese and in English.
DESCRIPTION = (
    "description: 不知道该问谁的时候先看这里：哪些事自己能做，哪些事要别人做，他们什么时候在，又会先问您哪几句话。",
    "description: Whom to ask when nothing else helps, when they are there, and what they will want to know.",
)
WORDS = (
    "keywords: [甲乙, 丙丁, 戊己, 庚辛, 壬癸, 子丑, 寅卯, 辰巳]",
    "keywords: [ask, aid, who, where, when, why, how, whom]",
)
FLOW = "flows:\n  way: {name: {zh: 字, en: word}, steps: [{text: {zh: 字, en: word}}]}\n"
MESSAGE = """      - id: write
        to: gopay
        mode: say
        label: {zh: 字, en: word}
        text: Saya [NAMA], tolong.
        meaning: {zh: 字, en: word}
"""
LANGUAGES = ("zh", "en")


def front(language: str, **parts: str) -> str:
    """The front matter of the new page in a language; `parts` are lines in the place of its own."""
    index = LANGUAGES.index(language)
    lines = {
        "title": f"title: {TITLES[language]}",
        "description": DESCRIPTION[index],
        "case": "case: none",
        "keywords": WORDS[index],
        "related": "related: [fix-otp, sign-in]",
        "reviewed": "reviewed: 2026-11-22",
    }
    return "---\n" + "\n".join((lines | parts).values()) + "\n---\n"


def tree(chinese: str, english: str, body: str = "") -> dict[str, str]:
    """The small guide with one page more, which has these front matters."""
    files = small_docs()
    for language, text in zip(LANGUAGES, (chinese, english), strict=True):
        article, title = (
            files[f"docs/{language}/{PIN}"].split("---\n", 2)[2],
            text.split("\n")[1].removeprefix("title: "),
        )
        _, _, below = article.strip().partition("\n")
        files[f"docs/{language}/{NEW}"] = f"{text}\n# {title}\n{below.replace('## ', f'{body}## ', 1)}\n"
    files["mkdocs.yml"] = files["mkdocs.yml"].replace("about/index.md]", f"about/index.md, {NEW}]")
    files["docs/_data/topics.lock"] = files["docs/_data/topics.lock"].replace("# ids\n", "# ids\nfind-help\n")
    files["docs/_data/triage.yml"] += "  - find-help\n"
    for language in LANGUAGES:
        files[f"docs/{language}/index.md"] += f"- [6]({NEW})\n"
    return files


def told(check: Check, files: dict[str, str]) -> list[str]:
    return placed(check(files, "--today", "2026-11-28"))


def of_copy(line: int, said: str, *languages: str) -> list[str]:
    """The line that is expected in each language."""
    return [
        f"docs/{each}/{NEW}:{line}:1: {said} of docs/{each}/{PIN}; {OWN} [copied-front-matter]" for each in languages
    ]


@pytest.mark.parametrize(
    ("key", "line", "lines"),
    [
        ("description", 3, DESCRIPTIONS["reset-pin"]),
        ("description", 3, [text.replace("一段", "几句").replace("forty", "60") for text in DESCRIPTIONS["reset-pin"]]),
        ("keywords", 5, [f"[{words}]" for words in KEYWORDS["reset-pin"]]),
        ("keywords", 5, [f"[{words.rpartition(',')[0]}, 密码 pin]" for words in KEYWORDS["reset-pin"]]),
    ],
)
def test_a_line_of_another_page(key: str, line: int, lines: list[str], check: Check) -> None:
    texts = (front(language, **{key: f"{key}: {said}"}) for language, said in zip(LANGUAGES, lines, strict=True))
    assert told(check, tree(*texts)) == of_copy(
        line, f"{key} {'is that' if key == 'description' else 'are those'}", "en", "zh"
    )


def test_all_that_was_left_over_is_one_line_a_language(check: Check) -> None:
    files = small_docs()
    texts = [
        "---\n" + files[f"docs/{each}/{PIN}"].split("---\n")[1].replace("[fix-otp, ", "[reset-pin, ") + "---\n"
        for each in LANGUAGES
    ]
    files = tree(*texts)
    assert told(check, files) == of_copy(2, "title, description and keywords are those", "en", "zh")


@pytest.mark.parametrize("more", ["messages: [say, write]", ""])
def test_messages_of_another_section(more: str, check: Check) -> None:
    files = tree(*(front(each, case=f"case: login\n{more}".rstrip()) for each in LANGUAGES))
    files["docs/_data/cases.yml"] += MESSAGE
    for each in LANGUAGES:
        files[f"docs/{each}/{PIN}"] = files[f"docs/{each}/{PIN}"].replace(
            "case: login", f"case: login\n{more}".rstrip()
        )
    assert told(check, files) == (of_copy(4, "case and messages are those", "en", "zh") if more else [])


def test_a_flow_of_another_page(check: Check) -> None:
    files = tree(*map(front, LANGUAGES), body="<!-- flow: way -->\n\n")
    files["docs/_data/flows.yml"] = files["docs/_data/flows.yml"].replace("flows: {}\n", FLOW)
    for each in LANGUAGES:
        files[f"docs/{each}/{PIN}"] = files[f"docs/{each}/{PIN}"].replace("## ", "<!-- flow: way -->\n\n## ", 1)
    assert told(check, files) == of_copy(14, "flow way is that", "en", "zh")


def test_a_page_of_its_own(check: Check) -> None:
    assert told(check, tree(*map(front, LANGUAGES))) == []


def test_what_waits_for_its_words_is_no_copy(check: Check) -> None:
    keywords, files = f"keywords: [{', '.join(f'✎ {number}' for number in range(8))}]", tree(*map(front, LANGUAGES))
    for index, language in enumerate(LANGUAGES):
        for name, words in ((NEW, WORDS[index]), (PIN, f"keywords: [{KEYWORDS['reset-pin'][index]}]")):
            path = f"docs/{language}/{name}"
            files[path] = files[path].replace(words, keywords)
    assert {row["rule"] for row in check(files, "--today", "2026-11-28")} == {"unwritten-text"}


FOREIGN = "most keywords are in another language: {}, …; write what this page’s readers type [foreign-keywords]"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((WORDS[0], WORDS[0]), f"docs/en/{NEW}:5:1: {FOREIGN.format('甲乙, 丙丁, 戊己')}"),
        ((WORDS[1], WORDS[1]), f"docs/zh/{NEW}:5:1: {FOREIGN.format('ask, aid, who')}"),
        ((WORDS[0], WORDS[1].replace("ask, aid, who, where, when", "甲, 乙, 丙, 丁, 戊")),
         f"docs/en/{NEW}:5:1: {FOREIGN.format('甲, 乙, 丙')}"),
    ],
)  # fmt: skip
def test_keywords_of_the_other_language(texts: tuple[str, str], expected: str, check: Check) -> None:
    written = (front(language, keywords=words) for language, words in zip(LANGUAGES, texts, strict=True))
    assert told(check, tree(*written)) == [expected]


def test_some_keywords_of_the_other_language(check: Check) -> None:
    texts = (WORDS[0].replace("甲乙, 丙丁, 戊己", "PIN, lupa PIN, OTP"), WORDS[1].replace("ask, aid", "密码, 验证码"))
    written = (front(language, keywords=words) for language, words in zip(LANGUAGES, texts, strict=True))
    assert told(check, tree(*written)) == []
