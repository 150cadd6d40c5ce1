"""The user: a model of our own from the first migration, because Django cannot exchange it later."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Somebody who can log in."""
