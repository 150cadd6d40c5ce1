"""What stands where a value is still to come: "circa XX huishoudens", "nr. PM", "€ n.t.b. miljoen", "BZ25XXXXX".

A row of X's with figures or separators is nothing else. What may also be a word of its own (a Roman number, the "PM" of
a budget, an ellipsis) counts only in a value's place: behind a currency or "nr.", or before a unit or what is counted.
"XXX" counts in any word's place but that of a thirty: behind a word that is numbered or a name, or before a name.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import at_places, lazily, one_of
from ijkmoment.language.word_classes import DETERMINERS, PREPOSITIONS
from ijkmoment.language.word_kinds import is_finite, is_noun
from ijkmoment.language.words import MONTHS

_X_ROW = lazily(
    r"(?P<wide>\b(?:[xX]{2}|dd|DD|00)-(?:[xX]{2}|mm|MM|00)-(?:\d{4}|[xXjJyY]{2,4})|\b[A-Z]{0,6}-?\d[\d-]{0,20}?(?<=\d)(?:X{2,}|x{2,})|\bX{1,3}(?:[.,]X{1,3})+|\bX{4,}(?:-\w+){0,3}|\bx{2,})(?![\w-])"
    r"|\b(?P<alone>XXX?|NN)(?![\w-])(?!\.\w)"
)
_IN_X_ROWS = ("xx", "x.x", "x,x", "dd-", "00-")
_SIGN = lazily(r"(?P<twice>@{2,})|(?P<sign>\?{2,}|_{2,}|\.{2,}|…|@)")
_SIGNS = ("??", "__", "..", "…", "@")
_BUDGET = lazily(r"(?<![\w.-])(?P<pm>PM|pm|P\.M\.|p\.m\.)(?![\w-])")
_OPEN = lazily(r"(?<![\w.-])(?P<open>[nN]\.?[tT]\.?[bB]\b\.?|[nN]\.?[nN]\.?[bB]\b\.?|TBD|TBC)(?![\w-])")
_WITH_WHOM = lazily(r"\s+(?:met|door|bij|na|i\.o\.m\.)\s")  # "n.t.b. met FIN"
_BUDGET_OPENS, _OPEN_OPENS = ("pm", "p"), ("n", "nt", "ntb", "nn", "nnb", "tbd", "tbc")
_UNIT = lazily(
    r"\s*(?:%|(?:miljoen|miljard|duizend|honderd|euro|dollar|procent(?:punt(?:en)?)?|kilometer|km|meter|hectare|kilo|ton|uur|uren"
    r"|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|jaren|kwartaal|militairen|personen|mensen|mln\.?|mld\.?)(?!\w)"
    rf"|(?i:{one_of(MONTHS['nl'])})(?!\w))"
)
_LEAD = lazily(
    r"(?:€|£|\$|(?<!\w)(?:nrs?\.|nummer|circa|ca\.|ruim|bijna|ongeveer|ten\s+hoogste|ten\s+minste|maximaal|minimaal|minstens|d\.d\.|dd\."
    r"|naar\s+schatting|nog\s+eens|in\s+totaal|gemiddeld))\s*\Z",
    re.IGNORECASE,
)
_NUMBER_OF = lazily(r"(?<!\w)nrs?\.\s*\Z", re.IGNORECASE)
_TOWARDS = lazily(r"(?<!\w)(?:(?:tot|op|van|met|bij)\s|(?i:datum\s*:?|den\s+haag,)\s*)\Z")
_NEXT = lazily(r"\s+(?P<word>[a-zà-ÿ]{3,})(?!\w)")
_COUNTED = lazily(
    r"\s+(?!(?:waren|worden|werden|hebben|hadden|kunnen|konden|moeten|zullen|zouden|willen|mogen|tussen|tegen|sinds"
    r"|tijdens|samen|reeds|steeds|binnen|buiten|alleen|evenals|kregen|gingen|kwamen|leden)(?!\w))[a-zà-ÿ]{3,}(?:en|ën|s)(?!\w)"
)
_LAST = lazily(r"(?P<word>[^\W_][\w'’.-]*)\s+\Z")
_LABELS = frozenset(
    """
    artikel artikelen art. hoofdstuk hoofdstukken deel titel bijlage annex boek paragraaf tabel protocol verdrag
    begroting eeuw kolom klasse type model maat groep fase generatie pagina blz. p. pp. raming
    """.split()
)
_EXPLAINED = lazily(r"\(PM\)|PM-|pro\s+memorie|\bPM\s+(?:staat|betekent)|premier|fijnstof|fijn\s+stof", re.IGNORECASE)
_YEAR_BEHIND = lazily(r"\s+20\d\d(?!\d)")
_VERB_BEFORE = lazily(r"(?<!\w)(?:is|zijn|was|wordt|worden|komt|komen|volgt|volgen)\s+\Z")
_BUDGET_WORDS = frozenset(
    """
    opgenomen geraamd begroot gezet gesteld vermeld verwerkt meegenomen geboekt aangehouden gereserveerd omdat zodat
    aangezien totdat voor van het een met tot aan uit bij door over dan als maar want dus daarom nog niet ook wel
    """.split()
)
# A row of numbers, and a code, of which "XXX" is one: of no land, or of no currency.
_ROMAN = lazily(r"(?<!\w)(?:(?!XXX)[IVXLCDM]+|tot\s+en\s+met|\w*[Cc]odes?)(?!\w)")
# Who or what goes by a name: "de premier XXX", "het lid XXX".
_NAMED = frozenset(
    """
    premier president minister-president minister staatssecretaris ambtgenoot ambassadeur koning generaal commandant
    kolonel majoor kapitein burgemeester wethouder voorzitter directeur directeur-generaal lid leden heer mevrouw dhr.
    mevr. gemeente provincie bedrijf firma dorp stad operatie oefening missie motie
    """.split()
)
_OF_BUDGETS = lazily(
    r"(?<!\w)(?:opgenomen|geraamd|begroot|gezet|gesteld|vermeld|verwerkt|geboekt|gereserveerd|\w*begroting\w*|\w*raming\w*|\w*post(?:en)?)(?!\w)"
)
_POSTS = lazily(r"\s+\w*(?:post|raming|kost|bedrag|stelling|concentratie|emissie|deeltje|niveau|meting|norm|waarde)")
_WHEN = frozenset("in vanaf sinds eind begin medio uiterlijk vóór voor na tot rond tegen".split())
_DATES = _WHEN | {"op", "per"}
_IS = frozenset(
    "is zijn was waren bedragen bedraagt bedroeg bedroegen kost kostte kosten heet heten wordt worden".split()
)
_BEFORE_NUMBER = frozenset("wel nog met totaal dus ook".split())
_REACH, _LONGEST_ADDRESS = 24, 200


def fillers(letter: Letter) -> Iterator[Span]:
    """Yield what stands in a value's place and is none."""
    for one in _found(letter):
        span = Span(*one.span(one.lastgroup or 0))
        if _is_filler(letter, span, one.lastgroup or ""):
            yield span


