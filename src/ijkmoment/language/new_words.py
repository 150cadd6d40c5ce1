"""Words that no dictionary holds yet and that are right all the same: how a language grows.

"loofklapten" is a noun and a verb's form, "getegeld" what was done with a "tegel", "glijzeil" a verb's stem and a noun,
"ledbelichting" a noun of three letters and another. How strong such a sign is was measured: of the misspelt words of
letters, one in four hundred looks like a noun and a verb's form, of the new words one in eight.
"""

from ijkmoment.language.common_words import is_common, near_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller
from ijkmoment.language.verb_stems import infinitives, is_stem, plural, takes_t
from ijkmoment.language.word_classes import CLOSED, PARTICLES, SHORT

_HARD = {"v": "f", "z": "s"}
_AGENTS = ("elaars", "elaar", "aars", "aar", "erders", "erder", "ers", "er", "ders", "der")
_OF_ENGLISH = ("en", "t", "te", "ten", "d", "de", "den", "ed")
_PASTS = ("den", "ten", "de", "te")
_PREFIXES = ("mono", "crypto", "neuro", "onco", "psycho", "immuno", "zij", "her", "bijna")
_DONE = ("ge", "be", "ver")
_ANEW = ("her", "ont")
_HOW = tuple("on hoog laag zwaar licht goed slecht breed snel dicht diep dun nauw vers nieuw best vroeg laat".split())
_PAST = ("ge", "be", "ver", "ont", "her")
_KILLS = ("icide", "iciden")  # "bactericiden"
_LEARNED = ("k", "ek", "sch", "sche")
_LOAN = lazily(r"(?:ge)?\w{3,}[^aeiou]eer(?:[dt]e?n?|ders?)?\Z")
_DOER = lazily(r"(?P<stem>\w{4,})(?:eurs?|ering(?:en)?|eerders?)\Z")
_LATIN = lazily(r"\w{4,}(?:um|us|a)\Z")
_OF_LOANS = lazily(r"ge\w{2,}[iu]?[sfltnr]eerd\Z")
_PARTICIPLE = lazily(r"(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg)?ge(?P<stem>\w{3,})(?P<end>[dt])e?")
_OPENING = Role.WORD | Role.BEGIN
_WEAK = lazily(r"(?:[dt]e?n?|end)\Z")
# Nouns whose vowel is short, and long in the plural: "gezag", "gezagen".
_LENGTHENED = ("ag", "weg", "pad", "blad", "vat", "gat", "lot", "schot", "bod", "god", "hol", "dak", "dal")
_TOGETHER = "mede"
_VERBAL = ("be", "ver", "ont", "her")
_SHORTEST, _PART, _FORM, _REST, _WORD, _LONG = 3, 4, 5, 6, 8, 10


def is_sure(word: str, speller: Speller) -> bool:
    """Tell whether a word is a known one's form by rule, or a verb made of one: "steuren", "invoeden", "getegeld"."""
    return (
        is_inflected(word, speller)
        or (_OF_LOANS.fullmatch(word) is not None and speller.stands(f"{word}e"))  # "geklimatiseerd"
        or _is_done_anew(word, speller)
        or _is_learned(word, speller)
        or _is_of_loan_verb(word, speller)
        or _is_done_with(word, speller)
        or _is_done_so(word, speller)
        or _is_doing(word, speller)
        or (word.startswith(_TOGETHER) and _is_together(word, speller))
        or (word.endswith(_KILLS) and len(word) >= _LONG)
        or _is_of_english_verb(word, speller)
        or any(
            word.startswith(one) and len(word) - len(one) >= _FORM and _is_form(word[len(one) :], speller)
            for one in PARTICLES
        )
    )


def _is_of_english_verb(word: str, speller: Speller) -> bool:
    """Tell whether a word is a Dutch form of an English verb, and no slip of a usual word: "gespoofd", "deployen"."""
    stems = {
        one.removesuffix(end) for one in (word, word.removeprefix("ge")) for end in _OF_ENGLISH if one.endswith(end)
    }
    found = any(len(one) >= _PART and speller.is_english(f"{one}ing") and not speller.stands(one) for one in stems)
    return found and not near_common(word)


def _is_done_anew(word: str, speller: Speller) -> bool:
    """Tell whether a word is a participle with another prefix than "ge": "herwogen", "ontmest", "ontruist"."""
    rest = word[len(_ANEW[0]) :]
    if not word.startswith(_ANEW) or len(rest) < _PART:
        return False
    if speller.role(f"ge{rest}") & (Role.VERB | Role.INFINITIVE):
        return True
    stem = rest[:-1]
    weak = len(stem) >= _PART and rest[-1] == ("t" if takes_t(stem) else "d")
    return weak and word.startswith(_ANEW[1]) and _is_noun(stem, speller)


