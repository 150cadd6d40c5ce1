"""A count with the things behind it in one plain row: "op twee punten ..., namelijk de A, de B en de C".

Between the count and "namelijk" may stand anything but a number or another clause; "de overige vijf" need no more than
a verb. What is counted is sure: each thing opens with an article, or each is a name.
"""

from collections.abc import Iterator

from ijkmoment.checking.counts.enumerated import PARTLY, Announced
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_COUNT = rf"(?<![\w.,-])(?P<number>\d{{1,2}}|{NUMBER_WORD})"
_NAMELY = lazily(
    rf"(?P<what>{_COUNT}\s+(?:[a-zà-ÿ-]+\s+){{0,2}}?[a-zà-ÿ-]+(?:en|s|ën|['’]s|a))(?!\w)"
    r"[^.;:()\d]{0,60}?,?\s(?:namelijk|te\s+weten)\s*:?\s+"
)
_OTHERS = lazily(
    rf"(?<!\w)de\s+(?:overige|andere)\s+(?P<what>{_COUNT}(?:\s+[a-zà-ÿ-]+)?)\s+(?:zijn|waren|betreffen|betroffen|heten)\s+"
)
_STEPS = lazily(r",\s+(?!(?:die|dat|waar\w*|en|of|van|in|met|op|bij)\s)")
_JOIN = lazily(r"\s+en\s+(?=(?:de|het|een)\s|[A-ZÀ-Þ])")
_ARTICLE = lazily(r"(?:de|het|een)\s+[a-zà-ÿ]")
_NAME = lazily(r"(?:de\s+|het\s+)?[A-ZÀ-Þ][\w’'-]*(?:\s+(?:van\s+|de\s+)*[A-ZÀ-Þ][\w’'-]*)*")
_TURNS = lazily(r"[;:()\d]|(?<!\w)(?:zowel|maar|of|alsmede|evenals|samen|elk|respectievelijk|terwijl)(?!\w)")
_ENDS = lazily(r",\s+(?=(?:per|sinds|met\s+ingang)\s)")
_HEDGED = lazily(r"(?<!\w)(?:circa|ruim|ongeveer|minstens|ten\s+minste|de\s+eerste|elk|één\s+van\s+de|van\s+de)\s+\Z")
_TWO, _MOST, _BACK, _HINTS = 2, 20, 14, ("namelijk", "te weten", "overige ", "andere ")


def plain_counts(letter: Letter) -> Iterator[Announced]:
    """Find the counts that a plain row of names or things behind them spells out."""
    for sentence in letter.holding(_HINTS):
        if sentence.end - sentence.start > LONGEST:
            continue
        for form in (_OTHERS, _NAMELY):
            found = form.search(letter.folded, *sentence)
            if found is None or _HEDGED.search(
                letter.folded, max(found.start() - _BACK, sentence.start), found.start()
            ):
                continue
            number = _number(found["number"])
            things = _things(letter, Span(found.end(), sentence.end))
            if number is not None and things:
                yield Announced(Span(*found.span("what")), number, things, things)
                break


def _number(word: str) -> int | None:
    number = int(word) if word.isdigit() else words_to_number(word)
    return number if number is not None and _TWO <= number <= _MOST else None


def _things(letter: Letter, span: Span) -> int:
    """Return how many things a stretch joins by commas and one "en", 0 where it is no plain row."""
    ends = _ENDS.search(letter.folded, *span)
    row = letter.text[span.start : ends.start() if ends else span.end].strip().rstrip(".")
    if _TURNS.search(row) or PARTLY.search(row.casefold()):
        return 0
    *first, last = _STEPS.split(" ".join(row.split()))
    joined = _JOIN.split(last)
    if len(joined) != _TWO or any(_JOIN.search(one) for one in first):
        return 0
    things = [*first, *joined]
    plain = all(_ARTICLE.match(one) for one in things) or all(_NAME.fullmatch(one) for one in things)
    return len(things) if plain else 0
