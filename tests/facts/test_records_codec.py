"""Claims and findings come back equal from JSON, and malformed JSON says what is wrong."""

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.facts.claim import Abbreviation, AnnouncedCount, Claim, ClaimKind, Contribution, Promise, Relative
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.records_codec import claim_from_json, claim_to_json, finding_from_json, finding_to_json
from support import strategies

optional = st.one_of(st.none(), strategies.words)
numbers = st.integers(0, 999)
due = st.one_of(st.none(), strategies.dates, strategies.periods())
values = st.one_of(
    strategies.values,
    st.builds(Abbreviation, strategies.words, strategies.words),
    st.builds(Contribution, strategies.capitals, strategies.strengths()),
    st.builds(AnnouncedCount, numbers, strategies.words, numbers),
    st.builds(Promise, strategies.words, strategies.words, due, strategies.words, strategies.words),
    st.builds(Relative, st.one_of(st.none(), strategies.dates, strategies.periods()), strategies.words),
)
claims = st.builds(
    Claim,
    st.sampled_from(get_args(ClaimKind)),
    st.integers(0, 999),
    st.integers(0, 999),
    strategies.words,
    values,
    st.sampled_from(("", "circa")),
    optional,
    optional,
    optional,
    strategies.words,
    st.one_of(st.none(), st.tuples(numbers, numbers)),
)
related = st.builds(
    Related,
    st.sampled_from(("letter", "earlier", "register")),
    strategies.words,
    st.one_of(st.none(), st.integers(0, 99)),
    st.one_of(st.none(), st.integers(0, 99)),
    optional,
    optional,
)
findings = st.builds(
    Finding,
    st.just("DAT001"),
    st.sampled_from(("error", "inconsistency", "warning", "info")),
    st.integers(0, 999),
    st.integers(0, 999),
    st.dictionaries(strategies.words, strategies.words, max_size=3).map(lambda pairs: tuple(sorted(pairs.items()))),
    optional,
    st.lists(related, max_size=2).map(tuple),
)


@given(claims)
def test_a_claim_comes_back_equal(claim: Claim) -> None:
    assert claim_from_json(json.loads(json.dumps(claim_to_json(claim)))) == claim


@given(findings)
def test_a_finding_comes_back_equal(finding: Finding) -> None:
    assert finding_from_json(json.loads(json.dumps(finding_to_json(finding)))) == finding


@pytest.mark.parametrize(
    "data", [{}, {"kind": "weight"}, {"kind": "date", "start": 0, "end": 1, "text": "", "value": {}}]
)
def test_what_is_no_claim(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="claim"):
        claim_from_json(data)


@pytest.mark.parametrize("data", [{}, {"severity": "fatal"}])
def test_what_is_no_finding(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"finding|not one of"):
        finding_from_json(data)
