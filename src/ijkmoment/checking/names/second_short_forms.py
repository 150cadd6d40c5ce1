"""Names that have one short form in brackets in one place and another elsewhere: "(Srv)" and "(SSV)".

Whatever the letters of the two are: the same words of a name stand right before both. The one that the letter uses by
itself less often is wrong, in a tie the later one.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.edits import edits
from ijkmoment.language.patterns import count_word, lazily

_BRACKETS = lazily(
    r"\((?:(?:hierna|verder|kortweg|afgekort|ook\s+wel|oftewel)(?:\s*:|\s+(?:te\s+noemen|tot|als))?\s+)?"
    r"(?:de\s+|het\s+)?[\"“‘']?"
    r"(?P<short>(?:[A-Z][bcdfghjklmnpqrstvwxz]{1,6}|(?=\w*[A-ZÀ-Þ]\w*[A-ZÀ-Þ])[A-Za-z][\w-]{1,9}))[\"”’']?\)"
)
_WORD = lazily(r"[^\W\d_][\w’'-]*")
_LITTLE = frozenset("de het een en of van der den voor op in te aan bij met deze dit die dat onze ook".split())
_OPENERS = frozenset("de het een deze die dat dit met door onder volgens via".split())
_REACH, _MOST = 120, 30
_FEWEST, _LONG = 2, 12
_NO_NAMES = frozenset({"cell", "heading", "caption"})


class _Named(NamedTuple):
    """A short form in brackets, with the words right before, the nearest first."""

    short: str
    span: Span
    words: Sequence[str]


def second_short_forms(letter: Letter) -> Iterator[tuple[Span, Span, str]]:
    """Yield the short forms of names that have another elsewhere, each with where that is and with the name."""
    by_last: dict[str, list[_Named]] = {}
    for one in _named(letter):
        by_last.setdefault(one.words[0].casefold(), []).append(one)
    for group in by_last.values():
        shorts = {one.short.casefold() for one in group}
        if len(shorts) > 1:
            yield from _differing(letter, group[:_MOST])


def _named(letter: Letter) -> Iterator[_Named]:
    for block in letter.blocks:
        if block.kind in _NO_NAMES:
            continue
        for found in _BRACKETS.finditer(letter.text, block.start, block.end):
            start = max(block.start, letter.sentence_at(found.start()).start, found.start() - _REACH)
            words = _words_before(letter.text[start : found.start()])
            if words and not any(map(str.isdigit, found["short"])):  # "Task Force 4 (TF4)"
                yield _Named(found["short"], Span(*found.span("short")), words)


def _words_before(text: str) -> Sequence[str]:
    """Return the words right before a place to the sign before them, the nearest first."""
    run = text[max(text.rfind(sign) for sign in ',;:()"“”') + 1 :]
    return _WORD.findall(run)[::-1] if run[-1:].isspace() else ()


def _differing(letter: Letter, group: Sequence[_Named]) -> Iterator[tuple[Span, Span, str]]:
    used = {one.short: count_word(letter.text, one.short) for one in group}
    for place, one in enumerate(group):
        for other in group[:place]:
            name = _name(one, other)
            if name and not _is_same(one.short, other.short):
                wrong, right = (other, one) if used[other.short] < used[one.short] else (one, other)
                yield wrong.span, right.span, name
                break


def _is_same(first: str, second: str) -> bool:
    """Tell whether two short forms are one, with an ending or another capital: NAM003's."""
    one, other = sorted((first.casefold(), second.casefold()), key=len)
    return other.startswith(one) and other[len(one) :].strip("’'-") in ("", "s", "n", "en")


def _name(first: _Named, second: _Named) -> str:
    """Return the words that stand before both: a name of a long word or more, with a capital."""
    shared: list[str] = []
    for one, other in zip(first.words, second.words, strict=False):
        if one.casefold() != other.casefold():
            break
        shared.append(one)
    while shared and (shared[-1].casefold() in _LITTLE or not shared[-1][0].isupper()):
        shared.pop()
    telling = [word for word in shared if word.casefold() not in _LITTLE]
    if len(telling) < _FEWEST and not (telling and len(telling[0]) >= _LONG):
        return ""
    begun = [_begins(one, len(shared)) for one in (first, second)]
    near = any(begun) and _is_near(first.short, second.short)
    return " ".join(reversed(shared)) if all(begun) or near else ""


def _is_near(first: str, second: str) -> bool:
    """Tell whether two short forms of one name differ by a letter: "NVWA", "VWA"; "UN", "VN"."""
    return min(len(first), len(second)) >= _FEWEST and edits(first.casefold(), second.casefold(), 1) == 1


def _begins(one: _Named, count: int) -> bool:
    """Tell whether a name begins so many words back, behind an article or the like, with the short form's letter."""
    if one.words[count - 1][0].casefold() != one.short[0].casefold():
        return False
    return len(one.words) == count or one.words[count].casefold() in _OPENERS
