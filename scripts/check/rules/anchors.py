"""An id is a public address: there is one of each, and what refers to it finds it."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.site import Site
from scripts.text.suggest import did_you_mean


def duplicate_id(site: Site) -> Iterator[Finding]:
    """An id stands once on a page; a browser only ever finds the first."""
    for page in site.pages.values():
        for identifier, count in page.ids.items():
            if count > 1:
                text = f"#{identifier}" if page.path in site.source_of else f'id="{identifier}"'
                message = f"id {identifier} stands {count} times; rename all but one"
                yield Finding(site.place(page, None, text, 1), message, f"#{identifier}")


def missing_reference(site: Site) -> Iterator[Finding]:
    """label for, ARIA, headers, list and usemap name something that is on the page, and no id is empty."""
    for page in site.pages.values():
        for element, attribute, identifier in page.references:
            if not identifier:
                message = f'<{element} {attribute}=""> is empty; name something or leave the attribute out'
                yield Finding(site.place(page, None, f'{attribute}=""'), message, f'{attribute}=""')
                continue
            known = page.maps if attribute == "usemap" else page.ids
            if identifier not in known:
                hint = did_you_mean(identifier, known)
                message = f'<{element} {attribute}="{identifier}"> names no id on the page{hint}'
                yield Finding(site.place(page, None, identifier), message, identifier)
