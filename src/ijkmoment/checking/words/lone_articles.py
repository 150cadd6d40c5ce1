"""Articles, with adjectives or without, before what is no noun: "De noemt drie zaken", "de kortste gemiddelde van".

What stands behind an article is told by the roles that the lexicon gives a word: a form that is nothing but a verb's
opens no group of a noun, and an adjective that is nothing else needs its noun, where it is not one of those that mean
one of several ("de andere", "de hogere", "de tweede").
"""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import PASTS, stretch_behind
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller

_ARTICLES = ("de", "onze", "elke", "iedere")
_STRONG = PASTS | frozenset("vond stond begon trok koos wees trof wierp zong".split())
_PREFIXES = ("be", "ver", "ont", "her", "over", "onder")
_FINITE = word_classes.VERBS - {"zijn"}
_OPENS_PHRASE = word_classes.DETERMINERS | word_classes.PRONOUNS
_ABOUT = ("hier", "daar")
_OF_NOTHING_ELSE = Role.WORD | Role.VERB
# One of several that were named before is told by such a word alone, and so is what was or will be there beside it.
_ONE_OF_SEVERAL = frozenset(
    "andere overige volgende eerstvolgende vorige voorlaatste laatste resterende enige zelfde eigen oude nieuwe "
    "huidige toenmalige voormalige echte juiste goede verkeerde grote kleine lange korte hoge lage late".split()
)
_COMPARED = ("ere", "ste", "de", "se", "ten")
# "Het gemiddelde" is a noun, and behind "de" it is none.
_NEUTER = "gemiddelde"
_PREPOSITIONS = word_classes.PREPOSITIONS - {"te", "af"}
_TAKEN = 3


def lone_articles(letter: Letter, speller: Speller) -> Iterator[tuple[Token, Token]]:
    """Yield the articles behind which a noun is missing, each with the last word that belongs to it."""
    for word in _ARTICLES:
        for index in letter.words.get(word, ()):
            last = _last_of(letter.tokens, index, speller)
            if last is not None:
                yield letter.tokens[index], letter.tokens[last]
    for word in ("de", "het"):
        for index in letter.words.get(word, ()):
            if (word == "de" or letter.tokens[index].opens) and _is_before_purpose(letter.tokens, index):
                yield letter.tokens[index], letter.tokens[index + 1]


def _last_of(tokens: Sequence[Token], index: int, speller: Speller) -> int | None:
    """Return which word ends a group that has an article and no noun."""
    first = tokens[index + 1 : index + 2]
    if not first or (speller.role(first[0].lower) & Role.NOUN and first[0].lower != _NEUTER):
        return None
    if tokens[index].joins or not _is_plain(first[0]):
        return None
    behind = stretch_behind(tokens, index, _TAKEN)
    if len(behind) < _TAKEN - 1:
        return None
    if _is_verb_only(behind, speller):
        return index
    if behind[0].lower.startswith(_ABOUT) and behind[0].lower[4:] in word_classes.PREPOSITIONS | {"mee", "toe"}:
        return index + 1 if behind[1].lower in word_classes.VERBS else None
    size = 1
    while size + 1 < len(behind) and _is_adjective(behind[size], speller):
        size += 1
    return index + size if _is_lone(tokens, index, behind[: size + 1], speller) else None


def _is_plain(one: Token) -> bool:
    return one.gap == " " and one.text.islower() and not (one.joins or one.leads or one.technical)


def _is_verb_only(behind: Sequence[Token], speller: Speller) -> bool:
    """Tell whether the first of some words is a verb's form and can be nothing else: "noemt", "steeg", "noemde de"."""
    word = behind[0].lower
    role = speller.role(word)
    if word in word_classes.NO_LAST_PARTS or role & ~_OF_NOTHING_ELSE or not role:
        return False
    if role == Role.WORD:
        return word in _STRONG or any(word.removeprefix(one) in _STRONG for one in _PREFIXES)
    weak = word.endswith(("de", "te")) and behind[1].lower in _OPENS_PHRASE and behind[1].gap == " "
    return word.endswith("t") or weak


def _is_adjective(one: Token, speller: Speller) -> bool:
    """Tell whether a word is an adjective with its ending, and no noun."""
    role = speller.role(one.lower)
    plain = _is_plain(one) and one.lower.endswith("e") and one.lower not in word_classes.NO_LAST_PARTS
    return plain and (one.lower == _NEUTER or role & (Role.ADJECTIVE | Role.NOUN | Role.INFINITIVE) == Role.ADJECTIVE)


def _is_lone(tokens: Sequence[Token], index: int, group: Sequence[Token], speller: Speller) -> bool:
    """Tell whether an article with its adjectives stands before a verb, or before a preposition and its article."""
    *adjectives, following = group
    last = adjectives[-1]
    if not all(_is_adjective(one, speller) for one in adjectives) or following.gap != " ":
        return False
    if last.lower != _NEUTER and (last.lower in _ONE_OF_SEVERAL or last.lower.endswith(_COMPARED)):
        return False
    if following.lower in _FINITE:
        return tokens[index].opens
    beyond = tokens[index + len(group) + 1 : index + len(group) + 2]
    return following.lower in _PREPOSITIONS and bool(beyond) and beyond[0].lower in word_classes.DETERMINERS


def _is_before_purpose(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "om" with its "te" and a verb behind it stands where the noun should: "Het om ... te doen is"."""
    if index + 1 >= len(tokens) or tokens[index + 1].lower != "om" or not _is_plain(tokens[index + 1]):
        return False
    behind = stretch_behind(tokens, index)
    place = next((at for at, one in enumerate(behind) if one.lower == "te"), len(behind))
    return place > 1 and place + 2 < len(behind) and behind[place + 2].lower in _FINITE
