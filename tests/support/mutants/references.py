"""Errors in references to parliamentary documents."""

import re
from random import Random

from support.mutants.dates import DATE, MONTHS
from support.mutants.mutant import (
    Kind,
    Mutant,
    add_paragraph,
    add_sentence,
    between_sentences,
    by,
    choose,
    made,
    put,
    put_all,
    whole,
)

DOSSIER = re.compile(
    r"(?P<word>Kamerstuk(?:ken)?(?: II)?\s)(?P<one>\d\d) ?(?P<other>\d{3}),?\s(?P<nr>nr\.\s(?P<number>\d{1,4}))(?!\d)"
)
_DATED = re.compile(rf"(?P<date>{DATE.pattern})\s\({DOSSIER.pattern}\)")
_TELLS = re.compile(r"brief|inform|gemeld|bericht|rapportage|evaluatie|schreef")
_PAPER = re.compile(
    r"Kamerstuk|\w*(?:verslag|rapport|brief|nota|advies|evaluatie|monitor|begroting|convenant)", re.IGNORECASE
)
_PAGES = (
    " (zie ⟦pagina {page}⟧)",
    " (⟦pagina {page}-{next}⟧)",
    ", zoals beschreven op ⟦pagina {page}⟧ van deze brief",
    " (zie ⟦blz. {page}⟧ van deze brief)",
)
_OFFICES = (
    "de minister van Economische Zaken",
    "de staatssecretaris van Financiën",
    "de minister van Justitie en Veiligheid",
)


def _index(found: re.Match[str], sender: str = "") -> str:
    """Return the document of a dated reference as lines of the register."""
    number = f"{found['one']}{found['other']}-{found['number']}"
    day = f"{found['year']}-{MONTHS.index(found['month']) + 1:02}-{int(found['day']):02}"
    lines = f"stuk document kamerstuknummer {number}\nstuk document datum {day}\n"
    return lines + (f"stuk document afzender {sender}\n" if sender else "")


def misplaced_space(text: str, random: Random) -> Mutant | None:
    """A dossier with its space in the wrong place."""
    found = choose(DOSSIER, text, random)
    if found is None:
        return None
    digits = found["one"] + found["other"]
    cut = random.choice((1, 3, 4))
    return made("REF001", put(text, (found.start("one"), found.end("other")), f"⟦{digits[:cut]} {digits[cut:]}⟧"))


def doubled_digit(text: str, random: Random) -> Mutant | None:
    """A dossier with a digit typed twice."""
    found = choose(DOSSIER, text, random)
    if found is None:
        return None
    digits = found["one"] + found["other"]
    place = random.randrange(5)
    wrong = digits[:place] + digits[place] + digits[place:]
    cut = len(wrong) - 3
    spaced = wrong if random.random() < 0.5 else f"{wrong[:cut]} {wrong[cut:]}"
    return made("REF001", put(text, (found.start("one"), found.end("other")), f"⟦{spaced}⟧"))


def dropped_digit(text: str, random: Random) -> Mutant | None:
    """A dossier with a digit too few."""
    found = choose(DOSSIER, text, random)
    if found is None:
        return None
    digits = found["one"] + found["other"]
    place = random.randrange(5)
    return made(
        "REF001", put(text, (found.start("one"), found.end("other")), f"⟦{digits[:place]}{digits[place + 1 :]}⟧")
    )


def case_as_document(text: str, random: Random) -> Mutant | None:
    """A number of a case, document or activity called a Kamerstuk."""
    found = choose(DOSSIER, text, random)
    if found is None:
        return None
    case = f"20{random.randint(18, 24)}{random.choice('ZDA')}{random.randint(1000, 24999):05d}"
    return made("REF002", put(text, found.span(), f"{found['word']}⟦{case}⟧"))


def case_added(text: str, random: Random) -> Mutant | None:
    """A reference more to a case that it calls a Kamerstuk."""
    case = f"20{random.randint(18, 24)}{random.choice('ZD')}{random.randint(1000, 24999):05d}"
    sentence = random.choice(
        (
            f"Zie de geannoteerde agenda (Kamerstuk ⟦{case}⟧, 5 juni 2023).",
            f"Dit is gemeld in Kamerstuk ⟦{case}⟧.",
            f"In antwoord op vragen (Kamerstukken ⟦{case}⟧) is dit toegelicht.",
        )
    )
    return by("REF002", add_sentence(text, random, sentence))


