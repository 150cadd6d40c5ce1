"""What letters say beyond the six scored kinds, one sentence each."""

from decimal import Decimal

import pytest

from ijkmoment.facts.claim import Abbreviation, AnnouncedCount, Contribution, Promise, Relative
from ijkmoment.facts.dates import Date, Duration, Period
from ijkmoment.facts.document import Document
from ijkmoment.facts.values import Code, Percentage, Quantity, Rank, Strength
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.html import read_html
from ijkmoment.reading.text import read_text

LETTER = Date(2024, 5, 15)


def _of_kind(text: str, kind: str) -> list[tuple[str, object]]:
    claims = read_claims(read_text(text), LETTER)
    return [(claim.text, claim.value) for claim in claims if claim.kind == kind]


@pytest.mark.parametrize(
    ("kind", "sentence", "printed", "value"),
    [
        ("quantity", "Er gaan drie MQ-9 Reapers heen.", "drie MQ-9 Reapers", Quantity(Decimal(3), "MQ-9 Reapers")),
        ("quantity", "Er kwamen vier extra Battle Groups bij.", "vier extra Battle Groups", Quantity(Decimal(4), "extra Battle Groups")),
        ("quantity", "Ruim 900.000 woningen zijn nodig.", "Ruim 900.000 woningen", Quantity(Decimal(900000), "woningen", approximate=True)),
        ("quantity", "Het zijn 406 fte in totaal.", "406 fte", Quantity(Decimal(406), "fte")),
        ("percentage", "Zij besteden 75% van hun tijd.", "75%", Percentage(Decimal(75))),
        ("percentage", "Circa 2,5 procent gaat op.", "Circa 2,5 procent", Percentage(Decimal("2.5"), 1, approximate=True)),
        ("duration", "De inzet duurt minimaal zes maanden.", "minimaal zes maanden", Duration(6, "month", "at least")),
        ("duration", "Dit duurt anderhalf jaar.", "anderhalf jaar", Duration(18, "month")),
        ("duration", "Het werk is binnen 2 weken klaar.", "binnen 2 weken", Duration(2, "week", "at most")),
        ("duration", "Dit duurt twee en een half jaar.", "twee en een half jaar", Duration(30, "month")),
        ("duration", "Dit duurt 2,5 jaar.", "2,5 jaar", Duration(30, "month")),
        ("duration", "Dit duurt drie jaar en een half.", "drie jaar en een half", Duration(42, "month")),
        ("duration", "Dit duurt op zijn hoogst 3 jaar.", "op zijn hoogst 3 jaar", Duration(3, "year", "at most")),
        ("duration", "Dit duurt twee weken en drie dagen.", "twee weken en drie dagen", Duration(17, "day")),
        ("duration", "Dit duurt minstens een jaar en drie maanden.", "minstens een jaar en drie maanden", Duration(15, "month", "at least")),
        ("percentage", "De groei was -1,8 procent.", "-1,8 procent", Percentage(Decimal("-1.8"), 1)),
        ("percentage", "De groei was anderhalf procent.", "anderhalf procent", Percentage(Decimal("1.5"), 1)),
        ("percentage", "Van 2023-5% is geen sprake.", "5%", Percentage(Decimal(5))),
        ("country", "De top was in Litouwen dit keer.", "Litouwen", Code("country", "LT")),
        ("country", "De VS leidt dit.", "VS", Code("country", "US")),
        ("country", "Dit geldt voor Caribisch Nederland.", "Nederland", Code("country", "NL")),
        ("country", "Volgend Nederland leidt dit.", "Nederland", Code("country", "NL")),
        ("country", "Dit geldt voor heel Nederland.", "Nederland", Code("country", "NL")),
        ("contribution", "Samen met Duitsland (560 militairen).", "Duitsland (560 militairen)", Contribution("DE", Strength(560, 560))),
        ("formation", "De 13 Lichte Brigade vertrekt.", "13 Lichte Brigade", Code("formation", "13 Lichte Brigade")),
        ("formation", "Dit doet de Air and Missile Defence Task Force.", "Air and Missile Defence Task Force", Code("formation", "Air and Missile Defence Task Force")),
        ("operation", "Zij nam deel aan oefening Iron Wolf.", "Iron Wolf", Code("operation", "Iron Wolf")),
        ("operation", "De bijdrage aan EUFOR Althea loopt.", "EUFOR Althea", Code("operation", "EUFOR Althea")),
        ("office", "De minister van Defensie tekent.", "minister van Defensie", Code("office", "minister van Defensie")),
        ("rank", "Met de grootste bijdrage na Duitsland.", "grootste bijdrage na Duitsland", Rank(2, ("DE",))),
        ("rank", "Dit is de op één na grootste groep.", "op één na grootste", Rank(2)),
        ("relative", "Dit is meer dan vorig jaar.", "vorig jaar", Relative(Date(2023))),
        ("relative", "Wij oefenen deze zomer.", "deze zomer", Relative(Date(2024, 22))),
        ("relative", "Dit begon twee jaar geleden.", "twee jaar geleden", Relative(Date(2022))),
        ("relative", "Dit was gisteren zo.", "gisteren", Relative(Date(2024, 5, 14))),
        ("relative", "Dit is vandaag zo.", "vandaag", Relative(Date(2024, 5, 15))),
        ("relative", "Dit begon op 3 mei van dit jaar.", "3 mei van dit jaar", Relative(Date(2024, 5, 3))),
        ("relative", "Dit begon in juni vorig jaar.", "juni vorig jaar", Relative(Date(2023, 6))),
        ("relative", "Dit was vorige week zo.", "vorige week", Relative(Period(Date(2024, 5, 6), Date(2024, 5, 12)))),
        ("relative", "Zie de vorige rapportage.", "de vorige rapportage", Relative(None, "rapportage")),
        ("relative", "De Kamer is jongstleden geïnformeerd.", "jongstleden", Relative()),
    ],
)  # fmt: skip
def test_one_claim(kind: str, sentence: str, printed: str, value: object) -> None:
    assert _of_kind(sentence, kind) == [(printed, value)]


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("Het is tussen de 10 en 20 procent.", [("10", "10"), ("20 procent", "20")]),
        ("Het is 3 à 4 procent.", [("3", "3"), ("4 procent", "4")]),
        ("Het is 3-5% nu.", [("3", "3"), ("5%", "5")]),
        ("Het is 3%-5% nu.", [("3%", "3"), ("5%", "5")]),
        ("Het is tien tot vijftien procent.", [("tien", "10"), ("vijftien procent", "15")]),
        ("Het is circa 10 tot 20 procent.", [("circa 10", "10"), ("20 procent", "20")]),
    ],
)
def test_both_ends_of_a_range_of_percentages(sentence: str, ends: list[tuple[str, str]]) -> None:
    approximate = "circa" in sentence
    assert _of_kind(sentence, "percentage") == [
        (printed, Percentage(Decimal(number), 0, approximate)) for printed, number in ends
    ]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("quantity", "De 13 Lichte Brigade vertrekt."),
        ("quantity", "Op 4 april 2024 kwamen zij."),
        ("quantity", "Dit staat in artikel 12 van de wet."),
        ("quantity", "Er zijn circa 300 militairen."),
        ("duration", "De vrijwilliger is 12 jaar oud."),
        ("duration", "Dit begon twee jaar geleden."),
        ("duration", "Over twee weken is dit klaar."),
        ("duration", "Dit begon twee jaar en drie maanden geleden."),
        ("duration", "Dit duurt een maand en drie dagen."),
        ("duration", "Dit duurt een jaar."),
        ("duration", "Dit duurt anderhalve week en 2,5 maanden."),
        ("country", "Het Duitslandoverleg was kort."),
        ("country", "De Rijksdienst voor Ondernemend Nederland voert dit uit."),
        ("country", "De stichting Jong Nederland en het programma Veilig Nederland doen mee."),
        ("rank", "Dit is het derde land dat dit doet."),
        ("quantity", "Dit is het derde land dat dit doet."),
        ("rank", "De meeste partners deden mee."),
        ("relative", "Dit was op 26 maart jongstleden."),
        ("relative", "Dat is vandaag de dag zo."),
        ("promise", "Het kabinet heeft uw Kamer hierover geïnformeerd."),
        ("promise", "Met deze brief informeert het kabinet uw Kamer over de inzet."),
        ("promise", "In 2023 informeerde de minister uw Kamer hierover."),
        ("promise", "Het kabinet heeft uw Kamer geïnformeerd en zal dit in 2025 afronden."),
        ("promise", "De minister informeerde uw Kamer over wat de missie in 2025 ontvangt."),
        ("promise", "De Kamer heeft op 17 mei 2024 een brief ontvangen."),
        ("promise", "Het kabinet zal de Kamer niet informeren over de inzet."),
        ("promise", "Ik kan de Kamer niet informeren over de inzet."),
        ("promise", "De Kamer heeft mij verzocht te informeren over de kosten."),
        ("promise", "De Kamer verzoekt de regering haar in 2025 te informeren."),
        ("promise", "Kunt u de Kamer informeren over de kosten?"),
        ("promise", "U ontvangt deze folder gratis."),
    ],
)
def test_what_is_no_claim(kind: str, sentence: str) -> None:
    assert _of_kind(sentence, kind) == []


