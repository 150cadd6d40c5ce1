"""Claims are bound by heading, mention and names, and never by their value."""

from pathlib import Path

import pytest

from ijkmoment.facts.dates import Date
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.names import Names, names_of
from ijkmoment.language.countries import country_names
from ijkmoment.reading.claims import SIX, read_claims
from ijkmoment.reading.text import read_text
from support.binding import names_beside, score_all, score_bindings

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


FLEET = Names(
    {
        "Windroos": frozenset({"windroos"}),
        "missie in Mali": frozenset({"mali"}),
        "Mali": frozenset({"mali"}),
        "eerste rotatie": frozenset({"windroos/rotatie/1"}),
        "eerste mandaat": frozenset({"mali/mandaat/1"}),
        "tweede mandaat": frozenset({"mali/mandaat/2"}),
    },
    {
        "windroos": "deployment",
        "mali": "deployment",
        "windroos/rotatie/1": "rotation",
        "mali/mandaat/1": "mandate",
        "mali/mandaat/2": "mandate",
    },
    {"mali": "mali/mandaat/2"},
)


def _in_fleet(text: str) -> list[tuple[str | None, str | None]]:
    claims = read_claims(read_text(text), Date(2025, 3, 7), names=FLEET)
    return [(claim.subject, claim.concept) for claim in claims if claim.kind in ("money", "strength", "period")]


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        ("Van het bedrag voor Mali ging € 3 miljoen naar toelagen en € 4 miljoen naar vervoer.", None),
        ("De uitgaven in Mali bleven € 3 miljoen onder de raming.", None),
        ("Een vaardag in Mali kost gemiddeld € 3.000.", None),
        ("Over de hele duur kost de inzet in Mali € 3 miljoen.", None),
        ("De aanschaf van voertuigen voor Mali kostte € 3 miljoen.", None),
        ("Voor 2026 bedragen de kosten in Mali € 3 miljoen.", "kosten-gepland"),
        ("In 2024 bedroegen de kosten in Mali € 3 miljoen.", "kosten"),
        ("Voor Mali is € 3 miljoen uitgetrokken.", "kosten-gepland"),
        ("De kosten in Mali worden geraamd op € 3 miljoen in 2024 en € 4 miljoen in 2025.", "kosten-gepland"),
        ("In Mali kwam daar nog € 3 miljoen bij.", "kosten"),
        ("De missie in Mali telt 3.100 militairen.", None),
        ("In Mali waren 30 militairen, onder wie 20 mariniers.", "sterkte"),
        ("De missie in Mali telt 60 Nederlandse militairen.", "sterkte"),
        ("De inzet in Mali kostte € 3 miljoen sinds 2021.", None),
        ("In Mali ligt de sterkte onder het toegestane aantal van 30 militairen.", None),
        ("In Mali is plaats voor 30 militairen.", None),
        ("De missie van de VN in Mali telt 3.100 militairen.", None),
        ("De inzet in Mali kostte € 3 miljoen en zal in de toekomst meer vergen.", "kosten"),
        ("De onderuitputting in Mali van € 3 miljoen is klein.", None),
        ("De onderbezetting in Mali bedroeg 30 militairen.", None),
        ("In Mali komen er 30 militairen bij.", None),
        ("De bijdrage in Mali wordt uitgebreid met een ploeg van 30 militairen.", None),
        ("Het kabinet stelt voor Mali een bijdrage van 30 militairen voor.", "sterkte-gepland"),
        ("De terugkeer uit Mali duurt van 1 mei 2023 tot 3 juni 2024.", None),
        ("Het hoofdkwartier in Mali telt 30 militairen.", None),
        ("Het mandaat voor Windroos, dat 30 militairen toestaat, loopt af.", "plafond"),
        ("Het kabinet trekt voor Mali € 3 miljoen uit.", "kosten-gepland"),
        ("In Mali trok België zijn 30 militairen terug.", None),
        ("De brigade in Mali bestaat uit 3.000 militairen uit tien landen.", None),
        ("In Mali werkten 30 militairen bij de staf.", None),
        ("Voor Mali was 30 militairen nodig geacht.", None),
        ("In januari 2026 zijn in Mali 30 militairen.", "sterkte-gepland"),
        ("In Mali zijn 30 militairen toegezegd.", "sterkte-gepland"),
        ("In Mali zijn thans nog 30 militairen, die in de herfst zullen vertrekken.", "sterkte"),
        ("Nederland was van 1 mei 2023 tot 3 juni 2024 bij Windroos betrokken.", "looptijd"),
        ("In Mali lag het schip van 1 mei 2023 tot 3 juni 2024 voor herstel.", None),
        ("In Mali stond van 1 mei 2023 tot 3 juni 2024 de missie onder Franse leiding.", None),
    ],
)
def test_parts_plans_and_comparisons(sentence: str, concept: str | None) -> None:
    assert _in_fleet(sentence)[0][1] == concept


