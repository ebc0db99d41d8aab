"""One Content-Security-Policy: the meta tag of every page and the header files come from here."""

from __future__ import annotations

import base64
import hashlib

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "help",
}
# The emergency sheet is one file: its styles stand in it, and the one script that its policy names by its hash.
SHEET_POLICY = {"default-src": "'none'", "style-src": "'unsafe-inline'", "img-src": "data:"}
# A meta tag can't carry it: there it is an error on the console.
HEADER_ONLY = {"frame-ancestors": "'none'"}


def meta_policy(live_reload: bool = False) -> str:
    """Return the policy for the meta tag; `live_reload` lets the script of `mkdocs serve` pass, and nothing else."""
    policy = dict(POLICY)
    if live_reload:
        policy["script-src"] += " 'unsafe-inline'"
    return _written(policy)


def header_policy() -> str:
    """Return the policy that a host sends with everything but the emergency sheet."""
    return _written({**POLICY, **HEADER_ONLY})


def sheet_policy(script: str) -> dict[str, str]:
    """Return the policy of the emergency sheet, which lets this script pass and no other; printed, it has none."""
    if not script:
        return SHEET_POLICY
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return {**SHEET_POLICY, "script-src": f"'sha256-{digest}'"}


def sheet_meta_policy(script: str) -> str:
    """Return the policy for the sheet's meta tag."""
    return _written(sheet_policy(script))


def sheet_header_policy(script: str) -> str:
    """Return the policy that a host sends with the emergency sheet."""
    return _written({**sheet_policy(script), "base-uri": "'none'", "form-action": "'none'", **HEADER_ONLY})


def _written(policy: dict[str, str]) -> str:
    return ";".join(f"{name} {value}" for name, value in policy.items())
