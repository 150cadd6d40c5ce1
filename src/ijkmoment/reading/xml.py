"""XML from outside: no entities, no document type, no network, and a bounded depth."""

from lxml import etree

from ijkmoment.facts.problem import Problem
from ijkmoment.reading.archive import Archive

Element = etree._Element  # noqa: SLF001 (lxml gives its element type no public name)


def parse(data: bytes, file: str, part: str) -> Element | Problem:
    """Return the root of an XML part. libxml2 itself refuses more than 256 levels without `huge_tree`."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return _refused(file, part)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return Problem(file, f"{part} is not sound XML ({error.msg}): save the letter anew")
    return _refused(file, part) if root.getroottree().docinfo.internalDTD is not None else root


def _refused(file: str, part: str) -> Problem:
    return Problem(file, f"{part} declares a document type or entities, which no office program writes: refused")


def read_part(archive: Archive, name: str) -> Element | Problem | None:
    """Return the root of a part of a zip, None when the zip does not have it."""
    data = archive.read(name)
    if isinstance(data, Problem):
        return data
    return parse(data, archive.file, name) if data else None
