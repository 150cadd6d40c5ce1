"""What each nation supplies to a deployment, as rows: told in a paragraph, listed under a heading, or in the register.

Our own may stand without our name before it ("wij leveren 300 militairen"), or as the one item of a list on the country
that the section is headed by. What is told of another mission or place than the place by size is, is no row of it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

from ijkmoment.checking.comparisons.rank_claims import RankClaim
from ijkmoment.checking.comparisons.ranked_tables import Line, Table
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.claim import Claim, Contribution
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Code, Strength
from ijkmoment.language.countries import COUNTRIES
from ijkmoment.language.patterns import lazily

OF_NATIONS = lazily(
    r"(?:troepen)?(?:bijdragen?|deelnemers?|leveranciers?|bijdragers?|detachement|contingent|troepenmacht|aandeel)\Z"
)
_ASIDE = lazily(
    r"(?<!\w)(?:geen\s+deel|los\s+(?:hier|daar)?van|overzijde|afzonderlijk\w*|buiten|vorig\w*|eerder\w*|destijds|toegezegd|zal|zullen|overwe\w+"
    r"|voornemens|toen|niet|maximaal|ten\s+hoogste|rotaties?|opgeleid\w*|gelegerd|voorganger|oefen\w+|andere\s+(?:[\w-]+\s+)?(?:\w*missies?|operaties?))(?!\w)"
)
_PART_OF = lazily(
    r"(?<!\w)(?:waarvan|van\s+wie|compagnie|peloton|staf|stafofficier\w*|extra|aanvullend\w*|daarnaast|vrouw\w*|reservist\w*)(?!\w)"
)
_OURS = lazily(r"(?<!\w)(?:nederland(?:se)?|wij|we|ons|onze)(?!\w)")
_PARTLY = lazily(r"(?<!\w)(?:waaronder|onder\s+(?:meer|andere)|o\.a\.|bijvoorbeeld|zoals|met\s+name|en\s+andere)")
_IN = lazily(r"(?<!\w)(?:in|vanuit|te|boven|aan)\s+(?:het\s+|de\s+)?\Z")
_FIGURE, _ARTICLE = lazily(r"\d[\d.]*"), lazily(r"(?:de|het|the)\s", re.IGNORECASE)
_BESIDE = lazily(r"\s*(?::|\(|[–-])\s*(?:met\s+)?")
_LED_BY_US = lazily(r"\s+(?:is|was|levert|leverde|vormt|vormde|heeft|had)\s+(?:nederland|wij)(?!\w)")
_OWN, _ROUGH, _FEW, _LEAD, _NEAREST, _REACH = "NL", Decimal("0.1"), 3, 14, 40, 800


def nations_told(letter: Letter, claim: RankClaim) -> tuple[Table, bool]:
    """Return what the paragraph of a place and the lists under its heading tell of each nation, and whether of all."""
    block, headings = letter.block_at(claim.span.start), letter.headings_at(claim.span.start)[-1:]
    place = bisect_left(letter.blocks, claim.span.start, key=lambda one: one.start)
    near = letter.blocks[max(place - _NEAREST, 0) : place + _NEAREST]
    items = (it for it in near if it.kind == "item" and letter.headings_at(it.start)[-1:] == headings)
    own = [
        Span(max(it.start, claim.span.start - _REACH), min(it.end, claim.span.end + _REACH)) for it in (block,) if it
    ]
    spans = own + [Span(it.start, it.end) for it in items]
    over = [Span(it.start, it.end) for it in headings]
    told = [[*_told(letter, one)] for one in spans]
    found: dict[str, Line] = {}
    for code, strength, span in (it for one in told for it in one):
        if not _is_elsewhere(letter, claim, span):
            _add(found, code, _line(code, strength, span, _printed(letter, code, span)))
    if found and _OWN not in found:
        for strength, span in (*_ours(letter, spans[:1]), *_ours_listed(letter, over)):
            found.setdefault(_OWN, _line(_OWN, strength, span, _printed(letter, _OWN, span)))
    sentences = [letter.sentence_at(one.span.start) for one in found.values()]
    most = max(sentences, key=sentences.count, default=claim.sentence)
    whole = sentences.count(most) >= _FEW and not letter.says(_PARTLY, most)
    return _table(found), whole or sum(map(bool, told[1:])) >= _FEW


def nations_held(letter: Letter, claim: RankClaim) -> tuple[Table, tuple[str, ...]]:
    """Return what the register holds of each nation in the deployment that figures around a place are bound to."""
    statements = _held(letter, claim)
    found: dict[str, Line] = {}
    for one in statements:
        code = dict(one.dimensions)["natie"]
        if isinstance(one.value, Strength) and code in COUNTRIES:
            _add(
                found,
                code,
                _line(code, one.value, claim.span, f"{_without_article(COUNTRIES[code][0])} {one.value.minimum}"),
            )
    return _table(found), tuple(one.reference for one in statements)


def _told(letter: Letter, span: Span) -> Iterator[tuple[str, Strength, Span]]:
    """Yield the figures that claims tell of a nation, and those right behind its name: "Duitsland (560 militairen)"."""
    for one in within(letter, span, "contribution"):
        if isinstance(one.value, Contribution) and not _ASIDE.search(letter.folded, *letter.sentence_at(one.start)):
            yield one.value.nation, one.value.strength, Span(one.start, one.end)
    for one in within(letter, span, "strength"):
        named = letter.last_before(one.start, "country")
        if named is None or named.start < span.start or not isinstance(named.value, Code):
            continue
        beside = _BESIDE.fullmatch(letter.text, named.end, one.start) is not None
        if beside and not _is_place(letter, named) and isinstance(one.value, Strength):
            yield named.value.code, one.value, Span(one.start, one.end)


def _ours(letter: Letter, spans: Sequence[Span]) -> Iterator[tuple[Strength, Span]]:
    """Yield the figures of sentences on our own contribution that name no other nation before them."""
    for one in (it for span in spans for it in within(letter, span, "strength")):
        before = Span(letter.sentence_at(one.start).start, one.start)
        ours = _OURS.search(letter.folded, *before) is not None or _LED_BY_US.match(letter.folded, one.end) is not None
        foreign = any(
            it.value != Code("country", _OWN) and not _is_place(letter, it) for it in within(letter, before, "country")
        )
        if ours and not foreign and not _PART_OF.search(letter.folded, *before) and isinstance(one.value, Strength):
            yield one.value, Span(one.start, one.end)


def _is_place(letter: Letter, named: Claim) -> bool:
    """Tell whether a country is where something is, not who does it: "in Litouwen"."""
    return _IN.search(letter.folded, max(named.start - _LEAD, 0), named.start) is not None


def _ours_listed(letter: Letter, headings: Sequence[Span]) -> Iterator[tuple[Strength, Span]]:
    """Yield the figure of the one item of a list on the country that a section is headed by."""
    place = {str(it.value) for one in headings for it in within(letter, one, "country")}
    told = letter.of_kind("strength")[:_NEAREST] if len(place) == 1 else ()
    blocks = ((one, letter.block_at(one.start)) for one in told)
    found = [
        one
        for one, it in blocks
        if it is not None
        and it.kind == "item"
        and {str(named.value) for named in within(letter, Span(it.start, it.end), "country")} == place
    ]
    if len(found) == 1 and isinstance(found[0].value, Strength):
        yield found[0].value, Span(found[0].start, found[0].end)


def _is_elsewhere(letter: Letter, claim: RankClaim, span: Span) -> bool:
    """Tell whether a figure is told of another mission or place than a place by size is."""
    sentences = (claim.sentence, letter.sentence_at(span.start))
    missions = [{it.text.split()[0] for it in within(letter, one, "operation")} for one in sentences]
    places = [{str(it.value) for it in within(letter, one, "country") if _is_place(letter, it)} for one in sentences]
    return any(one and other and one.isdisjoint(other) for one, other in (missions, places))


def _held(letter: Letter, claim: RankClaim) -> tuple[Statement, ...]:
    """Return what the register holds of the time that starts last, of three nations or more."""
    subject = _subject(letter, claim)
    if letter.snapshot is None or subject is None:
        return ()
    several: dict[str, list[Statement]] = {}
    for one in letter.snapshot.of(subject, "sterkte"):
        if "natie" in dict(one.dimensions):
            several.setdefault(one.period.edtf, []).append(one)
    full = [it for it in several.values() if len({dict(one.dimensions)["natie"] for one in it}) >= _FEW]
    start = max(full, key=lambda it: str(it[0].period.start.printed if it[0].period.start else ""), default=[])
    return tuple(start)


def _subject(letter: Letter, claim: RankClaim) -> str | None:
    """Return the one deployment that the figures under the same heading are bound to."""
    if letter.snapshot is None:
        return None
    headings, found = letter.headings_at(claim.span.start)[-1:], set[str]()
    for kind in ("strength", "money", "period"):
        for one in (letter.last_before(claim.span.start, kind), letter.first_behind(claim.span.end, kind)):
            if one is not None and one.subject and letter.headings_at(one.start)[-1:] == headings:
                found.add(one.subject.split("/")[0])
    subjects = letter.snapshot.subjects
    known = {one for one in found if one in subjects and subjects[one].kind == "deployment"}
    return known.pop() if len(known) == 1 else None


def _line(code: str, strength: Strength, span: Span, printed: str) -> Line:
    low, high = Decimal(strength.minimum or 0), Decimal(strength.maximum or 0)
    room = _ROUGH if strength.approximate else Decimal(0)
    return Line(frozenset({stem(_name(code))}), {0: (low * (1 - room), high * (1 + room))}, span, printed)


def _add(found: dict[str, Line], code: str, line: Line) -> None:
    """Keep of a nation that is told twice what allows for both."""
    if code in found:
        low, high = found[code].numbers[0]
        line = found[code]._replace(numbers={0: (min(low, line.numbers[0][0]), max(high, line.numbers[0][1]))})
    found[code] = line


def _table(found: Mapping[str, Line]) -> Table:
    return Table(tuple(found.values()), {}, frozenset(), {})


def in_english(printed: str) -> str:
    """Return what is printed of a row with the name of its nation in English."""
    names = _names()
    name = next((one for one in names if printed.startswith(f"{one} ")), "")
    return f"{names[name]}{printed.removeprefix(name)}" if name else printed


def _printed(letter: Letter, code: str, span: Span) -> str:
    found = _FIGURE.search(letter.text, *span)
    return f"{_without_article(COUNTRIES[code][0]) if code in COUNTRIES else code} {found[0] if found else ''}".strip()


def _without_article(name: str) -> str:
    return _ARTICLE.sub("", name, count=1)


@cache
def _names() -> Mapping[str, str]:
    """Return the English names of countries by their Dutch ones."""
    return {_without_article(one[0]): _without_article(one[1]) for one in COUNTRIES.values()}


def _name(code: str) -> str:
    return COUNTRIES[code][0].split()[-1] if code in COUNTRIES else code
