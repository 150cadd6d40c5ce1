"""End that an extension elsewhere in the letter supersedes.

What:
    A deployment, mandate or anything else that lasts until one date in one place, while another place tells that it
    is extended to a later one; the first says nothing of it. Also in an overview, in a column of ends, and of two
    extensions where the earlier is told as if it still held.

Why:
    Who reads the overview alone takes the deployment to end when it does not.

Example:
    Nederland levert een compagnie aan de Coastal Watch Group (CWG) in Letland tot en met 31 december 2024.

    De bijdrage aan de CWG in Letland is verlengd tot eind 2026.

Better:
    Nederland levert een compagnie aan de Coastal Watch Group (CWG) in Letland tot en met 31 december 2024; dit is
    verlengd tot eind 2026.

    De bijdrage aan de CWG in Letland is verlengd tot eind 2026.

Known limits:
    Both are of one thing where the words of each, or the paragraph and headings over it, name the same country and
    mission; where they share two nouns or a long one; or where neither has a name and the letter extends one thing.
    The later end has to be whole months from the former one, but for a table. Left alone is what is told as past,
    planned, cost or somebody's term, what the next sentence calls extended, and what the extension itself tells as
    the end so far; "het huidige mandaat" where the extension is still to come; in one paragraph an end that stands
    before its extension and has not passed; a period with both ends where a mandate was extended, and one that has
    passed unless the extension was decided before; and a contribution beside a mandate that another body gives.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.outrun_ends import outrun_ends
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.finding import Finding
from ijkmoment.language.date_words import PART
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("DAT007", "inconsistency")
_PART_BEFORE = lazily(rf"(?<!\w)(?:{PART})\s+\Z")
_LONGEST_PART = 24


def check(letter: Letter) -> Iterator[Finding]:
    """Find the ends that an extension elsewhere puts off."""
    for one, later in outrun_ends(letter):
        printed, extended = _printed(letter, one.span), _printed(letter, later.span)
        yield _DRAFT.at(one.span, related=(in_letter(letter, later.span),), printed=printed, later=extended)


def _printed(letter: Letter, span: Span) -> str:
    """Return a day or year with the part of it that stands before: "eind 2027"."""
    part = _PART_BEFORE.search(letter.folded, max(span.start - _LONGEST_PART, 0), span.start)
    return letter.part(Span(part.start() if part else span.start, span.end))


RULE = Rule(
    "DAT007",
    "superseded-end-of-mandate",
    "inconsistency",
    check,
    {
        "nl": "hier eindigt dit op “{printed}”, maar elders staat een verlenging “{later}”",
        "en": "this ends on “{printed}” here, but elsewhere an extension is told, “{later}”",
    },
    sees_more_with=("date", "dictionary"),
)
