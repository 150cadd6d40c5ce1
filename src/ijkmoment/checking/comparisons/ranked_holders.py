"""Whose place by size it is: the one row that the words around it name, and those that it goes after.

A row is named by its words, by its number ("de derde maatregel"), by the number that stands beside the place, or by the
part of the sentence right before or behind it, where nothing else is spoken of.
"""

import re
from collections.abc import Sequence

from ijkmoment.checking.comparisons.rank_claims import HOLDER, RankClaim
from ijkmoment.checking.comparisons.ranked_tables import OF_TABLES, VERB, Line, Table, is_of_rows, named, speaks_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, stem, words_at
from ijkmoment.language.numerals import number_of
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED, DETERMINERS, PREPOSITIONS
from ijkmoment.language.words import MONTHS

_NTH = {one: index for index, one in enumerate("eerste tweede derde vierde vijfde zesde zevende achtste".split(), 1)}
_NTH_OF = lazily(rf"(?<!\w)(?P<nth>{'|'.join(_NTH)})\s+(?P<noun>[a-zà-ÿ]+)")
_NAME = lazily(rf"(?<![\w-])(?:[A-ZÀ-Þ][\w-]+|(?:19|20)\d\d|{'|'.join(MONTHS['nl'])})(?![\w-])")
_AFTER = lazily(r"(?<!\w)(?<!op\seen\s)(?<!op\séén\s)na\s+(?=[^.;:]*\Z)", re.IGNORECASE)
_AFTER_BEHIND = lazily(r"[^.;:()]{0,40}?(?<!\w)na\s+(?=[^.;:]*)")
_JOINS = lazily(r"\s*(?:\([^()]*\)\s*)?(?:,|(?:,\s*)?(?<!\w)en(?!\w))\s*(?:de\s+|het\s+)?")
_ORDER = lazily(r"\s*(?:na|achter|voor|vóór|boven|onder|dan|gevolgd|tegen)(?!\w)")
_OF_ANY = frozenset(
    """
    grond boeg qua verhouding relatief daaraan echter miljoen miljard duizend ton procent euro
    deel nam namen neemt nemen rekening vormde vormden
    """.split()
) | frozenset(_NTH)
_PLACE, _HOLDER = frozenset({"plaats", "plek", "positie"}), lazily(rf"{HOLDER}\Z")
_FEW, _NEAR = 8, 4


def holder(letter: Letter, claim: RankClaim, table: Table) -> tuple[Line | None, Span]:
    """Return the one row whose place it is, with the stretch that says so."""
    rows = named_rows(letter, claim.part, table)
    if len(rows) == 1:
        joined = _is_joined(letter, claim, rows[0], table) or _is_of_row(letter, claim, table)
        joined = joined or _are_several(letter, claim, table)
        return (None if joined else rows[0]), claim.part
    own = _by_number(claim, table) if not rows and not table.heads else []
    if len(own) == 1:
        return own[0], claim.part
    if rows or unknown(letter, claim.part, claim, table):
        return None, claim.part
    for step in (-1, 1):
        found = _beside(letter, claim, table, step)
        if found is not None:
            return found
    return None, claim.part


def _by_number(claim: RankClaim, table: Table) -> Sequence[Line]:
    """Return the rows whose numbers stand in the part of a sentence with a place, or right before it."""
    first, last = max(claim.sentence.start, claim.part.start - _NEAR), claim.part.end
    return [line for line in table.lines if claim.sentence.start <= line.span.start < last and line.span.end > first]


def _beside(letter: Letter, claim: RankClaim, table: Table, step: int) -> tuple[Line, Span] | None:
    """Return the one row that the nearest part before or behind a place names, where no other words stand between."""
    index = claim.own + step
    while 0 <= index < len(claim.parts):
        part = claim.parts[index]
        rows = named_rows(letter, part, table)
        if step > 0 and _ORDER.match(letter.folded, *part):
            return None
        if len(rows) == 1:
            return rows[0], Span(min(part.start, claim.part.start), max(part.end, claim.part.end))
        if rows:
            return None
        index += step
    return None


def _is_joined(letter: Letter, claim: RankClaim, own: Line, table: Table) -> bool:
    """Tell whether "en" joins a row to another one that stands alone: "bij A en B is het aandeel het laagst"."""
    before = claim.parts[claim.own - 1] if claim.own else None
    if before is None or not letter.folded[before.start : before.end].endswith("en"):
        return False
    words = [word for word, _, _ in words_at(letter.text, *before) if word not in CLOSED]
    return named_rows(letter, before, table) not in ([], [own]) and all(is_of_rows(table, word) for word in words)


