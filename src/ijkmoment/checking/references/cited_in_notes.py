"""The day that the running text gives a document cited in a note: "Bij brief van 10 maart 2023 is dit verlengd.[2]".

A note that cites one document, and opens with it, is about what the sentence before its mark says parliament was told,
or the cabinet decided, on a day. Where that sentence has two such days, or speaks of a debate, nobody can tell; but of
"... is op 30 juni geëindigd, waarover uw Kamer bij brief van 8 juli is ingelicht.[4]" it is the letter's.
"""

from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import Dated
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import lazily

_OPENS = 12  # what may stand before the document: "Zie ook"
_LOOK_BACK = 60
_DEBATE = r"(?:debat|overleg|vergadering|hoorzitting|gesprek|vragenuur)"
_DEBATED = lazily(rf"\w*{_DEBATE}\w*")
_PAPER = lazily(
    r"\b\w*(?:brief|rapportage|nota|notitie|reactie|verslag|evaluatie|agenda|kennisgeving|appreciatie)"
    r"(?:\s+aan\s+(?:uw|de|beide)\s+kamers?)?\s+(?:(?:dateert\s+|dateerde\s+|is\s+|was\s+)?van|d\.d\.)\s+\Z"
)
_BY_LETTER = lazily(
    r"\b(?:bij|per|met|in|middels)\s+(?:(?:de|een|mijn|onze)\s+)?(?:\w+\s+)?\w*brief\s+(?:van|d\.d\.)\s+\Z"
)
_CLOSE = lazily(r"[^,;()]{0,40}")
_ON = lazily(r"\b(?:op|d\.d\.)\s+(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?\Z")
_CHAMBER = lazily(r"\b(?:kamers?|parlement)\b")
_TOLD = lazily(
    r"\b(?:geïnformeerd|informeerden?|ingelicht|gemeld|meldden?|bericht|gestuurd|stuurden?|gezonden|zonden?|aangeboden"
    r"|toegezonden|toegestuurd|verzonden|gedeeld|voorgelegd|toegekomen|ontving(?:en)?|ontvangen)\b"
)
_DECIDED = lazily(
    r"\b(?:kabinet|regering|ministerraad|wij|ik)\b[^.;()]{0,40}\b(?:besloten|besloot|besluit)\b"
    r"|\b(?:besloten|besloot)\b[^.;()]{0,20}\b(?:kabinet|regering|ministerraad|wij|ik)\b"
)


def day_in_text(letter: Letter, claim: Claim) -> Dated | None:
    """Return the day that the text gives a reference in a note, None where it gives none or more than one."""
    block = letter.block_at(claim.start)
    if block is None or block.kind != "footnote" or not block.marker or claim.start - block.start > _OPENS:
        return None
    if letter.index_of(block.end, "reference") - letter.index_of(block.start, "reference") != 1:
        return None
    places = letter.once(_marks).get(block.marker, ())
    days = _days(letter, places[0]) if len(places) == 1 else []
    return Dated(days[0], Span(claim.start, claim.end)) if len(days) == 1 else None


def _marks(letter: Letter) -> Mapping[str, Sequence[int]]:
    """Return where each note is called; a place that calls two is of neither."""
    called: dict[str, list[int]] = {}
    for one in letter.document.marks:
        if one.kind == "note":
            called.setdefault(one.target, []).append(one.start)
    return called


def _days(letter: Letter, mark: int) -> Sequence[Date]:
    """Return the days in the sentence before a mark on which parliament was told, or the cabinet decided.

    Where the last of them is the one of the letter by which it was told, that one alone.
    """
    sentence = letter.sentence_at(max(mark - 1, 0))
    said = Span(sentence.start, min(max(mark, sentence.start), sentence.end))
    folded = letter.folded[said.start : said.end]
    if _DEBATED.search(folded) or any(said.start < one < mark for places in _all(letter) for one in places):
        return ()
    told = _CHAMBER.search(folded) and _TOLD.search(folded)
    announced = bool(told or _DECIDED.search(folded))
    papers, others, last = list[Date](), list[Date](), None
    for index in range(letter.index_of(said.start, "date"), letter.index_of(said.end, "date")):
        one = letter.of_kind("date")[index]
        if not isinstance(one.value, Date) or one.value.day is None or not one.value.possible:
            continue
        start, last = max(one.start - _LOOK_BACK, said.start), one
        if _PAPER.search(letter.folded, start, one.start):
            papers.append(one.value)
        elif announced and _ON.search(letter.folded, start, one.start):
            others.append(one.value)
    if told and len(papers) == 1 and last is not None and _is_by_letter(letter, last, said):
        return papers
    return (*papers, *others)


def _is_by_letter(letter: Letter, day: Claim, said: Span) -> bool:
    by_letter = _BY_LETTER.search(letter.folded, max(day.start - _LOOK_BACK, said.start), day.start)
    return by_letter is not None and _CLOSE.fullmatch(letter.text, day.end, said.end) is not None


def _all(letter: Letter) -> Iterator[Sequence[int]]:
    yield from letter.once(_marks).values()
