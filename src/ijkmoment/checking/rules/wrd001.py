"""Word that is misspelt.

What:
    A word in small letters that is no Dutch word, and one slip away from a word that is: a letter lacking, doubled,
    swapped with its neighbour or struck wrongly, "ei" for "ij". Also two words that lost the space between them
    ("vande"), and a word that lacks a letter of one that the letter uses elsewhere ("versteken" for "versterken"),
    although it is a word itself.

Why:
    Readers stumble over it, and searching for the right word does not find the place.

Example:
    De inzet draagt bij aan het verhogen van de afschriking en aan de stabilitiet in de regio.

Better:
    De inzet draagt bij aan het verhogen van de afschrikking en aan de stabiliteit in de regio.

Known limits:
    Known is what Hunspell's Dutch dictionary or our own list of the field's words holds, and every compound of such
    words that are used. Words made by rule of known ones ("verhuurderschap", "volgevist") are taken to be right, and a
    strange compound is never suggested. Two slips in one word are not seen, nor most slips that make another word.
    Names, words with capitals, English words and words beside them, and what the letter spells the same three times
    are left alone.

Source:
    OpenTaal's word list (2021), which follows the official spelling of the Dutch Language Union; for English SCOWL's
    (2020), British and American.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.split_words import joined
from ijkmoment.checking.token_places import ends_phrase
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.word_families import Families
from ijkmoment.facts.finding import Finding
from ijkmoment.language.common_words import is_common
from ijkmoment.language.compound_slips import is_plain_compound, slip_in_compound
from ijkmoment.language.formations import is_adverb_and_verb, is_formation
from ijkmoment.language.lexicon import Role
from ijkmoment.language.lost_spaces import TWO_WORDS, lost_space, lost_space_in_name
from ijkmoment.language.new_words import is_new, is_sure, may_be_new
from ijkmoment.language.own_words import ENGLISH, FIRST_PARTS
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, edits, is_dutch_letters, is_number
from ijkmoment.language.word_classes import CLOSED

_DRAFT = Draft("WRD001", "warning")
_WITH_NOUNS = {
    "opeen": "op een",
    "bijeen": "bij een",
    "ineen": "in een",
    "aaneen": "aan een",
    "tegeneen": "tegen een",
    "teveel": "te veel",
}
_FOUR = frozenset(
    "jaar keer deel land euro juli juni twee drie vier vijf acht tien zelf eens deed mede slot hand huur duur".split()
)
_TURNED_PAIRS = {"ed": "de", "fo": "of", "ni": "in"}
_QUOTES = ("“", "„", "‘", "'", '"', "«")
_SO_CALLED = frozenset("zogenoemde zogenaamde zogeheten zogenoemd".split())
_ARTICLES = ("de ", "het ", "een ")
_SHORTEST, _LEARNED, _WORD_FOR_WORD, _RARE, _LONG, _LONG_NAME, _TOO_LONG, _SURE = 3, 3, 8, 4, 5, 7, 9, 12
_PARTICIPLE = lazily(r"(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg)?ge\w{3,}(?:[dt]e?)")
_NO_SPACE = lazily(r"(?<![\w@/.:_,;-])(?P<first>[a-zà-ÿ]{3,})(?P<stop>[,;])(?P<last>[a-zà-ÿ]{2,})(?![\w@/:_,;-])")
_FOREIGN = lazily(
    r"th|sh|wh|ght|ea|ai|oa|ck|qu|x|[^aeiou]y|y\w|ough|(?:tion|ment|able|ible|ness|ity|ive|ous|ence|ance|ful|ic|al|ge|ure)s?\Z"
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the words that are one slip away from a word that exists."""
    if letter.speller is None:
        return
    words = _Words(letter.tokens, letter.dutch, letter.speller)
    for index in words.suspect:
        better = words.better(index)
        if better is not None:
            yield _finding(words.tokens[index], better, "none")
    for index, better in words.run_together():
        yield _finding(words.tokens[index], better, "two")
    for index, better in words.mistaken():
        yield _finding(words.tokens[index], better, "other")
    for found in _NO_SPACE.finditer(letter.text):
        better = f"{found['first']}{found['stop']} {found['last']}"
        yield _DRAFT.at(Span(*found.span()), suggestion=better, form="two", word=found[0], better=better)


