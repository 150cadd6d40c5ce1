"""Counts of a group whose members the same breath names: "de drie landen Estland, Letland en Litouwen".

The names stand behind the count, with "zijn" or a colon between or nothing; before it ("Estland, Letland en Litouwen
zijn de drie landen", "..., de drie Baltische staten"); or they open the sentence before, to which "deze drie landen"
points. Names have capitals, or are years or days; themes and pillars are named in plain words as well.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.counts.counted import COUNT_OPENS
from ijkmoment.checking.counts.enumerated import PARTLY, Announced
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.spelled_out import count_items
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.spelling import Speller
from ijkmoment.language.word_kinds import is_adjective, is_compound_noun, is_participle
from ijkmoment.language.words import MONTHS

_COUNT = lazily(
    rf"(?<![\w.,/-])(?P<number>[2-9]|1\d|(?!een(?!\w)|één(?!\w)){NUMBER_WORD})\s+(?:[a-zà-ÿ-]{{3,}}e\s+){{0,2}}"
    r"(?P<noun>[a-zà-ÿ-]{3,40}(?:en|ën|s|['’]s|a))(?!\w)"
)
_OF_SOME = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|onze)|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens|ten\s+minste|maximaal"
    r"|bijna|zo['’]n|vorige|eerdere?|elke?|iedere?|nog|extra)\s+\Z"
)
_OTHERS = lazily(r"(?<!\w)(?:andere|overige|resterende|nieuwe(?![^.;:]{3,160}:))(?!\w)")
_LANDS = lazily(r"\w*(?:landen|staten|lidstaten|bondgenoten)\Z")
_GROUPS = lazily(
    r"\w*(?:landen|staten|lidstaten|bondgenoten|partners|gemeenten|provincies|steden|plaatsen|dorpen|havens|zeehavens|luchthavens|eilanden|regio['’]s"
    r"|ministeries|departementen|organisaties|instellingen|diensten|bedrijven|universiteiten|fracties|partijen|schepen|fregatten|missies|operaties"
    r"|brigades|bataljons|eenheden|locaties|steunpunten|kazernes|bases|vliegbases|ziekenhuizen|scholen|banken|veiligheidsregio['’]s|waterschappen"
    r"|streken|rivieren|musea|projecten|talen|oefeningen|onderzoekers)\Z"
)
_POINTS = lazily(
    r"\w*(?:pijlers|thema['’]s|onderwerpen|doelen|doelstellingen|speerpunten|prioriteiten|sporen|lijnen|terreinen|domeinen|kernwaarden|waarden"
    r"|criteria|uitgangspunten|beginselen|principes|functies|taken|hoofdtaken|kerntaken|onderdelen|categorieën|fasen|fases|elementen|factoren"
    r"|oorzaken|redenen|instrumenten|vormen|soorten|typen|begrippen|kleuren|scenario['’]s|opties|varianten|stappen|bouwstenen)\Z"
)
_TIMES = lazily(r"\w*(?:jaren|dagen|data|momenten|zittingsdagen|vergaderdagen|maanden)\Z")
_NAME = r"(?:het\s+|de\s+|['’]s-)?[A-ZÀ-Þ][\w’'-]*(?:\s+(?:[A-ZÀ-Þ][\w’'-]*|aan|den|der|van|ter|op|I{1,3}|\d{1,3}))*"
_NAMES = rf"{_NAME}(?:,\s+{_NAME})*,?\s+en\s+{_NAME}"
_ENUMERATED = lazily(_NAMES)
_MONTH = rf"(?:{'|'.join(MONTHS['nl'])})"
_DAY = rf"(?:19|20)\d\d(?!\d)|\d{{1,2}}(?:\s+{_MONTH})?(?:\s+(?:19|20)\d\d)?|{_MONTH}(?:\s+(?:19|20)\d\d)?"
_DAYS = lazily(rf"(?:{_DAY})(?:,\s+(?:{_DAY}))*,?\s+en\s+(?:{_DAY})")
# "Iron Wolf in mei, Saber Strike in juni": a name, and where or when that was.
_NAMED_AT = rf"{_NAME}(?:\s+(?:in|op|te|bij|vanuit)\s+(?:de\s+|het\s+)?[\w’'-]+(?:\s+(?:19|20)\d\d)?)?"
_PLACED = lazily(rf"{_NAMED_AT}(?:,\s+{_NAMED_AT})*,?\s+en\s+{_NAMED_AT}")
_OF_WHAT_ARE = lazily(
    r"(?:\s+(?:van|in|voor|uit|onder)\s+(?:de|het|deze|dit|die|ons|onze)\s+(?:[a-zà-ÿ-]+e\s+)?[a-zà-ÿ-]+)?\s+(?:zijn|waren)(?::\s*|\s+)"
)
_IS = lazily(r"\s+(?:zijn|waren|heten|luiden)(?:\s+(?:achtereenvolgens|respectievelijk))?\s+|\s*:\s+|\s+")
_COLON = lazily(r"[^.;:()\d]{1,70}?:\s+")
_FAR_COLON = lazily(r"[^.;:()]{1,160}?:\s+(?:(?:in|te|op|naar|uit)\s+(?=\S))?")
# What the names are of instead: one chose three of eight ports and names these.
_OF_ANOTHER = lazily(
    rf"(?<!\w)(?:(?!een(?!\w)){NUMBER_WORD}|rest|later|deze|volgende|er\s+\d+|niet|geen)(?!\w)|,\s+(?:en|maar|terwijl)\s"
)
_BEFORE = lazily(
    rf"(?P<names>{_NAMES})(?:\s+(?:zijn|waren|vormen|vormden)\s+(?:samen\s+)?|,\s+)(?:de\s+|onze\s+|al\s+)?\Z"
)
_CLOSES = lazily(r"\s*(?:[.;,)]|\Z|(?!(?:en|elk|ieder|allebei|samen|respectievelijk)\b)[a-zà-ÿ])")
_WORDS = lazily(
    r"(?P<items>[a-zà-ÿ-]+(?:,\s+[a-zà-ÿ-]+)*\s+en\s+[a-zà-ÿ-]+)(?=\s+(?:zijn|vormen|staan|blijven|worden|waren|komen|gelden|lopen|hebben|kennen)(?!\w)|\s*[.;])"
)
_JOINT = lazily(r",?\s+en\s+|[,;]\s+")
_DETERMINED = lazily(r"(?<!\w)(?:de|onze|deze|die|haar|hun|zijn)\s+\Z")
_POINTS_BACK = lazily(r"(?<!\w)(?:deze|die|alle|de)\s+\Z")
_SUBJECT = lazily(rf"\s*(?:Ook\s+|Zowel\s+)?(?P<names>{_NAMES})\s+(?=[a-zà-ÿ])")
_OF_WHICH = lazily(r"\s+(?:op|in|van|aan|met|die|uit|bij|rond|langs|buiten|waar\w*)(?!\w)")
_OF_EACH = frozenset({"elk", "ieder"})
_REACH, _LONGEST, _LEAST = 300, 500, 2


def announced_groups(letter: Letter) -> Iterator[Announced]:
    """Find the counts of groups whose members are named beside them."""
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        for found in at_places(_COUNT, letter.folded, letter.starting(COUNT_OPENS), block.start, block.end):
            number = number_of(found["number"])
            if number is None or number < _LEAST or _is_of_some(letter, found):
                continue
            told = _told(letter, found)
            if told is not None:
                yield Announced(Span(found.start(), found.end()), number, *told)


def _is_of_some(letter: Letter, found: re.Match[str]) -> bool:
    sentence = letter.sentence_at(found.start())
    if sentence.end - sentence.start > _LONGEST:
        return True
    some = _OF_SOME.search(letter.folded, max(found.start() - _REACH, sentence.start), found.start())
    partly = any(one[0] not in _OF_EACH for one in PARTLY.finditer(letter.folded, sentence.start, sentence.end))
    return some is not None or partly or _is_of_others(letter, found, sentence)


def _is_of_others(letter: Letter, found: re.Match[str], sentence: Span) -> bool:
    other = _OTHERS.search(letter.folded, found.start(), sentence.end)
    return other is not None and other.start() < found.end()


def _told(letter: Letter, found: re.Match[str]) -> tuple[int, int] | None:
    """Return the fewest and most members that a count's own sentence, or the one before, names."""
    sentence, noun = letter.sentence_at(found.start()), found["noun"]
    if _TIMES.match(noun):
        return _days(letter, found, sentence)
    if _POINTS.match(noun):
        return _in_words(letter, found, sentence)
    if not _GROUPS.match(noun):
        return None
    return (
        _behind(letter, found, sentence)
        or _far_behind(letter, found, sentence)
        or _before(letter, found, sentence)
        or _back(letter, found, sentence)
    )


