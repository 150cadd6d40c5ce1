"""Errors against the register: figures that it does not hold or holds otherwise, periods that differ, judgments."""

import re
from random import Random

from support.mutants.figures import changed
from support.mutants.mutant import Kind, Mutant, add_sentence, body, choose, made, put, put_all
from support.mutants.structure import headings, section

_AMOUNT = re.compile(r"€ (?P<figure>\d{1,3},\d\d) miljoen")
_STRENGTH = re.compile(r"(?P<about>circa )?(?P<figure>\d{2,3}) militairen")
_EXACT = re.compile(r"(?<!circa )(?<![\d–-])(?<!tot )(?<!maximaal )(?P<figure>\d{2,3}) militairen")
_SPENT_IN = re.compile(
    r"(?:kostte|kostten|uitgegeven|heeft|bedroegen)[^.;:€\n]{0,30} in (?P<year>20\d\d) (?:in totaal )?(?=€)"
)
_LANDS = {"Litouwen": "efp-lt", "Roemenië": "efp-ro", "Slowakije": "amdtf-sk"}
_YEAR_WORDS = re.compile(r"kalenderjaar|boekjaar|boekhouding|begrotingsjaar|per jaar|jaarverslag")
_OWN_PERIOD = re.compile(r"(?:[Bb]rief|[Rr]apportage|verslag)[^.]{0,120}periode\s(?:van\s)?(?!januari)[a-z]+\s20\d\d")
_OF_A_YEAR = re.compile(
    r"(?<=[.!?]\s)(?:(?!\b(?:19|20)\d\d\b|€)[^.;\n])*\bin (?P<year>20\d\d)\b(?:(?!\b(?:19|20)\d\d\b|€)[^.;\n])*€ ?(?P<figure>\d\d+,\d|\d+,\d\d) miljoen[^€;\d]*?\."
)
_OTHER_COSTS = re.compile(
    r"(?:[^.\n⟦⟧]|\n(?!\n))*\b20(?:23|24)\b(?:[^.\n⟦⟧]|\n(?!\n))*€[^.\n⟦⟧]*"
)  # the first one is reported
_JUDGMENTS = (
    "De inzet was ⟦succesvol⟧.",
    "De bijdrage heeft ⟦duidelijk bijgedragen aan⟧ de stabiliteit in de regio.",
    "De bijdrage is ⟦succesvol verlopen⟧.",
)


def amount_changed(text: str, random: Random) -> Mutant | None:
    """An amount of the letter with one digit changed."""
    found = [one for one in _AMOUNT.finditer(text) if one["figure"] != "0,00"]
    if not found:
        return None
    one = random.choice(found)
    return made("SRC002", put(text, one.span("figure"), f"⟦{changed(one['figure'], random)}⟧"))


def strength_changed(text: str, random: Random) -> Mutant | None:
    """A strength of the letter with its first or second digit changed."""
    found = choose(_STRENGTH, text, random)
    if found is None:
        return None
    return made("SRC002", put(text, found.span("figure"), f"⟦{changed(found['figure'], random, kept=1)}⟧"))


def amount_of_another_year(text: str, random: Random) -> Mutant | None:
    """An amount told of a year of which the register has none."""
    found = list(_SPENT_IN.finditer(text))
    if not found:
        return None
    one = random.choice(found)
    sentence = text[one.start() : text.find("miljoen", one.end()) + 7]
    wrong = sentence.replace(one["year"], random.choice(("2018", "2019", "2020")), 1)
    return made("SRC001", put(text, (one.start(), one.start() + len(sentence)), f"⟦{wrong}⟧"))


def figure_added(text: str, random: Random) -> Mutant | None:
    """A sentence more with a figure of which the register knows nothing."""
    land = random.choice([one for one in _LANDS if one in text] or [""])
    if not land:
        return None
    year = random.choice((2018, 2019, 2020))
    amount = f"{random.randint(11, 39)},{random.randint(11, 98)}"
    nation = random.choice(("Denemarken", "Portugal", "Griekenland"))
    number = random.randint(15, 90)
    return_sentence = random.choice(
        (
            f"De MNBG Litouwen kostte in {year} ⟦€ {amount} miljoen⟧.",
            f"De eFP Litouwen kostte in {year} ⟦€ {amount} miljoen⟧.",
            f"Bij de eFP Litouwen leverde {nation} ⟦{number} militairen⟧.",
        )
    )
    marked = add_sentence(text, random, return_sentence)
    return None if marked is None else made("SRC001", marked)


def more_decimals(text: str, random: Random) -> Mutant | None:
    """An amount with a decimal more than the register has."""
    found = [one for one in _AMOUNT.finditer(text) if one["figure"] != "0,00"]
    if not found:
        return None
    one = random.choice(found)
    return made("SRC003", put(text, one.span(), f"⟦€ {one['figure']}{random.choice('01234')} miljoen⟧"))


def circa_gone(text: str, random: Random) -> Mutant | None:
    """A strength that the register knows only roughly, without its "circa"."""
    found = [one for one in _STRENGTH.finditer(text) if one["about"]]
    if not found:
        return None
    one = random.choice(found)
    return made("SRC003", put(text, one.span(), f"⟦{one['figure']} militairen⟧"))


