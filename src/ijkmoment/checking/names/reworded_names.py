"""Names of which one word is another elsewhere, or stands in another place: one thing by two names.

A mission with its words in another order ("EUCAP Mali Sahel"), a unit whose number has two names ("13 Lichte Brigade",
"13 Gemotoriseerde Brigade"), a name in capitals that is a letter off and a word all the same ("PROSPECT", "PROSPECTS"),
a group whose letters are counted in two ways ("lhbti", "lhbtiq+"), a short form with a sign and in words ("V&R",
"VenR"), and a body by its English short form in a Dutch
sentence where the letter has the Dutch one ("de NATO", "de NAVO").
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.near_names import Pair, Places, is_quoted
from ijkmoment.checking.text.word_places import opening_places
from ijkmoment.language.edits import edits, shortened
from ijkmoment.language.nation_words import is_nation_word
from ijkmoment.language.patterns import at_places, lazily

_MISSION = lazily(r"[A-Z](?<![\w-].)[A-Z]{2,9}[ \n][A-ZÀ-Þ][a-zà-ÿ]+[ \n][A-ZÀ-Þ][a-zà-ÿ]+(?![\w-])")
_UNIT = lazily(
    r"\d(?<![\w.,-].)\d{0,2}[ \n](?:[A-ZÀ-Þ][a-zà-ÿ]+[ \n]){0,3}[A-ZÀ-Þ]?[a-zà-ÿ]*?"
    r"(?i:brigade|bataljon|compagnie|eskadron|squadron|divisie|regiment)(?![\w-])"
)
_KIND = lazily(r"(?:brigade|bataljon|compagnie|eskadron|squadron|divisie|regiment)\Z", re.IGNORECASE)
_LAND = lazily(r"\b(?P<land>[A-ZÀ-Þ][a-zà-ÿ]+)[ \n]+\Z")
_CAPITALS = lazily(r"[A-Z]{6,14}")
_GROUP_OPENS = ("lhbt",)
_GROUP = lazily(r"[Ll](?<![\w-].)[Hh][Bb][Tt][IiQqAaPpCc]{0,4}\+?(?![A-Za-z+])")
# "V&R" and "VenR", "Lbv-plus" and "Lbv+": one short form with a sign and in words.
_SIGNED = lazily(r"[A-Z](?<![\w&+-].)(?:[A-Za-z]{0,5}(?:&|en)[A-Z][A-Za-z]{0,5}|[A-Za-z]{1,7}(?:-plus|\+))(?![\w&+-])")
_ENGLISH = {
    "NATO": "NAVO",
    "UN": "VN",
    "OECD": "OESO",
    "OSCE": "OVSE",
    "EEAS": "EDEO",
    "UK": "VK",
    "US": "VS",
    "USA": "VS",
    "CSDP": "GVDB",
    "CFSP": "GBVB",
    "BuZa": "BZ",
}
_ARTICLE = lazily(r"(?<!\w)(?:[Dd]e|[Hh]et)\s\Z")
_GOVERNED = lazily(r"(?<!\w)(?:van|door|met|bij|aan|voor|volgens|binnen|naar|namens)\s\Z")
_GOES_ON = lazily(r"[-\w/&)]|[ \n\xa0](?:[A-Z\d]|and\b|for\b|of\b|the\b)")
_BESIDE = frozenset('(/“"‘')
_RUNNING = frozenset({"paragraph", "item", "cell"})
_TWO, _REACH, _SERIES = 2, 24, 4


def reworded(letter: Letter) -> Iterator[Pair]:
    """Find the names that have another word elsewhere, or their words in another order."""
    groups = (
        (_MISSION, letter.capitals, _by_words),
        (_UNIT, letter.figured, _by_number),
        (_GROUP, opening_places(letter, _GROUP_OPENS), _as_one),
    )
    for pattern, places, key in groups:
        found = (
            one for block in letter.blocks for one in at_places(pattern, letter.text, places, block.start, block.end)
        )
        yield from _rarer(_grouped(letter, found, key).values())
    signed = letter.blocks if _SIGNED.search(letter.text) else ()
    found = (one for block in signed for one in _SIGNED.finditer(letter.text, block.start, block.end))
    yield from _rarer(_grouped(letter, found, _without_signs).values())
    yield from _capital_twins(letter)
    yield from _in_english(letter)


def _grouped(
    letter: Letter, names: Iterable[re.Match[str]], key: Callable[[str], tuple[str, ...]]
) -> dict[tuple[str, ...], Places]:
    """Return the names of a form by what makes them one, with where each spelling stands."""
    groups: dict[tuple[str, ...], Places] = {}
    for found in names:
        span = Span(*found.span())
        if not (is_quoted(letter, span) or _is_of_a_land(letter, span)):
            groups.setdefault(key(found[0]), {}).setdefault(_spelling(found[0]), []).append(span)
    return groups


def _spelling(name: str) -> str:
    return " ".join(name.split()).casefold()


def _by_words(name: str) -> tuple[str, ...]:
    """Return a mission's short form with its other words in one order."""
    first, *words = name.split()
    return (first, *sorted(words))


