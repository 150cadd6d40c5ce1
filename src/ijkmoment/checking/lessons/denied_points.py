"""Lessons that a letter names right behind or beside the sentence that says there are none.

A sentence that calls one a lesson ("Een les is dat ..."), a label beside ("Les: ..."), or what is wanted or was wrong,
and by when that is mended. What is of an earlier year, or remains, is not denied.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.lessons.denials import ANOTHER
from ijkmoment.checking.lessons.points import HEADING
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stem, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

CARRIED = lazily(
    r"\b(?:vorige?|voorgaande|eerdere|eerder\s+(?:genoemde?|gemelde?|vermelde?|getrokken)|blijft|blijven|bleef|bleven|bestaande|onverminderd|nog\s+steeds|voortgezet|reeds|al\s+genoemde?"
    r"|oude|geldt\s+nog|gelden\s+nog|actueel|van\s+kracht|opgevolgd|afgehandeld|afgesloten)\b",
    re.IGNORECASE,
)
IS_NEW = lazily(r"\bnieuwe?\b", re.IGNORECASE)
OTHERWISE = lazily(
    r"[,;]\s*(?:maar|wel|doch|echter|behalve|anders|al)\b|\b(?:als|indien|wanneer|waarom|zolang)\b", re.IGNORECASE
)
# "Een les is dat ...", right behind the denial of lessons: one is named all the same. Attention points are no lessons.
_STATED = {
    "les": lazily(
        r"\s*(?:(?:een|één|de|als)\s+)?(?:\w+e\s+)?(?:les|leerpunt|verbeterpunt|lesson\s+learned)"
        r"\s+(?:[^.;:,]{0,40}\s)?(?:is|was|luidt|geldt|betreft)\b"
        r"|\s*(?:geleerd\s+is|(?:er|hieruit|daaruit)\s+is\s+geleerd)\s+dat\b|\s*(?:les|leerpunt|verbeterpunt)\s*:\s"
        r"|[^.;:,]{2,40}\s(?:heeft|hebben)\s+(?:er|hier|daar)(?:van|uit)\s+geleerd\s+dat\b"
        r"|\s*(?:de\s+)?(?:\w+e\s+)?(?:lessen|leerpunten|verbeterpunten)\s+(?:zijn|luiden|betreffen)\s+(?:dat|de|het|een|als)\b",
        re.IGNORECASE,
    ),
    "aandachtspunt": lazily(
        r"\s*(?:(?:een|één|het|als)\s+)?(?:(?:eerste|enige?|nieuwe?|\w+(?:e|ste?))\s+)?aandachtspunt"
        r"\s+(?:hierbij\s+|daarbij\s+)?(?:is|was|luidt|geldt|betreft|vormt)\b"
        r"|\s*(?:de\s+)?(?:\w+e\s+)?aandachtspunten\s+(?:zijn|luiden|betreffen)\s+(?:dat|de|het|een)\b",
        re.IGNORECASE,
    ),
}
_MANY = rf"(?:{NUMBER_WORD}|\d{{1,2}}|enkele|diverse|meerdere|een\s+aantal|de\s+(?:volgende|belangrijkste))"
_LEARNED = (
    r"\w*(?:lessen|leerpunten|verbeterpunten|aandachtspunten|aanbevelingen|inzichten|bevindingen|waarnemingen|conclusies"
    r"|ervaringen|patronen|knelpunten)"
)
# "Vier lessen ...", "Vijf daarvan ...", "Drie wil ik er noemen": what is learned, by its count.
_TELLS = lazily(
    rf"(?<!\w)(?P<many>{_MANY})\s+(?:(?:\w+e|er)\s+)?(?:{_LEARNED}|daarvan|ervan|hiervan|wil\s+ik|licht\s+ik|noem\s+ik)\b"
    rf"|^\s*de\s+(?:\w+e\s+)?{_LEARNED}\s+(?:zijn|luiden|volgen)\b",
    re.IGNORECASE,
)
_APART = lazily(
    r"\b(?:wel|echter|toch|maar|behalve|naast(?!\s+elkaar)|eerder\w*|destijds|toen|(?<!nu )toe|toezegg\w+"
    r"|uw\s+Kamer\s+(?:vroeg|verzocht)|vragen|uit\s+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_DONE_WITH = lazily(r"\b(?:afgerond\w*|afgesloten|opgevolgd)\b", re.IGNORECASE)
# What the opening of an item says of an earlier letter, whatever "blijft" may say of the trouble itself.
OF_BEFORE = lazily(
    r"\b(?:(?:vorige?|voorgaande|eerdere)\s+(?:jaar|brief|rapportage|evaluatie|verslag\w*)|eerder\s+(?:genoemd|gemeld|getrokken)\w*"
    r"|nog\s+steeds|gelden?\s+nog|blijf(?:t|ven)\s+(?:van\s+kracht|gelden|staan|actueel))\b",
    re.IGNORECASE,
)
WHOLE_YEAR = lazily(
    r"\b(?:over|in|het\s+jaar)\s+(?:het\s+jaar\s+)?20\d\d\b|\b(?:dit|afgelopen|voorbije|verslag)\s*(?:jaar|periode)\b",
    re.IGNORECASE,
)
_OLD = lazily(
    r"\b(?:geen|niet\s+nieuw|bekend\w*|reeds|(?:vorige?|voorgaande|bestaande|oude|eerdere)|uit\s+(?:19|20)\d\d"
    r"|(?:al|eerder)\s+(?:gemeld|genoemd|getrokken|vermeld|geleerd|opgenomen|beschreven)\w*)\b",
    re.IGNORECASE,
)
_OF_LESSONS = lazily(r"\b(?:getrokken|geleerde?|opgeleverd|afgeleid|leverde[^.;]*\sop|naar\s+voren)\b", re.IGNORECASE)
_WANTED = lazily(
    r"\b(?:moet(?:en)?|dien(?:t|en)|behoor(?:t|en)|behoren|horen|hoort|nodig|zou(?:den)?|ble(?:ek|ken)|blijk(?:t|en)|schoot|schieten|ontbra\w+|onvoldoende"
    r"|te\s+(?:\w+,?\s+)?(?:laat|kort|klein|weinig|traag|zwaar|beperkt|lang|zwak|krap|laag|oud))\b",
    re.IGNORECASE,
)
_YET = lazily(r"\b(?:wel|echter|toch|behalve|naast(?!\s+elkaar))\b", re.IGNORECASE)
_STOP = lazily(r"[;,.]")
_BY_WHEN = lazily(
    rf"\b(?:uiterlijk|v[oó][oó]r|per|vanaf|met\s+ingang\s+van|in)\s+(?:(?:eind|begin|medio|op)\s+)?(?:\d{{1,2}}\s+)?(?:{ANY_MONTH})(?!\w)",
    re.IGNORECASE,
)
# What any denial of lessons may say besides, and what it is of.
OF_ANY = frozenset(
    stem(one)
    for one in (
        "getrokken geleerd opgeleverd leverde levert leidt leidde leiden bracht brengt voren gekomen kwamen kwam "
        "uitvoering gaf geeft gaven geven aanleiding reden "
        "volgden volgen trok trekt trekken vast gevonden zien ziet gezien geweest verslagperiode rapportageperiode "
        "verslagjaar afgelopen voorbije ditmaal gebleken bijgekomen vastgesteld opgetekend geformuleerd daaruit hieruit"
    ).split()
)
_LABEL = lazily(r"\s*(?:les|leerpunt|verbeterpunt)(?:\s+1)?\s*:\s", re.IGNORECASE)
_FURTHER = lazily(r"\b(?:verder|overigens|daarnaast|daarbuiten|andere?|aanvullende?|ook)\b", re.IGNORECASE)
_MOST, _FEW, _FAR = 4, 2, 60


def named_after(letter: Letter, sentence: Span, denied: str) -> tuple[Span, ...]:
    """Return the lessons that follow a sentence which denies them in these words."""
    block = letter.block_at(sentence.start)
    if block is None or letter.says(OTHERWISE, sentence):
        return ()
    if block.kind not in ("paragraph", "item"):
        return ()
    over = letter.headings_at(sentence.start)
    of_points = bool(over) and HEADING.search(text_of(letter, over[-1])) is not None
    rest = list(islice(letter.sentences_in(Span(sentence.start, block.end)), 1, _FAR))
    if not of_points and ANOTHER.search(denied) is None:
        drawn = letter.says(_OF_LESSONS, sentence)
        return tuple(_stated(letter, sentence, rest[:1], denied)) if drawn else ()
    found = _stated(letter, sentence, rest, denied)
    found = found or list(_due(letter, sentence, rest))
    return tuple((found or list(_labelled(letter, block, sentence)))[:_MOST])


def _due(letter: Letter, sentence: Span, rest: Sequence[Span]) -> Iterator[Span]:
    """Yield what right behind a denial says is wanted or was wrong, and by when that is mended: a lesson."""
    if letter.says(CARRIED, sentence) or is_apart(letter, sentence):
        return
    for one, behind in pairwise((*rest[: _FEW + 1], Span(sentence.end, sentence.end))):
        if any(letter.says(how, one) for how in (_OLD, OF_BEFORE, _YET)):
            return
        wanted = _WANTED.search(letter.text, *one)
        stop = _STOP.search(letter.text, wanted.end(), one.end) if wanted is not None else None
        if stop is not None and letter.says(_BY_WHEN, Span(stop.end(), max(one.end, behind.end))):
            yield one


def _labelled(letter: Letter, block: Block, sentence: Span) -> Iterator[Span]:
    """Yield what a label tells as a lesson of this time ("Les: ...") right beside the denial of new ones."""
    if letter.says(CARRIED, sentence) or is_apart(letter, sentence) or letter.says(_FURTHER, sentence):
        return
    index = bisect_left(letter.blocks, block.start, key=lambda one: one.start)
    beside = (letter.blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(letter.blocks))
    alike = (one for one in beside if one.kind == "paragraph" == block.kind)
    inside = islice(letter.sentences_in(Span(sentence.end, block.end)), _FEW)
    for one in (*inside, *(Span(it.start, it.end) for it in alike)):
        old = letter.says(CARRIED, one) or letter.says(_OLD, one)
        if not old and _LABEL.match(letter.text, *one):
            yield letter.sentence_at(one.start)


def _stated(letter: Letter, sentence: Span, rest: Sequence[Span], denied: str) -> list[Span]:
    """Return what the sentences right behind a denial name of the kind that it denies, and of this time."""
    if letter.says(CARRIED, sentence) or is_apart(letter, sentence):
        return []
    named = [one for kind, one in _STATED.items() if kind in denied.casefold().replace("leerpunt", "les")]
    named = named or [_STATED["les"]]
    behind = rest[:_FEW]
    found = [one for one in behind if any(how.match(letter.text, one.start, one.end) for how in named)]
    return [one for one in found if not any(letter.says(how, one) for how in (CARRIED, _OLD))]


def is_of_one(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence stands under the heading of one deployment."""
    own = {one.span.start for one in letter.once(deployments).sections}
    return any(one.start in own for one in letter.headings_at(sentence.start))


def is_apart(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence sets what it counts apart; what is done with counts behind the count alone."""
    counted = _TELLS.search(letter.text, *sentence)
    start = sentence.start if counted is None else counted.start()
    return letter.says(_APART, sentence) or _DONE_WITH.search(letter.text, start, sentence.end) is not None