def test_each_amount_of_a_list_has_the_words_that_open_it() -> None:
    text = "De raming voor 2025 bedraagt voor Mali € 3 miljoen, voor Windroos € 4 miljoen en voor Letland € 5 miljoen."
    assert _in_fleet(text)[:2] == [("mali", "kosten-gepland"), ("windroos", "kosten-gepland")]


@pytest.mark.parametrize(
    "joined", ["respectievelijk € 3 miljoen en € 4 miljoen", "€ 3 miljoen respectievelijk € 4 miljoen"]
)
def test_respectively_goes_by_turns(joined: str) -> None:
    assert _in_fleet(f"De inzetten in Mali en Windroos kostten {joined}.") == [
        ("mali", "kosten"),
        ("windroos", "kosten"),
    ]


def test_two_named_together_are_neither() -> None:
    assert _in_fleet("In Mali en Windroos waren 30 militairen.") == [(None, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Los daarvan staat de inzet van 30 militairen elders.",
        "De Franse operatie in het noorden telt 30 militairen.",
        "Duitsland heeft 30 militairen voor een eigen verkenningsoperatie.",
        "De VN-macht, waaraan Nederland niet deelneemt, telt 30 militairen.",
        "In Niger dienden 30 militairen.",
        "Operatie Zandstorm heeft 30 militairen.",
        "Het Centre of Excellence (CoE) krijgt 30 militairen.",
        "De baan is voor € 3 miljoen hersteld op kosten van het gastland.",
        "De kosten van het kamp, € 3 miljoen, zijn door Duitsland gedragen.",
        "Aan voedselhulp ging € 3 miljoen.",
        "De munitie kostte € 3 miljoen.",
        "De Duitse bijdrage kost € 3 miljoen.",
        "Zij worden afgelost door een ploeg van 30 militairen.",
        "Daarnaast is € 3 miljoen gereserveerd.",
        "Aan toelagen werd € 3 miljoen betaald.",
        "Voor de EU-missie in hetzelfde land waren er 30 militairen.",
        "Nederland leverde er al eens 30 militairen.",
    ],
)
def test_what_the_register_does_not_know_is_not_the_sections(sentence: str) -> None:
    ((subject, _),) = _in_fleet(f"Inzet in Mali\n\nDe bijdrage is van belang. {sentence}\n")
    assert subject is None


def test_what_an_unknown_operation_goes_on_with_is_not_the_sections() -> None:
    text = "Inzet in Mali\n\nIn de regio is operatie Zandstorm actief. Deze telde 30 militairen.\n"
    assert _in_fleet(text) == [(None, None)]


def test_a_comparison_does_not_turn_to_another() -> None:
    text = "Windroos\n\nDe inzet is kleiner dan de missie in Mali. Nederland levert 30 militairen.\n"
    assert _in_fleet(text) == [("windroos", "sterkte")]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [("Nederland levert 30 militairen.", "mali"), ("De missie kreeg 30 militairen van Nederland.", "mali")],
)
def test_a_paragraph_goes_on_about_whom_it_named(sentence: str, subject: str) -> None:
    assert _in_fleet(f"Inleiding\n\nDe missie in Mali gaat door. {sentence}\n")[0][0] == subject


