"""What a letter calls the things that it gives figures of: in its lists and tables, and in its headings.

A label and a heading speak of one thing when the words of one are all in the other, abbreviations written out. By a
single word a thing is known only where it is a name and of nothing else.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from ijkmoment.checking.figures.table_amounts import table_amounts
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around, within
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.facts.claim import Abbreviation
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Code
from ijkmoment.language.patterns import lazily

Words = frozenset[str]
_MOST = 60  # things of one letter that figures are told apart by
_LONGEST = 80
_NAME = lazily(r" (?<=[a-zà-ÿ,(] )(?P<name>[\w-]*[A-ZÀ-Þ][\w’'-]*)")
_SHORT = lazily(r"(?<![\w-])[\w-]*[A-ZÀ-Þ][\w-]*[A-ZÀ-Þ\d][\w-]*(?:['’]?s)?(?![\w-])")
_TOTAL = lazily(r"\s*(?:sub)?tota(?:al|le)\b", re.IGNORECASE)
_LABELLED = lazily(r"(?P<label>[^:.;€\n]{2,80}):\s*(?:(?:circa|ca\.|ongeveer|ruim|bijna)\s+)?\Z")
_BARE = lazily(r"(?P<label>(?:(?!(?:is|zijn|was|waren|werd|kost\w*|bedr\w+|in|met|van)\s)[\w’'/()-]+\s+){1,5})\Z")
_ATTRIBUTE = lazily(
    r"\s*(?:sterkte|omvang|personeel|personele|aantal|plafond|uitgaven|kosten|realisatie|raming|begroting|begroot|budget"
    r"|mandaat|totaal|totale)\b",
    re.IGNORECASE,
)
_SECTIONS = lazily(
    r"\b(?:kern|essentie|samenvatting|hoofdlijn\w*|inleiding|aanleiding|financi\w+|kosten|uitgaven|overzicht|vooruitblik"
    r"|terugblik|slot|doel\w*|resultaten|lessen|geleerde|aandachtspunten|uitvoering|besluitvorming|achtergrond|context"
    r"|mandaat|voortgang|evaluatie|bijdragen?|activiteiten|personeel|conclusies?|vervolg|vra(?:ag|gen)|antwoord(?:en)?|inzet|tabel)\b",
    re.IGNORECASE,
)


class Labels:
    """The things of one letter; made once, by `letter.once(Labels)`."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    def of(self, block: Block, figure: int) -> Words | None:
        """Return the thing that the label before a figure names: in its item, or in the first cell of its row."""
        span = self._own_label(block, figure)
        return self._thing.get(self.words(span)) if span is not None else None

    def is_total(self, block: Block, figure: int) -> bool:
        """Tell whether the label before a figure calls it the total."""
        span = self._label(block, figure)
        return span is not None and _TOTAL.match(self.letter.text, span.start, span.end) is not None

    def named(self, span: Span) -> Words | None:
        """Return the one thing that a stretch of text names, None for none or several."""
        return self.named_by(self.words(span))

    def named_by(self, words: Words) -> Words | None:
        """Return the one thing that words name, None for none or several."""
        found = [thing for thing in self._by_word_of(words) if thing <= words or self._is_known_by(thing, words)]
        whole = {one for one in found if not any(one < other for other in found)}
        return whole.pop() if len(whole) == 1 else None

    def over(self, offset: int) -> Words | None:
        """Return the thing that the innermost heading over an offset that names one is about."""
        for heading in reversed(self.letter.headings_at(offset)):
            thing = self._of_headings.get(heading.start)
            if thing is not None:
                return thing
        return None

    def is_headed(self, thing: Words) -> bool:
        """Tell whether a heading is about a thing."""
        return thing in self._headed_things

    def is_deployed(self, block: Block, thing: Words) -> bool:
        """Tell whether a label is of something that we are at, and no nation that supplies people.

        A country alone is, where each line of its list is of something that has a heading.
        """
        if not all(word[0] == "@" for word in thing):
            return True
        return bool(block.group) and block.group in self._of_headed

    @cached_property
    def _of_headed(self) -> frozenset[int]:
        """The lists and tables of which each figure has a label that a heading has too."""
        figures = self.letter.of_kind("strength")
        blocks = ((self.letter.block_at(one.start), one.start) for one in figures)
        things = [(block.group, self.of(block, start)) for block, start in blocks if block is not None and block.group]
        loose = {group for group, thing in things if thing is None or not self.is_headed(thing)}
        counted = Counter(group for group, _ in things)
        return frozenset(group for group, count in counted.items() if count > 1 and group not in loose)

    def words(self, span: Span) -> Words:
        """Return the words that count in a stretch: stems, countries, and long forms in place of abbreviations."""
        text = self.letter.part(span)
        found = set[str]()
        for claim in reversed(list(within(self.letter, span, "country"))):
            if isinstance(claim.value, Code) and claim.end <= span.end:
                found |= {f"@{claim.value.code}"} - {"@NL"}
                text = f"{text[: claim.start - span.start]} {text[claim.end - span.start :]}"
        for short in _SHORT.findall(text):
            if stem(short) in self._long_forms:
                text = text.replace(short, " ")
                found |= self._long_forms[stem(short)]
        return frozenset(found | set(content(text)))

    @cached_property
    def _long_forms(self) -> Mapping[str, Words]:
        forms = (one.value for one in self.letter.claims if isinstance(one.value, Abbreviation))
        return {stem(one.short): frozenset(content(one.long)) for one in forms if content(one.long)}

    def _label(self, block: Block, figure: int) -> Span | None:
        found: re.Match[str] | None
        if block.kind == "cell":
            first = self.letter.once(Around).row(block)
            return Span(first.start, first.end) if first is not None and first.start != block.start else None
        if block.kind not in ("item", "paragraph"):
            return None
        found = _LABELLED.fullmatch(self.letter.text, block.start, figure)
        if found is None and block.kind == "item":
            found = _BARE.fullmatch(self.letter.text, block.start, figure)
        span = Span(*found.span("label")) if found else None
        told = next(within(self.letter, span, "money", "strength"), None) if span is not None else None
        return span if told is None else None  # "telde 85 militairen:" is no label

    def _own_label(self, block: Block, figure: int) -> Span | None:
        """Return the label of a thing, not one that says what a figure is ("Sterkte:"), or of when."""
        span = self._label(block, figure)
        if span is None or _ATTRIBUTE.match(self.letter.text, span.start, span.end):
            return None
        dated = next(within(self.letter, span, "date", "period"), None)
        return span if dated is None else None

    @cached_property
    def _labelled(self) -> Sequence[Words]:
        figures = (*self.letter.of_kind("money", "strength", "quantity"), *self.letter.once(table_amounts))
        blocks = ((self.letter.block_at(one.start), one.start) for one in figures)
        spans = (self._own_label(block, start) for block, start in blocks if block is not None)
        return tuple(dict.fromkeys(words for one in spans if one is not None and (words := self.words(one))))

    @cached_property
    def _headed(self) -> Mapping[int, Words]:
        """The words of the headings that name a thing, and no usual section."""
        headings = (one for one in self.letter.blocks if one.kind == "heading" and one.end - one.start <= _LONGEST)
        return {
            one.start: words
            for one in headings
            if not _SECTIONS.search(self.letter.text, one.start, one.end)
            or any(word[0] == "@" for word in self.words(Span(one.start, one.end)))
            if (words := self.words(Span(one.start, one.end)))
        }

    @cached_property
    def _thing(self) -> Mapping[Words, Words]:
        """Which thing each label and heading is of: labels that say less are of the one that says more."""
        every = tuple(dict.fromkeys((*self._labelled, *self._headed.values())))[:_MOST]
        found: dict[Words, Words] = {}
        for one in every:
            more = [other for other in every if one < other]
            found[one] = more[0] if len(more) == 1 else one
        return {one: found.get(other, other) for one, other in found.items()}

    @cached_property
    def _things(self) -> Sequence[Words]:
        return tuple(dict.fromkeys(self._thing.values()))

    @cached_property
    def _of_headings(self) -> Mapping[int, Words]:
        return {start: self._thing[words] for start, words in self._headed.items() if words in self._thing}

    @cached_property
    def _headed_things(self) -> frozenset[Words]:
        return frozenset(self._of_headings.values())

    @cached_property
    def _names(self) -> Words:
        """The words that have a capital within a sentence, without those of which a long form has several."""
        long_forms = frozenset(word for words in self._long_forms.values() if len(words) > 1 for word in words)
        return frozenset(stem(one) for one in _NAME.findall(self.letter.text)) - long_forms

    @cached_property
    def _often(self) -> Counter[str]:
        return Counter(word for thing in self._things for word in thing)

    @cached_property
    def _with_word(self) -> Mapping[str, list[Words]]:
        found: dict[str, list[Words]] = {}
        for thing in self._things:
            for word in thing:
                found.setdefault(word, []).append(thing)
        return found

    def _by_word_of(self, words: Words) -> Iterator[Words]:
        yield from dict.fromkeys(thing for word in sorted(words) for thing in self._with_word.get(word, ()))

    def _is_known_by(self, thing: Words, words: Words) -> bool:
        """Tell whether words hold a name that is this thing's alone."""
        return any(self._often[word] == 1 and (word[0] == "@" or word in self._names) for word in thing & words)
