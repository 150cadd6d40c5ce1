"""Counts that a letter announces, with how many things the list, sentence or brackets behind them spell out.

A sentence announces a count when its noun is what the list is of: it stands right before the colon ("bestaat uit vier
onderdelen:") or is named as what follows ("de volgende drie landen"). Where words leave more than one way to count
("Vrede en Veiligheid") both ends are given, and where they leave many nothing is counted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.lost_marks import unmarked_items
from ijkmoment.facts.document import Block
from ijkmoment.language.departments import end_of_department
from ijkmoment.language.folding import fold
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_TALS = {"drietal": 3, "viertal": 4, "vijftal": 5, "zestal": 6, "zevental": 7, "achttal": 8, "tiental": 10}
_MEASURES = (
    r"(?!(?:\w*(?:jaren|maanden|weken|dagen|uren|minuten|seconden|meters?|graden|euros|tonnen|decennia)|miljoen|\w*militairen|personen"
    r"|mensen|mannen|vrouwen|kinderen|procenten|studiepunten|keren|malen|kwartalen|en|van|is|was|als|dus|ons|eens|soms|tijdens|sinds|"
    r"nederlandse|honderden|duizenden|vaten|\w*voudig\w*)(?!\w))"
)
_COUNT = lazily(
    rf"(?<![\w.,/-])(?:(?P<number>[1-9]\d?|{NUMBER_WORD})|(?:een\s+)?(?P<tal>{'|'.join(_TALS)}))\s+"
    rf"(?P<noun>(?:(?!de|het|onze|deze|die)[\w-]{{2,30}}e\s+(?:en\s+)?){{0,3}}{_MEASURES}[a-zà-ÿ-]{{2,40}}(?:en|ën|s|['’]s|a))(?!\w)"
)
_PARTLY = lazily(
    r"(?<!\w)(?:waaronder|onder\s+(?:meer|andere)|o\.a\.|bijvoorbeeld|bijv\.|zoals|met\s+name|vooral|in\s+het\s+bijzonder|waarvan|van\s+wie|"
    r"ten\s+minste|minstens|minimaal|circa|ca\.|ruim|ongeveer|meer\s+dan|elk|ieder|telkens|respectievelijk|etc\.?|enzovoorts?|"
    r"en\s+andere|en\s+overige)(?!\w)"
)
_HEDGED = lazily(
    r"(?<!\w)(?:circa|ca\.|ruim|ongeveer|meer\s+dan|minstens|maximaal|minimaal|ten\s+(?:minste|hoogste)|bijna|zo['’]n|"
    r"eerste|laatste|eerstgenoemde|één|een|twee|drie|vier|vijf|zes|\d)\s+(?:van\s+(?:de|deze|die|onze)\s+)?\Z"
)
_SECOND = lazily(
    rf"(?<![\w.,])(?:(?!(?:19|20)\d\d\s)\d+|\d{{1,3}}\.\d{{3}}|{NUMBER_WORD})\s+(?:tot|à|of|(?:[\w-]+\s+){{1,3}}en)\s+\Z"
)
_NAMED = lazily(r"(?<!\w)(?:volgende|onderstaande|hieronder\s+genoemde|hierna\s+genoemde)\s+\Z")
_OTHER_NAMED = lazily(r"(?<!\w)(?:het\s+volgende|als\s+volgt|(?:volgende|onderstaande)\s+[a-z]{3,})")
_BELOW = lazily(r"(?<!\w)(?:hieronder|hierna)\s+(?:nog\s+|de\s+)?\Z")
_MEASURE = lazily(r"ten\s+minste|minstens|minimaal|circa|ca\.|ruim|ongeveer|meer\s+dan")
_POINTS = lazily(r"(?:punten|onderdelen|manieren|wijzen|terreinen|vlakken|gronden)\Z")
_PREPOSITION = lazily(
    r"(?<!\w)(?:met|in|aan|voor|tijdens|binnen|over|bij|naar|na|sinds|door|vanuit|tussen|onder|op|tegen|namens|per|van)\s+"
    r"(?:de|deze|die|al\s+deze|onze|haar|hun|zijn|elk\s+van\s+de)?\s*\Z"
)
_LITTLE = lazily(
    r"(?:\s+(?!(?:volgende|onderstaande)(?!\w))"
    r"(?:ge\w+en|\w*(?:blijven|gelden|volgen|zijn|worden|hebben|komen|betreffen|staan|waren|werden|kunnen|zullen|kwamen|leveren|leverden|nemen|namen|doen|deden|vormen|dragen|droegen|steunen)"
    r"|[a-z]{1,3}|dit|deze|vorig|jaar|centraal|voor|aan|naar|voren|orde|van|uit|brief|letter|\w+d|\w+t|\d{4}"
    r"|rapportage|letter|bijdrage|steun|troepen|periode|verslagperiode|rapportageperiode|nu|nog|onder\w*|hier\w*|er)(?!\w)){0,7}\s*"
)
_ANNOUNCES = lazily(
    r"(?<!\w)(?:bestaa[nt]\s+uit|bestond(?:en)?\s+uit|kent|kennen|heeft|hebben|trekt|trekken|omvat\w*|volgen|onderscheid\w*|noemt|noemen|"
    r"bevat\w*|telt|tellen|valt\s+uiteen|vallen\s+uiteen|er\s+zijn|zijn\s+er|gelden|verdeeld\s+in|ingedeeld\s+in)(?!\w)"
)
_OPENS = lazily(
    r"(?P<open>(?:\s+(?:mee|bij|deel|aan|toe|samen|op|uit))?\s*\(|\s*:\s+|,?\s+(?:namelijk|te\s+weten|nl\.|t\.w\.)\s*:?\s+|\s+[–—-]\s+)"
)
_JOINER = lazily(r",?\s+(?:en|of|alsmede|evenals|alsook|plus)\s+(?:ook\s+)?")
_NO_ITEM = lazily(
    r"\s*(?:waar\w*|die|dat|wat|zoals|zodat|maar|want|omdat|terwijl|hoewel|zie|in|op|met|aan|voor|bij|uit|over|onder|tijdens|tot|van|"
    r"sinds|naar|als|zowel|noch|niet|ook|dit|deze|circa|ca\.|per|via|samen|elk|ieder|allen?|alle|kortweg|hierna|hierbij|ofwel)(?!\w)"
)
_VERB = lazily(
    r"(?<!\w)(?:is|was|zijn|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|moet|moeten|blijft|blijven|gaat|gaan|"
    r"komt|komen|levert|leveren)(?!\w)"
)
_ONE_EACH = lazily(
    r"(?:\w*(?:landen|staten|lidstaten|bondgenoten|partners|missies|operaties|bijdragen|onderdelen|ministeries|departementen|gebieden|"
    r"regio['’]s|pijlers|doelen|doelstellingen|taken|hoofdtaken|fasen|fases|thema['’]s|aandachtspunten|lessen|punten|categorieën|locaties|steden|"
    r"provincies|oefeningen|redenen|maatregelen|sporen|lijnen|organisaties|partijen|fracties|dossiers|eilanden|gemeenten|hoofdsteden|"
    r"deelnemers|gastlanden|zeehavens|havens|talen|kabinetten|brigades|bataljons|missiegebieden))\Z"
)
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_ORDINAL = lazily(rf"(?<!\w)ten\s+(?P<which>{'|'.join(_ORDINALS)}|slotte|laatste)(?!\w)")
_BRACKETED = lazily(r"\s*\([^()]*\)")
_JOINED = lazily(r",\s+(?:en\s+)?|\s+en\s+(?=\w+\s)")
_FIGURES = lazily(r"(?<![\w.,])\d{1,5}(?![\w.,]*\w)")
_FIGURE = lazily(r"\d")
_COUNTED = lazily(rf"\s*(?:\d+|{NUMBER_WORD}|een)\s")
_AT_A_PLACE = re.compile(
    rf"(?:\d+|{NUMBER_WORD}|een|één)\s+(?:in|op|te|naar|vanuit|bij)\s+(?:(?:het|de)\s+)?[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+)*"
)
_OF_CLAUSE = re.compile(r"(?:het|de)\s+[a-zà-ÿ]")
_JOINED_CLAUSE = re.compile(r"\sen\s+(?:het|de)\s")
_ASIDE_CLAUSE = re.compile(
    r"(?<!\w)(?:die|waar\w*|maar|want|omdat|terwijl|hoewel|zoals|namelijk|zowel|zodat)(?!\w)|[;:()]"
)
_ANOTHER_COUNT = lazily(rf"(?<![\w.,])(?:\d+|{NUMBER_WORD})\s+[\w-]+(?:\s+[\w-]+)?\s+en\s+\Z")
_SHORT_FORM = re.compile(r"[A-Z][A-Z’'-]*[A-Z]s?")
_FEW_WORDS = 3
_WORDS_OF_ITEM, _REACH, _LONGEST = 7, 60, 600


@dataclass(frozen=True, slots=True)
class Announced:
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


@dataclass(frozen=True, slots=True)
class _Count:
    start: int
    end: int
    number: int
    noun: str


@dataclass(frozen=True)
class _Counts:
    letter: Letter

    @cached_property
    def folded(self) -> str:
        return fold(self.letter.text)

    def found(self) -> Iterator[Announced]:
        for index, block in enumerate(self.letter.blocks):
            if block.kind in ("heading", "cell"):
                continue
            counts = self._counts(block)
            if not counts:
                continue
            yield from self._of_list(index, block, counts)
            yield from self._of_ordinals(index, block, counts)
            for count in counts:
                if not self._is_joined(count):
                    yield from self._of_sentence(count)

    def _counts(self, block: Block) -> list[_Count]:
        found = _COUNT.finditer(self.folded, block.start, block.end)
        numbered = ((one, _number(one)) for one in found)
        return [
            _Count(one.start(), one.end(), number, one["noun"].split()[-1])
            for one, number in numbered
            if number is not None and number > 1 and not self._is_hedged(one.start())
        ]

    def _is_joined(self, count: _Count) -> bool:
        """Tell whether another count stands beside one: a list behind "65 personen en acht honden" is of both."""
        return _ANOTHER_COUNT.search(self.folded, max(count.start - _REACH, 0), count.start) is not None

    def _is_hedged(self, start: int) -> bool:
        return _HEDGED.search(self.folded, max(start - _REACH, 0), start) is not None

    def _of_list(self, index: int, block: Block, counts: Sequence[_Count]) -> Iterator[Announced]:
        """Yield the count that a block's last sentence announces of the list behind the block."""
        listed = self._listed(index, block)
        sentence = self.letter.sentence_at(max(block.end - 1, block.start))
        within = [one for one in counts if one.start >= sentence.start]
        if not listed or not within or self._is_partly(within, sentence):
            return
        if any(one.number in listed for one in within) or self._spread(index) in {one.number for one in within}:
            return
        for one in reversed(within):
            if self._announces(one, sentence):
                yield Announced(Span(one.start, one.end), one.number, min(listed), max(listed))
                return

    def _is_partly(self, counts: Sequence[_Count], sentence: Span) -> bool:
        """Tell whether a list may leave something out; a measure behind "de volgende zes" says nothing of these."""
        found = list(_PARTLY.finditer(self.folded, sentence.start, sentence.end))
        named = any(_NAMED.search(self.folded, max(one.start - _REACH, sentence.start), one.start) for one in counts)
        return any(not (named and one.start() > counts[0].end and _MEASURE.fullmatch(one[0])) for one in found)

    def _announces(self, one: _Count, sentence: Span) -> bool:
        """Tell whether what a count is of is what the list behind its sentence spells out."""
        below = _BELOW.search(self.folded, max(one.start - _REACH, sentence.start), one.start)
        return below is not None or self._opens_with(one, sentence)

    def _opens_with(self, one: _Count, sentence: Span) -> bool:
        """Tell whether a sentence opens a list with a count: right before it, or as what follows."""
        rest = self.folded[one.end : sentence.end].rstrip()
        if not rest.endswith(":") and not self._says_that_it_lists(one, sentence):
            return False
        rest = rest.rstrip(" .:;")
        if _NAMED.search(self.folded, max(one.start - _REACH, sentence.start), one.start):
            return True
        if _OTHER_NAMED.search(self.folded, sentence.start, sentence.end):
            return False
        if not rest.strip():
            return True
        prepositional = _PREPOSITION.search(self.folded, max(one.start - _REACH, sentence.start), one.start)
        if prepositional and not (_POINTS.match(one.noun) and len(rest.split()) < _FEW_WORDS):
            return False
        return _LITTLE.fullmatch(rest) is not None

    def _says_that_it_lists(self, one: _Count, sentence: Span) -> bool:
        return _ANNOUNCES.search(self.folded, sentence.start, one.start) is not None

    def _listed(self, index: int, block: Block) -> frozenset[int]:
        """Return how many items the list behind a block may be counted as, empty where none follows."""
        blocks = self.letter.blocks
        following = since(blocks, index + 1)
        first = next((one for one in following if one.kind != "footnote"), None)
        if first is None or first.kind != "item":
            return frozenset({len(unmarked_items(self.letter, index))} - {0})
        if block.kind == "item" and (first.group != block.group or first.level <= block.level):
            return frozenset()
        items = takewhile(lambda one: one.kind in ("item", "footnote"), since(blocks, index + 1))
        own = [one for one in items if one.kind == "item"]
        inner = list(takewhile(lambda one: one.group == first.group and one.level >= first.level, own))
        level = [one for one in inner if one.level == first.level]
        return frozenset({len(level), self._outermost(level)} - {0, 1})

    def _spread(self, index: int) -> int | None:
        """Return the sum of the list behind a block, whose items have a figure each: "- Frankrijk: 9;"."""
        items = takewhile(lambda one: one.kind in ("item", "footnote"), since(self.letter.blocks, index + 1))
        figures = [_FIGURES.findall(self.letter.text[one.start : one.end]) for one in items if one.kind == "item"]
        return sum(int(one[0]) for one in figures) if all(len(one) == 1 for one in figures) else None

    def _outermost(self, items: Sequence[Block]) -> int:
        """Return how many items stand as far to the left as the first: text keeps deeper ones by their indent alone."""
        indents = [self._indent(one) for one in items]
        return sum(indent <= indents[0] for indent in indents)

    def _indent(self, item: Block) -> int:
        at = self.letter.document.alignment.to_text(item.start)
        line = self.letter.document.text[self.letter.document.text.rfind("\n", 0, at) + 1 : at]
        return len(line) - len(line.lstrip())

    def _of_ordinals(self, index: int, block: Block, counts: Sequence[_Count]) -> Iterator[Announced]:
        """Yield the count before "ten eerste", held against the last ordinal of its section."""
        first = _ORDINAL.search(self.folded, counts[0].end, block.end)
        if first is None or first["which"] != "eerste":
            return
        near = [one for one in counts if one.end <= first.start()]
        sentence = self.letter.sentence_at(first.start())
        if not near or "." in self.letter.text[near[-1].end : sentence.start].rstrip(" .:"):
            return
        told = list(self._ordinals(index, first.start()))
        most = max(told)
        if most > 1 and _PARTLY.search(self.folded, near[-1].start, sentence.start) is None:
            yield Announced(Span(near[-1].start, near[-1].end), near[-1].number, most, most)

    def _ordinals(self, index: int, start: int) -> Iterator[int]:
        """Yield the place of each ordinal from one on, up to where they end or begin anew."""
        last = 0
        for block in takewhile(lambda one: one.kind != "heading", since(self.letter.blocks, index)):
            for found in _ORDINAL.finditer(self.folded, max(start, block.start), block.end):
                which = found["which"]
                place = _ORDINALS.index(which) + 1 if which in _ORDINALS else last + 1
                if place <= last:
                    return
                yield place
                last = place

    def _of_sentence(self, one: _Count) -> Iterator[Announced]:
        """Yield a count that its own sentence spells out: "drie landen: A, B en C", "drie missies (A en B)"."""
        sentence = self.letter.sentence_at(one.start)
        if _SECOND.search(self.folded, max(one.start - _REACH, sentence.start), one.start):
            return
        opens = _OPENS.match(self.folded, one.end)
        if opens is None:
            between = _LITTLE.match(self.folded, one.end, sentence.end)
            opens = _OPENS.match(self.folded, between.end()) if between else None
            if opens is None or ":" not in opens["open"]:
                return
        if opens.end() >= sentence.end or sentence.end - opens.end() > _LONGEST:
            return
        listed = self._spelled_out(one, opens, sentence)
        if listed is not None:
            yield Announced(Span(one.start, one.end), one.number, *listed)

    def _spelled_out(self, one: _Count, opens: re.Match[str], sentence: Span) -> tuple[int, int] | None:
        sign = opens["open"].strip()
        end = sentence.end
        if sign == "(":
            end = self.letter.text.find(")", opens.end(), sentence.end)
        elif sign in ("–", "—", "-"):
            closing = re.compile(r"\s[–—-]\s").search(self.letter.text, opens.end(), sentence.end)
            end = closing.start() if closing else -1
        if end < 0 or _ORDINAL.search(self.folded, opens.end(), end):
            return None
        if not sign.endswith(":") and not _ONE_EACH.match(one.noun):
            return None
        if self._sees_another(one, sentence):
            return None
        if _is_sum(self.folded[opens.end() : end], one.number):
            return None
        words = self._masked(opens.end(), end)
        return count_items(words) or (count_clauses(words) or _count_places(words) if sign.endswith(":") else None)

    def _sees_another(self, one: _Count, sentence: Span) -> bool:
        return _PARTLY.search(self.folded, one.start, sentence.end) is not None

    def _masked(self, start: int, end: int) -> str:
        """Return a stretch in which names that hold commas or "en" are one word."""
        text, position, parts = self.letter.text, start, list[str]()
        while (name := self.letter.first_behind(position, "country", "formation", "operation")) is not None:
            if name.end > end:
                break
            parts += [text[position : name.start], "Naam"]
            position = name.end
        return _without_departments("".join((*parts, text[position:end])))


