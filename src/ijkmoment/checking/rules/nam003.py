"""One name in two spellings.

What:
    A name of more than one word, or a designation of letters and digits, written with another space or hyphen than
    elsewhere in the letter: Multi National and Multinational, MQ9 and MQ-9. Names that open a compound
    ("Patriot-systemen") are held against each other too. A name with another capital (ProRail and Prorail, Rode Kruis
    and Rode kruis), with other accents (Ämari and Amari), with the slip of a letter (Duiven and Duijven), as another
    language writes it (Hodeida and Hodeidah, Timboektoe and Timbuktu), as it was written once (Zeeuws and Zeeuwsch
    Archief), or with another Arabic article. One thing by other words: a mission's in another order (EUAM Oekraïne
    West, EUAM West Oekraïne), the number of a unit with two names, a country by two of its names (Moldavië, Moldova),
    "de NATO" where the letter has the NAVO. A thing that is of a country where the letter else gives it to one body
    ("de oostflank van Nederland").

Why:
    A reader may take them for two things, and a search for the one does not find the other.

Example:
    De MQ-9 bleef inzetbaar. De kosten van de MQ9 vallen in 2024.

Better:
    De MQ-9 bleef inzetbaar. De kosten van de MQ-9 vallen in 2024.

Known limits:
    Of a slip, one of the two has to be a word that neither the dictionaries nor the field know and that stands in the
    letter less often, unless a custom of spelling tells them apart ("y" and "ij", "13e Brigade" and "13 Brigade", a
    country in two languages at a name's end, an English word in two); forms of one word ("Limburg", "Limburgse")
    differ at their end alone and are no slips. Behind "Zr.Ms.", "oefening" and the like any word may be a slip, but
    for two in one sentence or table. Persons may have names a letter apart: of these only accents are compared, and
    the name of a member of parliament that stands once beside another that stands more often. Misspelt countries and
    nationalities are NAM004's, not those by two right names (Slowakije, Slovakije). Two names in one sentence are two,
    but for one that no dictionary knows a letter off a word that it does. A name is a row of words that each start
    with a capital. Two bodies may write one noun in two ways ("Waterleidingmaatschappij Drenthe" and "Waterleiding
    Maatschappij Limburg"). The spelling that occurs least is reported, and when they occur as often the later one, of
    designations the one without a hyphen, or two words of the dictionary that are run on ("VerenigdeStaten").

Source:
    Schrijfwijzer: one name, one spelling within a text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.belonging import belonging
from ijkmoment.checking.names.members import misspelt_members
from ijkmoment.checking.names.misspelt_bodies import misspelt_bodies
from ijkmoment.checking.names.near_names import accented, articled, cased, is_certain, lowered, slipped
from ijkmoment.checking.names.places_twice import called_twice
from ijkmoment.checking.names.prefixed_names import misspelt_behind, titled_otherwise
from ijkmoment.checking.names.reworded_names import reworded
from ijkmoment.checking.names.spelt_variants import variants
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.tokens import Token
from ijkmoment.facts.finding import Finding
from ijkmoment.language.nation_words import is_nation_word
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import REMEMBERED
from ijkmoment.language.word_classes import CLOSED

_DRAFT = Draft("NAM003", "inconsistency")
_DESIGNATION = lazily(r"(?P<name>[A-Z](?<![\w-].)[A-Z]{0,4}[- ]?\d{1,3}[A-Z]?)(?=s?(?!\w))(?!-\d)")
_COUNT = lazily(
    r"\S+ \d+\s+(?!(?:en|of|van|in|op|is|was|zijn|waren|heeft|had|hebben|hadden|die|dat|met|naar|voor|aan|uit|door"
    r"|wordt|werd|worden|werden|kan|kon|kunnen|zal|zullen|moet|moeten|bleef|bleven|blijft|te|tot|om|als|bij|over|onder"
    r"|tijdens|sinds|vanaf|vanuit|tegen|dan|ook|niet|nog|maar|omdat|per)\s)[a-z]"
)
_MANY = lazily(r"\S+ \d+\s+[a-z-]+(?:en|s)\b")
_REST = r"[\w’']*(?:-[\w’']+)*"
_WORD = rf"[A-ZÀ-Þ]{_REST}"
_ROW = lazily(rf"[A-ZÀ-Þ](?<![\w-].){_REST}(?:\s+{_WORD})*")
_GOES_ON = lazily(rf"\s(?P<next>{_WORD})")
_INNER = lazily(r"[a-zà-ÿ]{3}[A-Z]")
_CAPITALISED = lazily(r"[A-ZÀ-Þ][a-zà-ÿ]+")
_OF_A_WORD = lazily(r"[a-z]{3}")
_OLD = lazily(r"(?<=\w\w\w)sch(?=e?\b)")
_LONGEST, _TWO, _LONG = 6, 2, 7
_DETERMINERS = frozenset("de het een dit deze ons onze".split())
_OPENERS = lazily(
    r"(?:de|het|een|deze|dit|die|dat|in|op|van|voor|met|aan|bij|door|uit|tot|na|om|over|onder|tijdens|ook|zoals|als"
    r"|naar|vanuit|binnen|per|sinds|vanaf|beide|onze|hun|zijn|haar|en|the|an?|of|for|and)\s",
    re.IGNORECASE,
)
_PRINTED = lazily(r"\S+")

# "De NAVO Missie Irak (NMI)" is a name, and "de NAVO-missie" what one speaks of.
_IN_A_NAME = lazily(r"\s+(?:(?:in|van|voor)\s+)?[A-ZÀ-Þ][\w-]+\s*\([A-Z]{2,}[A-Za-z-]*\)")
_OF_A_LAND = lazily(r"\s(?:van|uit)\s(?:het\s|de\s)?(?P<land>[A-ZÀ-Þ][\w-]+)")

_Places = Mapping[str, list[Span]]


def check(letter: Letter) -> Iterator[Finding]:
    """Find the names that stand in the letter in two spellings."""
    names = _longest_only(_grouped(letter, _names(letter)))
    grouped = _without_counts(letter, _grouped(letter, _designations(letter)))
    designated = list(_differing(letter, _without_loose(grouped)))
    starts = {one.start for one, _ in designated}
    yield from (_finding(letter, *pair) for pair in designated)
    for wrong, right in _differing(letter, {key: one for key, one in names.items() if not _are_of_two(letter, one)}):
        if wrong.start not in starts and not _goes_on_otherwise(letter, wrong, right):
            yield _finding(letter, wrong, right)
    taken = {place for one in misspelt_bodies(letter) for place in range(*one.span)}  # another rule's
    spelt = chain(*(find(letter) for find in _SPELT_OTHERWISE))
    other = (pair for find in _OTHER_LETTERS for pair in find(letter) if not _are_two_names(letter, *pair))
    for wrong, right in chain(spelt, other):
        if taken.isdisjoint(range(wrong.start, wrong.end)) and not _goes_on_otherwise(letter, wrong, right):
            taken.update(range(wrong.start, wrong.end))
            yield _finding(letter, wrong, right)


def _designations(letter: Letter) -> Iterable[Span]:
    for block in letter.document.blocks:
        for found in _DESIGNATION.finditer(letter.text, block.start, block.end):
            yield Span(found.start("name"), found.end("name"))


def _names(letter: Letter) -> Iterable[Span]:
    for block in letter.document.blocks:
        for row in _ROW.finditer(letter.text, block.start, block.end):
            if len(row[0].split()) == 1:
                yield Span(*row.span())
                continue
            words = [found.span() for found in _PRINTED.finditer(letter.text, row.start(), row.end())]
            opened = _OPENERS.match(letter.text, row.start(), row.end()) is not None
            yield from _stretches(words[opened:])


def _stretches(words: list[tuple[int, int]]) -> Iterable[Span]:
    for first, (start, _) in enumerate(words):
        for _, end in words[first : first + _LONGEST]:
            yield Span(start, end)


def _grouped(letter: Letter, spans: Iterable[Span]) -> dict[str, dict[str, list[Span]]]:
    """Return the places by the name without its joints, then by the spelling.

    Whether a name has capitals is another matter.
    """
    names: dict[str, dict[str, list[Span]]] = {}
    for span in spans:
        key, spelling = _spelt(letter.part(span))
        if len(key) > 1:
            names.setdefault(key, {}).setdefault(spelling, []).append(span)
    return {key: spellings for key, spellings in names.items() if len(spellings) > 1}


@lru_cache(REMEMBERED)
def _spelt(printed: str) -> tuple[str, str]:
    """Return a name without its joints, and its spelling."""
    spelling = " ".join(printed.split()).casefold()
    # As names were written once: "Zeeuwsch Archief"; by itself that may be another name, as "Nederlandsche" is.
    key = _OLD.sub("s", spelling) if " " in spelling else spelling
    return key.replace(" ", "").replace("-", ""), spelling


def _without_counts(letter: Letter, names: dict[str, dict[str, list[Span]]]) -> dict[str, dict[str, list[Span]]]:
    """Leave out what may be counted ("EU 27 landen"); of a name with its hyphen elsewhere, before a plural alone."""
    uncounted = dict[str, dict[str, list[Span]]]()
    for key, spellings in names.items():
        counted = _MANY if any("-" in one for one in spellings) else _COUNT
        left = {
            text: [one for one in spans if not counted.match(letter.text, one.start)]
            for text, spans in spellings.items()
        }
        uncounted[key] = {text: spans for text, spans in left.items() if spans}
    return {key: spellings for key, spellings in uncounted.items() if len(spellings) > 1}


def _without_loose(names: dict[str, dict[str, list[Span]]]) -> dict[str, dict[str, list[Span]]]:
    """Leave out the names of which only one spelling has no space: "de A 10" may be a road and A10 a form.

    A word in capitals ("BIO2") is no letter of a road.
    """
    return {
        key: spellings
        for key, spellings in names.items()
        if sum(1 for spelling in spellings if " " not in spelling) > 1
        or any("-" in one for one in spellings)
        or _OF_A_WORD.match(key)
    }


def _longest_only(names: dict[str, dict[str, list[Span]]]) -> dict[str, dict[str, list[Span]]]:
    """Leave out the places that lie inside those of a longer name."""
    outermost = _outermost(
        {(one.start, one.end) for group in names.values() for spans in group.values() for one in spans}
    )
    return {key: kept for key, spellings in names.items() if len(kept := _kept(spellings, outermost)) > 1}


def _kept(spellings: _Places, outermost: set[tuple[int, int]]) -> dict[str, list[Span]]:
    left = {text: [one for one in spans if (one.start, one.end) in outermost] for text, spans in spellings.items()}
    return {text: spans for text, spans in left.items() if spans}


def _outermost(places: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the places that lie inside no other."""
    outermost, reached = set(), -1
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if end > reached:
            outermost.add((start, end))
            reached = end
    return outermost


