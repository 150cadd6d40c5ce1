"""The values that a statement holds or a letter prints. Money and counts are Decimal or int, never float."""

from decimal import Decimal
from typing import Literal, NamedTuple

from ijkmoment.facts.dates import Date, Duration, Period

UnknownReason = Literal["not yet known", "not measurable", "withheld", "none"]
UNKNOWN_REASONS: tuple[UnknownReason, ...] = ("not yet known", "not measurable", "withheld", "none")
Chamber = Literal["I", "II"]


class Amount(NamedTuple):
    """Money in whole units of a currency.

    `decimals` says how precisely it is known, as in XBRL: "31,37 miljoen" is 31370000 known to -4; None is exact.
    `maximum` is set for a range ("5 tot 10 miljoen").
    """

    value: Decimal
    decimals: int | None = None
    currency: str = "EUR"
    approximate: bool = False
    maximum: Decimal | None = None

    def interval(self) -> tuple[Decimal, Decimal]:
        """Return the closed interval that the precision allows: half a unit in the last place on either side.

        Source: XBRL Calculations 1.1, rounding of reported values.
        """
        if self.decimals is None:
            return self.value, self.value
        half = Decimal(5).scaleb(-self.decimals - 1)
        return self.value - half, self.value + half


class Strength(NamedTuple):
    """A number of people deployed by a state; either bound may be absent ("maximaal 350 militairen")."""

    minimum: int | None
    maximum: int | None
    approximate: bool = False


class Quantity(NamedTuple):
    """A counted number of things ("drie MQ-9 Reapers")."""

    number: Decimal
    noun: str = ""
    approximate: bool = False


class Percentage(NamedTuple):
    """A share in per cent, with the decimals that were printed."""

    number: Decimal
    decimals: int = 0
    approximate: bool = False


class Rank(NamedTuple):
    """A place in an order ("de grootste militaire bijdrage na Duitsland" is 2, behind DE).

    `superlative` is the Dutch word that names the order; a register holds the order of size alone.
    """

    position: int
    after: tuple[str, ...] = ()
    superlative: str = "grootste"


class Reference(NamedTuple):
    """A parliamentary document, or a case, document or activity number of the Tweede Kamer.

    `dossier` is without spaces, `suffix` its Roman or Arabic addition ("X", "28"); `session` is "2021-2022".
    `number` None with `dossier` set means that the number is not known. `case` stands alone ("2023Z09983").
    """

    dossier: str | None = None
    suffix: str | None = None
    number: str | None = None
    chamber: Chamber | None = None
    session: str | None = None
    date: Date | None = None
    case: str | None = None

    @property
    def dossier_with_suffix(self) -> str | None:
        """The dossier as official ids write it: "21501-28"."""
        return f"{self.dossier}-{self.suffix}" if self.dossier and self.suffix else self.dossier


class Code(NamedTuple):
    """A code from a closed list or the slug of a subject: scheme "country", "formation", "subject" and so on."""

    scheme: str
    code: str


class Text(NamedTuple):
    """Plain text in one language."""

    text: str
    language: str = "nl"


class Unknown(NamedTuple):
    """A value that is missing for a stated reason; a known zero is not Unknown."""

    reason: UnknownReason


Value = Date | Period | Duration | Amount | Strength | Quantity | Percentage | Rank | Reference | Code | Text | Unknown
