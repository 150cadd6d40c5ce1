"""The parts that a letter announces ("bestaat uit vier onderdelen:"), and its headings, paired by their names."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.lost_marks import unmarked_items
from ijkmoment.facts.document import Block
from ijkmoment.language.countries import country_code
from ijkmoment.language.folding import fold
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_NOUN = (
    r"(?:(?:hoofd|deel)?onderdelen|delen|hoofdstukken|paragrafen|secties|blokken|onderwerpen|thema[’']?s"
    r"|lijnen|sporen|pijlers)"
)
# Of a plan, unless the next sentence says that the letter goes into each.
_OF_A_PLAN = frozenset({"lijnen", "sporen", "pijlers"})
_GOES_INTO = lazily(
    r"\s*(?:hieronder|hierna|vervolgens|in\s+deze\s+brief)\s[^.]*(?<!\w)(?:elk|elke|ieder|iedere|deze)(?!\w)",
    re.IGNORECASE,
)
_NOUNS = lazily(rf"(?<![\w.,]){_NOUN}(?!\w)", re.IGNORECASE)
_NOUN_OPENS = (
    *(f"{before}onderdelen" for before in ("", "hoofd", "deel")),
    *"delen hoofdstukken paragrafen secties blokken onderwerpen thema themas lijnen sporen pijlers".split(),
)
_JOINT_BEHIND = lazily(r"[\s;,]+(?:en|of)\Z")
_COUNT = lazily(rf"(?<![\w.,])(?P<number>\d{{1,2}}|{NUMBER_WORD})\s+(?:[\w-]{{2,30}}e\s+)?\Z", re.IGNORECASE)
_FOLLOWING = lazily(r"\b(?:de\s+)?volgende\s+(?:[\w-]{2,30}e\s+)?\Z", re.IGNORECASE)
_OF_THE_LETTER = lazily(
    r"\b(?:brief|\w*rapportage|verslag|notitie|hierna|hieronder|achtereenvolgens|opgebouwd|ingedeeld)\b", re.IGNORECASE
)
_OF_LETTER = lazily(
    r"\b(?:brief|rapportage\w*|\w+rapportage|verslag|notitie|bestaat|bestaan|opgebouwd|opbouw|volg\w*|indeling|ingedeeld|"
    r"onderverdeeld|gegroepeerd|gebundeld|geordend|gerangschikt|uiteen|achtereenvolgens|behandel\w*|ga\w*|aan\s+(?:bod|de\s+orde)|hieronder|hierna|telt|bevat|omvat|agenda)\b",
    re.IGNORECASE,
)
# Of what parts are, where it is no letter, and what says that the letter itself has them.
_OWNER = lazily(
    r"\s*(?:De|Het|Mijn|Onze|Ons|Een)\s[^.:;]*?(?<!\w)(?:bestaa[nt]|bestond(?:en)?|omvat(?:te|ten)?|bevat(?:te|ten)?|kent|kennen|telt|tellen|heeft|hebben"
    r"|val(?:t|len)|(?:is|zijn)\s+(?:opgebouwd|verdeeld|onderverdeeld))(?!\w)"
)
_ITSELF = lazily(
    r"\b(?:\w*brief|\w*rapportage|\w*verslag|\w*notitie|\w*nota|\w*evaluatie|\w*reactie|beantwoording|antwoord|overzicht|memorie|update|terugblik"
    r"|stuk|document|tekst|agenda|bijlage|volg\w*|hierna|hieronder|achtereenvolgens|behandel\w*|ga\w*|aan\s+(?:bod|de\s+orde)|ik|wij)\b",
    re.IGNORECASE,
)
_SENTENCE = lazily(
    r"[A-ZÀ-Þ](?![^.]*(?<!\w)(?:die|dat|wat|hoe|waar\w*|wie|welke)(?!\w))[^.]*\s(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben"
    r"|had|kan|kunnen|zal|zullen|moet|moeten|blijft|blijven|gaat|gaan|komt|komen|krijgt|krijgen|neemt|nemen|staat|staan|ligt|liggen|werkt|werken"
    r"|levert|leveren|betaalt|betalen|eindigt|eindigen|loopt|lopen|begint|beginnen|ondersteunt|ondersteunen|vertrekt|vertrekken|wijst|wijzen)\s"
)
_REFERRED = lazily(
    r"\((?:zie )?(?:paragraaf|hoofdstuk|deel|onderdeel|sectie|§)\s*(?:\d{1,2}|[A-H]|[IVX]{1,4})\)", re.IGNORECASE
)
_INLINE = lazily(r"(?:\(\s*(?:\d{1,2}|[a-z]|[ivx]{1,5})\s*\)|(?<![\w.])(?:\d{1,2}|[a-z])[.)](?=\s))\s*", re.IGNORECASE)
_NUMBERING = lazily(
    r"\s*(?:(?:deel|hoofdstuk|paragraaf)\s+)?\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.):]?\s+", re.IGNORECASE
)
_COLON = lazily(r"[^.:;,()]{0,40}(?:,?\s+(?:te\s+weten|namelijk))?\s*:")
_NUMBERED = lazily(
    r"\s*(?:(?:deel|hoofdstuk|paragraaf|onderdeel)\s+)?(?P<mark>\d{1,2}|[a-h]|[ivx]{1,4})(?!\.?\d)[.):]?\s+",
    re.IGNORECASE,
)
_LABEL_BEHIND = lazily(r"\((?:\d{1,2}|[A-Za-h]|[IVXivx]{1,4})\)[\s.;]*\Z")
# "2026 en later", "de inspectie en anderen": what is joined so is no name.
_JOINT = lazily(r"(?<!-) en (?!(?:later|daarna|verder|nadien|erna|hierna|volgende?|anderen?|dergelijke)(?:\W|\Z))")
_COMMA = lazily(r"[,;]\s+(?:en\s+)?")
_WORD = lazily(r"[^\W_]+(?:-[^\W_]+)*")
_LITTLE = frozenset(
    {
        "de", "het", "een", "en", "of", "van", "voor", "in", "op", "aan", "met", "bij", "tot", "per", "uit", "over",
        "naar", "om", "te", "als", "door", "onze", "deze", "dit", "der",
    }
)  # fmt: skip
_USUAL = lazily(
    r"\s*(?:kern|essentie|samenvatting|hoofdlijn\w*|inleiding|aanleiding|leeswijzer|voorwoord|vooraf|ten geleide|opbouw"
    r"|tot slot|ten slotte|slot\w*|conclusie\w*|afsluiting|afsluitend|bijlage\w*|noten|voetnoten|bronnen|ondertekening"
    r"|tot besluit|context|achtergrond|geachte)\b",
    re.IGNORECASE,
)
_CAPTION = lazily(r"\s*(?:Tabel|Figuur|Grafiek)\s+\d{1,2}(?:\s*[.:–-]|\s|\Z)")
_ARTICLE = lazily(r"\A(?:de|het|een)\s+", re.IGNORECASE)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_LAID_OUT = lazily(
    r"(?<!\w)(?:(?:brief|\w*rapportage|verslag|notitie|nota|\w*evaluatie|stuk)\s+(?:is|wordt|zijn)\s+(?:als\s+volgt|in\s+deze\s+volgorde)\s+"
    r"(?:ingedeeld|opgebouwd|gestructureerd)"
    r"|(?:brief|\w*rapportage|verslag|notitie|nota|\w*evaluatie|stuk)\s+(?:heeft|kent|volgt)\s+de\s+volgende\s+(?:indeling|opbouw|structuur)"
    r"|(?:indeling|opbouw)\s+(?:van\s+(?:de|deze|dit|het)\s+\w+\s+)?is\s+als\s+volgt|komt\s+achtereenvolgens\s+aan\s+(?:de\s+orde|bod))\s*:",
    re.IGNORECASE,
)
_FEWEST_LAID_OUT = 3
_MOST_HEADINGS = 200
_LONG_ENOUGH = 3
_STEM = 6
_LONGEST_COUNT, _LONGEST_ROW, _LONGEST_QUESTION = 60, 4000, 110


class Named(NamedTuple):
    """A part or heading by its name, where it stands, the words of it that count, and the parts listed below it."""

    span: Span
    words: frozenset[str]
    below: tuple["Named", ...] = ()


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a letter says of its own parts: how many there are, None for "de volgende onderdelen", and their names.

    `bare` tells that the names are lines without marks: what lost these has lost the levels of its headings too;
    `whole` that they are said to be all, and the letter's.
    """

    count: Span
    number: int | None
    parts: tuple[Named, ...]
    end: int
    bare: bool = False
    whole: bool = True