def test_behind_a_colon_stand_the_parts_of_what_stands_before_it() -> None:
    text = "In Mali zijn 60 militairen: een peloton van 40 militairen en een team van 20 militairen."
    assert _in_fleet(text) == [("mali", "sterkte"), ("mali", None), ("mali", None)]


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        (
            "Het plafond gaat voor Windroos van 30 militairen naar 40 militairen en blijft voor Letland op 50 militairen.",
            ["plafond", "plafond", None],
        ),
        ("Het besluit begrensde de inzet in Windroos tot 30 militairen.", ["plafond"]),
        (
            "Het kabinet ging voor Windroos uit van 30 militairen en bij de verlenging van 40 militairen.",
            ["sterkte-gepland"] * 2,
        ),
        ("Windroos telt 40 militairen, meer dan de 30 militairen waarop was gerekend.", ["sterkte", "sterkte-gepland"]),
        ("Windroos kost € 3 miljoen, meer dan de € 2 miljoen waarop was gerekend.", ["kosten", "kosten-gepland"]),
        ("In Windroos waren 30 militairen en 20 agenten ingezet, bij elkaar 50 personen.", [None, None, "sterkte"]),
        ("In totaal beschikte Windroos over 500 militairen.", [None]),
        ("In Windroos neemt het peloton 30 militairen voor zijn rekening, de staf 20 militairen.", [None, None]),
        ("De kern van Windroos, een compagnie, telt 30 militairen.", [None]),
        ("Voor Windroos was over de hele duur € 3 miljoen geraamd; uitgegeven is € 2 miljoen.", [None, None]),
        ("In Windroos was er minder brandstof nodig; dat scheelde € 3 miljoen.", [None]),
        ("Voor Windroos is dit jaar € 3 miljoen nodig, waarvan € 2 miljoen voor vervoer.", ["kosten-gepland", None]),
        ("De grens van Windroos is zo lang dat 30 militairen haar bewaken.", ["sterkte"]),
        ("Windroos ging terug van 40 militairen naar 30 militairen.", ["sterkte", "sterkte"]),
        ("Windroos gaat volgend jaar van 40 militairen naar 50 militairen.", ["sterkte", "sterkte-gepland"]),
        ("In Windroos mag het aantal oplopen tot 50 militairen.", ["plafond"]),
        ("Met Windroos stemde de Kamer in voor ten hoogste 50 militairen.", ["plafond"]),
        ("Voor Windroos hield het kabinet rekening met 50 militairen.", ["sterkte-gepland"]),
        ("Windroos bleef binnen de raming van € 3 miljoen.", ["kosten-gepland"]),
        ("Windroos kostte € 2 miljoen, tegen een begroting van € 3 miljoen.", ["kosten", "kosten-gepland"]),
        ("Per ingezette militair kostte Windroos € 90.000.", [None]),
        ("Naast Windroos heeft België er een eigen kamp met 30 militairen.", [None]),
        ("De helikopters van Windroos kostten € 3 miljoen.", [None]),
        ("De kosten van Windroos waren € 3 miljoen.", ["kosten"]),
        ("Het verbindingsteam van Windroos, 30 militairen, is terug.", [None]),
        (
            "In totaal is € 9 miljoen uitgegeven, waarvan € 3 miljoen aan Windroos en € 4 miljoen aan Mali.",
            [None, "kosten", None],
        ),
        ("In Windroos liep de omvang uiteen van 30 tot 40 militairen.", ["sterkte"]),
    ],
)
def test_what_governs_a_figure_says_what_it_is(sentence: str, bound: list[str | None]) -> None:
    assert [concept for _, concept in _in_fleet(sentence)] == bound


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("Voor Windroos is € 3 miljoen nodig, waarvan € 2 miljoen voor vervoer, en voor Mali € 4 miljoen.", ["windroos", "windroos", "mali"]),
        ("Het kabinet verlengt Windroos van 1 mei 2023 tot 3 juni 2024, die in Mali tot 3 juni 2025.", ["windroos", "mali/mandaat/2"]),
        ("Voor Mali is € 3 miljoen begroot, zodat met de twee missies € 5 miljoen is gemoeid.", ["mali", None]),
        ("De kosten kwamen met € 3 miljoen voor rekening van Windroos en met € 4 miljoen voor rekening van de NAVO.", ["windroos", None]),
        ("De inzetten in Mali en Windroos kosten samen € 5 miljoen. Geraamd was € 2 miljoen respectievelijk € 4 miljoen.", [None, "mali", "windroos"]),
        ("Voor Mali is € 3 miljoen nodig en voor Windroos € 4 miljoen; bij elkaar is dat € 7 miljoen.", ["mali", "windroos", None]),
        ("Aan Windroos is € 3 miljoen besteed en aan de overige missies € 2 miljoen.", ["windroos", None]),
        ("Het loopt sinds 1 mei 2023 in Mali en sinds 3 juni 2024 in Windroos.", ["mali", "windroos"]),
        ("Anders dan Windroos, dat € 3 miljoen kostte, bleef de missie in Mali goedkoop.", ["windroos"]),
        ("Windroos kost € 5 miljoen; de overige € 3 miljoen ging naar vervoer.", ["windroos", None]),
        ("In Mali is het stil, maar daar bevinden zich nog 30 Russische militairen.", ["mali"]),
        ("Windroos telt 30 militairen. In het noorden bevinden zich nog 40 Russische militairen.", ["windroos", None]),
        ("Windroos telt 30 militairen. Deze 40 militairen vallen niet onder de missie.", ["windroos", None]),
        ("De eerste rotatie telde 30 militairen. Het kabinet had maximaal 40 militairen toegestaan.", ["windroos/rotatie/1", "windroos"]),
    ],
)  # fmt: skip
def test_whose_a_figure_is(sentence: str, subjects: list[str | None]) -> None:
    assert [subject for subject, _ in _in_fleet(sentence)] == subjects


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        ("NMI telt 600 militairen.", None),
        ("NMI telt 60 Nederlandse militairen.", "sterkte"),
        ("NMI kreeg 60 militairen.", "sterkte"),
    ],
)
def test_a_mission_of_many_nations_counts_all_of_them(sentence: str, concept: str | None) -> None:
    names = Names({"NMI": frozenset({"nmi"})}, {"nmi": "deployment"})
    claims = read_claims(read_text(sentence), names=names)
    assert [one.concept for one in claims if one.kind == "strength"] == [concept]


