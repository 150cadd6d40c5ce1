"""The explanation of each rule in Dutch, for its page; `ijkmoment explain` and docs/rules have the English one.

The examples are in Dutch already and stand in the rule's own docstring, so that they are not repeated here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ijkmoment.checking.explain import sections
from ijkmoment.checking.rule import Rule


@dataclass(frozen=True, slots=True)
class Explained:
    """What a rule finds, why that matters, what it cannot see, and what it rests on."""

    title: str
    what: str
    why: str
    limits: str
    source: str


HEADS: Mapping[str, str] = {
    "What": "Wat",
    "Why": "Waarom",
    "Example": "Voorbeeld",
    "Better": "Beter",
    "Known limits": "Wat deze regel niet ziet",
    "Source": "Grondslag",
}
DUTCH: Mapping[str, Explained] = {
    "DAT001": Explained(
        "Een datum die niet bestaat",
        "Een datum met een dag die de maand niet heeft: 31 juni, 30 februari, of 29 februari buiten een schrikkeljaar.",
        "De lezer weet niet welke dag is bedoeld, en wie er dagen of maanden vanaf telt, telt verkeerd.",
        "Een datum die wel bestaat maar niet is bedoeld, valt alleen op waar de brief of het register iets anders "
        "zegt (DAT005, DAT006). Van een datum zonder jaar telt het jaar dat de brief eraan geeft.",
        "De gregoriaanse kalender.",
    ),
    "DAT002": Explained(
        "Een periode die eindigt voor zij begint",
        "Een periode waarvan de laatste dag voor de eerste ligt.",
        "Een van de twee data klopt niet, meestal het jaar van de tweede, en de lezer weet niet welke.",
        "Alleen wat zeker is omgedraaid wordt gemeld: “2024 tot en met maart 2024” kan kloppen, en “15 december tot"
        " 10 januari 2024” kan een jaar eerder beginnen. Twee data in verschillende zinnen gelden niet als één "
        "periode.",
        "ISO 8601-2 (EDTF): het einde van een interval ligt niet voor het begin.",
    ),
    "DAT005": Explained(
        "Eén gebeurtenis met twee data",
        "Het begin of einde van één inzet, op de ene plaats met een andere datum dan op de andere.",
        "Een van de twee klopt niet. Mandaten, kosten en vergoedingen worden vanaf deze dagen geteld.",
        "Twee zinnen gaan over één inzet als zij hetzelfde land noemen en een naam delen (eenheid, verband, "
        "materieel), of als de namen van het register ze aan één onderwerp verbinden. Twee data gelden als dezelfde"
        " dag als zij verschillen zoals een vergissing dat doet: alleen in de dag, de maand of het jaar, of als het"
        " andere uiteinde gelijk is. Zinnen over een verlenging, een plan, een genummerde rotatie of ploeg, kosten "
        "of de bijdrage van een ander land tellen niet mee, en zinnen van meer dan 2.000 tekens ook niet. Een losse"
        " datum telt waar de inzet zelf begint of eindigt. Een mandaat wordt alleen met mandaten vergeleken, een "
        "compagnie niet met een detachement, en jaren alleen niet. Van één plaats worden de eerste 200 keer begin "
        "en einde vergeleken.",
        "De brief zelf; welke van de twee klopt, zegt het register of het besluit.",
    ),
    "DAT006": Explained(
        "De datum van een gebeurtenis wijkt af van de kalender van gebeurtenissen",
        "Een bekende gebeurtenis (een top, een conferentie) met een datum waarop die volgens het register niet was.",
        "Wie de gebeurtenis kent, ziet meteen dat de brief niet klopt en vertrouwt ook de rest minder.",
        "De gebeurtenis moet heten zoals in het register, of met haar plaats en het laatste woord van die naam "
        "(“Vilnius-top”). De datum moet er vlak achter staan, tussen de gebeurtenis en haar plaats, of er vlak voor"
        " met hooguit een voorzetsel of “vond ... plaats” ertussen. Een maand of jaar waarin de dagen vallen is "
        "goed. Oefeningen keren terug onder dezelfde naam en tellen niet mee.",
        "De gebeurtenissen in het register (“wanneer”), elk met een eigen bron.",
    ),
    "NAM002": Explained(
        "Eén afkorting met twee betekenissen, of één naam met twee afkortingen",
        "Een afkorting die de brief op twee manieren uitlegt, een naam die hij op twee manieren afkort, of een naam"
        " die hij met de ene afkorting uitlegt (VA) en daarna noemt met de andere die de woorden maken (eVA).",
        "De lezer weet niet of er één ding is bedoeld of twee, en zoekt naar een afkorting die nergens is uitgelegd.",
        "Twee uitleggen waarvan de ene de andere bevat tellen als één, en spellingen die een spatie of streepje "
        "schelen ook (NAM003). Nederlandse en Engelse uitleg van één afkorting tellen als twee. Een afkorting die "
        "nergens is uitgelegd, hoort bij een andere regel.",
        "Schrijfwijzer: een afkorting wordt één keer uitgelegd, waar zij het eerst staat, en dan alleen gebruikt.",
    ),
    "NAM003": Explained(
        "Eén naam in twee spellingen",
        "Een naam van meer woorden, of een aanduiding van letters en cijfers, met een andere spatie of een ander "
        "streepje dan elders in de brief: Multi National en Multinational, MQ9 en MQ-9.",
        "De lezer kan denken dat het er twee zijn, en wie op de ene zoekt, vindt de andere niet.",
        "Alleen spaties en streepjes worden vergeleken; een verkeerde letter is een zaak van spelling. Een naam is "
        "een rij woorden die elk met een hoofdletter beginnen. Gemeld wordt de spelling die het minst voorkomt, en "
        "de laatste als zij even vaak voorkomen.",
        "Schrijfwijzer: één naam, één spelling in een tekst.",
    ),
    "NUM001": Explained(
        "Onderdelen tellen niet op tot hun totaal",
        "Een totaal in een zin, een lijst of een tabel, dat geen bedragen met deze decimalen samen kunnen opleveren.",
        "Een van de bedragen klopt niet, en de lezer weet niet welk.",
        "Een verschil dat door afronden kan komen wordt niet gemeld: een halve eenheid van het laatste cijfer, voor"
        " elk onderdeel en voor het totaal. Een gedrukte nul is precies nul. Waar het register van elk onderdeel "
        "het bedrag zonder afronding heeft, wordt dat opgeteld; waar het de onderdelen en het totaal heeft met de "
        "gedrukte decimalen en die daar optellen, moeten de gedrukte bedragen dat ook. Achter “waarvan” kunnen de "
        "onderdelen een deel van het totaal zijn; alleen meer dan het totaal wordt gemeld. Bedragen met “circa” "
        "tellen niet mee, en hun som ook niet, net als onderdelen die dubbel kunnen tellen (“in beide”).",
        "XBRL International, Calculations 1.1 (2023): of afgeronde bedragen kloppen, aan de hand van intervallen.",
    ),
    "REF001": Explained(
        "Een dossiernummer dat er niet als een uitziet",
        "Een Kamerstuk met een dossiernummer dat geen vijf cijfers heeft, of niet als 28676 of 28 676 is geschreven.",
        "Programma's die stukken koppelen, en mensen die er een zoeken, vinden het niet.",
        "Alleen een dossiernummer achter het woord Kamerstuk of Kamerstukken wordt bekeken. Een toevoeging (“35 300"
        " X”, “21 501-28”) en het vergaderjaar ervoor tellen niet mee, en dossiers van vier cijfers of minder van "
        "voor 1967 ook niet.",
        "Notatie van de Tweede Kamer: een dossiernummer heeft vijf cijfers, met een spatie achter het tweede of "
        "zonder; Leidraad voor juridische auteurs, over Kamerstukken.",
    ),
    "REF002": Explained(
        "Een zaak-, document- of activiteitnummer dat Kamerstuk heet",
        "Een nummer van de vorm 2023Z09983, 2023D20984 of 2024A02517 achter het woord Kamerstuk.",
        "Dit zijn nummers van zaken (Z), documenten (D) en activiteiten (A) in de administratie van de Tweede "
        "Kamer. Een Kamerstuk heeft een dossier en een nummer; wie dit onder die naam opzoekt, vindt niets.",
        "Welk Kamerstuk bij het nummer hoort wordt niet opgezocht. Een korte verwijzing zoals 29521-226/2014D09087 "
        "noemt ook het dossier en wordt niet gemeld.",
        "Open data van de Tweede Kamer: Zaak.nummer, Document.documentNummer en Activiteit.nummer tegenover "
        "Kamerstukdossier.nummer met Document.volgnummer.",
    ),
    "REF003": Explained(
        "Nummer en datum van een Kamerstuk kunnen niet allebei kloppen",
        "Een Kamerstuk met een datum die meer dan zes weken afwijkt van wat zijn nummer toelaat: van de datum van "
        "dat stuk waar het register die heeft, en anders van die van de naaste bekende stukken in het dossier.",
        "Wie de verwijzing volgt, vindt een ander stuk, van een andere minister over een ander onderwerp.",
        "De nummers in een dossier volgen de data bijna, niet precies: vandaar zes weken. Als de dag van het stuk "
        "geldt die vlak voor de verwijzing, of voor “heeft het kabinet uw Kamer” met de verwijzing, in een zin over"
        " een brief of over informeren, of achter de naam van de brief zelf (“de brief d.d. ...”); een maand of "
        "jaar niet. Het verslag van een debat kan veel later komen, maar niet eerder. Alleen nummers van cijfers "
        "worden vergeleken, en alleen in dossiers waarvan het register een stuk heeft.",
        "De Kamerstukken in het register, ook die onder zijn bronnen. In dossier 29 521 staan de nummers 450 en 451"
        " 32 dagen verkeerd om, 360 en 361 28 dagen; zes weken dekt elk bekend paar.",
    ),
    "REF006": Explained(
        "Een paginanummer van de brief in de brief zelf",
        "Een verwijzing naar een pagina van de brief zelf: “zie pagina 4”, “(pagina 3-4)”.",
        "Het nummer geldt voor één opmaak. In het gepubliceerde Kamerstuk, op de webpagina en in de volgende versie"
        " wijst het naar iets anders.",
        "Een pagina geldt als die van de brief als haar zin, en zonder “zie” of haakjes ook de zin ervoor, geen "
        "ander stuk noemt (een rapport, een bijlage, een Kamerstuk, een boek, een wet). “Pagina 2 van 8” onder aan "
        "een bladzijde is geen verwijzing.",
        "Web Content Accessibility Guidelines 2.2, 2.4.4 (waar een verwijzing heen leidt moet uit haar tekst "
        "blijken); officielebekendmakingen.nl publiceert brieven zonder de pagina's van het ministerie.",
    ),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a rule's page; `quoted` is an example, which is in Dutch whoever reads it."""

    head: str
    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's page in one language."""

    title: str
    sections: tuple[Section, ...]


def tell(rule: Rule, language: str) -> Page:
    """Return the page of a rule in Dutch, or in English from its docstring."""
    parts = sections(rule)
    if language == "en":
        title = rule.page.partition("\n")[0].rstrip(".")
        return Page(title, tuple(Section(head, text, _is_quoted(head)) for head, text in parts.items()))
    said = DUTCH[rule.code]
    words = {"What": said.what, "Why": said.why, "Known limits": said.limits, "Source": said.source}
    told = (Section(HEADS[head], words.get(head, text), _is_quoted(head)) for head, text in parts.items())
    return Page(said.title, tuple(told))


def _is_quoted(head: str) -> bool:
    return head in ("Example", "Better")
