"""Clean letters with one error put in at a random place: what a rule must find, and where.

A mutator knows a letter's text alone, by patterns of its own and never by what the reader sees in it, so that what the
reader misses counts as missed by the rule. Each puts in the slip that its rule is for, as people make it.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DATE = re.compile(rf"(?<![\w/-])(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)}) (?P<year>(?:19|20)\d\d)(?!\d)")
_PERIOD = re.compile(
    rf"(?P<one>(?:\d{{1,2}} )?(?:{'|'.join(_MONTHS)}) (?:19|20)\d\d) (?P<join>tot en met|tot|–|-) "
    rf"(?P<other>(?:\d{{1,2}} )?(?:{'|'.join(_MONTHS)}) (?:19|20)\d\d)"
)
_DOSSIER = re.compile(
    r"(?P<word>Kamerstuk(?:ken)?(?: II)? )(?P<one>\d\d) ?(?P<other>\d{3}),? (?P<nr>nr\. (?P<number>\d{1,4}))"
)
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})\.(?= [A-Z])")
_COUNTRIES = (
    "Litouwen", "Roemenië", "Slowakije", "Duitsland", "Frankrijk", "Noorwegen", "België", "Tsjechië", "Nederland",
    "Oekraïne", "Polen", "Estland", "Letland", "Bulgarije", "Afghanistan", "Italië", "Spanje", "Denemarken",
)  # fmt: skip
_COUNTRY = re.compile(rf"(?<!\w)(?:{'|'.join(_COUNTRIES)})(?!\w)")
_DEFINED = re.compile(r" \((?P<short>[A-Z]{3,6}|[a-z][A-Z]{2,4})\)")
_HYPHENED = re.compile(r"(?<!\w)[A-Z]{1,3}-\d{1,3}(?!\w)")
_ANNOUNCED = re.compile(
    r"\b(?P<count>twee|drie|vier|vijf|zes) (?P<noun>onderdelen|delen|punten|landen|missies|maatregelen)\b"
)
_COUNTS = ("twee", "drie", "vier", "vijf", "zes", "zeven")
_TOTAL = re.compile(r"(?i:totaal)[^\n€]{0,80}€ ?(?P<figure>\d{1,3}(?:,\d{1,2})?) miljoen")
_MOST_IMPORTANT = re.compile(r"\b[Dd]e belangrijkste (?P<noun>[a-zë]{3,}en)\b")
_WORD = re.compile(r"(?<![\w’'-])[a-zé]{6,14}(?![\w’'-])")
_LETTERS = "abdegiklmnoprstuvz"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A letter with one error: the rule that must see it, and the words that are wrong as a span of the new text."""

    code: str
    text: str
    start: int
    end: int


Mutator = Callable[[str, Random], Mutant | None]


def mutants(text: str, random: Random, count: int, mutators: Sequence[Mutator]) -> Iterator[Mutant]:
    """Yield up to so many mutants of each kind that a text can have."""
    for mutator in mutators:
        made = {text}
        for _ in range(count):
            mutant = mutator(text, random)
            if mutant is not None and mutant.text not in made:
                made.add(mutant.text)
                yield mutant


def _put(text: str, code: str, span: tuple[int, int], words: str, wrong: tuple[int, int] | None = None) -> Mutant:
    """Replace a span; `wrong` is where in the new words the error stands, all of them without it."""
    start, end = span
    first, last = wrong or (0, len(words))
    return Mutant(code, text[:start] + words + text[end:], start + first, start + last)