@pytest.mark.parametrize(
    ("sentence", "promise"),
    [
        (
            "Het kabinet informeert uw Kamer in de volgende voortgangsrapportage (2025) over de lessen.",
            Promise("kabinet", "de lessen", Date(2025), "de volgende voortgangsrapportage (2025)"),
        ),
        (
            "Uw Kamer wordt geïnformeerd over de gevolgen zodra de uitkomsten bekend zijn.",
            Promise("", "de gevolgen", None, "", "zodra de uitkomsten bekend zijn"),
        ),
        (
            "De minister van Defensie zal de Kamer tussen 1 mei en 3 juni 2025 informeren over de kosten.",
            Promise("minister van Defensie", "de kosten", Period(Date(2025, 5, 1), Date(2025, 6, 3))),
        ),
        (
            "Het kabinet zal uw Kamer in 2025 informeren over de lessen uit 2024.",
            Promise("kabinet", "de lessen uit 2024", Date(2025)),
        ),
        (
            "Het kabinet informeert uw Kamer in 2025 over de inzet in de zomer van 2024 en in 2023.",
            Promise("kabinet", "de inzet in de zomer van 2024 en in 2023", Date(2025)),
        ),
        (
            "Over de lessen informeert het kabinet uw Kamer in de loop van 2025.",
            Promise("kabinet", "de lessen", Date(2025)),
        ),
        (
            "Zoals toegezegd in de brief van 3 mei 2023 informeer ik uw Kamer over de lessen.",
            Promise("ik", "de lessen"),
        ),
        (
            "Zoals ik heb toegezegd, wordt uw Kamer in mei 2025 geïnformeerd over de lessen.",
            Promise("ik", "de lessen", Date(2025, 5)),
        ),
        (
            "Ieder jaar krijgt de Kamer een verslag; dit gaat over 2014.",
            Promise("", "een verslag"),
        ),
        (
            "De minister van Volksgezondheid, Welzijn en Sport informeert uw Kamer dit najaar over de kosten.",
            Promise("minister van Volksgezondheid, Welzijn en Sport", "de kosten", Date(2024, 23)),
        ),
        (
            "Ik informeer uw Kamer uiterlijk 1 december over de kosten van vorig jaar.",
            Promise("ik", "de kosten van vorig jaar", Date(2024, 12, 1)),
        ),
        (
            "Ik informeer uw Kamer volgende week over wat eind vorig jaar en in mei vorig jaar is besloten.",
            Promise(
                "ik",
                "wat eind vorig jaar en in mei vorig jaar is besloten",
                Period(Date(2024, 5, 20), Date(2024, 5, 26)),
            ),
        ),
        (
            "Ik informeer uw Kamer in februari over de kosten.",
            Promise("ik", "de kosten", Date(2025, 2)),
        ),
        (
            "Ik informeer uw Kamer in het eerste kwartaal over de kosten.",
            Promise("ik", "de kosten", Date(2025, 33)),
        ),
        ("Ik informeer u nog dit jaar.", Promise("ik", "", Date(2024))),
        (
            "U ontvangt de resultaten in het eerste kwartaal van 2025.",
            Promise("", "de resultaten", Date(2025, 33)),
        ),
        (
            "Zodra de uitkomsten bekend zijn, informeert het kabinet uw Kamer over de gevolgen.",
            Promise("kabinet", "de gevolgen", None, "", "Zodra de uitkomsten bekend zijn"),
        ),
        (
            "Als de uitkomsten bekend zijn informeert het kabinet uw Kamer over de gevolgen.",
            Promise("kabinet", "de gevolgen", None, "", "Als de uitkomsten bekend zijn"),
        ),
        (
            "Het kabinet informeert uw Kamer in de volgende rapportage of eerder, indien nodig, over de lessen.",
            Promise("kabinet", "de lessen", None, "de volgende rapportage", "indien nodig"),
        ),
        (
            "Omdat dit nog niet bekend is, wordt de Kamer niet later dan 1 mei 2025 geïnformeerd over wat niet lukt.",
            Promise("", "wat niet lukt", Date(2025, 5, 1)),
        ),
        (
            "Het kabinet informeert uw Kamer na het zomerreces over de voortgang.",
            Promise("kabinet", "de voortgang", None, "", "na het zomerreces"),
        ),
        (
            "Het kabinet informeert uw Kamer voor het einde van het jaar over de voortgang.",
            Promise("kabinet", "de voortgang", Date(2024)),
        ),
    ],
)
def test_promises(sentence: str, promise: Promise) -> None:
    assert _of_kind(sentence, "promise") == [(sentence, promise)]


