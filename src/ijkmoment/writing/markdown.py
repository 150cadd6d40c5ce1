"""A letter's body -> Markdown tokens that know where they stand in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
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


@dataclass(frozen=True)
class Body:
    """The tokens of a body; an inline token's `meta["pos"]` is its offset in the text of its block."""

    tokens: tuple[Token, ...]


def parse_body(text: str) -> Body:
    """Parse a body."""
    environment: dict[str, Any] = {}
    return Body(tuple(_parser().parse(text, environment)))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.use(footnote_plugin).use(role_plugin)
    for name, rule in _STAMPED.items():
        parser.inline.ruler.at(name, _stamped(rule))
    return parser


def _stamped(rule: Rule) -> Rule:
    """Return a rule whose tokens keep their offset."""

    def stamped(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
        start, before = state.pos, len(state.tokens)
        matched = rule(state, silent)
        for token in state.tokens[before:]:
            token.meta.setdefault("pos", start)
        return matched

    return stamped
