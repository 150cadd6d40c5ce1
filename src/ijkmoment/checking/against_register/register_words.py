"""What the register holds, in the words of a message: values, labels and what a statement is of, in two languages."""

from collections.abc import Iterable

from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.label import INTERNAL, LEVEL_WORDS, PUBLIC, Label, Level
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Value
from ijkmoment.facts.withheld import source_title

_LEVELS = {
    "nl": {
        Level.UNCLASSIFIED: "ongerubriceerd",
        Level.RESTRICTED: "Departementaal Vertrouwelijk",
        Level.CONFIDENTIAL: "Stg. Confidentieel",
        Level.SECRET: "Stg. Geheim",
        Level.TOP_SECRET: "Stg. Zeer Geheim",
    },
    "en": dict(LEVEL_WORDS) | {Level.UNCLASSIFIED: "unclassified"},
}
_FOR = {"nl": "voor", "en": "for"}
_AUDIENCES = {
    "nl": {INTERNAL: "intern gebruik", PUBLIC: "het publiek"},
    "en": {INTERNAL: "internal use", PUBLIC: "the public"},
}
_ENGLISH = "_en"


def in_words(name: str, values: Iterable[Value]) -> dict[str, str]:
    """Return the two arguments of a message that say which values the register holds: `name` and `name`_en."""
    from ijkmoment.language.printing import print_value  # noqa: PLC0415 - few messages hold a value to print

    held = tuple(values)
    return {
        name + ending: "; ".join(dict.fromkeys(print_value(one, "", language) for one in held))
        for language, ending in (("nl", ""), ("en", _ENGLISH))
    }


def label_in_words(name: str, label: Label) -> dict[str, str]:
    """Return the two arguments of a message that say for whom something is."""
    return {name: _label(label, "nl"), name + _ENGLISH: _label(label, "en")}


def _label(label: Label, language: str) -> str:
    level = _LEVELS[language].get(label.level, "") if label.level is not None else ""
    audiences = sorted(label.audience or ())
    meant = ", ".join(_AUDIENCES[language].get(one, one.replace("-", " ")) for one in audiences)
    restrictions = ", ".join(sorted(label.restrictions))
    return ", ".join(filter(None, (level, f"{_FOR[language]} {meant}" if meant else "", restrictions)))


def what_it_is_of(snapshot: Snapshot, statement: Statement) -> dict[str, str]:
    """Return the arguments of a message that say what a statement is of: concept in both languages, and subject."""
    concept = CONCEPTS[statement.concept]
    return {
        "concept": concept.nl.lower(),
        "concept_en": concept.en.lower(),
        "subject": snapshot.text(statement.subject, "naam") or statement.subject,
    }


def source_in_words(snapshot: Snapshot, statement: Statement) -> str:
    """Return what the source of a statement is called, its slug where the register does not say."""
    source = snapshot.sources.get(statement.source)
    return (source_title(source) if source is not None else "") or statement.source
