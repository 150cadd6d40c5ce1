"""Noun that is missing after a superlative or an article.

What:
    "De belangrijkste die het kabinet trekt": an article and a superlative, and then "die", a preposition or any verb,
    where the noun should stand. Anywhere an article before what begins no noun: a stop ("met de."), a verb ("De noemt
    drie zaken", "De was uitsluitend verdedigend"), what opens a clause or links ("het en de schepen", "met de die twee
    jaar openstaan"), a preposition with its noun alone ("De met de vloot verliep goed"), an adverb, "om", a participle
    or adjective without an ending at a stop ("heeft de onderzocht."), and with an adjective alone ("De gemiddelde
    verschilt", "de trage van visa", "een nieuwe een"); an adjective at a sentence's end ("een belangrijk.").

Why:
    The reader has to guess what is meant: a lesson, a risk, a conclusion.

Example:
    De belangrijkste die het kabinet trekt uit de inzet is het belang van samenwerking.

Better:
    De belangrijkste les die het kabinet trekt uit de inzet is het belang van samenwerking.

Known limits:
    Dutch may leave out a noun that was just named ("Er zijn drie lessen. De belangrijkste is ..."). So before a verb it
    is reported at the start of a paragraph alone, or where the sentence before names no number of things; before a
    preposition and before "die" not behind "is". "Het belangrijkste" is a noun by itself but behind "vormen", and "de
    eerste", "de laatste" and "de meeste" mostly are. Behind a comma it may say something of what stands before ("een
    afvoer van 3.260 m³, de hoogste sinds 1911"). "Het" may be no article: it counts behind a preposition and at a
    sentence's start; "een" may be a number, as behind "er" or where another "een" or "de ander" stands beside it. An
    adjective or participle with a word behind it ends what stands between an article and its noun ("de op 3 mei
    gestarte proef"), whatever it says.

Source:
    E-ANS: an adjective stands without its noun only where the noun can be taken from what was said before.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.words.bare_articles import bare_articles
from ijkmoment.checking.words.verb_forms import is_strong_past
from ijkmoment.facts.finding import Finding
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.word_kinds import is_finite, is_noun
from ijkmoment.language.words import MONTHS

_DRAFT = Draft("WRD003", "warning")
# Any word that ends so, but those that rank or count ("de eerste", "de meeste") and the few that are something else.
_SUPERLATIVE = (
    r"(?!eerste|laatste|meeste|minste|naaste|juiste|vaste|woeste|achtste|schaarste|vereiste|uiterste|(?:twin|der|veer|vijf|zes|zeven|tach|negen)tigste)\w{2,}ste"
    r"|meest [a-zë]{4,}e|belangrijke"
)
# What is a noun by itself, of no thing that was named: "Het belangrijkste is dat", "het ergste".
_OF_ALL = "belangrijkste|voornaamste|beste|ergste|mooiste|moeilijkste|lastigste|opvallendste"
_PREPOSITIONS = (
    r"van|voor|uit|aan|bij|met|onder|over|op|door(?!\s\w+\s\w+de\b)|tegen|tijdens|binnen|vanuit|tussen|in(?!\s+te\b)"
    "|tot|na|ter|ten|sinds|om"
)
_SAID_OF_THINGS = frozenset(
    "is zijn was waren betreft betreffen luidt luiden wordt worden werd werden heeft hebben had blijft blijven ligt "
    "liggen komt komen bestaat vormt volgt geldt kan kunnen moet moeten".split()
)
_OTHERS = "het|een|deze|dit|er|wij|ik|hij|zij|uw|ons|onze"
_BARE = lazily(
    rf"\b(?P<words>(?:[Dd]e|[Ee]en van de|[EeÉé]én van de|[Oo]nze|[Hh]un|[Zz]ijn|[Hh]aar|[Mm]ijn"
    rf"|Het(?!\s(?:{_OF_ALL})))\s(?:(?:drie|twee|vier|vijf)\s)?(?:{_SUPERLATIVE})"
    r"(?:\s(?:[A-Z][a-zë]+se|[a-z]+(?:aire|ionele|ische|ieke|lijke)))?)"
    rf"\s(?P<next>(?P<die>die|dat)|(?P<preposition>{_PREPOSITIONS})|(?P<other>{_OTHERS})|(?P<verb>[a-zà-ÿ]+))\b"
)
_BARE_OPENS = ("de", "het", "een", "één", "eén", "onze", "hun", "zijn", "haar", "mijn")
# What may be said of a noun that was named before: it "is de grootste in Europa"; "de meeste van hen", "na", "tot".
_COPULA = lazily(
    r"\b(?:is|zijn|was|waren|blijft|blijven|bleef|werd|wordt|worden|als|waarvan|waaronder|waarbij|van wie|en|of|maar"
    r"|tot|behoort|behoren|geldt)\b[^.;:]*\Z"
)
_LINKED = lazily(r"\b(?:is|zijn|was|waren|blijft|blijven|werd|wordt|als|waarvan|waaronder|en)\s+\Z")
# What stands in one sentence with its counterpart takes the noun from there: "de GI met de laagste zit op 11, die met".
_CONTRASTED = lazily(
    r"\b(?:[Dd]e|[Hh]et)\s(?:\w+\s)?(?:\w{3,}ste|meest\s\w+e)\b|\b(?:die|dat|degenen?)\s(?:met|van|in|op|uit|onder|bij)\s+\Z"
)
_COUNTERPART = lazily(r"\b(?:de|het)\s\w{3,}ste\b")
# "De grootste van de drie schepen": what it is of names the things.
_OF_SEVERAL_THINGS = lazily(
    r"(?:van|onder|uit)\s(?:(?:de|deze|die|alle|onze|hun|zijn|haar)\s)?(?:(?:\w+\s){0,2}?\w{2,}(?:[eë]n|s)"
    r"|twee|drie|vier|vijf|zes|zeven|acht|\d+)\b"
)
# "De belangrijkste in deze tabel genoemde posten": what stands behind the preposition belongs to an adjective.
_ATTRIBUTE = lazily(
    r"\w+\s(?:(?:de|het|een|deze|dit|die|dat|onze|ons|uw|hun)\s)?(?:(?!(?:van|de|het|een|in|op|aan|met|voor|uit|is|zijn)\s)\w+\s){1,3}?"
    r"\w{2,}(?:[dt]e|ene|[sv]che|bare|ante|lijke|ige)\s(?!is\b|was\b|en\b)\w{3,}(?:[eë]n|s)\b"
)
_COMMA = lazily(r"[a-zà-ÿ\d%],\s+\Z")
_OF = lazily(r"\s+(?:van|na|tot)\b")
# "De voornaamste van de rotatie is": one thing has no most important of itself.
_OF_ONE = lazily(r"van\s+(?:de|het|deze|dit|dat|die|onze)\s+\w+(?<!en)(?<!s)\s+(?:is|was|werd|in|[a-z]{3,}t)\b")
# "Storingen zijn de voornaamste van die vertraging": what happens once has no most important of itself.
_OF_DOING = lazily(
    r"van\s+(?:de|het|deze|dit|die|dat)\s+(?!\w*(?:regering|afdeling|vereniging|verzameling|stichting|omgeving|beweging"
    r"|bevolking|instelling|leiding|vergadering|reeks)\b)\w{3,}(?:ing|heid|isme|atie)\b(?=[.,;:)]|\Z)"
)
_GOVERNED = lazily(r"\b(?:met|door|onder|over|vanwege|wegens)\s+\Z")
# Weeks and amounts are no things of which one is the longest.
_UNITS = rf"\s(?:milj|procent|weken|maanden|jaren|dagen|uren|keer|maal|{'|'.join(MONTHS['nl'])})"
_SEVERAL = lazily(
    rf"\b(?:(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!{_UNITS})|meerdere|diverse|verschillende|enkele|aantal"
    r"|een paar|beide|alle|veel|vele|volgende|lessen|redenen|oorzaken|punten|landen"
    rf"|(?<![\d.,€])(?<!€\s)\d{{1,3}}(?:\.\d{{3}})*(?!{_UNITS})\s(?:[a-zë]+e\s)?[a-zë-]{{3,}}(?:en|s)"
    r"|(?:meer|minder)\s[a-zë-]{3,}(?:en|s))\b",
    re.IGNORECASE,
)
# What may be listed behind "De belangrijkste zijn", where the sentence before speaks of several.
_TOLD = lazily(
    r"(?<!\bde )(?<!\bdeze )\b\w*(?:inzichten|lessen|ervaringen|bevindingen|uitkomsten|resultaten|punten|risico[’']s"
    r"|oorzaken|redenen|gevolgen|aanbevelingen|maatregelen|conclusies|wensen|bezwaren|zorgen|voordelen|nadelen|factoren|verschillen"
    r"|wijzigingen|stappen|acties|doelen|eisen|voorwaarden|argumenten|kansen|opgaven|dilemma[’']s|signalen|klachten|effecten|vragen)\b"
)
_MANY_THINGS = lazily(r"\b\w{5,}(?:ingen|heden|teiten|aties|problemen|knelpunten|oorzaken|factoren)\b")
_PLURAL = frozenset("zijn waren betreffen luiden hebben worden werden".split())
# ", de hoogste sinds het begin van de metingen": of what stands before the comma.
_APPOSED = frozenset("sinds in van tot uit na op".split())
# "Dat is de belangrijkste om te stoppen", "maar zijn belangrijkste is het bijhouden".
_THAT_IS = lazily(r"(?:Dat|Dit)\s(?:is|was|blijft|vormt)\s[^.]*\som")
_POSSESSIVES, _IS = ("zijn ", "haar ", "mijn "), frozenset({"is", "was", "blijft", "betreft", "om"})
_REFERS = lazily(r"\b(?:daarvan|ervan|hiervan|waarvan|de\s\w{3,}ste)\b", re.IGNORECASE)
_TO_THE_FORE = lazily(r"aan\s(?:bod|de\sorde|het\swoord)\b")
_HINTS = ("ste", "meest", "belangrijke", "waar")
_BACK, _FAR, _CLOSING = 12, 60, frozenset(".,;:)")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the superlatives, articles and prepositions behind which a noun is missing."""
    yield from (_DRAFT.at(span, words=" ".join(letter.part(span).split())) for span in bare_articles(letter))
    if not any(one in letter.text for one in ("ste ", "ste\n", "ke ")):
        return
    bare_places = letter.standing(_BARE_OPENS)
    for sentence in letter.holding(_HINTS):
        number = bisect_left(letter.sentences, sentence)
        for found in at_places(_BARE, letter.text, bare_places, sentence.start, sentence.end):
            if (
                _is_said(letter, found)
                and not _is_particle(letter, found, number)
                and _is_missed(letter, found, number)
            ):
                span = Span(found.start("words"), found.end("words"))
                yield _DRAFT.at(span, words=" ".join(found["words"].split()))


