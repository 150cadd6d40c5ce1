"""What opens under a figure: what it says of whom, over which period, by which definition and from which source."""

from dataclasses import dataclass

from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import ALWAYS
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Code, Text
from ijkmoment.facts.withheld import source_language, source_title
from ijkmoment.language.dates import print_date, print_period
from ijkmoment.language.naming import Name, dimension_name, subject_name
from ijkmoment.language.references import print_reference
from ijkmoment.writing.builder import Figure
from ijkmoment.writing.compose import Composition

_NAMES = ("naam", "afkorting")


@dataclass(frozen=True, slots=True)
class Shown:
    """The lines that a reader sees about one figure, in the letter's language.

    `language` and `source_language` are those of the value and of the source's title, which may have none in the
    letter's; `reference` is the source's number in brackets.
    """

    number: int
    value: str
    language: str
    subject: Name
    concept: str
    split: str
    definition: str
    period: str
    source: str
    source_language: str
    reference: str
    source_date: str
    url: str
    statement: str


def shown_figures(composition: Composition) -> dict[int, Shown]:
    """Return what is shown for each figure that opens: facts with a statement, names apart."""
    return {
        index: show(figure.fact.statement, figure.fact.text, composition.snapshot, composition.meta.language, index)
        for index, figure in enumerate(composition.figures)
        if figure.fact.statement is not None and opens(figure)
    }


def opens(figure: Figure) -> bool:
    """Tell whether a figure opens its source: names are printed as plain words."""
    statement = figure.fact.statement
    return statement is not None and statement.concept not in _NAMES


def show(statement: Statement, value: str, snapshot: Snapshot, language: str, number: int) -> Shown:
    """Return what is shown for a statement that was printed as `value`; `number` tells it from others on a page."""
    concept, source = CONCEPTS[statement.concept], snapshot.sources[statement.source]
    english = language == "en"
    return Shown(
        number,
        value,
        value_language(statement, snapshot, language),
        subject_name(snapshot, statement.subject, language),
        concept.en if english else concept.nl,
        _split(statement, snapshot, language),
        concept.definition_en if english else concept.definition_nl,
        "" if statement.period == ALWAYS else print_period(statement.period, "", language),
        source_title(source, language),
        source_language(source, language),
        f"({print_reference(source.reference, '', language)})" if source.reference else "",
        print_date(source.date, "", language) if source.date else "",
        source.url,
        statement.reference,
    )


def _split(statement: Statement, snapshot: Snapshot, language: str) -> str:
    return ", ".join(
        dimension_name(snapshot, name, code, language)
        for name, code in statement.dimensions
        if name not in ("nr", "taal")
    )


def value_language(statement: Statement, snapshot: Snapshot, language: str) -> str:
    """Return the language in which a value is printed: a text's own, else the reader's where there is a name in it."""
    value = statement.value
    if isinstance(value, Text):
        return value.language
    if isinstance(value, Code) and value.scheme == "subject":
        return subject_name(snapshot, value.code, language).language
    return language
