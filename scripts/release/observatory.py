"""HTTP Observatory's marks for headers, so that a header that goes missing costs points before a scan finds it.

Source: mdn/mdn-http-observatory, src/grader/charts.js of 2026-08-20. Marks that need a network (certificate, redirect,
preload list) are left at their neutral value 0.
"""

from __future__ import annotations

Point = tuple[str, int, str]
BASE = 100
PRIVATE_REFERRER = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
UNSAFE_REFERRER = {"origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade"}
CROSS_ORIGIN = {
    "Cross-Origin-Resource-Policy": ("same-origin", "same-site"),
    "Cross-Origin-Embedder-Policy": ("require-corp", "credentialless"),
    "Cross-Origin-Opener-Policy": ("same-origin", "same-origin-allow-popups", "noopener-allow-popups"),
}
SIX_MONTHS = 15_552_000


def judge(headers: dict[str, str]) -> list[Point]:
    """Return (name, points, why) for each test; `headers` are those of an HTML answer over https."""
    lower = {name.lower(): value for name, value in headers.items()}
    csp = _directives(lower.get("content-security-policy", ""))
    return [
        ("start", BASE, "every site"),
        _csp(csp),
        _hsts(lower.get("strict-transport-security", "")),
        _sniffing(lower.get("x-content-type-options", "")),
        _framing(lower.get("x-frame-options", ""), csp),
        _referrer(lower.get("referrer-policy", "")),
        *(_cross_origin(name, lower.get(name.lower(), ""), good) for name, good in CROSS_ORIGIN.items()),
    ]


def total(points: list[Point]) -> int:
    """Return the score: bonuses count only where what is lost leaves 90 points or more."""
    lost = BASE + sum(value for name, value, _ in points if value < 0 and name != "start")
    won = sum(value for name, value, _ in points if value > 0 and name != "start")
    return max(0, lost + won if lost >= 90 else lost)


def _directives(policy: str) -> dict[str, list[str]]:
    parts = [part.split() for part in policy.split(";") if part.strip()]
    return {part[0].lower(): part[1:] for part in parts}


def _csp(csp: dict[str, list[str]]) -> Point:
    name = "Content-Security-Policy"
    if not csp:
        return name, -25, "missing"
    default = csp.get("default-src", ["*"])
    scripts, styles = csp.get("script-src", default), csp.get("style-src", default)
    active = [source for key in ("script-src", "object-src") for source in csp.get(key, default)]
    if any(source.startswith(("http:", "ftp:")) for source in active):
        return name, -20, "scripts over http"
    if "'unsafe-inline'" in scripts or {"*", "https:", "data:"} & set(active):
        return name, -20, "scripts from anywhere or inline"
    if "'unsafe-eval'" in [*scripts, *styles]:
        return name, -10, "unsafe-eval"
    if "'unsafe-inline'" in styles:
        return name, 0, "unsafe-inline in style-src only"
    if default == ["'none'"]:
        return name, 10, "default-src 'none', nothing unsafe"
    return name, 5, "nothing unsafe"


def _hsts(value: str) -> Point:
    name = "Strict-Transport-Security"
    fields = [field.strip() for field in value.lower().split(";")]
    ages = [field.removeprefix("max-age=") for field in fields if field.startswith("max-age=")]
    if not ages or not ages[0].isdigit():
        return name, -20, "missing or broken"
    return (name, 0, "six months or more") if int(ages[0]) >= SIX_MONTHS else (name, -10, "less than six months")


def _sniffing(value: str) -> Point:
    right = value.lower() == "nosniff"
    return "X-Content-Type-Options", 0 if right else -5, "nosniff" if right else "not nosniff"


def _framing(value: str, csp: dict[str, list[str]]) -> Point:
    name = "framing"
    if csp.get("frame-ancestors"):
        return name, 5, "frame-ancestors"
    return (name, 5, "X-Frame-Options") if value.lower() in ("deny", "sameorigin") else (name, -20, "missing")


def _referrer(value: str) -> Point:
    name = "Referrer-Policy"
    if value in PRIVATE_REFERRER:
        return name, 5, value
    if not value:
        return name, 0, "missing"
    return name, -5, f"unsafe: {value}" if value in UNSAFE_REFERRER else "broken"


def _cross_origin(name: str, value: str, good: tuple[str, ...]) -> Point:
    return (name, 10, value) if value in good else (name, 0, value or "missing")
