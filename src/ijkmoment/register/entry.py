"""What people type in a form <-> a value: Dutch words and the decimal comma, or a table's cell with a comma.

`show_entry` gives the words that a letter prints when they read back to the same value, else the cell, so that a form
that is sent back unchanged changes nothing (property test).
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from ijkmoment.facts.cells import format_cell, format_reference, is_of_scheme, parse_cell, parse_reference, too_large
from ijkmoment.facts.concept import Concept, Temporal
from ijkmoment.facts.iso_codes import COUNTRY_CODES
from ijkmoment.facts.values import Amount, Rank, Reference, Strength, Text, Value
from ijkmoment.language.countries import country_code, country_name
from ijkmoment.language.figures import read_number
from ijkmoment.language.printing import STYLES, print_value
from ijkmoment.language.reference_scan import scan_references
from ijkmoment.language.words import APPROXIMATE_HEDGES, AT_LEAST_HEDGES, AT_MOST_HEDGES, SCALES
from ijkmoment.register.entry_of_dates import read_date, read_duration, read_period

EXAMPLES = {
    "date": "4 april 2024, april 2024, 2024 of eerste kwartaal van 2024",
    "period": "mei 2023 tot en met april 2024, vanaf mei 2023, tot en met 31 december 2024 of 2023",
    "duration": "6 maanden of minimaal 6 maanden",
    "amount": "31,37 miljoen, 940.000 of circa 5 tot 10 miljoen",
    "strength": "300, circa 300, 4 tot 16 of maximaal 350",
    "quantity": "3 MQ-9 Reapers of 2,5",
    "percentage": "2,5 procent",
    "rank": "2 of 2 na Duitsland en Frankrijk",
    "reference": "Kamerstuk 28676, nr. 455 of 2023Z09983",
    "code": "een keuze uit de lijst",
    "text": "een tekst",
}
REFERENCE_EXAMPLES: Mapping[str, str] = {
    "dossier": "28676-455 of 28 676, nr. 455", "case": "2023Z09983", "document": "2023D26435"
}  # fmt: skip
PERIOD_EXAMPLES: dict[Temporal, str] = {
    "timeless": "",
    "instant": "4 april 2024, april 2024 of eerste kwartaal van 2024",
    "year": "2023",
    "period": EXAMPLES["period"],
}
LONGEST_FIGURE = 20
MOST_PARTS = 4
LONGEST_REFERENCE = 100


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_ABOUT = rf"(?P<about>(?:{_alternatives(APPROXIMATE_HEDGES)}) |~)?"
_NUMBER = r"\d[\d.]*(?:,\d+)?"
_SHORT_SCALES = {"mln": "miljoen", "mln.": "miljoen", "mld": "miljard", "mld.": "miljard"}
_AMOUNT = re.compile(
    rf"{_ABOUT}(?:€ ?)?(?P<low>{_NUMBER})(?: ?(?:tot|-|–) ?(?:€ ?)?(?P<high>{_NUMBER}))?"
    rf"(?: (?P<scale>duizend|miljoen|miljard|{_alternatives(tuple(_SHORT_SCALES))}))?(?: euro)?"
)
_STRENGTH = re.compile(
    rf"(?:(?P<least>{_alternatives(AT_LEAST_HEDGES)}) |(?P<most>{_alternatives(AT_MOST_HEDGES)}) )?{_ABOUT}"
    r"(?P<low>\d[\d.]*)(?: ?(?:tot|-|–) ?(?P<high>\d[\d.]*))?(?: militair(?:en)?)?"
)
_DOCUMENT = re.compile(
    r"(?:Kamerstuk(?:ken)? )?(?P<dossier>\d{2} ?\d{3})(?:[- ](?P<suffix>[A-Z]+|\d{2}))?,? (?:nr|no)\.? ?(?P<number>\w+)"
)
_RANK = re.compile(r"(?P<position>[1-9]\d{0,5})(?:,? (?:na|after) (?P<after>.+))?")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def read_entry(text: str, concept: Concept, language: str = "nl") -> Value | None:
    """Read what was typed as a value of the concept's datatype; None when it has not one of the forms of `EXAMPLES`."""
    words = " ".join(text.split())
    if concept.datatype == "text":
        return Text(text.strip().replace("\r\n", "\n"), language) if words else None
    reader = _READERS.get(concept.datatype)
    value = reader(words) if reader else None
    if isinstance(value, Reference) and not is_of_scheme(value, concept.scheme):
        return None
    if value is not None or concept.datatype == "code":
        return value or parse_cell(words, concept)
    return None if words.startswith("?") else parse_cell(_as_cell(words, concept), concept)


def examples(concept: Concept) -> str:
    """Return how a value of a concept may be typed."""
    return REFERENCE_EXAMPLES.get(concept.scheme, EXAMPLES[concept.datatype])


def is_too_large(text: str, concept: Concept) -> bool:
    """Tell whether what was typed has a number that is too large to be kept."""
    plain = re.sub(r"(?<=\d)\.(?=\d)", "", text).replace(",", ".")
    return too_large(plain, concept) is not None


