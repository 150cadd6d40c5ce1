"""A short letter of made-up facts on the small register, whole or with one part changed."""

from pathlib import Path

from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.writing.compose import Composition, compose
from ijkmoment.writing.source import LetterSource, parse_source
from support.register import write_folder

LETTER = """\
---
titel: Rapportage Litouwen
onderwerp: Inzet in Litouwen
datum: 2024-05-15
periode: 2023-05/2024-04
boekjaar: 2023
geadresseerde: De voorzitter van de Tweede Kamer
ondertekenaars:
  - De minister van Defensie
taal: nl
publiek: publiek
voorbeeld: ja
---

Geachte voorzitter,

In **{efp-lt gastland}** dienden in de periode {brief periode}
{efp-lt sterkte natie=NL}. Dit kostte {efp-lt kosten budget=biv}.[^noot]

## Bijdragen

- Nederland: {efp-lt sterkte natie=NL :getal}
- De rest:
  1. Duitsland: *{efp-lt sterkte natie=DE}*

{tabel efp-lt sterkte per=natie}

Een accolade is {{ en een [verwijzing](https://example.invalid/).

Hoogachtend,

De minister van Defensie

[^noot]: Alleen {brief boekjaar} telt.
"""


def snapshot(folder: Path) -> Snapshot:
    """Return the small register's public snapshot."""
    ledger = read_folder(write_folder(folder / "register"))
    assert isinstance(ledger, Ledger)
    return ledger.snapshot(audience=PUBLIC)


def source(old: str = "", new: str = "") -> LetterSource:
    """Return the letter's source, with one text changed."""
    assert not old or old in LETTER
    made = parse_source(LETTER.replace(old, new, 1) if old else LETTER)
    assert isinstance(made, LetterSource), made
    return made


def composition(folder: Path, old: str = "", new: str = "") -> Composition:
    """Return the composed letter, with one text of its source changed."""
    made = compose(source(old, new), snapshot(folder))
    assert isinstance(made, Composition), made
    return made
