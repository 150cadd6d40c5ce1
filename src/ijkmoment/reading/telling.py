"""Whether a sentence promises that parliament will be told, given or shown something, and in which way.

A promise is in the present or future ("informeert uw Kamer", "wordt geïnformeerd", "zal toezenden", "volgt in"), or was
made and waits for its answer ("heeft toegezegd te berichten"). What was told already is none, nor is what this letter
itself tells ("hierbij"), what is asked for, what must or should be told, or what is denied.
"""

import re

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.awaited import condition_in
from ijkmoment.reading.telling_words import (
    COMING,
    GIVEN,
    GIVES,
    HOUSE,
    INFORMED,
    INFORMS,
    OFFICES,
    TAKEN_ALONG,
    TO_GIVE,
    TO_HOUSE,
    TO_INFORM,
    TOLD,
    Way,
    any_of,
)
from ijkmoment.reading.undone import is_undone, without_what_was

_TO_SOMEONE = lazily(rf"\b(?:{HOUSE}|u)\b")
_OFFICE = lazily(rf"\b(?:{OFFICES})\b")
_WORD = lazily(r"\w+")
_SPACE = lazily(r"\s")
_BRACKETS = lazily(r"\([^()]*\)")
_AS_SAID = lazily(
    r"\b(?:zoals|conform|overeenkomstig)\b[^,.;]{0,80}?\b(?:toegezegd|gemeld|aangekondigd|bericht|verzocht|gevraagd)\b"
    r"|\b(?:in|uit|volgens|conform)\s+(?:de|mijn|onze|een)\s+(?:\w+\s+)?brief\s+aan\s+(?:uw|de)\s+kamer\b"
)
# Verbs in two parts, the second anywhere behind: "doe ... toekomen", "stelt ... op de hoogte".
_IN_TWO: tuple[tuple[Way, re.Pattern[str], re.Pattern[str]], ...] = (
    ("inform", any_of("houd houdt houden blijf blijft"), any_of("hoogte geïnformeerd")),
    ("inform", any_of("stel stelt stellen breng brengt brengen"), any_of("hoogte")),
    ("inform", any_of("laat laten"), any_of("weten")),
    ("inform", any_of("deel deelt"), any_of("mee mede")),
    ("inform", any_of("doe doet doen breng brengt brengen"), any_of("verslag")),
    ("inform", any_of("koppel koppelt"), any_of("terug")),
    ("give", any_of("bied biedt bieden"), any_of("aan")),
    ("give", any_of("leg legt leggen"), any_of("voor")),
    ("give", any_of("doe doet doen"), any_of("toekomen voorstel")),
    ("give", any_of("voorstel voorstellen"), any_of("doen")),
)  # fmt: skip
# Without one of these words, none of the patterns beside need be searched.
_FIRST_OF_TWO = frozenset(
    {
        "houd", "houdt", "houden", "blijf", "blijft", "stel", "stelt", "stellen", "breng", "brengt", "brengen", "laat",
        "laten", "deel", "deelt", "doe", "doet", "doen", "koppel", "koppelt", "bied", "biedt", "bieden", "leg", "legt",
        "leggen", "voorstel", "voorstellen",
    }
)  # fmt: skip
_BECOMING = frozenset({"wordt", "worden"})
_ONE_BESIDE = frozenset(
    {"bericht", "licht", "geef", "geeft", "geven", "delen", "deel", "deelt", "stellen", "brengen", "houden"}
)
_ONE_ALONG = frozenset(
    {
        "betrek", "betrekt", "meenemen", "betrekken", "verwerken", "opnemen", "ingaan", "neem", "neemt", "nemen", "ga",
        "gaat", "gaan",
    }
)  # fmt: skip
# Verbs that are told from a noun or an adjective by who stands beside them.
_BESIDE: tuple[tuple[Way, re.Pattern[str]], ...] = (
    ("inform", lazily(rf"\b(?:{OFFICES})\s+(?:bericht|licht)\b|\b(?:bericht|licht)\s+(?:{OFFICES}|{HOUSE}|u)\b")),
    ("inform", lazily(r"\b(?:zal|zullen)\b[^;]{0,200}\bhoogte\s+(?:stellen|brengen|houden)\b")),
    ("give", lazily(rf"\bge(?:ef|eft|ven)\s+(?:(?:{OFFICES})\s+)?(?:{HOUSE})\b")),
    ("give", lazily(rf"\bmet\s+(?:{HOUSE}|u)\s+delen\b|\bdeelt?\b[^,;]{{0,100}}\bmet\s+(?:{HOUSE}|u)\b")),
)
_RECEIVES = lazily(
    rf"\b(?:ontvangt|krijgt)\s+(?:{HOUSE}|u)\b|\ben\s+(?:ontvangt|krijgt)\b"
    rf"|(?<!\baan\s)(?<!\bvan\s)(?<!\bmet\s)\b(?:{HOUSE}|u)\b(?:(?!\baan\b)[^,;]){{0,100}}?\b(?:ontvangt|krijgt)\b"
    rf"|\b(?:kunt|kan|mag|zult|zal)\s+(?:{HOUSE}|u)\b[^;]{{0,200}}\b(?:tegemoet\s?zien|verwachten|ontvangen|krijgen)\b"
    rf"|\b(?:{HOUSE}|u)\s+(?:kunt|kan|mag|zult|zal)\b[^;]{{0,200}}\b(?:tegemoet\s?zien|verwachten|ontvangen|krijgen)\b"
)
_RECEIVING = ("ontvang", "krijg", "tegemoet", "verwachten")
_INFINITIVE = lazily(rf"\b(?P<before>te\s+|het\s+)?(?P<verb>{'|'.join(sorted(TO_INFORM | TO_GIVE))})\b")
_MEANS_TO = lazily(
    r"\b(?:streeft|streef|streven|voornemens?|toe|toegezegd|beoogt?|beogen|hoopt?|hopen|verwacht|verwachten|van\s+plan|"
    r"bereid|intentie|beloofd?|belooft)\b"
)
# Infinitives with "te" inside them; the noun's "hoogte" is the verb's own.
_APART: tuple[tuple[Way, re.Pattern[str]], ...] = (
    (
        "inform",
        lazily(r"\bin te lichten\b|\bhoogte te (?:houden|stellen|brengen)\b|\bverslag te (?:doen|brengen)\b"),
    ),
    ("give", lazily(r"\btoe te (?:zenden|sturen)\b|\baan te bieden\b|\bvoor te leggen\b|\bte doen toekomen\b")),
)
_COMES, _BACK = any_of("kom komt komen"), lazily(r"\bterug\b(?!\s+(?:uit|van|naar)\b)")
_WITH_LETTER = lazily(r"\bmet\s+een\s+(?:\w+\s+)?(?:\w{0,20}brief|voorstel|plan|reactie|kabinetsreactie|rapportage)\b")
_COMING_BACK = lazily(r"\bterugkomen\b|\bterug te komen\b")
_ON_TOPIC = lazily(r"\b(?:hier|daar|er)op\b|\b(?:hier|daar)\b[^;]{0,80}\bop\b|\bop\s+(?!\d|reis)")
_TAKES, _ALONG = any_of("neem neemt nemen"), any_of("mee")
_GOES, _INTO = any_of("ga gaat gaan"), lazily(r"\bin\s+op\b")
_TAKING_ALONG = lazily(r"\bbetrekt?\b|(?<!te\s)\b(?:meenemen|betrekken|verwerken|opnemen|ingaan)\b")
_INFORMATION = (
    r"\b\w{0,30}(?:rapportage|evaluatie|brief|verslag|rapport|nota|resultaten|uitkomst|uitkomsten|antwoord|antwoorden|"
    r"informatie|cijfers|overzicht|onderbouwing|toelichting|uitwerking|reactie|planning|raming|details|conclusies|"
    r"bevindingen|beantwoording|analyse|stukken|voorstel|voorstellen|rapportages|evaluaties|brieven|verslagen|rapporten|"
    r"plan|plannen|advies|adviezen|appreciatie|visie|strategie|inventarisatie|actualisatie|tussenstand|verkenning|"
    r"beoordeling|weging|terugkoppeling|doorlichting|uitsluitsel|duidelijkheid|stand\s+van\s+zaken|verantwoording)\b"
)
_FOLLOWS = lazily(
    rf"{_INFORMATION}(?:(?!\b(?:uit|dat)\b)[^,;]){{0,120}}(?:,\s+(?:die|dat|waar\w*)\s[^,;]{{0,120}},\s+)?\bvolg(?:t|en)\b(?!\s+(?:op|uit|dat)\b)"
    rf"|\bvolg(?:t|en)\b(?!\s+(?:op|uit|dat)\b)(?:(?!\bdat\b)[^,;]){{0,60}}{_INFORMATION}"
)
_EXPECTED_NOUN = (
    r"(?:(?!(?:van|uit|in|bij|met|na|voor|op|over|door)\b)[\w-]+\s+){0,4}?\w{0,30}(?:rapportages?|evaluaties?|verslag|rapport|brief|"
    r"nota|resultaten|uitkomst|uitkomsten|kabinetsreactie|beantwoording|bevindingen|conclusies|advies|analyse|plan)\b"
)
_NOT = r"(?!\b(?:niet|geen|dat|die)\b)"
_EXPECTED = lazily(
    rf"(?:\A|[,;:]|\b(?:en|maar)\s)\s*{_EXPECTED_NOUN}(?:{_NOT}[^,;])"
    rf"{{0,120}}?\b(?:wordt|worden)\b(?:{_NOT}[^,;]){{0,80}}?\bverwacht\b(?!\s*,?\s*dat\b)"
    rf"|\b(?:wordt|worden)\s+{_EXPECTED_NOUN}(?:{_NOT}[^,;]){{0,100}}?\bverwacht\b(?!\s*,?\s*dat\b)"
)
_OUT_OF = lazily(r"\buit\s+(?:de|het|deze|dit|een)\b[^,;]{0,120}\bvolg(?:t|en)\b")
_SAYS, _SAID, _TO = any_of("zeg zegt zeggen"), any_of("zegde zegden"), any_of("toe")
_HAS, _PLEDGED = any_of("heb heeft hebben is"), any_of("toegezegd")
_COMPLEMENT = lazily(r"\bte\s+\w+n\b|\bdat\b")
_THING_PLEDGED = lazily(r"\been\s+[^,;]{2,60}\stoegezegd\b")

