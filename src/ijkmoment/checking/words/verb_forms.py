"""What a verb's form is by its ending alone: "verruimt" is finite, "verruimd" a participle, "vind" lacks its "-t".

Only forms of which the dictionary leaves no doubt have an answer: "verwacht" is finite and a participle alike. What is
no word at all may be a form with the other ending: "geraamt". Each word is asked once, whatever letter it stands in.
"""

from functools import lru_cache
from typing import NamedTuple

from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import REMEMBERED, Speller, is_dutch_letters
from ijkmoment.language.verb_stems import is_stem, takes_t

_OTHER = Role.NOUN | Role.ADJECTIVE | Role.INFINITIVE
# What opens participles that have no "ge" of their own, so that only their ending tells them from the finite verb.
_PREFIXES = tuple("be ge her er ont ver onder over voor vol door om weer mis".split())
_OPEN_BOTH = tuple(one for one in _PREFIXES if one not in ("ge", "er"))
_SHORTEST = 4
# Stems that are more often a command than a slip, or an adjective or noun that the dictionary does not mark.
_COMMANDS = frozenset("bereid peil zie laat stel neem geef kom ga sta doe klik kies lees luister".split())

# The past of a strong verb, which looks like the stem of a weak one, and what may open it: "verwees", "overdreef".
_PASTS = tuple(
    "bleek boog steeg prees wreef zweeg dreef greep koos beval vroor sloop kroop dook rook droop schoof wees "
    "schreef bleef keek leek streek week reed leed sneed streed gleed kneep sleep grijp floot goot schoot genoot "
    "sloot sproot verdroot bood loog bedroog vloog zoog spoog dwong drong zong sprong wrong klonk dronk blonk "
    "zonk stonk bond vond wond zond schold gold smolt zwol wierp hielp stierf zwierf wierf bedierf sloeg droeg "
    "groef voer zwoer ried hing ving ging hield viel sliep liep riep blies liet stiet at gaf las genas mat vrat "
    "zat bad lag zag kwam nam sprak brak stak stal trad".split()
)
_BEFORE_PASTS = frozenset(_PREFIXES) | word_classes.PARTICLES | {""}


class Form(NamedTuple):
    """What a word may be, and what it would have to be in another place.

    `third` is the form with "-t" that a third person needs, None where the word has it; `participle` the one in "-d",
    None where there is none or the word is it. `stem` tells that it may be a first person or a command as well, `other`
    that it may be no verb.
    """

    third: str | None
    participle: str | None
    stem: bool
    other: bool


@lru_cache(REMEMBERED)
def form_of(word: str, speller: Speller) -> Form | None:
    """Return what a word is as a verb's form that "d" and "t" tell apart, None for any other word."""
    if (
        len(word) < _SHORTEST
        or word in word_classes.CLOSED - {"wordt"}
        or word in _COMMANDS
        or not is_dutch_letters(word)
    ):
        return None
    if word[-1] == "t":
        return _with_t(word, speller)
    if is_stem(word, speller):
        return _bare(word, speller)
    return _participle(word, speller)


@lru_cache(REMEMBERED)
def other_ending(word: str, speller: Speller) -> str | None:
    """Return the verb's form that a strange word is but for its "d", "t" or "dt": "geraamd" for "geraamt".

    A rare verb has forms that no dictionary has: "herinstalleerd" beside "herinstalleert".
    """
    stem = word.removesuffix("dt") if word.endswith("dt") else word[:-1]
    if len(word) <= _SHORTEST or word[-1] not in "dt" or not is_dutch_letters(word):
        return None
    if speller.knows(word) or speller.is_english(word):
        return None
    if word.startswith(_OPEN_BOTH) and not takes_t(stem):  # a strong verb's, or a rare participle: "herinstalleerd"
        third = f"{stem}t"
        strong = third != word and not stem.endswith("eer")
        return third if strong and speller.role(third) & Role.VERB else None
    return next((one for one in (f"{stem}d", f"{stem}t") if one != word and _is_form_of_verb(one, speller)), None)


def _is_form_of_verb(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    return bool(role & Role.VERB or (role == Role.WORD and is_stem(word[:-1], speller))) and not role & Role.NOUN


def _with_t(word: str, speller: Speller) -> Form | None:
    """Return the form of a third person that is nothing else: "vindt", "vermeldt", "verklaart"."""
    role, stem = speller.role(word), word[:-1]
    if not role & Role.WORD or role & _OTHER or is_stem(word, speller) or not is_stem(stem, speller):
        return None
    if stem[-1] == "d":
        return Form(None, stem if _is_participle(stem, speller) else None, stem=False, other=False)
    participle = f"{stem}d"
    return Form(None, participle, stem=False, other=False) if _is_participle(participle, speller) else None


def _bare(word: str, speller: Speller) -> Form | None:
    """Return the form of a stem: "vind", "onderscheid", "blijf"; of one in "-d" that may be a participle too."""
    role, third = speller.role(word), f"{word}t"
    if not role & Role.VERB or is_strong_past(word) or not speller.role(third) & Role.VERB:
        return None
    done = word[-1] == "d" and word.startswith(_PREFIXES) and speller.stands(f"{word}de")
    other = done or bool(role & (_OTHER | Role.END))
    return Form(third, None, stem=True, other=other)


def is_strong_past(word: str) -> bool:
    """Tell whether a word looks like the past of a strong verb: "steeg", "overdreef"."""
    return word.endswith(_PASTS) and any(
        word.endswith(past) and word.removesuffix(past) in _BEFORE_PASTS for past in _PASTS
    )


def _participle(word: str, speller: Speller) -> Form | None:
    """Return the form of a participle in "-d" whose finite verb is another word: "gebeurd", "bepaald"."""
    third = f"{word[:-1]}t"
    if word[-1] != "d" or not word.startswith(_PREFIXES) or not is_stem(word[:-1], speller):
        return None
    known = speller.role(third) & Role.WORD and _is_participle(word, speller)
    return Form(third, None, stem=False, other=True) if known else None


def _is_participle(word: str, speller: Speller) -> bool:
    """Tell whether a word is a participle that has no "ge" beside its own stem's beginning."""
    role = speller.role(word)
    if role & Role.NOUN:  # "voorbereid" is listed as one, "bereid" is none
        rests = (word.removeprefix(one) for one in word_classes.PARTICLES if word.startswith(one))
        return any(one.startswith(_PREFIXES) and speller.role(one) == Role.WORD | Role.VERB for one in rests)
    return word.startswith(_PREFIXES) and bool(role & Role.WORD)


def is_of_known_verb(word: str, speller: Speller) -> bool:
    """Tell whether a word is a form of a known verb whose stem ends in "d" or "t": "vernat", "vernatte"."""
    if word.endswith(("tte", "dde")):
        return speller.knows(f"{word}n")
    return word.endswith(("d", "t")) and speller.knows(f"{word}{word[-1]}en") and speller.knows(f"{word}{word[-1]}ing")
