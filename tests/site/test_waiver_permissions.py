"""Who must not: a visitor sees the findings as they are and nothing of a waiver, and nobody agrees to their own."""

import pytest
from django.test import Client

from ijkmoment.register import models
from support.waiver_pages import ERROR, FIGURE, FINDINGS, form_of, give, logged_in, marks, text_of


def test_a_visitor_sees_no_waiver_and_all_that_was_waived(drafter: Client, client: Client) -> None:
    before = text_of(client)
    give(drafter, reason="Geheime reden")
    give(drafter, ERROR)
    assert text_of(client) == before
    assert b"ntheffing" not in client.get(FINDINGS).content
    assert marks(client).count("pagina 2") == 1


@pytest.mark.parametrize(
    "path", [form_of(FIGURE), "/ontheffingen/1/", "/ontheffingen/99/", "/brieven/brief/ontheffingen/"]
)
def test_a_visitor_is_asked_to_log_in(drafter: Client, client: Client, path: str) -> None:
    give(drafter)
    answer = client.get(path)
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/inloggen/")


def test_a_visitor_gives_agrees_to_and_withdraws_nothing(drafter: Client, client: Client) -> None:
    give(drafter, ERROR)
    acts = [("instemmen", {"instemmen-office": "B"}), ("intrekken", {"intrekken-office": "B"})]
    answers = [give(client), *(client.post(f"/ontheffingen/1/{path}/", sent) for path, sent in acts)]
    assert [one["Location"].split("?")[0] for one in answers] == ["/inloggen/"] * 3
    assert (models.Waiver.objects.count(), models.WaiverAct.objects.count()) == (1, 0)


def test_another_site_cannot_send_it(drafter: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = drafter.cookies
    assert give(strict).status_code == 403
    assert not models.Waiver.objects.exists()


@pytest.mark.parametrize("act", ["instemmen", "intrekken"])
def test_nothing_is_done_by_following_a_link(drafter: Client, act: str) -> None:
    give(drafter, ERROR)
    assert drafter.get(f"/ontheffingen/1/{act}/").status_code == 405
    assert drafter.post("/ontheffingen/2/intrekken/", {"intrekken-office": "A"}).status_code == 404


def test_pages_with_waivers_are_not_cached(drafter: Client) -> None:
    give(drafter)
    paths = (FINDINGS, form_of(ERROR), "/ontheffingen/1/", "/brieven/brief/ontheffingen/")
    assert all("no-store" in drafter.get(path)["Cache-Control"] for path in paths)


def test_who_gave_it_does_not_agree_to_it_nor_does_the_same_office(drafter: Client) -> None:
    give(drafter, ERROR)
    agree = "/ontheffingen/1/instemmen/"
    answer = drafter.post(agree, {"instemmen-office": "Directie B"})
    assert answer.status_code == 409
    assert "iemand anders moet instemmen" in answer.content.decode()
    answer = logged_in("ander").post(agree, {"instemmen-office": "directie a"})
    assert answer.status_code == 409
    assert "een andere dienst moet instemmen" in answer.content.decode()
    assert not models.WaiverAct.objects.exists()