def _is_said(letter: Letter, found: re.Match[str]) -> bool:
    """Tell whether what stands behind a superlative says something of it: no noun, and no "daarvan"."""
    word, last, speller = found["verb"], found["words"].rpartition(" ")[2], letter.speller
    if speller is not None and last.endswith("ste") and speller.role(last) & Role.VERB:
        return False  # "Het loste", "De eiste"
    if word is None or word in _SAID_OF_THINGS | word_classes.VERBS or word == "staat":
        return True
    if speller is None or word in word_classes.NO_LAST_PARTS or word.startswith(("daar", "hier", "er", "waar")):
        return False
    if is_noun(word, speller) and (word.startswith(tuple(word_classes.PARTICLES)) or not is_strong_past(word)):
        return False  # "De laagste afvoer", "De grootste ingreep"
    return is_strong_past(word) or is_finite(word, speller)


def _is_particle(letter: Letter, found: re.Match[str], number: int) -> bool:
    """Tell whether what follows closes the clause: a preposition as the rest of a verb, "De belangrijkste zijn:"."""
    if found["verb"] in _PLURAL and letter.text.startswith(":", found.end()):
        return True
    if _TO_THE_FORE.match(letter.text, found.start("next")) and _tells_of_things(letter, number):
        return True
    return bool(found["preposition"]) and letter.text[found.end() : found.end() + 1] in _CLOSING


