"""Which points of an earlier letter a letter carries on or closes: by what they share, the best pairs first.

The same point of two years seldom has the same words. What is said of it shares a part of a word ("drinkwater",
"waterdeskundige") or a word of one field ("legering", "huisvesting"); what is rare among the points weighs most. What
tells of another point more than of this one does not tell of this one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from ijkmoment.checking.text.topics import content, count, stem
from ijkmoment.language.patterns import lazily

Item = TypeVar("Item")
_PART, _SHORTEST = 5, 4
_MOST = 12  # points that share a part: what more of them have tells them apart no longer
_OF_NAME, _WEIGHT = 3, 1_000_000
_CLOSE, _ENOUGH, _WHOLE = 60, 12, 100
_FIELDS = (
    "huisvest legering leger slaap gebouw kazerne onderkom accommod slaapplaats bedden woning onderdak opvang dakloos",
    "afloss overdracht overdrag rotatie",
    "tolk vertal taal taalkundig arabisch dari",
    "medisch gewond zorg arts ziekenhuis chirurg afvoer geneeskund evacuat hospitaal tandarts fysioth verpleeg gezondh",
    "verbinding radio koppel interoperab communicatiemidd datalink",
    "drone onbemand overvlucht overvlieg",
    "functie vacat vacant vulling bezet onbezet personeelstekort bemens",
    "onderdel onderdeel reservedel reservedeel bevoorrad logistiek aanvoer voorraad materieel konvooi lading",
    "cyber ict netwerk digital informatiebeveilig hack computer cloud server softwar rekencentr applicat",
    "desinform nepnieuws beeldvorm media bericht voorlicht propaganda",
    "hitte warmte koeling temperatuur heet",
    "kou vorst winter sneeuw vries",
    "vrouw gender meisjes divers",
    "kosten kostbaar duur duurder geld prijs prijzen begrot uitgaven",
    "transport vervoer vlucht vliegen luchtbrug verplaats",
    "oefen train geoefend gereedstell schietbaan",
    "terrein ruimte gebied",
    "gastland gastheer lokaal lokale plaatselijk",
    "tijdig vroeg spoedig bijtijds vooraf transparant duidelijk",
    "voortzet vervolg verleng doorga blijf beeindig continu",
    "relatie verhouding band solidar vriendschap",
    "munitie wapen depot opslag",
    "verlof thuis thuisfront reis reistijd",
    "thuisfront thuisblijver gezin partner familie",
    "klimaat duurzaam uitstoot co2 emissie energietransitie zonnepane",
    "christen religie religieus geloof kerk moslim jood jezidi",
    "nazorg terugker veteran terugkeer gesprek",
    "informatie inlichting rapport",
    "hulporganisat humanitair hulpverlen ngo",
    "schip schepen vaar maritiem koopvaardij reder handelsschep",
    "kustwacht convenant kust",
    "burger bevolking inwoner bewoner omwonend draagvlak participat inspraak",
    "administrat papier archief registrat gegevens",
    "medewerker personeel contract arbeidsvoorwaard rechtspos",
    "simulat vlieguur vlieguren",
    "water drinkwater sanitair hygien",
    "beveilig bescherm bewak dreig veilig onveilig",
    "mandaat bevoegd geweldsinstruct regels",
    "brandstof energie stroom aggrega generator",
    "nachtzicht nachtkijk kijker optiek",
    "voertuig auto truck wagen pantser rups",
    "helikopter toestel vliegtuig",
    "vertraag wachttijd levertijd",
    "samenwerk afstem coordinat overleg afspraak afspraken liaison",
    "aanbested tender inschrijv gunning contract",
    "consulair visum paspoort ambassade dienstverlen",
    "industri bedrijf bedrijv ondernem fabriek fabrika",
    "trein spoor reizig station coupé perron",
    "asiel vluchteling vreemdeling ongedocument verblijfs migrant migrat",
    "geluid lawaai decibel hinder overlast",
    "kind kinder school jeugd jongere leerling",
    "landbouw boer boeren agrar gewas",
    "kennis ervaring opleid cursus cursist onderwijs instruct",
)
_STATES = frozenset(
    content(
        "verbeterd verbetering gesloten opgelost oplossing knelpunt kwetsbaar peil orde voldoet versterkt ingesteld"
        " toegenomen afgenomen gedaald gestegen blijft steeds daarmee hiermee gebleven gebracht gekomen gemaakt"
        " gekregen beschikt beschikbaar zorgt zorgde leidt kreeg gereed bleven bleef weinig liggen lag staat staan"
        " stond stonden viel vielen vallen valt waardoor zodat doordat hierdoor daardoor zelfde dezelfde minder laat"
        " later hield liep lopen verliep voldoende onvoldoende gebrek tekort levering klein kleine lang lange"
        " half helft extra"
    )
)
# What a sentence says of what it tells, and hardly ever what it tells of.
_PLAIN = frozenset(
    content(
        "gelijk gelijkelijk geregeld iedereen iemand hoog hoge hoger beperkt beperkte mogelijk moeten kwam waren"
        " procent detachement compagnie bataljon"
    )
)
_ENDINGS = ("gheid", "kheid", "sheid", "dheid", "theid", "lheid", "nheid", "rheid", "heden", "ering", "iteit", "matie",
            "satie", "ratie", "ining", "lijk", "elijk", "aties", "ische", "isch", "baar")  # fmt: skip
_CUT = lazily(r"(?:ings?|lijks?|heid|heden|atie|baar|isch|schap|er|st|d|t)$")
_BEGINNINGS = ("onder", "inter", "samen", "tegen", "voort", "beschi", "opera", "inter", "natio")


def unsaid(points: Sequence[tuple[str, str]], tellings: Sequence[tuple[str, bool]]) -> Iterator[int]:
    """Yield which points no telling is about more than about the others.

    A point is its name and all that is said of it; a telling is a text, and whether it stands there to tell of points:
    one that does not has to share more, and so has one that shares nothing but a field
    of what any letter tells, such as how long something goes on.
    """
    told = [_parts(one) for one, _ in tellings]
    shared = _Shared([(_parts(name), _parts(whole)) for name, whole in points], told)
    said: set[int] = set()
    for parts, (_, meant) in zip(told, tellings, strict=True):
        scores = shared.scores(parts)
        best = _CLOSE * max(scores.values(), default=0)
        sure = shared.in_words(parts) if meant else frozenset[int]()
        said.update(
            index
            for index, score in scores.items()
            if _WHOLE * score >= max(best, 0 if index in sure else _ENOUGH * shared.all[index])
        )
    yield from (index for index in shared.known() if index not in said)


def own_words(name: str, idle: frozenset[str] = _STATES | _PLAIN) -> tuple[str, ...]:
    """Return the stems of a point's name: not those of names in it, nor what any point may say."""
    first, *rest = name.split() or [""]
    told = " ".join((first, *(one for one in rest if not one[0].isupper())))
    return tuple(one for one in content(told) or content(name) if one not in idle)


