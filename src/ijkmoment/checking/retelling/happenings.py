"""What happens once, as a noun and by its verbs: "de opening" and "ging open", "het afstuderen" and "studeerden af".

The nouns of strong verbs are told one by one; of what ends in "-ing", and of an infinitive that stands as a noun, the
forms of the verb are made: "de verscherping" is of "verscherpte" and "verscherpt", "de overplaatsing" of "plaatste
over" and "overgeplaatst".
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from ijkmoment.checking.letter import Letter
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PARTICLES, PREPOSITIONS
from ijkmoment.language.word_kinds import is_finite

HELD = "held"
ACTS: Mapping[str, tuple[str, str]] = {
    "begun": (
        r"start|begin|aanvang",
        r"beg(?:on|onnen|int)|start(?:te|ten|t)?|gestart|van\s+start|aangevangen|loopt\s+sinds",
    ),
    "ended": (r"einde|beëindiging|afronding|afloop", r"(?:be|ge)?[eë]indig(?:de|den|t|d)|afgerond|stopte|gestopt"),
    "opened": (
        r"opening|ingebruikname|openstelling",
        r"geopend|opende|opent|openen|openging|ging(?:en)?(?=[^.;]*\sopen(?!\w))|opengesteld|in\s+gebruik\s+genomen|open",
    ),
    "closed": (r"sluiting|sluiten", r"gesloten|sloot|sloten|sluit"),
    "signed": (r"ondertekening|tekening", r"(?:onder|ge)tekend|(?:onder)?teken(?:de|den)"),
    "set up": (r"oprichting|instelling", r"opgericht|ingesteld"),
    "in force": (
        r"inwerkingtreding|ingaan|invoering",
        r"in\s+werking|van\s+kracht|ingegaan|ingevoerd|ging(?:en)?\s+in|ingaat|inging(?:en)?",
    ),
    "delivered": (r"(?:op|af)?levering|gunning", r"(?:op|af|ge)(?:ge)?leverd|gegund"),
    "left": (r"vertrek|afvaart", r"vertrok(?:ken)?|vertrek(?:t|ken)|uitgevaren|v(?:oer|aart)(?=[^.;]*\suit(?!\w))"),
    "returned": (
        r"terugkeer|terugkomst|thuiskomst",
        r"teruggekeerd|keer(?:t|de|den)(?=[^.;]*\sterug(?!\w))|terugkeer(?:t|de|den)|(?:terug|thuis)gekomen",
    ),
    "arrived": (r"aankomst", r"aangekomen|gearriveerd|arriveer(?:t|de|den)|kw?a?o?m(?:t|en)?(?=[^.;]*\saan(?!\w))"),
    "out": (r"publicatie|verschijning", r"gepubliceerd|versch(?:een|enen)"),
    "adopted": (
        r"aanname|aanvaarding|vaststelling",
        r"aangenomen|aanvaard|vastgesteld|nam(?:en)?(?=[^.;]*\saan(?!\w))",
    ),
    "appointed": (r"benoeming|aantreden", r"benoemd|aangetreden|trad(?:en)?(?=[^.;]*\saan(?!\w))"),
    HELD: (
        r"gehouden",
        r"vond(?:en)?(?=[^.;]*\splaats(?!\w))|plaatsgevonden|gehouden|bijeengekomen|ging(?:en)?\s+in|ingegaan|gebeurde|gebeurd|ontstond|ontstaan|voorgedaan|uitgebroken|deed(?=[^.;]*\svoor(?!\w))|brak(?=[^.;]*\suit(?!\w))",
    ),
    "launched": (r"lancering", r"gelanceerd"),
}
# The day is of what was said or decided about it.
SAID_OF_IT = lazily(
    r"(?<!\w)(?:beslo(?:ot|ten)|besluit(?:en)?|beslist|verzocht|verzoek|vroeg(?:en)?|gevraagd|afgesproken|aangekondigd|kondigden?|gemeld|meldden?"
    r"|geïnformeerd|ingelicht|bericht|overeengekomen|toegezegd|bekendgemaakt|gestuurd|gezonden|verzonden|ontvangen|gedeeld|aangeboden)(?!\w)"
)
_WORD = lazily(r"(?<!\w)(?:is|[a-zà-ÿ]{3,})(?!\w)")
_AUXILIARIES = frozenset(
    "is zijn was waren werd werden wordt worden heeft hebben had hadden kan kon zal zou kwam kwamen ging gingen"
    " nam namen gaf gaven deed deden liet lieten".split()
)
_LONG = {"a": "aa", "e": "ee", "o": "oo", "u": "uu"}
_VOICELESS = {"v": "f", "z": "s"}
_NO_GE = ("be", "ge", "her", "ont", "ver")
_SHORTEST = 4


@lru_cache(maxsize=2_000)
def verbs_of(noun: str) -> str | None:
    """Return a pattern of the verb's forms that say what a noun names, None for what is no such noun."""
    for nouns, verbs in ACTS.values():
        if re.fullmatch(nouns, noun):
            return verbs
    stem = noun[: -len("ing")] if noun.endswith("ing") else noun[: -len("en")] if noun.endswith("en") else ""
    opened = next((one for one in sorted(PARTICLES, key=len, reverse=True) if stem.startswith(one)), "")
    root = stem.removeprefix(opened)
    if len(stem) < _SHORTEST or len(root) < _SHORTEST - 1 or not re.search(r"[aeiouyë]", root):
        return None
    ge = "" if root.startswith(_NO_GE) else "g[eë]+"
    roots = "|".join(map(re.escape, _roots(root)))
    done = rf"{opened}{ge}(?:{roots})[dt]?|{opened}(?:{roots})(?:t|[dt]en?)"
    apart = rf"(?:{roots})(?:t|[dt]en?)(?=[^.;]*\s{opened}(?!\w))"
    return f"{done}|{apart}" if opened else done


def _roots(root: str) -> list[str]:
    """Return what the stem of a verb may be: "stell" is of "stel", "studer" of "studeer", "reiz" of "reis"."""
    single = root[:-1] if root[-1] == root[-2] else root
    last = _VOICELESS.get(single[-1], single[-1])
    found = [single[:-1] + last]
    if single == root and root[-2] in _LONG and root[-3] not in "aeiouy":
        found.append(root[:-2] + _LONG[root[-2]] + last)
    return found


def has_no_verb(letter: Letter, text: str) -> bool:
    """Tell whether a text has no word that is a verb's form and nothing else."""
    words, speller = _WORD.findall(text), letter.speller
    return not any(
        word in _AUXILIARIES or (speller is not None and word not in PREPOSITIONS and is_finite(word, speller))
        for word in words
    )
