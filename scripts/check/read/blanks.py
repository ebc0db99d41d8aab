"""What a reader fills in is a blank: capitals in brackets, as those of the messages in docs/_data/cases.yml."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from scripts.check.read.line_parts import line_end, line_start
from scripts.text.patterns import pattern

# The names of blanks by what a text asks for in small letters, in each language that it may be in.
_ASKED = {
    "NOMOR LAPORAN": r"\b(?:nomor|no\.?) (?:laporan|tiket|pengaduan)|(?:report|ticket|case) n(?:umber|o)\b|编号|工单",
    "NOMOR HP": r"\b(?:nomor|no\.?) (?:telepon|ponsel|wa)\b|\bhp\b|\b(?:phone|mobile)\b(?: number)?|手机号?|电话",
    "ID TRANSAKSI": r"\bid transaksi|\b(?:transaction|order) (?:id|number|no)\b|交易号|订单号",
    "TANGGAL": r"\btanggal|\btgl\b|\bdate\b|\bday\b|日期",
    "JAM": r"\bjam\b|\bpukul\b|\btime\b|时间",
    "JUMLAH": r"\bjumlah|\bnominal|\bsebesar|\brp\b|\bamount|\bsum\b|金额",
    "EMAIL": r"\be-?mail|\bsurel|邮箱",
    "NAMA BANK/GERAI": r"\bbank\b|银行",
    "NAMA TOKO": r"\bnama toko|\bshop’?s? name|店名|商家名称?",
    "NAMA": r"\bnama\b|\bname\b|姓名|名字",
    "PESAN DI LAYAR": r"\bpesan|\berror|提示",
}
_CUES = {name: pattern(cue) for name, cue in _ASKED.items()}
NAMES = frozenset(_ASKED)
_TRANSACTION = "[ID TRANSAKSI]"
# A blank that readers of a form fill in: takes `___`, `_ _ _` for escaped ones, `...`, `……`; leaves `_a_`, `a_b`, `…`.
_BLANK = pattern(r"(?<!_)[ ]?(?P<mark>_(?:[ ]?_){2,}|\.{3,}(?![/.])|…{2,})")
# What stands before dots that are one: takes `Tanggal: `, `Rp`; leaves `a`.
_FILLED = pattern(r"(?:[:：][ ]?|\bRp[ ]?)$")
# The same where a name of what is asked for stands near, and what stands behind: takes `HP `, `编号：`; `, `, `。`.
_LED, _ENDED = pattern(r"[ :：是为]$"), pattern(r"[ ]?(?:[,.;)，。；）]|$)")
_NEAR = 24
# What stands between two blanks of one kind: takes ` dan `, `, `; leaves `, pada `.
_JOINED = pattern(r"[ ]?(?:[,，、]|dan|and|和)[ ]?")


def blank_for(line: str, place: int) -> str:
    """Return the blank that a line asks for at a place, by the nearest words before it, else behind; or nothing."""
    low = line.lower()
    found = [(match.span(), name) for name, cue in _CUES.items() for match in cue.finditer(low)]
    before = [(end, name) for (_, end), name in found if end <= place]
    behind = [(start, name) for (start, _), name in found if start >= place]
    return f"[{(max(before) if before else min(behind))[1]}]" if before or behind else ""


def to_fill(text: str, *spans: tuple[int, int]) -> str:
    """Return how what the blanks of one line of a text take is written."""
    begin = line_start(text, spans[0][0])
    line = text[begin : line_end(text, begin)]
    names = _numbered(_names(line, [(start - begin, end - begin) for start, end in spans]))
    known = [*dict.fromkeys(filter(None, names))]
    return f"in capitals: {', '.join(known)}{' and so on' * (not all(names))}" if known else "in capitals in brackets"


def _names(line: str, spans: list[tuple[int, int]]) -> list[str]:
    """What each blank of a line takes: of several, what is said right before it, or of the one that it goes on from."""
    names, last = list[str](), 0
    for start, end in spans:
        between = line[last:start]
        name = blank_for(line, start) if len(spans) == 1 else blank_for(between, len(between))
        names.append(names[-1] if not name and names and _JOINED.fullmatch(between) else name)
        last = end
    return names


def _numbered(names: list[str]) -> list[str]:
    """The same with the numbers that the register gives to the transactions of one message."""
    if names.count(_TRANSACTION) < 2:
        return names
    return [f"{name[:-1]} {place}]" if name == _TRANSACTION else name for place, name in enumerate(names, 1)]


def find_blanks(prose: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the blanks of each line of a text that a reader fills in: low lines, and dots where something is asked."""
    marks = _BLANK.finditer(prose) if any(each in prose for each in ("_", "...", "……")) else ()
    for begin, found in groupby(marks, lambda match: line_start(prose, match.start())):
        line = prose[begin : line_end(prose, begin)]
        spans = [(match.start("mark") - begin, match.end() - begin) for match in found]
        sure = [span for span in spans if _is_sure(line, *span)]
        spaced = [span for span in spans if line.startswith(" ...", span[0] - 1)]
        if sure or len(spaced) > 1:
            meant = [span for span in spans if span in sure or span in spaced or line[span[0]] == "…"]
            yield [(begin + start, begin + end) for start, end in meant]


def _is_sure(line: str, start: int, end: int) -> bool:
    """Whether a mark can be nothing else than a blank."""
    before = line[:start]
    if line[start] == "_" or (line[start] == "." and _FILLED.search(before)):
        return True
    is_apart = line[start] == "…" or _ENDED.match(line, end)
    return bool(is_apart and _LED.search(before)) and any(cue.search(before[-_NEAR:].lower()) for cue in _CUES.values())
