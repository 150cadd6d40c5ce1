"""Words that say that a figure is a plan: an estimate, a promise, an intention, or what was reckoned on."""

from ijkmoment.language.patterns import lazily

_SAID = (
    r"zal|zullen|zou|zouden|verwacht\w*|begroot\w*|geraamd\w*|raming(?:en)?|raamt|raamde|ramen|gepland\w*|beoog\w*|"
    r"voorzien(?!\s+van)|voorziet|voorzag|uitgegaan|uitging(?:en)?|uitga(?:at|an)|toegezegd\w*|prognose|"
    r"(?:ga|gi)(?:at|an|ng|ngen)\b[^;,]*\buit(?:\s+van)?|"
    r"h(?:oud|ield)\w*\b[^;,]*\brekening\s+met|rekening\s+gehouden\s+met|"
    r"(?:op|met|waarop|waarmee|daarop|erop)\b[^;,]*\b(?:gerekend|reken(?:t|de|den|en))|(?:gerekend|reken(?:t|de|den|en))\s+(?:op|met)"
)
_OF_PEOPLE = (
    r"planning|(?:had|hadden)\b[^;,]*\bmoeten|(?:komend|volgend)\s+jaar|gedacht|aangeboden|voorgenomen|plan|plannen|toezegging|wil|willen|overweegt|overwegen|voornemens?|"
    r"stelt\b[^;,]*\bvoor\s*(?:[.,;]|\Z)|bedoeling\s+(?:is|was)\s+dat"
)
_OF_MONEY = (
    r"(?:in\s+de|een)\s+begroting(?:\s+van)?|begroting\s+(?:ging|gaat)|gereserveerd|nodig|taakstellend|vergt|uitgetrokken|beschikbaar|"
    r"(?:trekt|trekken|trok|trokken)\b[^;]*\buit|opgenomen|waarschijnlijk|vermoedelijk|geschat\w*|schatting|(?:komend|volgend)\s+jaar"
)
PLAN_OF = lazily(
    r"\b(?:raming|begroting|prognose|schatting|planning|plan)\s+(?:was|is|van|bedroeg|bedraagt)\s+(?:de\s+)?\Z"
)
PLANNED_PEOPLE = lazily(rf"\b(?:{_SAID}|{_OF_PEOPLE})(?!\w)")
PLANNED_MONEY = lazily(rf"\b(?<!binnen\sde\s)(?:{_SAID}|{_OF_MONEY})(?!\w)")
