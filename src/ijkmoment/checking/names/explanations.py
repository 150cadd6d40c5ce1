"""How a letter explains a short form where it prints it: in brackets, by "hierna" or "staat voor", by its initials."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.initials import LITTLE, WORD
from ijkmoment.checking.text.around import Around
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

REACH = 130  # characters before or behind a short form in which its words stand
_OPENED = lazily(
    r"\(\s*(?:[^()]{2,80}[,;]\s+)?(?:(?:hierna|verder|afgekort|kortweg|ook|of|oftewel|ofwel)[^()]{0,30}\s)?"
    r"(?:de\s+|het\s+)?[\"“„‘']?\Z",
    re.IGNORECASE,
)
_CLOSED = lazily(r"(?:[’']?\w{1,2}|\s(?:19|20)\d\d)?[\"”’']?\s*[,;)]")
_NAMED_AGAIN = lazily(r"\b(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)\s[^()]*\((?P=name)\s+\Z")
_REPEATED = lazily(r"\s+(?P<words>[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+){0,2})\s*[,;)]")
_COMPOUND = lazily(r"-(?P<word>\w+)\)")
_CALLED = lazily(
    r"\b(?:hierna|kortweg|afgekort|afkorting|oftewel|ofwel|ook wel|te noemen|genaamd|genoemd|heet|heten"
    r"|(?:bekend|aangeduid)\s+(?:als|onder)|(?:aangeduid|afgekort)\s+met|jargon|noem(?:t|en|de|den)\s+(?:wij|we|dit|dat|deze|die|zij|het)):?\s+"
    r"(?:als\s+|tot\s+|ook\s+|de\s+|het\s+)*[\"“„‘']?\Z|[,(]\s*(?:(?:de|het)\s+)?(?:zogeheten|zogenoemde|zogenaamde)\s+\Z",
    re.IGNORECASE,
)
_TOLD = lazily(
    r"(?:[’']?s\b)?[\"”’']?(?:(?:\.\s+(?:De|Deze|Die)\s+afkorting)?\s+(?:staat|staan)\s+(?:daarin\s+|hier\s+|hierin\s+|daarbij\s+)?voor\b|\s+betekent\b|(?:\s+(?:geheten|genaamd|genoemd|gedoopt))?\s*\((?!zie\b|Kamerst|nr\b|bijlage|pagina)[^()\d]{6,160}\)"
    r"|,?\s+voluit\b|,\s+(?:de|het)\s+[A-ZÀ-Þ][^,;:.()]{8,80}[,.]|,\s+(?:de|het|een)\s+(?:[A-Z]{2,4}-)?[a-zà-ÿ]{3}(?:(?!\sen\s)[^,;:.()]){8,80}[,.)])"
)
# "de invoering van A, het PHS, de stiptheid, en de moties": what stands in a row explains nothing.
_IN_ROW = lazily(r",\s+(?:de|het)\s+\Z")
_ITEM = r"(?:de|het|een)\s+[^,;:.()]{3,80}"
_ROW_GOES_ON = lazily(
    rf",\s+{_ITEM}(?:,\s+(?:{_ITEM},?\s+)?|\s+)en\s+(?!(?:met|van|in|op|bij|door|aan|voor|over|uit|naar)\s)"
)
# Between dashes beside the words for it: "de verbetering – de MLU – start", "De MLU – de verbetering – start".
_DASHED_BEFORE = lazily(r"\w\s+[–—]\s+(?:de|het)\s+\Z")
_DASHED_BEHIND = lazily(r"\s+[–—](?:\s|\Z)")
_GLOSSED = lazily(r"\s+[–—]\s+(?:de|het|een)\s+[a-zà-ÿ]{3}[^–—.;:()]{5,80}(?:\s+[–—]|\.)")
_BRACKETED = lazily(r"\(([^()]{6,120})\)")
# What says of a short form what it means, behind it and before it: "Met X wordt Y bedoeld", "X, dat staat voor Y".
_MEANS = lazily(
    r"[\"”’']?(?:,?\s+(?:dat|die|wat|hetgeen|waarbij)\s+(?:\w+\s+){0,2}?(?:staat|staan)\s+voor\b"
    r"|,?\s+(?:is|zijn|dat)\s+(?:\w+\s+){0,3}?(?:afkorting|acroniem|letterwoord|benaming)\b"
    r"|\s+(?:duidt|duiden)\s+op\b|\s+staat,?\s+(?:is|zijn|wordt|worden)\b[^.;]{3,120}\bbedoeld|\s*=\s*\w)"
)
_TAKEN = lazily(r"(?<!\w)(?:met|onder)\s+(?:de|het|een)?\s*[\"“„‘']?\Z", re.IGNORECASE)
_MEANT = lazily(r"\b(?:bedoeld?|bedoelen|bedoelt|verstaan|versta|verstaat|aangeduid|gedoeld)\b")
_TOLD_AT_START = lazily(r"[\"”’']?\s*[:=]\s+[A-Za-zÀ-ÿ]")
# Also behind the first short form of two: "EUPOL COPPS: European Union ...".
_ARTICLE_AT_START = lazily(r"\W*(?:(?:de|het|een)\s+)?[\"“„‘']?(?-i:[A-Z]{2,}\s+)?", re.IGNORECASE)
_FOR = lazily(r"\s+voor\s+(?:(?:het|de)\s+)?(?:ministerie\s+van\s+)?(?=[A-ZÀ-Þ])")
_IN_BRACKETS = lazily(r"(?P<between>(?:\s+[\w-]+){1,4})\s+\((?P<words>[^()\d]{6,160})\)")
_BODY_OPENED = lazily(r"\((?:[A-ZÀ-Þ][\w-]*\s+){0,2}\Z")  # "(EU SDI)"
_OPENS_NAME = lazily(r"(?:\s+[A-ZÀ-Þ][\w-]+){0,2}\s+\((?:de\s+|het\s+)?")  # "EUMAM Oekraïne (European Union ...)"
_MARK, _TITLE = lazily(r"[\s–—•*-]*"), lazily(r"[\s–—•*-]*(?:[A-ZÀ-Þ][\w-]*\s*){1,3}[.:]?")
_LABEL = 40  # characters of a title that opens a paragraph: "Spoor B: EUMAM."
_ASKED = lazily(r"[\s#*]*vra(?:ag|gen)\s+\d", re.IGNORECASE)
_ANSWERED = lazily(r"[\s#*]*antwoord(?!\w)", re.IGNORECASE)
_OVER = 3  # blocks over a paragraph that may be a question's
_STAND = lazily(r"\bsta(?:at|an)\b")
# Short forms told in a row: "staat EUAM voor adviesmissie, EUMM en EUMA voor waarnemingsmissie".
_MORE = r"(?:(?:,|\s+en)\s+[A-ZÀ-Þ]{2}[\w-]*)*\s+voor\s"
_STANDS_IN_ROW = lazily(rf"\bsta(?:at|an)\s+[A-ZÀ-Þ]{{2}}[\w-]*{_MORE}")
_FOR_IN_ROW = lazily(_MORE)
# Its words behind a short form with an ending: "(NABO's: niet actief beveiligde overwegen)", "FLO-gelden (functioneel
# leeftijdsontslag)", "de DTO'er, de deskundige technisch onderhoud".
_MADE_BEHIND = lazily(
    r"(?:-[a-zà-ÿ]{2,}|[’']?(?:s|er|ers|en))?[\"”’']?(?:\s*[:=(]|\s+[–—]|[,;]?\s+(?:kort\s+voor|voluit|dat\s+(?:is|wil\s+zeggen)|d\.w\.z\.|waarmee)|\s+(?:is|zijn)(?=\s+(?:de|het|een)\s)"
    r"|,(?=\s+(?:de|het|een|onze|mijn|hun)\s))\s*(?:(?:de|het|een|onze|mijn|hun)\s+)?(?P<words>[A-Za-zÀ-ÿ][^.,;:()–—]{5,80})"
)
_SMALL = lazily(r"\((?P<short>[a-zà-ÿ]{2,6})\)")
_MOST_WORDS = 6


class Use(NamedTuple):
    """One printed short form: the part of its word that is one, and the block that it stands in."""

    short: str
    span: Span
    block: Block


def is_explained(letter: Letter, use: Use) -> bool:
    """Tell whether a letter explains a short form where it is used."""
    if _is_told_before(letter, use) or _is_told_behind(letter, use) or _is_spelled(letter.text, use):
        return True
    glossed = _MADE_BEHIND.match(letter.text, use.span.end, use.block.end)
    if glossed is not None and _makes(glossed["words"].split()[: len(use.short) + 1], use.short):
        return True
    return _is_told_in_note(letter, use) or _is_told_further(letter, use)


def _is_told_further(letter: Letter, use: Use) -> bool:
    """Tell whether brackets further in its sentence hold its words alone: "de MFO is de macht (Multinational ...)"."""
    end = min(letter.sentence_at(use.span.start).end, use.span.end + REACH)
    said = (WORD.findall(one[1]) for one in _BRACKETED.finditer(letter.text, use.span.end, end))
    told = ("".join(word[0] for word in words if word.casefold() not in LITTLE) for words in said)
    return any(one.casefold().startswith(use.short.casefold()) for one in told)


def small_short_forms(letter: Letter) -> AbstractSet[str]:
    """Return the short forms in small letters that stand in brackets behind their words: "zorg in natura (zin)"."""
    found = ((block, one) for block in letter.blocks for one in _SMALL.finditer(letter.text, block.start, block.end))
    words = ((one["short"], letter.text[max(one.start() - REACH, block.start) : one.start()]) for block, one in found)
    return {short for short, before in words if _is_made_of(short, before)}


def _is_made_of(short: str, words: str) -> bool:
    """Tell whether the last of some words have the letters of a short form in order, from the head of one on."""
    last = words.split()[-_MOST_WORDS:]
    return any(_makes(last[index:], short) for index in range(len(last)))


def _makes(words: Sequence[str], short: str) -> bool:
    """Tell whether words have the letters of a short form in order, from the head of the first on."""
    said, sought = " ".join(words).casefold(), short.casefold()
    letters = iter(said)
    return said.startswith(sought[:1]) and all(sign in letters for sign in sought)


def _is_told_in_note(letter: Letter, use: Use) -> bool:
    """Tell whether the note that a short form calls has the words for it."""
    called = {mark.target for mark in letter.document.marks if mark.kind == "note" and mark.start == use.span.end}
    notes = (one for one in letter.blocks if one.kind == "footnote" and one.marker in called)
    return any(_holds_words_for(use.short, letter.text[one.start : one.end]) for one in notes) if called else False


def _is_told_before(letter: Letter, use: Use) -> bool:
    text, start, end = letter.text, use.span.start, use.span.end
    first = max(use.block.start, start - REACH)
    if _OPENED.search(text, first, start) and _CLOSED.match(text, end):
        return True
    if _DASHED_BEFORE.search(text, first, start) and _DASHED_BEHIND.match(text, end, use.block.end):
        return True
    return _repeats_word(text, first, use.span) or _CALLED.search(text, first, start) is not None


def _is_told_behind(letter: Letter, use: Use) -> bool:
    text, end = letter.text, use.span.end
    if use.block.kind == "cell" and _is_told_in_row(letter, use):
        return True
    if _opens_a_gloss(letter, use.span):
        return True
    if _TOLD.match(text, end, use.block.end + 1) and not _is_in_row(text, use):
        return True
    if _is_meant(letter, use) or _GLOSSED.match(text, end, use.block.end + 1):
        return True
    return _is_told_in_brackets(use, text) or _stands_for(letter, use)


def _is_in_row(text: str, use: Use) -> bool:
    """Tell whether a short form stands among others of a row, of which the next is no explanation of it."""
    before = _IN_ROW.search(text, max(use.block.start, use.span.start - REACH), use.span.start)
    return before is not None and _ROW_GOES_ON.match(text, use.span.end, use.block.end + 1) is not None


def _is_meant(letter: Letter, use: Use) -> bool:
    """Tell whether a sentence says what it means by a short form: "met VWS wordt het ministerie van ... bedoeld"."""
    text, (start, end) = letter.text, use.span
    if _MEANS.match(text, end, use.block.end + 1):
        return True
    sentence = letter.sentence_at(start)
    return _TAKEN.search(text, sentence.start, start) is not None and letter.says(_MEANT, sentence)


def _stands_for(letter: Letter, use: Use) -> bool:
    """Tell whether a sentence says what a short form stands for: "daarbij staat X voor ... en Y voor ..."."""
    if letter.text.endswith("staat ", 0, use.span.start) and letter.text.startswith(" voor ", use.span.end):
        return True
    sentence = letter.sentence_at(use.span.start)
    if _FOR_IN_ROW.match(letter.text, use.span.end, use.block.end) and letter.says(_STANDS_IN_ROW, sentence):
        return True
    found = _FOR.match(letter.text, use.span.end, use.block.end)
    return found is not None and letter.says(_STAND, sentence)


def _is_spelled(text: str, use: Use) -> bool:
    """Tell whether the words right before or right behind a short form make it."""
    before = text[max(use.block.start, use.span.start - REACH) : use.span.start]
    behind = text[use.span.end : min(use.span.end + REACH, use.block.end)]
    if _spells(use.short, before, last=True) or _spells(use.short, behind, last=False):
        return True
    opened = _BODY_OPENED.search(before)
    return opened is not None and _holds_words_for(use.short, before[: opened.start()])


def _holds_words_for(short: str, text: str) -> bool:
    """Tell whether a text has words in a row that make a short form, the little ones left out."""
    words = [word for word in WORD.findall(text) if word.casefold() not in LITTLE]
    return short.casefold() in "".join(word[0] for word in words).casefold()


def _is_told_in_brackets(use: Use, text: str) -> bool:
    """Tell whether brackets behind the whole name have its words: "LTO Nederland (Land- en Tuinbouw... Nederland)"."""
    found = _IN_BRACKETS.match(text, use.span.end, use.block.end)
    if found is None:
        return False
    names = [
        word for word in WORD.findall(found["words"]) if word[0].isupper() and word not in found["between"].split()
    ]
    letters = iter(use.short.casefold())
    initials = "".join(word[0] for word in names).casefold()
    return len(names) > 1 and use.short.casefold().startswith(initials[0]) and all(one in letters for one in initials)


def _is_told_in_row(letter: Letter, use: Use) -> bool:
    """Tell whether a cell is a short form, and the one beside it has the words for it."""
    around, block = letter.once(Around), use.block
    if letter.text[block.start : block.end].strip() != use.short:
        return False
    beside = (letter.text[one.start : one.end].split() for one in around.beside(block))
    return any(len(words) > 1 and words[0][0].casefold() == use.short[0].casefold() for words in beside)


def _opens_a_gloss(letter: Letter, use: Span) -> bool:
    """Tell whether a short form opens its sentence and a colon follows: "NFM: het nieuwe model"."""
    if _TOLD_AT_START.match(letter.text, use.end) is None:
        return False
    start = letter.sentence_at(use.start).start
    return _ARTICLE_AT_START.fullmatch(letter.text, start, use.start) is not None


def _repeats_word(text: str, first: int, span: Span) -> bool:
    """Tell whether the brackets repeat words of the name before them: "(PoC-sites)", "(EUTM East Africa)"."""
    if _NAMED_AGAIN.search(text, first, span.start) and text.startswith(")", span.end):
        return True
    compound, before = _COMPOUND.match(text, span.end), text[first : span.start]
    repeated = _REPEATED.match(text, span.end)
    name = " ".join(before[:-1].split()) if before.endswith("(") else ""
    if repeated is not None and name.endswith(" " + " ".join(repeated["words"].split())):
        return True
    return compound is not None and before.endswith("(") and before[:-1].rstrip().endswith(" " + compound["word"])


def _spells(short: str, text: str, *, last: bool) -> bool:
    """Tell whether the words right before or behind a short form make it."""
    words = [word for word in WORD.findall(text) if word.casefold() not in LITTLE]
    beside = words[-len(short) :] if last else words[: len(short)]
    return "".join(word[0] for word in beside).casefold() == short.casefold()


def is_asked(letter: Letter, block: Block) -> bool:
    """Tell whether a block is of a question that the letter answers: those are the words of who asked."""
    index = bisect_right(letter.blocks, block.start, key=attrgetter("start"))
    for one in reversed(letter.blocks[max(index - _OVER, 0) : index]):
        if _ANSWERED.match(letter.text, one.start, one.end):
            return False
        if _ASKED.match(letter.text, one.start, one.end):
            return True
    return False


def is_beside(letter: Letter, use: Use, name: Span) -> bool:
    """Tell whether a name stands with a short form as what explains it does, though more words belong to the one."""
    if letter.text[name.end : use.span.start].strip() == "(":
        return True  # "EU Border Assistance Mission (EUBAM Libië)"
    if name.start < use.span.end:
        return False
    return _OPENS_NAME.fullmatch(letter.text, use.span.end, name.start) is not None or is_in_label(letter, use, name)


def is_in_label(letter: Letter, use: Use, explained: Span) -> bool:
    """Tell whether a short form ends the title of a paragraph, which explains it in its first sentence."""
    if use.block.end <= use.span.end + 1:
        return letter.sentence_at(explained.start).start <= use.block.end + len("\n\n")
    sentence = letter.sentence_at(use.span.start)
    opens = _MARK.fullmatch(letter.text, use.block.start, sentence.start) and use.span.end < sentence.start + _LABEL
    titled = opens and (sentence.end <= use.span.end + 1 or _TITLE.fullmatch(letter.text, *sentence))
    return bool(titled) and explained.end <= letter.sentence_at(sentence.end + 1).end