# What a promise that names no "u" cannot do without: a sentence with none of it need not be read.
_NEEDED = (
    "kamer", "parlement", "staten-generaal", " toe", "terug", "volgt", "volgen ", " mee ", "meegenomen", "meenemen",
    "betrek", "betrokken", "verwerk", "opgenomen", "opnemen", "ingaan", " in op ", "komt", "komen ", "kom ", "verwacht",
)  # fmt: skip
_YOU = lazily(r"u(?<!\w.)(?!\w)")
# One word of each verb by which something is promised: a sentence with none of them promises nothing.
_PROMISING = frozenset(
    {
        "houd", "houdt", "houden", "blijf", "blijft", "stel", "stelt", "stellen", "breng", "brengt", "brengen",
        "laat", "laten", "deel", "deelt", "delen", "doe", "doet", "doen", "koppel", "koppelt", "bied", "biedt",
        "bieden", "leg", "legt", "leggen", "voorstel", "voorstellen", "bericht", "licht", "lichten", "geef",
        "geeft", "geven", "ontvangt", "krijgt", "krijgen", "verwachten", "tegemoet", "tegemoetzien", "terug",
        "terugkomen", "kom", "komt", "komen", "betrek", "betrekt", "meenemen", "betrekken", "verwerken", "opnemen",
        "ingaan", "neem", "neemt", "nemen", "ga", "gaat", "gaan", "volgt", "volgen", "zeg", "zegt", "zeggen",
        "zegde", "zegden", "toegezegd", "verwacht",
    }
)  # fmt: skip
_VERBS = TOLD | INFORMS | TO_INFORM | GIVES | TO_GIVE | _PROMISING


