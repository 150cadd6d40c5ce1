"""The parts of a DOCX or ODT: read from and written to a zip with fixed times, and mended where pandoc falls short."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

_BEGINNING = (1980, 1, 1, 0, 0, 0)
_DEEPEST = 10
_NUMBERED = re.compile(
    r'(<text:list-style style:name="[^"]*">\s*)(<text:list-level-style-number text:level=")1'
    r'(".*?</text:list-level-style-number>)(\s*</text:list-style>)',
    re.DOTALL,
)
_INDENT = re.compile(r'(text:list-tab-stop-position|fo:margin-left)="0\.5in"')
_TITLE = re.compile(r"<dc:title>.*?</dc:title>|<dc:title ?/>", re.DOTALL)
_TITLE_PARTS = {"docx": "docProps/core.xml", "odt": "meta.xml"}
Parts = dict[str, bytes]


def unzip(data: bytes) -> Parts:
    """Return the parts of a zip, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zip_parts(parts: Parts) -> bytes:
    """Return parts as a zip that is the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()


def with_title(parts: Parts, form: str, title: str) -> Parts:
    """Set the title among the properties: pandoc sets it only together with a block of the title in the text."""
    part = _TITLE_PARTS[form]
    changed, count = _TITLE.subn(lambda _: f"<dc:title>{escape(title)}</dc:title>", parts[part].decode(), count=1)
    if not count:
        raise ValueError(f"pandoc's {part} has no title")
    return {**parts, part: changed.encode()}


def with_numbered_levels(parts: Parts) -> Parts:
    """Give the numbered lists of an ODT all levels: pandoc's have the first alone, and print bullets in other lists."""
    content = _NUMBERED.sub(_all_levels, parts["content.xml"].decode())
    return {**parts, "content.xml": content.encode()}


def _all_levels(style: re.Match[str]) -> str:
    return "".join(
        (style[1], *(_level(style[2], style[3], number) for number in range(1, _DEEPEST + 1)), style[4]),
    )


def _level(opening: str, rest: str, number: int) -> str:
    indented = _INDENT.sub(rf'\g<1>="{0.5 + 0.25 * (number - 1)}in"', rest)
    return f"{opening}{number}{indented}"
