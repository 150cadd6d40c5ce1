"""Errors in dates: days that do not exist, periods that run backwards, one event told twice."""

import datetime
import re
from random import Random

from support.mutants.mutant import (
    Kind,
    Mutant,
    add_paragraph,
    add_sentence,
    before_closing,
    body,
    by,
    choose,
    made,
    put,
    put_all,
)

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHORT = [month for month, days in zip(MONTHS, _DAYS, strict=True) if days < 31]
_MONTH = "|".join(MONTHS)
DATE = re.compile(rf"(?<![\w/-])(?P<day>\d{{1,2}})\s(?P<month>{_MONTH})\s(?P<year>(?:19|20)\d\d)(?!\d)")
_WITH_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})\s(?P<date>{DATE.pattern})")
_ONE = rf"(?:\d{{1,2}}\s)?(?:{_MONTH})\s(?:19|20)\d\d"
_PERIOD = re.compile(
    rf"(?P<before>\bvan |in de periode |tussen |\()?(?P<one>{_ONE})(?P<join>\s(?:tot\sen\smet|tot|–|-|en)\s)(?P<other>{_ONE})"
)
_ACROSS = re.compile(
    rf"(?P<one>(?:\d{{1,2}}\s)?(?:{_MONTH})\s(?P<year>20\d\d))\s(?:tot\sen\smet|tot|–|-)\s"
    rf"(?P<other>(?:\d{{1,2}}\s)?(?:{_MONTH}))\s(?P<last>20\d\d)"
)
_ON = re.compile(rf"(?<!\w)[Oo]p\s(?P<date>{DATE.pattern})(?=\s(?:heeft|hebben|is|zijn|informeerde|besloot|werd))")
_LAND = r"(?:Litouwen|Roemenië|Slowakije|Mali|Irak|Libanon|Kosovo|Estland|Letland|Noorwegen|Niger|Mozambique|Oeganda|Kenia|Moldavië|Djibouti)"
_END = re.compile(rf"\b(?:tot\sen\smet|tot|eindigde\sop|beëindigd\sop|sinds|vanaf)\s(?P<date>{DATE.pattern})")
_TOP = re.compile(
    rf"(?:NAVO-)?[Tt]op\sin\s(?P<place>[A-Z]\w+)\s(?:van|op|in)\s(?P<when>[^.,;()]*?(?:{_MONTH})\s20\d\d)"
)
_YEAR = re.compile(r"\b20[12]\d\b")
_SUMMITS = {
    "NAVO-top in Vilnius": (2023, "juli", "2023-07-11/2023-07-12"),
    "NAVO-top in Madrid": (2022, "juni", "2022-06-28/2022-06-30"),
    "NAVO-top in Washington": (2024, "juli", "2024-07-09/2024-07-11"),
}
_GROUPS = (
    ("Coastal Watch Group", "CWG"), ("Air Training Detachment", "ATD"), ("Border Support Team", "BST"),
    ("Medical Task Unit", "MTU"),
)  # fmt: skip
_COUNTRIES = ("Letland", "Moldavië", "Georgië", "Jordanië", "Montenegro", "Finland")


def _iso(found: re.Match[str]) -> datetime.date | None:
    try:
        return datetime.date(int(found["year"]), MONTHS.index(found["month"]) + 1, int(found["day"]))
    except ValueError:
        return None


def letter_year(text: str) -> int:
    """Return the year of a letter: that of the first day at its head, else the one that it names most."""
    head = DATE.search(text, 0, body(text)[0])
    years = [head["year"]] if head else _YEAR.findall(text)
    return int(max(years, key=years.count, default="2024"))


def no_such_day(text: str, random: Random) -> Mutant | None:
    """A day that the month has not: 31 juni."""
    found = choose(DATE, text, random)
    if found is None:
        return None
    month = found["month"] if found["month"] in _SHORT else random.choice(_SHORT)
    day = 31 if month != "februari" else random.choice((30, 31))
    return made("DAT001", put(text, found.span(), f"⟦{day} {month} {found['year']}⟧"))


def no_leap_year(text: str, random: Random) -> Mutant | None:
    """29 February of a year that has none."""
    found = choose(DATE, text, random)
    if found is None or int(found["year"]) % 4 == 0:
        return None
    return made("DAT001", put(text, found.span(), f"⟦29 februari {found['year']}⟧"))


