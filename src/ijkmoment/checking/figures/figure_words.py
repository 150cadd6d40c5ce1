"""The words by which a sentence says that a figure is the size of a deployment, or that it is something else.

Something else is a part, a plan, an estimate, a bound, a change, another nation's people or all nations' together.
"""

import re

from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import lazily

CHANGE = (
    r"verleng\w*|voortge\w+|voortzet\w*|aanvankelijk\w*|oorspronkelijk\w*|gepland\w*|voorzien|beoogd\w*|"
    r"opnieuw|hernieuwd\w*|verkort\w*|uitgebreid|verho[og]\w*|verla[ag]\w*|verwacht\w*|st(?:ee|ij)g\w*|gestegen|"
    r"daal\w*|gedaald\w*|groei\w*|gegroeid|toegenomen|afgenomen|nam\w* (?:\w+ )?(?:toe|af)|later|straks|"
    r"voortaan|eerst|eerder\w*|vorig\w*|toen|destijds|terug|raming\w*|geraamd\w*|begro\w+|prognose|schatting|"
    r"geschat|zal|zullen|zou(?:den)?|wordt|worden|gaat|opgeschaald|afgeschaald|opgebouwd|teruggebracht|"
    r"inmiddels|plafond|(?:boven|onder)?grens|limiet|capaciteit|plaats voor|behoefte\w*|nodig|gevraagd\w*|"
    r"hoogtepunt|piek\w*|gemiddeld\w*|cumulatief|oplopend|uiteindelijk|nog|bijgesteld\w*|extra|aanvullend\w*|"
    r"tijdelijk\w*|respectievelijk|waarvan|van wie|"
    r"van (?:de|het|dit|deze|die) (?:\w+ )?(?:kosten|bedrag|uitgaven|totaal|militairen)|daarvan|hiervan|"
    r"onder wie|per (?:jaar|maand|week|dag|keer|persoon|rotatie)|rotaties|jaarlijks|maandelijks|oefening\w*|"
    r"training\w*|getraind\w*|opgeleid\w*|cursus\w*|gewond\w*|letsel\w*|ongeval\w*|ongeluk\w*|"
    r"besmet\w*|slachtoffers?|overleden|(?:op|voor) (?:kosten|rekening) van|hersteld|vergoed\w*|"
    r"gesneuveld\w*|omgekomen|om het leven|ziek|\w*containers?|bedden|\w*plaatsen voor|"
    r"vrouw\w*|reservist\w*|bezoek\w*|samen(?! met)|tezamen|opgeteld|nieuwe|"
    r"andere|overige|beide|"
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|vorige|volgende|laatste|komende)"
    r" (?:rotatie|team|detachement|contingent|lichting|groep|ploeg)"
)
ASIDE = lazily(rf"(?<!\w)(?:{CHANGE})(?!\w)")  # searched in folded text: so it takes a third of the time
OF_EACH = lazily(r"\s+per\s+rotatie(?!\w)")  # as many in each is the size
# How a letter says that a figure was made another after it was told, and that it was wrong or not yet final before.
REVISION = r"bijgesteld\w*|bijstelling|herzien\w*|gecorrigeerd\w*|correctie\w*|rectifica\w*|gerectificeerd"
CORRECTION = (
    rf"{REVISION}|abusievelijk|ten\s+onrechte|onjuist\w*|definitie[fv]\w*|nagekomen|nacalculatie"
    r"|in\s+plaats\s+van|anders\s+dan"
)
# A figure of another stretch of time than the one that a letter or table is of, or of all of it up to some day.
OTHER_TIME = lazily(
    r"(?<!\w)(?:geleden|tevoren|ervoor|daarvoor|daarvóór|voorgaand\w*|voorafgaand\w*|vorige?|eerdere?|destijds|aanvankelijk\w*|oorspronkelijk\w*"
    r"|volgende?\s+(?:jaar|jaren)|komende?|later|sinds(?:dien)?|tot\s+(?:nu\s+toe|nog\s+toe|dusver)|cumulatief|in\s+de\s+loop\s+van"
    r"|(?:hele|gehele|volledige)\s+(?:looptijd|periode|\w*duur)|(?:beide|twee|drie|vier|vijf)\s+(?:\w+e\s+)?jaren)(?!\w)",
    re.IGNORECASE,
)
# A figure of a part of a year, or of each of them; searched in folded text.
PART_OF_A_YEAR = lazily(
    rf"(?<!\w)(?:in\s+(?:{ANY_MONTH})(?!\s+\d{{4}})|(?:per|op)\s+\d{{1,2}}\s+(?:{ANY_MONTH})|voorjaar|zomer|najaar|herfst|winter"
    r"|(?:eerste|tweede)\s+helft|(?:(?:eerste|tweede|derde|vierde)\s+)?kwartaal|gedurende|elk|ieder|hoogtepunt|gemiddelde?)(?!\w)"
)
# A figure with something added to what another one is of, or taken from it.
OTHER_SCOPE = lazily(
    r"(?<!\w)(?:exclusief|inclusief|zonder\s+(?:de|het|deze|die|dit)|buiten(?!\s+(?:gebruik|werking|beschouwing|dienst|beeld|twijfel))|behalve|afgezien\s+van|ongerekend|niet\s+meegerekend|mee(?:gerekend|geteld)|(?:er)?bijgeteld"
    r"|bij\s+elkaar|bovenop|daarbovenop)(?!\w)",
    re.IGNORECASE,
)
PART_OF = lazily(
    r"(?<!\w)(?:compagnie|peloton|bataljon|squadron|team|detachement|staf|groep|eenheid|cel|bemanning|post)s?\s+(?:van|met|\()\s*\Z"
    r"|(?<!\w)(?:waaronder|inclusief|exclusief|tegen(?:over)?|onder\s+meer|plus|naast|behalve|twee|drie|vier)\s+\Z",
    re.IGNORECASE,
)
BOUND = lazily(
    r"(?<!\w)(?:max\w*|min\w*|ten\s+(?:hoogste|minste)|(?:meer|minder)\s+dan|tot|of|voor)\s+(?:de\s+)?\Z", re.IGNORECASE
)
TOGETHER = lazily(
    r"(?<!\w)(?:landen|bondgenoten|partners|deelnemers|lidstaten|NAVO|EU|VN|coalitie|missie\s+(?:telt|telde|als\s+geheel)|totale?)(?![\w-])",
    re.IGNORECASE,
)
LED = lazily(r"(?<!\w)(?:in|op|vanuit|naar|te|bij|voor|door|met|aan|van|tegen)\s+(?:het\s+|de\s+)?\Z", re.IGNORECASE)
PEOPLE_OF = lazily(
    r"(?<![\w-])(?P<which>[A-Z][a-zà-ÿ]+se?)\s+(?:militair|peloton|compagnie|eenhe|bijdrage|bataljon|troepen|detachement|collega|marin|genist|"
    r"brigade|team|schip|schepen|officier|partner)"
)
FOR_A_PART = lazily(
    r"\s*(?:als|ter|voor\s+de\s+(?:staf|bewaking|beveiliging|logistiek)|in\s+de\s+staf|op\s+(?:het|de)\s+(?:hoofdkwartier|staf)|"
    r"bleven|bleef|keerden|vertrokken|kwamen\s+(?:om|terug)|raakten|"
    r"aan\s+(?!(?:de|het|deze|die|dit|dat)\s)[\w-]+(?:\s+[\w-]+){0,2}\s+(?:besteed|uitgegeven))(?!\w)",
    re.IGNORECASE,
)
SUPPLIES = lazily(
    r"(?<!\w)\w*(?:inzet|ingezet|bijdrage|bijgedragen|droeg|droegen|draagt|neemt|levert|leverde|leverden|missie|onderdeel|deelname|deelgenomen|deelnam|"
    r"namen|nam|gestationeerd|diende\w*|dienen|dienden|werkte\w*|verblijven|actief|deel|zet|zette|vliegen|vlogen|kwamen|stuurt|stuurde|"
    r"zond\w*|rotatie\w*|ontplooid\w*)(?!\w)",
    re.IGNORECASE,
)
COUNTS = lazily(r"(?<!\w)(?:tel(?:t|de)|omvat(?:te)?|best(?:aat|ond)\s+uit|sterkte|omvang)(?!\w)", re.IGNORECASE)
OWN = lazily(r"(?<!\w)(?:Nederlands?e?|bijdrage|deelname|detachement)(?!\w)", re.IGNORECASE)
COST = lazily(
    r"(?<!\w)(?:\w*kost(?:en|te|ten)?|gekost|realisatie|\w*uitga(?:af|ven)|uitgegeven|geboekt|gerealiseerd|gemoeid|bekostigd)(?!\w)",
    re.IGNORECASE,
)
CLAUSE_ENDS = lazily(r"[;()\t]|,\s")
YEAR = lazily(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
PLANNED = lazily(r"(?<!\w)(?:raming\w*|geraamd\w*|begro\w+|gepland\w*|verwacht\w*|prognose)(?!\w)", re.IGNORECASE)
TOTAL = lazily(r"(?<!\w)(?:in\s+totaal|totale|totaal)(?!\w)", re.IGNORECASE)
LABELLED = lazily(r"[^:.;€]{2,60}:\s*\Z")
IN_PLACE = lazily(r"\s+(?:in|naar|vanuit)\s+(?:het\s+|de\s+)?\Z")
NAMED = lazily(r"[A-ZÀ-Þ0-9]")
# What "€ 3 miljoen voor Litouwen" is of, where it is deployments that cost it: not transport, nor the one of a place.
_THE_DEPLOYMENT = (
    r"(?:de|het|deze|onze|beide|alle)\s+(?:[\w-]+e\s+)?(?:inzet(?:ten)?|bijdragen?|missies?|deelname|ontplooiing\w*)(?![\w-])"
    r"(?!\s+(?:in|vanuit|te|boven|naar)\s+(?!(?:het\s+jaar\s+)?(?:19|20)\d\d))"
)
COST_OF_DEPLOYMENT = lazily(
    rf"(?<!\w)(?:kostten?|kostte|kosten|uitgaven|uitgegeven|besteed)\s+(?:(?:van|voor|aan)\s+)?{_THE_DEPLOYMENT}"
    rf"|{_THE_DEPLOYMENT}[^.;:€]{{0,60}}?\s(?:kostten?|kostte|gekost|uitgegeven|besteed)(?!\w)"
    rf"|(?<!\w)(?:met|aan)\s+{_THE_DEPLOYMENT}[^.;:€]{{0,60}}?\s(?:€|gemoeid)",
    re.IGNORECASE,
)
INCLUDES = lazily(
    r"(?<!\w)(?:omvat\w*|bevat\w*|inbegrepen|inclusief|onder\s+meer|onder\s+andere|waaronder)(?!\w)", re.IGNORECASE
)
OF_WHICH = lazily(r"(?<!\w)(?:waarvan|daarvan|hiervan)(?!\w)", re.IGNORECASE)
_THERE = (
    r"(?:(?:de|het)\s+)?(?:(?:inzet|bijdrage|missie|deelname|eenheid|operatie)\s+(?:in|aan|naar|vanuit)\s+)?"
    r"(?:(?:de|het)\s+)?"
)
FOR_PLACE = lazily(rf"\s+(?:voor|aan|in|naar|vanuit)\s+{_THERE}\Z", re.IGNORECASE)
BEHIND_PLACE = lazily(r"\s*(?:\(|:|,?\s+met)?\s*\Z")
BEFORE_PLACE = lazily(rf"(?<!\w)(?:voor|aan|in|naar|vanuit)\s+{_THERE}\Z|[:,;(]\s*\Z|\sen\s+\Z", re.IGNORECASE)
