"""A number that a letter withholds in words, while it tells the whole that it is part of and all of the other parts.

Three things are asked, in whatever words: somewhere a number is withheld ("waarvan de omvang niet openbaar is", "over
het aantal in Riga doe ik geen uitspraak"); a number is parted, in one sentence ("60: 44 monteurs, ...", "van de 60 zijn
er 44 kok") or by what comes in total behind the parts; and one of what it is parted in has no number and is what is
withheld: the rest ("de overigen zijn duikers"), a piece between two commas, or the clause that withholds it itself.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.language.patterns import lazily

KEPT_HINTS = (
    *("vertrouwelijk", "geheim", "gerubriceerd", "onvermeld", "openbaar", "publiek", "geen ", "niet "),
    *("uitspra", "mededeling"),
)
_SHOWN = (
    r"(?:vermeld|genoemd|noem\w*|bekend\s?(?:gemaakt|maken|gesteld|worden\s+gemaakt|wordt\s+gemaakt)|gemeld|melden|openbaar|prijsgegeven|gedeeld"
    r"|delen|vrijgegeven|gegeven|geven|verstrekt|publiek|kenbaar)"
)
_KEPT = lazily(
    r"(?<!\w)(?:(?:strikt\s+)?vertrouwelijk|geheim|(?:staats)?geheim|gerubriceerd|onvermeld"
    r"|geen\s+(?:nadere\s+|openbare\s+)?(?:mededeling(?:en)?|uitspra(?:ak|ken)|informatie|cijfers?|gegevens)"
    rf"|niet\s+(?:[a-zà-ÿ]+\s+){{0,4}}?{_SHOWN}|(?:maak|maakt|maken|stelt?|stellen)\s+(?:[a-zà-ÿ]+\s+){{1,4}}?niet\s+bekend)(?!\w)"
)
_HOW_MANY = ("aantal", "aantallen", "hoeveel", "omvang", "sterkte", "grootte", "bedrag", "kosten", "uitgaven")
_OF_IT = lazily(
    r"(?<!\w)(?:waarvan|van\s+wie|van\s+welke|wier|waarover|over\s+wie)\s+(?:[a-zà-ÿ]+\s+){0,4}\Z"
    r"|\(\s*(?:de\s+|het\s+)?\Z|(?<!\w)een\s+\Z"
)
_BACK = lazily(r"\w+\s+(?:waarvan|van\s+wie)(?!\w)")
_PLACED = lazily(r"\w+\s+(?:[a-zà-ÿ]+\s+)?(?:in|bij|voor|uit|door|aan|op|te|naar)\s+(?:de\s+|het\s+)?\S")
_NESTED = lazily(r"\d[^.]*(?<!\w)(?:van\s+wie|waarvan|onder\s+wie)(?!\w)")
_TOTAL = lazily(
    r"(?<!\w)(?:in\s+totaal|totaal|totale|samen|tezamen|gezamenlijk|opgeteld|(?:bij|met)\s+elkaar|alles\s+bijeen|als\s+geheel"
    r"|totaalbedrag)(?!\w)"
)
_PARTS_FROM = lazily(
    r":\s|(?<!\w)(?:besta(?:at|an|ond|onden|ande)\s+(?:\w+\s+){0,2}?uit|namelijk|te\s+weten|verdeeld\s+over|waarvan|van\s+wie"
    r"|onder\s+wie|hiervan|daarvan|van\s+(?:hen|deze|(?:de|alle)\s+[a-zà-ÿ]{4,})|zijn\s+er|waren\s+er|er\s+zijn|er\s+waren|behoren\s+er|werken\s+er)(?!\w)"
)
_REST = lazily(
    r"(?<!\w)(?:de\s+(?:overigen?|anderen?|rest)|het\s+overige|en\s+verder|verder\s+(?:alleen|uitsluitend|enkel|nog))(?!\w)"
    r"(?P<where>[^.;\d]{2,80})"
)
_OTHERS = lazily(
    r"(?<!\w)(?:het|de)\s+overige\s+(?:personeel|militairen|medewerkers|eenheid|team|staf)(?!\w)", re.IGNORECASE
)
# What is not in the whole, is not all, is of another time, or is itself part of a part.
_MORE = lazily(
    r"(?<!\w)(?:exclusief|excl|zonder|ongerekend|buiten\s+beschouwing|afgezien|niet\s+(?:[\w€]+\s+){0,5}?(?:meegeteld|begrepen|inbegrepen|meegerekend)"
    r"|belangrijkste|voornaamste|onder\s+meer|onder\s+andere|waaronder|ten\s+minste|minstens|minimaal|elders|verspreid|diverse"
    r"|verschillende|procent|in\s+plaats\s+van|niet\s+langer)(?!\w)|%",
    re.IGNORECASE,
)
PEOPLE = lazily(
    r"militair|personeel|forces|commando|instructeur|operator|analist|schutter|duiker|agent|verkenner|medewerker|mensen|personen|bemanning"
    r"|opvarende|officier|adviseur|waarnemer|functionaris|soldaten|koppen|nederlanders|leden|man\b|experts?|begeleiders"
    r"|team|eenheid|ploeg|detachement|peloton|compagnie|contingent|afdeling|groep|bijdrage|brigade|(?:staf|cel)(?!\w)"
)
_USUAL = frozenset(
    "aantal aantallen omvang sterkte grootte bedrag kosten uitgaven precieze exacte onder tijdens wordt worden werd "
    "blijft zijn waren heeft hebben kabinet veiligheid veiligheidsredenen operationele "
    "redenen wegens vanwege nederland nederlandse militairen "
    "medewerkers personen mensen personeel daarvan hiervan deze welke dient werken bij voor door kunnen".split()
)
_LITTLE = frozenset("deze voor over onder andere waarvan".split())
_WORD, _NAME = lazily(r"[^\W\d_][\w-]{3,}"), lazily(r"(?<!\w)[A-ZÀ-Þ][\w-]{2,}")
_PIECE = lazily(r"[,;:.(]|(?<!\w)(?:en|alsmede|evenals|plus|om)(?!\w)")
_YEAR = lazily(r"\b20\d\d\b")
_REACH, _TWO, _ROOT, _MANY, _CLAUSE, _NEAR = 160, 2, 6, 40, 40, 60


class GivenAway(NamedTuple):
    """A withheld number that follows from what is printed: where it is withheld, the whole, and what is left of it."""

    withheld: Span
    total: Span
    number: int


class Kept(NamedTuple):
    """Where a number is withheld, what it is a number of, and whether that clause stands in a row with the others."""

    span: Span
    sentence: Span
    what: str
    inline: bool


class Parted(NamedTuple):
    """A whole with the parts that have a number, and the stretch in which it is parted."""

    whole: ToldNumber
    parts: Sequence[ToldNumber]
    span: Span
    summed: bool


def given_away(letter: Letter) -> Iterator[GivenAway]:
    """Find the numbers that a letter withholds and that a whole with its other parts gives away."""
    if not letter.holds(KEPT_HINTS, 0, len(letter.text)):
        return
    kept = letter.once(every_withheld)
    rests = [*islice(_rests(letter), _MANY)] if kept else []
    for one in kept:
        found = next((it for it, said in rests if _is_of_rest(letter, one, it, said)), None)
        found = found or next((it for it in _near(letter, one) if _is_member(letter, one, it)), None)
        if found is not None:
            left = found.whole.value - sum((it.value for it in found.parts), Decimal(0))
            yield GivenAway(one.span, Span(found.whole.start, found.whole.end), int(left))


def every_withheld(letter: Letter) -> tuple[Kept, ...]:
    """Return where numbers are withheld; made once, by `letter.once(every_withheld)`."""
    return tuple(islice(_withheld(letter), _MANY))


def _withheld(letter: Letter) -> Iterator[Kept]:
    """Yield where a sentence says that a number is withheld: "het aantal ... is vertrouwelijk", in either order."""
    last = 0
    for place in letter.standing(_HOW_MANY):
        sentence, block = letter.sentence_at(place), letter.block_at(place)
        if place < last or block is None or block.kind not in ("paragraph", "item"):
            continue
        end = min(sentence.end, place + _REACH)
        clause = Span(max(sentence.start, place - _CLAUSE), end)
        said = _KEPT.search(letter.folded, place, end) or _KEPT.search(letter.folded, *clause)
        if said is None or _parts_clauses(letter, said, place):
            continue
        behind = place + len(letter.runs_in(place, place + 1)[0])
        last = max(said.end(), behind)
        what = letter.text[behind : said.start()] if said.start() > place else letter.text[behind:end].split(".")[0]
        inline = _OF_IT.search(letter.folded, max(sentence.start, place - _NEAR), place) is not None
        inline = inline or said.end() + 1 == place or _BACK.match(letter.folded, place) is not None
        inline = inline or _goes_on(letter, sentence, place)
        yield Kept(Span(min(place, said.start()), last), sentence, what, inline)


def _goes_on(letter: Letter, sentence: Span, place: int) -> bool:
    """Tell whether parts of a place each stand before what is withheld of another one."""
    before = numbers_in(letter, Span(sentence.start, place))
    nested = before and _NESTED.search(letter.folded, before[0].end, place)
    return bool(before) and not nested and _PLACED.match(letter.folded, place) is not None


def _parts_clauses(letter: Letter, said: re.Match[str], place: int) -> bool:
    """Tell whether a number, or the end of a clause, parts what is withheld from the words that say so."""
    between = letter.folded[min(said.end(), place) : max(said.start(), place)]
    return ";" in between or ": " in between


def _rests(letter: Letter) -> Iterator[tuple[Parted, str]]:
    """Yield what is parted with a rest behind it, or as "het overige personeel", and what is said of the rest."""
    for sentence in letter.holding(("overige", "de rest", "de andere", "verder")):
        if sentence.end - sentence.start > LONGEST:
            continue
        found = _REST.search(letter.folded, *sentence)
        block = letter.block_at(sentence.start)
        if found is None or block is None:
            continue
        start, one = sentence.start, None
        for _ in range(_TWO + 1):
            one = one or _in_sentence(letter, Span(start, found.start()))
            start = letter.sentence_at(max(start - _TWO, block.start)).start
        if one is not None:
            yield one._replace(span=Span(one.span.start, sentence.end)), letter.text[found.start("where") : found.end()]


def _in_sentence(letter: Letter, span: Span) -> Parted | None:
    """Return what a sentence parts: its first number, or the one behind "totaal", with those of the same kind."""
    told = numbers_in(letter, span)
    if len(told) < _TWO or told[0].behind[:1] in (("daarvan",), ("hiervan",), ("ervan",)):
        return None
    parting = _PARTS_FROM.search(letter.folded, told[0].end, span.end)
    total = _TOTAL.search(letter.folded, *span)
    summed = next((it for it in told if total and total.end() <= it.start <= total.end() + _CLAUSE), None)
    if parting is None and summed is None:
        return None
    return _with_parts(letter, summed or told[0], told, span)


def _with_parts(letter: Letter, whole: ToldNumber, told: Sequence[ToldNumber], span: Span) -> Parted | None:
    parts = [one for one in told if one.unit == whole.unit and one.start != whole.start]
    if not parts or "%" in whole.unit or sum((one.value for one in parts), Decimal(0)) >= whole.value:
        return None
    summed = _TOTAL.search(letter.folded, max(whole.start - _NEAR, span.start), whole.start) is not None
    return Parted(whole, parts, span, summed)


def _near(letter: Letter, kept: Kept) -> Iterator[Parted]:
    """Yield what is parted in the sentence that withholds a number, or within two sentences of its paragraph."""
    block = letter.block_at(kept.span.start)
    if block is None or kept.sentence.end - kept.sentence.start > LONGEST:
        return
    sentences = list(islice(letter.sentences_in(Span(block.start, block.end)), 4 * _MANY))
    index = next((place for place, it in enumerate(sentences) if it == kept.sentence), None)
    if index is None:
        return
    first = max(index - _TWO, 0)
    window = sentences[first : index + 1 + _TWO]
    above = numbers_in(letter, sentences[index - 1])[:1] if index else ()
    if kept.inline and above:
        span = Span(above[0].start, kept.sentence.end)
        own = _with_parts(letter, above[0], (above[0], *numbers_in(letter, kept.sentence)), span)
        if own is not None:
            yield own
    for it in window:
        one = _in_sentence(letter, it)
        if one is not None and (not kept.inline or it == kept.sentence):
            yield one
    for place, it in enumerate(window):
        total = _TOTAL.search(letter.folded, *it)
        near = numbers_in(letter, Span(total.end(), min(it.end, total.end() + _NEAR))) if total else ()
        before, behind = Span(window[max(place - 3, 0)].start, it.end), Span(it.start, kept.sentence.end)
        for span in (before, behind) if near else ():
            whole = max(near, key=lambda told: told.value)
            if (one := _with_parts(letter, whole, numbers_in(letter, span), span)) is not None:
                yield one


def _is_member(letter: Letter, kept: Kept, one: Parted) -> bool:
    """Tell whether what is withheld is the one part of a whole without a number."""
    if letter.says(_MORE, one.span) or letter.says(_MORE, kept.sentence) or not _is_of_time(letter, kept, one.whole):
        return False
    if kept.inline:
        return _is_counted(kept, one) and one.span.start <= kept.span.start < one.span.end
    pieces, named = _pieces(letter, kept, one), [it.casefold() for it in _NAME.findall(kept.what)]
    if letter.says(_OTHERS, one.span) or any(name in piece for name in named for piece in pieces):
        return True
    if not _is_counted(kept, one):
        return False
    if one.summed and (named or len(one.parts) > 1) and not letter.says(_NESTED, one.span):
        return True
    counted = frozenset(word[:_ROOT] for it in (one.whole, *one.parts) for word in it.behind[:1])
    return any(root in piece for piece in pieces for root in _roots(kept.what) - counted)


def _pieces(letter: Letter, kept: Kept, one: Parted) -> list[str]:
    """Return the stretches between commas and "en" that have no number but the whole, of what parts that."""
    rest = _REST.search(letter.folded, *one.span)
    pieces, start, last = list[str](), one.span.start, rest.start() if rest else one.span.end
    for found in (*_PIECE.finditer(letter.folded, start, last), None):
        end = found.start() if found else last
        said = letter.folded[start:end]
        own = start < kept.span.end and max(kept.span.start - _CLAUSE // 2, kept.sentence.start) < end
        if not own and (" niet " in said or not any(start <= it.start < end for it in one.parts)):
            pieces.append(said)
        start = found.end() if found else end
    return pieces


def _is_of_rest(letter: Letter, kept: Kept, one: Parted, said: str) -> bool:
    """Tell whether the rest of a whole is what is withheld: it has its names, or a word of it."""
    if letter.says(_MORE, one.span) or not _is_counted(kept, one) or not _is_of_time(letter, kept, one.whole):
        return False
    own = letter.text[kept.sentence.start + 1 : kept.sentence.end]
    if one.span.end == kept.sentence.end:
        return True
    block = letter.block_at(kept.span.start)
    if block is not None and block.kind == "item" and not _NAME.search(own):
        own = letter.text[block.start : kept.sentence.end]
    names = frozenset(_NAME.findall(said))
    if names:
        return names.issubset(_NAME.findall(own))
    return any(root in said.casefold() for root in _roots(kept.what))


def _is_counted(kept: Kept, one: Parted) -> bool:
    """Tell whether what is withheld is what a whole counts: "het aantal vluchten" is not of militairen."""
    nouns = [it for it in _WORD.findall(kept.what.casefold()) if it not in _LITTLE][:_TWO]
    if not nouns or kept.inline:
        return True
    behind = [word for it in (one.whole, *one.parts) for word in it.behind]
    people = all(PEOPLE.search(" ".join(it)) for it in (nouns, behind))
    return one.whole.unit == "euro" or people or any(it in behind for it in nouns)


def _is_of_time(letter: Letter, kept: Kept, whole: ToldNumber) -> bool:
    """Tell whether a sentence that withholds a number names no year but those of the whole's."""
    years = (_YEAR.findall(letter.part(letter.sentence_at(place))) for place in (kept.span.start, whole.start))
    return frozenset(next(years)).issubset(next(years))


def _roots(what: str) -> frozenset[str]:
    words = (it.casefold() for it in _WORD.findall(what))
    return frozenset(it[:_ROOT] for it in words if it not in _USUAL)
