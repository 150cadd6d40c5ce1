"""Errors about lessons: without an owner, denied, reported again."""

import re
from random import Random

from support.mutants.earlier import POINTS, POINTS_HEADING, dated, year_before
from support.mutants.mutant import Kind, Mutant, before_closing, made, put
from support.mutants.structure import headings

_DEPLOYMENTS = ("efp-lt", "efp-ro", "mq9-ro", "amdtf-sk")
_OWNER = re.compile(r"[ \n]Verantwoordelijk is [^.]{5,80}\.")


def owner_gone(text: str, random: Random) -> Mutant | None:
    """An attention point whose owner is gone, while the others have one."""
    found = list(_OWNER.finditer(text))
    if len(found) < 3:
        return None
    one = random.choice(found)
    start = text.rfind("\n", 0, one.start()) + 1
    return made("LES001", f"{text[:start]}⟦{text[start : one.start()]}⟧{text[one.end() :]}")


def owner_lacking(text: str, random: Random) -> Mutant | None:
    """Attention points with an owner and one without."""
    three = random.sample(POINTS, 3)
    lacking = random.randrange(3)
    office = random.choice(("de Commandant Landstrijdkrachten", "de minister van Defensie", "de directeur Operaties"))
    form = random.choice(
        (
            f" Verantwoordelijk is {office}.",
            f" Eigenaar: {office}.",
            f" {office.capitalize().replace('De c', 'De C')} is hiervoor verantwoordelijk.",
        )
    )
    lines = [
        f"- ⟦{name}. {words}⟧" if number == lacking else f"- {name}. {words}{form}"
        for number, (name, words) in enumerate(three)
    ]
    return made(
        "LES001", before_closing(text, f"{random.choice(('Aandachtspunten', 'Lessen'))}\n\n" + "\n".join(lines))
    )


def no_new_lessons(text: str, random: Random) -> Mutant | None:
    """A sentence that denies new points, while the register holds one of that time."""
    sentence = random.choice(
        (
            "⟦Er zijn geen nieuwe aandachtspunten.⟧",
            "⟦Er zijn geen nieuwe lessen vastgesteld.⟧",
            "⟦In de rapportageperiode zijn geen nieuwe lessen of aandachtspunten naar voren gekomen.⟧",
        )
    )
    lines = [one for one in headings(text) if POINTS_HEADING.search(one["title"])]
    if not lines:
        return None
    one = random.choice(lines)
    marked = put(text, (one.end(), one.end()), f"\n\n{sentence}")
    return made("LES002", marked, register=_new_points())


def _new_points() -> str:
    """Return a new attention point of each of the example's deployments, as lines of the register."""
    return "".join(
        f"{slug}/punt attention-point naam Slijtage van pantservoertuigen\n"
        f"{slug}/punt attention-point stand nieuw @2023-05/2024-04\n"
        for slug in _DEPLOYMENTS
    )


def lesson_again(text: str, random: Random) -> Mutant | None:
    """An attention point that the letter before reported as well."""
    if not dated(text):
        return None
    one, two, three = random.sample(POINTS, 3)
    form = random.choice(("- {}. {}", "{}. {}\n", "• {}. {}"))
    now = before_closing(text, "Aandachtspunten\n\n" + "\n".join((f"⟦{form.format(*one)}⟧", form.format(*two))))
    before = before_closing(text, "Aandachtspunten\n\n" + "\n".join((form.format(*three), form.format(*one))))
    return made("LES003", now, earlier=(year_before(before),))


def beyond_the_count(text: str, random: Random) -> Mutant | None:
    """A number of measures, and one of them by a higher number."""
    noun, plural, article = random.choice(
        (
            ("maatregel", "maatregelen", "De"),
            ("verbeterpunt", "verbeterpunten", "Het"),
            ("conclusie", "conclusies", "De"),
        )
    )
    if noun in text.casefold():
        return None
    count, nth = random.choice((("twee", "derde"), ("drie", "vierde"), ("drie", "vijfde"), ("vier", "vijfde")))
    said = f"Het kabinet noemt {count} {plural}. De uitvoering loopt. ⟦{article} {nth} {noun}⟧ vraagt meer tijd."
    return made("LES004", before_closing(text, said))


KINDS = (
    Kind("LES001", "owner gone", owner_gone),
    Kind("LES001", "points added, one without owner", owner_lacking),
    Kind("LES002", "new points denied", no_new_lessons, of_register=True),
    Kind("LES004", "ordinal beyond the count", beyond_the_count),
    Kind("LES003", "point of the letter before", lesson_again),
)
