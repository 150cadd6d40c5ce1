"""How many people each nation supplies, as the sections and tables of a letter and the register tell it.

A figure with "circa" stands for all numbers near it, and what a nation is told to supply in more than one place for all
of them: what is said of their order is then certain or nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.claim import Claim, Contribution
from ijkmoment.facts.document import Block
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Code, Strength
from ijkmoment.language.patterns import lazily

_COUNTED = lazily(r"militairen|personen|sterkte|aantal|omvang|personeel", re.IGNORECASE)
_PLAIN = lazily(r"\s*(?P<about>circa\s|ca\.\s)?\s*(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,6})\s*")
_PARTLY = lazily(
    r"(?<!\w)(?:waaronder|onder\s+(?:meer|andere)|o\.a\.|bijvoorbeeld|zoals|met\s+name|gevolgd|en\s+andere)",
    re.IGNORECASE,
)
_PART_OF = lazily(
    r"(?<!\w)(?:waarvan|van\s+wie|compagnie|peloton|staf|stafofficier\w*|extra|aanvullend\w*|nog\s+eens|daarnaast|vrouw\w*|reservist\w*)"
    r"(?!\w)",
    re.IGNORECASE,
)
_ASIDE = lazily(
    r"(?<!\w)(?:geen\s+deel|los\s+(?:hier|daar)?van|overzijde|afzonderlijk\w*|zelfstandig\w*|buiten|vorig\w*|eerder\w*|destijds|afgenomen|"
    r"ging\s+terug|toegezegd|zal|zullen|overwe\w+|voornemens|toen|niet|maximaal|ten\s+hoogste|rotaties?|opgeleid\w*|gelegerd|voorganger|evacuati\w+|oefen\w+|nationaal\s+(?:commando|mandaat|verband)|"
    r"andere\s+(?:[\w-]+\s+)?(?:\w*missies?|operaties?|inzet))(?!\w)",
    re.IGNORECASE,
)
_OWN = lazily(r"(?<!\w)(?:Nederland(?:se)?|wij|we|ons|onze)(?!\w)", re.IGNORECASE)
_BESIDE = lazily(r"\s*(?::|\(|[–-])\s*(?:met\s+)?")
_PLACED = lazily(r"(?<!\w)(?:in|vanuit|naar|te|boven|bij|aan|op)\s+(?:het\s+|de\s+)?\Z", re.IGNORECASE)
_NEAR = 12
_IN_BRACKETS = lazily(r"(?<!\sin\s)(?<!vanuit\s)(?<!naar\s)(?<!bij\s)[A-ZÀ-Þ][\w-]+\s*\(\s*(?:met\s+)?\Z")
_LED_BY_US = lazily(r"\s+(?:is|was|levert|leverde|vormt|vormde|heeft|had)\s+(?:Nederland|wij)(?!\w)")
_ABOUT = 0.1


class Share(NamedTuple):
    """What one nation supplies: at least and at most, and where that stands."""

    nation: str
    least: float
    most: float
    span: Span | None = None
    statement: str | None = None

    def joined(self, other: "Share") -> "Share":
        """Return a share that allows for both."""
        return Share(self.nation, min(self.least, other.least), max(self.most, other.most), self.span, self.statement)


class Shares(NamedTuple):
    """The shares of a deployment by nation; `whole` when all nations that take part are among them."""

    by_nation: Mapping[str, Share]
    whole: bool


class SharesOfSections:
    """The shares that a letter tells of a deployment: in a paragraph, and in its section's lists and tables."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._headings = tuple(block for block in letter.document.blocks if block.kind == "heading")
        self._known: dict[Span, Shares] = {}
        self._listed: dict[Span, tuple[Share, ...]] = {}

    def around(self, offset: int) -> Shares:
        """Return the shares that the paragraph around an offset tells, and the lists and tables of its section."""
        block = self._letter.block_at(offset)
        paragraph = Span(block.start, block.end) if block is not None else Span(offset, offset)
        if paragraph not in self._known:
            self._known[paragraph] = self._shares(paragraph, self._section(offset))
        return self._known[paragraph]

    def _section(self, offset: int) -> Span:
        over = self._letter.headings_at(offset)
        start = over[-1].start if over else 0
        following = bisect_left(self._headings, start + 1, key=lambda one: one.start)
        end = self._headings[following].start if following < len(self._headings) else len(self._letter.text)
        return Span(start, end)

    def _shares(self, paragraph: Span, section: Span) -> Shares:
        if section not in self._listed:
            self._listed[section] = (*self._in_items(section), *self._in_tables(section))
        told, listed = list(self._in_words(paragraph)), self._listed[section]
        known = {one.span.end for one in told if one.span is not None}
        told += [
            one
            for one in self._beside_names(paragraph)
            if one.span is not None and not known & {one.span.end, one.span.end + 1}
        ]
        own = [] if any(one.nation == "NL" for one in (*told, *listed)) else list(self._of_our_own(paragraph))
        whole = len({one.nation for one in listed}) > 2 or self._is_whole(told)
        return Shares(_by_nation((*told, *listed, *own)), whole)

    def _in_items(self, section: Span) -> Iterator[Share]:
        for block in self._blocks(section):
            if block.kind == "item":
                told = tuple(self._in_words(Span(block.start, block.end)))
                yield from told or self._beside_names(Span(block.start, block.end))

    def _beside_names(self, span: Span) -> Iterator[Share]:
        """Yield the figures right behind a nation, as in "Noorwegen: 120 militairen" and "Duitsland (560)"."""
        for claim in self._within(span, self._letter.of_kind("strength")):
            named = self._letter.last_before(claim.start, "country")
            if named is None or named.start < span.start or not isinstance(named.value, Code):
                continue
            beside = _BESIDE.fullmatch(self._letter.text, named.end, claim.start)
            place = _PLACED.search(self._letter.text, max(named.start - _NEAR, 0), named.start)
            if beside and not place and isinstance(claim.value, Strength):
                yield from _share(named.value.code, claim.value, Span(claim.start, claim.end))

    def _within(self, section: Span, claims: Sequence[Claim]) -> Iterator[Claim]:
        first = bisect_left(claims, section.start, key=lambda one: one.start)
        yield from takewhile(lambda one: one.start < section.end, since(claims, first))

    def _in_words(self, section: Span) -> Iterator[Share]:
        for claim in self._within(section, self._letter.of_kind("contribution")):
            aside = self._letter.says(_ASIDE, self._letter.sentence_at(claim.start))
            if isinstance(claim.value, Contribution) and not aside:
                yield from _share(claim.value.nation, claim.value.strength, Span(claim.start, claim.end))

    def _is_whole(self, told: Sequence[Share]) -> bool:
        """Tell whether a sentence names three nations or more with their figures, and none "among others"."""
        spans = [one.span for one in told if one.span is not None]
        counted: dict[Span, int] = {}
        for span in spans:
            sentence = self._letter.sentence_at(span.start)
            counted[sentence] = counted.get(sentence, 0) + 1
        if len(counted) != 1:
            return False
        ((sentence, count),) = counted.items()
        return count > 2 and not self._letter.says(_PARTLY, sentence)

    def _of_our_own(self, section: Span) -> Iterator[Share]:
        """Yield the figures that sentences about our own contribution give."""
        paired = {claim.end for claim in self._within(section, self._letter.of_kind("contribution"))}
        paired |= {claim.end - 1 for claim in self._within(section, self._letter.of_kind("contribution"))}
        for claim in self._within(section, self._letter.of_kind("strength")):
            sentence = self._letter.sentence_at(claim.start)
            before = self._letter.text[sentence.start : claim.start]
            led = _LED_BY_US.match(self._letter.text, claim.end) and not _PART_OF.search(before)
            if claim.end in paired or not (led or (_OWN.search(before) and not _PART_OF.search(before))):
                continue
            if _IN_BRACKETS.search(before):
                continue
            nations = self._within(Span(sentence.start, claim.start), self._letter.of_kind("country"))
            foreign = [one for one in nations if one.value != Code("country", "NL")]
            if len(foreign) < 2 and isinstance(claim.value, Strength):
                yield from _share("NL", claim.value, Span(claim.start, claim.end))

    def _in_tables(self, section: Span) -> Iterator[Share]:
        rows: dict[tuple[int, int], list[Block]] = {}
        heads: dict[tuple[int, int], Block] = {}
        for cell in (one for one in self._blocks(section) if one.kind == "cell"):
            if cell.head:
                heads.setdefault((cell.group, cell.column), cell)
            rows.setdefault((cell.group, cell.row), []).append(cell)
        for (group, _), row in rows.items():
            counted = [cell for cell in row[1:] if self._counts(heads.get((group, cell.column)), cell)]
            if row and len(counted) == 1:
                yield from self._of_row(row[0], counted[0])

    def _blocks(self, section: Span) -> Iterator[Block]:
        blocks = self._letter.blocks
        first = bisect_left(blocks, section.start, key=lambda one: one.start)
        return takewhile(lambda one: one.start < section.end, since(blocks, first))

    def _counts(self, head: Block | None, cell: Block) -> bool:
        """Tell whether a cell counts people: it says so, or the head over it does."""
        words = self._letter.text[cell.start : cell.end]
        if cell.head or not re.search(r"\d", words):
            return False
        over = self._letter.text[head.start : head.end] if head is not None else ""
        return _COUNTED.search(words) is not None or (_COUNTED.search(over) is not None and "€" not in over)

    def _of_row(self, first: Block, cell: Block) -> Iterator[Share]:
        country = self._letter.first_behind(first.start, "country")
        if country is None or country.start >= first.end or not isinstance(country.value, Code):
            return
        strength = self._letter.first_behind(cell.start, "strength")
        if strength is not None and strength.end <= cell.end and isinstance(strength.value, Strength):
            yield from _share(country.value.code, strength.value, Span(strength.start, strength.end))
            return
        plain = _PLAIN.fullmatch(self._letter.text, cell.start, cell.end)
        if plain is not None:
            number = int(plain["number"].replace(".", ""))
            strength_read = Strength(number, number, plain["about"] is not None)
            yield from _share(country.value.code, strength_read, Span(*plain.span("number")))


