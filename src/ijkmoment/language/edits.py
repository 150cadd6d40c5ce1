"""How many letters two words differ by: left out, put in, changed, or two neighbours that have changed places."""

from collections.abc import Iterator


def shortened(word: str) -> Iterator[str]:
    """Yield a word as it is and without each of its letters: two words one edit apart share one of these."""
    yield word
    yield from (word[:place] + word[place + 1 :] for place in range(len(word)))


def edits(first: str, second: str, most: int) -> int:
    """Return the number of edits between two words, `most` + 1 where there are more (optimal string alignment)."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for index, letter in enumerate(first, 1):
        above, row = row, [index]
        for place, other in enumerate(second, 1):
            cost = min(above[place] + 1, row[-1] + 1, above[place - 1] + (letter != other))
            if index > 1 and place > 1 and letter == second[place - 2] and first[index - 2] == other:
                cost = min(cost, before[place - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before = above
    return min(row[-1], most + 1)
