"""The Django app of the register."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The ledger of statements."""

    name = "ijkmoment.register"
    label = "register"
    verbose_name = "Register"
