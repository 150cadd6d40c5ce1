"""What a mutant is, and how mutators make one: by writing the wrong words between marks."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

_MARK = re.compile("[⟦⟧]")
_SENTENCE_END = re.compile(r"(?<=[a-z)]{3}[.])[ \n](?=[A-Z][a-z]+ [a-z])")
_SALUTATION = re.compile(r"^ *Geachte [^\n]*\n", re.MULTILINE)
_GREETING = re.compile(r"^ *(?:Hoogachtend|Met vriendelijke groet)", re.MULTILINE)
_SIGNED = re.compile(r"^ *D[Ee] (?:[Mm]inister|MINISTER|[Ss]taatssecretaris) [^\n]{3,90}$", re.MULTILINE)
_LONGEST_SIGNATURE = 350
_FIRST_PARAGRAPH = re.compile(r"(?:^|\n\n)(?=[^\n]{60}[^€\t]*?[a-z]\.[ \n][A-Z])")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A letter with one error: the rule that must see it, and the places of which one must be pointed at.

    Beside it may be needed: statements of the register (one a line, as in the rules' tests), subjects that the register
    must not know, and earlier letters. Where the wrong has no place, because something is lacking, the whole letter is
    its place, and the finding must speak `about` a word.
    """

    code: str
    text: str
    places: tuple[tuple[int, int], ...]
    register: str = ""
    without: str = ""
    earlier: tuple[str, ...] = ()
    about: str = ""


Mutator = Callable[[str, Random], Mutant | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of error: its rule, what is done, and whether only a letter about the register's subject can have it."""

    code: str
    name: str
    mutate: Mutator
    of_register: bool = False


def made(
    code: str,
    marked: str,
    *,
    register: str = "",
    without: str = "",
    earlier: tuple[str, ...] = (),
    about: str = "",
) -> Mutant:
    """Return the mutant of a text with the wrong words between marks ⟦ ⟧; a text without any is wrong as a whole."""
    starts, ends, length = [], [], 0
    for part in re.split("([⟦⟧])", marked):
        if part == "⟦":
            starts.append(length)
        elif part == "⟧":
            ends.append(length)
        else:
            length += len(part)
    text = _MARK.sub("", marked)
    places = tuple(zip(starts, ends, strict=True)) or ((0, len(text)),)
    return Mutant(code, text, places, register, without, earlier, about)


def put(text: str, span: tuple[int, int], words: str) -> str:
    """Return a text with other words in a span."""
    return text[: span[0]] + words + text[span[1] :]


def put_all(text: str, changes: Mapping[tuple[int, int], str]) -> str:
    """Return a text with other words in several spans."""
    for span in sorted(changes, reverse=True):
        text = put(text, span, changes[span])
    return text


def choose(pattern: re.Pattern[str], text: str, random: Random) -> re.Match[str] | None:
    """Return one of the places of a pattern."""
    found = list(pattern.finditer(text))
    return random.choice(found) if found else None


def body(text: str) -> tuple[int, int]:
    """Return where the letter proper stands: between the salutation and the closing, where it has them.

    A piece without a salutation starts with its first paragraph of more than a sentence.
    """
    opening = _SALUTATION.search(text) or _FIRST_PARAGRAPH.search(text)
    closing = _closing(text)
    return opening.end() if opening else 0, closing.start() if closing else len(text)


def _closing(text: str) -> re.Match[str] | None:
    """Return where the greeting stands, else the first office that signs in a letter's last lines."""
    greeting = _GREETING.search(text, len(text) // 2)
    return greeting or _SIGNED.search(text, max(len(text) - _LONGEST_SIGNATURE, len(text) // 2))


def whole(text: str) -> bool:
    """Tell whether a text has the salutation and the closing of a letter."""
    return bool(_SALUTATION.search(text)) and bool(_closing(text))


def between_sentences(text: str, random: Random) -> int | None:
    """Return a place between two sentences of a paragraph, before the space."""
    start, end = body(text)
    found = [one.start() for one in _SENTENCE_END.finditer(text, start, end)]
    return random.choice(found) if found else None


def between_paragraphs(text: str, random: Random) -> int | None:
    """Return a place right behind the white line before a paragraph of running text."""
    start, end = body(text)
    found = [one.end() for one in re.compile(r"\n\n(?=[A-Z][a-z]+ [a-z][^\n]{30})").finditer(text, start, end)]
    return random.choice(found) if found else None


def add_sentence(text: str, random: Random, sentence: str) -> str | None:
    """Return a text with a sentence more, at a random place."""
    place = between_sentences(text, random)
    return None if place is None else put(text, (place, place), " " + sentence)


def add_paragraph(text: str, random: Random, paragraph: str) -> str | None:
    """Return a text with a paragraph more, at a random place."""
    place = between_paragraphs(text, random)
    return None if place is None else put(text, (place, place), paragraph + "\n\n")


def before_closing(text: str, addition: str) -> str:
    """Return a text with paragraphs more at its end."""
    end = body(text)[1]
    return text[:end].rstrip() + "\n\n" + addition + "\n\n" + text[end:]


def by(code: str, marked: str | None) -> Mutant | None:
    """Return the mutant of a marked text, when there is one."""
    return None if marked is None else made(code, marked)