def _differing(letter: Letter, names: Mapping[str, _Places]) -> Iterator[tuple[Span, Span]]:
    for spellings in names.values():
        usual = max(spellings, key=lambda one: _usualness(letter, one, spellings[one]))
        better = spellings[usual][0]
        for spelling, spans in spellings.items():
            if spelling != usual:
                yield from ((one, better) for one in spans)


def _usualness(letter: Letter, spelling: str, spans: Sequence[Span]) -> tuple[bool, int, bool, bool, int]:
    """Return what makes one spelling of a name likelier than another, the strongest first."""
    word = _is_word(letter, spelling) and not _INNER.search(letter.part(spans[0]))  # not "VerenigdeStaten"
    return word, len(spans), _is_hyphened(spelling), not _is_run_on(letter, spans[0]), -spans[0].start


def _is_run_on(letter: Letter, span: Span) -> bool:
    """Tell whether a name is two words of the dictionary without their space: "VerenigdeStaten", not "InvestNL"."""
    words, speller = _CAPITALISED.findall(letter.part(span)), letter.speller
    if len(words) < _TWO or "".join(words) != letter.part(span) or speller is None:
        return False
    return all(speller.knows(word.lower()) for word in words)


def _is_word(letter: Letter, spelling: str) -> bool:
    """Tell whether a name is one word of the dictionary: "Hoofdkwartier", whatever stands in two words elsewhere."""
    return letter.speller is not None and spelling.isalpha() and letter.speller.knows(spelling)


