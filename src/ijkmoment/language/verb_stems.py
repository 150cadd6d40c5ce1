"""A verb's stem and its infinitive: "vul" of "vullen", "loop" of "lopen", "schrijf" of "schrijven"."""

from collections.abc import Iterator

from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller

_VOWELS = "aeiou"
_DOUBLED = frozenset({"aa", "ee", "oo", "uu"})
_DIGRAPHS = frozenset({"ie", "oe", "ui", "ei", "ij", "ou", "au", "eu", "ai", "oi"})
_VOICED = {"f": "v", "s": "z"}
_VOICELESS = frozenset("tkfschpx")
# Endings of stems that are not stressed: "handel" is of "handelen".
_WEAK = ("el", "er", "em", "en", "ig", "ik")
_SHORTEST, _WEAK_STEM = 3, 5


def is_stem(part: str, speller: Speller) -> bool:
    """Tell whether a part is the stem of a verb that the lexicon holds."""
    return any(speller.role(one) & Role.INFINITIVE for one in infinitives(part))


def infinitives(stem: str) -> Iterator[str]:
    """Yield what the infinitive of a stem may be, as Dutch spells it."""
    if len(stem) < _SHORTEST:
        return
    last, vowels = stem[-1], stem[-3:-1]
    if last == "e" and stem[-2] != "e":
        return
    if last in _VOWELS or stem.endswith("ij"):
        yield from (f"{stem}n", f"{stem}en", f"{stem}den")
    elif last in "vz" or last == stem[-2]:
        return
    elif vowels in _DOUBLED:
        yield f"{stem[:-2]}{_VOICED.get(last, last)}en"
        yield f"{stem[:-2]}{last}en"
    elif stem[-2] not in _VOWELS or vowels in _DIGRAPHS:
        yield f"{stem[:-1]}{_VOICED.get(last, last)}en"
        yield f"{stem}en"
    else:
        if stem.endswith(_WEAK) and len(stem) >= _WEAK_STEM:
            yield f"{stem}en"
        yield f"{stem}{last}en"
    if stem.endswith("ou"):
        yield f"{stem}den"


def plural(noun: str) -> str:
    """Return a noun with "en", as Dutch spells it: "maten", "bussen", "brieven"."""
    return next(infinitives(noun), f"{noun}en")


def takes_t(stem: str) -> bool:
    """Tell whether a weak verb's past has a "t": "werkte", not "leerde"."""
    return stem[-1] in _VOICELESS
