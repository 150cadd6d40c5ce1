"""The Django app of access."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """People."""

    name = "ijkmoment.access"
    label = "access"
    verbose_name = "Toegang"
