"""A piece of the letter that is pointed at and not there.

What:
    A reference to a table, figure, annex, section, paragraph, question, lesson, measure or the like of the letter by a
    number or letter higher than that of its last one, to a section below one that has none, to an annex by a number
    above that of the annexes that the letter says it has ("Bijlagen: 2"), or has in fact none of, or to a heading by
    its words ("onder ‘Lessen’") that the letter does not have, or the one name without a heading among those that a
    guide quotes, to an item of the list before it by a letter ("de onder d bedoelde"), to a paragraph by section and
    place, or to a figure where no line opens with one, or to a part by a letter beyond those that one sentence names in
    brackets.

Why:
    The reader looks for it, and finds none with that number or name. Something was added or left out while editing, and
    the references were not counted again.

Example:
    Tabel 2 toont de uitgaven per jaar.

    Tabel 1. Uitgaven per jaar

Better:
    Tabel 1 toont de uitgaven per jaar.

    Tabel 1. Uitgaven per jaar

Known limits:
    The letter's own tables are those whose titles open a line ("Tabel 1. Uitgaven", "Tabel A Uitgaven"), from one on
    without a break; of other things there have to be three, or a list or table of them that is called by their word. A
    letter that gives its tables no numbers is left alone; of tables by chapter ("Tabel 2.1") one chapter is a row.
    Sections in the cells of a table count where the head of their column says that they tell where something is
    treated and as many others are there; of a letter without numbered headings, the parts that it announces and the
    paragraphs that it counts. Sections, annexes and quoted headings are looked for in whole letters, sections too
    where the letter names each of them in brackets; annexes by a letter where it does so and counts them. A number
    that is said to be of something else ("tabel 4 van de begroting"), or stands in a sentence that looks into another
    document or behind one that speaks of a report, is of that document. An annex may be a file of its own: it lacks
    only where the letter counts or lists its annexes or has some behind it, or speaks of nothing else that goes with
    it. A lesson or measure beyond those that the letter counts is LES004's.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.annexes import absent_annexes, given_annexes, goes_with_another
from ijkmoment.checking.references.dotted_pieces import absent_dotted
from ijkmoment.checking.references.numbered_pieces import absent_pieces
from ijkmoment.checking.references.numbered_points import is_point, points_beyond
from ijkmoment.checking.references.quoted_headings import absent_headings
from ijkmoment.checking.references.unlisted_pieces import absent_figures, absent_items
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.structure.dotted_paragraphs import absent_paragraphs
from ijkmoment.checking.structure.section_mentions import absent, are_all_announced
from ijkmoment.checking.structure.sections_beyond import absent_beyond
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("REF008", "error")


def check(letter: Letter) -> Iterator[Finding]:
    """Find where the letter points at a piece, section, annex or heading of its own that it does not have."""
    told, seen = [one[0] for one in letter.once(points_beyond)], set[Span]()  # LES004's, and what is found
    for one in (*letter.once(absent_pieces), *absent_dotted(letter), *absent_items(letter)):
        if one.word == "bijlage" and (_is_sent(letter, one.last) or goes_with_another(letter, one.span.start)):
            continue
        if is_point(one.word) or any(where.start <= one.span.start < where.end for where in told):
            continue
        seen.add(one.span)
        yield _DRAFT.at(one.span, form="last", printed=letter.part(one.span), last=f"{one.word} {one.last}")
    for span, given in absent_annexes(letter):
        if span in seen:
            continue
        form = "none" if not given else "single" if given == 1 else "fewer"
        yield _DRAFT.at(span, form=form, printed=letter.part(span), last=str(given))
    for span in absent_figures(letter):
        yield _DRAFT.at(span, form="figure", printed=letter.part(span))
    for span in absent_headings(letter):
        yield _DRAFT.at(span, form="heading", printed=letter.part(span))
    known = letter.is_whole or are_all_announced(letter)
    sections = (*absent(letter), *absent_beyond(letter)) if known else ()
    for span, last, heading in (*sections, *absent_paragraphs(letter)):
        yield _DRAFT.at(
            span, related=(in_letter(letter, heading),), form="section", printed=letter.part(span), last=last
        )


def _is_sent(letter: Letter, last: str) -> bool:
    """Tell whether the letter counts more annexes than those behind it: the others are files of their own."""
    return last.isdecimal() and letter.once(given_annexes) > int(last)


RULE = Rule(
    "REF008",
    "mention-of-absent-piece",
    "error",
    check,
    {
        "nl": {
            "last": "“{printed}” staat niet in de brief: de laatste is {last}",
            "section": "“{printed}” staat niet in de brief: de laatste daar heeft nummer {last}",
            "single": "“{printed}” is er niet: de brief heeft één bijlage",
            "fewer": "“{printed}” is er niet: volgens de brief zijn er {last} bijlagen",
            "none": "“{printed}” is er niet: de brief spreekt nergens anders van een bijlage",
            "figure": "“{printed}” is er niet: geen regel van de brief opent met een figuur",
            "heading": "de brief heeft geen kop “{printed}”",
        },
        "en": {
            "last": "there is no “{printed}” in the letter: the last one is {last}",
            "section": "there is no “{printed}” in the letter: the last one there has number {last}",
            "single": "there is no “{printed}”: the letter has one annex",
            "fewer": "there is no “{printed}”: the letter says that it has {last} annexes",
            "none": "there is no “{printed}”: the letter speaks of no annex elsewhere",
            "figure": "there is no “{printed}”: no line of the letter opens with a figure",
            "heading": "the letter has no heading “{printed}”",
        },
    },
)
