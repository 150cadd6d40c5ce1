"""What each nation contributes, in the many words that letters have for it; and figures beside countries that are not theirs.

A contribution is written as its nation and its people: "DE 560", "NO ~190" (about), "CZ 30..40", "BE ..50" (at most).
"""

import pytest

from ijkmoment.facts.claim import Contribution
from ijkmoment.facts.dates import Date
from ijkmoment.facts.values import Strength
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.text import read_text


def read(sentence: str) -> list[str]:
    values = [claim.value for claim in read_claims(read_text(sentence), Date(2024, 5, 15))]
    return [f"{value.nation} {_printed(value.strength)}" for value in values if isinstance(value, Contribution)]


def _printed(strength: Strength) -> str:
    low, high = strength.minimum, strength.maximum
    bounds = str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    return f"{'~' if strength.approximate else ''}{bounds}"


@pytest.mark.parametrize(
    ("sentence", "contributions"),
    [
        ("Duitsland levert 560, België 140 en Noorwegen 190 militairen.", "DE 560, BE 140, NO 190"),
        ("Spanje stuurt 300 militairen, Portugal 45 en Griekenland zes.", "ES 300, PT 45, GR 6"),
        ("Chili zond 420 militairen en Uruguay ruim 300 militairen.", "CL 420, UY ~300"),
        (
            "Kroatië levert circa 80, Slovenië maximaal 50 en Hongarije 20 tot 30 militairen.",
            "HR ~80, SI ..50, HU 20..30",
        ),
        ("Italië is met 120 carabinieri aanwezig en Canada met 27 militairen.", "IT 120, CA 27"),
        ("Letland draagt 40 militairen bij; Estland stelt er 25 beschikbaar.", "LV 40, EE 25"),
        ("Frankrijk levert 300 militairen, terwijl Denemarken er 75 stuurt.", "FR 300, DK 75"),
        ("Zweden leverde in 2022 nog 60 militairen en Finland 44.", "SE 60, FI 44"),
        ("Duitsland levert 20 of 30 militairen en België 5 of 6.", "DE 20..30, BE 5..6"),
        ("Duitsland levert ± 60 militairen en België ± 20.", "DE ~60, BE ~20"),
    ],
)
def test_one_verb_serves_several_nations(sentence: str, contributions: str) -> None:
    assert ", ".join(read(sentence)) == contributions


@pytest.mark.parametrize(
    ("sentence", "contributions"),
    [
        (
            "De militairen komen uit Duitsland (560), Noorwegen (circa 190) en Tsjechië (30 tot 40).",
            "DE 560, NO ~190, CZ 30..40",
        ),
        (
            "Met Duitsland (560 militairen), Noorwegen (circa 190) en Tsjechië (30 tot 40).",
            "DE 560, NO ~190, CZ 30..40",
        ),
        (
            "Aan troepen leveren Polen (maximaal 80), Letland (ruim 50) en Italië (5-10) het meest.",
            "PL ..80, LV ~50, IT 5..10",
        ),
        ("De troepenleveranciers zijn Spanje (1.200), Kroatië (zo'n 75) en Albanië (30).", "ES 1200, HR ~75, AL 30"),
        (
            "Canada (2.000 militairen), Spanje (350), Italië (meer dan 300) en Slovenië (twaalf) vormen de groep.",
            "CA 2000, ES 350, IT 300.., SI 12",
        ),
        ("Duitse militairen (560) en Noorse militairen (140) oefenen samen.", "DE 560, NO 140"),
        ("De groep telt Noren (142 militairen) en Tsjechen (ongeveer dertig man).", "NO 142, CZ ~30"),
        ("De Belgische eenheid (52 militairen) bewaakt de poort.", "BE 52"),
        ("Polen en Noorwegen (elk circa 100 militairen) doen mee.", "PL ~100, NO ~100"),
        ("Het detachement telt 900 militairen: Duitsland 560, België 200 en Noorwegen 140.", "DE 560, BE 200, NO 140"),
        (
            "De bijdragen van Ghana (850 militairen) en Nepal (circa 520 militairen) zijn de grootste.",
            "GH 850, NP ~520",
        ),
    ],
)
def test_numbers_in_brackets_and_lists(sentence: str, contributions: str) -> None:
    assert ", ".join(read(sentence)) == contributions


