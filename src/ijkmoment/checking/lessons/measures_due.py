"""Lists of measures and lessons in which all others say by when somebody acts, and one does not.

No word need announce that they do: "ProRail legt uiterlijk op 1 oktober 2025 een programmering voor", "De directeur
ontwikkelt vóór 1 oktober een korte set indicatoren" beside "De directeur legt een voorraad aan". What
happened before the letter is no term, and what is told of the past names nobody who is to act.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from ijkmoment.checking.lessons.owners_and_terms import (
    MEASURES,
    OWNER_LABEL,
    TERM_LABEL,
    Form,
    Lacking,
    is_done,
    names_any_body,
    names_body,
    names_somebody,
    opens_with_actor,
    shows_owner,
)
from ijkmoment.checking.lessons.point_lists import counted_points, listed_points, nested_points, titled_points
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.tense_words import PAST
from ijkmoment.facts.claim import ClaimKind
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_HAPPENED = lazily(
    r"\b(?:viel|vielen|was|waren|werd|werden|had|hadden|bleek|bleken|kwam|kwamen|ging|gingen|ontbrak|ontbraken|ontstond\w*"
    r"|lag|lagen)\b",
    re.IGNORECASE,
)
_PERFECT = lazily(
    r"\b(?:is|zijn|heeft|hebben)\b[^.;]*\b(?:\w*ge\w{2,}(?:d|t|en)|\w{3,}(?:eerd|igd|eld)|(?:be|ver|ont)\w{3,}(?:d|t))"
    r"(?=\s*[.,;]|\s+(?:en|maar|door|in|op|aan|voor|met|naar|van)\b)",
    re.IGNORECASE,
)
# Not what stands behind an article: "een verplichte module", "de benodigde functies".
_PAST = lazily(
    r"\b(?<!\bde\s)(?<!\bhet\s)(?<!\been\s)(?<!\bdeze\s)(?<!\bdie\s)(?<!\balle\s)(?<!\belke\s)(?<!\bonze\s)(?<!\bhun\s)"
    r"(?!beste|laatste|liefst|\w*(?:krachten|rechten|klachten|vluchten|opdrachten|berichten|beelden|velden|gelden|melden|markten|ziekten?\b)"
    r"|\w*(?:wachten|achten|richten|lichten|zetten|schatten|letten|zitten)\b)"
    r"\w{2,}(?:tte|kte|pte|chte|urde|elde|erde|amde|gde)n?\b"
)
# "Dat laat zich niet in een maatregel vangen", "deze les vraagt geen vervolg".
_NO_MEASURE = lazily(
    r"\b(?:geen|niet|zonder)\b[^.;]*\b(?:maatregel\w*|vervolg\w*|acties?|opvolging|oplossing)\b", re.IGNORECASE
)
# What went well and goes on has no term.
_KEPT = lazily(
    r"\b(?:voortgezet|gehandhaafd|behouden|gecontinueerd|navolging|zo\s+(?:houden|blijven|laten)|blijf(?:t|ven)?|hou(?:dt?|den)\s[^.;]*\bvast)\b",
    re.IGNORECASE,
)
_WAS_DONE = lazily(rf"(?<!\w)(?:{PAST}|kocht|kochten|zocht|zochten|dacht|dachten|zorgde|zorgden)(?!\w)")
_PRESENT = lazily(r"\b(?:wordt|worden|moet|moeten|zal|zullen|dient|dienen)\b", re.IGNORECASE)
# "De directeur zorgt dat bij elke inzet een analist is aangewezen": what is to be seen to is not done.
_SEES_TO = lazily(
    r"\b(?:zorg(?:t|en)|waarborg(?:t|en)|borg(?:t|en)|zie(?:t|n)\s[^.;]*\btoe|regel(?:t|en))\b[^.;]*\bdat\b",
    re.IGNORECASE,
)
_PASSIVE = lazily(r"\b(?:wordt|worden)\b(?![^.;]*\bdoor\b)", re.IGNORECASE)
_OPENING = lazily(r"\s*(?:[\w-]+\s+){0,2}(?:(?<=-\s)en\s+)?[\w-]+")  # "Het Opleidings- en Trainingscommando"
_CHAIR = lazily(r"\b(?:voorzitter|hoofd|secretaris|chef|burgemeester|gezaghebber|kwartiermaker|toezichthouder)\b")
# A remedy for what was wrong, which nobody is said to apply: "Een vast aanspreekpunt kan dit verhelpen".
_REMEDY = lazily(
    r"\b(?:kan|kunnen|zou|zouden|moet|moeten)\s+(?:dit|dat|deze?|die|hier\w*|daar\w*)\s[^.;]*"
    r"\b(?:verhelpen|voorzien|oplossen|voorkomen|verbeteren|ondervangen|wegnemen|versnellen|beperken|verkleinen|verminderen|bieden|tegengaan)\b"
    r"|\b(?:hier|daar)(?:voor|toe|in)\s+kom(?:t|en)\b"
    r"|\ber\s+(?:komt|komen)\s+(?:een|één|meer|extra|nieuwe)\b|\ber\s+(?:moet|moeten)\s+[^.;]*\bkomen\b",
    re.IGNORECASE,
)
_BUT = lazily(r"\b(?:maar|echter|mits|tenzij|alleen)\b", re.IGNORECASE)
_SINCE = lazily(r"\b(?:sinds|sedert|al)\b", re.IGNORECASE)
_STATES = lazily(
    r"\b(?:is|was|zijn|blijf\w+|beschouw\w*|vind\w*|acht|ziet|onder(?:schrij|stree)\w+|meen\w*|erva\w+|wijst|noemt|meldt)\b"
)
_BY = lazily(r"\b(?:door|vanuit)\b", re.IGNORECASE)
_ANSWERS = lazily(r"\b(?:verantwoordelijk\w*|eigenaar|trekker|leiding|regie|opdracht|toezicht)\b", re.IGNORECASE)
_BY_LAW = lazily(
    r"\b(?:\w*wet|wetgeving|\w*wetsvoorstel|\w*regeling|\w*regels|\w*besluit|verordening|richtlijn|verdrag|\w*akkoord|cao)\b",
    re.IGNORECASE,
)
# What is done, comes or holds without anybody who does it: "Er wordt voor gezorgd dat", "De methode geldt vanaf".
_IMPERSONAL = lazily(
    r"\b(?:wordt|worden)\b(?![^.;]*\bdoor\b)|\A\s*Er\s+(?:komt|komen|volgt|volgen|is|zijn|start|starten)\b"
    r"|\b(?:geldt|gelden|ingaat|ingaan|gaat\s[^.;]*\bin|treedt\s[^.;]*\bin\s+werking|start|begint|volgt|komt\s[^.;]*\bbeschikbaar"
    r"|is\s[^.;]*\b(?:gereed|klaar|beschikbaar))\b"
)
# For whom, where and against what something is done is not who does it.
_LED_IN = lazily(
    r"\b(?:aan|voor|over|tegen|naar|tussen|in|vanuit|uit|te|rond|langs|op)\s+(?:(?:de|het|een|alle|deze|die|hun|elke?|iedere?|beide"
    r"|[a-zà-ÿ-]+e|twee|drie|vier|vijf|zes|\d+)\s+){0,3}[\w-]+(?:\s+[A-ZÀ-Þ][\w-]+){0,3}",
)
_CALLED = lazily(r"\s*(?:les|leerpunt|maatregel|actiepunt|aanbeveling|verbeterpunt)\s+\d", re.IGNORECASE)
_WITH = lazily(r"\b(?:[Mm]et|[Bb]ij|[Vv]ia|[Aa]an)\s+(?:de\s+|het\s+)?[A-ZÀ-Þ]")
# "Dezelfde" alone, or of a day, repeats a term; "een toets vóór de bouw" has none.
_SAME = r"(?:de|het)zelfde(?=\s*(?:dag|datum|termijn|tijdstip|moment|maand|jaar|[.,;)]|\Z))"
_DUE = lazily(
    rf"\b(?:uiterlijk|vóór(?!\s+(?:de|het|een|elke?|iedere?)\s+(?!(?:\w+\s+)?(?:einde?|begin|zomer\w*|kerst|winter|voorjaar|najaar|herfst|jaar\w*"
    rf"|kwartaal|reces|\w*debat|\w*begroting)\b))|met\s+ingang\s+van|gereed|start|{_SAME})(?!\w)",
    re.IGNORECASE,
)
_TIME = lazily(
    r"\b(?:binnen\s+(?:\w+\s+){1,3}(?:dagen|weken|maanden|jaar)|per\s+direct|eerstvolgende|voorjaar|zomer\w*|najaar|herfst"
    r"|winter|jaareinde|jaarwisseling|kwartaal|(?:eind|begin|medio)\s+(?:(?:dit|volgend)\s+)?(?:jaar|\d{4})|"
    + _SAME
    + r")(?!\w)",
    re.IGNORECASE,
)
_ANY_TIME = lazily(
    r"\b(?:doorlopend|volgende|\w+jaarsnota|begroting|(?:half)?jaarlijks|maandelijks|wekelijks|per\s+(?:jaar|kwartaal|maand)|(?:dit|volgend|komend)\s+(?:\w+\s+)?jaar"
    r"|(?:elke?|iedere?)\s+(?:\w+\s+)?(?:jaar|kwartaal|maand|week|dag|\w*rapportage))\b",
    re.IGNORECASE,
)
_TO_PARLIAMENT = lazily(r"\b(?:toezegg\w+|toegezegd|zeg(?:t|gen)?\b[^.]*\btoe)\b", re.IGNORECASE)
_DATED: tuple[ClaimKind, ...] = ("date", "period")
_TIMES: tuple[ClaimKind, ...] = ("date", "period", "relative")
_FEWEST, _OVER, _OPENS = 3, 2, 70


def undue(letter: Letter) -> Iterator[Lacking]:
    """Yield the one measure of a list that has no time, or names nobody, where all others say by when who acts."""
    rows = (listed_points(letter), nested_points(letter), counted_points(letter), titled_points(letter))
    for before, points, _ in chain.from_iterable(rows):
        if len(points) < _FEWEST or not are_measures(letter, before, points[0]):
            continue
        left = [one for one in points if not is_done(letter, one)]
        if len(left) >= _FEWEST:
            yield from _among(letter, left)


def are_measures(letter: Letter, before: Block | None, first: Span) -> bool:
    """Tell whether the sentences right over a list, or its heading, call measures or lessons what it holds."""
    if before is not None and before.kind in ("paragraph", "heading", "caption", "item"):
        over = list(letter.sentences_in(Span(before.start, before.end)))[-_OVER:]
        if any(letter.says(_TO_PARLIAMENT, one) for one in over):
            return False
        if any(letter.says(MEASURES, one) for one in over):
            return True
    if _CALLED.match(letter.text, first.start, first.end):
        return True
    heading = letter.headings_at(first.start)
    return bool(heading) and letter.says(MEASURES, Span(heading[-1].start, heading[-1].end))


def _among(letter: Letter, points: Sequence[Span]) -> Iterator[Lacking]:
    unlabelled = [one for one in points if not letter.says(OWNER_LABEL, one)]
    if len(unlabelled) == 1:
        if _is_unowned(letter, unlabelled[0]):
            yield Lacking(unlabelled[0], "owner")
        return
    undated = [one for one in points if not _is_due(letter, one)]
    form = _lacks(letter, undated[0]) if len(undated) == 1 and not names_any_time(letter, undated[0]) else None
    if form is not None:
        others = [one for one in points if one != undated[0]]
        if all(_names_actor(letter, one) for one in others) or all(_is_labelled(letter, one) for one in others):
            yield Lacking(undated[0], form)
        return
    if undated:
        return
    idle = [one for one in points if not names_who_acts(letter, one)]
    left = idle[0] if len(idle) == 1 and _is_nobodys(letter, idle[0]) else _only_impersonal(letter, points)
    if left is not None and is_to_do(letter, left) and not letter.says(_BY_LAW, left):
        yield Lacking(left, "owner")


def _only_impersonal(letter: Letter, points: Sequence[Span]) -> Span | None:
    """Return the one point whose measure nobody takes ("Er wordt ..."), where of all others somebody is said to."""
    personal = [_is_personal(letter, one) for one in points]
    if sum(personal) != len(points) - 1:
        return None
    one = points[personal.index(False)]
    sentences = list(letter.sentences_in(one))
    measures = sentences[1:] or sentences  # the first tells what was wrong
    if any(letter.says(how, one) for how in (_BY, _ANSWERS)) or letter.says(_WITH, measures[-1]):
        return None
    bare = [_LED_IN.sub(" ", letter.part(each)) for each in measures]
    return one if _IMPERSONAL.search(bare[-1]) and not any(map(names_any_body, bare)) else None


def _is_personal(letter: Letter, point: Span) -> bool:
    """Tell whether a point says who acts, or somebody stands where a sentence of it that is not passive opens."""
    if names_who_acts(letter, point) or letter.says(_ANSWERS, point):
        return True
    return any(
        not letter.says(_PASSIVE, one)
        and names_any_body(_LED_IN.sub(" ", letter.part(one)[:_OPENS]))
        and not letter.says(_IMPERSONAL, one)
        for one in _to_come(letter, point)
    )


def _is_unowned(letter: Letter, point: Span) -> bool:
    somebody = names_body(letter, point) or names_who_acts(letter, point) or letter.says(_BY, point)
    return is_to_do(letter, point) and not somebody


def _lacks(letter: Letter, point: Span) -> Form | None:
    """Return what a point without any time lacks beside others that say by when who acts, None where it may do so."""
    if is_to_do(letter, point) and ends_in_who_acts(letter, point):
        return "date"
    return "owner" if _is_left_open(letter, point) and not letter.says(_NO_MEASURE, point) else None


def _is_left_open(letter: Letter, point: Span) -> bool:
    """Tell whether a point ends in a remedy that nobody is said to apply."""
    last = letter.sentence_at(max(point.end - 2, point.start))
    opening = _OPENING.match(letter.text, last.start, last.end)
    somebody = opening is not None and names_body(letter, Span(*opening.span()))
    kept = any(letter.says(word, last) for word in (_BY, _BUT))
    return not somebody and letter.says(_REMEDY, last) and not kept


def _is_nobodys(letter: Letter, point: Span) -> bool:
    """Tell whether a point names nobody who acts; in the passive, a name is at most where it is done."""
    return not any(
        names_body(letter, one) or letter.says(_WITH, one)
        if letter.says(_PASSIVE, one)
        else names_somebody(letter, one)
        for one in _to_come(letter, point)
    )


def is_to_do(letter: Letter, point: Span) -> bool:
    """Tell whether a point ends otherwise than by what was done: "is nageleefd", "de proef kostte 0,4 miljoen euro"."""
    last = letter.sentence_at(max(point.end - 2, point.start))
    if letter.says(_NO_MEASURE, point) or letter.says(_KEPT, last):
        return False
    if letter.says(_PAST, last) and not letter.says(_PRESENT, last):
        return False
    if letter.says(_HAPPENED, last) or letter.says(_PRESENT, last) or letter.says(_SEES_TO, last):
        return True
    return not letter.says(_PERFECT, last)


def ends_in_who_acts(letter: Letter, point: Span) -> bool:
    """Tell whether a point ends in who does something, or what is done by nobody: what is only learned has no term."""
    last = letter.sentence_at(max(point.end - 2, point.start))
    return shows_owner(letter, last) or letter.says(_PASSIVE, last) or opens_with_somebody(letter, last)


def opens_with_somebody(letter: Letter, sentence: Span) -> bool:
    """Tell whether a body or an office opens a sentence, and the latter does more than judge."""
    opening = _OPENING.match(letter.text, sentence.start, sentence.end)
    if opening is None or names_body(letter, Span(*opening.span())):
        return opening is not None
    return letter.says(_CHAIR, Span(*opening.span())) and not letter.says(_STATES, sentence)


def is_told_as_past(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence tells what was done: "De Kustwacht kocht een nieuwe"."""
    return letter.says(_WAS_DONE, sentence) or not is_to_do(letter, sentence)


