"""Reference documents for pandoc: its own, with our font, the letter's language and a banner on every page.

They are changed in memory and written with fixed times in their zips, so that they are the same bytes each time.
"""

import re
from collections.abc import Callable
from functools import cache
from xml.sax.saxutils import escape

from ijkmoment.writing.office_parts import Parts, unzip, zip_parts
from ijkmoment.writing.pandoc import run_pandoc

FONT = "Source Sans 3"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_TAGS = {"nl": ("nl", "NL"), "en": ("en", "GB")}


@cache
def reference_document(form: str, language: str, banner: str) -> bytes:
    """Return the reference document of a form ("docx", "odt"); an empty banner gives none."""
    parts = _default(form)
    change: Callable[[Parts, str, str], Parts] = _docx if form == "docx" else _odt
    return zip_parts(change(parts, language, banner))


def _default(form: str) -> Parts:
    return unzip(run_pandoc(["--print-default-data-file", f"reference.{form}"]))


def _docx(parts: Parts, language: str, banner: str) -> Parts:
    tag = "-".join(_TAGS[language])
    theme = parts["word/theme/theme1.xml"].decode()
    styles = parts["word/styles.xml"].decode()
    changed = {
        **parts,
        "word/theme/theme1.xml": re.sub(r'latin typeface="[^"]+"', f'latin typeface="{FONT}"', theme).encode(),
        "word/styles.xml": styles.replace('w:lang w:val="en-US"', f'w:lang w:val="{tag}"')
        .replace('<w:sz w:val="24" />', '<w:sz w:val="22" />', 1)
        .encode(),
    }
    size = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    changed["word/document.xml"] = _replaced(parts["word/document.xml"], "<w:sectPr>", size)
    return _with_docx_header(changed, banner) if banner else changed


def _with_docx_header(parts: Parts, banner: str) -> Parts:
    header = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:hdr xmlns:w="{_W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
        f"<w:r><w:rPr><w:b/></w:rPr><w:t>{escape(banner)}</w:t></w:r></w:p></w:hdr>"
    )
    override = f'<Override PartName="/word/header1.xml" ContentType="{_HEADER_TYPE}"/></Types>'
    relation = f'<Relationship Id="rIdHeader1" Type="{_R}/header" Target="header1.xml"/></Relationships>'
    reference = f'<w:sectPr><w:headerReference xmlns:r="{_R}" w:type="default" r:id="rIdHeader1"/>'
    return {
        **parts,
        "word/header1.xml": header.encode(),
        "[Content_Types].xml": _replaced(parts["[Content_Types].xml"], "</Types>", override),
        "word/_rels/document.xml.rels": _replaced(parts["word/_rels/document.xml.rels"], "</Relationships>", relation),
        "word/document.xml": _replaced(parts["word/document.xml"], "<w:sectPr>", reference),
    }


def _odt(parts: Parts, language: str, banner: str) -> Parts:
    code, country = _TAGS[language]
    styles = parts["styles.xml"].decode()
    styles = re.sub(r'fo:language="en"(\s+)fo:country="US"', rf'fo:language="{code}"\1fo:country="{country}"', styles)
    for old in ("Times New Roman", "Arial"):
        face = re.compile(rf'(style:name="{old}"\s+svg:font-family=")[^"]*(")')
        styles = face.sub(rf"\g<1>&apos;{FONT}&apos;\g<2>", styles)
    styles = styles.replace('fo:font-size="12pt"', 'fo:font-size="11pt"')
    styles = styles.replace('fo:page-width="8.5in"', 'fo:page-width="21cm"')
    styles = re.sub(r'fo:page-height="11(?:\.0)?in"', 'fo:page-height="29.7cm"', styles)
    if banner:
        styles = _with_odt_header(styles, banner)
    return {**parts, "styles.xml": styles.encode()}


def _with_odt_header(styles: str, banner: str) -> str:
    header = f'<style:header><text:p text:style-name="MP1">{escape(banner)}</text:p></style:header><style:footer>'
    return _replaced(styles.encode(), "<style:footer>", header).decode()


def _replaced(part: bytes, old: str, new: str) -> bytes:
    """Replace a text that must stand in a part of pandoc's reference document."""
    text = part.decode()
    if old not in text:
        raise ValueError(f"pandoc's reference document has no {old}")
    return text.replace(old, new, 1).encode()