def words_with_states(name: str) -> tuple[str, ...]:
    """Return the stems of a point's name with those of how it stands, as "kleine" and "tekort"."""
    return own_words(name, _PLAIN)


class _Shared:
    """How much of each point a text shares, the rarest parts and those of its name most."""

    def __init__(
        self, points: Sequence[tuple[frozenset[str], frozenset[str]]], tellings: Iterable[frozenset[str]]
    ) -> None:
        self._names, self._wholes = [name for name, _ in points], [whole for _, whole in points]
        self._counts = Counter(part for one in (*(whole for _, whole in points), *tellings) for part in one)
        self._having: dict[str, list[int]] = {}
        for index, (_, whole) in enumerate(points):
            for part in whole:
                self._having.setdefault(part, []).append(index)
        self.all = [sum(self._weight(part, index) for part in whole) for index, (_, whole) in enumerate(points)]

    def _weight(self, part: str, index: int) -> int:
        return _WEIGHT * (_OF_NAME if part in self._names[index] else 1) // self._counts[part]

    def known(self) -> Iterator[int]:
        """Yield the points that have a part of their own, in order: the others cannot be told."""
        usual = {part for part, having in self._having.items() if len(having) > _MOST}
        yield from (index for index, whole in enumerate(self._wholes) if whole - usual)

    def in_words(self, parts: Iterable[str]) -> frozenset[int]:
        """Return the points that share a part of a word with a text, or a field that few letters tell of."""
        shared = (self._having.get(part, ()) for part in parts if part not in _VAGUE)
        return frozenset(index for having in shared if len(having) <= _MOST for index in having)

    def scores(self, parts: Iterable[str]) -> Mapping[int, int]:
        """Return the points that share anything with a text, and how much."""
        found: dict[int, int] = {}
        for part in parts:
            having = self._having.get(part, ())
            for index in having if len(having) <= _MOST else ():
                found[index] = found.get(index, 0) + self._weight(part, index)
        return found


