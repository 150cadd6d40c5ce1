"""Waivers on the site: given on a finding, shown with reason, office and date, agreed to and withdrawn."""

import datetime
import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils.timezone import localdate

from ijkmoment.facts.waiver import Waiver
from ijkmoment.register import models, waivers
from ijkmoment.site import letters
from support.waiver_pages import ERROR, FIGURE, FINDINGS, form_of, give, logged_in, marks, text_of


def test_each_finding_leads_to_the_form_of_its_waiver(drafter: Client) -> None:
    page = drafter.get(FINDINGS).content.decode()
    assert page.count(f'href="{form_of(ERROR)}"') == 1
    assert page.count("/ontheffing/") == 3
    form = text_of(drafter, form_of(FIGURE))
    assert "“pagina 2” klopt alleen in deze opmaak" in form
    assert "elke bevinding van REF006 op deze woorden" in form
    assert "tweede dienst" not in form
    assert "als een tweede dienst instemt" in text_of(drafter, form_of(ERROR))


def test_what_is_waived_is_not_counted_and_shows_reason_office_and_day(drafter: Client) -> None:
    assert marks(drafter).count("pagina 2") == 1
    answer = give(drafter, until="2999-12-31")
    assert (answer.status_code, answer["Location"]) == (302, FINDINGS)
    page = text_of(drafter)
    assert "De ontheffing is vastgelegd." in page
    assert "De controle vond 2 vergissingen." in page
    assert "Met ontheffing: 1" in page
    assert "Reden: Zo staat het in het besluit." in page
    day = localdate()
    assert re.search(rf"Directie A, {day.day} \w+ {day.year}; tot en met 31 december 2999", page)
    assert "pagina 2" not in marks(drafter)


def test_an_error_counts_until_a_second_office_agrees(drafter: Client) -> None:
    assert give(drafter, ERROR).status_code == 302
    page = text_of(drafter)
    assert "Zij geldt zodra een tweede dienst instemt." in page
    assert page.count("Directie A vroeg op") == 2
    assert marks(drafter).count("31 september 2031") == 2
    assert "Iemand van een andere dienst moet instemmen" in text_of(drafter, "/ontheffingen/1/")
    other = logged_in("ander")
    answer = other.post("/ontheffingen/1/instemmen/", {"instemmen-office": "Directie B"})
    assert (answer.status_code, answer["Location"]) == (302, "/ontheffingen/1/")
    page = text_of(drafter)
    assert "met instemming van Directie B" in page
    assert "31 september 2031" not in marks(drafter)


def test_a_waiver_is_withdrawn_and_stays_in_the_list(drafter: Client) -> None:
    give(drafter)
    answer = drafter.post("/ontheffingen/1/intrekken/", {"intrekken-office": "Directie B", "intrekken-reason": "Weg."})
    assert answer.status_code == 302
    page = text_of(drafter, "/ontheffingen/1/")
    assert "ingetrokken door Directie B (Weg.)" in page
    assert "Trek de ontheffing in" not in page
    assert "pagina 2" in marks(drafter)
    assert re.search(
        r"REF006: pagina 2 ingetrokken Zo staat het in het besluit. Directie A",
        text_of(drafter, "/brieven/brief/ontheffingen/"),
    )
    again = drafter.post("/ontheffingen/1/intrekken/", {"intrekken-office": "Directie B"})
    assert (again.status_code, "al ingetrokken" in again.content.decode()) == (409, True)
    assert give(drafter).status_code == 302


def test_a_waiver_without_a_finding_is_itself_a_finding(drafter: Client, own_letter: Path) -> None:
    give(drafter)
    give(drafter, ERROR)
    assert "WAI001" not in text_of(drafter)
    own_letter.write_text("Het besluit viel.\n", encoding="utf-8")
    page = text_of(drafter)
    assert "De ontheffing van REF006 voor “pagina 2” hoort bij geen bevinding meer: haal haar weg." in page
    assert page.count("WAI001") == 2
    drafter.post("/ontheffingen/1/intrekken/", {"intrekken-office": "Directie A"})
    assert text_of(drafter).count("WAI001") == 1


