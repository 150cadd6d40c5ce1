"""A composition -> DOCX and ODT, by pandoc from its own JSON form of a document.

The styles come from pandoc's reference documents with our font and language. The clock is the letter's date, so that
the same letter gives the same bytes.
"""

import calendar
import datetime
import json
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from ijkmoment.writing.compose import Composition
from ijkmoment.writing.html import WORDS
from ijkmoment.writing.links import is_address, section_of
from ijkmoment.writing.office_parts import unzip, with_numbered_levels, with_title, zip_parts
from ijkmoment.writing.office_styles import reference_document
from ijkmoment.writing.pandoc import run_pandoc
from ijkmoment.writing.tree import Item, List, Node, Run, Runs, Table, Text, Tree, tree_of

Json = dict[str, Any]
_NOTHING = ["", [], []]
_REGIONS = {"nl": "nl-NL", "en": "en-GB"}


def write_docx(composition: Composition) -> bytes:
    """Return the letter as DOCX; raise OfficeError when pandoc fails."""
    return _convert(composition, "docx")


def write_odt(composition: Composition) -> bytes:
    """Return the letter as ODT; raise OfficeError when pandoc fails."""
    return _convert(composition, "odt")


def _convert(composition: Composition, form: str) -> bytes:
    meta = composition.meta
    date = meta.date.first()
    banner = WORDS[meta.language]["example"] if meta.example else ""
    epoch = calendar.timegm(datetime.datetime(date.year, date.month, date.day, tzinfo=datetime.UTC).timetuple())
    with tempfile.TemporaryDirectory() as folder:
        reference, out = Path(folder) / f"reference.{form}", Path(folder) / f"letter.{form}"
        reference.write_bytes(reference_document(form, meta.language, banner))
        environment = {"SOURCE_DATE_EPOCH": str(epoch), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        arguments = ["-f", "json", "-t", form, "--reference-doc", str(reference), "-o", str(out)]
        run_pandoc(arguments, _ast(composition), environment)
        return _finished(out.read_bytes(), form, meta.title)


def _finished(data: bytes, form: str, title: str) -> bytes:
    parts = with_title(unzip(data), form, title)
    return zip_parts(with_numbered_levels(parts) if form == "odt" else parts)


@cache
def _version() -> list[int]:
    version: list[int] = json.loads(run_pandoc(["-f", "markdown", "-t", "json"]))["pandoc-api-version"]
    return version


def _ast(composition: Composition) -> bytes:
    tree = tree_of(composition.document, composition.figures)
    blocks = [*_opening(composition), *(block for node in tree.nodes for block in _block(node, tree))]
    whole = {"pandoc-api-version": _version(), "meta": _meta(composition), "blocks": blocks}
    return json.dumps(whole, ensure_ascii=False).encode()


def _meta(composition: Composition) -> Json:
    meta = composition.meta
    return {
        "pagetitle": _meta_text(meta.title),
        "subject": _meta_text(meta.subject or meta.title),
        "lang": _meta_text(_REGIONS[meta.language]),
        "keywords": {"t": "MetaList", "c": [_meta_text(slug) for slug in meta.deployments]},
    }


def _meta_text(text: str) -> Json:
    return {"t": "MetaInlines", "c": [{"t": "Str", "c": text}]}


def _opening(composition: Composition) -> list[Json]:
    """Return the title as the first heading; the banner of an example stands in the header of every page."""
    return [{"t": "Header", "c": [1, _NOTHING, _words(composition.meta.title)]}]


def _block(node: Node, tree: Tree) -> list[Json]:
    if isinstance(node, List):
        return [_list(node, tree)]
    if isinstance(node, Table):
        return [_table(node, tree)]
    return [_text(node, tree)]


def _text(node: Text, tree: Tree) -> Json:
    inlines = _inlines(node.runs, tree)
    if node.kind == "heading":
        return {"t": "Header", "c": [min(node.level, 6), [f"sectie-{node.name}", [], []], inlines]}
    return {"t": "Para", "c": inlines}


def _list(node: List, tree: Tree) -> Json:
    items = [_item(item, tree) for item in node.items]
    if node.start is None:
        return {"t": "BulletList", "c": items}
    return {"t": "OrderedList", "c": [[node.start, {"t": "Decimal"}, {"t": "Period"}], items]}


def _item(item: Item, tree: Tree) -> list[Json]:
    """Return an item; each list in it stands in a division, without which pandoc gives it the style of another."""
    inner = [{"t": "Div", "c": [_NOTHING, [_list(one, tree)]]} for one in item.lists]
    return [{"t": "Plain", "c": _inlines(item.runs, tree)}, *inner]


def _table(node: Table, tree: Tree) -> Json:
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in node.head]
    caption = [None, [{"t": "Plain", "c": _inlines(node.caption, tree)}] if node.caption else []]
    head = [_NOTHING, [_row(node.head, tree)]]
    body = [_NOTHING, 1, [], [_row(row, tree) for row in node.rows]]
    return {"t": "Table", "c": [_NOTHING, caption, columns, head, [body], [_NOTHING, []]]}


def _row(cells: tuple[Runs, ...], tree: Tree) -> list[Any]:
    made = [[_NOTHING, {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": _inlines(cell, tree)}]] for cell in cells]
    return [_NOTHING, made]


def _inlines(runs: Runs, tree: Tree) -> list[Json]:
    return [inline for run in runs for inline in _inline(run, tree)]


def _inline(run: Run, tree: Tree) -> list[Json]:
    if run.note:
        notes = dict(tree.notes)
        bare = tuple(one for one in notes[run.note] if not one.note)
        return [{"t": "Note", "c": [{"t": "Para", "c": _inlines(bare, tree)}]}]
    inlines = _words(run.text)
    if run.emphasis:
        inlines = [{"t": "Emph", "c": inlines}]
    if run.strong:
        inlines = [{"t": "Strong", "c": inlines}]
    section = section_of(run.link)
    if section is not None or is_address(run.link):
        target = run.link if section is None else f"#sectie-{section}"
        inlines = [{"t": "Link", "c": [_NOTHING, inlines, [target, ""]]}]
    return inlines


def _words(text: str) -> list[Json]:
    """Return text as words and spaces, since pandoc breaks lines at its own spaces only."""
    parts: list[Json] = []
    for index, word in enumerate(text.split(" ")):
        if index:
            parts.append({"t": "Space"})
        if word:
            parts.append({"t": "Str", "c": word})
    return parts
