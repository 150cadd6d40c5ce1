"""Which concept a number of people speaks of, told by what governs it.

A ceiling is what a limit, a mandate or a decision allows; a plan is told by its verb. A strength is said of people who
are somewhere, are sent or counted, or whom a nation or a unit has, brings or consists of. A number behind "tot", "op"
or "naar" is where some strength goes to, which has to be named. All else is no concept: a part, a difference, a sum
over several missions, the staff.
"""

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.planned import PLAN_OF, PLANNED_PEOPLE
from ijkmoment.reading.words import Words

_AT_MOST = lazily(
    r"\b(?:maximaal|ten\s+hoogste|hoogstens|plafond|maximum|hooguit|bovengrens|(?:niet|nooit)\s+meer\s+dan)\b"
)
_CEILING = lazily(
    r"\b(?:\w*plafond|maximum|bovengrens|laat\s|toe\b|toegestaan|toestaat|mandaat|beslui|besloot|mag\b|mogen\b|"
    r"(?:stemt|stemde|stemden|ingestemd)\b|akkoord|goedgekeurd|machtig\w*|toestemming|vastgesteld|gesteld\s+op)"
)
_LIMIT = r"(?:\w*plafond|bovengrens|maximum|limiet)"
_LIMIT_IS = lazily(
    rf"\b{_LIMIT}\b(?P<between>[^;:]*)\b(?:naar|tot|op|van|bij)\s+(?:de\s+)?\Z|\b{_LIMIT}\s+(?:is|was|bedraagt|bedroeg)\s+\Z"
    r"|\bmandaat\b[^;:]*\bnaar\s+\Z|\bgrens(?:\s+\w+){0,2}\s+(?:van|bij|op)\s+\Z"
    r"|\btoegestane\s+(?:aantal|omvang|sterkte)\s+(?:van\s+)?\Z"
    r"|\bmandaat\s+(?:was|is|voorzag|voorziet|bood|biedt|gaf|geeft|stond|staat|had|heeft|kende|kent|liet|laat)\b[^;,]*\Z"
)
_STRENGTH_GOES = lazily(
    r"\b(?:groei\w*|daal\w*|steeg|stijg\w*|krimp\w*|tel(?:t|de|len)|besta(?:at|an)|bestond\w*|lever\w*|zijn|waren|kom\w*|kwam\w*)\b"
)
_LIMITS = lazily(
    r"\b(?:begren[sz]\w*|(?:ge)?maximeer\w*|gemaximeerd|(?:ge)?limiteer\w*|plafonneer\w*|afgetopt)\b[^;:]*\Z"
)
_DECISION = lazily(
    r"\b(?:besluit|mandaat|kabinet|regering|veiligheidsraad|resolutie)\s+(?:[\w()]+\s+){0,4}?(?:beperk(?:t|te|ten))\b[^;:]*\btot\s+\Z"
)
_ALLOWS = lazily(r"\b(?:stond|staat|liet|laat)\s+(?:\w+\s+)?\Z")
_ALLOWED = lazily(r"\s+toe\b")
_PERMITS = lazily(r"\b(?:mag|mogen|mocht|mochten)\b(?!\s+(?:worden\s+)?(?:verwacht|aangenomen))")
_MAY = lazily(r"\b(?:mandaat|besluit)\b[^;]*\Z")
_ALLOWING = lazily(r"\s+(?:toestaat|toestond|toelaat|toeliet)\b")
_NOW = lazily(r"\b(?:thans|momenteel|inmiddels|op\s+dit\s+moment)\b[^;,]*\Z")
_NEXT_CLAUSE = lazily(r",?\s+en\s+(?!\w+\s*\Z)")
_STAFF = r"(?:\w*staf|\w*hoofdkwartier|headquarters)"
_NO_STRENGTH = lazily(
    rf"\b(?:extra|stafofficier\w*|(?:in|bij|op)\s+(?:de|het)\s+(?:\w+\s+)?{_STAFF}|geheel|gehele|daaraan\s+(?:namen|deden|doen|nemen)|"
    r"vroeg|verzoek|bij\s+kom\w+|bleven\b[^;]*\bachter|achterbleven|loste|lossen|verkenning|zag\s+daarvan|wilde|"
    r"nodig\s+geacht|wenselijk\w*|onderbezetting|tekort|gerepatrieerd|overige\s+\w+\s+(?:leverden|leveren|hebben|droegen|dragen)|lidstaten|uit\s+\w+\s+landen|alle\s+(?:deelnemers|deelnemende|bondgenoten|partners|landen)|"
    r"(?:keerde|keerden|keren|haalde|haalden|(?:trok|trokken|trekt|trekken)(?!\s+zich))\b[^;]*\bterug|teruggekeerd|teruggehaald|teruggetrokken)\b"
)
_DIFFERS = lazily(r"\s*(?:minder|meer)\b(?!\s+dan)")
_PART = lazily(
    r"\b(?:onder|van)\s+(?:hen|wie)\b|\bwaar(?:van|onder)\b|(?<!grond\s)\b(?:hiervan|daarvan)\b|\bde\s+(?:laatste|overige|resterende|andere)\s+\Z|"
    r"\b(?:kern|hoofdmoot|merendeel|meerderheid|helft|zwaartepunt)\b|"
    r"\b(?:plaats|ruimte|capaciteit)\s+(?:voor|van)\s+\Z|\b(?:hoofdkwartier|headquarters)\b"
)
_SHARE = lazily(r"\bvoor\s+(?:zijn|haar|hun)\s+rekening\b")
_TAKES = lazily(r"\b(?:neemt|nemen|nam|namen)\b[^;]*(?<!\bmet\s)\Z")
_SUM = lazily(
    r"\b(?:alles\s+bijeen|alles\s+bij\s+elkaar|bij\s+elkaar|opgeteld|samen(?!\s+met)|tezamen|gezamenlijk|al\s+met\s+al|in\s+totaal)\b"
)
_SUMS_UP = lazily(
    r"(?:\s+\w+)?[\s,(-]*(?:dus|ofwel|oftewel)?\s*(?:bij\s+elkaar|samen|tezamen|in\s+totaal|totaal|opgeteld)\s+\Z"
)
_COME = lazily(
    r"\b(?:kom\w*|kwam\w*)\s+(?:er|daar|hier)\s+(?:[^;,]{0,60}\bbij\s+van\s+|nog\s+)?\Z|\b(?:verkleind|verminderd|uitgebreid|verruimd|vergroot|versterkt|aangevuld)\s+met\s+[^,;]{0,60}\Z"
)
_BODY = r"navo|vn|eu|verenigde\s+naties|(?:afrikaanse|europese)\s+unie|bondgenootschap"
_OWN_CAMP = lazily(r"\been\s+eigen\s+[\w-]+(?:\s+[\w-]+)?\s+(?:met|van)\s+\Z")
_FORCE = (
    r"(?:(?!nederlandse\b)(?:[\w-]+e|efp|multinational)\s+)?(?:[\w-]*missie|[\w-]*macht|operatie|coalitie|battle\s?group|[\w-]*brigade|gevechtsgroep|"
    r"task\s+force|(?<=multinationale\s)[\w-]+)"
)
_WHOLE_FORCE = lazily(
    rf"\b(?:de|deze)\s+{_FORCE}\s+(?:(?:in|van|tegen|voor)\s+[\w\s-]{{1,40}}?\s+)?(?:(?!en\b)\w+\s+)?"
    rf"(?:heeft|had|hebben|houdt|hield|telt|telde|omvat|omvatte|bestaat|bestond|kent|mag|maximaal|ten\s+hoogste)\b(?![^;]*\bnederland)"
    rf"|\b(?:de|het)\s+(?:{_BODY})\s+(?:heeft|had|hebben|hadden|telt|telde|beschik\w*|houdt|hield)\b(?![^;]*\bnederland)"
    rf"|\b(?:telt|telde|omvat|omvatte|bestaat|bestond)\s+(?:de|deze)\s+{_FORCE}\b(?![^;]*\bnederland)[^;,]{{0,60}}\Z"
    rf"|\btotale\s+(?:sterkte|omvang)\s+van\s+(?:de|deze)\s+{_FORCE}\b(?![^;]*\bnederland)"
    r"|\bals\s+geheel\b|\b(?:missie|\w*macht|coalitie)\s+\Z"
)
_GOES_TO = lazily(r"\b(?:tot|op|naar|over|om|boven|onder)\s+(?:(?:de|het|een)\s+)?\Z")
_FROM_TO = lazily(r"\bvan\s[^;]*\b(?:naar|tot|op)\s+\Z")
_FROM, _TO = lazily(r"\bvan\s+(?:de\s+)?\Z"), lazily(r"\s+(?:naar|tot)\b")
_SIZE = lazily(
    r"\b(?:[\w-]*(?:bijdrage|inzet|deelname|deelneming|aanwezigheid|sterkte|omvang|aantal|aandeel|eenheid|detachement|bemanning|team|teams|bataljon|"
    r"brigade|compagnie|peloton|batterij|rotatie|contingent|groep|macht|missie|personeel|hub|schip|fregat)|zij|ze|het|dit|dat|die|nederland)\b"
)


