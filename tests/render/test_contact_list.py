"""The list behind verify-a-contact is whole without a script."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.model.channels import Channels
from scripts.model.languages import Language, configured
from scripts.model.source import read_document
from scripts.render.contact_list import look_up
from tests.tools.records import load

DATA = Path(__file__).parents[2] / "docs" / "_data"


@pytest.mark.parametrize("language", list(configured()))
def test_every_contact_of_the_register_is_listed(language: Language) -> None:
    channels = load(DATA / "channels.yml", Channels)
    html = look_up(channels, read_document(DATA / "site.yml").data[language]["look_up"], language)
    for channel in channels.active.values():
        assert channel.value is None or f">{channel.value}</a>" in html
    for entry in channels.retired:
        assert f">{entry.value}</s>" in html
        assert f'href="tel:{entry.value}' not in html
    assert html.count("<input") == 1
    assert "data-js" in html.split("<label", 1)[0]