def _found(letter: Letter) -> Iterator[re.Match[str]]:
    text = letter.text
    if "NN" in text or any(one in letter.folded for one in _IN_X_ROWS):
        yield from _X_ROW.finditer(text)
    if any(one in text for one in _SIGNS):
        yield from _SIGN.finditer(text)
    yield from at_places(_BUDGET, text, letter.standing(_BUDGET_OPENS), 0, len(text))
    yield from at_places(_OPEN, text, letter.standing(_OPEN_OPENS), 0, len(text))


def _is_filler(letter: Letter, span: Span, kind: str) -> bool:
    block = letter.block_at(span.start)
    if block is None or _is_in_address(letter.text, span):
        return False
    before = letter.text[max(span.start - _REACH, block.start) : span.start]
    if block.kind == "cell" and (kind != "wide" or letter.part(span).islower()) and not _NUMBER_OF.search(before):
        return False  # tables have posts that are open, and marks for scores
    return _JUDGES[kind](letter, span, before)


def _is_row(_letter: Letter, _span: Span, before: str) -> bool:
    return _word_before(before) not in _LABELS


def _is_open(letter: Letter, span: Span, before: str) -> bool:
    if _has_unit(letter, span) or _WITH_WHOM.match(letter.text, span.end):
        return True
    return _LEAD.search(before) is not None and not before.rstrip().endswith("€")


def _is_sign(letter: Letter, span: Span, before: str) -> bool:
    if _has_unit(letter, span):
        return _is_sign_of_value(letter.text, span, before)
    if _NUMBER_OF.search(before):  # "(Kamerstuk 29 521, nr. …)"
        return not letter.text[span.end : span.end + 1].isalnum()
    if letter.text[span.start] == "_" and _COUNTED.match(letter.text, span.end):
        return before[-1:] in ("", " ", "\n")
    return letter.text[span.start] == "?" and before[-1:] in ("", " ", "\n", "\xa0", "€")


def _has_unit(letter: Letter, span: Span) -> bool:
    return _UNIT.match(letter.text, span.end) is not None


def _is_sign_of_value(text: str, span: Span, before: str) -> bool:
    """Tell whether a sign stands by itself before a unit; an ellipsis only where a value is due."""
    if text[span.start] in ".…":
        return bool(_LEAD.search(before) or _TOWARDS.search(before)) and text[span.end : span.end + 1].isspace()
    return not before or before[-1].isspace() or before[-1] == "€"


