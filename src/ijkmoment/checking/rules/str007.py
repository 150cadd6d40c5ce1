"""A paragraph or sentence that stands twice.

What:
    A paragraph, sentences in a row or a sentence that the letter has a second time word for word.

Why:
    Something was moved and left behind as well, or pasted at the wrong place. The reader looks for a difference.

Example:
    De eenheid oefende in mei met de partners op zee. Daarbij zijn drie schepen ingezet, die alle op tijd terug waren.

    De kosten vielen mee.

    De eenheid oefende in mei met de partners op zee. Daarbij zijn drie schepen ingezet, die alle op tijd terug waren.

Better:
    De eenheid oefende in mei met de partners op zee. Daarbij zijn drie schepen ingezet, die alle op tijd terug waren.

    De kosten vielen mee.

Known limits:
    Headings, tables, notes and what stands over and under the letter are not compared. What stands a third time is a
    fixed form. A sentence counts from six words on, from four in one paragraph or list; not where one of them is a
    summary or conclusion (a section that closes the letter may say a sentence again, and what opens it a sentence of
    its sections), nor in sections of one form, whose headings open or close with one word or are a name each (but
    sentences in a row with a figure), or beside sentences of one form ("Voor Ede geldt ...", "Voor Tiel geldt ..."),
    nor one of fewer than nine words on papers, lessons or their state; nor what quotes a question, a motion or a
    promise unless it stands at once behind itself. One word that differs makes another passage.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.structure.repeated_passages import repeated
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("STR007", "warning")
_OPENING = 60


def check(letter: Letter) -> Iterator[Finding]:
    """Find the passages that stand a second time."""
    for one in repeated(letter):
        words = letter.part(one.span)
        opening = words if len(words) <= _OPENING else words[:_OPENING].rpartition(" ")[0] + " …"
        yield _DRAFT.at(one.span, related=(in_letter(letter, one.before),), words=opening)


RULE = Rule(
    "STR007",
    "passage-that-stands-twice",
    "warning",
    check,
    {
        "nl": "deze passage staat twee keer in de brief: “{words}”",
        "en": "this passage stands twice in the letter: “{words}”",
    },
)
