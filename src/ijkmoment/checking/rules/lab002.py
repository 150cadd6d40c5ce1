"""Text shared word for word with what the register has not released.

What:
    Eight words or more in a row that stand in a text of the register which is not for the public: labelled for others,
    or not labelled at all.

Why:
    Pasted text takes its label along. A sentence of an internal report in a letter makes the report public in part.

Example:
    De reservedelen kwamen te laat aan en de helft van de radars stond daardoor stil.

Better:
    Niet alle reservedelen kwamen op tijd.

Known limits:
    Capitals and punctuation do not count, one other word does. What a released text of the register holds as well is
    not reported. Names, and the subjects of documents, are left out.

Source:
    DESIGN, section 9: pasted text keeps its source's label; unlabelled is not public.
"""

from collections.abc import Iterator

from ijkmoment.checking.against_register.register_words import source_in_words
from ijkmoment.checking.against_register.unreleased import Shared, Words, is_released, unreleased_texts
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.topics import words_at
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Text

_DRAFT = Draft("LAB002", "error")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the runs of words that stand in an unreleased text as well."""
    if letter.snapshot is None:
        return
    words = Words(letter)
    shared = [one for statement, text in unreleased_texts(letter.snapshot) for one in words.shared(statement, text)]
    if not shared:
        return
    released = _released(letter.snapshot)
    for one in shared:
        run = " ".join(word for word, _, _ in words_at(letter.text, one.span.start, one.span.end))
        if not any(f" {run} " in text for text in released):
            yield _finding(letter.snapshot, one)


def _released(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the released texts of a register, as words between spaces."""
    texts = (one.value.text for one in snapshot.statements if isinstance(one.value, Text) and is_released(one))
    return tuple(f" {' '.join(word for word, _, _ in words_at(text, 0, len(text)))} " for text in texts)


def _finding(snapshot: Snapshot, one: Shared) -> Finding:
    statement = one.statement
    text = statement.value.text if isinstance(statement.value, Text) else ""
    related = (Related("register", text, statement=statement.reference),)
    return _DRAFT.at(one.span, related=related, words=str(one.words), source=source_in_words(snapshot, statement))


RULE = Rule(
    "LAB002",
    "shared-with-unreleased-report",
    "error",
    check,
    {
        "nl": "{words} woorden achter elkaar uit een tekst die niet is vrijgegeven (bron: {source})",
        "en": "{words} words in a row from a text that is not released (source: {source})",
    },
    needs=("register",),
)