def swapped_period(text: str, random: Random) -> Mutant | None:
    """The ends of a period in the other order."""
    found = [
        one
        for one in _PERIOD.finditer(text)
        if one["one"] != one["other"] and (one["before"] or one["join"].strip() != "en")
    ]
    if not found:
        return None
    one = random.choice(found)
    return made("DAT002", put(text, one.span(), f"{one['before'] or ''}⟦{one['other']}{one['join']}{one['one']}⟧"))


def period_in_one_year(text: str, random: Random) -> Mutant | None:
    """A period over New Year whose second year is the first: december 2024 – maart 2024."""
    found = [
        one for one in _ACROSS.finditer(text) if one["year"] < one["last"] and _runs_back(one["one"], one["other"])
    ]
    if not found:
        return None
    one = random.choice(found)
    return made("DAT002", put(text, one.span(), f"⟦{text[one.start() : one.start('last')]}{one['year']}⟧"))


def _runs_back(one: str, other: str) -> bool:
    first, second = (next(MONTHS.index(word) for word in part.split() if word in MONTHS) for part in (one, other))
    return second < first


def wrong_weekday(text: str, random: Random) -> Mutant | None:
    """A weekday before a date that was another one."""
    found = choose(DATE, text, random)
    date = _iso(found) if found else None
    if found is None or date is None or re.search(r"(?:dag|–|-|Datum|\d|en|met)\s*$", text[: found.start()]):
        return None
    wrong = random.choice([day for number, day in enumerate(_WEEKDAYS) if number != date.weekday()])
    return made("DAT003", put(text, found.span(), f"⟦{wrong} {found[0]}⟧"))


def weekday_changed(text: str, random: Random) -> Mutant | None:
    """A date that has its weekday, with another weekday or with the number of another day."""
    found = [one for one in _WITH_WEEKDAY.finditer(text) if _iso(one)]
    if not found:
        return None
    one = random.choice(found)
    if random.random() < 0.5:
        wrong = random.choice([day for day in _WEEKDAYS if day != one["weekday"]])
        return made("DAT003", put(text, one.span(), f"⟦{wrong} {one['date']}⟧"))
    day = random.choice([day for day in range(1, 29) if (day - int(one["day"])) % 7])
    return made("DAT003", put(text, one.span(), f"⟦{one['weekday']} {day} {one['month']} {one['year']}⟧"))


def no_anchor(text: str, random: Random) -> Mutant | None:
    """A bare "jongstleden" where a day stood."""
    found = [one for one in _ON.finditer(text) if not DATE.search(text[one.end() :].split(".", maxsplit=1)[0])]
    if not found:
        return None
    one = random.choice(found)
    word = "Jongstleden" if one[0][0] == "O" else random.choice(("jongstleden", "jl."))
    return made("DAT004", put(text, one.span(), f"⟦{word}⟧"))


def bare_jongstleden(text: str, random: Random) -> Mutant | None:
    """A sentence more that says "jongstleden" of nothing."""
    sentence = random.choice(
        (
            "Het kabinet heeft uw Kamer hierover ⟦jongstleden⟧ geïnformeerd.",
            "Zoals ⟦jl.⟧ aan uw Kamer gemeld, blijft dit zo.",
            "Uw Kamer is daarover in de brief van de minister van Defensie ⟦jongstleden⟧ bericht.",
        )
    )
    return by("DAT004", add_sentence(text, random, sentence))


def end_told_twice(text: str, random: Random) -> Mutant | None:
    """A sentence with an end in it said again near the letter's end, with another date."""
    start, end = body(text)
    found = [
        one
        for one in re.compile(rf"(?<=[.] )[A-Z][^.;:]{{20,300}}?{_END.pattern}[^.;:]{{0,120}}\.(?=[ \n])").finditer(
            text, start, end
        )
        if re.search(_LAND, one[0])
        and len(DATE.findall(one[0])) == 1
        and not re.search(r"verleng|gepland|zou|rotatie|mandaat", one[0])
    ]
    if not found:
        return None
    one = random.choice(found)
    date = one["date"]
    inside = one.start("date") - one.start(), one.end("date") - one.start()
    copy = put(one[0], inside, f"⟦{_other_date(date, random)}⟧")
    marked = put(text, one.span("date"), f"⟦{date}⟧")
    return made("DAT005", before_closing(marked, f"Tot slot\n\n{copy}"))