def shares_of_statements(statements: Iterable[Statement]) -> Shares:
    """Return the shares that the register holds, of the time that starts last."""
    strengths = [one for one in statements if "natie" in dict(one.dimensions) and isinstance(one.value, Strength)]
    several: dict[str, list[Statement]] = {}
    for one in strengths:
        several.setdefault(one.period.edtf, []).append(one)
    full = [group for group in several.values() if len({dict(one.dimensions)["natie"] for one in group}) > 2]
    if not full:
        return Shares({}, whole=False)
    last = max(full, key=lambda group: str(group[0].period.start.printed if group[0].period.start else ""))
    shares = (share for one in last for share in _held(one))
    return Shares(_by_nation(shares), whole=True)


def _held(statement: Statement) -> Iterator[Share]:
    nation = dict(statement.dimensions)["natie"]
    if isinstance(statement.value, Strength):
        for one in _share(nation, statement.value, None):
            yield Share(nation, one.least, one.most, None, statement.reference)


def _share(nation: str, strength: Strength, span: Span | None) -> Iterator[Share]:
    least, most = strength.minimum, strength.maximum
    if least is None or most is None:
        return
    about = _ABOUT if strength.approximate else 0
    yield Share(nation, least * (1 - about), most * (1 + about), span)


def _by_nation(shares: Iterable[Share]) -> dict[str, Share]:
    found: dict[str, Share] = {}
    for one in shares:
        found[one.nation] = found[one.nation].joined(one) if one.nation in found else one
    return found
