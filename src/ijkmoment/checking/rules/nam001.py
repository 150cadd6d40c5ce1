"""Abbreviation that is never defined, or used before it is.

What:
    A short form in capitals, or of a capital and consonants alone behind an article ("de Srv"), that the letter nowhere
    explains; or a short form in capitals that it uses before it explains it.

Why:
    A reader who does not know it cannot tell what the sentence is about, and has to look for the explanation.

Example:
    Geachte voorzitter,

    De SNR rapporteert elke week.

Better:
    Geachte voorzitter,

    De Senior National Representative (SNR) rapporteert elke week.

Known limits:
    That an abbreviation is never defined is said only of a letter with a salutation or an addressee, a date and a
    closing: the explanation may stand in what is missing. What every reader knows (NAVO, EU, btw) needs none;
    well-known names (RIVM, UNIFIL) need one only where the letter gives the name in full; of these agencies (AIVD) and
    ministries (KGG) also where it explains another of their kind, and what letters mostly explain (CBS) where it
    explains three others. What no letter leaves unexplained (COA, UNDOF, VNG) always does, but not where questions are
    answered. Headings, titles, names of operations and exercises, designations with figures
    (F-35, MQ-9), names in capitals (PALLAS) and what stands within a reference are no uses, nor are the marks of one
    aircraft or vehicle ("registratie PH-GOV") and the source of law behind its article ("artikel 2.27 CW 2016"). Any
    explanation will do: in brackets on either side, behind "staat voor", a dash or a colon, an apposition ("UNMAS, de
    ontmijningsdienst van de VN"), a sentence that says what is meant ("met VWS wordt het ministerie van ... bedoeld"),
    or the words themselves, or in a gloss their letters, right before or behind it. What shows as the name of a firm,
    an institute or a treaty ("ABF Research", "volgens NEPROM", "CITES-verdrag") needs no explanation. Nor does, where
    the letter has no name in full, what the dictionary holds (MDMA), a long word in capitals that can be said
    (ISIDOOR), the first part of a name ("PO-Raad") or of a compound that says by its noun what it is ("DDoS-aanvallen",
    but "SNR-personeel" does), and a source of law ("PbEU 2022, L 333"). What stands in a table alone is a use where its
    cell has words around it. A short form that is a slip of an explained one (NVB of NBV, Wwc of Wcw) is reported
    though a body is called so, where two letters have changed places or one is doubled and it stands once.

Source:
    Schrijfwijzer: an abbreviation is explained once, at its first use.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from string import digits

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.explanations import REACH, Use, is_asked, is_beside, is_explained, is_in_label
from ijkmoment.checking.names.initials import WORD, Initials
from ijkmoment.checking.names.own_names import has_article, is_of_explained, is_of_words, is_own_name
from ijkmoment.checking.names.slipped_short_forms import slips
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.claim import Abbreviation
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding
from ijkmoment.language.common_abbreviations import EVERYBODYS, EXPLAINABLE, NAMES
from ijkmoment.language.common_words import is_common
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.spelling import Speller

_DRAFT = Draft("NAM001", "inconsistency")
_NO_USE = frozenset({"heading", "caption"})
_TOKEN = lazily(r"(?<![\w/.@&*’'-])(?=[\w-]*[A-ZÀ-Þ][\w-]*[A-ZÀ-Þ])\w[\w-]*(?![\w+-]|[/.@&*:]\w)")
_SHORT = lazily(r"(?=[a-zà-ÿ]{0,3}[A-ZÀ-Þ])(?!IJ[a-zà-ÿ])(?![A-Za-zÀ-ÿ]*[a-zà-ÿ]{3})[A-Za-zÀ-ÿ]{2,10}")
_PART, _LETTER, _NUMBERED = lazily(r"[^-]+"), lazily(r"[A-Z]"), lazily(r"[A-Z]{4,}\d")  # "SNMG1"
_ROMAN = lazily(r"[IVX]+|XL|[IVX]+[a-z]")
_POSTCODE = lazily(r"\d{4}[\s\xa0]?\Z")
# "Squadron 313", and an act of the Union: "Besluit (GBVB) 2024/583".
_NUMBER_BEHIND = lazily(r"[\s\xa0]\d{1,3}(?![\d.]\d|\s+(?!en\b|of\b|t/m\b)[a-z])|\)\s(?:nr\.\s)?\d{4}/\d")
_CAPITAL_BEHIND = lazily(r"\s[A-ZÀ-Þ][a-zà-ÿ]")
_NAMED_SO = lazily(
    r"(?:\b(?:operaties?|operation|oefening(?:en)?|exercises?|exercitie|schip|fregat|[ZH]r\.\s?Ms\.)"
    r"|(?:project|programma|partnerschap|samenwerkingsverband|consortium|campagne|initiatief|systeem|functie|applicatie|platform|trein(?:stel)?|\btype))"
    r"\s+[\"“‘']?\Z",
    re.IGNORECASE,
)
_AIRCRAFT = "PH-"
# The marks of one aircraft, vehicle or field, and a source of law behind its article: "PH-GOV", "artikel 2.27 CW 2016".
_MARKED = lazily(
    r"(?:\b(?:registraties?|kentekens?|serienummers?|rompnummers?|staartnummers?|roepletters?|roepnaam|call\s?sign"
    r"|ICAO-codes?|IATA-codes?|codes?|typeaanduiding(?:en)?)(?:\s+(?:is|zijn|luidt|luiden)|:)?"
    r"\s+(?:[A-Z\d-]+(?:,|\s+en)\s+){0,3}[\"“‘']?(?:[A-Z]{1,2}-)?)\Z"
)
_OF_ARTICLE = lazily(
    r"\b(?:artikel(?:en)?|art\.)\s+\d[\w.:]*(?:(?:,|\s+en)\s+(?:\w+\s+lid|lid\s+\w+|onder\s+\w+|\d[\w.:]*))*,?\s+(?:van\s+de\s+)?\Z"
)
_EXPLAINED_SO = lazily(r"(?P<words>(?:[a-zà-ÿA-ZÀ-Þ][\w’'-]+\s+){1,5})\(\Z")
# Of a known name: "het VN-bureau voor drugs en misdaad (UNODC)".
_SPELLED_SO = lazily(r"\b(?:[Dd]e|[Hh]et)\s(?:[^\s().,;:]+\s){3,7}\(\Z")
_TYPE = lazily(r"[A-ZÀ-Þ][\w-]+\s\d{2,4}\s\Z")
_FEWEST = 3
_NAME, _LONG, _TWICE = 5, 4, 2
_IN_WORDS = lazily(r"(?<!\w)(?:de|het|een|van|in|onder|door|bij|met|voor|aan)\s")
_ROW = 2
_ROW_BEFORE = lazily(r"(?:(?<![\w-])[A-ZÀ-Þ]{2,}[ \n]){1,6}\Z")
_ROW_BEHIND = lazily(r"(?:[ \n][A-ZÀ-Þ]{2,}(?![\w-])){1,6}")
_SHOUTED = lazily(r"[A-ZÀ-Þ](?<!\w.)[A-ZÀ-Þ]+\b")


_OF_A_NAME = lazily(r"-[A-ZÀ-Þ]|\s(?:19|20)\d\d(?![\w,-])")  # "MILEX 2025" is an exercise of that year
_OF_A_COMPOUND = lazily(r"-(?P<head>[a-zà-ÿ]\w*)")
# What follows shows a body, a function or a unit: who does not know the short form cannot tell which.
_BODY = lazily(
    r"\w*(?:personeel|militair(?:en)?|staf|staven|leden|lid|lidstaten|landen|partners?|bestuur|kantoor|kantoren|bureau"
    r"|eenhe(?:id|den)|troepen|detachement(?:en)?|bataljons?|brigades?|compagnie(?:ën)?|peloton(?:s)?|teams?"
    r"|instructeurs?|adviseurs?|officier(?:en)?|commandant(?:en)?|functionaris(?:sen)?|medewerkers?|deelnemers?"
    r"|missies?|operaties?|mandaat|mandaten|hoofdkwartier(?:en)?|gebied(?:en)?|kamp(?:en)?|sites?|inzet|bijdragen?"
    r"|taken|taak|structuur|verband|programma['’]?s?|project(?:en)?|concept|beleid|model|proces|budget|middelen|gelden)"
)
_OF_LAW = lazily(r",?[\s\xa0](?:(?:19|20)\d\d(?:,|\))|[LC][\s\xa0]\d)")
_SAID = 6
_SAYABLE = lazily(r"(?=[A-Z]*[AEIOUY])(?![A-Z]*(?:[^AEIOUY]{3}|[AEIOUY]{3}))[A-Z]+")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the abbreviations that are not explained before they are used."""
    explained, initials = _explained(letter), (Initials(letter), Initials(letter, little=True))
    parts = {part for short in explained for part in (*short.split("-"), short.rstrip(digits))}
    uses: dict[str, list[Use]] = {}
    for use in _uses(letter, explained):
        uses.setdefault(use.short, []).append(use)
    whole = letter.is_whole or any(block.kind == "salutation" for block in letter.document.blocks)
    slipped = dict(slips(letter, explained))
    for span, right in slipped.items():
        yield _slip(letter, span, right, explained)
    for short, group in uses.items():
        if short in explained:
            yield from _used_first(letter, _first_in_words(letter, group), explained[short])
        elif whole and not (
            group[0].span in slipped
            or short in EVERYBODYS
            or short in parts
            or _is_name(letter, short)
            or short.rstrip(digits) in (uses.keys() - {short}) | parts  # "SNMG1" beside "SNMG"
        ):
            told = next((number for number, use in enumerate(group) if _is_told(letter, use, initials)), None)
            if told is None:
                name = _name(initials, short) or _in_words(letter, initials[0], short)
                yield from _undefined(letter, group, name)
            elif told > 0:
                yield from _told_later(letter, _first_in_words(letter, group[: told + 1]), group[told])