@pytest.mark.parametrize(
    ("sentence", "nations"),
    [
        ("Duitsland levert 900 militairen.", [("DE", 900)]),
        ("Nederland draagt bij met 300 militairen.", [("NL", 300)]),
        ("Polen en Noorwegen (elk 100 militairen) doen mee.", [("PL", 100), ("NO", 100)]),
        ("Met Duitsland (560 militairen), België (1.200) en het Verenigd Koninkrijk (30).", [("DE", 560), ("BE", 1200), ("GB", 30)]),
        ("Er zijn 1.234 Nederlandse en 500 Duitse militairen.", [("NL", 1234), ("DE", 500)]),
        ("De toppen waren in Polen (30), Letland (17) en Spanje (18).", []),
        ("In Duitsland plaatst 900 militairen dit voor een raadsel.", []),
        ("Er zijn 500 Duitse militairen.", []),
        ("Er zijn 30 Britse en Duitse militairen en 20 Franse militairen.", []),
        ("Zweden, Polen en 30 anderen, en Noorwegen (elk 100 militairen).", [("NO", 100)]),
    ],
)  # fmt: skip
def test_contributions(sentence: str, nations: list[tuple[str, int]]) -> None:
    expected = [Contribution(nation, Strength(number, number)) for nation, number in nations]
    assert [value for _, value in _of_kind(sentence, "contribution")] == expected


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        ("De minister van Defensie, De minister van Financiën.", ["minister van Defensie", "minister van Financiën"]),
        ("De minister van Justitie en Veiligheid, A.B. van Elders", ["minister van Justitie en Veiligheid"]),
        ("De minister van Justitie en Veiligheid,/De minister van Defensie", ["minister van Justitie en Veiligheid", "minister van Defensie"]),
        ("De Duitse minister van Defensie Voorbeeld komt.", ["minister van Defensie"]),
        ("De minister van Buitenlandse Zaken Voorbeeld komt.", ["minister van Buitenlandse Zaken"]),
        ("De minister van Infrastructuur en\nWaterstaat komt.", ["minister van Infrastructuur en Waterstaat"]),
        ("De minister van Infrastructuur en de minister van Defensie.", ["minister van Infrastructuur", "minister van Defensie"]),
        ("De minister van Volksgezondheid, Welzijn en Sport komt.", ["minister van Volksgezondheid, Welzijn en Sport"]),
        ("De minister van Defensie, Duitsland en Polen.", ["minister van Defensie"]),
        ("De minister voor Primair en Voortgezet Onderwijs.", ["minister voor Primair en Voortgezet Onderwijs"]),
        ("De ministers van Financiën en van Defensie komen.", ["minister van Financiën", "minister van Defensie"]),
        ("De ministers van Buitenlandse Zaken en Defensie.", ["minister van Buitenlandse Zaken", "minister van Defensie"]),
        ("De ministers van Justitie en Veiligheid uit de Unie.", []),
        ("De staatssecretaris Participatie en Integratie.", ["staatssecretaris Participatie en Integratie"]),
        ("De minister Voorbeeld en Anders.", []),
        ("De Commandant Landstrijdkrachten en de NCTV.", ["Commandant Landstrijdkrachten", "NCTV"]),
        ("De secretaris-generaal van de NAVO en de directeur MIVD.", ["secretaris-generaal van de NAVO", "directeur MIVD"]),
        ("De secretaris-generaal van de Verenigde Naties en die van Oslo.", ["secretaris-generaal van de Verenigde Naties"]),
        ("De secretaris-generaal van het ministerie van Defensie.", ["secretaris-generaal van het ministerie van Defensie"]),
        ("De secretaris-generaal sprak met de NAVO.", ["secretaris-generaal"]),
        ("De plaatsvervangend directeur van de AIVD komt.", ["plaatsvervangend directeur van de AIVD"]),
        ("De directeur van de school en directeur Voorbeeld.", []),
        ("De directeur-generaal Politie en de burgemeester van Den Haag.", ["directeur-generaal Politie", "burgemeester van Den Haag"]),
    ],
)  # fmt: skip
def test_offices(sentence: str, offices: list[str]) -> None:
    assert [value for _, value in _of_kind(sentence, "office")] == [Code("office", name) for name in offices]


