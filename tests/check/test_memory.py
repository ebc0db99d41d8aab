"""A run with a memory finds what one without it finds, whatever became of the file in between."""

from __future__ import annotations

import io
from pathlib import Path

import msgspec
import pytest

from scripts.check import memory
from scripts.check.command import main
from scripts.check.read import project
from scripts.check.read.project import Project, read_project
from tests.check.corpus.html_faults import BODY
from tests.check.site_writer import Files, write
from tests.model.small_docs import small_docs

CONFIG = """site_name: x
use_directory_urls: false
plugins:
  - i18n: {docs_structure: folder, languages: [{locale: zh, name: z, default: true}, {locale: en, name: e}]}
"""
# Labels, in Indonesian, English and Chinese.
LABELS = (
    "      - {id: kirim, indonesian: Kirim, zh: 发送, en: Send, where: {zh: 字, en: word}}\n"
    "      - {id: terima, indonesian: Terima, zh: 收款, en: Receive, where: {zh: 字, en: word}}\n"
    "      - {id: isi, indonesian: Isi saldo, zh: 充值, en: Top up, where: {zh: 字, en: word}}\n"
)
SLUGIFY = "markdown.extensions.toc.slugify_unicode"
TREE: Files = {
    "mkdocs.yml": CONFIG,
    "docs/zh/a.md": "# 甲\n\n[乙](b.md) **注意：**请打 0812-3456-7890，3 天内退款。\n- 项\n- 项\n\n![](x.png)\n",
    "docs/en/a.md": "# A\n\n[B](b.md#no) Call 0812 3456 7890 within 5 days.\n\n1. One\n  - two\n",
}


def run(cache: Path | None, *words: str) -> tuple[str, str, int]:
    out, err = io.StringIO(), io.StringIO()
    code = main(list(words), out, err, cache)
    return out.getvalue(), err.getvalue(), code


def file_in(cache: Path) -> Path:
    (file,) = cache.iterdir()
    return file


def test_a_remembered_tree_has_the_same_findings(tmp_path: Path) -> None:
    tree = write(tmp_path / "tree", TREE)
    without = run(None, "--root", str(tree))
    assert without[0].count("\n") > 5
    assert [run(tmp_path / "cache", "--root", str(tree)) for _ in range(3)] == [without] * 3


