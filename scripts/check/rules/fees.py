"""What costs money or limits it comes from facts.yml: from memory it is wrong soon, in both languages alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from scripts.check.finding import Finding
from scripts.check.read.figures import Amount, amounts, figures_of_line
from scripts.check.read.known_facts import FILE, best, choice, known_facts, words_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.sentences import is_quoted
from scripts.check.rules.typed_figures import named_by_twin
from scripts.check.silence import in_texts
from scripts.check.site import Site
from scripts.text.patterns import pattern

_SUM = r"Rp\s?\d[\d.,]*\d(?:\s?(?:million|juta|万))?"
_FEES = r"(?:\b(?:fees?|limits?|ceilings?|charges?|costs?|maximum|minimum)\b|手续费|费用|收费|限额|上限|下限|额度)"
_OTHER_END = r"\s?(?:[-–—~～至到]|to\b)\s?(?P<end>\d{1,3}(?:[.,]\d{3})+|\d{3,})(?![\d%]|[.,]\d|\s?年)"
# An amount that is said of a fee or a limit: takes `The fee is Rp6,500`, `手续费 Rp6,500`, `a Rp6,500 fee`; leaves
# `Pay Rp6,500`, `The fee was Rp6,500`.
_OF_FEES = pattern(
    rf"{_FEES}(?:(?!\b(?:was|were|than|not|no)\b|不是)[^,.:;!?|，。；！？\n]){{0,24}}?{_SUM}"
    rf"|{_SUM}(?= (?:(?:daily|monthly|yearly|admin|service|transfer) )?(?:fee|limit)\b|\s?的?(?:手续费|限额|上限))",
    re.IGNORECASE,
)
# A sentence in which each amount is a limit: takes `up to Rp2,000`, `每月 Rp2,000`, `the limit of money: Rp2,000`;
# leaves `You paid Rp2,000`.
_OF_LIMITS = pattern(
    r"\b(?:limits?|ceilings?|maximum|minimum|at most|up to|no more than|or more|(?:a|per|each|every) (?:calendar )?"
    r"(?:day|month|year)|monthly|daily|can hold)\b|上限|下限|限额|额度|最多|最高|至多|不超过|达到|每个?[月日天年笔]"
    r"|单笔",
    re.IGNORECASE,
)
# A cell that is an amount, with what that is in words, and since when: takes `Rp2,000`, `**Rp2,000**（2000 盾）`,
# `+Rp500 from 1 Nov 2026`, `11 月 1 日起 +Rp500`; leaves `Pay Rp2,000`.
_ALONE = pattern(
    rf"^\s*(?:(?:自|从)?[\d 年月日]+起[，,]?\s?)?\**[+＋]?\s?{_SUM}(?:{_OTHER_END})?\**\s*(?:[（(][^（()）\n]*[）)])?"
    r"\s*(?:\b(?:from|since|until|as of)\b.{0,24}|起)?\s*$",
    re.IGNORECASE,
)
# Where such an amount is nobody's: takes `for example`, `骗子要`, `If the fee is Rp`; leaves `The fee is`,
# `If you pay, the fee is Rp`.
_OF_NOBODY = pattern(
    r"\b(?:for example|example|such as|say|scam\w*|fraud|thief|asks?|asked|wants?|demands?|offers?"
    r"|never|pay nothing)\b|\bpay (?:an? |the )?(?=Rp)|[付交缴] ?(?=Rp)"
    r"|(?:\b(?:if|whether)\b|假如|如果|若(?!干))(?:(?!\b(?:and|but)\b)[^,:;，：；])*?Rp"
    r"|\b(?:writes?|written|dots?)\b|写成|写作|千位|例如|比如|譬如|骗|有人|对方|[要让叫催]您|[?？]",
    re.IGNORECASE,
)
# What says of the sums below that they are made up: takes `Example`, `Let’s say a café`, `示例`, `假设`; leaves
# `What the screens say`, `比例`.
_MADE_UP = pattern(
    r"\b(?:examples?|for instance|suppose|imagine|let(?:[’']s| us) say|say an?)\b|例如|例子|举例|示例|[为范]例|假设"
    r"|比如|譬如|设想",
    re.IGNORECASE,
)
# What stands below such words: takes a row, an item, what is indented and blank lines; leaves `Pay Rp6,500`.
_BELOW = pattern(r"[ \t]*$|[ \t]+\S|[>|*+-]|\d+[.)][ \t]|.*[^\\]\|")
# A table with a column of sums: takes `Sent (Rp)|A\n-|-\n1|2`; leaves `Sent|A\n-|-\n1|2`.
_SUMS = pattern(
    r"^(?P<head>[^\n]*[（(]Rp[）)][^\n]*)\n[ \t|:-]*\|[ \t|:-]*\n(?P<rows>(?:[^\n]*\|[^\n]*(?:\n|\Z))+)", re.MULTILINE
)
# What is a sum there: takes `850,000`, `**850.000**`; leaves `0`, `Rp850,000`, `12 days`.
_BARE = pattern(r"\**(?P<sum>\d{1,3}(?:[.,]\d{3})+)\**")
_LINE = pattern(r"[^\n|。.!！](?:[^\n|。.!！]|\.(?=\d))*[?？]?")
# So much in a period costs nothing: takes `100 free transfers per month`, `每月 100 次免费转账`; leaves `3 free shops`.
_FREE = pattern(
    r"\b\d+ free (?:\w+ ){0,2}?\w+ (?:a|per|each|every) (?:calendar )?(?:day|week|month|year)\b"
    r"|每个?[月日天周年]有? ?\d+ ?次免费|每个?[月日天周年]免费[^，。；|\n]{0,6}?\d+ ?次",
    re.IGNORECASE,
)
# A range of which one end is put in by its name: takes `{fact:fee}–2,000`; leaves `{fact:fee}, 2,000`.
_FROM_FACT = pattern(rf"\{{fact:(?P<name>[^{{}}]+)\}}{_OTHER_END}")
# Such an end: takes `–2,000`, `到 2,000`; leaves ` to 2 people`, `–Rp2,000`.
_TO = pattern(_OTHER_END)
# A word of fees and limits: takes `Fee per top-up`, `限额`; leaves `feed`.
_OF_FEE = pattern(_FEES, re.IGNORECASE)
# The day of a publication, which its sentence says: takes `in September 2026`; leaves `2,026`.
_DATED = pattern(r"\b20\d\d\b|20\d\d ?年")
# So much of a currency is no small change, which an example may have.
_LARGE = 1_000_000
# How much of a fact a line says that may mean it.
_LITTLE = 0.5


class _Said(NamedTuple):
    amount: Amount
    start: int
    is_limit: bool
    is_alone: bool = False


def unsourced_fee(site: Site) -> Iterator[Finding]:
    """A fee or a limit comes from docs/_data/facts.yml, with its source and its day: from memory it is wrong soon."""
    if site.docs is not None and site.docs.data.get("facts") is not None:
        for finding in in_texts(site, "fees", site.sources.values(), _unsourced):
            if not _is_told(site, finding):
                yield finding


def _unsourced(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    facts = [fact for fact in known_facts(site.docs, source.language) if fact.amounts]
    for said in (*_amounts(source.visible), *_from_facts(source.visible, {fact.name for fact in facts})):
        words, typed = words_of(source.line_at(said.start)), said.amount.typed
        same = best((fact for fact in facts if said.amount.value in fact.amounts), words)
        is_fact = bool(best(same, words, _LITTLE)) or (bool(same) and said.amount.value >= _LARGE)
        if is_fact or (said.is_limit and not _is_made_up(source, said.start)):
            fitting = [fact for fact in same if fact.fits(words)]
            known = f"write {choice(fitting)} if it is that, else " if fitting else ""
            unlikely = f"; if it is {choice(same)}, write that" if same and not fitting else ""
            message = f"{known}{_own(source, said, is_known=bool(fitting))}{unlikely}"
            yield Finding(source.place(said.start), f"{typed} is no fact; {message}", typed)
    may_be_free = " free " in source.visible.lower() or "免费" in source.visible
    for free in _FREE.finditer(source.visible) if may_be_free else ():
        if not _DATED.search(source.line_at(free.start())):
            message = f"{free[0]} is no fact; say who published it and when, or add it to {FILE} and write {{fact:id}}"
            yield Finding(source.place(free.start()), message, free[0])


def _own(source: MarkdownSource, said: _Said, is_known: bool) -> str:
    """What to do with an amount that no fact is; one of a known fact, or in a table of fees, is no example."""
    add = f"add it to {FILE} with its source and write {{fact:id}}"
    above = source.visible.rfind("\n\n", 0, said.start) + 1
    if said.is_alone and not is_known and not _OF_FEE.search(source.visible, above, said.start):
        return f"say that it is an example, or {add}"
    return f"leave it out and link to where it is published, or {add}"


def _amounts(text: str) -> Iterator[_Said]:
    """Each amount of a text that may be a fee or a limit, and whether its sentence says that it is."""
    for sentence in _LINE.finditer(text) if "Rp" in text else ():
        if "Rp" not in sentence[0] or _OF_NOBODY.search(sentence[0]):
            continue
        of_fee = _OF_FEES.search(sentence[0])
        is_limit, is_alone = bool(_OF_LIMITS.search(sentence[0])), bool(_ALONE.search(sentence[0]))
        end = sentence.start()
        for amount in amounts(sentence[0]):
            start = text.index(amount.typed, end)
            end = start + len(amount.typed)
            if amount.typed.startswith("Rp") and not is_quoted(text, start):
                is_of_fee = of_fee is not None and start - sentence.start() >= of_fee.start()
                said = _Said(amount, start, is_limit or is_alone or is_of_fee, is_alone and not is_limit)
                yield said
                if other := _TO.match(text, end):
                    yield said._replace(amount=_bare(other["end"]), start=other.start("end"))
    yield from _in_columns(text)


def _in_columns(text: str) -> Iterator[_Said]:
    """Each sum that has its currency in the head of its column."""
    for table in _SUMS.finditer(text) if "Rp)" in text or "Rp）" in text else ():
        heads, start = table["head"].split("|"), table.start("rows")
        for row in table["rows"].split("\n"):
            at = start
            for head, cell in zip(heads, row.split("|"), strict=False):
                bare = _BARE.fullmatch(cell.strip())
                if bare is not None and ("(Rp)" in head or "（Rp）" in head):
                    yield _Said(_bare(bare["sum"]), at + cell.find(bare["sum"]), True, is_alone=True)
                at += len(cell) + 1
            start += len(row) + 1


def _from_facts(text: str, names: set[str]) -> Iterator[_Said]:
    """Each sum that is the other end of a range which begins with a fact of these names."""
    for match in _FROM_FACT.finditer(text) if "{fact:" in text else ():
        if match["name"] in names:
            yield _Said(_bare(match["end"]), match.start("end"), is_limit=True)


def _bare(written: str) -> Amount:
    """A sum without its currency."""
    return Amount(float(re.sub(r"\D", "", written)), "rupiah", written)


def _is_made_up(source: MarkdownSource, start: int) -> bool:
    """Whether the heading, or the words above a table or a list, say that it is an example."""
    heading = max((each.start for each in source.headings if each.start <= start), default=0)
    above = source.visible[heading:start].split("\n")
    words = next((line for line in reversed(above[:-1]) if not _BELOW.match(line)), "")
    return bool(_MADE_UP.search(words) or (heading and _MADE_UP.search(above[0])))


def _is_told(site: Site, finding: Finding) -> bool:
    """Whether typed_figure tells of an amount, which the twin puts in by name."""
    source = finding.place.source
    for pair in site.pairs():
        both = [site.source_of[page.path] for page in pair if page.path in site.source_of]
        if source is not None and source in both and len(both) == 2:
            values = figures_of_line(finding.target).printed.keys()
            names = {fact.name for fact in known_facts(site.docs, source.language) if values & fact.amounts}
            return bool(names & named_by_twin(site, source, both[both[0] is source]))
    return False
