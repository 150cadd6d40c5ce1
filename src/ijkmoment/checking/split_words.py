"""Two words that are one: "veilig heid", "op treden", "in zet".

That two words make a third says little: "in de" makes "inde". So each pair needs a sign: a part that is no word, a part
that never stands alone, a participle or nominal infinitive behind its particle, a noun behind a particle where only
a noun can stand, or two nouns in a row.
"""

from collections.abc import Sequence

from ijkmoment.checking.token_places import before, ends_clause, ends_phrase, is_determined
from ijkmoment.checking.tokens import Token
from ijkmoment.language import word_classes
from ijkmoment.language.common_words import is_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller, is_dutch_letters

_NEVER_FIRST = frozenset("ge be ont her on mis oer wan aarts re de in- co".split())
_NEVER_LAST = frozenset("heid heden lijk lijke baar bare ing ingen schap schappen zaam zame loos loze achtig".split())
# Nouns that a verb takes without an article ("in de lucht plaats"), and those that a name may follow.
_VERBAL = frozenset(
    "deel plaats vorm gebruik last zorg kennis rekening verslag contact dienst betrekking melding sprake aandacht "
    "steun hulp leiding opdracht advies toestemming uitvoering invulling prioriteit voorrang bescherming "
    "informatie".split()
)
_NAMED = frozenset(
    "cursus operatie missie minister ministerie programma project thema onderwerp team afdeling artikel paragraaf "
    "jaar maand week dag uur aantal soort type fase categorie groep deel paar post functie vorm hoofdstuk bijlage "
    "vraag motie brief staat stad regio provincie rang kolonel generaal kapitein majoor half procent miljoen miljard "
    "euro ton meter man gevallen weken dagen maanden minuten keren".split()
)
_BEFORE_NOUNS = frozenset("met zonder naar wegens volgens tijdens ten ter per via sinds vanwege".split())
# Those that stand before nouns alone: "dit" and "die" may stand for one.
_ARTICLES = frozenset("de het een elk elke onze".split())
_NEVER_JOINED = word_classes.CLOSED - word_classes.PARTICLES
_WHOLE = 5


def joined(tokens: Sequence[Token], index: int, speller: Speller) -> str | None:
    """Return the word that the token at an index makes with the one behind it, None where they are two."""
    if index + 1 >= len(tokens) or not _side_by_side(tokens[index], tokens[index + 1]):
        return None
    first, last = tokens[index].lower, tokens[index + 1].lower
    apart = _alone(first, speller) and _alone(last, speller)
    if apart and (last in word_classes.CLOSED or first in _NEVER_JOINED):
        return None
    whole = first + last
    if len(whole) < _WHOLE or not is_dutch_letters(whole) or not speller.knows(whole):
        return None
    if not apart:
        return whole
    signs = (_never_alone, _participle, _infinitive, _noun_in_place, _two_nouns, _behind_preposition, _rare)
    return whole if any(sign(tokens, index, speller) for sign in signs) else None


def _side_by_side(one: Token, two: Token) -> bool:
    if one.block != two.block or not two.gap or not two.gap.isspace() or two.opens:
        return False
    whole = not (one.technical or two.technical or one.joins or two.leads)
    return whole and two.text.islower() and (one.text.islower() or (one.opens and one.text[1:].islower()))


def _alone(word: str, speller: Speller) -> bool:
    """Tell whether a word stands by itself in letters; of short ones the dictionary holds more than they use."""
    if len(word) <= 3:
        short = word in word_classes.SHORT or word in word_classes.CLOSED
        return short or (len(word) == 3 and bool(speller.role(word) & (Role.NOUN | Role.ADJECTIVE | Role.VERB)))
    return speller.knows(word) or speller.is_likely(word)


