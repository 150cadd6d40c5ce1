"""A deployment that vanished or appeared without a word.

What:
    A deployment that the letter before this one reported on and that this letter does not speak of at all, or only in
    passing while it has sections for others; or one that this letter reports on, of which the letter before did not
    speak and of which this one does not say that it began. The rows of an overview count as sections do.

Why:
    A reader of both letters cannot tell whether the deployment ended, moved to another letter or was forgotten.

Example:
    Geachte voorzitter,

    Inzet in Litouwen

    Nederland droeg bij met 300 militairen.

    Hoogachtend,

Better:
    Geachte voorzitter,

    Inzet in Litouwen

    Nederland droeg bij met 300 militairen. De inzet in Slowakije is beëindigd.

    Hoogachtend,

Known limits:
    A deployment is known by the country and the names in its heading or its line of the overview, or by the register's
    subject of its figures; what stands over several ("vier programma's") is none. A sentence on what became of it is
    enough, so is one about it alone; a line of costs or a sentence on several is not, where it had a section and others
    have one now. Only the newest earlier letter of sixty days before or more counts, and only when both share half of
    their deployments or their subject lines. Extracts, rows of ships, what the earlier letter lists as ended, and
    overviews of which a third would be missed are left alone. A letter on one country, a decision or questions is held
    to one of its kind. Rows are known again by short forms and places that no other row has. Without an earlier letter
    it is the register's of about a year before; there any word on a deployment is enough.

Source:
    The letter of 2023 covered Air Policing over Poland and Bulgaria; that of 2024 neither covers it nor says why.
"""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile
from operator import attrgetter

