"""What a register says of whether a deployment reached its objectives, and which of that a sentence says otherwise.

A sentence that says that something is shown, or reached altogether, claims more than a register that holds "cannot be
said" or "not reached" of the objective that it names, or of every objective.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ijkmoment.checking.against_register.in_register import overlap
from ijkmoment.checking.deployments.years import time_told_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, count, lined
from ijkmoment.facts.document import Block
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Code, Value
from ijkmoment.language.patterns import at_places, lazily

_UNSHOWN = frozenset({"niet", "niet-te-zeggen"})
_SHOWN = lazily(
    r"\b(?:aantoonbaar|aangetoond|aanwijsbaar|bewijsbaar|bewezen|meetbaar|onmiskenbaar|onomstotelijk|ontegenzeggelijk|volledig|geheel"
    r"|ruimschoots|overtuigend|glansrijk|zonder\s+(?:enige\s+)?twijfel|(?:groot|doorslaand|eclatant|onverdeeld)\s+succes"
    r"|(?:bereikt|behaald|gehaald|verwezenlijkt|gerealiseerd))\b"
)
_SHOWN_OPENS = (
    "aantoonbaar", "aangetoond", "aanwijsbaar", "bewijsbaar", "bewezen", "meetbaar", "onmiskenbaar", "onomstotelijk",
    "ontegenzeggelijk", "volledig", "geheel", "ruimschoots", "overtuigend", "glansrijk", "zonder", "groot",
    "doorslaand", "eclatant", "onverdeeld", "bereikt", "behaald", "gehaald", "verwezenlijkt", "gerealiseerd",
)  # fmt: skip
_UNSURE = lazily(
    r"\b(?:niet|geen|nog|nauwelijks|moeilijk|lastig|deels|gedeeltelijk|grotendeels|lijkt|kan|kunnen|volgens|aldus|hoopt|verwacht\w*)\b"
)
_ALL_GOALS = lazily(r"\b(?:alle|al\s+(?:haar|zijn|de)|haar)\s+doel(?:en|stellingen)\b")
_WHOLE = lazily(r"\b(?:inzet|missie|bijdrage|operatie|deelname|alle\s+doel\w+|de\s+doel\w+)\b")


class Verdict(NamedTuple):
    """Whether an objective was reached, and the statement that says so."""

    goal: str
    state: Value
    statement: Statement

    @property
    def is_unshown(self) -> bool:
        """Tell whether it was not reached, or cannot be said to be."""
        return isinstance(self.state, Code) and self.state.code in _UNSHOWN


def verdicts(letter: Letter, snapshot: Snapshot, slug: str) -> tuple[Verdict, ...]:
    """Return what the register says of a deployment's objectives in the time that a letter tells of."""
    time = time_told_of(letter)
    said = (one for each in snapshot.under(slug) if each.kind == "result" for one in snapshot.of(each.slug, "oordeel"))
    return tuple(
        Verdict(_goal(snapshot, one.subject), one.value, one)
        for one in said
        if time is not None and overlap(one.period, time)
    )


def _goal(snapshot: Snapshot, result: str) -> str:
    meant = next((one.value.code for one in snapshot.of(result, "doelstelling") if isinstance(one.value, Code)), result)
    return snapshot.text(meant, "naam") or snapshot.text(result, "naam") or ""


def says_shown(letter: Letter, said: Block | Span) -> bool:
    """Tell whether a block or sentence calls something shown: only then may it contradict a verdict."""
    places = letter.standing(_SHOWN_OPENS)
    return next(at_places(_SHOWN, letter.folded, places, said.start, said.end), None) is not None


def said_otherwise(letter: Letter, sentence: Span, known: Sequence[Verdict]) -> Verdict | None:
    """Return the verdict that a sentence contradicts, None where what it says is not shown or not denied."""
    text = letter.folded[sentence.start : sentence.end]
    if not known or not _SHOWN.search(text) or _UNSURE.search(text):
        return None
    line = lined(letter.part(sentence))
    named = [one for one in known if count(content(one.goal), line)]
    meant = named or (known if _WHOLE.search(text) else ())
    unshown = [one for one in meant if one.is_unshown]
    return unshown[0] if unshown and (len(unshown) == len(meant) or _ALL_GOALS.search(text)) else None
