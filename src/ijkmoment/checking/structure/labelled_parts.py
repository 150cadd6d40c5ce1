"""The parts that a letter announces with labels, and its headings with the same labels.

"A. de havens", "(iv) klachten en meldingen", "III  het milieu", in a list, in lines or in a sentence. What bears a
label there is what the heading with that label is about: reading may take the lines for items, paragraphs or rows of a
table.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.structure.parts import Named, named
from ijkmoment.checking.text.heading_marks import Sign, left_out, place_of
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import at_places, lazily

_LABEL = lazily(
    r"[\s#*]*(?:(?i:deel|hoofdstuk|paragraaf|onderdeel|sectie|§)\s*)?"
    r"(?:\((?P<closed>\d{1,2}|[A-Za-z]|[IVX]{1,5}|[ivx]{1,5})\)|(?P<plain>\d{1,2}|[A-Za-z]|[IVX]{1,5}|[ivx]{1,5})"
    rf"(?:[.):](?!\d)|\s+[-–]|(?=\s)(?!\s+(?:{MONTH})\b)|\Z))\s*(?=[^\W\d_]|[“‘'\"\d(]|\Z)"
)
_INLINE = lazily(
    r"(?<![\w.(])(?:\((?P<closed>\d{1,2}|[a-hA-H]|[ivx]{1,5}|[IVX]{1,5})\)|(?P<plain>\d{1,2}|[a-hA-H]|[ivx]{1,5}|[IVX]{1,5})[.):])"
    r"\s+(?=[^\W\d_])"
)
_LABEL_OPENS = lazily(r"(?:[a-h]|[ivx]{1,5})\Z")
_TWO = 2
_FEWEST, _LONGEST_NAME, _MOST_LABELS, _MOST_RUNS = 3, 110, 20, 12
_STEM, _FEWEST_SHARED = 4, 5
# Nouns that say how a part goes into its matter, and not what it goes into.
_RELATIONS = """
    aanpak analyse bevindingen bijdrage bijdragen beeld beschrijving doel duiding gevolgen inzet kader maatregelen
    onderwerp ontwikkeling ontwikkelingen opgave oordeel overzicht planning positie proces reactie resultaten rol
    samenhang situatie staat stand stappen toekomst uitgangspunten uitkomsten uitvoering verhouding verloop verslag
    verwachtingen voorstel voortgang werking zaken nieuwe huidige nederlandse omvang mijn onze rond inzake
    aspecten aspect kwestie wat hoe waar waarom wij we ons staan gaan doen
"""
# What letters call one part and another by; each line is of one thing.
_KINDS = """
    geld uitgaven financiën financieel financiële kosten middelen budget begroting bekostiging financiering dekking
    financieel budgettair budgettaire financiële begroting kosten geld
    wettelijk wettelijke juridisch juridische recht regels wetgeving grondslag grondslagen
    vooruitblik vervolg vervolgstappen stappen toekomst planning plannen slot verder tijdpad proces komende
    vooruitblik vervolg vooruitzichten perspectief toekomst
    lessen evaluatie ervaringen geleerde leerpunten lesson bevindingen conclusies aanbevelingen
    toezeggingen moties beloften
    personeel mensen medewerkers militairen welzijn
    inzet missies operaties bijdragen activiteiten resultaten uitvoering
    dreiging veiligheid veiligheidssituatie dreigingsbeeld context ontwikkelingen achtergrond aanleiding omgeving
    samenvatting conclusie conclusies slot inleiding
