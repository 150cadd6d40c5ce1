"""Forms of strengths, ranks and references that printing does not use, and that letters do."""

import pytest

from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.values import Amount, Rank, Reference, Strength
from ijkmoment.language.date_scan import scan_dates
from ijkmoment.language.money_scan import scan_money
from ijkmoment.language.quantity_scan import scan_quantities
from ijkmoment.language.rank_scan import scan_ranks
from ijkmoment.language.reference_scan import scan_references
from ijkmoment.language.strength_scan import scan_strengths


@pytest.mark.parametrize(
    ("sentence", "printed", "value"),
    [
        ("Er gingen tussen 1.400 en 1.600 militairen.", "tussen 1.400 en 1.600 militairen", Strength(1400, 1600)),
        ("Er zijn minder dan 50 militairen.", "minder dan 50 militairen", Strength(None, 50)),
        (
            "Dat zijn ongeveer 30 militairen en politiefunctionarissen.",
            "ongeveer 30 militairen en politiefunctionarissen",
            Strength(30, 30, approximate=True),
        ),
        ("Er waren 40 militairen of meer.", "40 militairen of meer", Strength(40, None)),
        ("Er waren 40 militairen of minder.", "40 militairen of minder", Strength(None, 40)),
        ("Er waren 40 of meer Nederlandse militairen.", "40 of meer Nederlandse militairen", Strength(40, None)),
        ("Er waren 40 militairen of meer dan 3 pelotons.", "40 militairen", Strength(40, 40)),
        ("Er gaan minimaal 5 en maximaal 10 militairen.", "minimaal 5 en maximaal 10 militairen", Strength(5, 10)),
        ("Er gaan op zijn hoogst 5 militairen.", "op zijn hoogst 5 militairen", Strength(None, 5)),
        ("Er gaan 15 ervaren militairen.", "15 ervaren militairen", Strength(15, 15)),
        ("Nederland stuurt maximaal tachtig man naar Mali.", "maximaal tachtig man", Strength(None, 80)),
        ("Zij vertrokken met zo'n tachtig man.", "zo'n tachtig man", Strength(80, 80, approximate=True)),
        ("Op de basis zijn veertig man gelegerd.", "veertig man", Strength(40, 40)),
        ("Een ploeg van twee tot vijf stafofficieren.", "twee tot vijf stafofficieren", Strength(2, 5)),
        ("Twee- tot vijfhonderd militairen gaan.", "Twee- tot vijfhonderd militairen", Strength(200, 500)),
        (
            "Er gaan zo'n drie- à vierduizend militairen.",
            "zo'n drie- à vierduizend militairen",
            Strength(3000, 4000, approximate=True),
        ),
        ("Polen vergroot zijn bijdrage tot 300 militairen.", "300 militairen", Strength(300, 300)),
        ("Er gaan ruim honderd militairen.", "ruim honderd militairen", Strength(100, 100, approximate=True)),
        ("Kroatië is er met 35 grenswachten aanwezig.", "35 grenswachten", Strength(35, 35)),
        ("Er gaan twee of drie militairen heen.", "twee of drie militairen", Strength(2, 3)),
        ("Er gaan een of twee militairen heen.", "een of twee militairen", Strength(1, 2)),
        ("Er gaan zo'n 20 of 30 militairen.", "zo'n 20 of 30 militairen", Strength(20, 30, approximate=True)),
        ("De vraag is of 20 militairen volstaan.", "20 militairen", Strength(20, 20)),
        ("Er gaan 175 à 200 militairen heen.", "175 à 200 militairen", Strength(175, 200)),
        ("Er zijn ± 150 militairen.", "± 150 militairen", Strength(150, 150, approximate=True)),
        ("Er zijn ±150 militairen.", "±150 militairen", Strength(150, 150, approximate=True)),
        ("Er zijn +/- 40 militairen.", "+/- 40 militairen", Strength(40, 40, approximate=True)),
        ("Er gaan honderd duizend militairen.", "honderd duizend militairen", Strength(100000, 100000)),
        ("Er gaan 100 duizend militairen.", "100 duizend militairen", Strength(100000, 100000)),
        ("Er gaan 2,5 duizend militairen.", "2,5 duizend militairen", Strength(2500, 2500)),
        ("Er gaan anderhalf duizend militairen.", "anderhalf duizend militairen", Strength(1500, 1500)),
        ("Er gaan hooguit anderhalfduizend militairen.", "hooguit anderhalfduizend militairen", Strength(None, 1500)),
        ("Er gaan anderhalfhonderd mariniers.", "anderhalfhonderd mariniers", Strength(150, 150)),
        ("Er gaan drieënhalf duizend militairen.", "drieënhalf duizend militairen", Strength(3500, 3500)),
        ("Er gaan 3 tot 4 duizend militairen.", "3 tot 4 duizend militairen", Strength(3000, 4000)),
        ("Er gaan 500 tot 2 duizend militairen.", "500 tot 2 duizend militairen", Strength(500, 2000)),
        ("Er gaan twintig tot honderd militairen.", "twintig tot honderd militairen", Strength(20, 100)),
        ("Er gaan nooit meer dan 60 militairen.", "nooit meer dan 60 militairen", Strength(None, 60)),
        ("Er zijn er nooit minder dan 60 militairen.", "nooit minder dan 60 militairen", Strength(60, None)),
        ("Er zijn nog geen 60 militairen.", "nog geen 60 militairen", Strength(None, 60)),
        ("Er zijn niet alleen meer dan 60 militairen.", "meer dan 60 militairen", Strength(60, None)),
        ("Daar vallen niet de acht militairen onder.", "acht militairen", Strength(8, 8)),
        ("Geen van de dertig militairen is terug.", "dertig militairen", Strength(30, 30)),
        ("Er zijn nu eenmaal 60 militairen.", "60 militairen", Strength(60, 60)),
        ("De 180 tot 2027 ingezette militairen gaan.", "180 tot 2027 ingezette militairen", Strength(180, 180)),
        (
            "De 180 tot en met 2027 ingezette militairen gaan.",
            "180 tot en met 2027 ingezette militairen",
            Strength(180, 180),
        ),
        ("Er gaan 180 tot 2000 militairen.", "180 tot 2000 militairen", Strength(180, 2000)),
        ("Er gaan 1800 tot 2050 militairen.", "1800 tot 2050 militairen", Strength(1800, 2050)),
        ("Er gaan 1 tot 1901 militairen.", "1 tot 1901 militairen", Strength(1, 1901)),
        ("Er gaan tussen de 60 en de 90 mariniers.", "tussen de 60 en de 90 mariniers", Strength(60, 90)),
        ("Er gaan tussen de zes en de acht officieren.", "tussen de zes en de acht officieren", Strength(6, 8)),
        ("Er gaan tussen 15 en maximaal 25 adviseurs.", "tussen 15 en maximaal 25 adviseurs", Strength(15, 25)),
        (
            "Er gaan tussen 15 en ongeveer 25 waarnemers.",
            "tussen 15 en ongeveer 25 waarnemers",
            Strength(15, 25, approximate=True),
        ),
        (
            "Er gaan tussen de circa 15 en de 25 waarnemers.",
            "tussen de circa 15 en de 25 waarnemers",
            Strength(15, 25, approximate=True),
        ),
        ("Er gaan 15 tot ruim 25 waarnemers.", "15 tot ruim 25 waarnemers", Strength(15, 25, approximate=True)),
        ("De missie groeit met 150 tot 2.700 militairen.", "2.700 militairen", Strength(2700, 2700)),
        ("De staf kromp met tien tot zestig militairen.", "zestig militairen", Strength(60, 60)),
        ("Zij wil dat de eenheid met 20 tot 180 militairen toeneemt.", "180 militairen", Strength(180, 180)),
        (
            "De missie wordt met 150 tot circa 2.700 militairen uitgebreid.",
            "circa 2.700 militairen",
            Strength(2700, 2700, approximate=True),
        ),
        ("De missie nam af van 90 tot 60 militairen.", "60 militairen", Strength(60, 60)),
        ("De missie groeide van 90 tot ruim 160 man sterk.", "ruim 160 man", Strength(160, 160, approximate=True)),
        ("De missie nam toe met 5% tot 630 militairen.", "630 militairen", Strength(630, 630)),
        ("De missie groeit in 2027 tot 2.700 militairen.", "2.700 militairen", Strength(2700, 2700)),
        ("De oefening vindt plaats met 150 tot 2.700 militairen.", "150 tot 2.700 militairen", Strength(150, 2700)),
        ("Een groei met 150 tot 2.700 militairen volgt.", "2.700 militairen", Strength(2700, 2700)),
        ("Zij draagt met 30 tot 180 man bij aan de uitbreiding.", "30 tot 180 man", Strength(30, 180)),
        ("De missie groeide en zij kwam met 30 tot 180 militairen.", "30 tot 180 militairen", Strength(30, 180)),
        ("De dreiging steeg en er zijn teams van 30 tot 180 militairen.", "30 tot 180 militairen", Strength(30, 180)),
        ("De teams variëren van 30 tot 180 militairen.", "30 tot 180 militairen", Strength(30, 180)),
        ("Er gaan 2,300 militairen.", "2,300 militairen", Strength(2300, 2300)),
        ("Er gaan 1,200 tot 1,250 militairen.", "1,200 tot 1,250 militairen", Strength(1200, 1250)),
        ("Er gaan 3 à 4.000 militairen.", "3 à 4.000 militairen", Strength(3000, 4000)),
        ("Er gaan 3-4.500 militairen.", "3-4.500 militairen", Strength(3000, 4500)),
        ("Er gaan 3- tot 4.000 militairen.", "3- tot 4.000 militairen", Strength(3000, 4000)),
        ("Er gaan 900 à 1.100 militairen.", "900 à 1.100 militairen", Strength(900, 1100)),
        ("Er gaan >70 militairen.", ">70 militairen", Strength(70, None)),
        ("Er gaan ≥ 70 militairen.", "≥ 70 militairen", Strength(70, None)),
        ("Er gaan >= 70 militairen.", ">= 70 militairen", Strength(70, None)),
        ("Er gaan < 70 militairen.", "< 70 militairen", Strength(None, 70)),
        ("Er gaan ≤70 militairen.", "≤70 militairen", Strength(None, 70)),
        ("Er gaan max. 70 militairen.", "max. 70 militairen", Strength(None, 70)),
        ("Er gaan ~70 militairen.", "~70 militairen", Strength(70, 70, approximate=True)),
        ("Het ging van 30 -> 70 militairen.", "70 militairen", Strength(70, 70)),
        (
            "Er gaan om en nabij de 70 militairen.",
            "om en nabij de 70 militairen",
            Strength(70, 70, approximate=True),
        ),
        ("Er gaan bij benadering 70 militairen.", "bij benadering 70 militairen", Strength(70, 70, approximate=True)),
        (
            "Er gaan in de orde van grootte van 70 militairen.",
            "in de orde van grootte van 70 militairen",
            Strength(70, 70, approximate=True),
        ),
        ("Er gaan een slordige 70 militairen.", "een slordige 70 militairen", Strength(70, 70, approximate=True)),
    ],
)
def test_strengths(sentence: str, printed: str, value: Strength) -> None:
    (found,) = scan_strengths(sentence)
    assert (sentence[found.start : found.end], found.value) == (printed, value)