def _is_doing(word: str, speller: Speller) -> bool:
    """Tell whether a word is the present participle of a verb that the lexicon holds, by its mark or by its prefix.

    "beprijzende" of "beprijzen", that bears no mark.
    """
    verb = word.removesuffix("e").removesuffix("d")
    if not word.endswith(("end", "ende")) or len(verb) < _REST:
        return False
    role = speller.role(verb)
    return bool(role & Role.INFINITIVE) or (role == Role.WORD and verb.startswith(_VERBAL))


def _is_together(word: str, speller: Speller) -> bool:
    """Tell whether what stands behind "mede" is who or what does it too: "medereizende", "medebeslisser".

    Not where the lexicon has a word with "mede" one slip away: "mededelling".
    """
    rest = word.removeprefix(_TOGETHER)
    if len(rest) < _FORM or any(one.startswith(_TOGETHER) for one in speller.standing_near(word)):
        return False
    return _is_noun(rest, speller) or _is_form(rest, speller) or _is_doing(rest, speller) or _is_agent(rest, speller)


def _is_of_loan_verb(word: str, speller: Speller) -> bool:
    """Tell whether a word is who does what a loan verb says, or that doing: "galvaniseur" of "galvaniseren"."""
    doer = _DOER.fullmatch(word)
    return doer is not None and bool(speller.role(f"{doer['stem']}eren") & Role.INFINITIVE)


def _is_learned(word: str, speller: Speller) -> bool:
    """Tell whether a word is a learned one with another ending: "diagnosticum" beside "diagnostiek"."""
    if len(word) <= _WORD or not _LATIN.fullmatch(word):
        return False
    stem = word.removesuffix("um").removesuffix("us").removesuffix("a")
    soft = stem.removesuffix("c")
    return any(speller.stands(stem + one) or (soft != stem and speller.stands(soft + one)) for one in _LEARNED)


def may_be_read(word: str, better: str, speller: Speller) -> bool:
    """Tell whether a word can be read as well as what it may stand for: as a loan verb, or as two known parts."""
    if speller.stands(better):
        return _LOAN.fullmatch(word) is not None and _LOAN.fullmatch(better) is not None
    cuts = range(_SHORTEST, len(word) - _SHORTEST + 1)
    return any(_may_head(word[:cut], speller) and _may_tail(word[cut:], speller) for cut in cuts)


def _may_head(part: str, speller: Speller) -> bool:
    return part not in CLOSED and (speller.may_open(part) or is_stem(part, speller))


def _may_tail(part: str, speller: Speller) -> bool:
    return part not in CLOSED and speller.in_lexicon(part) and bool(speller.role(part) & (Role.NOUN | Role.END))


def is_regular(word: str, speller: Speller) -> bool:
    """Tell whether a word is a past or a participle that a listed verb has by rule: "abseilden"."""
    for ending in _PASTS:
        stem = word.removesuffix(ending)
        if stem != word and (ending[0] == "t") == takes_t(stem) and _may_be_stem(stem, speller):
            return True
    return word.startswith("her") and word[-1] in "dt" and is_stem(word[3:-1], speller)  # "herinstalleerd"


def _may_be_stem(stem: str, speller: Speller) -> bool:
    """Tell whether a verb has a stem, or an English word may be one: "abseil", "short"."""
    if stem.endswith("d"):
        return False  # "wordden"
    return is_stem(stem, speller) or (speller.is_english(stem) and not speller.stands(plural(stem)))


def is_inflected(word: str, speller: Speller) -> bool:
    """Tell whether a word is the plural of a listed noun or the inflected form of an adjective: "steuren"."""
    if word.endswith("en"):
        return _is_noun(word, speller) or _is_of_people(word, speller)
    if word.endswith("es") and len(word) > _FORM:  # "opgaves"
        return bool(speller.role(word[:-1]) & Role.NOUN)
    bare = word[:-1]
    if not word.endswith("e") or len(word) <= _WORD or speller.role(bare) & Role.NOUN or not speller.stands(bare):
        return False
    return f"{word}n" in infinitives(bare)


