"""What stands in the place of a source or a subject that a reader may not see: that it is not public, and no more."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ijkmoment.facts.label import Level
from ijkmoment.facts.statement import Source, Statement

WITHHELD = Source("", "", "")
_SOURCE = {"nl": "bron niet openbaar", "en": "source not public"}
_SUBJECT = {"nl": "niet openbaar", "en": "not public"}


def source_title(source: Source, language: str = "nl") -> str:
    """Return a source's title, or that it is not public."""
    return _SOURCE.get(language, _SOURCE["nl"]) if source == WITHHELD else source.title


def source_language(source: Source, language: str = "nl") -> str:
    """Return the language of what `source_title` returns: a title is kept in Dutch, whoever reads it."""
    return language if source == WITHHELD else "nl"


def subject_not_public(language: str = "nl") -> str:
    """Return what is printed for a subject of which nothing may be seen."""
    return _SUBJECT.get(language, _SUBJECT["nl"])


def seen_sources(
    statements: Iterable[Statement], sources: Mapping[str, Source], audience: str, level: Level
) -> tuple[tuple[Statement, ...], dict[str, Source]]:
    """Return statements with the sources that they name; one that may not be seen is `WITHHELD` in both.

    A source that is withheld and one that is not there at all look the same.
    """
    seen = {slug: one for slug, one in sources.items() if one.label.visible_to(audience, level)}
    named = tuple(one if one.source in seen else replace(one, source=WITHHELD.slug) for one in statements)
    return named, {slug: seen.get(slug, WITHHELD) for slug in sorted({one.source for one in named})}