@pytest.mark.parametrize(
    ("sentence", "contributions"),
    [
        ("Noorwegen draagt 150 militairen bij.", "NO 150"),
        ("Noorwegen draagt met 150 militairen bij aan de missie.", "NO 150"),
        ("Ierland draagt sinds mei bij met zo'n 130 militairen.", "IE ~130"),
        ("Portugal neemt deel met 33 militairen.", "PT 33"),
        ("Litouwen doet mee met twaalf militairen.", "LT 12"),
        ("Roemenië stelt 110 militairen ter beschikking.", "RO 110"),
        ("Duitsland zal 900 militairen leveren.", "DE 900"),
        ("Polen heeft 75 militairen gestuurd.", "PL 75"),
        ("Hongarije wil tot 200 militairen inzetten.", "HU ..200"),
        ("Slowakije heeft toegezegd 150 militairen te leveren.", "SK 150"),
        ("Duitsland is met 85 militairen vertegenwoordigd.", "DE 85"),
        ("Turkije blijft met ongeveer 400 militairen de grootste deelnemer.", "TR ~400"),
        ("Duitsland leidt het bataljon en stuurt 450 militairen.", "DE 450"),
        ("Denemarken ondersteunt het programma met acht militairen.", "DK 8"),
        ("De Verenigde Staten hebben twintig militairen ter plaatse.", "US 20"),
        ("Het Verenigd Koninkrijk leverde destijds minimaal 1.000 militairen.", "GB 1000.."),
        ("België en Luxemburg leveren elk vijf militairen.", "BE 5, LU 5"),
        ("België en Luxemburg leveren respectievelijk 52 en vijf militairen.", "BE 52, LU 5"),
        ("Nederland levert, naast materieel, 25 militairen.", "NL 25"),
        ("Nederland draagt in Mali met 300 militairen bij.", "NL 300"),
        ("Nederland is sinds 2014 in Mali met 450 militairen aanwezig.", "NL 450"),
    ],
)
def test_a_nation_gives(sentence: str, contributions: str) -> None:
    assert ", ".join(read(sentence)) == contributions


@pytest.mark.parametrize(
    ("sentence", "contributions"),
    [
        ("Daarnaast levert Duitsland 560 militairen.", "DE 560"),
        ("In Mali levert Zweden momenteel 220 militairen.", "SE 220"),
        ("Vanaf 2023 draagt Italië 90 militairen bij.", "IT 90"),
        ("Voor deze taak heeft Estland 35 militairen vrijgemaakt.", "EE 35"),
        ("Met 560 militairen is Duitsland de grootste troepenleverancier.", "DE 560"),
        ("Met circa 340 militairen levert Noorwegen de op één na grootste bijdrage.", "NO ~340"),
        ("Uit Duitsland komen 900 militairen.", "DE 900"),
        ("Vanuit Canada kwamen honderdtwintig militairen.", "CA 120"),
        ("Er komen 60 militairen uit Denemarken en 20 uit Finland.", "DK 60, FI 20"),
        ("De 34 militairen zijn afkomstig uit Slovenië.", "SI 34"),
        ("De missie telt 40 militairen uit Griekenland.", "GR 40"),
        ("Er zijn 190 militairen geleverd door Noorwegen.", "NO 190"),
        ("Door Frankrijk worden 300 militairen ingezet.", "FR 300"),
        ("Van de Duitse zijde worden 560 militairen ingezet.", "DE 560"),
        ("Van Poolse kant komen er 80 militairen.", "PL 80"),
        ("De Duitse bijdrage bestaat uit 560 militairen.", "DE 560"),
        ("De bijdrage van Duitsland bestaat uit 560 militairen.", "DE 560"),
        ("Het Belgische contingent telt ongeveer 140 militairen.", "BE ~140"),
        ("Een Noors detachement van dertig militairen sluit aan.", "NO 30"),
        ("Het Franse aandeel bedraagt 300 militairen.", "FR 300"),
        ("De Italiaanse inzet omvat ten hoogste 250 militairen.", "IT ..250"),
        ("Duitsland: 560 militairen.", "DE 560"),
        ("Het aandeel van Spanje is 145 militairen.", "ES 145"),
    ],
)
def test_a_nation_is_named_another_way(sentence: str, contributions: str) -> None:
    assert ", ".join(read(sentence)) == contributions


