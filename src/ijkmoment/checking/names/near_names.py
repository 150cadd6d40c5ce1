"""Names within a letter that are so near each other that they are one name: a slip of a letter, another capital.

Two names are one where a letter was left out, put in, changed or has changed places, where they sound alike ("Hodeida",
"Hodeidah"), where only a capital within differs ("ProRail", "Prorail"), or the article of an Arabic name ("Bab
el-Mandeb", "Bab al-Mandeb"). Forms of one word ("Limburg", "Limburgse"), words of a dictionary and persons are not.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.persons import is_of_person
from ijkmoment.checking.tokens import Token
from ijkmoment.language.edits import edits, shortened
from ijkmoment.language.nation_words import NATION_WORDS, is_misformed, is_nation_word, nation_among, nation_meant
from ijkmoment.language.patterns import lazily
from ijkmoment.language.sounds import plain, sound
from ijkmoment.language.spelling import Speller

Pair = tuple[Span, Span]
Places = dict[str, list[Span]]
_SHORTEST, _LONG, _APART, _BEFORE_PLACE, _BEFORE_OFFICE = 5, 7, 3, 10, 30
_TWO = 2
_MOST = 50  # places of a name that one is held against
_SURE = 3  # so often a name is written that one other way is a slip
_SERIES = 5  # more names a letter apart are a row of names, not slips of one
PERSONS = frozenset({"signatory", "closing", "salutation", "address"})
_ENDING = frozenset("enrs")  # what one form of a word has at its end and another has not
_ENDING_ADDED = frozenset("aeinorstøå")  # Tromsø is in Troms
_FORMS = (("ees", "ese"), ("iën", "ion"))
_OLD, _NEW = "nthe", ("nte", "ntse")  # how a name was written once: the airfield Twenthe in Twente
_POSSESSIVE = lazily(r"['’]s?\Z")
_APOSTROPHES = frozenset("'’")
_PLACED = lazily(r"(?<!\w)(?:in|te|naar|nabij|rond|vanuit|uit|rondom|buiten)\s\Z", re.IGNORECASE)
_OFFICE = lazily(r"(?<!\w)(?:minister|staatssecretaris|ambt(?:s)?geno(?:ot|ten))\s(?:van|voor)\s\Z", re.IGNORECASE)
_QUOTES = (("“", "”"), ("‘", "’"), ("„", "”"), ("«", "»"))
_ARTICLED = lazily(
    r"(?P<first>[A-ZÀ-Þ](?<![\w-].)[a-zà-ÿ]+)[ -](?:a[ldrstz]|e[ldrstz]|u[lrs]|ash|esh|ush|[eio])-"
    r"(?P<last>[A-ZÀ-Þ][a-zà-ÿ]+)(?![\w-])"
)
_ALIKE = frozenset({"CK", "KC", "SZ", "ZS", "FV", "VF", "IJ", "JI", "IY", "YI", "CS", "SC"})
_LITTLE = frozenset({"van", "de", "der", "het", "voor"})
_ENGLISH = frozenset({"and", "the"})
_REACH = 3
_GOES_ON = lazily(r"\s(?P<name>[A-ZÀ-Þ][\w-]+)")
_INNER = lazily(r"[A-ZÀ-Þ](?<![\w-].)(?=[\w-]*[a-zà-ÿ])\w+(?:-\w+)*(?![\w-])")


def articled(letter: Letter) -> Iterator[Pair]:
    """Find the Arabic names that elsewhere have another article, or another letter besides."""
    places: dict[Hashable, Places] = {}
    for block in letter.blocks if _ARTICLED.search(letter.text) else ():
        for found in _ARTICLED.finditer(letter.text, block.start, block.end):
            key = re.sub("[aeiou]", "", sound(found["first"])), re.sub("[aeiou]", "", sound(found["last"]))
            places.setdefault(key, {}).setdefault(found[0], []).append(Span(*found.span()))
    yield from _unusual(places.values())


def cased(letter: Letter) -> Iterator[Pair]:
    """Find the names that have their first capital, but another capital within elsewhere."""
    every = {name for block in letter.blocks for name in _INNER.findall(letter.text, block.start, block.end)}
    ways = Counter(map(str.casefold, every))
    places: dict[Hashable, Places] = {}
    for block in letter.blocks if len(ways) < len(every) else ():
        for found in _INNER.finditer(letter.text, block.start, block.end):
            if ways[found[0].casefold()] > 1:
                places.setdefault(found[0].casefold(), {}).setdefault(found[0], []).append(Span(*found.span()))
    yield from _unusual(places.values())


def _unusual(names: Iterable[Places]) -> Iterator[Pair]:
    for spellings in names:
        usual = max(spellings, key=lambda one: (len(spellings[one]), -spellings[one][0].start))
        for spelling, spans in spellings.items():
            if spelling != usual:
                yield from ((span, spellings[usual][0]) for span in spans)


def lowered(letter: Letter) -> Iterator[Pair]:
    """Find the words of a name that have a capital where it stands elsewhere: "het Rode kruis", "de Raad van state"."""
    places: dict[tuple[str, ...], dict[str, list[tuple[str, Span]]]] = {}
    for index in letter.capitalised:
        words = _phrase(letter.tokens, index) if index and not _opens(letter.tokens, index) else ()
        if words and len(letter.printed[words[-1].text]) < len(letter.words[words[-1].lower]):
            before, last = letter.tokens[index - 1].lower, words[-1]
            spellings = places.setdefault((*(one.text for one in words[:-1]), last.lower), {})
            spellings.setdefault(last.text, []).append((before, Span(words[0].start, last.end)))
    for spellings in places.values():
        yield from _lowered(spellings) if len(spellings) > 1 else ()


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word opens its sentence, or its line in the head of a letter, or goes on a name that it is of."""
    before = tokens[index - 1]
    opens = tokens[index].opens or before.block != tokens[index].block
    return opens or (tokens[index].gap.isspace() and before.text[0].isupper() and not before.opens)


