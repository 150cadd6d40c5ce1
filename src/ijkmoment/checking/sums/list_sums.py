"""Totals that stand at the end of a list: as its last line, or in what is said right behind it.

A list may have lost its marks: lines with a label and a colon. Each line gives exactly one figure of the total's kind.
That "de totale uitgaven bedroegen" closes a list without a word that points at it is believed only where the lines add
up but for a digit.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ijkmoment.checking.figures.totals import Figure, Sum, figures_of, is_a_digit_off, is_alike
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_ALL = r"(?:in\s+totaal|samen|tezamen|opgeteld|gezamenlijk|(?:alles\s+)?bij\s+elkaar)"
_MONEY = r"(?:kosten|uitgaven|lasten|bijdragen?|inzet|sterkte|aantal(?:len)?|raming|omvang)"
_WHEN = r"(?:\s+(?:in|over|voor)\s+(?:19|20)\d\d|\s+(?:daarmee|hiermee|dus|dan|samen))*"
_LABEL = lazily(
    rf"\W*(?:het\s+)?(?:eind)?tota(?:al|le)(?:bedrag)?(?:\s+{_MONEY})?{_WHEN}\s*[:=]?\s*\W*|\W*{_ALL}\s*[:=]\s*",
    re.IGNORECASE,
)
_CLOSES = lazily(
    rf"\s*(?:het\s+totaal(?:bedrag)?{_WHEN}\s+(?:komt|kwam|bedraagt|bedroeg|is|was|beloopt|beliep)"
    rf"|{_ALL}\s+(?:is|was|zijn|waren|gaat|ging|kost|kostte|bedraagt|bedroeg|bedroegen|komt|kwam)"
    rf"(?:\s+(?:het|dit|dat|de\s+{_MONEY})|(?P<bare>(?=\s)))|(?:dat|dit)\s+(?:is|was|zijn|waren|komt)\s+{_ALL}"
    rf"|(?:daarmee|hiermee)\s+(?:komt|kwam|komen|kwamen|bedraagt|bedroeg|bedragen|bedroegen)\s+(?:de|het)\s+tota(?:al|le)(?:bedrag)?"
    rf"(?:\s+{_MONEY})?|de\s+totale\s+{_MONEY}{_WHEN}\s+(?:komen|kwamen|komt|kwam|bedragen|bedroegen)\s+(?:daarmee|hiermee|dus))"
    rf"{_WHEN}(?:\s+uit)?(?:\s+op|\s+om)?\s+",
    re.IGNORECASE,
)
_MAY_CLOSE = lazily(
    rf"\s*{_ALL}\s+(?:is|was)\s+|\s*(?:dit|dat|deze|samen|opgeteld|tezamen|hiermee|daarmee|de)(?:\s+[a-zà-ÿ]+){{1,6}}?\s+(?:(?:op|met|aan|tot)\s+)?(?:het|de|een)\s+(?:(?:eerder|hierboven|boven)?genoemde\s+)?(?:totaal(?:bedrag)?|totale\s+[a-zà-ÿ]+)\s+van\s+|\s*de\s+(?:totale|gezamenlijke)\s+{_MONEY}{_WHEN}\s+(?:bedragen|bedroegen|bedraagt|bedroeg|zijn|waren|beliepen|telde){_WHEN}\s+",
    re.IGNORECASE,
)
_OF_EACH = lazily(
    rf"\s*de\s+(?P<noun>{_MONEY}){_WHEN}\s+(?:bedragen|bedroegen|beliepen|zijn|waren)\s+{_ALL}\s+", re.IGNORECASE
)
_LINE = lazily(r"[^:.;\n€]{2,80}:\s")
_LONGEST = 160
_ENDS = lazily(r"[^.;:€\d]{0,30}:\s*")
_AS_FOLLOWS = lazily(
    r"(?:de|het|deze|dit|die)\s+(?:[a-zà-ÿ]+\s+){0,3}?(?:uitsplitsing|verdeling|opbouw|onderverdeling|specificatie|bedrag|kosten|uitgaven)"
    r"(?:\s+[a-zà-ÿ]+){0,4}\s+als\s+volgt(?:\s+[a-zà-ÿ]+)?\s*[.:]\s*"
    r"|(?:bijlage\s+\w+|(?:het|dit|onderstaand)\s+overzicht|de\s+(?:tabel|bijlage))\s+(?:vermeldt|geeft|bevat|toont)\s+de\s+(?:uitgaven|kosten|bedragen)"
    r"\s+per\s+[a-zà-ÿ]+\s*:\s*",
    re.IGNORECASE,
)
_STOPS = lazily(r"\s*(?:[.;]|\Z)")
_SOME = lazily(
    r"(?<!\w)(?:waaronder|onder\s+(?:meer|andere)|bijvoorbeeld|met\s+name|zoals|vooral|grootste|belangrijkste|voornaamste|enkele|sommige|verschillen)(?!\w)",
    re.IGNORECASE,
)
_PARTLY = lazily(
    r"(?<!\w)(?:waarvan|waaronder|onder\s+(?:meer|andere)|bijvoorbeeld|met\s+name|zoals|vooral|grootste|belangrijkste|enkele|circa|ca\."
    r"|ruim|ongeveer|bijna|maximaal|minimaal|per|meer|minder|tegen(?:over)?|geraamd|raming|begroot|verwacht\w*|daarvan|hiervan)(?!\w)",
    re.IGNORECASE,
)


def sums_of_lists(letter: Letter) -> Iterator[Sum]:
    """Find the sums of lists that close with their total."""
    run: list[Block] = []
    lead: Block | None = None
    for block in letter.blocks:
        if block.kind == "footnote":
            continue
        if run and _goes_on(letter, run, block):
            run.append(block)
            continue
        yield from _opened_by(letter, lead, run)
        yield from _closed_inside(letter, lead, run) or _closed_by(letter, lead, run, block)
        lead = (run[-1] if run else lead) if _is_line(letter, block) else block
        run = [block] if _is_line(letter, block) else []
    yield from _opened_by(letter, lead, run)
    yield from _closed_inside(letter, lead, run) or _with_last_line(letter, run)


def _is_line(letter: Letter, block: Block) -> bool:
    """Tell whether a block is an item, or a line of a list that lost its marks."""
    if block.kind == "item":
        return True
    short = block.kind == "paragraph" and block.end - block.start <= _LONGEST
    return short and _LINE.match(letter.text, block.start, block.end) is not None


def _goes_on(letter: Letter, run: Sequence[Block], block: Block) -> bool:
    last = run[-1]
    return (block.kind, block.group, block.level) == (last.kind, last.group, last.level) and _is_line(letter, block)


def _opened_by(letter: Letter, lead: Block | None, run: Sequence[Block]) -> Iterator[Sum]:
    """Yield the sum of a list behind the paragraph that ends with its total."""
    if lead is None or lead.kind != "paragraph" or len(run) < 2:
        return
    last = letter.sentence_at(max(lead.end - 1, lead.start))
    own = tuple(figures_of(within(letter, last, "money", "strength")))
    if not own and _AS_FOLLOWS.fullmatch(letter.text, last.start, last.end):
        before = letter.sentence_at(max(last.start - 2, lead.start))
        own, last = tuple(figures_of(within(letter, before, "money", "strength"))), before
    parts = _parts(letter, run) if len(own) == 1 and not letter.says(_PARTLY, last) else ()
    if not parts or not is_alike(own[0], parts[0]) or _LABEL.match(letter.text, run[-1].start, run[-1].end):
        return
    told = _ENDS.fullmatch(letter.text, own[0].span.end, lead.end) or last.end < lead.end
    if told or is_a_digit_off(own[0], parts) or _is_a_shift_off(own[0], parts):
        yield Sum(own[0], parts)


def _is_a_shift_off(total: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether parts add up to their total where one of them has its comma a place off: 0,08 for 0,80."""
    printed = [sum(one.interval, Decimal()) / 2 for one in (total, *parts) if one.interval is not None]
    if len(printed) <= len(parts):
        return False
    whole, *values = printed
    lacking = whole - sum(values)
    return len(parts) > 2 and lacking != 0 and any(lacking in (value * 9, value / 10 - value) for value in values)


