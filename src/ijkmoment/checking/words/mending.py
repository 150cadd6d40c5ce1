"""What a strange word should be: the likeliest of the words one slip away, or nothing where it may well be right.

What the letter uses elsewhere comes first, then a word that letters use often, two words that lost their space, a
compound of words that are used, and any word of the dictionary. A word that Dutch makes by rule of known ones is left
alone unless a usual word lies one slip away; one that no slip makes is left alone. But none of them has its letters
turned or doubled: where a word that stands does so, or one that letters use often has a letter more, it was meant
(`certain`). Of 400,000 words of letters none was right that differs so from a known one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from ijkmoment.checking.tokens import Token
from ijkmoment.language.common_words import is_common, near_common, sounding_as
from ijkmoment.language.compound_slips import is_of_nouns, is_of_words, is_plain_compound, slip_in_compound
from ijkmoment.language.edits import is_likely_slip
from ijkmoment.language.formations import is_adverb_and_verb, is_formation
from ijkmoment.language.letter_rows import has_rare_row
from ijkmoment.language.lexicon import Role
from ijkmoment.language.lost_spaces import TWO_WORDS, lost_space, lost_space_in_name
from ijkmoment.language.new_words import is_new, is_sure, may_be_new, may_be_read
from ijkmoment.language.own_words import FIRST_PARTS
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, as_meant, edits, is_number, one_slip_from
from ijkmoment.language.word_classes import CLOSED, NO_LAST_PARTS

_FOUR = frozenset(
    "jaar keer deel land euro juli juni twee drie vier vijf acht tien zelf eens deed mede slot hand huur duur".split()
)
_ARTICLES = frozenset({"de", "het", "een"})
# What a minister calls "mijn"; other words behind it tell of a mine: "mijnbescherming".
_MINE = frozenset(
    "brief brieven ministerie departement ambtgenoot ambtgenoten ambtsgenoot ambtsgenoten collega voorganger beleid "
    "inzet antwoord antwoorden reactie toezegging verzoek oordeel mening voornemen streven zorg waardering opdracht "
    "dank ministeries voorgangers excuses".split()
)
_VOWELS = frozenset("aeiou")
_MEASURES = (
    "uurs",
    "daags",
    "jaars",
    "maands",
    "weeks",
    "persoons",
    "minuten",
    "kilometer",
    "punten",
    "landen",
    "tonner",
    "master",
)
_DOERS = ("eers", "eer", "ers", "er", "ors", "or")
_SUBSTANCES = ("in", "on", "an", "en", "ol", "il", "yl", "id")
_SHORTEST, _WORD, _RARE, _LONG, _LONG_NAME, _TOO_LONG, _SURE, _LONG_FIRST = 3, 8, 4, 5, 7, 9, 12, 8
_PARTICIPLE = lazily(r"(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg)?ge\w{3,}(?:[dt]e?)")
_FOREIGN = lazily(
    r"th|sh|wh|kh|ght|ea|ai|oa|ck|qu|x|[^aeiou]y|y\w|ough|(?:tion|ment|able|ible|ness|ity|ive|ous|ence|ance|ful|ic|al|ge|ure)s?\Z"
)


class Mending:
    """What strange words should be; `counts` tells how often the letter has each word."""

    def __init__(self, speller: Speller, counts: Counter[str]) -> None:
        self.speller, self.counts = speller, counts

    def better(self, one: Token) -> str | None:
        """Return what a strange word of three letters or more should be, None when it may well be right."""
        if len(one.lower) == _SHORTEST:
            return self._longer(one)
        if one.text in TWO_WORDS:
            return TWO_WORDS[one.text]
        certain = self.certain(one)
        if certain is not None or is_sure(one.lower, self.speller):
            return certain
        often = self._often(one.lower)
        if often:
            return self._as_written(one, often)
        if one.text.islower():
            whole = not (one.joins or one.leads)
            return (self._lacking(one.lower) if whole else None) or self._nearest(one)
        better = self.parted(one)
        return better or (self._nearest_of_first(one) if one.opens and len(one.text) > _LONG_NAME else None)

    def certain(self, one: Token) -> str | None:
        """Return what a word must be, whatever it is made of and stands beside, None where that is not certain."""
        if len(one.lower) < _LONG or not (one.text.islower() or _may_be_no_name(one)):
            return None
        meant = next(self._meant(one), None)
        if meant is None or one.text.islower():
            return meant
        return meant.capitalize() if self._is_no_name(one, meant) else None

    def _is_no_name(self, one: Token, better: str) -> bool:
        """Tell whether a word with a capital is a usual or a long one rather than a name: not "Herat", "Borrell"."""
        if len(one.lower) <= _LONG:
            return better in NO_LAST_PARTS and len(better) >= len(one.lower)  # not "Mazar"
        return len(better) >= _LONG_FIRST or is_common(better) or better in NO_LAST_PARTS or better in self.counts

    def _meant(self, one: Token) -> Iterator[str]:
        word, speller = one.lower, self.speller
        whole = not (one.joins or one.leads)
        yield from filter(speller.stands, as_meant(word) if "eee" in word else ())
        yield from filter(speller.stands, _inner_turned(word))
        yield from filter(speller.stands, (*_undoubled(word), *_moved(word)))
        if whole:
            yield from filter(speller.knows, _never_so(word))
        if whole and len(word) >= _SURE and not is_of_words(word, speller):
            yield from (one for one in (*_inner_turned(word), *_undoubled_in_row(word)) if is_of_nouns(one, speller))
        lacking = (better for better in sorted(near_common(word)) if len(better) > len(word))
        yield from (better for better in lacking if speller.stands(better) and not is_inflected(better, word))
        if not one.text.islower() and not is_sure(word, speller):
            usual = self._usual(word, part=not whole)
            yield from (usual,) if usual is not None and is_likely_slip(word, usual) else ()

    def slipped(self, one: Token) -> str | None:
        """Return the usual word that fingers make a compound of that nobody made before: "waarvan" for "waarvaan"."""
        word = one.lower
        if len(word) < _LONG_NAME or not one.text.islower() or self.speller.stands(word):
            return None
        near = sorted(near_common(word), key=lambda better: _kind_of_slip(word, better))
        usual = next((it for it in near if is_likely_slip(word, it) and not is_inflected(it, word)), None)
        # "behandellaars" is no boot of anything, but "veerdiensten" are no "verdiensten"
        undoubled = (it for it in _undoubled(word) if len(it) > _TOO_LONG and self.speller.in_lexicon(it))
        return usual or next((it for it in undoubled if (Counter(word) - Counter(it)).keys().isdisjoint(_VOWELS)), None)

    def _as_written(self, one: Token, often: str) -> str | None:
        if often == f"{one.lower}n" and is_formation(one.lower, self.speller):
            return None  # "mediane" beside "medianen"
        if one.text.islower():
            return often
        return often.capitalize() if one.opens else None

    def _often(self, word: str) -> str:
        """Return which of the letter's words one slip away it uses most, an empty one where it is not known."""
        used = sorted(one for one in one_slip_from(word, self.counts) if not is_inflected(one, word))
        often = max(used, key=self.counts.__getitem__, default="")
        return often if often and self.speller.knows(often) else ""

    def _nearest_of_first(self, one: Token) -> str | None:
        """Return what the first word of a sentence or cell should be, which may be a name: a usual or a long word."""
        better = self._nearest(one._replace(text=one.lower))
        adverb = better and len(better) >= _LONG_FIRST and self.speller.role(better) == Role.WORD
        if not better or not (adverb or is_common(better) or len(better) >= _SURE):
            return None
        return better.capitalize() if " " in better or is_likely_slip(one.lower, better) else None

    def _nearest(self, one: Token) -> str | None:
        """Return the likeliest of what a word may be: a usual word, two words, a compound, any word."""
        word = one.lower
        if is_adverb_and_verb(word, self.speller):
            return None
        return next(filter(self.speller.stands, as_meant(word)), None) or self._one_slip_off(one)

    def _one_slip_off(self, one: Token) -> str | None:
        word, part = one.lower, one.joins or one.leads
        if self.speller.is_likely(word):
            return self._likelier(one) or self.parted(one)
        usual = self._usual(word, part=part)
        if usual is not None:
            short = len(word) < _LONG and (_is_foreign(word, usual) or not is_likely_slip(word, usual))
            return None if short or _is_doer(word, usual) else usual
        two = self.parted(one)
        if two is not None or self._is_made(word):
            return two
        slip = None if part else slip_in_compound(word, self.speller, self.counts)
        rare = self._rare(word, part=part)
        better = slip if slip and not (_is_foreign(word, slip) or (rare and self.speller.stands(rare))) else rare
        if better is None and not part:
            return self._alike(word)
        if better and not self.speller.stands(better) and self._is_loan(word):
            return None
        return None if better and (_is_substance(word, better) or self._may_be_right(word, better)) else better

    def _is_of_phrase(self, word: str) -> bool:
        """Tell whether an adjective and a compound of its noun make a word: "rodekaarthouder" of "rode kaart"."""
        cuts = (cut for cut in range(_SHORTEST + 1, len(word) - _WORD) if word[cut - 1] == "e")
        opening = (cut for cut in cuts if self.speller.role(word[:cut]) & Role.ADJECTIVE)
        return any(is_of_nouns(word[cut:], self.speller) for cut in opening)

    def _lacking(self, word: str) -> str | None:
        """Return the long word that one has a letter less of, which is none that joins two words: "melkveehoudrij"."""
        if len(word) < _SURE or not word.isalpha():
            return None
        longer = (it for it in self.speller.standing_near(word) if len(it) > len(word) and it[-2:] == word[-2:])
        return next((it for it in longer if (Counter(it) - Counter(word)).keys().isdisjoint("ns")), None)

    def _is_loan(self, word: str) -> bool:
        """Tell whether a word is who does what an English word says: "targeteers" is no slip of a Dutch compound."""
        stem = next((word.removesuffix(end) for end in _DOERS if word.endswith(end)), "")
        return bool(stem) and self.speller.is_english(stem)

    def _alike(self, word: str) -> str | None:
        """Return the usual word that a long one sounds like, whatever letters it is written with: "batallion"."""
        alike = sounding_as(word) if len(word) > _LONG_NAME else None
        return alike if alike and self.speller.stands(alike) and not is_inflected(alike, word) else None

    def _may_be_right(self, word: str, better: str) -> bool:
        """Tell whether a word differs by one letter from one that nobody used, and its letters and parts are usual."""
        if self._is_of_phrase(word):
            return True
        if len(word) != len(better) or _is_turned(word, better) or better in self.counts:
            return False
        nearest = next(iter(self.speller.standing_near(word)), better)
        return not has_rare_row(word) and may_be_read(word, nearest, self.speller)

    def _usual(self, word: str, *, part: bool) -> str | None:
        """Return the usual word one slip away: with two letters turned, then with one less, one more or another."""
        near = (one for one in near_common(word) if not is_inflected(one, word))
        known = (one for one in near if self.speller.stands(one) or (not part and self.speller.knows(one)))
        return min(known, key=lambda one: (*_kind_of_slip(word, one), one), default=None)

    def _is_made(self, word: str) -> bool:
        """Tell whether a word may be one that nobody made before."""
        return is_formation(word, self.speller) or self._is_new(word)

    def _is_new(self, word: str) -> bool:
        return is_new(word, self.speller) or may_be_new(word, self.speller)

    def _rare(self, word: str, *, part: bool) -> str | None:
        """Return the first of the words that letters seldom use, None where the word is short or looks foreign."""
        near = self.speller.standing_near(word) if part else self.speller.near(word)  # not "botenanalyse" as a part
        shortest = _LONG_NAME if _PARTICIPLE.fullmatch(word) else _LONG  # "getabt"
        long = (one for one in near if len(word) >= shortest or (len(word) >= _RARE and _is_turned(word, one)))
        plain = (
            one
            for one in long
            if not is_inflected(one, word)
            and (self.speller.stands(one) or is_number(one) or is_plain_compound(one, word, self.speller))
        )
        return next((one for one in plain if not _is_foreign(word, one) and self._may_be_meant(word, one)), None)

    def _may_be_meant(self, word: str, better: str) -> bool:
        """Tell whether a word that is not long is a slip as people make them: "dioxanen" is none for "dioxinen"."""
        if len(word) >= _TOO_LONG or better in self.counts or is_likely_slip(word, better):
            return True
        return len(word) > len(better) >= _LONG and better[0] == word[0] and has_rare_row(word)

    def _longer(self, one: Token) -> str | None:
        """Return the usual word of four letters of which three letters lack one ("vor"), or which they turn ("hte")."""
        turned = next((word for word in _turned(one.lower) if word in CLOSED), None)
        if turned is not None and one.text.islower():
            return turned
        if turned is not None:
            return turned.capitalize() if one.opens else None
        four = (word for word in edits(one.lower) if len(word) > _SHORTEST and (word in CLOSED or word in _FOUR))
        return next(four, None) if one.text.islower() and not (one.joins or one.leads) else None

    def _likelier(self, one: Token) -> str | None:
        """Return a word that is likelier than one that can be parted into words: a usual one, or a usual compound."""
        word = one.lower
        near = (one for one in near_common(word) if self.speller.stands(one))
        loose = (one for one in near if not one.startswith(word) and not word.startswith(one))
        usual = min(loose, key=lambda one: (*_kind_of_slip(word, one), one), default=None)
        if usual is not None or self._is_made(word):
            return usual
        return None if one.joins or one.leads else slip_in_compound(word, self.speller, self.counts)

    def parted(self, one: Token) -> str | None:
        """Return the two words that a word is made of when it lost the space between them."""
        if one.leads or not one.text[1:].islower():
            return None
        two = lost_space(one.lower, self.speller, self.counts)
        if two is not None and one.lower not in TWO_WORDS and self._stays_one(one.lower, two.split()):
            return None
        if one.text.islower():
            return two
        if two and _are_first_words(one, two.split()):
            return two.capitalize()
        return None if one.joins else lost_space_in_name(one.text, self.speller, self.counts)

    def _stays_one(self, word: str, two: Sequence[str]) -> bool:
        """Tell whether a word is a new one rather than two words: "speelstop", "bijverdieners", "twaalfuursdienst"."""
        if is_number(two[0]) and (two[1].startswith(_MEASURES) or not self.speller.stands(two[1])):
            return True  # "tweeoudergezin"
        if two[0] in FIRST_PARTS or (two[0] == "mijn" and two[1] not in _MINE):
            return True
        return not CLOSED.isdisjoint(two) and self._is_new(word)