def _behind(letter: Letter, found: re.Match[str], sentence: Span) -> tuple[int, int] | None:
    opened = _IS.match(letter.folded, found.end(), sentence.end)
    if opened is None:
        return None
    names = _ENUMERATED.match(letter.text, opened.end(), sentence.end)
    if names is None or not _CLOSES.match(letter.text, names.end(), sentence.end):
        return None
    return _members(letter, Span(*names.span()))


def _far_behind(letter: Letter, found: re.Match[str], sentence: Span) -> tuple[int, int] | None:
    """Return the names behind a colon that ends a sentence: "In drie steden loopt een proef: Ede, Assen en Breda"."""
    colon = _FAR_COLON.match(letter.folded, found.end(), sentence.end)
    if colon is None or _COUNT.search(letter.folded, sentence.start, found.start()):
        return None
    if _OF_ANOTHER.search(letter.folded, found.end(), colon.end()):
        return None
    names = _PLACED.match(letter.text, colon.end(), sentence.end)
    if names is None or letter.text[names.end() : sentence.end].strip() not in ("", "."):
        return None
    return _members(letter, Span(*names.span()))


def _before(letter: Letter, found: re.Match[str], sentence: Span) -> tuple[int, int] | None:
    names = _BEFORE.search(letter.text, sentence.start, found.start())
    return None if names is None else _members(letter, Span(*names.span("names")))


