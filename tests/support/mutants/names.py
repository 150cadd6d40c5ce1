"""Errors in names: abbreviations without explanation, one name in two forms, countries misspelt."""

import re
from random import Random

from support.mutants.mutant import Kind, Mutant, add_sentence, between_sentences, body, choose, made, put, whole
from support.mutants.words import misspelt, real_words

_DEFINED = re.compile(r" \((?P<short>[A-Z]{3,6}|[a-z][A-Z]{2,4})\)")
_EXPANDED = re.compile(
    r"(?P<words>(?!De\s|Het\s|In\s)(?:(?:[A-Z][a-z]+|and|of|enhanced)\s){2,6})\((?P<short>[A-Z]{3,6}|[a-z][A-Z]{2,4})\)"
)
_HYPHENED = re.compile(r"(?<![\w-])[A-Z]{1,4}-\d{1,3}(?![\w-])")
_JOINED = re.compile(r"(?<!\w)(?P<name>(?P<first>Multi|Inter|Trans|Euro)(?P<rest>[a-z]{5,})(?: [A-Z][a-z]+)+)")
_COUNTRIES = (
    "Litouwen", "Roemenië", "Slowakije", "Duitsland", "Frankrijk", "Noorwegen", "België", "Tsjechië", "Nederland",
    "Oekraïne", "Polen", "Estland", "Letland", "Bulgarije", "Afghanistan", "Italië", "Spanje", "Denemarken", "Rusland",
    "Zweden", "Finland", "Kosovo", "Libanon", "Portugal", "Kroatië", "Slovenië", "Oostenrijk",
)  # fmt: skip
_PEOPLES = (
    "Nederlandse", "Duitse", "Russische", "Oekraïense", "Belgische", "Amerikaanse", "Litouwse", "Noorse",
    "Bosnische", "Zweedse",
)  # fmt: skip
_COUNTRY = re.compile(rf"(?<![\w-])(?:{'|'.join(_COUNTRIES)})(?![\w-])")
_PEOPLE = re.compile(rf"(?<![\w-])(?:{'|'.join(_PEOPLES)})(?= [a-z])")
_MADE_UP = ("JKVC", "NOTC", "GVDK", "RMTF", "CBWO", "LHKP")
_OTHER_WORD = {
    "Multinational": "Multilateral",
    "Battle": "Border",
    "Group": "Guard",
    "Mission": "Monitoring",
    "Force": "Fleet",
}


def definition_gone(text: str, random: Random) -> Mutant | None:
    """An abbreviation whose explanation is gone."""
    found = [
        one
        for one in _DEFINED.finditer(text)
        if _use(one["short"], text[one.end() :])
        and text.count(f"({one['short']})") == 1
        and not _use(one["short"], text[: one.start()])
    ]
    if not found or not whole(text):
        return None
    one = random.choice(found)
    shortened = text[: one.start()] + text[one.end() :]
    return made("NAM001", _use_marked(one["short"], shortened))


def _use(short: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<![\w(/-]){short}(?![\w)/])", text)


def _use_marked(short: str, text: str) -> str:
    return re.sub(rf"(?<![\w/-]){short}(?![\w/])", lambda one: f"⟦{one[0]}⟧", text)


def never_explained(text: str, random: Random) -> Mutant | None:
    """A sentence more with an abbreviation that nothing explains."""
    short = random.choice(_MADE_UP)
    sentence = random.choice(
        (
            f"De ⟦{short}⟧ houdt hier toezicht op.",
            f"Dit gebeurt in overleg met de ⟦{short}⟧.",
            f"Volgens de ⟦{short}⟧ is dat genoeg.",
            f"Ook het ⟦{short}⟧-personeel werd geoefend.",
        )
    )
    marked = add_sentence(text, random, sentence) if "Geachte" in text else None
    return None if marked is None else made("NAM001", marked)


def used_first(text: str, random: Random) -> Mutant | None:
    """A use of an abbreviation in the sentence before it is explained."""
    start, end = body(text)
    found = [one for one in _DEFINED.finditer(text, start, end) if not _use(one["short"], text[: one.start()])]
    if not found:
        return None
    one = random.choice(found)
    if not text[start : one.start()].strip():
        return None
    place = between_sentences(text[: one.start()], random)
    if place is None or place < start:
        return None
    return made("NAM001", put(text, (place, place), f" Dit gaat over de ⟦{one['short']}⟧."))


def second_expansion(text: str, random: Random) -> Mutant | None:
    """An explained abbreviation that is explained again with another word."""
    found = [one for one in _EXPANDED.finditer(text) if any(word in one["words"] for word in _OTHER_WORD)]
    if not found:
        return None
    one = random.choice(found)
    word = random.choice([each for each in _OTHER_WORD if each in one["words"].split()] or [""])
    if not word:
        return None
    words = " ".join(one["words"].replace(word, _OTHER_WORD[word]).split())
    marked = put(text, one.span(), f"⟦{one[0]}⟧")
    again = add_sentence(marked, random, f"De ⟦{words} ({one['short']})⟧ kwam daarbij.")
    return None if again is None else made("NAM002", again)


