"""JSON as every command prints it: keys in the order given, and one shape for a file that could not be read."""

import json
from typing import Any

Json = dict[str, Any]
_LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}


def error_to_json(file: str, error: str) -> Json:
    """Return the object of a file that could not be read."""
    return {"file": file, "error": error}


def dump(data: object, *, indent: int | None = None) -> str:
    """Return JSON text with its keys in the order given.

    What a file's name may hold and UTF-8 may not, a lone surrogate, stays an escape; so do the signs that some readers
    of lines take for the end of one.
    """
    said = json.dumps(data, ensure_ascii=False, indent=indent).encode("utf-8", "backslashreplace").decode()
    return said.translate(_LINE_ENDS)
