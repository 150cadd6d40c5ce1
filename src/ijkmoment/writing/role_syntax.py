"""The syntax of roles: `{subject concept dimension=value @period :style}` in a letter's text, and how it is parsed."""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from ijkmoment.facts.dates import Period, parse_period
from ijkmoment.facts.problem import Wrong
from ijkmoment.facts.statement import Dimensions
from ijkmoment.writing.messages import wrong

_ROLE = re.compile(r"\{([^{}]*)\}")
_PAIR = re.compile(r"([a-z-]+)=(\S+)")


@dataclass(frozen=True, slots=True)
class Role:
    """A role as typed: words, then optional dimensions, period and style."""

    words: tuple[str, ...]
    dimensions: Dimensions = ()
    period: Period | None = None
    style: str = ""

    @property
    def head(self) -> str:
        """The first word: a subject, or a reserved word."""
        return self.words[0]


def role_plugin(parser: MarkdownIt) -> None:
    """Teach a Markdown parser roles: a token "role" whose content stands between the braces."""
    parser.inline.ruler.before("text", "role", _role_rule)


def _role_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
    if state.src[state.pos] != "{":
        return False
    if state.src.startswith("{{", state.pos):
        if not silent:
            state.pending += "{"
        state.pos += 2
        return True
    found = _ROLE.match(state.src, state.pos)
    if not silent:
        token = state.push("role", "", 0)
        token.content = found[1] if found else ""
        token.meta = {"pos": state.pos, "open": found is None}
    state.pos = found.end() if found else state.pos + 1
    return True


def parse_role(text: str) -> Role | Wrong:
    """Parse what stands between the braces, or say what is wrong with it."""
    words: list[str] = []
    pairs: list[tuple[str, str]] = []
    period: Period | None = None
    style = ""
    for word in text.split():
        pair = _PAIR.fullmatch(word)
        if pair is not None:
            pairs.append((pair[1], pair[2]))
        elif word.startswith("@"):
            period = parse_period(word[1:])
            if period is None:
                return wrong("role-period", word=word)
        elif word.startswith(":"):
            style = word[1:]
        else:
            words.append(word)
    if not words:
        return wrong("empty-role")
    return Role(tuple(words), tuple(sorted(pairs)), period, style)
