"""The parts of a DOCX or ODT file: a zip whose names, sizes and ratios are checked before anything is unpacked.

What a zip says about its sizes may be a lie, so that the bound is kept while unpacking as well.
"""

import io
import zipfile
import zlib

from ijkmoment.facts.problem import Problem, Wrong
from ijkmoment.reading.messages import refused

MOST_ENTRIES = 10_000
LARGEST_PART = 40_000_000
HIGHEST_RATIO = 200
_RATIO_COUNTS_FROM = 1_000_000
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


class Archive:
    """A zip in memory, read part by part."""

    def __init__(self, data: bytes, file: str) -> None:
        """Open the zip; raises one of the errors of `open_archive` when it is none."""
        self.file = file
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}

    def __len__(self) -> int:
        return len(self._zip.infolist())

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes | Problem:
        """Return one part, empty when the zip does not have it."""
        entry = self._entries.get(name)
        if entry is None:
            return b""
        wrong = _refuse(entry)
        if wrong is not None:
            return wrong.about(name).at(self.file)
        try:
            with self._zip.open(entry) as part:
                data = part.read(LARGEST_PART + 1)
        except _BROKEN as error:
            return refused("broken-part", part=name, error=_first_line(error)).at(self.file)
        if len(data) > min(LARGEST_PART, entry.file_size):
            return refused("lying-part", part=name).at(self.file)
        return data


def open_archive(data: bytes, file: str) -> Archive | Problem:
    """Open a zip in memory."""
    try:
        archive = Archive(data, file)
    except _BROKEN as error:
        return refused("broken-zip", error=_first_line(error)).at(file)
    if len(archive) > MOST_ENTRIES:
        return refused("too-many-parts", parts=len(archive), most=MOST_ENTRIES).at(file)
    return archive


def _refuse(entry: zipfile.ZipInfo) -> Wrong | None:
    if entry.flag_bits & _ENCRYPTED:
        return refused("password")
    if entry.file_size > LARGEST_PART:
        return refused("large-part", size=entry.file_size // 1_000_000, most=LARGEST_PART // 1_000_000)
    if entry.file_size > _RATIO_COUNTS_FROM and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1):
        return refused("zip-bomb", most=HIGHEST_RATIO)
    return None


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
