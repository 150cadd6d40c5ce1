"""Errors in trends and percentages: the two numbers of a rise exchanged, a percentage that its numbers do not make."""

import re
from random import Random

from support.mutants.figures import changed
from support.mutants.mutant import Kind, Mutant, add_sentence, by, choose, made, put_all

_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?"
_FROM_TO = re.compile(
    rf"\b(?:steeg|stijgt|stegen|gestegen|daalde|daalt|daalden|gedaald|toegenomen|afgenomen|opgelopen|teruggelopen|gegroeid)\s+"
    rf"van\s(?:€\s)?(?P<first>{_NUMBER})(?:\s[a-z]+)?\snaar\s(?:€\s)?(?P<second>{_NUMBER})(?![\d,.]*\d)"
)
_OUT_OF = re.compile(
    r"\b(?P<part>\d{2,3})\svan\sde\s(?P<whole>\d{2,4})(?:\s[a-z]+){1,2}\s?(?:\(|,\s|,\sofwel\s)(?P<share>\d{2})(?:%|\sprocent)"
)
_WAYS = (
    ("steeg", "daalde"),
    ("is gestegen", "is gedaald"),
    ("nam toe", "nam af"),
    ("liep op", "liep terug"),
    ("groeide", "kromp"),
)


def numbers_exchanged(text: str, random: Random) -> Mutant | None:
    """A rise or fall of the text whose two numbers changed places."""
    found = choose(_FROM_TO, text, random)
    if found is None or found["first"] == found["second"]:
        return None
    return made(
        "NUM006",
        put_all(text, {found.span("first"): f"⟦{found['second']}⟧", found.span("second"): f"⟦{found['first']}⟧"}),
    )


def trend_added(text: str, random: Random) -> Mutant | None:
    """A sentence more with a rise that ends lower than it starts, or a fall that ends higher."""
    rises, falls = random.choice(_WAYS)
    less = random.randint(41, 690)
    more = less + random.randint(9, 290)
    first, second, verb = random.choice(((more, less, rises), (less, more, falls)))
    sentence = random.choice(
        (
            f"Het aantal aanvragen {verb} van ⟦{first}⟧ in 2021 naar ⟦{second}⟧ in 2022.",
            f"Ook het aantal deelnemers {verb}, van ⟦{first}⟧ naar ⟦{second}⟧.",
            f"Daarmee kwamen er ⟦{second}⟧ meldingen binnen, {'meer' if verb == rises else 'minder'} dan de ⟦{first}⟧ in 2021.",
        )
    )
    return by("NUM006", add_sentence(text, random, sentence))


def direction_turned(text: str, random: Random) -> Mutant | None:
    """Two sentences more with two numbers of two years, and a rise by what they fell or a fall by what they rose."""
    less = random.randint(41, 690)
    more = less + random.randint(less // 8, less)
    rises, falls = random.choice((("stijging", "daling"), ("toename", "afname"), ("groei", "krimp")))
    first, second, noun = random.choice(((more, less, rises), (less, more, falls)))
    share = round(100 * abs(second - first) / first)
    sentence = random.choice(
        (
            f"In 2021 waren er ⟦{first}⟧ aanvragen. In 2022 waren dat er ⟦{second}⟧, een ⟦{noun}⟧ van {share} procent.",
            f"Er kwamen ⟦{second}⟧ meldingen binnen, tegen ⟦{first}⟧ een jaar eerder. De ⟦{noun}⟧ bedraagt {share} procent.",
            f"Het aantal bezoeken kwam uit op ⟦{second}⟧, tegen ⟦{first}⟧ in 2021, een ⟦{noun}⟧ met {share} procent.",
        )
    )
    return by("NUM006", add_sentence(text, random, sentence))


def share_changed(text: str, random: Random) -> Mutant | None:
    """A percentage of the text with another digit than the two numbers beside it make."""
    found = choose(_OUT_OF, text, random)
    if found is None or abs(100 * int(found["part"]) / int(found["whole"]) - int(found["share"])) > 1:
        return None
    wrong = changed(found["share"], random, kept=1)
    marks = {found.span(name): f"⟦{found[name]}⟧" for name in ("part", "whole")}
    return made("NUM007", put_all(text, marks | {found.span("share"): f"⟦{wrong}⟧"}))


def share_added(text: str, random: Random) -> Mutant | None:
    """A sentence more with a percentage that its two numbers do not make."""
    whole = random.randint(40, 900)
    part = random.randint(whole // 4, 3 * whole // 4)
    wrong = changed(str(round(100 * part / whole)), random, kept=1)
    sentence = random.choice(
        (
            f"Van de ⟦{whole}⟧ ondervraagden gaven er ⟦{part}⟧ antwoord, ofwel ⟦{wrong} procent⟧.",
            f"Bij ⟦{part}⟧ van de ⟦{whole}⟧ controles (⟦{wrong}%⟧) was alles in orde.",
            f"Het aantal aanvragen nam toe van ⟦{whole}⟧ naar ⟦{whole + part}⟧, een stijging van ⟦{wrong} procent⟧.",
        )
    )
    return by("NUM007", add_sentence(text, random, sentence))


KINDS = (
    Kind("NUM006", "numbers of a trend exchanged", numbers_exchanged),
    Kind("NUM006", "trend added that its numbers contradict", trend_added),
    Kind("NUM006", "direction added that its percentage turns round", direction_turned),
    Kind("NUM007", "percentage of two numbers changed", share_changed),
    Kind("NUM007", "percentage added that two numbers do not make", share_added),
)
