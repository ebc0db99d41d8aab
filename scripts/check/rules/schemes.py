"""A link that opens another program works only if that program can read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from scripts.check.finding import Finding
from scripts.check.read.addresses import SCHEME
from scripts.check.site import Site, Use
from scripts.model import guide
from scripts.text.patterns import pattern

# Registered with IANA, or the documented scheme of a widely installed app.
KNOWN_SCHEMES = {
    "http", "https", "mailto", "tel", "sms", "smsto", "mms", "data", "blob", "about", "javascript", "file",
    "ftp", "ftps", "sftp", "ssh", "git", "svn", "irc", "ircs", "xmpp", "sip", "sips", "im", "geo", "maps",
    "comgooglemaps", "whatsapp", "tg", "telegram", "line", "weixin", "wechat", "alipay", "alipays", "upwallet",
    "uppaywallet", "mqq", "mqqapi", "tim", "intent", "android-app", "ios-app", "itms", "itms-apps",
    "itms-services", "market", "facetime", "facetime-audio", "skype",
    "viber", "zoommtg", "msteams", "slack", "webcal", "calshow", "bitcoin", "magnet", "urn", "tag", "doi",
    "news", "nntp", "ldap", "rtsp", "rtmp", "view-source", "chrome", "ms-settings", "vscode", "web+mastodon",
    "fb", "twitter", "instagram", "youtube", "vnd.youtube", "cid", "mid", "acct", "matrix", "otpauth", "openid",
    "shareit", "steam", "spotify", "obsidian", "zotero", "x-apple.systempreferences", "app-settings",
}  # fmt: skip


def _by_scheme(site: Site, *names: str) -> Iterator[tuple[Use, str]]:
    for use in site.uses[SCHEME]:
        scheme, _, rest = use.target.url.partition(":")
        if not names or scheme in names:
            yield use, rest


def unknown_scheme(site: Site) -> Iterator[Finding]:
    """The scheme of a link is one that exists."""
    known = KNOWN_SCHEMES.union(guide.configured().app_schemes)
    for use, _ in _by_scheme(site):
        scheme = use.target.url.partition(":")[0]
        if scheme not in known and not scheme.startswith(("web+", "x-", "ms-")):
            message = f"{scheme}: is no scheme that a browser knows; check the spelling"
            yield Finding(site.place(use.page, use.link), message, use.link.raw)


def javascript_link(site: Site) -> Iterator[Finding]:
    """A link leads to a page; what runs a script is a button."""
    for use, _ in _by_scheme(site, "javascript"):
        message = "javascript: is no address; use a <button> and a script file"
        yield Finding(site.place(use.page, use.link), message, use.link.raw)


_PHONE = pattern(r"\+?[0-9*#().\s-]+")


def malformed_phone(site: Site) -> Iterator[Finding]:
    """A tel: link holds a number that a phone can dial (RFC 3966)."""
    for use, rest in _by_scheme(site, "tel", "sms", "smsto"):
        fault = phone_fault(unquote(rest), use.target.url.startswith("sms"))
        if fault:
            message = f"{use.link.raw} can't be dialled: {fault}"
            yield Finding(site.place(use.page, use.link), message, use.link.raw)


def phone_fault(number: str, message: bool = False) -> str:
    """What keeps a phone from dialling, empty if nothing does. An sms: link may have no number."""
    subscriber = re.split(r"[;?&]", number, maxsplit=1)[0].strip()
    if message:
        subscriber = subscriber.split(",")[0].removeprefix("//")
        if not subscriber:
            return ""
    subscriber = re.split(r"[,wWpP](?=[0-9*#,wWpP]*$)", subscriber, maxsplit=1)[0]
    count = len(re.sub(r"[^0-9*#]", "", subscriber))
    if not count:
        return "there is no number"
    if not _PHONE.fullmatch(subscriber):
        return "only ASCII digits, +, *, # and separators are dialled"
    if "+" in subscriber and not 7 <= count <= 15:
        return "an international number has 7 to 15 digits (E.164)"
    return "" if count <= 20 else "too many digits"


_LOCAL_PART = r"[\w.!#$%&'*+/=?^`{|}~-]+"
# An address that mail can be sent to: takes `a.b@x.example`; leaves `a.b@`, `x.example`.
_EMAIL = pattern(rf"{_LOCAL_PART}@(?:[\w](?:[\w-]{{0,61}}[\w])?\.)+[\w](?:[\w-]{{0,61}}[\w])?")


def malformed_email(site: Site) -> Iterator[Finding]:
    """A mailto: link holds an address that mail can be sent to (RFC 6068)."""
    for use, rest in _by_scheme(site, "mailto"):
        fault = email_fault(rest)
        if fault:
            message = f"{use.link.raw} can't be mailed: {fault}"
            yield Finding(site.place(use.page, use.link), message, use.link.raw)


def email_fault(rest: str) -> str:
    """What is wrong with the part behind `mailto:`, empty if nothing is."""
    addresses, _, headers = rest.partition("?")
    fields = [field.partition("=") for field in headers.split("#")[0].split("&")]
    recipients = [unquote(value) for name, _, value in fields if name.lower() in ("to", "cc", "bcc")]
    plain = unquote(addresses).strip()
    if plain.startswith("//"):
        return "mailto: is followed by the address itself, without //"
    if not plain:
        return "" if headers else "there is no address"
    for address in [*plain.split(","), *(part for r in recipients for part in r.split(",") if part)]:
        if not _EMAIL.fullmatch(address.strip().split("<")[-1].rstrip(">")):
            return f"“{address.strip()}” is no e-mail address"
        if ".." in address or address.strip().startswith(".") or ".@" in address:
            return f"“{address.strip()}” has a dot too many"
    return ""
