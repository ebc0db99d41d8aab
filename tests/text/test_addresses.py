"""Links between addresses: short inside a folder, by way of the root from an index."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from scripts.text import addresses


@pytest.mark.parametrize(
    ("address", "folder", "link"),
    [
        ("a.html", "", "a.html"),
        ("en/a.html", "en", "../en/a.html"),
        ("assets/site.css", "en/account", "../../assets/site.css"),
        ("en/account/a.html", "en/account", "../../en/account/a.html"),
    ],
)
def test_link_by_way_of_the_root(address: str, folder: str, link: str) -> None:
    assert addresses.through_root(address, folder) == link
    assert {urljoin(f"http://host/{folder}{slash}", link) for slash in ("", "/")} == {f"http://host/{address}"}
