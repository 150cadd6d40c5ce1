"""The preposition that a pronominal adverb or a phrase holds already: "waarover de krijgsmacht over beschikt"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.token_places import ends_clause, ends_phrase
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.doubled_words import follows
from ijkmoment.language import word_classes
from ijkmoment.language.common_words import is_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.sounds import plain
from ijkmoment.language.spelling import Speller
from ijkmoment.language.word_kinds import is_finite, is_listed_noun, is_participle
from ijkmoment.language.words import MONTHS

_PRONOMINAL = {
    f"{first}{last}": last
    for first in word_classes.PRONOMINAL
    for last in "aan achter bij binnen door in mee na naar naast onder op over tegen toe tussen uit van voor".split()
}
_NO_OWNERS = word_classes.CLOSED - {"gaat", "gaan", "doet", "doen"}
_PARTICIPLE = lazily(r"(?:aan|af|bij|deel|door|in|mee|om|op|over|toe|uit|vast|voor|weg)?ge\w+(?:d|t|en|aan)\Z")
_FAR_PARTICLES = frozenset("vooruit achteruit tegemoet bijeen overeen voorbij".split())
_STOP = lazily(r"[^\s\d€%.,]|[.,](?!\d)")
_AMOUNTS = frozenset("meer minder ruim bijna circa hooguit maximaal minimaal ongeveer zowel alle elk beide".split())
_STEM = Role.BEGIN | Role.VERB
# Verbs with a preposition of their own, none of which has it for a particle.
_GOVERNING = {
    "over": frozenset("beschikt beschikken beschikte beschikten".split()),
    "aan": frozenset("voldoet voldoen voldeed voldeden voldaan".split()),
    "met": frozenset("kampt kampen kampte kampten".split()),
}
_REACH, _LONGEST, _SHORT, _PHRASE = 24, 3, 3, 6


def prepositions_again(letter: Letter) -> Iterator[tuple[int, int]]:
    """Yield where a preposition stands and where, behind its noun and right before its verb, it stands again."""
    for word, verbs in _GOVERNING.items():
        for first, again in pairwise(letter.words.get(word, ())):
            if not _SHORT <= again - first <= _PHRASE or again + 1 >= len(letter.tokens):
                continue
            within, verb = letter.tokens[first + 1 : again + 1], letter.tokens[again + 1]
            noun = within[0].lower in word_classes.DETERMINERS and within[-2].lower not in word_classes.CLOSED
            noun = noun and all(follows(*it) for it in pairwise(within))
            if noun and verb.lower in verbs and follows(letter.tokens[again], verb) and not within[-1].opens:
                yield first, again


def repeated_prepositions(letter: Letter) -> Iterator[tuple[int, int]]:
    """Yield where a pronominal adverb stands and where, before the verb of its clause, its preposition again."""
    if letter.speller is None:
        return
    for index in sorted(place for word in _PRONOMINAL for place in letter.words.get(word, ())):
        again = _again(letter.tokens, index, _PRONOMINAL[letter.tokens[index].lower], letter.speller)
        if again is not None:
            yield index, again


def _again(tokens: Sequence[Token], index: int, preposition: str, speller: Speller) -> int | None:
    for place in range(index + 1, min(index + _REACH, len(tokens))):
        token = tokens[place]
        if token.block != tokens[index].block or token.opens or _ends_clause_before(token):
            return None
        if token.lower == "er" or (token.lower == "dat" and not tokens[index].lower.startswith("waar")):
            return None  # "bezitters ervan weten hoe zij er gebruik van maken", "hierover meldt hij dat klachten over"
        if token.lower == preposition and (
            _before_verb(tokens, place, speller)
            or _before_verb_of_zich(tokens, place, speller)
            or _before_lone_verb(tokens, index, place, speller)
        ):
            return None if _is_claimed(tokens, index, place, speller) else place
    return None


def _is_claimed(tokens: Sequence[Token], index: int, place: int, speller: Speller) -> bool:
    """Tell whether a verb of the clause may own a preposition, right behind "te" alone: "om gegevens in te voeren"."""
    if place + 2 < len(tokens) and tokens[place + 1].lower == "te":
        purpose = any(one.lower == "om" for one in tokens[index + 1 : place])  # "om bestanden in te bewaren"
        return purpose or speller.stands(tokens[place].lower + tokens[place + 2].lower)
    return _is_way(tokens, index, place, speller) or _owned_within(tokens, index, place, speller)


def _is_way(tokens: Sequence[Token], index: int, place: int, speller: Speller) -> bool:
    """Tell whether a preposition stands behind the place that its verb enters: "zij de stad in het donker in trokken".

    The place has an article and no preposition, beside the subject before it.
    """
    within = range(index + 1, place)
    named = [one for one in within if tokens[one].lower in word_classes.DETERMINERS | word_classes.PRONOUNS - {"zich"}]
    free = [one for one in named if tokens[one - 1].lower not in word_classes.PREPOSITIONS]
    verbs = takewhile(lambda one: one.gap.isspace(), tokens[place + 1 : place + 3])
    return len(free) > 1 and any(speller.stands(tokens[place].lower + one.lower) for one in verbs)


def _ends_clause_before(token: Token) -> bool:
    """Tell whether a stop stands before a word; a comma before a noun goes on with an enumeration."""
    enumerated = token.gap == ", " and token.lower not in word_classes.CLOSED
    return not enumerated and token.gap != "-" and _STOP.search(token.gap) is not None


def _before_verb(tokens: Sequence[Token], place: int, speller: Speller) -> bool:
    """Tell whether only verbs stand between a preposition and the end of its clause."""
    for verb in range(place + 1, min(place + 4, len(tokens))):
        token = tokens[verb]
        if not token.gap.isspace() or token.block != tokens[place].block or not token.text.islower():
            return False
        if token.lower in _AMOUNTS or token.lower in MONTHS["nl"]:
            return False  # "een verschil van meer dan € 100", "het voorstel van december"
        if token.lower == "te" and verb == place + 1:
            continue  # "waarover niet valt over te onderhandelen"
        if verb == place + 1 and (
            _is_governed(token.lower, speller)
            or plain(token.lower) in word_classes.PREPOSITIONS
            or _is_done(tokens, verb, speller)
        ):
            return False  # "waarin beide in samenhang worden bezien", "twee derde daarvan dateert van vóór 1990"
        stated = _is_before_a_helper(tokens, verb) and speller.role(token.lower) & Role.ADJECTIVE
        if not (stated or _is_verb(token.lower, speller) or _is_beside_a_helper(tokens, verb)):
            return False
        if ends_phrase(tokens, verb) and not _goes_on(tokens, verb):
            return not (speller.role(token.lower) & Role.NOUN and verb == place + 1 and token.lower.endswith("en"))
    return False


def _before_verb_of_zich(tokens: Sequence[Token], place: int, speller: Speller) -> bool:
    """Tell whether one verb ends the clause of a preposition behind "zich": "waaraan partners zich aan houden"."""
    if tokens[place - 1].lower != "zich" or not ends_clause(tokens, place + 1):
        return False
    return any(one.gap.isspace() and _may_be_finite(one.lower, speller) for one in tokens[place + 1 : place + 2])


def _before_lone_verb(tokens: Sequence[Token], index: int, place: int, speller: Speller) -> bool:
    """Tell whether the one word behind a preposition is the only one of its relative clause that may be its verb.

    "Waarover zij in mei over besluit": a clause has a verb, so that this is no noun.
    """
    behind = tokens[place + 1 : place + 2]
    if not tokens[index].lower.startswith("waar") or tokens[place].lower == "van" or place - index < _LONGEST:
        return False
    if not any(one.gap.isspace() and one.lower[-1] in "tne" and _may_be_finite(one.lower, speller) for one in behind):
        return False
    between = [one for one in range(index + 1, place) if not tokens[one].gap[-2:-1].isdigit()]  # "1 maart"
    return ends_clause(tokens, place + 1) and not any(
        _may_be_finite(tokens[one].lower, speller) and not _is_said_of(tokens, one, speller) for one in between
    )


def _is_said_of(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a participle stands before its noun: "afgeronde rotaties"."""
    word = tokens[index].lower
    said = word.endswith("e") and is_participle(word[:-1], speller)
    return said and is_listed_noun(tokens[index + 1].lower, speller) and tokens[index + 1].gap.isspace()


