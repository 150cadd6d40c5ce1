"""The font files that a letter is set in, which script/setup brings: without them there is no PDF.

Another font in their place would give other bytes for the same letter.
"""

from importlib.resources import files
from pathlib import Path

FAMILY = "Source Sans 3"
_STYLES = ("400Regular", "400Regular_Italic", "600SemiBold", "700Bold", "700Bold_Italic")
FACES = tuple(f"SourceSans3-{style}.ttf" for style in _STYLES)


def folder() -> Path:
    """Return where the font files stand."""
    return Path(str(files("ijkmoment.writing") / "fonts"))


def missing() -> tuple[str, ...]:
    """Return the names of the font files that are not there, or that hold nothing."""
    return tuple(name for name in FACES if not _is_there(folder() / name))


def _is_there(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0
