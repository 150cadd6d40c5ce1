"""A bound amount, strength or period -> the statement that the letter makes with it, or why it makes none."""

from dataclasses import replace

from ijkmoment.drafting.letter import Letter, bare
from ijkmoment.drafting.nations import nation_of
from ijkmoment.drafting.proposal import Doubt, Reason
from ijkmoment.drafting.times import is_of_another_time, time_of, year_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import ALWAYS, Period
from ijkmoment.facts.names import Names
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Strength

FIGURES = frozenset({"money", "strength", "period"})
Outcome = tuple[Statement, tuple[Doubt, ...]] | Reason


def statement_of(claim: Claim, letter: Letter, names: Names, source: str) -> Outcome:
    """Return the statement that a claim makes, with what it leaves in doubt."""
    if claim.subject is None:
        return "not bound"
    if claim.concept is None:
        return "no concept"
    if names.kinds.get(claim.subject) not in CONCEPTS[claim.concept].kinds:
        return "no subject for it"
    return _made(claim, letter, source)


def _made(claim: Claim, letter: Letter, source: str) -> Outcome:
    match claim.value:
        case Amount():
            return _amount(claim, claim.value, letter, source)
        case Strength():
            return _strength(claim, claim.value, letter, source)
        case Period():
            return _period(claim, claim.value, source)
    return "not a value of the concept"


def _amount(claim: Claim, value: Amount, letter: Letter, source: str) -> Outcome:
    period, doubts = year_of(claim, letter)
    if period is None:
        return "no period"
    return _statement(claim, value, source, period), doubts


def _strength(claim: Claim, value: Strength, letter: Letter, source: str) -> Outcome:
    concept = CONCEPTS[claim.concept or ""]
    if is_of_another_time(claim, letter):
        return "another time"
    nation = nation_of(claim, letter)
    if nation is None:
        return "no nation"
    statement = _statement(claim, value, source, ALWAYS)
    if "natie" in concept.dimensions:
        statement = replace(statement, dimensions=(("natie", nation),))
    if concept.temporal == "timeless":
        return statement, ()
    period, doubts = time_of(claim, letter)
    return (replace(statement, period=period), doubts) if period is not None else "no period"


def _period(claim: Claim, value: Period, source: str) -> Outcome:
    """Return a period that is itself the value; "tot" and "eind" leave open which day is the last."""
    doubts: list[Doubt] = ["hedge"] if claim.hedge else []
    if value.until == "tot":
        doubts.append("until")
    return _statement(claim, bare(value), source, ALWAYS), tuple(doubts)


def _statement(claim: Claim, value: Amount | Strength | Period, source: str, period: Period) -> Statement:
    return Statement(claim.subject or "", claim.concept or "", value, source, period)
