"""Announced count that differs from the list.

What:
    A number of things, with a list, sentence or brackets behind it that spell out more or fewer, or with their names
    beside it ("de drie landen Estland en Letland"), with its first and last label ("acht delen, A tot en met I"), or
    beside a table that has a row for each; a number of questions before "Vraag 1" to the last one; "deze drie landen"
    behind the names of four; "Bijlagen: 3" beside the titles of two.

Why:
    Something was added or dropped without counting again, and the reader looks for the part that is missing.

Example:
    Nederland werkte samen met de volgende drie landen: Duitsland, België, Noorwegen en Tsjechië.

Better:
    Nederland werkte samen met de volgende vier landen: Duitsland, België, Noorwegen en Tsjechië.

Known limits:
    The counted noun must be what is listed: right before the colon, or named as what follows ("de volgende drie
    landen"). Of a list the items of its first level count. In a sentence only plain enumerations are counted, with
    items of at most seven words or that each open with "het" or "de", or all with one "voor" or "over"; in brackets
    and behind "namelijk" only things of which each item names one (countries, missions, aims). Names that hold "en"
    are counted both ways, and so are items that count ("de twee missies"); a count that fills brackets is of one
    group ("planning (negen lessen)"). Sentences with "waaronder", "onder meer", "ten minste" and the like are left
    alone, and so are measures and people, and a count that the figures of the items add up to ("31 lessen: 9 van
    ..., 22 van ...") or the numbers that they open with ("vier schepen:" over "één tanker" and "drie fregatten"),
    or an item that counts more than once ("Souda (tweemaal)"). In freer words ("Vier resultaten springen in het
    oog:") of what letters enumerate, or the last count before the colon, where no plural noun or clause stands
    between. In a run count signs from one on ("(1) ... (2) ..."), and ordinals that open sentences or paragraphs in
    turn, up to a heading or a list, where no word tells of more or of what is left. A list counts nothing where one
    of its items names several ("moties over banden en kleding"), nor for a count in the sentence before, unless the
    last only says that the list is of these. The rows of a table count where the head over the first column is the
    noun, or a colon announces it; not where the number may be of some of them, or is more than three off. Names, or
    things that each open with an article, that one "en" closes behind "namelijk" or "de overige vijf waren" count
    for the count before them, whatever stands between.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.counts.added_up import goes_on, is_listed_on, is_of_groups, is_sum_behind
from ijkmoment.checking.counts.announced_groups import announced_groups
from ijkmoment.checking.counts.announced_points import announced_points
from ijkmoment.checking.counts.counted_rows import counted_rows
from ijkmoment.checking.counts.enumerated import Announced, announced
from ijkmoment.checking.counts.labelled_ranges import labelled_ranges
from ijkmoment.checking.counts.lone_counts import lone_counts
from ijkmoment.checking.counts.names_before import names_before
from ijkmoment.checking.counts.plain_counts import plain_counts
from ijkmoment.checking.counts.told_one_by_one import told_one_by_one
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.annexes import annexes_counted_otherwise
from ijkmoment.checking.references.numbered_pieces import questions_counted_otherwise
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.spelled_out import times_more
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import lazily

_COUNTS = (
    announced,
    announced_points,
    announced_groups,
    labelled_ranges,
    lone_counts,
    told_one_by_one,
    names_before,
    plain_counts,
)
_DRAFT = Draft("NUM002", "error")
# "Ook in de rapportage over 2024, die drie lessen bevatte": what another paper had is not announced.
_WHICH = lazily(r"(?<!\w)(?:die|dat|waarin)\s+\Z")
_HAD = lazily(r"\s+(?:bevatten?|telden?|omvatten?|noemden?|kenden?|stonden|stond)(?!\w)")
_SPELLED = lazily(r"\(|:\s+\w|namelijk|te\s+weten")
_SHORT = 12


def check(letter: Letter) -> Iterator[Finding]:
    """Find the counts of which more or fewer are spelled out."""
    seen: set[int] = set()
    for one in (one for find in _COUNTS for one in find(letter)):
        if one.possible or _is_of_parts(letter, one) or _is_had(letter, one.span):
            seen |= {one.span.start} if one.fewest == one.number == one.most else set()
            continue
        if one.span.start not in seen and not (one.number > one.most and _goes_on(letter, one)):
            seen.add(one.span.start)
            yield _finding(letter, one)
    for span, number in (*questions_counted_otherwise(letter), *counted_rows(letter)):
        if span.start not in seen and not (
            _is_had(letter, span) or goes_on(letter, span.end, number) or is_listed_on(letter, span.end, number + 1)
        ):
            yield _DRAFT.at(span, printed=letter.part(span), listed=str(number))
    for span, number in annexes_counted_otherwise(letter):
        yield _DRAFT.at(span, printed=letter.part(span), listed=str(number))


def _is_of_parts(letter: Letter, one: Announced) -> bool:
    """Tell whether a count is of what the items of the list behind its paragraph count, and not of the items.

    What its own sentence spells out before others follow is no matter of that list.
    """
    sentence, block = letter.sentence_at(one.span.start), letter.block_at(one.span.start)
    more = times_more(letter.folded[one.span.end : sentence.end])
    if more and one.fewest + more <= one.number <= one.most + more:
        return True  # "vijf bezoeken: Souda (tweemaal), ..."
    if block is not None and sentence.end < block.end - 1 and _SPELLED.search(letter.text, one.span.end, sentence.end):
        return False
    return is_sum_behind(letter, one.span.start, one.number) or is_of_groups(letter, one.span.end)


def _is_had(letter: Letter, span: Span) -> bool:
    """Tell whether a relative clause says what something had."""
    before = _WHICH.search(letter.folded, max(span.start - _SHORT, 0), span.start)
    return before is not None and _HAD.match(letter.folded, span.end) is not None


def _goes_on(letter: Letter, one: Announced) -> bool:
    """Tell whether what was listed is told further on."""
    return goes_on(letter, one.span.end, one.most) or is_listed_on(letter, one.span.end, one.number)


def _finding(letter: Letter, one: Announced) -> Finding:
    listed = str(one.fewest) if one.fewest == one.most else f"{one.fewest}-{one.most}"
    return _DRAFT.at(one.span, printed=letter.part(one.span), listed=listed)


RULE = Rule(
    "NUM002",
    "announced-count-off-the-list",
    "error",
    check,
    {
        "nl": "“{printed}” aangekondigd, maar het zijn er {listed}",
        "en": "“{printed}” announced, but there are {listed}",
    },
    sees_more_with=("dictionary",),
)
