"""A lesson, measure or promise by a number that is higher than how many there are.

What:
    "De vierde les", "aanbeveling 5", "de maatregelen b en e" or "les VI" where the letter shows fewer of them: in a
    list or table that is announced as such, or in lines that open with a label ("Les 2: ..."). Where it shows none,
    where it counts them and never so many. "Voor de tweede maal" of a lesson with two earlier years beside it, or with
    "sinds" an earlier one; and for information a lesson that is told to come back ("een herhaalde les") where the
    paragraph says neither how often nor since when.

Why:
    Either the number of them is wrong, or the reader looks for a point that is not there.

Example:
    De evaluatie leverde drie lessen op. De tweede les is dat tolken eerder komen. De vierde les gaat over munitie.

Better:
    De evaluatie leverde drie lessen op. De tweede les is dat tolken eerder komen. De derde les gaat over munitie.

Known limits:
    What is shown counts where its marks go from one on, or it has none, and it is not announced as some of them ("onder
    meer", "de eerste drie"); a count where it is not of those that are done, left, or of one subject. Where one list
    of a kind goes on from another, that kind is left alone. A figure behind the noun counts of a lesson, or of what the
    letter numbers from one on. Left alone are times ("het vierde kwartaal"), what another paper or body is said to
    hold, and "een vierde les", which adds one, also where it is named again. Of what comes back, the years must stand
    in the sentence of the number, and any year, count or earlier letter in the paragraph tells since when.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.lessons.told_again import Again, told_again
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.references.numbered_points import points_beyond
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.finding import Finding

_DRAFT, _UNTOLD = Draft("LES004", "inconsistency"), Draft("LES004", "info")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the points by numbers beyond as many as a letter tells or lists, and what comes back wrongly often."""
    yield from (_again(letter, one) for one in told_again(letter))
    for called, where, most in letter.once(points_beyond):
        nth = " ".join(letter.part(called).split())
        if where is None:
            yield _DRAFT.at(called, form="listed", nth=nth, last=str(most))
        else:
            counted = " ".join(letter.part(where).split())
            yield _DRAFT.at(called, related=(in_letter(letter, where),), form="count", nth=nth, counted=counted)


def _again(letter: Letter, one: Again) -> Finding:
    against = () if one.against is None else (in_letter(letter, one.against),)
    told = "" if one.against is None else " ".join(letter.part(one.against).split())
    return (_UNTOLD if one.form == "again" else _DRAFT).at(one.span, related=against, form=one.form, told=told)


RULE = Rule(
    "LES004",
    "ordinal-beyond-the-count",
    "inconsistency",
    check,
    {
        "nl": {
            "count": "“{nth}”, maar de brief telt er minder: “{counted}”",
            "listed": "“{nth}” is er niet: de brief somt er {last} op",
            "times": "dat is te weinig keer: de zin noemt al deze eerdere jaren: {told}",
            "since": "zo vaak kan het niet zijn: “{told}”",
            "again": "deze les is er een die terugkomt, maar hoe vaak of sinds wanneer staat er niet",
        },
        "en": {
            "count": "“{nth}”, but the letter counts fewer: “{counted}”",
            "listed": "there is no “{nth}”: the letter lists {last}",
            "times": "that is too few times: the sentence names these earlier years: {told}",
            "since": "it cannot be that many times: “{told}”",
            "again": "this lesson is said to come back, and not how often or since when",
        },
    },
    sees_more_with=("date",),
)
