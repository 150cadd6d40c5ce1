"""Days in a plain clause whose one verb is of the other side of the letter: "op 3 maart besprak ik", "zal op 3 mei".

The clause stands between commas and joints and tells of a day by "op" or "in". What it says was done or will be is its
verb alone, wherever that stands; what was planned, decided or asked for a day is left alone.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_kinds import is_finite

_JOINT = lazily(
    r"[;:()–—]|,\s|\s(?:en|maar|terwijl|nadat|voordat|omdat|zodat|dat|die|waarin|waarvan|als|indien|wanneer|zodra|of)\s"
)
_ON = lazily(r"(?<!\w)(?:op|in)\s+(?:\w+dag\s+)?\Z")
_WILL = lazily(r"(?<!\w)(?:zal|zullen|naar\s+verwachting|volgens\s+plan|(?:wordt|worden)(?!\w)[^.;]*\bverwacht)(?!\w)")
_WAS = lazily(
    r"(?<!\w)(?:sprak(?:en)?|be?sprak(?:en)?|kwam(?:en)?|ging(?:en)?|werd(?:en)?|vond(?:en)?|gaf|gaven|nam(?:en)?|bood|zond(?:en)?|trad(?:en)?"
    r"|vertrok(?:ken)?|bezocht(?:en)?|bracht(?:en)?|droeg(?:en)?|sloot|stond(?:en)?)(?!\w)"
)
_DONE = lazily(
    r"(?<!\w)(?:(?:heeft|heb)(?!\w).*(?<!\w)(?:\w*ge[a-zà-ÿ]{3,}|(?:be|ver|ont|her)[a-zà-ÿ]{4,})(?:d|t|en)"
    r"|(?:is|zijn)(?!\w).*(?<!\w)(?:vertrokken|\w*gekeerd|be?sproken|\w*gegaan|begonnen|aangekomen|bezocht|gesproken))(?!\w)"
)
_PERFECT = lazily(r"(?<!\w)(?:is|zijn|heeft|hebben|heb)(?!\w)")
_RELATIVE = lazily(r"\s(?:die|dat)\s\Z")
_PAST = lazily(r"(?<!\w)(?P<before>\w+\s)(?P<verb>[a-zà-ÿ]{3,}(?:de|te|den|ten))(?!\w)")
_RANKS = frozenset(
    "eerste tweede derde vierde vijfde zesde zevende achtste laatste beide volgende overige komende".split()
)
_LEADS = frozenset("de het een deze dit zijn haar hun onze van met op in te om".split())
_APART = lazily(
    r"(?<!\w)(?:zou(?:den)?|moet(?:en)?|kan|kunnen|wil|willen|mag|mogen|uiterlijk|vóór|voor|tot|vanaf|per|gereed|klaar|gepland|voorzien|te|datum"
    r"|bes(?:loot|loten|luit\w*)|aangekondigd|toegezegd|afgesproken|vastgesteld|verlengd|bepaald|gewijzigd|gevraagd|beoogd\w*|vra(?:ag|gen)|rond|eind"
    r"|begin|wie|zodra|planning|terugwerkende|wel)(?!\w)|“|‘"
)
_FREE = frozenset(
    "is zijn heeft heb hebben zal zullen wordt worden ik wij u het hij zij plan verwachting kamer kabinet".split()
)
_WIDEST = 300


def plain_tenses(letter: Letter) -> tuple[tuple[Span, Date, str], ...]:
    """Return the days of a plain clause with "coming" or "past", as its verb says; made by `letter.once`."""
    return tuple(_told(letter))


def _told(letter: Letter) -> Iterator[tuple[Span, Date, str]]:
    for claim in letter.of_kind("date"):
        block, date = letter.block_at(claim.start), claim.value
        if not isinstance(date, Date) or not date.possible or date.month is None or block is None:
            continue
        sentence = letter.sentence_at(claim.start)
        if block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _WIDEST:
            continue
        said = _clause(letter, sentence, Span(claim.start, claim.end))
        if said is None or _APART.search(said):
            continue
        will, was = _WILL.search(said) is not None, _is_past(letter, said)
        if will and not was and not _PERFECT.search(said):
            yield Span(claim.start, claim.end), date, "coming"
        if was and not will:
            yield Span(claim.start, claim.end), date, "past"


def _clause(letter: Letter, sentence: Span, day: Span) -> str | None:
    """Return the clause of a day without it, None where no "op" or "in" leads to it."""
    start = max(
        (one.end() for one in _JOINT.finditer(letter.folded, sentence.start, day.start)), default=sentence.start
    )
    led = _ON.search(letter.folded, start, day.start)
    if led is None or not _is_free(letter, letter.folded[start : led.start()].split()):
        return None
    behind = _JOINT.search(letter.folded, day.end, sentence.end)
    if _RELATIVE.search(letter.folded, sentence.start, start) and _PERFECT.search(letter.folded, day.end, sentence.end):
        return None  # "de militairen die op 3 mei zijn teruggekeerd" may be told of a day to come
    return letter.folded[start : day.start] + letter.folded[day.end : behind.start() if behind else sentence.end]


def _is_free(letter: Letter, before: list[str]) -> bool:
    """Tell whether a day hangs on no noun: it opens its clause, or stands behind a verb or who acts."""
    if not before or before[-1] in _FREE or _WAS.fullmatch(before[-1]):
        return True
    speller = letter.speller
    return speller is not None and before[-1].endswith(("de", "te", "den", "ten")) and is_finite(before[-1], speller)


def _is_past(letter: Letter, said: str) -> bool:
    """Tell whether a clause tells what was: by a strong past, a perfect, or the past of a regular verb."""
    if _WAS.search(said) or _DONE.search(said):
        return True
    speller = letter.speller
    return speller is not None and any(
        one["verb"] not in _RANKS and one["before"].strip() not in _LEADS and is_finite(one["verb"], speller)
        for one in _PAST.finditer(said)
    )