def announcements(letter: Letter) -> Iterator[Announcement]:
    """Find where the letter announces its parts, by a number of them with a list or enumeration of their names."""
    for index, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        laid_out = _laid_out(letter, index)
        if laid_out is not None:
            yield laid_out
            continue
        for noun in at_places(_NOUNS, letter.text, letter.standing(_NOUN_OPENS), block.start, block.end):
            reach = max(noun.start() - _LONGEST_COUNT, block.start)
            found = _COUNT.search(letter.text, reach, noun.start())
            number = _number(found["number"]) if found else None
            following = None if found else _FOLLOWING.search(letter.text, reach, noun.start())
            opens = found if number is not None and number > 1 else following
            sentence = letter.sentence_at(noun.start())
            if opens is None or (number is None and not letter.says(_OF_THE_LETTER, sentence)):
                continue
            if noun[0].casefold() in _OF_A_PLAN and not _GOES_INTO.match(letter.text, sentence.end, block.end):
                continue
            marked = _inline(letter, noun.end(), block) or tuple(listed(letter, index)) or told(letter, noun.end())
            parts = marked or tuple(named(letter, one.start, one.end) for one in unmarked_items(letter, index))
            if len(parts) > 1 and not _are_sentences(letter, parts):
                own = letter.says(_OF_LETTER, sentence) and not _is_of_another(letter, sentence, opens.start())
                count, whole = Span(opens.start(), noun.end()), own
                yield Announcement(count, number, parts, parts[-1].span.end, bare=not marked, whole=whole)


