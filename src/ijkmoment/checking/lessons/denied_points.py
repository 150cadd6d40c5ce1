"""Lessons that a letter names right behind the sentence that says there are none.

They are the items of the list that follows without another announcement or behind a count of lessons ("Vijf lessen
licht ik toe"), paragraphs or sentences that count them ("Les 1. ...", "De eerste les is ..."), or one that is called a
new lesson. What is of an earlier year, or remains, is not
denied.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.lessons.denials import ANOTHER
from ijkmoment.checking.lessons.lists_of_lessons import POINT, is_item, items_behind, rows_of_lessons
from ijkmoment.checking.lessons.points import HEADING
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, count, lined, stem, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_COUNTED = lazily(
    rf"[\d.\s]*(?:(?:de|een|als)\s+)?(?:eerste|tweede|derde|vierde)\s+(?:\w+e\s+)?{POINT}\b|\s*(?:de|het)\s+eerste\s+(?:is|betreft)\b"
    rf"|\s*{POINT}\s+(?:\d|[IVX]+\b|[a-z]\b)|\s*ten\s+eerste\b(?!\s+(?:omdat|doordat|want|vanwege|wegens|door|is\s+dat)\b)",
    re.IGNORECASE,
)
_NEW_ONE = lazily(
    rf"\b(?:een|één|de|als|twee|drie|vier|vijf)\s+(?:eerste\s+|tweede\s+)?nieuwe?\s+{POINT}\b|\bnieuw\s+is\s+(?:de\s+les|het\s+aandachtspunt)\b"
    rf"|(?<!\w)(?:de|het)\s+{POINT}\s+(?:dat|over)\s[^.;:]*\sis\s+nieuw\b",
    re.IGNORECASE,
)
_CARRIED = lazily(
    r"\b(?:vorige?|voorgaande|eerdere|eerder\s+(?:genoemde?|gemelde?|vermelde?|getrokken)|blijft|blijven|bleef|bleven|bestaande|onverminderd|nog\s+steeds|voortgezet|reeds|al\s+genoemde?"
    r"|oude|geldt\s+nog|gelden\s+nog|actueel|van\s+kracht|opgevolgd|afgehandeld|afgesloten)\b",
    re.IGNORECASE,
)
IS_NEW = lazily(r"\bnieuwe?\b", re.IGNORECASE)
_ANNOUNCED = lazily(r":\s*\Z|\b(?:volgende|onderstaande|hieronder|hierna)\b", re.IGNORECASE)
OTHERWISE = lazily(
    r"[,;]\s*(?:maar|wel|doch|echter|behalve|anders|al)\b|\b(?:als|indien|wanneer|waarom|zolang)\b", re.IGNORECASE
)
_OF_EACH = lazily(rf"\b(?:elke?|iedere?|deze|per)\s+{POINT}\b", re.IGNORECASE)
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
_OF_LEARNING = lazily(rf"(?<!\w){_LEARNED}(?!\w)", re.IGNORECASE)
_APART = lazily(
    r"\b(?:wel|echter|toch|maar|behalve|naast(?!\s+elkaar)|eerder\w*|destijds|toen|(?<!nu )toe|toezegg\w+"
    r"|uw\s+Kamer\s+(?:vroeg|verzocht)|vragen|uit\s+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_DONE_WITH = lazily(r"\b(?:afgerond\w*|afgesloten|opgevolgd)\b", re.IGNORECASE)
# What the opening of an item says of an earlier letter, whatever "blijft" may say of the trouble itself.
_OF_BEFORE = lazily(
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
_LESSONS = lazily(r"(?<!\w)(?:lessen|leerpunten|verbeterpunten|aandachtspunten|inzichten)(?!\w)", re.IGNORECASE)
_COUNT = lazily(
    rf"(?<!\w)(?:{NUMBER_WORD}|\d{{1,2}}|enkele|diverse|meerdere)\s+(?:\w+e\s+)?(?P<what>\w{{3,}}(?:en|s))(?!\w)",
    re.IGNORECASE,
)
_KNOWN = lazily(r"\b(?:de|deze|die|alle|onze|beide)\s+\Z", re.IGNORECASE)
_ORDINAL = lazily(r"\b(?:eerste|tweede|derde|vorige|laatste)\b", re.IGNORECASE)
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
_MOST, _FEW, _REACH, _FAR = 4, 2, 20, 60


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
    found = _of_list(letter, block, sentence, rest) or _counted(letter, block, rest)
    if found and _is_carried(letter, found):
        return ()
    found = found or _told(letter, block, sentence, denied) or _stated(letter, sentence, rest, denied)
    found = found or list(_due(letter, sentence, rest))
    return tuple((found or list(_labelled(letter, block, sentence)))[:_MOST])


def _due(letter: Letter, sentence: Span, rest: Sequence[Span]) -> Iterator[Span]:
    """Yield what right behind a denial says is wanted or was wrong, and by when that is mended: a lesson."""
    if letter.says(_CARRIED, sentence) or is_apart(letter, sentence):
        return
    for one, behind in pairwise((*rest[: _FEW + 1], Span(sentence.end, sentence.end))):
        if any(letter.says(how, one) for how in (_OLD, _OF_BEFORE, _YET)):
            return
        wanted = _WANTED.search(letter.text, *one)
        stop = _STOP.search(letter.text, wanted.end(), one.end) if wanted is not None else None
        if stop is not None and letter.says(_BY_WHEN, Span(stop.end(), max(one.end, behind.end))):
            yield one


def _labelled(letter: Letter, block: Block, sentence: Span) -> Iterator[Span]:
    """Yield what a label tells as a lesson of this time ("Les: ...") right beside the denial of new ones."""
    if letter.says(_CARRIED, sentence) or is_apart(letter, sentence) or letter.says(_FURTHER, sentence):
        return
    index = bisect_left(letter.blocks, block.start, key=lambda one: one.start)
    beside = (letter.blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(letter.blocks))
    alike = (one for one in beside if one.kind == "paragraph" == block.kind)
    inside = islice(letter.sentences_in(Span(sentence.end, block.end)), _FEW)
    for one in (*inside, *(Span(it.start, it.end) for it in alike)):
        old = letter.says(_CARRIED, one) or letter.says(_OLD, one)
        if not old and _LABEL.match(letter.text, *one):
            yield letter.sentence_at(one.start)


def _is_carried(letter: Letter, found: Sequence[Span]) -> bool:
    return any(letter.says(_OF_BEFORE, one) and not letter.says(_NEW_ONE, one) for one in found[:1])


def _of_list(letter: Letter, block: Block, sentence: Span, rest: Sequence[Span]) -> list[Span]:
    """Return the items of the list below a block that announces it by nothing but the denial, and what is of each."""
    if any(
        not letter.says(_OF_EACH, one) or letter.says(_CARRIED, one) or letter.says(_ANNOUNCED, one) for one in rest
    ):
        return []
    if letter.says(_CARRIED, sentence):
        return []
    index = bisect_left(letter.blocks, block.end, key=lambda one: one.start)
    following = (letter.blocks[at] for at in range(index, min(index + _REACH, len(letter.blocks))))
    items = [Span(one.start, one.end) for one in takewhile(lambda one: one.kind == "item", following)]
    return items if len(items) >= _FEW else rows_of_lessons(letter, index)


def _counted(letter: Letter, block: Block, rest: Sequence[Span]) -> list[Span]:
    """Return what is counted as a lesson, or called a new one, behind a denial in its section.

    "Ten eerste" may count what another sentence announces: "Daarvoor zijn drie redenen. Ten eerste was ..."
    """
    behind = [*rest, *_first_sentences(letter, block)]
    told = [one for one in behind if _COUNTED.match(letter.text, one.start, one.end)]
    found = [
        one for one in told if one in rest[:1] or not _counts_else(letter, letter.sentence_at(max(one.start - 2, 0)))
    ]
    return found or [one for one in behind if letter.says(_NEW_ONE, one)]


def _counts_else(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence counts something that is not learned."""
    counted = _COUNT.search(letter.text, *sentence)
    return counted is not None and _LESSONS.fullmatch(counted["what"]) is None


