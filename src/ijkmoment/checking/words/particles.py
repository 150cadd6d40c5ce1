"""A word that was split behind the particle that opens it: "op treden", "in zet", "deel name", "ver lenging".

Particles are prepositions as well, so what follows must be no noun for them to govern, or stand where a preposition
cannot: a verb's form, a noun behind an article.
"""

from collections.abc import Sequence

from ijkmoment.checking.text.token_places import (
    before,
    closes_phrase,
    ends_clause,
    ends_noun,
    ends_phrase,
    is_determined,
    is_stranded,
    next_word,
)
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import is_subordinator
from ijkmoment.language import word_classes
from ijkmoment.language.common_words import is_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller
from ijkmoment.language.word_kinds import (
    is_adjective,
    is_compound_noun,
    is_finite,
    is_listed_noun,
    is_noun,
    is_participle,
)

# Those that stand before nouns alone: "dit", "die" and "deze" may stand for one.
_ARTICLES = frozenset("de het een elk elke alle onze geen ons uw hun".split())
_NOMINAL = ("het", "dit", "gezamenlijk", "hun", "ons", "uw")
_BEFORE_NOUNS = frozenset("met zonder naar wegens volgens tijdens ten ter per via sinds vanwege".split())
_AGAINST = frozenset({"tegen", "bij"})
_BESIDE = word_classes.PRONOMINAL | {"en", "of"}
_TIMES = frozenset("jaar jaren maand maanden week weken dag dagen periode tijd zomer winter winterperiode eeuw".split())
_BEFORE_PHRASES = word_classes.DETERMINERS - {"die", "dat", "dit"}
_BEFORE_FAR = frozenset("te zo even heel zeer hoe niet erg nog al".split())
_SUBORDINATORS = frozenset("dat die omdat zodat als indien wanneer nadat voordat hoewel doordat terwijl".split())
_HELPERS = frozenset("is zijn was waren wordt worden werd werden heeft hebben had hadden".split())
_AS = frozenset("zoals als indien tenzij mits eerder reeds hierboven hieronder".split())
_ALWAYS = frozenset({"deel", "voort", "neer"})
# Those that open nouns of verbs: no other noun follows them.
_NOUN_PARTICLES = word_classes.VERB_PARTICLES - {"samen"}
_FINITE_PARTICLES = _NOUN_PARTICLES - {"heen"}
_APART = frozenset("op uit aan in af bij toe terug mee na om neer weg los vast tegen".split())
_ADJECTIVES = frozenset({"vast", "los"})
# What an infinitive or participle follows.
_BEFORE_INFINITIVES = word_classes.MODALS | frozenset(
    "heeft heb hebt hebben had hadden is zijn was waren wordt".split()
)
_NEARNESS = frozenset("dicht dichter dichtst dichtste vlak kort verder verst verste".split())
# Plurals of nouns that are mostly verbs.
_ASKS = frozenset("hoeveel hoe welke wat waarom wanneer dat of".split())
_VERBS_FIRST = frozenset("komen lopen stellen zetten keren leggen sluiten voeren dragen houden wijzen".split())
# What stands behind no preposition, although it may be a noun.
_OWN_NOUNS = {
    "deel": frozenset("het een dit dat welk geen elk ieder ons zijn haar hun uw één".split()),
    "weg": frozenset("de een deze geen elke iedere onze zijn haar hun uw één".split()),
}
_BEFORE_BARE = frozenset("een geen elk ieder steeds één".split())
_NO_NOUNS = frozenset({"leg", "zoek", "zet", "gaven", "komst", "komsten"})
_SAYS = Role.VERB | Role.ADJECTIVE | Role.INFINITIVE
# A participle as an attribute; an adjective stands right behind its noun alone: "de in omvang kleine eenheid".
_DONE = lazily(r"\w{0,6}(?:ge|be|ver|ont|her|er)\w+(?:de|te)\Z|\w+(?:eerde|nde)\Z")
_SPACES_AND_FIGURES = " \n0123456789"
_REACH, _PAIR, _OPENED = 4, 2, 6


