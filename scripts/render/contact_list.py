"""The list of contacts behind verify-a-contact: whole without a script; a script only adds the field above it."""

from __future__ import annotations

from typing import Any

from markupsafe import escape

from scripts.model.channels import Channel, Channels, Retired
from scripts.model.languages import Language
from scripts.render import site


def look_up(channels: Channels, words: dict[str, Any], language: Language) -> str:
    """Return the field and the lists as HTML; `words` are those of the look-up in docs/_data/site.yml."""
    parties = dict.fromkeys(channel.party for channel in channels.active.values() if channel.value)
    listed = "".join(_party(party, channels, words, language) for party in parties)
    retired = "".join(_retired(entry, language) for entry in channels.retired)
    return (
        f'{_field(words)}<ul class="verify__list">{listed}</ul>\n'
        f'<h3 id="retired">{escape(words["retired_title"])}</h3>\n<ul class="verify__list">{retired}</ul>'
    )


def _field(words: dict[str, Any]) -> str:
    data = "".join(f' data-{name}="{escape(text)}"' for name, text in words["verdicts"].items())
    return (
        f'<div class="verify" data-verify data-js{data}><label for="contact">{escape(words["label"])}</label>'
        '<input id="contact" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" '
        f'aria-describedby="contact-hint"><p id="contact-hint" class="verify__hint">{escape(words["hint"])}</p>'
        '<p class="verify__verdict" role="status"></p></div>'
    )


def _party(party: str, channels: Channels, words: dict[str, Any], language: Language) -> str:
    whose = channels.parties[party].get(language)
    contacts = [channel for channel in channels.active.values() if channel.party == party and channel.value]
    return (
        f"<li><b>{escape(whose)}</b> {' '.join(_contact(channel, whose, words, language) for channel in contacts)}</li>"
    )


def _contact(channel: Channel, whose: str, words: dict[str, Any], language: Language) -> str:
    links = [(channel.href or "", channel.value or "")]
    if channel.dial_abroad:
        links.append((f"tel:{channel.dial_abroad}", channel.dial_abroad))
    anchors = "".join(
        f'<a href="{escape(href)}" data-listed="{escape(whose)}">{escape(value)}</a> ' for href, value in links
    )
    day = site.day(channel.verified, language) if channel.verified else ""
    return f"<span>{anchors}<small>{escape(words['verified'])} {day}</small></span>"


def _retired(entry: Retired, language: Language) -> str:
    why = escape(entry.why.get(language))
    return f'<li><s data-retired="{why}">{escape(entry.value)}</s> <span>{why}</span></li>'
