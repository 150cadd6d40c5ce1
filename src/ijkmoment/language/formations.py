"""Words that Dutch makes from others by rule, and that no dictionary can hold all: they are right although unknown.

"verhuurderschap" is a noun and "-schap", "belasters" who do what "belasten" says, "beroerend" what does "beroeren",
"volgevist" a participle behind what it ends in, "stoptonendseinpassages" a row of words.
"""

from ijkmoment.language.common_words import is_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.own_words import ENGLISH
from ijkmoment.language.spelling import Speller
from ijkmoment.language.verb_stems import infinitives
from ijkmoment.language.word_classes import CLOSED, MODALS, NO_LAST_PARTS, PARTICLES, SHORT, VERB_PARTICLES, VERBS
from ijkmoment.language.word_kinds import is_listed_noun

_OF_ADJECTIVES = ("heid", "heden")
_OF_WORDS = ("schap", "schappen", "loos", "loze", "achtig", "achtige", "matig", "matige")
# What is said of a noun: "trillingsarm".
_OF_NOUNS = tuple(
    "arm arme rijk rijke dicht dichte vast vaste proof gericht gerichte bestendig bestendige gebonden gevoelig "
    "gevoelige bewust bewuste neutraal neutrale werend werende remmend remmende besparend besparende".split()
)
_OF_VERBS = ("elaar", "elaars", "der", "ders", "er", "ers", "ster", "sters", "ing", "ingen", "baar", "bare", "d", "de")
_ADVERBS = frozenset(
    "thuis vol klaar stil leeg bloot mis schoon vrij open droog dood gereed bijeen uiteen ineen opeen aaneen overeen "
    "tegemoet voorop vooruit achteruit voorbij omhoog omlaag rond langs gelijk".split()
)
_BEFORE_VERBS = PARTICLES | _ADVERBS
_LINKS = ("", "s", "e", "en")
_SEPARABLE = ("weg", "uit", "in", "op", "af", "aan", "door", "over", "om", "bij", "terug", "toe")
_PREFIXES = frozenset(
    "tera giga mega kilo nano micro mini macro multi bio geo eco cyber super ultra inter intra anti auto tele video "
    "radio aero agro elektro hydro thermo foto zij".split()
)
_SHORT_STEM = 3
_PART, _WORD, _PARTS, _ROW, _LONGEST = 4, 5, 3, 18, 40


def is_formation(word: str, speller: Speller) -> bool:
    """Tell whether a word that is not known is made by rule of words that are."""
    return len(word) <= _LONGEST and (
        _is_derived(word, speller)
        or _is_verb_form(word, speller)
        or _is_compound(word, speller)
        or _is_row(word, speller)
    )


def _is_derived(word: str, speller: Speller) -> bool:
    """Tell whether a word is another with an ending: "verhuurderschap", "piekbelasters", "handhavingen"."""
    for ending in _OF_WORDS:
        if word.endswith(ending) and len(word) - len(ending) >= _PART and speller.knows(word.removesuffix(ending)):
            return True
    for ending in _OF_NOUNS:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) >= _PART and speller.may_open(stem):
            return True
    for ending in _OF_ADJECTIVES:  # not "terughoudenheid"
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) >= _PART and speller.knows(stem):
            return speller.role(stem) & (Role.INFINITIVE | Role.ADJECTIVE) != Role.INFINITIVE
    for ending in _OF_VERBS:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) >= _PART and _is_stem(stem, ending, speller):
            return True
    if word.endswith("e") and word[-3:-2] in tuple("aeou") and speller.stands(word[:-2] + word[-3] + word[-2]):
        return True  # "mediane" of "mediaan"
    participle = word.endswith("enen") and word[:-2] not in CLOSED and speller.role(word[:-2]) & Role.VERB
    return bool(participle) or (word.endswith("ingen") and speller.stands(word[:-2]))


def _is_stem(stem: str, ending: str, speller: Speller) -> bool:
    """Tell whether what an ending leaves is a verb: "belast-", "opwaardeer-" of "opwaarderen", "beroeren-"."""
    if ending in ("d", "de"):
        return bool(speller.role(stem) & Role.INFINITIVE)
    open_syllable = stem[:-2] + stem[-1] if stem[-2] == stem[-3] and stem[-2] in "aeou" else stem
    return bool((speller.role(f"{stem}en") | speller.role(f"{open_syllable}en")) & Role.INFINITIVE)


def _is_verb_form(word: str, speller: Speller) -> bool:
    """Tell whether a particle and a verb's form are written as one: "thuiszat", "volgevist"."""
    return any(word[:cut] in _BEFORE_VERBS and _may_be_form(word[cut:], speller) for cut in range(2, len(word) - 2))


def is_adverb_and_verb(word: str, speller: Speller) -> bool:
    """Tell whether an adverb and a verb's form are written as one: "thuiszat", "meekan"."""
    return any(
        (word[:cut] in _ADVERBS and (_may_be_form(word[cut:], speller) or word[cut:] in VERBS))
        or (word[:cut] in VERB_PARTICLES and word[cut:] in MODALS)
        or _is_of_separable(word[:cut], word[cut:], speller)
        for cut in range(2, len(word) - 2)
    )


