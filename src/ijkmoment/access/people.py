"""Logins made from the command line: the demo prints one, since forms need it."""

import secrets

from ijkmoment.access.models import User


def create_login(username: str) -> str:
    """Make the login, or give an existing one a new password, and return the password."""
    password = secrets.token_urlsafe(12)
    user, _ = User.objects.get_or_create(username=username)
    user.set_password(password)
    user.save()
    return password