def _are_sentences(letter: Letter, parts: Sequence["Named"]) -> bool:
    """Tell whether most names are sentences ("De eenheid gaat naar Polen."), or all counts ("drie over missies")."""
    said = [letter.text[one.span.start : one.span.end + 1] for one in parts]
    if all(number_of(fold(one.split()[0])) is not None for one in said if one.strip()):
        return True
    return sum(_SENTENCE.match(one) is not None for one in said) * 2 > len(parts)


def _is_of_another(letter: Letter, sentence: Span, count: int) -> bool:
    """Tell whether parts are those of what a sentence opens with, and not of the letter: "Het besluit omvat"."""
    return _OWNER.match(letter.text, sentence.start, count) is not None and not letter.says(_ITSELF, sentence)


def _laid_out(letter: Letter, index: int) -> Announcement | None:
    """Return the parts of "De rapportage is als volgt ingedeeld:" with the list behind it."""
    block = letter.blocks[index]
    start = letter.sentence_at(max(block.end - 1, block.start)).start
    colon = letter.text.find(":", start, block.end) >= 0
    found = _LAID_OUT.search(letter.text, start, block.end) if colon else None
    parts = tuple(listed(letter, index)) if found else ()
    if found is None or len(parts) < _FEWEST_LAID_OUT:
        return None
    return Announcement(Span(*found.span()), None, parts, parts[-1].span.end)


def is_usual_part(letter: Letter, heading: Block) -> bool:
    """Tell whether a heading is one that nobody announces, behind its number."""
    found = _NUMBERED.match(letter.text, heading.start, heading.end)
    return _USUAL.match(letter.text, found.end() if found else heading.start, heading.end) is not None


def _number(word: str) -> int | None:
    return number_of(fold(word))


def _inline(letter: Letter, start: int, block: Block) -> tuple[Named, ...]:
    """Return the parts that stand behind "(1)", "(2)" in the same paragraph, or before "(paragraaf 1)"."""
    reach = min(block.end, start + _LONGEST_ROW)
    referred = list(_REFERRED.finditer(letter.text, start, reach))
    if len(referred) > 1:
        starts = [start, *(one.end() for one in referred)]
        return tuple(named(letter, after, one.start()) for after, one in zip(starts, referred, strict=False))
    marks = list(_INLINE.finditer(letter.text, start, reach))
    if len(marks) < 2:
        return ()
    ends = [*(one.start() for one in marks[1:]), letter.sentence_at(marks[-1].end()).end]
    if not letter.text[marks[-1].end() : ends[-1]].strip(" .;"):  # "... en het vervolg (5)."
        starts = [start, *(one.end() for one in marks[:-1])]
        return tuple(named(letter, after, one.start()) for after, one in zip(starts, marks, strict=True))
    return tuple(named(letter, one.end(), end) for one, end in zip(marks, ends, strict=True) if end > one.end())


