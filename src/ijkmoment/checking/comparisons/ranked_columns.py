"""By which columns of a table a place by size may go: those that its words mean, or that a number beside it proves."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from ijkmoment.checking.comparisons.rank_claims import RankClaim
from ijkmoment.checking.comparisons.ranked_tables import Line, Table, is_of_change, speaks_of
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stem, stems
from ijkmoment.language.patterns import lazily

_CHANGES = lazily(
    r"(?<!\w)(?:\w*toename|\w*afname|\w*daling|\w*stijging|\w*groei\w*|krimp\w*|steeg|stegen|gestegen|daald\w*|gedaald|toegenomen|afgenomen|verschil\w*"
    r"|verander\w*|\w*schrijding|\w*uitputting|\w*tekort|\w*gang|herstel\w*|verbeter\w*|verslechter\w*|\w*valler|relatief|verhouding|verhoudingsgewijs"
    r"|procentueel|aandeel|\w*percentage|nog|rest\w*|besteed|benut\w*|\w*bezet\w*|vulling\w*)(?!\w)"
)
_FALLS = lazily(r"(?<!\w)\w*(?:onderschrijding|meevaller|tekort|afname|daling|krimp)(?!\w)")
_EITHER_WAY = lazily(r"(?<!\w)(?:verschil\w*|afwijking\w*|wijziging\w*|verander\w*)(?!\w)")
_OF_SHARES = lazily(r"%|procent|aandeel|percentage")
_RELATIVE = lazily(r"(?<!\w)(?:relatief|verhouding|verhoudingsgewijs|procentueel|aandeel|percentage)(?!\w)")
OF_MONEY = lazily(r"kosten|uitgaven|bedrag|euro|€|prij[sz]|miljoen|budget|tarief")
_OF_LENGTH = lazily(r"tijd|duur|weken|dagen|maanden|jaren|uren|minuten|kilometer|meter|lengte|\bkm\b|\bm\b")
LEFT_TO_DO = lazily(r"opgave|taak|klus|werkvoorraad")
_STILL = lazily(r"\s*(?:nog\s+(?:om\s+)?te\s|nog\s+niet\s|resterend|te\s+[a-z]+en(?!\w))")
YEAR = lazily(r"(?<![\w.,])(?:19|20)\d\d(?!\w)")
_EACH, _PER = lazily(r"(?:\A|.*\s)per\s"), lazily(r"(?<!\w)per(?!\w)")
_TWO, _SMALL, _NOTHING = 2, 12, Decimal(0)

Column = Mapping[int, Interval]


def columns_of(
    letter: Letter, claim: RankClaim, part: Span, own: Line, table: Table, *, proved: bool
) -> Iterator[Column]:
    """Yield the columns that a place may go by: the one that a number proves, or all that its words may mean."""
    whole = [one for one in own.numbers if all(one in line.numbers for line in table.lines)]
    numbers = [
        one
        for one in numbers_in(letter, part)
        if (one.value > _SMALL or one.unit or proved) and not (one.unit == "%" and one.behind[:1] == ("van",))
        if one.unit != "jaar" or own.span.start == one.start
    ]
    having = [one for one in whole if any(_has(own, one, number) for number in numbers)]
    if (numbers or proved) and not having:
        return
    changes = table.heads and not having and _CHANGES.search(letter.folded, *claim.sentence)
    of_change = [one for one in whole if is_of_change(table, one)]
    if not changes and len(of_change) < len(whole):
        whole = [one for one in whole if one not in of_change]
    if not changes or claim.root == "sterk":
        of_change = []
    for column in having or of_change or _meant(letter, claim, table, whole):
        values = {id(line): line.numbers[column] for line in table.lines}
        if of_change and _EITHER_WAY.search(letter.folded, *claim.sentence):
            values = {key: (max(low, -high, _NOTHING), max(-low, high)) for key, (low, high) in values.items()}
        falls = of_change and _FALLS.search(letter.folded, *part) and any(low < 0 for low, _ in values.values())
        yield {key: (-high, -low) for key, (low, high) in values.items()} if falls else values
    if changes and not of_change:
        for one, other in combinations(whole, _TWO):
            yield from _of_two(table, one, other)


def _has(line: Line, column: int, number: ToldNumber) -> bool:
    low, high = line.numbers[column]
    return any(low <= number.value.scaleb(scale) <= high for scale in (0, -3, -6))


def _meant(letter: Letter, claim: RankClaim, table: Table, columns: Sequence[int]) -> Sequence[int]:
    """Return the columns that may be meant, by a year, a share or a measure that is spoken of; else all."""
    years = frozenset(YEAR.findall(letter.text, *claim.clause))
    said = letter.folded[claim.clause.start : claim.clause.end]
    measure = {"duur": OF_MONEY, "goedkoop": OF_MONEY, "lang": _OF_LENGTH, "kort": _OF_LENGTH}.get(claim.root)
    if any(LEFT_TO_DO.search(noun) for noun in claim.nouns):
        return [one for one in columns if _STILL.match(table.heads.get(one, ""))]
    each = [one for one in columns if _EACH.match(table.heads.get(one, ""))]
    if _PER.search(said):
        return each
    if measure is not None and (table.heads or table.words):
        over = " ".join((*table.words, *(letter.part(line.span) for line in table.lines)))
        columns = [one for one in columns if measure.search(f"{table.heads.get(one, '')} {over}")]
    if years and table.heads:
        of_years = [one for one in columns if any(year in table.heads.get(one, "") for year in years)]
        if of_years:
            return of_years
    shares = [one for one in columns if _OF_SHARES.search(table.heads.get(one, ""))]
    if _RELATIVE.search(said) and table.heads:
        return shares if any(speaks_of(table, word) for word in said.split()) else ()
    headed = [one for one in columns if any(stem(it) in stems(table.heads.get(one, "")) for it in claim.nouns)]
    totals = [one for one in columns if table.heads.get(one, "").startswith("totaal")]
    kept = headed if len(headed) == 1 else totals
    return kept if len(kept) == 1 else columns


def _of_two(table: Table, one: int, other: int) -> Iterator[Column]:
    both = {id(line): (line.numbers[one], line.numbers[other]) for line in table.lines}
    yield {key: (second[0] - first[1], second[1] - first[0]) for key, (first, second) in both.items()}
    yield {key: (first[0] - second[1], first[1] - second[0]) for key, (first, second) in both.items()}
    if all(first[0] > 0 and second[0] > 0 for first, second in both.values()):
        yield {key: (second[0] / first[1], second[1] / first[0]) for key, (first, second) in both.items()}
        yield {key: (first[0] / second[1], first[1] / second[0]) for key, (first, second) in both.items()}