def _are_first_words(one: Token, two: Sequence[str]) -> bool:
    """Tell whether a word with a capital is two words rather than a name: not "Minhad", "Tekever", "Manbij"."""
    if all(word in CLOSED for word in two):
        return one.opens
    long = len(two[1]) >= _LONG or is_common(two[1])
    return long and (two[0] in _ARTICLES or (one.opens and len(one.lower) >= _WORD))


def is_inflected(word: str, other: str) -> bool:
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


def _is_substance(word: str, better: str) -> bool:
    """Tell whether a word is the Dutch name of a substance whose other name is known: "atovaquon", "primaquin"."""
    if is_common(better):
        return False
    return (better == f"{word}e" and word.endswith(_SUBSTANCES)) or ("qu" in word and "qu" not in better)


def _is_doer(word: str, verb: str) -> bool:
    """Tell whether a word is who or what does what a verb says: "vergelijker" of "vergelijken"."""
    return word.endswith("er") and verb == f"{word[:-1]}n" and len(word) > _WORD


def _kind_of_slip(word: str, better: str) -> tuple[bool, int]:
    """Return by which kind of slip a word comes from a better one: the likelier kinds first."""
    size = len(better) - len(word)
    likely = _is_turned(word, better) or word.replace("ij", "ei") == better.replace("ij", "ei")
    return not likely, {-1: 0, 1: 1, 0: 2}[size]


