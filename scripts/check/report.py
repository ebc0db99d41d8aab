"""The same rows for a person, a script, a pull request or a code scanner."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Set
from typing import Any, TextIO
from urllib.parse import quote

from scripts.check.finding import ERROR, Edit, Row

FORMATS = ("text", "json", "github", "sarif")


def write_report(rows: list[Row], form: str, out: TextIO, built: Set[str] = frozenset()) -> None:
    """Write `rows` in one of FORMATS; `built` are the paths of what the build made, which no repository has."""
    if form == "sarif":
        json.dump(sarif(rows), out, ensure_ascii=False, indent=1)
        out.write("\n")
        return
    write = {"text": text_line, "json": json_line, "github": github_line}[form]
    for row in rows:
        out.write((unplaced_line if form == "github" and row.path in built else write)(row) + "\n")


def text_line(row: Row) -> str:
    """`path:line: message [rule]`, which editors and terminals open with a click."""
    mark = "" if row.severity == ERROR else f"{row.severity}: "
    return f"{row.path}:{row.line}: {mark}{_one_line(row.message)} [{row.rule}]"


def json_line(row: Row) -> str:
    edits = [edit._asdict() for edit in row.edits]
    said = {name: value for name, value in row._asdict().items() if name != "cause"}
    return json.dumps({**said, "edits": edits}, ensure_ascii=False)


def github_line(row: Row) -> str:
    """A workflow command; GitHub wants %, line ends, and in properties : and , escaped."""
    path = _escape(row.path).replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={row.line},col={row.column},title={row.rule}"
    return f"::{row.severity} {place}::{_escape(row.message)}"


def unplaced_line(row: Row) -> str:
    """An annotation of the whole run, since a pull request has no such file."""
    return f"::{row.severity} title={row.rule}::{_escape(f'{row.path}:{row.line}: {row.message}')}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _one_line(text: str) -> str:
    """A finding is one line; spaces stay, since some messages show how far to indent."""
    return re.sub(r"\s*[\r\n]\s*", " ", text)


def sarif(rows: list[Row]) -> dict[str, Any]:
    """SARIF 2.1.0, as code scanners read it; a column counts characters, as everywhere here."""
    from scripts.check.rules import RULES, name_of  # no other form needs them

    said = {name_of(rule): " ".join((rule.__doc__ or "").split()) for rule in RULES}
    rules = [_rule(name, said.get(name, "")) for name in sorted({row.rule for row in rows})]
    driver = {"name": "scripts.check", "rules": rules}
    seen: Counter[str] = Counter()
    results = [_result(row, seen) for row in rows]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}


def _rule(name: str, said: str) -> dict[str, Any]:
    return {"id": name, "shortDescription": {"text": said}} if said else {"id": name}


def _result(row: Row, seen: Counter[str]) -> dict[str, Any]:
    file = {"uri": quote(row.path)}
    region = {"startLine": row.line, "startColumn": row.column}
    result = {
        "ruleId": row.rule,
        "level": row.severity,
        "message": {"text": row.message},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
        "partialFingerprints": {"finding/v1": _fingerprint(row, seen)},
    }
    if row.edits:
        changes = [{"artifactLocation": file, "replacements": [_replacement(edit) for edit in row.edits]}]
        result["fixes"] = [{"artifactChanges": changes}]
    return result


def _fingerprint(row: Row, seen: Counter[str]) -> str:
    """What stays when lines above are added: file, rule, offender, and which of several equal ones."""
    what = "\n".join((row.path, row.rule, row.target))
    seen[what] += 1
    return hashlib.sha256(f"{what}\n{seen[what]}".encode()).hexdigest()[:32]


def _replacement(edit: Edit) -> dict[str, Any]:
    lines = edit.old.count("\n")
    end = len(edit.old.rpartition("\n")[2]) + (1 if lines else edit.column)
    region = {
        "startLine": edit.line,
        "startColumn": edit.column,
        "endLine": edit.line + lines,
        "endColumn": end,
    }
    return {"deletedRegion": region, "insertedContent": {"text": edit.new}}
