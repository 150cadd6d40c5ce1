"""Where a word stands in its sentence: what comes before it, and whether its clause or phrase ends with it."""

from collections.abc import Collection, Sequence

from ijkmoment.checking.tokens import Token
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller

_BACK = 12


def before(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """Return the words of the sentence before an index, the nearest first and no more than a dozen."""
    found: list[Token] = []
    while index > 0 and not tokens[index].opens and len(found) < _BACK:
        index -= 1
        found.append(tokens[index])
    return found


def is_determined(tokens: Sequence[Token], index: int, speller: Speller, determiners: Collection[str]) -> bool:
    """Tell whether a determiner stands right before a word, or with one adjective in between."""
    near = before(tokens, index)[:2]
    if not near or not tokens[index].gap.isspace():
        return False
    if near[0].lower in determiners:
        return True
    adjective = near[0].lower
    if not adjective.endswith(("e", "lijk")) or speller.role(adjective) & (Role.NOUN | Role.VERB):
        return False
    return len(near) > 1 and near[0].gap.isspace() and near[1].lower in determiners


def ends_clause(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a stop, a comma or a linking word follows."""
    if index + 1 >= len(tokens) or tokens[index + 1].block != tokens[index].block:
        return True
    following = tokens[index + 1]
    return not following.gap.isspace() or following.opens or following.lower in word_classes.LINKS


def ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether what follows begins anew: a clause's end, a preposition or a verb."""
    if ends_clause(tokens, index):
        return True
    following = tokens[index + 1].lower
    return following in word_classes.PREPOSITIONS or following in word_classes.VERBS
