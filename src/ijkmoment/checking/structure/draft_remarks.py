"""Remarks between those who write a letter: "[nog invullen]", "(bedrag nog checken)", "<<tekst volgt>>", "Opm. FEZ:".

Square and pointed brackets hold other words in quotations alone. Round ones hold much: there a remark has to be whole.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import at_places, at_words, lazily

_BRACKETS = lazily(
    r"<<(?P<doubled>[^<>]{1,160})>>|\[(?P<square>[^\[\]]{1,160})\](?!\()|<(?P<pointed>[^<>]{2,80})>"
    r"|\((?P<round>[^()]{1,160})\)"
)
_EDITS = (
    r"(?:invullen|invoegen|toevoegen|bijvoegen|aanvullen|aanleveren|checken|nachecken|dubbelchecken|controleren|nagaan|nakijken|nalopen"
    r"|navragen|opvragen|uitzoeken|opzoeken|verifiëren|bevestigen|afstemmen|kortsluiten|bespreken|overleggen|verwerken|bijwerken|uitwerken"
    r"|actualiseren|updaten|aanpassen|wijzigen|vervangen|schrappen|verwijderen|inkorten|herschrijven|herformuleren|vertalen|invulling\s+geven)"
)
_TEXTUAL = r"(?:invoegen|checken|nachecken|dubbelchecken|navragen|uitzoeken)"
_VALUES = (
    r"(?:aantal(?:len)?|bedrag(?:en)?|datum|data|weekdag|dag|maand|jaartal|jaar|kwartaal|periode|namen|naam|plaats(?:naam)?|locatie"
    r"|nummer|nr\.?|kenmerk|dossiernummer|percentage|getal(?:len)?|cijfers?|titel|link|bron|functie|land|eenheid|missie|schip|rang"
    r"|tijd(?:stip)?|onderwerp|afzender|adres|telefoonnummer|handtekening|paraaf)"
)
_FOR_VALUE = lazily(
    rf"\s*(?:(?:het|de|een|exacte?|juiste?|definitieve?)\s+)*{_VALUES}(?:\s*/\s*{_VALUES})?(?:\s+[a-zà-ÿ/-]+){{0,4}}\s*",
    re.IGNORECASE,
)
_WORK = lazily(
    rf"(?<!\w)(?:nog|graag|s\.?v\.?p\.?|check|tbd|tbc|todo|to\s+do|fixme|xx+|n\.?t\.?b|p\.?m|akkoord|klopt|placeholder|{_EDITS}"
    r"|(?:nader|later)\s+te\s+\w+en|volgt|volgen|tekstvoorstel|tekstsuggestie|tekstblok|opm(?:erking)?\.?\s+[A-Z]{2,}[^:]{0,20}:)(?!\w)"
    r"|\A\s*(?:opm(?:erking)?\.?(?:\s+\w+)?:|optie\s+\w{1,3}(?!\w)|variant\s+\w{1,2}(?!\w)|alternatief(?:\s+\w{1,2})?:?\s*\Z|let\s+op|tekst(?!\w)"
    r"|concept(?!\w)|ontwerp\s*\Z|@)|\?\s*\Z",
    re.IGNORECASE,
)
_ADDRESSED = lazily(r"\s*(?!NB|NL|EN|FR|DE|UK|VS)@?[A-Z]{2,6}(?:/[A-Z]{2,6})?\s*:")
_WORD_ALONE = lazily(r"[a-zà-ÿ]{4,}(?:[ _][a-zà-ÿ]+){0,4}")
_BLANK = lazily(r"\s*[●•_]+\s*|\s*\*{2,}\s*")
_TAGS = frozenset(
    "span table tbody thead strong code link meta style title body html head script small center font section".split()
)
_CLAUSE = (
    r"(?!(?:te|die|dat|wij|we|ik|men|zal|zullen|moet|moeten|kan|kunnen|wil|willen|zou|zouden|gaat|gaan|laten|niet|geen"
    r"|alle|hun)(?!\w))"
)
_TOLD = r"(?!(?:wij|we|ik|is|zijn|was|waren|wordt|worden|heeft|hebben|hun|niet|geen|dat|die|te|om)(?!\w))"
_WORDS = rf"(?:{_CLAUSE}[\w'’.-]+\s+)"
_TASK = rf"(?:nog|graag|s\.?v\.?p\.?)\s+{_WORDS}{{0,7}}(?:{_EDITS}|check)(?!\w)(?:\s+{_TOLD}[\w'’-]+){{0,6}}"
_ROUND = lazily(
    rf"\s*(?:n\.?b\.?\s*[:.]?\s+|let\s+op\s*[:!]\s+)?(?:{_WORDS}{{0,3}}{_TASK}|{_WORDS}{{0,2}}{_TEXTUAL}(?:\s+\w+){{0,2}}|{_VALUES}(?:\s+\w+)?\s+(?:invullen|toevoegen)"
    rf"|nog\s+(?:in\s+te\s+vullen|aan\s+te\s+leveren|na\s+te\s+vragen|te\s+{_EDITS})(?:\s+\w+){{0,4}}"
    r"|check(?!\w)[^.;]{0,40}|(?:todo|to\s+do|fixme)(?!\w).*|@\w.{0,80}|opm(?:erking)?\.?(?:\s+[A-Z]{2,6})?\s*:.*"
    r"|(?:tekst|passage|alinea|cijfers?|bijdrage|input)\s+(?:\w+\s+)?(?:volgt|volgen)(?:\s+nog)?|tbd|tbc"
    rf"|(?:klopt|akkoord|kloppen|(?:formulering|tekst|bron|term|spelling|verwijzing|{_VALUES})(?!\w))[^?.;]{{0,30}}\?+(?:\s+{_EDITS}(?!\w)[^?.;]{{0,40}})?|\w+\s+akkoord\s*\?+|\?+"
    r"|nb\s*:[^()]*\b(?:klopt|navragen|nagaan|checken|nachecken|uitzoeken)\b[^()]*|(?-i:x{2,})|\.{4,})\s*[.!]*\s*",
    re.IGNORECASE,
)
_SENTENCE = lazily(
    rf"(?:n\.?b\.?|let\s+op|opm(?:erking)?\.?|p\.?m\.?|actie|noot|check|vraag)(?:\s+(?:aan|voor)?\s*[A-Z]\w*)?\s*[:!.]?\s+{_WORDS}{{0,6}}{_EDITS}(?!\w)"
    rf"(?:\s+{_TOLD}[\w'’-]+){{0,6}}\s*[.!?]*\s*|(?:nog\s+te|zin|alinea|passage|{_VALUES})\s+{_EDITS}(?:\s+{_TOLD}[\w'’-]+){{0,6}}\s*[.!?]*\s*"
    rf"|(?:{_WORDS}{{0,3}})?(?:{_TASK})\s*[.!:?]*\s*|(?:tekst|passage|alinea|cijfers|bijdrage|input)\s+(?:\w+\s+)?(?:volgt|volgen)(?:\s+nog)?\s*[.!]*\s*"
    rf"|(?:\w+\s+){{0,2}}(?:nog\s+)(?:{_TEXTUAL}|invullen|toevoegen|aanvullen)\s*[.!?]*\s*",
    re.IGNORECASE,
)
_TASKED = lazily(rf"(?:{_EDITS}|check|volgt|volgen)\Z")
_OPENED = lazily(
    r"(?i:TODO|FIXME)(?!\w)|TO\s+DO\s*:|@[A-Z][\w-]*(?:\s+(?:van|den?|der|[A-Z][\w-]*)){0,3}\s*:\s|Opm(?:\.|erking)\s+[A-Z]{2,6}\s*:|PM\s*:"
    r"|Noot\s+(?:voor|aan)\s+[A-Z]{2,6}\s*:"
)
_OPENING_WORDS = ("todo", "fixme", "to", "opm", "opmerking", "pm", "noot")
_QUOTES = lazily(r"(?<![^\W_])(?P<opens>[\"'“„‘])(?=[\w\[(])|(?<=[^\s(\[])(?P<closes>[\"'”’])(?![^\W_])")
_LONGEST_SENTENCE, _FARTHEST = 90, 600


def remarks(letter: Letter) -> Iterator[Span]:
    """Yield the remarks between brackets, those that open a sentence, and sentences that are one."""
    for one in _bracketed(letter.text, 0, len(letter.text)):
        if _is_remark(letter, one) and not is_quoted(letter, one.start()):
            yield Span(*one.span())
    for one in _opened(letter):
        if letter.block_at(one.start()) is not None and not is_quoted(letter, one.start()):
            yield Span(*one.span())
    yield from _sentences(letter)


def _bracketed(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what stands in brackets, and in brackets within round ones: "(circa [●] militairen)"."""
    for one in _BRACKETS.finditer(text, start, end):
        yield one
        if one["round"] and "[" in one["round"]:
            yield from _BRACKETS.finditer(text, *one.span("round"))


