"""Articles behind which no noun can follow: "De noemt drie zaken", "de van Noorwegen is", "met de.".

An article opens a group that ends in a noun. What cannot belong to such a group shows that its noun was lost: a stop, a
verb, a word that opens a clause, or a preposition and an adverb without an adjective or participle behind them ("de op
3 mei gestarte proef"). An adjective that is nothing else needs its noun too, where it is not one of those that mean one
of several ("de andere", "de hogere", "de tweede").
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.token_places import next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.bare_nouns import wholes
from ijkmoment.checking.words.clauses import PASTS, is_subordinator, sentence_around, stretch_behind
from ijkmoment.checking.words.split_words import joined
from ijkmoment.checking.words.verb_forms import is_strong_past
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.word_kinds import is_adjective, is_noun, is_participle
from ijkmoment.language.words import MONTHS

_ARTICLES = ("de", "onze", "elke", "iedere", "het", "een")
# Those that are a pronoun or a number as well, and an article where a preposition governs them.
_GOVERNED = frozenset({"het", "een"})
_STRONG = PASTS | frozenset("vond stond begon trok koos wees trof wierp zong bracht dacht zocht kocht".split())
_PARTICIPLES = ("ge", "be", "ver", "ont", "her", "er")
_PREFIXES = ("be", "ver", "ont", "her", "over", "onder")
_OPENS_PHRASE = word_classes.DETERMINERS | word_classes.PRONOUNS
_OF_NOTHING_ELSE = Role.WORD | Role.VERB
_SAID_OF = Role.WORD | Role.VERB | Role.ADJECTIVE
# One of several that were named before is told by such a word alone, and so is what was or will be there beside it.
_ONE_OF_SEVERAL = frozenset(
    "andere overige volgende eerstvolgende vorige voorlaatste laatste resterende enige zelfde eigen "
    "huidige toenmalige voormalige echte juiste goede verkeerde grote kleine lange korte hoge lage late belangrijke "
    "voorname bijkomende aanvullende mate".split()
)
_COMPARED = ("ere", "ste", "de", "se", "ten")
# Who is so is a person: "een jeugdige", "de verpleegkundige".
_PERSONS = tuple(
    "kundige jarige jeugdige dierbare verantwoordelijke geestelijke zelfstandige gelovige loze zieke volwassene "
    "gemiddelde plichtige blinde dove vreemde naaste".split()
)
# "Het gemiddelde" is a noun, and behind "de" it is none.
_NEUTER = "gemiddelde"
_PREPOSITIONS = word_classes.PREPOSITIONS - {"te", "af"}
# Verbs that are nouns as well ("de wil"), and those that an attribute holds ("de te worden gesloten brug").
_FINITE = word_classes.VERBS - {"wil", "kan"}
_INNER = frozenset({"zijn", "worden"})
_ADVERBS = frozenset("niet ook nog wel al toch dus nu toen dan weer steeds vaak soms reeds er daar hier".split())
_CLAUSES = (
    word_classes.LINKS
    | word_classes.PRONOUNS - {"zich"}
    | word_classes.DETERMINERS - frozenset("één een enkele diverse alle ieder".split())
)
_ATTRIBUTE = lazily(
    r"(?:\w{0,7}(?:ge|be|ver|ont|her|er|over|onder|door|voor)\w+(?:de|te|en|d|t)|\w+(?:eerde?|[aeiouj]nde?|ste))\Z"
)
# Where a number closes a phrase ("in plaats van een."), and where none does.
_NO_COUNTS = frozenset("met voor in door bij aan over".split())
_OF, _COUNTING = frozenset({"van", "uit", "tot", "om"}), frozenset("er de ene en of".split())
_NEAR = 3
_OTHERS = frozenset("een één ander andere".split())
_TWO = frozenset({("een", "en"), ("een", "of"), ("het", "weer")})
_SHOWN = frozenset({("laat", "zien"), ("laat", "weten")})
_STOPS = frozenset(".,;:")
_RELATIVES = frozenset({"die", "dat", "wie", "welke"})
_COUNT = lazily(r"\s(?:€\s?)?(?!(?:19|20)\d\d\s)\d[\d.,]*%?\s\Z")
_TAKEN, _REACH, _SHORTEST = 3, 24, 5


def lone_articles(letter: Letter, speller: Speller) -> Iterator[tuple[Token, Token]]:
    """Yield the articles behind which a noun is missing, each with the last word that belongs to it."""
    for word in _ARTICLES:
        for index in letter.words.get(word, ()):
            if not (letter.tokens[index].joins or letter.tokens[index].leads or letter.tokens[index].technical):
                last = _last_of(letter, index, speller)
                if last is not None and not any(_are_one(letter, one, speller) for one in (index - 1, last + 1)):
                    yield letter.tokens[index], letter.tokens[last]


def _are_one(letter: Letter, index: int, speller: Speller) -> bool:
    """Tell whether two words are one that was split: "Nederland noem de in mei", "de additionele uit gaven"."""
    return index >= 0 and joined(letter.tokens, index, speller, letter.words, letter.once(wholes)) is not None


def _last_of(letter: Letter, index: int, speller: Speller) -> int | None:
    """Return which word ends a group that has an article and no noun."""
    tokens, one = letter.tokens, letter.tokens[index]
    opened = one.lower != "het" or one.opens or _is_governed(tokens, index)
    if letter.text[one.end : one.end + 1] in _STOPS or _is_before_amount(letter, index, speller):
        return index if opened and _is_cut_off(letter, index) else None
    behind = stretch_behind(tokens, index, _TAKEN)
    if not behind or not _is_plain(behind[0]):
        return None
    if opened and _is_open(tokens, index, behind[0], speller):
        return index + (behind[0].lower in _PREPOSITIONS | {"niet"} or _is_pointing(behind[0].lower))
    if one.lower == "het":
        return None
    bare = one.lower != "een" and (_is_uninflected(letter, behind, speller) or _is_verb_only(behind, speller))
    return index if bare else _after_adjectives(tokens, index, behind, speller)


def _is_uninflected(letter: Letter, behind: Sequence[Token], speller: Speller) -> bool:
    """Tell whether a stop closes a participle or adjective without an ending: "heeft de onderzocht."."""
    word, role = behind[0].lower, speller.role(behind[0].lower)
    if (
        letter.text[behind[0].end : behind[0].end + 1] not in _STOPS
        or role & ~_SAID_OF
        or not role
        or word.endswith(("e", "heid"))
    ):
        return False  # "de ouderen.", "de taalvaardigheid."
    return not is_noun(word, speller) and (is_participle(word, speller) or bool(role & Role.ADJECTIVE))


def _is_before_amount(letter: Letter, index: int, speller: Speller) -> bool:
    """Tell whether "het" stands before an amount and no noun behind that: "bedroeg bij het € 9,6 miljoen"."""
    if letter.tokens[index].lower != "het" or not letter.text.startswith(" €", letter.tokens[index].end):
        return False
    behind = stretch_behind(letter.tokens, index)
    return not any(_closes_attribute(one, before, speller) for before, one in pairwise(behind))


def _is_cut_off(letter: Letter, index: int) -> bool:
    """Tell whether a stop right behind an article is none of a number or short word: "met de.", not "van een."."""
    one = letter.tokens[index]
    if letter.text[one.end + 1 : one.end + 2].isalnum() or (one.opens and one.lower != "de"):
        return False
    return one.lower != "een" or letter.tokens[index - 1].lower in _NO_COUNTS


def _is_governed(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1].lower if index else ""
    return before in word_classes.PREPOSITIONS and tokens[index].gap.isspace() and not tokens[index].opens


def _is_plain(one: Token) -> bool:
    return one.gap.isspace() and one.text.islower() and not (one.joins or one.leads or one.technical)


def _is_open(tokens: Sequence[Token], index: int, following: Token, speller: Speller) -> bool:
    """Tell whether a word that opens no noun stands behind an article, and nothing that leads to one."""
    word, article, beyond = following.lower, tokens[index].lower, next_word(tokens, index + 1)
    phrase, neuter = word in _PREPOSITIONS, article == "het" and word != "om"
    counts = article == "een" and (word in _OF or _is_one_of_several(tokens, index))
    if (phrase and (counts or tokens[index - 1].lower == word)) or (article, word) in _TWO:
        return False  # "een van de drie", "van de van de"
    if word == article or (beyond not in word_classes.CLOSED | {""} and speller.in_lexicon(word + beyond)):
        return False  # "de de", "de boven staande"
    if article in _GOVERNED and not _is_governed(tokens, index):
        return phrase and not _leads_to_noun(tokens, index + 1, speller, done=neuter)
    told = (word in _RELATIVES and (beyond in word_classes.CLOSED or is_number(beyond))) or (
        word in _FINITE
        and not (article == "het" and word.endswith("n"))
        and (word != "was" or _is_said(tokens, index, speller))
    )  # "het doen van"
    if told or (_is_pointing(word) and beyond in word_classes.VERBS) or (word, beyond) in _SHOWN:
        return True
    opens = (
        phrase
        or word in _CLAUSES
        or word == "te"
        or (word in word_classes.VERB_PARTICLES and beyond == "te")
        or word in _ADVERBS
    )
    return opens and not _leads_to_noun(tokens, index + 1, speller, done=neuter)


def _is_one_of_several(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "een" is a number: "er een bij de staf", "een bij de staf en een in de kom", "een op de vijf"."""
    if tokens[index - 1].lower in _COUNTING or any(
        is_number(one.lower) and not one.opens for one in tokens[index + 2 : index + 4]
    ):
        return True
    around = sentence_around(tokens, index)
    if any(one.lower in _COUNTING for one in tokens[max(index - _NEAR, 0) : index] if one in around):
        return True  # "daarna viel er nog een op 3 mei"
    return any(
        one.lower in _OTHERS and one is not tokens[index] and around[place + 1].lower in _PREPOSITIONS
        for place, one in enumerate(around[:-1])
    )


