"""Short forms that are a slip of one that the letter explains: "NVB" where "NBV" is, "Wwc" where "Wcw" is.

Two letters have changed places, or one is doubled; in a table a longer one that nobody knows may have lost a letter or
have another as well, and so may a well-known name of six letters or more ("MINUSCA"). Elsewhere that makes another body
or law too often ("Wwft", "Wft"). The wrong one stands once, in no sentence with the right one, which stands elsewhere
as well; nothing beside it says what it is.
"""

from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.explanations import Use, is_explained
from ijkmoment.checking.tokens import Token
from ijkmoment.language.common_abbreviations import EVERYBODYS, NAMES
from ijkmoment.language.edits import edits, shortened
from ijkmoment.language.patterns import lazily

_FEWEST, _MANY, _LONG = 3, 4, 6
_CHANGED = 2  # letters that differ where two have changed places
_CAPITALS = lazily(r"(?=\w*[A-Z]\w*[A-Z])[A-Za-z]{3,11}(?:-[A-Z]{2,6})?")
_OF_LAW = lazily(r"[A-Z][a-z]{2,5}")
_IN = frozenset({"heading", "paragraph", "item", "cell", "caption", "footnote"})


def slips(letter: Letter, explained: Mapping[str, Span]) -> Iterator[tuple[Span, str]]:
    """Yield where a short form is a slip of an explained one, with that one."""
    stand, known = _stand(letter, explained), _by_less(explained)
    for short, tokens in stand.items():
        if len(tokens) > 1 or short in explained or short in EVERYBODYS:
            continue
        block = letter.document.blocks[tokens[0].block]
        span = Span(tokens[0].start, tokens[0].end)
        near = {one for key in shortened(short.casefold()) for one in known.get(key, ())}
        right = next((one for one in sorted(near) if _is_slip(letter, short, one, in_table=block.kind == "cell")), None)
        if right is None or is_explained(letter, Use(short, span, block)):
            continue
        # Where the right one stands in its explanation alone, that may be the one with the slip (NAM002).
        often = short in NAMES or (len(short) == len(right) and block.kind != "cell")
        if _stands_apart(letter, span, stand.get(right, ()), often=often):
            yield span, right


def _stand(letter: Letter, explained: Mapping[str, Span]) -> dict[str, list[Token]]:
    """Return where the words stand that are short forms by their capitals, or by one where a law's is explained."""
    laws = any(map(_OF_LAW.fullmatch, explained))
    stand: dict[str, list[Token]] = {}
    for text, places in letter.printed.items():
        if text.islower() or (not laws and text[1:].islower()):
            continue
        if not (_CAPITALS.fullmatch(text) or (laws and _OF_LAW.fullmatch(text))):
            continue
        tokens = [token for token in map(letter.tokens.__getitem__, places) if not token.technical]
        inside = [token for token in tokens if letter.document.blocks[token.block].kind in _IN]
        if inside:
            stand[text] = inside
    return stand


def _by_less(explained: Mapping[str, Span]) -> Mapping[str, Sequence[str]]:
    """Return the explained short forms by what is left of them without one letter."""
    known: dict[str, list[str]] = {}
    for short in explained:
        for key in set(shortened(short.casefold())) if len(short) >= _FEWEST else ():
            known.setdefault(key, []).append(short)
    return known


def _is_slip(letter: Letter, wrong: str, right: str, *, in_table: bool) -> bool:
    if wrong.casefold() == right.casefold() or not right[0].isupper() or _is_word(letter, wrong):
        return False
    if wrong.isupper() != right.isupper() and _OF_LAW.fullmatch(wrong + right):
        return False
    if _is_turned(wrong, right) or _is_doubled(wrong, right):
        return True
    if wrong in NAMES:  # another body, which is nowhere explained either: "MINUSCA" where MINUSMA is
        return len(right) == len(wrong) >= _LONG and edits(wrong, right, 1) == 1
    if not in_table or _OF_LAW.fullmatch(wrong):
        return False
    return len(right) >= _MANY + (len(right) == len(wrong)) and edits(wrong.casefold(), right.casefold(), 1) == 1


def _is_word(letter: Letter, word: str) -> bool:
    speller = letter.speller
    if speller is None:
        return False
    return speller.stands(word.lower()) or (not word.isupper() and speller.stands(word))


def _stands_apart(letter: Letter, span: Span, others: Sequence[Token], *, often: bool) -> bool:
    """Tell whether the right one stands in the letter, more than once where asked, and not in this sentence."""
    sentence = letter.sentence_at(span.start)
    return len(others) > often and not any(sentence.start <= one.start < sentence.end for one in others)


def _is_turned(first: str, second: str) -> bool:
    """Tell whether two neighbours have changed places, and nothing else."""
    if len(first) != len(second):
        return False
    one, other = first.casefold(), second.casefold()
    differing = [place for place, sign in enumerate(one) if sign != other[place]]
    if len(differing) != _CHANGED or differing[1] - differing[0] != 1:
        return False
    here, there = differing
    return one[here] == other[there] and one[there] == other[here]


def _is_doubled(wrong: str, right: str) -> bool:
    """Tell whether a letter stands twice in the wrong one that stands once in the right one."""
    return len(wrong) == len(right) + 1 and any(
        wrong[place] == wrong[place + 1] and wrong[:place] + wrong[place + 1 :] == right for place in range(len(right))
    )