@pytest.mark.parametrize(
    ("sentence", "kind", "names"),
    [
        ("Deze missie Nederland, missie Mali.", "operation", []),
        ("De operatie De Nederlandse Storm.", "operation", []),
        ("De oefeningen Griffin Storm, Iron Wolf en Saber Strike.", "operation", ["Griffin Storm", "Iron Wolf", "Saber Strike"]),
        ("De oefening Iron Wolf en Saber.", "operation", ["Iron Wolf"]),
        ("De exercitie Falcon Leap begint.", "operation", ["Falcon Leap"]),
        ("Het Korps en de Groep van 5.", "formation", []),
        ("Het 1 (German/Netherlands) Corps komt.", "formation", ["1 (German/Netherlands) Corps"]),
        ("De NATO Response Force vertrekt.", "formation", ["NATO Response Force"]),
        ("De Joint Expeditionary Force oefent.", "formation", ["Joint Expeditionary Force"]),
        ("De Response Force en de Royal Air Force.", "formation", []),
        ("Het Korps Mariniers komt.", "formation", ["Korps Mariniers"]),
        ("Dit doet 42 Pantserinfanteriebataljon.", "formation", ["42 Pantserinfanteriebataljon"]),
    ],
)  # fmt: skip
def test_operations_and_formations(sentence: str, kind: str, names: list[str]) -> None:
    assert [value for _, value in _of_kind(sentence, kind)] == [Code(kind, name) for name in names]