def _to_come(letter: Letter, point: Span) -> Iterator[Span]:
    """Yield the sentences of a point that tell what is to be done, and not what happened."""
    return (one for one in letter.sentences_in(point) if not letter.says(_HAPPENED, one))


def _is_due(letter: Letter, point: Span) -> bool:
    """Tell whether a point names a day, month or season that does not lie before the letter."""
    return _names_day(letter, point) or any(letter.says(_TIME, one) for one in _to_come(letter, point))


def _names_day(letter: Letter, point: Span) -> bool:
    return any(
        date is not None and date.month is not None and _is_yet(letter, date)
        for kind in _DATED
        for index in range(letter.index_of(point.start, kind), letter.index_of(point.end, kind))
        for date in _days(letter.of_kind(kind)[index].value)
    )


def _days(value: object) -> tuple[Date | None, ...]:
    return (value.start, value.end) if isinstance(value, Period) else (value,) if isinstance(value, Date) else ()


def _is_yet(letter: Letter, value: Date) -> bool:
    own = letter.date
    return own is None or not (own.possible and value.possible) or value.last() >= own.first()


def names_any_time(letter: Letter, point: Span) -> bool:
    """Tell whether a point names any time for what is to be done, be it a year or "jaarlijks"."""
    return letter.says(_DUE, point) or any(has_time(letter, one) for one in _to_come(letter, point))