def _number(found: re.Match[str]) -> int | None:
    if found["tal"]:
        return _TALS[found["tal"]]
    return int(found["number"]) if found["number"].isdigit() else words_to_number(found["number"])


def _is_sum(text: str, number: int) -> bool:
    """Tell whether each item opens with a number, and these add up: "vijf schepen: twee fregatten en drie tankers"."""
    items = _JOINED.split(_BRACKETED.sub("", text).strip())
    numbers = [_number_of(item.split(maxsplit=1)[0]) for item in items if item.strip()]
    return len(numbers) > 1 and sum(one or 0 for one in numbers) == number and None not in numbers


def _number_of(word: str) -> int | None:
    return int(word) if word.isdecimal() else words_to_number(word)


def _without_departments(text: str) -> str:
    """Return a text in which "Volksgezondheid, Welzijn en Sport" is one word."""
    kept, position = list[str](), 0
    for found in re.finditer(r"(?<!\w)[A-ZÀ-Þ][a-z]+(?=(?:,\s+[A-Z][a-z]+)?\s+en\s+[A-Z])", text):
        end = end_of_department(text, found.start()) if found.start() >= position and _is_known(found[0]) else None
        if end is not None:
            kept += [text[position : found.start()], "Naam"]
            position = end
    return "".join((*kept, text[position:]))


