"""Articles and prepositions that nothing belongs to: "De op het kanaal is groot", "blijft een belangrijk.".

Between an article and its noun may stand a preposition with its own noun, but then an adjective or a participle too:
"de op 3 mei gestarte proef". Where none follows before the verb or the stop, the noun was lost.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import is_subordinator, may_be_verb, stretch_behind
from ijkmoment.checking.words.lone_articles import lone_articles
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.word_kinds import is_noun, is_participle
from ijkmoment.language.words import MONTHS

_OPENERS = word_classes.PREPOSITIONS - {"te", "ten", "ter"}
_INNER = frozenset("de het een onze hun zijn haar uw".split())
_GOVERN = word_classes.DETERMINERS | {"mijn"}
_SUPERLATIVE = (
    r"(?:belangrijk|voornaam|groot|hoog|ernstig|zwaar|klein|laag|sterk|duur|goed|best|be|grootst|[a-z]{4,})ste"
)
# "Voor het grondige.", "in dit uitgebreide.": said of no thing. And what is said so of things in general.
_WITHOUT = lazily(
    rf"\b(?:voor|van|met|in|op|door|uit|over|bij)\s(?P<words>het\s(?P<said>(?!{_SUPERLATIVE}\b)[a-zà-ÿ]{{5,}}e))(?=[.;](?:\s|\Z))"
)
_WITHOUT_OPENS = ("voor", "van", "met", "in", "op", "door", "uit", "over", "bij")
_IN_GENERAL = frozenset(
    "goede kwade nieuwe oude hogere lagere andere zelfde volgende vorige onbekende bekende mogelijke onmogelijke "
    "publieke private openbare algemene bijzondere absurde extreme uiterste redelijke wenselijke noodzakelijke "
    "menselijke persoonlijke politieke juridische concrete abstracte geestelijke wereldse tijdelijke eeuwige".split()
)
# "blijft een belangrijk.": no noun ends so.
_UNINFLECTED = lazily(r"\b(?P<words>een\s(?P<said>[a-zà-ÿ]{3,}(?:lijk|baar|zaam|isch|rijk|ig)))(?=[.;](?:\s|\Z))")
_FORMS = lazily(
    r"\bvorm(?:t|en|de|den)\s(?:(?:dus|daarmee|hierbij|daarbij|ook|nog|steeds|thans|nu|zo|veruit)\s){0,2}"
    rf"(?P<words>(?:de|het)\s{_SUPERLATIVE})(?=[.;](?:\s|\Z))"
)
_FORMS_OPEN = ("vormt", "vormen", "vormde", "vormden")
_OF_THINGS = lazily(
    r"\b(?:van|onder|uit)\s(?:de|deze|die|alle|al|onze|hun|het)\b|\b(?:daarvan|ervan|hiervan|eruit)\b", re.IGNORECASE
)
# "Er zijn drie posten. De kosten van huisvesting vormen de grootste."
_SEVERAL = lazily(rf"(?<![\w.,])(?:[2-9]|1\d|{NUMBER_WORD})\s+(?:[a-zà-ÿ]+e\s+){{0,2}}[a-zà-ÿ-]+(?:en|s)(?!\w)")
# "Het is geen structureel, maar een tijdelijk."
_AGAINST = lazily(r"(?<!\w)(?:geen|niet|maar|of|evenmin|wel)(?!\w)")
# An article that stands before what is no noun and opens none, and a preposition before "van" with its noun.
_ARTICLE = lazily(
    r"(?P<words>[Dd]e|[Oo]nze|[Ee]lke|[Ii]edere)[ \n]"
    r"(?=(?:die(?!\s(?:dag|week|maand|tijd)\b)|dat|is|wordt|werd|heeft|zal|zou|kon|moest|waarvan|waarin|waarmee|waarbij|waardoor|worden|werden|hebben|hadden|zullen"
    r"|kunnen|moeten|had|moet|blijft|bleef|gaat|laat\s(?:zien|weten))\s)"
)
_BEFORE_OF = lazily(
    r"(?P<words>naar|sinds|tijdens|wegens|vanwege|volgens|tussen|zonder|met|tot)\svan\s"
    r"(?:de|het|een|deze|dit|uw|onze)\s[\w-]+(?=[.,;:)]|\Z|\s(?:in|op|aan|van|voor|met|door|tussen|is|zijn|wordt|worden"
    r"|heeft|hebben|werd|werden|en|of|dat|die|om)\s(?!\w+(?:de|te|en)\b))"
)
_DONE_OPENS = ("in", "van", "op", "voor", "aan", "bij", "met", "door", "uit", "over")
_ARTICLE_OPENS = ("de", "onze", "elke", "iedere")
_BEFORE_OF_OPENS = ("naar", "sinds", "tijdens", "wegens", "vanwege", "volgens", "tussen", "zonder", "met", "tot")
_STOP = lazily(r"(?:\s\([A-Z][\w-]*\))?(?:\s\d[\d.,]*)?(?:[.;?!](?!\w)|\s*\Z)")
# "De dreiging is in de niet afgenomen.": a participle closes the sentence.
_BEFORE_DONE = lazily(
    r"\b(?:in|van|op|voor|aan|bij|met|door|uit|over)\s(?P<words>de\s(?:niet|nog|al|reeds|wel|weer|sterk|licht)\s"
    r"(?:(?:aan|af|bij|in|op|over|toe|uit|voor)?ge|be|ver|ont|her)[a-zà-ÿ]{2,}(?:d|t|(?<![dt])(?<!en)en))(?=[.;](?:\s|\Z))"
)
# "bedroeg bij het € 9,6 miljoen."
_BEFORE_MONEY = lazily(
    r"\b(?:voor|van|in|op|door|uit|over|bij|tot)\s(?P<words>het)\s€\s?\d[\d.,]*(?:\s(?:miljoen|miljard|mln\.|mld\.))?"
    r"(?=[.,;]?(?:\s(?!\w+e\b)|\Z))"
)


def bare_articles(letter: Letter) -> Iterator[Span]:
    """Yield the articles, with the preposition or adjective behind them, and the prepositions that have no noun."""
    for pattern, opens in ((_ARTICLE, _ARTICLE_OPENS), (_BEFORE_OF, _BEFORE_OF_OPENS)):
        for found in at_places(pattern, letter.text, letter.standing(opens), 0, len(letter.text)):
            yield Span(*found.span("words"))
    if letter.speller is not None:
        yield from _with_dictionary(letter, letter.speller)


def _with_dictionary(letter: Letter, speller: Speller) -> Iterator[Span]:
    yield from _by_words(letter, speller)
    for pattern, opens in ((_WITHOUT, _WITHOUT_OPENS), (_UNINFLECTED, ("een",))):
        for found in at_places(pattern, letter.text, letter.standing(opens), 0, len(letter.text)):
            role = speller.role(found["said"])
            against = pattern is _UNINFLECTED and letter.says(_AGAINST, letter.sentence_at(found.start()))
            if role & Role.ADJECTIVE and not role & Role.NOUN and found["said"] not in _IN_GENERAL and not against:
                yield Span(*found.span("words"))
    for found in at_places(_FORMS, letter.text, letter.standing(_FORMS_OPEN), 0, len(letter.text)):
        sentence = letter.sentence_at(found.start())
        before = letter.sentence_at(max(sentence.start - 2, 0))
        if not (_OF_THINGS.search(letter.text, sentence.start, found.start()) or letter.says(_SEVERAL, before)):
            yield Span(*found.span("words"))
    for found in at_places(_BEFORE_DONE, letter.text, letter.standing(_DONE_OPENS), 0, len(letter.text)):
        yield Span(*found.span("words"))
    for found in at_places(_BEFORE_MONEY, letter.text, letter.standing(_WITHOUT_OPENS), 0, len(letter.text)):
        yield Span(*found.span("words"))


def _by_words(letter: Letter, speller: Speller) -> Iterator[Span]:
    opening = (index for index in letter.words.get("het", ()) if letter.tokens[index].opens)
    for index in (*letter.words.get("de", ()), *opening):
        if _is_bare(letter, index, speller):
            yield Span(letter.tokens[index].start, letter.tokens[index + 1].end)
    for article, last in lone_articles(letter, speller):
        yield Span(article.start, last.end)


def _is_bare(letter: Letter, index: int, speller: Speller) -> bool:
    """Tell whether behind an article and a preposition no word follows that may belong to the article's noun."""
    article, *following = letter.tokens[index : index + 2]
    if not following or article.joins or not _opens_inner(article, following[0]):
        return False
    behind = stretch_behind(letter.tokens, index + 1)
    twice = index > 0 and letter.tokens[index - 1].lower == following[0].lower
    if not behind or twice:
        return False  # "van de van de", which is said twice
    if behind[0].lower == "te":
        return following[0].lower == "om" and _is_purpose(behind)
    for place, one in enumerate(behind):
        before = behind[place - 1] if place else following[0]
        verb = _is_verb(one, before, speller)
        if verb and not _is_title_of(behind, place, speller):
            return place > 0 or not one.gap.isspace()
        if verb or is_subordinator(one.lower) or not _is_of_inner(behind, place, before, speller):
            return False
    return _closes(letter, behind[-1])