def test_a_unit_is_taken_up_by_its_noun() -> None:
    names = Names(
        {"luchtverdedigingsbatterij": frozenset({"batterij"}), "Windroos": frozenset({"windroos"})},
        {"batterij": "deployment", "windroos": "deployment"},
    )
    text = "Nederland heeft een luchtverdedigingsbatterij en Windroos. De batterij telt 30 militairen en Windroos 40 militairen."
    claims = read_claims(read_text(text), names=names)
    assert [one.subject for one in claims if one.kind == "strength"] == ["batterij", "windroos"]


def test_a_list_of_parts_gives_no_strengths() -> None:
    text = "Inzet in Mali\n\nDe bijdrage bestaat uit de volgende onderdelen:\n\n- een peloton: 40 militairen\n- een staf: 9 militairen\n"
    assert _in_fleet(text) == [("mali", None), ("mali", None)]


def test_a_rotation_without_a_name_is_not_the_deployment() -> None:
    assert _in_fleet("Inzet in Mali\n\nDe huidige rotatie blijft tot 1 april 2026.\n") == [(None, None)]


@pytest.mark.parametrize(
    ("subject_line", "heading", "subject"),
    [
        ("Inzet in Mali", "Financiën", "mali"),
        ("Inzet in Mali", "Windroos", "windroos"),
        ("Inzet in Mali en Windroos", "Financiën", None),
        ("Inzet in Afrika", "Financiën", None),
    ],
)
def test_a_section_about_no_one_is_about_whom_the_letter_is(
    subject_line: str, heading: str, subject: str | None
) -> None:
    text = f"Den Haag, 7 maart 2025\n\nBetreft: {subject_line}\n\nGeachte voorzitter,\n\n{heading}\n\nDe uitgaven waren € 3 miljoen.\n"
    assert _in_fleet(text)[0][0] == subject


@pytest.mark.parametrize("line", ["2. de missie in Mali", "2 Mali", "2.1 Inzet in Mali"])
def test_a_numbered_line_over_a_paragraph_is_a_heading(line: str) -> None:
    text = f"Windroos\n\nNederland levert 20 militairen.\n\n{line}\n\nNederland levert 30 militairen in deze missie.\n"
    assert [subject for subject, _ in _in_fleet(text)] == ["windroos", "mali"]


