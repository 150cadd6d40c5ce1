"""One abbreviation with two expansions, or one name with two abbreviations.

What:
    An abbreviation that the letter explains in two ways, a name that it shortens in two ways, or a name that it
    explains with one abbreviation (VA) and then calls by the other that its words make (eVA).

Why:
    A reader cannot tell whether one thing is meant or two, and looks for the abbreviation that was never explained.

Example:
    De inzet valt onder enhanced Vigilance Activities (VA). De eVA-eenheden bleven tot juni.

Better:
    De inzet valt onder enhanced Vigilance Activities (eVA). De eVA-eenheden bleven tot juni.

Known limits:
    Two expansions of which one holds the other ("Buitenlandse Zaken" in "ministerie van Buitenlandse Zaken") count as
    one, and so do spellings that differ by a space or hyphen (NAM003). Dutch and English expansions of one abbreviation
    are two. A name in brackets whose letters do not fit counts where it shares a word with the one that fits. An
    abbreviation that is never explained is another rule's.

Source:
    Schrijfwijzer: an abbreviation is explained once, at its first use, and then used alone.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.names.second_short_forms import second_short_forms
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.claim import Abbreviation, Claim
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import at_places, count_word, find_word, lazily

_DRAFT = Draft("NAM002", "inconsistency")
_LEFT_OUT, _REACH, _FEWEST, _ENDING = 2, 60, 3, 4
_WORDS_BEFORE = lazily(r"(?:[^\W\d_][\w’'-]*\s+){1,4}\Z")
_SHORT = lazily(r"(?<![\w-])(?=\w*[A-ZÀ-Þ]\w*[A-ZÀ-Þ])\w{2,12}(?:-[A-Z]{2,6}(?![\w-]))?(?!\w)")
_WORD = lazily(r"[^\W\d_][\w’']*")
_JOINTS = lazily(r"[\W_]+")
_NAMED = lazily(
    r"(?P<name>[A-ZÀ-Þ](?<!\w.)[\w’-]+\s+(?:(?:of\s+|for\s+|van\s+|voor\s+)?(?<!\w)[A-ZÀ-Þ][\w’-]+\s+){1,5})\((?P<short>[A-Za-z]?[A-Z][A-Za-z]{0,4}[A-Z])\)"
)
_OPENING = frozenset({"de", "het", "een", "in", "op", "voor", "met", "bij", "deze", "dit", "ook", "aan", "van"})
_UNION = lazily(r"europeanunion|europeseunie")
_UNION_APART = lazily(r"europe(?:an|se)[\W_]+uni(?:on|e)")
_LITTLE = frozenset({"en", "and", "of", "the", "de", "het", "van", "der", "den", "for", "voor", "op", "in", "on", "to"})

_TITLE = 60
_LIST = lazily(r"\bafkortingen\b", re.IGNORECASE)
_SHORT = lazily(r"(?:[A-Za-z]*[A-Z][A-Za-z&-]*[A-Z][A-Za-z]*|[a-z]{2,5})")


class _Explained(NamedTuple):
    """An abbreviation explained at one place.

    `span` is where its short form stands, `before` are the words right before the long form, nearest last.
    """

    short: str
    long: str
    span: Span
    before: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return _UNION.sub("eu", _JOINTS.sub("", self.long).casefold())

    @property
    def name(self) -> str:
        """The long form without its little words: "NATO Mission in Iraq" is "NATO Mission Iraq"."""
        words = [word for word in _JOINTS.split(self.long) if word not in _LITTLE]
        return _UNION.sub("eu", "".join(words).casefold())

    @property
    def initials(self) -> str:
        """The abbreviation that the words make, with their own capitals: "eVA"."""
        words = _WORD.findall(self.long)
        return "".join(word[0] for word in words if word.casefold() not in _LITTLE)

    @property
    def fits(self) -> bool:
        """Tell whether the short form is what the words make."""
        return self.short.casefold() == self.initials.casefold()


def check(letter: Letter) -> Iterator[Finding]:
    """Find abbreviations with two expansions and names with two abbreviations."""
    every = tuple(_explained(letter))
    named = Counter(one.key for one in every)
    told = (one for one in every if named[one.key] > 1 or not _is_unit(letter, one))
    explained = (*told, *_listed(letter))
    found = [*_two_expansions(letter, explained), *_two_abbreviations(letter, explained)]
    found += [*_called_otherwise(letter, explained), *_with_another_word(letter, explained)]
    yield from found
    known = {one.start for one in found}
    for wrong, right, name in second_short_forms(letter):
        if known.isdisjoint((wrong.start, right.start)):
            one, other = (_Explained(letter.part(span), name, span) for span in (wrong, right))
            yield _finding(letter, one, other, "abbreviations")


def _explained(letter: Letter) -> Iterable[_Explained]:
    for claim in letter.of_kind("abbreviation"):
        if isinstance(claim.value, Abbreviation):
            place = find_word(claim.text, claim.value.short)
            start = claim.start + max(place, 0)
            end = start + len(claim.value.short) if place >= 0 else claim.end
            long = " ".join(claim.value.long.split())
            yield _Explained(claim.value.short, long, Span(start, end), _before(letter, claim))


def _listed(letter: Letter) -> Iterable[_Explained]:
    """Yield what a list of abbreviations explains, wherever it stands: a short form, its words in the next field."""
    blocks = letter.document.blocks
    for index, over in enumerate(blocks):
        if over.end - over.start <= _TITLE and _LIST.search(letter.text, over.start, over.end):
            fields = since(blocks, index + 1)
            for short, words in zip(fields, fields, strict=False):
                if not _is_short(letter, short) or _is_short(letter, words):
                    break
                long = " ".join(letter.part(Span(words.start, words.end)).split())
                yield _Explained(letter.text[short.start : short.end], long, Span(short.start, short.end))


def _is_short(letter: Letter, block: Block) -> bool:
    return _SHORT.fullmatch(letter.text, block.start, block.end) is not None


def _is_unit(letter: Letter, one: _Explained) -> bool:
    """Tell whether brackets over a column say in what it counts: "Vermogen (GW)"."""
    block = letter.block_at(one.span.start)
    every = "".join(word[0] for word in _WORD.findall(one.long))
    made = one.fits or one.short.casefold() == every.casefold()
    return block is not None and block.kind == "cell" and not made


def _before(letter: Letter, claim: Claim) -> tuple[str, ...]:
    words = _WORDS_BEFORE.search(letter.text, max(claim.start - _REACH, 0), claim.start)
    return tuple(word for word in words[0].split() if word not in _LITTLE)[-_LEFT_OUT:] if words else ()


def _two_expansions(letter: Letter, explained: tuple[_Explained, ...]) -> Iterator[Finding]:
    for group in _grouped(explained, lambda one: one.short):
        right = _usual(group)
        for one in group:
            if not (_same(one, right) or _stand_together(letter, one, right)):
                yield _finding(letter, one, right, "expansions")


def _stand_together(letter: Letter, one: _Explained, other: _Explained) -> bool:
    """Tell whether one sentence explains both, by more than one other word: who does so knows that they are two."""
    words, others = ({word.casefold() for word in _WORD.findall(it.long)} for it in (one, other))
    alike = len(words) == len(others) > _LEFT_OUT and len(words - others) == 1
    return not alike and letter.sentence_at(one.span.start) == letter.sentence_at(other.span.start)


def _two_abbreviations(letter: Letter, explained: tuple[_Explained, ...]) -> Iterator[Finding]:
    for group in _grouped(explained, lambda one: one.name):
        right = _most_used(letter, group) or _usual(group)
        for one in group:
            if one.short != right.short and not _inflected(one.short, right.short):
                yield _finding(letter, one, right, "abbreviations")


def _with_another_word(letter: Letter, explained: tuple[_Explained, ...]) -> Iterator[Finding]:
    """Find a name before an abbreviation in brackets that has a word which the name elsewhere has not.

    Its letters do not make the abbreviation, so that reading took it for no explanation: "Fleet Model (NFM)".
    """
    known = {one.short: one for one in reversed(explained)}
    starts = {one.span.start for one in explained}
    apart = any(place not in starts for short in known for place in _bracketed(letter, short))
    for block in letter.blocks if apart else ():
        for found in _NAMED.finditer(letter.text, block.start, block.end):
            right = known.get(found["short"])
            if right is None or found.start("short") in starts:
                continue
            if _has_another_word(found["name"].split(), right.long.split()):
                span, long = Span(found.start("short"), found.end("short")), " ".join(found["name"].split())
                starts.add(span.start)
                yield _finding(letter, _Explained(right.short, long, span), right, "expansions")


def _bracketed(letter: Letter, short: str) -> Iterator[int]:
    """Yield where a short form stands in brackets."""
    place = letter.text.find(f"({short})")
    while place >= 0:
        yield place + 1
        place = letter.text.find(f"({short})", place + 1)


def _has_another_word(name: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether a name shares a word with another and has one in the place of one of it."""
    words = {word.casefold() for word in right}
    opened = bool(name) and name[0].casefold() in _OPENING
    last = [word.casefold() for word in name[opened:][-len(right) :]]
    shortened = {word.casefold() for word in name if word.isupper()}
    known = words | shortened
    new = [word for word in last if not any(_inflected(word, one) or word == one for one in known)]
    return 0 < len(new) < len(last)