def _is_said(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "was" is a verb: the noun at a sentence's start has a verb behind it."""
    beyond = next_word(tokens, index + 1)
    says = tokens[index].opens and speller.role(beyond) & (Role.ADJECTIVE | Role.VERB) and not _is_told(beyond, speller)
    return beyond in _OPENS_PHRASE | _ADVERBS or bool(says and beyond not in word_classes.VERBS)


def _is_pointing(word: str) -> bool:
    return word.startswith(("hier", "daar")) and word[4:] in word_classes.PREPOSITIONS


def _leads_to_noun(tokens: Sequence[Token], index: int, speller: Speller, *, done: bool) -> bool:
    """Tell whether an adjective or participle and its noun follow, or what is done: "het op orde brengen van".

    An adjective behind the article or preposition of the inner noun is of that: "de met de oude vloot is".
    """
    inner = False
    for place in range(index + 1, min(index + _REACH, len(tokens) - 1)):
        one, beyond = tokens[place], tokens[place + 1]
        if (
            one.opens
            or one.block != tokens[index].block
            or is_subordinator(one.lower)
            or one.gap[0] in ":;("
            or ")," in one.gap
        ):
            return False
        if one.lower in word_classes.VERBS - _INNER or one.lower in PASTS or _is_told(one.lower, speller):
            return False
        governed = tokens[place - 1].lower in _PREPOSITIONS and not _ATTRIBUTE.match(one.lower)
        held, inner = (
            inner or governed,
            one.lower in word_classes.DETERMINERS or (inner and is_adjective(one.lower, speller)),
        )
        if (
            _closes_attribute(one, tokens[place - 1], speller)
            and not held
            and beyond.lower not in word_classes.CLOSED | PASTS
        ):
            return not (beyond.opens or _is_told(beyond.lower, speller))
        counted = (_COUNT.match(one.gap) and one.lower not in MONTHS["nl"]) or (
            is_number(one.lower) and one.lower != "een"
        )
        counted = counted and tokens[place - 1].lower not in word_classes.PREPOSITIONS
        ranked = beyond.lower == "na" and (one.lower == "één" or is_number(one.lower))  # "de op twee na grootste"
        if counted or ranked or (done and _is_done(one.lower, speller)):
            return True
        if one.stops and one.lower.endswith(("den", "ten")) and _ATTRIBUTE.match(one.lower):
            return True  # "de niet geslaagden."
    return False


def _is_done(word: str, speller: Speller) -> bool:
    """Tell whether a word is an infinitive and no noun for several: "brengen", not "bondgenoten"."""
    role = speller.role(word)
    return bool(role & Role.INFINITIVE) and not (role & Role.NOUN and word.endswith("ten"))


def _closes_attribute(one: Token, before: Token, speller: Speller) -> bool:
    """Tell whether a word ends what is said of a noun: "gestarte", "verantwoordelijk", "te bouwen"."""
    if one.stops or one.lower in word_classes.CLOSED or not one.text.islower():
        return False  # "de van de Dienst Justitiële Inrichtingen"
    purpose = before.lower == "te" and bool(speller.role(one.lower) & Role.INFINITIVE)
    return purpose or _says_of_noun(one.lower, speller)


def _says_of_noun(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    return _ATTRIBUTE.match(word) is not None or is_adjective(word, speller) or bool(role & Role.ADJECTIVE)


def _is_verb_only(behind: Sequence[Token], speller: Speller) -> bool:
    """Tell whether the first of some words is a verb's form and can be nothing else: "noemt", "steeg", "noemde de"."""
    word = behind[0].lower
    role = speller.role(word)
    if len(behind) < _TAKEN - 1 or word in word_classes.NO_LAST_PARTS or role & ~_OF_NOTHING_ELSE or not role:
        return False
    if role == Role.WORD:
        return is_strong_past(word) or any(word.removeprefix(one) in _STRONG for one in ("", *_PREFIXES))
    if not word.endswith(("de", "te")):
        return word.endswith("t")
    told = behind[1].lower in _OPENS_PHRASE and behind[1].gap == " "
    return told or _is_told(word, speller)


def _is_told(word: str, speller: Speller) -> bool:
    """Tell whether a word is a verb and no adjective: "leidt", or "reageerde", as the participle has "ge-"."""
    if (
        len(word) < _SHORTEST
        or speller.role(word) & ~(_OF_NOTHING_ELSE | Role.END)
        or not speller.role(word) & Role.VERB
    ):
        return False
    if word.endswith("t"):
        return not word.startswith(_PARTICIPLES)
    past = word.endswith(("de", "te")) and not word.endswith("nde")
    return past and any(speller.stands(f"ge{word[:-cut]}") for cut in (1, 2))


def _after_adjectives(tokens: Sequence[Token], index: int, behind: Sequence[Token], speller: Speller) -> int | None:
    """Return the last adjective of an article before a verb, or before a preposition and its article."""
    size = 0
    while size + 1 < len(behind) and _is_adjective(behind[size], speller):
        size += 1
    if not size or behind[size].gap != " ":
        return None
    last, following = behind[size - 1].lower, behind[size].lower
    compared = last.endswith(_COMPARED) and not (tokens[index].lower == "een" and last.startswith("ge"))
    neuter = last == _NEUTER and tokens[index].lower != "een"
    if not neuter and (last in _ONE_OF_SEVERAL or last.endswith(_PERSONS) or compared):
        return None
    place = index + size + 1
    phrase = (
        following in _PREPOSITIONS - {"tot"}
        and bool(stretch_behind(tokens, place, 1))
        and not _is_beside(tokens, index)
    )
    phrase = phrase and not _leads_to_noun(tokens, place, speller, done=False)
    told = following in word_classes.VERBS - {"zijn"} or _is_verb_only(behind[size:], speller)
    stands = told and tokens[index].opens
    return index + size if stands or phrase or following in word_classes.DETERMINERS - {"zijn"} else None


def _is_beside(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether another of the same kind may stand before: "de oude brug in Goes, de nieuwe in Urk"."""
    return not tokens[index].opens and (tokens[index].gap != " " or tokens[index - 1].lower in ("en", "of", "maar"))


def _is_adjective(one: Token, speller: Speller) -> bool:
    """Tell whether a word is an adjective with its ending, and no noun."""
    role = speller.role(one.lower)
    plain = _is_plain(one) and one.lower.endswith("e") and one.lower not in word_classes.NO_LAST_PARTS
    if plain and one.lower.startswith("ge") and not role & Role.NOUN and is_participle(one.lower[:-1], speller):
        return True
    return plain and (one.lower == _NEUTER or role & (Role.ADJECTIVE | Role.NOUN | Role.INFINITIVE) == Role.ADJECTIVE)
