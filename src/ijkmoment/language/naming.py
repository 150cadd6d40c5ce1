"""What a subject is called: the one way for letters, pages and forms.

A subject without a name of its own is called by its objective, by its number as a letter prints it or by what was
promised, else by its kind and the name of what it belongs to; its slug is never what people read.
"""

from typing import Self

from ijkmoment.facts.kinds import DIMENSION_KINDS, KINDS
from ijkmoment.facts.label import INTERNAL
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Subject
from ijkmoment.facts.values import Code, Reference
from ijkmoment.facts.withheld import subject_not_public
from ijkmoment.language.dimensions import dimension_word
from ijkmoment.language.references import print_reference


class Name(str):
    """A name as it is printed; `language` is the one that it is in, which may be another than the reader's."""

    __slots__ = ("language",)
    language: str

    def __new__(cls, text: str, language: str) -> Self:
        """Make a name in a language."""
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # a text is made of one thing, a name of two
        """Return what a copy is made of."""
        return str(self), self.language


def subject_name(snapshot: Snapshot, slug: str, language: str = "nl") -> Name:
    """Return what a subject is called, in the language where that can be; or that it is not public.

    One that the snapshot does not hold and one that may not be seen look the same.
    """
    subject = snapshot.subjects.get(slug)
    if subject is None or not snapshot.shows(slug):
        return Name(subject_not_public(language), language)
    return _of_itself(snapshot, slug, language) or _by_kind(snapshot, subject, language)


def dimension_name(snapshot: Snapshot, dimension: str, code: str, language: str = "nl") -> Name:
    """Return what the value of a dimension is called: a nation, a post, a budget or a unit; a plain word as it is."""
    word = dimension_word(dimension, code, language)
    kind = DIMENSION_KINDS.get(dimension)
    if word is not None or kind is None:
        return Name(word or code, language)
    if code not in snapshot.subjects and snapshot.audience == INTERNAL:
        return Name(kind_word(kind, language), language)
    return subject_name(snapshot, code, language)


def kind_word(kind: str, language: str = "nl") -> str:
    """Return the word for a kind of subjects."""
    return KINDS[kind].en if language == "en" else KINDS[kind].nl


def _of_itself(snapshot: Snapshot, slug: str, language: str) -> Name | None:
    return (
        _said(snapshot, slug, "naam", language)
        or _of_objective(snapshot, slug, language)
        or _number(snapshot, slug, language)
        or _said(snapshot, slug, "toezegging", language)
    )


def _said(snapshot: Snapshot, slug: str, concept: str, language: str) -> Name | None:
    said = snapshot.said(slug, concept, language)
    return Name(said.text, said.language) if said else None


def _of_objective(snapshot: Snapshot, result: str, language: str) -> Name | None:
    linked = next((one.value for one in snapshot.of(result, "doelstelling") if isinstance(one.value, Code)), None)
    return _said(snapshot, linked.code, "naam", language) if linked else None


def _number(snapshot: Snapshot, document: str, language: str) -> Name | None:
    """Return a document's number; the house's own number of a document is called so, for it is no case."""
    for concept in ("kamerstuknummer", "zaaknummer", "documentnummer"):
        for one in snapshot.of(document, concept):
            if isinstance(one.value, Reference):
                plain = concept == "documentnummer"
                printed = print_reference(one.value, "kaal" if plain else "", language)
                return Name(f"{_DOCUMENT_ID[language]} {printed}" if plain else printed, language)
    return None


_DOCUMENT_ID = {"nl": "documentnummer", "en": "document id"}


def _by_kind(snapshot: Snapshot, subject: Subject, language: str) -> Name:
    word = kind_word(subject.kind, language)
    parent = subject.parent if subject.parent and snapshot.shows(subject.parent) else None
    above = _of_itself(snapshot, parent, language) if parent else None
    return Name(f"{word}, {above}" if above else word, language)