def _are_several(letter: Letter, claim: RankClaim, table: Table) -> bool:
    """Tell whether a place is of several rows that its sentence names: "de grootste groepen zijn A (12) en B (9)"."""
    plural = claim.noun.endswith(("en", "s")) and claim.root not in ("mee", "min")
    return plural and len(named(letter, Span(claim.span.end, claim.sentence.end), table)) > 1


def _is_of_row(letter: Letter, claim: RankClaim, table: Table) -> bool:
    """Tell whether a row is only what a noun is of: "de meeste klachten over geluid zijn gegrond"."""
    if not claim.nouns:
        return False
    words = words_at(letter.text, claim.span.end, claim.part.end)[len(claim.nouns) :]
    index = 0
    while index < len(words) and (words[index][0] in PREPOSITIONS | DETERMINERS or words[index][0] == "grond"):
        index += 1
    named_there = bool(index) and index < len(words) and bool(named_rows(letter, Span(*words[index][1:]), table))
    return named_there and any(not is_of_rows(table, word) for word, _, _ in words[index:])


def after_rows(letter: Letter, claim: RankClaim, table: Table) -> tuple[Sequence[Line], Line | None] | None:
    """Return the rows that a place goes after and the one whose place it is, None where it goes after none."""
    if claim.way == "next":
        ahead = named_rows(letter, Span(claim.sentence.start, claim.span.start), table)
        following = _first(letter, Span(claim.span.end, claim.clause.end), table)
        return ahead, (following if ahead and following not in ahead else None)
    before = _AFTER.search(letter.folded, claim.clause.start, claim.span.start)
    opened = before or _AFTER_BEHIND.match(letter.folded, claim.span.end, claim.clause.end)
    if opened is None or not claim.sign:
        return None
    first, others, last = list[Line](), list[Line](), opened.end()
    for word, start, end in words_at(letter.text, opened.end(), claim.clause.end):
        rows = named_rows(letter, Span(start, end), table)
        if len(rows) != 1:
            if not first and content(word) and not _is_known(word, table):
                return None  # "na de inval in A" is one of time
            continue
        between = letter.folded[last:start]
        goes_on = not others and (not first or rows[0] in first or _JOINS.fullmatch(between))
        (first if goes_on else others).append(rows[0])
        last = end
    others += named_rows(letter, Span(claim.clause.start, opened.start()), table)
    own = {id(one): one for one in others if one not in first}
    return (first, next(iter(own.values())) if len(own) == 1 else None) if first else None


def _first(letter: Letter, span: Span, table: Table) -> Line | None:
    """Return the first row that a stretch names."""
    words = (Span(start, end) for _, start, end in words_at(letter.text, *span)[:_FEW])
    rows = next((found for word in words if (found := named_rows(letter, word, table))), ())
    return rows[0] if len(rows) == 1 else None


def named_rows(letter: Letter, span: Span, table: Table) -> Sequence[Line]:
    """Return the rows that a stretch names: by their number ("de derde maatregel"), and names before other words."""
    nth = _NTH_OF.search(letter.folded, *span)
    if nth is not None and nth["noun"] not in _PLACE and _HOLDER.match(nth["noun"]) is None:
        numbered = [line for line in table.lines if f"#{_NTH[nth['nth']]}" in line.label]
        numbered = numbered or [line for line in table.lines if _is_numbered(line, nth)]
        if numbered:
            return numbered
    rows = named(letter, span, table)
    if len(rows) <= 1:
        return rows
    names = {stem(one.casefold()) for one in _NAME.findall(letter.text, *span)}
    by_name = [line for line in rows if names & line.label]
    return by_name if len(by_name) == 1 else rows


def _is_numbered(line: Line, nth: re.Match[str]) -> bool:
    return re.match(rf"{re.escape(nth['noun'][:4])}\w*\s+{_NTH[nth['nth']]}(?!\d)", line.printed.casefold()) is not None


def unknown(letter: Letter, part: Span, claim: RankClaim, table: Table) -> Sequence[str]:
    """Return the words of a stretch that no row, no head and no sentence on figures has."""
    words = [word for word, start, _ in words_at(letter.text, *part) if not claim.span.start <= start < claim.span.end]
    return [word for word in words if content(word) and word not in claim.nouns and not _is_known(word, table)]


def _is_known(word: str, table: Table) -> bool:
    if number_of(word) is not None or word in _OF_ANY or OF_TABLES.match(word) or VERB.match(word):
        return True
    return is_of_rows(table, word) or speaks_of(table, word)