def _opens_inner(article: Token, one: Token) -> bool:
    """Tell whether a preposition stands right behind an article."""
    plain = one.text.islower() and one.gap.isspace() and not (one.leads or one.stops)
    return plain and one.lower in _OPENERS and one.block == article.block


def _is_purpose(behind: Sequence[Token]) -> bool:
    """Tell whether "om te" and its verb are followed by no noun, but by what opens a phrase: "de om te bezien of"."""
    beyond = behind[2].lower if len(behind) > 2 else ""
    return is_subordinator(beyond) or beyond in word_classes.DETERMINERS | word_classes.PREPOSITIONS


def _is_verb(one: Token, before: Token, speller: Speller) -> bool:
    """Tell whether a word is the sentence's verb; "zijn" and "haar" right behind a preposition are whose it is."""
    if one.lower in MONTHS["nl"] or before.lower in _GOVERN or (before.lower in _OPENERS and one.gap.isspace()):
        return False
    if one.lower in word_classes.VERBS:
        return True
    if one.lower.endswith(("e", "en")) or speller.role(one.lower) & Role.ADJECTIVE:
        return False
    return may_be_verb(one, before, speller)


def _is_of_inner(behind: Sequence[Token], place: int, before: Token, speller: Speller) -> bool:
    """Tell whether a word belongs to the preposition's own noun, and cannot say anything of the article's."""
    one, word = behind[place], behind[place].lower
    if not one.gap.isspace() and word not in MONTHS["nl"]:
        return word in word_classes.CLOSED  # "de naar schatting 300 mensen"
    if word in word_classes.CLOSED or not word.endswith(("e", "en")):
        if _is_title_of(behind, place, speller):
            return False
        return not is_number(word) and not word.endswith("end")
    if one.text[0].isupper() and not word.endswith("se"):
        return True
    if before.lower in _INNER:
        following = behind[place + 1 : place + 2]
        return is_noun(word, speller) or bool(following and is_noun(following[0].lower, speller))
    role = speller.role(word)
    return bool(role & Role.NOUN) and not role & (Role.ADJECTIVE | Role.VERB | Role.INFINITIVE)


def _is_title_of(behind: Sequence[Token], place: int, speller: Speller) -> bool:
    """Tell whether a word without an ending says something of a noun: "de voor de kade verantwoordelijk minister"."""
    word, following = behind[place].lower, behind[place + 1 : place + 2]
    if word in word_classes.CLOSED or not following or not is_noun(following[0].lower, speller):
        return False
    return bool(speller.role(word) & Role.ADJECTIVE) or is_participle(word, speller) or word.endswith("d")


def _closes(letter: Letter, last: Token) -> bool:
    """Tell whether the sentence ends behind a word."""
    return _STOP.match(letter.text, last.end) is not None and not last.technical
