"""Forms of verbs that tell whether something was or is to come, and words that leave it open.

Dutch tells what is to come in the present ("de brug is op 1 mei gereed", "is eind mei opgeleverd"), and what was in the
past tense or with what was done ("werd gesloten", "is ondertekend"). Of what was done only acts count here, which are
over once they are told: saying, deciding, meeting, coming and going to harm. What becomes of a thing ("vervangen",
"afgerond") may be told of a day to come as well.
"""

from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily, longest_first


def _any(words: str) -> str:
    return f"(?:{'|'.join(longest_first(words.split()))})"


_STRONG = (
    "vond vonden kwam kwamen ging gingen nam namen gaf gaven bracht brachten liet lieten hield hielden begon sloot "
    "besloot trad traden vertrok sprak spraken schreef schreven zond zonden bezocht bezochten ontving ontvingen kreeg "
    "kregen bood boden verscheen overleed steeg stegen brak braken verwierp verwierpen trok trokken vroeg vroegen deed "
    "zonk zonken verliet verlieten vloog vlogen bleek bleken ontstond verloor hief hieven won wonnen schoot "
    "schoten bezweek koos kozen riep riepen greep grepen drong drongen "
    "verdween sloeg sloegen bleef bleven stierf stierven droeg droegen"
)
# Their past has an ending of its own, which no present has: with one of "d" or "t" it may be a noun or a present.
_WEAK_STEMS = (
    "keer start eindig stem teken onderteken stuur informeer publiceer presenteer open overhandig land arriveer "
    "verklaar bevestig oordeel voer lever dien kondig meer vaar bereik maak werk stop brief rapporteer "
    "keur vorder hervat bekrachtig ratificeer evacueer lanceer debatteer stel leg zeg "
    "rond raak ontruim bombardeer blokkeer wijzig verlaag verhoog verhuis verplaats verjaag bestorm beschiet"
)
_TAKES_T = frozenset("raak bereik maak werk stop hervat start verhuis verplaats beschiet".split())


def _past_of(stem: str) -> str:
    ending = "" if stem.endswith("t") and stem in _TAKES_T else "t" if stem in _TAKES_T else "d"
    return f"{stem}{ending or 't'}e {stem}{ending or 't'}en"


