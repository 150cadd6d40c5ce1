"""Where one of "dat dat" and "die die" is too many: the second has no place of its own in its clause.

The first links a clause, or tells of what it is; the second points, and has a noun or is a subject or object itself.
"""

from collections.abc import Sequence
from itertools import takewhile

from ijkmoment.checking.text.token_places import before, next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import is_subordinator, stretch_behind
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.word_kinds import is_adjective, is_noun, is_participle

_PREPOSITIONS = word_classes.PREPOSITIONS - word_classes.PARTICLES | {"van", "om"}
# Who does something, so that "dat" before it is no subject.
_DOERS = frozenset("ik wij we hij men".split())
_JOINED = frozenset({"en", "of"})
_MODALS = word_classes.MODALS | {"hebben", "hadden", "worden", "werden"}
_PLURALS = frozenset(one for one in _MODALS if one.endswith("n"))
_LINKED = frozenset("zijn waren blijven bleven lijken leken heten".split())
_PASSIVE = frozenset("wordt werd worden werden".split())
# What happens of itself, and to nothing: the noun before such a verb is its subject.
_HAPPENS = frozenset(
    "dreigt dreigde ontstaat ontstond bestaat bestond daalt daalde stijgt steeg groeit groeide".split()
)
_STATES = frozenset("is was blijft bleef wordt werd".split())
_FEWEST, _SPEAKERS = 3, frozenset("ik wij we hij u".split())
_DETERMINED = word_classes.DETERMINERS - {"die", "dat"}
_OPENING = _DETERMINED | word_classes.PREPOSITIONS | {"er", "beide"}


def is_that_again(tokens: Sequence[Token], index: int, speller: Speller | None) -> bool:
    """Tell whether the second "dat" is too many: "van dat dat bedrag", "dat dat wij", "dat dat de motie is gedaan"."""
    behind = next_word(tokens, index)
    near = next((one.lower for one in before(tokens, index - 1)[:1]), "")
    if near in _PREPOSITIONS or behind in _JOINED | _DOERS:
        return True
    if speller is None:
        return False
    clause = [*takewhile(lambda one: not is_subordinator(one.lower), stretch_behind(tokens, index))]
    words = [one.lower for one in clause]
    return bool(words) and _has_another_subject(clause, words, speller)


def _has_another_subject(clause: Sequence[Token], words: Sequence[str], speller: Speller) -> bool:
    """Tell whether the verb that ends a clause is of a subject in it: a plural one, or a passive or happening one."""
    opening = words[0] in _OPENING or is_adjective(words[0], speller) or _is_thing(clause[0], speller)
    if not opening or len(words) < _FEWEST:
        return False
    done = any(is_participle(one, speller) and one not in word_classes.CLOSED for one in words[-2:])
    ending, last = {*words[-3:]} if done else {*words[-2:]}, words[-1]
    determined = words[0] in _DETERMINED
    if not ending.isdisjoint(_PLURALS) or (done and not ending.isdisjoint(_LINKED)):
        return True
    if done and not ending.isdisjoint(_PASSIVE):
        return determined
    if last in _HAPPENS:
        return not _DETERMINED.isdisjoint(words[:-1])
    if last in _STATES:
        role = speller.role(words[-2])
        return (
            determined and bool(role & Role.ADJECTIVE) and not role & Role.NOUN and words[-2] not in word_classes.CLOSED
        )
    thing = next((one.lower for one in clause if _is_thing(one, speller)), "")
    plural = last.endswith("en") and speller.role(last) & Role.INFINITIVE and last not in _LINKED
    return bool(plural) and not determined and words[0] not in word_classes.PREPOSITIONS and thing.endswith(("en", "s"))


def _is_thing(one: Token, speller: Speller) -> bool:
    return is_noun(one.lower, speller) and one.text.islower()


def is_those_again(tokens: Sequence[Token], index: int, speller: Speller | None) -> bool:
    """Tell whether one "die" is too many: "in die die periode", or nothing that the second points at follows."""
    behind = next_word(tokens, index)
    near = next((one.lower for one in before(tokens, index - 1)[:1]), "")
    if near in word_classes.PREPOSITIONS | _SPEAKERS or behind in word_classes.CLOSED:
        return True
    if speller is None or index + 1 >= len(tokens) or not tokens[index + 1].gap.isspace():
        return False
    named = is_noun(behind, speller) or is_adjective(behind, speller) or is_participle(behind, speller)
    return not named and not is_number(behind) and tokens[index + 1].text.islower()
