"""A letter with slips on the site, and what somebody does there with waivers."""

import re

from django.http.response import HttpResponseBase
from django.test import Client

from ijkmoment.access.models import User

FINDINGS = "/brieven/brief/bevindingen/"
LETTER = (
    "Het besluit viel op 31 september 2031. De doelen staan in het overzicht (zie pagina 2).\n"
    "Daarna viel er nog een op 31 september 2031.\n"
)
ERROR, FIGURE = ("dat001", "31 september 2031"), ("ref006", "pagina 2")
GIVEN = {"reason": "Zo staat het\nin het besluit.", "office": "Directie  A"}


def logged_in(name: str) -> Client:
    """Return somebody who logged in."""
    client = Client()
    client.force_login(User.objects.create_user(name))
    return client


def form_of(finding: tuple[str, str]) -> str:
    """Return the address of the form for the first finding of a rule on these words."""
    code, words = finding
    start = LETTER.index(words)
    return f"{FINDINGS}{code}/{start}/{start + len(words)}/ontheffing/"


def give(client: Client, finding: tuple[str, str] = FIGURE, **changes: str) -> HttpResponseBase:
    """Send the form of a waiver."""
    return client.post(form_of(finding), {**GIVEN, "words": finding[1], **changes})


def text_of(client: Client, path: str = FINDINGS, **headers: str) -> str:
    """Return the text of a page."""
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", answer.content.decode()))


def marks(client: Client) -> list[str]:
    """Return the words that are marked as a finding."""
    return re.findall(r"<mark>(.*?)</mark>", client.get(FINDINGS).content.decode())
