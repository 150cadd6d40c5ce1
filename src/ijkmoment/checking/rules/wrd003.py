"""Noun that is missing after a superlative.

What:
    "De belangrijkste die het kabinet trekt": an article and a superlative, and then a relative pronoun, a preposition
    or a verb where the noun should stand.

Why:
    The reader has to guess what is meant: a lesson, a risk, a conclusion.

Example:
    De belangrijkste die het kabinet trekt uit de inzet is het belang van samenwerking.

Better:
    De belangrijkste les die het kabinet trekt uit de inzet is het belang van samenwerking.

Known limits:
    Dutch may leave out a noun that was just named ("Er zijn drie lessen. De belangrijkste is ..."). So before a verb or
    a preposition the superlative is reported at the start of a paragraph alone, and before "die" not behind "is".
    "Het belangrijkste" is a noun by itself.

Source:
    E-ANS: an adjective stands without its noun only where the noun can be taken from what was said before.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("WRD003", "warning")
_SUPERLATIVE = (
    "belangrijkste|voornaamste|grootste|hoogste|ernstigste|zwaarste|meest (?:belangrijke|recente|relevante|urgente)"
    "|wezenlijkste|opvallendste|centrale|belangrijke"
)
_BARE = lazily(
    rf"\b(?P<words>(?:[Dd]e|[Ee]en van de|[EeÉé]én van de)\s(?:(?:drie|twee|vier|vijf)\s)?(?:{_SUPERLATIVE}))"
    r"\s(?P<next>die|is|zijn|was|waren|uit|voor|van|bij|aan|tot|om|betreft|betreffen|luidt)\b"
)
_COPULA = re.compile(r"\b(?:is|zijn|was|waren|blijft|blijven|werd|wordt|als|waarvan|waaronder|en)\s+\Z")
_BACK = 12


def check(letter: Letter) -> Iterator[Finding]:
    """Find the superlatives behind which a noun is missing."""
    if "ste " not in letter.text and "ke " not in letter.text:
        return
    for sentence in letter.sentences:
        for found in _BARE.finditer(letter.text, sentence.start, sentence.end):
            if _is_missed(letter, found, sentence):
                span = Span(found.start("words"), found.end("words"))
                yield _DRAFT.at(span, words=" ".join(found["words"].split()))


def _is_missed(letter: Letter, found: re.Match[str], sentence: Span) -> bool:
    """Tell whether nothing before can be the noun that is left out."""
    first = found.start() == sentence.start
    if found["next"] == "die":
        return first or not _COPULA.search(letter.text, max(sentence.start, found.start() - _BACK), found.start())
    block = letter.document.block_at(found.start())
    return first and block is not None and block.start == sentence.start and block.kind != "cell"


RULE = Rule(
    "WRD003",
    "noun-missing-after-superlative",
    "warning",
    check,
    {"nl": "na “{words}” ontbreekt een zelfstandig naamwoord", "en": "a noun is missing after “{words}”"},
)
