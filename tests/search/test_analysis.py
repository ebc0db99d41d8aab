"""The analysis of queries and texts, as tables: it is written once, in JavaScript, and runs here in a browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser
ASSETS = Path(__file__).parents[2] / "docs" / "assets"


@pytest.fixture(scope="module")
def analysis(browser: Any) -> Iterator[Any]:
    """A page that holds nothing but the analysis."""
    page = browser.new_page()
    for part in ("analysis", "words", "sounds"):
        page.add_script_tag(content=(ASSETS / f"search-{part}.js").read_text(encoding="utf-8"))
    yield page
    page.close()


def tokens(page: Any, text: str) -> list[str]:
    """The tokens of a text after folding, with the mapping of two traditional characters."""
    return list(
        page.evaluate(
            """text => {
              const a = helpSearchAnalysis, found = [];
              a.tokens(a.folder("碼帳", "码帐")(a.clean(text)), (token) => found.push(token));
              return found;
            }""",
            text,
        )
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ＱＲ扫不了", ["qr", "扫", "不", "了"]),
        ("驗證碼", ["驗", "證", "码"]),
        ("account locked了", ["account", "lock", "了"]),
        ("Can't pay", ["cant", "pay"]),
        ("GoPay’s", ["gopay"]),
        ("Wi-Fi", ["wifi", "wi", "fi"]),
        ("Rp2,000,000", ["rp2000000", "rp2", "000", "000"]),
        ("1500729", ["1500729"]),
        ("E-404", ["e404", "e", "404"]),
        ("Zhīfù", ["zhifu"]),
        ("\u202eabc\u2066", ["abc"]),
        ("refunds refunded refunding", ["refund", "refund", "refund"]),
        ("verification verified verify", ["verify", "verify", "verify"]),
        ("\ud83d\ude00!?", []),
    ],
)
def test_tokens(analysis: Any, text: str, expected: list[str]) -> None:
    assert tokens(analysis, text) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("refund", "refund", 0),
        ("paymnet", "payment", 1),
        ("recieve", "receive", 1),
        ("acount", "account", 1),
        ("abcd", "wxyz", 3),
    ],
)
def test_distance(analysis: Any, one: str, other: str, expected: int) -> None:
    assert analysis.evaluate("([a, b]) => helpSearchAnalysis.distance(a, b, 2)", [one, other]) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("pin", 0), ("404a", 0), ("wrot", 0), ("vocher", 1), ("verfication", 2)]
)
def test_allowed_distance_grows_with_length(analysis: Any, word: str, expected: int) -> None:
    assert analysis.evaluate("word => helpSearchAnalysis.allowed(word)", word) == expected


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("zhifushibai", ["zhi", "fu", "shi", "bai"]),
        ("chongzhi", ["chong", "zhi"]),
        ("tuikuan", ["tui", "kuan"]),
        ("zhif", ["zhi", "f"]),
        ("refund", None),
    ],
)
def test_syllables(analysis: Any, letters: str, expected: list[str] | None) -> None:
    from scripts.search.tables import sounds

    runs, others = sounds(["支付"], set())
    code = "([text, runs, others]) => helpSearchSounds.syllables(text, helpSearchSounds.soundTable(runs, others))"
    assert analysis.evaluate(code, [letters, runs, others]) == expected


@pytest.mark.parametrize(
    ("query", "expected"), [("忘记密码怎么办", "忘记密码"), ("请问如何退款吗", "退款"), ("我的手机丢了", "手机丢了")]
)
def test_question_words_are_dropped(analysis: Any, query: str, expected: str) -> None:
    assert analysis.evaluate("query => helpSearchWords.withoutQuestion(query).trim()", query) == expected


def test_browser_decodes_the_characters_that_the_build_counted(analysis: Any) -> None:
    from scripts.search.tables import _common, sounds

    runs, others = sounds([], set())
    code = """([runs, others, text]) => {
      const table = helpSearchSounds.soundTable(runs, others);
      return [...text].map((character) => table.names[table.first[character.charCodeAt(0)]]);
    }"""
    common = _common()
    expected = ["a", "zuo", "zhi", "fu", "tui", "kuan"]
    assert analysis.evaluate(code, [runs, others, common[0] + common[-1] + "支付退款"]) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("please", "noise"), ("where", "soft"), ("have", "noise"), ("wallet", "soft"), ("钱包", "soft"), ("refund", "")],
)
def test_words_that_say_little(analysis: Any, word: str, expected: str) -> None:
    code = """word => {
      const stem = helpSearchAnalysis.stem(word), words = helpSearchWords;
      return words.isNoise(stem) ? "noise" : words.isSoft(stem) ? "soft" : "";
    }"""
    assert analysis.evaluate(code, word) == expected
