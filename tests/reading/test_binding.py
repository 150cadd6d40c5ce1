"""Claims are bound by heading, mention and names, and never by their value."""

import json
from pathlib import Path

import pytest

from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Document
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.names import Names, names_of
from ijkmoment.language.countries import country_names
from ijkmoment.reading.claims import SIX, read_claims
from ijkmoment.reading.text import read_text

LETTERS = Path(__file__).parent / "letters"
EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"
NAMES = Names(
    {
        "MNBG": frozenset({"efp-lt", "efp-ro"}),
        "Litouwen": frozenset({"efp-lt"}),
        "Roemenië": frozenset({"efp-ro", "mq9-ro"}),
        "AMDTF": frozenset({"amdtf-sk"}),
        "oostflank": frozenset({"oostflank"}),
    },
    {
        "efp-lt": "deployment",
        "efp-ro": "deployment",
        "mq9-ro": "deployment",
        "amdtf-sk": "deployment",
        "oostflank": "theatre",
    },
)
LETTER = """\
Inzet in Roemenië bij de MNBG

Er waren {number} militairen aanwezig. De sterkte van de AMDTF was 16 militairen.

Financiën

- MNBG Litouwen: € 3,00 miljoen
- MNBG Roemenië: € 4,00 miljoen
- Roemenië: € 4,00 miljoen
- Overig: € 5,00 miljoen
"""


def _bound(text: str) -> list[tuple[str | None, str | None]]:
    claims = read_claims(read_text(text), names=NAMES)
    return [(claim.subject, claim.concept) for claim in claims if claim.kind in SIX]


def test_by_heading_and_by_mention_or_not_at_all() -> None:
    assert _bound(LETTER.format(number=150)) == [
        ("efp-ro", "sterkte"),
        ("amdtf-sk", "sterkte"),
        ("efp-lt", "kosten"),
        ("efp-ro", "kosten"),
        (None, None),
        (None, None),
    ]


def test_never_by_value() -> None:
    assert _bound(LETTER.format(number=150)) == _bound(LETTER.format(number=999))


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        ("De inzet in Litouwen kostte € 3 miljoen.", "kosten"),
        ("De inzet in Litouwen was geraamd op € 3 miljoen.", "kosten-gepland"),
        ("De inzet in Litouwen kostte € 3 miljoen minder dan vorig jaar.", None),
        ("Een raket voor de inzet in Litouwen kost € 3 miljoen.", None),
        ("In Litouwen waren 300 militairen.", "sterkte"),
        ("In Litouwen zullen 300 militairen zijn.", "sterkte-gepland"),
        ("Het mandaat in Litouwen laat maximaal 350 militairen toe.", "plafond"),
        ("De bijdrage in Litouwen liep van 1 mei 2023 tot 3 juni 2024.", "looptijd"),
        ("Het mandaat in Litouwen geldt van 1 mei 2023 tot 3 juni 2024.", "mandaatperiode"),
        ("Deze rapportage over Litouwen beslaat mei 2023 tot en met april 2024.", None),
    ],
)
def test_the_concept_by_its_words(sentence: str, concept: str | None) -> None:
    assert [found for _, found in _bound(sentence)] == [concept]


def test_a_partner_is_not_the_place() -> None:
    assert _bound("Litouwen leverde 300 militairen.") == [(None, None)]


@pytest.mark.parametrize(
    ("opening", "concept"), [("Duitsland was", None), ("Nederland was", "looptijd"), ("De bijdrage was", "looptijd")]
)
def test_what_another_nation_did_is_not_the_contributions_time(opening: str, concept: str | None) -> None:
    assert [found for _, found in _bound(f"{opening} in Litouwen aanwezig van 1 mei 2023 tot 3 juni 2024.")] == [
        concept
    ]


def test_without_names_nothing_is_bound() -> None:
    document = read_text(LETTER.format(number=1))
    assert all(claim.subject is None for claim in read_claims(document))


def _names(path: Path) -> Names:
    given = json.loads(path.read_text(encoding="utf-8"))
    kinds = {one["slug"]: one["kind"] for one in given.values()}
    mandates = {slug.split("/")[0]: slug for slug in sorted(kinds) if kinds[slug] == "mandate"}
    return Names({name: frozenset({one["slug"]}) for name, one in given.items()}, kinds, mandates)


def _score(document: Document, names: Names, labels: Path) -> tuple[int, int, int]:
    """Return how many labelled claims are right, wrong, and in all; abstaining where a label is given is neither."""
    found = {(one.kind, *document.span(one.start, one.end)): one for one in read_claims(document, names=names)}
    given = json.loads(labels.read_text(encoding="utf-8"))
    outcomes = [_outcome(label, found.get((label["kind"], label["start"], label["end"]))) for label in given]
    return outcomes.count("right"), outcomes.count("wrong"), len(outcomes)


def _outcome(label: dict[str, object], claim: Claim | None) -> str:
    if claim is None:
        return "missed"
    if label["concept"] is None:
        return "right" if claim.concept is None else "wrong"
    if claim.concept is None:
        return "abstained"
    return "right" if (claim.subject, claim.concept) == (label["subject"], label["concept"]) else "wrong"


def test_on_our_own_letters() -> None:
    right = wrong = count = 0
    for labels in sorted(LETTERS.glob("[lv]*.bindings.json")):
        text = labels.with_name(labels.name.replace(".bindings.json", ".txt")).read_text(encoding="utf-8")
        names = _names(labels.with_name(labels.name.replace(".bindings", ".names")))
        one = _score(read_text(text), names, labels)
        right, wrong, count = right + one[0], wrong + one[1], count + one[2]
    assert right >= 0.87 * count, (right, wrong, count)
    assert wrong <= 0.04 * count, (right, wrong, count)


@pytest.mark.parametrize(
    "printed", ["€ 66,40 miljoen  (", "€ 5,35 miljoen  (", "€ 9,50 miljoen  (", "€ 84,15 miljoen  ("]
)
def test_the_width_of_a_figure_in_a_table_of_plain_text_binds_nothing_else(printed: str) -> None:
    text = (LETTERS / "letter5.txt").read_text(encoding="utf-8")
    names = _names(LETTERS / "letter5.names.json")
    assert text.count(printed) == 1
    short, long = (text.replace(printed, f"{amount}  (") for amount in ("€ 7 miljoen", "€ 1.234.567,89 miljoen"))
    assert _subjects(text, names) == _subjects(short, names) == _subjects(long, names)


def _subjects(text: str, names: Names) -> list[tuple[str | None, str | None]]:
    claims = read_claims(read_text(text), names=names)
    return [(claim.subject, claim.concept) for claim in claims if claim.kind in SIX]


def test_on_the_real_letter(shared: Path) -> None:
    ledger = read_folder(EXAMPLE)
    assert isinstance(ledger, Ledger)
    names = names_of(ledger.snapshot(audience=PUBLIC), country_names())
    text = (shared / "letters" / "seed" / "letter.txt").read_text(encoding="utf-8")
    right, wrong, count = _score(read_text(text), names, LETTERS / "seed.bindings.json")
    assert (wrong, right >= 0.95 * count) == (0, True)
