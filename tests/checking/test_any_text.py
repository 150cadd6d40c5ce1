"""Whatever a letter says, checking it ends in findings that lie inside its text, the same each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.checking.engine import check
from ijkmoment.checking.messages import LANGUAGES, message
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.dates import parse_date
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
BY_CODE = {rule.code: rule for rule in RULES}
FRAGMENTS = [
    "31 juni 2023", "0 mei 2024", "op 17 oktober 2023", "tot en met 30 juni 2023", "van mei 2024 tot maart 2024", "–",
    "Kamerstuk", "286 76", "28 676,", "nr. 422", "2023Z09983", "(", ")", ":", ".", ",", "\n", "\n\n", "- ", "• ", "en",
    "in totaal", "€ 4,5 miljoen", "€ 1.000", "Dit bedrag omvat", "waarvan", "NAVO-top in Vilnius", "in juni 2023",
    "MQ-9", "MQ9", "Multi National Group", "Multinational Group", "(MG)", "(NG)", "in Roemenië", "de inzet",
    "zie pagina 4", "\n\nTabel 1. Uitgaven", "\n\nTabel III. Lessen", "\n\nLes 2 en 5: ", "\n\nA.1 Inzet", "paragraaf A.3", "bijlage 2",
    "1. ", "\n3. ", "onder 'Lessen'", "maatregel E", "Geachte voorzitter,", "Hoogachtend,", "Inzet in Litouwen", "brief van", "\u00a0", "\u2028", "é", "300 militairen",
]  # fmt: skip
# What once stopped a rule, or the reader.
HOSTILE = [
    "In totaal kostte dit € 10 miljoen (waarvan € 6 miljoen voor Mali).",
    "Het commissiedebat van 31 juli 2022 ging over Mali.\n\nDe toezegging van het debat van 31 juni 2022 is nagekomen.",
    "Brief van 15 mei 2024\n\nDe toezegging van 30 maart is nagekomen.\n\nOp 30 februari 2024 is dit toegezegd.",
    "- 548\n- 712\n- 431\n\nSinds 2019 is dat elk jaar gestegen.",
    "Nr.\tBranden\tHectare\n1\t548\t310\n2\t712\t840\n3\t431\t215\n\nSinds 2019 is dat elk jaar gestegen.",
    "In 2023 waren er 0, tegen 0 in 2022, een stijging van 0 procent. Dat is een halvering. Nu zijn dat er 5 procent meer dan 0.",
    "Jaar\tBranden\n2023\t548\n2023\t712\n\nHet aantal branden daalt elk jaar. In 2023 vallen branden hoger uit.",
    f"Rekening € {'1234567890' * 4} is bedoeld. Het zijn {'12345' * 6} militairen en {'8' * 5000} mensen.",
    f"De {'vredes' * 600} en de {'uiforpkelmantosbirwegdunal' * 150} zijn verlengd.",
    "Wat " + "daar wordt die zijn vind " * 400 + "gebeurd, ik wordt.",
    "Den Haag, 31 december 9999\n\nSinds 1 januari 9999 was dit zo, en op 29 februari werd op 30 februari 9999 jl. verlengd tot 0001.",
    "Brief van 3 maart 2023\n\nIn 2023 werd op 29 februari een bestand gesloten, uiterlijk in het kerstreces van 9999 volgt meer.",
    "Brief van 3 maart 2023\n\nOp vrijdag 31 februari en op maandag 29 februari kwam hij, na winter 9999 zal hij.",
    "Geachte voorzitter,\n\nTabel 1 t/m 99. X\n\nTabel I en IX: Y\n\nLes 0. Z\n\nLes 00. Z\n\nA. A\n\nA.99.99.99 B\n\nHoogachtend,",
    "De missie liep tot en met 31 december 2020. De Raad verlengde haar met tienduizend jaar, tot en met 31 december 2023.",
    f"{'[[(<<' * 300}nog {'((nog checken ' * 200}XX-1-1-1-1-{'1-' * 300}XX{'?' * 900}{'_' * 900} PM PM PM n.t.b. [ ]",
    f"{'[nog invullen] “' * 300}\n\n- dit\n\n{'Ten eerste en ten derde. ' * 200}\n\nHet volgende:\n\nHoogachtend,",
    f"Drie vragen: {'wat, hoe en ' * 300}waarom? {'Er zijn twee dingen. Het eerste is er. ' * 200}De tweede vraag.",
]
LETTERS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=6), max_size=40).map(" ".join)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_rule_fails_on_what_once_stopped_one(text: str) -> None:
    document = read_bytes(text.encode(), "brief.txt", ".txt")
    assert isinstance(document, Document)
    check(document, read_claims(document), SNAPSHOT, date=parse_date("2024-05-15"))


@given(LETTERS)
def test_findings_lie_inside_the_text_and_can_be_said(text: str) -> None:
    document = read_bytes(text.encode("utf-8", "replace"), "brief.txt", ".txt")
    if not isinstance(document, Document):
        return
    claims = read_claims(document)
    report = check(document, claims, SNAPSHOT)
    assert report == check(document, claims, SNAPSHOT)
    for one in report.findings:
        assert 0 <= one.start <= one.end <= len(document.text)
        assert all(message(BY_CODE[one.code], one, language) for language in LANGUAGES)
