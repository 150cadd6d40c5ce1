"""The minus of an amount, which is printed as a dash, as "-/-" or in words, and the dash that is none.

A dash parts two amounts, opens an item or a phrase between dashes far more often than it makes an amount negative. So a
dash by itself is a minus only where an amount must follow ("bedraagt - € 4 miljoen", "(- € 4 miljoen)", a cell).
"""

from ijkmoment.language.patterns import lazily

# "€ -4,0 miljoen": between the sign and the figures.
INNER = r"-/-\s?|[-−–]"
_ATTACHED = lazily(r"(?<![^\s(\[:;])[-−–]\Z")
_DEDUCTED = lazily(r"(?<![^\s(\[:;])-/-\s?\Z")
_MATHEMATICAL = lazily(r"(?<![^\s(\[:;])−\s\Z")
_IN_WORDS = lazily(r"(?<!\w)(?<!of\s)min(?:us)?\s+\Z")
_APART = lazily(r"[-–]\s\Z")
_AWAITED = lazily(
    r"(?:[(\[:\t]\s?|(?<!\w)(?:van|op|naar|met|is|was|bedraagt|bedroeg|bedragen|saldo|mutatie|bijstelling|resultaat|verschil)\s)\Z"
)
_OPENS_LINE = lazily(r"(?:\A|\n)[ \xa0]*\Z")
_AMOUNT_ENDS = lazily(r"(?:\d|%|€|(?<!\w)(?:miljoen|miljard|mln\.?|mld\.?|duizend|euro|ton|cent|tot|à))[^\S\t]?\Z")
_LAST_OF_MINUS = frozenset("-−–sn")
_REACH = 16


def minus_before(folded: str, start: int) -> int | None:
    """Return where the minus before an amount that starts here starts, None when it has none."""
    reach = max(start - _REACH, 0)
    before = folded[reach:start].rstrip()
    if not before or before[-1] not in _LAST_OF_MINUS:
        return None
    for pattern in (_DEDUCTED, _MATHEMATICAL, _IN_WORDS):
        if minus := pattern.search(folded, reach, start):
            return minus.start() if _begins(folded, minus.start()) else None
    if attached := _ATTACHED.search(folded, reach, start):
        opens_line = _OPENS_LINE.search(folded, max(attached.start() - _REACH, 0), attached.start())
        return attached.start() if _begins(folded, attached.start()) and not opens_line else None
    apart = _APART.search(folded, reach, start)
    if apart is None or not _AWAITED.search(folded, max(apart.start() - _REACH, 0), apart.start()):
        return None
    return apart.start()


def _begins(folded: str, start: int) -> bool:
    """Tell whether no amount ends right before, from which this one would be taken or to which it would reach."""
    return _AMOUNT_ENDS.search(folded, max(start - _REACH, 0), start) is None