def _grouped(explained: tuple[_Explained, ...], key: Callable[[_Explained], str]) -> Iterable[tuple[_Explained, ...]]:
    groups: dict[str, list[_Explained]] = {}
    for one in explained:
        groups.setdefault(key(one), []).append(one)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _most_used(letter: Letter, group: tuple[_Explained, ...]) -> _Explained | None:
    """Return the one whose short form the letter goes on to use, where it uses no other one by itself."""
    explained = Counter(one.short for one in group)
    used = [one for one in explained if count_word(letter.text, one) > explained[one]]
    return next((one for one in group if used == [one.short]), None)


def _usual(group: tuple[_Explained, ...]) -> _Explained:
    """Return the first that its letters fit, else the first."""
    return next((one for one in group if one.fits), group[0])


def _called_otherwise(letter: Letter, explained: tuple[_Explained, ...]) -> Iterator[Finding]:
    known, uses = {one.short: one for one in reversed(explained)}, _uses(letter)
    letters: dict[str, list[str]] = {}
    for short in uses:
        letters.setdefault("".join(sorted(short)), []).append(short)
    for one in explained:
        ways = ((way, words) for made, words in _fuller(one) for way in (made, made[0].lower() + made[1:]))
        other = next((way for way, words in ways if way in uses and _may_be_meant(one, known.get(way), words)), None)
        if other is None and len(uses.get(one.short, ())) <= 1:
            other = _turned(one, known, letters)
        if other is not None:
            related = (in_letter(letter, uses[other][0]),)
            yield _DRAFT.at(
                one.span, suggestion=other, related=related, form="used", short=one.short, other=other, long=one.long
            )


