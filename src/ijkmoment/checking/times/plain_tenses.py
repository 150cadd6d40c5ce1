"""Days in a clause whose one verb is of the other side of the letter: "op 3 maart besprak ik", "zal op 3 mei".

The clause stands between commas and joints and tells of a day by "op" or "in", of one to come also by "voor". What it
says was done or will be is its verb alone, wherever that stands; what was planned, decided or asked for a day is left
alone.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.tense_words import EVENT, NOT_NOW, PAST, WAS
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller
from ijkmoment.language.verb_stems import is_stem
from ijkmoment.language.word_kinds import is_finite, is_participle

_JOINT = lazily(
    r"[;:()–—]|,\s|(?<!\s\d)(?<!\s\d\d)\sen\s|\s(?:maar|terwijl|nadat|voordat|omdat|zodat|dat|die|in\s+hoeverre|hoe|welke|wat|waar(?:in|van|na|bij|door|mee|op|over|toe)?|als|indien|wanneer|zodra|of)\s"
)
_ON = lazily(r"(?<!\w)(?:op|in)\s+(?:\w+dag\s+)?(?:\d{1,2}\s+en\s+)?\Z")
_BY = lazily(r"(?<!\w)(?:v[oó]{2}r|uiterlijk(?:\s+(?:op|in))?)\s+(?:\w+dag\s+)?\Z")
_WILL = lazily(r"(?<!\w)(?:zal|zullen|naar\s+verwachting|volgens\s+plan|(?:wordt|worden)(?!\w)[^.;]*\bverwacht)(?!\w)")
_PRESENT = lazily(r"(?<!\w)(?P<verb>worden|gaan|(?!eindigt|loopt|verstrijkt)[a-zà-ÿ]+(?<!ch)t)\s+\Z")
_WAS = lazily(rf"(?<!\w)(?<!de\s)(?<!een\s)(?:(?:be|ver|ont|her)?{PAST}|{WAS})(?!\w)")
_PERFECT = lazily(r"(?<!\w)(?:is|zijn|heeft|hebben|heb)(?!\w)")
# "Besprak de verkiezingen op 29 oktober", "zal de besluiten gedaan op 13 maart": the day is not the verb's.
_OF_EVENT = lazily(
    rf"(?<!\w)\w*{EVENT}\s*\Z|\s(?:gedaan|vastgesteld)\s*\Z"
    r"|(?<!\w)(?:zal|zullen|over|van|na|sinds|uit|tijdens)\s(?:de|het|een)\s[\w-]+\s*\Z"
)
_RELATIVE = lazily(r"\s(?:die|wie)\s\Z")
_ARE = lazily(r"\s+zijn(?!\w)")
_FIGURE = lazily(r"\d")
_GOES = ("worden", "gaan")
_DONE = lazily(r"(?<!\w)(?:\w*ge|be|ver|ont|her)(?:[a-zà-ÿ]{3,}(?:d|t|en|aan)|gaan)(?!\w)")
_PAST = lazily(r"(?<!\w)(?P<before>\w+\s)(?P<verb>[a-zà-ÿ]{3,}(?:de|te|den|ten))(?!\w)")
_RANKS = frozenset(
    "eerste tweede derde vierde vijfde zesde zevende achtste laatste beide volgende overige komende".split()
)
_LEADS = frozenset("de het een deze dit zijn haar hun onze van met op in te om".split())
_APART = lazily(
    r"(?<!\w)(?:zou(?:den)?|moet(?:en)?|kan|kunnen|wil|willen|mag|mogen|uiterlijk|vóór|voor|tot|vanaf|per(?=\s\d)|gereed|klaar|gepland|voorzien|te|datum"
    r"|bes(?:loot|loten|luit\w*)|aangekondigd|toegezegd|afgesproken|vastgesteld|verlengd|bepaald|gewijzigd|gevraagd|beoogd\w*|vra(?:ag|gen)|rond|eind"
    r"|begin|wie|alle|elke|iedere|goedgekeurd|geopend|gesloten|geleden|als|indien|wanneer|zodra|planning|terugwerkende|wel|bekend|verwacht\w*"
    r"|\w*gepland|geagendeerd|geboekt|gereserveerd|beloofd|uitgesteld|verplaatst|verschoven|verzet|voorbereid|geprikt|geraamd|begroot|verplicht|bereid)(?!\w)|“|‘"
)
_WIDEST, _LEAD = 300, 30


def plain_tenses(letter: Letter) -> tuple[tuple[Span, Date, str], ...]:
    """Return the days of a plain clause with "coming" or "past", as its verb says; made by `letter.once`."""
    return tuple(_told(letter)) if letter.speller is not None else ()


def _told(letter: Letter) -> Iterator[tuple[Span, Date, str]]:
    for claim in letter.of_kind("date", "period"):
        block, date = letter.block_at(claim.start), _day(claim)
        if not isinstance(date, Date) or not date.possible or date.month is None or block is None:
            continue
        sentence = letter.sentence_at(claim.start)
        if block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _WIDEST:
            continue
        clause = _clause(letter, sentence, Span(claim.start, claim.end))
        form = (
            _form(letter, letter.speller, clause, Span(sentence.start, claim.start))
            if clause is not None and letter.speller
            else None
        )
        if form == "past" and _BY.search(letter.folded, max(claim.start - _LEAD, 0), claim.start):
            continue  # what was promised to be done by then
        if form is not None:
            yield Span(claim.start, claim.end), date, form


def _day(claim: Claim) -> object:
    """Return the date of a claim, of "7 en 8 juli 2026" the first."""
    period = claim.value
    if isinstance(period, Period) and period.start and period.end and period.start.month == period.end.month:
        return period.start if period.start.day and period.start.year == period.end.year else None
    return period


def _clause(letter: Letter, sentence: Span, day: Span) -> tuple[str, str] | None:
    """Return a clause before and behind its day, None where no "op" or "in" leads to it."""
    start = max(
        (one.end() for one in _JOINT.finditer(letter.folded, sentence.start, day.start)), default=sentence.start
    )
    led = _ON.search(letter.folded, start, day.start) or _BY.search(letter.folded, start, day.start)
    if led is None or _OF_EVENT.search(letter.folded, start, led.start()):
        return None
    behind = _JOINT.search(letter.folded, day.end, sentence.end)
    if _RELATIVE.search(letter.folded, sentence.start, start) and _ARE.match(letter.folded, day.end, sentence.end):
        return None  # "de militairen die op 3 mei zijn teruggekeerd" may be told of a day to come
    end = behind.start() if behind is not None else sentence.end
    return letter.folded[start : led.start()], letter.folded[day.end : end]


def _form(letter: Letter, speller: Speller, clause: tuple[str, str], before: Span) -> str | None:
    """Tell whether a clause tells what was or what is to come, None where it may be either."""
    said = " ".join(clause)
    will = _WILL.search(said) is not None
    if _PERFECT.search(said):
        done = any(is_participle(it, speller) or speller.role(it) == Role.WORD for it in _DONE.findall(said))
        return "past" if done and not will and not _APART.search(said) else None
    if _is_past(said, speller):
        return "past" if not will and not _APART.search(said) else None
    if will:
        return "coming"
    verb = _PRESENT.search(clause[0])
    quoted = letter.folded.find(":", *before) >= 0 and letter.says(NOT_NOW, before)
    if verb is None or quoted or NOT_NOW.search(said) or _FIGURE.search(clause[1]):
        return None
    present = is_finite(verb["verb"], speller) and speller.role(verb["verb"]) & Role.VERB
    return "coming" if verb["verb"] in _GOES or present else None


def _is_past(said: str, speller: Speller) -> bool:
    """Tell whether a clause has a strong past, or the past of a regular verb."""
    return _WAS.search(said) is not None or any(
        one["verb"] not in _RANKS
        and one["before"].strip() not in _LEADS
        and is_finite(one["verb"], speller)
        and not _is_present(one["verb"], speller)
        and not is_participle(one["verb"][:-1], speller)  # "geplande oefeningen"
        for one in _PAST.finditer(said)
    )


def _is_present(word: str, speller: Speller) -> bool:
    """Tell whether a word is a present participle, of a noun behind it: "over vier lopende lessen"."""
    whole = word.removesuffix("de")  # "lopen", not the stem "oefen" of "oefende"
    return word.endswith("ende") and bool(speller.role(whole) & Role.INFINITIVE) and not is_stem(whole, speller)
