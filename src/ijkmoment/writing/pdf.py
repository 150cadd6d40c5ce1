"""A composition -> PDF: PDF/UA-1 and PDF/A-3a in one file, with the snapshot for its audience inside.

The typst template gets the whole letter as data. Fonts are those of the package, never the machine's, so that the
same letter gives the same bytes everywhere; a font that is missing is an error.
"""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from ijkmoment.writing import faces
from ijkmoment.writing.compose import Composition
from ijkmoment.writing.html import WORDS
from ijkmoment.writing.json import snapshot_json
from ijkmoment.writing.links import is_address, section_of
from ijkmoment.writing.refusal import WritingError
from ijkmoment.writing.tree import Item, List, Node, Run, Runs, Table, tree_of

STANDARDS: list[Any] = ["ua-1", "a-3a"]
_PAGE_WORDS = {
    "nl": {"page": "Pagina", "of": "van", "attached": "De feiten waaruit deze brief is samengesteld"},
    "en": {"page": "Page", "of": "of", "attached": "The facts that this letter was composed from"},
}
_REGIONS = {"nl": "nl", "en": "gb"}


class PdfError(WritingError):
    """The PDF could not be made; its text says why."""


def write_pdf(composition: Composition) -> bytes:
    """Return the letter as PDF; raise PdfError when a font is missing or a standard cannot be kept."""
    if lacking := faces.missing():
        raise PdfError(f"the fonts are missing ({', '.join(lacking)}): run script/setup, or choose another --format")
    data = json.dumps(_data(composition), ensure_ascii=False, sort_keys=True)
    try:
        pdf, warnings = _compiler().compile_with_warnings(
            input=_template(), format="pdf", sys_inputs={"letter": data}, pdf_standards=STANDARDS
        )
    except typst.TypstError as error:
        raise PdfError(str(error)) from error
    if warnings:
        raise PdfError("; ".join(str(warning) for warning in warnings))
    if not isinstance(pdf, bytes):
        raise PdfError("typst gave no file")
    return pdf


@cache
def _compiler() -> "typst.Compiler":
    return typst.Compiler(root=str(_folder("templates")), font_paths=[str(faces.folder())], ignore_system_fonts=True)


@cache
def _template() -> bytes:
    return (_folder("templates") / "letter.typ").read_bytes()


@cache
def _folder(name: str) -> Path:
    return Path(str(files("ijkmoment.writing") / name))


def _data(composition: Composition) -> dict[str, Any]:
    meta, tree = composition.meta, tree_of(composition.document, composition.figures)
    return {
        "meta": {
            "title": meta.title,
            "subject": meta.subject or meta.title,
            "author": ", ".join(meta.signatories) or "ijkmoment",
            "year": meta.date.year,
            "month": meta.date.month,
            "day": meta.date.day,
            "lang": meta.language,
            "region": _REGIONS[meta.language],
            "font": faces.FAMILY,
            "example": WORDS[meta.language]["example"] if meta.example else "",
            **_PAGE_WORDS[meta.language],
        },
        "nodes": [_node(node) for node in tree.nodes],
        "notes": {marker: _runs(runs) for marker, runs in tree.notes},
        "snapshot": snapshot_json(composition.snapshot).decode(),
    }


def _node(node: Node) -> dict[str, Any]:
    if isinstance(node, List):
        return _list(node)
    if isinstance(node, Table):
        return _table(node)
    return {"kind": node.kind, "level": node.level, "name": f"sectie-{node.name}", "runs": _runs(node.runs)}


def _table(node: Table) -> dict[str, Any]:
    rows = [[{"runs": _runs(cell)} for cell in row] for row in node.rows]
    head = [_runs(cell) for cell in node.head]
    return {"kind": "table", "caption": _runs(node.caption), "head": head, "rows": rows}


def _list(node: List) -> dict[str, Any]:
    return {"kind": "list", "start": node.start, "items": [_item(item) for item in node.items]}


def _item(item: Item) -> dict[str, Any]:
    return {"runs": _runs(item.runs), "lists": [_list(inner) for inner in item.lists]}


def _runs(runs: Runs) -> list[dict[str, Any]]:
    return [_run(run) for run in runs]


def _run(run: Run) -> dict[str, Any]:
    section = section_of(run.link)
    return {
        "text": run.text,
        "strong": run.strong,
        "emphasis": run.emphasis,
        "link": run.link if is_address(run.link) else "",
        "section": "" if section is None else f"sectie-{section}",
        "note": run.note,
    }
