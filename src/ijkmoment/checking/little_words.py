"""A word that was split into a little word and another: "in zet", "land en", "hoe veel", "door dat de".

Little words stand beside everything, so what stands around the two must show that they cannot be words of their own: a
stop behind "en", a determiner before a particle and nothing for it to govern, a verb that the particle belongs to.
"""

from collections.abc import Sequence

from ijkmoment.checking.token_places import (
    before,
    ends_clause,
    ends_noun,
    ends_phrase,
    is_determined,
)
from ijkmoment.checking.tokens import Token
from ijkmoment.language import word_classes
from ijkmoment.language.common_words import is_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller
from ijkmoment.language.word_kinds import is_adjective, is_compound_noun, is_finite, is_noun, is_participle

# Those that stand before nouns alone: "dit" and "die" may stand for one.
ARTICLES = frozenset("de het een elk elke onze".split())
_BEFORE_NOUNS = frozenset("met zonder naar wegens volgens tijdens ten ter per via sinds vanwege".split())
_AND = frozenset({"en", "of"})
_GOVERNS_ON = frozenset("de een te ten ter den der".split())
_GOING = frozenset({"gaat", "gaan", "doet", "doen"})
_NEW = frozenset("een ik hij wij we het deze dit er u uw".split())
_PAST = frozenset("de te den ten".split())
_CARDINALS = frozenset("twee vier vijf zes zeven negen tien elf twaalf".split())
_SUBORDINATES = frozenset("om door zo tot na".split())
_SUBJECTS = frozenset("de het een er u zij ze we wij men je hij deze dit uw onze ons ik".split())
_OWN_PREPOSITIONS = frozenset(
    "over van mee bij toe tegen onder aan op in uit voor door naar tussen na buiten binnen boven naast achter".split()
)
_TOLD = frozenset({"die", "dat", "er", "hij", "zij", "dit", "wie"})
_SUBORDINATORS = frozenset("dat die omdat zodat als indien wanneer nadat voordat hoewel doordat terwijl".split())
_BEFORE_PHRASES = word_classes.DETERMINERS - _TOLD
_HELPERS = frozenset("is zijn was waren wordt worden werd werden heeft hebben had hadden".split())
_BEFORE_FAR = frozenset("te zo even heel zeer hoe niet erg nog al".split())
_NOUN_PARTICLES = word_classes.VERB_PARTICLES - {"samen"}
_FINITE_PARTICLES = word_classes.VERB_PARTICLES - {"samen", "heen"}
_ADJECTIVES = frozenset({"vast", "los"})
_ALWAYS = frozenset({"deel", "voort", "neer"})
_NO_NOUNS = frozenset({"leg", "zoek", "zet", "gaven"})
_NO_OWN_NOUN = frozenset("op uit aan in af bij toe terug mee na om neer weg los vast tegen".split())


