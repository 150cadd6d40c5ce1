"""The words around a claim, by which it is told what the claim speaks of."""

from typing import NamedTuple


class Words(NamedTuple):
    """The words around a claim, in lower case.

    `before` and `behind` are its own part of the sentence; `text` the claim itself; `over` the heading or the head of
    the column; `intro` what introduces the list or table that it stands in; `listed` says that it stands in a list.
    `so_far` is the sentence up to the claim; `later` says that it is said of a time after the letter's own date,
    `spelt_out` that it is a part of the claim of its kind before a colon ("148 militairen: een compagnie van"),
    `own_share` that it is one name's share of a sum ("waarvan € 3 miljoen aan KFOR"), `of_a_part` that it is of a thing
    that belongs to a name, or of a whole mission's people.
    """

    before: str
    text: str
    behind: str
    sentence: str
    over: str
    intro: str = ""
    listed: bool = False
    spelt_out: bool = False
    so_far: str = ""
    later: bool = False
    own_share: bool = False
    of_a_part: bool = False

    @property
    def near(self) -> str:
        """The claim's own part of the sentence."""
        return f"{self.before}{self.text}{self.behind}"

    @property
    def next_to(self) -> str:
        """What stands before the claim in its own part, and behind it up to a comma."""
        return f"{self.before}{self.text}{self.behind.partition(',')[0]}"

    @property
    def clause(self) -> str:
        """The part of the sentence between semicolons that the claim stands in."""
        opening = self.so_far.rfind(";") + 1
        closing = self.sentence.find(";", len(self.so_far))
        return self.sentence[opening : closing if closing >= 0 else None]