def _is_counting(letter: Letter, span: Span, before: str) -> bool:
    """Tell whether "XX" or "NN" counts what stands behind it, and numbers no article, chapter or pope."""
    word = _word_before(before)
    named = letter.part(span) == "XXX" and (word.lower() in _NAMED or before.endswith(("motie-", "amendement-")))
    if named or (word in _DATES and _YEAR_BEHIND.match(letter.text, span.end)):
        return True
    if word in _LABELS or before.endswith(("-", "(")) or before[-1:].isdecimal() or before.rstrip()[-1:].isdecimal():
        return False
    if _ROMAN.search(before) and not _NUMBER_OF.search(before):
        return False
    if (
        _NUMBER_OF.search(before)
        or _LEAD.search(before)
        or _has_unit(letter, span)
        or _stands_for_any(letter, span, before)
    ):
        return True
    if word[:1].isupper() and span.start - len(before) + before.rfind(word) > letter.sentence_at(span.start).start:
        return False
    return _COUNTED.match(letter.text, span.end) is not None


def _stands_for_any(letter: Letter, span: Span, before: str) -> bool:
    """Tell whether "XXX" stands where a name or value is due, and is no number thirty, title or size.

    A noun before it may be what it numbers or is called, and so may a name behind it; a preposition and a verb are not.
    """
    after = letter.text[span.end : span.end + _REACH]
    if letter.part(span) != "XXX" or after[:1] in ("-", "/") or after.lstrip()[:1].isupper():
        return False
    if not before.strip():
        return after[:1].isspace() and after.lstrip()[:1].islower()
    word, speller = _word_before(before).lower(), letter.speller
    if word in PREPOSITIONS or word in DETERMINERS or word in _IS:
        return True
    return bool(word) and speller is not None and is_finite(word, speller) and not is_noun(word, speller)


def _word_before(before: str) -> str:
    found = _LAST.search(before)
    return found["word"] if found else ""


def _is_open_post(letter: Letter, span: Span, before: str) -> bool:
    """Tell whether "PM" stands for a value of running text: a budget's own is explained, or stands by itself."""
    if before.rstrip()[-1:].isdecimal():
        return False
    if _is_value(letter, span, before):
        return True
    if letter.once(_explains_posts):
        return False
    if _YEAR_BEHIND.match(letter.text, span.end):
        return _word_before(before) in _DATES
    if letter.text[span.start].isupper() and not _is_of_budget(letter, span, before):
        return True
    behind = _NEXT.match(letter.text, span.end)
    return behind is not None and _is_due(letter, span, before, behind["word"])


def _is_value(letter: Letter, span: Span, before: str) -> bool:
    """Tell whether a number is due: before a unit, behind a currency or "Kamerstuk", or before what is counted."""
    if _has_unit(letter, span) or (_LEAD.search(before) and not before.rstrip().endswith("€")):
        return True
    paper = before.casefold().endswith(("kamerstuk ", "kamerstukken "))
    return paper or _counts_what_follows(letter, span, before)


def _is_of_budget(letter: Letter, span: Span, before: str) -> bool:
    """Tell whether "PM" is a budget's own, dust or somebody: "De PM sprak", "PM Jansen", "is als PM geraamd"."""
    named = _word_before(before).lower() in DETERMINERS or letter.text[span.end : span.end + 2].strip()[:1].isupper()
    sentence = letter.sentence_at(span.start)
    return named or letter.says(_OF_BUDGETS, sentence) or _POSTS.match(letter.text, span.end) is not None


def _is_due(letter: Letter, span: Span, before: str, behind: str) -> bool:
    """Tell whether a moment or a count is due before a word: "in PM besloten", "wel PM stafofficieren"."""
    if behind in _BUDGET_WORDS or _POSTS.match(letter.text, span.end):
        return False
    if _VERB_BEFORE.search(before) or _word_before(before) in _WHEN:
        return True
    role = letter.speller.role(behind) if letter.speller is not None else 0
    counted = role & Role.NOUN and not role & Role.INFINITIVE and _COUNTED.match(letter.text, span.end)
    return bool(counted and before.strip()) and _word_before(before) not in DETERMINERS


def _counts_what_follows(letter: Letter, span: Span, before: str) -> bool:
    """Tell whether "PM" stands where a number is due: "maar wel PM stafofficieren"."""
    return _word_before(before) in _BEFORE_NUMBER and _COUNTED.match(letter.text, span.end) is not None


def _explains_posts(letter: Letter) -> bool:
    """Tell whether a letter says what its PM is; made once, by `letter.once(_explains_posts)`."""
    return _EXPLAINED.search(letter.text) is not None


def _is_in_address(text: str, span: Span) -> bool:
    """Tell whether a place stands within an address of the web or of mail."""
    first = max(span.start - _LONGEST_ADDRESS, 0)
    start = max(text.rfind(" ", first, span.start), text.rfind("\n", first, span.start))
    behind = (text[span.end : span.end + _LONGEST_ADDRESS].split(maxsplit=1) or [""])[0]
    end = span.end + len(behind) if text[span.end : span.end + 1].strip() else span.end
    word = text[start + 1 : end]
    return "://" in word or word.startswith("www.") or ("@" in word.strip("@(") and "." in word.split("@")[-1])


_JUDGES: Mapping[str, Callable[[Letter, Span, str], bool]] = {
    "wide": _is_row,
    "alone": _is_counting,
    "sign": _is_sign,
    "twice": _is_row,
    "pm": _is_open_post,
    "open": _is_open,
}
