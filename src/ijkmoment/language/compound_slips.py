"""A slip that turned a part of a compound into another word: "voortgangsbief", "betonblonken".

Nearly every row of letters can be parted into words that the dictionary holds, so that a word can be parted is a weak
sign that it is right. A compound is *firm* when it can be parted into words that are used; where it is not, and one
slip away lies a compound of words that are, that is what was meant.
"""

from collections.abc import Container, Iterator

from ijkmoment.language.common_words import is_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.own_words import ENGLISH
from ijkmoment.language.spelling import Speller, edits
from ijkmoment.language.word_classes import CLOSED

_PART, _SHORT_PART, _RARE, _LONG = 4, 3, 6, 8


def slip_in_compound(word: str, speller: Speller, used: Container[str]) -> str | None:
    """Return what a compound that nobody marked should be, None when it may well be right; `used` are a letter's."""
    if any(_are_firm(first, last, speller, used) for first, last in _partings(word, speller)):
        return None
    return next(_mended(word, speller, used), None)


def is_plain_compound(word: str, wrong: str, speller: Speller) -> bool:
    """Tell whether a compound is one of two nouns that the lexicon holds, and differs by more than what joins them."""
    return any(_is_plain(word[:cut], word[cut:], wrong, speller) for cut in range(_PART, len(word) - _PART + 1))


def is_of_nouns(word: str, speller: Speller) -> bool:
    """Tell whether a compound can be parted into a word and a noun that the lexicon holds, an "s" between or none."""
    return any(
        _is_held(word[cut:], speller) and (speller.stands(word[:cut]) or _opens_held(word[:cut], speller))
        for cut in range(_PART, len(word) - _PART + 1)
        if speller.may_part(word, cut)
    )


def is_of_words(word: str, speller: Speller) -> bool:
    """Tell whether a row of letters can be parted into two words of any kind: "compagnies-grote", "de-gemiddelde"."""
    cuts = (cut for cut in range(2, len(word) - 1) if speller.stands(word[cut:]))
    return any(speller.stands(word[:cut]) or speller.stands(word[:cut].removesuffix("s")) for cut in cuts)


def _opens_held(part: str, speller: Speller) -> bool:
    return _is_held(part, speller) or (len(part) > _PART and part.endswith("s") and _is_held(part[:-1], speller))


def _is_held(word: str, speller: Speller) -> bool:
    return speller.stands(word) and bool(speller.role(word) & (Role.NOUN | Role.END)) and word not in CLOSED


def _is_plain(first: str, last: str, wrong: str, speller: Speller) -> bool:
    if not speller.stands(last) or not (speller.role(last) & (Role.NOUN | Role.END)) or last in CLOSED:
        return False
    bare = first.removesuffix("s") if len(first) > _PART else first
    if not (speller.role(first) | speller.role(bare)) & (Role.NOUN | Role.BEGIN) and not _is_long_compound(
        bare, speller
    ):
        return False
    changed = first if wrong.endswith(last) else last
    if len(changed) <= _RARE and not is_common(changed):
        return False  # "transkation" for "translation"
    if changed == first and not speller.role(bare) and _is_long_compound(bare, speller):
        rest = wrong.removesuffix(last)  # "graasdier" is none for "geraasdier"
        return is_plain_compound(bare, rest.removesuffix("s") if bare != first else rest, speller)
    joined = wrong.startswith(first[:-1]) and wrong.endswith(last)
    return not (joined and wrong[len(first[:-1]) : -len(last)].strip("sen") == first[-1:].strip("sen"))


def _is_long_compound(word: str, speller: Speller) -> bool:
    return len(word) > _LONG and not speller.role(word) and speller.knows(word)


def _is_firm(word: str, speller: Speller, used: Container[str]) -> bool:
    """Tell whether a word is used, or can be parted into words that are."""
    return _is_usual(word, used) or any(
        _are_firm(first, last, speller, used) for first, last in _partings(word, speller)
    )


def _are_firm(first: str, last: str, speller: Speller, used: Container[str]) -> bool:
    if _are_nouns(first, last, speller):
        return True
    if _may_join(first, used):
        return _is_usual(last, used) or (not speller.stands(last) and _is_firm(last, speller, used))
    if not _is_usual(last, used) or speller.stands(first):
        return False
    return speller.knows(first) and _is_firm(first.removesuffix("s"), speller, used)


def _are_nouns(first: str, last: str, speller: Speller) -> bool:
    """Tell whether two parts of some length are nouns that the lexicon holds or allows: "brandstofwagens"."""
    return (
        min(len(first), len(last)) > _PART
        and _is_noun(last, speller)
        and (_is_noun(first, speller) or _is_noun(first.removesuffix("s"), speller))
    )


def _is_noun(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    return bool(role & (Role.NOUN | Role.END)) or (not role and len(word) > _LONG and speller.knows(word))


def _is_usual(part: str, used: Container[str]) -> bool:
    """Tell whether a part is used by itself or in the plural."""
    if part.removesuffix("s") in ENGLISH:
        return True
    return any(one in used or is_common(one) for one in (part, f"{part}en", f"{part}s", f"{part}e"))


def _may_join(part: str, used: Container[str]) -> bool:
    """Tell whether a first part is used, as it is or with the "s" that joins it taken off."""
    return _is_usual(part, used) or (part.endswith("s") and len(part) > _PART and _is_usual(part[:-1], used))


def _partings(word: str, speller: Speller) -> Iterator[tuple[str, str]]:
    for cut in range(_SHORT_PART, len(word) - _SHORT_PART + 1):
        if speller.may_part(word, cut):
            yield word[:cut], word[cut:]


def _mended(word: str, speller: Speller, used: Container[str]) -> Iterator[str]:
    """Yield the compounds of words that are used, of which one part is one slip away."""
    for cut in range(_PART, len(word) - _PART + 1):
        first, last = word[:cut], word[cut:]
        if speller.may_open(first) and (_may_join(first, used) or speller.role(first) & Role.BEGIN):
            yield from (first + one for one in edits(last) if _may_end(one, last, speller, used))
        if speller.may_close(last) and _is_usual(last, used):
            yield from (one + last for one in edits(first) if _may_begin(one, first, speller, used))


def _may_end(part: str, wrong: str, speller: Speller, used: Container[str]) -> bool:
    if part in (wrong, f"{wrong}s") or len(part) < _PART or part in CLOSED or not (part in used or is_common(part)):
        return False
    return speller.stands(part) and speller.may_close(part)


def _may_begin(part: str, wrong: str, speller: Speller, used: Container[str]) -> bool:
    """Tell whether a part may be what was meant; with the "s" that joins it or without is a matter of taste."""
    if part == wrong or part in (f"{wrong}s", wrong[:-1]) or len(part) < _PART or part[0] != wrong[0]:
        return False
    return _may_join(part, used) and speller.may_open(part)