def is_to_house(said: str) -> bool:
    """Tell whether parliament stands in a sentence in lower case."""
    return TO_HOUSE.search(said) is not None


def way_of_telling(said: str) -> Way | None:
    """Return how a sentence, in lower case, promises that something will be told; None when it does not."""
    if _VERBS.isdisjoint(_WORD.findall(said)) or not _may_promise(said):
        return None
    said = _blank(_AS_SAID, _blank(_BRACKETS, _SPACE.sub(" ", said)))
    start, end = condition_in(said, (0, len(said)))
    said = said[:start] + " " * (end - start) + said[end:]
    if is_undone(said):
        return None
    pledged = _way_of_pledge(said)
    left = without_what_was(said, pledges=pledged is not None)
    words = frozenset(_WORD.findall(left))
    told = _way_to_someone(left, words) if _TO_SOMEONE.search(said) else None
    return told or _way_of_its_own(left, words) or pledged


def _may_promise(said: str) -> bool:
    if said.rstrip('"”’) ').endswith("?"):
        return False
    return any(word in said for word in _NEEDED) or _YOU.search(said) is not None


def _blank(pattern: re.Pattern[str], said: str) -> str:
    return pattern.sub(lambda found: " " * len(found[0]), said)


def _way_of_pledge(said: str) -> Way | None:
    """Return that something is pledged, or was and waits for its answer."""
    if "zeg" not in said:
        return None
    if _after(said, _SAYS, _TO):
        return "pledge"
    if not (_OFFICE.search(said) or TO_HOUSE.search(said)):
        return None
    if _after(said, _SAID, _TO):
        return "pledge"
    pledged = _after(said, _HAS, _PLEDGED) if "toegezegd" in said else 0
    if not pledged:
        return None
    return "pledge" if _COMPLEMENT.search(said, pledged) or _THING_PLEDGED.search(said) else None