def _back(letter: Letter, found: re.Match[str], sentence: Span) -> tuple[int, int] | None:
    """Return the countries that open the sentence or half before, to which "deze drie landen" points."""
    pointing = _POINTS_BACK.search(letter.folded, sentence.start, found.start())
    half = letter.text.rfind(";", sentence.start, found.start())
    opens = max(half + 1, sentence.start)
    if pointing is None or not _LANDS.match(found["noun"]) or letter.text[opens : pointing.start()].strip():
        return None
    if _OF_WHICH.match(letter.folded, found.end(), sentence.end):
        return None
    where = Span(sentence.start, half) if half >= 0 else letter.sentence_at(max(sentence.start - 2, 0))
    names = _SUBJECT.match(letter.text, where.start, where.end)
    if names is None or any(
        one.start >= names.end() for one in letter.of_kind("country") if where.start <= one.start < where.end
    ):
        return None
    return _members(letter, Span(*names.span("names")), lands=True)


def _members(letter: Letter, span: Span, *, lands: bool = False) -> tuple[int, int] | None:
    """Return how few and how many members a stretch names; of countries with "en" in their name both ways."""
    text, masked = letter.text[span.start : span.end], list[str]()
    position, countries = span.start, 0
    while (claim := letter.first_behind(position, "country")) is not None and claim.end <= span.end:
        masked += [letter.text[position : claim.start], "Naam"]
        position, countries = claim.end, countries + 1
    told = count_items("".join((*masked, letter.text[position : span.end])) if masked else text)
    if told is None or (lands and told != (countries, countries)):
        return None
    return told


def _are_things(text: str, speller: Speller | None) -> bool:
    """Tell whether each piece of an enumeration may name a thing: "zijn uitgewerkt, getoetst en gewogen" names none."""
    last = [one.split()[-1] for one in _JOINT.split(text.strip(" .;\n")) if one.strip()]
    if speller is None:
        return False
    said = [one for one in last if one.islower() and not is_compound_noun(one, speller)]
    return not any(is_participle(one, speller) or is_adjective(one, speller) for one in said)


def _days(letter: Letter, found: re.Match[str], sentence: Span) -> tuple[int, int] | None:
    colon = _COLON.match(letter.folded, found.end() - 1, sentence.end)
    days = _DAYS.match(letter.folded, colon.end(), sentence.end) if colon is not None else None
    if days is None or letter.text[days.end() : sentence.end].strip() not in ("", "."):
        return None
    number = len(re.split(r",\s+|\s+en\s+", days[0]))
    return number, number


def _in_words(letter: Letter, found: re.Match[str], sentence: Span) -> tuple[int, int] | None:
    """Return how many words name what a count is of: "de drie pijlers werving, opleiding en behoud"."""
    if not _DETERMINED.search(letter.folded, sentence.start, found.start()):
        return None
    are = _OF_WHAT_ARE.match(letter.folded, found.end(), sentence.end)
    if are is not None:
        text = letter.text[are.end() : sentence.end]
        return count_items(text) if _are_things(text, letter.speller) else None
    items = _WORDS.match(letter.folded[found.end() : sentence.end].removeprefix(" "))
    return count_items(items["items"]) if items is not None else None