def told(letter: Letter, start: int) -> tuple[Named, ...]:
    """Return the parts that a sentence names behind a colon or in brackets, with commas and a last "en"."""
    end = letter.sentence_at(start).end
    opened = _COLON.match(letter.text, start, end)
    colon = opened.end() - 1 if opened else -1
    if colon < 0:
        colon = letter.text.find("(", start, min(start + 3, end))
        closed = letter.text.find(")", colon, end)
        if colon < 0 or closed < 0:
            return ()
        end = closed
    return between_commas(letter, colon + 1, end)


def between_commas(letter: Letter, start: int, end: int) -> tuple[Named, ...]:
    """Return the names between commas in a stretch, with a last "en"."""
    stops = [one.span() for one in _COMMA.finditer(letter.text, start, end)]
    last = stops[-1][1] if stops else start
    closed = bool(stops) and letter.text[slice(*stops[-1])].endswith("en ")  # ", en kwaliteit en innovatie"
    joints = [] if closed else [one.span() for one in _JOINT.finditer(letter.text, last, end)]
    stops += joints[-1:]
    starts, ends = [start, *(after for _, after in stops)], [*(before for before, _ in stops), end]
    spans = [span for span in zip(starts, ends, strict=True) if span[0] < span[1]]
    return tuple(named(letter, *span) for span in _up_to_labels(letter, spans))


