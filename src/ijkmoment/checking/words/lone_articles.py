"""Articles behind which no noun can follow: "De noemt drie zaken", "de van Noorwegen is", "met de.".

An article opens a group that ends in a noun. What cannot belong to such a group shows that its noun was lost: a stop, a
verb, a word that opens a clause, or a preposition and an adverb without an adjective or participle behind them ("de op
3 mei gestarte proef"). An adjective that is nothing else needs its noun too, where it is not one of those that mean one
of several ("de andere", "de hogere", "de tweede").
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.token_places import next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.bare_nouns import wholes
from ijkmoment.checking.words.clauses import sentence_around, stretch_before, stretch_behind
from ijkmoment.checking.words.noun_groups import (
    NEUTER,
    OPENS_PHRASE,
    PREPOSITIONS,
    TAKEN,
    closes_attribute,
    is_adjective,
    is_plain,
    is_told,
    is_verb_only,
    leads_to_noun,
)
from ijkmoment.checking.words.split_words import joined
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.word_kinds import is_noun, is_participle

_ARTICLES = ("de", "onze", "elke", "iedere", "het", "een")
# Those that are a pronoun or a number as well, and an article where a preposition governs them.
_GOVERNED = frozenset({"het", "een"})
# "blijft een belangrijk.": no noun ends so. Not in "het is geen structureel, maar een tijdelijk."
_NO_NOUN = ("lijk", "baar", "zaam", "isch", "rijk", "ig")
_AGAINST = lazily(r"(?<!\w)(?:geen|niet|maar|of|evenmin|wel)(?!\w)")
# "Voor het goede": what is said so of things in general.
_IN_GENERAL = frozenset(
    "goede kwade nieuwe oude zelfde algemene bijzondere openbare mogelijke onbekende publieke".split()
)
_SAID_OF = Role.WORD | Role.VERB | Role.ADJECTIVE
# One of several that were named before is told by such a word alone, and so is what was or will be there beside it.
_ONE_OF_SEVERAL = frozenset(
    "andere overige volgende eerstvolgende vorige voorlaatste laatste resterende enige zelfde eigen "
    "huidige toenmalige voormalige echte juiste goede verkeerde grote kleine lange korte hoge lage late belangrijke "
    "voorname bijkomende aanvullende mate".split()
)
_IN_PLACE = frozenset({"nieuwe", "oude"})  # "Een nieuwe is besteld": of what was named
_SAYING = word_classes.VERBS.union({"waaronder", "als", "dan"})
# Who is so is a person: "een jeugdige", "de verpleegkundige".
_STANDS_ALONE = tuple(
    "ere ste veroordeelde benadeelde gedupeerde genoemde vermelde staande bedoelde gewonde kundige "
    "jarige jeugdige dierbare verantwoordelijke geestelijke zelfstandige gelovige loze zieke volwassene "
    "gemiddelde plichtige blinde dove vreemde naaste".split()
)
# Verbs that are nouns as well ("de wil"), and those that an attribute holds ("de te worden gesloten brug").
_FINITE = word_classes.VERBS - {"wil", "kan"}
_ADVERBS = word_classes.NO_LAST_PARTS - word_classes.CLOSED - frozenset(
    "beide beiden sommige eerst eerste eerder net vroeger later".split()
) | frozenset("niet ook nog wel al toch dus nu toen dan weer steeds vaak soms reeds er daar hier".split())
_CLAUSES = (
    word_classes.LINKS
    | word_classes.PRONOUNS - {"zich"}
    | word_classes.DETERMINERS - frozenset("één een enkele diverse alle ieder".split())
)
# Where a number closes a phrase ("in plaats van een."), and where none does.
_NO_COUNTS = frozenset("met voor in door bij aan over".split())
_OF, _COUNTING = frozenset({"van", "uit", "tot", "om"}), frozenset("er de ene en of".split())
_NEAR = 3
_OTHERS = frozenset("een één ander andere".split())
_TWO = frozenset({("een", "en"), ("een", "of"), ("het", "weer")})
_SHARES = (["op", "de"], ["op", "elke"], ["op", "iedere"])
_ONE_BY_ONE = frozenset("op voor om bij tegen".split())
_SHOWN = frozenset({("laat", "zien"), ("laat", "weten")})
_STOPS = frozenset(".,;:")
_RELATIVES = frozenset({"die", "dat", "wie", "welke"})


def lone_articles(letter: Letter, speller: Speller) -> Iterator[tuple[Token, Token]]:
    """Yield the articles behind which a noun is missing, each with the last word that belongs to it."""
    for word in _ARTICLES:
        for index in letter.words.get(word, ()):
            if not (letter.tokens[index].joins or letter.tokens[index].leads or letter.tokens[index].technical):
                last = _last_of(letter, index, speller)
                if last is not None and not _is_split(letter, index, last, speller):
                    yield letter.tokens[index], letter.tokens[last]


def _is_split(letter: Letter, index: int, last: int, speller: Speller) -> bool:
    """Tell whether a word before or behind was split; "met een" may be, but is none."""
    governed = letter.tokens[index - 1].lower in PREPOSITIONS
    return (not governed and _are_one(letter, index - 1, speller)) or _are_one(letter, last + 1, speller)


def _are_one(letter: Letter, index: int, speller: Speller) -> bool:
    """Tell whether two words are one that was split: "Nederland noem de in mei", "de additionele uit gaven"."""
    return index >= 0 and joined(letter.tokens, index, speller, letter.words, letter.once(wholes)) is not None


def _last_of(letter: Letter, index: int, speller: Speller) -> int | None:
    """Return which word ends a group that has an article and no noun."""
    tokens, one = letter.tokens, letter.tokens[index]
    opened = one.lower != "het" or one.opens or _is_governed(tokens, index)
    if (
        letter.text[one.end : one.end + 1] in _STOPS
        or _is_last(letter, index)
        or _is_before_amount(letter, index, speller)
    ):
        return index if opened and _is_cut_off(letter, index) else None
    behind = stretch_behind(tokens, index, TAKEN)
    if not behind or not is_plain(behind[0]):
        return None
    if opened and _is_open(tokens, index, behind[0], speller):
        return index + (behind[0].lower in PREPOSITIONS | {"niet"} or _is_pointing(behind[0].lower))
    if one.lower == "het" and not _is_governed(tokens, index):
        return None
    bare = one.lower != "het" and _is_uninflected(letter, behind, speller)
    if one.lower == "een":
        bare = bare and behind[0].lower.endswith(_NO_NOUN) and not letter.says(_AGAINST, letter.sentence_at(one.start))
    else:
        bare = bare or is_verb_only(behind, speller, bare=True)
    if bare:
        return index + (one.lower == "een")
    return _after_adjectives(letter, index, behind, speller)


def _is_uninflected(letter: Letter, behind: Sequence[Token], speller: Speller) -> bool:
    """Tell whether a stop closes a participle or adjective without an ending: "heeft de onderzocht."."""
    word, role = behind[0].lower, speller.role(behind[0].lower)
    if (
        letter.text[behind[0].end : behind[0].end + 1] not in _STOPS
        or role & ~_SAID_OF
        or not role
        or word.endswith(("e", "heid"))
        or word in _OTHERS
    ):
        return False  # "de ouderen.", "de taalvaardigheid.", "de een wacht op de ander."
    return not is_noun(word, speller) and (is_participle(word, speller) or bool(role & Role.ADJECTIVE))


def _is_before_amount(letter: Letter, index: int, speller: Speller) -> bool:
    """Tell whether "het" stands before an amount and no noun behind that: "bedroeg bij het € 9,6 miljoen"."""
    if letter.tokens[index].lower != "het" or not letter.text.startswith(" €", letter.tokens[index].end):
        return False
    behind = stretch_behind(letter.tokens, index)
    return not any(closes_attribute(one, before, speller) for before, one in pairwise(behind))


def _is_last(letter: Letter, index: int) -> bool:
    """Tell whether an article is the last word of a heading, a paragraph or an item, and no word goes on with it."""
    behind = letter.tokens[index + 1 : index + 2]
    return any(one.block != letter.tokens[index].block and one.lower in word_classes.CLOSED for one in behind)


def _is_cut_off(letter: Letter, index: int) -> bool:
    """Tell whether a stop right behind an article is none of a number or short word: "met de.", not "van een."."""
    one = letter.tokens[index]
    if letter.text[one.end + 1 : one.end + 2].isalnum() or (one.opens and one.lower != "de"):
        return False
    return one.lower != "een" or letter.tokens[index - 1].lower in _NO_COUNTS


def _is_governed(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1].lower if index else ""
    return before in word_classes.PREPOSITIONS and tokens[index].gap.isspace() and not tokens[index].opens


def _is_open(tokens: Sequence[Token], index: int, following: Token, speller: Speller) -> bool:
    """Tell whether a word that opens no noun stands behind an article, and nothing that leads to one."""
    word, article, beyond = following.lower, tokens[index].lower, next_word(tokens, index + 1)
    phrase, neuter = word in PREPOSITIONS, article == "het" and word != "om"
    counts = article == "een" and (word in _OF or _is_one_of_several(tokens, index))
    counts = counts or (beyond == article == "een" and word in _ONE_BY_ONE)
    if (phrase and (counts or tokens[index - 1].lower == word)) or (article, word) in _TWO:
        return False  # "een van de drie", "van de van de"
    if word == article or (beyond not in word_classes.CLOSED | {""} and speller.in_lexicon(word + beyond)):
        return False  # "de de", "de boven staande"
    if article in _GOVERNED and not _is_governed(tokens, index):
        return phrase and not leads_to_noun(tokens, index + 1, speller, done=neuter)
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
    return opens and not leads_to_noun(tokens, index + 1, speller, done=neuter)


def _is_one_of_several(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "een" is a number: "er een bij de staf", "een bij de staf en een in de kom", "een op de vijf"."""
    if (
        tokens[index - 1].lower in _COUNTING
        or _is_share(tokens, index)
        or any(is_number(one.lower) and one.lower != "een" and not one.opens for one in tokens[index + 2 : index + 4])
    ):
        return True
    around = sentence_around(tokens, index)
    if any(one.lower in _COUNTING for one in tokens[max(index - _NEAR, 0) : index] if one in around):
        return True  # "daarna viel er nog een op 3 mei"
    return any(
        one.lower in _OTHERS and one is not tokens[index] and around[place + 1].lower in PREPOSITIONS
        for place, one in enumerate(around[:-1])
    )


