"""Keeping a letter that somebody handed in: the one gate to kept letters, which lets through the keeper's own.

How many somebody keeps is bounded, and so with the bound on one file is how much.
"""

import hashlib
from collections.abc import Sequence
from pathlib import PurePath

from django.db import router, transaction
from django.http import HttpRequest

from ijkmoment.access.models import User
from ijkmoment.site.models import KeptLetter

MOST = 100
_LONGEST_NAME = 200


def may_keep(request: HttpRequest) -> bool:
    """Tell whether whoever asks can have a letter kept: who logged in."""
    return request.user.is_authenticated


def kept(request: HttpRequest) -> Sequence[KeptLetter]:
    """Return the letters that whoever asks keeps, the newest first, without their bytes."""
    if not isinstance(request.user, User):
        return ()
    return tuple(KeptLetter.objects.filter(keeper=request.user).defer("data").order_by("-number"))


def find(request: HttpRequest, number: int) -> KeptLetter | None:
    """Return a letter that whoever asks keeps, None for that of another as for one that is not there."""
    if not isinstance(request.user, User):
        return None
    return KeptLetter.objects.filter(keeper=request.user, number=number).first()


def keep(request: HttpRequest, name: str, data: bytes) -> KeptLetter | None:
    """Keep a letter for whoever asks, once however often it is handed in; None when they keep as many as they may."""
    if not isinstance(request.user, User):
        return None
    digest = hashlib.sha256(data).hexdigest()
    with transaction.atomic(using=router.db_for_write(KeptLetter)):
        # Holding the keeper's row keeps two letters that come at once from both taking the last place.
        keeper = User.objects.select_for_update().get(pk=request.user.pk)
        mine = KeptLetter.objects.filter(keeper=keeper)
        known = mine.filter(digest=digest).first()
        if known is not None or mine.count() >= MOST:
            return known
        return KeptLetter.objects.create(keeper=keeper, name=_short(name), digest=digest, data=data)


def _short(name: str) -> str:
    """Return a file's name so long as it is shown, its kind kept."""
    path = PurePath(name)
    return name if len(name) <= _LONGEST_NAME else path.stem[:_LONGEST_NAME] + path.suffix[:10]