def _is_told(letter: Letter, use: Use, initials: tuple[Initials, Initials]) -> bool:
    """Tell whether a use is explained; "Meldingen van burgers (LMZ)" in a table is not, where the text has the name."""
    if not is_explained(letter, use):
        return False
    if use.block.kind != "cell" or not letter.text.endswith("(", use.block.start, use.span.start):
        return True
    name = _name(initials, use.short)
    where = letter.block_at(name.start) if name is not None else None
    return where is None or where.kind == "cell"


def _name(initials: tuple[Initials, Initials], short: str) -> Span | None:
    """Return the first run of words that a short form is made of, at last with its little words."""
    plain, with_little = initials
    return plain.name(short) or (with_little.name(short) if len(short) >= _FEWEST else None)


def _in_words(letter: Letter, initials: Initials, short: str) -> Span | None:
    """Return the words, without capitals, that an unknown short form is made of: "seksuele gezondheid en rechten"."""
    return None if _is_known(letter, short) else initials.words(short)


def _slip(letter: Letter, span: Span, right: str, explained: Mapping[str, Span]) -> Finding:
    related = (in_letter(letter, explained[right]),)
    return _DRAFT.at(span, suggestion=right, related=related, form="named", short=letter.part(span), long=right)


def _is_name(letter: Letter, short: str) -> bool:
    """Tell whether a word in capitals is the name that the dictionary has with one: "PALLAS"."""
    long = len(short) >= _NAME and short.isupper()
    return long and letter.speller is not None and letter.speller.stands(short.capitalize())