def _by_number(name: str) -> tuple[str, ...]:
    """Return the number of a unit and what kind of unit it is, whatever name stands between."""
    kind = _KIND.search(name)
    return (name.split(maxsplit=1)[0], kind[0].casefold() if kind is not None else "")


def _without_signs(name: str) -> tuple[str, ...]:
    return (name.replace("&", "en").replace("-plus", "+"),)


def _as_one(_name: str) -> tuple[str, ...]:
    return ()


def _is_of_a_land(letter: Letter, span: Span) -> bool:
    """Tell whether a nation stands right before a name: the German 41st brigade is another one."""
    found = _LAND.search(letter.text, max(span.start - _REACH, 0), span.start)
    return found is not None and is_nation_word(found["land"])


def _rarer(groups: Iterable[Places]) -> Iterator[Pair]:
    """Yield where the one of two names stands that the letter has once, with the other, there as often or more."""
    for places in groups:
        if len(places) != _TWO:
            continue
        wrong, right = sorted(places.values(), key=lambda spans: (len(spans), -spans[0].start))
        if len(wrong) == 1:
            yield wrong[0], right[0]


def _capital_twins(letter: Letter) -> Iterator[Pair]:
    """Find the words in capitals that stand once, a letter off one that stands more often, and are words all the same.

    What no dictionary knows is an abbreviation that nobody explains, which is another rule's.
    """
    places: Places = {}
    for index in letter.capitalised:
        token = letter.tokens[index]
        if (
            not (token.text.isupper() and _CAPITALS.fullmatch(token.text))
            or letter.document.blocks[token.block].kind not in _RUNNING
        ):
            continue
        beside = (letter.tokens[index - 1], *letter.tokens[index + 1 : index + 2]) if index else ()
        if any(one.text.isupper() and one.block == token.block for one in beside):
            continue  # "DE MINISTER VAN DEFENSIE"
        places.setdefault(token.text, []).append(Span(token.start, token.end))
    left: dict[str, list[str]] = {}
    for name in places:
        for key in shortened(name):
            left.setdefault(key, []).append(name)
    pairs = {tuple(sorted(pair)) for group in left.values() if len(group) <= _SERIES for pair in combinations(group, 2)}
    for one, other in sorted(pairs):
        wrong, right = sorted((one, other), key=lambda name: len(places[name]))
        if len(places[wrong]) == 1 < len(places[right]) and edits(wrong, right, 1) == 1 and _is_english(letter, wrong):
            yield places[wrong][0], places[right][0]


def _is_english(letter: Letter, word: str) -> bool:
    speller = letter.speller
    return speller is not None and speller.is_english(word.lower())


def _in_english(letter: Letter) -> Iterator[Pair]:
    """Find the bodies that a Dutch sentence calls by their English short form, where the letter has the Dutch one."""
    for english, dutch in _ENGLISH.items():
        places, right = _runs(letter, english), _runs(letter, dutch)
        wrong = [span for span in places if _is_by_itself(letter, span)]
        if len(wrong) < len(right) and not any(letter.text[span.start - 1] in _BESIDE for span in places):
            yield from ((span, right[0]) for span in wrong)


def _runs(letter: Letter, short: str) -> list[Span]:
    starts = letter.runs.get(short.casefold(), ())
    return [Span(start, start + len(short)) for start in starts if letter.text.startswith(short, start)]


def _is_by_itself(letter: Letter, span: Span) -> bool:
    """Tell whether a short form stands behind an article or preposition, and is no part of a longer name."""
    since = max(span.start - _REACH, 0)
    long = span.end - span.start >= _SERIES  # "UN" and "UK" stand by themselves in names
    before = _ARTICLE.search(letter.text, since, span.start) or (
        _GOVERNED.search(letter.text, since, span.start) if long else None
    )
    return before is not None and _GOES_ON.match(letter.text, span.end) is None and not is_quoted(letter, span)
