"""What every page needs of whoever reads it: the language, and the snapshot that may be seen."""

from django.http import HttpRequest
from django.utils.translation import get_language

from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.register.gate import viewer
from ijkmoment.register.ledger import snapshot
from ijkmoment.site.showing import Page

_KEPT = "_ijkmoment_snapshot"


def language() -> str:
    """Return "en" for readers of English, else "nl"."""
    return "en" if (get_language() or "").startswith("en") else "nl"


def page(request: HttpRequest) -> Page:
    """Return an empty page over all that this reader may see."""
    return Page(seen(request), language())


def seen(request: HttpRequest) -> Snapshot:
    """Return the snapshot for this reader, asked once a request."""
    kept = vars(request)
    if _KEPT not in kept:
        kept[_KEPT] = snapshot(None, *viewer(request))
    held: Snapshot = kept[_KEPT]
    return held