def _uses(letter: Letter, explained: Mapping[str, Span]) -> Iterator[Use]:
    shouted: dict[Span, bool] = {}
    for block in letter.blocks:
        if block.kind in _NO_USE or (block.kind == "cell" and block.head):
            continue
        for token in at_places(_TOKEN, letter.text, letter.capitals, block.start, block.end):
            figured = any(sign.isdigit() for sign in token[0]) and not _NUMBERED.fullmatch(token[0])
            if figured or _is_no_use(letter, token.start(), token.end(), block.end):
                continue
            sentence = letter.sentence_at(token.start())
            if sentence not in shouted:
                shouted[sentence] = _is_shouted(letter, sentence)
            if not (shouted[sentence] or _is_in_capitals(letter, Span(token.start(), token.end()))):
                yield from _parts(token, block, explained)


def _parts(token: re.Match[str], block: Block, explained: Mapping[str, Span]) -> Iterator[Use]:
    """Yield a short form by itself and, of one with hyphens, each part that is one; "EUTM-T" is one whole."""
    parts = list(_PART.finditer(token[0]))
    lettered = len(parts) > 1 and _LETTER.fullmatch(parts[-1][0]) and _is_short(parts[0][0])
    if token[0] in explained or lettered or _NUMBERED.fullmatch(token[0]):
        yield Use(token[0], Span(token.start(), token.end()), block)
        return
    for part in parts:
        if _is_short(part[0]):
            start = token.start() + part.start()
            yield Use(part[0], Span(start, start + len(part[0])), block)


def _is_short(word: str) -> bool:
    """Tell whether a word is a short form: two capitals, and no three small letters in a row."""
    capitals = sum(1 for sign in word if sign.isupper())
    return capitals > 1 and _SHORT.fullmatch(word) is not None and not _ROMAN.fullmatch(word)


