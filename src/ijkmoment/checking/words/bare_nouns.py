"""Two nouns in a row that no noun phrase has so: "een inlichtingen keten", "voor dijk herstel".

No dictionary has to hold the whole: the lexicon's own marks say whether the first may open a compound and the last end
one. Evidence is what stands before: "een" before a plural, or a preposition that governs one noun and no two.
"""

from collections.abc import Container, Sequence
from itertools import takewhile

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.token_places import before, ends_clause, next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import is_subordinator, may_be_verb, stretch_before, verb_at
from ijkmoment.checking.words.verb_forms import is_strong_past
from ijkmoment.language import word_classes
from ijkmoment.language.common_words import is_common
from ijkmoment.language.genders import is_common_gender, is_neuter
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.verb_stems import is_stem
from ijkmoment.language.word_kinds import is_adjective, is_noun, is_participle

_ARTICLES = frozenset("de het een".split())
_ONE = frozenset("een elk elke ieder iedere".split())
# Prepositions behind which a noun and an object seldom stand, as in "op termijn winst" and "met spoed personeel".
_GOVERNING = frozenset("van voor over tegen tijdens naar door tussen".split())
_PLACES = _GOVERNING | {"met", "aan", "bij", "zonder"}
# Nouns of fixed phrases, behind which another begins: "stand van zaken mestmarkt", "van start", "voor jaren".
_FIXED = frozenset("zaken boord start huis mensen jaren maanden weken dagen uren eeuwen geval verlies waarde".split())
# Verbs with two objects, one of them behind a preposition: "vraagt van inwoners geduld".
_GIVING = frozenset(
    "vraagt vragen vroeg vroegen vergt vergen vergde eist eisen eiste verwacht verwachten verwachtte biedt bieden bood "
    "boden geeft geven gaf gaven krijgt krijgen kreeg kregen ontvangt ontvangen ontving verleent verlenen verleende "
    "levert leveren leverde wekt wekken wekte brengt brengen bracht vormt vormen maakt maken maakte".split()
)
# Whose office is named by a field behind it: "leerkrachten gymnastiek", "adviseurs veiligheid".
_OFFICES = tuple(
    "docenten leraren leerkrachten adviseurs medewerkers instructeurs trainers coördinatoren specialisten managers "
    "consulenten inspecteurs hoogleraren begeleiders".split()
)
_COPULAS = frozenset("is zijn was waren wordt worden werd werden blijft blijven".split())
_PLURALS = ("en", "s")
_PART, _ADJECTIVES, _PLURAL, _SUBJECT = 4, 3, 7, 3