def _never_alone(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    first, last = tokens[index].lower, tokens[index + 1].lower
    return speller.stands(first + last) and (first in _NEVER_FIRST or last in _NEVER_LAST)


def _participle(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle stands before its participle: "uit gevoerd"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first not in word_classes.PARTICLES or not last.startswith("ge") or not _is_verb(first + last, speller):
        return False
    verbal = speller.role(last) & (Role.VERB | Role.NOUN) == Role.VERB
    return verbal and not _stranded(tokens, index)


def _infinitive(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle stands before its infinitive, used as a noun or at the end behind a modal."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if not speller.stands(first + last) or not speller.role(first + last) & Role.INFINITIVE:
        return False
    if not speller.role(last) & Role.INFINITIVE or _stranded(tokens, index) or tokens[index].opens:
        return False
    if first in word_classes.VERB_PARTICLES:
        return True
    if first not in word_classes.PARTICLES:
        return False
    nominal = is_determined(tokens, index, speller, ("het", "dit", "dat", "gezamenlijk"))
    return nominal or (ends_clause(tokens, index + 1) and _modal(tokens, index) and not _is_noun(last, speller))


def _noun_in_place(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle and what follows stand where a noun must: "de in zet in Litouwen"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    role = speller.role(first + last)
    if first not in word_classes.PARTICLES or not (
        role & (Role.NOUN | Role.END) or (not role and _is_noun(last, speller))
    ):
        return False
    if speller.role(first) & Role.ADJECTIVE and not speller.stands(first + last):
        return False  # "een vast asielzoekerscentrum"
    near = before(tokens, index)[:2]
    if near and near[0].lower == "het" and not (len(near) > 1 and near[1].lower in word_classes.PREPOSITIONS):
        return False  # "als het aan bod komt"
    return is_determined(tokens, index, speller, _ARTICLES) and ends_phrase(tokens, index + 1)


def _two_nouns(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether two nouns stand in a row where one must: "de resultaten paragraaf"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first in _NAMED or last in _VERBAL or _is_plural(last, speller):  # "schonk de marine boten"
        return False
    if not (_is_noun(first, speller) and _is_noun(last, speller)):
        return False
    if speller.role(last) & (Role.VERB | Role.INFINITIVE | Role.ADJECTIVE) or speller.role(first) & Role.ADJECTIVE:
        return False
    if first.endswith("e") and speller.role(first[:-1]) & (Role.VERB | Role.ADJECTIVE):
        return False
    if not speller.stands(first + last) and not ends_phrase(tokens, index + 1):
        return False
    verbal = bool(speller.role(first) & Role.VERB)
    determiners = _ARTICLES if verbal else word_classes.DETERMINERS
    return is_determined(tokens, index, speller, determiners) and not _goes_on(tokens, index + 1, speller)


def _goes_on(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    if ends_phrase(tokens, index):
        return False
    return bool(speller.role(tokens[index + 1].lower) & (Role.NOUN | Role.ADJECTIVE))


def _behind_preposition(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a preposition stands before a particle and a noun: "met uit zondering van"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first not in word_classes.PARTICLES or not speller.role(first + last) & Role.NOUN or tokens[index].opens:
        return False
    near = before(tokens, index)[:1]
    return bool(near) and near[0].lower in _BEFORE_NOUNS and tokens[index].gap.isspace()


def _rare(tokens: Sequence[Token], index: int, _speller: Speller) -> bool:
    """Tell whether a part is a rare word and the whole a usual one: "bes luiten"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    return is_common(first + last) and not (is_common(first) and is_common(last))


def _is_noun(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    return word not in word_classes.CLOSED and bool(role & Role.NOUN or (not role and speller.knows(word)))


def _is_plural(word: str, speller: Speller) -> bool:
    return word.endswith("en") or (word.endswith("s") and speller.knows(word[:-1]))


def _is_verb(word: str, speller: Speller) -> bool:
    return speller.stands(word) and not speller.role(word) & Role.NOUN


def _stranded(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "waar", "er", "daar" or "hier" before may own the particle: "waar men aan werkt"."""
    return any(one.lower in word_classes.PRONOMINAL for one in before(tokens, index))


def _modal(tokens: Sequence[Token], index: int) -> bool:
    return any(one.lower in word_classes.MODALS for one in before(tokens, index))
