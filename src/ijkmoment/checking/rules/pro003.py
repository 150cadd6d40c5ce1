"""A promise called kept by a paragraph that does not mention it.

What:
    "Hiermee is de toezegging over ... afgedaan" in a paragraph that has none of the words of what was promised: those
    of the sentence itself, of the one before it that tells the promise, or of the register's promise of that day. And
    the table, section, numbered paragraph, point or answer that a promise or motion is said to be answered in, where it
    has no word of what was promised and another part has, or where it is called kept by it and the part has no word
    alike.

Why:
    Parliament strikes the promise off its list, and what it asked for was never told.

Example:
    De compagnie oefende in het voorjaar vier weken met partners uit drie landen, legde bij slecht weer een brug over de
    rivier en keerde met alle voertuigen over de weg terug. Hiermee is de toezegging over reservedelen afgedaan.

Better:
    De compagnie oefende in het voorjaar vier weken met partners uit drie landen, legde bij slecht weer een brug over de
    rivier en kreeg alle reservedelen op tijd. Hiermee is de toezegging over reservedelen afgedaan.

Known limits:
    An answer of fewer than fifteen different words is left alone, since it may be in other words. One word in common
    is enough, or one that begins or ends alike or is like it ("voortzetting" and "verlenging"), or words of the same
    field ("huisvesting", "legering"); words of relation ("kosten van", "gebruik van") count only where nothing else is
    said. "Met deze brief", and what stands before the first heading, has the whole letter for its answer, "hiermee"
    the paragraph, and the one before when it stands alone or opens it. What was to be told stands behind "over", "in
    te gaan op", "inzake" or the like; a promised deed ("om de samenhang te tonen") is told in the words of doing it,
    but what is to be described or looked into is named; where it is ("in de trein") is not what it is. A sentence
    without is held against the register's promise of the day that it names. An answer that names another paper right
    before is left alone. A part that is pointed at must be found in the letter, by its number or its words, and
    another must have the words of the promise, in its title or one behind the other: an answer in other words is no
    slip. Where the promise is called kept by it, nine words of its own are enough, none of which shares five letters
    or a field with what was promised, but for what the whole letter is about. The whole letter keeps a promise of
    general words ("de opbrengsten", "de resultaten") in words of its own. A talk that was promised is told by any talk
    that was had, and what the promise gives a short form by that.

Source:
    Tweede Kamer: a promise is Voldaan when the letter does what was promised.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.deployments.years import spoken_of
from ijkmoment.checking.lessons.carried import parts_of
from ijkmoment.checking.lessons.commitments import Commitment, commitments
from ijkmoment.checking.lessons.kept_promises import kept_by_others
from ijkmoment.checking.lessons.pointed_answers import answered_astray
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.text.topics import content, count, lined, tells, text_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("PRO003", "warning")
_KEPT = lazily(
    r"\b(?:toezegging(?:en)?|belofte)\b(?P<behind>[^.]*?)\b(?:afgedaan|gestand\s+(?:gedaan|doe)|nagekomen|ingelost|voldaan|afgehandeld"
    r"|gestand|uitvoering gegeven|invulling gegeven)\b"
    r"|\b(?:doe|doet|doen|kom|komt|komen|geef|geeft|geven|gegeven|voldoe|voldoet|voldoen|voldaan|tegemoet|uitvoering|invulling)\b"
    r"[^.]*\b(?:toezegging|belofte)\b(?P<after>[^.]*)"
    r"|\b(?:hiermee|hierbij|daarmee|zo)\b[^.]*\b(?:toezegging|belofte)\b(?P<rest>[^.]*)\b(?:na|af|gestand)\b",
    re.IGNORECASE,
)
_BY_THIS = lazily(
    r"\b(?:hiermee|hierbij|daarmee|hierdoor|aldus|bovenstaande|voorgaande|deze (?:alinea|brief|rapportage"
    r"|voortgangsrapportage|passage|paragraaf)|zo (?:doe|doet|kom|komt|geef|geeft|voldoe|voldoet|is|wordt))\b",
    re.IGNORECASE,
)
_WHOLE = lazily(r"\b(?:deze|onderhavige) (?:\w+ )?(?:\w*brief|\w*rapportage)\b", re.IGNORECASE)
_ABOVE = lazily(r"\b(?:bovenstaande|voorgaande|hierboven)\b", re.IGNORECASE)
_DENIED = lazily(r"\b(?:nog niet|niet|zal|zullen|kan|later)\b", re.IGNORECASE)
# What stands in another paper, or is told to nobody, has its words there.
_ELSEWHERE = lazily(
    r"\b(?:\w*bijlagen?|bijgevoegd\w*|bijgaand\w*|vertrouwelijk\w*|\w*briefing|gerubriceerd\w*|mee(?:ge)?(?:zonden|stuurd)"
    r"|afzonderlijk\w*|separa\w+|aparte?|gestuurd|verstuurd|(?:toe|ver)?(?:ge)?zonden|aangeboden|gepubliceerd|gedeeld)\b",
    re.IGNORECASE,
)
_PROMISE, _OPENS = lazily(r"toezegging|belofte"), ("toezegging", "belofte")
# Who promises to decide on going on has kept it by an extension.
_ALIKE = (
    frozenset({"beslis", "beslising", "besluit", "beslot"}),
    frozenset({"delnam", "delneming", "bijdrag", "inzet"}),
    frozenset({"voortset", "voortseting", "verleng", "verlenging", "beëindig", "beëindiging"}),
)
# What was promised is then what the paragraph is about.
_SAME = lazily(r"\b(?:op\s+dit\s+punt|hierover|daarover|hieromtrent|dienaangaande|ter\s+zake)\b", re.IGNORECASE)
_NUMBER = lazily(r"\d{3}")
_TWO = 2
_LEAST, _LONG, _SHORT = 3, 5, 25
# What the whole letter tells in its own words: "de opbrengsten van de inzet".
_GENERAL = frozenset(
    content(
        "opbrengst opbrengsten resultaten resultaat uitkomst uitkomsten inzet missie operatie bevindingen ervaringen"
        " lessen stand zaken vervolg vervolgstappen voortgang ontwikkelingen uitvoering invulling conclusies besluit"
        " opvolging ontwikkeling aanpak gevolgen evaluatie verloop kosten uitgaven effecten maatregelen planning"
    )
)
_ENOUGH = 15  # words of an answer: a shorter one may be in other words than the promise


def check(letter: Letter) -> Iterator[Finding]:
    """Find the promises that are called kept, or answered, where nothing is said of them."""
    for astray in answered_astray(letter):
        yield _DRAFT.at(astray.pointer, related=(in_letter(letter, astray.there),), form="astray")
    for kept in kept_by_others(letter):
        yield _DRAFT.at(kept.closing, related=(in_letter(letter, kept.promise),), form="kept")
    known = commitments(letter.snapshot) if letter.snapshot is not None and spoken_of(letter) else ()
    for index, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item", "footnote") or not letter.holds(_OPENS, block.start, block.end):
            continue
        for sentence in letter.sentences_in(Span(block.start, block.end)):
            found = _KEPT.search(letter.part(sentence)[:LONGEST])
            if letter.says(_SAME, sentence):
                continue
            if found is not None and letter.says(_BY_THIS, sentence) and not letter.says(_DENIED, sentence):
                yield from _judge(letter, index, sentence, known)


def _judge(letter: Letter, index: int, sentence: Span, known: tuple[Commitment, ...]) -> Iterator[Finding]:
    own = _own(letter.part(sentence))
    if own and _GENERAL.issuperset(own) and _is_of_whole(letter, letter.blocks[index], sentence):
        return
    told = _told(letter, index, sentence)
    before = letter.sentence_at(max(letter.blocks[index].start, sentence.start - _TWO))
    if len(set(told.split())) < _ENOUGH or any(letter.says(_ELSEWHERE, one) for one in (before, sentence)):
        return
    promised = _of_day(letter, sentence, known)
    if own:
        if not _is_mentioned((*own, *_synonyms(own)), told) and not any(_is_told(one, told) for one in promised):
            yield _finding(sentence, promised)
    elif promised and not any(_is_told(one, told) for one in promised):
        yield _finding(sentence, promised)


_KEPT_WORDS = lazily(
    r"\b(?:afgedaan|afgehandeld|gestand|nagekomen|ingelost|uitvoering|invulling|gevolg|tegemoet|voldoe\w*|doet?|doen|deed"
    r"|gegeven|bovenstaande|voorgaande|passage|alinea|paragraaf|aldus|motie|commissie|lid|leden|eerder|gedane|gedaan|aan"
    r"|kabinet|minister\w*|ambts\w+|voorganger|opwierp\w*|vroeg|vroegen|stelde|(?:half)?jaarlijks\w*|maandelijks\w*|periodiek\w*|tussentijds\w*|vaste|nummer|beschouw[dt]?|beschouwen|acht|achten|antwoord|dient?|daarom|ingaan|gaan|terugkomen"
    r"|commissiedebat|belofte|schriftelijk\w*|terug|te|koppelen|teruggekoppeld|reacties?|voorhand|zomerreces|kerstreces|herfstreces|reces|jaarwisseling|jaareinde|ruim|tijdig|eerste|tweede|kamer|zullen|apart\w*|separaat|separate)\b",
    re.IGNORECASE,
)
# Where and for whom something was promised is not what was.
_OCCASION = lazily(
    r"\b(?:in|tijdens|bij|uit|vanuit)\s+(?:het|de|dat|een|uw)\s+(?:[^\s,.;]+\s+){0,3}?"
    r"\w*(?:debat|overleg|behandeling|vergadering|vragenuur)\w*(?:\s+(?!(?:over|om|dat|inzake|betreffende|omtrent)\b)[^\s,.;]+)*"
    r"|\bdie\s+(?:de|mijn|het|onze)\s+\w*(?:minister|staatssecretaris|voorganger|kabinet)\b[^.;]*?\b(?:deed|gaf|gedaan|gegeven)\b"
    r"|\b(?:mede\s+)?namens\s+[^.;]*",
    re.IGNORECASE,
)
_RELATION = frozenset(
    content(
        "beschikbaarheid bescherming gebruik samenwerking positie gevolgen kosten tekort aantal omvang rol noodzaak"
        " evaluatie ontwikkeling toename afname aanpak effecten resultaten situatie planning verbetering gevolg invloed"
        " behoefte kwaliteit veiligheid uitgaven besluitvorming verloop verhouding verschillen oorzaken redenen"
    )
)


# The thing that was to be told of stands behind one of these; what stands before says who promised it to whom and when.
_TOPIC = lazily(
    r"\b(?:over|inzake|betreffende|omtrent|aangaande|rond|rondom|(?:in\s+te\s+gaan|ingaan)\s+op"
    r"|op\s+het\s+(?:punt|gebied|vlak)\s+van|met\s+betrekking\s+tot|ten\s+aanzien\s+van|wat\s+betreft)\b",
    re.IGNORECASE,
)
# A deed is done, and told in the words of doing it, where it is no telling of something.
_DEED = lazily(r"\b(?:om|dat|tot)\b", re.IGNORECASE)
_TELLING = lazily(
    r"\b(?:\w*inform(?:eer|er)\w*|\w*bericht\w*|rapport\w+|verslag|in\s+te\s+gaan|in(?:ga|gaat|gaan|ging)"
    r"|terug\s+te\s+komen|terug(?:kom|komt|komen|kwam|te\s+koppelen)|te\s+schrijven|te\s+melden|\w*brief)\b",
    re.IGNORECASE,
)
_DESCRIBED = lazily(
    r"\bom\s+(?!over\b|(?:in|terug)\s+te\b)(?P<what>[^.;:]+?)\s+(?:toe\s+|uiteen\s+|na\s+|in\s+(?:kaart|beeld)\s+)?te\s+"
    r"(?:be(?:lichten|schrijven|spreken|handelen|zien)|schetsen|lichten|zetten|onderzoeken|inventariseren|brengen|gaan|melden)\b",
    re.IGNORECASE,
)
# "Draadloos internet in de trein": where it is, is not what it is.
_WHERE = lazily(
    r"(?<=\w{6})\s+(?:in|op|langs|bij|rond|nabij)\s+(?:(?:de|het|een)\s+)?\S+(?=\s*(?:[.,]|\Z|\s(?:na|af|gestand|in)\b|\s(?:is|heb|heeft)\b))",
    re.IGNORECASE,
)
_BESIDES = lazily(
    r"\ben\s+(?:tevens\s+|ook\s+)?(?:aan\s+|op\s+)?(?:het|de|een|uw)\s+(?:\w+\s+)?(?:verzoek|vra(?:ag|gen)|moties?|wens)\b",
    re.IGNORECASE,
)


def _own(sentence: str) -> tuple[str, ...]:
    """Return the stems of what was promised: "de kosten van vluchten" is about flights, and about costs if need be."""
    promise = _PROMISE.search(sentence)
    described = _DESCRIBED.search(sentence, promise.end()) if promise is not None else None
    found = described or (_TOPIC.search(sentence, promise.end()) if promise is not None else None)
    if promise is None or found is None:
        return ()
    deed = described is None and _DEED.search(sentence, promise.end(), found.start()) is not None
    if deed and not _TELLING.search(sentence, promise.end()):
        return ()
    said = described["what"] if described is not None else sentence[found.end() :]
    said = _WHERE.sub("", _BESIDES.split(said, maxsplit=1)[0])
    words = tuple(one for one in content(_KEPT_WORDS.sub(" ", _OCCASION.sub(" ", said))) if not _NUMBER.search(one))
    return tuple(one for one in words if one not in _RELATION) or words


def _synonyms(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(other for group in _ALIKE if group & set(words) for other in group))


def _is_told(one: Commitment, told: str) -> bool:
    """Tell whether a text speaks of a promise: by one of its own words, or as `tells` does when it has none."""
    return _is_mentioned(one.words, told) if one.words else tells(one.what, told)


def _is_mentioned(words: tuple[str, ...], told: str) -> bool:
    """Tell whether a text has one of these stems, one that begins or ends alike, or enough words of the same field."""
    if count(words, told):
        return True
    others = tuple(dict.fromkeys(one for one in told.split() if len(one) >= _LEAST))
    ends = tuple(one for one in others if len(one) >= _LONG and one not in _RELATION)
    if any(one.endswith(ends) for one in words):
        return True
    wanted = parts_of(words)
    enough = 1 if len(others) <= _SHORT else _TWO
    return any(part.startswith("^") for part in wanted & parts_of(others)) or any(
        sum(part in parts_of((other,)) for other in others) >= enough for part in wanted if part.startswith("#")
    )


def _of_day(letter: Letter, sentence: Span, known: tuple[Commitment, ...]) -> tuple[Commitment, ...]:
    days = {claim.value for claim in _dates(letter, sentence)}
    return tuple(one for one in known if days & set(one.made))


def _dates(letter: Letter, sentence: Span) -> Iterator[Claim]:
    claim = letter.first_behind(sentence.start, "date")
    if claim is not None and claim.start < sentence.end:
        yield claim


def _is_of_whole(letter: Letter, block: Block, sentence: Span) -> bool:
    """Tell whether the whole letter keeps a promise: it says so, or says it before its first heading."""
    opens = not letter.headings_at(block.start) and letter.once(_has_headings)
    return opens or letter.says(_WHOLE, Span(block.start, sentence.end))


def _has_headings(letter: Letter) -> bool:
    return any(one.kind == "heading" for one in letter.blocks)


def _told(letter: Letter, index: int, sentence: Span) -> str:
    """Return what the sentence points at as its answer, without the sentence itself."""
    block = letter.blocks[index]
    rest = letter.text[block.start : sentence.start] + " " + letter.text[sentence.end : block.end]
    over = letter.headings_at(block.start)
    if _is_of_whole(letter, block, sentence):
        return lined(" ".join(text_of(letter, one) for one in letter.blocks if one != block) + " " + rest)
    headings = " ".join(text_of(letter, one) for one in over)
    above = _above(letter, index, letter.says(_ABOVE, sentence) or sentence.start == block.start)
    return lined(f"{headings} {above} {rest}")


def _above(letter: Letter, index: int, wanted: bool) -> str:  # noqa: FBT001 - whether it points above its block
    if not wanted:
        return ""
    texts: list[str] = []
    for block in reversed(letter.blocks[:index]):
        if block.kind == "heading":
            break
        texts.append(text_of(letter, block))
        if block.kind == "paragraph" and len(texts) >= _TWO:
            break
    return " ".join(texts)


def _finding(sentence: Span, promised: tuple[Commitment, ...]) -> Finding:
    related = tuple(Related("register", one.what, statement=one.statement) for one in promised)
    return _DRAFT.at(sentence, related=related, form="kept")


RULE = Rule(
    "PRO003",
    "promise-kept-without-mention",
    "warning",
    check,
    {
        "nl": {
            "kept": "de toezegging heet hier nagekomen, maar de alinea gaat er niet over",
            "astray": "wat hier als antwoord op de toezegging is aangewezen, gaat er niet over",
        },
        "en": {
            "kept": "the promise is called kept here, but the paragraph is not about it",
            "astray": "what is pointed at here as the answer to the promise is not about it",
        },
    },
    sees_more_with=("register",),
)