@pytest.mark.parametrize(
    "sentence",
    [
        "Er zijn 2 officieren van justitie.",
        "Er gaan 100 duizend man.",
        "Er gaan honderdvijftig duizend vijf militairen.",
        "Er gaan geen veertig militairen heen.",
        "Er gaan niet precies 70 militairen heen.",
        "Er gaan niet ruim 80 militairen heen.",
        "De ploeg telt niet veel meer dan 60 militairen.",
        "Er gaan niet langer meer dan zestig militairen heen.",
        "Er gaan een paar honderd militairen heen.",
        "Er gaan zeker een paar duizend militairen heen.",
        "Er gaan enkele honderden of enkele honderd militairen heen.",
        "Er gaan ettelijke duizend militairen heen.",
        "Er gaan een paar 100 militairen heen.",
        "Er gaan anderhalf tot twee duizend militairen heen.",
        "Er gaan 1,5 tot 2 duizend militairen heen.",
        "Er gaan tussen de anderhalf en twee duizend militairen heen.",
        "Er gaan 3 x 120 militairen heen.",
        "Er gaan drie keer 120 militairen heen.",
        "Er gaan driemaal honderd militairen heen.",
        "Er gaan 3×120 militairen heen.",
        "Er gaan twee komma vijf duizend militairen heen.",
        "Er gaan drie tot vierhonderd militairen heen.",
        "De tussen 2014 en 2019 ingezette militairen zijn terug.",
        "Er gaan een vijftigtal militairen.",
        "Er zijn honderden militairen en tientallen mariniers.",
        "Er stonden tachtig man in de rij.",
        "Er gaan twee- tot driehonderdvijftig militairen.",
        "Er gaan twee of driehonderd militairen.",
        "De missie nam toe met 40 tot 60 militairen.",
        "Het contingent werd met 40 tot 90 militairen uitgebreid.",
        "Er gaan 90 tot 60 militairen.",
        "Er gaan 70+ militairen.",
        "Er gaan 20\n000 militairen.",
        "Dit volgt uit artikel 7 300 militairen.",
        "Er gaan 3- tot 400 militairen.",
        "Bij optie 2 of 3 militairen hangt dit af van de kosten.",
        "Armenië zelf heeft hier 600 grenswachten staan, die niet bij de missie horen.",
        "Langs de grens staan 600 Moldavische grenswachten.",
        "Het gastland beschikt over 400 gendarmes.",
        "Litouwen heeft 20.000 militairen onder de wapenen.",
        "Het leger van Niger telt 25.000 soldaten.",
    ],
)
def test_what_is_no_strength(sentence: str) -> None:
    assert list(scan_strengths(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "decimals"),
    [
        ("Dit kost 20 cent.", "20 cent", "0.20", 2),
        ("Dit kost 5 cent.", "5 cent", "0.05", 2),
        ("Dit kost één euro.", "één euro", "1", 0),
        ("Dit kost twee en een half miljoen euro.", "twee en een half miljoen euro", "2500000", -5),
    ],
)
def test_amounts(sentence: str, printed: str, value: str, decimals: int) -> None:
    (found,) = scan_money(sentence)
    assert isinstance(found.value, Amount)
    read = (sentence[found.start : found.end], str(found.value.value), found.value.decimals)
    assert read == (printed, value, decimals)


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("Een viertal extra Battle Groups vertrekt.", "viertal extra Battle Groups"),
        ("Er gaan acht Leopard 2-tanks heen.", "acht Leopard 2-tanks"),
        ("Er gaan acht Leopard 2 tanks heen.", "acht Leopard 2 tanks"),
        ("Deze week 34 meldingen.", "34 meldingen"),
        ("Op 18 mei 2024 drie drones.", "drie drones"),
        ("Zij hield in 2006 veertien zittingen.", "veertien zittingen"),
        ("Dan telt de NAVO 32 lidstaten.", "32 lidstaten"),
        ("Er varen 5 M-fregatten.", "5 M-fregatten"),
        ("Vijf ervaren tolken gaan mee.", "Vijf ervaren tolken"),
        ("Er gaan niet meer dan vijf schepen heen.", "niet meer dan vijf schepen"),
        ("Er gaan 1,5 duizend voertuigen heen.", "1,5 duizend voertuigen"),
        ("Er gaan >5 schepen heen.", ">5 schepen"),
        ("Er gaan in de orde van grootte van 5 schepen heen.", "in de orde van grootte van 5 schepen"),
        ("Er zijn 3,400 soldiers.", "3,400 soldiers"),
    ],
)
def test_quantities(sentence: str, printed: str) -> None:
    assert [sentence[found.start : found.end] for found in scan_quantities(sentence)] == [printed]


