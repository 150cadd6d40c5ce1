"""Errors in figures: sums that do not add up, counts that are off, ranks that the figures contradict, two values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from support.mutants.dates import DATE
from support.mutants.mutant import (
    Kind,
    Mutant,
    add_paragraph,
    add_sentence,
    before_closing,
    body,
    by,
    made,
    put,
    put_all,
)

_AMOUNT = re.compile(r"€\s?(?P<figure>\d{1,3}(?:\.\d{3})*(?:,\d{1,3})?)\s?(?P<scale>miljoen|miljard|mln\.?)?")
_LAST = re.compile(
    r"^[^\n]*?[ \t](?P<figure>\d{1,3}(?:\.\d{3})*(?:,\d{1,3})?)(?: (?:militairen|miljoen))?[ ]*$", re.MULTILINE
)
_TOTAL_WORD = re.compile(r"(?i:totaal|totale|samen|opgeteld|alles bij elkaar|bedroegen de kosten)")
_COMPARES = re.compile(
    r"\b(?:meer|minder|hoger|lager|tegen|tegenover|ten opzichte|toename|afname|gestegen|gedaald)\b", re.IGNORECASE
)
_COUNTS = ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_COUNT = "|".join(_COUNTS)
_ANNOUNCED = re.compile(rf"\b(?P<count>{_COUNT})(?P<noun>\s(?:[a-zë]+e\s)?[a-zë-]+(?:en|s|’s|ia)):(?P<gap>\s)")
_LIST_LINE = re.compile(r"[ ]*(?:[-•–*]|\d+[.)]|[a-h][.)])[ \t]+[^\n]+(?:\n[ ]{2,}[^\n]+)*\n?")
_STRENGTH = re.compile(
    r"(?P<about>circa |ongeveer )?(?P<figure>\d{2,3})\s(?P<who>militairen|mariniers|marechaussees|waarnemers)"
)
_COUNTRY = re.compile(
    r"(?<!\w)(?:Litouwen|Roemenië|Slowakije|Mali|Irak|Libanon|Kosovo|Estland|Letland|Finland|Mozambique|Oeganda|Kenia|Gotland|Niger)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Figure:
    start: int
    end: int
    value: Decimal
    places: int


def changed(figure: str, random: Random, kept: int = 0) -> str:
    """Return a figure with one digit changed, none of the last `kept`."""
    digits = [number for number, sign in enumerate(figure) if sign.isdigit()]
    place = random.choice(digits[: len(digits) - kept] or digits[:1])
    other = random.choice([sign for sign in "123456789" if sign != figure[place]])
    return figure[:place] + other + figure[place + 1 :]


def _sums(text: str) -> Iterator[tuple[_Figure, ...]]:
    """Yield a total and its parts: figures near each other of which one is exactly the sum of those behind or before."""
    found = _figures(_AMOUNT, text)
    for index, one in enumerate(found):
        if one.value and _TOTAL_WORD.search(text, max(one.start - 90, 0), one.end + 30):
            yield from _adding_up(one, found[index + 1 : index + 9], 900)
            yield from _adding_up(one, found[max(index - 8, 0) : index][::-1], 900)
    rows = _figures(_LAST, text)
    for index, one in enumerate(rows):
        line = text[text.rfind("\n", 0, one.start) + 1 : one.start]
        if one.value and re.match(r"[ ]*(?:Totaal|Samen|Alle)", line):
            yield from _adding_up(one, rows[max(index - 8, 0) : index][::-1], 900)


def _adding_up(total: _Figure, near: Sequence[_Figure], most: int) -> Iterator[tuple[_Figure, ...]]:
    value = Decimal(0)
    for count, one in enumerate(near, 1):
        value += one.value
        if abs(one.start - total.start) > most or value > total.value:
            return
        if count > 1 and value == total.value:
            yield (total, *near[:count])
            return


def _figures(pattern: re.Pattern[str], text: str) -> list[_Figure]:
    found = []
    for one in pattern.finditer(text):
        figure = one["figure"]
        scale = {"miljard": 1_000_000_000, None: 1}.get(one.groupdict().get("scale"), 1_000_000)
        value = Decimal(figure.replace(".", "").replace(",", ".")) * scale
        found.append(_Figure(*one.span("figure"), value, len(figure.partition(",")[2])))
    return found


def wrong_sum(text: str, random: Random) -> Mutant | None:
    """A sum of the text in which one figure was changed by more than rounding explains."""
    sums = [one for one in _sums(text) if not _COMPARES.search(_around(text, one))]
    if not sums:
        return None
    figures = random.choice(sums)
    one = random.choice(figures)
    words = text[one.start : one.end]
    digits = sum(sign.isdigit() for sign in words)
    wrong = changed(words, random, kept=1 if digits > 1 else 0)
    if 2 * abs(_units(wrong) - _units(words)) <= len(figures):
        return None
    marks = {(each.start, each.end): f"⟦{text[each.start : each.end]}⟧" for each in figures}
    return made("NUM001", put_all(text, marks | {(one.start, one.end): f"⟦{wrong}⟧"}))


def _around(text: str, figures: Sequence[_Figure]) -> str:
    """Return what figures stand in, from the sentence of the first on."""
    first, last = min(one.start for one in figures), max(one.end for one in figures)
    return text[text.rfind(". ", 0, first) + 1 : last]


def _units(figure: str) -> int:
    """Return a figure in units of its last printed place."""
    return int(re.sub(r"\D", "", figure))


def sum_added(text: str, random: Random) -> Mutant | None:
    """A sentence or list more with a total that is not that of its parts."""
    parts = [Decimal(random.randint(110, 999)) / 10 for _ in range(3)]
    total = sum(parts) + Decimal(random.choice((-20, -9, 9, 18, 27))) / 10
    one, two, three, whole = (f"{value:.1f}".replace(".", ",") for value in (*parts, total))
    people = [random.randint(12, 80) for _ in range(3)]
    wrong = sum(people) + random.choice((-11, -2, 3, 10))
    sentence = random.choice(
        (
            f"In totaal kostte dit ⟦€ {whole} miljoen⟧: ⟦€ {one} miljoen⟧ voor Letland, ⟦€ {two} miljoen⟧ voor Finland en ⟦€ {three} miljoen⟧ voor Jordanië.",
            f"De uitgaven bedroegen in totaal ⟦€ {whole} miljoen⟧. Dit bedrag bestaat uit ⟦€ {one} miljoen⟧ aan personeel, ⟦€ {two} miljoen⟧ aan vervoer en ⟦€ {three} miljoen⟧ aan onderhoud.",
            f"In totaal gingen ⟦{wrong} militairen⟧ op uitzending: ⟦{people[0]}⟧ naar Letland, ⟦{people[1]}⟧ naar Finland en ⟦{people[2]}⟧ naar Jordanië.",
        )
    )
    listed = (
        f"De kosten bedroegen in totaal ⟦€ {whole} miljoen⟧. Dit bedrag omvat:\n\n"
        f"- Letland: ⟦€ {one} miljoen⟧\n- Finland: ⟦€ {two} miljoen⟧\n- Jordanië: ⟦€ {three} miljoen⟧"
    )
    if random.random() < 0.4:
        return by("NUM001", add_paragraph(text, random, listed))
    return by("NUM001", add_sentence(text, random, sentence))


def _lists(text: str) -> Iterator[tuple[re.Match[str], int, tuple[int, int]]]:
    """Yield an announced count, how many things follow, and where they stand."""
    for found in _ANNOUNCED.finditer(text):
        after = found.end("gap")
        rest = text[after:]
        blank = len(rest) - len(rest.lstrip("\n"))
        items = list(_lines(text, after + blank)) if found["gap"] == "\n" else []
        if len(items) > 1:
            yield found, len(items), (after, items[-1])
            continue
        sentence = re.match(r"[^.;:()\n]*(?:\n[^.;:()\n]+)*\.", rest)
        if sentence:
            parts = re.split(r",\s(?:en\s)?|\sen\s", sentence[0])
            yield found, len(parts), (after, after + sentence.end())


def _lines(text: str, start: int) -> Iterator[int]:
    """Yield the ends of the lines of a list that starts here."""
    found = _LIST_LINE.match(text, start)
    while found:
        yield found.end()
        found = _LIST_LINE.match(text, found.end())


def wrong_count(text: str, random: Random) -> Mutant | None:
    """An announced number that was right and is now one more or less than what follows."""
    right = [one for one in _lists(text) if _COUNTS.index(one[0]["count"]) + 2 == one[1]]
    if not right:
        return None
    found, number, _ = random.choice(right)
    other = _COUNTS[number - 1] if number == 2 or random.random() < 0.5 else _COUNTS[number - 3]
    return made("NUM002", put(text, (found.start(), found.end("noun")), f"⟦{other}{found['noun']}⟧"))


def count_added(text: str, random: Random) -> Mutant | None:
    """A sentence or list more with a count that is not that of what it names."""
    number = random.randint(3, 5)
    wrong = _COUNTS[number - 2 + random.choice((-1, 1))]
    places = random.sample(("Riga", "Tallinn", "Mostar", "Skopje", "Pristina", "Sarajevo"), number)
    lands = random.sample(("Duitsland", "België", "Noorwegen", "Tsjechië", "Denemarken", "Spanje"), number)
    sentence = random.choice(
        (
            f"Nederland werkte daarbij samen met ⟦{wrong} landen⟧: {_and(lands)}.",
            f"De eenheid bezocht ⟦{wrong} plaatsen⟧: {_and(places)}.",
            f"Aan de oefening deden ⟦{wrong} landen⟧ mee ({_and(lands)}).",
        )
    )
    aims = random.sample(
        ("het opleiden van instructeurs", "het herstellen van wegen", "toezicht op de grens", "advies aan de staf", "het ruimen van mijnen"),
        number,
    )  # fmt: skip
    listed = f"De bijdrage heeft ⟦{wrong} doelen⟧:\n\n" + "\n".join(f"- {aim}" for aim in aims)
    if random.random() < 0.4:
        return by("NUM002", add_paragraph(text, random, listed))
    return by("NUM002", add_sentence(text, random, sentence))


def _and(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} en {words[-1]}"


def rank_without_after(text: str, random: Random) -> Mutant | None:
    """A rank behind another nation that is now the first, or the smallest."""
    found = list(
        re.finditer(r"de (?P<size>grootste)(?P<noun>[a-z ]*)(?P<after> na (?:Duitsland|Frankrijk|Polen|België))", text)
    )
    if not found:
        return None
    one = random.choice(found)
    wrong = random.choice((f"de grootste{one['noun']}", f"de kleinste{one['noun']}"))
    return made("NUM003", put(text, one.span(), f"⟦{wrong}⟧"))


def rank_added(text: str, random: Random) -> Mutant | None:
    """A paragraph more with strengths of nations and a rank that they contradict."""
    german, dutch, belgian = random.randint(400, 600), random.randint(200, 300), random.randint(310, 390)
    paragraph = random.choice(
        (
            f"Nederland levert in Finland met {dutch} militairen ⟦de grootste bijdrage⟧, samen met Duitsland ({german} militairen).",
            f"Duitsland leverde {german} militairen, België {belgian} militairen en Nederland {dutch} militairen. Nederland leverde daarmee ⟦de op een na grootste⟧ bijdrage.",
            f"In Finland dienden {german} Duitse, {belgian} Belgische en {dutch} Nederlandse militairen. De Nederlandse bijdrage was ⟦de grootste⟧.",
            f"Naast Nederland ({dutch} militairen) droegen Duitsland ({german} militairen) en België ({belgian} militairen) bij. Nederland was ⟦de grootste⟧ troepenleverancier.",
        )
    )
    return by("NUM003", add_paragraph(text, random, paragraph))


def one_of_two_amounts(text: str, random: Random) -> Mutant | None:
    """An amount with decimals that the letter gives twice, changed in one of the places."""
    found: dict[str, list[re.Match[str]]] = {}
    for one in re.finditer(r"€ (?P<figure>\d{1,3},\d\d) miljoen", text):
        found.setdefault(one["figure"], []).append(one)
    twice = [places for figure, places in found.items() if len(places) > 1 and figure != "0,00"]
    if not twice:
        return None
    places = random.choice(twice)
    wrong = random.choice(places)
    words = {one.span("figure"): f"⟦{one['figure']}⟧" for one in places}
    return made(
        "NUM004", put_all(text, words | {wrong.span("figure"): f"⟦{changed(wrong['figure'], random, kept=1)}⟧"})
    )


def one_of_two_strengths(text: str, random: Random) -> Mutant | None:
    """A strength that two sentences about one country give, changed in one of them."""
    told: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for sentence in re.finditer(r"[^.;:]+", text):
        lands = set(_COUNTRY.findall(sentence[0]))
        strengths = list(_STRENGTH.finditer(sentence[0]))
        if len(lands) == 1 and len(strengths) == 1 and _is_plain(sentence[0]):
            one = strengths[0]
            place = sentence.start() + one.start("figure"), sentence.start() + one.end("figure")
            told.setdefault((one["figure"], lands.pop()), []).append(place)
    twice = [places for places in told.values() if len(places) > 1]
    if not twice:
        return None
    places = random.choice(twice)
    wrong = random.choice(places)
    words = {place: f"⟦{text[place[0] : place[1]]}⟧" for place in places}
    return made("NUM004", put_all(text, words | {wrong: f"⟦{changed(text[wrong[0] : wrong[1]], random, kept=1)}⟧"}))


def strength_said_again(text: str, random: Random) -> Mutant | None:
    """A sentence with one strength and one country said again near the letter's end, with another number."""
    start, end = body(text)
    found = []
    for one in re.compile(r"(?<=[.] )[A-Z][^.;:()]{20,260}\.(?=[ \n])").finditer(text, start, end):
        strengths, dates = list(_STRENGTH.finditer(one[0])), DATE.findall(one[0])
        if len(strengths) == 1 and len(_COUNTRY.findall(one[0])) == 1 and len(dates) < 2 and _is_plain(one[0]):
            found.append((one, strengths[0]))
    if not found:
        return None
    one, strength = random.choice(found)
    wrong = changed(strength["figure"], random, kept=1)
    copy = put(one[0], strength.span("figure"), f"⟦{wrong}⟧")
    place = one.start() + strength.start("figure"), one.start() + strength.end("figure")
    return made("NUM004", before_closing(put(text, place, f"⟦{strength['figure']}⟧"), f"Tot slot\n\n{copy}"))