def circa_added(text: str, random: Random) -> Mutant | None:
    """A strength that the register knows exactly, with "circa"."""
    found = choose(_EXACT, text, random)
    if found is None:
        return None
    return made("SRC003", put(text, found.span(), f"⟦circa {found['figure']} militairen⟧"))


def explanation_gone(text: str, random: Random) -> Mutant | None:
    """A letter over May to April with the money of a year, of which all that explains this is gone."""
    spent = re.compile(
        r"[^.\n]*(?:kost|uitg)[^.\n]*\bin 20\d\d\b[^.\n]*€[^\n]{0,30}miljoen|[^.\n]*\bin 20\d\d\b[^.\n]*(?:kost|uitg)[^.\n]*€[^\n]{0,30}miljoen"
    )
    said = _OWN_PERIOD.search(text)
    if not said or "volgende" in text[said.start() - 30 : said.start()]:
        return None
    if not _YEAR_WORDS.search(text) or not spent.search(text):
        return None
    del random
    silent = re.sub(rf"[^.\n]*(?:{_YEAR_WORDS.pattern})[^.\n]*\.?", "", text)
    marked = spent.sub(lambda one: f"⟦{one[0]}⟧", silent)
    return made("SRC004", marked) if "⟦" in marked else None


def two_periods(text: str, random: Random) -> Mutant | None:
    """A letter that is said to be of May to April, with a sentence more on the money of a year."""
    if "Geachte" not in text or _YEAR_WORDS.search(text) or re.search(r"periode|tijdvak|verslagjaar", text):
        return None
    start = body(text)[0]
    opened = put(text, (start, start), "\nDeze rapportage gaat over de periode mei 2023 tot en met april 2024.\n")
    sentence = random.choice(
        (
            "⟦De inzet kostte in 2023 in totaal € 12,40 miljoen.⟧",
            "⟦De kosten van de inzet bedroegen in 2023 € 12,40 miljoen.⟧",
            "⟦In 2023 kostte de inzet € 12,40 miljoen.⟧",
        )
    )
    marked = add_sentence(opened, random, sentence)
    return None if marked is None else made("SRC004", _OTHER_COSTS.sub(lambda one: f"⟦{one[0]}⟧", marked))


def amount_of_two_times(text: str, random: Random) -> Mutant | None:
    """An amount of a calendar year that a sentence more tells of a period across years."""
    found = [one for one in _OF_A_YEAR.finditer(text) if "begroot" not in one[0]]
    if not found:
        return None
    one = random.choice(found)
    year = int(one["year"])
    amount = f"⟦€ {one['figure']} miljoen⟧"
    sentence = random.choice(
        (
            f"Van mei {year} tot en met april {year + 1} is {amount} besteed.",
            f"Er is van oktober {year - 1} tot en met september {year} {amount} betaald.",
            f"In de periode juli {year} tot en met juni {year + 1} ging het om {amount}.",
        )
    )
    marked = add_sentence(text, random, sentence)
    return None if marked is None else made("SRC004", marked)


def judgment_without_result(text: str, random: Random) -> Mutant | None:
    """A judgment in the section of a deployment of which the register holds no result."""
    land = random.choice([one for one in _LANDS if one in text] or [""])
    found = [one for one in headings(text) if land and land in one["title"] and "MQ-9" not in one["title"]]
    if not found:
        return None
    start, end = section(text, random.choice(found))
    end = max(end, text.find("\n\n", text.find(".", end)))
    place = text.rfind(".", start, end) + 1
    if place <= start:
        return None
    marked = put(text, (place, place), f" {random.choice(_JUDGMENTS)}")
    return made("SRC005", marked, without=f"{_LANDS[land]}/resultaat")


def period_changed(text: str, random: Random) -> Mutant | None:
    """A day on which a deployment of the register began or ended, with another month."""
    dates = list(re.finditer(r"tot en met (?P<date>\d{1,2} (?:juni|december|maart) 20\d\d)", text))
    if not dates:
        return None
    one = random.choice(dates)
    month = one["date"].split()[1]
    other = random.choice([each for each in ("januari", "mei", "juli", "augustus", "oktober") if each != month])
    return made("SRC002", put_all(text, {one.span("date"): f"⟦{one['date'].replace(month, other)}⟧"}))


KINDS = (
    Kind("SRC001", "amount of another year", amount_of_another_year, of_register=True),
    Kind("SRC001", "figure added", figure_added, of_register=True),
    Kind("SRC002", "digit of an amount", amount_changed, of_register=True),
    Kind("SRC002", "digit of a strength", strength_changed, of_register=True),
    Kind("SRC002", "month of an end", period_changed, of_register=True),
    Kind("SRC003", "decimal more", more_decimals, of_register=True),
    Kind("SRC003", "circa gone", circa_gone, of_register=True),
    Kind("SRC003", "circa added", circa_added, of_register=True),
    Kind("SRC004", "explanation of two periods gone", explanation_gone),
    Kind("SRC004", "two periods without explanation", two_periods),
    Kind("SRC004", "amount of two times", amount_of_two_times),
    Kind("SRC005", "judgment without result", judgment_without_result, of_register=True),
)
