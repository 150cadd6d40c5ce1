"""The forms in which a sentence says what a nation contributes, over the marks of `nation_marks`.

In each form `who` holds the nations and `what` the numbers of people. A verb of giving, being there with people or
coming from a nation makes one; so does a unit or share that a nation's word or "van" makes its own. A number behind
another preposition ("hulp aan 300 militairen"), a denial and what several do together are none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.language.nation_marks import (
    ADJECTIVE,
    AGENT,
    INHABITANT,
    MARKS,
    NATION,
    NUMBER,
    ORIGIN,
    OWNER,
    PARTNER,
    PEOPLE,
    PLACE,
    UNIT,
)
from ijkmoment.language.patterns import lazily

_AND = r"(?:,|,?\s(?:en|alsook|alsmede|als|evenals))\s"
_STOP = (
    r"(?:niet|geen|nooit|zonder|samen|gezamenlijk|tezamen|dat|die|wie|waar\w*|omdat|terwijl|maar|want|hulp|steun|"
    r"training|opleiding|onderdak|of|noch|verzocht|vraagt|vroeg)\b"
)
_FILLER = rf"(?:{PLACE}|{ORIGIN}|{NUMBER}\s[\w-]+(?:\sen)?|(?!{_STOP})[\w'’./-]+),?\s"
# What may stand right before a number that something else governs: "hulp aan 300 militairen".
_OWN = "".join(
    rf"(?<!\s{word}\s{article})"
    for word in ("aan", "voor", "van", "bij", "op", "uit", "over", "door", "tegen", "naar", "om", "onder", "tussen")
    for article in ("", r"de\s", r"alle\s")
)
_ENDS = rf"(?=\s?(?:[,.;:)]|\Z|(?:en|maar|terwijl|respectievelijk)\b|van\s(?:de|alle)\s{PEOPLE}))"
_VALUE = rf"(?:{PEOPLE}|{NUMBER}{_ENDS}|(?<=\ser\s){NUMBER})"
_LISTED = (
    rf"(?P<what>(?:respectievelijk\s)?{_VALUE}"
    rf"(?:(?:{_AND}|\s)(?:en\s)?(?:respectievelijk\s)?{_VALUE}){{0,9}})"
    r"(?!\s(?:minder|meer|terug|kwijt|te\sweinig|samen)\b)"
)
_VALUES = rf"{_OWN}{_LISTED}"
NAMED = f"{NATION}{ORIGIN}{AGENT}{OWNER}{PARTNER}{INHABITANT}"
_SUBJECT = f"[{NATION}{INHABITANT}]"
_WHO = rf"(?<!\bnoch\s)(?P<who>{_SUBJECT}(?:{_AND}(?:de\s)?{_SUBJECT}){{0,9}})"
_ASIDE = rf"(?:,\s(?:dat|die|de|het|een|waar\w*)\s[^,;:.(){PEOPLE}{NUMBER}]{{0,80}},)?"
_SAYS = rf"{_WHO}{_ASIDE}"
_GIVES = (
    r"(?:lever(?:t|en|de|den)|stu(?:urt|ren|urde|urden)|zend(?:t|en)|zond(?:en)?|ontplooi(?:t|en|de|den)|plaats(?:t|en|te|ten)|"
    r"zet(?:ten|te)?|stationeer(?:t|de|den)|stationeren|detacheer(?:t|de|den)|legert|legerde|draagt|dragen|droeg(?:en)?|"
    r"(?:stelt|stellen|stelde|stelden)(?=[^.;]{0,90}\bbeschik)|(?:zegt|zeggen|zegde|zegden)(?=[^.;]{0,90}\btoe\b)|"
    r"(?:vaardigt|vaardigde|vaardigden)(?=[^.;]{0,90}\baf\b)|"
    r"(?:brengt|brengen|bracht|brachten)(?=[^.;]{0,60}\bmee\b))"
)
_AUXILIARY = (
    r"(?:heeft|hebben|had|hadden|zal|zullen|zou|zouden|wil|willen|wilde|wilden|gaat|gaan|ging|gingen|kan|kunnen|kon|konden|"
    r"(?:is|zijn|was|waren)\s(?:bereid|voornemens|van\splan))"
)
_HAS = r"(?:heeft|hebben|had|hadden)"
_SELF = r"(?:(?:zelf|ook|nu|thans)\s)?"
_GIVEN = (
    r"(?:geleverd|gestuurd|gezonden|uitgezonden|ingezet|bijgedragen|geplaatst|gestationeerd|ontplooid|vrijgemaakt|afgevaardigd|toegevoegd|"
    r"gedetacheerd|toegezegd|aangeboden|beschikbaar|ter\s(?:beschikking|plaatse)|gelegerd)"
)
_GIVE = (
    r"(?:(?:te\s)?(?:leveren|sturen|zenden|uitzenden|plaatsen|stationeren|ontplooien|vrijmaken|detacheren|inzetten|bijdragen)|"
    r"in\ste\szetten|uit\ste\szenden|bij\ste\sdragen|vrij\ste\smaken|af\ste\svaardigen)"
)
_GIVEN_AWAY = r"(?:geleverde|gestuurde|gezonden|uitgezonden|ingezette|toegezegde|beschikbaar\sgestelde)"
_THERE = (
    r"(?:aanwezig|vertegenwoordigd|actief|betrokken|present|ter\splaatse|ingezet|gelegerd|gestationeerd|"
    r"(?:de|het|een)\s(?:[\w-]+\s){0,5}?(?:\w*leverancier|deelnemer|bijdrager|partner|contingent|bijdrage|groep|land)\b)"
)
_IS = r"(?:is|zijn|was|waren|blijft|blijven|bleef|bleven|werd|werden|staat|staan|stond|stonden)"
_JOINS = (
    r"(?:doet|doen|deed|deden|neemt|nemen|nam|namen|participeert|participeren|ondersteun(?:t|en|de|den)|steun(?:t|en|de|den)|"
    r"versterk(?:t|en|te|ten)|help(?:t|en)|hielp(?:en)?|hield(?:en)?|houdt|bewaak(?:t|te)|beveilig(?:t|de)|patrouilleert|"
    r"begon|volg(?:t|en|de|den)|(?:vult|vullen|vulde|vulden)(?=[^.;]{0,60}\saan\s))"
)
_JOIN = (
    r"(?:deel\ste\snemen|deelnemen|mee\ste\sdoen|meedoen|bij\ste\sdragen|bijdragen|"
    r"(?:te\s)?(?:ondersteunen|steunen|versterken|helpen))\b"
)
_MEANS = (
    r"(?:zal|zullen|wil|willen|gaat|gaan|kan|kunnen|besluit|besloot|belooft|beloofde|(?:is|zijn)\s(?:bereid|voornemens|van\splan)|"
    r"(?:zegt|zeggen|zegde|zegden)\stoe|(?:heeft|hebben|had|hadden)\s(?:(?!niet|geen|nooit)[\w-]+\s){0,2}?(?:toegezegd|aangeboden|besloten|beloofd))"
)
_LEADS = (
    r"(?:leid(?:t|en|de|den)|voer(?:t|en|de|den)\s(?:het|de)\s(?:bevel|commando|leiding)|commandeert|"
    r"(?:heeft|hebben|had)\sde\sleiding)"
)
_CHANGES = (
    r"(?:verdubbel(?:t|de)|verhoog(?:t|de)|vergroot(?:te)?|breid(?:t|de)|verlaag(?:t|de)|verminder(?:t|de)|halveer(?:t|de)|"
    r"br(?:engt|acht)|beperkt(?:e)?)"
    r"(?=\s(?:[\w-]+\s){0,2}?(?:bijdrage|aandeel|aantal|inzet|zich|deelname|contingent|aanwezigheid)\b)"
)
_FORCES = (
    r"(?:militairen|troepen|manschappen|soldaten|mariniers|\w*officieren|instructeurs|trainers|waarnemers|adviseurs|"
    r"marechaussees|genisten)"
)
_HOLDS = (
    r"(?:(?:besta(?:at|an)|bestond(?:en)?)\s(?:[\w-]+\s){0,2}?uit|tel(?:t|len|de|den)|omvat(?:te|ten|ten)?|bedraagt|bedragen|"
    r"bedroeg(?:en)?|beloopt|is|zijn|was|waren|van|met|komt\suit\sop)"
)
_FROM = rf"(?P<who>{ORIGIN}(?:{_AND}{ORIGIN}){{0,9}})"


def _fill(most: int) -> str:
    return rf"(?:{_FILLER}){{0,{most}}}?"


_SOME = rf"(?:\s(?!{_STOP})[\w-]+){{0,4}}?"


class Form(NamedTuple):
    """One form: the marks of which a sentence needs one, groups of parts of words of which it needs one each."""

    signs: str
    words: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]

    def find(self, marked: str) -> Iterator[re.Match[str]]:
        """Find the form in a marked sentence."""
        if not any(sign in marked for sign in self.signs):
            return iter(())
        if not all(any(word in marked for word in group) for group in self.words):
            return iter(())
        return self.pattern.finditer(marked)


def _form(signs: str, words: tuple[tuple[str, ...], ...], text: str) -> Form:
    return Form(signs, words, lazily(text))


_SUBJECTS, _ANYONE = NATION + INHABITANT, NAMED + PLACE
# What a form has at least, as parts of words: they are looked for before its pattern is.
_MET, _WHICH, _COMING, _SIDES = ("met ",), (" dat ", " die "), ("kom", "kwam", "afkomstig"), (" zijde", " kant")
_HAVING = ("heeft", "hebben", "had")
_STATES = ("is ", "zijn ", "was ", "waren ", "blij", "bleef", "bleven", "werd", "staa", "ston")
_GIVEN_BEFORE = ("leverde ", "stuurde ", "gezonden ", "ingezette ", "toegezegde ", "gestelde ")
_TAKING_PART = ("lever", "draag", "droeg", "doet", "deed", "neemt", "nam", "vorm")
_JOINING = (
    "doet", "doen", "deed", "neem", "nam", "particip", "steun", "versterk", "help", "hielp", "houd", "hield", "bewaak",
    "beveilig", "patrouil", "begon", "volg", "vul",
)  # fmt: skip
_BEING_THERE = (
    "aanwezig", "vertegenwoordig", "actief", "betrokken", "present", "plaatse", "ingezet", "gelegerd", "gestation",
    "leverancier", "deelnemer", "bijdrage", "partner", "contingent", "groep", "land",
)  # fmt: skip
_GIFTS = (
    "lever", "stu", "zend", "zond", "ontplooi", "plaats", "zet", "station", "detach", "leger", "draag", "drag", "droeg",
    "stel", "zeg", "vaardig", "breng", "brach", "vrij", "toegevoegd", "aangeboden", "beschik",
)  # fmt: skip
_CHANGING = (
    "verdubbel", "verhoog", "vergroot", "breid", "verlaag", "verminder", "halveer", "breng", "bracht", "beperk",
)  # fmt: skip
FORMS = (
    _form(ORIGIN, (_COMING,), rf"{_FROM}\s(?:komt|komen|kwam|kwamen)\s{_fill(4)}{_VALUES}"),
    _form(ORIGIN, (), rf"{_VALUES},?\s(?:(?:zijn|waren|komt|komen|kwamen)\s)?(?:er\s)?(?:afkomstig\s)?{_FROM}"),
    _form(AGENT, (_GIFTS,), rf"{_VALUES}{_SOME}\s{_GIVEN}\s(?P<who>{AGENT})"),
    _form(AGENT, (_GIFTS,), rf"{_VALUES}{_SOME}\s(?P<who>{AGENT}){_SOME}\s{_GIVEN}"),
    _form(AGENT, (_GIFTS,), rf"(?P<who>{AGENT})\s(?:worden|werden|zijn|waren)\s{_fill(4)}{_VALUES}{_SOME}\s{_GIVEN}"),
    _form(AGENT, (_GIVEN_BEFORE,), rf"(?P<who>{AGENT})\s{_GIVEN_AWAY}\s{_VALUES}"),
    _form(ADJECTIVE, (_SIDES,), rf"\bvan\s(?:de\s)?(?P<who>{ADJECTIVE})\s(?:zijde|kant)\s{_fill(4)}{_VALUES}"),
    _form(OWNER, (_SIDES,), rf"\bvan\sde\s(?:zijde|kant)\s(?P<who>{OWNER})\s{_fill(4)}{_VALUES}"),
    _form(ADJECTIVE, (_SIDES,), rf"{_VALUES}\svan\s(?:de\s)?(?P<who>{ADJECTIVE})\s(?:zijde|kant)\b"),
    _form(
        ADJECTIVE,
        (("aantal",),),
        rf"\baantal\s(?P<who>{ADJECTIVE})\s{_FORCES}\s(?:is|was|bedraagt|bedroeg|komt\s(?:uit\s)?op)\s(?P<what>{NUMBER})",
    ),
    _form(ADJECTIVE, (), rf"(?P<who>{ADJECTIVE})\s(?:[\w-]+e\s)?(?P<what>{PEOPLE})"),
    _form(
        ORIGIN,
        (_COMING,),
        rf"\b{UNIT}\s(?:komt|kwam|is\safkomstig)\s(?P<who>{ORIGIN})\sen\s{_HOLDS}\s(?P<what>{PEOPLE})",
    ),
    _form(
        _SUBJECTS,
        ((" die ",),),
        rf"(?P<what>{PEOPLE}),?\sdie\s{_WHO}\s{_fill(3)}(?:{_GIVES}|(?:{_AUXILIARY}\s)?{_GIVEN}|{_AUXILIARY}\s{_GIVE})",
    ),
    _form(OWNER, (), rf"(?P<what>{PEOPLE})\s(?P<who>{OWNER})"),
    _form(ADJECTIVE, (), rf"(?P<who>{ADJECTIVE})\s{UNIT},\s(?P<what>{PEOPLE}),"),
    _form(
        ADJECTIVE,
        (),
        rf"(?P<who>{ADJECTIVE}(?:{_AND}(?:de\s)?{ADJECTIVE}){{1,9}})\s{UNIT}\s{_HOLDS}\s{_fill(2)}{_LISTED}",
    ),
    _form(
        ADJECTIVE,
        (),
        rf"(?<!{ADJECTIVE},\s)(?<!{ADJECTIVE}\sen\s)(?P<who>{ADJECTIVE})\s(?:{UNIT}|deel(?:\svan\s(?:de|het)\s\w+)?)\s{_HOLDS}\s{_fill(2)}(?P<what>{PEOPLE})",
    ),
    _form(
        OWNER,
        (),
        rf"\b{UNIT}\s(?P<who>{OWNER}(?:{_AND}[{OWNER}{NATION}]){{0,9}})\s{_HOLDS}\s{_fill(2)}{_LISTED}",
    ),
    _form(_SUBJECTS, (), rf"(?:\A[^\w{MARKS}]*|[:;]\s){_WHO}:?\s(?P<what>{PEOPLE}|{NUMBER}{_ENDS})"),
    _form(
        _SUBJECTS,
        (_MET, _TAKING_PART),
        rf"\bmet\s{_VALUES}(?:\s{PLACE})?\s(?:levert|leverde|draagt|droeg|doet|deed|neemt|nam|vormt|vormde)\s{_WHO}",
    ),
    _form(
        _SUBJECTS, (_MET, _STATES, _BEING_THERE), rf"\bmet\s{_VALUES}(?:\s{PLACE})?\s{_IS}\s{_WHO}\s{_fill(3)}{_THERE}"
    ),
    _form(
        _SUBJECTS,
        (_MET, _STATES),
        rf"{_SAYS},?\s{_fill(6)}{_IS}\s{_fill(6)}met\s{_VALUES}(?:(?=[^.;]{{0,80}}\s{_THERE})|\s{_fill(4)}{PLACE})",
    ),
    _form(
        _SUBJECTS,
        (_MET, _BEING_THERE),
        rf"{_SAYS},?\s{_fill(6)}{_IS}\s{_fill(6)}(?:vertegenwoordigd|aanwezig|actief|betrokken|present)\smet\s{_VALUES}",
    ),
    _form(
        _ANYONE,
        (_WHICH,),
        rf"(?P<who>[{NAMED}{PLACE}]),\s(?:dat|die)\s{_fill(6)}{_VALUES}\s{_fill(3)}(?:{_GIVES}|{_HAS}|(?:{_AUXILIARY}\s)?{_GIVE}|{_GIVEN})\b",
    ),
    _form(
        _ANYONE,
        (_WHICH, _MET, _BEING_THERE),
        rf"(?P<who>[{NAMED}{PLACE}]),\s(?:dat|die)\s{_fill(6)}met\s{_VALUES}\s{_fill(3)}{_THERE}",
    ),
    _form(
        _SUBJECTS,
        ((" naar ",),),
        rf"{_SAYS}\s(?:ging(?:en)?|gaat|gaan|kwam(?:en)?|groeide|daalde)\s{_fill(3)}van\s[{PEOPLE}{NUMBER}]\snaar\s(?P<what>{PEOPLE})",
    ),
    _form(_SUBJECTS, (_MET, _JOINING), rf"{_SAYS},?\s{_fill(6)}{_JOINS}\s{_fill(8)}met\s{_VALUES}"),
    _form(
        _SUBJECTS,
        (_CHANGING,),
        rf"{_SAYS},?\s{_fill(6)}{_CHANGES}\s{_fill(8)}(?:van\s[{PEOPLE}{NUMBER}]\s)?(?:(?:tot|naar|op)\s)?(?<!\svan\s)(?P<what>{PEOPLE})",
    ),
    _form(
        _SUBJECTS,
        (_MET, _STATES),
        rf"\b{_IS}\s{_WHO}\s{_fill(6)}met\s{_VALUES}(?:(?=[^.;]{{0,80}}\s{_THERE})|\s{_fill(4)}{PLACE})",
    ),
    _form(
        _SUBJECTS,
        (_MET, ("lei", "voer", "commande")),
        rf"{_SAYS}\s{_LEADS}\b[^.;:,({PEOPLE}{NUMBER}]{{0,80}},\smet\s{_VALUES}",
    ),
    _form(
        _SUBJECTS,
        (_MET, ("deel", "mee", "bij", "steun", "versterk", "help")),
        rf"{_SAYS},?\s{_MEANS},?\s{_fill(6)}met\s{_VALUES}\s{_fill(6)}{_JOIN}",
    ),
    _form(_SUBJECTS, (_MET, _JOINING), rf"\b{_JOINS}\s{_WHO}\s{_fill(6)}met\s{_VALUES}"),
    _form(_SUBJECTS, (_GIFTS,), rf"\b{_GIVES}\s(?:er\s|ook\s|hiervan\s|daarvan\s)?{_SAYS}\s{_fill(6)}{_VALUES}"),
    _form(
        _SUBJECTS,
        (_GIFTS,),
        rf"\b{_AUXILIARY}\s(?:(?:alleen|ook|er|inmiddels)\s)?{_WHO}\s{_fill(6)}{_VALUES}\s{_fill(4)}(?:{_GIVEN}|{_GIVE})",
    ),
    _form(_SUBJECTS, (_GIFTS,), rf"{_SAYS},?\s{_fill(6)}{_GIVES},?\s{_fill(8)}{_VALUES}"),
    _form(_SUBJECTS, (_GIFTS,), rf"{_SAYS}\s{_AUXILIARY}\s{_fill(6)}{_VALUES}\s{_fill(4)}(?:{_GIVEN}|{_GIVE})"),
    _form(
        _SUBJECTS,
        (_HAVING,),
        rf"{_SAYS}\s{_SELF}{_HAS}\s{_fill(6)}{_VALUES}\s(?:{PLACE}|daar\b|er\b|(?:in|op)\s(?!(?:(?:de|het|zijn|haar)\s)?(?:leger|krijgsmacht|dienst|opleiding|reserve|verlof|bezoek)))",
    ),
    _form(_SUBJECTS, (_HAVING, (" er", " daar")), rf"{_SAYS}\s{_fill(6)}{_HAS}\s(?:er|daar)\s{_fill(2)}{_VALUES}"),
    _form(
        _SUBJECTS,
        (_GIFTS,),
        rf"\b(?:dat|omdat|doordat|terwijl|zodat|waar\w+|toen|nu)\s{_WHO}\s{_fill(4)}{_VALUES}\s{_fill(3)}(?:{_GIVES}|{_GIVEN})",
    ),
)
# "… , België 140 en Noorwegen 190 militairen": the verb is not said again.
_ADVERB = r"(?:(?:er|nog|ook|met|slechts|zelfs|daarnaast|momenteel|thans|destijds|toen|nu|zelf|inmiddels)\s){0,3}"
GOES_ON = lazily(
    rf"{_SOME}(?:,|;|,?\s(?:en|terwijl|maar))\s(?:dat\s)?(?P<who>{NATION})\s{_ADVERB}(?P<what>{PEOPLE}|{NUMBER}{_ENDS}|(?<=er\s){NUMBER})"
)
GOES_ON_FROM = lazily(rf"(?:,|,?\sen)\s(?:nog\s)?(?P<what>{PEOPLE}|{NUMBER})\s(?P<who>{ORIGIN})")

# "Duitsland (lead nation, 560 militairen)": what else a nation is or does there.
_BY_THE_WAY = (
    rf"(?:(?!(?:{_STOP}|voorheen|voormalig\w*|eerder|vroeger|tot|gepland|mogelijk|ex)\b)[^(){MARKS}\d,;:]{{2,40}},\s)?"
)
BRACKETED = lazily(
    rf"(?P<who>[{NAMED}]|{ADJECTIVE}\s(?:{UNIT}|(?P<forces>{_FORCES})))\s\((?P<each>(?:elk|ieder|beide|allebei)\s)?{_BY_THE_WAY}"
    rf"(?P<what>{PEOPLE}[^()]{{0,60}}|{NUMBER})\)"
)
BESIDE = lazily(rf"{_AND}(?:de\s|het\s)?")
SHARED = lazily(rf"[{NAMED}](?:{_AND}[{NAMED}]){{1,9}}\Z")
_GIVING = rf"\b(?:{_GIVES}|{_GIVEN}|{_GIVE})\b"
_COUNTED = rf"(?:\b{_FORCES}\b|{PEOPLE})"
OF_PEOPLE = _form(
    PEOPLE + NUMBER,
    (),
    rf"leveranciers?\svan\s{_FORCES}\b|\b{_FORCES}\s(?:[\w-]+\s){{0,5}}?(?=[{ORIGIN}{OWNER}])|"
    rf"\b(?:troepenleveranciers?|(?:bijdragende|troepenleverende)\s(?:landen|naties)|bijdragers)\b|"
    rf"\b(?:aan|qua|met)\s(?:troepen|militairen)\b|{_COUNTED}[^.;]*{_GIVING}|{_GIVING}[^.;]*{_COUNTED}",
)
# "Er dienen dertig Amerikaanse militairen": people whose own word names their nation, and who are there.
_SERVES = (
    r"(?:dien(?:t|en|de|den)(?!\s(?:[^.;]{0,80}\s)?te\s\w+n\b)|verblij(?:ft|ven)|verble(?:ef|ven)|opere(?:ert|ren|erde|erden)|"
    r"patrouille(?:ert|ren|erde|erden))"
)
_STATIONED = r"(?:aanwezig|actief|gelegerd|gestationeerd|ingezet|werkzaam|geplaatst|present|ontplooid|ter\splaatse)\b"
_TAKES = r"(?:doet|doen|deed|deden|neemt|nemen|nam|namen)"
_ON_THEIR_OWN = rf"{_OWN}(?<!\bmet\s)(?P<what>{PEOPLE})"
PRESENT = lazily(
    rf"\b{_SERVES}\s{_fill(6)}{_ON_THEIR_OWN}|\b{_IS}\s{_fill(6)}(?P<are>{PEOPLE})\s{_fill(4)}{_STATIONED}"
    rf"|\b{_TAKES}\s{_fill(6)}(?P<take>{PEOPLE})\s{_fill(6)}(?:mee|deel)\b"
    rf"|{_OWN}(?<!\bmet\s)(?P<there>{PEOPLE})\s{_fill(4)}(?:{_SERVES}\b|{_IS}\s{_fill(4)}{_STATIONED}|{_TAKES}\s{_fill(6)}(?:mee|deel)\b)"
)
OF_MONEY = lazily(r"€|\beuro\b|\b(?:miljoen|miljard|procent)\b|%")
FORCES = lazily(_FORCES)
TAKEN_BACK = lazily(
    r"\b(?:terug\w*|vertrok\w*|vertrek\w*|verla(?:at|ten)|verliet\w*|geëvacueerd|evacu\w+|weg(?:gehaald|getrokken)?|gehaald|gevlucht|vluchtten)\b"
)
# "Noorwegen vervangt België en levert 180 militairen": the second country is the object of the first.
OBJECT = lazily(rf"{_SUBJECT}\s(?:(?!{_STOP}|en\b)[\w-]+\s){{1,3}}{_SUBJECT}\sen\s(?!{_SUBJECT})")
PART_OF = lazily(rf"\svan\s(?:de|alle)\s{PEOPLE}")
EACH = lazily(r"\b(?:elk|ieder|beide|allebei)\b")
IN_TURN = lazily(r"\brespectievelijk\b")
