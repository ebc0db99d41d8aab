"""What moment.js knows beyond the page: its words, and the waits and deadlines that can be reckoned with."""

from __future__ import annotations

from typing import Any

from msgspec.structs import asdict

from scripts.model import guide
from scripts.model.docs import Docs
from scripts.model.facts import Fact
from scripts.render.site import day


def moment_data(docs: Docs) -> dict[str, Any]:
    """Return the data as JSON has it; texts stand by the `lang` of the page, which is what a script sees of it."""
    ours = guide.configured()
    facts = docs.facts.facts.items()
    return {
        "words": {each["lang"]: _words(each) for each in docs.words.values()},
        "subject": ours.subject.name,
        "country": {"zone": ours.time_zone, "weekend": ours.weekend},
        "limits": {name: _limit(name, fact, docs) for name, fact in facts if fact.lasts},
        "digits": docs.register.cases.digits,
        "abbreviations": docs.register.cases.abbreviations,
    }


def _words(frame: dict[str, Any]) -> dict[str, str]:
    return {**frame["moment"], "close": frame["close"], "example": frame["escalation"]["example"]}


def _limit(name: str, fact: Fact, docs: Docs) -> dict[str, Any]:
    tags = {language: words["lang"] for language, words in docs.words.items()}
    return {
        "id": name,
        "lasts": asdict(fact.lasts) if fact.lasts else None,
        "title": {tag: f"{fact.what.get(each)} {fact.value.get(each)}" for each, tag in tags.items()},
        "source": fact.source,
        "recorded": {tag: day(fact.recorded, each) for each, tag in tags.items()},
    }
