"""Words that no dictionary holds yet and that are right all the same: how a language grows.

"loofklapten" is a noun and a verb's form, "getegeld" what was done with a "tegel", "glijzeil" a verb's stem and a noun,
"ledbelichting" a noun of three letters and another. How strong such a sign is was measured: of the misspelt words of
letters, one in four hundred looks like a noun and a verb's form, of the new words one in eight.
"""

from collections.abc import Iterator

from ijkmoment.language.common_words import is_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller
from ijkmoment.language.word_classes import CLOSED, FOUR, PARTICLES, SHORT

_VOWELS = "aeou"
_VOICED = {"f": "v", "s": "z"}
_AGENTS = ("elaars", "elaar", "aars", "aar", "erders", "erder", "ers", "er", "ders", "der")
_PREFIXES = ("mono", "crypto", "neuro", "onco", "psycho", "immuno", "zij", "her")
_DONE = ("ge", "be", "ver")
_PARTICIPLE = lazily(r"(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg)?ge(?P<stem>\w{3,})(?P<end>[dt])e?")
_VOICELESS = frozenset("tkfschpx")
_OPENING = Role.WORD | Role.BEGIN
_SHORTEST, _PART, _FORM, _REST, _WORD, _LONG = 3, 4, 5, 6, 8, 12


def is_new_verb(word: str, speller: Speller) -> bool:
    """Tell whether a word is a verb that is made of known ones: "invoeden", "getegeld"."""
    return _is_done_with(word, speller) or any(
        word.startswith(one) and len(word) - len(one) >= _FORM and _is_form(word[len(one) :], speller)
        for one in PARTICLES
    )


def is_new(word: str, speller: Speller) -> bool:
    """Tell whether a word is most likely a new one: hardly any slip makes such a word."""
    return (
        is_new_verb(word, speller)
        or (word.endswith(("den", "ten")) and speller.stands(word[:-1]))  # "ontsleutelden"
        or any(_is_pair(word[:cut], word[cut:], speller) for cut in range(_SHORTEST, len(word) - 1))
        or any(word.startswith(one) and _is_rest(word[len(one) :], speller) for one in _PREFIXES)
    )


def may_be_new(word: str, speller: Speller) -> bool:
    """Tell whether a word may be a new one, although a slip may make such a word as well."""
    return _is_agent(word, speller) or any(
        _is_stem_and_noun(word[:cut], word[cut:], speller) for cut in range(_SHORTEST, len(word) - _SHORTEST)
    )


def _is_stem_and_noun(first: str, last: str, speller: Speller) -> bool:
    """Tell whether a verb's stem and a noun make a word: "vulgraden", "glijzeil"; a short stem is of a usual verb."""
    if not _is_noun(last, speller):
        return False
    if len(first) > _SHORTEST:
        return is_stem(first, speller)
    return len(last) >= _FORM and any(is_common(one) for one in _infinitives(first) if speller.role(one))


def is_stem(part: str, speller: Speller) -> bool:
    """Tell whether a part is a verb's stem: "vul" of "vullen", "glij" of "glijden", "lanceer" of "lanceren"."""
    return len(part) >= _SHORTEST and any(speller.role(one) & Role.INFINITIVE for one in _infinitives(part))


def _infinitives(stem: str) -> Iterator[str]:
    """Yield what a verb may be whose stem is known; none ends in a doubled letter, "v" or "z"."""
    last, before = stem[-1], stem[-2]
    if last in "vz" or (last == before and last not in _VOWELS):
        return
    yield f"{stem}en"
    if last in _VOWELS:
        yield f"{stem}n"
    elif before in _VOWELS and stem[-3] == before:
        yield stem[:-2] + _VOICED.get(last, last) + "en"
    elif before in f"{_VOWELS}i":
        yield f"{stem}{last}en"
    if last in _VOICED:
        yield f"{stem[:-1]}{_VOICED[last]}en"
    if stem.endswith(("ij", "ou")):
        yield f"{stem}den"