def are_one(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether two nouns stand where there is room for one."""
    if tokens[index].lower.endswith(_OFFICES) and _is_field(tokens, index + 1, speller):
        return False
    return _may_be_one(tokens, index, speller) and _is_governed(tokens, index, speller)


def _is_field(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a noun is no thing that is counted: "leraren muziek", but "de medewerkers monitor"."""
    determined = any(one.lower in word_classes.DETERMINERS for one in before(tokens, index - 1)[:1])
    plurals = [tokens[index].lower + ending for ending in _PLURALS]
    return not any(speller.stands(one) if determined else is_common(one) for one in plurals)


def are_surely_one(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether the article is not the first noun's: "een inlichtingen keten", "het lucht afweer systeem"."""
    return _may_be_one(tokens, index, speller) and any(
        sign(tokens, index, speller) for sign in (_is_plural_of_one, _is_third_behind)
    )


def has_other_article(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether the article is not that of the first of two nouns: "de ziekenhuis zorg", "Het ziekte verzuim".

    "Het" may be a pronoun, but not where it opens a sentence before a noun, or behind a preposition.
    """
    first, last = tokens[index].lower, tokens[index + 1].lower
    near = list(before(tokens, index)[:_ADJECTIVES])
    if not near or not tokens[index].gap.isspace() or not speller.stands(first):
        return False
    if (
        near[0].lower.endswith("e")
        and speller.role(near[0].lower) & Role.ADJECTIVE
        and "de" in [it.lower for it in near[1:2]]
    ):
        near = near[1:]  # "de nieuwe risico grenzen"
    if not is_noun(last, speller):
        return False
    if near[0].lower == "de":
        return is_neuter(first) and not speller.role(first) & Role.ADJECTIVE
    if near[0].lower != "het" or speller.role(last) & Role.INFINITIVE or not is_common_gender(first):
        return False
    return near[0].opens or (len(near) > 1 and near[1].lower in word_classes.PREPOSITIONS)


def is_listed_subject(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "De" and two nouns that the lexicon has as one open a sentence: "De net beheerders publiceren"."""
    first, last, near = tokens[index].lower, tokens[index + 1].lower, before(tokens, index)
    opens = len(near) == 1 and near[0].opens and near[0].lower == "de" and tokens[index].gap.isspace()
    if not opens or not speller.stands(first + last) or not speller.role(first) & Role.NOUN:
        return False
    bare = speller.role(last) & Role.NOUN and not speller.role(last) & (Role.INFINITIVE | Role.VERB | Role.ADJECTIVE)
    behind = speller.role(next_word(tokens, index + 1))
    return bool(bare and last.endswith(("en", "s")) and behind & Role.INFINITIVE and not behind & Role.NOUN)


def _may_be_one(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first in _FIXED:
        return False
    return _may_open(first, speller) and _may_end(last, speller) and speller.knows(first + last)


def _is_third_behind(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a third noun that ends their compound follows two behind an article: "het lucht afweer systeem"."""
    third, near = next_word(tokens, index + 1), before(tokens, index)[:1]
    if not near or near[0].lower not in _ARTICLES or not tokens[index].gap.isspace() or not _may_end(third, speller):
        return False
    article = near[0].lower
    if article != "een" and (article == "het") != is_neuter(third):
        return False  # "Het kost mensen tijd"
    middle = tokens[index + 1].lower
    if speller.role(middle) & Role.INFINITIVE or speller.role(third) & (Role.INFINITIVE | Role.VERB):
        return False
    return _may_open(middle, speller) and speller.knows(middle + third)


def is_used_whole(tokens: Sequence[Token], index: int, speller: Speller, used: Container[str]) -> bool:
    """Tell whether an adjective and a noun, or two nouns, are one word elsewhere in the letter, but in no dictionary.

    So "lange afstandspatrouilles" beside "langeafstandspatrouilles", and "over bijt incidenten is" beside
    "bijtincident"; a "hogeschool" and a "hoge school" are two things.
    """
    first, last = tokens[index].lower, tokens[index + 1].lower
    whole, role = first + last, speller.role(first)
    adjective = first.endswith("e") and role & Role.ADJECTIVE and whole in used
    nouns = bool(role & Role.BEGIN) and not role & (Role.ADJECTIVE | Role.INFINITIVE)
    doing = speller.role(last) & (Role.INFINITIVE | Role.VERB)  # "veiligheid en opvang kosten geld"
    if not (adjective or (nouns and min(len(first), len(last)) >= _PART and _may_end(last, speller) and not doing)):
        return False
    if first in word_classes.NO_LAST_PARTS or speller.stands(whole) or not speller.knows(last):
        return False
    return bool(adjective) or _is_before_its_verb(tokens, index, speller)


def _is_before_its_verb(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a sentence opens with two nouns and its verb, where one phrase has room."""
    stretch = stretch_before(tokens, index)
    if not stretch or not stretch[-1].opens or next_word(tokens, index + 1) not in word_classes.VERBS:
        return False
    own = word_classes.PREPOSITIONS | word_classes.DETERMINERS
    return all(one.lower in own or is_number(one.lower) or is_adjective(one.lower, speller) for one in stretch)


def wholes(letter: Letter) -> frozenset[str]:
    """Return the words of the letter that two nouns may make, in both numbers; made once, by `letter.once(wholes)`."""
    long = [word for word in letter.words if len(word) >= 2 * _PART]
    return frozenset(
        form
        for word in long
        for form in (word, word.removesuffix("en"), word.removesuffix("s"), f"{word}en", f"{word}s")
    )


def _may_open(word: str, speller: Speller) -> bool:
    """Tell whether a word is a noun, of no measure or verb, that may open a compound."""
    role = speller.role(word)
    if len(word) < _PART or word in word_classes.NO_LAST_PARTS or is_number(word) or not role & Role.BEGIN:
        return False
    finite = role & Role.VERB and not role & Role.NOUN and word.endswith("t")
    return bool(role & (Role.NOUN | Role.END)) and not role & Role.ADJECTIVE and not finite


def _may_end(word: str, speller: Speller) -> bool:
    """Tell whether a word is a noun that may end a compound, and is no verb's form where it stands."""
    role = speller.role(word)
    if len(word) < _PART or word in word_classes.NO_LAST_PARTS or not role & Role.END:
        return False
    noun = role & (Role.NOUN | Role.BEGIN)
    return bool(noun) and not role & Role.ADJECTIVE and not (role & Role.VERB and word.endswith("t"))


def _is_plural_of_one(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "een" stands before a plural: then it is not that of which there is one."""
    word = tokens[index].lower
    role, singular = speller.role(word), word.removesuffix("en")
    if len(word) < _PLURAL or singular == word or not role & Role.NOUN or role & Role.INFINITIVE:
        return False
    return bool(speller.role(singular) & Role.NOUN) and _is_of_one(tokens, index, speller)


def _is_of_one(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "een" or "elke" stands before a word, with nothing but adjectives in between."""
    near = before(tokens, index)[:_ADJECTIVES]
    place = next((place for place, one in enumerate(near) if one.lower in _ONE), None)
    if place is None or not all(one.gap.isspace() for one in (tokens[index], *near[:place])):
        return False
    return all(one.lower == "eigen" or is_adjective(one.lower, speller) for one in near[:place])


def _is_governed(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a preposition right before, and a stop or preposition right behind, leave room for one noun."""
    near = _before_group(tokens, index, speller)
    governed = bool(near) and near[0].lower in _PLACES and tokens[index].gap.isspace()
    if not governed or (near[0] is not tokens[index - 1] and not _are_nouns_only(tokens, index, speller)):
        return False
    stretch = stretch_before(tokens, index)
    verb = is_given(tokens, index) or _is_verb_of_clause(tokens, index, stretch, speller)
    if verb or not _closes(tokens, index, stretch):
        return False
    if tokens[index].lower.endswith("en") and any(one.lower in _COPULAS for one in stretch):
        return False  # "is voor militairen reden om te vertrekken"
    last = tokens[index + 1].lower
    if speller.role(last) & Role.INFINITIVE and not (near[0].lower in _GOVERNING and speller.role(last) & Role.NOUN):
        return False
    pairs = zip(stretch, (*stretch[1:], None), strict=True)
    if any(may_be_verb(one, other, speller) for one, other in pairs) or _closes_sentence(tokens, index):
        return True
    return bool(stretch[-1].opens) and stretch[-1].lower in word_classes.DETERMINERS


def _are_nouns_only(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether two words can be no verb and nobody's description, and a stop follows: "van de kazerne wacht."."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    plain = not any(is_participle(one, speller) for one in (first.removesuffix("e"), last)) and not (
        first.endswith("en") and last.endswith("en")
    )
    told = speller.role(last) & Role.VERB and last.endswith(
        ("t", "d", "e")
    )  # "monitor" is a verb's form with "ik" alone
    doing = told or speller.role(last) & Role.INFINITIVE or is_strong_past(last)
    return plain and not doing and bool(speller.role(last) & Role.NOUN) and ends_clause(tokens, index + 1)


def _before_group(tokens: Sequence[Token], index: int, speller: Speller) -> Sequence[Token]:
    """Return the words before the article and the adjectives or participles of a noun, the nearest first."""
    near = list(before(tokens, index)[: _ADJECTIVES + 1])
    for one in list(near):
        word = one.lower
        own = word in _ARTICLES or is_adjective(word, speller) or (word not in _PLACES and is_participle(word, speller))
        if not (own and one.gap.isspace()):
            break
        near.pop(0)
    return near


def _is_verb_of_clause(tokens: Sequence[Token], index: int, stretch: Sequence[Token], speller: Speller) -> bool:
    """Tell whether the second is a verb: "van incidenten steeg van", "dat de raad over verlenging besluit."."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if is_strong_past(last):
        return first.endswith(("en", "s"))
    within = list(takewhile(lambda one: not is_subordinator(one.lower), stretch))
    if len(within) == len(stretch) or not is_stem(last, speller) or not ends_clause(tokens, index + 1):
        return False
    return not any(verb_at(stretch, place, speller) for place in range(len(within)))


def is_given(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb with two objects stands before: "de stad biedt studenten huisvesting"."""
    return any(one.lower in _GIVING for one in stretch_before(tokens, index))


def _closes(tokens: Sequence[Token], index: int, stretch: Sequence[Token]) -> bool:
    """Tell whether the phrase ends behind two nouns: a stop, another phrase, or the verb of a sentence's first noun."""
    following = next_word(tokens, index + 1)
    if ends_clause(tokens, index + 1) or following in _GOVERNING:
        return True
    if following in word_classes.PREPOSITIONS:
        return next_word(tokens, index + 2) in word_classes.DETERMINERS
    subject = len(stretch) <= _SUBJECT and stretch[-1].opens and stretch[-1].lower in word_classes.DETERMINERS
    return subject and following in word_classes.VERBS


def _closes_sentence(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index + 1].stops or next_word(tokens, index + 1) in word_classes.VERBS