def _turned(word: str) -> Iterator[str]:
    """Yield a word with two neighbouring letters turned."""
    return (word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in range(len(word) - 1))


def _inner_turned(word: str) -> Iterator[str]:
    """Yield a word with two neighbouring letters turned, without the first."""
    return (word[:1] + one for one in _turned(word[1:]) if one != word[1:])


def _moved(word: str) -> Iterator[str]:
    """Yield a longer word with a letter moved over two others, within its first and last letter: "patroullie"."""
    for place in range(1, len(word) - 3 if len(word) >= _WORD else 0):
        head, row, tail = word[:place], word[place : place + 3], word[place + 3 :]
        yield from (head + row[1:] + row[:1] + tail, head + row[2:] + row[:2] + tail)


def _undoubled(word: str) -> Iterator[str]:
    """Yield a word with one for two letters that are the same."""
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)) if word[place] == word[place - 1])


def _undoubled_in_row(word: str) -> Iterator[str]:
    """Yield a word with one for two consonants before another: "ruppsvoertuig"; "ss" may join a part to the next."""
    free = (place for place in range(1, len(word) - 1) if not _VOWELS.issuperset(word[place]) and word[place] != "s")
    yield from (
        word[:place] + word[place + 1 :]
        for place in free
        if word[place] == word[place - 1] and word[place + 1] not in _VOWELS
    )


def _never_so(word: str) -> Iterator[str]:
    """Yield a word with one letter less where it has three of one in a row, or two consonants of one at its end."""
    yield from (
        word[:place] + word[place + 1 :] for place in range(2, len(word)) if len({*word[place - 2 : place + 1]}) == 1
    )
    if word[-1] == word[-2] and word[-1] not in _VOWELS:
        yield word[:-1]


def _may_be_no_name(one: Token) -> bool:
    """Tell whether a word with a capital stands where others have one: first in its sentence or behind a colon."""
    first = one.opens or one.gap.endswith(": ")
    return first and one.text[1:].islower()


def _is_turned(word: str, other: str) -> bool:
    """Tell whether two words are made of the same letters."""
    return sorted(word) == sorted(other)