def _is_done_with(word: str, speller: Speller) -> bool:
    """Tell whether a word is a participle of a noun or an English verb: "getegeld", "uitgeponde", "gestript"."""
    done = _PARTICIPLE.fullmatch(word)
    if done is None:
        return False
    bare = done["stem"] + done["end"]
    if len(bare) >= _PART and bare[-1] != bare[-2] and speller.role(bare) & Role.NOUN:
        return True
    stem, end = done["stem"], done["end"]
    if len(stem) < _PART or stem[-1] in ("e", stem[-2], end) or end != ("t" if stem[-1] in _VOICELESS else "d"):
        return False
    return _is_noun(stem, speller) or speller.is_english(stem, _PART)


def _is_form(word: str, speller: Speller) -> bool:
    return word not in CLOSED and bool(speller.role(word) & (Role.VERB | Role.INFINITIVE))


def _is_noun(word: str, speller: Speller) -> bool:
    """Tell whether a word is a noun that the lexicon holds, or the plural of one."""
    role = speller.role(word)
    if role & Role.WORD and role & (Role.NOUN | Role.END):
        return True
    if not word.endswith("en") or len(word) <= _PART:
        return False
    stem = word[:-2]
    opened = stem[:-1] + stem[-2:] if stem[-2] in _VOWELS else stem
    return bool(speller.role(opened) & Role.NOUN)


def _is_pair(first: str, last: str, speller: Speller) -> bool:
    """Tell whether two parts stand together as those of new words do."""
    if len(last) < _PART or len(first) == _SHORTEST:
        return _is_short_pair(first, last, speller)
    if len(last) >= _FORM and _opens(first, speller) and _is_form(last, speller):
        return True
    if first.endswith("en") and _is_noun(last, speller) and _is_linked(first, speller):
        return True
    return speller.is_english(first, _PART) and speller.is_english(last, _PART)


def _is_linked(first: str, speller: Speller) -> bool:
    """Tell whether a first part is a plural, or a word with the "en" of one: "vereistenoplosser"."""
    return speller.stands(first) and (_is_noun(first[:-2], speller) or speller.stands(first[:-1]))


def _opens(first: str, speller: Speller) -> bool:
    bare = first.removesuffix("s")
    return any(_is_noun(one, speller) or speller.role(one) & _OPENING == _OPENING for one in (first, bare))


def _is_short_pair(first: str, last: str, speller: Speller) -> bool:
    """Tell whether a noun of two or three letters and a longer word make one: "ledbelichting", "linkeras"."""
    if len(first) == _SHORTEST:
        return (
            len(last) >= _FORM
            and bool(speller.role(first) & Role.NOUN)
            and (_is_noun(last, speller) or _is_done(last, speller))
        )
    short = last in SHORT and speller.role(last) & Role.NOUN
    return bool(short) and len(first) >= _FORM and bool(speller.role(first) & (Role.NOUN | Role.ADJECTIVE | Role.END))


def _is_done(word: str, speller: Speller) -> bool:
    return word.startswith(_DONE) and len(word) >= _REST and _is_form(word, speller)


def _is_rest(rest: str, speller: Speller) -> bool:
    """Tell whether what stands behind a prefix is a word of some length."""
    if len(rest) < _FORM:
        return False
    return _is_noun(rest, speller) or (len(rest) >= _WORD and (speller.knows(rest) or speller.is_likely(rest)))


def _is_agent(word: str, speller: Speller) -> bool:
    """Tell whether a word is who or what does something: "lanceerders", "elektrolysers"."""
    for ending in _AGENTS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _PART and (is_stem(stem, speller) or _is_form(f"{stem}en", speller)):
            return True
    bare = word.removesuffix("s").removesuffix("r")
    return word.removesuffix("s").endswith("er") and _is_noun(bare, speller)
