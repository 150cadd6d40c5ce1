"""Logins made from the command line."""

import pytest
from django.contrib.auth import authenticate

from ijkmoment.access.models import User
from ijkmoment.access.people import create_login

pytestmark = pytest.mark.usefixtures("database")


def test_a_login_that_was_made_opens() -> None:
    password = create_login("voorbeeld")
    assert isinstance(authenticate(username="voorbeeld", password=password), User)
    assert authenticate(username="voorbeeld", password="gissen") is None  # noqa: S106 - a wrong one, on purpose


def test_making_it_again_gives_a_new_password() -> None:
    first, second = create_login("voorbeeld"), create_login("voorbeeld")
    assert authenticate(username="voorbeeld", password=first) is None
    assert authenticate(username="voorbeeld", password=second) == User.objects.get()
