"""What HTTP Observatory gives for each header as we send it, so that one that goes missing costs points before a scan.

Source: mdn/mdn-http-observatory, src/grader/charts.js of 2026-08-20. What needs a network (certificate, redirect,
preload list) is left at its neutral value 0.
"""

from __future__ import annotations

BASE = 100
# Header, what its value has, points where it has it, points where it has not.
MARKS = (
    ("Content-Security-Policy", "default-src 'none'", 10, -25),
    ("Content-Security-Policy", "frame-ancestors 'none'", 5, 0),
    ("Strict-Transport-Security", "max-age=63072000", 0, -20),
    ("X-Content-Type-Options", "nosniff", 0, -5),
    ("Referrer-Policy", "no-referrer", 5, 0),
    ("Cross-Origin-Resource-Policy", "same-origin", 10, 0),
    ("Cross-Origin-Embedder-Policy", "require-corp", 10, 0),
    ("Cross-Origin-Opener-Policy", "same-origin", 10, 0),
)


def judge(headers: dict[str, str]) -> list[tuple[str, int]]:
    """Return (what is expected, points) for each mark; `headers` are those of an HTML answer over https."""
    return [
        (f"{name}: {value}", won if value in headers.get(name, "") and "unsafe" not in headers[name] else lost)
        for name, value, won, lost in MARKS
    ]


def total(points: list[tuple[str, int]]) -> int:
    """Return the score: bonuses count only where what is lost leaves 90 points or more."""
    left = BASE + sum(value for _, value in points if value < 0)
    return left + sum(value for _, value in points if value > 0) if left >= 90 else left