def test_one_that_expired_holds_nothing_back_and_is_given_anew(drafter: Client) -> None:
    past = Waiver(
        0,
        "REF006",
        "Daarom.",
        "Directie A",
        localdate(),
        localdate() - datetime.timedelta(1),
        words="pagina 2",
        letter="brief.txt",
    )
    waivers.give(past, "redacteur")
    waivers.give(past._replace(code="REF999", until=None), "redacteur")
    page = text_of(drafter)
    assert "gold tot en met" in page
    assert "pagina 2" in marks(drafter)
    assert "verlopen" in text_of(drafter, "/ontheffingen/1/")
    assert give(drafter).status_code == 302
    assert "gold tot en met" not in text_of(drafter)
    assert "ingetrokken door Directie A" in text_of(drafter, "/ontheffingen/1/")


def test_of_two_who_waive_the_same_the_second_is_told(drafter: Client) -> None:
    give(drafter)
    answer = give(logged_in("ander"), reason="Anders.")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "heeft al een ontheffing" in page
    assert "Anders." in page


def test_a_letter_that_changed_meanwhile_is_looked_at_again(drafter: Client, own_letter: Path) -> None:
    answer = give(drafter, words="pagina 3")
    assert (answer.status_code, "intussen veranderd" in answer.content.decode()) == (409, True)
    own_letter.write_text("Het besluit viel.\n", encoding="utf-8")
    assert give(drafter).status_code == 404
    assert not models.Waiver.objects.exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"reason": " "}, "Dit veld is verplicht"),
        ({"office": ""}, "Dit veld is verplicht"),
        ({"until": "morgen"}, "Dit is geen dag"),
        ({"until": "2001-01-01"}, "Deze dag is al voorbij"),
        ({"reason": "x" * 1001}, "1000 tekens"),
        ({"office": "Directie\0A"}, "null"),
    ],
)
def test_what_a_form_lacks_is_said_at_its_field(drafter: Client, changes: dict[str, str], said: str) -> None:
    answer = give(drafter, **changes)
    assert answer.status_code == 200
    assert said.lower() in answer.content.decode().lower()
    assert not models.Waiver.objects.exists()


@pytest.mark.parametrize("act", ["instemmen", "intrekken"])
def test_an_act_needs_an_office(drafter: Client, act: str) -> None:
    give(drafter, ERROR)
    answer = logged_in("ander").post(f"/ontheffingen/1/{act}/", {f"{act}-office": " "})
    assert (answer.status_code, "Dit veld is verplicht" in answer.content.decode()) == (400, True)
    assert not models.WaiverAct.objects.exists()


def test_the_office_that_one_spoke_for_last_is_filled_in(drafter: Client) -> None:
    assert "Directie A" not in drafter.get(form_of(ERROR)).content.decode()
    give(drafter)
    assert 'value="Directie A"' in drafter.get(form_of(ERROR)).content.decode()
    assert 'value="Directie A"' not in logged_in("ander").get(form_of(ERROR)).content.decode()


def test_what_is_typed_is_never_markup(drafter: Client) -> None:
    give(drafter, ERROR, reason="<script>alert(1)</script>", office="<b>A</b>")
    for path in (FINDINGS, "/ontheffingen/1/", "/brieven/brief/ontheffingen/"):
        page = drafter.get(path).content.decode()
        assert "&lt;b&gt;A&lt;/b&gt;" in page
        assert "<script>alert" not in page


def test_the_english_page_speaks_english(drafter: Client) -> None:
    give(drafter)
    assert "vastgelegd" in text_of(drafter)
    page = text_of(drafter, accept_language="en")
    assert "Waived: 1" in page
    assert "Reason: Zo staat het in het besluit." in page
    assert "ntheffing" not in page
    assert "holds" in text_of(drafter, "/ontheffingen/1/", accept_language="en")


def test_a_waiver_of_another_letter_is_not_this_ones(drafter: Client) -> None:
    waivers.give(Waiver(0, "REF006", "Daarom.", "A", localdate(), words="pagina 2", letter="ander.txt"), "redacteur")
    assert "pagina 2" in marks(drafter)
    assert "WAI001" not in text_of(drafter)
    assert "ander.txt" in text_of(drafter, "/ontheffingen/1/")
    assert drafter.get("/brieven/ander/ontheffingen/").status_code == 404


def test_a_composed_letter_is_known_by_its_reference(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IJKMOMENT_LETTERS", "examples/oostflank-2024:examples/slips.txt")
    assert [one.key for one in letters.available()] == ["VOORBEELD-2024-001", "slips.txt"]
    found = letters.find_by_key("VOORBEELD-2024-001")
    assert found is not None
    assert found.name == "oostflank-2024"
    assert letters.find_by_key("weg") is None
