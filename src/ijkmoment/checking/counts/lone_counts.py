"""The only count in the sentence over a list, of whatever noun: "Er lopen vier onderzoeken, elk met een doel" above it.

A sentence that counts one thing alone, right over a list, counts its items, whatever its verb; so does "De drie open
moties zijn:". Of a table only where the head over its first columns is the noun. A count that is far off counts
something else.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.counts.counted import COUNT
from ijkmoment.checking.counts.counted_rows import is_kind, noun_of
from ijkmoment.checking.counts.enumerated import PARTLY, Announced, items_told, listed_behind
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED
from ijkmoment.language.word_kinds import is_compound_noun

_PART_OF = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|al\s+deze|onze)|alle|al|beide|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens"
    r"|minder\s+dan|ten\s+(?:minste|hoogste)|maximaal|minimaal|hooguit|eerdere?|bijna|zo['’]n|de|deze|die|onze|vorige|elke|iedere|om\s+de"
    r"|nog|slechts|rond|tussen)\s+\Z"
)
_WITHIN = lazily(
    r"(?<!\w)(?:in|binnen|na|tijdens|sinds|per|gedurende|voor|met|bij|aan|door|over|op|uit|tot|van|tegen|onder|namens|naar|om)\s+\Z"
)
_IN_TIME = lazily(r"(?<!\w)(?:in|binnen|na|tijdens|sinds|per|gedurende|van|namens)\s+\Z")
_PARTED = lazily(
    r"(?:[a-z]+\s+){0,3}(?:verdeeld|onderverdeeld|ingedeeld|onderscheiden|gesplitst|samenvatten|samengevat|uiteen|vervat|gevat|vatten|opgedeeld)"
    r"(?:\s+[a-z]+)?"
)
_INTO = lazily(r"(?<!\w)(?:uit|vertaald|omgezet|vastgelegd|vervat|gevat|verwoord|neergelegd)\s+in\s+\Z")
_OTHER = lazily(
    r"(?<!\w)(?:het\s+volgende|(?:volgende|onderstaande)\s+(?:[a-z]+e\s+)?[a-z]+(?:en|s)|zoals|namens|niet|geen|belangrijkste|voornaamste|enkele|sommige|een\s+aantal|een\s+selectie)(?!\w)"
)
_GOES_ON = lazily(
    r"(?P<rest>[^,;()\d–]*?)(?:,\s+(?:(?:elke?|iedere?|alle|telkens|steeds)\s|(?:die|welke|met|waar\w+)\s+|te\s+weten|namelijk)[^;()\d]*)?\s*[.:]?\s*"
)
# Whoever writes "één" counts: "drie toezeggingen gedaan en één motie aangenomen" opens a list of four.
_NUMBER = lazily(rf"(?<!\w)(?:\d[\d.,]*|(?!een(?!\w)){NUMBER_WORD})(?!\w)")
_DATE = lazily(
    rf"(?<!\w)(?:\d+|{NUMBER_WORD})\s+(?:jaar|maanden|weken|dagen|uur)(?!\w)"
    r"|(?<!\w)\d{1,2}\s+[a-z]{3,9}\s+(?:19|20)\d\d|(?<!\w)(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?(?!\w)|\[\d+\]"
)
_NOTED = lazily(r"(?<=[a-z])[.:](?:\[\d+\]|\d{1,2})\s+(?=[A-ZÀ-Þ])")
_WORD = lazily(r"[a-zà-ÿ]{3,}")
_PLURAL = lazily(
    r"(?!(?:zijn|worden|werden|waren|hebben|hadden|tussen|samen|binnen|sinds|tijdens|ons|eens|voren)\Z)\w+(?:en|ën|s|['’]s)"
)
_ANOTHER_CLAUSE = lazily(r",\s+(?:en|maar|terwijl|want|omdat|waar\w*|hoewel|in)(?!\w)")
_WITH_OTHERS = lazily(r"(?<!\w)(?:en|plus|naast)\s+\S+\s+(?:andere|overige)\s")
_MAIN = lazily(r"\s(?:belangrijkste|voornaamste)\s")
_COUNTED = rf"(?P<number>[2-9]|1\d|(?!een(?!\w)|één(?!\w)){NUMBER_WORD})"
_SOME_WORDS = (
    r"(?:(?!(?:eerste|laatste|meest|belangrijkste|grootste|volgende|overige|andere)\s)[a-zà-ÿ-]{2,30}\s+){0,4}"
)
_ALL_OF = lazily(
    rf"(?:(?:de|deze|die|onze)\s+{_COUNTED}\s+{_SOME_WORDS}[a-zà-ÿ-]{{3,40}}(?:en|ën|s|['’]s)(?:\s+(?:van|in|uit)\s+(?:de|het)\s+[a-zà-ÿ-]+)?"
    r"\s+(?:zijn|waren|luiden|luidden|betreffen|betroffen)(?:\s+(?:hieronder|hierna|als\s+volgt|de\s+volgende|nu))?\s*:)\s*"
)
_THOSE = lazily(
    r"(?:(?:ik|wij|het\s+kabinet)\s+[a-zà-ÿ]+\s+)?(?:ze|die|deze)\s+(?:(?:alle|allen|allemaal)\s+)?"
    r"(?:over|op|uit|zijn|waren|luiden|luidden|betreffen|betroffen)\s*:\s*"
)
_OF_EACH = ("elk", "ieder", "telkens")
_WORDS, _LONGEST, _REACH, _FAR, _HEADS, _MANY, _APART = 12, 400, 24, 2, 2, 5, 90


def lone_counts(letter: Letter) -> Iterator[Announced]:
    """Find the counts that stand alone over a list and of which it has more or fewer."""
    for index, block in enumerate(letter.blocks):
        if block.kind in ("paragraph", "item"):
            yield from _in_sentences(letter, block)
        following = next(
            (one for one in since(letter.blocks, index + 1) if one.kind not in ("footnote", "caption")), None
        )
        if block.kind != "paragraph" or following is None or following.kind not in ("item", "cell"):
            continue
        if following.kind == "item":
            yield from _all_of(letter, index, block)
        last = _last(letter, block)
        if last.end - last.start > _LONGEST:
            continue
        one = _over(letter, last, following) or _over_those(letter, block, last, following)
        number = number_of(one["number"]) if one is not None else None
        if one is None or number is None:
            continue
        listed = listed_behind(letter, index)
        if listed and number not in listed and min(abs(number - each) for each in listed) <= _FAR:
            yield Announced(Span(one.start("number"), one.end()), number, min(listed), max(listed))


def _all_of(letter: Letter, index: int, block: Block) -> Iterator[Announced]:
    """Yield a count where the last sentence over a list says that these "zijn:"."""
    last = letter.sentence_at(max(block.end - 1, block.start))
    told = _ALL_OF.fullmatch(letter.folded, last.start, min(last.end, block.end))
    if told is None or _NUMBER.search(letter.folded, told.end("number"), told.end()):
        return
    listed, number = listed_behind(letter, index), number_of(told["number"])
    if listed and number is not None and number not in listed and min(abs(number - one) for one in listed) <= _FAR:
        yield Announced(Span(told.start("number"), told.end("number")), number, min(listed), max(listed))


def _in_sentences(letter: Letter, block: Block) -> Iterator[Announced]:
    """Yield the counts that an enumeration behind the one colon of their sentence closes with."""
    colon = letter.text.find(":", block.start, block.end)
    while colon >= 0:
        sentence = letter.sentence_at(colon)
        told = _behind_colon(letter, sentence, colon)
        if told is not None:
            yield told
        colon = letter.text.find(":", max(sentence.end, colon + 1), block.end)


def _behind_colon(letter: Letter, sentence: Span, colon: int) -> Announced | None:
    """Return the last count before a colon, where an enumeration of names or things behind it has another number.

    It is of the count whatever stands between, but for other things ("leveren drie landen eenheden:"), and of no other
    count of the sentence. One that is far off counts something else.
    """
    if sentence.end - sentence.start > _LONGEST or letter.text.find(":", colon + 1, sentence.end) >= 0:
        return None
    items = items_told(letter, colon + 1, sentence.end)
    counts = [*COUNT.finditer(letter.folded, sentence.start, colon)] if items is not None else []
    numbers = [number_of(one["number"]) or 0 if one["number"] else 0 for one in counts]
    if items is None or not counts or numbers[-1] <= 1 or any(items[0] <= one <= items[1] for one in numbers):
        return None
    one, number = counts[-1], numbers[-1]
    between = letter.folded[one.end() : colon].split()
    if _says_other(letter, one, sentence) or not _is_free(letter, one, sentence) or colon - one.end() > _APART:
        return None
    off = min(abs(number - each) for each in items)
    of_others = any(_PLURAL.fullmatch(word) and _is_noun(letter, word) for word in between)
    if off > _FAR or (of_others and not (items[0] >= _MANY and off == 1)):
        return None
    if _ANOTHER_CLAUSE.search(letter.folded, one.end(), colon) or _WITH_OTHERS.search(
        letter.folded, sentence.start, one.end()
    ):
        return None
    return Announced(Span(one.start(), one.end()), number, *items)


def _is_noun(letter: Letter, word: str) -> bool:
    return letter.speller is None or (word not in CLOSED and is_compound_noun(word, letter.speller))


def _last(letter: Letter, block: Block) -> Span:
    """Return the last sentence of a block; the mark of a footnote behind a full stop hides where it begins."""
    last = letter.sentence_at(max(block.end - 1, block.start))
    noted = _NOTED.search(letter.text, last.start, last.end)
    return Span(noted.end(), last.end) if noted is not None else last


def _over(letter: Letter, last: Span, following: Block) -> re.Match[str] | None:
    """Return the one count that is of the list behind a block."""
    one = _lone(letter, last)
    if one is None or not _is_all(letter, one, last):
        return None
    of_rows = following.kind == "item" or letter.part(last).endswith(":") or _is_headed(letter, one, following)
    return one if of_rows else None


def _over_those(letter: Letter, block: Block, last: Span, following: Block) -> re.Match[str] | None:
    """Return the one count of the sentence before the last, where that tells of all: "Ik neem ze over:"."""
    if _THOSE.fullmatch(letter.folded, *last) is None or last.start <= block.start + 1:
        return None
    before = letter.sentence_at(last.start - 2)
    return _over(letter, before, following) if block.start <= before.start < last.start else None


def _lone(letter: Letter, sentence: Span) -> re.Match[str] | None:
    """Return the one number of a sentence, where it counts something; dates aside."""
    found = COUNT.finditer(letter.folded, sentence.start, sentence.end)
    told = [one for one in found if one["number"] and (number_of(one["number"]) or 0) > 1]
    if len(told) != 1:
        return None
    words = _DATE.sub("", letter.folded[sentence.start : sentence.end])
    return told[0] if len([*_NUMBER.finditer(words)]) == 1 else None


def _is_all(letter: Letter, one: re.Match[str], sentence: Span) -> bool:
    """Tell whether a sentence says no more than that there are so many."""
    rest = _GOES_ON.fullmatch(letter.folded, one.end(), sentence.end)
    if rest is None or len(rest["rest"].split()) > _WORDS or _says_other(letter, one, sentence):
        return False
    within = _WITHIN.search(letter.folded, max(one.start() - _REACH, sentence.start), one.start())
    said = rest["rest"].strip(" .:\n")
    if within is not None and within.start() == sentence.start and not said:
        return False
    into = _INTO.search(letter.folded, sentence.start, one.start()) or _PARTED.fullmatch(said)
    if within is not None and not into and (said or _IN_TIME.fullmatch(within[0])):
        return False
    return _is_free(letter, one, sentence)


def _says_other(letter: Letter, one: re.Match[str], sentence: Span) -> bool:
    """Tell whether a sentence announces something else than what it counts."""
    before = _OTHER.search(letter.folded, sentence.start, one.start())
    return (before or _OTHER.search(letter.folded, one.end(), sentence.end)) is not None


def _is_free(letter: Letter, one: re.Match[str], sentence: Span) -> bool:
    """Tell whether a count is of all there are: not "van de vier", "ruim vier" or "vier, waaronder"."""
    of_some = _PART_OF.search(letter.folded, max(one.start() - _REACH, sentence.start), one.start())
    if of_some is not None and not (of_some[0].startswith("de") and _MAIN.search(one[0])):
        return False
    partly = PARTLY.finditer(letter.folded, sentence.start, sentence.end)
    return all(found[0] in _OF_EACH for found in partly)


def _is_headed(letter: Letter, one: re.Match[str], first: Block) -> bool:
    """Tell whether the head over one of the first columns of a table is what was counted."""
    noun = noun_of(one["noun"].split()[-1])
    cells = (each for each in since(letter.blocks, letter.blocks.index(first)) if each.kind == "cell")
    for cell in cells:
        if (cell.group, cell.row) != (first.group, first.row):
            return False
        if cell.column < _HEADS and any(
            is_kind(noun, head) for head in map(noun_of, _WORD.findall(letter.folded, cell.start, cell.end))
        ):
            return True
    return False
