"""Articles and adjectives that nothing belongs to: "De op het kanaal is groot", "blijft een belangrijk.".

Between an article and its noun may stand a preposition with its own noun, but then an adjective or a participle too:
"de op 3 mei gestarte proef". Where none follows before the verb or the stop, the noun was lost.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.words.lone_articles import lone_articles
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.spelling import Speller

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
# "Het is geen structureel, maar een tijdelijk."
_AGAINST = lazily(r"(?<!\w)(?:geen|niet|maar|of|evenmin|wel)(?!\w)")


def bare_articles(letter: Letter) -> Iterator[Span]:
    """Yield the articles, with the preposition or adjective behind them, and the adjectives that have no noun."""
    if letter.speller is not None:
        yield from _with_dictionary(letter, letter.speller)


def _with_dictionary(letter: Letter, speller: Speller) -> Iterator[Span]:
    for article, last in lone_articles(letter, speller):
        yield Span(article.start, last.end)
    for pattern, opens in ((_WITHOUT, _WITHOUT_OPENS), (_UNINFLECTED, ("een",))):
        for found in at_places(pattern, letter.text, letter.standing(opens), 0, len(letter.text)):
            role = speller.role(found["said"])
            against = pattern is _UNINFLECTED and letter.says(_AGAINST, letter.sentence_at(found.start()))
            if role & Role.ADJECTIVE and not role & Role.NOUN and found["said"] not in _IN_GENERAL and not against:
                yield Span(*found.span("words"))
