"""Days of what a letter speaks of as known: "sinds de opening van het kantoor op 14 juni", "het verdrag, getekend op".

Whoever tells of "de start van de missie" or of "de wet, die op 1 juli in werking trad" means the one start of the one
thing that the letter tells of. Where another sentence tells by a verb that this began, with a day a slip apart, one of
both is wrong. The thing is the same where the other sentence has all words of it, and it is the one that begins there;
a single word ("de missie") has to be of one thing in all of the letter. In one paragraph, or in one sentence ("het
kantoor, waarvan ik de opening op 14 juni bijwoonde, is op 4 juni geopend"), what is spoken of is what it tells of.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import names_at
from ijkmoment.checking.retelling.happenings import ACTS, HELD, SAID_OF_IT, has_no_verb
from ijkmoment.checking.text.topics import LITTLE, lined, stem, stems
from ijkmoment.checking.times.moments import Moment, Moments, are_a_slip_apart
from ijkmoment.checking.times.put_off import THEIRS
from ijkmoment.language.date_words import ANY_MONTH, WEEKDAY
from ijkmoment.language.patterns import lazily

_OF_SEVERAL = lazily(
    r"(?<!\w)(?:opnieuw|nogmaals|lid\s+van|leden|eerste(?!\s+dag)|editie|vertaling|maandelijks\w*|\w*kwartaal|tweede|derde|vierde|vijfde|volgende?|vorige?|eerdere?|later|alsnog|weer|gedeelte\w*|deel|deels|fase\w*|tranche|ronde\w*|jaarlijks\w*"
    r"|verplaatst|uitgesteld|verschoven|gepland|voorzien(?!\s+van(?!\w))|beoogd|zou(?:den)?|zal|zullen|oorspronkelijk\w*|aanvankelijk\w*"
    r"|concept\w*|voorlopig\w*|tussentijds\w*|respectievelijk|achtereenvolgens|uiterlijk|sommige|andere?|elke?|ieder)(?!\w)"
)
_OF_ELSE = lazily(
    r"(?<!\w)(?:beg[io]n\w*|start(?!\s+van\s)\w*|gestart)\s+(?:[^.;]{0,60}\s)?(?:aan|met)\s|(?<!\w)kamer(?!\w)"
)
_STARTS = lazily(  # "de Walrus begon op 12 maart de patrouille"
    rf"(?<!\w)(?:start(?:te|ten|t)|beg(?:on|onnen|int)|open(?:de|den|t))(?=\s+(?:op\s+\d{{1,2}}\s+(?:{ANY_MONTH})(?:\s+\d{{4}})?\s+)?(?:de|het)\s)"
)
_VERBS = {act: lazily(rf"(?<!\w)(?:{verbs}|{nouns})(?!\w)") for act, (nouns, verbs) in ACTS.items()}
_ON = rf"(?:op|per|in|van)\s+(?:{WEEKDAY}\s+)?"
_WHAT = r"(?:de|het|onze?|deze|dit)\s+(?P<what>[^.;:(),\d]{3,80}?)"
_NOUN = "|".join(nouns for nouns, _ in ACTS.values())
_AS_A_NOUN = lazily(rf"(?<!\w)(?:de|het|zijn|haar)\s+(?P<noun>{_NOUN})\s+van\s+{_WHAT},?\s+(?:{_ON}|\()\Z")
# "Het depot is sinds zijn opening op 1 mei", "het depot, waarvan ik de opening op 1 mei bijwoonde".
_ITS_OWN = lazily(
    rf"\A(?:de|het)\s+(?P<what>[^.;:(),\d]{{3,60}}?)\s+(?:is|zijn|was|waren|heeft|hebben|wordt|worden|werd|werden)\s"
    rf"(?:[^.;:(),]{{0,60}}\s)?(?:sinds|na|bij|vanaf)\s+(?:zijn|haar|hun)\s+(?P<noun>{_NOUN})\s+{_ON}\Z"
)
_OF_WHICH = lazily(
    rf"(?<!\w)(?:de|het)\s+(?P<what>[^.;:(),\d]{{3,80}}?),\s+waarvan\s+(?:[a-zà-ÿ]+\s+){{0,3}}?(?:de|het)\s+(?P<noun>{_NOUN})\s+{_ON}\Z"
)
# "De opening in Almelo op 12 juni": of the one thing that was opened there.
_IN_PLACE = lazily(
    rf"(?<!\w)(?:de|het|De|Het)\s+(?P<noun>{_NOUN})\s+(?:in|te|bij)\s+(?P<where>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)\s+{_ON}\Z"
)
_BEHIND_CLAUSE = lazily(rf"[^.;:(),]{{0,60}},\s+(?:is|zijn|werd|werden)\s+{_ON}\Z")
_BESIDE_IT = lazily(rf"(?<!\w)(?:de|het)\s+(?P<what>[^.;:(),\d]{{3,80}}?),\s+(?P<how>die|dat|[a-zà-ÿ]{{5,}})\s+{_ON}\Z")
_AFTER_IT = lazily(rf"(?<!\w)(?:toen|nadat|sinds|sedert)\s+(?:de|het)\s+(?P<what>[^.;:(),\d]{{3,80}}?)\s+{_ON}\Z")
_HAPPENED = lazily(
    r"(?<!\w)(?:tijdens|bij|na|sinds|vóór|naar|over|door)\s+(?:de|het)\s+(?P<what>\w*(?:ongeval|ongeluk|brand|explosie|storing|incident|conferentie|top|verkiezingen|bijeenkomst|ceremonie|herdenking|fusie"
    rf"|staatsgreep|ontmoeting|zitting|evacuatie|referendum)(?:\s[^.;:(),\d]{{2,60}}?)?)\s+{_ON}\Z"
)
_IS = r"is|zijn|was|waren|werd|werden|heeft|hebben"
_LEFT_OPEN = lazily(r"(?:(?!\sen\s)[^,.;:()]){0,60}")
_LED = r"(?:van|voor|naar|op|over|aan|bij|in|te|met|tot|onder|rond|tijdens|uit|door|na|binnen|tegen)"
_LED_ON = lazily(rf"\s{_LED}\s")
_OF_ANY = lazily(r"(?<!met )(?<!van )(?<!door )(?<!in )(?<!\w)een\s")
_NAMED = lazily(r"[^\W\d][\w’'-]*")
_TURN = lazily(r"(?<!\w)ten\s+(?:eerste|tweede|derde|vierde|vijfde)(?!\w)")
_TOO = lazily(r"(?<!\w)(?:ook|eveneens|tevens)(?!\w)")
_NEAREST = lazily(r"\s(?:de|het)\s")
_ONE_VERB, _MANY_VERB = lazily(r"(?<!\w)(?:is|was|wordt|werd|heeft)(?!\w)"), lazily(r"\w(?:en|ijn)(?!\w)")
_LITTLE = frozenset(map(stem, LITTLE.split()))
_ACTIVE = lazily(
    r"\w*tekende[n]?|sloot|sloten|open(?:de|den)|nam(?:en)?|start(?:te|ten|t)|beg(?:on|onnen|int)|stopte|versch(?:een|enen)"
)
_BESIDE = lazily(
    r"(?<!\w)(?:voor|in|uit|door|met|wegens|tot|aan)\s+(?!(?:werking|gebruik|kracht|plaats)(?!\w))(?:(?:de|het|een)\s+)?(?P<what>\w+(?:\s\w+)?)"
)
_AND_BESIDE = lazily(
    r",?\s+(?:voor|in|uit|door|naar|bij|aan|van|met|over|tussen)\s+(?!(?:werking|gebruik|kracht)(?!\w))"
)
_PUT_OFF = lazily(r"(?<!\w)(?:uitgesteld|verschoven|vervroegd|opnieuw|weer|alsnog)(?!\w)")
_NAME_BEHIND = lazily(
    r"\s(?:(?:in|van|naar|bij|met|te|voor|over|aan)\s(?:de\s|het\s)?(?=[^\W\d])|(?=[A-ZÀ-Þ]))(?!(?:dat|die|deze|en)\s)(\w+)"
)
# "Begon op 3 mei en duurt tot en met 31 mei": the day behind is of another verb.
_AND_ALSO = lazily(
    r"[^.;:(),\d]{0,40}(?P<also>\sen\s+(?:duurt|duurde|sluit|loopt|liep|eindigt|eindigde|is|zijn|was|heeft|hebben|had|telt|telde)(?!\w))"
)

_LAST_WORD = lazily(r"[^\W\d_]+(?=\s+\Z)")
_ANY_OF = frozenset("een elke iedere geen per andere tweede".split())
_REACH, _LONGEST, _MOST, _FEW, _NEAR, _DAYS = 130, 500, 400, 60, 30, 5


class _Known(NamedTuple):
    """A day, what happened then, and the thing that it happened to: its noun, and the stems of all its words."""

    day: Moment
    act: str
    head: str
    words: frozenset[str]
    beside: bool = False  # told beside the thing itself, so that its own paragraph may tell the other day


def told_as_known(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of what is spoken of as known that differ from the day on which it is told, each with that."""
    moments = letter.once(Moments)
    for known in islice(_known(letter), _FEW):
        others = (one for one in moments.near(known.day) if _tells(letter, one, known))
        if (other := next(others, None)) is not None:
            yield known.day, other
    for day, act, where in islice(_known_there(letter), _FEW):
        there = [one for one in moments.near(day) if _tells_there(letter, one, act, where)]
        if len(there) == 1 and there[0].year == day.year:
            yield day, there[0]


