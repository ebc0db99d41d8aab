"""Known advisories in the locks are looked up by pip-audit, and what could not be looked up is said to be so."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

LOCKS = ("requirements.txt", "requirements-dev.txt")


def advisories(report: dict[str, Any]) -> Iterator[str]:
    """Yield `name version: advisory, mended in …` for each one in pip-audit's JSON."""
    for package in report["dependencies"]:
        for found in package.get("vulns", []):
            mended = ", ".join(found.get("fix_versions", [])) or "no version yet"
            yield f"{package['name']} {package['version']}: {found['id']}, mended in {mended}"


def unknown(report: dict[str, Any]) -> list[str]:
    """Return the packages of which the advisory service knew nothing."""
    return [package["name"] for package in report["dependencies"] if "skip_reason" in package]


def main(argv: list[str] | None = None) -> int:
    """Audit with the pip-audit at `argv[0]`; 1 for an advisory, 0 with a line where the service can't be asked."""
    program = (argv or sys.argv[1:])[0]
    locks = [part for lock in LOCKS for part in ("-r", lock)]
    command = [program, "--disable-pip", "--require-hashes", "--progress-spinner", "off", "-f", "json", *locks]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
        report = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, json.JSONDecodeError):
        print("audit: skipped: pip-audit or its advisory service can't be reached (offline?)")
        return 0
    found, silent = sorted(set(advisories(report))), unknown(report)
    print("\n".join([*found, f"audit: {len(found)} advisories in {len(report['dependencies'])} packages"]))
    if silent:
        print(f"audit: the service knew nothing of {len(silent)} of them; that is no proof")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