@pytest.mark.parametrize(
    "sentence",
    [
        "Nederland had in Mali (300 militairen) en Irak (75 militairen) zijn grootste missies.",
        "In Mali zijn 900 militairen actief.",
        "Er zijn in Mali 900 militairen.",
        "Mali telt 900 militairen van de VN.",
        "Er gaan 100 Nederlandse militairen naar Litouwen.",
        "De training van 900 Oekraïense militairen door Nederland loopt door.",
        "Nederland traint 900 Oekraïense militairen.",
        "Een detachement in Niger (circa 130 militairen) bewaakt de vliegbasis.",
        "De missie in Burkina Faso (18 militairen) eindigt.",
        "Na Duitsland (2), Polen (3) en Frankrijk (4) volgt Nederland.",
        "De stand was Duitsland (3), Spanje (2) en Italië (1).",
        "De militairen oefenden in Polen (30), Letland (17) en Spanje (18).",
        "Over de 560 militairen is met Duitsland (zie 12) gesproken.",
        "Duitsland levert vijf helikopters en 3 schepen.",
        "Duitsland levert 12, België 8 en Noorwegen 4 tanks.",
        "Frankrijk trok zijn 300 militairen terug.",
        "Nederland trok 300 militairen terug uit Mali.",
        "Uit Mali zijn 300 militairen teruggekeerd.",
        "Er keerden 300 militairen terug uit Mali.",
        "Uit Mali vertrokken 300 militairen.",
        "Duitsland verzocht om 300 militairen.",
        "Duitsland levert geen 300 militairen.",
        "Duitsland levert niet langer 300 militairen.",
        "Duitsland en Nederland leveren samen 900 militairen.",
        "Het Malinese leger telt 20.000 militairen.",
        "De Oekraïense opleiding van 40 militairen is klaar.",
        "In Duitsland (2019) en Polen (2021) waren militairen gelegerd.",
        "Voor Duitsland zijn 300 militairen niet genoeg.",
        "Met 300 militairen in Litouwen is Nederland tevreden.",
        "De steun aan Oekraïne (900 militairen opgeleid) gaat door.",
        "Met 560 militairen is Litouwen geholpen.",
        "De 300 militairen vlogen naar Duitsland en Polen.",
        "Nederland vraagt Duitsland 300 militairen te leveren.",
        "Bij de aanslag verloor Frankrijk 10 militairen.",
        "Duitsland kreeg 300 militairen op bezoek.",
        "Er zijn een vijftigtal militairen uit Noorwegen.",
        "Duitsland levert honderden militairen.",
        "Roemenië heeft langs deze grens 6.000 grenswachten staan.",
        "Duitsland levert hulp aan 300 militairen.",
        "De afstand van Duitsland tot 300 militairen in Polen is groot.",
    ],
)
def test_figures_beside_a_country_that_are_not_its_own(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "contributions"),
    [
        ("Voor de luchtverdediging zorgt Nederland; Duitsland zet daarvoor 120 militairen in.", "DE 120"),
        ("De Noren zijn met 150 militairen de grootste groep.", "NO 150"),
        (
            "Naast Nederland (250) nemen ook Duitsland (1.000), Noorwegen (150) en België (100) met militairen deel.",
            "NL 250, DE 1000, NO 150, BE 100",
        ),
        ("Tsjechië is met 36 militairen de kleinste partner in de groep.", "CZ 36"),
        ("Van de 900 militairen komen er 560 uit Duitsland en 200 uit België.", "DE 560, BE 200"),
        ("Spanje heeft de leiding en levert met 600 militairen ook de meeste mensen.", "ES 600"),
        ("De Britten leveren 900 militairen.", "GB 900"),
        ("Duitsland verdubbelt zijn bijdrage tot 300 militairen.", "DE 300"),
        ("Duitsland brengt zijn bijdrage terug van 300 naar 200 militairen.", "DE 200"),
        ("Het gastland, Litouwen, stelt 500 militairen beschikbaar.", "LT 500"),
        ("Nederland ontvangt steun van 30 Franse militairen.", ""),
        ("Frankrijk heeft 5.000 militairen in de Sahel.", "FR 5000"),
        ("In totaal 24 landen leveren 11.000 militairen, waarvan Bangladesh er 1.400 levert.", "BD 1400"),
        ("Onder leiding van Italië zijn 600 militairen actief.", ""),
        ("Polen ontvangt 300 Amerikaanse militairen.", ""),
        ("Oekraïne vroeg Nederland om 100 militairen.", ""),
        ("Vanuit Duitsland opereren 60 militairen.", ""),
        ("Duitsland traint 60 Nederlandse militairen.", ""),
        ("België levert een peloton van 30 militairen.", "BE 30"),
        ("Denemarken draagt bij met een compagnie (circa 150 militairen).", "DK ~150"),
        (
            "Noorwegen levert een compagnie infanterie van 120 militairen en Tsjechië een peloton van 35 militairen.",
            "NO 120, CZ 35",
        ),
        ("De compagnie komt uit Noorwegen en telt 120 militairen.", "NO 120"),
        ("Er zijn 120 militairen van Noorse zijde.", "NO 120"),
        ("Het aantal Duitse militairen bedraagt 560.", "DE 560"),
        ("Duitsland en Polen dragen ieder met zo'n 80 militairen bij.", "DE ~80, PL ~80"),
        ("Op verzoek van Irak stuurt Nederland 20 instructeurs.", "NL 20"),
        ("Na het vertrek van Zweden blijven 300 militairen achter.", ""),
        ("Litouwen is blij met de 300 militairen.", ""),
        ("Bij de grens met Polen staan 300 militairen.", ""),
        ("In Roemenië heeft Frankrijk 800 militairen gelegerd.", "FR 800"),
        ("Hongarije neemt met 200 militairen het grootste deel voor zijn rekening.", "HU 200"),
        ("Zweden, Finland en Noorwegen leveren ieder ongeveer 50 militairen.", "SE ~50, FI ~50, NO ~50"),
        ("Zweden en Finland leveren 50 militairen.", ""),
        ("Canada leidt de groep met 1.900 militairen.", ""),
        ("De groep bestaat uit 900 Duitse, 250 Nederlandse en 150 Noorse militairen.", "DE 900, NL 250, NO 150"),
        ("De Duitse minister sprak met 300 militairen.", ""),
        ("Een Nederlandse delegatie bezocht 300 militairen.", ""),
        ("Duitsland zegt 100 militairen extra toe.", ""),
        ("Duitsland zegt 100 militairen toe.", "DE 100"),
        ("Polen stuurt een extra 60 militairen.", ""),
        ("Polen stuurt nog eens circa 60 militairen.", ""),
        ("Polen stuurt 60 aanvullende militairen, Noorwegen 40 militairen.", "NO 40"),
        ("Polen (60 extra militairen) en Noorwegen (40 militairen) doen mee.", "NO 40"),
        ("Polen stuurt 60 militairen met extra voertuigen.", "PL 60"),
        ("Polen zou 60 militairen sturen, maar zag daar later van af.", ""),
        ("Polen zou 60 militairen sturen, maar heeft daarvan afgezien.", ""),
        ("Polen zou 60 militairen sturen, maar dat ging niet door.", ""),
        ("Polen zou 60 militairen sturen, maar zag daarvan af en Noorwegen stuurt 40 militairen.", "NO 40"),
        ("Polen stuurt 60 militairen en Noorwegen zag daarvan af.", "PL 60"),
        ("Afgezien van Noorwegen stuurt Polen 60 militairen.", "PL 60"),
        ("Naar Mali gaan 100 militairen, naar Irak 50.", ""),
        ("Met Duitsland is afgesproken dat 100 militairen komen.", ""),
        ("Griekenland deed in 2019 mee met zes militairen.", "GR 6"),
        ("Estland verminderde zijn aantal tot 40 militairen.", "EE 40"),
        ("De 200 militairen die Zweden leverde, vertrekken in juni.", "SE 200"),
        ("De door Polen geleverde 75 militairen zijn er al.", "PL 75"),
        ("Duitsland (560 militairen in 2023) en België (200).", "DE 560, BE 200"),
        (
            "Duitsland (500 tot 600 militairen), België (ten hoogste 200) en Luxemburg (een tiental) doen mee.",
            "DE 500..600, BE ..200",
        ),
        ("Duitsland verwacht 900 militairen in Litouwen.", ""),
        ("De afspraken met Duitsland (3), Polen (4) en de militairen zijn helder.", ""),
        ("Duitsland zond tanks (18), Polen pantservoertuigen (20) en Nederland militairen.", ""),
        ("Van de deelnemende landen levert Kroatië met 190 militairen het meest.", "HR 190"),
        ("Noorwegen en Denemarken leveren samen met Nederland 300 militairen.", ""),
        ("De eerste 100 Canadese militairen kwamen in mei aan.", ""),
        ("Portugal vult de compagnie aan met 40 militairen.", "PT 40"),
        ("Inmiddels zijn 75 militairen uit Slowakije gearriveerd.", "SK 75"),
        ("De Deense compagnie, circa 140 militairen, oefende in maart.", "DK ~140"),
        ("Het Poolse deel van de groep telt 60 militairen.", "PL 60"),
        ("Duitsland: 560 militairen; Nederland: 270 militairen; België: 100 militairen.", "DE 560, NL 270, BE 100"),
        ("Zweden houdt 200 militairen paraat.", ""),
        ("Spanje rouleerde zijn 300 militairen.", ""),
        ("Litouwen breidde de eigen brigade uit met 300 militairen.", ""),
        ("Oostenrijk is bereid maximaal 90 militairen te sturen.", "AT ..90"),
        ("Mogelijk stuurt Ierland 30 militairen.", "IE 30"),
        ("Duitsland en Frankrijk leveren 560 respectievelijk 300 militairen.", "DE 560, FR 300"),
        ("De VS heeft 100 militairen toegezegd, het VK 50.", "US 100, GB 50"),
        ("Roemenië ontving 300 militairen uit Frankrijk.", "FR 300"),
        ("De missie in Kosovo telt 60 militairen uit Zwitserland.", "CH 60"),
        ("Turkije weigerde 300 militairen te leveren.", ""),
        ("Italië overweegt 50 militairen te sturen.", ""),
        ("Tot nu toe heeft alleen Estland 40 militairen aangeboden.", "EE 40"),
        (
            "De grootste leveranciers van militairen zijn India (5.400), Nepal (6.200) en Rwanda (5.900).",
            "IN 5400, NP 6200, RW 5900",
        ),
        ("In het scorebord staan Duitsland (12), Frankrijk (9) en België (7).", ""),
        ("Belgische en Luxemburgse militairen (samen 150) oefenen.", ""),
        ("Nederlandse instructeurs (12) gaven les in Oekraïne.", "NL 12"),
        ("Nederland heeft sinds juni 12 instructeurs in Irak (zes in Erbil).", "NL 12"),
        ("Duitsland stationeert vanaf 2027 een brigade van 4.800 militairen in Litouwen.", "DE 4800"),
        ("Naar Litouwen stuurt Duitsland 4.800 militairen.", "DE 4800"),
        ("Litouwen krijgt 4.800 militairen van Duitsland.", "DE 4800"),
        ("Met de 270 Nederlandse militairen komt Litouwen op 1.600 militairen.", ""),
        ("De Franse president kondigde aan dat 300 militairen vertrekken.", ""),
        ("In de Duitse stad Rostock werken 60 militairen.", ""),
        ("Het Duitse hoofdkwartier telt 60 militairen.", ""),
        ("Op de Duitse vliegbasis zijn 60 militairen ondergebracht.", ""),
        ("Zes militairen uit Nederland, vier uit België en één uit Luxemburg vormen de staf.", "NL 6, BE 4, LU 1"),
        ("Italië, dat eerder ook meedeed, had er 135 militairen.", "IT 135"),
        (
            "De groep leunt op Frankrijk, dat 95 militairen heeft gestuurd, en België, dat er 41 militairen heeft.",
            "FR 95, BE 41",
        ),
        ("Het Verenigd Koninkrijk, dat met dertig militairen aanwezig was, vertrok.", "GB 30"),
        ("Portugal, dat later instapte, leverde 25 tot 30 militairen.", "PT 25..30"),
        ("Estland leverde als gastland een kleine veertig militairen.", "EE ~40"),
        ("Duitsland zelf had 280 militairen in Sliač.", "DE 280"),
        ("Duitsland heeft 280 militairen in dienst.", ""),
        ("Spanje volgde met 140 militairen en België met 63 militairen.", "ES 140, BE 63"),
        (
            "Van de Europese landen zijn Ierland met 110 militairen en Noorwegen met 95 militairen present.",
            "IE 110, NO 95",
        ),
        ("Frankrijk is vertegenwoordigd met 34 gendarmes.", "FR 34"),
        ("Denemarken ging van 130 militairen naar 75 militairen.", "DK 75"),
        ("Roemenië heeft besloten 120 militairen af te vaardigen.", "RO 120"),
        ("Het leeuwendeel, 560 militairen, komt uit Duitsland.", "DE 560"),
        ("Luxemburg beperkt zich tot vijf militairen.", "LU 5"),
        ("Noorwegen vervangt België en brengt 180 militairen mee.", ""),
        ("Duitsland levert nu 560 militairen; dat waren er 300.", "DE 560"),
        ("Frankrijk en het Verenigd Koninkrijk zetten elk een bataljon van 600 militairen in.", "FR 600, GB 600"),
        ("De Spaanse compagnie van 140 militairen nam de taak over van België.", "ES 140"),
        ("Op dit moment zijn 75 Zweedse en 40 Finse militairen in Letland.", "SE 75, FI 40"),
        ("Letland is gastland voor 1.700 militairen uit elf landen.", ""),
        ("Canada voert het commando over 1.700 militairen.", ""),
        ("Nederland leidt 40 Oekraïense officieren op.", ""),
        ("In Polen trainden 300 militairen.", ""),
        ("Voor Mali stelde Nederland 450 militairen beschikbaar.", "NL 450"),
        ("Aan UNIFIL levert Ierland 340 militairen en Malta tien.", "IE 340, MT 10"),
        ("Hongarije trekt 150 militairen terug.", ""),
        ("De 150 Hongaarse militairen zijn vertrokken.", ""),
        ("Slovenië zou aanvankelijk 50 militairen leveren, maar stuurde er 30.", "SI 50"),
        ("Kosovo telt 3.500 militairen van KFOR.", ""),
        ("Van de kant van Italië gaan 250 militairen mee.", "IT 250"),
        (
            "Behalve Nederland (270 militairen) leveren Luxemburg (10) en België (200) een aandeel.",
            "NL 270, LU 10, BE 200",
        ),
        ("Duitsland (1), Polen (2) en Frankrijk (3) leveren militairen.", ""),
        ("Japan stuurde alleen waarnemers, twaalf in getal.", ""),
        ("Australië heeft 80 militairen toegevoegd aan de staf.", "AU 80"),
        ("Ongeveer 45 militairen worden door Estland geleverd.", "EE ~45"),
        ("De bijdragen van Duitsland en België bestaan uit 560 en 140 militairen.", ""),
        ("Nederland levert 270 van de 1.600 militairen.", "NL 270"),
        ("Duitsland is verantwoordelijk voor de 1.600 militairen.", ""),
        ("Zowel Polen als Litouwen levert 100 militairen.", ""),
        (
            "De bijdragende landen zijn Duitsland (560), Noorwegen (circa 190) en Tsjechië (30 tot 40).",
            "DE 560, NO ~190, CZ 30..40",
        ),
        ("De bijdragende landen zijn Duitsland (560), Noorwegen (190) en Tsjechië (36), in miljoenen euro.", ""),
        ("Duitsland (560), Noorwegen (circa 190) en Tsjechië (30 tot 40).", ""),
    ],
)
def test_what_other_words_say(sentence: str, contributions: str) -> None:
    assert ", ".join(read(sentence)) == contributions