def _is_known(word: str) -> bool:
    return word in (
        "Justitie", "Volksgezondheid", "Welzijn", "Onderwijs", "Landbouw", "Infrastructuur", "Economische", "Sociale",
        "Binnenlandse", "Algemene", "Volkshuisvesting", "Klimaat", "Asiel", "Verkeer",
    )  # fmt: skip


def count_items(text: str) -> tuple[int, int] | None:
    """Return how few and how many things an enumeration names, None where it is no plain one."""
    plain = _BRACKETED.sub("", text).strip().rstrip(".;: ")
    if not plain or "(" in plain or ":" in plain or _NO_ITEM.match(plain.casefold()):
        return None
    if ";" in plain and not all(_FIGURE.match(one.strip()) for one in plain.split(";")):
        items = [one for one in plain.split(";") if one.strip()]
        joined = sum(len(_JOINER.findall(one.strip())) for one in items[-1:])
        return len(items), len(items) + joined
    parts = _cut(re.split(r",(?!\s+(?:en|of)\s)\s+", plain))
    joins = [len(_JOINER.findall(one)) for one in parts]
    items = [item for one in parts for item in _JOINER.split(one)]
    if len(items) < 2 or not all(map(_is_item, items)):
        return None
    if _are_counts(items) or _is_short_for(items[-1], items[0]):
        return None
    if sum(joins) == joins[-1] <= 1:
        return len(items), len(items)
    return len(parts), len(items)