def _known(letter: Letter) -> Iterator[_Known]:
    for day in islice(letter.once(Moments).all, _MOST):
        if not day.day or not _is_running(letter, day):
            continue
        sentence = letter.sentence_at(day.span.start)
        before = letter.folded[max(sentence.start, day.span.start - _REACH) : day.span.start]
        if _OF_SEVERAL.search(before) or _AND_BESIDE.match(letter.folded, day.span.end):
            continue
        for one in _spoken_of(letter, day, before):
            # Who meets again tells so of the meeting to come: "na de bijeenkomst van 3 mei spreken wij opnieuw".
            whole = sentence if one.act != HELD else Span(sentence.start, day.span.start)
            alone = one.beside or one.act == HELD or _is_alone(letter, day)
            if alone and one.words and not letter.says(_PUT_OFF, whole):
                yield one


def _known_there(letter: Letter) -> Iterator[tuple[Moment, str, str]]:
    """Yield the days of "de opening in" a place, each with what happened and where."""
    for day in islice(letter.once(Moments).all, _MOST):
        sentence = letter.sentence_at(day.span.start)
        found = _IN_PLACE.search(letter.text, max(sentence.start, day.span.start - _REACH), day.span.start)
        if found is not None and day.day and _is_alone(letter, day) and not letter.says(_OF_SEVERAL, sentence):
            act = next(act for act, (nouns, _) in ACTS.items() if re.fullmatch(nouns, found["noun"]))
            yield day, act, found["where"]