def _may_be_finite(word: str, speller: Speller) -> bool:
    verb = speller.role(word) & (Role.VERB | Role.INFINITIVE) or is_finite(word, speller)
    verb = verb or speller.role(f"{word}en") & Role.INFINITIVE  # "besluit", "bericht"
    return word in word_classes.VERBS | word_classes.MODALS or (bool(verb) and word not in word_classes.CLOSED)


def _is_done(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether an infinitive stands for a noun: more verbs follow than the one that may help it."""
    word = tokens[index].lower
    if word in word_classes.VERBS or word in word_classes.MODALS or not speller.role(word) & Role.INFINITIVE:
        return False
    if ends_clause(tokens, index):
        return False
    helped = tokens[index + 1].lower in word_classes.VERBS | word_classes.MODALS
    return not (helped and ends_clause(tokens, index + 1)) and _is_verb(tokens[index + 1].lower, speller)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether another verb follows with nothing but a space between: a comma closes the clause before it."""
    following = tokens[index + 1 : index + 2]
    return any(one.lower in word_classes.VERBS and one.gap.isspace() for one in following)


def _is_governed(word: str, speller: Speller) -> bool:
    """Tell whether a word may be a noun that a preposition governs; a verb's bare stem ends no such clause."""
    if word in word_classes.VERBS:
        return False
    stem = speller.role(word) & _STEM == _STEM and not word.endswith(("t", "en"))
    return stem or is_listed_noun(word, speller)


def _is_beside_a_helper(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word that ends as a participle stands beside "is", "wordt" and the like.

    Not where another follows them: then it is what a preposition governs ("op beeldbellen zijn overgestapt").
    """
    helped = tokens[index + 1 : index + 3]
    if len(helped) > 1 and helped[0].lower in word_classes.VERBS and _PARTICIPLE.match(helped[1].lower):
        return False
    near = (tokens[place].lower for place in (index - 1, index + 1) if place < len(tokens))
    return tokens[index].lower.endswith(("d", "t", "en", "aan")) and any(one in word_classes.VERBS for one in near)


def _is_before_a_helper(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "is", "zijn" and the like follow: "waarvan vele soorten van afhankelijk zijn"."""
    return index + 1 < len(tokens) and tokens[index + 1].lower in word_classes.VERBS


def _is_verb(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    participle = _PARTICIPLE.match(word) and role & Role.WORD and not role & Role.NOUN
    if word in word_classes.VERBS or participle or role & (Role.VERB | Role.INFINITIVE):
        return True
    return (is_finite(word, speller) and is_common(word)) or _is_opened_verb(word, role, speller)


def _is_opened_verb(word: str, role: int, speller: Speller) -> bool:
    """Tell whether a word is a verb's form behind the particle that opens it: "vooruitloopt"."""
    if not word.endswith("t") or not role & Role.WORD or role & (Role.NOUN | Role.ADJECTIVE):
        return False
    rests = (word[len(one) :] for one in word_classes.PARTICLES | _FAR_PARTICLES if word.startswith(one))
    return any(speller.role(rest) & Role.VERB for rest in rests)


def _is_main_verb(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    return word not in _NO_OWNERS and bool(role & (Role.VERB | Role.INFINITIVE)) and not role & Role.NOUN


def _owned_within(tokens: Sequence[Token], index: int, place: int, speller: Speller) -> bool:
    """Tell whether a verb may own the preposition as its particle; right before its own verb that is a slip as well."""
    behind = tokens[place + 2 : place + 4] if tokens[place].lower == "mee" else ()
    within = takewhile(lambda one: not one.opens, behind)
    clause = (one.lower for one in (*tokens[index + 1 : place], *within))
    verbs = (word for word in clause if _is_main_verb(word, speller))
    return any(speller.stands(tokens[place].lower + verb) for verb in verbs)