def test_an_announced_count_knows_how_many_items_follow() -> None:
    text = "De brief bestaat uit drie onderdelen:\n\n1. Kern;\n2. Kosten;\n\nKern\n\nDit is de kern van de brief.\n"
    assert _of_kind(text, "count") == [("drie onderdelen", AnnouncedCount(3, "onderdelen", 2))]


@pytest.mark.parametrize(
    ("letter", "days"),
    [(Date(1, 1, 1), [None, Date(1, 1, 3)]), (Date(9999, 12, 31), [Date(9999, 12, 30), None])],
)
def test_no_day_lies_outside_the_calendar(letter: Date, days: list[Date | None]) -> None:
    document = read_text("Dit was gisteren zo, en is overmorgen zo.")
    assert [claim.value for claim in read_claims(document, letter)] == [Relative(day) for day in days]


def test_only_the_sentence_before_a_list_announces_it() -> None:
    text = (
        "Een termijn van 10 werkdagen is te kort. De volgende punten zijn van belang:\n\n1. Kern;\n2. Kosten;\n\nSlot\n"
    )
    assert _of_kind(text, "count") == []


def test_only_the_items_of_the_first_level_are_counted() -> None:
    document = read_html(
        "<p>De brief bestaat uit drie onderdelen:</p><ul><li>Kern;<ul><li>Doel;</li><li>Middel;</li></ul></li>"
        "<li>Kosten;</li><li>Slot.</li></ul><p>Dit is de kern van de brief.</p>",
        "brief.html",
    )
    assert isinstance(document, Document)
    counts = [claim.value for claim in read_claims(document) if claim.kind == "count"]
    assert counts == [AnnouncedCount(3, "onderdelen", 3)]


