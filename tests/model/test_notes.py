"""What is asked for is noted for whom it is asked for, and what a part is made of for all that have it."""

from __future__ import annotations

import msgspec

from scripts.model.notes import Notes, digests


class Contact(msgspec.Struct):
    """A record as those of docs/_data."""

    name: str
    phones: dict[str, str]

    @property
    def first(self) -> str:
        return next(iter(self.phones.values()))

    def phone(self, name: str) -> str:
        return self.phones[name]


CONTACT = Contact(name="Bank", phones={"day": "131", "night": "132"})


def noted(ask: object, notes: Notes) -> set[str]:
    """Return what is noted for a page that asks."""
    notes.begin()
    assert callable(ask)
    ask()
    notes.end(notes.files, "page")
    return set(notes.files["page"])


def test_an_entry_is_noted_that_was_asked_for_whether_it_is_there_or_not() -> None:
    notes = Notes()
    table = notes.table("words", {"yes": "ja"})
    assert noted(lambda: table["yes"], notes) == {"words/yes"}
    assert noted(lambda: table.get("no"), notes) == noted(lambda: "no" in table, notes) == {"words/no"}
    assert noted(lambda: list(table), notes) == noted(table.items, notes) == noted(table.values, notes) == {"words/*"}
    assert "words/*" in noted(lambda: {**table}, notes)


def test_a_record_is_noted_field_by_field_also_by_what_it_works_out() -> None:
    notes = Notes()
    contact = notes.record("bank", CONTACT)
    assert noted(lambda: contact.name, notes) == {"bank/name"}
    assert noted(lambda: contact.phone("day"), notes) == {"bank.phones/day"}
    assert noted(lambda: contact.first, notes) == {"bank.phones/*"}


def test_what_is_asked_for_in_no_pages_name_is_noted_for_all() -> None:
    notes = Notes()
    table = notes.table("words", {"yes": "ja", "no": "nein"})
    assert table["yes"] == "ja"
    with notes.apart():
        assert table["no"] == "nein"
    assert notes.everywhere == {"words/yes"}


def test_a_part_changes_with_what_it_is_made_of_and_so_do_those_that_have_it() -> None:
    notes = Notes()
    table = notes.table("words", {"yes": "ja"})
    for _ in range(2):
        # Made anew, the inner one stands behind the outer.
        with notes.part("outer"):
            notes.note("inner")
        with notes.part("inner"):
            assert table["yes"]
    assert notes.concerned({"words/yes"}) == {"words/yes", "inner", "outer"}
    assert notes.concerned({"words/no"}) == {"words/no"}


def test_a_change_of_an_entry_is_one_of_its_table_and_no_other() -> None:
    notes = Notes()
    notes.record("bank", CONTACT)
    notes.table("words", {"yes": "ja"})
    before = digests(notes.held)
    notes.record("bank", msgspec.structs.replace(CONTACT, phones={"day": "131", "night": "133"}))
    after = digests(notes.held)
    assert {name for name in after if after[name] != before[name]} == {"bank.phones/night", "bank.phones/*"}


def test_nothing_is_noted_where_nobody_keeps_it() -> None:
    notes, words = Notes(is_kept=False), {"yes": "ja"}
    assert notes.table("words", words) is words
    assert notes.record("bank", CONTACT) is CONTACT