def _any(pattern: re.Pattern[str], text: str, random: Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return random.choice(found) if found else None


def impossible_date(text: str, random: Random) -> Mutant | None:
    """A day that the month has not: 31 juni."""
    found = _any(_DATE, text, random)
    if found is None:
        return None
    short = [month for month, days in zip(_MONTHS, _DAYS, strict=True) if days < 31]
    month = found["month"] if found["month"] in short else random.choice(short)
    day = 31 if month != "februari" else random.choice((30, 31))
    return _put(text, "DAT001", found.span(), f"{day} {month} {found['year']}")


def turned_period(text: str, random: Random) -> Mutant | None:
    """The ends of a period in the other order."""
    found = _any(_PERIOD, text, random)
    if found is None or found["one"] == found["other"]:
        return None
    return _put(text, "DAT002", found.span(), f"{found['other']} {found['join']} {found['one']}")


def wrong_weekday(text: str, random: Random) -> Mutant | None:
    """A weekday before a date that was another one."""
    found = _any(_DATE, text, random)
    date = _date(found) if found else None
    if found is None or date is None or text[: found.start()].rstrip().endswith(("dag", "–", "-", "Datum")):
        return None
    wrong = random.choice([day for number, day in enumerate(_WEEKDAYS) if number != date.weekday()])
    return _put(text, "DAT003", found.span(), f"{wrong} {found[0]}")


def _date(found: re.Match[str]) -> datetime.date | None:
    try:
        return datetime.date(int(found["year"]), _MONTHS.index(found["month"]) + 1, int(found["day"]))
    except ValueError:
        return None


def no_anchor(text: str, random: Random) -> Mutant | None:
    """A bare "jongstleden" where a date stood."""
    dates = [one for one in _DATE.finditer(text) if text[: one.start()].endswith((" op ", "Op "))]
    if not dates:
        return None
    found = random.choice(dates)
    return _put(
        text,
        "DAT004",
        (found.start() - 3, found.end()),
        "jongstleden" if text[found.start() - 3] == "o" else "Jongstleden",
    )


def wrong_part(text: str, random: Random) -> Mutant | None:
    """A total of which a figure was changed; one with at least two other amounts behind it that may be its parts."""
    totals = [one for one in _TOTAL.finditer(text) if text[one.end() : one.end() + 400].count("€") > 1]
    if not totals:
        return None
    found = random.choice(totals)
    figure = found["figure"]
    place = random.choice([number for number, sign in enumerate(figure) if sign.isdigit()])
    other = random.choice([sign for sign in "123456789" if sign != figure[place]])
    return _put(text, "NUM001", found.span("figure"), figure[:place] + other + figure[place + 1 :])


def wrong_count(text: str, random: Random) -> Mutant | None:
    """An announced number that is one more or less than before."""
    found = _any(_ANNOUNCED, text, random)
    if found is None:
        return None
    index = _COUNTS.index(found["count"])
    other = _COUNTS[index + 1] if index == 0 or random.random() < 0.5 else _COUNTS[index - 1]
    return _put(text, "NUM002", found.span(), f"{other} {found['noun']}")


def spaced_dossier(text: str, random: Random) -> Mutant | None:
    """A dossier with its space in the wrong place."""
    found = _any(_DOSSIER, text, random)
    if found is None:
        return None
    digits = found["one"] + found["other"]
    cut = random.choice((1, 3, 4))
    wrong = f"{digits[:cut]} {digits[cut:]}"
    words = f"{found['word']}{wrong}, {found['nr']}"
    return _put(text, "REF001", found.span(), words, (len(found["word"]), len(found["word"]) + len(wrong)))


def case_as_document(text: str, random: Random) -> Mutant | None:
    """A case number called a Kamerstuk."""
    found = _any(_DOSSIER, text, random)
    if found is None:
        return None
    letter = random.choice("ZD")
    case = f"20{random.randint(18, 24)}{letter}{random.randint(1000, 24999):05d}"
    return _put(
        text, "REF002", found.span(), f"{found['word']}{case}", (len(found["word"]), len(found["word"]) + len(case))
    )


def page_number(text: str, random: Random) -> Mutant | None:
    """A page of the letter itself."""
    found = _any(_SENTENCE_END, text, random)
    if found is None:
        return None
    page = random.randint(2, 9)
    words = random.choice(
        (
            f" (zie pagina {page}).",
            f" (pagina {page}-{page + 1}).",
            f", zoals beschreven op pagina {page} van deze brief.",
        )
    )
    where = re.search(r"pagina [\d-]+", words)
    assert where is not None
    return _put(text, "REF006", found.span(), words, where.span())


def undefined(text: str, random: Random) -> Mutant | None:
    """An abbreviation whose explanation is gone."""
    found = [
        one
        for one in _DEFINED.finditer(text)
        if len(re.findall(rf"(?<![\w(-]){one['short']}(?![\w)-])", text[one.end() :])) > 0
    ]
    if not found:
        return None
    one = random.choice(found)
    shortened = text[: one.start()] + text[one.end() :]
    use = re.compile(rf"(?<![\w(-]){one['short']}(?![\w)-])").search(shortened)
    return Mutant("NAM001", shortened, use.start(), use.end()) if use else None


def other_spelling(text: str, random: Random) -> Mutant | None:
    """One of the places of a name without its hyphen."""
    names = [one for one in _HYPHENED.finditer(text) if text.count(one[0]) > 1]
    if not names:
        return None
    found = random.choice(names)
    return _put(text, "NAM003", found.span(), found[0].replace("-", random.choice(("", " "))))


def misspelt_country(text: str, random: Random) -> Mutant | None:
    """A country with a letter dropped, doubled or turned with the next."""
    found = _any(_COUNTRY, text, random)
    return _put(text, "NAM004", found.span(), _misspelt(found[0], random)) if found else None


def misspelt(text: str, random: Random) -> Mutant | None:
    """An ordinary word with a letter dropped, doubled, turned or exchanged."""
    found = _any(_WORD, text, random)
    if found is None:
        return None
    word = _misspelt(found[0], random)
    return _put(text, "WRD001", found.span(), word) if word != found[0] else None


def _misspelt(word: str, random: Random) -> str:
    place = random.randint(2, len(word) - 2)
    way = random.choice(("drop", "double", "turn", "exchange"))
    if way == "drop":
        return word[:place] + word[place + 1 :]
    if way == "double":
        return word[:place] + word[place] + word[place:]
    if way == "turn" and word[place] != word[place + 1]:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + random.choice([one for one in _LETTERS if one != word[place]]) + word[place + 1 :]


def doubled_word(text: str, random: Random) -> Mutant | None:
    """A word twice."""
    found = _any(_WORD, text, random)
    return _put(text, "WRD002", found.span(), f"{found[0]} {found[0]}") if found else None


def no_noun(text: str, random: Random) -> Mutant | None:
    """What is "de belangrijkste" left out."""
    found = _any(_MOST_IMPORTANT, text, random)
    if found is None or not text[found.end() :].startswith((" die ", " van ", " zijn ", " in ", " voor ")):
        return None
    return _put(text, "WRD003", found.span(), found[0][: found.start("noun") - found.start()].rstrip())


def wrong_year(text: str, random: Random) -> Mutant | None:
    """A document of the index with a date years off."""
    found = list(re.finditer(rf"{_DATE.pattern} \({_DOSSIER.pattern}", text))
    if not found:
        return None
    one = random.choice(found)
    year = int(one["year"]) + random.choice((-2, -1, 1))
    return _put(text, "REF003", one.span("year"), str(year))


def too_high(text: str, random: Random) -> Mutant | None:
    """A number that no document of the dossier has yet."""
    found = _any(_DOSSIER, text, random)
    if found is None:
        return None
    return _put(text, "REF004", found.span("number"), str(int(found["number"]) + random.randint(400, 4000)))


WITHOUT_REGISTER: Mapping[str, Mutator] = {
    "impossible date": impossible_date,
    "turned period": turned_period,
    "wrong weekday": wrong_weekday,
    "no anchor": no_anchor,
    "wrong total": wrong_part,
    "wrong count": wrong_count,
    "spaced dossier": spaced_dossier,
    "case as document": case_as_document,
    "page number": page_number,
    "undefined": undefined,
    "other spelling": other_spelling,
    "misspelt country": misspelt_country,
    "misspelt": misspelt,
    "doubled word": doubled_word,
    "no noun": no_noun,
}
WITH_REGISTER: Mapping[str, Mutator] = {"wrong year": wrong_year, "too high": too_high}
