"""Errors against earlier letters: deployments, figures and attention points that differ from what was reported."""

import re
from random import Random

from support.mutants.dates import MONTHS
from support.mutants.figures import changed
from support.mutants.mutant import Kind, Mutant, before_closing, body, made, put, whole
from support.mutants.structure import COUNTRY, headings, section

_YEAR = re.compile(r"\b20[12]\d\b")
_DATE_LINE = re.compile(rf"(?P<day>\d{{1,2}} (?:{'|'.join(MONTHS)}) )(?P<year>20\d\d)")
POINTS_HEADING = re.compile(r"aandachtspunt|\bles(?:sen)?\b|lessons", re.IGNORECASE)
POINTS = (
    ("Tekort aan tolken", "Bij elke patrouille ontbraken tolken, zodat gesprekken met inwoners moesten wachten."),
    ("Slijtage van pantservoertuigen", "De voertuigen reden meer kilometers dan waarop het onderhoud was ingericht."),
    ("Late levering van reservedelen", "Onderdelen voor de kustradars kwamen weken na bestelling aan."),
    ("Drukte op de satellietverbindingen", "Het beschikbare bandbreedtevolume was in de avonduren onvoldoende."),
)


def year_before(text: str) -> str:
    """Return a text with all its years one less: a letter of the year before."""
    return _YEAR.sub(lambda one: str(int(one[0]) - 1), text)


def a_year_on(text: str) -> str:
    """Return a text of which only the letter's own date is a year later: what it tells is as it was."""
    found = _DATE_LINE.search(text, 0, body(text)[0])
    return put(text, found.span("year"), str(int(found["year"]) + 1)) if found else text


def dated(text: str) -> bool:
    return whole(text) and bool(_DATE_LINE.search(text, 0, body(text)[0]))


def deployment_vanished(text: str, random: Random) -> Mutant | None:
    """A deployment of the letter before of which this one says nothing."""
    titles = [one for one in headings(text) if COUNTRY.search(one["title"])]
    if len(titles) < 2 or not dated(text) or "Montenegro" in text:
        return None
    numbers = random.randint(12, 80)
    one = random.choice(titles)
    number = one["number"] or ""
    words = f"{number}Inzet in Montenegro\n\nNederland droeg met {numbers} militairen bij aan de opleiding van de kustwacht van Montenegro.\n\n"
    before = put(text, (one.start(), one.start()), words)
    return made("YOY001", text, earlier=(year_before(before),), about="Montenegro")


def deployment_appeared(text: str, random: Random) -> Mutant | None:
    """A section on a deployment that the letter before did not have, without a word on its beginning."""
    titles = [one for one in headings(text) if COUNTRY.search(one["title"])]
    if len(titles) < 2 or not dated(text) or "Montenegro" in text:
        return None
    one = random.choice(titles)
    number = one["number"] or ""
    words = (
        f"{number}⟦Inzet in Montenegro⟧\n\nNederland droeg met 34 militairen bij aan de opleiding van de kustwacht.\n\n"
    )
    return made("YOY001", put(text, (one.start(), one.start()), words), earlier=(year_before(text),))


def vanished_from_register(text: str, random: Random) -> Mutant | None:
    """A deployment of which the register holds what the letter before told, and of which this one says nothing."""
    land, code = random.choice((("Montenegro", "ME"), ("IJsland", "IS"), ("Griekenland", "GR"), ("Turkije", "TR")))
    name = random.choice(("Kustwachtmissie {}", "Luchtverdediging {}", "Inzet in {}", "Trainingsteam in {}")).format(
        land
    )
    if not dated(text) or land in text:
        return None
    slug, source = f"oostflank/extra{random.randint(1, 9)}", "<kst-28676-433"
    told = random.choice(
        (
            f"sterkte {random.randint(12, 80)} @2022-06/2023-03 natie=NL",
            f"kosten {random.randint(2, 9)}500000 EUR ^-4 @2022",
            "omschrijving Een klein team hielp bij de opleiding.",
        )
    )
    register = (
        f"{slug} deployment naam {name} {source}\n{slug} deployment gastland {code} {source}\n"
        f"{slug} deployment {told} {source}\n"
    )
    return made("YOY001", text, register=register, about=land)


def amount_of_before(text: str, random: Random) -> Mutant | None:
    """An amount of a year that an earlier letter gives otherwise."""
    pattern = r"(?<=\n)(?:[ ]*[-•–*] |(?=[A-Z]))[^\n€.;]{3,45}: € ?(?P<figure>\d{1,3},\d\d?) miljoen"
    lines = [one for one in re.finditer(pattern, text) if one["figure"].strip("0,") and _of_a_year(text, one)]
    if not lines or not dated(text):
        return None
    one = random.choice(lines)
    marked = put(text, one.span("figure"), f"⟦{changed(one['figure'], random, kept=1)}⟧")
    return made("YOY002", a_year_on(marked), earlier=(text,))


def _of_a_year(text: str, found: re.Match[str]) -> bool:
    """Tell whether a line or what announces it names the year that it is of."""
    return bool(re.search(r"\b(?:in|over) 20\d\d\b", text[max(found.start() - 200, 0) : found.end()]))


