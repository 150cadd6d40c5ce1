"""Numbers of people that a list of nations has without their noun: "België 250 en Noorwegen 140 militairen".

The noun stands once in the sentence, with a strength of which it is known what it is of; the others are of the same.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.values import Code, Strength
from ijkmoment.language.nationalities import nation_of_word
from ijkmoment.language.patterns import lazily

_ABOUT = r"(?P<about>(?:circa|ca\.|ongeveer|zo'n|±|rond de)\s+)?"
_NUMBER = r"(?P<number>[1-9]\d{0,2}(?:\.\d{3})*)"
_ENDS = r"(?=\)?\s*(?:[,;)]|\.(?!\d)|(?:en|alsmede|terwijl)\b|\Z))"
_BEHIND = lazily(
    r"(?:\s+(?:met|lever(?:t|de|en|den)|(?:draagt|droeg)\s+bij\s+met|stuur(?:t|de)|telt|telde|had|heeft))?\s+\(?|\s*[(:]\s*"
)
_NUMBERED = lazily(_ABOUT + _NUMBER + _ENDS)
_OF_PEOPLE = lazily(_ABOUT + _NUMBER + r"\s+(?P<nation>[A-ZÀ-Þ][a-zà-ÿ]+se?)(?=\s*(?:,|en\b))")


def strengths_of_nations(letter: Letter) -> Iterator[tuple[Claim, str]]:
    """Yield the bare numbers as strengths, each with its nation."""
    if letter.snapshot is None:
        return
    for sentence, claims in letter.by_sentence("strength"):
        bound = next((one for one in claims if one.subject is not None), None)
        if bound is not None:
            known = {one.start for one in claims}
            yield from (one for one in _numbers(letter, sentence, bound) if one[0].start not in known)


def _numbers(letter: Letter, sentence: Span, bound: Claim) -> Iterator[tuple[Claim, str]]:
    for country in within(letter, sentence, "country"):
        gap = _BEHIND.match(letter.text, country.end, sentence.end)
        found = _NUMBERED.match(letter.text, gap.end(), sentence.end) if gap else None
        if found is not None and isinstance(country.value, Code):
            yield _strength(bound, found.start(), found[0], found), country.value.code
    for found in _OF_PEOPLE.finditer(letter.text, sentence.start, sentence.end):
        nation = nation_of_word(found["nation"].lower())
        if nation is not None:
            yield _strength(bound, found.start(), found[0], found), nation


def _strength(bound: Claim, start: int, text: str, found: re.Match[str]) -> Claim:
    number = int(found["number"].replace(".", ""))
    value = Strength(number, number, approximate=bool(found["about"]))
    return bound._replace(start=start, end=start + len(text), text=text, value=value, hedge=found["about"] or "")
