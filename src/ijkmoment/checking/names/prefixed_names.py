"""Names behind a word that says what they are the name of, a letter apart: "Zr.Ms. De Ruyter", "Zr.Ms. De Ruiter".

Behind "Zr.Ms." stand the names of a few ships, behind "oefening" those of a few exercises. So one that stands there
once is a slip of one that stands as often or more, a letter apart, whatever words the dictionary knows. Two that a
sentence, list or table has side by side are two. "Zr.Ms." itself is written in one way.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.near_names import Pair
from ijkmoment.checking.names.persons import is_of_person
from ijkmoment.checking.text.word_places import ending_places
from ijkmoment.language.common_words import is_common
from ijkmoment.language.edits import edits
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.sounds import plain, sound

_CAPITAL = r"[A-ZÀ-Þ][a-zà-ÿ]+(?![\w’'-])"
_SHIP = lazily(
    r"(?<!\w)(?:[ZH]r\.[ ]?Ms\.\)?|HNLMS|Zijner\sMajesteits|\w*(?:fregat|schip|mijnenjager|onderzeeboot|korvet))\s"
    rf"(?P<name>(?:(?:[Dd]e|[Vv]an)\s){{0,2}}{_CAPITAL}(?:\s(?:(?:de|van|der)\s)?{_CAPITAL}){{0,2}})"
)
_NAMED = lazily(
    r"(?<!\w)(?P<kind>[Oo]peratie|[Mm]issie|[Oo]efening|[Pp]rogramma|[Pp]roject|[Cc]ampagne|[Kk]amp)\s"
    rf"(?:[“‘„«\"'](?P<quoted>[A-ZÀ-Þ][\wà-ÿ]+(?:\s[\wà-ÿ]+){{1,3}})[”’»\"']|(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{1,2}}))"
)
_SHIP_OPENS = ("zr", "hr", "hnlms", "zijner", "fregat", "schip", "mijnenjager", "onderzeeboot", "korvet")
_TITLE, _TITLE_OPENS = lazily(r"[ZH]r\.?\s?Ms\.?(?=\s(?:[Dd]e\s|[Vv]an\s)?[A-ZÀ-Þ])"), ("zr", "hr", "zrms", "hrms")
_KINDS = ("operatie", "missie", "oefening", "programma", "project", "campagne", "kamp")
_SHIPS = "schip"
_SHORTEST, _LONG, _MOST, _FLEET, _TWO, _THRICE = 4, 6, 60, 12, 2, 3

Places = dict[str, list[Span]]


def misspelt_behind(letter: Letter) -> Iterator[Pair]:
    """Find the names behind "Zr.Ms.", "oefening" and the like that elsewhere are spelled otherwise, with where."""
    for places in letter.once(_named).values():
        if not 0 < len(places) <= _MOST:
            continue
        for one, other in _near(places):
            yield from _slip(letter, one, other, places)


def titled_otherwise(letter: Letter) -> Iterator[Pair]:
    """Find where "Zr.Ms." has other stops than it mostly has in the letter: "ZrMs"."""
    told: dict[str, list[Span]] = {}
    for found in at_places(_TITLE, letter.text, letter.standing(_TITLE_OPENS), 0, len(letter.text)):
        told.setdefault("".join(found[0].split()), []).append(Span(*found.span()))
    for title, places in told.items():
        usual = max((one for one in told if one[0] == title[0]), key=lambda one: len(told[one]))
        if len(places) < len(told[usual]):
            yield from ((span, told[usual][0]) for span in places)


def _named(letter: Letter) -> Mapping[str, Places]:
    """Return the names behind each kind of word, and where each stands, with that word or without."""
    found: dict[str, Places] = {}
    ships, kinds = ending_places(letter, _SHIP_OPENS), letter.standing(_KINDS)
    for block in letter.blocks:
        for one in at_places(_SHIP, letter.text, ships, block.start, block.end):
            found.setdefault(_SHIPS, {}).setdefault(_name(one["name"]), []).append(Span(*one.span("name")))
        for one in at_places(_NAMED, letter.text, kinds, block.start, block.end):
            part = "quoted" if one["quoted"] else "name"
            places = found.setdefault(one["kind"].casefold(), {})
            places.setdefault(_name(one[part]), []).append(Span(*one.span(part)))
    seen = {span for places in found.values() for spans in places.values() for span in spans}
    for kind, places in found.items():
        for name in [*places][:_FLEET]:
            ship = kind == _SHIPS
            alone = ship and " " not in name
            for other, span in _behind_article(letter, name) if alone else _without_prefix(letter, name, ship=ship):
                if span not in seen:
                    seen.add(span)
                    places.setdefault(other, []).append(span)
    return found


def _behind_article(letter: Letter, name: str) -> Iterator[tuple[str, Span]]:
    """Yield where a ship's name of one word, or one that sounds like it, stands behind "de": "de Evertsen"."""
    for index in letter.capitalised if len(name) >= _LONG else ():
        one = letter.tokens[index]
        article = index > 0 and letter.tokens[index - 1].text == "de" and one.gap.isspace()
        if article and one.text[0] == name[0] and sound(one.text) == sound(name):
            yield one.text, Span(one.start, one.end)


