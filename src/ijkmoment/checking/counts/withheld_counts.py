"""A number that a letter withholds in words, while it tells the whole that it is part of and all of the other parts.

Three things are asked, in whatever words. Somewhere a number is withheld ("waarvan de omvang niet openbaar is", "over
het aantal in Riga doe ik geen uitspraak"). Near it a whole is parted, by what stands behind it ("60: 44 monteurs, ...",
"van de 60 zijn er 44 kok") or by what comes in total behind its parts, and something is left. And what is withheld may
be what is left: it is told as the rest or as a piece without a number, or nothing else is left in what is told in full.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise
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
    r"(?<!\w)(?:(?:strikt\s+)?vertrouwelijk|(?:staats)?geheim|gerubriceerd|onvermeld"
    r"|geen\s+(?:nadere\s+|openbare\s+)?(?:mededeling(?:en)?|uitspra(?:ak|ken)|informatie|cijfers?|gegevens)"
    rf"|niet\s+(?:[a-zà-ÿ]+\s+){{0,4}}?{_SHOWN}|(?:(?:maak|stel|zeg|noem|meld|geef|deel|verstrek|vermeld)t?|(?:maken|stellen|zeggen|noemen|melden|geven|delen|verstrekken|vermelden))\s+(?:[a-zà-ÿ]+\s+){{1,4}}?niet(?:\s+(?:bekend|vrij|openbaar))?)(?!\w)"
)
_HOW_MANY = "aantal aantallen hoeveel omvang sterkte grootte bedrag kosten uitgaven duur vluchtduur lengte".split()
# "waarvan het aantal", "(de omvang", "een vertrouwelijk aantal": what is withheld stands among the parts.
_AMONG = lazily(
    r"(?<!\w)(?:waarvan|van\s+wie|van\s+welke|wier|waarover|over\s+wie)\s+(?:[a-zà-ÿ]+\s+){0,4}\Z"
    r"|\(\s*(?:de\s+|het\s+)?\Z|(?<!\w)een\s+\Z"
)
_BACK = lazily(r"\w+\s+(?:waarvan|van\s+wie)(?!\w)")
_TOTAL = lazily(
    r"(?<!\w)(?:in\s+totaal|totaal|totale|samen|tezamen|gezamenlijk|opgeteld|(?:bij|met)\s+elkaar|alles\s+bijeen|als\s+geheel"
    r"|totaalbedrag|daarmee|hiermee|(?:met|van)\s+hen|telt|telde|meegerekend|meegeteld|maximum)(?!\w)",
    re.IGNORECASE,
)
_IN_FULL = lazily(
    r":\s|\(|(?<!\w)(?:besta(?:at|an|ond|onden|ande)\s+(?:\w+\s+){0,2}?uit|namelijk|te\s+weten|verdeeld\s+over)(?!\w)"
)
_PARTS_FROM = lazily(
    r"(?<!\w)(?:waarvan|van\s+wie|onder\s+wie|hiervan|daarvan|van\s+(?:hen|deze|(?:de|alle)\s+[a-zà-ÿ]{4,})|zijn\s+er|waren\s+er"
    r"|er\s+zijn|er\s+waren|behoren\s+er|werken\s+er)(?!\w)"
)
_OF_THE = lazily(r"(?<!\w)van\s+(?:de|deze|die|alle|onze|het\s+\w+\s+van)\s+(?:€\s?)?\Z")
_REST = lazily(
    r"(?<!\w)(?:(?:de|het)\s+(?:overigen?|anderen?|rest|resterende)|en\s+verder|daarnaast|verder\s+(?:alleen|uitsluitend|enkel|nog|deze))(?!\w)",
    re.IGNORECASE,
)
# What is not in the whole, is not all, is of another time, or is told by what it differs in.
_MORE = lazily(
    r"(?<!\w)(?:exclusief|excl|zonder|ongerekend|buiten\s+beschouwing|afgezien|niet\s+(?:[\w€]+\s+){0,5}?(?:meegeteld|begrepen|inbegrepen|meegerekend)"
    r"|belangrijkste|voornaamste|grootste|onder\s+meer|onder\s+andere|waaronder|ten\s+minste|minstens|minimaal|verspreid|diverse"
    r"|verschillende|procent|in\s+plaats\s+van|niet\s+langer)(?!\w)|%",
    re.IGNORECASE,
)
_EACH = lazily(r"(?<!\w)(?:per|elke?|iedere?)\s+\w", re.IGNORECASE)
_EXACT = lazily(r"(?<!\w)(?:precieze?|exacte?)(?!\w)", re.IGNORECASE)
_KNOWN = lazily(r"(?<!\w)(?:de|deze|die|alle|beide|(?P<beside>tegen(?:over)?|dan))\s\Z")
_NESTED = lazily(r"(?<!\w)(?:van\s+wie|waarvan|onder\s+wie)(?!\w)")
_THESE = lazily(r"(?<!\w)(?:deze|dit|die)(?!\w)")
_WHERE = lazily(r"\s(?:in|boven|bij|te|op|uit|voor|aan|door|naar)\s", re.IGNORECASE)
_SAID_OF_IT = lazily(r"\s*(?:ervan|daarvan|hiervan|d(?:at|ie)|is|wordt|worden|blijft|kan|kunnen|maak|doe)\s")
_PLACE = lazily(
    r"(?<!\w)(?P<by>[Ii]n|[Bb]oven|[Bb]ij|[Tt]e|[Oo]p|[Uu]it|[Vv]oor|[Vv]ia|[Nn]aar|[Vv]anuit)\s+(?:de\s+|het\s+)?(?P<name>[A-ZÀ-Þ][\w-]{2,})"
)
PEOPLE = lazily(
    r"militair|personeel|forces|commando|instructeur|operator|analist|schutter|duiker|agent|verkenner|medewerker|mensen|personen|bemanning"
    r"|opvarende|officier|specialist|adviseur|waarnemer|functionaris|soldaten|koppen|nederlanders|leden|man\b|experts?|begeleiders"
    r"|team|eenheid|ploeg|detachement|peloton|compagnie|contingent|afdeling|groep|bijdrage|brigade|(?:staf|cel)(?!\w)"
)
_USUAL = frozenset(
    "aantal aantallen omvang sterkte grootte bedrag kosten uitgaven precieze exacte onder tijdens wordt worden werd "
    "blijft zijn waren heeft hebben kabinet veiligheid veiligheidsredenen operationele verzoek "
    "redenen wegens vanwege nederland nederlandse nederlanders militairen hetzelfde dezelfde periode "
    "medewerkers personen mensen personeel daarvan hiervan deze welke dient werken bij voor door kunnen kan over boven "
    "binnen buiten tussen boord naar niet geen ging gingen gaat gaan".split()
)
_LITTLE = frozenset("deze voor over onder andere waarvan ervan hiervan".split())
_WORD, _NAME = lazily(r"[^\W\d_][\w-]{3,}"), lazily(r"(?<!\w)[A-ZÀ-Þ][\w-]{2,}")
_PIECE = lazily(r"[,;:.(]|(?<!\w)(?:en|alsmede|evenals|plus|om)(?!\w)")
_YEAR = lazily(r"\b20\d\d\b")
_REACH, _TWO, _ROOT, _MANY, _CLAUSE, _NEAR, _AROUND = 160, 2, 5, 40, 40, 60, 3


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
    """A whole with the parts that have a number, the stretch in which it is parted, and whether all of it."""

    whole: ToldNumber
    parts: Sequence[ToldNumber]
    span: Span
    full: bool


def given_away(letter: Letter) -> Iterator[GivenAway]:
    """Find the numbers that a letter withholds and that a whole with its other parts gives away."""
    if not letter.holds(KEPT_HINTS, 0, len(letter.text)):
        return
    kept = letter.once(every_withheld)
    rests = [*islice(_rests(letter), _MANY)] if kept else []
    for one in kept:
        if letter.says(_EACH, Span(one.span.start - _CLAUSE // 2, one.span.end)) or letter.says(_MORE, one.sentence):
            continue
        found = next((it for it in _near(letter, one) if _is_left(letter, one, it)), None)
        found = found or next((it for it in rests if _is_of_rest(letter, one, it)), None)
        if found is not None:
            yield GivenAway(one.span, Span(found.whole.start, found.whole.end), int(_left(found)))


def every_withheld(letter: Letter) -> tuple[Kept, ...]:
    """Return where numbers are withheld; made once, by `letter.once(every_withheld)`."""
    return tuple(islice(_withheld(letter), _MANY))


def _withheld(letter: Letter) -> Iterator[Kept]:
    """Yield where a sentence says that a number is withheld: "het aantal ... is vertrouwelijk", in either order."""
    last = 0
    for place in letter.standing(tuple(_HOW_MANY)):
        sentence, block = letter.sentence_at(place), letter.block_at(place)
        if place < last or block is None or block.kind not in ("paragraph", "item"):
            continue
        end = min(sentence.end, place + _REACH)
        clause = Span(max(sentence.start, place - _NEAR), end)
        said = _KEPT.search(letter.folded, place, end) or _KEPT.search(letter.folded, *clause)
        if said is None or _parts_clauses(letter, said, place):
            continue
        behind = place + len(letter.runs_in(place, place + 1)[0])
        last = max(said.end(), behind)
        what = letter.text[behind : said.start()] if said.start() > place else letter.text[behind:end].split(".")[0]
        inline = _AMONG.search(letter.folded, max(sentence.start, place - _NEAR), place) is not None
        inline = inline or said.end() + 1 == place or _BACK.match(letter.folded, place) is not None
        yield Kept(Span(min(place, said.start()), last), sentence, what, inline)


def _parts_clauses(letter: Letter, said: re.Match[str], place: int) -> bool:
    """Tell whether a number, or the end of a clause, parts what is withheld from the words that say so."""
    between = letter.folded[min(said.end(), place) : max(said.start(), place)]
    return ";" in between or ": " in between


def _rests(letter: Letter) -> Iterator[Parted]:
    """Yield what is parted with a rest behind it: "de overigen zijn duikers"."""
    for sentence in letter.holding(("overige", "de rest", "de andere", "verder", "daarnaast", "resterende")):
        block = letter.block_at(sentence.start)
        if sentence.end - sentence.start > LONGEST or block is None or not letter.says(_REST, sentence):
            continue
        before = letter.sentence_at(max(sentence.start - _TWO, block.start))
        for span in dict.fromkeys((sentence, Span(before.start, sentence.end))):
            yield from _opened(letter, span)


def _near(letter: Letter, kept: Kept) -> Iterator[Parted]:
    """Yield what is parted in the sentences around one that withholds a number, nearest first."""
    block = letter.block_at(kept.span.start)
    if block is None or kept.sentence.end - kept.sentence.start > LONGEST:
        return
    sentences = list(islice(letter.sentences_in(Span(block.start, block.end)), 4 * _MANY))
    index = next((place for place, it in enumerate(sentences) if it == kept.sentence), None)
    if index is None:
        return
    window = sentences[max(index - _AROUND, 0) : index + 1 + _AROUND]
    for it in sorted(window, key=lambda it: abs(it.start - kept.sentence.start)):
        yield from _opened(letter, it)
    for first, second in pairwise(window):
        yield from _opened(letter, Span(first.start, second.end))
        told = [it for it in numbers_in(letter, second) if second != kept.sentence or it.start < kept.span.start]
        for whole in numbers_in(letter, first)[:_AROUND] if told else ():
            if (one := _with_parts(letter, whole, told, Span(first.start, second.end), full=False)) is not None:
                yield one
    for place, it in enumerate(window):
        yield from _closed(letter, Span(window[max(place - _AROUND, 0)].start, it.end), it)


def _opened(letter: Letter, span: Span) -> Iterator[Parted]:
    """Yield what a sentence parts: its first number, or one called the total or told in full, with those behind."""
    told = numbers_in(letter, span)[: _MANY // 2]
    for place, whole in enumerate(told[:-1][:_AROUND]):
        before, until = max(whole.start - _NEAR, span.start), told[place + 1].start
        full = _IN_FULL.search(letter.folded, whole.end, until) is not None
        summed = letter.says(_TOTAL, Span(before, whole.start))
        first = place == 0 and (
            _PARTS_FROM.search(letter.folded, whole.end, until) or _OF_THE.search(letter.folded, before, whole.start)
        )
        one = _with_parts(letter, whole, told[place + 1 :], span, full=full) if full or summed or first else None
        if one is not None:
            yield one._replace(full=full or (summed and len(one.parts) > 1))


def _closed(letter: Letter, span: Span, sentence: Span) -> Iterator[Parted]:
    """Yield what comes in total in a sentence, with the numbers of its kind before it."""
    if not letter.says(_TOTAL, sentence):
        return
    told = numbers_in(letter, span)[-_MANY // 2 :]
    for place, whole in enumerate(told):
        if whole.start < sentence.start or not _sums(letter, told, whole, sentence):
            continue
        for start in dict.fromkeys(
            (sentence.start, letter.sentence_at(max(sentence.start - _TWO, span.start)).start, span.start)
        ):
            parts = [it for it in told[:place] if it.start >= start]
            one = _with_parts(letter, whole, parts, span, full=len(parts) > 1)
            if one is not None:
                yield one


def _sums(letter: Letter, told: Sequence[ToldNumber], whole: ToldNumber, sentence: Span) -> bool:
    """Tell whether a number is called a total, and is neither parted behind it nor itself a part."""
    around = Span(max(whole.start - _NEAR, sentence.start), min(whole.end + _NEAR // 2, sentence.end))
    larger = any(sentence.start <= it.start < whole.start and it.value > whole.value for it in told)
    parted = any(it.start > whole.start for it in told) and letter.says(_NESTED, Span(whole.end, sentence.end))
    return letter.says(_TOTAL, around) and not larger and not parted


def _with_parts(
    letter: Letter, whole: ToldNumber, told: Sequence[ToldNumber], span: Span, *, full: bool
) -> Parted | None:
    parts = [it for it in told if it.unit == whole.unit and it.value < whole.value and not _is_aside(letter, it)]
    one = Parted(whole, parts, span, full)
    return one if parts and "%" not in whole.unit and _left(one) > 0 else None


def _is_aside(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number is told beside another, or counts what is known: "tegen 30 eerder", "de drie teams"."""
    before = _KNOWN.search(letter.folded, max(one.start - _CLAUSE, 0), one.start)
    return before is not None and (letter.text[one.start].isalpha() or before["beside"] is not None)


