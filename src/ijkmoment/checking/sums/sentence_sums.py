"""Totals that a sentence gives right before or behind their parts, in no more words than that.

"€ 9 miljoen: € 4 miljoen voor Mali en € 5 miljoen voor Irak", "€ 4 miljoen in Mali en € 5 miljoen in Irak, samen
€ 9 miljoen", or in the next sentence "In totaal is dat € 9 miljoen". What stands between the parts has to be plain: no
comparison, no part of a part, nothing that is given roughly. After "waarvan" and "daarvan" the parts may be some of
them, unless the last is said to be the rest, or all come to a total of four digits but for one of these.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from ijkmoment.checking.figures.totals import Figure, Sum, figures_of, is_a_digit_off, is_alike
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_ALL = r"(?:in\s+totaal|samen|tezamen|opgeteld|gezamenlijk|(?:alles\s+)?bij\s+elkaar|totaal)"
_ARE = r"(?:bedroegen|bedragen|kostten|kosten|waren|zijn|beliepen|telden|vergden|kwamen|komen)"
_ABOUT = r"(?:\s+(?:in|over)\s+(?:19|20)\d\d)?"
_THAT_IS = r"(?:is|was|zijn|waren|kost|kostte|bedraagt|bedroeg|gaat|ging|komt|kwam|maakt)"
_OPENS = lazily(r"[^.;:()€\d]{0,50}:\s+[^.;:()]{0,60}")
_IN_BRACKETS = lazily(r"\s*\([^()\d€]{0,40}")
_OVER = lazily(
    r"[^.;:()€\d]{0,40}\b(?:verdeeld\s+over|besteed\s+aan|uitgegeven\s+aan|uiteen\s+in|opgebouwd\s+uit|bestaat\s+uit)\b[^.;:()]{2,60}\(",
    re.IGNORECASE,
)
_CONSISTS = lazily(
    r"\s+(?:bestaat|bestond|bestaan|bestonden|is\s+opgebouwd|was\s+opgebouwd)\s+uit\s+[^.;:()€\d]{0,50}", re.IGNORECASE
)
_CLOSES = lazily(
    rf"(?:[,;:–)]|\s[-–])\s*(?:(?:dat|dit)\s+is\s+|en\s+dus\s+|dus\s+|ofwel\s+|oftewel\s+)?{_ALL}"
    rf"(?::|\s+(?:dus|goed\s+voor|een\s+bedrag\s+van|om|{_THAT_IS}\s+(?:dat|dit|het)(?:\s+om)?))?\s+\Z"
    rf"|\)\s*{_ABOUT}\s*{_ARE}{_ABOUT}\s+{_ALL}\s+\Z",
    re.IGNORECASE,
)
_CLOSES_BEFORE = lazily(
    rf"(?:{_ALL}\s+{_THAT_IS}\s+(?:dat|dit|het)(?:\s+dus|\s+daarmee|\s+dan)?(?:\s+om|\s+uit\s+op|\s+op)?"
    rf"|(?:dat|dit)\s+{_THAT_IS}\s+{_ALL}|(?:daarmee|hiermee)\s+(?:komt|kwam|bedraagt|bedroeg)\s+het\s+totaal(?:bedrag)?(?:\s+uit)?(?:\s+op)?"
    r"|(?:daarmee|hiermee)\s+(?:bedroegen|bedragen|waren|zijn)\s+de\s+totale\s+(?:kosten|uitgaven)"
    rf"|de\s+(?P<count>{NUMBER_WORD})\s+[a-zà-ÿ]+\s+{_ARE}{_ABOUT}\s+{_ALL}"
    r"|het\s+totaal(?:bedrag)?\s+(?:komt|kwam)\s+(?:daarmee|hiermee|dus)(?:\s+uit)?\s+op"
    r"|(?:daarmee|hiermee)\s+(?:komen|kwamen)\s+de\s+totale\s+(?:kosten|uitgaven)(?:\s+uit)?\s+op"
    r"|het\s+totaal(?:bedrag)?\s+(?:bedraagt|bedroeg|is|was)\s+(?:daarmee|hiermee|dus))\s+",
    re.IGNORECASE,
)
# What opens so tells more beside what went before: "Daarnaast ging € 2 miljoen naar ...".
_BESIDE = lazily(
    r"(?<!\w)(?:daarnaast|bovendien|verder|voorts|ook|tevens|eveneens|daarbij|daarenboven|nog|aanvullend)(?!\w)",
    re.IGNORECASE,
)
_OF_THAT = lazily(
    r"(?:daarvan|hiervan|van\s+(?:dit|dat)\s+bedrag|van\s+deze\s+(?:kosten|uitgaven)|het\s+(?:gaat|ging)(?:\s+daarbij)?\s+om"
    r"|(?P<each>per\s+[a-zà-ÿ]+\s+(?:gaat|ging|is|was|betreft)(?:\s+(?:het|dat|dit))?(?:\s+om)?))\b",
    re.IGNORECASE,
)
_TOTAL = lazily(r"(?<!\w)(?:in\s+totaal|totale|totaal|totaalbedrag)(?!\w)", re.IGNORECASE)
_OUT_OF = lazily(r"van\s+(?:de|het\s+(?:totaal)?bedrag\s+van)\s+(?:in\s+totaal\s+)?\Z", re.IGNORECASE)
_WHOSE = lazily(r"[^.;:()€\d]{0,40},?\s+(?:waarvan|van\s+wie)\s[^.;:()€]{0,40}", re.IGNORECASE)
_REST = lazily(r"\b(?:het\s+restant|de\s+rest|(?:het|de)\s+(?:resterende|overige))\b", re.IGNORECASE)
_NOT_PLAIN = lazily(
    r"(?<!\w)(?:waarvan|waaronder|onder\s+(?:wie|meer|andere)|van\s+wie|bijvoorbeeld|met\s+name|zoals|vooral|dan|tegen(?:over)?"
    r"|vergeleken|ten\s+opzichte|per|elk|elke|ieder|beide|allebei|maximaal|minimaal|ten\s+hoogste|circa|ca\.|ruim|ongeveer|bijna"
    r"|maar|terwijl|hoewel|daarnaast|begroot|geraamd|raming|eerder\w*|oorspronkelijk|aanvankelijk|verwacht\w*|extra|later|daarvan|hiervan"
    r"|ervan|inclusief|exclusief|dubbel\w*|overlap\w*|procent|gemiddeld|jaarlijks\w*|maandelijks\w*|meer|minder|hoger|lager"
    r"|gestegen|stegen|steeg|gedaald|daalden|daalde|toe|af|tot|oplopend\w*|deel|helft|enkele|sommige|grootste|belangrijkste"
    r"|zal|zullen|zou|zouden|wordt|worden|nog|niet|geen|of|andere|rotaties?|al|reeds|inmiddels)(?!\w)|%"
    rf"|(?<!\w)(?!een\s|één\s){NUMBER_WORD}\s+[a-zà-ÿ]+\s+(?:van|à|met)(?!\w)"
    r"|\d\s+(?!miljoen|miljard|euro|militairen)[a-zà-ÿ]+\s+(?:van|à|met)(?!\w)",
    re.IGNORECASE,
)
_VERB = lazily(
    r"(?<!\w)(?:is|zijn|was|waren|heeft|hebben|had|hadden|werd|werden|kan|kunnen|moet|moeten|ging|gingen|gaat|gaan|kost\w*|komt|komen"
    r"|kwam|kwamen|die|dat|omdat|zodat)(?!\w)",
    re.IGNORECASE,
)
_CHANGES = lazily(
    r"(?<!\w)(?:toe|af|ste(?:eg|gen)|gestegen|daal\w*|gedaald|groei\w*|gegroeid|verhoog\w*|verlaag\w*)(?!\w)",
    re.IGNORECASE,
)
_YEAR = lazily(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,])")
_JOINT = lazily(r"[,;)]|\s(?:en|plus|alsmede|alsook)\s", re.IGNORECASE)
_AND = lazily(r"\s(?:en|plus|alsmede|alsook)\s", re.IGNORECASE)
_FEWEST, _MOST = 3, 20

_Figures = tuple[Figure, ...]


def sums_of_sentences(letter: Letter) -> Iterator[Sum]:
    """Find the sums that sentences give in figures of money or people."""
    told: dict[Span, _Figures] = {
        sentence: tuple(one for one in figures_of(claims) if one.span.end <= sentence.end)
        for sentence, claims in letter.by_sentence("money", "strength")
    }
    before: tuple[Span, _Figures] = (Span(0, 0), ())
    for sentence, figures in told.items():
        yield from _of_sentence(letter, sentence, figures)
        if figures and _follows(letter, before[0], sentence):
            yield from _of_two(letter, before, (sentence, figures))
        before = (sentence, figures)


def _follows(letter: Letter, sentence: Span, following: Span) -> bool:
    """Tell whether nothing but white space stands between two sentences of one block."""
    between = letter.text[sentence.end : following.start]
    return not between.strip() and "\n" not in between


def _of_sentence(letter: Letter, sentence: Span, figures: _Figures) -> Iterator[Sum]:
    if not 1 < len(figures) <= _MOST or not all(is_alike(one, figures[0]) for one in figures):
        return
    if len(figures) >= _FEWEST:
        yield from _opened(letter, sentence, figures[0], figures[1:])
        yield from _closed(letter, sentence, figures[:-1], figures[-1])
    elif _WHOSE.fullmatch(letter.text, figures[0].span.end, figures[1].span.start):
        yield Sum(figures[0], figures[1:], whole=False)


def _opened(letter: Letter, sentence: Span, total: Figure, behind: _Figures) -> Iterator[Sum]:
    """Yield the sum of a total with the parts behind it."""
    between, rest = (total.span.end, behind[0].span.start), Span(total.span.end, sentence.end)
    if letter.says(_CHANGES, Span(sentence.start, total.span.start)):
        return
    if _OPENS.fullmatch(letter.text, *between):
        if _is_list(letter, total, behind, sentence.end) and _ends_with_and(letter, behind, sentence.end):
            yield Sum(total, behind)
    elif _IN_BRACKETS.fullmatch(letter.text, *between):
        yield from _bracketed(letter, total, behind, sentence)
    elif _OVER.fullmatch(letter.text, *between) and all(_stands_in_brackets(letter, one) for one in behind):
        yield from _whole(letter, total, behind, rest)
    elif _OUT_OF.search(letter.text, sentence.start, total.span.start) and _is_plain(letter, behind, rest):
        yield Sum(total, behind, whole=_is_rest(letter, behind))
    elif _CONSISTS.fullmatch(letter.text, *between) and _ends_with_and(letter, behind, sentence.end):
        yield from _whole(letter, total, behind, rest)
    elif _WHOSE.fullmatch(letter.text, *between):
        yield from _some(letter, total, behind, Span(behind[0].span.start, sentence.end))


def _ends_with_and(letter: Letter, parts: _Figures, end: int) -> bool:
    """Tell whether "en" stands before the last of some parts, and nothing more is named behind it."""
    joint = _AND.search(letter.text, parts[-2].span.end, parts[-1].span.start)
    return joint is not None and _AND.search(letter.text, parts[-1].span.end, end) is None


def _some(letter: Letter, total: Figure, behind: _Figures, around: Span) -> Iterator[Sum]:
    """Yield the sum of parts that may be some of a total."""
    if _is_plain(letter, behind, around):
        yield Sum(total, behind, whole=_is_rest(letter, behind) or is_a_digit_off(total, behind))


def _closed(letter: Letter, sentence: Span, ahead: _Figures, total: Figure) -> Iterator[Sum]:
    """Yield the sum of a total with the parts before it."""
    if _CLOSES.search(letter.text, max(total.span.start - 60, sentence.start), total.span.start) is not None:
        yield from _whole(letter, total, ahead, Span(sentence.start, ahead[-1].span.end))


def _is_list(letter: Letter, total: Figure, parts: _Figures, end: int) -> bool:
    """Tell whether parts stand behind a colon as a list, in which no verb says something of one of them."""
    behind = Span(letter.text.find(":", total.span.end), end)
    return not letter.says(_VERB, behind) and _is_plain(letter, parts, behind)


def _bracketed(letter: Letter, total: Figure, behind: _Figures, sentence: Span) -> Iterator[Sum]:
    """Yield the sum of the parts in the brackets right behind a total; amounts of other years are none."""
    close = letter.text.find(")", behind[0].span.end, sentence.end)
    parts = tuple(one for one in behind if one.span.end <= close)
    inside = Span(total.span.end, max(close, total.span.end))
    if len(parts) > 1 and not letter.says(_YEAR, inside) and not letter.says(_VERB, inside):
        yield from _whole(letter, total, parts, inside)


def _stands_in_brackets(letter: Letter, one: Figure) -> bool:
    return letter.text[one.span.start - 1] == "(" and letter.text[one.span.end : one.span.end + 1] == ")"


def _whole(letter: Letter, total: Figure, parts: _Figures, around: Span) -> Iterator[Sum]:
    if len(parts) > 1 and _is_plain(letter, parts, around):
        yield Sum(total, parts)


def _is_plain(letter: Letter, parts: _Figures, around: Span) -> bool:
    """Tell whether parts are joined by commas and "en", and nothing around them says that they are something else."""
    if letter.says(_NOT_PLAIN, around):
        return False
    joints = pairwise(parts)
    return all(_JOINT.search(letter.text, one.span.end, other.span.start) for one, other in joints)


def _of_two(letter: Letter, before: tuple[Span, _Figures], now: tuple[Span, _Figures]) -> Iterator[Sum]:
    """Find a total that closes the sentence before it, or parts of the one figure in that."""
    (sentence, told), (own, figures) = before, now
    if not told or len(told) > _MOST or not all(is_alike(one, figures[0]) for one in (*told, *figures)):
        return
    closes = _CLOSES_BEFORE.fullmatch(letter.text, own.start, figures[0].span.start)
    counted = closes is not None and (
        closes["count"] is None or words_to_number(closes["count"].casefold()) == len(told)
    )
    beside = letter.says(_BESIDE, Span(sentence.start, told[0].span.start))
    if counted and len(told) > 1 and not beside and not letter.text.startswith(":", figures[0].span.end):
        yield from _whole(letter, figures[0], told, sentence)
        return
    of_that = _OF_THAT.match(letter.text, own.start) if len(told) == 1 and len(figures) > 1 else None
    if of_that is not None and _is_plain(letter, figures, Span(figures[0].span.start, own.end)):
        each = of_that["each"] is not None and letter.says(_TOTAL, sentence)
        whole = each or _is_rest(letter, figures) or is_a_digit_off(told[0], figures)
        yield Sum(told[0], figures, whole=whole)


def _is_rest(letter: Letter, parts: _Figures) -> bool:
    """Tell whether the last part is said to be what the others leave."""
    return len(parts) > 1 and _REST.search(letter.text, parts[-2].span.end, parts[-1].span.start) is not None
