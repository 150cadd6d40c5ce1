"""A composition -> HTML: one file that works offline, in which each figure opens its source by mouse and keyboard.

Figures are buttons that open a popover, which the browser itself handles: there is no script in the letter.
"""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from ijkmoment.writing.compose import Composition
from ijkmoment.writing.links import is_address, section_of
from ijkmoment.writing.sources import Shown, shown_figures
from ijkmoment.writing.tree import Item, List, Run, Runs, Table, tree_of

WORDS = {
    "nl": {
        "example": "VOORBEELD, GEEN KAMERSTUK",
        "sources": "Cijfers en bronnen",
        "hint": "Elk onderstreept gegeven opent zijn bron.",
        "of": "Onderwerp",
        "what": "Gegeven",
        "period": "Periode",
        "definition": "Definitie",
        "source": "Bron",
        "close": "Sluiten",
        "notes": "Voetnoten",
        "note": "Voetnoot",
        "table": "Tabel",
        "back": "Terug naar de tekst",
        "dated": "van",
    },
    "en": {
        "example": "EXAMPLE, NOT A PARLIAMENTARY DOCUMENT",
        "sources": "Figures and sources",
        "hint": "Each underlined figure opens its source.",
        "of": "Subject",
        "what": "Fact",
        "period": "Period",
        "definition": "Definition",
        "source": "Source",
        "close": "Close",
        "notes": "Footnotes",
        "note": "Footnote",
        "table": "Table",
        "back": "Back to the text",
        "dated": "of",
    },
}


def write_html(composition: Composition) -> bytes:
    """Return the letter as a whole page, with its style in it."""
    page = _template("page.html").render(_context(composition), style=Markup(stylesheet()))  # noqa: S704 - our own file
    return page.encode()


def fragment(composition: Composition) -> str:
    """Return the letter's body, to stand in a page of the site that carries the style sheet."""
    return _template("letter.html").render(_context(composition))


@cache
def stylesheet() -> str:
    """Return the style of a letter."""
    return (files("ijkmoment.writing") / "templates" / "letter.css").read_text(encoding="utf-8")


@cache
def _template(name: str) -> Template:
    def load(wanted: str) -> str:
        return (files("ijkmoment.writing") / "templates" / wanted).read_text(encoding="utf-8")

    environment = Environment(
        autoescape=True, loader=FunctionLoader(load), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template(name)


def _context(composition: Composition) -> dict[str, object]:
    tree = tree_of(composition.document, composition.figures)
    shown = shown_figures(composition)
    printer = _Printer(shown, composition.meta.language)
    return {
        "meta": composition.meta,
        "words": WORDS[composition.meta.language],
        "tree": tree,
        "shown": list(shown.values()),
        "inline": printer.inline,
        "listing": printer.list,
        "is_address": is_address,
        "tables": [node for node in tree.nodes if isinstance(node, Table)].index,
        "snapshot_hash": composition.snapshot.hash,
    }


LONGEST_BUTTON = 36
_BUTTON = Markup('<button type="button" class="ijk-fact" popovertarget="bron-{0}" aria-haspopup="dialog">{1}</button>')
_SAID = Markup(
    '<span class="ijk-said">{1}</span><button type="button" class="ijk-mark" popovertarget="bron-{0}" '
    'aria-haspopup="dialog" aria-label="{2}"></button>'
)
_BULLETS, _NUMBERS = Markup("<ul>{}</ul>"), Markup('<ol start="{}">{}</ol>')


class _Printer:
    """Prints runs and items; a note is called the first time with the place that its back link leads to."""

    def __init__(self, shown: dict[int, Shown], language: str) -> None:
        self._shown = shown
        self._words = WORDS[language]
        self._called: set[str] = set()

    def inline(self, runs: Runs) -> Markup:
        """Return the runs as HTML."""
        return Markup("").join(self._run(run) for run in runs)

    def list(self, one: List) -> Markup:
        """Return a list as HTML."""
        items = self._items(one.items)
        return _BULLETS.format(items) if one.start is None else _NUMBERS.format(one.start, items)

    def _items(self, items: tuple[Item, ...]) -> Markup:
        return Markup("").join(
            Markup("<li>{}{}</li>").format(self.inline(item.runs), Markup("").join(map(self.list, item.lists)))
            for item in items
        )

    def _run(self, run: Run) -> Markup:
        if run.note:
            return self._call(run.note)
        html = escape(run.text)
        if run.figure in self._shown:
            html = self._fact(self._shown[run.figure], html)
        if run.emphasis:
            html = Markup("<em>{}</em>").format(html)
        if run.strong:
            html = Markup("<strong>{}</strong>").format(html)
        section = section_of(run.link)
        if section is not None:
            return Markup('<a href="#sectie-{}">{}</a>').format(section, html)
        return Markup('<a href="{}">{}</a>').format(run.link, html) if is_address(run.link) else html

    def _fact(self, shown: Shown, html: Markup) -> Markup:
        """Return a figure as a button; of a long text, the text with a small button behind it, so that lines flow."""
        if len(shown.value) <= LONGEST_BUTTON:
            return _BUTTON.format(shown.number, html)
        return _SAID.format(shown.number, html, f"{self._words['source']}: {shown.value}")

    def _call(self, note: str) -> Markup:
        place = "" if note in self._called else Markup(' id="noot-{}-terug"').format(note)
        self._called.add(note)
        return Markup('<sup><a href="#noot-{0}"{1} role="doc-noteref" aria-label="{2} {0}">{0}</a></sup>').format(
            note, place, self._words["note"]
        )