_WEAK = " ".join(map(_past_of, _WEAK_STEMS.split()))
PAST = rf"(?:{_any(f'{_STRONG} {_WEAK} meldde meldden leidde leidden berichtte berichtten')}|[a-zà-ÿ]{{3,}}eerden?)"
WAS = r"(?:werd|werden|was|waren)"
HAS = r"(?:is|zijn|ben|heeft|heb|hebben|hebt|bent)"
# Acts and what befalls: over once they are told.
ACT = rf"""(?<![\w-])(?:{
    _any(
        "gehouden besloten opgedragen toegezegd gemeld ondertekend getekend aangenomen verworpen ingediend "
        "gepubliceerd verklaard "
        "bekendgemaakt aangekondigd geïnformeerd bericht ingelicht gedaan gesproken besproken gezegd meegedeeld "
        "medegedeeld verzonden toegezonden gezonden gestuurd toegestuurd aangeboden overhandigd ontvangen bevestigd "
        "vrijgegeven benoemd beëdigd gekozen herkozen overleden omgekomen gesneuveld gedood gewond verwond aangevallen "
        "beschoten getroffen neergehaald neergestort ontploft gezonken aangehouden gearresteerd veroordeeld gevonnist "
        "verlengd overeengekomen afgekondigd bekrachtigd geratificeerd goedgekeurd afgewezen gevraagd verzocht "
        "toegelicht gepresenteerd geantwoord beantwoord plaatsgevonden bijeengekomen gestemd geschreven gerapporteerd "
        "geëvacueerd gekaapt ontvoerd gevallen uitgebroken bezocht teruggekeerd aangekomen begonnen gelanceerd "
        "onderschept geconstateerd vastgesteld ontdekt gebleken vertrokken aangetreden afgetreden opgestapt gestart "
        "geëvalueerd uitgebracht verschenen gedebatteerd ontmoet ingehuldigd onthuld"
    )
}|(?:contract|overeenkomst|verdrag|akkoord|bestand|convenant)(?:en)?\s(?:[\w-]+\s){{0,3}}gesloten|van\s+start\s+gegaan|in\s+werking\s+getreden)(?!\w)"""
PLANS = lazily(
    r"(?<!\w)(?:zou(?:den)?|zal|zullen|moet(?:en)?|moest(?:en)?|dien(?:t|en|de|den)?\s+te|kon(?:den)?|kan|kunnen|wil(?:len|de|den)?|mag|mocht(?:en)?"
    r"|had(?:den)?|voorzien\w*|geplande?|planning|plan(?:nen)?|verwacht\w*|verwachting\w*|beoogde?|voorgenomen|voornemen\w*|streef\w*|streven|bedoel\w*"
    r"|raming\w*|geraamd\w*|prognose\w*|begro\w+|als|indien|zodra|wanneer|mits|tenzij|mocht|zolang|uitgesteld|uitstel|verschoven|vervroegd"
    r"|verplaatst\w*|ingepland|scenario\w*|stel|word(?:t|en)|gesteld|gezet|bepaald|geprikt|datum|data|deadline|termijn\w*|einddatum|uiterlijk|dan)(?!\w)"
)
# Where what is told as to come was so once, or for another.
NOT_NOW = lazily(
    r"(?<!\w)(?:toen|destijds|indertijd|toenmalige?|aanvankelijk\w*|oorspronkelijk\w*|eerder\w*|eerst|vorige?|voorheen|oude|zou(?:den)?"
    r"|dat|of|volgens|aldus|luid(?:t|de|den)|was|waren|werd(?:en)?|had(?:den)?|alsnog|inmiddels|reeds|al|niet|nooit|vertraging|vertraagd|geleden"
    r"|toezegging\w*|motie\w*|verzoekt?|citaat|toegezegd|bleek|bleken|heeft|hebben|heb|sinds|als)(?!\w)"
    rf"|(?<!\w){PAST}(?!\w)"
)
OFF = lazily(r"\s+(?:af|ten\s+einde)(?!\w)")  # what "loopt" ends in, behind the day
SINCE = lazily(r"(?:sinds|sedert)(?!\w)")
COMES = _any(
    "ontvangt verneemt krijgt informeer informeert stuur stuurt zend zendt bericht meld meldt kom komt rapporteer "
    "rapporteert leg legt bied biedt doe doet deel deelt volgt volgen verschijnt verschijnen start starten begint "
    "beginnen treedt treden vindt vinden wordt worden is zijn stel stelt neem neemt besluit beslist "
    "rond rondt lever levert "
    "gaat gaan eindigt eindigen vertrekt vertrekken keert keren opent openen bespreek bespreekt spreek spreekt loopt "
    "lopen zal zullen evalueert onderzoekt brengt brengen publiceert publiceren presenteert presenteren houdt houden "
    "sluit sluiten verstrijkt keurt dient dienen bezoekt"
)
# "In de behoefte voorzien" gives what was wanted, and plans nothing.
_GIVEN = ("behoefte", "behoeften", "vraag", "tekort", "tekorten", "gebrek", "leemte", "lacune", "daarin", "hierin")
_NOT_GIVEN = "".join(rf"(?<!{one}\s)" for one in _GIVEN)
EXPECTED = (
    rf"(?<![\w-])(?<!zoals )(?<!als )(?:{_NOT_GIVEN}voorzien(?!\s+van(?!\w))"
    r"|gepland|ingepland|verwacht|beoogd|voorgenomen)(?!\w)"
)
# What may stand between a verb and its date: who did it, and little words.
# What has a day of its own, which may stand behind it: "zal de top op 10 september voorbereiden".
EVENT = (
    r"(?:top|conferentie|bijeenkomst|vergadering|zitting|debat|overleg|raad|verkiezing|verkiezingen|aanval|aanslag|ramp|brand|ongeval"
    r"|incident|bezoek|oefening|herdenking|dag|gesprek|gesprekken|opening|start|begin|einde)"
)
_LITTLE = (
    r"(?:ik|wij|we|hij|zij|ze|het|er|u|men|zich|dit|dat|deze|die|hier|daar|hierover|daarover|daartoe|hiertoe|ook|dan"
    r"|daarom|vervolgens|daarop|tevens|bovendien)"
)
_ACTOR = (
    r"(?:(?:uw|de|beide)\s+kamers?|het\s+(?:kabinet|parlement|ministerie)|de\s+(?:[a-z]+\s)?(?:minister\w*|staatssecretaris\w*|raad"
    r"|commissie|regering|veiligheidsraad|eu|vn|navo|koning|rechtbank|rechter))"
)
WHO = rf"(?:\s+(?:{_LITTLE}|{_ACTOR})(?!\w)){{0,3}}"
FIRST = rf"(?:{WEEKDAY}(?:ochtend|middag|avond|nacht)?,?\s+)?(?:de\s+)?"
ON = rf"(?:op|in|per|begin|eind)\s+{FIRST}"
