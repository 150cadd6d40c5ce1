"""What happens once on a day, by its nouns and the forms of its verbs: "de opening", "geopend" and "ging open".

A word of another such verb needs no list: "verlenging" and "verlengd", "publicatie" and "gepubliceerd" are told alike
by their root.
"""

import re
from collections.abc import Mapping

from ijkmoment.checking.letter import Letter
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS
from ijkmoment.language.word_kinds import is_finite


def _apart(verb: str, particle: str) -> str:
    """Return a separable verb whose particle stands further on in the clause."""
    return rf"(?:{verb})(?=[^.;]*\s{particle}(?!\w))"


ACTS: Mapping[str, str] = {
    "adopted": rf"aanname|aanvaarding|aangenomen|aanvaard|{_apart('nam|namen', 'aan')}",
    "advised": r"advies|adviezen|geadviseerd|adviseer\w+",
    "appointed": r"benoem\w+",
    "in office": rf"aantreden|aangetreden|{_apart('trad|traden', 'aan')}",
    "arrived": rf"aankomst|aangekomen|gearriveerd|arriveer\w+|{_apart('kwam|kwamen|komt', 'aan')}",
    "attacked": rf"\w*aanval(?:len)?|\w*aangevallen|{_apart('viel|vielen', 'aan')}|{_apart('sloeg', 'af')}",
    "begun": r"start|begin|aanvang|beg(?:on|onnen|int)|start(?:te|ten|t)|gestart|van\s+start|aangevangen",
    "closed": r"sluiting|sluiten|gesloten|sloot|sloten|sluit",
    "decided": rf"\w*besluit(?:en)?|besl(?:oot|oten|issing)|instemming|ingestemd|{_apart('stem(?:t|de|den)', 'in')}",
    "delivered": r"(?:op|af)?levering|(?:op|af|ge)(?:ge)?leverd",
    "ended": r"einde|afloop|beëindig\w+|[eë]indig(?:de|den|t|d)|geëindigd|afgerond|afronding|stopte|gestopt",
    "given over": rf"overdracht|overgedragen|overhandig\w+|in\s+ontvangst\s+(?:genomen|nam)"
    rf"|overgang|overgegaan|{_apart('droeg|draagt|ging|gingen|gaat', 'over')}",
    "in force": rf"inwerkingtreding|in\s+werking|van\s+kracht|ingegaan|ingevoerd|invoering|ingaat|inging(?:en)?"
    rf"|geld(?:t|en)|{_apart('ging|gingen', 'in')}",
    "left": rf"vertrek(?:t|ken)?|vertrok(?:ken)?|afvaart|uitgevaren|{_apart('voer|vaart', 'uit')}"
    rf"|afreis|afgereisd|{_apart('reis(?:t|de|den)', 'af')}",
    "opened": rf"opening|openstelling|ingebruikname|geopend|opende|opent|opengesteld"
    rf"|in\s+gebruik\s+(?:\w+\s+){{0,2}}genomen|{_apart('ging|gingen', 'open')}",
    "operational": r"operationeel",
    "out": r"publicatie|gepubliceerd|verschijning|versch(?:een|enen)",
    "ready": r"gereed\w*|voltooi\w+",
    "returned": rf"terugkeer\w*|terugkomst|thuiskomst|teruggekeerd|(?:terug|thuis)gekomen"
    rf"|{_apart('keert|keerde|keerden', 'terug')}",
    "met": r"bijeenkomst|bijeen(?:gekomen|kwam|komt)?|vergader(?:de|den|t|ing)",
    "sent in": r"inzending|ingezonden",
    "set up": r"oprichting|instelling|opgericht|ingesteld",
    "signed": r"(?:onder)?tekening|(?:onder|ge)tekend|(?:onder)?teken(?:de|den)",
    "visited": r"\w*bezoek|bezocht(?:en)?",
}
DISASTER = lazily(r"\w*(?:ongeval|ongeluk|aanslag|brand|explosie|ontploffing|overstroming|aardbeving|staatsgreep)")
PATTERNS = {act: lazily(rf"(?<!\w)(?:{words})(?!\w)") for act, words in ACTS.items()}
_ONE_WORD = lazily("|".join(re.sub(r"\(\?=\[\^\.;\]\*.*?\(\?!\\w\)\)", "", words) for words in ACTS.values()))
_WORD = lazily(r"(?<!\w)(?:is|[a-zà-ÿ]{3,})(?!\w)")
_AUXILIARIES = frozenset(
    "is zijn was waren werd werden wordt worden heeft hebben had hadden kan kon zal zou kwam kwamen ging gingen"
    " nam namen gaf gaven deed deden liet lieten vond vonden stond stonden".split()
)


def acts_in(said: str) -> frozenset[str]:
    """Return the acts that a clause without capitals tells, by any word of theirs."""
    return frozenset(act for act, pattern in PATTERNS.items() if pattern.search(said))


def is_of_act(word: str) -> bool:
    """Tell whether a word is a form of an act's noun or verb."""
    return _ONE_WORD.fullmatch(word) is not None


def has_no_verb(letter: Letter, text: str) -> bool:
    """Tell whether a text has no word that is a verb's form and nothing else."""
    words, speller = _WORD.findall(text), letter.speller
    return not any(
        word in _AUXILIARIES
        or (
            speller is not None
            and word not in PREPOSITIONS
            and speller.role(word) & Role.VERB
            and is_finite(word, speller)
        )
        for word in words
    )
