"""What a host says with each file is written here, once; hosts differ only in how they are told."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from scripts.model import languages
from scripts.release import host_configs, observatory
from scripts.render.assets import sheet_script
from scripts.render.security_policy import header_policy, sheet_header_policy

DOCS = Path(__file__).parents[2] / "docs"
NO_FEATURES = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen"),
    *("geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "picture-in-picture"),
    *("publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
)
HEADERS = {
    "Content-Security-Policy": header_policy(),
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in NO_FEATURES),
}


def source() -> host_configs.HostInput:
    """Return what every host is told, for the languages of this guide."""
    ours = languages.configured()
    folders = {each: ours.folder(each).rstrip("/") for each in ours.others(ours.root)}
    return host_configs.HostInput(HEADERS, sheet_header_policy(sheet_script(DOCS)), ours.root, folders)


def write_all(folder: Path, site_url: str, entries: list[str]) -> list[Path]:
    """Write one configuration a kind of host below `folder` and return their paths.

    `site_url` is the address of the site; `entries` are the names at the root of the built site and in the
    folders of its languages.
    """
    said = source()
    files = {
        "nginx.conf": host_configs.nginx(said, site_url),
        "Caddyfile": host_configs.caddy(said, site_url),
        "cloudflare/_headers": host_configs.cloudflare(said),
        "netlify/_headers": host_configs.netlify(said, entries),
        "netlify/_redirects": host_configs.netlify_redirects(said),
        "cloudfront-headers.json": host_configs.cloudfront(said),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in files]


def entries_of(site: Path) -> list[str]:
    """Return what stands at the root and in the folders of the languages, from the root; folders end in a slash."""
    ours = languages.configured()
    folders = [site / ours.folder(each) for each in ours]
    found = [path for folder in folders if folder.is_dir() for path in folder.iterdir()]
    return sorted(path.relative_to(site).as_posix() + ("/" if path.is_dir() else "") for path in found)


def main(argv: list[str] | None = None) -> int:
    """Write the configurations and print what HTTP Observatory would make of them."""
    parser = argparse.ArgumentParser(prog="python -m scripts.release.headers", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site")
    parser.add_argument("--out", type=Path, default=Path("dist/hosting"))
    options = parser.parse_args(argv)
    if not (options.site / "index.html").exists():
        print(f"headers: {options.site} holds no site: run `make site` first", file=sys.stderr)
        return 2
    site_url = os.environ.get("SITE_URL") or "https://help.example.org/"
    for path in write_all(options.out, site_url, entries_of(options.site)):
        print(path)
    points = observatory.judge(HEADERS)
    for expected, value in points:
        print(f"{value:+4d}  {expected}")
    print(f"{observatory.total(points):4d}  HTTP Observatory (target 135)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