def strength_of_before(text: str, random: Random) -> Mutant | None:
    """A strength of one period that an earlier letter gives otherwise (letters about the register's subject)."""
    found = list(re.finditer(r"(?P<figure>\d{2,3}) militairen", text))
    if not found or not dated(text):
        return None
    one = random.choice(found)
    marked = put(text, one.span("figure"), f"⟦{changed(one['figure'], random, kept=1)}⟧")
    return made("YOY002", a_year_on(marked), earlier=(text,))


def point_vanished(text: str, random: Random) -> Mutant | None:
    """An attention point of the letter before of which this one says nothing."""
    titles = [one for one in headings(text) if POINTS_HEADING.search(one["title"])]
    if not titles or not dated(text) or re.search(r"(?:punten|lessen)[^.]{0,90}(?:blijven|gelden|onverminderd)", text):
        return None
    one = random.choice(titles)
    _, end = section(text, one)
    name, words = random.choice(POINTS)
    if name.split()[-1] in text:
        return None
    before = text[:end].rstrip() + f"\n\n{name}. {words}\n\n" + text[end:]
    return made("YOY003", text, earlier=(year_before(before),), about=name.split()[-1])


def points_replaced(text: str, random: Random) -> Mutant | None:
    """A letter with points of its own, of which one of the letter before is not among them."""
    if not dated(text) or any(POINTS_HEADING.search(one["title"]) for one in headings(text)):
        return None
    one, two, three = random.sample(POINTS, 3)
    if three[0].split()[-1] in text:
        return None
    now = before_closing(text, f"Aandachtspunten\n\n- {one[0]}. {one[1]}\n- {two[0]}. {two[1]}")
    before = before_closing(text, f"Aandachtspunten\n\n- {one[0]}. {one[1]}\n- {three[0]}. {three[1]}")
    return made("YOY003", now, earlier=(year_before(before),), about=three[0].split()[-1])


def in_two_letters(text: str, random: Random) -> Mutant | None:
    """A deployment with a section in this letter and in another one of the same year."""
    titles = [one for one in headings(text) if COUNTRY.search(one["title"])]
    start, _ = body(text)
    if len(titles) < 2 or not dated(text):
        return None
    one = random.choice(titles)
    land = COUNTRY.search(one["title"])
    head = "De voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum: 15 mei 2024\n\nGeachte voorzitter,\n\n"
    other = f"{head}Deze rapportage gaat over de periode mei 2023 tot en met april 2024.\n\n{one['title']}\n\n{land[0] if land else ''} bleef een partner.\n\nInzet in Mali\n\nDe inzet in Mali telde circa 10 militairen.\n\nHoogachtend,\n"
    marked = text[:start] + re.sub(re.escape(one["title"]), lambda found: f"⟦{found[0]}⟧", text[start:])
    return made("STR003", marked, earlier=(other,))


def in_no_letter(text: str, random: Random) -> Mutant | None:
    """A deployment of the register that ran in the period and that no letter of the year names."""
    titles = [one for one in headings(text) if COUNTRY.search(one["title"])]
    if len(titles) < 2 or not dated(text):
        return None
    land, code = random.choice((("Letland", "LV"), ("Noorwegen", "NO"), ("IJsland", "IS")))
    slug = "oostflank/extra"
    register = (
        f"{slug} deployment naam Kustwachtmissie {land}\n{slug} deployment gastland {code}\n"
        f"{slug} deployment looptijd 2023-06/2024-03\n"
    )
    head = "De voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum: 15 mei 2024\n\nGeachte voorzitter,\n\n"
    other = f"{head}Deze rapportage gaat over de periode mei 2023 tot en met april 2024.\n\nInzet in Mali\n\nDe inzet in Mali telde circa 10 militairen.\n\nHoogachtend,\n"
    return made("STR003", text, register=register, earlier=(other,), about="Kustwachtmissie")


def unnamed_deployment(text: str, random: Random) -> Mutant | None:
    """A section on the register's deployment, gone with all that the letter says of it."""
    slug = f"oostflank/extra{random.randint(1, 9)}"
    land, code = random.choice((("Letland", "LV"), ("IJsland", "IS")))
    titles = [one for one in headings(text) if COUNTRY.search(one["title"])]
    if len(titles) < 2:
        return None
    register = (
        f"{slug} deployment naam Kustwachtmissie {land}\n{slug} deployment gastland {code}\n"
        f"{slug} deployment looptijd 2023-06/2024-03\n"
    )
    return made("STR004", text, register=register, about="Kustwachtmissie")


KINDS = (
    Kind("YOY001", "deployment vanished", deployment_vanished),
    Kind("YOY001", "deployment appeared", deployment_appeared),
    Kind("YOY001", "deployment of the register's letter vanished", vanished_from_register, of_register=True),
    Kind("YOY002", "amount in a list", amount_of_before),
    Kind("YOY002", "strength", strength_of_before, of_register=True),
    Kind("YOY003", "point vanished", point_vanished),
    Kind("YOY003", "points added, one of before lacking", points_replaced),
    Kind("STR003", "section in two letters", in_two_letters, of_register=True),
    Kind("STR003", "deployment in no letter", in_no_letter, of_register=True),
    Kind("STR004", "deployment of the register without section", unnamed_deployment, of_register=True),
)