def _is_missed(letter: Letter, found: re.Match[str], number: int) -> bool:
    """Tell whether nothing before can be the noun that is left out."""
    sentence = letter.sentences[number]
    first = found.start() == sentence.start
    if found["die"]:
        named = _LINKED.search(letter.text, max(sentence.start, found.start() - _BACK), found.start())
        apposed = letter.text.endswith(", ", sentence.start, found.start())  # "de lichting van 2021, de jongste die"
        return first or not (named or apposed)
    if found["words"].startswith(_POSSESSIVES) or _THAT_IS.fullmatch(letter.text, sentence.start, found.end()):
        return (found["verb"] or found["preposition"]) in _IS and not _names_several(letter, number)
    block = letter.block_at(found.start())
    sure = first and _is_without_things(letter, number)
    told = bool(found["verb"]) and found["verb"] not in _SAID_OF_THINGS and not sure
    if block is None or block.kind == "cell" or told or _is_licensed(letter, found, sentence):
        return False
    opens = first and block.start == sentence.start
    if opens or found["words"][0] in "EeÉé":  # "een van de belangrijkste is"
        return opens
    if (
        first
        and not _names_several(letter, number)
        and not (found["verb"] in _PLURAL and _TOLD.search(letter.part(letter.sentences[number - 1])))
        and (found["verb"] or _OF_ONE.match(letter.text, found.start("next")))
    ):
        return True
    # "Er zijn drie opgaven. De belangrijkste voor dit jaar is"
    one_of_those = first and found["preposition"] == "voor" and _tells_of_things(letter, number)
    return not found["verb"] and not one_of_those and _is_no_predicate(letter, found, sentence)