@pytest.mark.parametrize(
    "sentence",
    [
        "2511 DP  Den Haag",
        "2500 EA Den Haag",
        "27 830 Materieelprojecten",
        "Van hen zullen er 8 halen wat nodig is.",
        "In week 34 starten zij.",
        "Op 8 augustus nog onderhoud.",
        "Op 8 Augustus is er een top.",
        "Er zijn er 15 ervaren.",
        "Top 10 landen",
        "EHRM 5 zaken",
        "De klasse 3 voertuigen rijden.",
        "De 5 G-netwerken staan.",
        "Dat geldt voor 3 op de 10 kinderen.",
        "Dat geldt voor een op de vijf boeren.",
        "Er zijn 20 tot 30 tolken.",
        "Er zijn tussen de 20 en 30 tolken.",
        "Er zijn drie à vier tolken.",
        "Er zijn tussen de 20 en de 30 tolken.",
        "Er zijn tussen 20 en circa 30 tolken.",
        "Er zijn 20 tot zo'n 30 tolken.",
        "Er gaan 3,400 voertuigen heen.",
        "Er gaan 000 voertuigen heen.",
        "Er zijn drie miljoen vierhonderd tolken.",
        "Er gaan geen vijf schepen heen.",
        "Er gaan niet veel meer dan vijf schepen heen.",
        "Er gaan een paar honderd drones heen.",
        "Er gaan anderhalf duizend voertuigen heen.",
        "Er gaan 3 x 4 helikopters heen.",
        "Er gaan vijf komma twee voertuigen per dag heen.",
    ],
)
def test_what_is_no_quantity(sentence: str) -> None:
    assert list(scan_quantities(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Zie kst-28676-455.", Reference("28676", None, "455")),
        ("Zie EK 36 410, F.", Reference("36410", None, "F", "I")),
        ("ZIE KAMERSTUK 27 925, NR. 412.", Reference("27925", None, "412")),
        ("ZIE KAMERSTUKKEN II 2021/22, 27 925, NO. 7.", Reference("27925", None, "7", "II", "2021-2022")),
        ("Zie TK 36 410, nr. 4.", Reference("36410", None, "4", "II")),
        ("Zie Kamerstukken 29 521 en 28 676, nr. 443.", Reference("29521", None, "443")),
        ("Zie Aanhangsel Handelingen II 2015/16, nr. 60.", Reference(None, None, "60", "II", "2015-2016")),
    ],
)
def test_references(sentence: str, value: Reference) -> None:
    (found,) = scan_references(sentence)
    assert found.value == value


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("Nederland levert 150 militairen, die 3.000 Oekraïense militairen hebben getraind.", ["150 militairen"]),
        ("Nederland zet 300 militairen in, terwijl 12 militairen gewond raakten.", ["300 militairen"]),
        ("Er zijn 300 militairen ingezet, waarvan 12 militairen gewond raakten.", ["300 militairen"]),
        ("Er raakten 12 militairen, waarvan drie vrouwen, gewond.", []),
        ("Er zijn 12 militairen en 3 marechaussees gewond geraakt.", []),
        ("Er waren 12 militairen, die allen gewond raakten.", []),
        ("De missie traint circa 300 Malinese militairen en telt zelf 60 militairen.", ["60 militairen"]),
        ("Nederland traint met 300 militairen in Noorwegen.", ["300 militairen"]),
        ("Er zijn 150 militairen heen; 3.000 militairen zijn getraind door 20 genisten.", ["150 militairen", "20 genisten"]),
        ("Bij de aanval raakten 12 militairen gewond en 300 militairen keerden terug.", ["300 militairen"]),
        ("De eenheid zou uit 70 militairen bestaan, maar zeven vacatures bleven.", ["70 militairen"]),
        ("De eenheid telt 70 militairen aan vacatures.", []),
        ("De missie telt 118 militairen en kampt met 32 vacatures.", ["118 militairen"]),
        ("De missie beperkte zich tot dertig gendarmes.", ["dertig gendarmes"]),
        ("De missie helpt het korps, dat 4.300 militairen telt.", []),
        ("De missie helpt een leger dat slechts 6.500 militairen telt.", []),
        ("De krijgsmacht heeft 30 militairen uitgezonden.", ["30 militairen"]),
        ("In totaal doorliepen 5.400 Malinese militairen een cursus, onder wie 212 officieren.", []),
        ("Er volgden 40 officieren de basistraining; 12 militairen gaven haar.", ["12 militairen"]),
        ("Er zijn 300 militairen ingezet, onder wie 20 officieren.", ["300 militairen", "20 officieren"]),
        ("Het land wil het eigen leger laten groeien tot 12.000 militairen.", []),
        ("De missie kan groeien tot 300 militairen.", ["300 militairen"]),
        ("Vorig jaar verloor de missie veertien militairen.", []),
        ("Het fregat had 188 opvarenden.", ["188 opvarenden"]),
        ("Het koopvaardijschip had 18 opvarenden.", []),
        ("Noorwegen draagt bij met acht militaire verpleegkundigen.", ["acht militaire verpleegkundigen"]),
        ("Er zijn 1.234 Nederlandse, 30 Belgische en 500 Duitse militairen.", ["1.234 Nederlandse", "30 Belgische", "500 Duitse militairen"]),
        ("Er zijn 150 gele en 500 Duitse militairen.", ["500 Duitse militairen"]),
        ("De doelstelling is daarmee verdubbeld van 15.000 naar 30.000 militairen.", []),
        ("Het opleidingsdoel werd verhoogd tot 60.000 militairen.", []),
        ("De doelstelling voor de inzet is verhoogd naar 200 militairen.", ["200 militairen"]),
        ("De doelstelling is 150 militairen te sturen.", ["150 militairen"]),
        ("De doelstelling is om 150 militairen in te zetten.", ["150 militairen"]),
        ("Sindsdien kwamen nog 2.040 personen naar Nederland met militaire vluchten.", []),
        ("Defensie heeft 1.500 personen uit Kabul geëvacueerd.", []),
        ("Met militaire vluchten zijn 400 personen naar Nederland overgebracht.", []),
        ("Het detachement van 20 personen keerde terug naar Nederland.", ["20 personen"]),
        ("Van de missie zijn 60 personen naar Irak vertrokken.", ["60 personen"]),
        ("Er kwamen 300 Amerikaanse militairen naar Nederland.", ["300 Amerikaanse militairen"]),
        ("In mei zijn vijf militairen om medische redenen gerepatrieerd.", []),
        ("Wegens psychische klachten keerden drie militairen terug.", []),
        ("Na afloop zijn 150 militairen gerepatrieerd.", ["150 militairen"]),
        ("Voor medische zorg zijn 20 militairen ingezet.", ["20 militairen"]),
    ],
)  # fmt: skip
def test_a_strength_is_told_by_its_own_clause(sentence: str, printed: list[str]) -> None:
    assert [sentence[one.start : one.end] for one in scan_strengths(sentence)] == printed


