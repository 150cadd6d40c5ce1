"""What is said twice: a word or two in a row, and the preposition that a pronominal adverb already holds.

Dutch sentences do hold some doubles: "dat dat", "wat nodig is is geld", "het mandaat gaat in in mei". These are told by
the words around them.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.token_places import before, ends_clause
from ijkmoment.checking.tokens import Token
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller

_NEVER_TOLD = frozenset({"dat", "u", "je", "zo", "ja", "nee", "heel", "veel", "o", "n", "v", "d", "t"})
# What "zijn" may say something of before a second "zijn" that owns: "dat zijn zijn woorden".
_NAMED = frozenset({"dat", "dit", "het", "er", "wat", "wie", "daar", "hier", "en", "of"})
_SUBJECTS = frozenset({"wat", "wie", "die", "dat", "waar", "hoe", "zoals"})
_PRONOMINAL = {
    f"{first}{last}": last
    for first in word_classes.PRONOMINAL
    for last in "aan achter bij binnen door in mee na naar naast onder op over tegen toe tussen uit van voor".split()
}
_MAY_BE_OWNED = word_classes.PARTICLES - word_classes.VERB_PARTICLES
_NO_OWNERS = word_classes.CLOSED - {"gaat", "gaan", "doet", "doen"}
_STOP = re.compile(r"[^\s\d]")
_NEAREST, _REACH = 2, 16


def doubles(tokens: Sequence[Token], speller: Speller | None) -> Iterator[tuple[int, int, int]]:
    """Yield doubled words: the indexes of their first and last, and of how many words each half is."""
    for index in range(1, len(tokens)):
        if tokens[index].lower == tokens[index - 1].lower:
            if not _runs_on(tokens, index) and _is_double(tokens, index, speller):
                yield index - 1, index, 1
        elif _is_double_pair(tokens, index):
            yield index - 3, index, 2


def _runs_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word stands three times or more: that is no slip."""
    around = (index - 2, index + 1)
    return any(0 <= place < len(tokens) and tokens[place].lower == tokens[index].lower for place in around)


def _is_double(tokens: Sequence[Token], index: int, speller: Speller | None) -> bool:
    first, last = tokens[index - 1 : index + 1]
    if not _follows(first, last) or last.opens or first.leads or first.joins or last.leads:
        return False
    word = last.lower
    if word in _NEVER_TOLD or len(word) < 2 or (last.text[0].isupper() and not _in_sentence(tokens, index)):
        return False
    if word in ("die", "het", "zijn"):
        return _is_odd(tokens, index, word)
    if word in word_classes.VERBS:
        return not any(one.lower in _SUBJECTS for one in before(tokens, index - 1))
    return word not in _MAY_BE_OWNED or not _owned(tokens, index - 1, speller)


def _in_sentence(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a doubled name stands among words in small letters, as it does not in the head of a table."""
    block = tokens[index].block
    if index + 1 < len(tokens) and tokens[index + 1].block == block:
        return tokens[index + 1].text.islower()
    return index > 1 and tokens[index - 2].block == block and tokens[index - 2].text.islower()


def _is_odd(tokens: Sequence[Token], index: int, word: str) -> bool:
    """Tell whether what stands around "die die", "het het" or "zijn zijn" shows that one is too many."""
    if word == "die":
        behind = tokens[index + 1 : index + 2]
        return bool(behind) and behind[0].lower in ("de", "het", "een")
    nearest = before(tokens, index - 1)[:1]
    if not nearest:
        return word == "het"
    named = _NAMED if word == "zijn" else word_classes.CLOSED - word_classes.PREPOSITIONS
    return nearest[0].lower not in named


def _owned(tokens: Sequence[Token], index: int, speller: Speller | None) -> bool:
    """Tell whether a verb earlier in the sentence may own a particle: "gaat ... in" is "ingaat"."""
    if tokens[index].opens:
        return False
    if speller is None:
        return True
    verbs = [one.lower for one in before(tokens, index) if _is_main_verb(one.lower, speller)]
    particle = tokens[index].lower
    return any(speller.role(particle + verb) & (Role.VERB | Role.INFINITIVE) for verb in verbs[:_NEAREST])


def _is_main_verb(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    return word not in _NO_OWNERS and bool(role & (Role.VERB | Role.INFINITIVE)) and not role & Role.NOUN


def _is_double_pair(tokens: Sequence[Token], index: int) -> bool:
    if index < 3:
        return False
    one, two, three, four = tokens[index - 3 : index + 1]
    if (one.lower, two.lower) != (three.lower, four.lower) or one.lower == two.lower or len(one.text) < 2:
        return False
    spaced = all(_follows(first, last) for first, last in ((one, two), (two, three), (three, four)))
    return spaced and one.lower in word_classes.CLOSED and not three.opens


def _follows(first: Token, last: Token) -> bool:
    return first.block == last.block and last.gap.isspace() and not (first.technical or last.technical)


def repeated_prepositions(tokens: Sequence[Token], speller: Speller | None) -> Iterator[tuple[int, int]]:
    """Yield where a pronominal adverb stands and where, before the verb of its clause, its preposition again."""
    if speller is None:
        return
    for index, token in enumerate(tokens):
        if token.lower in _PRONOMINAL:
            again = _again(tokens, index, _PRONOMINAL[token.lower], speller)
            if again is not None:
                yield index, again


def _again(tokens: Sequence[Token], index: int, preposition: str, speller: Speller) -> int | None:
    for place in range(index + 1, min(index + _REACH, len(tokens))):
        token = tokens[place]
        if token.block != tokens[index].block or token.opens or _STOP.search(token.gap):
            return None
        if token.lower == preposition and place > index + 1 and _before_verb(tokens, place, speller):
            return None if _owned_within(tokens, index, place, speller) else place
    return None


def _before_verb(tokens: Sequence[Token], place: int, speller: Speller) -> bool:
    """Tell whether only verbs stand between a preposition and the end of its clause."""
    for verb in range(place + 1, min(place + 4, len(tokens))):
        token = tokens[verb]
        if not _is_verb(token.lower, speller) or not token.gap.isspace() or token.block != tokens[place].block:
            return False
        if ends_clause(tokens, verb):
            return not (speller.role(token.lower) & Role.NOUN and verb == place + 1 and token.lower.endswith("en"))
    return False


def _is_verb(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    participle = word.startswith("ge") and role & Role.WORD and not role & Role.NOUN
    return word in word_classes.VERBS or bool(participle or role & (Role.VERB | Role.INFINITIVE))


def _owned_within(tokens: Sequence[Token], index: int, place: int, speller: Speller) -> bool:
    """Tell whether a verb of the clause may own the preposition as its particle."""
    clause = (one.lower for one in (*tokens[index + 1 : place], tokens[place + 1]))
    verbs = (word for word in clause if _is_main_verb(word, speller))
    return any(speller.stands(tokens[place].lower + verb) for verb in verbs)