"""
_RELATION_STEMS = frozenset(map(stem, _RELATIONS.split()))
_KIN = tuple(frozenset(map(stem, line.split())) for line in _KINDS.strip().splitlines())


class Labelled(NamedTuple):
    """A name behind a label: the label as it is written, the name, and which block it is."""

    mark: str
    name: Named
    place: int


class Row(NamedTuple):
    """The announced parts by their places, the headings by theirs, and what label they have."""

    sign: Sign
    parts: Mapping[int, Named]
    headings: Mapping[int, Named]


def labelled_row(letter: Letter) -> Row | None:
    """Return the first row of labelled names that the headings behind it repeat by their labels; None without one."""
    lines = tuple(_lines(letter))
    runs = (*islice(_runs(letter, lines), _MOST_RUNS), *islice(_inline_runs(letter), _MOST_RUNS))
    for run, end in sorted(runs, key=lambda one: (one[0][0].place, -len(one[0]))):
        sign = _sign(run)
        if sign is None:
            continue
        parts = {place: one.name for one in run if (place := place_of(one.mark, sign)) is not None}
        headings = _headings(letter, [one for one in lines if one.place > end], sign)
        if len(headings) >= _FEWEST - 1 and len(parts) >= _FEWEST and 1 in parts.keys() | headings.keys():
            row = Row(sign, parts, headings)
            if _is_of_headings(row):
                return row
    return None


def _is_of_headings(row: Row) -> bool:
    """Tell whether two of the parts at least are headings, with whatever label."""
    found = (any(in_same_words(part, heading) for heading in row.headings.values()) for part in row.parts.values())
    return sum(found) >= _TWO


def mislabelled(letter: Letter) -> Iterator[tuple[Named, Named]]:
    """Yield the one announced part that has nothing of the heading with its label, where all others have its words.

    Whoever reacts to one point after another by their labels ("(ii) neemt de aanbeveling over") names no parts.
    """
    row = letter.once(labelled_row)
    if row is None or row.parts.keys() != row.headings.keys() or len(row.parts) < _FEWEST:
        return
    other = [place for place, part in row.parts.items() if not _holds(part.words, row.headings[place].words)]
    if len(other) != 1:
        return
    part, heading = row.parts[other[0]], row.headings[other[0]]
    if not speaks_of(part, heading) and part.words.isdisjoint(heading.words):
        yield part, heading


def _holds(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether one of two names has all words of the other: "de voortgang van de dijken", "Dijken"."""
    return bool(one and other) and (one <= other or other <= one)


def _lines(letter: Letter) -> Iterator[Labelled]:
    """Yield the blocks that are a label with a name; of a table a cell with a label and the one behind it."""
    blocks = letter.blocks
    for index, block in enumerate(blocks):
        joined = tuple(_joined(letter, block, index))
        yield from joined
        if joined or block.end - block.start > _LONGEST_NAME + 10 or block.kind == "footnote":
            continue
        found = _LABEL.match(_as_written(letter, block))
        if found is None:
            continue
        mark = found["closed"] or found["plain"]
        behind = len(_as_written(letter, block)) - found.end()
        if block.kind == "cell":
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if behind == 0 and following is not None and following.kind == "cell" and following.start < following.end:
                yield Labelled(mark, named(letter, following.start, following.end), index + 1)
        elif 0 < behind <= _LONGEST_NAME:
            start = max(block.end - behind, block.start)
            yield Labelled(mark, named(letter, start, block.end), index)


def _joined(letter: Letter, block: Block, index: int) -> Iterator[Labelled]:
    """Yield the names of lines with labels that reading took for one block."""
    if block.kind not in ("paragraph", "heading") or not _INLINE.match(letter.text, block.start, block.end):
        return
    marks = list(_INLINE.finditer(letter.text, block.start, block.end))
    if 1 < len(marks) <= _MOST_LABELS and all(_opens_line(letter, one.start()) for one in marks):
        ends = (*(one.start() for one in marks[1:]), block.end)
        for one, end in zip(marks, ends, strict=True):
            yield Labelled(one["closed"] or one["plain"], named(letter, one.end(), end), index)


def _opens_line(letter: Letter, place: int) -> bool:
    return not left_out(letter, place).strip()


def _as_written(letter: Letter, block: Block) -> str:
    """Return a block with the number before it that reading left out of the running text."""
    text = letter.text[block.start : block.end]
    if block.kind == "cell":
        return text
    if block.kind == "item" and block.marker:
        return f"{block.marker} {text}"
    before = left_out(letter, block.start)
    return before + text if len(before) <= _LONGEST_NAME // 4 else text


def _runs(letter: Letter, lines: Sequence[Labelled]) -> Iterator[tuple[Sequence[Labelled], int]]:
    """Yield the names in blocks right behind each other, with the index of the last."""
    run: list[Labelled] = []
    for one in lines:
        again = bool(run) and (
            one.mark.casefold() == run[0].mark.casefold() or _is_heading(letter, one) > _is_heading(letter, run[-1])
        )
        if run and (again or one.place - run[-1].place > 2 or len(run) > _MOST_LABELS):
            yield from _closed(run)
            run = []
        run.append(one)
    yield from _closed(run)


def _is_heading(letter: Letter, one: Labelled) -> bool:
    return letter.blocks[one.place].kind == "heading"


def _closed(run: Sequence[Labelled]) -> Iterator[tuple[Sequence[Labelled], int]]:
    if len(run) >= _FEWEST:
        yield tuple(run), run[-1].place