@pytest.mark.parametrize(
    ("sentence", "ranks"),
    [
        ("Er gaan ten hoogste 150 militairen heen.", []),
        ("Het is een van de grootste missies na Afghanistan.", []),
        ("Het is één der drie grootste donoren.", []),
        ("Twee van onze oudste schepen varen nog.", []),
        ("Nederland behoort al jaren tot de tien grootste donoren.", []),
        ("Nederland is een grote partner en de grootste donor.", [("grootste", Rank(1))]),
        ("Nederland is de derde grootste donor.", [("derde grootste", Rank(3))]),
        (
            "Dit is de grootste donor, de tweede economie, de grootste leverancier na de VS.",
            [("grootste", Rank(1)), ("grootste leverancier na de VS", Rank(2, ("US",)))],
        ),
        (
            "Het is na Zweden het land met de hoogste uitgaven.",
            [("na Zweden het land met de hoogste", Rank(2, ("SE",), "hoogste"))],
        ),
        ("Dit is na de VS en Duitsland de grootste.", [("na de VS en Duitsland de grootste", Rank(3, ("US", "DE")))]),
        ("Dit is de grootste na de VS en Duitsland.", [("grootste na de VS en Duitsland", Rank(3, ("US", "DE")))]),
        ("Na Zweden volgt Polen, met de hoogste uitgaven.", [("hoogste", Rank(1, (), "hoogste"))]),
        (
            "Met de grootste militaire bijdrage na Duitsland.",
            [("grootste militaire bijdrage na Duitsland", Rank(2, ("DE",)))],
        ),
        (
            "Dit is de grootste deelnemer aan missies na Italië.",
            [("grootste deelnemer aan missies na Italië", Rank(2, ("IT",)))],
        ),
        ("Na Afghanistan is dit de grootste missie.", [("Na Afghanistan is dit de grootste", Rank(2))]),
        ("Dit is de grootste missie na Afghanistan.", [("grootste missie na Afghanistan", Rank(2))]),
        (
            "Dit is de grootste militaire operatie van Nederland na Mali en Irak.",
            [("grootste militaire operatie van Nederland na Mali en Irak", Rank(3))],
        ),
        ("Na Afghanistan volgde in Mali de langste missie.", [("langste", Rank(1, (), "langste"))]),
        ("Het is de zwaarste missie die na Bosnië begon.", [("zwaarste", Rank(1, (), "zwaarste"))]),
    ],
)
def test_ranks(sentence: str, ranks: list[tuple[str, Rank]]) -> None:
    assert [(sentence[one.start : one.end], one.value) for one in scan_ranks(sentence)] == ranks