def _tells_there(letter: Letter, day: Moment, act: str, where: str) -> bool:
    """Tell whether another sentence tells that something of this kind happened at a place on a day."""
    if not day.day or not _is_alone(letter, day):
        return False
    clause = _clause(letter, day)
    said, names = _TURN.sub("", letter.folded[clause.start : clause.end]), names_at(letter, clause)
    if _OF_SEVERAL.search(said) or _TOO.search(said) or {*where.split()} != names:
        return False
    placed = re.search(rf"(?<!\w)(?:in|te|bij)\s+{re.escape(where.casefold())}(?!\w)", said)
    return placed is not None and re.search(rf"(?<!\w)(?:{ACTS[act][1]})(?!\w)", said) is not None


def _spoken_of(letter: Letter, day: Moment, before: str) -> Iterator[_Known]:
    """Yield what the words before a day tell as known, with what happened to it."""
    for pattern in (_AS_A_NOUN, _ITS_OWN, _OF_WHICH):
        if (found := pattern.search(before)) is not None:
            act = next(act for act, (nouns, _) in ACTS.items() if re.fullmatch(nouns, found["noun"]))
            yield _made(letter, day, act, found["what"], beside=pattern is not _AS_A_NOUN)
            return
    if (found := _HAPPENED.search(before)) is not None:
        yield _made(letter, day, HELD, found["what"], beside=False)
        return
    aside = _BESIDE_IT.search(before)
    found = aside or _AFTER_IT.search(before)
    if found is None:
        return
    behind = _LEFT_OPEN.match(letter.folded, day.span.end)
    how = found.groupdict().get("how") or "toen"
    said = how if how not in ("die", "dat", "toen") else behind[0] if behind else ""
    acts = [act for act, verbs in _VERBS.items() if verbs.search(said)]
    # "De uitgaven voor de proef, die op 3 mei begon": the trial, where its outlays cannot have begun.
    nearest = _NEAREST.split(found["what"])[1:][-1:]
    things = [found["what"]] if nearest and _may_be_first(found, said) else [found["what"], *nearest]
    yield from (_made(letter, day, act, what, beside=aside is not None) for act in acts for what in things)


