"""Word that is misspelt.

What:
    A word in small letters that is no Dutch word, and one slip away from a word that is: a letter lacking, doubled,
    swapped with its neighbour or struck wrongly, "ei" for "ij", "gt" for "cht"; and a month in a date that became
    another word ("28 mart jl."). Also two words that lost the space between them ("vande"), and a word that
    lacks a letter of one that the letter uses elsewhere ("versteken" for "versterken"), although it is a word itself.

Why:
    Readers stumble over it, and searching for the right word does not find the place.

Example:
    De inzet draagt bij aan het verhogen van de afschriking en aan de stabilitiet in de regio.

Better:
    De inzet draagt bij aan het verhogen van de afschrikking en aan de stabiliteit in de regio.

Known limits:
    Known is what Hunspell's Dutch dictionary or our own list of the field's words holds, and every compound of such
    words that are used. Words made by rule of known ones ("verhuurderschap", "volgevist", "getegeld", "vulgraden") are
    taken to be right, strange words that the letter has in several forms as well ("vape", "vapet", "wegwerpvape") or
    gives in brackets behind its words ("(pnil)"), and a strange compound is never suggested. A word of usual letters
    and known parts is held for a new one, too, and the name of a substance ("atovaquon") for right. Not so a word in
    which two letters are turned or one stands twice ("gestaart"), or that lacks a letter of one that letters use
    often: hardly any right word does. Two slips in one word are not seen, nor most slips that make another word: the
    same word must stand beside both. Names, words with a capital within a sentence, English words and most words
    beside them, and what the letter spells the same three times are left alone; an English word that is a usual Dutch
    one with a double vowel made single ("materiel") is found where no word beside it may be English.

Source:
    OpenTaal's word list (2021), which follows the official spelling of the Dutch Language Union; for English SCOWL's
    (2020), British and American.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.explanations import small_short_forms
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.token_places import ends_phrase
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.bare_nouns import wholes
from ijkmoment.checking.words.mending import Mending
from ijkmoment.checking.words.mistaken_words import mistaken_words
from ijkmoment.checking.words.month_slips import month_slips
from ijkmoment.checking.words.split_words import joined
from ijkmoment.checking.words.verb_forms import is_of_known_verb, other_ending
from ijkmoment.checking.words.word_families import Families
from ijkmoment.facts.finding import Finding
from ijkmoment.language.common_words import near_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.lost_spaces import TWO_WORDS
from ijkmoment.language.own_words import ENGLISH, FIRST_PARTS
from ijkmoment.language.patterns import lazily
from ijkmoment.language.sounds import plain
from ijkmoment.language.spelling import REMEMBERED, Speller, is_dutch_letters, meet_in_a_vowel, rejoined
from ijkmoment.language.word_classes import CLOSED, DETERMINERS

_DRAFT = Draft("WRD001", "warning")
_WITH_NOUNS = {
    "opeen": "op een",
    "bijeen": "bij een",
    "ineen": "in een",
    "aaneen": "aan een",
    "tegeneen": "tegen een",
    "teveel": "te veel",
}
_TURNED_PAIRS = {"ed": "de", "fo": "of", "ni": "in"}
_FRENCH = frozenset("éèêçâî")
_QUOTES = ("“", "„", "‘", "'", '"', "«")
_SO_CALLED = frozenset("zogenoemde zogenaamde zogeheten zogenoemd".split())
_SHORTEST, _LEARNED, _RARE, _QUOTED, _CERTAIN, _REACH = 3, 3, 4, 8, 6, 24
_INITIALS = lazily(r"(?<!\w)(?:[A-Z]\.\s?){1,4}(?:(?:van|de|der|den|ten|ter)\s+){0,2}\Z")
_BROKEN = lazily(r"(?P<first>[^\W\d_]+)[-\u2010]\s+(?P<last>[^\W\d_]+)")
_STUCK = lazily(r"[,;](?=[a-zà-ÿ]{2})")
_NO_SPACE = lazily(r"(?<![\w@/.:_,;-])(?P<first>[a-zà-ÿ]{3,})(?P<stop>[,;])(?P<last>[a-zà-ÿ]{2,})(?![\w@/:_,;-])")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the words that are one slip away from a word that exists."""
    if letter.speller is None:
        return
    words = _Words(letter, letter.speller)
    suspect = set(words.suspect)
    for index in words.unlearned:
        better = words.better(index) if index in suspect else words.certain(index)
        if better is not None and not (words.is_named(index, better) or _is_broken_well(letter, words.tokens[index])):
            yield _finding(words.tokens[index], better, "none")
    for index, better in words.run_together():
        yield _finding(words.tokens[index], better, "two" if " " in better else "none")
    for token, better in mistaken_words(letter, letter.speller, words.counts):
        yield _finding(token, better, "other")
    for place, month in month_slips(letter):
        yield _DRAFT.at(place, suggestion=month, form="none", word=letter.part(place), better=month)
    for found in _NO_SPACE.finditer(letter.text) if _STUCK.search(letter.text) else ():
        better = f"{found['first']}{found['stop']} {found['last']}"
        yield _DRAFT.at(Span(*found.span()), suggestion=better, form="two", word=found[0], better=better)


