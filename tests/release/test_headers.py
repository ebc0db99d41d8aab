"""Whatever the host, it is told the same; and what the headers are worth is counted."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scripts.release import host_configs, observatory
from scripts.release.headers import HEADERS, entries_of, main, source, write_all
from scripts.render.security_policy import POLICY, header_policy, meta_policy

SOURCE = source()

ENTRIES = ["404.html", "account/", "assets/", "emergency-sheet.html", "en/", "en/account/", "en/emergency-sheet.html"]


def rules(text: str) -> dict[str, list[str]]:
    """The lines of each rule of a `_headers` file, by path."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith(" "):
            found[line] = current = []
        elif line:
            current.append(line.strip())
    return found


@pytest.mark.parametrize(
    "text", [host_configs.nginx(SOURCE, "https://x.example/"), host_configs.caddy(SOURCE, "https://x.example/")]
)
def test_servers_name_every_header(text: str) -> None:
    assert [name for name, value in HEADERS.items() if name not in text or value not in text] == []
    assert SOURCE.sheet_policy in text and host_configs.IMMUTABLE in text and "x.example" in text


def test_cloudflare_replaces_only_what_differs() -> None:
    found = rules(host_configs.cloudflare(SOURCE))
    assert found["/*"] == [f"{name}: {value}" for name, value in HEADERS.items()]
    assert found["/assets/*"] == ["! Cache-Control", f"Cache-Control: {host_configs.IMMUTABLE}"]
    assert found["/en/emergency-sheet*"] == [f"! {host_configs.CSP}", f"{host_configs.CSP}: {SOURCE.sheet_policy}"]


@pytest.mark.parametrize(
    ("path", "policy"),
    [
        ("/", HEADERS[host_configs.CSP]),
        ("/account/reset-pin", HEADERS[host_configs.CSP]),
        ("/emergency/stolen-phone", HEADERS[host_configs.CSP]),
        *((f"{folder}/emergency-sheet{end}", SOURCE.sheet_policy) for folder in ("", "/en") for end in ("", ".html")),
    ],
)
def test_cloudflare_sends_one_policy_with_and_without_html(path: str, policy: str) -> None:
    assert cloudflare_answer(path) == {**HEADERS, host_configs.CSP: policy}


def cloudflare_answer(path: str) -> dict[str, str]:
    """What Pages makes of our rules: `!` takes away, a name said twice is joined.

    As `attachHeaders` does in packages/pages-shared/asset-server/handler.ts of cloudflare/workers-sdk.
    """
    sent: dict[str, str] = {}
    for rule, lines in rules(host_configs.cloudflare(SOURCE)).items():
        if not re.fullmatch(re.escape(rule).replace(r"\*", ".*"), path):
            continue
        for line in lines:
            if line.startswith("! "):
                sent.pop(line[2:], None)
            else:
                name, value = line.split(": ", 1)
                sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return sent


def test_netlify_names_no_header_twice_for_any_path() -> None:
    found = rules(host_configs.netlify(SOURCE, ENTRIES))
    for path in ("/", "/404.html", "/account/a.html", "/en/account/a.html", "/emergency-sheet.html", "/assets/a.js"):
        matching = [rule for rule in found if rule == path or (rule.endswith("*") and path.startswith(rule[:-1]))]
        names = [line.split(":")[0] for rule in matching for line in found[rule]]
        assert len(names) == len(set(names)), path
        assert path.startswith("/assets") or set(HEADERS) <= set(names), path
    assert found["/emergency-sheet.html"] == [f"{host_configs.CSP}: {SOURCE.sheet_policy}"]


def test_netlify_answers_a_missing_english_page_in_english() -> None:
    assert host_configs.netlify_redirects(SOURCE) == "/go/ / 302\n/en/* /en/404.html 404\n"


def test_cloudfront_has_a_policy_for_pages_and_one_for_the_sheet() -> None:
    policies = json.loads(host_configs.cloudfront(SOURCE))
    values = {name: cloudfront_answer(policy) for name, policy in policies.items()}
    assert values == {"help": HEADERS, "help-sheet": {**HEADERS, host_configs.CSP: SOURCE.sheet_policy}}
    assert [policy["Name"] for policy in policies.values()] == ["help", "help-sheet"]


