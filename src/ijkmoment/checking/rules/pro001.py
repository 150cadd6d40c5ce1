"""A promise that is due in this letter and has no answer in it.

What:
    A promise that the register holds as open, with a term that names this letter or lies before its date; or a promise
    of an earlier letter that was to be kept by now or in this letter. The letter neither names the promise nor speaks
    of what was promised.

Why:
    Parliament counts on what was promised. A promise that is forgotten comes back as a question in the debate.

Example:
    Geachte voorzitter,

    De eenheid in Litouwen telde 300 militairen.

    Hoogachtend,

Better:
    Geachte voorzitter,

    De eenheid in Litouwen telde 300 militairen. Zoals toegezegd volgt hier hoe het staat met de reservedelen en de
    kustradars: zij zijn besteld.

    Hoogachtend,

Known limits:
    A letter answers a promise when it names it (by its day, or "toegezegd" with its words), or when one paragraph with
    its headings holds half of its own words and two at least, or two paragraphs in a row hold them all. Terms without a
    date or year ("zodra", "jaarlijks") are left alone; a year counts when it is past, or is this letter's and a letter
    or report is named with it. What became of a promise on the letter's own day or later does not count, since that is
    this letter's doing. Promises about a deployment that the letter does not speak of are left alone, and so are those
    of a letter on something else, and extracts. A letter on one deployment, by its subject line or its only section, or
    on a decision or questions, answers the promises that name what it is on, one for a report only if it is that. "De
    volgende rapportage" is kept by the letter itself. "In die rapportage" and "dan" are the next report where a
    sentence before them under their heading names it; there what is awaited for it is an answer too.

Source:
    Tweede Kamer: promises have the status Openstaand, Voldaan, Deels Voldaan or Vervallen.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ijkmoment.checking.deployments.scope import is_narrower, scope
from ijkmoment.checking.deployments.telling import are_of_one_kind
from ijkmoment.checking.deployments.years import as_letter, earlier_first, newest_earlier, place_of_missing, year_of
from ijkmoment.checking.lessons.answers import Answers
from ijkmoment.checking.lessons.commitments import OPEN, commitments, promised, same_promise
from ijkmoment.checking.lessons.pointed_promises import pointed_promises
from ijkmoment.checking.letter import Earlier, Letter
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.topics import content
from ijkmoment.facts.claim import Claim, Promise
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.language.date_scan import scan_dates
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("PRO001", "warning")
_DOCUMENT = lazily(r"\b(?:\w*rapportage|\w*brief|ijkmoment|verslag|evaluatie)\b", re.IGNORECASE)
_NEXT = lazily(
    r"\b(?:volgende|eerstvolgende|komende)\s+(?:\w+\s+)?(?:\w*rapportage|\w*brief|ijkmoment)\b", re.IGNORECASE
)
_REPORT = lazily(
    r"\b(?:\w*rapportages?|\w*brie(?:f|ven)|\w*overzicht(?:en)?|\w*verslag(?:en)?|ijkmoment|voortgang"
    r"|stand van zaken)\b",
    re.IGNORECASE,
)
_SPRING, _TWO = 4, 2
_YEAR = lazily(r"(?<!\d)20\d\d(?!\d)")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the promises that are due and not answered."""
    if letter.date is None or not letter.date.possible or not letter.is_whole:
        return
    answers, known = Answers(letter), commitments(letter.snapshot) if letter.snapshot is not None else ()
    own = scope(letter)
    for one in known if own.about or own.subjects else ():
        due = (
            one.state(letter.date) in OPEN and _due_by_text(one.due, letter.date) and own.has_promise(one.what, one.due)
        )
        if due and not answers.has(one.what, one.made):
            related = (Related("register", one.what, statement=one.statement),)
            yield _finding(letter, one.what, one.due, related, "register")
    yield from _pointed(letter, answers)
    for earlier, claim, promise in _promised(letter):
        what = promised(claim, promise)
        if any(same_promise(one.what, f"{what} {claim.section}") for one in known):
            continue  # the register says whether it is open
        if not answers.has(what, _days(earlier), claim.section):
            related = (Related("earlier", claim.text, claim.start, claim.end, earlier.file),)
            yield _finding(letter, what, year_of(letter, earlier), related, "earlier")