def _finding(token: Token, better: str, form: str) -> Finding:
    return _DRAFT.at(Span(token.start, token.end), suggestion=better, form=form, word=token.text, better=better)


class _Words:
    """A letter's words, and which of them nobody knows."""

    def __init__(self, tokens: Sequence[Token], dutch: Sequence[int], speller: Speller) -> None:
        self.tokens, self.dutch, self.speller = tokens, dutch, speller

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in the letter."""
        return Counter(one.lower for one in self.tokens)

    @cached_property
    def strange(self) -> tuple[int, ...]:
        """Where words stand that are not known."""
        strange = {text for text in {one.text for one in self.tokens} if self._is_strange(text)}
        return tuple(index for index in self.dutch if self._is_one_of(self.tokens[index], strange))

    def _is_one_of(self, one: Token, strange: set[str]) -> bool:
        return one.text in strange and not one.technical and not self._is_part(one)

    def _is_strange(self, text: str) -> bool:
        lower = text.lower().replace("’", "'")
        if text in _TURNED_PAIRS:
            return True
        if len(text) < _SHORTEST or not text[1:].islower() or not is_dutch_letters(lower):
            return False
        if self.speller.knows(lower) or self.speller.stands(text) or self.speller.is_english(lower):
            return False
        return not self._is_owned(lower)

    def _is_owned(self, lower: str) -> bool:
        bare = lower.removesuffix("'s")
        return bare != lower and self.speller.knows(bare)

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
            for index in self.strange
            if self.counts[self.tokens[index].lower] < _LEARNED
            and not self._is_told_of(index)
            and not self._is_behind_foreign(index)
            and not self._among_foreign(index, strange)
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

    def _is_told_of(self, index: int) -> bool:
        """Tell whether a word opens a quotation or is said to be a term: "de zogenoemde flexpool"."""
        if self.tokens[index].gap.endswith(_QUOTES):
            return True
        return index > 0 and self.tokens[index - 1].lower in _SO_CALLED

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

    def better(self, index: int) -> str | None:
        """Return what a strange word should be, None when it may well be right."""
        better, word = self._better(index), self.tokens[index].lower
        if better is None or " " in better:
            return better
        lower = better.lower()
        if len(word) == _RARE and lower not in CLOSED and self.speller.is_english(word, _RARE):
            return None
        return None if self.families.has_kin(word, lower) else better

    def _better(self, index: int) -> str | None:
        if any(joined(self.tokens, place, self.speller, self.counts) for place in (index - 1, index) if place >= 0):
            return None
        one = self.tokens[index]
        if one.text in _TURNED_PAIRS:
            return None if one.stops else _TURNED_PAIRS[one.text]
        if len(one.lower) == _SHORTEST:
            return self.longer(one)
        if is_sure(one.lower, self.speller):
            return None
        used = {word for word in edits(one.lower) if word in self.counts and not _is_inflected(word, one.lower)}
        often = max(sorted(used), key=self.counts.__getitem__, default="")
        if often == f"{one.lower}n" and is_formation(one.lower, self.speller):
            return None  # "mediane" beside "medianen"
        if often and self.speller.knows(often):
            return often if one.text.islower() else often.capitalize() if one.opens else None
        if one.text.islower():
            return self.nearest(one)
        better = self.parted(one)
        return better or (self.nearest_of_first(one) if one.opens and len(one.text) > _LONG_NAME else None)

    def nearest_of_first(self, one: Token) -> str | None:
        """Return what the first word of a sentence or cell should be, which may be a name: a usual or a long word."""
        better = self.nearest(one._replace(text=one.lower))
        return better.capitalize() if better and (is_common(better) or len(better) >= _SURE) else None

    def nearest(self, one: Token) -> str | None:
        """Return the likeliest of what a word may be: a usual word, two words, a compound, any word."""
        if is_adverb_and_verb(one.lower, self.speller):
            return None
        if self.speller.is_likely(one.lower):
            return self.likelier(one) or self.parted(one)
        near = [word for word in self.speller.near(one.lower) if not _is_inflected(word, one.lower)]
        if one.joins or one.leads:
            near = [word for word in near if self.speller.stands(word)]  # not "botenanalyse" for "kosten-batenanalyse"
        usual = next((word for word in near if is_common(word)), None)
        if usual == f"{one.lower[:-1]}n" and one.lower.endswith("er") and len(one.lower) > _WORD_FOR_WORD:
            return None  # "vergelijker" is who or what does "vergelijken"
        if usual is not None:
            return None if len(one.lower) < _LONG and _is_foreign(one.lower, usual) else usual
        two = self.parted(one)
        if two is not None or self._is_made(one.lower):
            return two
        slip = None if one.joins or one.leads else slip_in_compound(one.lower, self.speller, self.counts)
        return slip if slip and not _is_foreign(one.lower, slip) else self._rare(one.lower, near)

    def _is_made(self, word: str) -> bool:
        """Tell whether a word may be one that nobody made before."""
        return is_formation(word, self.speller) or self._is_new(word)

    def _is_new(self, word: str) -> bool:
        return is_new(word, self.speller) or may_be_new(word, self.speller)

    def _rare(self, word: str, near: Sequence[str]) -> str | None:
        """Return the first of some words that letters seldom use, None where the word is short or looks foreign."""
        short = _LONG_NAME if _PARTICIPLE.fullmatch(word) else _RARE  # "gezenderde", "uitgeponde"
        long = (one for one in near if len(word) >= _LONG or (len(word) >= _RARE and _is_turned(word, one)))
        plain = (
            one
            for one in long
            if self.speller.stands(one) or is_number(one) or is_plain_compound(one, word, self.speller)
        )
        return next((one for one in plain if not _is_foreign(word, one)), None)

    def longer(self, one: Token) -> str | None:
        """Return the usual word of four letters of which three letters lack one ("vor"), or which they turn ("hte")."""
        turned = next((word for word in _turned(one.lower) if word in CLOSED), None)
        if turned is not None and one.text.islower():
            return turned
        if turned is not None:
            return turned.capitalize() if one.opens else None
        four = (word for word in edits(one.lower) if len(word) > _SHORTEST and (word in CLOSED or word in _FOUR))
        return next(four, None) if one.text.islower() and not (one.joins or one.leads) else None

    def likelier(self, one: Token) -> str | None:
        """Return a word that is likelier than one that can be parted into words: a usual one, or a usual compound."""
        word = one.lower
        near = (better for better in self.speller.standing_near(word) if is_common(better))
        usual = next((better for better in near if not better.startswith(word) and not word.startswith(better)), None)
        if usual is not None or self._is_made(word):
            return usual
        return None if one.joins or one.leads else slip_in_compound(word, self.speller, self.counts)

    def parted(self, one: Token) -> str | None:
        """Return the two words that a word is made of when it lost the space between them."""
        if one.leads or not one.text[1:].islower():
            return None
        if one.text.islower():
            two = lost_space(one.lower, self.speller, self.counts)
            little = two is not None and not CLOSED.isdisjoint(two.split())
            return None if little and self._is_new(one.lower) else two  # not "speelst op", "bij verdieners"
        two = lost_space(one.lower, self.speller, self.counts)
        if two and (one.opens or two.startswith(_ARTICLES) or all(word in CLOSED for word in two.split())):
            return two.capitalize()
        return None if one.joins else lost_space_in_name(one.text, self.speller, self.counts)

    def run_together(self) -> Iterator[tuple[int, str]]:
        """Yield the words that are known, and are two words without their space all the same."""
        may_be_two = {text for text in {one.text for one in self.tokens} if self._may_be_two(text)}
        for index in self.dutch:
            one = self.tokens[index]
            if one.text in may_be_two and not one.technical and self.counts[one.lower] < _LEARNED:
                two = self._beside_a_noun(index) or self.parted(one)
                if two is not None:
                    yield index, two

    def _beside_a_noun(self, index: int) -> str | None:
        """Return "op een" for "opeen" where a noun stands behind it, as none does behind the adverb."""
        two = _WITH_NOUNS.get(self.tokens[index].text)
        if two is None or index + 1 >= len(self.tokens) or ends_phrase(self.tokens, index):
            return None
        role = self.speller.role(self.tokens[index + 1].lower)
        return two if role & (Role.NOUN | Role.ADJECTIVE) and not role & (Role.VERB | Role.INFINITIVE) else None

    def _may_be_two(self, text: str) -> bool:
        """Tell whether a word is one that is two in letters, or a compound that the lexicon does not list."""
        lower = text.lower()
        if lower in TWO_WORDS or text in _WITH_NOUNS:
            return True
        if not is_dutch_letters(lower) or self.speller.stands(lower) or self.speller.is_english(lower):
            return False
        return self.speller.knows(lower)

    def mistaken(self) -> Iterator[tuple[int, str]]:
        """Yield the words that lack a letter of a long word used elsewhere in the letter, or have two swapped."""
        slips = {
            slip: word
            for word in self.counts
            if len(word) > _WORD_FOR_WORD
            for slip in _inner_slips(word)
            if self.counts.get(slip) == 1 and not is_common(slip) and not self._is_in_another(slip, word)
        }
        for index in self.dutch:
            one = self.tokens[index]
            if one.text not in slips or self._stands_beside(index, slips[one.text]):
                continue
            if self.speller.stands(one.text) and not self.speller.role(one.text) & Role.NOUN:
                yield index, slips[one.text]

    def _is_in_another(self, slip: str, word: str) -> bool:
        """Tell whether a word is inflected from another, or a part of a compound of the letter: it is its own."""
        return _is_inflected(word, slip) or any(slip in one and one != slip for one in self.counts)

    def _stands_beside(self, index: int, word: str) -> bool:
        """Tell whether a word is the neighbour of another: who enumerates both means both ("contracten, contacten")."""
        return any(one.lower == word for one in self.tokens[max(index - 2, 0) : index + 3])


def _is_inflected(word: str, other: str) -> bool:
    """Tell whether a word is another's plural or the other way round: "flexpool" is no slip for "flexpools".

    "missiess" is a slip, and so is "persone": the dictionary has the singular of most plurals that it has.
    """
    short, long = sorted((word, other), key=len)
    if word == f"{other}n":
        return False
    closed = short[:-2] + short[-1] if short[-2:-1] == short[-3:-2] else short  # "allergeen", "allergenen"
    if long in (f"{closed}en", f"{short}n") and (long != f"{short}n" or short.endswith("e")):
        return True
    return word == other or (long == f"{short}s" and not short.endswith("s"))


def _is_foreign(word: str, better: str) -> bool:
    """Tell whether a word, if not long, has letters as other languages have them and what it may stand for has not."""
    found = _FOREIGN.search(word) if len(word) < _TOO_LONG else None
    return found is not None and found[0] not in better and not _is_turned(word, better)


def _turned(word: str) -> Iterator[str]:
    """Yield a word with two neighbouring letters turned."""
    return (word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in range(len(word) - 1))


def _is_turned(word: str, other: str) -> bool:
    """Tell whether two words are made of the same letters."""
    return sorted(word) == sorted(other)


def _inner_slips(word: str) -> Iterator[str]:
    """Yield a word without one of its inner letters, unless that is doubled, and with two of them swapped.

    A doubled letter is left alone because it tells the tense: "landden".
    """
    for place in range(1, len(word) - 2):
        if word[place] not in (word[place - 1], word[place + 1]):
            yield word[:place] + word[place + 1 :]
        if word[place] != word[place + 1]:
            yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


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