def one_of_two_ends(text: str, random: Random) -> Mutant | None:
    """A beginning or end that two paragraphs about one country give, changed in one of them."""
    told: dict[tuple[str, str], list[re.Match[str]]] = {}
    for one in _END.finditer(text):
        if "rotatie" in text[max(one.start() - 80, 0) : one.start()]:
            continue
        start, end = text.rfind("\n\n", 0, one.start()) + 1, text.find("\n\n", one.end())
        lines = [line for line in re.split(r"\n(?=[-•–] )", text[start:end]) if one["date"] in line]
        for land in {found[0] for line in lines for found in re.finditer(_LAND, line)}:
            told.setdefault((one["date"], land), []).append(one)
    twice = [places for places in told.values() if len(places) == 2]
    if not twice:
        return None
    places = random.choice(twice)
    wrong = random.choice(places)
    words = {one.span("date"): f"⟦{one['date']}⟧" for one in places}
    other = " ".join(_other_date(" ".join(wrong["date"].split()), random).split())
    return made("DAT005", put_all(text, words | {wrong.span("date"): f"⟦{other}⟧"}))


def two_ends(text: str, random: Random) -> Mutant | None:
    """A deployment that ends on one day in one paragraph and on another day in the next but some."""
    name, short = random.choice(_GROUPS)
    land, year = random.choice(_COUNTRIES), letter_year(text) - 1
    if land in text or short in text:
        return None
    date = f"{random.randint(10, 28)} {random.choice(MONTHS[1:])} {year}"
    first = random.choice(
        (
            f"De Nederlandse bijdrage aan de {name} ({short}) in {land} liep tot en met ⟦{date}⟧.",
            f"In {land} diende tot en met ⟦{date}⟧ een compagnie bij de {name} ({short}).",
            f"Van 3 januari {year - 1} tot en met ⟦{date}⟧ werkte een Nederlands team bij de {name} ({short}) in {land}.",
        )
    )
    second = random.choice(
        (
            f"De inzet bij de {short} in {land} eindigde op ⟦{_other_date(date, random)}⟧.",
            f"De eenheden van de {short} waren tot en met ⟦{_other_date(date, random)}⟧ in {land} ingezet.",
            f"De bijdrage aan de {short} in {land} is op ⟦{_other_date(date, random)}⟧ beëindigd.",
        )
    )
    one = add_paragraph(text, random, first)
    return None if one is None else made("DAT005", before_closing(one, f"{second} De samenwerking was goed."))


def _other_date(date: str, random: Random) -> str:
    """Return a date that differs in its day, its month or its year alone."""
    day, month, year = date.split()
    way = random.choice(("day", "month", "year"))
    if way == "day":
        return f"{random.choice([one for one in range(1, 29) if one != int(day)])} {month} {year}"
    if way == "month":
        long_enough = [
            one for one, days in zip(MONTHS, _DAYS, strict=True) if one != month and int(day) <= min(days, 30)
        ]
        return f"{day} {random.choice(long_enough or ['maart'])} {year}"
    return f"{day} {month} {int(year) + random.choice((-1, 1))}"


def summit_in_another_month(text: str, random: Random) -> Mutant | None:
    """A summit of the text with another month than its own."""
    found = choose(_TOP, text, random)
    if found is None:
        return None
    name = f"NAVO-top in {found['place']}"
    if name not in _SUMMITS:
        return None
    year, month, days = _SUMMITS[name]
    wrong = random.choice([one for one in MONTHS if one != month])
    words = (
        found["when"].replace(month, wrong)
        if random.random() < 0.6
        else found["when"].replace(str(year), str(year - 1))
    )
    if words == found["when"]:
        return None
    marked = put(text, found.span("when"), f"⟦{words}⟧")
    return made("DAT006", marked, register=f"top event naam {name}\ntop event wanneer {days}\n")


def summit_added(text: str, random: Random) -> Mutant | None:
    """A sentence more that tells of a summit in a month in which it was not."""
    name = random.choice(list(_SUMMITS))
    year, month, days = _SUMMITS[name]
    wrong = random.choice([one for one in MONTHS if one != month])
    sentence = random.choice(
        (
            f"Dit volgt op de {name} in ⟦{wrong} {year}⟧.",
            f"Op de {name} van ⟦11 en 12 {wrong} {year}⟧ is daarover gesproken.",
            f"Tijdens de {name} in ⟦{month} {year - 1}⟧ hebben bondgenoten dit bevestigd.",
            f"Daarover maakten bondgenoten afspraken op de {name} (⟦{wrong} {year}⟧).",
        )
    )
    marked = add_sentence(text, random, sentence)
    return (
        None
        if marked is None
        else made("DAT006", marked, register=f"top event naam {name}\ntop event wanneer {days}\n")
    )