def is_new(word: str, speller: Speller) -> bool:
    """Tell whether a word is most likely a new one: hardly any slip makes such a word."""
    return (
        is_sure(word, speller)
        or (word.endswith(("den", "ten")) and speller.stands(word[:-1]))  # "ontsleutelden"
        or is_regular(word, speller)
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
        joined = len(last) > _WORD and not speller.role(last) and speller.knows(last)  # "graasdierpremie"
        return joined and len(first) > _SHORTEST and is_stem(first, speller)
    if len(first) > _SHORTEST:
        return is_stem(first, speller)
    return len(last) >= _FORM and any(is_common(one) for one in infinitives(first) if speller.role(one))


def _is_of_people(word: str, speller: Speller) -> bool:
    """Tell whether a word is the plural of an adjective, as of people: "zelfredzamen"."""
    role = speller.role(word[:-1])
    return len(word) > _WORD and bool(role & Role.ADJECTIVE) and not role & (Role.VERB | Role.NOUN)


def _is_done_with(word: str, speller: Speller) -> bool:
    """Tell whether a word is a participle of a noun or an English verb: "getegeld", "uitgeponde", "gestript"."""
    done = _PARTICIPLE.fullmatch(word)
    if done is None:
        return False
    bare = done["stem"] + done["end"]
    if len(bare) >= _PART and bare[-1] != bare[-2] and (speller.role(bare) & Role.NOUN or speller.is_english(bare)):
        return True
    stem, end = done["stem"], done["end"]
    if len(stem) < _PART or stem[-1] in ("e", stem[-2], end) or end != ("t" if takes_t(stem) else "d"):
        return False
    return _is_noun(stem, speller) or speller.is_english(stem, _PART)


def _is_done_so(word: str, speller: Speller) -> bool:
    """Tell whether a word is a participle with how it is done before it: "hoogbeveiligde", "zwaarbeladen"."""
    opening = next((one for one in _HOW if word.startswith(one)), None)
    rest = word.removeprefix(opening) if opening is not None else ""
    done = rest.startswith(_PAST) and rest.endswith(("d", "t", "de", "te", "en"))
    return done and any(speller.role(one) & (Role.VERB | Role.INFINITIVE) for one in (rest, rest[:-1]))


def _is_form(word: str, speller: Speller) -> bool:
    return word not in CLOSED and bool(speller.role(word) & (Role.VERB | Role.INFINITIVE))


def _is_weak_form(word: str, speller: Speller) -> bool:
    """Tell whether a word is a verb's form as new verbs have them: not "blonken"."""
    return _is_form(word, speller) and (bool(speller.role(word) & Role.INFINITIVE) or _WEAK.search(word) is not None)


def _is_noun(word: str, speller: Speller) -> bool:
    """Tell whether a word is a noun that the lexicon holds, or the plural of one."""
    role = speller.role(word)
    if role & Role.WORD and role & (Role.NOUN | Role.END):
        return True
    if not word.endswith("en") or len(word) <= _PART:
        return False
    singulars = (one for one in _singulars(word[:-2]) if not one.endswith("e"))
    return any(speller.role(one) & Role.NOUN and _is_plural(word, one) for one in singulars)


def _is_plural(word: str, noun: str) -> bool:
    return plural(noun) == word or (noun.endswith(_LENGTHENED) and f"{noun}en" == word)


def _singulars(stem: str) -> tuple[str, ...]:
    """Return what a noun may be whose plural ends in "en": "beek" or "bek" of "beken", "bus" of "bussen"."""
    bare = stem[:-1] if stem[-1] == stem[-2] else stem
    hard = bare[:-1] + _HARD.get(bare[-1], bare[-1])
    return (bare, hard, f"{hard[:-1]}{hard[-2]}{hard[-1]}")


def _is_pair(first: str, last: str, speller: Speller) -> bool:
    """Tell whether two parts stand together as those of new words do."""
    if len(last) < _PART or len(first) == _SHORTEST:
        return _is_short_pair(first, last, speller)
    if len(last) >= _FORM and _opens(first, speller) and _is_weak_form(last, speller):
        return True
    if _is_noun(first, speller) and last.endswith("e") and speller.role(last) == Role.WORD | Role.ADJECTIVE:
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
    if _is_noun(rest, speller) or (len(rest) >= _REST and _is_form(rest, speller)):
        return True
    return len(rest) >= _WORD and (speller.knows(rest) or speller.is_likely(rest))


def _does(stem: str, speller: Speller) -> bool:
    """Tell whether a noun of some length may name who has to do with it: "helpdeskers", "dienjaarders"."""
    if len(stem) < _REST:
        return False
    return (
        _is_noun(stem, speller)
        or speller.is_likely(stem)
        or any(_is_stem_and_noun(stem[:cut], stem[cut:], speller) for cut in range(_PART, len(stem) - _SHORTEST))
    )


def _is_agent(word: str, speller: Speller) -> bool:
    """Tell whether a word is who or what does something: "lanceerders", "elektrolysers"."""
    for ending in _AGENTS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _PART and (is_stem(stem, speller) or _does(stem, speller)):
            return True
    bare = word.removesuffix("s").removesuffix("r")
    return word.removesuffix("s").endswith("er") and _is_noun(bare, speller)
