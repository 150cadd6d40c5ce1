"""The words with which letters promise: who tells whom, and verbs of telling, giving and taking along."""

import re
from typing import Literal

from ijkmoment.language.patterns import lazily

# How it will be told: about something, by giving it, by coming back to it, by taking it along, by its turn, or pledged.
Way = Literal["inform", "give", "return", "include", "follow", "pledge"]
HOUSE = (
    r"(?:uw|de(?:\s+(?:tweede|eerste))?|beide)\s+kamers?(?!\s+van\s+koophandel)|het\s+parlement(?!\s+van\b)|"
    r"de\s+staten-generaal"
)
OFFICES = (
    r"ik|wij|we|(?:het\s+)?kabinet|(?:de\s+)?(?:regering|bewindslieden|ministers?|staatssecretaris(?:sen)?)|"
    r"(?:het|de)\s+ministeries?"
)
TO_HOUSE = lazily(rf"\b(?:{HOUSE})\b")
INFORMS = frozenset({"informeer", "informeert", "rapporteer", "rapporteert", "meld", "meldt"})
TO_INFORM = frozenset({"informeren", "berichten", "rapporteren", "melden", "inlichten"})
GIVES = frozenset({"stuur", "stuurt", "zend", "zendt", "verstrek", "verstrekt"})
TO_GIVE = frozenset(
    {
        "sturen", "zenden", "toezenden", "toesturen", "aanbieden", "voorleggen", "toekomen", "verstrekken", "verzenden",
        "overleggen", "doorsturen",
    }
)  # fmt: skip
INFORMED = frozenset({"geïnformeerd", "bericht", "gemeld", "gerapporteerd", "ingelicht", "meegedeeld", "medegedeeld"})
GIVEN = frozenset(
    {
        "gestuurd", "toegezonden", "verzonden", "toegestuurd", "verstuurd", "gezonden", "aangeboden", "voorgelegd",
        "verstrekt", "gedeeld", "overgelegd",
    }
)  # fmt: skip
TAKEN_ALONG = frozenset({"meegenomen", "betrokken", "verwerkt", "opgenomen"})
TOLD = INFORMED | GIVEN | TAKEN_ALONG | {"gekregen", "ontvangen"}
COMING = frozenset(
    {
        "wordt", "worden", "zal", "zullen", "ga", "gaat", "gaan", "houd", "houdt", "houden", "blijf", "blijft",
        "blijven",
    }
)  # fmt: skip
# What a letter does when it tells; a date behind it is the telling's own.
VERB_OF_TELLING = lazily(
    rf"\b(?:{'|'.join(sorted(INFORMS | GIVES | TO_INFORM | TO_GIVE | TOLD))}|zegt?|zeggen|volgt|volgen|ontvangt|krijgt|"
    r"biedt?|doet?|komt?|komen|houdt?|stelt?|laat|weten|terug|terugkomen|tegemoet\s?zien|verwachten)\b"
)
# The finite verb of a clause that promises, or of one beside it.
FINITE = (
    f"{'|'.join(sorted(INFORMS | GIVES | COMING))}|"
    "ontvangt|ontvangen|krijgt|krijgen|biedt?|bieden|legt?|leggen|doet?|doen|"
    "komt?|komen|volgt|volgen|neemt?|nemen|stelt?|stellen|brengt?|brengen|laat|laten|kan|kunt|kunnen|mag|betrekt?|geeft?|"
    "geven|bericht|deelt?|delen|zegt?|zeggen|verwacht|verwachten|hoopt?|hopen|streeft?|streven|heb|heeft|hebben|koppelt?|"
    "informeren|sturen|zenden|rapporteren|berichten|melden"
)
# Where a part of a sentence begins that may promise by itself.
PART = lazily(
    r"[;:]|\b(?:en|maar)\b(?=\s+(?:zal|zullen|wordt|worden|ontvangt|krijgt|informeert?|stuurt?|zendt?|bericht|meldt?|"
    r"komt?|ik|wij|u|uw|(?:hier|daar)(?:over|op|van|omtrent))\b)"
)


def any_of(words: str) -> re.Pattern[str]:
    """Return the pattern of any of these words, whole."""
    return lazily(rf"\b(?:{'|'.join(words.split())})\b")