def ends(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether the little word behind a word is its end."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if not speller.stands(first + last):
        return False
    if first == "hoe" and last == "veel":
        return True
    if first in _CARDINALS and last == "de":
        return is_determined(tokens, index, speller, ARTICLES)
    if last == "dat" and first in _SUBORDINATES:
        return _next(tokens, index + 1) in _SUBJECTS
    if first in word_classes.PRONOMINAL:
        return first != "er" and last in _OWN_PREPOSITIONS and _governs_nothing(tokens, index + 1, speller)
    if last in _GOING:
        ends = first in _NO_OWN_NOUN and ends_clause(tokens, index + 1) and not _stranded(tokens, index)
        return ends and not tokens[index].opens
    if last in _AND or last in _GOVERNS_ON:
        return _cannot_follow(tokens, index + 1, speller) or (last in _PAST and _is_past(tokens, index, speller))
    return last == "er" and _next(tokens, index + 1) == "dan" and bool(speller.role(first) & Role.ADJECTIVE)


def _next(tokens: Sequence[Token], index: int) -> str:
    """Return the word behind one in the same clause, an empty one where there is none."""
    if index + 1 >= len(tokens) or tokens[index + 1].block != tokens[index].block:
        return ""
    following = tokens[index + 1]
    return following.lower if following.gap.isspace() and not following.opens else ""


def _cannot_follow(tokens: Sequence[Token], index: int, _speller: Speller) -> bool:
    """Tell whether "en", "of", "de", "een" or "te" stands before a stop, or an article before a verb."""
    word, following = tokens[index].lower, _next(tokens, index)
    if tokens[index].stops:
        comma = index + 1 < len(tokens) and tokens[index + 1].gap.startswith(",")
        return not (comma and word in _AND)  # "dat is gemeld en, zo nodig, verholpen"
    if word in _AND:
        return False
    if word in ("de", "te") and following in _NEW:
        return True
    verbs = word_classes.VERBS - {"zijn", "worden", "hebben", "doen", "gaan", "blijven", "kunnen", "mogen", "willen"}
    return following in verbs or (following in _AND and tokens[index].lower != "een")


def _is_past(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a verb's stem behind its subject shows that "-de" was split off: "Duitsland lever de"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    near = before(tokens, index)[:1]
    if (
        not near
        or first in word_classes.CLOSED
        or first.endswith("en")
        or speller.role(first) & (Role.NOUN | Role.ADJECTIVE)
    ):
        return False
    if not speller.role(first) & Role.VERB or not speller.role(first + last) & Role.VERB:
        return False
    if speller.role(_next(tokens, index + 1)) & Role.INFINITIVE:
        return False  # "Nederland tracht te beschermen"
    subject = near[0]
    named = subject.text[0].isupper() and not subject.opens
    noun = speller.role(subject.lower) & Role.NOUN and subject.lower not in word_classes.CLOSED
    return named or bool(noun) or subject.lower in _TOLD


def _governs_nothing(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether nothing stands behind a preposition that it may govern: a stop or a verb."""
    if tokens[index].stops:
        return True
    following = _next(tokens, index)
    if not following and index + 1 < len(tokens) and tokens[index + 1].gap.strip() == "(":
        return True
    if not following or not tokens[index + 1].text.islower():
        return False
    if following in word_classes.VERBS:
        return following != "zijn"
    role = speller.role(following)
    return bool(role & Role.VERB) and not role & (Role.NOUN | Role.ADJECTIVE)


def begins(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether the little word before a word is its beginning."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first in word_classes.PRONOMINAL:
        return first != "er" and bool(speller.role(first + last) & Role.NOUN)
    if first not in word_classes.PARTICLES:
        return first in ("de", "het") and last == "zelfde"
    if first in _ALWAYS:
        return speller.stands(first + last)
    if last in _NO_NOUNS or last.endswith("enden"):
        return speller.stands(first + last) and not _stranded(tokens, index)
    if last.endswith("ende") and is_determined(tokens, index, speller, ARTICLES):
        return speller.stands(first + last)
    signs = (_participle, _infinitive, _finite, _noun, _noun_in_place, _behind_preposition)
    return any(sign(tokens, index, speller) for sign in signs)


def is_far_verb(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "ver" stands before what it makes a word with, and does not say how far: "ver lenging"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first != "ver" or last in word_classes.CLOSED or not speller.knows(first + last):
        return False
    return not any(one.lower in _BEFORE_FAR for one in before(tokens, index)[:1])


def _participle(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle stands before its participle: "uit gevoerd"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if not last.startswith(("ge", "be", "ver")) or not speller.stands(first + last):
        return False
    if speller.role(first + last) & Role.NOUN or _stranded(tokens, index):
        return False
    if speller.role(last) & Role.NOUN:
        return _is_helped(tokens, index) and is_participle(last, speller) and ends_phrase(tokens, index + 1)
    if last.endswith("e"):  # "voor geselecteerde tekst"
        return first in _FINITE_PARTICLES
    ends = ends_noun(tokens, index + 1, speller) if last.startswith("ge") else ends_clause(tokens, index + 1)
    return (
        ends
        and is_participle(last, speller)
        and (not last.endswith("en") or (is_common(last) and _is_helped(tokens, index)))
    )


def _is_helped(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a form of "zijn", "worden" or "hebben" stands before, as a participle needs."""
    return any(one.lower in _HELPERS for one in before(tokens, index))


def _infinitive(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle stands before its infinitive, used as a noun or at the end behind a modal."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if not speller.stands(first + last) or not speller.role(first + last) & Role.INFINITIVE:
        return False
    if not speller.role(last) & Role.INFINITIVE or _stranded(tokens, index) or tokens[index].opens:
        return False
    if first in word_classes.VERB_PARTICLES:
        return True
    if is_determined(tokens, index, speller, ("het", "dit", "dat", "gezamenlijk")):
        return True
    if not _modal(tokens, index) or speller.role(last) & Role.NOUN:
        return False
    return ends_clause(tokens, index + 1) or (first in _NO_OWN_NOUN and ends_phrase(tokens, index + 1))


def _finite(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle stands before its verb at the end of a subordinate clause: "dat zij terug keert"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    whole = speller.role(first + last)
    if (
        not whole & Role.WORD
        or whole & (Role.NOUN | Role.END | Role.BEGIN)
        or not _is_verb_at_end(tokens, index, speller)
    ):
        return False
    if not is_finite(last, speller) and not ends_phrase(tokens, index + 1):
        return False
    if _stranded(tokens, index):
        return False
    near = before(tokens, index)[:1]
    return bool(near) and tokens[index].gap.isspace() and near[0].lower not in _BEFORE_PHRASES


def _is_verb_at_end(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether the word behind a particle is a verb's form; a plural one stands behind "dat" or "die"."""
    last = tokens[index + 1].lower
    if is_finite(last, speller):
        return True
    plural = speller.role(last) & Role.INFINITIVE and not is_noun(last, speller) and not last.startswith("ge")
    return bool(plural) and any(one.lower in _SUBORDINATORS for one in before(tokens, index))


def _noun(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle that opens only verbs and what they make stands before a noun: "deel name"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first not in _NOUN_PARTICLES or not is_compound_noun(first + last, speller):
        return False
    return is_noun(last, speller) and not _stranded(tokens, index)


def _noun_in_place(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle and what follows stand where a noun must: "de in zet in Litouwen"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    listed = is_compound_noun(first + last, speller)
    if not listed and (first in _ADJECTIVES or speller.role(first + last) or not is_noun(last, speller)):
        return False
    near = before(tokens, index)[:2]
    if not near or not tokens[index].gap.isspace() or _has_attribute(tokens, index + 1, speller):
        return False
    if near[0].lower == "het" and not (
        near[0].opens or (len(near) > 1 and near[1].lower in word_classes.PREPOSITIONS - {"om"})
    ):
        return False  # "als het aan bod komt"
    if near[0].lower.endswith("e") and is_adjective(near[0].lower, speller):
        return listed
    return is_determined(tokens, index, speller, ARTICLES | {"geen", "ons", "uw", "hun", "deze"}) and ends_noun(
        tokens, index + 1, speller
    )


def _has_attribute(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a participle or adjective stands a little further: "de in gebruik zijnde", "de op zee varende"."""
    for place in range(index + 1, min(index + 4, len(tokens))):
        one = tokens[place]
        if one.block != tokens[index].block or one.opens or not one.gap.isspace():
            return False
        if one.lower in word_classes.DETERMINERS:
            return False
        if one.lower.endswith("e") and speller.role(one.lower) & (Role.VERB | Role.ADJECTIVE):
            return not one.stops
    return False


def _behind_preposition(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a preposition stands before a particle and a noun: "met uit zondering van"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    near = before(tokens, index)[:1]
    if not near or not tokens[index].gap.isspace() or not is_compound_noun(first + last, speller):
        return False
    if near[0].lower in _BEFORE_NOUNS:
        return True
    if near[0].lower in word_classes.PARTICLES - {"na"}:
        return False
    return near[0].lower in word_classes.PREPOSITIONS and ends_noun(tokens, index + 1, speller)


def _stranded(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "waar", "er", "daar" or "hier" before may own the particle: "waar men aan werkt"."""
    return any(one.lower in word_classes.PRONOMINAL for one in before(tokens, index))


def _modal(tokens: Sequence[Token], index: int) -> bool:
    return any(one.lower in word_classes.MODALS for one in before(tokens, index))