def test_a_section_goes_on_about_the_one_that_it_named() -> None:
    text = "Financiën\n\nDe missie in Mali is verlengd.\n\nDe uitgaven bedroegen € 3 miljoen.\n"
    assert _in_fleet(text) == [("mali", "kosten")]


def test_a_list_of_nations_is_the_missions() -> None:
    text = (
        "Deelnemers\n\nDe missie in Mali groeit. De grootste zijn Ghana (850 militairen) en Nepal (520 militairen).\n"
    )
    assert _in_fleet(text) == [("mali", "sterkte")] * 2


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Het gold van 1 mei 2023 tot 3 juni 2024.", ("mali/mandaat/1", "mandaatperiode")),
        ("Het stond 30 militairen toe.", ("mali/mandaat/1", "plafond")),
        ("Het tweede mandaat was met 30 militairen krapper bemeten.", ("mali/mandaat/2", "plafond")),
        ("Het plafond is verlaagd naar 30 militairen.", ("mali/mandaat/1", "plafond")),
    ],
)
def test_a_mandate_is_the_one_named_last(sentence: str, bound: tuple[str, str]) -> None:
    assert _in_fleet(f"Besluit\n\nHet eerste mandaat voor Mali is afgelopen. {sentence}\n") == [bound]


def test_an_answer_is_about_whom_its_question_is() -> None:
    text = (
        "Lijst van vragen\n\nVraag 1\n\nWat kost de missie in Mali?\n\nAntwoord\n\nIn 2023 is € 3 miljoen uitgegeven.\n\n"
        "Vraag 2\n\nHoeveel militairen zijn ingezet bij Windroos?\n\nAntwoord\n\nDat zijn 30 militairen.\n\n"
        "Vraag 3 Hoe lang duurt de in vraag 1 bedoelde inzet?\n\nAntwoord\n\nDe inzet liep van 1 mei 2023 tot 3 juni 2024.\n\n"
        "Vraag 4\n\nHoe groot is deze bijdrage?\n\nAntwoord\n\nEr zijn 40 militairen.\n\n"
        "Vraag 5\n\nHoe verhouden de in de vragen 1 en 2 bedoelde inzetten zich?\n\nAntwoord\n\nEr waren 50 militairen.\n\n"
        "Vraag 6\n\nWelke plannen zijn er?\n\nAntwoord\n\nEr waren 60 militairen.\n"
    )
    assert [subject for subject, _ in _in_fleet(text)] == ["mali", "windroos", "mali", "mali", None, None]


def test_without_names_nothing_is_bound() -> None:
    document = read_text(LETTER.format(number=1))
    assert all(claim.subject is None for claim in read_claims(document))


def test_on_our_own_letters() -> None:
    """Of 800 labelled claims 777 are right and none wrong; the floors leave room for a label or two."""
    right, wrong, count = score_all(sorted(LETTERS.glob("[lvwx]*.bindings.json")))
    assert right >= 0.965 * count, (right, wrong, count)
    assert wrong <= 0.004 * count, (right, wrong, count)


@pytest.mark.parametrize(
    "printed", ["€ 66,40 miljoen  (", "€ 5,35 miljoen  (", "€ 9,50 miljoen  (", "€ 84,15 miljoen  ("]
)
def test_the_width_of_a_figure_in_a_table_of_plain_text_binds_nothing_else(printed: str) -> None:
    text = (LETTERS / "letter5.txt").read_text(encoding="utf-8")
    names = names_beside(LETTERS / "letter5.names.json")
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
    right, wrong, count = score_bindings(read_text(text), names, LETTERS / "seed.bindings.json")
    assert (wrong, right >= 0.95 * count) == (0, True)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Aan de eFP namen 1.800 militairen deel.", None),
        ("UNIFIL telt 10.000 militairen.", None),
        ("Bij MINUSMA dienden 40 militairen.", None),
        ("De AMDTF telde 16 militairen.", "amdtf-sk"),
        ("De KMar leverde daaraan 4 militairen.", "efp-lt"),
    ],
)
def test_initials_that_the_register_lacks_are_of_someone_else(sentence: str, subject: str | None) -> None:
    assert _bound(f"De missie in Litouwen telde 150 militairen. {sentence}")[-1][0] == subject