def _is_broken_well(letter: Letter, one: Token) -> bool:
    """Tell whether a line's end breaks a word that keeps its hyphen ("de-escalatie") or loses its trema ("ge-eist")."""
    start, end = letter.document.span(one.start, one.end)
    halves = _BROKEN.fullmatch(letter.document.text, start, end)
    if halves is None or letter.speller is None:
        return False
    first, last = halves["first"].lower(), halves["last"].lower()
    return any(map(letter.speller.knows, rejoined(first, last))) or (
        meet_in_a_vowel(first, last) and all(map(letter.speller.stands, (first, last)))
    )


def _finding(token: Token, better: str, form: str) -> Finding:
    return _DRAFT.at(Span(token.start, token.end), suggestion=better, form=form, word=token.text, better=better)


class _Words:
    """A letter's words, and which of them nobody knows."""

    def __init__(self, letter: Letter, speller: Speller) -> None:
        self.letter, self.tokens, self.speller = letter, letter.tokens, speller

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in the letter."""
        return Counter({word: len(places) for word, places in self.letter.words.items()})

    def places(self, texts: AbstractSet[str]) -> Sequence[int]:
        """Return where words that are printed so stand in Dutch sentences, in order."""
        lower = {self.tokens[self.letter.printed[text][0]].lower for text in texts}
        return [index for index in self.letter.dutch_among(lower) if self.tokens[index].text in texts]

    @cached_property
    def strange(self) -> tuple[int, ...]:
        """Where words stand that are not known."""
        halved = {text for text in self.letter.printed if _is_halved(text, self.speller)}
        strange = halved | {text for text in self.letter.printed if _is_strange(text, self.speller)}
        whole = (index for index in self.places(strange) if self._is_whole(self.tokens[index]))
        return tuple(one for one in whole if self.tokens[one].text not in halved or self._is_among_dutch(one))

    def _is_among_dutch(self, index: int) -> bool:
        """Tell whether no word that may be English stands near one: not "digital native", "person of interest"."""
        one = self.tokens[index]
        near = range(max(index - 2, 0), min(index + 3, len(self.tokens)))
        beside = [self.tokens[place] for place in near if place != index and self.tokens[place].block == one.block]
        return not (one.joins or one.leads or one.gap.endswith("(")) and all(
            it.lower in CLOSED or (not self.speller.is_english(it.lower, 1) and (it.text.islower() or it.opens))
            for it in beside
        )

    def _is_whole(self, one: Token) -> bool:
        return not one.technical and not self._is_part(one)

    def _is_part(self, one: Token) -> bool:
        """Tell whether a word beside a hyphen is one that stands only there."""
        if (one.leads or one.joins) and self.speller.is_english(one.lower, _SHORTEST):
            return True
        if one.leads:
            return self.speller.may_open(one.lower) or one.lower in FIRST_PARTS or one.lower.endswith("o")
        return one.joins and self.speller.may_close(one.lower)

    @cached_property
    def suspect(self) -> tuple[int, ...]:
        """Where words stand that may be misspelt: the letter does not repeat them, and no English stands beside."""
        strange = set(self.strange)
        return tuple(
            index
            for index in self.unlearned
            if not self._is_behind_foreign(index) and not self._among_foreign(index, strange)
        )

    @cached_property
    def unlearned(self) -> tuple[int, ...]:
        """Where strange words stand that the letter neither repeats nor tells of."""
        return tuple(
            index
            for index in self.strange
            if self.counts[self.tokens[index].lower] < _LEARNED and not self._is_told_of(index)
        )

    def _among_foreign(self, index: int, strange: set[int]) -> bool:
        return any(self._is_foreign(other, index, strange) for other in (index - 1, index + 1))

    def _is_foreign(self, other: int, index: int, strange: set[int]) -> bool:
        if not 0 <= other < len(self.tokens) or self.tokens[other].block != self.tokens[index].block:
            return False
        if not self.tokens[max(other, index)].gap.isspace():
            return False
        word = self.tokens[other].lower
        if other in strange and self.tokens[other].text.islower():
            return len(word) > _SHORTEST
        english = word in ENGLISH or self.speller.is_english(word)
        return english and (self._opens_brackets(index) or not self.speller.in_lexicon(word))

    def is_named(self, index: int, better: str) -> bool:
        """Tell whether a word that only parting would mend is written as a name: "de Landelijke Woontop", or again."""
        before, one = self.tokens[max(index - 1, 0)], self.tokens[index]
        if " " not in better or not one.text[0].isupper():
            return False
        again = len(places := self.places({one.text})) > 1 and any(not self.tokens[it].opens for it in places)
        behind = (before.text[0].isupper() and not before.opens) or before.lower in DETERMINERS
        return again or (one.gap == " " and not one.opens and behind)

    def _is_told_of(self, index: int) -> bool:
        """Tell whether a word opens a quotation, is in an English one, is said to be a term, or follows initials."""
        one, small = self.tokens[index], self.letter.once(small_short_forms)
        if one.text in small or self._is_cut_short(one) or one.gap.endswith(_QUOTES) or self._is_quoted_english(index):
            return True
        initialled = one.text[0].isupper() and _INITIALS.search(self.letter.text, max(one.start - _REACH, 0), one.start)
        return bool(initialled) or (index > 0 and self.tokens[index - 1].lower in _SO_CALLED)

    def _is_cut_short(self, one: Token) -> bool:
        """Tell whether a word in a table ends in a full stop with which it is cut short: "Overige toev."."""
        cell = len(one.text) <= _CERTAIN and self.letter.text.startswith(".", one.end)
        block = self.letter.block_at(one.start) if cell else None
        return block is not None and block.kind == "cell"

    def _is_quoted_english(self, index: int) -> bool:
        """Tell whether all words of a quotation up to this one are English: "use it or lose it"."""
        first = next((place for place in range(index, max(index - _QUOTED, 0), -1) if _opens(self.tokens[place])), None)
        said = self.tokens[first:index] if first is not None else ()
        own = self.tokens[index].lower
        foreign = len(said) > 1 and not all(self.speller.stands(one.lower) for one in said)
        known = foreign or self.speller.is_english(own, len(own))
        return known and bool(said) and all(self.speller.is_english(one.lower, len(one.lower)) for one in said)

    def _is_behind_foreign(self, index: int) -> bool:
        """Tell whether a word is joined to one that is not Dutch: "opt-outregeling"."""
        if not self.tokens[index].joins or index == 0:
            return False
        first = self.tokens[index - 1].text
        return first.islower() and not (
            self.speller.knows(first) or self.speller.may_open(first) or first in FIRST_PARTS
        )

    def _opens_brackets(self, index: int) -> bool:
        """Tell whether a word opens brackets, as a term in another language does: "(core funding)"."""
        return self.tokens[index].gap.endswith("(")

    @cached_property
    def families(self) -> Families:
        """The strange words that belong together."""
        return Families({self.tokens[index].lower for index in self.strange}, self.speller)

    @cached_property
    def mending(self) -> Mending:
        """Who knows what a strange word should be."""
        return Mending(self.speller, self.counts)

    def parted(self, one: Token) -> str | None:
        """Return the two words that a word is made of when it lost the space between them."""
        return self.mending.parted(one)

    def certain(self, index: int) -> str | None:
        """Return what a word must be, although no Dutch word stands beside it: it has no hyphen and some length."""
        one = self.tokens[index]
        return None if one.joins or one.leads or len(one.lower) < _CERTAIN else self.mending.certain(one)

    def better(self, index: int) -> str | None:
        """Return what a strange word should be, None when it may well be right."""
        better, word = self._better(index), self.tokens[index].lower
        if better is None or " " in better or better == self.mending.certain(self.tokens[index]):
            return better
        lower = better.lower()
        if len(word) == _RARE and lower not in CLOSED and self.speller.is_english(word, _RARE):
            return None
        return None if self.families.has_kin(word, lower) else better

    def _better(self, index: int) -> str | None:
        known = self.counts, self.letter.once(wholes)
        if any(joined(self.tokens, place, self.speller, *known) for place in (index - 1, index) if place >= 0):
            return None
        one = self.tokens[index]
        if one.text in _TURNED_PAIRS:
            return None if one.stops else _TURNED_PAIRS[one.text]
        return self.mending.better(one)

    def run_together(self) -> Iterator[tuple[int, str]]:
        """Yield the known words that are two without their space all the same, or a slip of a usual one."""
        may_be_two = {text for text in self.letter.printed if _may_be_two(text, self.speller)}
        told = set(self.unlearned)
        for index in self.places(may_be_two):
            one = self.tokens[index]
            if index not in told and not one.technical and self.counts[one.lower] < _LEARNED:
                better = self._beside_a_noun(index) or self.parted(one) or self.mending.slipped(one)
                if better is not None:
                    yield index, better

    def _beside_a_noun(self, index: int) -> str | None:
        """Return "op een" for "opeen" where a noun stands behind it, as none does behind the adverb."""
        two = _WITH_NOUNS.get(self.tokens[index].text)
        if two is None or index + 1 >= len(self.tokens) or ends_phrase(self.tokens, index):
            return None
        role = self.speller.role(self.tokens[index + 1].lower)
        return two if role & (Role.NOUN | Role.ADJECTIVE) and not role & (Role.VERB | Role.INFINITIVE) else None


def _opens(one: Token) -> bool:
    return one.gap.endswith(_QUOTES)


@lru_cache(REMEMBERED)
def _is_strange(text: str, speller: Speller) -> bool:
    lower = text.lower().replace("’", "'")
    if text in _TURNED_PAIRS:
        return True
    if len(text) < _SHORTEST or not text[1:].islower() or not is_dutch_letters(lower):
        return False
    if speller.knows(lower) or speller.stands(text) or speller.is_english(lower):
        return False
    if not _FRENCH.isdisjoint(lower) and speller.knows(plain(lower)):
        return False  # "démarche"
    bare = lower.removesuffix("'s")
    if other_ending(text, speller) is not None or is_of_known_verb(lower, speller):
        return False  # "geraamt", another rule's
    return bare == lower or not speller.knows(bare)


@lru_cache(REMEMBERED)
def _is_halved(text: str, speller: Speller) -> bool:
    """Tell whether an English word is a usual Dutch one with a double vowel made single: "materiel", "normal"."""
    if len(text) < _CERTAIN or not text.islower() or not speller.is_english(text) or speller.knows(text):
        return False
    doubled = {text[:place] + text[place] + text[place:] for place in range(1, len(text)) if text[place] in "aeou"}
    return not doubled.isdisjoint(near_common(text))


@lru_cache(REMEMBERED)
def _may_be_two(text: str, speller: Speller) -> bool:
    """Tell whether a word is one that is two in letters, or a compound that the lexicon does not list."""
    lower = text.lower()
    if lower in TWO_WORDS or text in _WITH_NOUNS:
        return True
    if not is_dutch_letters(lower) or speller.stands(lower) or speller.is_english(lower):
        return False
    return speller.knows(lower)


RULE = Rule(
    "WRD001",
    "word-misspelt",
    "warning",
    check,
    {
        "nl": {
            "none": "“{word}” is geen woord; bedoeld is wellicht “{better}”",
            "two": "“{word}” is wellicht “{better}”, waarvan de spatie is weggevallen",
            "other": "“{word}” staat waar de brief elders “{better}” schrijft",
        },
        "en": {
            "none": "“{word}” is no word; “{better}” may be meant",
            "two": "“{word}” may be “{better}” that lost its space",
            "other": "“{word}” stands where the letter has “{better}” elsewhere",
        },
    },
    ("dictionary",),
)
