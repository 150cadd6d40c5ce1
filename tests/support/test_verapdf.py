"""The judge of PDFs tells a good file from a bad one, by all of a profile's rules."""

import pytest
import typst

from support import verapdf

GOOD = b'#set document(title: "Brief", date: datetime(year: 2024, month: 5, day: 15))\n#set text(lang: "nl")\n= Kop'
RULES = {"PDFUA-1": 106, "PDFA-3A": 155}


@pytest.mark.parametrize("profile", verapdf.PROFILES)
def test_a_file_that_complies_has_no_failures(profile: str) -> None:
    assert verapdf.failures(typst.compile(GOOD, pdf_standards=["ua-1", "a-3a"]), profile) == ()


@pytest.mark.parametrize(("profile", "clause"), [("PDFUA-1", "7.1-9"), ("PDFA-3A", "6.6.4-1")])
def test_a_file_that_does_not_comply_fails_by_clause(profile: str, clause: str) -> None:
    assert clause in [failure.partition(":")[0] for failure in verapdf.failures(typst.compile(b"= Kop"), profile)]


@pytest.mark.parametrize("profile", verapdf.PROFILES)
def test_all_rules_of_a_profile_are_read(profile: str) -> None:
    assert verapdf.rules(profile) == RULES[profile]
