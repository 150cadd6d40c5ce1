"""What a stretch of text is about: the stems of its words that are not in every letter, and where they come back.

Two texts of different years seldom have a sentence in common, but what they speak of keeps its nouns. Words that any
letter of this field holds ("inzet", "Kamer") say nothing; a stem in a compound counts ("terrein" in "oefenterrein").
"""

from collections.abc import Iterable
from functools import lru_cache

from ijkmoment.checking.letter import Letter
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_WORD = lazily(r"[^\W_](?:[\w’'-]*[^\W_])?")
# "brieven" is of "brief", "reizen" of "reis".
_HARDENED = {"v": "f", "z": "s"}
_ONE_WORD = {"leson": "les"}
_DOUBLED = lazily(r"(.)\1")
_SHORTEST, _COMPOUND = 3, 5
LITTLE = """
    aan aangaande achter af al alle alleen als alsmede alsnog alsook ander andere anders beide bij binnen boven buiten
    daar daarbij
    daarin daarmee daarna daarnaast daarom daarover daartoe dan dat de deze die dit doen door doet dus een eens elk elke
    en enige enkele er erg eventuele geen had hebben heeft hem hen het hier hierbij hiermee hierover hoe hun in indien
    inzake is ja je jl kan kon kunnen maar me mede meer meest men met mij mijn moet moeten mogen na naar nader nadere
    naast
    namelijk niet nieuw nieuwe nog nu of om omdat omtrent onder ons onze ook op over per reeds sinds slechts steeds te
    tegen ten ter tevens tijdens toch toen tot tussen uit uw vaak van vanaf vanuit veel verder vervolgens via volgende
    voor vooral voorts vorige waar waarbij waarin waarmee waarop waarvan wanneer want waren was wat we wel werd werden
    welke wie wij wil worden wordt zal ze zelf zich zij zijn zo zoals zodra zonder zou zowel zullen
    eerste tweede derde laatste komende huidige betreft zie gaat gaan ingaan geeft geven komt komen blijft blijven
    januari februari maart april mei juni juli augustus september oktober november december jaar jaren jaarlijks maand
    week weken maanden eind begin medio najaar voorjaar zomer winter kwartaal helft uiterlijk spoedig later eerder
"""
_GENERAL = """
    nederland nederlands nederlandse kabinet minister ministerie ministeries staatssecretaris defensie kamer tweede
    leden
    lid regering bewindspersonen buitenlandse zaken brief brieven kamerbrief rapportage rapportages voortgangsrapportage
    verslag debat commissiedebat overleg informeren informeer informeert geïnformeerd informatie berichten bericht
    melden meldt gemeld sturen stuur stuurt ontvangt ontvangen toezenden toegezonden terugkomen toelichten toegelicht
    toezegging toezeggingen toegezegd zeg toe beloofd belofte nagekomen afgedaan gestand gedaan voldaan invulling
    inzet inzetten bijdrage bijdragen missie missies operatie operaties militair militaire militairen krijgsmacht
    eenheid eenheden landen land navo nato bondgenoten oostflank verdragsgebied periode uitkomst uitkomsten bekend
    belang belangrijk belangrijkste aandacht aandachtspunt aandachtspunten punt punten maatregel maatregelen stand
    stand-van-zaken voortgang ontwikkelingen aanleiding bestaat mogelijk mogelijke mogelijkheden kader gebied wijze
    onderdeel onderdelen moment ijkmoment verband zaken gebruik goede goed grote groot doorlopend doorlopende aanvullend
    aanvullende algemeen algemene nadrukkelijk vraagt vragen dient dienen maakt maken waarde openbaar waaronder hoogte
    houden houdt stellen gesteld vastgesteld geldt gelden dergelijke verantwoordelijk neemt nemen toenemen
"""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a word without its ending, capitals, hyphens and doubled letters: "lessen" and "les" are one."""
    folded = word.casefold().replace("-", "").replace("’", "'").removesuffix("'s")
    single = _DOUBLED.sub(r"\1", folded) if _DOUBLED.search(folded) else folded
    for ending in ("en", "s", "e"):
        if single.endswith(ending) and len(single) >= len(ending) + _SHORTEST and not single.endswith("ss"):
            single = single.removesuffix(ending)
            break
    single = _ONE_WORD.get(single, single)
    last = _HARDENED.get(single[-1:])
    return single if last is None else single[:-1] + last


_LITTLE_STEMS = frozenset(map(stem, LITTLE.split()))
_GENERAL_STEMS = frozenset(map(stem, _GENERAL.split()))
_LESSON = stem("les")


@lru_cache(maxsize=4_000)
def stems(text: str) -> tuple[str, ...]:
    """Return the stems of a text's words in their order."""
    return tuple(map(stem, _WORD.findall(text)))


@lru_cache(maxsize=4_000)
def lined(text: str) -> str:
    """Return the stems of a text between spaces, to look for stems in."""
    return f" {' '.join(stems(text))} "


@lru_cache(maxsize=4_000)
def content(text: str) -> tuple[str, ...]:
    """Return the stems that say what a text is about, each once, in order; lessons and figures do not."""
    kept = (one for one in stems(text) if len(one) >= _SHORTEST and not one.isdigit())
    own = (one for one in kept if one not in _LITTLE_STEMS and one not in _GENERAL_STEMS and not _is_lesson(one))
    return tuple(dict.fromkeys(own))


def general(text: str) -> tuple[str, ...]:
    """Return the stems of all words but the little ones, each once: what a text without any content is about."""
    kept = (one for one in stems(text) if len(one) >= _SHORTEST and not one.isdigit())
    return tuple(dict.fromkeys(one for one in kept if one not in _LITTLE_STEMS))


def tells(what: str, line: str) -> bool:
    """Tell whether a text speaks of what another says: by one of its own words, two of them where it has three or more.

    What has no words of its own ("de lessen van de inzet") is told by its first word and another one.
    """
    words = content(what)
    if words:
        return count(words, line) >= min(len(words) // 2 + 1, 2)
    every = general(what)
    return bool(every) and count(every[:1], line) == 1 and count(every, line) >= min(2, len(every))


def _is_lesson(one: str) -> bool:
    return one in (_LESSON, "learned", "lernd", "lerpunt", "learnd")


def count(words: Iterable[str], line: str) -> int:
    """Return how many of these stems stand in a text made by `lined`, long ones also within a word."""
    return sum((word in line) if len(word) >= _COMPOUND else (f" {word} " in line) for word in words)


def share(words: tuple[str, ...], line: str) -> float:
    """Return which part of these stems stands in a text made by `lined`."""
    return count(words, line) / len(words) if words else 0.0


def words_at(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return the words of a stretch of text without capitals, with their places."""
    return [(one[0].casefold(), one.start(), one.end()) for one in _WORD.finditer(text, start, end)]


def text_of(letter: Letter, block: Block) -> str:
    """Return the text of a block."""
    return letter.text[block.start : block.end]


def with_headings(letter: Letter, block: Block) -> str:
    """Return the text of a block with the headings over it."""
    over = (text_of(letter, one) for one in letter.headings_at(block.start) if one.start != block.start)
    return " ".join((*over, text_of(letter, block)))
