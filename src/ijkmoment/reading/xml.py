"""XML from outside: no entities, no document type, no network, and a bounded depth."""

from lxml import etree

from ijkmoment.facts.problem import Problem
from ijkmoment.reading.archive import Archive
from ijkmoment.reading.messages import refused

Element = etree._Element  # noqa: SLF001 - lxml gives its element type no public name


def parse(data: bytes, file: str, part: str) -> Element | Problem:
    """Return the root of an XML part. libxml2 itself refuses more than 256 levels without `huge_tree`."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return _declares(file, part)
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
        return refused("unsound-xml", part=part, error=error.msg).at(file)
    return _declares(file, part) if root.getroottree().docinfo.internalDTD is not None else root


def _declares(file: str, part: str) -> Problem:
    return refused("entities", part=part).at(file)


def read_part(archive: Archive, name: str) -> Element | Problem | None:
    """Return the root of a part of a zip, None when the zip does not have it."""
    data = archive.read(name)
    if isinstance(data, Problem):
        return data
    return parse(data, archive.file, name) if data else None