def test_cloudfront_gets_security_headers_where_it_takes_them() -> None:
    """As custom ones it refuses them: "is a security header and cannot be set as custom header"."""
    policy = json.loads(host_configs.cloudfront(SOURCE))["help"]
    assert policy["SecurityHeadersConfig"] == {
        "ContentSecurityPolicy": {"Override": True, "ContentSecurityPolicy": HEADERS[host_configs.CSP]},
        "StrictTransportSecurity": {
            "Override": True,
            "AccessControlMaxAgeSec": 63072000,
            "IncludeSubdomains": True,
            "Preload": False,
        },
        "FrameOptions": {"Override": True, "FrameOption": "DENY"},
        "ContentTypeOptions": {"Override": True},
        "ReferrerPolicy": {"Override": True, "ReferrerPolicy": "no-referrer"},
    }
    custom = policy["CustomHeadersConfig"]
    assert custom["Quantity"] == len(custom["Items"]) == 4
    assert {(*item, item["Override"]) for item in custom["Items"]} == {("Header", "Value", "Override", True)}


def test_cloudfront_is_not_given_what_it_cannot_say() -> None:
    with pytest.raises(ValueError, match="nosniff"):
        host_configs.cloudfront(replace(SOURCE, headers={**HEADERS, "X-Content-Type-Options": "sniff"}))


def cloudfront_answer(policy: dict[str, Any]) -> dict[str, str]:
    """What CloudFront makes of a policy, as headers."""
    security = policy["SecurityHeadersConfig"]
    transport = security["StrictTransportSecurity"]
    flags = {"includeSubDomains": transport["IncludeSubdomains"], "preload": transport["Preload"]}
    age = f"max-age={transport['AccessControlMaxAgeSec']}"
    return {
        host_configs.CSP: security["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        "Strict-Transport-Security": "; ".join([age, *(flag for flag, said in flags.items() if said)]),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": security["FrameOptions"]["FrameOption"],
        "Referrer-Policy": security["ReferrerPolicy"]["ReferrerPolicy"],
        **{item["Header"]: item["Value"] for item in policy["CustomHeadersConfig"]["Items"]},
    }


def test_meta_and_header_differ_in_what_a_meta_tag_cannot_carry() -> None:
    assert header_policy() == f"{meta_policy()};frame-ancestors 'none'"
    assert "unsafe" not in meta_policy() and "unsafe-inline" in meta_policy(live_reload=True)
    assert POLICY["script-src"] == "'self'"


def test_our_headers_score_what_we_promise() -> None:
    assert observatory.total(observatory.judge(HEADERS)) >= 135


@pytest.mark.parametrize(
    ("name", "value", "score"),
    [
        ("Content-Security-Policy", None, 75),
        ("Content-Security-Policy", "default-src 'none'; script-src 'self' 'unsafe-inline'", 75),
        ("Content-Security-Policy", "default-src 'none'", 145),
        ("Strict-Transport-Security", None, 80),
        ("Strict-Transport-Security", "max-age=60", 80),
        ("X-Content-Type-Options", "none", 145),
        ("Referrer-Policy", None, 145),
        ("Referrer-Policy", "unsafe-url", 145),
        ("Cross-Origin-Resource-Policy", "cross-origin", 140),
        ("Cross-Origin-Embedder-Policy", None, 140),
        ("Cross-Origin-Opener-Policy", None, 140),
    ],
)
def test_a_worse_header_costs_points(name: str, value: str | None, score: int) -> None:
    """Where the scanner has steps between ours and none, the table has the lower: it is there to turn red."""
    headers = {key: text for key, text in HEADERS.items() if key != name}
    worse = observatory.judge({**headers, name: value} if value else headers)
    assert observatory.total(worse) == score


def test_files_are_written_from_what_the_site_has(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    (site / "en" / "account").mkdir(parents=True)
    (site / "index.html").write_text("x", encoding="utf-8")
    assert entries_of(site) == ["en/", "en/account/", "index.html"]
    assert len(write_all(tmp_path / "out", "https://x.example/", entries_of(site))) == 6
    assert main(["--site", str(site), "--out", str(tmp_path / "out")]) == 0
    assert " 150  HTTP Observatory" in capsys.readouterr().out
    assert main(["--site", str(tmp_path / "none"), "--out", str(tmp_path)]) == 2
    assert "run `make site` first" in capsys.readouterr().err