def count_clauses(text: str) -> tuple[int, int] | None:
    """Return how few and how many things are named that each open with an article: "het werven van A, het B en het C".

    Within one of them "en het" may join what belongs together, but the last two are joined so.
    """
    parts = re.split(r",\s+(?:en\s+)?", _BRACKETED.sub("", text).strip().rstrip(".;: "))
    if len(parts) < 2 or not all(map(_OF_CLAUSE.match, parts)) or _ASIDE_CLAUSE.search(" ".join(parts)):
        return None
    joins = [len(_JOINED_CLAUSE.findall(one)) for one in parts]
    return (len(parts), len(parts) + sum(joins)) if joins[-1] == 0 else (len(parts) + 1, len(parts) + sum(joins))


def _count_places(text: str) -> tuple[int, int] | None:
    """Return how many places have a number each: "65 in Engeland, 22 in Polen en zes in Letland"."""
    items = _JOINED.split(_BRACKETED.sub("", text).strip().rstrip(".;: "))
    return (len(items), len(items)) if len(items) > 1 and all(_AT_A_PLACE.fullmatch(one) for one in items) else None


def _are_counts(items: Sequence[str]) -> bool:
    """Tell whether items count what they name, so that they are a sum: "negen vliegtuigen en twaalf schepen"."""
    counts = [found[0].split()[0] for one in items if (found := _COUNTED.match(one.casefold()))]
    return len(counts) == len(items) and sum(one not in ("een", "één") for one in counts) > 1


def _is_short_for(short: str, long: str) -> bool:
    """Tell whether one item is the abbreviation of the other: "European Credits, EC"."""
    initials = "".join(word[0] for word in long.split())
    return _SHORT_FORM.fullmatch(short.strip()) is not None and initials.casefold() == short.strip().casefold()


def _cut(parts: list[str]) -> list[str]:
    """Return the parts without a clause that goes on behind the last of them: "A, B en C, die samen"."""
    joined = [number for number, one in enumerate(parts) if _JOINER.search(one)]
    if not joined or joined[-1] + 1 == len(parts):
        return parts
    kept, behind = parts[: joined[-1] + 1], parts[joined[-1] + 1]
    names = all(one[:1].isupper() for one in kept)
    return kept if _NO_ITEM.match(behind.casefold()) or (names and behind[:1].islower()) else parts


def _is_item(item: str) -> bool:
    folded = item.casefold()
    if len(item.split()) > _WORDS_OF_ITEM or _VERB.search(folded) or _NO_ITEM.match(folded):
        return False
    return _FIGURE.match(item.strip()) is None
