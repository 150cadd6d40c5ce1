"""The words by which a sentence says that a figure is what a labelled thing cost or counts, or something else.

The generic ones are those that any such sentence may hold: what is left without them says what else it speaks of.
"""

import re

from ijkmoment.checking.figures.figure_words import COST
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.patterns import lazily

SPENT = lazily(rf"{COST.pattern}|(?<!\w)(?:verg(?:de|den|t|en)|gevergd|besteed)(?!\w)", re.IGNORECASE)
ASIDE_OF_COST = lazily(
    r"(?<!\w)(?:verwacht\w*|geraamd\w*|raming\w*|begro\w+|gepland\w*|voorzien|zal|zullen|zou|zouden|wordt|worden|gaat|gaan|bijgesteld\w*"
    r"|extra|aanvullend\w*|tijdelijk\w*|nog|al|minder|waarvan|waaronder|van\s+wie|per|gemiddeld\w*|eerder\w*|destijds|toen|respectievelijk"
    r"|vergoed\w*|terug\w*|jaarlijks\w*|maandelijks\w*|cumulatief|tegen(?:over)?|vergeleken|dan|ten\s+opzichte|hoger|lager|bijna|vanaf"
    r"|deel|gedeelte|helft|halfjaar|kwartaal|derde|st(?:ee|ij)g\w*|gestegen|daal\w*|gedaald|mee\w*kosten|voorlopig\w*|sinds"
    r"|minimaal|maximaal|ten\s+hoogste|ten\s+minste|niet|geen|inmiddels|ten\s+laste|gedekt|bekostigd)(?!\w)",
    re.IGNORECASE,
)
LAST_YEAR = lazily(r"(?<!\w)(?:vorig|afgelopen)\s+jaar(?!\w)", re.IGNORECASE)
WITHIN_PLAN = lazily(r"(?<!\w)binnen\s+(?:de|het)\s+(?:raming|begroting|budget)(?!\w)", re.IGNORECASE)
GENERIC_WORDS = """
    bleven bleef binnen raming begroting geweest
    kosten kost kostte kostten gekost uitgaven uitgave uitgegeven bedrag bedroeg bedroegen beliep beliepen
    vergde vergden gevergd gemoeid besteed betaald realisatie gerealiseerd additioneel additionele totaal totale
    miljoen euro deelname project projecten programma aandeel versterking uitvoering uitzending aanwezigheid
    steun ondersteuning werk werkzaamheden activiteiten plaatsing plaatsingen kwam kwamen uitkwam
    rapportageperiode verslagperiode kalenderjaar boekjaar afgelopen geheel gehele volledig volledige volle
    samen tezamen gezamenlijk opgeteld daarvan hiervan daarmee dezelfde genoemd genoemde mln laatste
    uiteindelijk ruim circa ongeveer twee drie vier vijf zes zeven acht negen tien team maritieme vredesmissie
    vredesmissies budget internationale veiligheid biv geboekt verantwoord
"""
GENERIC = frozenset(map(stem, GENERIC_WORDS.split()))
OWN = lazily(
    r"(?<!\w)(?:Nederland\w*|wij|we|ons|onze|bijdrage|aandeel|deelname|\w*team|detachement|eenheid|compagnie|fregat|schip|bemanning"
    r"|betrokken|sterkte|omvang|(?:zij|het|die)\s+(?:telt|telde))(?!\w)",
    re.IGNORECASE,
)
TRAINED = lazily(r"(?<!\w)(?:train(?:t|de|den)|opleid\w*|leid\w*\s.*\sop|lokale|oefening)(?!\w)", re.IGNORECASE)
JOINT = lazily(r"\s+en\s+|,\s+")
OF_NATIONS = lazily(r"(?<!\w)(?:landen|land|natie|bondgenoten|partners|deelnemers|lidstaten)(?!\w)", re.IGNORECASE)
WITH = lazily(r"(?<!\w)(?:met|uit)\s+\Z", re.IGNORECASE)
WORKED = lazily(r"(?:werk\w*|advise\w+|dien\w*|nam|namen|verbl\w+|sta\w+|stond\w*|geplaatst)", re.IGNORECASE)
OF_THE_STAFF = stem("stafofficieren")
TO_COME = lazily(
    r"(?<!\w)(?:verwacht\w*|zal|zullen|zou|zouden|gepland\w*|voorzien|geraamd\w*|begroot|beoogd\w*|besluit|plan\w*)(?!\w)",
    re.IGNORECASE,
)
IT = lazily(
    r"(?<!\w)(?:kostte|kost|kosten|was|vergde|vergt)\s+(?:dit|dat|deze|die)(?!\w)|\A\s*(?:dit|dat)\s+(?:kost\w*|was|verg\w*)"
    r"|(?<!\w)(?:daarmee|hiermee|hiervoor|daarvoor)(?!\w)",
    re.IGNORECASE,
)
PARTED = lazily(r"(?:dit|dat|het)\s+bedrag\s+(?:bestaa\w*|omvat\w*|is\s+als\s+volgt)", re.IGNORECASE)
PARTED_INTO = lazily(
    r"(?<!\w)(?:omvat\w*|opgebouwd|onderverdeeld|verdeeld|uitgesplitst|bestaa[nt]?t?\s+uit|samengesteld)(?!\w)",
    re.IGNORECASE,
)
WHICH = lazily(r"\s*(?:die|dat|welke|waarmee|waarvoor|waaraan)\s", re.IGNORECASE)
PART = lazily(
    r"(?<!\w)(?:compagnie|peloton|bataljon|squadron|staf|cel|bemanning|post)s?\s+(?:van|met|\()\s*\Z"
    r"|(?<!\w)(?:waaronder|inclusief|exclusief|tegen(?:over)?|onder\s+meer|plus|naast|behalve|twee|drie|vier|door)\s+\Z",
    re.IGNORECASE,
)
FINANCES = lazily(r"\W*(?:\d+\W+)?financi\w+", re.IGNORECASE)
COMPARED = lazily(r"\b(?:tegen(?:over)?|vergeleken|(?:meer|minder|hoger|lager)\s+dan|ten opzichte)\b", re.IGNORECASE)
IN_BRACKETS = lazily(r"\(?(?<!\w)tussen\s+haakjes(?!\w)[^:.;]*|\([^()]*\)", re.IGNORECASE)
LINE = lazily(r"[^:.;\n]{2,80}:\s")
BRACKET = lazily(r"\(\s*\Z")
MISSION = lazily(r"missies?\Z", re.IGNORECASE)
OPENING = lazily(r"\s*(?:een|de)\s+[\w-]+\s+(?:van|met)\s+", re.IGNORECASE)
WORD = lazily(r"[\w-]+")
