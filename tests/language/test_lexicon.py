"""A dictionary written out and looked up: what Hunspell's rules make of a stem, and what each form may be part of."""

from pathlib import Path

import pytest

from ijkmoment.language import lexicon
from ijkmoment.language.hunspell import forms, main
from ijkmoment.language.lexicon import Lexicon, Role, installed, pack

AFF = """SET UTF-8
FLAG long
FORBIDDENWORD Fw
COMPOUNDBEGIN Ca
ONLYINCOMPOUND Cx
SFX Zb Y 2
SFX Zb 0 en [^s]    ts:NN2
SFX Zb s zen s      ts:NN2
SFX Ch Y 1
SFX Ch 0 s/CaCbCxCp .
SFX Vi Y 1
SFX Vi 0 d .
PFX Pa Y 1
PFX Pa 0 af .
SFX Ad Y 1
SFX Ad 0 st/A0 .
PFX A0 Y 1
PFX A0 0 aller
"""
DIC = """7
oefening/ZbCcCh
reis/ZbCaCc
wegen/ViPa
lĳst/Zb
groot/Ad
loosalarm/Fw
kerk/
"""
ENGLISH_AFF = """SET UTF-8
PFX R Y 1
PFX R 0 re .
SFX D Y 1
SFX D 0 d e
"""
ENGLISH_DIC = """1
compromise/RD
"""
FORMS = forms(AFF, DIC)
NOUN, END = Role.WORD | Role.NOUN, Role.WORD | Role.NOUN | Role.END


def test_the_forms_of_a_stem_are_written_out() -> None:
    assert sorted(FORMS) == sorted(
        "oefening oefeningen oefenings reis reizen wegen wegend afwegen afwegend lijst lijsten groot grootst allergrootst kerk".split()
    )


@pytest.mark.parametrize(
    ("form", "role"),
    [
        ("oefening", END),
        ("oefeningen", END),
        ("oefenings", Role.BEGIN | Role.MIDDLE | Role.END),
        ("reis", END | Role.BEGIN),
        ("kerk", Role.WORD),
        ("wegen", Role.WORD | Role.INFINITIVE),
        ("afwegen", Role.WORD | Role.INFINITIVE),
        ("afwegend", Role.WORD | Role.VERB),
        ("lijsten", NOUN),
        ("allergrootst", Role.WORD | Role.ADJECTIVE),
    ],
)
def test_a_form_has_its_roles(form: str, role: int) -> None:
    assert FORMS[form] == role


def test_every_form_is_found_at_its_place_and_no_other() -> None:
    many = {f"woord{number}": number % 256 for number in range(5_000)} | {"é": 3, "zee's": 1}
    packed = Lexicon(pack(many))
    assert {form: packed.role(form) for form in many} == many
    assert [packed.role(form) for form in ("", "a", "woord", "woord5000", "zzz", "woord1\n", "\t")] == [0] * 7


def test_setup_writes_the_forms_to_a_file(tmp_path: Path) -> None:
    for name, text in (("a", AFF), ("d", DIC), ("ea", ENGLISH_AFF), ("ed", ENGLISH_DIC)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main([str(tmp_path / name) for name in ("words", "a", "d", "ea", "ed")]) == 0
    words = Lexicon((tmp_path / "words").read_bytes())
    assert words.role("reizen") == END
    assert all(words.role(form) & Role.WORD for form in ("compromise", "compromised", "recompromise"))


def test_without_the_file_there_is_no_lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    installed.cache_clear()
    try:
        assert installed() is None
    finally:
        installed.cache_clear()


def test_the_installed_lexicon_holds_the_language() -> None:
    words = installed()
    assert words is not None
    assert all(words.role(form) & Role.WORD for form in ("bijdragen", "veiligheid", "Nederlandse", "risico's", "geïnd"))
    assert not words.role("veiligheids") & Role.WORD
    assert words.role("veiligheids") & Role.BEGIN


def test_the_installed_english_is_british_and_american() -> None:
    words = installed("en")
    assert words is not None
    assert all(words.role(form) & Role.WORD for form in ("defence", "defense", "compromised", "wallets"))
    assert not words.role("afschrikking")