def show_entry(value: Value, concept: Concept) -> str:
    """Return a value as a form shows it, so that `read_entry` gives it back."""
    if isinstance(value, Text):
        return value.text
    if isinstance(value, Rank):
        printed = _show_rank(value)
    else:
        printed = print_value(value, "getal" if "getal" in STYLES[type(value)] else "")
    return printed if read_entry(printed, concept) == value else _with_commas(format_cell(value), concept)


def _amount(text: str) -> Amount | None:
    found = _AMOUNT.fullmatch(text)
    low = _number(found["low"]) if found else None
    high = _number(found["high"]) if found and found["high"] else None
    if found is None or low is None or (found["high"] and (high is None or high[0] < low[0])):
        return None
    scale = _SHORT_SCALES.get(found["scale"], found["scale"])
    power = SCALES["nl"].get(scale, 0)
    places = max(low[1], high[1] if high else 0)
    return Amount(
        low[0].scaleb(power),
        places - power if scale else None,
        approximate=bool(found["about"]),
        maximum=high[0].scaleb(power) if high else None,
    )


def _strength(text: str) -> Strength | None:
    found = _STRENGTH.fullmatch(text)
    low = _number(found["low"]) if found else None
    high = _number(found["high"] or found["low"]) if found else None
    if found is None or low is None or high is None or low > high:
        return None
    if found["high"] and (found["least"] or found["most"]):
        return None
    about = bool(found["about"])
    return Strength(None if found["most"] else int(low[0]), None if found["least"] else int(high[0]), about)


def read_reference(text: str) -> Reference | None:
    """Read "28676-455", "28 676, nr. 455", "Kamerstukken II 2021/22, 29 665, nr. 432", a case number."""
    words = " ".join(text.split())
    return parse_reference(words) or _reference(words)


def _reference(text: str) -> Reference | None:
    found = _DOCUMENT.fullmatch(text)
    read = _numbered(found) if found else _cited(text.removeprefix("zaaknummer "))
    return read if read is not None and parse_reference(format_reference(read)) == read else None


def _numbered(found: re.Match[str]) -> Reference:
    return Reference(found["dossier"].replace(" ", ""), found["suffix"], found["number"])


def _cited(text: str) -> Reference | None:
    """Read a text that is one reference as a letter prints it, and nothing else."""
    found = list(scan_references(text)) if len(text) <= LONGEST_REFERENCE else []
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
    return found[0].value if whole and isinstance(found[0].value, Reference) else None


def _rank(text: str) -> Rank | None:
    found = _RANK.fullmatch(text)
    if found is None:
        return None
    parts = re.split(r", ?", found["after"]) if found["after"] else []
    after = [code for part in parts for code in _nations(part)]
    return Rank(int(found["position"]), tuple(after)) if all(after) else None


def _nations(text: str) -> list[str]:
    """Return the codes of "Duitsland en Frankrijk"; an empty one for what is no country."""
    parts = text.split(" en ", MOST_PARTS)
    ways = ((" en ".join(parts[:cut]), " en ".join(parts[cut:])) for cut in range(len(parts), 0, -1))
    codes = ([_nation(name) for name in way if name] for way in ways)
    return next((found for found in codes if found and all(found)), [""])


def _nation(name: str) -> str:
    return name if name in COUNTRY_CODES else country_code(name) or ""


def _show_rank(rank: Rank) -> str:
    *first, last = [country_name(code) for code in rank.after] or [""]
    after = f"{', '.join(first)} en {last}" if first else last
    return f"{rank.position} na {after}" if after else str(rank.position)


def _as_cell(text: str, concept: Concept) -> str:
    """Return Dutch figures as a cell has them: no points between thousands, a point before the decimals."""
    text = re.sub(rf"^(?:{_alternatives(APPROXIMATE_HEDGES)}) ", "~", text)
    if concept.datatype not in {"amount", "quantity", "percentage"}:
        return text
    figures = 0 if concept.datatype == "amount" else 1
    return _FIGURE.sub(_figure, text, count=figures).replace(" procent", " %")


def _figure(found: re.Match[str]) -> str:
    number = _number(found[0])
    return "(no Dutch figure)" if number is None else f"{number[0]:f}"


def _number(text: str) -> tuple[Decimal, int] | None:
    """Read a Dutch figure with exactly the decimals that it shows."""
    read = read_number(text) if len(text.replace(".", "")) <= LONGEST_FIGURE else None
    return (read[0].quantize(Decimal(1).scaleb(-read[1])), read[1]) if read else None


def _with_commas(cell: str, concept: Concept) -> str:
    if concept.datatype == "amount":
        return re.sub(r"(?<=\d)\.(?=\d)", ",", cell)
    if concept.datatype in {"quantity", "percentage"}:
        return re.sub(r"^(~?-?\d+)\.(?=\d)", r"\1,", cell)
    return cell


_READERS: dict[str, Callable[[str], Value | None]] = {
    "date": read_date,
    "period": read_period,
    "duration": read_duration,
    "amount": _amount,
    "strength": _strength,
    "rank": _rank,
    "reference": _reference,
}