def _is_no_use(letter: Letter, start: int, end: int, last: int) -> bool:
    """Tell whether a short form is part of a number, a reference or a name."""
    before = max(start - len("oefeningen  “"), 0)
    if letter.text.endswith("The", before, start - 1) and _CAPITAL_BEHIND.match(letter.text, end):
        return True
    if _POSTCODE.search(letter.text, before, start) or _NUMBER_BEHIND.match(letter.text, end, last):
        return True
    far = max(letter.sentence_at(start).start, start - REACH)
    if letter.text.startswith(_AIRCRAFT, start) or _MARKED.search(letter.text, far, start):
        return True
    if (
        _OF_ARTICLE.search(letter.text, far, start)
        or _NAMED_SO.search(letter.text, before, start)
        or (letter.text[before:start][-2:-1].isdecimal() and _TYPE.search(letter.text, max(start - REACH, 0), start))
    ):
        return True
    references = letter.of_kind("reference")
    index = letter.index_of(start + 1, "reference") - 1
    return index >= 0 and references[index].end > start


def _is_shouted(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence is for the greater part in capitals, as over an official paper."""
    most = _TWICE * len(_SHOUTED.findall(letter.text, sentence.start, sentence.end))
    return most > _TWICE and 1 < len(list(islice(WORD.finditer(letter.text, *sentence), most))) < most


def _is_in_capitals(letter: Letter, span: Span) -> bool:
    """Tell whether a word is an ordinary one, or beside one in a row of words in capitals: "DE MINISTER VAN ..."."""
    if letter.speller is None or not letter.part(span).isupper():
        return False
    if _is_word_shouted(letter.part(span), letter.speller):
        return True
    rows = letter.text[max(span.start - 2, 0) : span.start - 1].isupper()
    before = _ROW_BEFORE.search(letter.text, max(span.start - REACH, 0), span.start) if rows else None
    behind = _ROW_BEHIND.match(letter.text, span.end, span.end + REACH)
    row = [*(before[0].split() if before else ()), *(behind[0].split() if behind else ())]
    if min(map(len, (letter.part(span), *row[:1]))) >= _LONG and row:
        return True  # "LAUNDRY BEAR": two words of a name
    return len(row) >= _ROW and any(_is_word_shouted(word, letter.speller) for word in row)


def _is_word_shouted(word: str, speller: Speller) -> bool:
    """Tell whether a word in capitals is one that letters write with small ones."""
    return len(word) >= _NAME and word not in NAMES and is_common(word.lower()) and speller.stands(word.lower())


def _explained(letter: Letter) -> Mapping[str, Span]:
    """Return where each short form is explained first, without the number of a unit and an ending ("11 LMB's").

    That "ME'er" is one of a Mobiele Eenheid does not explain ME.
    """
    places: dict[str, Span] = {}
    for claim in letter.of_kind("abbreviation"):
        if isinstance(claim.value, Abbreviation):
            base, _, ending = claim.value.short.replace("’", "'").partition("'")
            if not ending.startswith("er"):
                places |= {short: Span(claim.start, claim.end) for short in base.split() if short not in places}
    return places


def _first_in_words(letter: Letter, group: Sequence[Use]) -> Use:
    """Return the first use outside a question that is answered, and outside a table, which is looked at later."""
    return next((one for one in group if one.block.kind != "cell" and not is_asked(letter, one.block)), group[-1])


def _used_first(letter: Letter, use: Use, explained: Span) -> Iterator[Finding]:
    where = letter.block_at(explained.start)
    if use.span.start >= explained.start or (where is not None and where.kind == "footnote"):
        return
    if explained.start < letter.sentence_at(use.span.start).end:
        return  # "Ook JATEC in Bydgoszcz, het Joint ... Centre (JATEC), is open."
    if is_in_label(letter, use, explained):
        return
    if use.short not in EVERYBODYS or use.short in EXPLAINABLE:
        long = letter.part(explained)
        yield _DRAFT.at(use.span, related=(in_letter(letter, explained),), form="first", short=use.short, long=long)


def _told_later(letter: Letter, use: Use, told: Use) -> Iterator[Finding]:
    """Yield a use before the brackets that explain it: "de hoogste officier (SNR)"."""
    words = _EXPLAINED_SO.search(letter.text, max(told.span.start - REACH, told.block.start), told.span.start)
    if words is None or not letter.text.startswith(")", told.span.end) or use == told:
        return
    spelled = _SPELLED_SO.search(
        letter.text, max(words.start() - REACH, told.block.start), told.span.start
    ) or not _is_known(letter, use.short)
    if spelled and not _tells_itself(letter, use.span):
        long = f"{' '.join(words['words'].split())} ({use.short})"
        yield _DRAFT.at(use.span, related=(in_letter(letter, told.span),), form="first", short=use.short, long=long)


def _undefined(letter: Letter, group: Sequence[Use], name: Span | None) -> Iterator[Finding]:
    use = next((one for one in group if one.block.kind != "cell"), group[0])
    if name is None or "," in letter.part(name) or letter.part(name).isupper() or _is_of_another(letter, name):
        places = [one.span for one in group if one.block.kind != "cell"] or _in_cells(letter, group)
        asking = [one for one in places if not _tells_itself(letter, one)]
        if asking and not (
            _is_named_once(letter, group)
            or _is_known(letter, use.short, passing=_answers(letter))
            or is_of_words(letter, use.short, asking)
            or is_own_name(letter, asking, sayable=_is_sayable(letter, use.short))
        ):
            yield _DRAFT.at(asking[0], form="never", short=use.short)
        return
    if any(is_beside(letter, one, name) for one in group):
        return
    long = " ".join(letter.part(name).split())
    suggestion, related = f"{long} ({use.short})", (in_letter(letter, name),)
    yield _DRAFT.at(use.span, suggestion=suggestion, related=related, form="named", short=use.short, long=long)


def _is_named_once(letter: Letter, group: Sequence[Use]) -> bool:
    """Tell whether a short form of few letters stands once, and bare as a name does: "KPMG en EY adviseerden"."""
    short, span = group[0].short, group[0].span
    once = len(group) == 1 and len(short) < _NAME
    return once and not (has_article(letter, span) or is_of_explained(letter, short))


def _in_cells(letter: Letter, group: Sequence[Use]) -> list[Span]:
    """Return the places of a short form that stands in cells alone, where its cell says something of it."""
    if len(group[0].short) < _FEWEST or not group[0].short.isupper():
        return []
    return [one.span for one in group if _IN_WORDS.search(letter.text, one.block.start, one.block.end) is not None]


def _answers(letter: Letter) -> bool:
    """Tell whether a letter answers questions one by one: who asked knows the bodies that are asked about."""
    return len(letter.runs.get("antwoord", ())) >= _FEWEST


def _is_known(letter: Letter, short: str, *, passing: bool = False) -> bool:
    """Tell whether a short form is a well-known name or a word of the dictionary, and not of a group explained."""
    if is_of_explained(letter, short, passing=passing):
        return False
    listed = short.isupper() and letter.speller is not None and letter.speller.in_lexicon(short)
    return short in NAMES or listed


def _is_sayable(letter: Letter, short: str) -> bool:
    """Tell whether a word in capitals is long and can be said as one: "ISIDOOR"."""
    return not is_of_explained(letter, short) and len(short) >= _SAID and _SAYABLE.fullmatch(short) is not None


def _tells_itself(letter: Letter, use: Span) -> bool:
    """Tell whether what stands behind a short form says what it is: a name, a thing or a source of law."""
    if _OF_A_NAME.match(letter.text, use.end) or _OF_LAW.match(letter.text, use.end):
        return True
    compound = _OF_A_COMPOUND.match(letter.text, use.end)
    return compound is not None and _BODY.fullmatch(compound["head"]) is None


def _is_of_another(letter: Letter, name: Span) -> bool:
    """Tell whether words are one with a hyphen, or part of a longer name that another short form stands for."""
    if len(WORD.findall(letter.part(name))) == 2 and "-" in letter.part(name):
        return True
    return any(one.start <= name.start and name.end <= one.end for one in letter.of_kind("abbreviation"))


RULE = Rule(
    "NAM001",
    "abbreviation-not-defined",
    "inconsistency",
    check,
    {
        "nl": {
            "never": "de afkorting {short} wordt nergens in de brief uitgelegd",
            "named": "de afkorting {short} wordt nergens uitgelegd; bedoeld lijkt “{long}”",
            "first": "de afkorting {short} wordt hier gebruikt en pas later uitgelegd: “{long}”",
        },
        "en": {
            "never": "the abbreviation {short} is nowhere explained in the letter",
            "named": "the abbreviation {short} is nowhere explained; “{long}” seems to be meant",
            "first": "the abbreviation {short} is used here and explained only later: “{long}”",
        },
    },
    sees_more_with=("dictionary",),
)
