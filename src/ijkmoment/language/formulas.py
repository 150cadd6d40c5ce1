"""The fixed words that open and close a letter."""

import re

_SALUTATION = re.compile(r"(?:Zeer )?(?:Geachte|Excellentie|Hooggeachte|Dear)\b.{0,120}", re.DOTALL)
_CLOSING = re.compile(
    r"(?:Hoogachtend|Met (?:vriendelijke|hartelijke|beleefde) groet(?:en)?|Met (?:de meeste )?hoogachting"
    r"|Yours (?:sincerely|faithfully)|Sincerely|Respectfully)\b.{0,40}",
    re.IGNORECASE,
)


def is_salutation(text: str) -> bool:
    """Tell whether a block is a letter's salutation."""
    return _SALUTATION.fullmatch(text) is not None


def is_closing(text: str) -> bool:
    """Tell whether a block is a letter's closing formula."""
    return _CLOSING.fullmatch(text) is not None
