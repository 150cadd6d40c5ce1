"""Who may see what, until roles are built: the public what was released, who logged in all that may be stored."""

from django.conf import settings
from django.http import HttpRequest

from ijkmoment.facts.label import INTERNAL, PUBLIC, Level
from ijkmoment.register import waivers


def viewer(request: HttpRequest) -> tuple[str, Level]:
    """Return the audience and level of whoever asks, for `ledger.snapshot` and `Label.visible_to`."""
    if request.user.is_authenticated:
        return INTERNAL, Level(settings.REGISTER_CEILING)
    return PUBLIC, Level.UNCLASSIFIED


def may_waive(request: HttpRequest) -> bool:
    """Tell whether whoever asks sees waivers, gives, agrees to and withdraws them: the house itself, who logged in."""
    return viewer(request)[0] == INTERNAL


def seen_waivers(request: HttpRequest, letter: str) -> tuple[waivers.Held, ...]:
    """Return the waivers for a letter, none to who may not see them: they are unlabelled, and so not public."""
    return waivers.read_waivers(letter) if may_waive(request) else ()


def seen_waiver(request: HttpRequest, number: int) -> waivers.Held | None:
    """Return a waiver, None to who may not see it as when there is none."""
    return waivers.read_waiver(number) if may_waive(request) else None
