"""Counts of what a letter enumerates as a rule (points, promises, lessons, countries), told in freer words.

"Vier resultaten uit deze periode springen in het oog:", or "De onderzoekers doen zeven aanbevelingen." where the next
sentence says that the list behind it is of these, and nothing else ("Op elk daarvan ga ik in.", "Dat zijn:").
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from ijkmoment.checking.counts.enumerated import PARTLY, Announced, listed_behind
from ijkmoment.checking.figures.told_numbers import numbers_in
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

POINTS = (
    r"(?:\w*(?:aanbevelingen|toezeggingen|conclusies|bevindingen|resultaten|redenen|oorzaken|lessen|leerpunten|punten|thema['’]s|sporen|pijlers"
    r"|voorwaarden|uitgangspunten|doelen|doelstellingen|moties|verzoeken|ontwikkelingen|risico['’]s|opties|varianten|scenario['’]s"
    r"|onderdelen|elementen|taken|lijnen|draden|afspraken|kanttekeningen|argumenten|factoren|fasen|prioriteiten|criteria|wijzigingen"
    r"|verbeteringen|bijstellingen|gevolgen|uitzonderingen|ambities|opgaven|categorieën|manieren|wijzen|dilemma['’]s|inzichten|signalen"
    r"|trends|vragen|maatregelen|stappen|acties|knelpunten|constateringen|adviezen|principes|instrumenten|aspecten|vraagstukken|waarborgen|speerpunten|bouwstenen"
    r"|actielijnen|missies|operaties|eisen|clusters|mogelijkheden|dingen|zaken|besluiten|keuzes|verklaringen|stadia|richtingen|initiatieven"
    r"|activiteiten|voorstellen|alternatieven|overwegingen|bezwaren|gronden|hoofdlijnen|terreinen|domeinen|kenmerken|routes|wegen|besluitpunten"
    r"|bouwblokken|hoofdpunten|hoofdvragen|deelvragen|verschillen|voordelen|nadelen|mijlpalen|randvoorwaarden|problemen|bronnen))"
)
_COUNT = lazily(
    rf"(?<![\w.,/-])(?P<number>[2-9]|1\d|(?!een(?!\w)|één(?!\w)){NUMBER_WORD})\s+(?:[a-zà-ÿ]{{3,}}e\s+){{0,2}}(?P<noun>{POINTS})(?!\w)"
)
_PART_OF = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|al\s+deze)|alle|beide|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens|ten\s+minste"
    r"|maximaal|eerder|eerdere|bijna|zo['’]n|deze|die|vorige|in)\s+\Z"
)
_POINTS_BACK = lazily(
    r"(?:de\s+)?(?:volgende|onderstaande)\s+tabel\s|(?:(?:het|dit|dat)\s+(?:gaat|betreft|zijn)|(?:deze|die)\s+(?:luiden|zijn))"
    r"(?:\s+(?:hier|daarbij|hierbij))?(?:\s+om)?(?:\s+(?:de\s+volgende|als\s+volgt))?\s*:\Z|(?<!\w)op\s+elk\w*\s+(?:daarvan|ervan|van\s+deze)(?!\w)"
    r"|\A(?:hieronder|hierna)\s+[a-z]+\s+(?:ik|wij|we)\s+(?:ze|deze|die)\s+[a-z]+\s*[.:]\Z"
)
# "De belangrijkste van deze zijn:", "de meest dringende ervan:" picks from what was counted.
_PICKED = lazily(
    r"(?<!\w)(?:de|het)\s+(?:\w{3,}ste|mee?st\s+\w+e)\s+(?:van|uit|onder|daar\w+|hier\w+|ervan|eruit|zijn|waren)(?!\w)"
)
_NAMED_HERE = lazily(r"(?<!\w)(?:de\s+)?(?:volgende|onderstaande)\s+\Z")
_EACH_OF = lazily(r"(?:(?:voor|bij|van|aan|over)\s+)?(?:iedere?|elke?|per|alle)\s+(?P<what>[a-zà-ÿ]{3,})")
_EACH_WITH = lazily(
    r",\s+(?:(?:elke?|iedere?|alle|telkens|steeds)\s+(?:met|voorzien)|die\s+(?:elk|ieder|alle))\s[^:;]{3,90}\."
)
_WHOSE = lazily(r",\s+waarvan\s+de\s+(?:eerste|tweede|derde|laatste)\s[^:;.]{3,200}[.:]")
_OF_EACH = ("elk", "ieder", "telkens")
_THEREOF = ("daarvan", "hiervan", "ervan", "van")
_OTHER = lazily(r"(?<!\w)(?:volgende|onderstaande)\s+(?!tabel)\w+")
_SIGNS = ("(1)", "1°", "I. ")
_TABLE = lazily(r"\s*(?:de\s+)?(?:(?:volgende|onderstaande)\s+tabel|tabel\s+\d+)\s[^.;:()]{0,70}[.:]\s*\Z")
_THAT_ARE = lazily(
    r"(?:\s+[a-zà-ÿ]+){0,3},\s+(?:die|welke)\s+(?:ik\s+|elk\s+|ieder\s+|hieronder\s+|hierna\s+|in\s+het\s+vervolg\s+)[^.;:]{3,70}[.:]"
)
_SHORT_REST = lazily(r"(?:\s+[a-zà-ÿ]+){0,4}\s*[.:]\s*")
_FOLLOWS_OTHER = lazily(r"(?<!\w)(?:als\s+volgt|het\s+volgende|volgende\s+[a-z]{3,}|zoals|elk|ieder)(?!\w)")
# "Drie toezeggingen; een overzicht staat in paragraaf 6."
_TOLD_ELSEWHERE = lazily(r"[,;]|(?<!\w)(?:bijlagen?|annex|paragraaf|hoofdstuk|(?:onder)?deel|tabel)\s+[\da-h](?!\w)")
_DETERMINED = lazily(r"(?<!\w)(?:de|deze|die|onze|dit|hun|haar|zijn|al)\s+\Z")
_NUMBER = lazily(r"(?<!\w)(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!\w)")
_DASH = lazily(r"[–;()]")
_BARE = lazily(
    rf"(?:(?<!\w)(?P<next>(?:de\s+)?volgende)|(?<!\w)(?:het|dit|dat)\s+(?:zijn|betreft|waren)(?:\s+er)?)\s+(?P<number>[2-9]|1\d|{NUMBER_WORD})\s*:\s*\Z"
)
_OF_THEM = lazily(
    r"(?<!\w)(?:noem|zie|licht|bespreek|behandel|onderscheid|bespreken|noemen|zien|lichten|behandelen|onderscheiden)\s+(?:(?:ik|wij|we)\s+)?"
    rf"(?:(?:hier|hieronder)\s+)?er\s+(?P<number>[2-9]|1\d|{NUMBER_WORD})(?:\s+uit)?\s*[.:]\s*\Z"
)  # "Wij noemen er vier."
_OTHERS = lazily(r"(?<!\w)(?:andere|overige|resterende|rest)(?!\w)")
_STEPS = lazily(r"\w*(?:stappen|fasen|stadia)\Z")
_FEW = 9
_SENTENCES, _FIRST_WORDS, _REACH, _STEM = 3, 12, 40, 4


def announced_points(letter: Letter) -> Iterator[Announced]:
    """Find the counts that a list or an enumeration behind them spells out."""
    following = (*letter.blocks[1:], None)
    for index, (block, behind) in enumerate(zip(letter.blocks, following, strict=False)):
        if block.kind == "paragraph" and behind is not None and _opens_list(letter, behind):
            yield from _over_list(letter, index, block)


def _opens_list(letter: Letter, block: Block) -> bool:
    return block.kind in ("item", "footnote", "cell") or letter.text.startswith(_SIGNS, block.start)


def _over_list(letter: Letter, index: int, block: Block) -> Iterator[Announced]:
    """Yield the one count of points in the last sentences over a list."""
    last = letter.sentence_at(max(block.end - 1, block.start))
    first = last.start
    for _ in range(_SENTENCES - 1):
        first = max(letter.sentence_at(max(first - 2, block.start)).start, block.start)
    told = [*_COUNT.finditer(letter.folded, first, block.end)]
    bare = _BARE.search(letter.folded, last.start, block.end)
    bare = bare or _OF_THEM.search(letter.folded, last.start, block.end)
    if bare is not None and (number := number_of(bare["number"])) is not None:
        listed = listed_behind(letter, index)
        start = bare.start("next") if bare.groupdict().get("next") else bare.start("number")
        if listed and number not in listed and not PARTLY.search(letter.folded, last.start, block.end):
            yield Announced(Span(start, bare.end("number")), number, min(listed), max(listed))
        return
    if len(told) != 1 or _is_partly(letter, told[0].start(), block.end):
        return
    one, number = told[0], number_of(told[0]["number"])
    of_some = _PART_OF.search(letter.folded, max(one.start() - _REACH, block.start), one.start())
    if of_some is not None and not (of_some[0].startswith("in") and _STEPS.match(one["noun"])):
        return
    if not (_announces_here(letter, one, last) if one.start() >= last.start else _points_back(letter, one, last)):
        return
    if letter.blocks[index + 1].kind == "cell" and not _is_of_table(letter, one, last):
        return
    listed = listed_behind(letter, index) or _one_item(letter, index)
    others = numbers_in(letter, Span(one.end(), last.end))  # "twaalf maatregelen; de belangrijkste zes zijn:"
    if listed and number is not None and number not in listed and not any(it.value in listed for it in others):
        yield Announced(Span(one.start(), one.end()), number, min(listed), max(listed))


def _one_item(letter: Letter, index: int) -> frozenset[int]:
    """Return one for an item with the first number of a list, right behind a colon, of which no other item follows."""
    own, item = letter.blocks[index : index + 2]
    following = takewhile(lambda one: one.kind != "heading", since(letter.blocks, index + 2))
    if item.kind != "item" or not letter.text.endswith(":", own.start, own.end):
        return frozenset()
    at = letter.document.alignment.to_text(item.start)
    mark = letter.document.text[letter.document.text.rfind("\n", 0, at) + 1 : at].strip(" \t.()")
    rest = [*following]
    end = rest[0].end if rest else item.end
    alone = mark in ("1", "a", "A") and not any(one.kind == "item" for one in rest)
    alone = alone and not letter.says(_OTHERS, Span(item.start, end))
    return frozenset({1}) if alone else frozenset()


def _is_of_table(letter: Letter, one: re.Match[str], last: Span) -> bool:
    """Tell whether a count is of the rows of the table behind it: "de volgende vier", "de tabel vermeldt deze"."""
    if one.start() >= last.start:
        return _NAMED_HERE.search(letter.folded, max(one.start() - _REACH, last.start), one.start()) is not None
    each = _EACH_OF.match(letter.folded, last.start, last.end)
    return each is not None or _TABLE.match(letter.folded, last.start, last.end) is not None


def _is_partly(letter: Letter, start: int, end: int) -> bool:
    """Tell whether words say that a list may leave something out; "elk met een eigenaar" says that it does not."""
    found = PARTLY.finditer(letter.folded, start, end)
    return any(one[0] not in _OF_EACH and not _WHOSE.match(letter.folded, one.start() - 2) for one in found)


def _announces_here(letter: Letter, one: re.Match[str], last: Span) -> bool:
    """Tell whether the last sentence over a list says how many it holds, as its subject or as all that it says."""
    words = letter.folded[last.start : last.end].rstrip()
    rest = letter.folded[one.end() : last.end]
    if any(way.fullmatch(rest.rstrip()) for way in (_EACH_WITH, _THAT_ARE, _WHOSE)):
        return True
    if PARTLY.search(rest):
        return False
    if _NAMED_HERE.search(letter.folded, max(one.start() - _REACH, last.start), one.start()):
        return not rest.strip(" .:") or _SHORT_REST.fullmatch(rest) is not None
    if _OTHER.search(words):
        return False
    if words.endswith(":"):
        return _is_all(letter, one, last)
    return words.endswith(".") and not _TOLD_ELSEWHERE.search(rest)


def _is_all(letter: Letter, one: re.Match[str], last: Span) -> bool:
    """Tell whether a sentence with a colon counts nothing but what follows: no "bij de uitvoering van deze drie"."""
    rest = letter.folded[one.end() : last.end].rstrip(" :\n")
    if one.start() - last.start <= _FIRST_WORDS and "," not in rest:
        return True
    before = letter.folded[last.start : one.start()]
    if _DETERMINED.search(before) or _NUMBER.search(before):
        return False
    return (
        not _FOLLOWS_OTHER.search(letter.folded, last.start, last.end)
        and not _DASH.search(rest)
        and ("," not in rest or rest.strip() in (", te weten", ", namelijk"))
        and len(rest.split()) <= _FEW
    )


def _points_back(letter: Letter, one: re.Match[str], last: Span) -> bool:
    """Tell whether the last sentence over a list says that it holds what was counted before."""
    words = letter.folded[last.start : last.end].strip()
    each = _EACH_OF.match(words)
    if each is not None:
        of_them = each["what"] in _THEREOF or one["noun"].startswith(each["what"][:_STEM])
        return of_them and words.endswith(".")
    if any(way.search(letter.folded, one.start(), last.end) for way in (PARTLY, _PICKED)):
        return False
    return _POINTS_BACK.search(words) is not None and not _OTHER.search(words, one.start())