@pytest.mark.parametrize(
    ("sentence", "contributions"),
    [
        ("Frankrijk is aanwezig met één fregat (ca. 140 opvarenden).", "FR ~140"),
        (
            "Italië neemt deel met een korvet (90 opvarenden) en Griekenland met een fregat van 170 opvarenden.",
            "IT 90, GR 170",
        ),
        ("Duitsland leidt de missie, met om en nabij 260 militairen.", "DE ~260"),
        ("Italië heeft de leiding, met 300 militairen.", "IT 300"),
        ("Italië leidt de missie met 300 militairen.", ""),
        ("Duitsland leidt de brigade, maar met 260 militairen is zij klein.", ""),
        ("Polen, waar het hoofdkwartier is gevestigd, zet tussen de 400 en 500 militairen in.", "PL 400..500"),
        ("Polen, waar 60 militairen zijn gelegerd, zet alles in.", ""),
        ("België heeft toegezegd vanaf juni met 150 militairen aan de missie deel te nemen.", "BE 150"),
        ("Noorwegen zal met 80 militairen deelnemen.", "NO 80"),
        ("Finland besloot ook met dertig militairen mee te doen.", "FI 30"),
        ("België heeft geweigerd met 150 militairen aan de missie deel te nemen.", ""),
        ("Spanje heeft niet toegezegd met 60 militairen deel te nemen.", ""),
        ("Spanje overweegt met 60 militairen deel te nemen.", ""),
    ],
)
def test_a_nation_takes_part_with_people(sentence: str, contributions: str) -> None:
    assert ", ".join(read(sentence)) == contributions