def begins(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether the little word before a word is its beginning."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first == "ver":
        return not any(one.lower in _BEFORE_FAR for one in before(tokens, index)[:1])
    if first in word_classes.PRONOMINAL:
        return first != "er" and bool(speller.role(first + last) & Role.NOUN)
    if first not in word_classes.PARTICLES:
        return first in ("de", "het") and last == "zelfde"
    if first in _ALWAYS or _present_in_place(tokens, index, speller):
        return speller.stands(first + last) and not _is_way_or_part(tokens, index, speller)
    plan = first == "voor" and (is_common(first + last) or last == "nemen")
    closes = closes_phrase(tokens, index) or _is_way_or_part(tokens, index, speller)
    if closes or (first == "voor" and not plan):
        return False  # "voor scholen" although there are "voorscholen"
    signs = (
        _never_noun,
        _present,
        _as_told,
        _participle,
        _infinitive,
        _finite,
        _noun,
        _noun_in_place,
        _behind_preposition,
    )
    return any(sign(tokens, index, speller) for sign in signs)


def _is_way_or_part(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "deel" or "weg" is a noun before its verb: "het verplichte deel neemt af", "de nieuwe weg loopt".

    "Het" may be who takes part: "dat het deel neemt aan de missie".
    """
    first, last = tokens[index].lower, tokens[index + 1].lower
    role = speller.role(last)
    near = before(tokens, index)[:_PAIR]
    if first not in _OWN_NOUNS or not near or not (role & (Role.VERB | Role.INFINITIVE) or is_finite(last, speller)):
        return False
    word, opens, over = near[0].lower, near[0].opens, next((one.lower for one in near[1:]), "")
    if word in _OWN_NOUNS[first]:
        taking = next_word(tokens, index + 1) == "aan" or ends_clause(tokens, index + 1) or role & Role.INFINITIVE
        return opens or over in word_classes.PREPOSITIONS or not (word in ("het", "dit", "dat") and taking)
    said = speller.role(word) & _SAYS or any(is_one(word, speller) for is_one in (is_adjective, is_participle))
    said = said or word == "derde" or ("ge" in word[:_OPENED] and not is_listed_noun(word, speller))
    return bool(said) and (word.endswith(("e", "en")) or over in _BEFORE_BARE)  # "een aanzienlijk deel neemt"


def _never_noun(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    first, last = tokens[index].lower, tokens[index + 1].lower
    if last not in _NO_NOUNS and not last.endswith("enden") and not _is_stem_of_noun(first + last, last, speller):
        return False
    return speller.stands(first + last) and not is_stranded(tokens, index)


def _is_stem_of_noun(whole: str, last: str, speller: Speller) -> bool:
    """Tell whether a verb's bare stem, which no preposition governs, ends a noun: "onder houd"."""
    if last.endswith(("t", "n", "e")) or speller.role(last) & (Role.NOUN | Role.ADJECTIVE | Role.INFINITIVE):
        return False
    return bool(speller.role(last) & Role.VERB) and bool(speller.role(whole) & Role.NOUN)


def _present(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle stands before its present participle: "een af zwaaiende drone"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    determined = last.endswith("ende") and is_determined(tokens, index, speller, _ARTICLES)
    return determined and speller.stands(first + last)


def _present_in_place(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a present participle lacks its particle without an article before it: "met terug werkende kracht".

    Of a time that comes it says what it is by itself: "wij komen terug komende week".
    """
    first, last, behind = tokens[index].lower, tokens[index + 1].lower, next_word(tokens, index + 1)
    if not last.endswith(("nde", "nd")) or not speller.stands(first + last) or is_stranded(tokens, index):
        return False
    if tokens[index].gap.rstrip().endswith(","):  # "..., uit gaande van 300 schepen"
        return (first, behind) == ("uit", "van") or (is_common(first + last) and behind in word_classes.PREPOSITIONS)
    if not last.endswith("nde") or behind in _TIMES or not (behind == "mate" or is_noun(behind, speller)):
        return False
    near = next((one.lower for one in before(tokens, index)[:1]), "")
    apart = first in word_classes.VERB_PARTICLES and near not in _BESIDE
    return apart or (near in _BEFORE_NOUNS | _AGAINST and is_common(first + last))


def _participle(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle stands before its participle: "uit gevoerd"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if not last.startswith(("ge", "be", "ver")) or not speller.stands(first + last) or is_stranded(tokens, index):
        return False
    named = speller.role(first + last) & Role.NOUN and not last.startswith("ge")  # not "ingezet"
    may_be_noun = named or is_noun(last, speller)  # "de kans op geweld"
    if may_be_noun and not (_is_helped(tokens, index, speller) and ends_clause(tokens, index + 1)):
        return False
    if first == "weg" and any(one.lower in word_classes.PREPOSITIONS for one in before(tokens, index)[:1]):
        return False  # "op weg geholpen"
    if last.endswith("e"):  # "voor geselecteerde tekst", "huurders in gemengde complexen"
        alone = first in word_classes.VERB_PARTICLES or is_determined(tokens, index, speller, _ARTICLES)
        return first in _FINITE_PARTICLES and alone
    attribute = last.endswith("en") and is_noun(next_word(tokens, index + 1), speller)
    if not is_participle(last, speller) or (attribute and next_word(tokens, index - 2) not in _ARTICLES):
        return False  # "hulp aan getroffen bedrijven"
    # "na de af gesproken datum", "ik heb uw Kamer toe gezegd de cijfers te delen"
    said = first in word_classes.VERB_PARTICLES and is_determined(tokens, index, speller, _ARTICLES)
    helped = first in _FINITE_PARTICLES and last.startswith("ge") and _is_helped(tokens, index)
    return said or helped or _ends_as_participle(tokens, index + 1, speller)


def _as_told(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "zoals" stands before a participle that ends its clause or goes on: "zoals aan gegeven in"."""
    first, last, behind = tokens[index].lower, tokens[index + 1].lower, next_word(tokens, index + 1)
    if first not in _FINITE_PARTICLES | _APART or not last.startswith("ge") or not is_participle(last, speller):
        return False
    goes_on = ends_clause(tokens, index + 1) or behind in word_classes.PREPOSITIONS
    return goes_on and is_common(first + last) and any(one.lower in _AS for one in before(tokens, index)[:1])


def _ends_as_participle(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a participle stands at the end of its clause, and has its helper where it may be another word."""
    word = tokens[index].lower
    helped = _is_helped(tokens, index)
    if speller.role(word) & Role.NOUN:
        return helped and word.startswith("ge") and ends_phrase(tokens, index)
    ends = ends_noun(tokens, index, speller) if word.startswith("ge") else ends_clause(tokens, index)
    if not word.endswith("en") or (helped and is_common(word)):
        return ends
    apart = tokens[index - 1].lower in _APART
    return helped and apart and word.startswith("ge") and ends_clause(tokens, index)


def _is_helped(tokens: Sequence[Token], index: int, speller: Speller | None = None) -> bool:
    """Tell whether a helper stands before, with a speller one that no participle between has: "wordt gezien als"."""
    words = [one.lower for one in before(tokens, index)]
    place = next((place for place, word in enumerate(words) if word in _HELPERS), None)
    if place is None or speller is None:
        return place is not None
    return not any(one.startswith("ge") and is_participle(one, speller) for one in words[:place])


def _infinitive(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle stands before its infinitive, used as a noun or at the end behind a modal."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if not speller.stands(first + last) or not speller.role(first + last) & Role.INFINITIVE:
        return False
    if not speller.role(last) & Role.INFINITIVE or is_stranded(tokens, index) or tokens[index].opens:
        return False
    if first in word_classes.VERB_PARTICLES or is_determined(tokens, index, speller, _NOMINAL):
        return True
    if (speller.role(last) & Role.NOUN and last not in _VERBS_FIRST) or _is_behind_infinitive(tokens, index, speller):
        return False
    modal = any(one.lower in word_classes.MODALS for one in before(tokens, index))
    if ends_clause(tokens, index + 1):
        return modal or (
            tokens[index + 1].stops and first in _APART and is_common(first + last)
        )  # "voor kennisgeving aan nemen."
    behind = next_word(tokens, index + 1)
    asks = behind in _ASKS or is_subordinator(behind)  # "kunt u aan geven hoeveel", "laat in richten waarin"
    return modal and first in _APART and (asks or ends_phrase(tokens, index + 1))


def _is_behind_infinitive(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether an infinitive stands right before: "kunt u vergroten door klikken en slepen"."""
    near = (one.lower for one in before(tokens, index)[:1])
    return any(word not in _BEFORE_INFINITIVES and speller.role(word) & Role.INFINITIVE for word in near)


def _finite(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle stands before its verb at the end of a subordinate clause: "dat zij terug keert"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    whole = speller.role(first + last)
    if not whole & Role.WORD or whole & (Role.NOUN | Role.END | Role.BEGIN) or is_stranded(tokens, index):
        return False
    ends = ends_phrase(tokens, index + 1)
    if last in _BEFORE_INFINITIVES and not ends_clause(tokens, index + 1):
        return False  # "wat u mee kunt nemen"
    if last.startswith("ge") and is_participle(last, speller) and is_noun(next_word(tokens, index + 1), speller):
        return False  # "toezicht op geleverd materiaal"
    alone = first in word_classes.VERB_PARTICLES | {"vast"} and ends_clause(tokens, index + 1)
    alone = alone and (last.endswith("t") or any(one.lower == "ik" for one in before(tokens, index)))
    sure = alone and speller.role(last) & Role.VERB  # "vast stelt", although "stelt" is a noun as well
    if not (sure or _is_singular(last, speller, ends=ends) or (ends and _is_plural(tokens, index, speller))):
        return False
    near = before(tokens, index)[:1]
    beside = not tokens[index].gap.strip(_SPACES_AND_FIGURES)  # "op 1 juli 2019 vast stelt"
    return bool(near) and beside and near[0].lower not in _BEFORE_PHRASES | _NEARNESS


def _is_singular(word: str, speller: Speller, *, ends: bool) -> bool:
    """Tell whether a word is a verb's form and no present participle; an unmarked one must end its phrase."""
    attribute = word.endswith("nde") or (word.startswith("ge") and word.endswith(("de", "te")))
    attribute = attribute or (word.endswith("end") and bool(speller.role(word[:-1]) & Role.INFINITIVE))
    if attribute or not is_finite(word, speller):
        return False
    return ends or (bool(speller.role(word) & Role.VERB) and not word.endswith("e"))  # not "over bemande vluchten"


def _is_plural(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether the word behind a particle may be a verb's plural, as it is behind "dat" or "die"."""
    last = tokens[index + 1].lower
    noun = is_noun(last, speller) and last not in _VERBS_FIRST
    if not speller.role(last) & Role.INFINITIVE or noun or last.startswith("ge"):
        return False
    return any(one.lower in _SUBORDINATORS for one in before(tokens, index))


def _noun(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle that opens only verbs and what they make stands before a noun: "terug keer"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first not in _NOUN_PARTICLES or not is_compound_noun(first + last, speller):
        return False
    return is_noun(last, speller) and not is_stranded(tokens, index)


def _noun_in_place(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a particle and what follows stand where a noun must: "de in zet in Litouwen"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    near = before(tokens, index)[:2]
    if not near or not tokens[index].gap.isspace() or _is_pronoun(near):
        return False
    listed = is_compound_noun(first + last, speller)
    if not listed and (first in _ADJECTIVES or speller.role(first + last) or not is_noun(last, speller)):
        return False
    if _has_attribute(tokens, index + 1, speller) or _is_fixed(tokens, index, speller) or _is_numbered(tokens, index):
        return False
    if near[0].lower.endswith("e") and is_adjective(near[0].lower, speller):
        return listed
    return is_determined(tokens, index, speller, _ARTICLES) and ends_noun(tokens, index + 1, speller)


def _is_numbered(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "een" is a count, and a number follows the noun: "horen er twee bij les 6 en een bij les 4"."""
    if index < 1 or tokens[index - 1].lower != "een":
        return False
    following = tokens[index + 2] if index + 2 < len(tokens) else None
    if following is None or following.block != tokens[index].block:
        return not tokens[index + 1].stops  # "bij les 4." closes its block
    return following.gap[1:2].isdigit()


def _is_fixed(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a participle that ends its clause governs a preposition and noun: "het volgende in gang gezet"."""
    participle = index + 2
    if participle >= len(tokens) or not tokens[participle].gap.isspace() or tokens[participle].opens:
        return False
    word = tokens[participle].lower
    return word.startswith("ge") and is_participle(word, speller) and ends_clause(tokens, participle)


def _is_pronoun(near: Sequence[Token]) -> bool:
    """Tell whether "het" right before may be a pronoun: "als het aan bod komt", not "in het in zetgebied"."""
    if near[0].lower != "het" or near[0].opens:
        return False
    return len(near) < 2 or near[1].lower not in word_classes.PREPOSITIONS - {"om"}


def _has_attribute(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a participle or adjective stands a little further: "de in gebruik zijnde", "de op zee varende"."""
    for place in range(index + 1, min(index + _REACH, len(tokens))):
        one = tokens[place]
        if one.block != tokens[index].block or one.opens or one.gap.strip(_SPACES_AND_FIGURES):
            return False
        if one.lower in word_classes.DETERMINERS:
            return False
        done = one.lower.endswith("en") and one.lower.startswith("ge")  # "de in stap 4 gekozen kolom"
        said = one.lower.endswith("e") and (place == index + 1 or _DONE.match(one.lower))
        if (done or said) and speller.role(one.lower) & _SAYS:
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
    if near[0].lower not in word_classes.PREPOSITIONS - word_classes.PARTICLES | {"na"}:
        return False
    return ends_noun(tokens, index + 1, speller)
