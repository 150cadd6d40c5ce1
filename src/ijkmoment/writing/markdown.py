"""A letter's body -> Markdown tokens that know where they stand in it, and the notes that it defines.

A call of a note that is not defined, which Markdown prints as it was typed, becomes a token "undefined_note".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, backtick, image, link
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_inline, footnote_ref

from ijkmoment.writing.role_syntax import role_plugin

Rule = Callable[[StateInline, bool], bool]
_STAMPED: dict[str, Rule] = {
    "link": link,
    "image": image,
    "autolink": autolink,
    "backticks": backtick,
    "footnote_inline": footnote_inline,
    "footnote_ref": footnote_ref,
}
DEEPEST = 40
_DEFINED = "defined notes"
_CALL = re.compile(r"\[\^([^\s\]]+)\]")


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it is defined: its name, the line of the body, from 0, whether it says and whether it is called."""

    name: str
    line: int
    empty: bool
    called: bool


@dataclass(frozen=True)
class Body:
    """The tokens of a body; an inline token's `meta["pos"]` is its offset in the text of its block."""

    tokens: tuple[Token, ...]
    notes: tuple[Note, ...]


def parse_body(text: str) -> Body:
    """Parse a body."""
    environment: dict[str, Any] = {}
    tokens = tuple(_parser().parse(text, environment))
    called = environment.get("footnotes", {}).get("refs", {})
    defined = environment.get(_DEFINED, ())
    notes = (Note(name, line, empty, called.get(f":{name}", -1) >= 0) for name, line, empty in defined)
    return Body(tokens, tuple(notes))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable("table")
    parser.use(footnote_plugin).use(role_plugin)
    for name, rule in _STAMPED.items():
        parser.inline.ruler.at(name, _stamped(rule))
    parser.inline.ruler.after("footnote_ref", "undefined_note", _undefined_note)
    parser.core.ruler.after("block", _DEFINED, _keep_definitions)
    return parser


def _keep_definitions(state: StateCore) -> None:
    """Keep what defines a note: the parser drops the notes that are not called."""
    state.env[_DEFINED] = [
        (token.meta["label"], token.map[0] if token.map else 0, after.type == "footnote_reference_close")
        for token, after in pairwise(state.tokens)
        if token.type == "footnote_reference_open"
    ]


def _undefined_note(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
    found = _CALL.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("undefined_note", "", 0)
        token.content, token.meta = found[1], {"pos": state.pos}
    state.pos = found.end()
    return True


def _stamped(rule: Rule) -> Rule:
    """Return a rule whose tokens keep their offset."""

    def stamped(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
        start, before = state.pos, len(state.tokens)
        matched = rule(state, silent)
        for token in state.tokens[before:]:
            token.meta.setdefault("pos", start)
        return matched

    return stamped