def _grouped(pairs: Iterable[tuple[str, Item]]) -> Mapping[str, Sequence[Item]]:
    """Return what belongs to each key, in order."""
    found: dict[str, list[Item]] = {}
    for key, one in pairs:
        found.setdefault(key, []).append(one)
    return found


def _parts(text: str) -> frozenset[str]:
    return parts_of(content(text))


def parts_of(words: Iterable[str]) -> frozenset[str]:
    """Return the parts by which the stems of a text may be known again, and the fields that they are of."""
    return frozenset(part for one in words if one not in _STATES for part in _of_word(one))


def are_kin(first: Iterable[str], second: Iterable[str], letters: int = 4) -> bool:
    """Tell whether the stems of two texts share a field, or a part of a word of so many letters."""
    one, other = tuple(first), tuple(second)
    pieces = pieces_of(one, letters) & pieces_of(other, letters)
    return bool(parts_of(one) & parts_of(other) or pieces or count(one, f" {' '.join(other)} "))


def pieces_of(words: Iterable[str], letters: int) -> frozenset[str]:
    """Return the parts of so many letters of some stems, without their endings."""
    cut = (_CUT.sub("", one) if len(one) > letters + 2 else one for one in words)
    return frozenset(one[at : at + letters] for one in cut for at in range(len(one) - letters + 1))


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> tuple[str, ...]:
    first, last = word[:_PART], word[-_PART:]
    parts = [f"^{first}"] if not word.startswith(_BEGINNINGS) else [word]
    if not word.endswith(_ENDINGS):
        parts.append(f"{last}$")
    return (*parts, *_fields(word))


def _fields(word: str) -> Iterable[str]:
    """Return the fields that a word is of: a long word of one may stand anywhere in it, a short one is all of it."""
    found = set(_SHORT.get(word, ())) | set(_OPENING.get(word[:_SHORTEST], ()))
    for start in range(len(word) - _SHORTEST):
        long = _LONG.get(word[start : start + _PART], ())
        found.update(number for one, number in long if word.startswith(one, start))
    return (f"#{number}" for number in sorted(found))


_VAGUE = frozenset(f"#{at}" for at, one in enumerate(_FIELDS) if one.startswith(("terrein ", "tijdig ", "voortzet ")))
_BY_WORD = [(stem(one), number) for number, words in enumerate(_FIELDS) for one in words.split()]
_SHORT = _grouped((one, number) for one, number in _BY_WORD if len(one) < _SHORTEST)
_OPENING = _grouped((one, number) for one, number in _BY_WORD if len(one) == _SHORTEST)
_LONG = _grouped((one[:_PART], (one, number)) for one, number in _BY_WORD if len(one) >= _PART)