def _split(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find the words in two with capitals, behind an article, that the letter has as one without: "het Hoofd Kwartier".

    English words, and words of a longer name ("Bureau Krediet Registratie"), are left alone.
    """
    tokens = letter.tokens
    for index in letter.capitalised:
        if index == 0 or tokens[index - 1].lower not in _DETERMINERS:
            continue
        row = tokens[index : index + 3]
        if len(row) < _TWO or not _are_two(row):
            continue
        one, two = row[:2]
        whole = one.lower + two.lower
        if (
            whole in letter.runs
            and _is_word(letter, whole)
            and not any(_is_english(letter, part.lower) for part in (one, two))
        ):
            places = letter.once(_small).get(whole)
            if places:
                yield Span(one.start, two.end), places


def _parted(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find the names in two or three words that the letter has as one, with the same letters: "Work in NL", "WorkinNL".

    What stands by itself as well ("de Kamer", "Kamerleden") is no part of a name, nor is "en" ("Consument en Markt").
    """
    parted: dict[str, list[Span]] = {}
    for index in letter.capitalised:
        whole = letter.tokens[index].text
        for last in range(index + 1, min(index + _TWO + 1, len(letter.tokens))):
            whole += letter.tokens[last].text
            if len(whole) >= _LONG and whole in letter.printed:
                row = letter.tokens[index : last + 1]
                if _may_be_name(row, whole):
                    parted.setdefault(whole, []).append(Span(row[0].start, row[-1].end))
    for whole, spans in parted.items():
        places = [Span(letter.tokens[one].start, letter.tokens[one].end) for one in letter.printed[whole]]
        if len(letter.printed[letter.part(spans[0]).split()[0]]) <= len(spans):
            wrong, right = sorted((spans, places), key=lambda one: (len(one), -one[0].start))
            yield from ((one, right[0]) for one in wrong)


def _may_be_name(row: Sequence[Token], whole: str) -> bool:
    """Tell whether words stand beside each other, one of them in small letters, as in a name of its own."""
    if not all(one.gap == " " and one.block == row[0].block for one in row[1:]) or row[-1].lower in CLOSED:
        return False
    small = [one for one in row[1:] if one.text.islower()]
    closed = any(one.lower in CLOSED for one in small)
    return bool(small) and (_INNER.search(whole) is not None or not (row[0].opens or closed))


def _are_two(row: Sequence[Token]) -> bool:
    """Tell whether two words with a capital stand side by side, and no third one."""
    names = [one.text[0].isupper() and one.text[1:].islower() for one in row]
    return all(names[:2]) and row[1].gap.isspace() and row[0].block == row[1].block and not any(names[2:])


def _is_english(letter: Letter, word: str) -> bool:
    speller = letter.speller
    return speller is not None and speller.is_english(word) and not speller.in_lexicon(word)


def _small(letter: Letter) -> Mapping[str, Span]:
    """Return where each word without a capital stands first, those of addresses ("www.tweedekamer.nl") left out."""
    places: dict[str, Span] = {}
    for one in letter.tokens:
        if one.text.islower() and not one.technical:
            places.setdefault(one.lower, Span(one.start, one.end))
    return places


def _is_hyphened(spelling: str) -> bool:
    """Tell whether a designation is written as it mostly is: "F-35"."""
    return "-" in spelling and any(map(str.isdigit, spelling))


def _are_of_two(letter: Letter, spellings: _Places) -> bool:
    """Tell whether a noun, in one word and in two, goes on as another name in each: two bodies write it so."""
    if all(" " in spelling for spelling in spellings) or any("-" in spelling for spelling in spellings):
        return False
    if any(letter.part(spans[0]).isupper() for spans in spellings.values()):
        return False  # "EUNAVFOR Atalanta", "EU NAVFOR Aspides"
    behind = [{_next_of_name(letter, span) for span in spans} for spans in spellings.values()]
    return all(map(all, behind)) and sum(map(len, behind)) == len(set().union(*behind))


def _next_of_name(letter: Letter, span: Span) -> str:
    found = _GOES_ON.match(letter.text, span.end)
    return found["next"] if found else ""


def _are_two_names(letter: Letter, wrong: Span, right: Span) -> bool:
    """Tell whether a sentence has both of two names: then they are two, but for a certain slip."""
    sentence = letter.sentence_at(wrong.start)
    beside = f"{letter.text[sentence.start : wrong.start]}\n{letter.text[wrong.end : sentence.end]}"
    return letter.part(right) in beside and not is_certain(letter, wrong, right)


def _goes_on_otherwise(letter: Letter, wrong: Span, right: Span) -> bool:
    """Tell whether a name, and it alone, goes on with another word, or with the land that it is of: it is another's."""
    if _IN_A_NAME.match(letter.text, wrong.end):
        return True
    land = _OF_A_LAND.match(letter.text, wrong.end)
    if land is not None and is_nation_word(land["land"]):
        return True
    behind = _next_of_name(letter, wrong)
    if not behind or is_nation_word(behind) or letter.text[wrong.start : wrong.end].isupper():
        return False  # "EUNAVFOR Atalanta", "EU NAVFOR Aspides"
    usual = r"\s+".join(map(re.escape, (*letter.text[right.start : right.end].split(), behind)))
    return re.search(usual, letter.text) is None


def _finding(letter: Letter, span: Span, better: Span) -> Finding:
    usual = " ".join(letter.part(better).split())
    return _DRAFT.at(
        span, suggestion=usual, related=(in_letter(letter, better),), printed=letter.part(span), usual=usual
    )


_SPELT_OTHERWISE = (
    _parted,
    _split,
    articled,
    accented,
    cased,
    lowered,
    belonging,
    called_twice,
    titled_otherwise,
    variants,
)
_OTHER_LETTERS = (slipped, misspelt_behind, reworded, misspelt_members)
RULE = Rule(
    "NAM003",
    "two-spellings-of-one-name",
    "inconsistency",
    check,
    {
        "nl": "“{printed}” heet elders in de brief “{usual}”",
        "en": "“{printed}” is called “{usual}” elsewhere in the letter",
    },
    sees_more_with=("dictionary",),
)
