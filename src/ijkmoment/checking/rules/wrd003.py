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
    Dutch may leave out a noun that was just named ("Er zijn drie lessen. De belangrijkste is ..."). So before a verb it
    is reported at the start of a paragraph alone, or where the sentence before names no number of things; before a
    preposition and before "die" not behind "is". "Het belangrijkste" is a noun by itself, and "de eerste" and "de
    laatste" mostly are.

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
    "belangrijkste|voornaamste|grootste|hoogste|ernstigste|zwaarste|wezenlijkste|opvallendste|kleinste|laagste|sterkste"
    "|nieuwste|recentste|zichtbaarste|urgentste|duurste|langste|beste|meeste|minste|meest [a-zë]{4,}e"
    "|belangrijke"
)
_PREPOSITIONS = (
    r"van|voor|uit|aan|bij|met|onder|over|op|door(?!\s\w+\s\w+de\b)|tegen|tijdens|binnen|vanuit|tussen|in(?!\s+te\b)"
    "|tot|na|ter|ten|sinds|om"
)
_VERBS = (
    "is|zijn|was|waren|betreft|betreffen|luidt|luiden|wordt|worden|werd|werden|heeft|hebben|had|blijft|blijven|ligt"
    "|liggen|komt|komen|bestaat|vormt|volgt|geldt|kan|kunnen|moet|moeten"
)
_OTHERS = "het|een|deze|dit|er|wij|ik|hij|zij|uw|ons|onze"
_BARE = lazily(
    rf"\b(?P<words>(?:[Dd]e|[Ee]en van de|[EeÉé]én van de|[Oo]nze|[Hh]un)"
    rf"\s(?:(?:drie|twee|vier|vijf)\s)?(?:{_SUPERLATIVE})"
    r"(?:\s(?:[A-Z][a-zë]+se|[a-z]+(?:aire|ionele|ische|ieke|lijke)))?)"
    rf"\s(?P<next>(?P<die>die)|(?P<preposition>{_PREPOSITIONS})|(?P<verb>{_VERBS})|(?P<other>{_OTHERS}))\b"
)
# "Tabel 1 bevat de belangrijkste.": what is held or given is named.
_GIVEN = lazily(
    r"\b(?:bevat(?:ten)?|geeft|geven|toont|tonen|omvat(?:ten)?|noem(?:t|en)?|beschrijf\w*|beschrijven|schets\w*|vormt|vormen)\s+"
    rf"(?:\w+\s+){{0,2}}(?P<words>(?:de|onze|hun)\s(?:{_SUPERLATIVE}))(?=[.,;](?:\s|\Z))"
)
# What may be said of a noun that was named before: it "is de grootste in Europa"; "de meeste van hen", "na", "tot".
_COPULA = lazily(
    r"\b(?:is|zijn|was|waren|blijft|blijven|bleef|werd|wordt|worden|als|waarvan|waaronder|waarbij|van wie|en|of|maar"
    r"|tot|behoort|behoren|geldt)\b[^.;:]*\Z"
)
_LINKED = lazily(r"\b(?:is|zijn|was|waren|blijft|blijven|werd|wordt|als|waarvan|waaronder|en)\s+\Z")
_OF = lazily(r"\s+(?:van|na|tot)\b")
# "De voornaamste van de rotatie is": one thing has no most important of itself.
_OF_ONE = lazily(r"van\s+(?:de|het|deze|dit|onze)\s+\w+(?<!en)(?<!s)\s+(?:is|was|in|betreft)\b")
_GOVERNED = lazily(r"\b(?:met|door|onder|over|vanwege|wegens)\s+\Z")
_SEVERAL = lazily(
    r"\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|meerdere|diverse|verschillende|enkele|aantal|een paar|beide"
    r"|alle|veel|vele|volgende|lessen|redenen|oorzaken|punten|landen|\d+)\b",
    re.IGNORECASE,
)
_OF_SEVERAL = frozenset({"meeste", "minste"})
_BACK, _FAR = 12, 60


def check(letter: Letter) -> Iterator[Finding]:
    """Find the superlatives behind which a noun is missing."""
    if "ste " not in letter.text and "ke " not in letter.text:
        return
    for number, sentence in enumerate(letter.sentences):
        for found in _BARE.finditer(letter.text, sentence.start, sentence.end):
            if _is_missed(letter, found, number):
                span = Span(found.start("words"), found.end("words"))
                yield _DRAFT.at(span, words=" ".join(found["words"].split()))
        given = _GIVEN.search(letter.text, sentence.start, sentence.end)
        if given and not _names_several(letter, number):
            yield _DRAFT.at(Span(*given.span("words")), words=" ".join(given["words"].split()))


def _is_missed(letter: Letter, found: re.Match[str], number: int) -> bool:
    """Tell whether nothing before can be the noun that is left out."""
    sentence = letter.sentences[number]
    first = found.start() == sentence.start
    if found["die"]:
        return first or not _LINKED.search(letter.text, max(sentence.start, found.start() - _BACK), found.start())
    block = letter.document.block_at(found.start())
    if block is None or block.kind == "cell":
        return False
    if first and block.start == sentence.start:
        return found["words"].split()[-1] not in _OF_SEVERAL or not found["preposition"]
    if found["words"][0] in "EeÉé":  # "een van de belangrijkste is"
        return False
    if (
        first
        and not _names_several(letter, number)
        and (found["verb"] or _OF_ONE.match(letter.text, found.start("next")))
    ):
        return True
    return not found["verb"] and _is_no_predicate(letter, found, sentence)


def _is_no_predicate(letter: Letter, found: re.Match[str], sentence: Span) -> bool:
    """Tell whether what stands before leaves the superlative no noun to be said of: "levert de grootste aan"."""
    if _OF.match(letter.text, found.start("next") - 1):
        return _GOVERNED.search(letter.text, found.start() - _BACK, found.start()) is not None
    return not _COPULA.search(letter.text, max(sentence.start, found.start() - _FAR), found.start())


def _names_several(letter: Letter, number: int) -> bool:
    """Tell whether the sentence before speaks of several things, of which one may be meant."""
    return number > 0 and _SEVERAL.search(letter.part(letter.sentences[number - 1])) is not None


RULE = Rule(
    "WRD003",
    "noun-missing-after-superlative",
    "warning",
    check,
    {"nl": "na “{words}” ontbreekt een zelfstandig naamwoord", "en": "a noun is missing after “{words}”"},
)