def _is_plain(sentence: str) -> bool:
    return not re.search(
        r"waarvan|plafond|maxim|hoogste|rotatie|gepland|voorzien|raming|oefening|toen|later|eerst|nog|inmiddels|naar|meer|minder|ander",
        sentence,
    )


def two_strengths(text: str, random: Random) -> Mutant | None:
    """Two sections that give one deployment two strengths."""
    number = random.randint(12, 80) * 10
    other = number + random.choice((-30, 40, 50, 100))
    year = random.choice(("", "In de rapportageperiode "))
    verb = "dienden" if year else "Er dienden"
    first = random.choice(
        (
            f"{year}{verb} circa ⟦{number}⟧ militairen bij de Coastal Watch Group (CWG) in Montenegro.",
            f"Nederland leverde ⟦{number}⟧ militairen aan de Coastal Watch Group (CWG) in Montenegro.",
            f"De bijdrage aan de Coastal Watch Group (CWG) in Montenegro telde circa ⟦{number}⟧ militairen.",
        )
    )
    about = "circa " if "circa" in first else ""
    second = random.choice(
        (
            f"De Nederlandse bijdrage aan de CWG in Montenegro omvatte {about}⟦{other}⟧ militairen.",
            f"Nederland droeg met {about}⟦{other}⟧ militairen bij aan de CWG in Montenegro.",
            f"In Montenegro leverde Nederland {about}⟦{other}⟧ militairen aan de CWG.",
        )
    )
    if "Montenegro" in text:
        return None
    one = add_paragraph(text, random, first)
    return (
        None
        if one is None
        else made("NUM004", before_closing(one, f"Inzet in Montenegro\n\n{second} De eenheid oefende."))
    )


KINDS = (
    Kind("NUM001", "figure of a sum changed", wrong_sum),
    Kind("NUM001", "wrong sum added", sum_added),
    Kind("NUM002", "announced count changed", wrong_count),
    Kind("NUM002", "wrong count added", count_added),
    Kind("NUM003", "rank raised or turned", rank_without_after),
    Kind("NUM003", "rank added against the figures", rank_added),
    Kind("NUM004", "one of two equal amounts changed", one_of_two_amounts),
    Kind("NUM004", "one of two equal strengths changed", one_of_two_strengths),
    Kind("NUM004", "strength said again, with another number", strength_said_again),
    Kind("NUM004", "two sections with two strengths", two_strengths),
)
