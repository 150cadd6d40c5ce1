"""The parts that a letter announces differ from its headings.

What:
    A letter that says of how many parts it consists and names them, in a list, a sentence or under "Inhoud", while it
    has no heading for one of them, has a heading among them that it did not announce, has two of them the other way
    round, or names more or fewer than it counted; a part that is announced with a label ("(iv) de klachten") while the
    heading with that label is called otherwise; and one with a number ("Hoofdstuk 3 gaat over de kosten") that no
    heading between others has. Names listed below a part are held against the headings of its section.

Why:
    The reader looks for a part that is not there, or misses one that is.

Example:
    De rapportage bestaat uit drie onderdelen:

    1. Overzicht van de inzet
    2. Financiën
    3. Vooruitblik

    Overzicht van de inzet

    De inzet liep door.

    Financiën

    De uitgaven vielen binnen de raming.

Better:
    De rapportage bestaat uit twee onderdelen:

    1. Overzicht van de inzet
    2. Financiën

    Overzicht van de inzet

    De inzet liep door.

    Financiën

    De uitgaven vielen binnen de raming.

Known limits:
    Two of the names, and half of them, have to be headings, all but one where one sentence or more name them without a
    count; else the parts are those of something else. Half of the shorter one's words have to be in the other. A
    heading that nobody announces ("Kern", "Tot slot") is not missed, nor a part with which a paragraph opens. In plain
    text a heading that was not announced cannot be told from one below it; the count tells. Where a section may be what
    a part is called otherwise, nothing is missed unless it says nothing of the part or of its own heading, or, where
    all others have the very words of theirs, speaks of the part in passing only. Where the names stand in a list,
    NUM002 reports the count as well, and it alone looks at counts without names. Numbers beyond the last are REF008's.

    Of parts that paragraphs open with ("De boeien. Twaalf boeien zijn ...", "Boeien: ...") two at least have to be
    called as in the row before them, and one alone may lack. Only a row with its count misses one that paragraphs have
    besides, between its parts or, ending alike, right behind.

Source:
    DOMAIN: the slips of the letter of 2024, row 8: announced parts against headings.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import islice, pairwise

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.structure.labelled_parts import are_of_one_kind, is_of_relations, mislabelled, same_word
from ijkmoment.checking.structure.parts import (
    Announcement,
    Named,
    announcements,
    headings_behind,
    is_usual,
    is_usual_name,
    is_usual_part,
    likeness,
    of_other_lands,
    paired,
    words_in,
    words_of,
)
from ijkmoment.checking.structure.referred_parts import passed_over, unheaded, wrongly_referred
from ijkmoment.checking.structure.run_in_parts import Unlike, unlike
from ijkmoment.checking.structure.stand_ins import StandIn, half_called, is_vague, stand_in, told_below, told_otherwise
from ijkmoment.checking.structure.told_parts import common_amid, opens_a_block, questions, told_parts
from ijkmoment.checking.text.heading_marks import marked_headings, top
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("STR001", "inconsistency")
_AND_OTHERS = lazily(rf"\s+en\s+(?:{NUMBER_WORD}|\d{{1,2}})\s")  # "drie onderwerpen en één informatiepunt"
_SUCCESSIVE = lazily(r"\bachtereenvolgens\b", re.IGNORECASE)
_LAST_ELSEWHERE = lazily(
    r"(?<!\w)laatst(?:e|genoemde)(?!\w)[^.]*(?<!\w)(?:verwij\w+|bijlagen?|tabel|overzicht)(?!\w)", re.IGNORECASE
)
_ELSEWHERE = lazily(
    r"(?<!\w)(?:bijlagen?|tabel|overzicht)(?!\w)[^.]*(?<!\w)(?:achter|bij|onder|in)(?!\w)|(?<!\w)(?:afzonderlijke?|aparte|separate)\s+\w*brief(?!\w)",
    re.IGNORECASE,
)
_UNLIKE, _TWO, _MOST_UNLIKE = 0.25, 2, 4
_FEW = 3  # names in a row that may be of anything
_MOST = 3  # announcements of parts: a letter makes one


def check(letter: Letter) -> Iterator[Finding]:
    """Find the announced parts without a heading, the headings that were not announced, and counts that differ."""
    found = tuple(_announced_otherwise(letter))
    told = {one.start for one in found}
    found += tuple(one for one in _mislabelled(letter) if one.start not in told)
    found += tuple(one for one in _referred(letter) if one.start not in told)
    told |= {one.start for one in found}
    found += tuple(one for one in map(partial(_run_in, letter), unlike(letter)) if one.start not in told)
    yield from found


def _announced_otherwise(letter: Letter) -> Iterator[Finding]:
    """Find where what the letter says of its parts differs from its headings by their names or count."""
    told = tuple(islice(announcements(letter), _MOST))
    for one in told:
        yield from _compared(letter, one, most=len(one.parts) // 2 if one.whole else 1)
        yield from _listed_below(letter, one)
    if letter.is_whole:
        yield from _loosely_told(letter, told)


def _listed_below(letter: Letter, one: Announcement) -> Iterator[Finding]:
    """Hold the names that an announcement lists below a part against the headings between its own and the next's."""
    if all(len(part.below) < _FEW for part in one.parts):
        return
    headings = headings_behind(letter, one.end)
    pairs = paired(one.parts, [named for _, named in headings])
    starts = sorted(pairs.values())
    for index in pairs:
        below, first = one.parts[index].below, pairs[index]
        last = next((start for start in starts if start > first), len(headings))
        if len(below) >= _FEW:
            row = Announcement(one.parts[index].span, None, below, below[-1].span.end, whole=False)
            yield from _compared(letter, row, most=1, headings=headings[first + 1 : last])


