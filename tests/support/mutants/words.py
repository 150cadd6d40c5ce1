"""Errors in words: misspelt, split, doubled, left out."""

import re
from functools import cache
from random import Random

from ijkmoment.language import lexicon
from support.mutants.mutant import Kind, Mutant, add_paragraph, add_sentence, body, by, choose, made, put

_WORD = re.compile(r"(?<![\w’'/.-])[a-zéëïö]{6,16}(?![\w’'/-]|\.\w)")
_ANY_WORD = re.compile(r"(?<![\w’'/.-])[a-z]{2,12}(?![\w’'/-]|\.\w)(?=[ ])")
_PARTICLE = "op|aan|uit|af|door|mee|samen|terug|toe|voor|in|bij"
_SEPARABLE = re.compile(
    rf"(?<![\w’'-])(?P<first>{_PARTICLE})(?P<rest>(?:treden|nemen|werken|brengen|dragen|komen|gaan|zetten|stellen|leggen|houden|voeren|bouwen|"
    r"leiden|sluiten|passen|vullen|geven|lopen|keren|wijzen)(?:de)?)(?![\w’'-])"
)
_SUPERLATIVE = re.compile(r"\b(?P<words>\b(?:[Dd]e|[Hh]et) [a-z]{4,}ste) (?P<noun>[a-zë]{3,})(?= die )")
_LETTERS = "abdegiklmnoprstuvz"


@cache
def _dictionary() -> frozenset[str]:
    """Return every form of Hunspell's Dutch dictionary, from the file that set-up writes."""
    return frozenset(
        line.partition("\t")[0] for line in (lexicon.FOLDER / "nl.words").read_text(encoding="utf-8").splitlines()
    )


def real_words(word: str) -> bool:
    """Tell whether the dictionary has a word: then it is another word and no misspelt one."""
    return word in _dictionary() or word.lower() in _dictionary()


def misspelt(word: str, random: Random) -> str:
    """Return a word with a letter dropped, doubled, turned with the next or exchanged; its first letter stays."""
    place = random.randint(1, len(word) - 1)
    way = random.choice(("drop", "double", "turn", "exchange"))
    if way == "drop":
        return word[:place] + word[place + 1 :]
    if way == "double":
        return word[:place] + word[place] + word[place:]
    if way == "turn" and word[place] != word[place + 1 : place + 2] != "":
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + random.choice([one for one in _LETTERS if one != word[place]]) + word[place + 1 :]


def no_word(text: str, random: Random) -> Mutant | None:
    """An ordinary word with a slip that makes it no word."""
    found = choose(_WORD, text, random)
    wrong = misspelt(found[0], random) if found else ""
    if found is None or wrong == found[0] or not real_words(found[0]) or real_words(wrong):
        return None
    return made("WRD001", put(text, found.span(), f"⟦{wrong}⟧"))


def compound_misspelt(text: str, random: Random) -> Mutant | None:
    """A long word that the dictionary does not list, with a slip in it."""
    found = [one for one in re.finditer(r"(?<![\w’'/.@-])[a-z]{11,28}(?![\w’'/@-])", text) if not real_words(one[0])]
    if not found:
        return None
    one = random.choice(found)
    wrong = misspelt(one[0], random)
    return None if wrong == one[0] else made("WRD001", put(text, one.span(), f"⟦{wrong}⟧"))


def doubled_word(text: str, random: Random) -> Mutant | None:
    """A word twice."""
    start, end = body(text)
    found = choose(_ANY_WORD, text[start:end], random)
    if found is None:
        return None
    return made("WRD002", put(text, (start + found.start(), start + found.end()), f"⟦{found[0]} {found[0]}⟧"))


def verb_split(text: str, random: Random) -> Mutant | None:
    """A separable verb in two words where its parts belong together."""
    found = choose(_SEPARABLE, text, random)
    if found is None:
        return None
    return made("WRD002", put(text, found.span(), f"⟦{found['first']} {found['rest']}⟧"))


def word_split(text: str, random: Random) -> Mutant | None:
    """A word with a space somewhere in it that leaves at least one part that is no word."""
    found = choose(_WORD, text, random)
    if found is None or not real_words(found[0]):
        return None
    place = random.randint(3, len(found[0]) - 3)
    parts = found[0][:place], found[0][place:]
    if all(map(real_words, parts)):
        return None
    return made("WRD002", put(text, found.span(), f"⟦{parts[0]} {parts[1]}⟧"))


def preposition_twice(text: str, random: Random) -> Mutant | None:
    """A sentence more with the preposition of "waarover" said again at its end."""
    marked = random.choice(
        (
            "Dit vraagt capaciteiten ⟦waarover de krijgsmacht nu niet over⟧ beschikt.",
            "Het is een samenwerking ⟦waarmee het kabinet tevreden mee⟧ is.",
            "Er zijn afspraken ⟦waaraan alle partners zich aan⟧ houden.",
            "Dit is een onderwerp ⟦waarvoor het kabinet aandacht voor⟧ vraagt.",
        )
    )
    return by("WRD002", add_sentence(text, random, marked))


def noun_gone(text: str, random: Random) -> Mutant | None:
    """A superlative whose noun is gone."""
    found = list(_SUPERLATIVE.finditer(text))
    if not found:
        return None
    one = random.choice(found)
    return made("WRD003", put(text, one.span(), f"⟦{one['words']}⟧"))


def superlative_added(text: str, random: Random) -> Mutant | None:
    """A paragraph more that opens with a superlative without its noun."""
    paragraph = random.choice(
        (
            "⟦De belangrijkste⟧ die het kabinet trekt uit de inzet is het belang van samenwerking.",
            "⟦De voornaamste⟧ die uit de evaluatie naar voren komt, is dat tijdig overleg helpt.",
            "⟦De grootste⟧ die de eenheid tegenkwam, was het tekort aan reservedelen.",
            "⟦De belangrijkste⟧ van de inzet is dat bondgenoten elkaar beter leren kennen.",
        )
    )
    return by("WRD003", add_paragraph(text, random, paragraph))


def verb_form_added(text: str, random: Random) -> Mutant | None:
    """A sentence more with a verb whose "d" or "t" is another form's."""
    marked = random.choice(
        (
            "De termijn voor de aanvraag wordt met een half jaar ⟦verlengt⟧.",
            "Het kabinet heeft de oorzaken eerder ⟦benoemt⟧.",
            "De gevolgen van wat daar ⟦gebeurd⟧, zijn nog niet te overzien.",
            "Uw Kamer ⟦word⟧ hierover in het najaar ingelicht.",
            "De regering ⟦houd⟧ daarbij rekening met het weer.",
            "Dit ⟦betekend⟧ dat de oefening later begint.",
        )
    )
    return by("WRD004", add_sentence(text, random, marked))


KINDS = (
    Kind("WRD001", "slip in a word", no_word),
    Kind("WRD001", "slip in a compound", compound_misspelt),
    Kind("WRD002", "word twice", doubled_word),
    Kind("WRD002", "separable verb split", verb_split),
    Kind("WRD002", "word split anywhere", word_split),
    Kind("WRD002", "preposition twice", preposition_twice),
    Kind("WRD003", "noun gone", noun_gone),
    Kind("WRD003", "superlative without noun added", superlative_added),
    Kind("WRD004", "verb form added", verb_form_added),
)