def wrong_year(text: str, random: Random) -> Mutant | None:
    """A document with a date that is a year or more off."""
    found = choose(_DATED, text, random)
    if found is None or not _tells(text, found):
        return None
    year = int(found["year"]) + random.choice((-2, -1, 1))
    marked = put(text, found.span("year"), str(year))
    return made("REF003", put(marked, found.span(), f"⟦{marked[found.start() : found.end()]}⟧"), register=_index(found))


def number_of_another(text: str, random: Random) -> Mutant | None:
    """A document's number with two digits turned, which is that of a much older or newer one."""
    found = [
        one
        for one in _DATED.finditer(text)
        if len(set(one["number"])) > 1 and len(one["number"]) == 3 and _tells(text, one)
    ]
    if not found:
        return None
    one = random.choice(found)
    number = one["number"]
    wrong = random.choice(
        [
            turned
            for turned in (number[0] + number[2] + number[1], number[1] + number[0] + number[2])
            if turned != number and turned[0] != "0"
        ]
        or [number]
    )
    if abs(int(wrong) - int(number)) < 18:
        return None
    years = (int(wrong) - int(number)) // 30 or (1 if int(wrong) > int(number) else -1)
    day = f"{int(one['year']) + years}-{MONTHS.index(one['month']) + 1:02}-01"
    register = f"stuk document kamerstuknummer {one['one']}{one['other']}-{wrong}\nstuk document datum {day}\n"
    marked = put(text, one.span("number"), wrong)
    return made("REF003", put(marked, one.span(), f"⟦{marked[one.start() : one.end()]}⟧"), register=register)


def _tells(text: str, found: re.Match[str]) -> bool:
    """Tell whether the sentence around a dated reference speaks of a letter."""
    before = text[max(found.start() - 120, 0) : found.start()].rpartition(". ")[2]
    return bool(_TELLS.search(before)) and not re.search(
        "debat|overleg|motie|verslag|besluit", before + text[found.end() : found.end() + 60]
    )


def too_high(text: str, random: Random) -> Mutant | None:
    """A number with a digit typed twice, which no document of the dossier has yet."""
    found = [one for one in _DATED.finditer(text) if len(one["number"]) == 3]
    if not found:
        return None
    one = random.choice(found)
    place = random.randrange(3)
    wrong = one["number"][: place + 1] + one["number"][place:]
    return made("REF004", put(text, one.span("number"), f"⟦{wrong}⟧"), register=_index(one))


def cited_two_ways(text: str, random: Random) -> Mutant | None:
    """A dated reference said again, with another day or with two digits of its number turned."""
    found = [one for one in _DATED.finditer(text) if _tells(text, one)]
    place = between_sentences(text, random)
    if not found or place is None:
        return None
    one = random.choice(found)
    number, year = one["number"], one["year"]
    turned = number[:-2] + number[-1] + number[-2]
    day = int(one["day"])
    if random.random() < 0.5 and abs(int(turned) - int(number)) > 17:
        number = turned
    else:
        day = random.choice([other for other in range(1, 29) if other != day])
    reference = f"Kamerstuk {one['one']} {one['other']}, nr. {number}"
    sentence = random.choice(
        (
            f" Zie ook de brief van ⟦{day} {one['month']} {year} ({reference})⟧.",
            f" In de brief van ⟦{day} {one['month']} {year} ({reference})⟧ is dat toegelicht.",
        )
    )
    return made("REF005", put_all(text, {one.span(): f"⟦{one[0]}⟧", (place, place): sentence}))


def page_number(text: str, random: Random) -> Mutant | None:
    """A page of the letter itself at the end of a sentence, in a paragraph that names no paper that may have pages."""
    place = between_sentences(text, random)
    if place is None or _PAPER.search(text, text.rfind("\n\n", 0, place) + 1, place):
        return None
    page = random.randint(2, 9)
    words = random.choice(_PAGES).format(page=page, next=page + 1)
    return made("REF006", put(text, (place - 1, place - 1), words))


def wrong_day(text: str, random: Random) -> Mutant | None:
    """A document with a day that is some days off from the index."""
    found = [one for one in _DATED.finditer(text) if _tells(text, one)]
    if not found:
        return None
    one = random.choice(found)
    day = random.choice([other for other in range(1, 29) if other != int(one["day"])])
    marked = put(text, one.span("day"), str(day))
    return made("REF007", put(marked, one.span(), f"⟦{marked[one.start() : one.end()]}⟧"), register=_index(one))


