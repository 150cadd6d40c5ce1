"""Errors about labels: markings, unreleased words, withheld figures that can be worked out."""

import re
from random import Random

from support.mutants.earlier import POINTS
from support.mutants.mutant import Kind, Mutant, add_paragraph, add_sentence, body, made, put


def marked_paragraph(text: str, random: Random) -> Mutant | None:
    """A marking that the letter bears itself, before a paragraph or at its head."""
    marking = random.choice(
        (
            "Departementaal Vertrouwelijk",
            "DEPARTEMENTAAL VERTROUWELIJK",
            "Stg. GEHEIM",
            "Stg. CONFIDENTIEEL",
            "NATO RESTRICTED",
            "Dep. V.",
        )
    )
    if random.random() < 0.3:
        return made("LAB001", f"⟦{marking}⟧\n\n{text}")
    marked = add_paragraph(text, random, f"⟦{marking}⟧")
    return None if marked is None else made("LAB001", marked)


def marked_attachment(text: str, random: Random) -> Mutant | None:
    """An attachment in the list at the end with a marking."""
    marking = random.choice(("Departementaal Vertrouwelijk", "Stg. GEHEIM", "NATO RESTRICTED"))
    attachment = random.choice(
        (
            f"Lijst van waarnemingen (⟦{marking}⟧)",
            f"⟦{marking}⟧: Lijst van waarnemingen",
            f"Lijst van waarnemingen, ⟦{marking}⟧",
        )
    )
    return made("LAB001", f"{text.rstrip()}\n\nBijlagen:\n- Overzicht van de inzet\n- {attachment}\n")


def withheld_figure(text: str, random: Random) -> Mutant | None:
    """A sentence more with a figure that the register holds for others than the public."""
    number, cents = random.randint(31, 97), random.randint(110, 990)
    amount = f"{cents // 100},{cents % 100:02}"
    register = (
        "zuid theatre naam Zuidkust\nzuid/lv deployment naam Kustwacht Letland\nzuid/lv deployment gastland LV\n"
        f"zuid/lv deployment sterkte {number} @2023-05/2024-04 natie=NL !intern\n"
        f"zuid/lv deployment kosten {cents}0000 EUR ^-4 @2023 !intern\n"
    )
    sentence = random.choice(
        (
            f"De Kustwacht Letland kostte in 2023 ⟦€ {amount} miljoen⟧.",
            f"De Kustwacht Letland telde van mei 2023 tot en met april 2024 ⟦{number} militairen⟧.",
        )
    )
    marked = add_sentence(text, random, sentence)
    return None if marked is None else made("LAB001", marked, register=register)


def unreleased_sentence(text: str, random: Random) -> Mutant | None:
    """A sentence of the letter that stands word for word in an unreleased text of the register."""
    start, end = body(text)
    found = [
        one
        for one in re.compile(r"(?<=[.] )[A-Z][^.;:()€\d\n]{60,160}\.(?=[ \n])").finditer(text, start, end)
        if len(one[0].split()) > 9
    ]
    if not found:
        return None
    one = random.choice(found)
    words = one[0].split()
    first = random.randint(0, len(words) - 9)
    kept = " ".join(words[first : first + random.randint(9, 14)]).rstrip(".")
    register = f"intern/r result bewijs De commandant meldt: {kept}, aldus het rapport. !intern\n"
    return made("LAB002", put(text, one.span(), f"⟦{one[0]}⟧"), register=register)


def pasted_sentence(text: str, random: Random) -> Mutant | None:
    """A sentence more that stands in an unreleased text of the register."""
    name, words = random.choice(POINTS)
    marked = add_sentence(text, random, f"⟦{words}⟧")
    register = f"intern/r result bewijs {name}. {words} !intern\n"
    return None if marked is None else made("LAB002", marked, register=register)


def complement(text: str, random: Random) -> Mutant | None:
    """A total and all parts but one, which the register withholds."""
    one, two, three = (random.randint(110, 990) for _ in range(3))
    register = (
        f"zuid theatre naam Zuidkust\nzuid/lv deployment naam Kustwacht Letland\nzuid/lv deployment kosten {one}0000 EUR ^-4 @2023 !publiek\n"
        f"zuid/ee deployment naam Radars Jordanië\nzuid/ee deployment kosten {two}0000 EUR ^-4 @2023 !publiek\n"
        f"zuid/fi deployment naam Peilstation Finland\nzuid/fi deployment kosten {three}0000 EUR ^-4 @2023 !intern\n"
    )
    total, first, second = (f"{cents // 100},{cents % 100:02}" for cents in (one + two + three, one, two))
    words = (
        f"In totaal kostte dit in 2023 ⟦€ {total} miljoen⟧.\n\nDe kosten waren in 2023:\n\n"
        f"- Kustwacht Letland: ⟦€ {first} miljoen⟧\n- Radars Jordanië: ⟦€ {second} miljoen⟧"
    )
    marked = add_paragraph(text, random, words)
    return None if marked is None else made("LAB003", marked, register=register)


KINDS = (
    Kind("LAB001", "marking of a paragraph", marked_paragraph),
    Kind("LAB001", "marking of an attachment", marked_attachment),
    Kind("LAB001", "withheld figure printed", withheld_figure),
    Kind("LAB002", "unreleased words of the letter", unreleased_sentence),
    Kind("LAB002", "unreleased sentence added", pasted_sentence),
    Kind("LAB003", "total and all parts but one", complement),
)
