"""Counts that a letter announces, with how many things the list, sentence or brackets behind them spell out.

A sentence announces a count when its noun is what the list is of: it stands right before the colon ("bestaat uit vier
onderdelen:") or is named as what follows ("de volgende drie landen"). Where words leave more than one way to count
("Vrede en Veiligheid") both ends are given, and where they leave many nothing is counted.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from ijkmoment.checking.counts.added_up import is_sum_of_list, rows_of
from ijkmoment.checking.counts.counted import Counted, counts_in
from ijkmoment.checking.figures.table_sums import NESTED, is_head, is_total
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.lost_marks import roman_heads, signed_items, unmarked_items
from ijkmoment.checking.text.spelled_out import (
    count_clauses,
    count_dated,
    count_items,
    count_led,
    count_places,
    is_parted,
)
from ijkmoment.facts.document import Block
from ijkmoment.language.departments import end_of_department
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

_ONE = lazily(r"(?<!\w)één\s")
PARTLY = lazily(
    r"(?<!\w)(?:waaronder|onder\s+(?:meer|andere)|o\.a\.|bijvoorbeeld|bijv\.|zoals|met\s+name|vooral|in\s+het\s+bijzonder|waarvan|van\s+wie|"
    r"ten\s+minste|minstens|minimaal|circa|ca\.|ruim|ongeveer|meer\s+dan|elk|ieder|telkens|respectievelijk|etc\.?|enzovoorts?|"
    r"en\s+andere|en\s+overige)(?!\w)"
)
_HEDGED = lazily(
    r"(?<!\w)(?:circa|ca\.|ruim|ongeveer|meer\s+dan|minstens|maximaal|minimaal|ten\s+(?:minste|hoogste)|bijna|zo['’]n|"
    rf"eerste|laatste|eerstgenoemde|één|een|twee|drie|vier|vijf|zes|\d|(?:\d+|{NUMBER_WORD})(?=\s+van))\s+(?:van\s+(?:de|deze|die|onze)\s+)?\Z"
)
_SECOND = lazily(
    rf"(?<![\w.,])(?:(?!(?:19|20)\d\d\s)\d+|\d{{1,3}}\.\d{{3}}|{NUMBER_WORD})\s+(?:tot|à|of|(?:[\w-]+\s+){{1,3}}en)\s+\Z"
)
_NAMED = lazily(r"(?<!\w)(?:volgende|onderstaande|hieronder\s+genoemde|hierna\s+genoemde)\s+\Z")
_OTHER_NAMED = lazily(r"(?<!\w)(?:het\s+volgende|als\s+volgt|(?:volgende|onderstaande)\s+[a-z]{3,})")
_DASH = lazily(r"\s[–—-]\s")
_BELOW = lazily(r"(?<!\w)(?:hieronder|hierna)\s+(?:nog\s+|de\s+)?\Z")
_OF_EACH = lazily(r"(?:van|over)\s+(?:de|deze|die)\s+")
_MEASURE = lazily(r"ten\s+minste|minstens|minimaal|circa|ca\.|ruim|ongeveer|meer\s+dan")
_OF_ITEM = lazily(r"(?:circa|ca\.|ruim|ongeveer|ten\s+minste|minstens|minimaal|meer\s+dan)\s+\d")
_POINTS = lazily(r"(?:punten|onderdelen|manieren|wijzen|terreinen|vlakken|gronden)\Z")
_PREPOSITION = lazily(
    r"(?<!\w)(?:met|in|aan|voor|tijdens|binnen|over|bij|naar|na|sinds|door|vanuit|tussen|onder|op|tegen|namens|per|van)\s+"
    r"(?:de|deze|die|al\s+deze|onze|haar|hun|zijn|elk\s+van\s+de)?\s*\Z"
)
_LITTLE = lazily(
    r"(?:\s+(?!(?:volgende|onderstaande)(?!\w))"
    r"(?:(?:op|aan|uit|in|over|vast|voor|af|door|mee|samen|toe)?ge\w+en|uiteen|\w*(?:blijven|gelden|volgen|zijn|worden|hebben|komen|betreffen|staan|waren|werden|kunnen|zullen|kwamen|leveren|leverden|nemen|namen|doen|deden|vormen|dragen|droegen|steunen)"
    r"|[a-z]{1,3}|dit|deze|mijn|onze|vorig|jaar|centraal|voor|aan|naar|voren|orde|van|uit|brief|letter|\w+d|\w+t|\d{4}"
    r"|lijst|agenda|tafel|tegenover|rapportage|letter|en\s+[a-zà-ÿ]{3,}(?:en|s)(?=:)|bijdrage|steun|troepen|periode|verslagperiode|rapportageperiode|nu|nog|onder\w*|hier\w*|er)(?!\w)){0,7}\s*"
)
_FALLS_INTO = lazily(
    r"(?<!\w)(?:val(?:t|len)|viel(?:en)?|verdeeld|ingedeeld|onderverdeeld|gesplitst|onderscheiden)\s+in\s+\Z"
)
_KINDS_OF = lazily(r"(?<!\w)(?:typen|types|soorten|vormen|categorieën|groepen)\s+(?:van\s+)?[a-zà-ÿ-]+\s*\Z")
_ANNOUNCES = lazily(
    r"(?<!\w)(?:bestaa[nt]\s+uit|bestond(?:en)?\s+uit|kent|kennen|heeft|hebben|trekt|trekken|omvat\w*|volgen|onderscheid\w*|noemt|noemen|"
    r"bevat\w*|telt|tellen|valt\s+uiteen|vallen\s+uiteen|er\s+zijn|zijn\s+er|gelden|verdeeld\s+in|ingedeeld\s+in"
    r"|(?:zijn|waren|staan|stonden|worden|werden|neemt|nemen|nam|namen|formuleer\w+|stelt|stellen|stelde|ziet|zien|zie|betreft|betreffen)(?=\s+\Z)"
    r"|(?:leid\w*|kom\w*|kwam\w*)\s+tot(?=\s+\Z)|resulteer\w*\s+in(?=\s+\Z)|ga(?:at|an)\s+(?:het\s+)?om(?=\s+\Z))(?!\w)"
)
_OPENS = lazily(
    r"(?:\s+(?:mee|bij|deel|aan|toe|samen|op|uit|geweest|actief|betrokken|genoemd|gesteld))?"
    r"(?P<open>\s*\(|\s*:\s+|,?\s+(?:namelijk|te\s+weten|nl\.|t\.w\.)\s*:?\s+|\s+[–—-]\s+)"
)
_OF_MINISTRIES = frozenset(
    "Justitie Volksgezondheid Welzijn Onderwijs Landbouw Infrastructuur Economische Sociale Binnenlandse Algemene "
    "Volkshuisvesting Klimaat Asiel Verkeer".split()
)
_MINISTRY = lazily(
    r"(?<!\w)(?:Justitie\s+en\s+Veiligheid|Binnenlandse\s+Zaken\s+en\s+Koninkrijksrelaties|Onderwijs,\s+Cultuur\s+en\s+Wetenschap"
    r"|Infrastructuur\s+en\s+Waterstaat|Economische\s+Zaken\s+en\s+Klimaat|Klimaat\s+en\s+Groene\s+Groei|Asiel\s+en\s+Migratie"
    r"|Landbouw,\s+(?:Natuur\s+en\s+Voedselkwaliteit|Visserij,\s+Voedselzekerheid\s+en\s+Natuur)|Sociale\s+Zaken\s+en\s+Werkgelegenheid"
    r"|Volksgezondheid,\s+Welzijn\s+en\s+Sport|Volkshuisvesting\s+en\s+Ruimtelijke\s+Ordening)(?!\w)"
)
_SEVERAL_NOUNS = lazily(
    r"(?<!\w)[A-ZÀ-Þ][a-z]+(?=(?:,\s+[A-Z][a-z]+){0,2}\s+en\s+(?!(?:Financiën|Defensie|(?:Buitenlandse|Algemene|Economische)\s+Zaken)(?!\w))[A-Z])"
)
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_FAR = lazily(r"[^.;:()\d]{0,80}?(?=:)")
_THAT_IS = ("namelijk", "te weten")
_ONE_EACH = lazily(
    r"(?:\w*(?:landen|staten|lidstaten|bondgenoten|partners|missies|operaties|bijdragen|onderdelen|ministeries|departementen|gebieden|"
    r"regio['’]s|pijlers|doelen|doelstellingen|taken|hoofdtaken|fasen|fases|thema['’]s|aandachtspunten|lessen|punten|categorieën|locaties|steden|"
    r"provincies|oefeningen|redenen|maatregelen|sporen|lijnen|organisaties|partijen|fracties|dossiers|eilanden|gemeenten|hoofdsteden|"
    r"deelnemers|criteria|voorwaarden|aspecten|factoren|varianten|elementen|oorzaken|knelpunten|gastlanden|doelgroepen|groepen|zeehavens|havens|talen|kabinetten|brigades|bataljons|missiegebieden))\Z"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?<!rs)(?<!en)(?<!ls)(?<!ns)"  # "Boxers" are of a kind, and no one tells how many
# "in Almelo, Goes en Venray" is of three places.
_AT_NAMES = lazily(
    r"\A(?:in|te|bij|uit|van|door|vanuit|naar|met)\s+(?=(?:[A-ZÀ-Þ][\w’'-]+[\s,]+(?:en\s+)?)+[A-ZÀ-Þ][\w’'-]+\W*\Z)"
)
_NAMES_ALONE = lazily(rf"{_NAME}(?:,\s+{_NAME})+\s+en\s+{_NAME}\s*\.?\s*")
_ORDINAL = lazily(rf"(?<!\w)ten\s+(?P<which>{'|'.join(_ORDINALS)}|slotte|laatste)(?!\w)")
_ANOTHER_COUNT = lazily(rf"(?<![\w.,])(?:\d+|{NUMBER_WORD})\s+[\w-]+(?:\s+[\w-]+)?\s+en\s+\Z")
_HEAD = lazily(r"[A-ZÀ-Þ][\w-]+(?:\s[\w-]+)?")
_FEW_WORDS, _SOME_WORDS = 3, 8
_REACH, _LONGEST, _BEFORE = 60, 600, 40


class Announced(NamedTuple):
    """A count with the fewest and the most things that what it announces can be counted as."""

    span: Span
    number: int
    fewest: int
    most: int

    @property
    def possible(self) -> bool:
        """Tell whether as many are spelled out as were announced."""
        return self.fewest <= self.number <= self.most


def announced(letter: Letter) -> Iterator[Announced]:
    """Find the counts of a letter that something behind them spells out."""
    yield from _Counts(letter).found()


def listed_behind(letter: Letter, index: int) -> frozenset[int]:
    """Return how many things the list right behind a block may be counted as, empty where none follows."""
    return _Counts(letter).listed(index, letter.blocks[index])


def items_told(letter: Letter, start: int, end: int) -> tuple[int, int] | None:
    """Return how few and how many things the words behind a colon enumerate, None where they are no enumeration."""
    words = _AT_NAMES.sub("", masked(letter, start, end).strip())
    return count_dated(words) or count_items(words) or _listed_in_words(words)


class _Counts:
    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    @property
    def folded(self) -> str:
        return self.letter.folded

    def found(self) -> Iterator[Announced]:
        for index, block in enumerate(self.letter.blocks):
            if block.kind in ("heading", "cell"):
                continue
            counts = self._counts(block)
            if not counts:
                continue
            yield from self._of_list(index, block, counts)
            for count in counts:
                if not self._is_joined(count):
                    yield from self._of_sentence(count)

    def _counts(self, block: Block) -> list[Counted]:
        return [one for one in counts_in(self.letter, block.start, block.end) if not self._is_hedged(one.start)]

    def _is_joined(self, count: Counted) -> bool:
        """Tell whether another count stands beside one: a list behind "65 personen en acht honden" is of both."""
        return _ANOTHER_COUNT.search(self.folded, max(count.start - _REACH, 0), count.start) is not None

    def _is_hedged(self, start: int) -> bool:
        return _HEDGED.search(self.folded, max(start - _REACH, 0), start) is not None

    def _of_list(self, index: int, block: Block, counts: Sequence[Counted]) -> Iterator[Announced]:
        """Yield the count that a block's last sentence announces of the list behind the block."""
        listed = self.listed(index, block)
        sentence = self.letter.sentence_at(max(block.end - 1, block.start))
        within = [one for one in counts if one.start >= sentence.start]
        if not listed or not within or self._is_partly(within, sentence):
            return
        if any(one.number in listed or is_sum_of_list(self.letter, index, one.number) for one in within):
            return
        if sum(one.number for one in within) + len(_ONE.findall(self.folded, *sentence)) in listed:
            return  # "één motie en drie toezeggingen", of which a table has four
        for one in reversed(within):
            if self._announces(one, sentence):
                yield Announced(Span(one.start, one.end), one.number, min(listed), max(listed))
                return

    def _is_partly(self, counts: Sequence[Counted], sentence: Span) -> bool:
        """Tell whether a list may leave something out; a measure behind "de volgende zes" says nothing of these."""
        found = list(PARTLY.finditer(self.folded, max(counts[0].start - _BEFORE, sentence.start), sentence.end))
        named = any(_NAMED.search(self.folded, max(one.start - _REACH, sentence.start), one.start) for one in counts)
        return any(not (named and one.start() > counts[0].end and _MEASURE.fullmatch(one[0])) for one in found)

    def _announces(self, one: Counted, sentence: Span) -> bool:
        """Tell whether what a count is of is what the list behind its sentence spells out."""
        below = _BELOW.search(self.folded, max(one.start - _REACH, sentence.start), one.start)
        return below is not None or self._opens_with(one, sentence)

    def _opens_with(self, one: Counted, sentence: Span) -> bool:
        """Tell whether a sentence opens a list with a count: right before it, or as what follows."""
        rest = self.folded[one.end : sentence.end].rstrip()
        if _OF_EACH.fullmatch(self.folded, sentence.start, one.start) and rest.rstrip(".:").endswith("als volgt"):
            return True
        if not rest.endswith(":") and not self._says_that_it_lists(one, sentence):
            return False
        rest = rest.rstrip(" .:;")
        if _NAMED.search(self.folded, max(one.start - _REACH, sentence.start), one.start):
            return True
        if _OTHER_NAMED.search(self.folded, sentence.start, sentence.end):
            return False
        return not rest.strip() or self._goes_before(one, sentence, rest)

    def _goes_before(self, one: Counted, sentence: Span, rest: str) -> bool:
        """Tell whether the words between a count and its list leave the list to be of it."""
        if _KINDS_OF.fullmatch(f"{one.noun}{rest}"):
            return True
        start = max(one.start - _REACH, sentence.start)
        into = _FALLS_INTO.search(self.folded, start, one.start)
        prepositional = None if into else _PREPOSITION.search(self.folded, start, one.start)
        if prepositional and prepositional[0].startswith("met ") and _ONE_EACH.match(one.noun):
            return len(rest.split()) <= _SOME_WORDS and not any(map(str.isdigit, rest))
        if prepositional and not (_POINTS.match(one.noun) and len(rest.split()) < _FEW_WORDS):
            return False
        return _LITTLE.fullmatch(rest) is not None

    def _says_that_it_lists(self, one: Counted, sentence: Span) -> bool:
        return _ANNOUNCES.search(self.folded[sentence.start : one.start]) is not None

    def listed(self, index: int, block: Block) -> frozenset[int]:
        """Return how many items the list behind a block may be counted as, empty where none follows."""
        blocks = self.letter.blocks
        following = since(blocks, index + 1)
        first = next((one for one in following if one.kind != "footnote"), None)
        if first is not None and first.kind == "cell":
            return self._rows(index + 1, first)
        romans = roman_heads(self.letter, index)
        if romans or first is None or first.kind != "item":
            signed = romans or signed_items(self.letter, index)
            return frozenset({len(unmarked_items(self.letter, index)) or signed} - {0, 1})
        if block.kind == "item" and (first.group != block.group or first.level <= block.level):
            return frozenset()
        items = takewhile(lambda one: one.kind in ("item", "footnote"), since(blocks, index + 1))
        own = [one for one in items if one.kind == "item"]
        inner = list(takewhile(lambda one: one.group == first.group and one.level >= first.level, own))
        level = [one for one in inner if one.level == first.level]
        return frozenset({len(level), self._outermost(level)} - {0, 1})

    def _rows(self, index: int, first: Block) -> frozenset[int]:
        """Return how many rows a table has, without its heads and its total."""
        named = [
            row for row in rows_of(self.letter, index, first) if row[0].column == 0 and not is_head(self.letter, row)
        ]
        own = [
            row
            for row in named
            if not is_total(self.letter, row[0]) and not NESTED.match(self.letter.text, row[0].start)
        ]
        if len(own) not in (len(named), len(named) - 1):
            return frozenset()
        return frozenset({len(own), len(own) - self._may_be_heads(own[:1])} - {0, 1})

    def _may_be_heads(self, rows: Sequence[list[Block]]) -> bool:
        """Tell whether a first row may hold heads, by its words alone: "Les", "Maatregel", "Gereed"."""
        cells = [self.letter.text[one.start : one.end] for row in rows for one in row]
        return len(cells) > 1 and all(_HEAD.fullmatch(one) for one in cells)

    def _outermost(self, items: Sequence[Block]) -> int:
        """Return how many items stand as far to the left as the first: text keeps deeper ones by their indent alone."""
        indents = [self._indent(one) for one in items]
        return sum(indent <= indents[0] for indent in indents)

    def _indent(self, item: Block) -> int:
        at = self.letter.document.alignment.to_text(item.start)
        line = self.letter.document.text[self.letter.document.text.rfind("\n", 0, at) + 1 : at]
        return len(line) - len(line.lstrip())

    def _of_sentence(self, one: Counted) -> Iterator[Announced]:
        """Yield a count that its own sentence spells out: "drie landen: A, B en C", "drie missies (A en B)"."""
        sentence = self.letter.sentence_at(one.start)
        if _SECOND.search(self.folded, max(one.start - _REACH, sentence.start), one.start):
            return
        opens = _OPENS.match(self.folded, one.end)
        if opens is None:
            named = _NAMED.search(self.folded, max(one.start - _REACH, sentence.start), one.start)
            between = (_FAR if named else _LITTLE).match(self.folded, one.end, sentence.end)
            opens = _OPENS.match(self.folded, between.end()) if between else None
            if opens is None or not (":" in opens["open"] or " ".join(opens["open"].split()).strip(" ,:") in _THAT_IS):
                return
        if opens.end() >= sentence.end or sentence.end - opens.end() > _LONGEST:
            return
        listed = self._spelled_out(one, opens, sentence)
        if listed is not None:
            yield Announced(Span(one.start, one.end), one.number, *listed)

    def _spelled_out(self, one: Counted, opens: re.Match[str], sentence: Span) -> tuple[int, int] | None:
        sign = opens["open"].strip()
        end = sentence.end
        if sign == "(":
            end = self.letter.text.find(")", opens.end(), sentence.end)
        elif sign in ("–", "—", "-"):
            closing = _DASH.search(self.letter.text, opens.end(), sentence.end)
            end = closing.start() if closing else -1
        if end < 0 or _ORDINAL.search(self.folded, opens.end(), end):
            return None
        names = self.letter.text[opens.end() : end]
        alone = _NAMES_ALONE.fullmatch(names) is not None and abs(names.count(",") + 2 - one.number) <= 1
        if not sign.endswith(":") and not alone and not _ONE_EACH.match(one.noun):
            return None
        if self._sees_another(one, opens.end(), sentence):
            return None
        if is_parted(self.folded[opens.end() : end], one.number):
            return None
        words = masked(self.letter, opens.end(), end)
        return count_dated(words) or count_items(words) or (_listed_in_words(words) if sign.endswith(":") else None)

    def _sees_another(self, one: Counted, listed: int, sentence: Span) -> bool:
        """Tell whether more may be meant than is told; "circa 20 militairen" within an item says nothing of that."""
        found = PARTLY.finditer(self.folded, one.start, sentence.end)
        return any(it.start() < listed or not _OF_ITEM.match(self.folded, it.start()) for it in found)


def masked(letter: Letter, start: int, end: int) -> str:
    """Return a stretch in which names that hold commas or "en" are one word."""
    text, position, parts = letter.text, start, list[str]()
    while (name := letter.first_behind(position, "country", "formation", "operation")) is not None:
        if name.end > end:
            break
        parts += [text[position : name.start], "Naam"]
        position = name.end
    return without_departments("".join((*parts, text[position:end])))


def _listed_in_words(words: str) -> tuple[int, int] | None:
    return count_clauses(words) or count_places(words) or count_led(words)


def without_departments(text: str) -> str:
    """Return a text in which "Volksgezondheid, Welzijn en Sport" is one word, and "Financiën" behind it another."""
    text = _MINISTRY.sub("Naam", text)
    kept, position = list[str](), 0
    for found in _SEVERAL_NOUNS.finditer(text):
        end = (
            end_of_department(text, found.start()) if found.start() >= position and found[0] in _OF_MINISTRIES else None
        )
        if end is not None:
            kept += [text[position : found.start()], "Naam"]
            position = end
    return "".join((*kept, text[position:]))
