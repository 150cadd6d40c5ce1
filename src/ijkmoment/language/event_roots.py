"""What the noun of an event and its verb have in common: "opening" and "geopend", "overdracht" and "overgedragen".

The root is no word: it is what is left of one without "ge", its ending and its doubled letters, with one vowel for a
verb that changes it ("vertrok", "vertrek"). Two words with one root tell of one event often enough where they stand
beside the same things.
"""

from collections.abc import Iterator
from functools import lru_cache

from ijkmoment.language.patterns import lazily

_PARTICLES = (
    "aan|achter|af|bij|binnen|dicht|door|in|los|mee|na|neer|om|onder|open|op|over|plaats|samen|stil|tegen|terug|toe|uit"
    "|vast|vol|voor|vrij|weg"
)
_DONE = lazily(rf"\A(?P<particle>{_PARTICLES})ge(?P<stem>\w{{3,}})\Z")
_JOINED = lazily(rf"\A(?!open(?:ing|en|t|de|den)\Z)(?P<particle>{_PARTICLES})(?P<stem>\w{{4,}})\Z")
_DOUBLED = lazily(r"(.)\1")
_WORD = lazily(r"[^\W\d_]{3,}")
_FOREIGN = lazily(r"(?<=\w{4})(?:aties?|eer(?:den?|d|t)?)\Z")  # "publicatie", "gepubliceerd"
_ENDINGS = ("ingen", "ing", "den", "ten", "en", "de", "te", "es", "e", "s", "t", "d")
_SHORTEST, _PARTICIPLE = 3, 7
# The forms of verbs that change their vowel, and the nouns made of them: what each is without its ending, and its root.
_CHANGED = {
    form: root
    for root, forms in {
        "begin": "begon begonen aanvang anvang start star gon",
        "bezwijk": "bezwek bezweken",
        "breek": "brak brok brek brak brekt",
        "breng": "bracht brach",
        "beslui": "beslo beslot besloten beslisen besluit",
        "bied": "bod bo bied bie",
        "drag": "droeg dracht drach",
        "gef": "gaf gav gev gift gif gave",
        "ga": "ging gan gat gang gen gan",
        "kies": "kos koz kies kiez keus",
        "kom": "kwam komst koms komt",
        "kop": "kocht kop koch",
        "lat": "liet lat",
        "nem": "nam nom nem neming name",
        "ongeluk": "ongeval verongeluk verongelukt ongevalen ongelukt",
        "herzi": "herzien",
        "overlijd": "overled overleden overlij",
        "schrijf": "schref schreven",
        "sla": "slag slagen sloeg slan",
        "sluit": "slot slo sluit slui",
        "spreek": "sprak spraak sprek sprok",
        "ston": "stand stond",
        "tred": "trad tred",
        "trek": "trok",
        "val": "viel",
        "verdwijn": "verdwen verdwenen",
        "verschijn": "verschen verschijn verschenen",
        "vertrek": "vertrok",
        "vlieg": "vlog vlucht vlogen",
        "zoek": "zocht zoch bezoch bezocht bezoek",
    }.items()
    for form in forms.split()
}


@lru_cache(maxsize=50_000)
def root(word: str) -> str:
    """Return the root of a word."""
    folded = word.casefold().replace("ë", "e").replace("ï", "i")
    if folded in _CHANGED:
        return _CHANGED[folded]
    if found := _DONE.match(folded):
        return found["particle"] + _bare(found["stem"])
    if folded.startswith("ge") and len(folded) >= _PARTICIPLE and folded[-1] in "dtn":
        return _bare(folded[2:])
    if found := _JOINED.match(folded):
        return found["particle"] + _bare(found["stem"])
    return _bare(folded)


def parted(word: str) -> tuple[str, str] | None:
    """Return the particle of a verb that a clause may part, with the root of the rest: "stelde ... vast"."""
    found = _JOINED.match(word.casefold())
    return (found["particle"], _bare(found["stem"])) if found else None


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text that have three letters or more."""
    yield from _WORD.findall(text)


def _bare(word: str) -> str:
    single = _DOUBLED.sub(r"\1", _FOREIGN.sub("", word))
    if single in _CHANGED:
        return _CHANGED[single]
    for ending in _ENDINGS:
        if single.endswith(ending) and len(single) - len(ending) >= _SHORTEST:
            single = single.removesuffix(ending)
            break
    if single[-1:] in ("t", "d") and len(single) > _SHORTEST + 1:
        single = single[:-1]
    single = {"v": f"{single[:-1]}f", "z": f"{single[:-1]}s"}.get(single[-1:], single)
    return _CHANGED.get(single, single)