def _label_places(letter: Letter) -> Sequence[int]:
    """Return where a number or a letter stands, with the bracket before it."""
    places = (*letter.figured, *letter.starting(_LABEL_OPENS))
    return sorted(place - (letter.text[max(place - 1, 0) : place] == "(") for place in places)


def _inline_runs(letter: Letter) -> Iterator[tuple[Sequence[Labelled], int]]:
    """Yield the names behind labels in one paragraph."""
    for index, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        marks = list(at_places(_INLINE, letter.text, letter.once(_label_places), block.start, block.end))
        if _FEWEST <= len(marks) <= _MOST_LABELS:
            last = letter.sentence_at(marks[-1].end()).end
            ends = (*(one.start() for one in marks[1:]), last)
            yield (
                tuple(
                    Labelled(one["closed"] or one["plain"], named(letter, one.end(), end), index)
                    for one, end in zip(marks, ends, strict=True)
                    if end > one.end()
                ),
                index,
            )


def _sign(run: Sequence[Labelled]) -> Sign | None:
    """Return what the labels of a row are, None where they do not count from one on."""
    signs: tuple[Sign, ...] = ("number", "roman", "letter")
    for sign in signs:
        places = [place_of(one.mark, sign) for one in run]
        if places[0] in (1, _TWO) and all(
            one is not None and other is not None and 0 < other - one <= 2 for one, other in pairwise(places)
        ):
            return sign
    return None


def _headings(letter: Letter, lines: Sequence[Labelled], sign: Sign) -> dict[int, Named]:
    """Return the headings with labels of one kind, counting from one on, one of them at most passed over."""
    found: dict[int, Named] = {}
    last = 0
    for before, one, behind in zip((None, *lines), lines, (*lines[1:], None), strict=False):
        place = place_of(one.mark, sign)
        if place is None or not last < place <= last + _TWO:
            continue
        near = [other for other in (before, behind) if other is not None and place_of(other.mark, sign) is not None]
        if _is_heading(letter, one) or _stands_alone(letter, one, near):
            found[place], last = one.name, place
    return found


_BELOW = frozenset({"paragraph", "heading", "item", "cell", "caption"})


def _stands_alone(letter: Letter, one: Labelled, near: Sequence[Labelled]) -> bool:
    """Tell whether a labelled line is no item of a list, but stands over the text or another list below it."""
    if letter.blocks[one.place].kind == "cell" or letter.part(one.name.span)[-1:] in ".;:,":
        return False
    beside = any(abs(other.place - one.place) <= 1 for other in near)
    following = letter.blocks[one.place + 1] if one.place + 1 < len(letter.blocks) else None
    return not beside and following is not None and following.kind in _BELOW


def speaks_of(one: Named, other: Named) -> bool:
    """Tell whether two names have a telling word in common, or are of one kind."""
    own, others = telling_words(one), telling_words(other)
    return any(same_word(word, match) for word in own for match in others) or _are_kin(own, others)


def in_same_words(one: Named, other: Named) -> bool:
    """Tell whether two names have a word in common."""
    return any(same_word(word, match) for word in telling_words(one) for match in telling_words(other))


def are_of_one_kind(one: Named, other: Named) -> bool:
    """Tell whether two names are of money, of what comes, or of another thing that letters call in many ways."""
    return _are_kin(*(frozenset(map(stem, name.words)) for name in (one, other)))


def _are_kin(own: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether both have a word of one kind, or a compound that ends in one."""
    return any(any(_ends_in(word, kin) for word in own) and any(_ends_in(word, kin) for word in others) for kin in _KIN)


def _ends_in(word: str, kin: frozenset[str]) -> bool:
    return word in kin or any(word.endswith(one) for one in kin if len(one) > _STEM)


def telling_words(name: Named) -> frozenset[str]:
    """Return the stems of a name that say what it is about: without years, and without relations if it has others."""
    every = frozenset(stem(word) for word in name.words if not word.isdecimal())
    telling = every - _RELATION_STEMS
    return telling or every


def is_of_relations(name: Named) -> bool:
    """Tell whether a name has no word that says what it is about: "de aanpak", "gevolgen"."""
    return frozenset(map(stem, name.words)) <= _RELATION_STEMS


def same_word(word: str, other: str) -> bool:
    """Tell whether two stems are one word, or one of them is a part of the other, a compound."""
    short, long = sorted((word, other), key=len)
    if short == long:
        return True
    if len(short) >= _STEM and (long.endswith(short) or long.startswith(short)):
        return True
    common = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return common >= _FEWEST_SHARED and common * 3 >= len(short) * 2
