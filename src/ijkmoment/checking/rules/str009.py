"""A number or letter of a row that is skipped, or there twice.

What:
    A table, figure, lesson, measure or the like ("Tabel 1", "Tabel 3"), a heading ("2.1", "2.3", "A.3", "A.5"), an item
    of a list or row of a table, a paragraph ("8." or "4.4"), a question or a part of a sentence ("(i) ..., (ii) ...,
    (iv) ...") whose number or letter is not the next one of its row; and a heading below one that is not there ("B.1"
    without a "B"). In a row of four or more, whatever its marks open, one that is there twice while another lacks.

Why:
    The reader looks for what has the skipped number, or cannot tell which of two is meant. Something was added, moved
    or left out while editing, and the others were not counted again.

Example:
    Tabel 1. Uitgaven per missie

    De uitgaven namen toe.

    Tabel 3. Uitgaven per maand

Better:
    Tabel 1. Uitgaven per missie

    De uitgaven namen toe.

    Tabel 2. Uitgaven per maand

Known limits:
    A row has to have two members at least, three where they are no tables or headings, and five where they are
    paragraphs over several headings, and count on but for the one; a row of which more is out of turn counts otherwise.
    Headings are compared in whole letters alone, with an opening and a closing, and titles of tables and figures not in
    a PDF, where they may be part of a picture. An annex that is skipped may be a file of its own. Recommendations,
    conclusions and the like of others may be taken up in part: there the letter has to say how many there are. Of a
    list only a first and a third item may be left: below a heading, an item, a colon or a count of three, and where
    others do not number such things. What the letter says it leaves out ("Les 6 wordt niet overgenomen"), or picks ("ik
    licht er vier toe"), is not skipped, nor what stands in an earlier row that this one explains, and equal figures
    share a place in a ranking. Paragraphs that are numbered on below other headings are one row, where no other row
    begins anew. A part that the letter announces and that has no heading is STR001's.

Source:
    The letter itself.
"""

from collections.abc import Iterator
from itertools import islice

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.structure.marks_in_order import marks_out_of_turn
from ijkmoment.checking.structure.marks_twice import marks_twice
from ijkmoment.checking.structure.parts import announcements
from ijkmoment.checking.structure.rows_out_of_turn import rows_out_of_turn
from ijkmoment.checking.text.heading_marks import Marked, breaks, marked_headings, parted
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("STR009", "error")
_GUIDE = lazily(r"(?i:deel|hoofdstuk|paragraaf|onderdeel|§)\s+(?P<mark>\d{1,2}|[A-Z]|[IVX]{1,4})(?!\w)")
_MOST = 3


def check(letter: Letter) -> Iterator[Finding]:
    """Find the marks that do not count on: of titles and headings of a whole letter, and of lists and questions."""
    found = dict.fromkeys((*marks_out_of_turn(letter), *rows_out_of_turn(letter)))
    told = {letter.block_at(one.span.start) for one in found}
    others = [one for one in marks_twice(letter) if letter.block_at(one.span.start) not in told]
    for mark in (*found, *others):
        yield _DRAFT.at(mark.span, form="turn", printed=mark.printed, due=mark.due)
    if not letter.is_whole:
        return
    for heading, due in breaks(letter):
        if _is_announced(letter, heading):
            continue
        yield _DRAFT.at(Span(heading.block.start, heading.block.end), form="turn", printed=heading.printed, due=due)
    for heading, lacking in parted(letter):
        span = Span(heading.block.start, heading.block.end)
        yield _DRAFT.at(span, form="over", printed=heading.printed, due=lacking)


def _is_announced(letter: Letter, heading: Marked) -> bool:
    """Tell whether the letter announces one part more than the row of a heading has: STR001 says which lacks."""
    if heading.below:
        return False
    headings = letter.once(marked_headings)
    row = sum(one.sign == heading.sign and one.below == heading.below for one in headings)
    guide = {one["mark"] for one in _GUIDE.finditer(letter.text, 0, headings[0].block.start)}
    told = (len(one.parts) for one in islice(announcements(letter), _MOST))
    return row + 1 in (len(guide), *told)


RULE = Rule(
    "STR009",
    "number-skipped-or-repeated",
    "error",
    check,
    {
        "nl": {
            "turn": "hier staat {printed}, terwijl {due} aan de beurt is",
            "over": "hier staat {printed}, maar de brief heeft geen kop {due}",
        },
        "en": {
            "turn": "{printed} stands here, where {due} is to be expected",
            "over": "{printed} stands here, but the letter has no heading {due}",
        },
    },
)