def _opened(letter: Letter) -> Iterator[re.Match[str]]:
    if "@" in letter.text:
        return at_words(_OPENED, letter.text)
    return at_places(_OPENED, letter.text, letter.standing(_OPENING_WORDS), 0, len(letter.text))


def _sentences(letter: Letter) -> Iterator[Span]:
    """Yield the sentences that are an instruction to the writer, without a verb that tells anything."""
    for span in sorted({letter.sentence_at(start) for start in letter.starting(_TASKED)}):
        if 0 < span.end - span.start < _LONGEST_SENTENCE and _SENTENCE.fullmatch(letter.text, *span):
            yield span


def _is_remark(letter: Letter, one: re.Match[str]) -> bool:
    kind = one.lastgroup or ""
    words = one[kind]
    if kind == "round":
        return _ROUND.fullmatch(words) is not None
    if not any(map(str.isalpha, words)) and "?" not in words:
        return kind == "square" and _BLANK.fullmatch(words) is not None
    if kind == "doubled" or _is_work(words, kind):
        return True
    if kind == "pointed":
        return _WORD_ALONE.fullmatch(words) is not None and words.split()[0] not in _TAGS
    return _is_in_prose(letter, one.start()) and _FOR_VALUE.fullmatch(words) is not None


def _is_work(words: str, kind: str) -> bool:
    """Tell whether words speak of work to be done, or to an office; not in a tag or an address of the web."""
    if kind == "pointed" and not set("@/=.").isdisjoint(words):
        return False
    return (_WORK.search(words) or _ADDRESSED.match(words)) is not None


def _is_in_prose(letter: Letter, place: int) -> bool:
    """Tell whether a place stands outside tables, of which the heads have units in brackets."""
    block = letter.block_at(place)
    return block is not None and block.kind not in ("cell", "caption")


def is_quoted(letter: Letter, place: int) -> bool:
    """Tell whether a place stands within quotation marks that open and close in its block."""
    block = letter.block_at(place)
    start, end = max(place - _FARTHEST, 0), place + _FARTHEST
    if block is not None:
        start, end = max(start, block.start), min(end, block.end)
    last = None
    for one in _QUOTES.finditer(letter.text, start, place):
        last = one.lastgroup
    if last != "opens":
        return False
    return any(one.lastgroup == "closes" for one in _QUOTES.finditer(letter.text, place, end))