def wrong_sender(text: str, random: Random) -> Mutant | None:
    """A sentence more that calls a document another minister's than the index does."""
    office = random.choice(_OFFICES)
    number = f"{random.randint(280, 520)}"
    register = (
        f"stuk document kamerstuknummer 28676-{number}\nstuk document datum 2023-03-17\n"
        "stuk document afzender de minister van Buitenlandse Zaken\n"
    )
    sentence = random.choice(
        (
            f"Zie ⟦de brief van {office} van 17 maart 2023 (Kamerstuk 28 676, nr. {number})⟧.",
            f"⟦{office[0].upper()}{office[1:]} heeft uw Kamer hierover op 17 maart 2023 geïnformeerd (Kamerstuk 28 676, nr. {number})⟧.",
            f"In ⟦de brief van {office} (Kamerstuk 28 676, nr. {number})⟧ is dit gemeld.",
        )
    )
    marked = add_sentence(text, random, sentence)
    return None if marked is None else made("REF007", marked, register=register)


_CAPTION = re.compile(r"^(?:Tabel|Figuur) (\d{1,2})(?=[.:]? [A-Z]|[.:])", re.MULTILINE)
_TABLE_TOLD = re.compile(r"(?<![\w-])(?:[Tt]abel) \d{1,2}(?= [a-z])")
_TABLES = (
    "De verdeling over de jaren is weergegeven in ⟦tabel {number}⟧.",
    "⟦Tabel {number}⟧ laat zien hoe dit zich ontwikkelt.",
    "Daarbij is uitgegaan van de gegevens van dit jaar (zie ⟦tabel {number}⟧).",
)


def absent_table(text: str, random: Random) -> Mutant | None:
    """A table by a number higher than the last one's: in a mention that is there, or in a sentence more."""
    numbers = [int(one[1]) for one in _CAPTION.finditer(text) if one[0].startswith("Tabel")]
    if numbers and set(numbers) != set(range(1, max(numbers) + 1)):
        return None
    if not numbers:
        added = add_paragraph(
            text, random, "Tabel 1. Stand per kwartaal\n\nKwartaal   Aantal\nEerste        411\nTweede        398"
        )
        if added is None or _TABLE_TOLD.search(text):
            return None
        text, numbers = added, [1]
    number = max(numbers) + random.randint(1, 3)
    told = choose(_TABLE_TOLD, text, random)
    if told is not None and random.random() < 0.6:
        word = told[0].split()[0]
        return made("REF008", put(text, told.span(), f"⟦{word} {number}⟧"))
    marked = add_sentence(text, random, random.choice(_TABLES).format(number=number))
    return None if marked is None else made("REF008", marked)


_SECTION = re.compile(r"(?<=\n\n)(?P<mark>\d{1,2})(?=\.? [A-Z][^\n.;]{2,70}\n\n)")
_POINTED = (
    "Zie hiervoor ook ⟦paragraaf {number}⟧.",
    "In ⟦paragraaf {number}⟧ ga ik daarop nader in.",
    "Dat komt terug in ⟦hoofdstuk {number}⟧ van deze brief.",
)


def absent_section(text: str, random: Random) -> Mutant | None:
    """A section behind the last of a letter that numbers its own."""
    marks = [int(one["mark"]) for one in _SECTION.finditer(text)]
    if len(marks) < 2 or marks != list(range(1, len(marks) + 1)) or not whole(text):
        return None
    marked = add_sentence(text, random, random.choice(_POINTED).format(number=len(marks) + random.randint(1, 3)))
    return None if marked is None else made("REF008", marked)


KINDS = (
    Kind("REF008", "section behind the last one", absent_section),
    Kind("REF001", "space of a dossier misplaced", misplaced_space),
    Kind("REF001", "digit of a dossier doubled", doubled_digit),
    Kind("REF001", "digit of a dossier dropped", dropped_digit),
    Kind("REF002", "case in the place of a Kamerstuk", case_as_document),
    Kind("REF002", "case called a Kamerstuk added", case_added),
    Kind("REF003", "year of a document's date", wrong_year),
    Kind("REF003", "digits of a document's number turned", number_of_another),
    Kind("REF004", "digit of a number doubled", too_high),
    Kind("REF005", "document cited again another way", cited_two_ways),
    Kind("REF006", "page of the letter itself", page_number),
    Kind("REF008", "table behind the last one", absent_table),
    Kind("REF007", "day of a document some days off", wrong_day),
    Kind("REF007", "document of another minister", wrong_sender),
)