def _is_without_things(letter: Letter, number: int) -> bool:
    """Tell whether what stands before a sentence is a heading, or names no things of which one may do something."""
    before = letter.block_at(letter.sentences[number - 1].start) if number else None
    return (before is not None and before.kind == "heading") or not _tells_of_things(letter, number)


def _is_licensed(letter: Letter, found: re.Match[str], sentence: Span) -> bool:
    """Tell whether its sentence gives a superlative its noun: by a counterpart, or by what it is one of."""
    before = _CONTRASTED.search(letter.text, sentence.start, found.start())
    if before or _COUNTERPART.search(letter.text, found.end(), sentence.end):
        return True
    if found["preposition"] and _ATTRIBUTE.match(letter.text, found.start("next"), sentence.end):
        return True
    return found["preposition"] == "van" and bool(_OF_SEVERAL_THINGS.match(letter.text, found.start("next")))


def _is_no_predicate(letter: Letter, found: re.Match[str], sentence: Span) -> bool:
    """Tell whether what stands before leaves the superlative no noun to be said of: "levert de grootste aan"."""
    near = max(sentence.start, found.start() - _BACK)
    if found["preposition"] in _APPOSED and _COMMA.search(letter.text, near, found.start()):
        return False
    if _OF_DOING.match(letter.text, found.start("next")):
        return True
    if _OF.match(letter.text, found.start("next") - 1):
        return _GOVERNED.search(letter.text, found.start() - _BACK, found.start()) is not None
    return not _COPULA.search(letter.text, max(sentence.start, found.start() - _FAR), found.start())


def _tells_of_things(letter: Letter, number: int) -> bool:
    """Tell whether one of the two sentences before speaks of several things: "Er waren knelpunten. Een grote is"."""
    before = (letter.part(one) for one in letter.sentences[max(number - 2, 0) : number])
    return any(_SEVERAL.search(one) or _TOLD.search(one) or _MANY_THINGS.search(one) for one in before)


def _names_several(letter: Letter, number: int) -> bool:
    """Tell whether the sentence before, or the one that it is about, speaks of several things: one may be meant."""
    back = 2 if number > 1 and _REFERS.search(letter.part(letter.sentences[number - 1])) else 1
    return any(_SEVERAL.search(letter.part(one)) for one in letter.sentences[max(number - back, 0) : number])


RULE = Rule(
    "WRD003",
    "noun-missing-after-superlative",
    "warning",
    check,
    {"nl": "na “{words}” ontbreekt een zelfstandig naamwoord", "en": "a noun is missing after “{words}”"},
    sees_more_with=("dictionary",),
)
