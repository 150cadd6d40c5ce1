"""Ends that an extension told elsewhere puts off, of whatever both sentences name.

"Aan het centrum in Tbilisi zijn vijf instructeurs verbonden, tot en met 30 juni 2026", where another paragraph
says that "de bijdrage aan het centrum in Tbilisi" was extended until a later day. An extension is of whole months: both
ends are on one day of the month, or on its last.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import DayTold, ends_told, names_at
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.checking.times.moments import may_be_one
from ijkmoment.checking.times.put_off import THEIRS, UNSURE, kinds_in
from ijkmoment.facts.dates import Date
from ijkmoment.language.countries import country_code
from ijkmoment.language.patterns import lazily

_EXTENDED = lazily(r"(?<!\w)verleng(?:d|en|t|de|ing)(?!\w)")
_AT_REQUEST = lazily(r"(?<!\w)op\s+(?:mijn|ons|zijn|haar|hun|eigen|diens)\s+(?:eigen\s+)?verzoek(?!\w)")
_NOW = lazily(
    r"(?<!\w)(?:loopt|lopen|geldt|gelden|duurt|duren|eindigt|eindigen|vervalt|vervallen|rijdt|blijft|heeft)(?!\w)"
)
# By these a thing itself ends; what is got, paid or led until then is something else of it.
_ENDS = lazily(r"(?<!\w)(?:is|zijn|wordt|worden|werkt|werken|beschikt|beschikken|staat|staan)(?!\w)")
# What says of an end that it is one of several, or was one: the letter knows of the other.
_ONE_OF_SEVERAL = lazily(
    r"(?<!\w)(?:verleng\w*|inmiddels|doorg\w+|voortgezet|vervolg\w*|zou(?:den)?|was|waren|liep(?:en)?|eindigde\w*|aanvankelijk\w*"
    r"|oorspronkelijk\w*|eerst|eerder\w*|vorig\w*|destijds|indien|mits|tenzij|als|volgens|rotatie\w*|tranche|fase|periode|verslag\w*|daarna|waarna|nadien)(?!\w)"
)
# What a sentence says to end then is not the thing itself: a time to apply in, money, somebody's place on it.
OF_ELSE = lazily(
    r"€|(?<!\w)(?:euro|miljoen|\w*aanvra\w+|ingediend|indien(?:en)?|inschrij\w+|\w*bezwa\w+|\w*consultatie|reageren|reacties?|beschikbaar|begroot"
    r"|voorzitter|leden|commandant\w*|geleid|leiding|\w*budget|pilot|proef|kan|kunnen|via|gestremd|geopend|open|dicht)(?!\w)"
)
# "Voor wijken, waarvoor de regeling geldt tot en met 31 december, is € 3 miljoen": the money is of the rest.
_ASIDE = lazily(r",\s+(?:waar[a-z]+|die|dat)\s[^,;]*\Z")
_LABEL = lazily(r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3}):\s")
_COMPOUND = lazily(r"[a-zà-ÿ]{3,}(?:regeling|fonds|ontheffing)")
_ALONE = r"(?:geldt|loopt|duurt|eindigt|vervalt|is|wordt|verlengd|tot|op|met|heeft)(?!\w)"
_MOST, _ENOUGH = 50, 3


def extended_since(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the ends to come that an extension of the same thing puts off, each with the later end."""
    extending = {one for one in letter.holding(("verleng",)) if _extends(letter, one)}
    if not extending:
        return
    ends = [one for one in ends_told(letter) if one.date.possible]
    extensions = list(islice((one for one in ends if letter.sentence_at(one.span.start) in extending), _MOST))
    for one in ends if extensions else ():
        later = next((it for it in extensions if _is_of_it(letter, one, it)), None)
        if later is not None and _is_to_come(letter, one) and not _is_named(letter, one, later, ends):
            yield one.span, later.span


def _extends(letter: Letter, sentence: Span) -> bool:
    said = letter.part(sentence).casefold()
    return _EXTENDED.search(said) is not None and UNSURE.search(_AT_REQUEST.sub("", said)) is None


def _is_to_come(letter: Letter, one: DayTold) -> bool:
    said, block = letter.sentence_at(one.span.start), letter.block_at(one.span.start)
    cell = block is not None and block.kind == "cell"
    past = letter.date is not None and letter.date.possible and one.date.last() < letter.date.first()
    prose = block is not None and block.kind == "paragraph"
    if not (cell or letter.says(_NOW, said)) and (past or (prose and not letter.says(_ENDS, said))):
        return False
    around = (Span(one.start, one.end) for one in letter.once(Around).heads(block)) if cell and block else ()
    aside = (
        _ASIDE.search(letter.folded, said.start, one.span.end) if letter.text.startswith(",", one.span.end) else None
    )
    own = Span(aside.start(), one.span.end) if aside is not None else said
    told = (letter.folded[span.start : span.end] for span in (own, *around))
    return not any(_ONE_OF_SEVERAL.search(one) or OF_ELSE.search(one) for one in told)


def may_be_former(one: Date, later: Date) -> bool:
    """Tell whether an end is whole months before a later one: on the same day of the month, or both on its last."""
    if None in (one.day, later.day):
        return later.last().month == one.last().month
    return one.day == later.day or all((it.last() + timedelta(1)).day == 1 for it in (one, later))