def _closed_by(letter: Letter, lead: Block | None, run: Sequence[Block], behind: Block) -> Iterator[Sum]:
    found = tuple(_with_last_line(letter, run))
    yield from found
    parts = () if found or len(run) < 2 or lists_some(letter, lead) else _parts(letter, run)
    if not parts or behind.kind not in ("paragraph", "item", "heading"):  # a lone "Totaal: € 4 miljoen" reads as one
        return
    first = next(figures_of(within(letter, Span(behind.start, behind.end), "money", "strength")), None)
    if first is None or not all(is_alike(one, first) for one in parts) or letter.text.startswith(":", first.span.end):
        return
    may_close = _MAY_CLOSE.fullmatch(letter.text, behind.start, first.span.start) is not None
    told = _OF_EACH.fullmatch(letter.text, behind.start, first.span.start)
    of_each = told is not None and all(told["noun"].lower() in letter.folded[one.start : one.end] for one in run)
    if of_each or _points_back(letter, behind, first) or (may_close and is_a_digit_off(first, parts)):
        yield Sum(first, parts)


def _closed_inside(letter: Letter, lead: Block | None, run: Sequence[Block]) -> tuple[Sum, ...]:
    """Return the sum of a list of which the last item goes on with the sentence that closes it."""
    first = letter.sentence_at(run[-1].start) if len(run) > 1 else Span(0, 0)
    rest = next(iter(letter.sentences_in(Span(first.end + 1, run[-1].end))), None) if run and first.end else None
    if rest is None or rest.end <= rest.start or run[-1].kind != "item":
        return ()
    item, behind = run[-1]._replace(end=first.end), run[-1]._replace(start=rest.start)
    return tuple(_closed_by(letter, lead, (*run[:-1], item), behind))


