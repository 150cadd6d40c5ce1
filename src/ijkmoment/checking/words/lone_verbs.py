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
    return _second_without(near, behind, one, speller)


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