def _is_of_it(letter: Letter, one: DayTold, later: DayTold) -> bool:
    """Tell whether an extension in another paragraph may be of what ends, by a later end that is whole months away."""
    if later.date.first() <= one.date.last() or not may_be_former(one.date, later.date):
        return False
    if letter.block_at(one.span.start) == letter.block_at(later.span.start):
        return False
    said = [letter.part(letter.sentence_at(it.span.start)) for it in (one, later)]
    kinds = [{*kinds_in(it)} for it in said]
    same = not kinds[0].isdisjoint(kinds[1])
    if (all(kinds) and not same) or THEIRS.search(said[1]) or is_theirs(said[1], later.names - one.names):
        return False  # the mandate was extended, not the contribution, or another nation's
    if _is_named_so(one, later) or (same and _is_named_over(letter, one, later)):
        return True
    before = same and one.names <= later.names and _before(letter, one) & later.nouns
    return (
        bool(before)
        or _is_labelled(letter, one, later, said[1])
        or _is_the_one(letter, one, later, kinds[0] & kinds[1])
    )


def _is_labelled(letter: Letter, one: DayTold, later: DayTold, extension: str) -> bool:
    """Tell whether an item opens with the name of what is extended: "Letland: een radar", "de bijdrage in Letland"."""
    block = letter.block_at(one.span.start)
    label = _LABEL.match(letter.text, block.start, block.end) if block is not None and block.kind == "item" else None
    if label is None or letter.headings_at(one.span.start)[-1:] == letter.headings_at(later.span.start)[-1:]:
        return False  # what follows a list may go on from it
    what = rf"(?<!\w)(?:bijdrage|inzet|deelname|mandaat)\s+(?:in|aan|voor)\s+(?:de\s+)?{re.escape(label['name'])}(?!\w)"
    return re.search(what, extension) is not None


def _is_named_over(letter: Letter, one: DayTold, later: DayTold) -> bool:
    """Tell whether the headings over an extension name what ends; what the Veiligheidsraad extends is not ours."""
    ours = {"nederlands" in letter.part(letter.sentence_at(it.span.start)).casefold() for it in (one, later)}
    over = (Span(it.start, it.end) for it in letter.headings_at(later.span.start))
    names = later.names.union(*(names_at(letter, it) for it in over))
    return bool(one.names) and len(ours) == 1 and _is_named_so(one, later._replace(names=names))


def _is_the_one(letter: Letter, one: DayTold, later: DayTold, kinds: set[str]) -> bool:
    """Tell whether one section calls both "de regeling", or the letter both "de tolkregeling", and has no other."""
    over = [letter.headings_at(it.span.start)[-1:] for it in (one, later)]
    said = [letter.sentence_at(it.span.start) for it in (one, later)]
    return any(
        all(re.search(rf"(?<!\w)(?:de|het|deze|dit)\s+{kind}\s+{_ALONE}", letter.folded[slice(*it)]) for it in said)
        and not {f"{kind}en", f"{kind}s"} & letter.runs.keys()
        for kind in kinds - {"own", "mandate"}
        if over[0] == over[1] or _COMPOUND.fullmatch(kind)
    )


def _is_named_so(one: DayTold, later: DayTold) -> bool:
    """Tell whether two ends are of one thing: by a name and another word, or by three nouns.

    What one of both has as a name may be a noun of the other: "Noodfonds Binnenvaart" opens a row.
    """
    nouns = one.nouns & later.nouns
    shared = (one.nouns | set(map(stem, one.things))) & (later.nouns | set(map(stem, later.things)))
    named = bool(one.names) and one.names <= later.names
    return (named and (bool(nouns) or len(shared) > 1)) or len(nouns) >= _ENOUGH


def _before(letter: Letter, one: DayTold) -> frozenset[str]:
    """Return what the sentence before an end is about, of which "de bijdrage loopt tot" speaks."""
    sentence, block = letter.sentence_at(one.span.start), letter.block_at(one.span.start)
    inside = block is not None and block.start < sentence.start
    return frozenset(content(letter.part(letter.sentence_at(sentence.start - 2)))) if inside else frozenset()


def is_theirs(said: str, names: frozenset[str]) -> bool:
    """Tell whether a sentence names a country that extends or contributes: "Frankrijk heeft zijn bijdrage verlengd"."""
    opens = rf"(?:\A|[;,]\s|(?:bijdrage|inzet|deelname)\s+van\s)(?:{'|'.join(map(re.escape, sorted(names)))})(?!\w)"
    return any(map(country_code, names)) and re.search(opens, said) is not None


def _is_named(letter: Letter, one: DayTold, later: DayTold, ends: list[DayTold]) -> bool:
    """Tell whether the extension names the end that it puts off: then the reader is told."""
    sentence = letter.sentence_at(later.span.start)
    beside = (it for it in ends if sentence.start <= it.span.start < sentence.end and it is not later)
    if any(may_be_one(it.date, one.date) for it in beside):
        return True
    block = letter.block_at(one.span.start)
    others = letter.once(Around).beside(block) if block is not None else ()
    return any(cell.start <= it.span.start < cell.end and it.date == later.date for cell in others for it in ends)