def _up_to_labels(letter: Letter, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield stretches, one without a label with the next where most have one: "lessen, maatregelen en planning (F)"."""
    closed = [_LABEL_BEHIND.search(letter.text, *span) is not None for span in spans]
    if not (closed[-1:] == [True] and sum(closed) > len(closed) // 2):
        yield from spans
        return
    opened: int | None = None
    for (start, end), has_label in zip(spans, closed, strict=True):
        opened = start if opened is None else opened
        if has_label:
            yield opened, end
            opened = None


def listed(letter: Letter, index: int) -> Iterator[Named]:
    """Yield the items of the first level of the list right behind a paragraph that ends in a colon, or a heading."""
    block = letter.blocks[index]
    if block.kind != "heading" and not letter.text[block.start : block.end].rstrip().endswith(":"):
        return
    if index + 1 < len(letter.blocks) and letter.blocks[index + 1].kind == "heading":
        yield from _numbered_headings(letter, index + 1)
        return
    for one, below in _items(letter, index + 1):
        below_it = tuple(named(letter, *span) for span in below)
        yield named(letter, one.start, one.end)._replace(below=below_it)


def _items(letter: Letter, index: int) -> Iterator[tuple[Block, list[tuple[int, int]]]]:
    """Yield the items of the first level of the list at an index, each with the spans of those below it."""
    first, last = None, None
    below: list[tuple[int, int]] = []
    for one in since(letter.blocks, index):
        if one.kind == "footnote":
            continue
        if one.kind != "item" or (first is not None and one.group != first.group):
            break
        first = first or one
        if one.level > first.level:
            below.append((one.start, one.end))
            continue
        if last is not None:
            yield last, below
        last, below = one, []
    if last is not None:
        yield last, below


def _numbered_headings(letter: Letter, index: int) -> Iterator[Named]:
    """Yield the headings in a row that open with I, II, III ...: a list that reading took for headings."""
    for place, number in enumerate(_ROMAN, index):
        one = letter.blocks[place] if place < len(letter.blocks) else None
        if one is None or one.kind != "heading":
            return
        if not re.match(rf"\s*{number}[.)]\s", letter.text[one.start : one.end]):
            return
        yield named(letter, one.start, one.end)


def named(letter: Letter, start: int, end: int) -> Named:
    """Return a stretch of the text as a name, without the joints around it."""
    text = letter.text[start:end]
    left, right = len(text) - len(text.lstrip()), len(text.rstrip(" \n\t;,.:"))
    text = text[:right]
    text = _JOINT_BEHIND.sub("", text)
    return Named(Span(start + left, start + max(len(text), left)), words_of(text[left:]))


def words_in(letter: Letter, block: Block) -> Named:
    """Return a heading as a name."""
    return named(letter, block.start, block.end)


def words_of(name: str) -> frozenset[str]:
    """Return the words of a name that count, without its number."""
    numbered = _NUMBERING.match(name)
    plain = name[numbered.end() :] if numbered else name
    return frozenset(word for one in _WORD.finditer(plain) if (word := one[0].casefold()) not in _LITTLE)


def headings_behind(letter: Letter, offset: int, parts: Sequence[Named] = ()) -> tuple[tuple[Block, Named], ...]:
    """Return the headings behind an offset, and no captions; where parts ask, also the lines that ask.

    In plain text reading takes a caption for a heading, and no line that asks.
    """
    asked = sum(letter.text[one.span.end - 1] == "?" for one in parts) > 1
    titles = (one for one in letter.blocks if one.kind == "heading" or (asked and _asks(letter, one)))
    headings = [one for one in titles if not _CAPTION.match(letter.text, one.start, one.end)]
    first = bisect_right(headings, offset, key=lambda one: one.start)
    return tuple((one, named(letter, one.start, one.end)) for one in headings[first : first + _MOST_HEADINGS])


def _asks(letter: Letter, block: Block) -> bool:
    short = block.kind == "paragraph" and block.end - block.start < _LONGEST_QUESTION
    return short and letter.text[block.end - 1] == "?" and letter.sentence_at(block.start).end >= block.end


def is_usual(letter: Letter, block: Block) -> bool:
    """Tell whether a heading is one that nobody announces ("Kern", "Inleiding", "Tot slot")."""
    return _USUAL.match(letter.text, block.start, block.end) is not None


def is_usual_name(letter: Letter, span: Span) -> bool:
    """Tell whether a part is called by a usual name, with or without an article."""
    return _USUAL.match(_ARTICLE.sub("", letter.part(span))) is not None


def likeness(one: Named, other: Named, often: Counter[str]) -> float:
    """Return the share of the shorter name's words that the other has, 1 for all; a word of many headings says less."""
    if not one.words or not other.words:
        return 0.0
    shorter, longer = sorted((one.words, other.words), key=len)
    weights = {word: 1 / max(often[word], 1) for word in shorter}
    shared = sum(weight for word, weight in weights.items() if word in longer or any(map(_same, repeat(word), longer)))
    return shared / sum(weights.values())


@lru_cache(maxsize=20_000)
def _same(word: str, other: str) -> bool:
    """Tell whether two are one word but for an ending or a part ("inzet", "NAVO-inzet"; "vervolg", "vervolgproces")."""
    if word == other:
        return True
    short, long = (word, other) if len(word) <= len(other) else (other, word)
    if len(short) > _STEM and (long.startswith(short) or _share_a_stem(short, long)):
        return True
    return len(short) > _LONG_ENOUGH and (
        long.endswith(short) or (long.startswith(short) and len(long) - len(short) < 3)
    )


def _share_a_stem(short: str, long: str) -> bool:
    return len(long) - len(short) < _STEM and short[:_STEM] == long[:_STEM]


def _lands(name: Named) -> frozenset[str]:
    return frozenset(code for word in name.words if (code := country_code(word)) is not None)


def of_other_lands(part: Named, heading: Named) -> bool:
    """Tell whether two names are of different countries: "Inzet in Polen", "Inzet in Slowakije"."""
    one, other = _lands(part), _lands(heading)
    return bool(one and other) and one.isdisjoint(other)


def paired(parts: Sequence[Named], headings: Sequence[Named]) -> dict[int, int]:
    """Pair parts with headings that have the same name, half of it at least and no other country, each once.

    The very words go before a longer name that holds them: "de inzet" is no "Overzicht van de inzet" beside "De inzet".
    """
    often = Counter(word for heading in headings for word in heading.words)
    scored = sorted(
        (
            (-score, part.words != heading.words, abs(index - other), index, other)
            for index, part in enumerate(parts)
            for other, heading in enumerate(headings)
            if (score := likeness(part, heading, often)) >= 0.5 and not of_other_lands(part, heading)
        ),
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for *_, index, other in scored:
        if index not in found and other not in taken:
            found[index] = other
            taken.add(other)
    return found