def _loosely_told(letter: Letter, counted: Sequence[Announcement]) -> Iterator[Finding]:
    """Find what rows of names announce that nobody counted, where all of them but one are headings."""
    for one in told_parts(letter):
        again = any(other.parts[0].span.start <= one.end and one.parts[0].span.start <= other.end for other in counted)
        if not again and (one.whole or len(one.parts) >= _FEW):
            yield from _compared(letter, one, most=1)


def _mislabelled(letter: Letter) -> Iterator[Finding]:
    """Find the announced part that is not called as the heading with its label is."""
    for part, heading in mislabelled(letter):
        name, named = letter.part(part.span), letter.part(heading.span)
        yield _DRAFT.at(part.span, related=(in_letter(letter, heading.span),), form="other", name=name, named=named)


def _referred(letter: Letter) -> Iterator[Finding]:
    """Find where a guide that names parts with the numbers of their sections differs from the headings."""
    for part, heading in wrongly_referred(letter):
        name, named = letter.part(part.span), letter.part(heading.span)
        yield _DRAFT.at(part.span, related=(in_letter(letter, heading.span),), form="other", name=name, named=named)
    for part in unheaded(letter):
        yield _DRAFT.at(part.span, form="part", name=letter.part(part.span))
    for block, behind in passed_over(letter):
        span = Span(block.start, block.end)
        yield _DRAFT.at(span, related=(in_letter(letter, behind),), form="heading", name=letter.part(span))


def _run_in(letter: Letter, one: Unlike) -> Finding:
    """Say that no paragraph opens with an announced part, or that one opens with another."""
    if one.part is not None:
        span, related = one.part.span, (in_letter(letter, one.label.span),) if one.label else ()
        return _DRAFT.at(span, related=related, form="untold", name=letter.part(span))
    span = one.label.span if one.label else one.row
    return _DRAFT.at(span, related=(in_letter(letter, one.row),), form="unannounced", name=letter.part(span))


def _compared(
    letter: Letter, one: Announcement, most: int, headings: Sequence[tuple[Block, Named]] | None = None
) -> Iterator[Finding]:
    """Hold announced parts against the headings, all behind them by default, where at most so many are none."""
    headings = headings_behind(letter, one.end, one.parts) if headings is None else headings
    pairs = paired(one.parts, [named for _, named in headings])
    pairs = {part: other for part, other in pairs.items() if not of_other_lands(one.parts[part], headings[other][1])}
    alike, least = len(pairs), len(one.parts) - (most if most > 1 else _MOST_UNLIKE)
    if alike < max(least, _TWO):
        return
    pairs |= told_otherwise(letter, one.parts, pairs, headings)
    instead = half_called(letter, one.parts, pairs, headings) if one.whole else None
    if instead is not None:
        yield _other(letter, next(one.parts[part] for part in pairs if pairs[part] == instead.place), instead)
    copied = _are_copied(one, pairs, headings)
    if most == 1 and not (copied or one.whole) and (one.number is not None or len(one.parts) <= _FEW):
        return
    if most == 1 and (not copied or len(pairs) < len(one.parts) - 1):
        pairs |= told_below(letter, one.parts, pairs, headings)
        alike = len(pairs) if alike * 2 >= len(one.parts) else alike
    if len(one.parts) - alike > most:
        return
    if one.whole or (copied and letter.says(_SUCCESSIVE, letter.sentence_at(one.parts[0].span.start))):
        yield from _out_of_order(letter, one, pairs, headings)
    yield from _without_heading(letter, one, pairs, headings, certain=most > 1, copied=copied)
    unannounced = (*_unannounced(letter, one, pairs, headings), *common_amid(letter, one, pairs, headings))
    for block in dict.fromkeys(unannounced):
        span = Span(block.start, block.end)
        yield _DRAFT.at(span, related=(in_letter(letter, one.count),), form="heading", name=letter.part(span))
    if one.number not in (None, len(one.parts)) and not _AND_OTHERS.match(letter.folded, one.count.end):
        related = tuple(in_letter(letter, part.span) for part in one.parts)
        yield _DRAFT.at(
            one.count, related=related, form="count", name=letter.part(one.count), named=str(len(one.parts))
        )


