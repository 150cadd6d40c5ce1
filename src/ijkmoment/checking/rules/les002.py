"""No new lessons, while the register holds some of that time, or the letter goes on to name them.

What:
    "Er zijn geen nieuwe lessen of aandachtspunten" where the register holds an attention point as new in the period
    that the letter tells of; without "nieuwe", also one that is carried. And the same where the letter tells lessons of
    what is denied them, in whatever form: right behind it what is counted or listed there, or was wrong with by when
    that is mended; in its section; or anywhere else, where the denial is of all that the letter is about.

Why:
    Bad news gets lost on the way up: what was observed in the field is in the register, and the letter denies it.

Example:
    De Kustwacht Letland telde van mei 2023 tot en met april 2024 57 militairen.

    Aandachtspunten

    Er zijn geen nieuwe aandachtspunten.

Better:
    De Kustwacht Letland telde van mei 2023 tot en met april 2024 57 militairen.

    Aandachtspunten

    Er is een nieuw aandachtspunt: de druk op de oefenterreinen. Verantwoordelijk is de minister van Defensie.

Known limits:
    Under the heading of one deployment only the points of that deployment count, and those that name it; elsewhere all
    that stand under what the letter speaks of. "Naast wat hierboven is genoemd" and "andere" leave out the points that
    the letter names; that none was closed or published denies none. A point counts when its state is of the period that
    the letter reports on, else of the year before its date. In the text, lessons count that are called so, stand behind
    the denial in its paragraph or elsewhere, and are not said to be of an earlier time, to be known or followed. They
    are of the same part of the time, of the same evaluation or trial, and of the subject that the denial names; a
    denial that neither opens its paragraph nor says when is of its section, one under a place also of what is told
    under no place of its people or things. Since an earlier letter only new ones count. Attention points are no
    lessons.

Source:
    Evaluations of 2020 and 2023: negative information of the field did not reach the letter.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.deployments.scope import scope
from ijkmoment.checking.deployments.telling import Telling, telling
from ijkmoment.checking.deployments.years import time_told_of
from ijkmoment.checking.lessons.denials import ANOTHER, DENYING, NEW, WORD, denied_in, is_done_with
from ijkmoment.checking.lessons.denied_lessons import denied_lessons
from ijkmoment.checking.lessons.points import is_of_points, named, places, point
from ijkmoment.checking.lessons.register_points import CLOSED, Held, held_points
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.text.topics import content, count, lined, text_of
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("LES002", "inconsistency")
_TROUBLE = r"(?:knelpunt(?:en)?|bijzonderheden|problemen)"
_NO_TROUBLE = lazily(rf"\bgeen\s+{WORD}{{0,2}}?(?P<new>{NEW}\s+)?{_TROUBLE}\b", re.IGNORECASE)
_EXCEPT = lazily(r"\b(?:naast|behalve|buiten|dan|andere?|verdere|overige|aanvullende?|bijkomende?)\b", re.IGNORECASE)

_LESSONS = lazily(r"(?<!\w)(?:lessen|leerpunten|verbeterpunten|aandachtspunten|inzichten)(?!\w)", re.IGNORECASE)
_BEYOND = lazily(r"\b(?:naast|behalve|buiten|dan|andere?|overige)\b", re.IGNORECASE)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the sentences that deny lessons which the register holds, or which the letter names right behind them."""
    likely = dict.fromkeys(map(letter.sentence_at, letter.standing(DENYING)))
    denials = [(span, found) for span in likely if (found := _denial(letter, span)) is not None]
    named_here = set[Span]()
    for sentence, found in denials:
        if letter.says(_EXCEPT, sentence) and not _tells_first(letter, sentence):
            continue
        told = denied_lessons(letter, sentence)
        if told:
            named_here.add(sentence)
            span = Span(sentence.start + found.start(), sentence.start + found.end())
            related = tuple(in_letter(letter, one) for one in told)
            names = "; ".join(point(letter, one).name.rstrip(" ;.") for one in told)
            over = [letter.headings_at(one.start)[-1:] for one in (told[0], sentence)]
            form = "text" if over[0] == over[1] and told[0].start > sentence.start else "elsewhere"
            yield _DRAFT.at(span, related=related, form=form, names=names)
    left = [(sentence, found) for sentence, found in denials if sentence not in named_here]
    if letter.snapshot is not None and left:
        yield from _of_register(letter, letter.snapshot, left)


