"""What a reader fills in is a blank: capitals in brackets, as those of the messages in docs/_data/cases.yml."""

from __future__ import annotations

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
    "NAMA TOKO": r"\bnama toko|\bshop’?s? name|店名|商家名称?",
    "NAMA": r"\bnama\b|\bname\b|姓名|名字",
    "PESAN DI LAYAR": r"\bpesan|\berror|提示",
}
_CUES = {name: pattern(cue) for name, cue in _ASKED.items()}
NAMES = frozenset(_ASKED)


def blank_for(line: str, place: int) -> str:
    """Return the blank that a line asks for at a place, by the nearest words before it, else behind; or nothing."""
    low = line.lower()
    found = [(match.span(), name) for name, cue in _CUES.items() for match in cue.finditer(low)]
    before = [(end, name) for (_, end), name in found if end <= place]
    behind = [(start, name) for (start, _), name in found if start >= place]
    return f"[{(max(before) if before else min(behind))[1]}]" if before or behind else ""


def to_fill(text: str, place: int) -> str:
    """Return how what a blank takes is written at a place of a text."""
    begin = line_start(text, place)
    name = blank_for(text[begin : line_end(text, place)], place - begin)
    return f"in capitals{f': {name}' if name else ', such as [TANGGAL]'}"