def _stated(letter: Letter, sentence: Span, rest: Sequence[Span], denied: str) -> list[Span]:
    """Return what the sentences right behind a denial name of the kind that it denies, and of this time."""
    if letter.says(_CARRIED, sentence) or is_apart(letter, sentence):
        return []
    named = [one for kind, one in _STATED.items() if kind in denied.casefold().replace("leerpunt", "les")]
    named = named or [_STATED["les"]]
    behind = rest[:_FEW]
    found = [one for one in behind if any(how.match(letter.text, one.start, one.end) for how in named)]
    return [one for one in found if not any(letter.says(how, one) for how in (_CARRIED, _OLD))]


def _told(letter: Letter, block: Block, sentence: Span, denied: str) -> list[Span]:
    """Return the items of a list that a count of lessons announces: behind a denial in its section, or in the letter.

    In the whole letter where the denial is of new lessons of its year.
    """
    if letter.says(_CARRIED, sentence) or is_apart(letter, sentence):
        return []
    index = bisect_left(letter.blocks, block.start, key=lambda one: one.start)
    for at in range(index, min(index + _REACH, len(letter.blocks))):
        if letter.blocks[at].kind not in ("paragraph", "item"):
            break
        if found := _announced_items(letter, at, _OF_LEARNING if at == index else _TELLS, sentence):
            return found
    if IS_NEW.search(denied) is None or not letter.says(WHOLE_YEAR, sentence) or is_of_one(letter, sentence):
        return []
    return list(letter.once(_told_anywhere))


