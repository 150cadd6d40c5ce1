"""Date that is told as to come and was over, or as over and was to come.

What:
    A date before that of the letter in a clause that tells what will be ("ontvangt uw Kamer uiterlijk in", "wordt
    voorzien in", "is naar verwachting gereed"), or one behind it in a clause that tells what was ("werd gesloten",
    "zijn verkiezingen gehouden", "sinds").

Why:
    Most often the year or the month has slipped: the reader waits for what should be there, or takes for done what is
    not.

Example:
    Den Haag, 15 mei 2024

    Uiterlijk op 1 maart 2024 ontvangt uw Kamer de evaluatie. Sinds 1 oktober 2024 is de post bemand.

Better:
    Den Haag, 15 mei 2024

    Uiterlijk op 1 maart 2025 ontvangt uw Kamer de evaluatie. Sinds 1 oktober 2023 is de post bemand.

Known limits:
    Only dates with their year, or of the letter's year where their sentence names it before them and no other, in
    sentences of paragraphs and lists. What says that a date is to come or was stands right by it: its verb, with no
    more than who acts between them (or, before what is done then, a thing without a day of its own), "sinds", "jl.",
    "naar verwachting" or "uiterlijk". A date that hangs on a noun ("besprak de verkiezingen op 29 oktober") is left
    alone, and so are quotations and what stands behind a colon, what was planned, decided or said once, what is said of
    someone or something ("wie op 1 juli is gestart"), conditions, and years alone told as over. What was done counts
    where it is an act ("ondertekend", "gekozen"): "op 1 juli 2026 zijn alle voertuigen vervangen" may be told of a day
    to come, but not what somebody "heeft" done, where nothing is decided or planned for it. Of what is told in the
    present only what is expected, promised or takes effect is to come, and not in a sentence that tells anything as
    over; and until when a mandate, deployment or contract runs, where no other day or speaker is near. A month or year
    counts when all of it lies before the letter or behind it; of a week before it and three days behind it nothing is
    said; a season ("vóór de zomer van 2023") counts in a later year. Where more than three dates are told as over that
    were to come, or the other way round, the letter's own date is in doubt, and the first is reported. In a clause, the
    stretch between commas and joints, its one verb counts wherever it stands ("op 3 mei besprak ik", "is op 3 mei
    heropend", "wordt op 3 mei opgeleverd"), where "op" or "in" leads to the day, it hangs on no event or preposition's
    noun, and nothing was planned, decided or asked; "geopend" and "gesloten" may be how things are then.

Source:
    The letter's own date.
"""

from collections.abc import Iterator
from datetime import timedelta

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.younger_papers import younger_papers
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.times.day_marks import marked_days
from ijkmoment.checking.times.odd_years import is_far
from ijkmoment.checking.times.plain_tenses import plain_tenses
from ijkmoment.checking.times.tense_places import places
from ijkmoment.checking.times.tense_words import ON
from ijkmoment.checking.times.told_as_coming import is_to_come, last_of
from ijkmoment.checking.times.told_as_past import is_over
from ijkmoment.checking.times.told_as_running import running_until
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS

_OPENING = lazily(rf"\W*(?:\(?\w{{1,3}}[.)]\s+)?(?:(?:uiterlijk|reeds|al|pas)\s+)?(?:{ON})?")
_VERB = lazily(
    rf"\s+(?!(?:{'|'.join(sorted(PREPOSITIONS))}|aanstaande|jongstleden|laatstleden)\s)(?:is|[a-zà-ÿ]{{3,}})(?=\s)"
)
_DRAFT = Draft("DAT008", "inconsistency")
_BEHIND, _BEFORE = timedelta(days=3), timedelta(days=7)
_MOST = 3  # dates told against the letter's own: where there are more, that one is wrong


def check(letter: Letter) -> Iterator[Finding]:
    """Find the dates that lie on the other side of the letter's own than their clause says."""
    if letter.date is None or not letter.date.possible:
        return
    past, coming = list[Span](), list[Span]()
    for time, place in places(letter):
        if is_far(letter, time.first):
            continue  # another rule's (DAT001)
        if _is_behind(time.first, letter.date):
            past += [time.span] if is_over(place, time) else []
        elif _is_before(time.last, letter.date) and is_to_come(place):
            coming += [time.span] if _is_before(last_of(place, time.last), letter.date) else []
    for span, form in marked_days(letter):
        (past if form == "past" else coming).append(span)
    past += [span for span in _plainly(letter, letter.date, "past") if span not in past]
    coming += [span for span in _plainly(letter, letter.date, "coming") if span not in coming]
    papers = {day.start for _, day in letter.once(younger_papers)}  # another rule's (REF003)
    past = [span for span in past if span.start not in papers]
    coming += [span for span in running_until(letter) if span not in coming]
    for form, found in (("past", past), ("coming", coming)):
        for span in found if len(found) <= _MOST else found[:1]:
            yield _finding(letter, span, form, letter.date)


def _plainly(letter: Letter, written: Date, form: str) -> Iterator[Span]:
    """Yield the days on the other side of the letter than the one verb of their clause says."""
    for span, date, told in letter.once(plain_tenses):
        against = _is_behind(date, written) if told == "past" else _is_before(date, written)
        if told == form and against and not is_far(letter, date):
            yield span


def _is_behind(date: Date, written: Date) -> bool:
    return date.first() - written.last() > _BEHIND


def _is_before(date: Date, written: Date) -> bool:
    return written.first() - date.last() > _BEFORE


def _finding(letter: Letter, span: Span, form: str, written: Date) -> Finding:
    """Return a date that its tense is against; where it opens its sentence, with the verb that stands behind it."""
    opens = _OPENING.fullmatch(letter.folded, letter.sentence_at(span.start).start, span.start) is not None
    verb = _VERB.match(letter.folded, span.end) if opens else None
    whole = Span(span.start, verb.end()) if verb is not None else span
    return _DRAFT.at(whole, form=form, printed=letter.part(span), written=written.printed)


RULE = Rule(
    "DAT008",
    "date-against-its-tense",
    "inconsistency",
    check,
    {
        "nl": {
            "past": "“{printed}” staat er als voorbij, maar de brief is van {written:date}",
            "coming": "“{printed}” staat er als nog te komen, maar de brief is van {written:date}",
        },
        "en": {
            "past": "“{printed}” is told as over, but the letter is of {written:date}",
            "coming": "“{printed}” is told as to come, but the letter is of {written:date}",
        },
    },
    needs=("date",),
    sees_more_with=("dictionary",),
)