def has_time(letter: Letter, sentence: Span) -> bool:
    """Tell whether a stretch names a time that may lie ahead, or since when something is done."""
    claims = letter.of_kind(*_TIMES)[letter.index_of(sentence.start, *_TIMES) : letter.index_of(sentence.end, *_TIMES)]
    done = letter.says(_PERFECT, sentence) or letter.says(_SINCE, sentence)
    dated = bool(claims) and (done or any(_is_of_coming(letter, one.value) for one in claims))
    return dated or letter.says(_TIME, sentence) or letter.says(_ANY_TIME, sentence)


def _is_of_coming(letter: Letter, value: object) -> bool:
    """Tell whether a time may lie ahead: "in september 2025 bereikte het bericht" in a later letter does not."""
    days = [one for one in _days(value) if one is not None]
    return not days or any(_is_yet(letter, one) for one in days)


def _is_labelled(letter: Letter, point: Span) -> bool:
    """Tell whether a point says of a time that it is its term."""
    return letter.says(TERM_LABEL, point) or letter.says(_DUE, point)


def _names_actor(letter: Letter, point: Span) -> bool:
    """Tell whether a point names anybody in what it says is to be done."""
    return any(names_somebody(letter, one) for one in _to_come(letter, point))


def names_who_acts(letter: Letter, point: Span) -> bool:
    """Tell whether a point shows its owner, or an office or body opens a sentence as the one who acts."""
    return shows_owner(letter, point) or any(opens_with_actor(letter, one) for one in _to_come(letter, point))
