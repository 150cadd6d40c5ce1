"""What a letter tells to have happened on one day: the day, and all that the words beside it say.

A day belongs to the noun that it stands behind ("na de terugkeer van het fregat op 3 mei"), else to the relative clause
that it stands in, with the noun of that ("het fregat, dat op 3 mei terugkeerde"), else to its clause. Letters, debates
and what is said in them are many by one name, and a day on which something was counted, put off or due is no event's.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import names_at
from ijkmoment.checking.retelling.happenings import DISASTER, acts_in, has_no_verb, is_of_act
from ijkmoment.checking.text.topics import LITTLE, stem
from ijkmoment.checking.times.moments import Moment, Moments
from ijkmoment.facts.document import Block
from ijkmoment.language.nation_words import is_nation_word
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PARTICLES
from ijkmoment.language.word_kinds import is_participle
from ijkmoment.language.words import MONTHS

_THE = r"(?:de|het|een|deze|onze|zijn|haar|hun)"
_AUXILIARY = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|had|hadden)"
_VERB = rf"(?:{_AUXILIARY}|begon|begint|ging|kwam|liep|loopt|duurt?|vertrok|keer\w+|eindig\w+|zal|zullen|zou|kost)"
_MONTH = "|".join(MONTHS["nl"])
_DETERMINED = lazily(rf"(?<!\w){_THE}\s")
_JOINT = lazily(
    r"[;:]\s|\((?![\w-]{2,12}\))|(?P<shut>\))|\s[–—-]\s"
    r"|,\s(?:en|maar|waarna|terwijl|nadat|voordat|toen|omdat|zodat|waarin|waarover|waarvoor|waarop|wanneer|om|hoewel|dus)\s"
    rf"|\s(?:waarna|terwijl|nadat|voordat|omdat|zodat)\s|,\s(?={_AUXILIARY}\s)"
    rf"|\sen\s(?=(?:{_VERB}|[a-z]{{3,}}[^aeiou](?:te|de))\s)"
)
_UNTIL = lazily(r"(?<!\w)(?:tot\s+en\s+met|tot|t/m)\s+(?:\w+dag\s+)?\Z")
_FROM = lazily(r"(?:(?<!\w)(?:van|vanaf)|:)\s+(?:\w+dag\s+)?\Z")
_OF_A_NOUN = lazily(rf"(?<!\w){_THE}\s[\w-]+\svan\s(?:\d[^,;.]*)?\Z")
_TO = lazily(r"\s+(?:tot|t/m)\s")
_NO_END = lazily(
    r"\Avoor\s|(?<!\w)(?:wie|als|indien|wanneer|verleng\w*|rapportage\w*|verslag\w*|\w*periode|brief|beslaat|uiterlijk|raming|geraamd|uitgaven|kost\w*)(?!\w)"
)
_AS_SAID = lazily(rf"\Azoals\s[^,]*?(?:,|vermeld|aangegeven|gemeld|genoemd)(?=\s)(?:[^,]*?(?=\s{_VERB}\s))?")
_SHORT_FORM = lazily(r"\([\w-]{2,12}\)\Z")
_SHORT_FORMS = lazily(r"\([\w-]{2,12}\)")
_COMMA = lazily(r",\s(?![\w-]+(?:,\s[\w-]+)*\sen\s)")
_RELATIVE = lazily(r",\s(?:die|dat|welke|waar(?:van|mee|bij|aan))\s|,\s(?=[a-zà-ÿ]{5,}\sop\s(?:\w+dag\s)?\d)")
_ASIDE = lazily(r",\s(?:die|dat|welke|waar(?:van|mee|bij|aan)|zoals)\s[^,]*(?:,|\Z)|(?<!\w)ten\s\w+de(?!\w)")
_ON = lazily(r"(?<!\w)op\s+(?:\w+dag\s+)?\Z")
_SINCE = lazily(r"(?<!\w)(?:sinds|sedert|vanaf|per|met\s+ingang\s+van)\s+(?:\w+dag\s+)?\Z")
_BOUND = lazily(
    r"(?<!\w)(?:tot|met|t/m|tussen|voor|vóór|uiterlijk|na|peildatum|rond|begin|eind|medio)\s+(?:\w+dag\s+)?\Z|[–-]\s*\Z"
)
_FIRST_OF_TWO = lazily(rf"\d{{1,2}}(?:\s(?:{_MONTH}))?(?:\s\d{{4}})?\s(?:en|tot\sen\smet|t/m)\s\Z")
_BEHIND = lazily(r"\s(?P<led>van|op|d\.d\.)\s(?:\w+dag\s)?\Z")
_BESIDE = lazily(r"(?<!\w)(?:bij|na|tijdens|rond|op|in\s+aanloop\s+naar|naar\s+aanleiding\s+van)\s\Z")
_LED = lazily(r"(?:(?<!\w)(?:bij|door|in|met|na|naar|rond|sedert|sinds|tijdens|uit|vanaf|voor|vóór)\s|\A)\Z")
_ABOUT = lazily(
    r"(?:\s(?:en|tot\sen\smet|t/m)\s[^,;.]*?\d{4})?\s(?:over|tot|inzake|aan|met|in|om)\s"
    rf"(?:(?!\s{_AUXILIARY}\s)[^.,;:()]){{3,60}}"
)
_BREAK = lazily(r"[.;,:()]")
_ARTICLED = lazily(rf"(?<!\w){_THE}\s[\w-]+")
_OF_ANOTHER = lazily(
    r"(?<!\w)(?:over|tegen|(?P<beside>na|sinds|sedert|tijdens|vóór|bij))\s(?:de|het|die|deze|zijn|haar|hun)\s(?P<noun>[\w-]+)"
    r"(?:\s(?:van|in|op|aan|met|bij)\s(?:de\s|het\s)?[\w-]+)*"
)
NOUN = lazily(rf"(?<!\w){_THE}\s(?:[\w-]+e\s)?([\w-]+)")
_HEAD = lazily(r"\S+\s(?:[\w-]+e\s)?(?P<noun>[\w-]+)")
_BESIDE_BARE = lazily(r"(?<!\w)(?:na|tijdens)\s[a-zà-ÿ]+\s(?:op|van)\s(?:\w+dag\s)?\Z")
_HELD = lazily(r"(?<!\w)(?:plaatsv(?:indt|ond|onden)|gehouden|bijeen\w*|v(?:ond|onden|indt)\s.*plaats)(?!\w)")
_NO_SUBJECT = lazily(rf"(?:{_VERB}|zijn|haar|hun)\s")
_DATE = lazily(
    rf"(?:tot(?:\sen\smet)?\s)?\d{{1,2}}\s(?:(?:en|tot\sen\smet|t/m)\s\d{{1,2}}\s)?(?:{_MONTH})(?:\s\d{{4}})?"
)
WORD = lazily(r"(?<!\w)[^\W\d_][\w’'-]*")
_NUMBER = lazily(r"(?<![\w.,/])(?:\d{4}z\d+|(?!(?:19|20)\d\d(?!\d))\d[\d.,/]*(?!\w))")
_DONE = lazily(r"(?<!\w)(?:[a-zà-ÿ]{3,}[dt]|[a-z]*ge[a-zà-ÿ]{2,}en)(?!\w)")
_OF_A_PAPER = lazily(
    r"(?<!\w)\w*(?:brief|brieven|kamerstuk\w*|rapport|nota|verslag|rapportage|voordracht|antwoord(?:en)?)\s"
)
_ABOUT_A_PAPER = lazily(rf"(?<!\w)over\s[^.,;:()]*?{_OF_A_PAPER.pattern}van\s(?:\w+dag\s)?\Z")
_WHICH = lazily(
    r"(?<!\w)(?:eerste?|tweede|derde|vierde|vijfde|zesde|laatste|vorige?|volgende(?!\smee)|andere?|elke?|iedere?|opnieuw|nogmaals|eveneens"
    r"|tevens|extra|aanvullende?|nadere?|eerdere?|voorlopig\w*|(?:in)?formele|overige|ook|nog|een\s(?:vergelijkbaar|soortgelijk)e?"
    r"|(?:groot|klein|laag|hoog|zwaar|lang|kort|ernstig|nieuw|recent)ste)(?!\w)"
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:\w*meting|telling|peildatum|stand|oorspronkelijk\w*|aanvankelijk\w*|uitgesteld\w*|verplaatst\w*|verschoven|alsnog|gedeelte\w*|deels"
    r"|achtereenvolgens|respectievelijk|jaarlijks\w*|maandelijks\w*|zou(?:den)?|nog\sgeen|telden?|bedroeg(?:en)?|waren\ser"
    r"|geïnformeerd|ingelicht|bericht|gemeld|aangekondigd|verzocht|gevraagd)(?!\w)"
)
_HIGHEST = lazily(r"(?:groot|klein|laag|hoog|zwaar|lang|kort|ernstig|belangrijk|nieuw|recent)ste")
_REGULAR = lazily(r"(?P<root>.{3,}?)(?:ing(?:en)?|[dt]en?|[dt])")
_GE = lazily(rf"(?P<part>{'|'.join(sorted(PARTICLES))})?ge(?P<root>[a-z]{{3,}})")
_SILENT = frozenset(map(stem, LITTLE.split())) | frozenset(
    map(
        stem,
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag nederland nederlands nederlandse pas hoewel nadat"
        " vond vonden vindt plaats ging gaat gingen kwam kwamen nam namen neemt trad liep loopt voer keerde heb"
        " genomen gegaan gekomen uitgebracht plaatsvindt plaatsvond plaatsvonden hiervoor daarvoor samen dag haar hun"
        " terug inmiddels officieel formeel keer maal duurt duurde duren loopt liep lopen".split(),
    )
)
_KINDS = frozenset({"header", "heading", "paragraph", "item", "footnote"})
_ENDS = frozenset({"begun", "ended"})
_SINCE_ACTS = frozenset({"begun", "in force"})
_MOST, _LONGEST, _NEAR, _TWO = 300, 600, 40, 2


class DatedEvent(NamedTuple):
    """A day, the text that says what happened on it (`shape`: a phrase, relative or clause), and what that says.

    Words are roots without capitals; `heads` are those that say what happened: the noun that the day stands behind, and
    participles. `since` is a day since which something is so; `which` and `nations` tell one of a kind from another.
    """

    day: Moment
    block: Block
    sentence: Span
    shape: str
    said: str
    acts: frozenset[str]
    words: frozenset[str]
    heads: frozenset[str]
    since: bool
    names: frozenset[str]
    numbers: frozenset[str]
    which: frozenset[str]
    nations: frozenset[str]


class _Told(NamedTuple):
    """A day with where it stands, the words before it, and whether something is so since then."""

    day: Moment
    block: Block
    sentence: Span
    before: str
    since: bool
    end: str  # what a day does as an end of a period: it is begun or ended


def dated_events(letter: Letter) -> Iterator[DatedEvent]:
    """Yield what a letter tells to have happened on a day, the first 300 in order of position."""
    for day in islice(letter.once(Moments).all, _MOST):
        if day.month:
            yield from _events(letter, day)


def _events(letter: Letter, day: Moment) -> Iterator[DatedEvent]:
    """Yield what happened on a day: of a relative clause it is not sure which noun before it it belongs to."""
    block, sentence = letter.block_at(day.span.start), letter.sentence_at(day.span.start)
    if block is None or block.kind not in _KINDS or sentence.end - sentence.start > _LONGEST:
        return
    if block.kind == "header":
        sentence = Span(letter.text.rfind("\n", block.start, day.span.start) + 1 or block.start, day.span.end)
    before = letter.folded[max(sentence.start, day.span.start - _NEAR) : day.span.start]
    since = _SINCE.search(before) is not None
    if _ABOUT_A_PAPER.search(before):
        return
    end = _end(letter, day, before)
    if not (since or end) and (_BOUND.search(before) or _BESIDE_BARE.search(before)):
        return
    clause = _clause(letter, sentence, day)
    if clause.start == day.span.start and letter.text.endswith(": ", sentence.start, clause.start):
        clause = Span(sentence.start, clause.end)  # "Tweede fase: 1 mei tot en met"
    for shape, where in (("end", clause),) if end else _stretches(letter, clause, day):
        event = _event(letter, _Told(day, block, sentence, before, since and not end, end), shape, where)
        if event is not None:
            yield event


def _end(letter: Letter, day: Moment, before: str) -> str:
    """Return what happens on a day that is an end of a period: "van 3 mei tot en met 2 juni"."""
    if _OF_A_NOUN.search(before):
        return ""
    if _UNTIL.search(before):
        return "ended"
    return "begun" if _FROM.search(before) and _TO.match(letter.folded, day.span.end) else ""


def _event(letter: Letter, told: "_Told", shape: str, where: Span) -> DatedEvent | None:
    day, block, sentence, before, since, end = told
    alone = day.alone or since or shape in ("phrase", "end") or _ON.search(before) is not None
    said = _said(letter, where, day, shape)
    if _OTHERWISE.search(said) or (end and _NO_END.search(said)) or not (alone or letter.says(_HELD, where)):
        return None
    subject = letter.folded[sentence.start : where.start] if shape != "relative" and _NO_SUBJECT.match(said) else ""
    since = since and shape != "phrase"
    acts = frozenset({end}) if end else acts_in(said) | (_SINCE_ACTS if since else frozenset())
    names = names_at(letter, sentence if "sent in" in acts else where)
    over = letter.headings_at(block.start) if acts & _ENDS and not names else ()
    return DatedEvent(
        day,
        block,
        sentence,
        shape,
        said,
        acts,
        roots_in(said) | roots_in(_BREAK.split(_DATE.sub(" ", subject))[0]),
        _heads(letter, said, letter.folded[where.start : day.span.start] if shape == "phrase" else ""),
        since,
        names_at(letter, Span(over[-1].start, over[-1].end)) if over else names,
        frozenset(one.rstrip(".,") for one in _NUMBER.findall(said)),
        frozenset(one.removesuffix("e") for one in _WHICH.findall(said)),
        frozenset(filter(_is_of_nation, WORD.findall(said))),
    )


def _stretches(letter: Letter, clause: Span, day: Moment) -> Iterator[tuple[str, Span]]:
    """Yield what a day belongs to, by its shape: a noun phrase, a relative clause or the clause that it stands in."""
    phrase = _phrase(letter, clause, day)
    if phrase is not None:
        yield "phrase", phrase
        return
    relatives = tuple(_of_relative(letter, clause, day))
    yield from (("relative", one) for one in relatives)
    if not relatives:
        yield "clause", clause


def _said(letter: Letter, where: Span, day: Moment, shape: str) -> str:
    """Return the text of a stretch without dates, asides, and what is told beside it."""
    text = letter.folded[where.start : where.end]
    text = _AS_SAID.sub(" ", text)
    text = _ASIDE.sub(lambda one: one[0] if _is_within(one, day, where) else " ", text)
    text = " ".join(_DATE.sub(" ", text).split())
    return text if shape == "phrase" else _OF_ANOTHER.sub(_unless_beside, text)


def _is_of_nation(word: str) -> bool:
    return word.endswith("se") and not word.startswith("nederland") and is_nation_word(word.capitalize())


def _unless_beside(found: re.Match[str]) -> str:
    """Return a stretch that is told beside something else as nothing: "na de opening van de tunnel"."""
    return found[0] if found["beside"] and not _is_deed(found["noun"]) else " "


def _is_deed(noun: str) -> bool:
    return noun.endswith(("ing", "debat", "overleg")) or is_of_act(noun) or DISASTER.fullmatch(noun) is not None


def _is_within(aside: re.Match[str], day: Moment, where: Span) -> bool:
    return where.start + aside.start() <= day.span.start < where.start + aside.end()


def _clause(letter: Letter, sentence: Span, day: Moment) -> Span:
    start, end = sentence
    for joint in _JOINT.finditer(letter.folded, *sentence):
        if joint["shut"] and _SHORT_FORM.search(letter.folded, max(joint.end() - _NEAR, start), joint.end()):
            continue  # "de Raad Buitenlandse Zaken (RBZ)"
        if joint.end() <= day.span.start:
            start = joint.end()
        elif joint.start() >= day.span.end:
            end = joint.start()
            break
    comma = _COMMA.search(letter.folded, day.span.end + 1, end)
    return Span(start, end if comma is None else comma.start())


def _phrase(letter: Letter, clause: Span, day: Moment) -> Span | None:
    """Return the noun phrase that a day stands behind, with what it is about behind the day."""
    first = None if day.alone else _FIRST_OF_TWO.search(letter.folded, clause.start, day.span.start)
    end = first.start() if first else day.span.start
    behind = _BEHIND.search(letter.folded, clause.start, end)
    start = _noun_phrase(letter, clause.start, behind.start()) if behind else None
    if behind is None or start is None or _OF_A_PAPER.search(letter.folded, start, end):
        return None
    if behind["led"] == "op":
        is_of_deed = _is_of_deed(letter.folded[clause.start : start], letter.folded[start:end])
        return Span(start, day.span.end) if is_of_deed else None
    about = _ABOUT.match(letter.folded, day.span.end, clause.end)
    return Span(start, about.end() if about is not None else day.span.end)


def _is_of_deed(before: str, phrase: str) -> bool:
    """Tell whether a phrase with "op" and a day behind it names what happened then: "bij de opening in Ede op"."""
    noun = _HEAD.match(phrase)
    is_deed = noun is not None and _is_deed(noun["noun"])
    return _BESIDE.search(before) is not None or (is_deed and _LED.search(before) is not None)


def _of_relative(letter: Letter, clause: Span, day: Moment) -> Iterator[Span]:
    """Yield the relative clause that a day stands in, from the phrase that it belongs to and from its last noun."""
    opened = [one.start() for one in _RELATIVE.finditer(letter.folded, clause.start, day.span.start)]
    if not opened or letter.folded.find(",", opened[-1] + 1, day.span.start) >= 0:
        return
    comma = letter.folded.find(", ", day.span.end, clause.end)
    end = clause.end if comma < 0 else comma
    start = _noun_phrase(letter, clause.start, opened[-1])
    if start is None:
        yield Span(opened[-1], end)
        return
    yield Span(start, end)
    nouns = [one.start() for one in _DETERMINED.finditer(letter.folded, start + 1, opened[-1])]
    if nouns:
        yield Span(nouns[-1], end)


def _noun_phrase(letter: Letter, start: int, end: int) -> int | None:
    """Return where the longest phrase without a verb begins that ends at a place, by its article."""
    for opening in _DETERMINED.finditer(letter.folded, start, end):
        text = _SHORT_FORMS.sub(" ", letter.folded[opening.start() : end])
        if not _BREAK.search(text) and has_no_verb(letter, _ARTICLED.sub(" ", _DATE.sub(" ", text))):
            return opening.start()
    return None


def _heads(letter: Letter, said: str, phrase: str) -> frozenset[str]:
    """Return the roots of what says what happened: the nouns of a phrase that a day stands behind, participles."""
    nouns, speller = NOUN.findall(phrase), letter.speller
    done = (one for one in _DONE.findall(said) if speller is not None and is_participle(one, speller))
    return frozenset(map(root_of, (*done, *nouns)))


def roots_in(text: str) -> frozenset[str]:
    """Return the roots of the words of a text that say something; what an act says is told by that."""
    words = WORD.findall(text)
    return frozenset(
        root_of(one)
        for one in words
        if len(one) > _TWO and stem(one) not in _SILENT and not is_of_act(one) and not _HIGHEST.fullmatch(one)
    )


@lru_cache(maxsize=20_000)
def root_of(word: str) -> str:
    """Return a word without the endings of a verb or of its noun: "ingediend" and "indiening" are one."""
    regular = _REGULAR.fullmatch(word)
    if regular is None:
        return stem(word)
    done = _GE.fullmatch(regular["root"])
    return stem(f"{done['part'] or ''}{done['root']}" if done is not None else regular["root"])
