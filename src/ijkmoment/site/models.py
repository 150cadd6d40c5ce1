"""The letters that somebody asked to be kept: each is its keeper's alone, and goes when the keeper says so.

A kept letter is no part of the register and bears no label, so that nobody else gets to see it.
"""

from typing import ClassVar

from django.conf import settings
from django.db.models import (
    CASCADE,
    BigAutoField,
    BinaryField,
    CharField,
    DateTimeField,
    ForeignKey,
    Model,
    TextField,
    UniqueConstraint,
)


class KeptLetter(Model):
    """A letter's file as it was handed in; `digest` is its SHA-256."""

    number = BigAutoField(primary_key=True)
    keeper = ForeignKey(settings.AUTH_USER_MODEL, CASCADE, related_name="kept_letters")
    name = TextField()
    digest = CharField(max_length=64)
    data = BinaryField()
    at = DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [UniqueConstraint(fields=["keeper", "digest"], name="kept_letter_once")]

    def __str__(self) -> str:
        return self.name
