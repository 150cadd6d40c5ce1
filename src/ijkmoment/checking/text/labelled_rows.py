"""What opens lines with a word and a number or letter of its own ("Tabel 2. Uitgaven", "Les III", "Bijlage B").

The lines are those of the text as read, so that a title counts whatever reading made of it. Where several are taken
together ("Aanbevelingen 1 en 2:") each of them is there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.heading_marks import Sign, place_of
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import REMEMBERED

_ONE = r"(?:\d{1,2}|[A-Z]|[IVX]{1,5})(?![\w])"
_OPENS = lazily(
    rf"^[ \t\xa0#*_|>-]*(?P<word>[A-Z][a-zë]{{2,24}}|[A-Z]{{4,24}})[ \t\xa0]+"
    rf"(?P<marks>{_ONE}(?:(?:,[ \t]|[ \t]en[ \t]|[ \t]t/m[ \t]|[ \t]tot[ \t]en[ \t]met[ \t]){_ONE})*)(?![,-]?\d|[,-]\w)"
    r"(?:[ \t]*[.:)–-](?!\d)|[ \t]*\*{0,2}[ \t]*$|[ \t]+(?=[A-Z(‘“\"']))",
    re.MULTILINE,
)
_MARK = lazily(r"\d{1,2}|[A-Z]+")
_RANGE = lazily(r"(?:t/m|tot[ \t]+en[ \t]+met)[ \t]*\Z")


@lru_cache(REMEMBERED)
def kind_of(word: str) -> str:
    """Return the stem of a word for a piece, in the singular and the plural: "actie" and "acties" are one."""
    return stem(stem(word))


PICTURES = frozenset(map(kind_of, "tabel figuur grafiek kaart kader box foto bijlage annex diagram".split()))
# What others number too, or what stands for a kind and not for a piece of the letter.
_NOT_OWN = frozenset(
    map(
        kind_of,
        """
        artikel lid groep jaar week dag maand klasse categorie niveau type versie kwartaal nummer punt pagina perceel
        boek noot voetnoot deel hoofdstuk paragraaf onderdeel sectie kamer gate terminal lijn blok route tranche
        maart april mei juni juli
        """.split(),
    )
)
# What may bear a letter or a Roman number: behind other words these are initials and names.
_LETTERED = PICTURES | frozenset(
    map(
        kind_of,
        """
        les maatregel actie stap pijler spoor thema fase doel doelstelling prioriteit scenario optie variant
        aanbeveling conclusie bevinding aandachtspunt knelpunt traject opgave vraag antwoord voorbeeld
        """.split(),
    )
)


class Label(NamedTuple):
    """A line that opens so: where its word stands in the text as read, its mark, and the place that this is."""

    at: int
    mark: str
    place: int


class LabelledRow(NamedTuple):
    """All lines of a letter with one word, in order."""

    word: str
    sign: Sign
    labels: tuple[Label, ...]

    @property
    def places(self) -> tuple[int, ...]:
        """Return the places of the row, in the letter's order."""
        return tuple(one.place for one in self.labels)

    @property
    def is_sound(self) -> bool:
        """Tell whether it has each place from one on, and each once."""
        return sorted(self.places) == list(range(1, len(self.labels) + 1))


def labelled_rows(letter: Letter) -> Mapping[str, LabelledRow]:
    """Return the rows by the stem of their word. Made once, by `letter.once(labelled_rows)`."""
    found: dict[str, list[tuple[int, str, bool]]] = {}
    for opens in _OPENS.finditer(letter.document.text):
        word = kind_of(opens["word"])
        if word not in _NOT_OWN and (opens["marks"][0].isdecimal() or word in _LETTERED):
            found.setdefault(word, []).extend(_marks(opens))
    rows = (_row(word, marks) for word, marks in found.items())
    return {one.word: one for one in rows if one is not None}


def _marks(opens: re.Match[str]) -> Iterator[tuple[int, str, bool]]:
    """Yield the marks of a line, and whether all between the one before and this are meant too."""
    for one in _MARK.finditer(opens["marks"]):
        yield opens.start("word"), one[0], _RANGE.search(opens["marks"], 0, one.start()) is not None


def _row(word: str, marks: Sequence[tuple[int, str, bool]]) -> LabelledRow | None:
    """Return a row; None where its marks are of several kinds."""
    first = marks[0][1]
    sign: Sign = "number" if first.isdecimal() else "roman" if first == "I" else "letter"
    labels: list[Label] = []
    for at, mark, through in marks:
        place = place_of(mark, sign)
        if place is None:
            return None
        since = labels[-1].place + 1 if through and labels and labels[-1].at == at else place
        labels.extend(Label(at, mark, between) for between in range(since, place + 1))
    return LabelledRow(word, sign, tuple(labels))