def _left(one: Parted) -> Decimal:
    return one.whole.value - sum((it.value for it in one.parts), Decimal(0))


def _is_left(letter: Letter, kept: Kept, one: Parted) -> bool:
    """Tell whether what is withheld may be what is left of a whole."""
    nested = _NESTED.finditer(letter.folded, one.parts[0].end, one.parts[-1].start)
    own = Span(kept.span.start - _CLAUSE, kept.span.end) if kept.inline else Span(0, 0)
    if not _is_of_one_kind(letter, kept, one) or any(not own.start <= it.start() < own.end for it in nested):
        return False
    if kept.inline:
        return one.span.start <= kept.span.start < one.span.end
    if _REST.search(letter.folded, one.parts[-1].end, one.span.end):
        return _is_of_rest(letter, kept, one)
    bare, told = _pieces(letter, kept, one)
    roots = _roots_of(kept, one)
    if any(root in piece for piece in bare for root in roots) or any(_REST.search(piece) for piece in told):
        return True
    if any(root in piece for piece in told for root in roots):
        return False  # what is withheld is itself of a part that is told
    return one.full or not kept.what.strip() or _is_beside(letter, kept, one)


def _is_beside(letter: Letter, kept: Kept, one: Parted) -> bool:
    """Tell whether what is withheld stands in a row with parts: "18 in Gao, het aantal in Kidal"."""
    if len(one.parts) > 1 and _SAID_OF_IT.match(kept.what):
        return True
    here, place = _WHERE.match(kept.what), _PLACE.search(kept.what)
    around = [letter.part(Span(max(it.start - _CLAUSE, one.span.start), it.end + _CLAUSE)) for it in one.parts]
    row = len(one.parts) > 1 or one.parts[0].start > kept.sentence.start
    if row and here is not None and all(_WHERE.search(part) for part in around):
        return True
    told = {word for it in (one.whole, *one.parts) for word in it.behind}
    alike = here or row or told.intersection(_WORD.findall(kept.what.casefold()))
    if place is None or not (alike or place["name"] in letter.part(letter.sentence_at(one.whole.start))):
        return False
    beside = [found for part in around for found in _PLACE.finditer(part)]
    return any(it["by"].lower() == place["by"].lower() and it["name"] != place["name"] for it in beside)