@pytest.mark.parametrize(
    ("sentence", "contributions"),
    [
        ("Er dienen vijfentwintig Amerikaanse militairen.", "US 25"),
        ("In het hoofdkwartier dient een kleine zestig Belgische militairen.", "BE ~60"),
        ("Aan de missie doet een kleine zestig Belgische militairen mee.", "BE ~60"),
        ("Op de vliegbasis zijn 40 Deense militairen gelegerd.", "DK 40"),
        ("Op de basis verblijven ook 20 Canadese militairen.", "CA 20"),
        ("De 45 Finse militairen nemen aan de oefening deel.", "FI 45"),
        ("De 25 Amerikaanse militairen dienen snel te vertrekken.", ""),
        ("Er dienen 25 Nederlandse militairen.", ""),
        ("Er dienen geen 25 Amerikaanse militairen.", ""),
        ("Er dienen 25 Britse en Duitse militairen.", ""),
        ("Er worden 900 Oekraïense militairen getraind.", ""),
        ("Zij dienen onder 25 Amerikaanse militairen.", ""),
        ("Nederland werkt samen met 300 Amerikaanse militairen die daar zijn gelegerd.", ""),
        ("Er waren 25 Amerikaanse militairen aanwezig, maar zij zijn vertrokken.", ""),
    ],
)
def test_people_of_another_nation_are_there(sentence: str, contributions: str) -> None:
    assert ", ".join(read(sentence)) == contributions