def _told_anywhere(letter: Letter) -> tuple[Span, ...]:
    """Return the items of the letter's first list of lessons that a count announces."""
    lists = (at for at, one in enumerate(letter.blocks[1:]) if is_item(letter, one))
    return next((tuple(found) for at in lists if (found := _announced_items(letter, at, _LESSONS))), ())


def is_of_one(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence stands under the heading of one deployment."""
    own = {one.span.start for one in letter.once(deployments).sections}
    return any(one.start in own for one in letter.headings_at(sentence.start))


def _announced_items(letter: Letter, at: int, of: re.Pattern[str], denial: Span | None = None) -> list[Span]:
    """Return the items behind a block whose last sentence, other than a denial, counts what is learned.

    Where another of its sentences counts it, the items are as many: "Drie lessen volgen. Elk heeft een eigenaar."
    """
    block = letter.blocks[at]
    if block.kind != "paragraph":
        return []
    said = [one for one in islice(letter.sentences_in(Span(block.start, block.end)), _FAR) if one != denial]
    told = next((one for one in reversed(said) if letter.says(_TELLS, one)), None)
    if told is None or not any(letter.says(of, one) for one in said):
        return []
    behind = said[said.index(told) :]
    if any(letter.says(_CARRIED, one) for one in behind) or any(is_apart(letter, one) for one in behind):
        return []
    items = items_behind(letter, at) or [one for one in behind[1:2] if _COUNTED.match(letter.text, *one)]
    if denial is not None and _is_of_another(letter, denial, told):
        return []
    if len(behind) > 1 or letter.sentence_at(block.end - 1) == denial:
        drawn = _drawn(letter, told)
        return items if drawn and (drawn == len(items) or items == behind[1:2]) else []
    return (
        items
        if len(items) >= _FEW and not any(letter.says(_OF_BEFORE, letter.sentence_at(one.start)) for one in items[:1])
        else []
    )


def _drawn(letter: Letter, told: Span) -> int | None:
    """Return how many lessons a sentence says were drawn: "de drie lessen" are known ones."""
    counted = _TELLS.search(letter.text, *told)
    if counted is None or not letter.says(_LESSONS, told) or _KNOWN.search(letter.text, told.start, counted.start()):
        return None
    return number_of(counted["many"] or "")


def _is_of_another(letter: Letter, denial: Span, told: Span) -> bool:
    """Tell whether a denial names what it is of, and the count that follows does not: "in Kosovo", "de oefening"."""
    said, line = letter.part(denial), lined(letter.part(told))
    named = {*content(said), *(stem(one) for one in _ORDINAL.findall(said))} - OF_ANY
    return any(count((one,), line) == 0 for one in named)


def is_apart(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence sets what it counts apart; what is done with counts behind the count alone."""
    counted = _TELLS.search(letter.text, *sentence)
    start = sentence.start if counted is None else counted.start()
    return letter.says(_APART, sentence) or _DONE_WITH.search(letter.text, start, sentence.end) is not None


def _first_sentences(letter: Letter, block: Block) -> Iterator[Span]:
    """Yield the sentence that opens each of the paragraphs down to the next heading."""
    index = bisect_left(letter.blocks, block.end, key=lambda one: one.start)
    following = (letter.blocks[at] for at in range(index, min(index + _REACH, len(letter.blocks))))
    for one in takewhile(lambda one: one.kind in ("paragraph", "item"), following):
        yield letter.sentence_at(one.start)
