"""Whether a clause has no verb but a word that may be none: "Wat daar gebeurd, bepaalt", "Voor de kade geld bovendien".

What a clause is opened by, and what stands behind its second place, tells that a verb must be there.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import (
    begins_clause,
    ends_in_stop,
    is_subordinator,
    may_be_verb,
    stretch_before,
    stretch_behind,
    verb_at,
)
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.word_kinds import is_noun

HELPERS = frozenset("is zijn was waren wordt word worden werd werden heeft heb hebt hebben had hadden".split())
POINTING = frozenset("dat die dit deze".split())
# Adverbs that stand behind a finite verb, and behind a noun only where that verb is before them.
ADVERBS = word_classes.ADVERBS | frozenset(
    "bovendien daarnaast daarbij daarom daarmee daardoor hierbij hiermee onder onverkort evenmin eveneens tevens "
    "vooral immers echter namelijk altijd opnieuw vanaf slechts alleen sinds zich dat of wat hoe het de een deze dit "
    "elk elke geen uw onze onverminderd".split()
)
_POINTS = frozenset({"dat", "dit", "het"})
_BEFORE_NOUNS = (
    word_classes.DETERMINERS
    | word_classes.PREPOSITIONS
    | word_classes.LINKS
    | frozenset("weinig minder meer veel genoeg te zo niet onvoldoende voldoende".split())
)


def is_only_verb(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a clause has no verb but this participle or stem, where one must be."""
    one = tokens[index]
    if one.opens or not one.text.islower():
        return False
    near, behind = stretch_before(tokens, index), stretch_behind(tokens, index)
    noun = is_noun(one.lower, speller) and bool(near) and near[0].lower in word_classes.PREPOSITIONS
    if noun and ends_in_stop(tokens, index):
        return False  # "die van het bestuur over zand."
    return _ends_without(tokens, index, near, speller) or _second_without(near, behind, one, speller)


def _ends_without(tokens: Sequence[Token], index: int, near: Sequence[Token], speller: Speller) -> bool:
    """Tell whether the word ends a clause of "die", "wat" or "waarin" that holds no verb: "Wat daar gebeurd, bepaalt".

    "Zoals vermeld" and "indien gewenst" need none, "in dat artikel bedoeld" is no clause.
    """
    within = list(takewhile(lambda other: not _opens_clause(other.lower), near))
    if not ends_in_stop(tokens, index) or not within or len(within) == len(near):
        return False
    if any(is_subordinator(other.lower) or other.lower in word_classes.LINKS for other in within):
        return False
    if any(verb_at(near, place, speller) for place in range(len(within))):
        return False
    return _is_opener(near, len(within)) and _goes_on(tokens, index, speller)


def _is_opener(near: Sequence[Token], place: int) -> bool:
    """Tell whether "die" or "dat" opens a clause, and is no determiner: "in dat artikel", "heeft die machtiging".

    What begins a phrase of its own right behind it shows that it does: "uit dat de raad het mandaat".
    """
    if place > 1 and _begins_phrase(near[place - 1]):
        return True
    before = near[place + 1].lower if place + 1 < len(near) else ""
    if near[place].lower != "wat" and before in word_classes.PREPOSITIONS | word_classes.LINKS:
        return False
    if near[place].lower not in POINTING:
        return True
    return not any(one.lower in HELPERS for one in near) and (place > 1 or _is_person(near[0]))


def _begins_phrase(one: Token) -> bool:
    return one.text[0].isupper() or one.lower in word_classes.DETERMINERS | word_classes.PRONOUNS


def _opens_clause(word: str) -> bool:
    return word in (
        "die",
        "dat",
        "wat",
        "wie",
        "hoe",
        "omdat",
        "zodat",
        "doordat",
        "totdat",
        "terwijl",
        "hoewel",
        "nadat",
        "voordat",
    ) or (word.startswith("waar") and word not in ("waar", "waarde", "waarden", "waarschijnlijk", "waarneming"))


def _is_person(one: Token) -> bool:
    return one.lower in word_classes.PRONOUNS | word_classes.PRONOMINAL | {"dit", "dat", "het"}


def _goes_on(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether the sentence ends with a word, or its main verb follows the comma: "gebeurd, bepaalt"."""
    if index + 1 >= len(tokens) or tokens[index + 1].opens or tokens[index + 1].block != tokens[index].block:
        return True
    following = tokens[index + 1]
    return following.gap == ", " and may_be_verb(following, None, speller)


def _second_without(near: Sequence[Token], behind: Sequence[Token], one: Token, speller: Speller) -> bool:
    """Tell whether a main clause has the word in its verb's place and no verb: "Voor drinkwater geld bovendien"."""
    if not near or not behind or not begins_clause(near[-1]):
        return False
    before = near[0].lower
    noun = speller.role(one.lower) & Role.NOUN
    pointing = (
        len(near) == 1 and before in _POINTS and not (noun and (before == "het" or is_subordinator(behind[0].lower)))
    )
    following = behind[0].lower in ADVERBS | {"per"} or is_number(behind[0].lower)
    if not following or (one.gap.isspace() and not pointing and before in _BEFORE_NOUNS):
        return False
    if any(is_subordinator(other.lower) and place < len(near) - 1 for place, other in enumerate(near)):
        return False
    if any(verb_at(near, place, speller) for place in range(len(near))):
        return False
    after = list(takewhile(lambda other: not is_subordinator(other.lower), behind))
    return not any(may_be_verb(other, last, speller) for last, other in pairwise((one, *after)))
