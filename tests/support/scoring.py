"""How well claims agree with labels: precision, recall and F1 over spans that overlap by half and equal fields."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

Fact = Mapping[str, Any]
FIELDS: Mapping[str, tuple[str, ...]] = {
    "date": ("edtf",),
    "period": ("edtf",),
    "money": ("amount", "amount_max", "currency"),
    "strength": ("min", "max", "approximate"),
    "reference": ("dossier", "number", "date", "case"),
    "abbreviation": ("short", "long"),
}


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was right, missed and false, with the missed and the false themselves."""

    right: int
    missed: tuple[Fact, ...]
    false: tuple[Fact, ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found."""
        wrong = len(self.missed) + len(self.false)
        return 2 * self.right / (2 * self.right + wrong) if self.right or wrong else 1.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.missed + other.missed, self.false + other.false)


NOTHING = Score(0, (), ())


def score(gold: Iterable[Fact], found: Sequence[Fact]) -> Score:
    """Pair each labelled fact with the found one that overlaps it most; others are false."""
    free = [fact for fact in found if fact["kind"] in FIELDS]
    right, missed = 0, []
    for fact in gold:
        fitting = [one for one in free if one["kind"] == fact["kind"] and _value(one) == _value(fact)]
        best = max(fitting, key=lambda one: _overlap(one, fact), default=None)
        if best is None or _overlap(best, fact) < 0.5:
            missed.append(fact)
            continue
        free.remove(best)
        right += 1
    return Score(right, tuple(missed), tuple(free))


def _value(fact: Fact) -> tuple[object, ...]:
    return tuple(_plain(name, fact.get(name)) for name in FIELDS[fact["kind"]])


def _plain(name: str, value: object) -> object:
    if value is None:
        return None
    if name.startswith("amount"):
        return Decimal(str(value)).normalize()
    return " ".join(str(value).split()) if name == "long" else value


def _overlap(one: Fact, other: Fact) -> float:
    shared: int = min(one["end"], other["end"]) - max(one["start"], other["start"])
    whole: int = max(one["end"], other["end"]) - min(one["start"], other["start"])
    return max(shared, 0) / whole
