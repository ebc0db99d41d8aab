"""Edits as writers make them, chosen by chance: each changes some files of a project, at once."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from scripts.model.cases import ENGLISH
from tests.bench.corpus import leave_out, publish

LANGUAGES = ("zh", "en")
# A text of the register, whole: takes `en: In the app`, `en: "Tap"}`, `  skip: To the text`; leaves `en: {…`, `en: |`.
SAID = re.compile(
    r"((?:\b(?:zh|en)|^  [a-z_]+): \"?)([^\"'>|{}\[\]#\n]*[^\s:\"'>|{}\[\],#])(?=\"?(?:\}|, en:|$))", re.MULTILINE
)
# The first word of a message: takes `text: Saya`.
SPOKEN = re.compile(r"^ +text: \"?[A-Z][a-z]+(?= )", re.MULTILINE)
# An element of a template that an attribute fits into, and the templates that have none, or are none of a page.
ELEMENT = r"<(?:main|body|div|nav|ul|p|section|figure|details|footer|header|h1|a)(?= |>)"
UNMARKED = frozenset({"kitchen-sink.html", "head.html", "until.html"})
TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)
COPY = "-in-short"


class Project:
    """A copy of the guide, and what chance does to it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.docs = folder / "docs"
        self.chance = random.Random(seed)
        self.kinds: dict[str, Callable[[int], None]] = {
            "text": self.text,
            "title": self.title,
            "front matter": self.front_matter,
            "description": self.description,
            "slug": self.slug,
            "channel": lambda number: self.say("channels", number),
            "case": lambda number: self.say("cases", number),
            "message": self.message,
            "fact": lambda number: self.say("facts", number),
            "glossary": lambda number: self.say("glossary", number),
            "word": lambda number: self.say(self.chance.choice(["site", "triage", "flows", "sheet"]), number),
            "template": self.template,
            "asset": self.asset,
            "copy": self.copy,
            "deletion": self.deletion,
            "slip": self.slip,
        }

    def articles(self) -> list[str]:
        """Return the paths of the articles in their language's folder."""
        paths = (path.relative_to(self.docs / "en") for path in sorted((self.docs / "en").rglob("*/*.md")))
        return [path.as_posix() for path in paths if path.name != "index.md"]

    def page(self, path: str = "") -> Path:
        """Return the file of an article, any without `path`, in one of the languages."""
        return self.docs / self.chance.choice(LANGUAGES) / (path or self.chance.choice(self.articles()))

    def rewrite(self, path: Path, change: Callable[[str], str]) -> None:
        """Change the text of a file; one that stays the same is not written."""
        old = path.read_text(encoding="utf-8")
        if (new := change(old)) != old:
            path.write_text(new, encoding="utf-8")

    def text(self, number: int) -> None:
        """A paragraph more, in the first part or at the end; or the last paragraph goes."""
        more = f"\n\nSaved {number}: **{self.chance.choice('账户钱包验证码')}** {{fact:pin-freeze}} [x](#steps)\n\n"
        if self.chance.random() < 0.3:
            self.rewrite(self.page(), lambda text: text.rstrip().rpartition("\n\n")[0] + "\n")
        else:
            self.rewrite(self.page(), lambda text: re.sub(r"(?m)\n\n(?=##)", more.replace("\\", ""), text, count=1))

    def title(self, number: int) -> None:
        """Another title, of an article or of a section, in the front matter and above the text."""
        index = self.chance.choice(sorted(self.docs.glob("*/*/index.md")))
        path = self.page() if self.chance.random() < 0.7 else index
        old = TITLE.search(path.read_text(encoding="utf-8"))
        assert old is not None
        self.rewrite(path, lambda text: text.replace(old[1], f"{old[1].strip(chr(34))} {number}"))

    def description(self, number: int) -> None:
        """Another description."""
        change = rf"\g<1>No. {number} of a description that says enough, and not too much."
        self.rewrite(self.page(), lambda text: re.sub(r"(?m)^(description: ).*$", change, text, count=1))

    def front_matter(self, number: int) -> None:
        """What only an article itself says: the day, its words, and in both languages its neighbours or its case."""
        path, kind = self.chance.choice(self.articles()), self.chance.choice(["reviewed", "keywords", "both"])
        if kind == "both":
            related = ", ".join(Path(each).stem for each in self.chance.sample(self.articles(), 3))
            changes = [(r"^related: .*$", f"related: [{related}]"), (r"^emergency: true\n", "")]
            files = [self.docs / language / path for language in LANGUAGES]
        else:
            words = f"keywords: [{', '.join(f'word{number} {each}' for each in 'abcdefghi')}]"
            changes = [
                (r"^reviewed: .*$", "reviewed: 2026-11-20") if kind == "reviewed" else (r"^keywords: .*$", words)
            ]
            files = [self.page(path)]
        for file in files:
            for old, new in changes:
                self.rewrite(file, lambda text, old=old, new=new: re.sub(old, new, text, count=1, flags=re.MULTILINE))  # type: ignore[misc]

    def slug(self, number: int) -> None:
        """An article gets another address; the old one leads on, and all that names it names the new one."""
        path = self.chance.choice([each for each in self.articles() if COPY not in each])
        old, new = Path(path).stem, f"renamed-{number}"
        for language in LANGUAGES:
            file = self.docs / language / path
            file.rename(file.with_stem(new))
        named = re.compile(rf"(?<![\w-]){old}(?![\w-])")
        texts = [*self.docs.rglob("*.md"), *(self.docs / "_data").glob("*.yml"), self.folder / "mkdocs.yml"]
        for file in texts:
            self.rewrite(file, lambda text: named.sub(new, text))
        add = f"redirect_from: [{Path(path).parent}/{old}]\n---\n\n# "
        for language in LANGUAGES:
            file = (self.docs / language / path).with_stem(new)
            self.rewrite(file, lambda text: text.replace("---\n\n# ", add, 1))
        publish(self.docs, [new])

    def say(self, name: str, number: int) -> None:
        """A word more in a text of the register."""
        path = self.docs / "_data" / f"{name}.yml"
        text = path.read_text(encoding="utf-8")
        found = self.chance.choice(list(SAID.finditer(text)))
        path.write_text(f"{text[: found.end()]} {number}{text[found.end() :]}", encoding="utf-8")

    def message(self, number: int) -> None:
        """A word more to say, one that articles have: then they have it in the language of the screen."""
        words = sorted(set(re.findall(r"\b[a-z]{4,}\b", self.page().read_text(encoding="utf-8"))))
        words = [word for word in words if not ENGLISH.fullmatch(word)]
        path = self.docs / "_data" / "cases.yml"
        text = path.read_text(encoding="utf-8")
        found = self.chance.choice(list(SPOKEN.finditer(text)))
        path.write_text(f"{text[: found.end()]} {self.chance.choice(words)}{text[found.end() :]}", encoding="utf-8")

    def template(self, number: int) -> None:
        """An attribute in a template."""
        paths = [path for path in sorted((self.folder / "overrides").rglob("*.html")) if path.name not in UNMARKED]
        change = rf'\g<0> data-edit="{number}"'
        self.rewrite(self.chance.choice(paths), lambda text: re.sub(ELEMENT, change, text, count=1))

    def asset(self, number: int) -> None:
        """A variable more in a style or a script: its name, and with it every page, is another."""
        name = self.chance.choice(["site.css", "flow.css", "moment.css", "theme.js", "site.js", "app.js", "verify.js"])
        more = f"\nvar edit{number}={number};\n" if name.endswith(".js") else f"\n.article{{--edit:{number}}}\n"
        self.rewrite(self.docs / "assets" / name, lambda text: text + more)

    def copy(self, number: int) -> None:
        """An article more, in both languages, in the nav and outside the triage."""
        path = self.chance.choice([each for each in self.articles() if COPY not in each])
        new = path.replace(".md", f"-{number}{COPY}.md")
        for language in LANGUAGES:
            text = (self.docs / language / path).read_text(encoding="utf-8")
            text = re.sub(r"(?m)^redirect_from: .*\n", "", text)
            (self.docs / language / new).write_text(text, encoding="utf-8")
        nav = rf"\g<0>\n      - {new}"
        self.rewrite(self.folder / "mkdocs.yml", lambda text: re.sub(rf"(?m)^      - {path}$", nav, text, count=1))
        leave_out(self.docs, [Path(new).stem])

    def deletion(self, number: int) -> None:
        """One of those that were copied goes again, with all that names it."""
        copies = [each for each in self.articles() if COPY in each]
        if not copies:
            return self.copy(number)
        path = self.chance.choice(copies)
        for language in LANGUAGES:
            (self.docs / language / path).unlink()
        for file in (self.folder / "mkdocs.yml", self.docs / "_data" / "triage.yml"):
            self.rewrite(file, lambda text: re.sub(rf"(?m)^ +- (?:\S+/)?{Path(path).stem}(?:\.md)?\n", "", text))
        self.rewrite(self.docs / "_data" / "topics.lock", lambda text: text.replace(f"{Path(path).stem}\n", ""))
        return None

    def slip(self, number: int) -> None:
        """What no build lets pass."""
        file = self.page()
        slips = [
            lambda text: text.replace("reviewed: ", "reviewd: "),
            lambda text: f"{text}\n<!-- flow: there-is-none -->\n",
            lambda text: f"{text}\n\nNo style knows it. {{ .strange-{number} }}\n",
        ]
        self.rewrite(file, self.chance.choice(slips))


def copied(source: Path, folder: Path) -> Path:
    """Return a copy of the project in `source`, without what git leaves out."""
    for name in ("docs", "overrides", "scripts"):
        shutil.copytree(source / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "requirements.txt"):
        shutil.copy(source / name, folder)
    return folder
