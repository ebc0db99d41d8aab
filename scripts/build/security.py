"""One Content-Security-Policy: the meta tag of every page and the header files come from here."""

from __future__ import annotations

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


def meta_policy(live_reload: bool = False) -> str:
    """Return the policy for the meta tag; `live_reload` lets the script of `mkdocs serve` pass, and nothing else."""
    policy = dict(POLICY)
    if live_reload:
        policy["script-src"] += " 'unsafe-inline'"
    return ";".join(f"{name} {value}" for name, value in policy.items())
