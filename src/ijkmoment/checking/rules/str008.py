"""An announced list that does not follow, or from which one is missing.

What:
    A paragraph that ends in a colon, or in "als volgt", with the closing, a question, the next numbered section or one
    that is no part of it ("Vooruitblik") behind it, or a paragraph of whole sentences that enumerates nothing; so
    does such a sentence right behind the colon, where a pronoun or article opens it ("als volgt: De kosten ..."); a
    numbered paragraph that announces, with the next one behind it; "die hieronder staan" before such a paragraph;
    "Onderstaande tabel toont" in a section without a table; "Ik noem er drie." with fewer paragraphs behind it; "In de
    derde plaats" behind "In de eerste plaats" without a second, "twee teams. Het eerste ..." without the other, and
    "enerzijds", "aan de ene kant" or "ten eerste" without its counterpart up to the next heading.

Why:
    The reader waits for what does not come. Mostly a paragraph or list was lost when the text was moved.

Example:
    Voor de keuze gelden de volgende criteria:

    De twee laatstgenoemde criteria wegen het zwaarst.

Better:
    Voor de keuze gelden de volgende criteria:

    - de kosten;
    - de veiligheid;
    - de duur.

    De twee laatstgenoemde criteria wegen het zwaarst.

Known limits:
    A list may have lost its marks, or have headings of its own: paragraphs behind a colon that have labels, are as
    many as announced, or short and in a row count as the list, and short sentences that do not refer to one
    another, or as many as announced; so do headings, where there are as many as announced, and those without a
    number that counts on, unless their level or name is another section's. Where something is told between two
    ordinals by "Daarnaast" or the like, none is missing; behind the first of two things any sentence may be of the
    other, but for one on both, unless it says "ten eerste" or their noun ("twee fasen. De eerste fase ...") and no
    word goes on. Rows of marks are STR009's, announced counts NUM002's.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.structure.announced_lists import unfollowed
from ijkmoment.checking.structure.told_in_order import skipped
from ijkmoment.checking.structure.told_to_the_last import one_sided, untold
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("STR008", "error")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the announcements that nothing follows, and what is told out of turn."""
    for lack in unfollowed(letter):
        if lack.told is None:
            yield _DRAFT.at(lack.span, form="list")
        else:
            yield _DRAFT.at(lack.span, form="count", told=str(lack.told))
    for gap in skipped(letter):
        yield _DRAFT.at(gap.span, form="turn", due=gap.due, related=(in_letter(letter, gap.before),))
    lasts = tuple(untold(letter))
    for one in lasts:
        yield _DRAFT.at(one.span, form="last", due=one.due, related=(in_letter(letter, one.before),))
    told = {one.span for one in lasts}
    yield from (_DRAFT.at(span, form="side", due=due) for span, due in one_sided(letter) if span not in told)


RULE = Rule(
    "STR008",
    "announced-list-that-does-not-follow",
    "error",
    check,
    {
        "nl": {
            "list": "hierachter volgt niet wat wordt aangekondigd",
            "count": "hierachter volgen er {told}",
            "turn": "hiervoor ontbreekt “{due}”",
            "last": "hierachter ontbreekt de of het {due}",
            "side": "hierachter ontbreekt “{due}”",
        },
        "en": {
            "list": "what is announced does not follow",
            "count": "{told} of them follow",
            "turn": "“{due}” is missing before this",
            "last": "the one that is “{due}” is missing behind this",
            "side": "“{due}” is missing behind this",
        },
    },
)