def test_a_remembered_site_has_the_same_findings(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=en><title>x</title><main><h1 id=a>x</h1>{}</main></html>"
    files = {f"p{n}.html": page.format(each[0]) for n, each in enumerate(BODY[:60])}
    assets = {"a.css": "a{background:url(no.png)}", "a.svg": "<svg><a href='no.html'/></svg>", "manifest.json": "{"}
    tree = write(tmp_path / "site", files | assets)
    without = run(None, "--site", str(tree))
    assert without[0].count("\n") > 30
    assert all(f"{name}:1: " in without[0] for name in assets)
    assert [run(tmp_path / "cache", "--site", str(tree)) for _ in range(2)] == [without] * 2


def test_what_is_remembered_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree = write(tmp_path / "tree", TREE)
    first = run(tmp_path / "cache", "--root", str(tree))
    for name in ("markdown_source.find_slips", "contacts._phones", "secrets_asked._requests"):
        monkeypatch.setattr(f"scripts.check.read.{name}", None)
    assert run(tmp_path / "cache", "--root", str(tree)) == first


def test_a_text_that_changed_is_read_again(tmp_path: Path) -> None:
    tree = write(tmp_path / "tree", TREE)
    run(tmp_path / "cache", "--root", str(tree))
    (tree / "docs/en/a.md").write_text("# A\n\n[B](gone.md)\n", encoding="utf-8")
    assert run(tmp_path / "cache", "--root", str(tree)) == run(None, "--root", str(tree))


@pytest.mark.parametrize("fault", ["cut", "changed", "other code", "empty", "no text"])
def test_a_file_that_is_broken_or_foreign_is_left_aside(tmp_path: Path, fault: str) -> None:
    tree, cache = write(tmp_path / "tree", TREE), tmp_path / "cache"
    without = run(cache, "--root", str(tree))
    file = file_in(cache)
    data = file.read_bytes()
    head, _, body = data.partition(b"\n")
    lies = body.replace(b"gone", b"here").replace(b"0812", b"0813")
    other = {
        "cut": data[:-40],
        "changed": head + b"\n" + lies,
        "other code": memory._head("0" * 32, memory.digest_of(lies)) + lies,
        "empty": b"",
        "no text": b"\xff\xfe\x00" * 9,
    }
    file.write_bytes(other[fault])
    assert run(cache, "--root", str(tree)) == without
    assert file_in(cache).read_bytes().partition(b"\n")[0].split()[0] == head.split()[0]


def test_a_change_of_mkdocs_yml_is_other_code(tmp_path: Path) -> None:
    tree, cache = write(tmp_path / "tree", TREE), tmp_path / "cache"
    run(cache, "--root", str(tree))
    before = file_in(cache).read_bytes().split()[0]
    (tree / "mkdocs.yml").write_text(CONFIG + "# x\n", encoding="utf-8")
    run(cache, "--root", str(tree))
    assert file_in(cache).read_bytes().split()[0] != before


def test_a_whole_run_lets_go_of_what_is_gone(tmp_path: Path) -> None:
    tree, cache = write(tmp_path / "tree", TREE), tmp_path / "cache"
    run(cache, "--root", str(tree))
    length = file_in(cache).stat().st_size
    (tree / "docs/en/a.md").unlink()
    run(cache, "--root", str(tree))
    assert file_in(cache).stat().st_size < length


def test_a_pair_leaves_the_rest_remembered(tmp_path: Path) -> None:
    tree, cache = (
        write(tmp_path / "tree", TREE | {"docs/zh/b.md": "# 乙\n", "docs/en/b.md": "# B\n"}),
        tmp_path / "cache",
    )
    run(cache, "--root", str(tree))
    whole = file_in(cache).read_bytes()
    (tree / "docs/zh/b.md").write_text("# 乙二\n", encoding="utf-8")
    alone = run(None, "--root", str(tree), str(tree / "docs/zh/b.md"))
    assert run(cache, "--root", str(tree), str(tree / "docs/zh/b.md")) == alone
    kept = set(file_in(cache).read_bytes().split(b"\n")[1:])
    assert kept > set(whole.split(b"\n")[1:])


def test_where_nothing_can_be_written_the_run_goes_on(tmp_path: Path) -> None:
    tree = write(tmp_path / "tree", TREE)
    (tmp_path / "file").write_text("")
    assert run(tmp_path / "file" / "cache", "--root", str(tree)) == run(None, "--root", str(tree))


def test_no_cache_keeps_nothing(tmp_path: Path) -> None:
    tree = write(tmp_path / "tree", TREE)
    run(tmp_path / "cache", "--no-cache", "--root", str(tree))
    assert not (tmp_path / "cache").exists()


def test_few_sites_are_remembered(tmp_path: Path) -> None:
    for number in range(memory._MOST_FILES + 3):
        run(tmp_path / "cache", "--root", str(write(tmp_path / f"tree{number}", TREE)))
    assert len([*(tmp_path / "cache").iterdir()]) == memory._MOST_FILES


def projects(cache: Path, tree: Path) -> tuple[Project, Project]:
    """What is read with a memory, and without one."""
    memory.begin(memory.Memory(cache / "x.txt", "code"))
    found = read_project(tree)
    memory.current().save(whole=True)
    memory.begin(memory.Memory())
    return found, read_project(tree)


def test_a_configuration_is_remembered_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = f"{CONFIG}site_url: !ENV [WHERE, 'https://a.example/']\nnav: [a.md]\nnot_in_nav: |\n  /b*.md\n"
    tree = write(tmp_path / "tree", TREE | {"mkdocs.yml": config, "docs/zh/bc.md": "# 丙\n", "docs/zh/cb.md": "# 丁\n"})
    first, fresh = projects(tmp_path / "cache", tree)
    monkeypatch.setattr(project, "_read", lambda *_: pytest.fail("read again"))
    memory.begin(memory.Memory(tmp_path / "cache" / "x.txt", "code"))
    again = read_project(tree)
    memory.begin(memory.Memory())
    assert first == again == fresh
    assert again.is_left_out("bc.md") and not again.is_left_out("cb.md")


@pytest.mark.parametrize("change", ["environment", "file", "folder", "text"])
def test_a_configuration_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    config = f"{CONFIG}site_url: !ENV [WHERE, 'https://a.example/']\nexclude_docs: '*.txt'\n"
    tree, cache = write(tmp_path / "tree", TREE | {"mkdocs.yml": config}), tmp_path / "cache"
    before = projects(cache, tree)[0]
    if change == "environment":
        monkeypatch.setenv("WHERE", "https://b.example/")
    elif change == "file":
        (tree / "docs/en/new.md").write_text("# New\n")
    elif change == "folder":
        (tree / "mkdocs.yml").write_text(f"{config}docs_dir: other\n")
        (tree / "docs").rename(tree / "other")
        assert projects(cache, tree)[0] != before
        (tree / "other" / "x.md").write_text("# X\n")
    else:
        (tree / "mkdocs.yml").write_text(config.replace("folder", "suffix"))
    found, fresh = projects(cache, tree)
    assert found == fresh != before


@pytest.mark.parametrize(
    "config",
    ["INHERIT: base.yml\n", f"markdown_extensions: [{{toc: {{slugify: !!python/name:{SLUGIFY} ''}}}}]\n"],
)
def test_what_a_configuration_takes_from_elsewhere_is_not_remembered(tmp_path: Path, config: str) -> None:
    tree = write(tmp_path / "tree", TREE | {"mkdocs.yml": CONFIG + config, "base.yml": "site_author: x\n"})
    found, fresh = projects(tmp_path / "cache", tree)
    assert found == fresh
    assert not (tmp_path / "cache").exists()


def test_silence_is_kept_of_the_same_texts_alone(tmp_path: Path) -> None:
    asked: list[str] = []

    def judge(name: str, found: list[str]) -> list[str]:
        asked.append(name)
        return found

    for _ in range(2):
        kept = memory.Memory(tmp_path / "kept.txt", "code")
        assert kept.unless_silent("rule", ("data", "text"), lambda: judge("silent", [])) == []
        assert kept.unless_silent("rule", ("data", "other"), lambda: judge("told", ["finding"])) == ["finding"]
        kept.save(whole=True)
    assert asked == ["silent", "told", "told"]
    kept = memory.Memory(tmp_path / "kept.txt", "code")
    for kind, texts in (
        ("rule", ("other data", "text")),
        ("rule", ("data", "longer text")),
        ("another", ("data", "text")),
    ):
        kept.unless_silent(kind, texts, lambda: judge("anew", []))
    assert asked[3:] == ["anew"] * 3


@pytest.mark.parametrize(
    ("chinese", "english", "rule"),
    [("点 **Kirim**。", "Tap **Terima**.", "differing-labels"), ("看 Isi saldo 再等。", "Look there.", "quoted-label")],
)
def test_what_the_data_says_of_a_silent_pair_is_judged_anew(
    chinese: str, english: str, rule: str, tmp_path: Path
) -> None:
    files = small_docs()
    for language, words in (("zh", chinese), ("en", english)):
        path = f"docs/{language}/account/reset-pin.md"
        files[path] = files[path].replace("\n## ", f"\n{words}\n\n## ", 1)
    tree, arguments = write(tmp_path / "tree", dict(files)), ("--root", str(tmp_path / "tree"))
    before = run(tmp_path / "cache", *arguments)
    assert rule not in before[0]
    glossary = tree / "docs" / "_data" / "glossary.yml"
    glossary.write_text(glossary.read_text(encoding="utf-8") + LABELS, encoding="utf-8")
    after = run(tmp_path / "cache", *arguments)
    assert rule in after[0]
    assert after == run(None, *arguments)


@pytest.mark.parametrize(("whole", "left"), [(True, "bcd"), (False, "abcd")])
def test_a_whole_run_lets_go_of_what_it_does_not_ask_for(whole: bool, left: str, tmp_path: Path) -> None:
    file = tmp_path / "memory.txt"
    for asked, is_whole in (("abc", True), ("bcd", whole)):
        kept = memory.Memory(file, "code")
        found = [kept.recall("kind", text, lambda text=text: [text]) for text in asked]
        assert found == [[text] for text in asked]
        kept.save(is_whole)
    again = memory.Memory(file, "code")
    assert sorted(msgspec.json.decode(again.body[place])[0] for place in again.known.values()) == list(left)
