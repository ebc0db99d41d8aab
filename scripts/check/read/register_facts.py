"""A contact that isn't in the register isn't printed: this is the register as the rules ask it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from scripts.check.read.markdown_source import SAFE_LOADER
from scripts.model import guide

Record = dict[str, Any]


@dataclass(slots=True)
class Facts:
    """The contacts, cases and promises that may be printed. `path` is that of channels.yml.

    It is read leniently, so that one fault in the register is one finding and not the end of all
    rules; scripts.model.register holds the schema and its errors are findings of their own.
    """

    path: str
    text: str = ""
    cases_path: str = ""
    cases_text: str = ""
    channels: dict[str, Record] = field(default_factory=dict)
    cases: dict[str, Record] = field(default_factory=dict)
    cases_known: bool = False
    routes: dict[str, list[str]] = field(default_factory=dict)
    never_ask: dict[str, Any] = field(default_factory=dict)
    retired: list[str] = field(default_factory=list)
    errors: list[tuple[str, int, str]] = field(default_factory=list)
    phones: set[str] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)

    def is_retired(self, channel: str) -> bool:
        return str(self.channels.get(channel, {}).get("status", "active")) != "active"

    def lapsed_on(self, channel: str) -> date | None:
        """The day by which a channel was to be verified again."""
        due = self.channels.get(channel, {}).get("next")
        return due if isinstance(due, date) else None

    def line_of(self, channel: str) -> int:
        match = re.search(rf"^\s+[\"']?{re.escape(channel)}[\"']?\s*:", self.text, re.MULTILINE)
        return self.text.count("\n", 0, match.start() + 1) + 1 if match else 1

    def case_line(self, case: str) -> int:
        match = re.search(rf"^\s+[\"']?{re.escape(case)}[\"']?\s*:", self.cases_text, re.MULTILINE)
        return self.cases_text.count("\n", 0, match.start() + 1) + 1 if match else 1

    def ladder_of(self, case: str) -> list[str]:
        """The bodies to go to when the channels have not helped."""
        return [name for name in self.cases.get(case, {}).get("ladder") or [] if isinstance(name, str)]

    def messages_of(self, case: str) -> list[str]:
        """The ids of the case's messages, in order."""
        listed = self.cases.get(case, {}).get("messages")
        return [str(each.get("id")) for each in listed or [] if isinstance(each, dict)]

    def channels_of(self, case: str) -> list[str]:
        """The channels that a reader in this case is given, in order."""
        record = self.cases.get(case, {})
        middle = record.get("own") or self.routes.get(str(record.get("route")), [])
        listed = [*(record.get("channels") or []), *(record.get("before") or []), *middle]
        return [*listed, *(record.get("after") or [])]


def read_facts(folder: Path, root: Path) -> Facts | None:
    """The register in `folder`, None where there is no channels.yml. Faults are in `errors`."""
    path = folder / "channels.yml"
    if not path.is_file():
        return None
    facts = Facts(path.relative_to(root).as_posix())
    data = _mapping(path, root, facts)
    facts.channels = _records(data.get("channels", data))
    facts.retired = _retired(data.get("retired"), facts.channels)
    cases = folder / "cases.yml"
    if cases.is_file():
        facts.cases_path = cases.relative_to(root).as_posix()
        _read_cases(facts, _mapping(cases, root, facts))
    _collect_contacts(facts)
    _check_schema(facts, folder, root)
    return facts


def _mapping(path: Path, root: Path, facts: Facts) -> Record:
    name = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8")
        data = yaml.load(text, Loader=SAFE_LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        facts.errors.append((name, mark.line + 1 if mark else 1, " ".join(str(error).split())))
        return {}
    if name == facts.path:
        facts.text = text
    elif name == facts.cases_path:
        facts.cases_text = text
    return data if isinstance(data, dict) else {}


def _records(value: Any) -> dict[str, Record]:
    if isinstance(value, list):
        return {str(item["id"]): item for item in value if isinstance(item, dict) and "id" in item}
    if not isinstance(value, dict):
        return {}
    return {str(name): item for name, item in value.items() if isinstance(item, dict)}


def _retired(value: Any, channels: dict[str, Record]) -> list[str]:
    listed = [str(item["value"]) for item in value or [] if isinstance(item, dict) and "value" in item]
    for record in channels.values():
        if record.get("status", "active") != "active":
            listed += [str(record[key]) for key in ("dial", "address", "url") if record.get(key)]
    return listed


def _read_cases(facts: Facts, data: Record) -> None:
    facts.cases = _records(data.get("cases", data))
    facts.cases_known = bool(facts.cases)
    routes = data.get("routes")
    facts.routes = routes if isinstance(routes, dict) else {}
    never = data.get("never_ask")
    facts.never_ask = never if isinstance(never, dict) else {str(item): item for item in never or []}


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def host_of(url: str) -> str:
    """The host of an address or of a bare domain with a path, without www."""
    try:
        host = urlsplit(url if "//" in url else f"https://{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _collect_contacts(facts: Facts) -> None:
    for record in facts.channels.values():
        if record.get("status", "active") != "active":
            continue
        for key in ("dial", "dial_abroad", "display", "number", "phone"):
            number = digits(str(record.get(key) or ""))
            if number and "@" not in str(record[key]) and "." not in str(record[key]):
                inside = guide.configured().national(str(record[key]))
                facts.phones |= {number, inside, inside.removeprefix("0")}
        for key in ("address", "email"):
            if "@" in str(record.get(key) or ""):
                facts.emails.add(str(record[key]).lower())
        for key in ("url", "source", "display"):
            value = str(record.get(key) or "")
            if "." in value and "@" not in value:
                facts.hosts.add(host_of(value))
    facts.hosts -= {""}


def _check_schema(facts: Facts, folder: Path, root: Path) -> None:
    """The full schema, where the register is whole; its message names file and line."""
    if facts.errors or not all((folder / f"{n}.yml").is_file() for n in ("cases", "glossary", "synonyms")):
        return
    from scripts.model.docs import read_docs

    for fault in read_docs(folder.parent, date.today()).faults:
        if "/_data/" in fault.path:
            facts.errors.append((fault.path, fault.line, fault.message))