def _tells_first(letter: Letter, sentence: Span) -> bool:
    """Tell whether nothing in the paragraph is told yet that "aanvullende lessen" may add to."""
    block = letter.block_at(sentence.start)
    before = block is not None and _LESSONS.search(letter.text, block.start, sentence.start) is not None
    return not before and not letter.says(_BEYOND, sentence)


def _of_register(
    letter: Letter, snapshot: Snapshot, denials: Sequence[tuple[Span, re.Match[str]]]
) -> Iterator[Finding]:
    """Find the denials of what the register holds of that time."""
    held, time, own = held_points(snapshot), time_told_of(letter), scope(letter)
    now = telling(letter)
    for sentence, found in denials:
        wanted = {"nieuw"} if _is_of_new(found) else {"nieuw", "doorlopend"}
        of_time = (one for one in held if own.has_point(one.parent) and wanted & set(one.states_in(time)))
        known = [one for one in of_time if CLOSED not in one.states_in(time) and _is_meant(now, sentence, one)]
        unsaid = [one for one in known if not _is_excepted(letter, sentence, one)]
        if unsaid:
            span = Span(sentence.start + found.start(), sentence.start + found.end())
            related = tuple(Related("register", one.name, statement=one.statement) for one in unsaid)
            yield _DRAFT.at(span, related=related, form="register", names="; ".join(one.name for one in unsaid))


def _denial(letter: Letter, sentence: Span) -> re.Match[str] | None:
    """Return where a sentence says that there are none; that none of them was closed says nothing of that."""
    text = letter.part(sentence)
    over = letter.headings_at(sentence.start)
    of_points = bool(over) and is_of_points(letter, over[-1])
    found = denied_in(text) or (_NO_TROUBLE.search(text) if of_points else None)
    return None if found is None or is_done_with(text, found) else found


def _is_of_new(found: re.Match[str]) -> bool:
    """Tell whether a denial is of new points alone."""
    said = found.groupdict()
    named = any(said.get(name) for name in ("new", "newer", "newest", "opening", "told", "none", "lacking", "any"))
    return named or ANOTHER.search(found[0]) is not None


def _is_meant(now: Telling, sentence: Span, one: Held) -> bool:
    """Tell whether a denial is about a point: in general, or under the heading of its deployment."""
    over = {block.start for block in now.letter.headings_at(sentence.start)}
    deployed = next((own for own in now.deployments if own.span.start in over), None)
    if deployed is None or (deployed.subject is not None and deployed.subject == one.parent):
        return True
    words = lined(f"{one.name} {one.measures}")
    return bool(content(deployed.label)) and count(content(deployed.label), words) > 0


def _is_excepted(letter: Letter, sentence: Span, one: Held) -> bool:
    """Tell whether "naast wat hierboven is genoemd" leaves out a point that the letter names."""
    if not letter.says(_EXCEPT, sentence):
        return False
    return any(named(one.name).is_in(lined(text_of(letter, block))) for block in places(letter))


RULE = Rule(
    "LES002",
    "no-new-lessons-while-some-are-open",
    "inconsistency",
    check,
    {
        "nl": {
            "register": "het register heeft over deze periode wel punten: {names}",
            "text": "hierachter staan ze wel: {names}",
            "elsewhere": "elders in de brief staan ze wel: {names}",
        },
        "en": {
            "register": "the register does hold points of this period: {names}",
            "text": "yet they are named behind this: {names}",
            "elsewhere": "yet the letter names some elsewhere: {names}",
        },
    },
    sees_more_with=("register",),
)