def _without_heading(
    letter: Letter,
    one: Announcement,
    pairs: dict[int, int],
    headings: Sequence[tuple[Block, Named]],
    *,
    certain: bool,
    copied: bool,
) -> Iterator[Finding]:
    """Find the parts that have no heading; where running words name them, others may be what is meant."""
    last = letter.sentence_at(min(letter.sentence_at(one.end - 1).end + 1, len(letter.text) - 1))
    told = len(one.parts) - (_TWO if letter.says(_LAST_ELSEWHERE, last) else 0)
    for index, part in enumerate(one.parts[:told]):
        if part.words and letter.says(_ELSEWHERE, last) and part.words <= words_of(letter.part(last)):
            continue
        if index in pairs or paired(part.below, [named for _, named in headings]):
            continue
        asked = letter.once(questions)
        if part.words in asked or (asked and is_vague(part)) or opens_a_block(letter, part, one.end, alone=one.whole):
            continue  # "Hoe gaan wij verder?", read as a paragraph
        label = words_of(letter.part(part.span).partition(":")[0])
        if any(own and own < named.words for own in (part.words, label) for _, named in headings):
            continue  # one heading has two parts: "Mandaat en taken"
        if any(_names_two(letter, one.parts[it], headings[pairs[it]]) for it in (index - 1, index + 1) if it in pairs):
            continue  # "Bezetting en capaciteit", of the occupancy and of the places that there are
        if not certain and is_usual_name(letter, part.span):
            continue
        instead = stand_in(letter, one.parts, index, pairs, headings)
        if instead is not None and _is_told_by_its_verb(letter, one.parts, index, instead.name):
            continue
        titled = copied and _are_titles(letter, one)
        if instead is None or _is_another(part, instead, copied=copied, titled=titled):
            yield _other(letter, part, instead)


def _is_told_by_its_verb(letter: Letter, parts: Sequence[Named], index: int, heading: Named) -> bool:
    """Tell whether what stands around a part in its sentence has the heading's word: "vergelijk ik zes havens"."""
    part, sentence = parts[index].span, letter.sentence_at(parts[index].span.start)
    before = max((one.span.end for one in parts[:index]), default=sentence.start)
    behind = min((one.span.start for one in parts[index + 1 :]), default=sentence.end)
    pieces = (letter.text[max(before, sentence.start) : part.start], letter.text[part.end : min(behind, sentence.end)])
    around = frozenset[str]().union(*map(words_of, pieces))
    return any(same_word(stem(one), stem(word)) for one in around for word in heading.words)


def _names_two(letter: Letter, part: Named, heading: tuple[Block, Named]) -> bool:
    """Tell whether a heading names more than the part that has it, which may be the part beside that."""
    block, named = heading
    return part.words < named.words and " en " in letter.text[block.start : block.end]


def _are_titles(letter: Letter, one: Announcement) -> bool:
    """Tell whether a sentence counts parts and names all with a capital: then each is called as its heading."""
    row = one.parts[-1].span.start < letter.sentence_at(one.count.start).end
    return one.number is not None and row and all(letter.text[part.span.start].isupper() for part in one.parts)


def _is_another(part: Named, instead: StandIn, *, copied: bool, titled: bool = False) -> bool:
    """Tell whether the heading in a part's place is not it in other words: its section does not speak of the part.

    Where all others have the very words of theirs, speaking of it in passing is not enough.
    """
    if of_other_lands(part, instead.name):
        return True
    if are_of_one_kind(part, instead.name) or (is_of_relations(part) and is_of_relations(instead.name)):
        return False
    if titled and not part.words & instead.name.words:
        return True
    return not instead.speaks or instead.lacks_own or (copied and instead.mostly_own)


def _other(letter: Letter, part: Named, instead: StandIn | None) -> Finding:
    """Say that a part has no heading; where its section is there, that the heading over this is not announced."""
    if instead is None:
        return _DRAFT.at(part.span, form="part", name=letter.part(part.span))
    span = Span(instead.block.start, instead.block.end)
    if instead.lacks_own and not instead.lacks_part:
        return _DRAFT.at(span, related=(in_letter(letter, part.span),), form="heading", name=letter.part(span))
    return _DRAFT.at(part.span, related=(in_letter(letter, span),), form="part", name=letter.part(part.span))


