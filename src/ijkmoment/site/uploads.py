"""One file that a reader hands in: bounded before it is read, held in memory alone, gone with the request.

The size that the browser announces is looked at first; Django reads no more than was announced. What the browser says
about the kind of file is not used.
"""

import threading
from pathlib import PurePath

from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest

FIELD = "brief"
LARGEST = 5_000_000
_FORM_AROUND_IT = 20_000
_MOST_DRAINED = 10 * LARGEST
_CHUNK = 65_536
MOST_AT_ONCE = 2
# Places for reading, in each process of the server.
places = threading.BoundedSemaphore(MOST_AT_ONCE)


class InMemory(MemoryFileUploadHandler):
    """Keeps a file in memory whatever its size, which `is_too_large` has bounded; nothing is written to disk."""

    def handle_raw_input(self, *_args: object, **_kwargs: object) -> None:
        """Take every file."""
        self.activated = True


def is_too_large(request: HttpRequest, most: int = LARGEST) -> bool:
    """Tell whether more bytes are announced than a letter may be; without an announced size Django reads nothing."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    return announced.isdecimal() and int(announced) > most + _FORM_AROUND_IT


def drain(request: HttpRequest) -> None:
    """Let a browser finish sending what will not be looked at, up to a bound, so that it shows the answer."""
    drained = 0
    while drained < _MOST_DRAINED and (chunk := request.read(_CHUNK)):
        drained += len(chunk)


def take(request: HttpRequest) -> tuple[str, bytes] | None:
    """Return the name and the bytes of the file that was handed in, None without one."""
    given = request.FILES.get(FIELD)
    if given is None or isinstance(given, list):
        return None
    return PurePath(given.name or "").name, given.read()
