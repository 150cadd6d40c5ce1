"""Word that is split, or said twice.

What:
    One word written as two ("op treden"), the same words twice in a row ("de de"), and the preposition of a pronominal
    adverb repeated at the end of its clause ("waarover de krijgsmacht over beschikt", or "over een kade over
    beschikt"). Also a part of a word that lost its hyphen ("begeleidings en opvangkosten").

Why:
    It is a trace of an edit that was not read again.

Example:
    Het gezamenlijk op treden vergt de de capaciteiten waarover de krijgsmacht nu over beschikt.

Better:
    Het gezamenlijk optreden vergt de capaciteiten waarover de krijgsmacht nu beschikt.

Known limits:
    Words that can stand side by side are left alone: "samen werken" is found, "voor zorg" is not. Two nouns that no
    dictionary has as one are found only as a sentence's subject, where the second ends compounds and hardly ever stands
    alone ("de beperkte injectie capaciteit"), behind the article of the other gender ("het ziekte verzuim"), behind
    "een" before a plural, behind a preposition at a phrase's end ("voor dijk herstel."), or at a sentence's opening
    where the letter has them as one elsewhere: in "dat één land bezit" the second is an object. "Hier in" is one word
    where the preposition governs nothing, unless a verb owns it ("dat los ik hier in"). Doubles that sentences do hold
    are left alone too: a particle before a preposition ("gaat in in mei") where its verb stands before it and none
    behind, "dat dat" where the second may be its clause's own subject or object, an attribute ("door de door de wet
    gestelde eis"), and a verb that ends one clause and begins another. So are a verb and its article ("koos de"), a
    noun before its verb ("het verplichte deel neemt af"), "als" that closes a comparison ("als boot als als dek"),
    "geweest", a way ("de hangar in brengen") and a place that is told of more ("op treden van de trap"). Split words
    are seen only where set-up has brought the dictionary.

Source:
    Taalunie, Technische handleiding: separable verbs are one word where their parts stand together.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.heading_marks import opening_marks
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.bare_nouns import wholes
from ijkmoment.checking.words.doubled_words import doubles
from ijkmoment.checking.words.lost_hyphens import counted_adjectives, lost_hyphens
from ijkmoment.checking.words.repeated_prepositions import prepositions_again, repeated_prepositions
from ijkmoment.checking.words.split_words import joined
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller
from ijkmoment.language.word_kinds import is_noun

_DRAFT = Draft("WRD002", "warning")
_LITTLE = lazily(r"(?<!\w)(?:de|het|een|van|voor|in|op|bij|met|door|naar|over|aan|uit|te|is|zijn|wordt|worden)(?!\w)")


def check(letter: Letter) -> Iterator[Finding]:
    """Find split words, doubled words and repeated prepositions."""
    yield from _split(letter)
    yield from _hyphens(letter)
    for first, last, size in doubles(letter):
        once = letter.text[letter.tokens[first].start : letter.tokens[first + size - 1].end]
        span = Span(letter.tokens[first].start, letter.tokens[last].end)
        yield _DRAFT.at(span, suggestion=once, form="twice", words=once)
    for adverb, again in repeated_prepositions(letter):
        words = letter.tokens[adverb].text
        yield _DRAFT.at(
            Span(letter.tokens[again].start, letter.tokens[again].end),
            form="preposition",
            words=words,
            again=letter.tokens[again].text,
        )
    for first, again in prepositions_again(letter):
        one, phrase = letter.tokens[again], Span(letter.tokens[first].start, letter.tokens[again - 1].end)
        yield _DRAFT.at(Span(one.start, one.end), form="preposition", words=letter.part(phrase), again=one.text)


def _hyphens(letter: Letter) -> Iterator[Finding]:
    """Find the parts of compounds that lost their hyphen, and the numbers apart from "jarige"."""
    if letter.speller is None:
        return
    for index in lost_hyphens(letter, letter.speller):
        one = letter.tokens[index]
        yield _DRAFT.at(Span(one.start, one.end), suggestion=f"{one.text}-", form="hyphen", words=one.text)
    for start, end, better in counted_adjectives(letter):
        yield _DRAFT.at(Span(start, end), suggestion=better, form="split", words=letter.text[start:end], better=better)


def _split(letter: Letter) -> Iterator[Finding]:
    if letter.speller is None:
        return
    end, followed, known = 0, _followed(letter.tokens), letter.once(wholes)
    for index in filter(followed.__contains__, letter.dutch):
        whole = joined(letter.tokens, index, letter.speller, letter.words, known)
        if not whole or letter.tokens[index].start < end or _is_mark(letter, index + 1):
            continue
        if not _is_telegram(letter, index, letter.speller):
            end = letter.tokens[index + 1].end
            span = Span(letter.tokens[index].start, letter.tokens[index + 1].end)
            yield _DRAFT.at(span, suggestion=whole, form="split", words=letter.part(span), better=whole)


def _is_mark(letter: Letter, index: int) -> bool:
    """Tell whether a letter by itself is one with which a line opens: "actie f", "afgerond e. Onderzoek"."""
    word = letter.tokens[index].lower
    return len(word) == 1 and word in letter.once(opening_marks)


def _followed(tokens: Sequence[Token]) -> AbstractSet[int]:
    """Return which words have one in small letters right behind them, without a sign between the two."""
    return {index for index, two in enumerate(tokens[1:]) if two.gap.isspace() and two.text.islower()}


def _is_telegram(letter: Letter, index: int, speller: Speller) -> bool:
    """Tell whether two nouns stand in a cell that leaves out its little words: "charter schip, heen en terug"."""
    block = letter.document.blocks[letter.tokens[index].block]
    if block.kind != "cell" or not all(is_noun(one.lower, speller) for one in letter.tokens[index : index + 2]):
        return False
    return _LITTLE.search(letter.text, block.start, block.end) is None


RULE = Rule(
    "WRD002",
    "word-split-or-doubled",
    "warning",
    check,
    {
        "nl": {
            "split": "“{words}” is één woord: {better}",
            "twice": "“{words}” staat er twee keer",
            "hyphen": "“{words}” is een deel van een woord: er hoort een streepje achter",
            "preposition": "“{again}” staat al in “{words}”",
        },
        "en": {
            "split": "“{words}” is one word: {better}",
            "twice": "“{words}” stands there twice",
            "hyphen": "“{words}” is a part of a word: a hyphen is missing behind it",
            "preposition": "“{again}” is in “{words}” already",
        },
    },
    sees_more_with=("dictionary",),
)
