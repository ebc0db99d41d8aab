"""The words of the site's own frame: one schema for each language, so that none lacks a word that a template shows."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from scripts.model.schema import Identifier, InEach, Plain, Strict, Template, Words

Asked = Annotated[list[Words], Meta(min_length=1)]


class Feedback(Strict):
    """What an app may ask at the end of an article."""

    ask: Plain
    yes: Plain
    no: Plain
    why: Plain
    differs: Plain
    unclear: Plain
    failed: Plain
    other: Plain
    thanks: Plain


class Urgencies(Strict):
    """How urgent a case is, in words."""

    emergency: Plain
    hours: Plain
    days: Plain
    none: Plain


class EscalationWords(Strict):
    """Headings and buttons of the escalation block."""

    urgency: Urgencies
    signed_in: Plain
    signed_out: Plain
    who: Plain
    more: Plain
    do_first: Plain
    wait: Plain
    deadline: Plain
    without_phone: Plain
    have_ready: Plain
    never_why: Plain
    messages: Plain
    say: Plain
    write: Template
    show: Plain
    speak: Template
    meaning: Plain
    # Before a message in the letters of its reader, who is to say it.
    roughly: Plain
    digits: Plain
    blanks: Plain
    example: Plain
    only_if_true: Plain
    longer: Plain
    pieces: Plain
    follow_up: Plain
    next: Plain
    ladder: Plain
    ladder_more: Plain
    verified: Plain


class ActWords(Strict):
    """What the buttons say that a script puts beside a message, a list or a wait."""

    copy: Plain
    copy_list: Plain
    copied: Plain
    show: Plain
    mail: Plain
    until: Plain


class MomentWords(Strict):
    """What a message's card, its e-mail and its wait say, once a reader touches them."""

    stays: Plain
    copy_failed: Plain
    turn: Plain
    share: Plain
    empty: Template
    fill: Plain
    say: Plain
    slower: Plain
    stop: Plain
    mail_empty: Template
    mail_anyway: Plain
    mail_long: Plain
    # The locale by which a browser writes dates: `en-GB`.
    dates: Plain
    # What stands behind a time by the country's clock.
    zone: Plain
    when: Plain
    when_day: Plain
    when_wrong: Plain
    now: Plain
    hours_ago: Template
    today: Plain
    yesterday: Plain
    wait: Template
    wait_over: Template
    deadline: Template
    deadline_over: Template
    here: Template
    holidays: Plain
    first_day: Plain
    source: Template
    calendar: Plain


class SearchWords(Strict):
    """What the search box says; `urgent_words` leads from what frightened people type to an article."""

    results: Plain
    count: Template
    none: Plain
    weak: Plain
    did_you_mean: Plain
    topics: Plain
    all: Plain
    support: Plain
    urgent: Plain
    emergency: Plain
    said: Template
    again: Template
    close: Plain
    urgent_words: dict[Identifier, Asked]


class Verdicts(Strict):
    """What the look-up says of a contact that somebody pasted."""

    listed: Template
    phone: Template
    email: Template
    web: Plain
    retired: Template
    unknown: Plain
    handle: Plain
    messenger: Plain


class LookUpWords(Strict):
    """The words around the look-up of contacts."""

    label: Plain
    hint: Plain
    verified: Plain
    retired_title: Plain
    verdicts: Verdicts


class GlossaryWords(Strict):
    """The heads of the glossary's last columns: the language of the screen, and where a word is met."""

    screen: Plain
    where: Plain


class FactWords(Strict):
    """The words around the figures that articles rely on: below an article, and the heads of the list of all."""

    foot: Plain
    what: Plain
    value: Plain
    source: Plain
    recorded: Plain
    next: Plain
    lapsed: Plain
    official: Plain
    noted: Plain
    press: Plain


class BundleWords(Strict):
    """What a reader of an unzipped copy reads first."""

    open: Plain
    unzip_first: Template
    how: Plain
    numbers: Plain
    manifest: Plain


class Frame(Strict, kw_only=True):
    """The words of one language in docs/_data/site.yml; `foot` leads from a slug to the words of its link."""

    lang: Plain
    iso_639_3: Plain
    site_name: Plain
    short_name: Plain
    # A browser shows no more.
    browser_name: Annotated[Plain, Meta(max_length=16)]
    tagline: Plain
    independence: Plain
    not_ours: Plain
    for_bots: Plain
    skip: Plain
    home: Plain
    menu: Plain
    close: Plain
    all_topics: Plain
    sections: Plain
    read_here: Plain
    theme: Plain
    theme_light: Plain
    theme_dark: Plain
    theme_auto: Plain
    search: Plain
    search_placeholder: Plain
    emergency: Plain
    in_section: Plain
    on_page: Plain
    related: Plain
    sheet_why: Plain
    sheet: Plain
    still_stuck: Plain
    verified: Plain
    next_check: Plain
    stale: Plain
    copy_of: Plain
    reviewed: Plain
    report_mistake: Plain
    licence: Plain
    breadcrumb: Plain
    saved: Template
    bundle: BundleWords
    feedback: Feedback
    not_found: Plain
    foot: dict[Identifier, Plain]
    escalation: EscalationWords
    acts: ActWords
    moment: MomentWords
    search_words: SearchWords
    glossary: GlossaryWords
    facts: FactWords | None = None
    look_up: LookUpWords


class Frames(InEach[Frame]):
    """docs/_data/site.yml."""

    __slots__ = ()
    of = Frame