def _is_share(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a count stands behind "een op de": "een op de 5 scholen"."""
    behind = tokens[index + 1 : index + 4]
    return [one.lower for one in behind[:2]] in _SHARES and behind[-1].gap.lstrip()[:1].isdigit()


def _is_said(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "was" is a verb: the noun at a sentence's start has a verb behind it."""
    beyond = next_word(tokens, index + 1)
    says = tokens[index].opens and speller.role(beyond) & (Role.ADJECTIVE | Role.VERB) and not is_told(beyond, speller)
    return beyond in OPENS_PHRASE | _ADVERBS or bool(says and beyond not in word_classes.VERBS)


def _is_pointing(word: str) -> bool:
    return word.startswith(("hier", "daar")) and word[4:] in word_classes.PREPOSITIONS


def _after_adjectives(letter: Letter, index: int, behind: Sequence[Token], speller: Speller) -> int | None:
    """Return the last adjective of an article that has no noun before a stop, a verb, or a phrase or clause."""
    tokens = letter.tokens
    size = sum(1 for _ in takewhile(lambda one: is_adjective(one, speller), behind))
    if not size or any(one.stops for one in behind[: size - 1]):
        return None
    last, end = behind[size - 1], index + size
    word = last.lower
    alone = tokens[index].lower in _GOVERNED if word == NEUTER else word.endswith(_STANDS_ALONE)
    if alone or word in _ONE_OF_SEVERAL or is_number(word):
        return None
    if last.stops or size == len(behind):
        return end if _is_object(letter, index, end, several=size > 1) else None
    following = behind[size].lower
    if behind[size].gap != " " or not is_plain(behind[size]):
        return None
    if following in PREPOSITIONS - {"tot"}:
        phrase = bool(stretch_behind(tokens, end + 1, 1)) and not _is_beside(tokens, index)
        return end if phrase and not leads_to_noun(tokens, end + 1, speller, done=False) else None
    told = following in word_classes.VERBS - {"zijn"} or is_verb_only(
        behind[size:], speller, bare=tokens[index].lower != "een"
    )
    told = told and word not in _IN_PLACE
    return end if told or following in word_classes.DETERMINERS - {"zijn"} else None


def _is_object(letter: Letter, index: int, end: int, *, several: bool) -> bool:
    """Tell whether a stop ends "een" and its adjective, and no verb says it of what was named: "is een menselijke."."""
    article, stop = letter.tokens[index].lower, letter.text[letter.tokens[end].end : letter.tokens[end].end + 1]
    if article not in _GOVERNED or stop not in ".;":
        return False
    if article == "het":
        return letter.tokens[end].lower not in _IN_GENERAL
    if several:
        return True
    licensing = {"een"} if letter.tokens[index - 1].lower in PREPOSITIONS else _SAYING
    return not any(one.lower in licensing for one in stretch_before(letter.tokens, index))


def _is_beside(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether another of the same kind may stand before: "de oude brug in Goes, de nieuwe in Urk"."""
    return not tokens[index].opens and (tokens[index].gap != " " or tokens[index - 1].lower in ("en", "of", "maar"))