@pytest.mark.parametrize(
    ("bracket", "short"),
    [
        ("(hierna: PBL)", "PBL"),
        ("(hierna PBL)", "PBL"),
        ('(hierna: "PBL")', "PBL"),
        ("(hierna: het PBL)", "PBL"),
        ("(Hierna te noemen: “PBL”)", "PBL"),
        ("(verder: PBL)", "PBL"),
        ("(‘PBL’)", "PBL"),
    ],
)
def test_an_abbreviation_is_brought_in_with_words_or_quotes(bracket: str, short: str) -> None:
    long = "Planbureau voor de Leefomgeving"
    assert _of_kind(f"Het {long} {bracket} raamt dit.", "abbreviation") == [
        (f"{long} {bracket}", Abbreviation(short, long))
    ]


@pytest.mark.parametrize("bracket", ["(hierna Wnb)", '(hierna: "Wnb")', "(hierna: de Wnb)", "(‘Wnb’)"])
def test_what_is_called_a_name_need_not_have_first_letters(bracket: str) -> None:
    printed = f"Wet natuurbescherming {bracket}"
    assert _of_kind(f"De {printed} geldt.", "abbreviation") == [(printed, Abbreviation("Wnb", "Wet natuurbescherming"))]


@pytest.mark.parametrize(
    ("sentence", "printed", "short", "long"),
    [
        (
            "De Funding Facility for Stabilization (FFS) loopt.",
            "Funding Facility for Stabilization (FFS)",
            "FFS",
            "Funding Facility for Stabilization",
        ),
        (
            "De instructie (Rules of Engagement, ROE) geldt.",
            "Rules of Engagement, ROE",
            "ROE",
            "Rules of Engagement",
        ),
        (
            "Dit volgt uit de wet (de Wet open overheid, afgekort WOO).",
            "Wet open overheid, afgekort WOO",
            "WOO",
            "Wet open overheid",
        ),
        ("Het Openbaar Ministerie (het OM) stemt in.", "Openbaar Ministerie (het OM)", "OM", "Openbaar Ministerie"),
        (
            "Het Medefinancieringsstelsel (MFS II) loopt af.",
            "Medefinancieringsstelsel (MFS II)",
            "MFS II",
            "Medefinancieringsstelsel",
        ),
        (
            "Het Medefinancieringsstelsel II (MFS II) loopt af.",
            "Medefinancieringsstelsel II (MFS II)",
            "MFS II",
            "Medefinancieringsstelsel II",
        ),
    ],
)
def test_an_abbreviation_with_more_around_it(sentence: str, printed: str, short: str, long: str) -> None:
    assert _of_kind(sentence, "abbreviation") == [(printed, Abbreviation(short, long))]


@pytest.mark.parametrize(
    "sentence",
    [
        "De Tweede Kamer (de Kamer) en de minister (de Minister) stemmen in.",
        "Het kabinet (Rutte II) trad aan.",
        "Dat doen bondgenoten (de NAVO, EU) en partners (Finland, VS).",
        "De Wet natuurbescherming (hierna: de wet) geldt.",
        "De Raad van advies (hierna: Raad) oordeelt.",
        "Dit is de kern (hierna meer).",
    ],
)
def test_what_is_no_abbreviation(sentence: str) -> None:
    assert _of_kind(sentence, "abbreviation") == []


def test_a_claim_knows_its_section_and_its_sentence() -> None:
    text = "Kosten\n\nDit is een alinea met tekst. De inzet kostte € 3 miljoen. Daarna niets meer.\n"
    document = read_text(text)
    (claim,) = [one for one in read_claims(document) if one.kind == "money"]
    assert claim.section == "Kosten"
    assert claim.sentence is not None
    assert document.running[slice(*claim.sentence)] == "De inzet kostte € 3 miljoen."
