"""Short forms that are the name of a firm, an institute or a treaty, and so need no explanation.

A name shows by what stands beside it: what kind of body it is of ("onderzoeksbureau ABF Research"), that it says
something ("volgens NEPROM"), that it is a part of a name ("UMC Utrecht", "EUPOL COPPS"), that it names a treaty
("CITES-verdrag"), or by itself, being long and easy to say ("de uitkomsten van ISIDOOR"). Elsewhere a name has no
article and no adjective: "de SNR" is a function, whatever another use shows.
"""

from collections.abc import Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.claim import Abbreviation
from ijkmoment.language.common_abbreviations import ALWAYS_EXPLAINED, GROUPS, MOSTLY_EXPLAINED, NAMES
from ijkmoment.language.patterns import lazily

_KIND = (
    r"\w*(?:bureau|bureaus|bedrijf|bedrijven|vervoerders?|maatschappij(?:en)?|organisaties?|koepels?|vakbond(?:en)?"
    r"|vereniging(?:en)?|stichting(?:en)?|concerns?|fabrikant(?:en)?|uitgevers?|omroep(?:en)?|leveranciers?"
    r"|rederij(?:en)?|universiteit(?:en)?|hogescho(?:ol|len)|ziekenhui(?:s|zen)|instituut|instituten|centrum|centra"
    r"|fonds(?:en)?|agentschap(?:pen)?|netwerk(?:en)?|platforms?|instelling(?:en)?|bond(?:en)?|partij(?:en)?|banken|bank"
    r"|groepering(?:en)?|beweging(?:en)?|denktanks?|federatie|corporaties?|consortium|producent(?:en)?|aanbieders?"
    r"|exploitant(?:en)?|beheerders?|luchthavens?|werven|werf|kranten|krant|tijdschrift(?:en)?|muse(?:um|a))"
)
_OF_A_KIND = lazily(
    rf"(?<!\w){_KIND}\s+(?:(?:als|zoals|waaronder)\s+)?(?:[\w&-]+(?:\s[A-ZÀ-Þ][\w&-]*)?(?:,\s+|\s+en\s+)){{0,6}}[“‘\"]?\Z"
)
# "de branchevereniging voor schuldhulp, de NVVK", "de SADC-missie SAMIM"
_APPOSED = lazily(
    rf"(?<!\w){_KIND}(?:\s+(?:voor|van|in)\s+[^,.;:()]{{3,40}})?,\s+(?:de|het)\s+\Z|[A-ZÀ-Þ]{{2,}}-(?:missie|operatie)\s+\Z"
)
_SAYS = lazily(r"(?<!\w)[Vv]olgens\s+\Z")
_GOES_ON = lazily(r"[ \xa0](?P<next>[A-ZÀ-Þ][a-zà-ÿ]+\w*)(?P<more>[ \xa0][A-ZÀ-Þ][a-zà-ÿ]{2,})?")
_FIELDS_OWN = frozenset(
    {
        "Activities", "Battle", "Battlegroup", "Brigade", "Cell", "Command", "Centre", "Element", "Force", "Forces",
        "Group", "Headquarters", "Mission", "Operation", "Operations", "Task", "Team", "Training", "Unit",
    }
)  # fmt: skip
_TREATY = lazily(r"-(?:verdrag|akkoord|conventie|protocol)(?:en)?(?!\w)")
_ARTICLE = lazily(
    r"(?<!\w)(?:(?i:de|het|een|deze|dit|die|dat|elke?|ons|onze|haar|hun|zijn|\d+)|[a-zà-ÿ]+(?:e|en|se))\s+\Z"
)
_IN_CAPITALS = lazily(r"(?<![\w-])(?P<name>[A-Z][A-Za-z]{2,8}[A-Z])[ \n]\Z")
_WORDS_AS_ONE = lazily(r"(?:[A-ZÀ-Þ][a-zà-ÿ]+){2,}")
_COMPOUND = lazily(r"-[a-zà-ÿ]")
_REACH, _OTHERS = 120, 3


def is_own_name(letter: Letter, uses: Sequence[Span], *, sayable: bool = False) -> bool:
    """Tell whether a short form is a name by itself: one use or its own sound shows it, and no other use denies it."""
    shown = [_is_shown(letter, use) for use in uses]
    if not sayable and not any(shown):
        return False
    if _opens_a_name(letter, uses[0]) and (found := _GOES_ON.match(letter.text, uses[0].end)) and found["more"]:
        return True  # "de DCMR Milieudienst Rijnmond", then "de DCMR"
    if any(sign.search(letter.text, max(uses[0].start - _REACH, 0), uses[0].start) for sign in (_OF_A_KIND, _APPOSED)):
        return True  # "het kenniscentrum CROW", then "het CROW"
    return all(
        sign or (sayable and _opens_a_compound(letter, use)) or not has_article(letter, use)
        for sign, use in zip(shown, uses, strict=True)
    )


def _opens_a_compound(letter: Letter, use: Span) -> bool:
    """Tell whether the article before a name is that of the compound which it opens: "een PANDORA-eenheid"."""
    return _COMPOUND.match(letter.text, use.end) is not None


def _is_shown(letter: Letter, use: Span) -> bool:
    first = max(use.start - _REACH, letter.sentence_at(use.start).start)
    text = letter.text
    if any(sign.search(text, first, use.start) for sign in (_OF_A_KIND, _APPOSED, _SAYS)):
        return True
    mission = _IN_CAPITALS.search(text, first, use.start)
    if mission is not None and mission["name"] in NAMES:
        return True  # "EUPOL COPPS"
    return _TREATY.match(text, use.end) is not None or _opens_a_name(letter, use)


def _opens_a_name(letter: Letter, use: Span) -> bool:
    """Tell whether a word of a name follows; a mission is followed by its country or by a word of its field."""
    found = _GOES_ON.match(letter.text, use.end)
    if found is None or found["next"] in _FIELDS_OWN or found.end() > letter.sentence_at(use.start).end:
        return False
    country = letter.first_behind(found.start("next"), "country")
    return country is None or country.start > found.start("next") or found["next"] == "Nederland"


def has_article(letter: Letter, use: Span) -> bool:
    """Tell whether an article, a number or an adjective stands before a short form, as before no name by itself."""
    return _ARTICLE.search(letter.text, max(use.start - _REACH, 0), use.start) is not None


def is_of_explained(letter: Letter, short: str, *, passing: bool = False) -> bool:
    """Tell whether any letter would explain a short form, or one that explains others, of its group or any.

    What `passing` letters, which answer questions, name only those explain that explain others.
    """
    if short in ALWAYS_EXPLAINED and not passing:
        return True
    explained = letter.once(_explained)
    if short in MOSTLY_EXPLAINED and len(explained - {short}) >= _OTHERS:
        return True
    return any(short in group and group & explained for group in GROUPS)


def is_of_words(letter: Letter, short: str, uses: Sequence[Span]) -> bool:
    """Tell whether a name is two words written as one, each with its capital, and bare as a name is: "InEen"."""
    return _WORDS_AS_ONE.fullmatch(short) is not None and not any(has_article(letter, one) for one in uses)


def _explained(letter: Letter) -> frozenset[str]:
    found = (one.value for one in letter.of_kind("abbreviation"))
    return frozenset(value.short for value in found if isinstance(value, Abbreviation))
