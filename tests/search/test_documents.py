"""What the index takes from a page, and the tables that a query needs."""

from itertools import groupby

import pytest

from scripts.search.documents import Document, Section, sections_of
from scripts.search.tables import RUNS, _common, simplified, sounds
from scripts.text.pinyin import Reader

INTRO = "<h1 id='a'>Title</h1><p>First <strong>answer</strong>.</p><p>Second.</p>"
STEPS = '<h2 id="steps">Steps</h2><ol><li>Open it.</li><li>Close it.</li></ol>'
TABLE = (
    '<h2 id="if-it-fails">If it fails</h2><table><thead><tr><th>You see</th><th>Next</th></tr></thead>'
    "<tbody><tr><td>No code &amp; no call</td><td>Wait</td></tr></tbody></table>"
)
HELP = '<h2 id="need-help">Still stuck?</h2><p>Call.</p>'
LONG = "Open the menu at the top of the page, and choose"
HAN = "打开页面上方的菜单，再选择您想看的那一笔付款。"
LONG_HAN = "打开页面上的菜单，选择那一笔，然后点击 QRIS"
DEEP = [Section("", "", ("More",)), Section("x", "X", ("a < b",))]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (INTRO, [Section("", "", ("First answer.",))]),
        (STEPS, [Section("", "", ()), Section("steps", "Steps", ("Open it.",))]),
        (TABLE, [Section("", "", ()), Section("if-it-fails", "If it fails", ("No code & no call",))]),
        (HELP, [Section("", "", ())]),
        (INTRO + HELP, [Section("", "", ("First answer.",))]),
        ("<ul><li>Intro<ul><li>Sub</li></ul></li></ul>", [Section("", "", ("Intro Sub",))]),
        ("<h4>Minor</h4><p>Text.</p>", [Section("", "", ("Minor Text.",))]),
        (f"<p>{LONG} and one more.</p>", [Section("", "", (f"{LONG}…",))]),
        (f"<p>{LONG} and so.</p>", [Section("", "", (f"{LONG} and so.",))]),
        (f"<p>{HAN}再说一句。</p>", [Section("", "", (HAN,))]),
        (f"<p>{LONG_HAN}，再看结果。</p>", [Section("", "", (f"{LONG_HAN}…",))]),
        (f"<p>{LONG_HAN}再看。</p>", [Section("", "", (f"{LONG_HAN}再看。",))]),
        ("<details><summary>More</summary><h3 id='x'>X</h3><p>a &lt; b</p></details>", DEEP),
    ],
    ids=[
        *("only the first paragraph", "first step", "what the reader sees", "no escalation", "text before it"),
        *("a list in a list", "a minor heading", "the beginning of a long sentence", "hardly more than a beginning"),
        *("the first sentence in Han", "the beginning of a long one", "hardly more in Han", "a heading deep inside"),
    ],
)
def test_sections(html: str, expected: list[Section]) -> None:
    assert list(sections_of(html)) == expected


def test_rows_of_the_glossary_keep_three_languages() -> None:
    row = "<table><tbody><tr><td>登录</td><td>Log in</td><td>Masuk</td><td>Sign-in page</td></tr></tbody></table>"
    (section,) = sections_of(row)
    assert section.paragraphs == ("登录 · Log in · Masuk",)


def test_lines_say_what_they_are() -> None:
    document = Document(
        "a/b", "T", "W", "D", ("k", "l"), (Section("steps", "Steps", ("p",)), Section("own", "Own", ()))
    )
    assert list(document.lines()) == ["#a/b", "$T", "%W", "&D", "'k", "'l", "+steps Steps", ")p", "(own Own"]


def test_only_characters_that_lead_to_known_ones_are_mapped() -> None:
    assert simplified({"码", "户"}) == ("戶碼", "户码")


def test_readings_in_their_place_are_added() -> None:
    runs, others = sounds(["重复扣款"], set("重复扣款囧"))
    assert runs.startswith("a2ai13an9")
    assert "chong重" in others.split(" ")
    assert "jiong囧" in others.split(" ")


INITIALS = "abcdefghjklmnopqrstwxyz"


def _sorting(syllable: str) -> str:
    """Make lü stand after lu and before luan."""
    return f"{syllable[:-1]}u " if syllable.endswith("v") else syllable.replace("v", "u")


def _follows(last: str, reading: str) -> bool:
    """True for a reading that may come next: not before the last one, and no initial is jumped over."""
    jumps = INITIALS.index(reading[0]) - INITIALS.index(last[0])
    return _sorting(reading) >= _sorting(last) and jumps <= 1


def test_the_runs_are_those_by_which_the_common_characters_stand_in_order() -> None:
    order, reader = ["a"], Reader(_common())
    for character in _common():
        order.append(
            next((each for each in sorted(reader.all_readings(character)) if _follows(order[-1], each)), order[-1])
        )
    assert "".join(f"{syllable}{len(list(run))}" for syllable, run in groupby(order[1:])) == RUNS