def two_expansions(text: str, random: Random) -> Mutant | None:
    """Two sentences that explain one abbreviation in two ways, or one name by two abbreviations."""
    one, two = random.choice(
        (
            ("⟦Coastal Watch Group (CWG)⟧", "⟦Combined Weapons Group (CWG)⟧"),
            ("⟦Senior Training Adviser (STA)⟧", "⟦Special Transport Agreement (STA)⟧"),
            ("⟦Coastal Watch Group (CWG)⟧", "⟦Coastal Watch Group (COWG)⟧"),
            ("⟦Technische Voorlichtingsdienst (TVD)⟧", "⟦Tijdelijke Verbindingsdienst (TVD)⟧"),
        )
    )
    first = add_sentence(text, random, f"De {one} is daarbij betrokken.")
    both = add_sentence(first, random, f"Daarbij hielp de {two}.") if first else None
    return None if both is None else made("NAM002", both)


def letter_of_abbreviation(text: str, random: Random) -> Mutant | None:
    """An explanation whose abbreviation lacks a letter, while the letter goes on with the right one."""
    found = [
        one for one in _EXPANDED.finditer(text) if _use(one["short"], text[one.end() :]) and one["short"][0].islower()
    ]
    if not found:
        return None
    one = random.choice(found)
    short = one["short"]
    marked = _use_marked(short, text[one.end() :])
    return made("NAM002", f"{text[: one.start('words')]}⟦{one['words']}({short[1:]})⟧{marked}")


def hyphen_gone(text: str, random: Random) -> Mutant | None:
    """One of the places of a designation without its hyphen."""
    names = [one for one in _HYPHENED.finditer(text) if len(re.findall(rf"(?<![\w-]){one[0]}(?![\w-])", text)) > 1]
    if not names:
        return None
    found = random.choice(names)
    return made("NAM003", put(text, found.span(), f"⟦{found[0].replace('-', random.choice(('', ' ')))}⟧"))


def name_parted(text: str, random: Random) -> Mutant | None:
    """One of the places of a name of more words with a space or hyphen within its first."""
    names = [
        one
        for one in _JOINED.finditer(text)
        if text.count(one["name"]) > 1 and not re.search(rf"{one['first']}[ -]{one['rest']}", text, re.IGNORECASE)
    ]
    if not names:
        return None
    found = random.choice(names)
    wrong = random.choice((f"{found['first']} {found['rest'].capitalize()}", f"{found['first']}-{found['rest']}"))
    return made(
        "NAM003", put(text, found.span(), f"⟦{found['name'].replace(found['first'] + found['rest'], wrong, 1)}⟧")
    )


def two_spellings(text: str, random: Random) -> Mutant | None:
    """Sentences more that write one name in two ways."""
    right, wrong = random.choice(
        (
            ("RQ-11", "RQ11"),
            ("Multinational Guard Brigade", "Multi National Guard Brigade"),
            ("C-130", "C130"),
            ("Sea Watch", "Sea-Watch"),
            ("EUAM Oekraïne West", "EUAM West Oekraïne"),
            ("87 Gemotoriseerde Brigade", "87 Lichte Brigade"),
        )
    )
    if right in text or wrong in text:
        return None
    first = add_sentence(text, random, f"De ⟦{right}⟧ was inzetbaar en de ⟦{right}⟧ keerde terug.")
    both = add_sentence(first, random, f"De eenheid van de ⟦{wrong}⟧ oefende ook.") if first else None
    return None if both is None else made("NAM003", both)


def country_misspelt(text: str, random: Random) -> Mutant | None:
    """A country with a letter dropped, doubled, turned with the next or exchanged."""
    return _misspelt(_COUNTRY, text, random)


def people_misspelt(text: str, random: Random) -> Mutant | None:
    """A nationality with a letter dropped, doubled, turned with the next or exchanged."""
    return _misspelt(_PEOPLE, text, random)


def _misspelt(pattern: re.Pattern[str], text: str, random: Random) -> Mutant | None:
    found = choose(pattern, text, random)
    wrong = misspelt(found[0], random) if found else ""
    if found is None or wrong == found[0] or real_words(wrong):
        return None
    return made("NAM004", put(text, found.span(), f"⟦{wrong}⟧"))


KINDS = (
    Kind("NAM001", "explanation gone", definition_gone),
    Kind("NAM001", "abbreviation that nothing explains", never_explained),
    Kind("NAM001", "used before it is explained", used_first),
    Kind("NAM002", "explained again with another word", second_expansion),
    Kind("NAM002", "two explanations added", two_expansions),
    Kind("NAM002", "letter of an abbreviation dropped", letter_of_abbreviation),
    Kind("NAM003", "hyphen of a designation gone", hyphen_gone),
    Kind("NAM003", "name parted", name_parted),
    Kind("NAM003", "two spellings added", two_spellings),
    Kind("NAM004", "country misspelt", country_misspelt),
    Kind("NAM004", "nationality misspelt", people_misspelt),
)
