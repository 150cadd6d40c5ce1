"""The amount that opens a list or table ("Dit bedrag omvat:"), with the total that closes it: one fact, told twice."""

from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.checking.deployments.told_figures import ToldFigure
from ijkmoment.checking.figures.table_amounts import table_amounts
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.retelling.labelled_words import PARTED_INTO
from ijkmoment.checking.retelling.labels import Labels
from ijkmoment.checking.text.around import Around, within
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Amount

_NO: frozenset[str] = frozenset()


def totals_over_tables(letter: Letter) -> Iterator[ToldFigure]:
    """Yield the amounts that open and close a list or table."""
    around, labels = letter.once(Around), letter.once(Labels)
    rows: dict[int, list[Claim]] = {}
    leads: dict[int, Block] = {}
    for claim in (*letter.of_kind("money"), *letter.once(table_amounts)):
        block = letter.block_at(claim.start)
        if block is None or not labels.is_total(block, claim.start):
            continue
        lead = around.lead(block)
        if lead is not None and lead.kind == "paragraph" and block.group:
            rows.setdefault(block.group, []).append(claim)
            leads[block.group] = lead
    for group, closing in rows.items():
        opening = _opening(letter, leads[group])
        if opening is not None and len(closing) == 1:
            yield from (_told(letter, one, group) for one in (opening, closing[0]))


def _opening(letter: Letter, lead: Block) -> Claim | None:
    """Return the amount that a paragraph says is parted by what hangs from it."""
    last = letter.sentence_at(max(lead.end - 1, lead.start))
    if not letter.says(PARTED_INTO, last):
        return None
    own = tuple(within(letter, last, "money"))
    before = letter.sentence_at(max(last.start - 2, lead.start))
    claims = own or tuple(within(letter, before, "money"))
    return claims[0] if len(claims) == 1 else None


def _told(letter: Letter, claim: Claim, group: int) -> ToldFigure:
    value = claim.value if isinstance(claim.value, Amount) else Amount(Decimal(0))
    sentence, thing = letter.sentence_at(claim.start), frozenset({f"#{group}"})
    return ToldFigure(
        "money",
        claim,
        value,
        "",
        "",
        _NO,
        _NO,
        frozenset(),
        None,
        total=True,
        sentence=sentence,
        thing=thing,
        way="label",
    )