def lists_some(letter: Letter, lead: Block | None) -> bool:
    """Tell whether what opens a list says that it names some: "de grootste posten waren:"."""
    if lead is None or not letter.text[lead.start : lead.end].rstrip().endswith(":"):
        return False
    return letter.says(_SOME, letter.sentence_at(max(lead.end - 1, lead.start)))


def _points_back(letter: Letter, behind: Block, total: Figure) -> bool:
    """Tell whether words before a figure make it the total of what is above: "daarmee", or nothing else with it."""
    closes = _CLOSES.fullmatch(letter.text, behind.start, total.span.start)
    if closes is not None and closes.start("bare") >= 0 and not _STOPS.match(letter.text, total.span.end):
        return False
    return closes is not None or _LABEL.fullmatch(letter.text, behind.start, total.span.start) is not None


def _with_last_line(letter: Letter, run: Sequence[Block]) -> Iterator[Sum]:
    """Yield the sum of a list of which the last line is labelled as the total, and no other is."""
    if len(run) <= 2:
        return
    figures = _parts(letter, run)
    totals = [
        index
        for index, (block, one) in enumerate(zip(run, figures, strict=False))
        if _LABEL.fullmatch(letter.text, block.start, one.span.start)
    ]
    if totals == [len(run) - 1]:
        yield Sum(figures[-1], figures[:-1])


def _parts(letter: Letter, run: Sequence[Block]) -> tuple[Figure, ...]:
    """Return the figures of lines, none where one does not give exactly one like the others."""
    found: list[Figure] = []
    for block in run:
        own = tuple(figures_of(within(letter, Span(block.start, block.end), "money", "strength")))
        like = [one for one in own if is_alike(one, found[0] if found else own[0])]
        if len(like) != 1:
            return ()
        found += like
    return tuple(found)
