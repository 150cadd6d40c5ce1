"""Nouns of which the article is sure: "het" of some ("het huis"), "de" of others ("de ziekte"), and what ends on them.

A noun behind the other article is no noun by itself, but the first part of a compound: "de huis arts", "het ziekte
verzuim". Words that have both ("de stof", "het stof") stand in neither.
"""

_NEUTER = tuple(
    "herstel huis schip tuig water land gebied werk personeel onderwijs bestuur beleid verkeer systeem materieel "
    "project programma bedrijf kind wapen jaar geld departement parlement kabinet bureau centrum fonds leger "
    "toezicht onderzoek gebouw terrein dossier rapport budget contract kamp konvooi peloton bataljon station gas "
    "klimaat milieu vervoer transport vaccin medicijn voedsel gezin dorp spoor loket archief museum overleg "
    "beheer beroep bewijs brood pensioen loon lichaam leven lid boek feit gevaar gezag hoofd team "
    "risico netwerk register instrument product toestel geluid document koninkrijk eiland erfgoed verdrag kanaal "
    "seizoen gedrag bedrag kwartaal ongeval slachtoffer vermogen".split()
)
_COMMON = tuple(
    "ziekte hoogte lengte diepte breedte grootte hitte ruimte behoefte gemeente politie marine macht defensie "
    "missie gevangenis crisis zorg stad grens haven school markt energie herfst zomer winter lente week maand "
    "nacht oorlog vrede brand motor auto trein boot burger minister kamer prijs kust zee rivier dijk stroom huur "
    "jeugd arts patiënt student docent rechter bank munitie techniek natuur landbouw visserij heid teit industrie "
    "wet school ouder leerling bestelling opleiding leiding verzekering vergunning regering vergadering training "
    "rekening woning planning keuring".split()
)
_SHORTEST = 3


def is_neuter(noun: str) -> bool:
    """Tell whether a noun surely has "het"."""
    return len(noun) >= _SHORTEST and noun.endswith(_NEUTER)


def is_common_gender(noun: str) -> bool:
    """Tell whether a noun surely has "de"."""
    return len(noun) >= _SHORTEST and noun.endswith(_COMMON)
