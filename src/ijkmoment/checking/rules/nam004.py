"""Country or nationality that is misspelt.

What:
    A word with a capital that is one or two letters off the name of a country, its people or what is theirs, or that
    sounds like it ("Marroko"), or a nationality as it was written once or with another ending ("Fransche", "Belgiese").
    Likewise one with a small letter ("de nederlandse bijdrage"), and a word of the name of a ministry, a force or an
    assembly, beside the word that it goes with or behind its office: "Buitenladse Zaken", "de minister van Defnsie".

Why:
    The name of a partner should be right, and a search for it does not find the sentence.

Example:
    De inzet in Roemenië staat onder leiding van Frankijk.

Better:
    De inzet in Roemenië staat onder leiding van Frankrijk.

Known limits:
    Two letters off counts only for names of eight letters and more that begin and end alike, names of five letters only
    where a letter is missing or two have changed places, or where the letter has the right name elsewhere and the
    dictionary has no such word. A word that the dictionary has with a small letter ("Tong") is none of a nation that
    the letter does not name. A word that stands in the letter more than once, while the right name does not, is a name
    of its own; so is what stands behind a title, an initial or a first name.

Source:
    Names of countries as in the Unicode CLDR; nationalities as in the list of the Taalunie.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.misspelt_bodies import misspelt_bodies
from ijkmoment.checking.names.persons import REACH, is_titled
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding
from ijkmoment.language.folding import fold
from ijkmoment.language.nation_words import NATION_WORDS, nation_among, nation_meant
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller

_DRAFT = Draft("NAM004", "warning")
_CAPITALISED = lazily(r"[ \xa0]([A-Z][a-z]+)")
_SHORTEST, _LONGEST = 4, 18
_WORD = lazily(r"[^\W\d_](?<![\w./@#].)[^\W\d_]{3,17}(?![\w@]|[./]\w)")
_NAME_BEFORE = lazily(r"(?P<word>[A-ZÀ-Þ][a-zà-ÿ]+)[\s-](?:(?:van|de|der|den|ten|ter)\s+)*\Z")
_NAME_BEHIND = lazily(r"\s(?P<word>[A-ZÀ-Þ][a-zà-ÿ]+)")
# What has lost its land: "een engelse sleutel".
_THRICE = lazily(r"([a-zà-ÿ])\1\1")
_FIXED = lazily(r"\s+(?:sleutels?|pepers?|slag|griep|kers|ziekte|roulette|drop|hoorn|bad|leer|ui(?:en)?|kool)(?!\w)")
_OWN = frozenset({"Papoea", "Française", "Lets", "Denen"})  # words by themselves, some of other languages
_PERSONS = frozenset({"signatory", "closing", "salutation"})
_FEW = 6
_SHORT = 6  # a longer word that is so near the name of a country is hardly a person's


def check(letter: Letter) -> Iterator[Finding]:
    """Find the misspelt names of countries and nationalities."""
    if letter.document.language != "nl":
        return
    words, short = _words(letter), _short_blocks(letter)
    told = frozenset(word for word in NATION_WORDS & words if _places(letter, word))
    for word in words:
        among = _of_the_letter(letter, word, told)
        capital = word[0].isupper()
        meant = {name: nation_meant(word, surely_a_name=name) or among for name in {False, capital}}
        places = _places(letter, word) if any(meant.values()) else ()
        for block, start in places:
            name = capital and (block.start in short or _is_in_a_sentence(letter, start))
            right, span = meant[name], Span(start, start + len(word))
            if right is None or (right not in told and _is_a_word(letter, word)):
                continue
            if (len(places) == 1 or _places(letter, right)) and not _is_of_a_person(letter, span, right):
                yield _DRAFT.at(span, suggestion=right, printed=word, right=right)
    yield from _without_capital(letter, words)
    for one in misspelt_bodies(letter):
        yield _DRAFT.at(one.span, suggestion=one.right, printed=letter.part(one.span), right=one.right)


def _without_capital(letter: Letter, words: AbstractSet[str]) -> Iterator[Finding]:
    """Find the names with a capital out of place, and those of nations with a small letter that are no word so."""
    if letter.speller is None:
        return
    for word in words:
        mended = _struck_wrong(letter.speller, word, words)
        for _, start in _places(letter, word) if mended else ():
            yield _DRAFT.at(Span(start, start + len(word)), suggestion=mended, printed=word, right=mended)
        right = word.capitalize() if word.islower() else ""
        if right not in NATION_WORDS or right in _OWN or letter.speller.in_lexicon(word):
            continue
        for _, start in _places(letter, word):
            span = Span(start, start + len(word))
            behind = _FIXED.match(letter.folded, span.end)
            if "-" not in (letter.text[start - 1 : start], letter.text[span.end : span.end + 1]) and not behind:
                yield _DRAFT.at(span, suggestion=right, printed=word, right=right)


def _struck_wrong(speller: Speller, word: str, words: AbstractSet[str]) -> str:
    """Return a name without the slip that no word has: a capital in second place, or a letter there thrice."""
    if word[0].islower():
        right = word[1] + word[0] + word[2:] if word[1].isupper() and word[2:].islower() else ""
    else:
        right = _THRICE.sub(r"\1\1", word) if _THRICE.search(word) and word[1:].islower() else ""
    if not right or speller.stands(word):
        return ""
    return right if right in words or any(map(speller.stands, (right, right.lower()))) else ""


def _is_a_word(letter: Letter, word: str) -> bool:
    """Tell whether the dictionary has a word with a small letter: "Tong" at the start of a row is the fish."""
    return letter.speller is not None and letter.speller.in_lexicon(word[0].lower() + word[1:])


def _of_the_letter(letter: Letter, word: str, told: AbstractSet[str]) -> str | None:
    """Return the nation that the letter speaks of elsewhere and that a word, which is no Dutch one, is a letter off."""
    if not word[0].isupper() or letter.speller is None:
        return None
    right = nation_among(word, told)
    return None if right is None or any(map(letter.speller.stands, (word, word.lower()))) else right


def _words(letter: Letter) -> AbstractSet[str]:
    """Return the different words, wherever they stand: what one means is asked once, however often it is there."""
    parts = (text.replace("’", "'").split("'") for text in letter.printed)
    return dict.fromkeys(one for one in chain.from_iterable(parts) if _SHORTEST <= len(one) <= _LONGEST).keys()


def _places(letter: Letter, word: str) -> Sequence[tuple[Block, int]]:
    """Return where a word starts, with its block."""
    starts = letter.runs.get(fold(word), ())
    placed = ((letter.block_at(start), start) for start in starts if letter.text.startswith(word, start))
    return [
        (block, start)
        for block, start in placed
        if block is not None and block.kind not in _PERSONS and _WORD.match(letter.text, start, block.end)
    ]


def _short_blocks(letter: Letter) -> frozenset[int]:
    """Return where the short items and cells of tables start, in which a capital is that of a name."""
    listed = (one for one in letter.document.blocks if one.kind in ("cell", "item"))
    return frozenset(one.start for one in listed if letter.text.count(" ", one.start, one.end) < _FEW)


def _is_in_a_sentence(letter: Letter, start: int) -> bool:
    """Tell whether a capital does not open a sentence, and so is that of a name."""
    return letter.text[letter.sentence_at(start).start : start].strip(" \n\"“‘'(-–•") != ""


def _is_of_a_person(letter: Letter, span: Span, right: str) -> bool:
    """Tell whether a word is part of the name of a person, a firm or the like."""
    if is_titled(letter, span.start):
        return True
    opening = letter.sentence_at(span.start).start
    reach = max(opening, span.start - REACH)
    before = _NAME_BEFORE.search(letter.text, reach, span.start) if len(right) <= _SHORT else None
    if before and before.start() > opening and before["word"] not in _BEFORE_NATIONS:
        return True
    if _is_english_name(letter, span.end):
        return True  # "Lebanese Armed Forces"
    behind = _NAME_BEHIND.match(letter.text, span.end) if len(right) < _SHORT else None
    return behind is not None and not right.endswith("e") and behind["word"] not in _BEFORE_NATIONS


def _is_english_name(letter: Letter, end: int) -> bool:
    following = _CAPITALISED.match(letter.text, end)
    return following is not None and letter.speller is not None and letter.speller.is_english(following[1].lower())


_BEFORE_NATIONS = NATION_WORDS | {
    "Noord", "Zuid", "Oost", "West", "Nieuw", "Wit", "Groot", "Centraal", "Verenigde", "Staten", "Saoedi", "Burkina",
    "Golf", "Zee", "Straat", "Hoorn",
}  # fmt: skip

RULE = Rule(
    "NAM004",
    "country-or-nationality-misspelt",
    "warning",
    check,
    {
        "nl": "“{printed}” lijkt een verschrijving van “{right}”",
        "en": "“{printed}” seems to be a misspelling of “{right}”",
    },
    sees_more_with=("dictionary",),
)