def _pointed(letter: Letter, answers: Answers) -> Iterator[Finding]:
    """Find the promises of the earlier letter that point to when they are due, and have no answer."""
    earlier = newest_earlier(letter)
    then = as_letter(letter, earlier) if earlier is not None else None
    if earlier is None or then is None or not are_of_one_kind(letter, then) or is_narrower(letter, then):
        return
    for one in pointed_promises(then):
        last = _last(one.date) if one.date is not None else None
        due = one.date is None or (last is not None and letter.date is not None and _is_over(last, letter.date, ""))
        if not due or len(content(one.what)) < _TWO or answers.speaks(one.what, one.awaited):
            continue
        if not answers.has(one.what, _days(earlier)):
            related = (Related("earlier", then.part(one.span), one.span.start, one.span.end, earlier.file),)
            yield _finding(letter, one.what, year_of(letter, earlier), related, "earlier")


def _finding(letter: Letter, what: str, due: str, related: tuple[Related, ...], form: str) -> Finding:
    return _DRAFT.at(place_of_missing(letter), related=related, form=form, what=what, due=due)


@lru_cache(maxsize=4_000)
def _due_by_text(due: str, date: Date) -> bool:
    """Tell whether a term is over on a day, or names the letter of that day."""
    found = [one for one in scan_dates(due, date) if isinstance(one.value, Date | Period)]
    lasts = [_early(one) or _last(one.value) for one in found if isinstance(one.value, Date | Period)]
    if lasts and all(last is not None and _is_over(last, date, due) for last in lasts):
        return True
    years = [int(year) for year in _YEAR.findall(due)]
    return not lasts and bool(years) and (max(years) < date.year or (max(years) == date.year and _names_document(due)))


def _early(found: Found) -> Date | None:
    """Return the month in which "begin 2024" is over, None of any other time."""
    value = found.value
    if not isinstance(value, Date) or value.month is not None or not found.hedge.casefold().startswith("begin"):
        return None
    return Date(value.year, _SPRING)


def _last(value: Date | Period) -> Date | None:
    return value.end if isinstance(value, Period) else value


def _is_over(last: Date, date: Date, due: str) -> bool:
    """Tell whether a time is over, or covers the letter's day in a term that names a letter or report."""
    if not last.possible:
        return False
    return last.last() <= date.first() or (last.first() <= date.first() and _names_document(due))


def _names_document(due: str) -> bool:
    return _DOCUMENT.search(due) is not None


def _promised(letter: Letter) -> Iterator[tuple[Earlier, Claim, Promise]]:
    """Yield the promises of earlier letters that are due by now, or in the letter after theirs if this is that one."""
    ordered = tuple(one for one in earlier_first(letter) if are_of_one_kind(letter, as_letter(letter, one)))
    for earlier in ordered:
        for claim in as_letter(letter, earlier).of_kind("promise"):
            promise = claim.value
            if not isinstance(promise, Promise) or not _asks(promised(claim, promise), claim.section):
                continue
            if is_narrower(letter, as_letter(letter, earlier)) and not scope(letter).is_named_in(
                f"{claim.section} {claim.text}"
            ):
                continue
            if _is_due(promise, letter.date, is_newest=earlier == ordered[-1]):
                yield earlier, claim, promise


def _asks(what: str, section: str) -> bool:
    """Tell whether a promise is of something: "de volgende rapportage" is kept by the next letter itself."""
    if _REPORT.search(what) and not content(_REPORT.sub(" ", what)):
        return False
    return bool(content(f"{what} {section}"))


def _is_due(promise: Promise, date: Date | None, *, is_newest: bool) -> bool:
    if date is None:
        return False
    years = [int(year) for year in _YEAR.findall(promise.document)]
    if years:
        return max(years) == date.year
    if promise.date is not None:
        last = _last(promise.date)
        return last is not None and (_is_over(last, date, promise.document))
    return is_newest and _NEXT.search(promise.document) is not None


def _days(earlier: Earlier) -> tuple[Date, ...]:
    return (earlier.date,) if earlier.date is not None else ()


RULE = Rule(
    "PRO001",
    "due-promise-without-answer",
    "warning",
    check,
    {
        "nl": {
            "register": "deze toezegging is nu aan de orde ({due}) en krijgt hier geen antwoord: “{what}”",
            "earlier": "de brief van {due} zegde voor nu toe, en hier staat geen antwoord: “{what}”",
        },
        "en": {
            "register": "this promise is due now ({due}) and has no answer here: “{what}”",
            "earlier": "the letter of {due} promised for now, and there is no answer here: “{what}”",
        },
    },
    needs=("date", "past"),
    sees_more_with=("register", "earlier"),
)
