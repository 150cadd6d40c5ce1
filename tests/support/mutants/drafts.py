"""What a draft leaves: values and remarks, passages that stand twice, lists that did not come along."""

import re
from random import Random

from support.mutants.mutant import (
    Kind,
    Mutant,
    add_paragraph,
    add_sentence,
    between_paragraphs,
    body,
    by,
    choose,
    made,
    put,
)

_VALUE = re.compile(
    r"(?<=[a-z] )\d{1,3}(?:[.,]\d+)?(?= (?:miljoen|procent|militairen|kilometer|dagen|maanden|landen|meter)\b)"
)
_NUMBER = re.compile(r"(?<=, nr\. )\d{1,3}(?=[) ])")
_SUBJECT = re.compile(r"(?m)^(?:Betreft|Onderwerp):?[ \t]+[A-Z][^\n]+$")
_PARAGRAPH = re.compile(r"(?<=\n\n)[A-Z][a-z]+ [a-z][^\n]{140,}(?:\n[^\n]+)*[.](?=\n\n)")
_SENTENCE = re.compile(r"(?<=[a-z][.] )[A-Z][a-z]+ [^.;:()€\d\n\"“‘']{50,160}\.(?=[ \n])")
_REMARKS = (
    "[nog afstemmen met de ambassade]", "(jaartal nog controleren)", "<<alinea over de kosten volgt>>", "[tekst volgt]",
    "(TODO: cijfers van de staf)", "[JZ: kan dit zo?]", "[Variant B]", "(bron?)", "@FEZ: graag de raming nalopen.",
    "Hier nog een zin over de partners invoegen.", "(kaart nog toevoegen)", "[bedrag opvragen bij de directie]",
)  # fmt: skip


def value_open(text: str, random: Random) -> Mutant | None:
    """A placeholder in the place of a number that has a unit."""
    found = choose(_VALUE, text, random)
    filler = random.choice(("XX", "PM", "n.t.b.", "???", "[aantal]", "[nog invullen]", "[●]", "xx,x"))
    return None if found is None else made("STR006", put(text, found.span(), f"⟦{filler}⟧"))


def number_open(text: str, random: Random) -> Mutant | None:
    """A placeholder in the place of a document's number."""
    found = choose(_NUMBER, text, random)
    return None if found is None else made("STR006", put(text, found.span(), f"⟦{random.choice(('XXX', 'PM', 'xx'))}⟧"))


def remark_left(text: str, random: Random) -> Mutant | None:
    """A remark between two sentences."""
    return by("STR006", add_sentence(text, random, f"⟦{random.choice(_REMARKS)}⟧"))


def draft_marked(text: str, random: Random) -> Mutant | None:
    """A mark of a draft on a line over the letter, or in its subject."""
    found = choose(_SUBJECT, text, random)
    if found is not None and random.random() < 0.5:
        return made("STR006", put(text, (found.end(), found.end()), random.choice((" ⟦(CONCEPT)⟧", " - ⟦CONCEPT⟧"))))
    mark = random.choice(("CONCEPT", "Concept, versie 0.4", "CONCEPT d.d. 3 maart", "Werkversie 12 april", "v0.9"))
    start = body(text)[0]
    opening = text.rfind("\n\n", 0, max(text.rfind("\n", 0, start - 1), 0)) + 2
    return made("STR006", put(text, (opening, opening), f"⟦{mark}⟧\n\n")) if start and opening > 1 else None


def paragraph_again(text: str, random: Random) -> Mutant | None:
    """A paragraph that stands in another place as well."""
    start, end = body(text)
    found = [
        one for one in _PARAGRAPH.finditer(text, start, end) if ": " not in one[0] and not set("“\"'‘") & set(one[0])
    ]
    place = between_paragraphs(text, random)
    if not found or place is None:
        return None
    one = random.choice(found)
    if one.start() < place <= one.end():
        return None
    changes = [((place, place), f"⟦{one[0]}⟧\n\n"), (one.span(), f"⟦{one[0]}⟧")]
    for span, words in changes if place > one.start() else reversed(changes):
        text = put(text, span, words)
    return made("STR007", text)


def sentence_again(text: str, random: Random) -> Mutant | None:
    """A sentence that stands at once behind itself."""
    found = choose(_SENTENCE, text, random)
    return None if found is None else made("STR007", put(text, found.span(), f"⟦{found[0]} {found[0]}⟧"))


def list_lost(text: str, random: Random) -> Mutant | None:
    """An announced list of which only the sentence behind it is left."""
    noun = random.choice(("voorwaarden", "afspraken", "uitgangspunten", "redenen"))
    opening = random.choice(("Daarbij gelden de volgende", "Hiervoor bestaan drie", "Afgesproken zijn verschillende"))
    behind = random.choice(
        (f"Deze {noun} zijn met de partners besproken.", f"De laatstgenoemde {noun} wegen het zwaarst.")
    )
    return by("STR008", add_paragraph(text, random, f"⟦{opening} {noun}:⟧\n\n⟦{behind}⟧"))


def second_lost(text: str, random: Random) -> Mutant | None:
    """A first and a third reason, in paragraphs of their own."""
    first, third = random.choice((("In de eerste plaats", "In de derde plaats"), ("Ten eerste", "Ten derde")))
    words = f"⟦{first}⟧ ging het om de voorbereiding.\n\n⟦{third}⟧ speelde het weer de eenheid parten."
    return by("STR008", add_paragraph(text, random, words))


def item_lost(text: str, random: Random) -> Mutant | None:
    """A list of two items, of which the second bears the mark of a third."""
    first, third = random.choice((("a)", "c)"), ("1.", "3."), ("a.", "c.")))
    words = f"Besloten is tot het volgende:\n\n⟦{first} de opslag wordt uitgebreid;⟧\n⟦{third} het vervoer wordt eerder besteld.⟧"
    return by("STR009", add_paragraph(text, random, words))


def other_lost(text: str, random: Random) -> Mutant | None:
    """Two things of which the first alone is told."""
    first, noun = random.choice((("De eerste", "ploegen"), ("Het eerste", "schepen"), ("De eerste", "routes")))
    words = (
        f"Er zijn ⟦twee {noun}⟧. ⟦{first}⟧ was in april gereed. Aan beide ging een keuring vooraf.\n\nDat kostte tijd."
    )
    return by("STR008", add_paragraph(text, random, words))


KINDS = (
    Kind("STR006", "placeholder for a number", value_open),
    Kind("STR006", "placeholder for a document's number", number_open),
    Kind("STR006", "remark left in", remark_left),
    Kind("STR006", "mark of a draft", draft_marked),
    Kind("STR007", "paragraph again", paragraph_again),
    Kind("STR007", "sentence again", sentence_again),
    Kind("STR008", "announced list lost", list_lost),
    Kind("STR008", "second of three lost", second_lost),
    Kind("STR008", "other of two lost", other_lost),
    Kind("STR009", "item between two lost", item_lost),
)
