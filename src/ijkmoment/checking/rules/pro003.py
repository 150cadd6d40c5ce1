"""A promise called kept by a paragraph that does not mention it.

What:
    "Hiermee is de toezegging over ... afgedaan" or "Daarmee is de motie over ... uitgevoerd" in a paragraph that has no
    word of it, and the same where a sentence before it tells the promise ("De tweede betrof ...") or what a motion or
    member asks to be told ("vroeg hoe"), and what stands between is of something else. Of "met deze brief" the whole
    letter has no word of it; of "met paragraaf 3", "met les 2" or "in de passage over ..." that part has none. With a
    register also the promise of the day that is named.

Why:
    Parliament strikes the promise off its list, and what it asked for was never told.

Example:
    De compagnie oefende in het voorjaar vier weken met partners uit drie landen, legde bij slecht weer een brug over de
    rivier en keerde met alle voertuigen over de weg terug. Hiermee is de toezegging over reservedelen afgedaan.

Better:
    De compagnie oefende in het voorjaar vier weken met partners uit drie landen, legde bij slecht weer een brug over de
    rivier en kreeg alle reservedelen op tijd. Hiermee is de toezegging over reservedelen afgedaan.

Known limits:
    One word in common is enough, or one that begins or ends alike, holds the other or is of the same field
    ("huisvesting", "legering"), where that is rare in the letter: what many of its paragraphs speak of answers nothing.
    An answer that points back at once ("Dat waren er twaalf"), a figure where a number was promised, a time where a
    planning was, a talk or a short form that was promised, and what another paper holds, are left alone, and so are
    answers of few words. What was to be told stands behind "over", "in te gaan op" or the like; a promised deed ("om de
    samenhang te tonen") is told in the words of doing it, and so is what a motion asks to be done. The whole letter
    keeps a promise of general words ("de opbrengsten"), and what stands before the first heading. What is kept
    "hierbij" with more behind it is left alone. A part that is pointed at must be found by its number or its words.

Source:
    Tweede Kamer: a promise is Voldaan when the letter does what was promised.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from ijkmoment.checking.deployments.years import spoken_of
from ijkmoment.checking.lessons.commitments import Commitment, commitments
from ijkmoment.checking.lessons.kept_promises import Answer, answers
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.text.topics import lined, tells
from ijkmoment.facts.finding import Finding, Related

_DRAFT = Draft("PRO003", "warning")
_MOST = 60
_ENOUGH = 15  # words of an answer that is held against the register


def check(letter: Letter) -> Iterator[Finding]:
    """Find the promises that are called kept where nothing is said of them."""
    known = commitments(letter.snapshot) if letter.snapshot is not None and spoken_of(letter) else ()
    for one in islice(answers(letter), _MOST):
        promised = _of_day(letter, one.closing, known)
        line = lined(one.said)
        if any(tells(each.what, line) for each in promised):
            continue
        unsaid = not one.own and promised and len(set(line.split())) >= _ENOUGH
        if unsaid or one.is_of_something_else(letter):
            yield _finding(letter, one, promised)


def _of_day(letter: Letter, sentence: Span, known: Sequence[Commitment]) -> Sequence[Commitment]:
    """Return the promises of the register that were made on the day that a sentence names."""
    claim = letter.first_behind(sentence.start, "date") if known else None
    day = claim.value if claim is not None and claim.start < sentence.end else None
    return [one for one in known if day in one.made]


def _finding(letter: Letter, one: Answer, promised: Sequence[Commitment]) -> Finding:
    held = tuple(Related("register", each.what, statement=each.statement) for each in promised)
    told = () if one.told is None else (in_letter(letter, one.told),)
    return _DRAFT.at(one.closing, related=(*told, *held), form="astray" if one.where == "part" else "kept")


RULE = Rule(
    "PRO003",
    "promise-kept-without-mention",
    "warning",
    check,
    {
        "nl": {
            "kept": "de toezegging heet hier nagekomen, maar de alinea gaat er niet over",
            "astray": "wat hier als antwoord op de toezegging is aangewezen, gaat er niet over",
        },
        "en": {
            "kept": "the promise is called kept here, but the paragraph is not about it",
            "astray": "what is pointed at here as the answer to the promise is not about it",
        },
    },
    sees_more_with=("register",),
)