def _after(said: str, first: re.Pattern[str], second: re.Pattern[str]) -> int:
    """Return where the second of two words ends that stand in this order, 0 when they do not."""
    opening = first.search(said)
    closing = second.search(said, opening.end()) if opening else None
    return closing.end() if closing else 0


def _way_to_someone(said: str, words: frozenset[str]) -> Way | None:
    """Return how one who is named is told something."""
    if words & INFORMS or (words & INFORMED and words & COMING) or (words & TO_INFORM and _means(said, TO_INFORM)):
        return "inform"
    if words & GIVES or (words & GIVEN and words & COMING) or (words & TO_GIVE and _means(said, TO_GIVE)):
        return "give"
    return "give" if _receives(said) else _way_of_a_loose_verb(said, words)


def _way_of_a_loose_verb(said: str, words: frozenset[str]) -> Way | None:
    """Return how one is told by a verb that is known only with the words beside it."""
    beside = () if words.isdisjoint(_ONE_BESIDE) else _BESIDE
    apart = _APART if "te" in words and _MEANS_TO.search(said) else ()
    in_two = () if words.isdisjoint(_FIRST_OF_TWO) else _IN_TWO
    found = next((way for way, verb in (*beside, *apart) if verb.search(said)), None)
    return found or next((way for way, first, second in in_two if _after(said, first, second)), None)


def _receives(said: str) -> bool:
    return any(verb in said for verb in _RECEIVING) and _RECEIVES.search(said) is not None


def _means(said: str, verbs: frozenset[str]) -> bool:
    """Tell whether a verb is what will be done: after "te" only what is meant, and no noun ("het melden")."""
    return any(
        not one["before"] or (one["before"].startswith("te") and _MEANS_TO.search(said) is not None)
        for one in _INFINITIVE.finditer(said)
        if one["verb"] in verbs
    )


def _way_of_its_own(said: str, words: frozenset[str]) -> Way | None:
    """Return how something is told without a word of whom."""
    if "terug" in said and _returns(said):
        return "return"
    if _after(said, _COMES, _WITH_LETTER) and _OFFICE.search(said):
        return "give"
    if (words & TAKEN_ALONG and words & COMING) or (words & _ONE_ALONG and _includes(said)):
        return "include"
    if "verwacht" in words and words & _BECOMING and _EXPECTED.search(said):
        return "follow"
    return "follow" if "volg" in said and _FOLLOWS.search(said) and not _OUT_OF.search(said) else None


def _returns(said: str) -> bool:
    comes = _after(said, _COMES, _BACK) or _COMING_BACK.search(said)
    return bool(comes and _ON_TOPIC.search(said) and _OFFICE.search(said))


def _includes(said: str) -> bool:
    return bool(_TAKING_ALONG.search(said) or _after(said, _TAKES, _ALONG) or _after(said, _GOES, _INTO))
