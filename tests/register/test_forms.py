"""The form of facts on a real register."""

from pathlib import Path

import pytest

from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.label import PUBLIC
from ijkmoment.register import exchange, ledger
from ijkmoment.register.forms import Place, StatementForm
from ijkmoment.register.merging import same_content
from support.databases import ONLY_SQLITE

EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"


@ONLY_SQLITE
@pytest.mark.usefixtures("database")
def test_the_form_of_every_fact_of_the_example_sends_it_back_as_it_is() -> None:
    exchange.import_folder(EXAMPLE)
    statements = ledger.snapshot().statements
    assert len(statements) > 800
    for statement in statements:
        place = Place(CONCEPTS[statement.concept], statement.subject, statement)
        shown = StatementForm(place)
        form = StatementForm(place, {name: shown[name].value() or "" for name in shown.fields})
        assert form.is_valid(), (statement.reference, form.errors)
        sent = form.cleaned_data["statement"]
        assert (sent.identity, sent.value, sent.source) == (statement.identity, statement.value, statement.source)
        assert PUBLIC not in (sent.label.audience or ())
        assert same_content(form.beside(statement), statement)