def _may_be_meant(one: _Explained, other: _Explained | None, words: tuple[str, ...]) -> bool:
    """Tell whether an abbreviation is one's in full: it has no explanation, or that of the same words."""
    return other is None or (
        other.key != one.key and other.key.startswith(_JOINTS.sub("", "".join(words)).casefold() + one.key)
    )


def _fuller(one: _Explained) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what the words make when the short form leaves out one or two, of the long form or right before it.

    With it come the words right before that are taken in.
    """
    every = "".join(word[0] for word in _WORD.findall(one.long)).upper()
    for made in dict.fromkeys((one.initials, every)):
        short, long = sorted((one.short, made), key=len)
        letters, more = iter(long), len(long) - len(short)
        inside = len(short) > 1 and all(letter in letters for letter in short)
        # "(NAMI)" behind "NATO Mission Iraq": a letter more than the words make is a slip of a long one alone.
        if inside and 1 <= more <= (_LEFT_OUT if short == one.short else len(short) >= _FEWEST and long.isalpha()):
            yield made, ()
    if one.fits:
        for count in range(1, len(one.before) + 1):
            words = one.before[-count:]
            yield "".join(word[0] for word in words) + one.short, words


def _turned(one: _Explained, known: Mapping[str, _Explained], letters: Mapping[str, Sequence[str]]) -> str | None:
    """Return the unexplained abbreviation with the letters of one that stands nowhere but where it is explained.

    It opens with the first word of the long form, or with one right before.
    """
    opens = {word[0].casefold() for word in (*one.before, one.long)}
    like = letters.get("".join(sorted(one.short)), ()) if len(one.short) >= _FEWEST else ()
    return next((each for each in like if each not in known and each[0].casefold() in opens), None)


def _uses(letter: Letter) -> Mapping[str, list[Span]]:
    """Return the places of each short word with more than one capital."""
    places: dict[str, list[Span]] = {}
    for block in letter.blocks:
        for found in at_places(_SHORT, letter.text, letter.capitals, block.start, block.end):
            places.setdefault(found[0], []).append(Span(found.start(), found.end()))
    return places


def _same(first: _Explained, second: _Explained) -> bool:
    """Tell whether one expansion holds the other, or differs from it by an ending only ("presentie", "mission's")."""
    shorter, longer = sorted((first, second), key=lambda one: len(one.key))
    return _holds(longer, shorter.key) or _inflected(first.key, second.key)


def _holds(one: _Explained, key: str) -> bool:
    """Tell whether an expansion holds another up to a word's end, or nearly: not "Milieu" in "Milieuhygiëne"."""
    end = one.key.find(key) + len(key)
    if end < len(key):
        return False
    ends = accumulate(len(word) for word in _JOINTS.split(_UNION_APART.sub("eu", one.long.casefold())) if word)
    return next((last - end for last in ends if last >= end), 0) <= _ENDING


def _inflected(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :].strip("’'") in ("s", "n", "e", "en", "es")


def _finding(letter: Letter, wrong: _Explained, right: _Explained, form: str) -> Finding:
    related = (in_letter(letter, right.span),)
    return _DRAFT.at(
        wrong.span, related=related, form=form, short=wrong.short, long=wrong.long, other=right.short, before=right.long
    )


RULE = Rule(
    "NAM002",
    "two-names-for-one-thing",
    "inconsistency",
    check,
    {
        "nl": {
            "expansions": "{short} staat hier voor “{long}” en elders voor “{before}”",
            "abbreviations": "“{long}” heet hier {short} en elders {other}",
            "used": "“{long}” is hier afgekort tot {short} en heet elders {other}",
        },
        "en": {
            "expansions": "{short} stands for “{long}” here and for “{before}” elsewhere",
            "abbreviations": "“{long}” is {short} here and {other} elsewhere",
            "used": "“{long}” is shortened to {short} here and called {other} elsewhere",
        },
    },
)
