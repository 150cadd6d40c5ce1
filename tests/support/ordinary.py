"""Ordinary letters, written by chance from sentences of our own: dates, periods, amounts and names in every usual form.

A letter tells of three deployments. Each has one time, one strength and one cost, and every sentence tells the same in
other words; what stands between them only looks like a slip. So whatever a rule finds in such a letter is a false
alarm.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")  # fmt: skip
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
PLACES = ("Mali", "Irak", "Litouwen", "Roemenië", "Libanon", "Jordanië", "Slowakije", "Niger", "Kosovo", "Bahrein")
GROUPS = (
    ("Desert Training Group", "DTG"), ("Northern Support Element", "NSE"), ("Coastal Watch Team", "CWT"),
    ("Air Transport Detachment", "ATD"), ("Field Medical Unit", "FMU"), ("River Patrol Squadron", "RPS"),
)  # fmt: skip


@dataclass(frozen=True)
class Deployment:
    """One deployment: where, by whom, from when until when, with how many, at what cost in hundredths of a million."""

    place: str
    group: str
    short: str
    first: tuple[int, int, int]
    last: tuple[int, int, int]
    strength: int
    cost: int

    def words(self) -> dict[str, str]:
        """Return the words that the sentences leave open."""
        (first_day, first_month, first_year), (last_day, last_month, last_year) = self.first, self.last
        first, last = f"{MONTHS[first_month - 1]} {first_year}", f"{MONTHS[last_month - 1]} {last_year}"
        return {
            "place": self.place, "group": self.group, "short": self.short,
            "start": f"{first_day} {first}", "end": f"{last_day} {last}", "first": first, "last": last,
            "start_figures": f"{first_day:02d}-{first_month:02d}-{first_year}", "first_year": str(first_year),
            "end_figures": f"{last_day:02d}-{last_month:02d}-{last_year}", "last_year": str(last_year),
            "strength": str(self.strength), "cost": million(self.cost), "euro": f"{self.cost * 10_000:,}".replace(",", "."),
        }  # fmt: skip


TOLD = (
    "De bijdrage aan de {group} ({short}) in {place} liep van {start} tot en met {end}.",
    "Van {start} tot en met {end} waren {strength} militairen van de {short} in {place} ingezet.",
    "In de periode {first} – {last} leverde Nederland {strength} militairen aan de {short} in {place}.",
    "In de periode {first} tot en met {last} was de {short} actief in {place}.",
    "Tussen {start} en {end} verbleef de {short} in {place}.",
    "De inzet van de {short} in {place} begon op {start} en eindigde op {end}.",
    "De missie van de {short} in {place} ({start} – {end}) kostte € {cost} miljoen.",
    "De {short} vertrok in {first} naar {place} en keerde in {last} terug.",
    "Nederland droeg vanaf {start} met {strength} militairen bij aan de {short} in {place}.",
    "Sinds {first} hielp de {short} de veiligheidsdiensten van {place}; dat duurde tot en met {last}.",
    "De inzet van de {short} in {place} eindigde op {end}.",
    "Tot en met {end} namen {strength} militairen deel aan de {short} in {place}.",
    "De eerste rotatie van de {short} was er van {start} tot eind dat jaar, de tweede van begin {last_year} tot {end}.",
    "Het oorspronkelijke mandaat voor {place} liep tot en met 31 december {first_year}; het is verlengd tot en met {end}.",
    "Voor {place} was een einde op 30 juni {last_year} gepland; de inzet van de {short} is verlengd tot en met {end}.",
    "De kosten van de {short} waren € {cost} miljoen (€ {euro}).",
    "De {short} kostte {cost} miljoen euro, ofwel EUR {cost} miljoen.",
    "Gemiddeld waren circa {strength} militairen in {place}, nooit meer dan {strength}.",
    "Zie voor {place} ook de brief van {start} over de {short}; die gaat tot {end_figures}.",
    "De planning voor {place} (van {start_figures} t/m {end_figures}) is gehaald.",
)
ASIDE = (
    "In de winter van 2022/2023 en in het seizoen 2023-2024 was er weinig sneeuw.",
    "Van 15 december tot en met 10 januari 2024 lag het kamp stil.",
    "Van 3 tot 5 mei 2023 en op 8 en 9 mei 2023 was er een bezoek.",
    "De oefening duurde van 28 februari tot 1 maart 2024, met 29 februari 2024 als rustdag.",
    "Tussen 10 en 12 juli 2023 kwamen 31 landen bijeen; op 30 juni 2023 waren dat er 30.",
    "Het kamp is open van 8.00 tot 17.30 uur en van maandag 3 tot en met vrijdag 7 april 2023.",
    "In de nacht van 31 december 2023 op 1 januari 2024 was het rustig.",
    "Van november 2023 tot maart 2024 gold het winterrooster, van april tot oktober 2024 het zomerrooster.",
    "Het eerste kwartaal van 2024 was beter dan het vierde kwartaal van 2023.",
    "Eind 2022, begin 2023 en medio mei 2023 is overlegd; in de eerste helft van 2024 weer.",
    "Tussen 2019 en 2021 en van 2021 tot en met 2023 was het aantal gelijk.",
    "De begrotingsjaren 2024, 2023 en 2022 zijn vergeleken.",
    "Dat was vóór 24 februari 2022, na 1 januari 2014 en sinds maart 2014 bekend.",
    "Op 1 mei jl. en op de eerste woensdag van mei is vergaderd.",
    "Het besluit van 31 mei 2023 is op 31 juli 2023 ingegaan en op 31 augustus 2023 herzien.",
    "De termijn van 31 dagen liep in juni 2023 af.",
    "Van de 31 in juni 2023 gevraagde onderdelen zijn er 30 geleverd.",
    "Artikel 31, juni-editie van 2023, en paragraaf 2.3 van de nota zijn hier van belang.",
    "Per 1 januari 2025 (en niet per 1 juli 2024) verandert de naam.",
    "Het rapport van 4 mei 2023 (pagina 3-4) noemt dit ook; zie pagina 12 van het evaluatierapport.",
    "De Volkskrant van 6 mei 2023, p. 4, meldde het.",
    "In bijlage 2 (blz. 7) van de begroting staat een overzicht.",
    "De Kamer is hierover geïnformeerd (Kamerstuk 28 676, nr. 433, en Kamerstuk 29521, nrs. 443 en 444).",
    "Zie Kamerstuk 35 925 X, nr. 2, Kamerstuk 21 501-28, nr. 250 en Kamerstuk 36 410 V.",
    "Uw Kamer ontving op 17 mei 2023 (Kamerstuk 28676, nr. 433) de vorige rapportage.",
    "Op 18 november 2022 (Kamerstuk 28 676, nr. 422) informeerde het kabinet uw Kamer over het besluit.",
    "Zaaknummer 2023Z09983 en documentnummer 2023D20984 betreffen vragen van de vaste commissie.",
    "Tijdens de NAVO-top in Vilnius op 11 en 12 juli 2023 is dit besproken, voor de top in Vilnius van juli 2023 niet.",
    "In juni 2023, voor de NAVO-top in Vilnius, kwamen de ministers bijeen; in juli 2024 was er een top in Washington.",
    "De uitgaven waren in 2022 € 6,9 miljoen en in 2023 € 7,1 miljoen: een stijging van € 0,2 miljoen of 2,9 procent.",
    "Er is € 2 à 3 miljoen begroot, circa € 2,5 miljoen verplicht en ten hoogste € 2,4 miljoen betaald.",
    "De totale begroting is € 15 miljard, tegen € 12,4 miljard in 2021.",
    "Een vlucht kost tussen € 40.000 en € 45.000; in totaal zijn 12 vluchten gemaakt.",
    "In totaal is € 10 miljoen beschikbaar, waarvan € 4 miljoen voor vervoer en € 3 miljoen voor zorg.",
    "In totaal kostte dit € 9,0 miljoen: € 4,5 miljoen voor vervoer, € 3,5 miljoen voor zorg en € 1,0 miljoen voor bouw.",
    "In totaal namen 12 landen en 300 militairen deel, van wie 40 uit Nederland en 35 uit België.",
    "Van de 560 militairen waren er 270 in het ene en 290 in het andere kamp.",
    "De F-35’s, de F-16’s en een F-16 vlogen; drie MQ-9’s bleven aan de grond en de MQ-9 werd hersteld.",
    "Het ministerie van Buitenlandse Zaken (BZ) en het ministerie van Defensie werken samen; BZ heeft de leiding.",
    "De Europese Unie (EU) en de EU-lidstaten betalen mee, net als de Verenigde Naties (VN) en de VN-organisaties.",
    "De Senior National Representative (SNR) schrijft elke week; de SNR’s wisselen elk half jaar.",
    "Het Budget Internationale Veiligheid (BIV) betaalt dit, dus niet het ministerie zelf.",
    "De A 10 was dicht, en met 10 auto’s reed men om.",
    "Een bataljon, of ‘battlegroup’, telt 4 compagnieën van elk 120 man.",
)
LESSONS = (
    "De belangrijkste les is dat reservedelen eerder besteld moeten worden; de directeur Materieel regelt dat dit jaar.",
    "Het kabinet is de partners erkentelijk voor de samenwerking.",
    "De veiligheidssituatie bleef gespannen, maar het dreigingsbeeld veranderde niet.",
    "De gastheer stelde oefenterreinen beschikbaar; die raken vol.",
)


def million(hundredths: int) -> str:
    """Return hundredths of a million as they are printed: "31,37"."""
    return f"{hundredths // 100},{hundredths % 100:02d}"


def letter(seed: int) -> str:
    """Return the text of an ordinary letter; the same seed gives the same letter."""
    chance = random.Random(seed)  # noqa: S311 - a letter is no secret
    deployments = tuple(_deployments(chance))
    asides = chance.sample(ASIDE, k=len(ASIDE))
    parts = ["Geachte voorzitter,", "Met deze brief informeert het kabinet uw Kamer over de inzet in 2023."]
    for one in deployments:
        told = chance.sample(TOLD, k=12)
        told.sort(key=lambda template: "{group}" not in template)
        mixed = [told[0].format(**one.words())]
        for template in told[1:]:
            mixed += [template.format(**one.words()), asides.pop()] if asides else [template.format(**one.words())]
        parts += [chance.choice((f"Inzet in {one.place}", f"{one.place}", f"{one.group} in {one.place}"))]
        parts += [" ".join(mixed[start : start + 5]) for start in range(0, len(mixed), 5)]
    parts += [
        "Financiën",
        *_costs(chance, deployments),
        "Lessen",
        " ".join(chance.sample(LESSONS, k=3)),
        "Hoogachtend,",
    ]
    return "\n\n".join((*parts, "De minister van Defensie,")) + "\n"


def _deployments(chance: random.Random) -> Iterator[Deployment]:
    places, groups = chance.sample(PLACES, k=3), chance.sample(GROUPS, k=3)
    for place, (group, short) in zip(places, groups, strict=True):
        month, last = chance.randint(1, 12), chance.randint(1, 12)
        first_day, last_day = chance.randint(1, LENGTHS[month - 1]), chance.randint(1, LENGTHS[last - 1])
        year = chance.randint(2021, 2022)
        cost = chance.randint(5, 4_000)
        yield Deployment(
            place, group, short, (first_day, month, year), (last_day, last, year + 1), chance.randint(2, 350), cost
        )


def _costs(chance: random.Random, deployments: tuple[Deployment, ...]) -> Iterator[str]:
    total = million(sum(one.cost for one in deployments))
    if chance.random() < 0.5:
        yield f"De inzet kostte in totaal € {total} miljoen. Dit bedrag omvat:"
        yield "\n".join(f"- {one.group}: € {million(one.cost)} miljoen" for one in deployments)
    else:
        first, second, third = (f"€ {million(one.cost)} miljoen voor {one.place}" for one in deployments)
        yield f"De inzet kostte in totaal € {total} miljoen. Dit bedrag bestaat uit {first}, {second} en {third}."