def _is_of_separable(first: str, last: str, speller: Speller) -> bool:
    """Tell whether a verb's form stands behind what opens its infinitive: "tekortkomt" is of "tekortkomen"."""
    if not (last.endswith("t") and speller.role(last) & Role.VERB):
        return False
    stem = last[:-1]
    return any(speller.role(first + one) & Role.INFINITIVE for one in (*infinitives(stem), f"{stem}en"))


def _may_be_form(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    return word not in NO_LAST_PARTS and bool(
        role & (Role.VERB | Role.INFINITIVE) or (role & Role.WORD and not role & Role.NOUN)
    )


def _is_compound(word: str, speller: Speller) -> bool:
    """Tell whether a word can be parted in two that may stand so: "energiehubs", "lateraalkanaal"."""
    return any(
        (_opens(word[:cut], speller) and _closes(word[cut:], speller))
        or _is_phrase(word[:cut], word[cut:], speller)
        or (word[:cut] in _PREFIXES and _is_long_form(word[cut:], speller))
        or _are_common(word[:cut], word[cut:], speller)
        for cut in range(_SHORT_STEM, len(word) - _PART + 1)
    )


def _is_short_stem(part: str, speller: Speller) -> bool:
    """Tell whether three letters are a verb's stem that is used: "vulseizoen"."""
    infinitive = f"{part}{part[-1]}en"
    return len(part) == _SHORT_STEM and bool(speller.role(infinitive) & Role.INFINITIVE) and is_common(infinitive)


def _are_common(first: str, last: str, speller: Speller) -> bool:
    """Tell whether letters use both parts often, whatever the lexicon has the second for: "uitgavenpeil"."""
    if len(last) < _PART or last in NO_LAST_PARTS or not is_common(last) or not speller.role(last) & Role.BEGIN:
        return False
    return speller.may_open(first) and (is_common(first) or (first.endswith("s") and is_common(first[:-1])))


def _is_long_form(part: str, speller: Speller) -> bool:
    """Tell whether a part of some length is an infinitive, before which a prefix stands as well: "videobellen"."""
    return len(part) > _WORD and bool(speller.role(part) & Role.INFINITIVE)


def _is_phrase(first: str, rest: str, speller: Speller) -> bool:
    """Tell whether an adjective and a compound make one: "hogesterktebeton"."""
    inflected = first.endswith("e") and speller.role(first) & Role.ADJECTIVE
    return bool(inflected) and len(rest) > 2 * _PART and not speller.stands(rest) and speller.is_likely(rest)


def _opens(part: str, speller: Speller) -> bool:
    if speller.may_open(part) or speller.is_english(part):
        return True
    if part in _PREFIXES or _is_short_stem(part, speller):
        return True
    if any(part.startswith(one) and speller.role(part[len(one) :]) & Role.NOUN for one in _SEPARABLE):
        return True  # "weglekrisico's"
    role = speller.role(part)
    if role == Role.WORD and len(part) > _WORD and part not in CLOSED:
        return True  # "eerstejaarsopvang"
    if role & Role.ADJECTIVE:
        return not part.endswith("e")
    verb = role & Role.VERB and speller.role(f"{part}en") & Role.INFINITIVE
    return bool(verb) and is_common(f"{part}en")  # "helpsectie"


def _closes(part: str, speller: Speller) -> bool:
    if part in ENGLISH or speller.is_english(part) or is_listed_noun(part, speller):
        return True
    if len(part) > _WORD and speller.role(part) & Role.ADJECTIVE:
        return True  # "hoogcomplexe"
    bare = part.removesuffix("s")
    if bare != part and (bare in ENGLISH or (bare in SHORT and speller.may_close(bare))):
        return True
    allowed = not speller.role(part) and speller.knows(part)  # "zelfregieplan"
    return len(part) > _WORD and (allowed or _is_derived(part, speller))


def _is_row(word: str, speller: Speller) -> bool:
    """Tell whether a word is a row of three words and more: "spoed-eisende-hulp-afdelingen"."""
    if len(word) < _ROW:
        return False
    most = {0: 0}
    for start in range(len(word)):
        if start not in most:
            continue
        for end in range(start + _PART, len(word) + 1):
            if _is_part(word[start:end], speller, last=end == len(word)):
                most[end] = max(most.get(end, 0), most[start] + 1)
    return most.get(len(word), 0) >= _PARTS


def _is_part(part: str, speller: Speller, *, last: bool) -> bool:
    links = ("",) if last else _LINKS
    return any(
        part.endswith(link) and len(part) - len(link) >= _PART and _is_long_word(part[: len(part) - len(link)], speller)
        for link in links
    )


def _is_long_word(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    if word in CLOSED or role == Role.WORD:
        return False
    return bool(role & Role.WORD) or (word.endswith("end") and bool(speller.role(word[:-1]) & Role.INFINITIVE))
