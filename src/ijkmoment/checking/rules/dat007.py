"""Mandate's end that an extension elsewhere in the letter supersedes.

What:
    A deployment or mandate that lasts until one date in one place, while another place tells that it is extended to a
    later one; the first says nothing of it.

Why:
    Who reads the overview alone takes the deployment to end when it does not.

Example:
    Nederland levert een compagnie aan de Coastal Watch Group (CWG) in Letland tot en met 31 december 2024.

    De bijdrage aan de CWG in Letland is verlengd tot eind 2026.

Better:
    Nederland levert een compagnie aan de Coastal Watch Group (CWG) in Letland tot en met 31 december 2024; dit is
    verlengd tot eind 2026.

    De bijdrage aan de CWG in Letland is verlengd tot eind 2026.

Known limits:
    Both must name one country and share a name, or names that a heading joins, or one operation, or a mission by its
    abbreviation where one tells no country, or be bound to one deployment of the register; or speak of the mandate for
    a country that the letter tells one end of. Without a name the formation counts ("battlegroup"), or else "de inzet
    in" itself, which is also the one kind of mission ("trainingsmissie") that a letter has there, and "het mandaat
    voor" a country, where it is the only one. An overview's column of ends counts too. An end that its own or a
    neighbouring sentence calls extended, earlier or planned is left alone, and so is one that the extension itself
    prints, unless it tells it as past ("de inzet, die tot en met 31 maart 2025 liep, is verlengd"): then any other
    place where the same thing, by its name or in that paragraph, is to end on that day was not brought up to date;
    within a longer sentence ("(de regeling geldt tot") it does so in the same section or on a day that ends no month.
    So are ends before the letter's date, what another nation contributes, rotations, cost, and mandates given by the EU
    or the UN. What names one mission by its abbreviation was not brought up to date where the mandate "loopt tot" a day
    that has passed, where a contribution has it "met een mandaat tot" or "heeft" it, and where we take part until the
    end that the extension calls that of "het lopende mandaat". "Dit mandaat" of an item is that of the bijdrage in its
    country where no other item of the list is there; an operation itself is extended by whomever; and a period in a
    list ("van 1 september tot en met 28 februari") is held against an extension of a day before it was over, but where
    the letter tells a period until then elsewhere, as one that it reports on. Two missions in one country are apart,
    whatever words their names share. Elsewhere an end of anything that runs (a lease, a fund, a mandate) was outrun
    where it is whole months before the later one: where its sentence, row or heading has no name but those of the
    extension and its heading, or a short form in common, where both share two nouns and no names part them, or where
    the letter extends one thing and neither has a name. The state before ("het huidige mandaat loopt tot") may stand
    beside a decision to extend, and a contribution beside a mandate that another body gives.

Source:
    The letter itself; the register's mandates and what they extend.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.deployments.extensions import EXTENDED, Lasting, Lastings
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.outrun_ends import outrun_ends
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.times.put_off import is_of_a_part, put_off
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.values import Code
from ijkmoment.language.date_words import PART
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("DAT007", "inconsistency")
_PAST = lazily(
    r"(?<!\w)(?:was|waren|werd|werden|droeg|droegen|nam|namen|leverde\w*|diende\w*|duurde\w*|liep|liepen|eindigde\w*)(?!\w)",
    re.IGNORECASE,
)
_OF_ANOTHER = lazily(
    r"(?<!\w)verlenging\s+van\s+(?:de|het|een|deze|dit|die)\s+(?!\w*(?:mandaat|inzet|bijdrage|missie|operatie|deelname"
    r"|training|duur))[a-z]+",
    re.IGNORECASE,
)
# "Tot en met 31 december 2025 zijn er circa 84.000 opgeleid" counts until then, and tells no end.
_COUNTED = lazily(
    r"\s+(?:(?:zijn|werden|waren|er|in\s+totaal|circa|ruim|ongeveer|bijna)\s+){0,4}\d[\d.]*\s+[a-zà-ÿ]{4,}"
)
_PART_BEFORE = lazily(rf"(?<!\w)(?:{PART})\s+\Z", re.IGNORECASE)
# What is told as in force behind its extension, and not as what was in force before it.
_IN_FORCE = lazily(r"(?<!\w)(?:loopt|lopen|eindigt|eindigen|duurt|duren|geldt|gelden)(?!\w)")
_BEFORE_IT = lazily(
    r"(?<!\w)(?:huidige?|thans|nu|nog|oorspronkelijk\w*|aanvankelijk\w*|eerste|eerder\w*|bestaande?|lopende|zonder|anders|vorige?"
    r"|vooralsnog|daarvoor|hiervoor|dan|totdat|immers|namelijk|formeel)(?!\w)"
)
_THING = lazily(r"(?<!\w)(?:mandaat|bijdrage|inzet|deelname|missie|operatie|plaatsing)(?!\w)")
_MANDATE_RUNS = lazily(
    r"(?<!\w)mandaat\s[^.;:]*?(?<!\w)(?:loopt|eindigt|geldt|duurt)\s+(?:tot(?:\s+en\s+met)?|op)\s+\Z"
)
_WITH_MANDATE = lazily(r"(?<!\w)(?:met|heeft|hebben|kent)\s+een\s+mandaat\s+tot(?:\s+en\s+met)?\s+\Z")
_TAKES_PART = lazily(r"(?<!\w)(?:neemt|nemen)\s[^.;:]*?(?<!\w)deel\s+tot(?:\s+en\s+met)?\s+\Z")
_WORD, _ALLIANCE = lazily(r"[a-z]{3,}"), {"navo", "nato"}
_RUNNING = lazily(r"(?<!\w)(?:lopende|huidige)\s+mandaat\s+(?:eindigt|loopt|verloopt)(?!\w)")
_NTH = lazily(r"(?<!\w)(?:eerste|tweede|derde|vierde)(?!\w)")
# An operation that runs or was extended itself, by whomever, and not what one nation contributes to it.
_ITSELF = lazily(
    r"(?:\A(?:De\s+)?|(?<!\w)(?:heeft|hebben|verlengt|verlengde|verlengden)\s+(?:de\s+)?)(?i:operatie|missie)\s+[A-ZÀ-Þ]"
)
_THIS_MANDATE = lazily(r"\s*(?:dit|het)\s+mandaat\s+(?:loopt|duurt|geldt|eindigt)\s")
_IN_PLACE = lazily(r"(?<!\w)(?:inzet|bijdrage|deelname)\s+(?:in|vanuit)\s+[A-ZÀ-Þ]")
_STATE = lazily(r"(?<!\w)(?:stand|situatie|peildatum|halfjaar)(?!\w)", re.IGNORECASE)
_LONGEST_PART, _NEAR = 24, 160
_MOST = 50  # extensions that an end is held against


def check(letter: Letter) -> Iterator[Finding]:
    """Find the ends that an extension elsewhere puts off."""
    found: set[int] = set()
    for one, later in _put_off_by_name(letter):
        yield _finding(letter, one, later)
        found.add(one.span.start)
    for place, extension in put_off(letter):
        if place.start not in found and not _are_apart(letter, place, extension.new.span):
            found.update(range(place.start, place.end))
            yield _found(letter, place, (extension.new.span,), beside=(extension.old.span,))
    for span, later_span in outrun_ends(letter):
        if span.start not in found and not _was_so(letter, span) and not _are_apart(letter, span, later_span):
            found.add(span.start)
            yield _found(letter, span, (later_span,))


def _put_off_by_name(letter: Letter) -> Iterator[tuple[Lasting, Sequence[Lasting]]]:
    """Yield the ends of deployments and mandates, each with the extensions that put it off."""
    lastings = Lastings(letter)
    told = [one for one in lastings.told if not is_of_a_part(letter, one.span)]
    extensions = [one for one in told if one.extends][:_MOST]
    by_name = _by_name(letter, lastings, extensions)
    for one in (it for it in told if extensions and not (it.extends or _was_so(letter, it.span))):
        named = [it for it, names in by_name if names & one.names and _may_be_one(one, it)]
        if any(_is_kept(letter, one, other) for other in named):
            yield one, named
            continue
        to_come, later = _is_to_come(letter, one), [it for it in extensions if _is_later(it, one)]
        later = [it for it in later if to_come or _was_known(letter, one, it)]
        later = [it for it in later if _is_of(letter, lastings, one, it)]
        if later and _is_put_off(letter, one, later):
            yield one, later


def _is_of(letter: Letter, lastings: Lastings, one: Lasting, extension: Lasting) -> bool:
    """Tell whether an extension is of what ends, which one of both may name by less than the other."""
    if lastings.same_deployment(one, extension):
        return True
    sentences = (one.sentence, extension.sentence)
    if one.operation is not None and one.operation == extension.operation:
        return all(letter.says(_ITSELF, it) for it in sentences)
    return one.mandate and one.place == extension.place is not None and _is_all_there(letter, one, extension)


def _is_all_there(letter: Letter, one: Lasting, extension: Lasting) -> bool:
    """Tell whether "dit mandaat" is of the one item with a country, and "de bijdrage in" that country was extended."""
    block = letter.block_at(one.span.start)
    if block is None or block.kind != "item" or _THIS_MANDATE.match(letter.folded, *one.sentence) is None:
        return False
    if extension.mandate or not letter.says(_IN_PLACE, extension.sentence):
        return False
    named = (it for it in letter.of_kind("country") if it.value == Code("country", one.place or ""))
    items = (letter.block_at(it.start) for it in named)
    return {it for it in items if it is not None and it.kind == "item" and it.group == block.group} == {block}


def _was_known(letter: Letter, one: Lasting, extension: Lasting) -> bool:
    """Tell whether a period in a list was over by a day before which the letter tells that it had been extended.

    A period that the letter tells more often may be the one that it reports on.
    """
    block, value = letter.block_at(one.span.start), one.claim.value
    if block is None or block.kind != "item" or not isinstance(value, Period) or value.start is None:
        return False
    periods = (it.value for it in letter.of_kind("period") if it is not one.claim)
    if any(isinstance(it, Period) and it.end == one.until for it in periods):
        return False
    days = (it for it in letter.of_kind("date") if extension.sentence.start <= it.start < extension.sentence.end)
    return any(isinstance(it.value, Date) and it.value.last() < one.until.first() for it in days)


def _is_put_off(letter: Letter, one: Lasting, later: Sequence[Lasting]) -> bool:
    """Tell whether nothing tells the reader of an end that later ones follow it, or it is told behind these."""
    apart = _stands_alone(letter, one) and not any(_says_so(letter, other, one) for other in later)
    return apart or any(_is_told_behind(letter, other, one) for other in later)


def _by_name(
    letter: Letter, lastings: Lastings, extensions: Sequence[Lasting]
) -> Sequence[tuple[Lasting, frozenset[str]]]:
    """Return extensions with the abbreviations that they or their paragraphs have."""
    found, known = [], (lastings.abbreviations - _ALLIANCE if extensions else frozenset[str]())
    for one in extensions:
        block = letter.block_at(one.sentence.start)
        said = letter.folded[block.start : block.end] if block is not None else ""
        words = _WORD.findall(said) if any(name in said for name in known) else ()
        found.append((one, known & {*one.names, *words}))
    return found


def _may_be_one(one: Lasting, extension: Lasting) -> bool:
    """Tell whether an extension puts off an end, and neither says of which country or operation it is but the same."""
    apart = ((one.place, extension.place), (one.operation, extension.operation), (one.subject, extension.subject))
    return _is_later(extension, one) and not any(None not in it and it[0] != it[1] for it in apart)


def _is_kept(letter: Letter, one: Lasting, extension: Lasting) -> bool:
    """Tell whether an end is told as it was before an extension that stands elsewhere, or that was given since.

    That of a mandate told as running when it had passed, "met een mandaat tot" of a contribution, and how long we take
    part where the extension calls that end the one of "het lopende mandaat".
    """
    before = letter.folded[max(one.sentence.start, one.span.start - _NEAR) : one.span.start]
    if letter.says(_BEFORE_IT, one.sentence) or letter.says(_PAST, one.sentence) or extension.sentence == one.sentence:
        return False
    over = letter.date is not None and letter.date.possible and one.until.last() < letter.date.first()
    if over and extension.mandate and _MANDATE_RUNS.search(before):
        return True
    if _in_one_block(letter, extension.sentence, one.sentence):
        return False
    if _WITH_MANDATE.search(before):
        return not extension.mandate
    return _TAKES_PART.search(before) is not None and _calls_running(letter, extension, one)


def _calls_running(letter: Letter, extension: Lasting, one: Lasting) -> bool:
    """Tell whether an extension calls an end that of "het lopende mandaat"."""
    running = _RUNNING.search(letter.folded, *extension.sentence)
    claim = letter.first_behind(running.end(), "date") if running is not None else None
    return claim is not None and claim.start < extension.sentence.end and claim.value == one.until


def _are_apart(letter: Letter, end: Span, later: Span) -> bool:
    """Tell whether an end and an extension are of two parts, or of a first and a second thing."""
    if any(is_of_a_part(letter, one) for one in (end, later)):
        return True
    nths = [{*_NTH.findall(letter.part(letter.sentence_at(one.start)).casefold())} for one in (end, later)]
    return all(nths) and nths[0].isdisjoint(nths[1])


def _was_so(letter: Letter, end: Span) -> bool:
    """Tell whether an end stands in a table or list of how things were on a day."""
    block = letter.block_at(end.start)
    lead = letter.once(Around).lead(block) if block is not None else None
    return lead is not None and _STATE.search(letter.text, lead.start, lead.end) is not None


def _is_to_come(letter: Letter, one: Lasting) -> bool:
    """Tell whether an end is told as one to come."""
    if letter.date is not None and letter.date.possible and one.until.last() < letter.date.first():
        return False
    if letter.date is None and letter.says(_PAST, one.sentence):
        return False
    return _COUNTED.match(letter.folded, one.span.end) is None


def _stands_alone(letter: Letter, one: Lasting) -> bool:
    """Tell whether nothing beside an end says that it was put off."""
    beside = (letter.sentence_at(max(one.sentence.start - 2, 0)), letter.sentence_at(one.sentence.end + 1))
    same = (span for span in beside if _in_one_block(letter, span, one.sentence))
    return not any(_says_extended(letter, span) for span in same)


def _is_told_behind(letter: Letter, extension: Lasting, one: Lasting) -> bool:
    """Tell whether an end is told as in force right behind an extension of the same thing."""
    if letter.sentence_at(max(one.sentence.start - 2, 0)) != extension.sentence:
        return False
    told = letter.says(_IN_FORCE, one.sentence) and not letter.says(_BEFORE_IT, one.sentence)
    things = (set(_THING.findall(letter.folded, *span)) for span in (extension.sentence, one.sentence))
    return told and bool(set.intersection(*things))


def _says_extended(letter: Letter, span: Span) -> bool:
    """Tell whether a sentence says that something was extended, other than a permission or the like."""
    return letter.says(EXTENDED, span) and EXTENDED.search(_OF_ANOTHER.sub("", letter.part(span))) is not None


def _in_one_block(letter: Letter, first: Span, second: Span) -> bool:
    return letter.block_at(first.start) == letter.block_at(second.start)


def _is_later(extension: Lasting, one: Lasting) -> bool:
    return extension.until.first() > one.until.last()


def _says_so(letter: Letter, extension: Lasting, one: Lasting) -> bool:
    """Tell whether an extension names the end that it puts off, or stands in one paragraph with it."""
    if _in_one_block(letter, extension.sentence, one.sentence):
        return True
    position = extension.sentence.start
    while (
        claim := letter.first_behind(position, "date", "period")
    ) is not None and claim.start < extension.sentence.end:
        position = claim.end
        dates = (claim.value, getattr(claim.value, "start", None), getattr(claim.value, "end", None))
        if any(isinstance(date, Date) and date == one.until for date in dates):
            return True
    return False


def _finding(letter: Letter, one: Lasting, later: Sequence[Lasting]) -> Finding:
    return _found(letter, one.span, tuple(other.span for other in later))


def _found(letter: Letter, span: Span, later: Sequence[Span], beside: Sequence[Span] = ()) -> Finding:
    """Return an end that the first of later ones puts off."""
    related = tuple(in_letter(letter, one) for one in (*beside, *later))
    return _DRAFT.at(span, related=related, printed=_printed(letter, span), later=_printed(letter, later[0]))


def _printed(letter: Letter, span: Span) -> str:
    """Return a day or year with the part of it that stands before: "eind 2027"."""
    part = _PART_BEFORE.search(letter.text, max(span.start - _LONGEST_PART, 0), span.start)
    return letter.part(Span(part.start() if part else span.start, span.end))


RULE = Rule(
    "DAT007",
    "superseded-end-of-mandate",
    "inconsistency",
    check,
    {
        "nl": "hier eindigt dit op “{printed}”, maar elders staat een verlenging “{later}”",
        "en": "this ends on “{printed}” here, but elsewhere an extension is told, “{later}”",
    },
    sees_more_with=("date", "dictionary"),
)