def _name(printed: str) -> str:
    words = printed.split()
    return " ".join((words[0][0].upper() + words[0][1:], *words[1:]))


def _without_prefix(letter: Letter, name: str, *, ship: bool) -> Iterator[tuple[str, Span]]:
    """Yield where a name of two words or more stands without "Zr.Ms." or the like, in a spelling a word apart too."""
    words = name.split()
    if len(words) == 1 or words[-1].casefold() not in letter.runs:
        return
    article = r"(?<=\b[Dd]e\s)" if words[0] in ("De", "Van") else r"(?<![\w-])"
    for place, word in enumerate(words):
        others = (*map(re.escape, words[:place]), _CAPITAL if word[0].isupper() else re.escape(word))
        pattern = re.compile(article + r"\s".join((*others, *map(re.escape, words[place + 1 :]))) + r"(?![\w’'-])")
        for one in pattern.finditer(letter.text):
            other = one[0].split()[place]
            usual = other.casefold() != word.casefold() and is_common(other.casefold())
            if not ((usual and not ship) or is_of_person(letter, one.start())):
                yield _name(one[0]), Span(*one.span())


def _near(places: Places) -> Iterator[tuple[str, str]]:
    """Yield the names that differ in one word, by a letter or by nothing that sounds."""
    left: dict[tuple[str, ...], list[str]] = {}
    for name in places:
        words = name.split()
        for place in range(len(words)):
            left.setdefault((*words[:place], "", *words[place + 1 :]), []).append(name)
    for key, names in left.items():
        for one, other in combinations(names, 2):
            if _is_near(one.split()[key.index("")], other.split()[key.index("")]):
                yield one, other


def _is_near(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST - 1 or len(long) < _SHORTEST or long in (f"{short}s", f"{short}e"):
        return False
    moved = len(one) == len(other) and sorted(one.casefold()) == sorted(other.casefold())
    return sound(one) == sound(other) or edits(_letters(one), _letters(other), 1) < _TWO or moved


def _letters(name: str) -> str:
    """Return the letters of a name, of which "ij" is one: "Ruijter" is as near to "Ruyter" as can be."""
    return plain(name).replace("ij", "y")


def _slip(letter: Letter, one: str, other: str, places: Places) -> Iterator[Pair]:
    """Yield where the rarer of two names stands, or of as rare ones the later."""
    wrong, right = sorted((one, other), key=lambda name: (len(places[name]), -min(span.start for span in places[name])))
    few, many = places[wrong], places[right]
    if len(few) > 1 and len(few) * _THRICE > len(many):
        return
    if any(_are_side_by_side(letter, span, beside) for span in few[:_FLEET] for beside in many[:_MOST]):
        return
    yield from ((span, many[0]) for span in few)


def _are_side_by_side(letter: Letter, one: Span, other: Span) -> bool:
    """Tell whether two names stand in one sentence, list or table: then they are two."""
    if letter.sentence_at(one.start) == letter.sentence_at(other.start):
        return True
    blocks = [letter.block_at(span.start) for span in (one, other)]
    groups: Sequence[int | None] = [
        block.group if block and block.kind in ("item", "cell") else None for block in blocks
    ]
    return groups[0] is not None and groups[0] == groups[1]
