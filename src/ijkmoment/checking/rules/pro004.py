"""Promise or motion that the letter tells, and that has no answer.

What:
    A sentence that tells what was promised, or what a motion or a member asks, where nothing in the letter is an
    answer: it ends its paragraph or goes on to the next promise or motion, what stands below is of something else, and
    no other passage speaks of what was promised. The same where the letter calls it kept at once.

Why:
    Parliament strikes the promise off its list, and what it asked for was never told.

Example:
    Toezeggingen

    In het debat van 3 april 2024 is toegezegd te melden hoeveel tolken in het veldhospitaal werken. Dat zijn er acht.
    In hetzelfde debat is toegezegd de slijtage van de kettingvoertuigen te beschrijven. Beide toezeggingen zijn hiermee
    nagekomen.

Better:
    Toezeggingen

    In het debat van 3 april 2024 is toegezegd te melden hoeveel tolken in het veldhospitaal werken. Dat zijn er acht.
    In hetzelfde debat is toegezegd de slijtage van de kettingvoertuigen te beschrijven. Zij is groter dan voorzien.
    Beide toezeggingen zijn hiermee nagekomen.

Known limits:
    Any sentence behind it in its paragraph counts as an answer, but one that tells when the House hears more of
    something else or how it dealt with a motion; of what a motion asks to be done, one that tells what somebody
    does or did, points back or tells when. The paragraph below answers it where it points back, opens with what
    there is ("Er is ...") or has a word that begins or ends alike. Half of its words must be new in the letter; in
    its later half, or under a heading on promises, it is enough that no other paragraph has most of them. It must
    be a motion, a question or request of a member, or our own promise to the House without a time to come. It is
    left alone where it says itself what became of it or where it is answered, is of an opinion, or stands in the
    first paragraphs or under "Aanleiding", which the whole letter may answer.

Source:
    Tweede Kamer: a promise is Voldaan when the letter does what was promised.
"""

from collections.abc import Iterator

from ijkmoment.checking.lessons.told_promises import unanswered
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("PRO004", "warning")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the promises and motions that are told and not answered."""
    for one in unanswered(letter):
        related = (in_letter(letter, one.closing),) if one.closing is not None else ()
        yield _DRAFT.at(one.span, related=related, form=one.form)


RULE = Rule(
    "PRO004",
    "promise-or-motion-without-answer",
    "warning",
    check,
    {
        "nl": {
            "closed": "deze toezegging of motie heet meteen nagekomen, zonder dat er een antwoord staat",
            "told": "op deze toezegging of motie volgt geen antwoord",
        },
        "en": {
            "closed": "this promise or motion is called kept at once, with no answer in between",
            "told": "no answer follows on this promise or motion",
        },
    },
)