def strength_of(words: Words) -> str | None:
    """Return the concept that a number of people speaks of, None when its words do not say."""
    if _is_ceiling(words):
        return "plafond"
    if _is_no_strength(words):
        return None
    if _AT_MOST.search(f"{words.before[-60:]} {words.text}") and _CEILING.search(words.sentence):
        return "plafond"
    if _is_planned(words):
        return "sterkte-gepland"
    return "sterkte" if _is_there(words) else None


def _is_ceiling(words: Words) -> bool:
    """Tell whether people are what a mandate allows: "het plafond is verlaagd naar", "stond 60 militairen toe"."""
    if _ALLOWED.match(words.behind):
        return _ALLOWS.search(words.before) is not None
    if _ALLOWING.match(words.behind):
        return _MAY.search(words.before) is not None
    limit = _LIMIT_IS.search(words.so_far)
    if limit is not None and not (limit["between"] and _STRENGTH_GOES.search(limit["between"])):
        return True
    if _PERMITS.search(words.next_to):
        return not _is_of_whole_force(words)
    return bool(_LIMITS.search(words.before) or _DECISION.search(words.before))


def _is_no_strength(words: Words) -> bool:
    """Tell whether people are a part, a difference, a sum, a whole force of many nations, or such as came or left."""
    if (
        _DIFFERS.match(words.behind)
        or _PART.search(words.before)
        or _COME.search(words.before[-80:])
        or _OWN_CAMP.search(words.before)
    ):
        return True
    if _TAKES.search(words.before) and _SHARE.search(words.near):
        return True
    if _is_of_whole_force(words):
        return True
    summed = _SUM.search(words.before) and not _SUMS_UP.fullmatch(words.before)
    return bool(summed or _NO_STRENGTH.search(words.near))


def _is_of_whole_force(words: Words) -> bool:
    return "nederlands" not in words.text and _WHOLE_FORCE.search(words.before) is not None


def _is_planned(words: Words) -> bool:
    if _NOW.search(words.before) or (_FROM.search(words.before) and _TO.match(words.behind)):
        return False
    if PLAN_OF.search(words.before):
        return True
    closing = _NEXT_CLAUSE.search(words.behind)
    own = f"{words.before}{words.text}{words.behind[: closing.start()] if closing else words.behind}"
    return words.later or PLANNED_PEOPLE.search(own) is not None


def _is_there(words: Words) -> bool:
    """Tell whether people are said to be there; what a number goes to or is measured by has to be a strength."""
    if _GOES_TO.search(words.before) is None:
        return True
    return bool(_FROM_TO.search(words.before) or _SIZE.search(words.so_far))
