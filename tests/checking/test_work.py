"""Checking takes work in proportion to the letter: calls and characters are counted, no clock is looked at."""

import re
import sys
from collections import Counter
from types import FrameType

import pytest

from ijkmoment.checking import endings
from ijkmoment.checking.endings import told
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import RULES, dat005
from ijkmoment.facts.document import Document
from ijkmoment.reading import read_claims
from ijkmoment.reading.files import read_bytes
from support.rule_pages import read_register

SNAPSHOT = read_register(
    "top event naam NAVO-top in Vilnius\n"
    "top event wanneer 2023-07-11/2023-07-12\n"
    "stuk document kamerstuknummer 28676-422\n"
    "stuk document datum 2022-11-18\n"
)
REPEATED = {
    "dates": "31 juni 2023 en ",
    "tellings": "De missie in Mali begon op 3 mei 2023.\n\n",
    "amounts": "dit bedrag € 3 miljoen en ",
    "sentences with an amount": "Dit kost € 3 miljoen. ",
    "totals": "Totaal: € 4 miljoen\n\n",
    "lists": "In totaal € 9 miljoen:\n\n- Mali: € 4 miljoen\n- Irak: € 5 miljoen\n\n",
    "pages": "zie pagina 4 en ",
    "references": "op 3 mei 2021 (Kamerstuk 28676, nr. 422) en ",
    "events": "de NAVO-top in Vilnius in juni 2023 en ",
    "abbreviations": "Vrije Actie (VA) en Volle Actie (VOA). ",
    "names": "Multi National Group en Multinational Group en ",
    "footnotes": "Dat is in mei gezegd.3 En [4] ook. ",
    "deployments": "De inzet bestond uit:\n\n- Mali: € 4 miljoen\n- Irak: € 5 miljoen\n\nInzet in Mali\n\nLessen\n\nGeen.\n\n",
    "parts": "De brief bestaat uit twee delen: (1) Mali en (2) Irak.\n\nMali\n\nDat is zo.\n\nIrak\n\nDat ook.\n\n",
    "misspelt words": "De afschriking en de stabilitiet. ",
    "split and doubled words": "Het op treden en en de veilig heid waarover men over beschikt. ",
    "superlatives": "De belangrijkste die het kabinet trekt. ",
    "weekdays": "Op maandag 3 mei 2021 en op dinsdag 4 juni jl. ",
    "relative words": "Uw Kamer is jongstleden geïnformeerd, en jl. opnieuw. ",
    "extensions": "De inzet in Mali loopt tot 3 mei 2025.\n\nDe inzet in Mali is verlengd tot 3 mei 2026.\n\n",
    "counts": "Er zijn drie doelen: a, b en c. Het gaat om vier punten:\n\n- een\n- twee\n\n",
    "ranks": "Duitsland (560 militairen) is na Polen (300 militairen) de grootste deelnemer. ",
    "strengths": "Inzet in Mali\n\nNederland leverde 300 militairen aan de MVG in Mali.\n\n",
    "costs": "Inzet in Mali\n\nDe MVG in Mali kostte in 2023 € 3 miljoen.\n\n",
    "labels": "De kosten waren:\n\n- Noodhulp: € 3 miljoen\n\nNoodhulp\n\nDe noodhulp kostte € 3 miljoen.\n\n",
    "headings": "Inzet in Mali\n\nDe inzet liep tot 3 mei 2023.\n\n",
}
TIMES = 60


def _letter(text: str) -> Letter:
    document = read_bytes(text.encode(), "brief.txt", ".txt")
    assert isinstance(document, Document)
    return Letter(document, read_claims(document), SNAPSHOT)


def _calls(rule: Rule, text: str) -> int:
    """Count the calls of functions, and the steps of generators, that a rule makes."""
    letter, counted = _letter(text), Counter[str]()

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        counted[event] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for _ in rule.check(letter):
            pass
    finally:
        sys.setprofile(before)
    return counted["call"] + counted["c_call"]


@pytest.mark.parametrize("text", REPEATED.values(), ids=REPEATED)
def test_a_letter_four_times_as_long_takes_four_times_the_calls(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dat005, "_MOST", TIMES // 2)  # tellings are held against each other in pairs, up to a number
    for rule in RULES:
        once, four = _calls(rule, text * TIMES), _calls(rule, text * TIMES * 4)
        assert four < 5 * once + 500, rule.code


class _Counting:
    """A pattern that counts the characters that it is given."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.characters = pattern, 0

    def search(self, text: str) -> re.Match[str] | None:
        self.characters += len(text)
        return self.pattern.search(text)


@pytest.mark.parametrize(
    "text", ["De inzet liep tot 31 juni 2023" + " en 31 juni 2023" * 40, "Het was 31 juni 2023. " * 40]
)
def test_a_sentence_is_asked_once_however_many_dates_it_has(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    letter = _letter(text)
    for name in ("_CHANGED", "_DEPLOYED", "_ENDED", "_BEGAN"):
        counting = _Counting(getattr(endings, name))
        monkeypatch.setattr(endings, name, counting)
        list(told(letter))
        assert counting.characters <= len(text)


def test_a_sentence_without_end_tells_nothing() -> None:
    words = "De inzet in Mali liep tot 3 juni 2023"
    assert len(list(told(_letter(words)))) == 1
    assert list(told(_letter(words + " en verder" * 200))) == []