@pytest.mark.parametrize(
    ("sentence", "contributions"),
    [
        ("Italië stuurt noch 100 noch 200 militairen.", ""),
        ("Italië noch Spanje stuurt 100 militairen.", ""),
        ("Noch Finland noch Estland levert 30 militairen.", ""),
        ("Finland levert noch schepen noch 30 militairen.", ""),
        ("Italië stuurt geen 100 militairen, maar Spanje levert 40 militairen.", "ES 40"),
    ],
)
def test_what_is_denied_twice_is_none(sentence: str, contributions: str) -> None:
    assert ", ".join(read(sentence)) == contributions


@pytest.mark.parametrize(
    ("sentence", "contributions"),
    [
        (
            "Duitsland (lead nation, 560 militairen), België (140) en Tsjechië (circa 30) doen mee.",
            "DE 560, BE 140, CZ ~30",
        ),
        ("Noorwegen (gastland, 85 militairen) en Polen (40) vormen de staf.", "NO 85, PL 40"),
        ("Frankrijk (leidende natie, ruim 300 militairen) voert het bevel.", "FR ~300"),
        ("Duitsland (niet meer deelnemend, 560 militairen) en België (140) doen mee.", ""),
        ("Spanje (voorheen leidend, 560 militairen) en Malta (14) kijken toe.", ""),
        ("Duitsland (gastland, 560 miljoen euro), België (140) en Tsjechië (30) betalen mee.", ""),
    ],
)
def test_what_a_nation_is_may_stand_before_its_people(sentence: str, contributions: str) -> None:
    assert ", ".join(read(sentence)) == contributions


