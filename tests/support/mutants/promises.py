"""Errors about promises: due and not answered, new and not kept, called kept or told without a word."""

from random import Random

from support.mutants.dates import letter_year
from support.mutants.earlier import dated, year_before
from support.mutants.mutant import Kind, Mutant, add_paragraph, add_sentence, before_closing, made

_SUBJECTS = (
    ("reservedelen", "kustradars", "de reservedelen van de kustradars"),
    ("tolken", "veldhospitaal", "de tolken in het veldhospitaal"),
    ("munitiedepots", "bewaking", "de munitiedepots en hun bewaking"),
    ("leasecontract", "hangars", "het leasecontract van de hangars"),
)


def promise_due(text: str, random: Random) -> Mutant | None:
    """A promise of the register that is due in this letter, of which it says nothing."""
    if not dated(text):
        return None
    year = letter_year(text)
    word, _, what = random.choice(_SUBJECTS)
    term = random.choice((f"in de voortgangsrapportage van {year}", f"uiterlijk 1 februari {year}", f"in {year - 1}"))
    register = (
        f"belofte commitment toezegging De Kamer berichten over {what}.\nbelofte commitment termijn {term}\n"
        f"belofte commitment status openstaand @{year - 1}-03-02\nbelofte commitment datum {year - 1}-03-02\n"
    )
    return None if word in text else made("PRO001", text, register=register, about=word)


def promise_of_before(text: str, random: Random) -> Mutant | None:
    """A promise of the letter before that is due in this one, of which it says nothing."""
    if not dated(text):
        return None
    year = letter_year(text)
    word, _, what = random.choice(_SUBJECTS)
    sentence = random.choice(
        (
            f"Het kabinet informeert uw Kamer in de voortgangsrapportage van {year} over {what}.",
            f"Ik zeg toe uw Kamer uiterlijk in januari {year} te berichten over {what}.",
            f"Uw Kamer ontvangt voor eind {year - 1} een brief over {what}.",
        )
    )
    before = before_closing(year_before(text), sentence)
    return None if word in text else made("PRO001", text, earlier=(before,), about=word)


def new_promise(text: str, random: Random) -> Mutant | None:
    """A sentence that promises what the register does not hold."""
    year = letter_year(text) + 1
    _, _, what = random.choice(_SUBJECTS)
    sentence = random.choice(
        (
            f"⟦Het kabinet informeert uw Kamer in het najaar van {year} over {what}.⟧",
            f"⟦De minister van Defensie zegt toe uw Kamer voor de zomer van {year} te berichten over {what}.⟧",
            f"⟦Uw Kamer ontvangt uiterlijk 1 maart {year} een brief over {what}.⟧",
            f"⟦Over {what} zal het kabinet uw Kamer in {year} informeren.⟧",
            f"⟦Wij zullen uw Kamer begin {year} nader informeren over {what}.⟧",
        )
    )
    marked = add_sentence(text, random, sentence)
    return None if marked is None else made("PRO002", marked)


def kept_without_word(text: str, random: Random) -> Mutant | None:
    """A promise called kept in a paragraph about something else."""
    _, _, what = random.choice(_SUBJECTS)
    sentence = random.choice(
        (
            f"⟦Hiermee is de toezegging over {what} afgedaan.⟧",
            f"⟦Daarmee is voldaan aan de toezegging over {what}.⟧",
            f"⟦Hiermee doe ik de toezegging gestand om uw Kamer te informeren over {what}.⟧",
            f"⟦De toezegging over {what} is hiermee nagekomen.⟧",
        )
    )
    marked = add_sentence(text, random, sentence)
    return None if marked is None else made("PRO003", marked)


def told_without_answer(text: str, random: Random) -> Mutant | None:
    """A passage on two promises of which one has no answer, or is called kept at once."""
    _, _, what = random.choice(_SUBJECTS)
    day = f"{random.randint(2, 27)} maart {letter_year(text) - 1}"
    answered = f"In het debat van {day} is toegezegd te melden hoeveel zwembaden er zijn. Dat zijn er twee."
    told = random.choice(
        (
            f"⟦In hetzelfde debat heb ik toegezegd uw Kamer te informeren over {what}.⟧",
            f"⟦De tweede toezegging was in te gaan op {what}.⟧",
            f"⟦Ook zegde ik toe om {what} te beschrijven.⟧",
        )
    )
    behind = random.choice(("", " Beide toezeggingen zijn hiermee nagekomen.", " Met dit antwoord zijn zij afgedaan."))
    marked = add_paragraph(text, random, f"Toezeggingen\n\n{answered} {told}{behind}\n\nOverige zaken")
    return None if marked is None else made("PRO004", marked)


KINDS = (
    Kind("PRO001", "promise of the register due", promise_due, of_register=True),
    Kind("PRO001", "promise of the letter before due", promise_of_before),
    Kind("PRO002", "new promise", new_promise, of_register=True),
    Kind("PRO003", "called kept without a word", kept_without_word),
    Kind("PRO004", "told without an answer", told_without_answer),
)