def test_a_year_that_heads_its_line_is_a_date() -> None:
    text = "Uitgaven\n- 2018: geraamd € 21 miljoen\n- 2019: geraamd € 20 miljoen\nvluchtnummer 2018: te laat"
    assert [found.start for found in scan_dates(text)] == [text.index("2018"), text.index("2019")]


@pytest.mark.parametrize("head", ["2022\t2023\t2024", "Kosten\t2022\t2023", "Per jaar\n2022\t2023\nzes\tacht"])
def test_a_year_that_fills_a_cell_is_a_date_wherever_the_cell_stands(head: str) -> None:
    printed = [head[found.start : found.end] for found in scan_dates(head)]
    assert printed == [word for word in head.split() if word.isdigit()]


@pytest.mark.parametrize("text", ["2022\nAlles telt.", "Er zijn\n2022 dozen.", "2022 2023\tzes"])
def test_a_number_that_fills_no_cell_is_no_date(text: str) -> None:
    assert list(scan_dates(text)) == []


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("Zie Kamerstuk 36 410, nr. 12–3.", [("Kamerstuk 36 410, nr. 12", "12")]),
        (
            "Zie Kst. 29 521, nr. 466; kst. 28 676 nr 12.",
            [("Kst. 29 521, nr. 466", "466"), ("kst. 28 676 nr 12", "12")],
        ),
    ],
)
def test_rows_of_references(sentence: str, printed: list[tuple[str, str]]) -> None:
    found = list(scan_references(sentence))
    assert [sentence[one.start : one.end] for one in found] == [text for text, _ in printed]
    assert [one.value.number for one in found if isinstance(one.value, Reference)] == [number for _, number in printed]


