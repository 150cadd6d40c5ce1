"""What the lines at the edges of pages repeat from page to page: their words and figures, a page's number aside.

A figure is a page's number where it counts up with the pages. Other figures tell lines apart: a list whose items differ
in their figures alone is no running head.
"""

from collections import defaultdict
from collections.abc import Sequence

from ijkmoment.language.patterns import lazily

_NUMBER = lazily(r"\d+")
_LONGEST_NUMBER = 4


def keys_of(lines: Sequence[tuple[int, str]]) -> list[str]:
    """Return for each line, given with its page, what it shares with the lines that it repeats."""
    folded = [" ".join(text.lower().split()) for _, text in lines]
    shapes: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(folded):
        shapes[_NUMBER.sub("#", text)].append(index)
    keys = list(folded)
    for indices in shapes.values():
        found = [(lines[index][0], _NUMBER.findall(folded[index])) for index in indices]
        place = _counting(found)
        if place is not None:
            for index, (page, numbers) in zip(indices, found, strict=True):
                keys[index] = _without_page(folded[index], place, _ahead(numbers[place], page))
    return keys


def _counting(lines: Sequence[tuple[int, Sequence[str]]]) -> int | None:
    """Return which of the figures in lines of one shape counts up with their pages, None unless one alone does."""
    counting = [
        place
        for place in range(len(lines[0][1]))
        if all(len(numbers[place]) <= _LONGEST_NUMBER for _, numbers in lines)
        and len({_ahead(numbers[place], page) for page, numbers in lines})
        < len({numbers[place] for _, numbers in lines})
    ]
    return counting[0] if len(counting) == 1 else None


def _ahead(number: str, page: int) -> int:
    return int(number) - page


def _without_page(text: str, place: int, ahead: int) -> str:
    """Return a text with the figure at one place as how far it is ahead of the page."""
    found = list(_NUMBER.finditer(text))[place]
    return f"{text[: found.start()]}#{ahead}{text[found.end() :]}"