def _are_copied(one: Announcement, pairs: dict[int, int], headings: Sequence[tuple[Block, Named]]) -> bool:
    """Tell whether the parts that have a heading are called as it is: then one in other words is another part."""
    return all(one.parts[index].words == headings[other][1].words for index, other in pairs.items())


def _out_of_order(
    letter: Letter, one: Announcement, pairs: dict[int, int], headings: Sequence[tuple[Block, Named]]
) -> Iterator[Finding]:
    """Find the first part whose heading stands behind that of the part announced next."""
    for index, following in pairwise(sorted(pairs)):
        first, second = headings[pairs[index]], headings[pairs[following]]
        if first[0].start > second[0].start and not _are_alike(one.parts[index], one.parts[following], first, second):
            span, related = one.parts[index].span, (in_letter(letter, first[1].span),)
            yield _DRAFT.at(
                span, related=related, form="order", name=letter.part(span), named=letter.part(second[1].span)
            )
            return


def _are_alike(one: Named, other: Named, first: tuple[Block, Named], second: tuple[Block, Named]) -> bool:
    """Tell whether two parts may each be the other's heading as well, where not both have the words of their own."""
    if one.words == first[1].words != second[1].words == other.words:
        return False
    often = Counter((*first[1].words, *second[1].words))
    return likeness(one, second[1], often) >= _UNLIKE or likeness(other, first[1], often) >= _UNLIKE


def _unannounced(
    letter: Letter, one: Announcement, pairs: dict[int, int], headings: Sequence[tuple[Block, Named]]
) -> Iterator[Block]:
    """Yield the headings of the parts' own level, from the first part on, that are no part and no usual one."""
    levels = Counter(headings[other][0].level for other in pairs.values())
    level, most = levels.most_common(1)[0]
    if sum(block.level == level for block, _ in headings) <= len(one.parts):
        return  # each may be a part in other words
    if one.bare or all(block.level == level for block, _ in headings):
        if one.whole:
            yield from _unannounced_by_marks(letter, one, {headings[other][0].start for other in pairs.values()})
        return  # a file that keeps no levels
    if not one.whole:
        return
    if most < len(pairs) or most < 2:
        return
    first = min(pairs.values())
    below = False
    for other in range(first, len(headings)):
        block, _ = headings[other]
        if other in pairs.values():
            below = _opens_with_heading(letter, headings, other)
        elif block.level == level and not below and not is_usual(letter, block):
            yield block


def _unannounced_by_marks(letter: Letter, one: Announcement, starts: AbstractSet[int]) -> Iterator[Block]:
    """Yield the headings with a number of the first level that are no part, when all parts are such headings.

    One that the letter names before its first heading is announced in other words.
    """
    level = top(letter.once(marked_headings))
    if len(level) <= len(one.parts) or not starts <= {heading.block.start for heading in level}:
        return
    before = words_of(letter.text[one.end : level[0].block.start])
    for heading in level:
        block = heading.block
        told = before & {part for word in words_in(letter, block).words for part in (word, *word.split("-"))}
        if block.start not in starts and not told and not is_usual_part(letter, block):
            yield block


def _opens_with_heading(letter: Letter, headings: Sequence[tuple[Block, Named]], index: int) -> bool:
    """Tell whether a part's heading has the next one right behind it: then those that follow stand below it."""
    if index + 1 == len(headings):
        return False
    own, following = headings[index][0], headings[index + 1][0]
    return not letter.text[own.end : following.start].strip()


RULE = Rule(
    "STR001",
    "announced-parts-differ-from-headings",
    "inconsistency",
    check,
    {
        "nl": {
            "part": "de brief kondigt het onderdeel “{name}” aan, maar heeft geen kop daarvoor",
            "heading": "de kop “{name}” is niet aangekondigd bij de onderdelen van de brief",
            "count": "de brief kondigt {name} aan en noemt er {named}",
            "order": "de brief kondigt “{name}” vóór “{named}” aan, maar de kop daarvan komt later",
            "untold": "“{name}” is aangekondigd, maar ontbreekt waar de andere onderdelen een voor een volgen",
            "unannounced": "“{name}” is niet aangekondigd bij de onderdelen die hier volgen",
            "other": "de brief kondigt “{name}” aan, maar de kop met dat nummer is “{named}”",
        },
        "en": {
            "part": "the letter announces the part “{name}” and has no heading for it",
            "heading": "the heading “{name}” is not announced among the parts of the letter",
            "count": "the letter announces {name} and names {named}",
            "order": "the letter announces “{name}” before “{named}”, but has its heading later",
            "untold": "“{name}” is announced, but does not follow where the other parts do one by one",
            "unannounced": "“{name}” is not announced among the parts that follow here",
            "other": "the letter announces “{name}”, but the heading of that number is “{named}”",
        },
    },
)