@pytest.mark.parametrize(
    ("sentence", "printed", "value"),
    [
        ("De winter van 2023/2024 was koud.", "De winter van 2023/2024", Date(2023, 24)),
        ("De winter van 2023/24 was koud.", "De winter van 2023/24", Date(2023, 24)),
        ("De winter 2023-2024 was koud.", "De winter 2023-2024", Date(2023, 24)),
        ("De top was tussen 1 en 5 juli 2024.", "tussen 1 en 5 juli 2024", Period(Date(2024, 7, 1), Date(2024, 7, 5))),
        (
            "De oefening was van 1 t/m 5 juli 2024.",
            "van 1 t/m 5 juli 2024",
            Period(Date(2024, 7, 1), Date(2024, 7, 5), "tot en met"),
        ),
        ("De top van 1 en 2 juli 2024.", "1 en 2 juli 2024", Period(Date(2024, 7, 1), Date(2024, 7, 2))),
        ("De top was op 3, 4 en 5 mei 2024.", "3, 4 en 5 mei 2024", Period(Date(2024, 5, 3), Date(2024, 5, 5))),
        ("Dit was op 3 juni '24 bekend.", "3 juni '24", Date(2024, 6, 3)),
        ("Dit duurt van 8:30 tot 6 mei 2024.", "tot 6 mei 2024", Period(None, Date(2024, 5, 6), "tot")),
        ("Dit duurt van 10:00-6 mei 2024.", "mei 2024", Date(2024, 5)),
        ("Datum:5-6 mei 2024.", "5-6 mei 2024", Period(Date(2024, 5, 5), Date(2024, 5, 6))),
        ("Stand van 00 tot 6 mei 2024.", "tot 6 mei 2024", Period(None, Date(2024, 5, 6), "tot")),
        ("In de nacht van 5/6 mei 2024.", "5/6 mei 2024", Period(Date(2024, 5, 5), Date(2024, 5, 6))),
        ("Dit was op 5/6/2024 zo.", "5/6/2024", Date(2024, 6, 5)),
        ("Dit was in mei ’98 bekend.", "mei ’98", Date(1998, 5)),
        ("Dit kostte € 3, 4 en 5 mei 2024.", "4 en 5 mei 2024", Period(Date(2024, 5, 4), Date(2024, 5, 5))),
        (
            "De inzet duurde van 3 tot en met 21-11-2025.",
            "van 3 tot en met 21-11-2025",
            Period(Date(2025, 11, 3), Date(2025, 11, 21), "tot en met"),
        ),
        ("De top is op 7 en 8/07/2026.", "7 en 8/07/2026", Period(Date(2026, 7, 7), Date(2026, 7, 8))),
        ("Dit gebeurde tussen 3 en 2025-11-21.", "2025-11-21", Date(2025, 11, 21)),
    ],
)
def test_dates(sentence: str, printed: str, value: Date | Period) -> None:
    (found,) = scan_dates(sentence)
    assert (sentence[found.start : found.end], found.value) == (printed, value)


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Dit was op 5 mei/6 juni 2024.", {"5 mei": Date(2024, 5, 5), "6 juni 2024": Date(2024, 6, 6)}),
        (
            "Dit was op 30 december/2 januari 2024.",
            {"30 december": Date(2023, 12, 30), "2 januari 2024": Date(2024, 1, 2)},
        ),
        ("Dit was op 5/9 mei 2024.", {"5": Date(2024, 5, 5), "9 mei 2024": Date(2024, 5, 9)}),
        (
            "Dit was 5 mei 2024 09:00 tot 6 mei 2024.",
            {"5 mei 2024": Date(2024, 5, 5), "tot 6 mei 2024": Period(None, Date(2024, 5, 6), "tot")},
        ),
    ],
)
def test_dates_beside_a_slash_or_a_clock(sentence: str, dates: dict[str, Date | Period]) -> None:
    assert {sentence[one.start : one.end]: one.value for one in scan_dates(sentence)} == dates


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Dat kost €1.2 miljoen en € 5.25 mln per jaar.", ["1200000", "5250000"]),
        ("Dat kost € 1.250 miljoen en € 1.250,50 per jaar.", ["1250000000", "1250.50"]),
        ("Dat kost € 3½ miljoen en € 4.5 per dag.", ["3500000"]),
        ("Dat kost € 5.2 tot € 6.5 miljoen per jaar.", ["5200000"]),
    ],
)
def test_an_amount_with_a_point_is_read_whole_or_not_at_all(sentence: str, values: list[str]) -> None:
    assert [str(one.value.value) for one in scan_money(sentence) if isinstance(one.value, Amount)] == values
