"""Who may see what, until roles are built: the public what was released, who logged in all that may be stored."""

from django.conf import settings
from django.http import HttpRequest

from ijkmoment.facts.label import INTERNAL, PUBLIC, Level


def viewer(request: HttpRequest) -> tuple[str, Level]:
    """Return the audience and level of whoever asks, for `ledger.snapshot` and `Label.visible_to`."""
    if request.user.is_authenticated:
        return INTERNAL, Level(settings.REGISTER_CEILING)
    return PUBLIC, Level.UNCLASSIFIED
