"""A count with the first and the last label of what it counts: "acht onderdelen, A tot en met I"."""

from collections.abc import Iterator

from ijkmoment.checking.counts.enumerated import Announced
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.heading_marks import Sign, place_of
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_NOUNS = frozenset(
    "onderdelen delen hoofdstukken paragrafen secties blokken punten vragen bijlagen moties toezeggingen aanbevelingen"
    " lessen maatregelen stappen fasen fases groepen categorieën thema's kolommen tabellen varianten opties".split()
)
_RANGED = lazily(
    rf"(?<![\w.,-])(?P<number>\d{{1,2}}|{NUMBER_WORD})\s+(?:[a-zà-ÿ]{{3,20}}e\s+)?(?P<noun>[a-zà-ÿ’']{{4,16}})"
    r"(?:,?\s+(?:genummerd|gemerkt|te\s+weten|namelijk|met\s+de\s+letters)\s+|,\s+|\s+\(|:\s+)(?:van\s+)?"
    r"(?P<first>[A-Za-z1])\s+(?:tot\s+en\s+met|t/m)\s+(?P<last>\d{1,2}|[A-Za-z]|[IVX]{1,5})(?![\w%/-]|[.,]\d)"
    rf"(?!\s+(?:{MONTH})\b)(?=\)?(?:[.,;:]|\s+(?:[a-z]+en|zijn|staan|gaan|zien|van|in|op|aan|met|die)(?!\w)|\s*\Z))"
)
_TIMES = lazily(r"\s+(?:jaren|maanden|weken|dagen|uren|minuten)(?!\w)")
# A label that was left out, and a range that is one of several.
_OTHERWISE = lazily(
    r"(?<!\w)(?:verv[aie]\w+|behalve|uit(?:ge)?zonder\w*|zonder|exclusief|min|overgeslagen|niet|geen|leeg|ontbr\w+|samengevoegd\w*"
    r"|sommige|tot\s+en\s+met|t/m|waarvan|waarbij)(?!\w)"
)


def labelled_ranges(letter: Letter) -> Iterator[Announced]:
    """Find the counts whose labels run further, or less far, from the first on."""
    for found in at_places(_RANGED, letter.text, word_places(letter, _NOUNS, back=3), 0, len(letter.text)):
        number, first, last = number_of(found["number"].casefold()), found["first"], found["last"]
        signs: tuple[Sign, ...] = ("number",) if first == "1" else ("roman", "letter") if first in "Ii" else ("letter",)
        places = [place_of(last, sign) for sign in signs]
        place = next((one for one in places if one is not None), None)
        if _TIMES.match(letter.folded, found.end()) or letter.says(_OTHERWISE, _behind(letter, found.end())):
            continue
        if found["noun"] in _NOUNS and first in "AaIi1" and number is not None and place is not None:
            yield Announced(Span(found.start("number"), found.end("noun")), number, place, place)


def _behind(letter: Letter, end: int) -> Span:
    """Return what stands behind a range, to the end of its sentence."""
    return Span(end, max(letter.sentence_at(end - 1).end, end))