def _pieces(letter: Letter, kept: Kept, one: Parted) -> tuple[list[str], list[str]]:
    """Return the stretches between commas and "en" without a number, and those with one, of what parts a whole."""
    bare, told, start = list[str](), list[str](), one.span.start
    for found in (*_PIECE.finditer(letter.folded, *one.span), None):
        end = found.start() if found else one.span.end
        own = start < kept.span.end and max(kept.span.start - _CLAUSE // 2, kept.sentence.start) < end
        piece = letter.folded[start:end]
        opens = start <= one.whole.start < end and one.whole.start < one.parts[0].start
        if not own and not opens:
            counted = " niet " not in piece and any(start <= it.start < end for it in one.parts)
            (told if counted else bare).append(piece)
        start = found.end() if found else end
    return bare, told


def _is_of_rest(letter: Letter, kept: Kept, one: Parted) -> bool:
    """Tell whether the rest of a whole, anywhere in the letter, is what is withheld: by its names, or a word of it."""
    block = letter.block_at(one.span.start)
    rest = _REST.search(letter.folded, one.parts[-1].end, one.span.end)
    if rest is None or block is None or not _is_of_one_kind(letter, kept, one):
        return False
    end = letter.sentence_at(rest.start()).end
    names = frozenset(_NAME.findall(letter.text, rest.end(), end))
    if names:
        own = letter.block_at(kept.span.start)
        start = own.start if own is not None and own.kind == "item" else kept.sentence.start
        return names.issubset(_NAME.findall(letter.text, start, kept.sentence.end))
    before = letter.sentence_at(max(one.span.start - _TWO, block.start))
    near = before.start <= kept.sentence.start < one.span.end + _TWO
    if near and _THESE.search(letter.folded, rest.start(), end):
        return True
    alone = near or letter.says(_KEPT, before)
    said = letter.folded[(rest.start() if alone else before.start) : end]
    return any(root in said for root in _roots_of(kept, one))


def _is_of_one_kind(letter: Letter, kept: Kept, one: Parted) -> bool:
    told = not letter.says(_MORE, one.span) and not (one.whole.about and letter.says(_EXACT, kept.sentence))
    return told and _is_counted(letter, kept, one) and _is_of_time(letter, kept, one.whole)


def _is_counted(letter: Letter, kept: Kept, one: Parted) -> bool:
    """Tell whether what is withheld is what a whole counts: "het aantal vluchten" is not of militairen."""
    nouns = [it for it in _WORD.findall(kept.what.casefold()) if it not in _LITTLE][:_TWO]
    place = _PLACE.search(kept.what)
    named = place is not None and place["name"] in letter.part(letter.sentence_at(one.whole.start))
    plain = _WHERE.match(kept.what) or _SAID_OF_IT.match(kept.what)
    if not nouns or kept.inline or plain or one.whole.unit or (named and not letter.says(_REST, one.span)):
        return True
    behind = [word for it in (one.whole, *one.parts) for word in it.behind]
    people = all(PEOPLE.search(" ".join(it)) for it in (nouns, behind))
    return people or any(it in behind for it in nouns)


def _is_of_time(letter: Letter, kept: Kept, whole: ToldNumber) -> bool:
    """Tell whether what is withheld is of no year but those that the sentence with the whole names."""
    return frozenset(_YEAR.findall(kept.what)).issubset(_YEAR.findall(letter.part(letter.sentence_at(whole.start))))


def _roots_of(kept: Kept, one: Parted) -> frozenset[str]:
    """Return what tells what is withheld apart from all that a whole counts."""
    words = (it.casefold() for it in _WORD.findall(kept.what))
    counted = frozenset(word[:_ROOT] for it in (one.whole, *one.parts) for word in it.behind[:1])
    return frozenset(it[:_ROOT] for it in words if it not in _USUAL) - counted