from ijkmoment.checking.against_register.register_letter import Before, letter_before
from ijkmoment.checking.deployments.deployment_units import Unit
from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.deployments.listed_deployments import listing, names_in
from ijkmoment.checking.deployments.scope import is_narrower
from ijkmoment.checking.deployments.telling import Telling, are_of_one_kind, telling
from ijkmoment.checking.deployments.without_a_word import come, gone
from ijkmoment.checking.deployments.years import as_letter, newest_earlier, place_of_missing, year_of
from ijkmoment.checking.letter import Earlier, Letter, Span
from ijkmoment.checking.letter import since as since_index
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.topics import text_of
from ijkmoment.facts.claim import Abbreviation, ClaimKind
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("YOY001", "inconsistency")
_TWO, _FEW, _MOST = 2, 5, 12
_WORDS = lazily(r":\s(?P<words>[A-ZÀ-Þ][^;.:\n]{4,90})")
_SHORT_FORM = lazily(r"(?<!\w)[A-Z][\w-]*[A-Z][\w-]*")
_YEAR, _OF_ONE_SET = datetime.timedelta(days=365), datetime.timedelta(days=60)
_OVERVIEW = lazily(r"\b(?:overzicht|bijdragen|voortgang|inzetten)\b", re.IGNORECASE)
_COUNTED_PARTS = tuple("missies bijdragen eenheden inzetten operaties deelnames programma's programma’s".split())
_COUNTED = lazily(rf"\b(?:{NUMBER_WORD}|\d{{1,2}})\s+(?:[\w-]+\s+)?(?:{'|'.join(_COUNTED_PARTS)})\b", re.IGNORECASE)
_TAKES_PART = lazily(
    r"\b(?:nam|neemt|namen|droeg|draagt|leverde|levert|bestond|bestaat|omvat(?:te)?|telde|telt|deed|doet|gaat|ging|beslaat|behandelt|beschrijft)\b",
    re.IGNORECASE,
)
_CAPTION = lazily(r"\s*(?:tabel|overzicht)\s+\d", re.IGNORECASE)
_TABLE = lazily(r"\b(?:tabel|overzicht|onderstaande|hieronder)\b", re.IGNORECASE)
_POINTS = lazily(r"aandachtspunt|\bpunten\b|\blessen\b|\blessons\b|toezegging|\bmoties?\b", re.IGNORECASE)
_FROM = r"vanaf (?:\d|begin|medio|eind|half|(?:het|de) (?:voor|na|zomer|winter|herfst|begin)|[a-z]+ 20\d)\w*"
_BEGAN = lazily(
    r"\b(?:beslo(?:ot|ten)|besluit\w*|gestart|startte|starten|start van|begon(?:nen)?|begint|aangevangen"
    r"|van start|voor het eerst|nieuwe? (?:is|zijn|inzet|bijdrage|missie|deelname)|(?:is|zijn)\b[^.]* nieuw|kwamen aan"
    rf"|met ingang|arriveer\w*|aangekomen|sinds (?:\w+ )?20\d\d|sinds \d\d?[ /-]|{_FROM}|hervat\w*|toegevoegd"
    r"|uitgebreid met|niet in de (?:vorige|eerdere)|eerste (?:maal|keer)|eerder gerapporteerd|andere brief)\b",
    re.IGNORECASE,
)
_RELIEVED = lazily(
    r"\b(?:(?:tweede|derde|vierde|vijfde|zesde|volgende|nieuwe) (?:\w+ )?(?:rotatie|team|lichting|compagnie)"
    r"|aflos\w*|afgelost|verleng\w*)\b",
    re.IGNORECASE,
)
_ENDED = lazily(
    r"\b(?:beëindig\w*|(?:ge)?eindig\w*|een einde|ten einde|afgerond\w*|afronding|gestopt|stopte|teruggekeerd\w*"
    r"|keerden?\b[^.]*\bterug|liep(?:en)?\b[^.]*\baf|is afgelopen|overgedragen|overgenomen|nam(?:en)?\b[^.]*\bover"
    r"|afgelost|losten\b[^.]*\baf|(?:niet|geen) (?:meer|langer|verder|voortgezet|verlengd|opgenomen|behandeld"
    r"|vastgesteld|deel|onderdeel|sprake)|buiten beschouwing|afzonderlijk|opgegaan|samengevoegd|vervangen door"
    r"|(?:aparte?|afzonderlijke?|andere|eerdere|vorige) (?:\w+ )?(?:brief|\w*rapportage)|verplaatst|vertrok\w*"
    r"|ontbreekt|opgeheven|opgeschort|beslo(?:ot|ten)\b(?![^.]*\b(?:voort|verleng))|ontmanteld)\b",
    re.IGNORECASE,
)
_OVER_SEVERAL = lazily(rf"\s*(?:[\d.]+\s+)?(?:{NUMBER_WORD}\s+[a-z]+['’]?s?|\w+\s+per\s+[a-z]+)\s*\Z", re.IGNORECASE)
_OVER = lazily(r"\b(?:is|zijn|werd)\s+(?:\w+\s+)?(?:beëindigd|geëindigd|afgerond)\b|\beindigde", re.IGNORECASE)
_THIS_ONE = lazily(
    r"\A\W*(?:Deze|Die)\s+(?:laatste|laatstgenoemde)?\s*(?:bijdrage|missie|inzet|deelname|operatie|eenheid|laatste)\b"
)
_PLANNED = lazily(
    rf"\b(?:beslo(?:ot|ten)|besluit\w*|zal|zullen|wordt|worden|voorzien\w*|gepland\w*|komend\w*|volgend\w*|voornem\w*|{_FROM}"
    r"|overweegt|onderzoekt|verkent|beziet|begint|moet nog)\b",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the deployments of one letter that the other does not speak of."""
    if not letter.is_whole:
        return
    earlier, recorded = newest_earlier(letter, _OF_ONE_SET), letter_before(letter)
    if earlier is not None:
        found = tuple(_beside(letter, earlier))
        yield from found
        named = frozenset(name for one in found for name in names_in(dict(one.arguments).get("name", "")))
        yield from _by_listing(letter, as_letter(letter, earlier), earlier.file, year_of(letter, earlier), named)
    elif recorded is not None:
        yield from _beside_register(letter, recorded)


def _beside(letter: Letter, earlier: Earlier) -> Iterator[Finding]:
    now, then = telling(letter), telling(as_letter(letter, earlier))
    if is_narrower(letter, then.letter) or not (then.deployments and _are_alike(now, then)):
        return
    year, place = year_of(letter, earlier), _place(letter)
    for one in then.deployments:
        ended = _was_over(then.letter, one.span) or any(
            _tells_end(letter, span) for span in (*now.about_its_place(one), *now.of(one))
        )
        if not (ended or _is_told(now, one, then, _ENDED) or _is_ended_by_name(letter, then.letter, one.label)):
            form = "passing" if any(now.of(one)) else "vanished"
            related = (Related("earlier", then.letter.part(one.span), one.span.start, one.span.end, earlier.file),)
            yield _DRAFT.at(place, related=related, form=form, name=one.label, year=year)
    for one in now.deployments:
        told = _OVER_SEVERAL.match(one.label) is not None or _is_told(then, one, now, _PLANNED)
        told = told or _has_name(then.letter, one.label)
        told = told or any(then.letter.says(_PLANNED, span) for span in then.about_its_place(one))
        if not told and not _is_said_to_begin(now, one, earlier.date):
            yield _DRAFT.at(_listed_at(letter, one), form="appeared", name=one.label, year=year)


def _was_over(then: Letter, place: Span) -> bool:
    """Tell whether the earlier letter itself says of what it lists that it ended."""
    block = then.block_at(place.start)
    return block is not None and block.kind == "item" and _OVER.search(then.text, block.start, block.end) is not None


def _has_name(letter: Letter, name: str) -> bool:
    """Tell whether a letter has a name with a short form as it is, or the one its words make: "NATO Mission Iraq"."""
    if _SHORT_FORM.search(name) and name.casefold() in letter.folded:
        return True
    short = "".join(word[0] for word in name.split())
    return len(short) > _TWO and short.isupper() and short.casefold() in letter.runs


def _listed_at(letter: Letter, one: Unit) -> Span:
    """Return the line of the overview that lists a deployment, else where the letter reports on it."""
    named = names_in(one.label)
    rows = (row.span for row in listing(letter).rows if not named.isdisjoint(row.names))
    return next((line.span for line in letter.once(deployments).overview if line.like(one)), next(rows, one.span))


def _by_listing(letter: Letter, then: Letter, file: str, year: str, named: frozenset[str]) -> Iterator[Finding]:
    """Find what one overview lists and the other letter does not speak of, but what is found by other names."""
    if is_narrower(letter, then):
        return
    place = _place(letter)
    for one, is_named in gone(letter, then, lambda span: _is_aside(letter, span)):
        over = _was_over(then, one.row.span) or _is_ended_by_name(letter, then, one.row.label)
        if named.isdisjoint(one.names) and not over:
            related = (Related("earlier", one.row.label, one.row.span.start, one.row.span.end, file),)
            form = "listed" if is_named else "vanished"
            yield _DRAFT.at(place, related=related, form=form, name=one.row.label, year=year)
    for one in come(letter, then):
        if named.isdisjoint(one.names) and not (_OVER_SEVERAL.match(one.row.label) or _has_name(then, one.row.label)):
            yield _DRAFT.at(one.row.span, form="appeared", name=one.row.label, year=year)


def _is_ended_by_name(letter: Letter, then: Letter, label: str) -> bool:
    """Tell whether a sentence says that what a label names ended, by its short form or the words that it stands for."""
    short = {found[0] for found in _SHORT_FORM.finditer(label)}
    explained = (claim.value for one in (then, letter) for claim in one.of_kind("abbreviation"))
    long = {" ".join(one.long.split()) for one in explained if isinstance(one, Abbreviation) and one.short in short}
    listed = {found["words"] for one in sorted(short) if (found := _listed(then, one)) is not None}
    return any(_ends(letter, name) for name in sorted(short | long | listed))


def _listed(then: Letter, short: str) -> re.Match[str] | None:
    """Find what a list of short forms says of one: "UNDOF: United Nations Disengagement Observer Force"."""
    place = then.text.find(f"{short}: ")
    return _WORDS.match(then.text, place + len(short)) if place >= 0 else None


def _ends(letter: Letter, name: str) -> bool:
    place = letter.text.find(name)
    for _ in range(_MOST):
        if place < 0:
            return False
        block = letter.block_at(place)
        if block is not None and block.kind in ("paragraph", "item") and letter.says(_ENDED, letter.sentence_at(place)):
            return True
        place = letter.text.find(name, place + 1)
    return False


def _is_aside(letter: Letter, span: Span) -> bool:
    """Tell whether a sentence stands under a heading on attention points or promises."""
    return any(_POINTS.search(text_of(letter, one)) for one in letter.headings_at(span.start))


def _beside_register(letter: Letter, before: Before) -> Iterator[Finding]:
    """Hold the letter to the one before as the register holds it: any word on a deployment is enough."""
    now, place, year = telling(letter), _place(letter), before.recorded.year
    for one in before.told:
        if not now.reports_on(one) and not any(now.of(one)):
            yield _DRAFT.at(place, related=(before.related(one),), form="vanished", name=one.label, year=year)
    new = [one for one in now.deployments if not any(one.like(other) for other in before.recorded.named)]
    for one in new if len(new) == 1 else ():
        if before.is_new(letter, one) and not _is_said_to_begin(now, one, before.recorded.source.date):
            yield _DRAFT.at(one.span, form="appeared", name=one.label, year=year)


def _are_alike(now: Telling, then: Telling) -> bool:
    """Tell whether two letters are of one kind: by their deployments, without any now by half of the other headings."""
    alike = are_of_one_kind(now.letter, then.letter)
    if now.deployments or not alike:
        return alike
    own = {one.span.start for one in then.deployments}
    before, after = (
        [
            " ".join(text_of(one.letter, block).casefold().split())
            for block in one.letter.blocks
            if block.kind == "heading" and block.start not in own
        ]
        for one in (then, now)
    )
    shared = len(set(before) & set(after))
    return shared >= _TWO and shared * _TWO >= len(set(before))


def _place(letter: Letter) -> Span:
    """Return where what is missing should stand: the sentence that counts what there is, else the overview."""
    for block in letter.blocks:
        if block.kind != "paragraph" or not letter.holds(_COUNTED_PARTS, block.start, block.end):
            continue
        for span in letter.sentences_in(Span(block.start, block.end)):
            found = _COUNTED.search(letter.text, *span) if letter.holds(_COUNTED_PARTS, *span) else None
            if found is not None and letter.says(_TAKES_PART, span):
                colon = letter.text.find(":", found.end(), span.end)
                return Span(span.start, colon if colon >= 0 else span.end)
    return _lead(letter) or _heads(letter) or place_of_missing(letter, _overview(letter))


def _lead(letter: Letter) -> Span | None:
    """Return the sentence that announces the table of deployments: "In de onderstaande tabel is ... weergegeven"."""
    rows = listing(letter).rows
    index = bisect_left(letter.blocks, rows[0].span.start, key=lambda one: one.start) if rows else 0
    before = (letter.blocks[at] for at in range(index - 1, max(index - _MOST, 0) - 1, -1))
    above = next((one for one in before if one.kind != "cell" and not _CAPTION.match(text_of(letter, one))), None)
    if above is None or above.kind != "paragraph":
        return None
    said = letter.sentence_at(max(above.end - 1, above.start))
    return said if letter.says(_TABLE, said) else None


def _heads(letter: Letter) -> Span | None:
    """Return the first line of the table of deployments."""
    rows = listing(letter).rows
    first = letter.block_at(rows[0].span.start) if rows else None
    if first is None or first.kind != "cell":
        return None
    cells = [one for one in letter.blocks if one.kind == "cell" and one.group == first.group]
    return Span(cells[0].start, max(one.end for one in cells if one.row == cells[0].row))


def _overview(letter: Letter) -> Block | None:
    blocks = letter.document.blocks
    return next((one for one in blocks if one.kind == "heading" and _OVERVIEW.search(text_of(letter, one))), None)


def _tells_end(letter: Letter, span: Span) -> bool:
    """Tell whether a sentence says that something ended, or the next one does of "deze bijdrage"."""
    behind = _behind(letter, span)
    return letter.says(_ENDED, span) or (letter.says(_THIS_ONE, behind) and letter.says(_ENDED, behind))


def _behind(letter: Letter, span: Span) -> Span:
    """Return the sentence right behind another one."""
    index = bisect_left(letter.sentences, span.end, key=attrgetter("start"))
    return letter.sentences[index] if index < len(letter.sentences) else Span(span.end, span.end)


def _is_told(there: Telling, one: Unit, here: Telling, why: re.Pattern[str]) -> bool:
    """Tell whether a letter speaks of another's deployment, in more than passing where both give theirs a section."""
    if there.reports_on(one):
        return True
    headed = [other for other in there.deployments if there.is_headed(other)]
    alike = here.is_headed(one) and any(here.reports_on(other) for other in headed)
    return any(not alike or _is_a_word(there, one, span, why) for span in there.of(one))


def _is_a_word(there: Telling, one: Unit, span: Span, why: re.Pattern[str]) -> bool:
    """Tell whether a sentence says why a deployment has no section, or is about it alone and not about its costs."""
    if there.letter.says(why, span):
        return True
    block = there.letter.block_at(span.start)
    if block is None or block.kind == "heading" or there.names_another(span, one):
        return False
    if _has(there.letter, span, "strength"):
        return True
    if _has(there.letter, span, "money") or there.is_under_another(span, one):
        return False
    return block.kind not in ("item", "cell") or _has(there.letter, span, "period", "date")


def _has(letter: Letter, span: Span, *kinds: ClaimKind) -> bool:
    claim = letter.first_behind(span.start, *kinds)
    return claim is not None and claim.start < span.end


def _is_said_to_begin(now: Telling, one: Unit, since: Date | None) -> bool:
    told = (*now.of(one), *_section(now.letter, one))
    behind = (_behind(now.letter, span) for span in told)
    following = (at for at in behind if now.letter.says(_THIS_ONE, at) or _opens_with(now.letter, at, one.label))
    return any(_tells_begin(now.letter, span, since) for span in (*told, *following))


def _opens_with(letter: Letter, span: Span, label: str) -> bool:
    """Tell whether a sentence opens with an article and a word of a label: "De luchtruimbewaking is nieuw"."""
    noun = letter.folded[span.start : span.end].split(maxsplit=2)[1:2]
    return any(len(word) > _FEW and word in label.casefold() for word in noun)


def _section(letter: Letter, one: Unit) -> Iterator[Span]:
    """Yield the first sentences below the heading that a deployment is."""
    block = letter.block_at(one.span.start)
    if block is None or block.kind != "heading":
        return
    index = bisect_left(letter.blocks, block.end, key=lambda each: each.start)
    below = takewhile(lambda each: each.kind != "heading", since_index(letter.blocks, index))
    yield from islice((span for each in below for span in letter.sentences_in(Span(each.start, each.end))), _MOST)


def _tells_begin(letter: Letter, span: Span, since: Date | None) -> bool:
    """Tell whether a sentence says that something began or was decided on, not long before the earlier letter."""
    if _opens_since(letter, span, since):
        return True
    if not letter.says(_BEGAN, span) or letter.says(_RELIEVED, span):
        return False
    first = letter.first_behind(span.start, "date", "period")
    if since is None or not since.possible or first is None or first.start >= span.end:
        return True
    date = first.value.start if isinstance(first.value, Period) else first.value
    if not isinstance(date, Date) or not date.possible:
        return True
    return date.last() > since.first() - _YEAR


def _opens_since(letter: Letter, span: Span, since: Date | None) -> bool:
    """Tell whether a sentence has a period that opens behind the earlier letter's date: "van 1 december 2024 tot"."""
    claim = letter.first_behind(span.start, "period")
    if since is None or not since.possible or claim is None or claim.start >= span.end:
        return False
    told = " tot " in letter.text[claim.start : claim.end]
    start = claim.value.start if told and isinstance(claim.value, Period) else None
    return start is not None and start.possible and start.first() > since.last()


RULE = Rule(
    "YOY001",
    "deployment-gone-or-new-without-a-word",
    "inconsistency",
    check,
    {
        "nl": {
            "vanished": "de brief van {year} berichtte over “{name}”; deze brief zegt er niets over",
            "passing": "de brief van {year} had een onderdeel “{name}”; deze noemt het terloops en zegt niet waarom",
            "listed": "de brief van {year} had “{name}” in het overzicht; deze zegt niet wat ervan geworden is",
            "appeared": "de brief van {year} zegt niets over “{name}”, en deze brief niet dat de inzet nieuw is",
        },
        "en": {
            "vanished": "the letter of {year} reported on “{name}”; this letter says nothing about it",
            "passing": "the letter of {year} had a section “{name}”; this letter names it in passing and not why",
            "listed": "the letter of {year} had “{name}” in its overview; this one does not say what became of it",
            "appeared": "the letter of {year} says nothing about “{name}”, and this letter not that it is new",
        },
    },
    needs=("before",),
)