@pytest.mark.parametrize(
    ("sentence", "contributions"),
    [
        ("De Duitse en Belgische bijdragen bedragen respectievelijk 560 en 140 militairen.", "DE 560, BE 140"),
        (
            "De Poolse, Deense en Finse contingenten tellen respectievelijk 90, 60 en 30 militairen.",
            "PL 90, DK 60, FI 30",
        ),
        ("De Poolse en Deense eenheden bestaan uit 90 respectievelijk 60 militairen.", "PL 90, DK 60"),
        ("De bijdragen van Polen en Denemarken bedragen respectievelijk 90 en 60 militairen.", "PL 90, DK 60"),
        ("De Poolse en Deense bijdragen bedragen elk 60 militairen.", "PL 60, DK 60"),
        ("De Deense bijdrage bedraagt 60 militairen.", "DK 60"),
        ("De Poolse en Deense bijdragen bedragen 90 en 60 militairen.", ""),
        ("De Poolse en Deense bijdragen bedragen samen 150 militairen.", ""),
        ("De bijdragen van Polen en Denemarken bedragen samen 150 militairen.", ""),
        ("De Poolse en Deense bijdrage is 150 militairen.", ""),
    ],
)
def test_the_shares_of_several_nations(sentence: str, contributions: str) -> None:
    assert ", ".join(read(sentence)) == contributions
