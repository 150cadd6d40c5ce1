"""What stands around figures that makes them no amount: a factor, the head of a table, a denial, more of the number.

Half of a number, or one of many, is a wrong amount: it is left out, as is what a sentence denies.
"""

from ijkmoment.language.denial import is_denied
from ijkmoment.language.patterns import lazily

_TIMES = lazily(r"(?:(?<![^\W\d_])x|×|\*|(?<!\w)maal|(?<!\w)keer)\s*\Z")
# "Bedragen in € 1 miljoen" is the unit of a table.
_UNIT_OF_TABLE = lazily(r"(?<!\w)(?:bedragen|cijfers|alles)\s+in\s+\Z")
_OTHER_CODE = lazily(r"(?<!\w)(?:naf|ang|xcg|afl|srd|pln|uah|rub|jpy|aed|ron|huf|czk|try|inr|cny|zar)\.?\s*\Z")
_GOES_ON = lazily(r"\+|['’]\d|[.,]\s*\n\s*\d|-[a-zà-ÿ]")
_REACH = 12


def is_no_amount(folded: str, lead: int, begin: int, end: int, hedge: str) -> bool:
    """Tell whether figures between begin and end are no amount; `lead` is where their hedge, sign or minus starts."""
    reach = max(lead - _REACH, 0)
    if _TIMES.search(folded, reach, lead) or _UNIT_OF_TABLE.search(folded, max(lead - 20, 0), lead):
        return True
    if _GOES_ON.match(folded, end) or _OTHER_CODE.search(folded, max(begin - _REACH, 0), begin):
        return True
    return is_denied(folded, lead, hedge)
