"""The same rows for a person, a script, a pull request or a code scanner."""

from __future__ import annotations

import json
import re
from typing import Any, TextIO

from scripts.check.finding import ERROR, Row

FORMATS = ("text", "json", "github", "sarif")


def write_report(rows: list[Row], form: str, out: TextIO) -> None:
    """Write `rows` in one of FORMATS."""
    if form == "sarif":
        json.dump(sarif(rows), out, ensure_ascii=False, indent=1)
        out.write("\n")
        return
    write = {"text": text_line, "json": json_line, "github": github_line}[form]
    for row in rows:
        out.write(write(row) + "\n")


def text_line(row: Row) -> str:
    """`path:line: message [rule]`, which editors and terminals open with a click."""
    mark = "" if row.severity == ERROR else f"{row.severity}: "
    return f"{row.path}:{row.line}: {mark}{_one_line(row.message)} [{row.rule}]"


def json_line(row: Row) -> str:
    return json.dumps(row._asdict(), ensure_ascii=False)


def github_line(row: Row) -> str:
    """A workflow command; GitHub wants %, line ends, and in properties : and , escaped."""
    path = _escape(row.path).replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={row.line},col={row.column},title={row.rule}"
    return f"::{row.severity} {place}::{_escape(row.message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _one_line(text: str) -> str:
    """A finding is one line; spaces stay, since some messages show how far to indent."""
    return re.sub(r"\s*[\r\n]\s*", " ", text)


def sarif(rows: list[Row]) -> dict[str, Any]:
    """SARIF 2.1.0, as code scanners read it."""
    rules = sorted({row.rule for row in rows})
    driver = {"name": "scripts.check", "rules": [{"id": rule} for rule in rules]}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    run = {"tool": {"driver": driver}, "results": [_result(row) for row in rows]}
    return {"$schema": schema, "version": "2.1.0", "runs": [run]}


def _result(row: Row) -> dict[str, Any]:
    region = {"startLine": row.line, "startColumn": row.column}
    place = {"artifactLocation": {"uri": row.path}, "region": region}
    return {
        "ruleId": row.rule,
        "level": row.severity,
        "message": {"text": row.message},
        "locations": [{"physicalLocation": place}],
    }