def end_superseded(text: str, random: Random) -> Mutant | None:
    """An end in an overview that an extension elsewhere in the letter goes past."""
    name, short = random.choice(_GROUPS)
    land, year = random.choice(_COUNTRIES), letter_year(text)
    if land in text or short in text:
        return None
    first = random.choice(
        (
            f"Nederland levert een compagnie aan de {name} ({short}) in {land} ⟦tot en met 31 december {year}⟧.",
            f"De bijdrage aan de {name} ({short}) in {land} loopt ⟦tot en met 31 december {year}⟧.",
            f"Het mandaat voor de {name} ({short}) in {land} geldt ⟦tot en met 31 december {year}⟧.",
        )
    )
    second = random.choice(
        (
            f"De bijdrage aan de {short} in {land} is verlengd tot eind {year + 2}.",
            f"Het kabinet heeft besloten de inzet bij de {short} in {land} te verlengen tot en met 31 december {year + 2}.",
            f"Het kabinet verlengt de bijdrage aan de {short} in {land} tot en met {year + 2}.",
        )
    )
    one = add_paragraph(text, random, first)
    return None if one is None else made("DAT007", before_closing(one, second))


def told_as_to_come(text: str, random: Random) -> Mutant | None:
    """A sentence more that tells a date before the letter as one to come."""
    head = DATE.search(text, 0, body(text)[0])
    written = _iso(head) if head else None
    if written is None:
        return None
    date = written - datetime.timedelta(days=random.randint(40, 500))
    day, month = f"⟦{date.day} {MONTHS[date.month - 1]} {date.year}⟧", f"⟦{MONTHS[date.month - 1]} {date.year}⟧"
    sentence = random.choice(
        (
            f"Uiterlijk op {day} ontvangt uw Kamer hierover een brief.",
            f"De volgende stap is voorzien in {month}.",
            f"De uitkomsten worden in {month} verwacht.",
            f"Het onderzoek is naar verwachting in {month} gereed.",
            f"In {month} zal het kabinet hierover besluiten.",
        )
    )
    return by("DAT008", add_sentence(text, random, sentence))


def told_as_over(text: str, random: Random) -> Mutant | None:
    """A day on which something was, with a year behind the letter's."""
    head = DATE.search(text, 0, body(text)[0])
    told = re.compile(
        rf"(?<!\w)(?:[Oo]p\s(?P<on>{DATE.pattern})\s(?:informeerde|besloot|werd|nam)|[Ss]inds\s(?:{_ONE}))"
    )
    found = choose(told, text, random) if head else None
    year = _YEAR.search(text, *found.span()) if found else None
    if head is None or year is None:
        return None
    return made("DAT008", put(text, year.span(), f"⟦{int(head['year']) + random.randint(1, 3)}⟧"))


KINDS = (
    Kind("DAT001", "day that the month lacks", no_such_day),
    Kind("DAT001", "29 February of no leap year", no_leap_year),
    Kind("DAT002", "ends of a period swapped", swapped_period),
    Kind("DAT002", "second year of a period is the first", period_in_one_year),
    Kind("DAT003", "weekday before a date", wrong_weekday),
    Kind("DAT003", "weekday or day changed", weekday_changed),
    Kind("DAT004", "day replaced by jongstleden", no_anchor),
    Kind("DAT004", "sentence with a bare jongstleden", bare_jongstleden),
    Kind("DAT005", "sentence with an end said again, with another date", end_told_twice),
    Kind("DAT005", "one of two equal ends changed", one_of_two_ends),
    Kind("DAT005", "two paragraphs with two ends", two_ends),
    Kind("DAT006", "month or year of a summit", summit_in_another_month),
    Kind("DAT006", "sentence with a summit in a wrong month", summit_added),
    Kind("DAT007", "end in one paragraph, extension at the end", end_superseded),
    Kind("DAT008", "sentence with a date to come that was over", told_as_to_come),
    Kind("DAT008", "year of what was, behind the letter", told_as_over),
)