def _may_be_first(found: re.Match[str], said: str) -> bool:
    """Tell whether "die" or "dat" may be of the first noun before it: "het veldwerk van het onderzoek, dat"."""
    how, article = found.groupdict().get("how"), found[0].split()[0]
    if how not in ("die", "dat") or (article == "het") != (how == "dat"):
        return False
    head = _LED_ON.split(found["what"])[0]
    return not head.endswith("en") or (_ONE_VERB.search(said) is None and _MANY_VERB.search(said) is not None)


def _made(letter: Letter, day: Moment, act: str, what: str, *, beside: bool) -> _Known:
    head, words = _thing(what) if has_no_verb(letter, what) else ("", frozenset[str]())
    return _Known(day, act, head, words, beside)


def _is_running(letter: Letter, day: Moment) -> bool:
    """Tell whether a day stands in a sentence of running text that speaks of no other country's."""
    block, sentence = letter.document.block_at(day.span.start), letter.sentence_at(day.span.start)
    if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _LONGEST:
        return False
    return not letter.says(THEIRS, sentence)


def _is_alone(letter: Letter, day: Moment) -> bool:
    """Tell whether a day is the only one of such a sentence, as far as its semicolons."""
    return _is_running(letter, day) and len(letter.once(Moments).all_in(*_clause(letter, day))) == 1


def _clause(letter: Letter, day: Moment) -> Span:
    sentence = letter.sentence_at(day.span.start)
    start, end = letter.text.rfind(";", sentence.start, day.span.start), letter.text.find(";", day.span.end)
    return Span(max(start, sentence.start), end if 0 <= end < sentence.end else sentence.end)


def _thing(what: str) -> tuple[str, frozenset[str]]:
    """Return the noun of a thing as it is called, and the stems of all its words."""
    said = what.removeprefix("de ").removeprefix("het ")
    words = _LED_ON.split(said)[0].split()
    if not words or _NAMED.fullmatch(words[-1]) is None:
        return "", frozenset()
    every = map(stem, _NAMED.findall(said))
    return words[-1], frozenset(one for one in every if one not in _LITTLE and len(one) > 2)


def _tells(letter: Letter, day: Moment, known: _Known) -> bool:
    """Tell whether another sentence tells what happened to the same thing, on this day."""
    if known.beside and letter.sentence_at(day.span.start) == letter.sentence_at(known.day.span.start):
        return _tells_behind(letter, day, known)
    if not _may_be_it(day, known) or not _is_running(letter, day):
        return False
    clause, also = _clause(letter, day), _AND_ALSO.match(letter.folded, day.span.end)
    if len(letter.once(Moments).all_in(*clause)) > 1 and (also is None or not known.beside):
        return False
    said = letter.folded[clause.start : also.start("also") if also else clause.end]
    if any(pattern.search(said) for pattern in (_OF_SEVERAL, _OF_ELSE, SAID_OF_IT)) or not _is_subject(said, known):
        return False
    antecedent = _is_antecedent(letter, day, known)
    if antecedent is False or _is_narrower(said, day.span.end - clause.start, known, before_it=antecedent is True):
        return False
    line = lined(said)
    whole = all(f" {one} " in line for one in known.words - {stem(known.head)})
    return whole and (len(known.words) > 1 or _is_one_in_letter(letter, day, known))


def _may_be_it(day: Moment, known: _Known) -> bool:
    """Tell whether a day may be the one that is known, with a slip; what is held may last some days."""
    if not day.day or (day.year and known.day.year and day.year != known.day.year):
        return False
    some_days = day.month == known.day.month and abs(day.day - (known.day.day or 0)) < _DAYS
    return are_a_slip_apart(day, known.day) and not (known.act == HELD and some_days)