def _lowered(spellings: dict[str, list[tuple[str, Span]]]) -> Iterator[Pair]:
    right = [one for text, found in spellings.items() if text[0].isupper() and text[1:].islower() for one in found]
    wrong = [one for text, found in spellings.items() if text.islower() for one in found]
    if len(wrong) > len(right):
        return
    befores = {before for before, _ in right}
    yield from ((span, right[0][1]) for before, span in wrong if before in befores or len(right) > len(wrong))


def _phrase(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """Return the words from one with a capital to the next that is not little; none where a sign stands between."""
    last = index + 1
    while last < len(tokens) and last < index + _REACH and tokens[last].lower in _LITTLE:
        last += 1
    within = tokens[index + 1 : last + 1]
    if last >= len(tokens) or any(one.block != tokens[index].block or not one.gap.isspace() for one in within):
        return ()
    return tokens[index : last + 1]


def accented(letter: Letter) -> Iterator[Pair]:
    """Find the names that elsewhere have other accents: "Amari" for "Ämari"; not the words that stress has given one.

    Two names that go on differently are of two persons: "Rene Smit", "René Jansen".
    """
    places, plainly = letter.once(names), dict[str, list[str]]()
    for name in places:
        plainly.setdefault(plain(name), []).append(name)
    for group in plainly.values():
        if len({name.casefold() for name in group}) < _TWO or any(
            _may_be_stressed(letter, places, one) for one in group
        ):
            continue
        right = max(group, key=lambda one: (len(places[one]), not one.isascii(), -places[one][0].start))
        if is_of_nation(right, places):
            continue
        for wrong in group:
            yield from ((one, places[right][0]) for one in places[wrong] if _may_be(letter, one, wrong, places[right]))


def _may_be_stressed(letter: Letter, places: Places, name: str) -> bool:
    """Tell whether a name is a word that stress may have given an accent: no name within a sentence."""
    opens = any(letter.sentence_at(one.start).start == one.start for one in places[name])
    return _is_word(name, letter) and (opens or name.lower() in letter.printed)


def _may_be(letter: Letter, span: Span, wrong: str, right: Sequence[Span]) -> bool:
    """Tell whether a name may be the other one: it has other accents, and what follows is no other name."""
    if wrong.casefold() == letter.part(right[0]).casefold() or is_quoted(letter, span):
        return False
    sentence = letter.sentence_at(span.start)  # "Munster (niet te verwarren met Münster)"
    if _is_word(wrong, letter) and any(letter.sentence_at(one.start) == sentence for one in right[:_MOST]):
        return False
    behind, others = _name_behind(letter, span), {_name_behind(letter, one) for one in right[:_MOST]}
    return not behind or bool({"", behind} & others)


def _name_behind(letter: Letter, span: Span) -> str:
    found = _GOES_ON.match(letter.text, span.end)
    return plain(found["name"]) if found else ""


def _is_word(name: str, letter: Letter) -> bool:
    """Tell whether a name is a word with a small letter, with its accents or without."""
    speller = letter.speller
    return speller is not None and any(map(speller.stands, (name.lower(), plain(name))))


def slipped(letter: Letter) -> Iterator[Pair]:
    """Find the names with a slip of a letter, that stand in the letter without it as well."""
    speller = letter.speller
    if speller is None:
        return
    places = letter.once(names)
    for first, second in letter.once(near):
        wrong, right = sorted((first, second), key=lambda one: _standing(one, places, speller))
        if plain(wrong) == plain(right):
            continue
        if _is_slip(wrong, right, places, speller) or _is_one_place(letter, wrong, right, places):
            for span in places[wrong]:
                if not _may_be_person(letter, span) and not is_quoted(letter, span):
                    yield span, places[right][0]


def _may_be_person(letter: Letter, span: Span) -> bool:
    """Tell whether a title stands before a name, as it does before a ministry's: "de minister van Justtie"."""
    office = _OFFICE.search(letter.text, max(span.start - _BEFORE_OFFICE, 0), span.start)
    return office is None and is_of_person(letter, span.start)


def is_certain(letter: Letter, wrong: Span, right: Span) -> bool:
    """Tell whether a name is a slip although a sentence has both: no dictionary knows it, and it does the other word.

    Of names that are no ordinary words two may be one slip apart, so that these have to stand apart in their sentence.
    """
    speller, printed, better = letter.speller, letter.part(wrong), letter.part(right)
    if speller is not None and printed == better + better[-1] and better[-1] not in "aeious":
        return not is_known(printed, speller)  # "Trompp"
    if speller is None or len(better) < _LONG or is_known(printed, speller) or printed[0] != better[0]:
        return False
    if is_form(printed, better, sure=True) or (
        edits(plain(printed), plain(better), 1) > 1 and not _is_moved(printed, better)
    ):
        return False
    if speller.knows(better.lower()):
        return True
    sentence = letter.sentence_at(wrong.start)
    others = [one for one in letter.once(names).get(better, ()) if sentence.start <= one.start < sentence.end]
    apart = all(_are_apart(letter, *sorted((wrong, other))) for other in others)
    return bool(others) and speller.stands(better) and apart


def _are_apart(letter: Letter, one: Span, other: Span) -> bool:
    """Tell whether so many words stand between two names that they are in no row."""
    return letter.text.count(" ", one.end, other.start) > _APART


def _is_one_place(letter: Letter, wrong: str, right: str, places: Places) -> bool:
    """Tell whether two names that sound alike, and are no words, are one place's: "in Larissa", "in Larisa"."""
    if letter.speller is None or sound(wrong) != sound(right) or wrong[0] != right[0] or len(places[wrong]) > 1:
        return False
    if len(places[right]) < _TWO or is_form(wrong, right, sure=False) or _vowels(wrong) != _vowels(right):
        return False  # "Haren" and "Haaren" are two
    if (
        is_of_nation(right, places)
        or is_nation_word(wrong)
        or any(_is_word(one.lower(), letter) for one in (wrong, right))
    ):
        return False
    placed = [is_place(letter, one) for one in (*places[wrong], *places[right][:_MOST])]
    return placed[0] and any(placed[1:])


def _vowels(name: str) -> str:
    return "".join(sign for sign in plain(name) if sign in "aeiouy")


def is_place(letter: Letter, span: Span) -> bool:
    """Tell whether a name stands where that of a place does, and in no quotation."""
    placed = _PLACED.search(letter.text, max(span.start - _BEFORE_PLACE, 0), span.start)
    return placed is not None and not is_quoted(letter, span)


def is_quoted(letter: Letter, span: Span) -> bool:
    """Tell whether a name stands in what another wrote: a quotation or title."""
    start = letter.sentence_at(span.start).start
    before = letter.text[start : span.start]
    return any(before.rfind(opened) > before.rfind(closed) for opened, closed in _QUOTES)


def names(letter: Letter) -> Places:
    """Return where the words with a capital stand that are no short ordinary words at the start of a sentence."""
    places: Places = {}
    speller = letter.speller
    # "Transnational and Euregional cooperation" is English.
    english = {place + side for word in _ENGLISH for place in letter.words.get(word, ()) for side in (-1, 0, 1)}
    for index in letter.capitalised:
        token = letter.tokens[index]
        if token.technical or index in english:
            continue
        name = _POSSESSIVE.sub("", token.text) if not _APOSTROPHES.isdisjoint(token.text) else token.text
        ordinary = token.opens and len(name) < _LONG and speller is not None and speller.stands(token.lower)
        if letter.document.blocks[token.block].kind in PERSONS or ordinary:
            continue
        start = token.start
        for part in name.split("-"):  # "Patriot-systemen", "Kijfhoek-Rosendaal"
            if len(part) >= _SHORTEST - 1 and part[0].isupper() and part[1:].islower():
                places.setdefault(part, []).append(Span(start, start + len(part)))
            start += len(part) + 1
    return places


def _standing(name: str, places: Places, speller: Speller) -> tuple[int, bool, bool, int]:
    """Return what tells which of two names is the right one: how often it stands, the dictionary, which is first."""
    lower = name.lower()
    likely = speller.knows(lower) or speller.is_likely(lower)
    return len(places[name]), is_known(name, speller), likely, -places[name][0].start


def near(letter: Letter) -> tuple[tuple[str, str], ...]:
    """Return the pairs of a letter's names that sound alike or are one slip apart, by `letter.once(near)` made once."""
    return tuple(_near(letter.once(names)))


def _near(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of names that sound alike or are one slip apart, by what is left of them without one letter."""
    left = defaultdict[str, set[str]](set)
    for name in names:
        for key in (" " + sound(name), _unlinked(name), *shortened(plain(name))):
            left[key].add(name)
    found = {pair for group in left.values() if 1 < len(group) <= _SERIES for pair in combinations(sorted(group), 2)}
    for one, other in sorted(found):
        alike = sound(one) == sound(other) or edits(plain(one), plain(other), 1) == 1 or _is_moved(one, other)
        if alike or _unlinked(one) == _unlinked(other):
            yield one, other


def _unlinked(name: str) -> str:
    """Return a name without what links its parts, but not without its ending: "Rivierenland"."""
    return f"~{plain(name[:-2]).replace('en', '')}{name[-2:]}"


def _is_moved(one: str, other: str) -> bool:
    """Tell whether two names that are one without one letter have that letter in two places: "Grodno", "Gordno"."""
    return len(one) > _SHORTEST and one[0] == other[0] and sorted(one.casefold()) == sorted(other.casefold())


def _is_slip(wrong: str, right: str, places: Places, speller: Speller) -> bool:
    often = len(places[right])
    sure = often >= _SURE or is_known(right, speller)
    if is_known(wrong, speller) or is_misformed(wrong) or is_form(wrong, right, sure=sure):
        return False
    if is_of_nation(right, places):
        return False
    if len(right) < _SHORTEST or (len(wrong) < _SHORTEST and not sure):
        return False
    if len(places[wrong]) > 1 and len(places[wrong]) * 2 > often:
        return False
    return wrong[0] == right[0] or (often > 1 and (len(right) >= _LONG or _opens_alike(wrong, right)))


def _opens_alike(wrong: str, right: str) -> bool:
    """Tell whether two names differ in a first letter that sounds the same: "Kastor", "Castor"."""
    return wrong[0] + right[0] in _ALIKE and wrong[1:] == right[1:]


def is_of_nation(name: str, places: Places) -> bool:
    """Tell whether a name is of a nation or meant to be: that is another rule's."""
    if name in NATION_WORDS or nation_meant(name, surely_a_name=True):
        return True
    return nation_among(name, NATION_WORDS & places.keys()) is not None


def is_known(name: str, speller: Speller) -> bool:
    """Tell whether a name is a word of its own: of a dictionary, with a small letter too, or of a nation."""
    if any(map(speller.stands, (name, name.lower()))) or is_nation_word(name):
        return True
    return any(map(speller.is_english, (name, name.lower())))


def is_form(wrong: str, right: str, *, sure: bool) -> bool:
    """Tell whether two words may be forms of one, or of one in two languages: they differ at the end only."""
    if any({wrong[-3:], right[-3:]} == set(pair) for pair in _FORMS):
        return True
    if wrong.endswith(_OLD) and right.endswith(_NEW):
        return True
    short, long = sorted((wrong, right), key=len)
    if long[:-1] == short:
        doubled = long == wrong and long[-1] == short[-1]  # "Patriott": no ending is added so
        return not doubled and long[-1] in (_ENDING_ADDED if long == wrong or not sure else "se")
    return long[:-1] == short[:-1] and {long[-1], short[-1]} <= (_ENDING if sure else _ENDING_ADDED)
