"""The page of components shows whatever the other pages are drawn with."""

import re
from pathlib import Path

import pytest
from django.test import Client

import ijkmoment
from ijkmoment.access.models import User
from ijkmoment.register import exchange
from support.databases import ONLY_SQLITE
from support.register import write_folder

pytestmark = ONLY_SQLITE
TEMPLATES = sorted(Path(ijkmoment.__file__).parent.glob("*/templates/**/*.html"))
CLASS = re.compile(r'class="([^"]*)"')
TAG = re.compile(r"{%.*?%}")
CHOSEN = {
    "utrecht-alert--",
    "finding-",
    "claim-",
    "family-",
    "marked-",
    "marked-depth-",
}  # The rest of the word comes from a view.


def classes(page: str) -> set[str]:
    """The classes of a page or template, of which the part that is filled in is left out."""
    found = {word for group in CLASS.findall(TAG.sub(" ", page)) for word in group.split()}
    return {re.sub(r"\{\{.*", "", word) for word in found} - {"}}"}


@pytest.fixture
def page(database: str, tmp_path: Path) -> str:
    assert database
    assert isinstance(exchange.import_folder(write_folder(tmp_path / "register")), exchange.ImportResult)
    client = Client()
    client.force_login(User.objects.create_user("redacteur"))
    return client.get("/onderdelen/").content.decode()


@pytest.mark.parametrize("path", [one for one in TEMPLATES if one.parts[-3] != "writing"], ids=lambda one: one.name)
def test_every_part_of_a_page_is_shown(page: str, path: Path) -> None:
    drawn = classes(re.sub(r"{{.*?}}", "{{", path.read_text(encoding="utf-8")))
    assert drawn - classes(page) - CHOSEN == set()


def test_each_kind_of_field_is_shown(page: str) -> None:
    for part in ("<select", "<textarea", 'type="text"', "utrecht-form-field-description", "errorlist"):
        assert part in page
