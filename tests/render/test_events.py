"""The i18n plugin looks at no line of a page: what it does there is for boxes that it would translate."""

from pathlib import Path

from mkdocs.config import load_config

from scripts.site_build import configure_events, i18n

ROOT = Path(__file__).parents[2]


def test_the_plugin_is_spared_the_pages() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    events, plugin = config.plugins.events, i18n(config)
    assert plugin.on_page_markdown in events["page_markdown"], "it looks no more: configure_events may go"
    hooks = [each for each in events["page_markdown"] if each != plugin.on_page_markdown]
    configure_events(config)
    assert events["page_markdown"] == hooks != []
