"""A paper's own dossier and number, as the head of a published letter prints them, and what it cites beyond these.

A number is given when a paper comes in: what it cites of its own dossier has a lower one, or one of the same days.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import numbered
from ijkmoment.language.patterns import lazily

_DOSSIER = r"\d{2}\s?\d{3}(?:[ -](?:[IVX]+|[A-M]|\d\d))?"
_HEAD = lazily(
    rf"(?:\A|\n)[ \t]*(?P<dossier>{_DOSSIER})[ \t]+[^\n]{{3,200}}\n\s*(?:{_DOSSIER}[ \t]+[^\n]{{3,200}}\n\s*){{0,4}}"
    r"[Nn]r\.\s(?P<number>\d{1,4})(?!\w)"
)
_REACH = 1500  # characters of a head
_AT_ONCE = 25  # papers that come in while one is being printed


class Beyond(NamedTuple):
    """A document with a number beyond that of the paper which cites it: where, which, and the paper's own."""

    span: Span
    number: int
    own: int


def beyond_own(letter: Letter) -> Iterator[Beyond]:
    """Find the documents of the paper's own dossier with a number that came after its own."""
    head = _HEAD.search(letter.document.text, 0, _REACH)
    if head is None:
        return
    dossier, own = "-".join(head["dossier"].replace(" ", "", 1).split()), int(head["number"])
    for claim, reference in numbered(letter):
        number = int(reference.number or 0)
        if reference.dossier_with_suffix == dossier and number > own + _AT_ONCE:
            yield Beyond(Span(claim.start, claim.end), number, own)
