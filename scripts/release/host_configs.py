"""A host's configuration is a rendering of the same headers: nothing is decided here but the host's own grammar."""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from scripts.text import addresses

IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"
# Names that carry the hash of their bytes, as scripts/render/assets.py gives them.
HASHED = r"\.[0-9a-f]{8}\.[a-z0-9]+$"
SHEET = f"{addresses.SHEET}.html"
GO = "go/"
CSP = "Content-Security-Policy"


@dataclass(frozen=True)
class HostInput:
    """The headers of everything, the policy of the one page that differs, and where each language stands.

    `root` is the language without a folder; `folders` are those of the others, by language, without a slash.
    """

    headers: dict[str, str]
    sheet_policy: str
    root: str
    folders: dict[str, str]

    @property
    def sheets(self) -> list[str]:
        """The paths of the emergency sheets from the root of the site."""
        return [f"/{SHEET}", *(f"/{folder}/{SHEET}" for folder in self.folders.values())]


@dataclass(frozen=True)
class Nginx:
    """What a test puts in the place of a real host's ports and folders."""

    http: str = "80"
    https: str = "443"
    root: str = "/srv/help"
    certificate: str = "/etc/ssl/help/fullchain.pem"
    key: str = "/etc/ssl/help/privkey.pem"


def nginx(source: HostInput, site_url: str, place: Nginx | None = None) -> str:
    """Return a file for nginx's conf.d: http is sent to https, and no location has an add_header of its own."""
    place = place or Nginx()
    parts = urlsplit(site_url)
    base = parts.path.rstrip("/")
    headers = "\n".join(
        f'    add_header {name} "{value}" always;' for name, value in {**source.headers, CSP: "$help_csp"}.items()
    )
    return f"""\
# Made by `make headers`; change scripts/release/headers.py instead. For Debian: copy to /etc/nginx/conf.d/help.conf.
# On a machine without IPv6 take out the two lines with [::].
# An add_header inside a location would drop all of these: maps choose the values that differ.
map $uri $help_cache {{
    default "{REVALIDATE}";
    "~{HASHED}" "{IMMUTABLE}";
}}
map $uri $help_csp {{
    default "{source.headers[CSP]}";
    "~/{SHEET.replace(".", chr(92) + ".")}$" "{source.sheet_policy}";
}}
server {{
    listen {place.http};
    listen [::]:{place.http};
    server_name {parts.hostname};
    server_tokens off;
{headers}
    return 301 https://{parts.netloc}$request_uri;
}}
server {{
    listen {place.https} ssl http2;
    listen [::]:{place.https} ssl http2;
    server_name {parts.hostname};
    server_tokens off;
    ssl_certificate {place.certificate};
    ssl_certificate_key {place.key};
    ssl_protocols TLSv1.2 TLSv1.3;
    root {place.root};
    index index.html;
    absolute_redirect off;
    etag on;
    charset utf-8;
    charset_types text/css text/plain text/xml application/javascript application/json application/xml image/svg+xml;
    default_type text/plain;
    gzip_vary on;
    gzip_static on;
    # With the package libnginx-mod-http-brotli-static:
    # brotli_static on;
{headers}
    add_header Cache-Control $help_cache always;
    error_page 404 {base}/404.html;
    # The folder of short addresses has no page of its own.
    location = {base}/{GO} {{
        return 302 {base}/;
    }}
{_nginx_folders(source, base)}}}
"""


def _nginx_folders(source: HostInput, base: str) -> str:
    """A page that is missing answers in the language of its folder."""
    return "".join(
        f"    location {base}/{folder}/ {{\n        error_page 404 {base}/{folder}/404.html;\n    }}\n"
        for folder in source.folders.values()
    )


def caddy(source: HostInput, site_url: str) -> str:
    """Return a Caddyfile: Caddy gets the certificate and sends http to https by itself."""
    parts = urlsplit(site_url)
    base = parts.path.rstrip("/")
    sheets = " ".join(base + path for path in source.sheets)
    headers = "\n".join(f'\t\t{name} "{value}"' for name, value in source.headers.items() if name != CSP)
    return f"""\
# Made by `make headers`; change scripts/release/headers.py instead. The site (dist/site) stands in /srv/help.
{parts.netloc} {{
	root * /srv/help
	header {{
{headers}
	}}
	# Not inside the block: it would defer all of that, and handle_errors drops what is deferred.
	header -Server
	@sheet path {sheets}
	@page not path {sheets}
	header @sheet {CSP} "{source.sheet_policy}"
	header @page {CSP} "{source.headers[CSP]}"
	@hashed path_regexp {HASHED}
	@plain not path_regexp {HASHED}
	header @hashed Cache-Control "{IMMUTABLE}"
	header @plain Cache-Control "{REVALIDATE}"
	redir {base}/{GO} {base}/ 302
	file_server {{
		precompressed br gzip
	}}
	handle_errors {{
{_caddy_folders(source, base)}
		header Cache-Control "{REVALIDATE}"
		header -Server
		file_server
	}}
}}
"""