def _is_antecedent(letter: Letter, day: Moment, known: _Known) -> bool | None:
    """Tell whether the same paragraph tells a day before what is known: then "de proef" is what it told of.

    Behind it the thing has to be called as it was, and no other paragraph is asked.
    """
    if letter.block_at(day.span.start) != letter.block_at(known.day.span.start):
        return None
    if not known.beside:
        return False
    if day.span.start < known.day.span.start:
        return True
    called = rf"(?<!\w)(?:de|het|dit|deze)\s+{known.head}\s+(?:{_IS}|{ACTS[known.act][1]})(?!\w)"
    return None if re.search(called, letter.folded[slice(*_clause(letter, day))]) else False


def _tells_behind(letter: Letter, day: Moment, known: _Known) -> bool:
    """Tell whether the sentence of what is known goes on with its day: "het kantoor, waarvan ..., is op 4 mei open"."""
    if known.day.span.end >= day.span.start or not are_a_slip_apart(day, known.day):
        return False
    behind = _LEFT_OPEN.match(letter.folded, day.span.end)
    goes_on = _BEHIND_CLAUSE.fullmatch(letter.folded, known.day.span.end, day.span.start)
    return goes_on is not None and behind is not None and _VERBS[known.act].search(behind[0]) is not None


def _is_narrower(said: str, behind: int, known: _Known, *, before_it: bool) -> bool:
    """Tell whether a sentence tells for whom, where or by whom it happened, "is op 3 mei voor fietsers geopend"."""
    wider = re.search(rf"{known.head}\s+(?:van|voor|over|tussen|naar)\s", said)
    if wider is not None and len(known.words) == 1 and not before_it:
        return True  # "de proef van Oss", of which "de proef" may be another
    beside = _BESIDE.match(said) or _BESIDE.search(said, behind)
    if beside is None or known.act in ("left", "returned") or said[: beside.start()].endswith(f"{known.head} "):
        return False
    return known.words.isdisjoint(stems(beside["what"]))


def _is_subject(said: str, known: _Known) -> bool:
    """Tell whether it is the thing that something happened to: no preposition leads to it, and nobody else did it."""
    nouns, verbs = ACTS[known.act]
    noun = re.search(rf"(?<!\w)(?:{nouns})\s+(?:van|in)\s+(?:(?:de|het)\s+)?(?:\w+e\s+)?\w*{known.head}(?!\w)", said)
    verb = re.search(rf"(?<!\w)(?:{verbs})(?!\w)", said)
    place = re.search(
        rf"(?:(?<!\w)(?P<led>{_LED})\s+)?(?:(?:een|de|het|deze|dit)\s+)?(?:\w+e\s+)?\w*{known.head}(?!\w)", said
    )
    if noun is not None or verb is None or place is None:
        return noun is not None
    starts = _STARTS.search(said)
    if starts is not None and starts.end() + 1 < place.start():
        return False  # "de Walrus begon op 12 maart de patrouille"
    if place["led"] or _OF_ANY.search(said[: place.start()] + said[place.end() :]):
        return False
    doer = verb.end() <= place.start() and _ACTIVE.fullmatch(verb[0]) is not None
    return (
        not doer
        or said[verb.end() : place.start()].isspace()
        or (known.act == "signed" and " en " in said[: verb.start()])
    )


def _is_one_in_letter(letter: Letter, day: Moment, known: _Known) -> bool:
    """Tell whether a letter speaks of one thing by a noun: never of several, nor of those with two names."""
    over = {
        names_at(letter, Span(one.start, one.end))
        for at in (day, known.day)
        for one in letter.headings_at(at.span.start)[-1:]
    }
    names, before = set[str](), list[str]()
    for run, places in letter.runs.items():
        if run != known.head and stem(run) == stem(known.head):
            return False  # "missies"
        for place in places if run.endswith(known.head) else ():
            behind = _NAME_BEHIND.match(letter.text, place + len(run))
            names |= {behind[1]} if behind else set()
            before += _LAST_WORD.findall(letter.folded, max(place - _NEAR, 0), place)
    said = {one for one in before if one.endswith("e") and one not in ("de", "deze", "onze")}
    return len(over) <= 1 and len(names) <= 1 and len(said) <= 1 and sum(one in _ANY_OF for one in before) <= 1
