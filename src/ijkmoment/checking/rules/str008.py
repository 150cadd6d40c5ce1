"""An announced list that does not follow, or from which one is missing.

What:
    A sentence that ends in a colon, or in "als volgt", with the closing, a question, another section or mere prose
    behind it: a paragraph, or a sentence right behind the colon, that enumerates nothing, concludes ("Hiermee ...") or
    speaks of the things as named ("Deze drie landen ..."). So is a numbered paragraph that announces, with the next
    one behind it, and a table or figure without a number that is pointed at and not there. Also "In de derde plaats"
    behind "In de eerste plaats" without a second, "twee teams. Het eerste ..." without the other, and "enerzijds",
    "aan de ene kant" or "ten eerste" without its counterpart up to the next heading.

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
    A list may have lost its marks, or have headings of its own. So prose is left alone that opens with a label or says
    what the first thing is, that goes on with "Daarnaast", of which the first sentence has a part for each thing, or of
    which the sentences or paragraphs are as many as announced, or short; and so is prose with a list or table of as
    many behind it. Headings are left alone that are as many as announced, and those without a number or level of
    another section, but behind an overview or where the letter named them before. Behind the first of two things any
    sentence may be of the other that goes on, names the noun or speaks of another. What is said or answered is
    announced by nobody, nor is one thing alone ("Het uitgangspunt is:"). Rows of marks are STR009's, counts NUM002's.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.structure.half_told import one_sided, untold
from ijkmoment.checking.structure.told_in_order import skipped
from ijkmoment.checking.structure.unfollowed import unfollowed
from ijkmoment.checking.structure.untabled import untabled
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("STR008", "error")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the announcements that nothing follows, and what is told out of turn."""
    yield from (_DRAFT.at(span, form="list") for span in dict.fromkeys((*unfollowed(letter), *untabled(letter))))
    for gap in skipped(letter):
        yield _DRAFT.at(gap.span, form="turn", due=gap.due, related=(in_letter(letter, gap.before),))
    lasts = tuple(untold(letter))
    for one in lasts:
        yield _DRAFT.at(one.span, form="last", due="tweede", related=(in_letter(letter, one.first),))
    told = {one.first for one in lasts}
    yield from (_DRAFT.at(span, form="side", due=due) for span, due in one_sided(letter) if span not in told)


RULE = Rule(
    "STR008",
    "announced-list-that-does-not-follow",
    "error",
    check,
    {
        "nl": {
            "list": "hierachter volgt niet wat wordt aangekondigd",
            "turn": "hiervoor ontbreekt “{due}”",
            "last": "hierachter ontbreekt de of het {due}",
            "side": "hierachter ontbreekt “{due}”",
        },
        "en": {
            "list": "what is announced does not follow",
            "turn": "“{due}” is missing before this",
            "last": "the one that is “{due}” is missing behind this",
            "side": "“{due}” is missing behind this",
        },
    },
)
