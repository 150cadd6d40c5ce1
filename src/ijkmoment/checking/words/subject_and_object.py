"""Two nouns in a row that may be a clause's subject and its object: "dat de bank rekeningen blokkeert".

What makes a compound may stand side by side wherever a verb is before both or behind both. So two nouns are one for
certain only where a clause has room for one phrase: before its finite verb in a main clause, or behind a preposition at
the end of a phrase.
"""

from collections.abc import Sequence
from itertools import takewhile

from ijkmoment.checking.text.token_places import before, ends_clause, next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import is_subordinator, may_be_verb, stretch_before
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.word_kinds import is_adjective

_PHRASE = 4


def may_be_two(tokens: Sequence[Token], index: int, speller: Speller, *, plural: bool) -> bool:
    """Tell whether there is room for two phrases; `plural` tells that the first noun needs no article."""
    stretch = stretch_before(tokens, index)
    if not stretch:
        return False
    pairs = zip(stretch, (*stretch[1:], None), strict=True)
    if not any(is_subordinator(one.lower) or may_be_verb(one, other, speller) for one, other in pairs):
        return _is_acted_on(tokens, index, speller)
    if _closes(tokens, index) and (_is_governed(tokens, index, speller) or may_be_verb(stretch[0], None, speller)):
        return False
    return plural or _has_phrase_before(stretch[0], speller)


def _is_acted_on(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether an infinitive and a verb follow, so that the sentence opens with a clause of two phrases."""
    following = next_word(tokens, index + 1)
    if following in word_classes.VERBS or not speller.role(following) & Role.INFINITIVE:
        return False
    behind = tokens[index + 3] if index + 3 < len(tokens) else None
    return behind is not None and (not behind.gap.isspace() or may_be_verb(behind, None, speller))


def _closes(tokens: Sequence[Token], index: int) -> bool:
    return ends_clause(tokens, index + 1) or next_word(tokens, index + 1) in word_classes.PREPOSITIONS


def _is_governed(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a preposition stands before the first noun, with nothing but its article and adjectives between."""
    near = before(tokens, index)[:_PHRASE]
    own = list(takewhile(lambda one: _is_of_phrase(one, speller), near))
    return len(own) < len(near) and near[len(own)].lower in word_classes.PREPOSITIONS


def _is_of_phrase(one: Token, speller: Speller) -> bool:
    return one.lower in word_classes.DETERMINERS or is_number(one.lower) or is_adjective(one.lower, speller)


def _has_phrase_before(one: Token, speller: Speller) -> bool:
    """Tell whether the first noun may be a phrase: an article or preposition, a verb or "dat" stands before."""
    if _is_of_phrase(one, speller) or one.lower in word_classes.PREPOSITIONS:
        return True
    return is_subordinator(one.lower) or may_be_verb(one, None, speller)