def _caddy_folders(source: HostInput, base: str) -> str:
    """A page that is missing answers in the language of its folder."""
    folders = source.folders.items()
    paths = {language: f"{base}/{folder}/*" for language, folder in folders}
    lines = [f"@{language} path {path}" for language, path in paths.items()]
    elsewhere = f"not path {' '.join(paths.values())}" if paths else "path *"
    lines.append(f"@{source.root} {elsewhere}")
    lines += [f"rewrite @{language} {base}/{folder}/404.html" for language, folder in folders]
    return "\n".join(f"\t\t{line}" for line in [*lines, f"rewrite @{source.root} {base}/404.html"])


def _rule(path: str, headers: dict[str, str], drop: str = "") -> str:
    lines = [path, *([f"  ! {drop}"] if drop else []), *(f"  {name}: {value}" for name, value in headers.items())]
    return "\n".join(lines) + "\n"


def cloudflare(source: HostInput) -> str:
    """Return `_headers` for Cloudflare Pages, where a later rule may take a header away.

    Otherwise its value would be joined to that of the earlier one. `/x.html` is redirected to `/x` there: the rules of
    the sheet match both (https://developers.cloudflare.com/pages/configuration/serving-pages/).
    """
    rules = [_rule("/*", source.headers), _rule("/assets/*", {"Cache-Control": IMMUTABLE}, "Cache-Control")]
    sheet = SHEET.removesuffix(".html") + "*"
    paths = [path.replace(SHEET, sheet) for path in source.sheets]
    rules += [_rule(path, {CSP: source.sheet_policy}, CSP) for path in paths]
    return "\n".join(rules)


def netlify(source: HostInput, entries: list[str]) -> str:
    """Return `_headers` for Netlify, which adds the values of all rules that match: none may name a header twice.

    So the policy is not in the rule for everything but in one for each of `entries` (paths from the root of the site; a
    folder ends in a slash) and in another for the sheet. A page that isn't there has its policy from its meta tag.
    """
    common = {name: value for name, value in source.headers.items() if name != CSP}
    rules = [_rule("/*", common), _rule("/assets/*", {"Cache-Control": IMMUTABLE})]
    homes = [f"{folder}/index.html" for folder in source.folders.values()]
    named = {"assets/", *(f"{folder}/" for folder in source.folders.values()), *homes}
    for entry in ["", *homes, *(each for each in entries if each not in named)]:
        policy = source.sheet_policy if entry.endswith(SHEET) else source.headers[CSP]
        rules.append(_rule(f"/{entry}{'*' if entry.endswith('/') else ''}", {CSP: policy}))
    return "\n".join(rules)


def netlify_redirects(source: HostInput) -> str:
    """Return `_redirects` for Netlify: a page that is missing answers in the language of its folder.

    A rule applies where there is no file; the 404.html at the root needs none.
    """
    lines = [f"/{folder}/* /{folder}/404.html 404" for folder in source.folders.values()]
    return "\n".join([f"/{GO} / 302", *lines]) + "\n"


def cloudfront(source: HostInput) -> str:
    """Return two policies of Amazon CloudFront (for `aws cloudfront create-response-headers-policy`), by name."""
    sheet = {**source.headers, CSP: source.sheet_policy}
    policies = {"help": _policy("help", source.headers), "help-sheet": _policy("help-sheet", sheet)}
    return json.dumps(policies, indent=2) + "\n"


def _policy(name: str, headers: dict[str, str]) -> dict[str, object]:
    """Return what `--response-headers-policy-config` takes; as custom headers CloudFront refuses the five of security.

    ValueError for a header it cannot say. The shape is that of
    https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html.
    """
    others = dict(headers)
    security = {
        "ContentSecurityPolicy": {"Override": True, "ContentSecurityPolicy": others.pop(CSP)},
        "StrictTransportSecurity": {"Override": True, **_transport(others.pop("Strict-Transport-Security"))},
        "FrameOptions": {"Override": True, "FrameOption": others.pop("X-Frame-Options")},
        "ContentTypeOptions": {"Override": True},
        "ReferrerPolicy": {"Override": True, "ReferrerPolicy": others.pop("Referrer-Policy")},
    }
    if others.pop("X-Content-Type-Options") != "nosniff":
        raise ValueError("CloudFront can only say nosniff")
    items = [{"Header": header, "Value": value, "Override": True} for header, value in others.items()]
    custom = {"Quantity": len(items), "Items": items}
    return {"Name": name, "SecurityHeadersConfig": security, "CustomHeadersConfig": custom}


def _transport(value: str) -> dict[str, object]:
    """Return the parts of a Strict-Transport-Security header by CloudFront's names; the age is in seconds."""
    parts = [part.strip().lower() for part in value.split(";")]
    age = next(part for part in parts if part.startswith("max-age="))
    return {
        "AccessControlMaxAgeSec": int(age.removeprefix("max-age=")),
        "IncludeSubdomains": "includesubdomains" in parts,
        "Preload": "preload" in parts,
    }
