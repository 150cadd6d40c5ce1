"""The Dutch words that name a country, its people or what is theirs: "Litouwen", "Litouwse", "Noren".

Beside the names that reading knows stand here the nations that it has no need to bind figures to, and the other words
that come near one of them and are right as well, so that a misspelt one can be told from both.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from ijkmoment.language.countries import country_names
from ijkmoment.language.edits import edits
from ijkmoment.language.nationalities import INHABITANTS, NATIONALITIES
from ijkmoment.language.sounds import plain, sound

_OTHER_NATIONALITIES = (
    "Afghaanse", "Afrikaanse", "Algerijnse", "Andorrese", "Angolese", "Arabische", "Argentijnse", "Armeense",
    "Azerbeidzjaanse", "Bahreinse", "Belarussische", "Beninse", "Boliviaanse", "Bosnische", "Botswaanse",
    "Braziliaanse", "Burkinese", "Burundese", "Cambodjaanse", "Chileense", "Chinese", "Colombiaanse",
    "Congolese", "Cubaanse", "Djiboutiaanse", "Ecuadoraanse", "Egyptische", "Eritrese", "Ethiopische",
    "Filipijnse", "Gabonese", "Gambiaanse", "Ghanese", "Guatemalteekse", "Guineese", "Haïtiaanse", "Hondurese",
    "Indiase", "Indische", "Indonesische", "Iraakse", "Iraanse", "Israëlische", "Jamaicaanse", "Japanse",
    "Jemenitische", "Jordaanse", "Kameroense", "Kazachse", "Keniaanse", "Kirgizische", "Koeweitse", "Koreaanse",
    "Kosovaarse", "Laotiaanse", "Libanese", "Liberiaanse", "Libische", "Macedonische", "Maleisische",
    "Malinese", "Marokkaanse", "Mauritaanse", "Mexicaanse", "Moldavische", "Mongoolse", "Mozambikaanse",
    "Myanmarese", "Namibische", "Nepalese", "Nicaraguaanse", "Nigerese", "Nigeriaanse", "Noord-Macedonische",
    "Oegandese", "Oezbeekse", "Omaanse", "Pakistaanse", "Palestijnse", "Panamese", "Paraguayaanse", "Peruaanse",
    "Qatarese", "Russische", "Rwandese", "Saoedische", "Senegalese", "Servische", "Singaporese", "Soedanese",
    "Somalische", "Surinaamse", "Syrische", "Tadzjiekse", "Taiwanese", "Tanzaniaanse", "Thaise", "Togolese",
    "Tsjadische", "Tunesische", "Turkmeense", "Ugandese", "Uruguayaanse", "Venezolaanse", "Vietnamese",
    "Zambiaanse", "Zimbabwaanse", "Zuid-Afrikaanse",
)  # fmt: skip
_OTHER_INHABITANTS = (
    "Afghaan", "Afghanen", "Albanezen", "Amerikaan", "Arabieren", "Armenen", "Belg", "Bosniërs", "Brazilianen",
    "Brit", "Bulgaar", "Bulgaren", "Canadees", "Chinees", "Chinezen", "Deen", "Duitser", "Egyptenaar",
    "Egyptenaren", "Est", "Fin", "Fransen", "Fransman", "Française", "Georgiërs", "Griek", "Hongaar", "Ier",
    "Irakees", "Irakese", "Irakezen", "Iraniër", "Iraniërs", "Israëliër", "Israëliërs", "Italiaan", "Japanner",
    "Japanners", "Joegoslaven", "Koerden", "Kosovaren", "Kroaat", "Let", "Libanezen", "Libiërs", "Litouwer",
    "Luxemburger", "Malinezen", "Marokkaan", "Marokkanen", "Moldaviërs", "Nederlander", "Noor", "Oekraïner",
    "Oekraïners", "Oostenrijker", "Palestijn", "Palestijnen", "Pool", "Portugees", "Roemeen", "Rus", "Russen",
    "Serven", "Serviër", "Serviërs", "Sloveen", "Slowaak", "Somaliërs", "Spanjaard", "Syriër", "Syriërs",
    "Tsjech", "Tunesiërs", "Turk", "Zuid-Koreanen", "Zweden", "Zweed", "Zwitser", "Zwitsers",
)  # fmt: skip
_PARTS_OF_NO_NATION = {
    "bissau", "brazzaville", "burkina", "centraal", "costa", "de", "democratische", "drc", "el", "en",
    "equatoriaal", "faso", "federatie", "groot", "het", "kitts", "lanka", "leone", "lucia", "maarten", "marino",
    "nevis", "nieuw", "noord", "oost", "principe", "republiek", "rica", "saint", "san", "sao", "sierra", "sint",
    "sri", "staten", "timor", "tomé", "vae", "van", "vincent", "vk", "vs", "west", "wit", "zuid",
}  # fmt: skip
_OF_UNIONS = ("Verenigde", "Verenigd", "Koninkrijk", "Emiraten")
# Right words near one of a nation: words of the dictionary, names of people and places, other spellings.
_NEAR = {
    "Adriaanse", "Albacete", "Albania", "Albinees", "Americana", "Amerika", "Angela", "Angeles", "Angora",
    "Arabisch", "Arabische", "Ardeens", "Ardeense", "Armenia", "Armens", "Aruna", "Asten", "Australia",
    "Bahreini", "Balgen", "Balinees", "Balinese", "Balinezen", "Baltische", "Barbaars", "Baskische", "Begin",
    "Belagen", "Belden", "Beleen", "Belegen", "Belgium", "Bellen", "Belogen", "Belten", "Benian", "Benink",
    "Bennis", "Beogen", "Bergen", "Bergisch", "Beugen", "Bhutaan", "Bierma", "Bijma", "Bitse", "Blitse",
    "Bolivië", "Bosnia", "Botnische", "Bransen", "Brasilia", "Bretten", "Brieks", "Brito", "Brittes", "Britz",
    "Brunel", "Bulgaria", "Bussen", "Canales", "Chica", "Child", "Chino", "Colen", "Coloma", "Colombes",
    "Colombo", "Colonia", "Columbia", "Croatia", "Cyrus", "Daenen", "Defense", "Dits", "Dominic", "Dominicus",
    "Dominik", "Dominique", "Duis", "Duister", "Duistere", "Duisters", "Duitsers", "Duiveland", "Duiven",
    "Dutse", "Eastland", "Edens", "Eerland", "Elsten", "Eritreeër", "Eritreeërs", "Essen", "Estonia", "Etten",
    "Finke", "Finten", "Flansen", "France", "Francis", "Franck", "Francois", "Franje", "Frank", "Franke",
    "Franken", "Frankrijks", "Franks", "Fransje", "Franssen", "Fransz", "Franz", "Franzen", "François", "Frits",
    "Fronsen", "Gabor", "Gamba", "Geens", "Georgia", "Georgios", "Germany", "Gerven", "Goorse", "Granada",
    "Grenadier", "Grenadine", "Griep", "Griepen", "Gries", "Griet", "Grieten", "Grieven", "Guinness", "Guayana",
    "Hangaar", "Hangaars", "Hangaren", "Holland", "Hongarije", "Hongeren", "Hungary", "Ihren", "India", "Indies",
    "Indira", "Indië", "Inland", "Ireland", "Island", "Ismaël", "Israëli", "Israëlitische", "Italia", "Jaan", "Jamaika",
    "Janan", "Japans", "Jetten", "Joegoslavische", "Joegoslavië", "Jordaan", "Jordaens", "Jordan", "Jordans",
    "Joren", "Jutland", "Kalmeren", "Kamelen", "Kamermans", "Kamers", "Kampioen", "Katar", "Kazakhstan",
    "Kazakse", "Kenya", "Kirgistan", "Koerde", "Koeren", "Koerier", "Koersen", "Kolen", "Kongo", "Kongolees",
    "Kongolese", "Konia", "Koninklijk", "Koorden", "Koremans", "Kroten", "Krotten", "Landa", "Latten", "Latvia",
    "Lebanon", "Leland", "Lemland", "Lenten", "Lest", "Lesten", "Letter", "Leuten", "Limbisch", "Limbische",
    "Limburg", "Linden", "Lithuania", "Lutten", "Luxembourg", "Maarsen", "Maaten", "Macedonia", "Malden",
    "Maldivische", "Malediven", "Maleis", "Malie", "Malinees", "Maltezen", "Manama", "Marawi", "Marta",
    "Marten", "Matinees", "Mauritiaanse", "Maurits", "Milanese", "Moravië", "Moren", "Nederhand", "Nederlanden",
    "Neerlanders", "Nepali", "Nigel", "Nijmegen", "Noodwegen", "Noord", "Noorde", "Noorden", "Noordse", "Noordzee",
    "Norden", "Norse", "Norway", "Noten", "Oesbeeks", "Oesbeekse", "Oezbekistan", "Osmaanse", "Pakistani",
    "Palen", "Palestina", "Palestine", "Perse", "Peur", "Poland", "Pollen", "Polsen", "Portaal", "Portal",
    "Poortugaal", "Princeps", "Qatar", "Qatari", "Randa", "Randers", "Redenen", "Rekenen", "Remen", "Roelens", "Roemen",
    "Roemens", "Roemers", "Roermond", "Roessens", "Romania", "Romeinen", "Romeinse", "Rossen", "Ruisen",
    "Rupsen", "Russel", "Rusten", "Rutland", "Salvatore", "Seeland", "Saoudi", "Saudi", "Sedan", "Sereen",
    "Server", "Servers", "Serves", "Servet", "Service", "Services", "Seven", "Slavische", "Slavonië", "Sloeven",
    "Slovaak", "Slovaaks", "Slovaakse", "Slovaken", "Slovakia", "Slovakije", "Slovenia", "Somali", "Somatisch",
    "Somatische", "Spaans", "Spanjer", "Spanne", "Standaard", "Sterven", "Sudan", "Surinam", "Swaans", "Sweden",
    "Syria", "Tadjikistan", "Thuis", "Thuise", "Tiger", "Timur", "Tolen", "Tsjechoslowakije", "Turen", "Turkey",
    "Turku", "Turnen", "Turven", "Tweed", "Urkse", "Uzbekistan", "Verengd", "Verenigen", "Vereniging",
    "Verhevigd", "Verlengd", "Vermengd", "Voren", "Weens", "Weense", "Wenen", "Wetland", "Zealand", "Zeden",
    "Zeezand", "Zetland", "Zieden", "Zweers", "Zwegen", "Zwemen", "Zweren", "Zweten", "Zweven",
}  # fmt: skip


def _parts(*names: str) -> Iterator[str]:
    for name in names:
        for part in name.replace("-", " ").split(" "):
            if part.casefold() not in _PARTS_OF_NO_NATION and part[:1].isupper() and part.isalpha():
                yield part


def _short(adjective: str) -> str:
    """Return an adjective without its ending: "Litouws", "Portugees"."""
    doubled = adjective.endswith("ese") and not adjective.endswith("eese")
    return f"{adjective[:-3]}ees" if doubled else adjective.removesuffix("e")


_ADJECTIVES = frozenset(_parts(*(word.capitalize() for word in NATIONALITIES), *_OTHER_NATIONALITIES, "IJslandse"))
NATION_WORDS = frozenset(
    {
        *_parts(*country_names().values(), "Wit-Rusland", "Groot-Brittannië", "Birma", *_OF_UNIONS),
        *_parts(*(word.capitalize() for word in INHABITANTS), *_OTHER_INHABITANTS),
        *_ADJECTIVES,
        *map(_short, _ADJECTIVES),
    }
) - {"Ijslandse", "Ijslands"}
# What is said for a nation and is no word: its name with an ending for the adjective.
_WRONG_FORMS = {
    "Noorweegse": "Noorse", "Noorwegse": "Noorse", "Polense": "Poolse", "Estlandse": "Estse", "Letlandse": "Letse",
    "Finlandse": "Finse", "Ierlandse": "Ierse", "Zwitserlandse": "Zwitserse", "Griekenlandse": "Griekse",
    "Duitslandse": "Duitse", "Spanjaardse": "Spaanse", "Ruslandse": "Russische", "Turkijse": "Turkse",
    "Zweeden": "Zweden", "Poolen": "Polen", "Deenen": "Denen", "Nooren": "Noren", "Noreen": "Noren",
    "Oekraïen": "Oekraïne", "Canadee": "Canadese", "Litouwsn": "Litouwse",
}  # fmt: skip
# Adjectives of parts of the world, and the words near them that are right.
_OF_REGIONS = ("Europese", "Baltische", "Caribische", "Scandinavische")
_NEAR_REGIONS = frozenset({"Europees", "Europes", "Baltisch", "Caribisch", "Scandinavisch"})


def _slips(word: str) -> Iterator[str]:
    """Yield a word without one of its inner letters, and with two of them swapped."""
    for place in range(1, len(word) - 1):
        yield word[:place] + word[place + 1 :]
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


_MISSPELT_REGIONS = {
    slip: word for word in _OF_REGIONS for slip in _slips(word) if slip != word and slip not in _NEAR_REGIONS
}
_REMEMBERED = 1 << 14  # letters use the same words
_ENDINGS = ("s", "en", "n", "er", "ers", "in")
_SHORTEST, _LONG, _FEWEST = 5, 8, 3
_ALIKE_START, _ALIKE_END = 3, 2
_HEADLESS = 6  # a shorter one without its first letter may be another word
_LONG_ENOUGH_TO_SAY = 6
_RIGHT_ANYHOW = {"Mail", "Peur", "Polo", "Toog", "Ets"}
_SHORT_NAMES = frozenset({"Mali", "Irak", "Iran", "Oman", "Togo", "Peru", "Cuba", "Laos", "Fiji"})
_MISPLACED = {
    word[:place] + word[place + 1] + word[place] + word[place + 2 :]: word
    for word in NATION_WORDS | _SHORT_NAMES
    for place in range(len(word) - 1 if len(word) < _SHORTEST else 1)
    if word[place].casefold() != word[place + 1].casefold()
} | {word[:place] + word[place:][:1].lower() + word[place:]: word for word in _SHORT_NAMES for place in range(2, 4)}
_WORDS_WITHOUT_HEAD = {
    "apans", "eeland", "eense", "eland", "erven", "inland", "innen", "lovenen", "maans", "mannen", "oenen",
    "ongaar", "ongaars", "oolse", "oorse", "paans", "raaks", "raken", "ranse", "ransen", "reeks", "rieken",
    "ritse", "ritten", "urken", "weden", "weeds", "weedse",
}  # fmt: skip
_BEHEADED = {word[1:]: word for word in NATION_WORDS if len(word) >= _HEADLESS and word[1:] not in _WORDS_WITHOUT_HEAD}
_ENGLISH = frozenset(_parts(*country_names("en").values()))


_KEPT_OF_OLD = frozenset({"Nederlandsche"})  # in names: "De Nederlandsche Bank"
_OF_EUROPE = "Europese"  # no nation, and misspelt like one
_ENDS_OF_ADJECTIVES = ("ische", "se")


def _misformed(adjective: str) -> Iterator[str]:
    """Yield an adjective as it was written once and with the endings of others: "Fransche", "Belgiese", "Letze"."""
    end = next((one for one in _ENDS_OF_ADJECTIVES if adjective.endswith(one)), "")
    base = adjective.removesuffix(end)
    if not end or len(base) < _SHORTEST - 2:
        return
    bases = (base, f"{base}e") if base.endswith("e") else (base,)
    yield from (f"{one}{wrong}" for one in bases for wrong in ("sche", "ssche", "se", "sse", "ze", "sze"))
    if not base.endswith("e"):
        yield from (f"{base}{wrong}" for wrong in ("iese", "iesche", "ische", "issche", "ise", "ize"))


_MISFORMED = {
    wrong: right for right in sorted((*_ADJECTIVES, _OF_EUROPE)) for wrong in _misformed(right) if wrong != _OF_EUROPE
}


@lru_cache(_REMEMBERED)
def is_nation_word(word: str) -> bool:
    """Tell whether a word is of a nation, with whatever ending, or another right one that comes near."""
    if word in NATION_WORDS or word in _NEAR or word in _ENGLISH:
        return True
    if word.endswith("n") and word[-2:-1] not in "aeëio" and word + "en" not in NATION_WORDS:
        return False  # "Duitsn"
    if len(word) < _FEWEST:
        return False  # "De", although there is a "Deen"
    return any(word.removesuffix(ending) in NATION_WORDS or word + ending in NATION_WORDS for ending in _ENDINGS)


def is_misformed(word: str) -> bool:
    """Tell whether a word is an adjective with a wrong ending: "Canadeze", although there are "Canadezen"."""
    return word in _MISFORMED and not (word in _KEPT_OF_OLD or word in NATION_WORDS or word in _NEAR)


def _region_meant(word: str) -> str | None:
    """Return the adjective of a part of the world that a word with its capital is a letter off: "Europpese"."""
    right = next((one for one in _OF_REGIONS if one[:2] == word[:2]), None)
    if right is None or word in _NEAR_REGIONS or word.startswith(right) or abs(len(word) - len(right)) > 1:
        return None
    return right if edits(word, right, 1) == 1 else None


@lru_cache(_REMEMBERED)
def nation_meant(word: str, *, surely_a_name: bool) -> str | None:
    """Return the word of a nation that a misspelt one stands for, None when it is no such word.

    A word that opens a sentence has a capital whatever it is: of that, only what is near a longer word is taken.
    """
    if word in _BEHEADED or word in _WRONG_FORMS:
        return _BEHEADED.get(word) or _WRONG_FORMS[word]
    if word in _MISSPELT_REGIONS or (region := _region_meant(word)):
        return _MISSPELT_REGIONS.get(word) or region
    if is_misformed(word):
        return _MISFORMED[word]
    misplaced = _MISPLACED.get(word) if word not in _RIGHT_ANYHOW else None
    named = word[0].isupper() and len(word) >= _SHORTEST - 1
    if (misplaced is None and not named) or is_nation_word(word):
        return None
    if misplaced is not None or not named:
        return misplaced
    near = ((_distance(word, one, surely_a_name=surely_a_name), one) for one in _candidates(word))
    return min((one for one in near if one[0]), default=(0, None))[1] or _sounding_alike(word, sure=surely_a_name)


def _sounding_alike(word: str, *, sure: bool) -> str | None:
    """Return the word of a nation that a name sounds like, however it is written: "Marroko", "Philippijnen"."""
    right = _by_sound().get(sound(word)) if sure and len(word) >= _LONG_ENOUGH_TO_SAY else None
    return right if right is not None and edits(word, right, 3) <= 3 and plain(word)[-2:] == plain(right)[-2:] else None


@cache
def _by_sound() -> Mapping[str, str]:
    return {sound(word): word for word in sorted(NATION_WORDS) if len(word) >= _LONG_ENOUGH_TO_SAY}


def nation_among(word: str, told: Iterable[str]) -> str | None:
    """Return the one of these short words of nations that a word with their capital is a letter off, None for none.

    For words that are known to be no Dutch ones: of a short name one letter alone says too little otherwise.
    """
    if not _SHORTEST - 1 <= len(word) <= _SHORTEST + 1:
        return None
    near = (one for one in told if len(one) == _SHORTEST and one[0] == word[0] and edits(word, one, 1) == 1)
    found = min(near, default=None)
    return None if found is None or is_nation_word(word) else found


def _candidates(word: str) -> set[str]:
    """Return the words of nations that begin or end as this one does."""
    starts, ends = _by_ends()
    found: set[str] = set()
    for size in range(2, min(len(word), 8)):
        found |= starts.get(word[:size], frozenset()) | ends.get(word[-size:], frozenset())
    return found


@cache
def _by_ends() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    starts: dict[str, set[str]] = {}
    ends: dict[str, set[str]] = {}
    for word in NATION_WORDS:
        if len(word) >= _SHORTEST:
            size = (len(word) - 1) // 2
            starts.setdefault(word[:size], set()).add(word)
            ends.setdefault(word[-size:], set()).add(word)
    return (
        {key: frozenset(words) for key, words in starts.items()},
        {key: frozenset(words) for key, words in ends.items()},
    )


def _distance(word: str, right: str, *, surely_a_name: bool) -> int:
    """Return how many letters a word is off one of a nation, 0 when too many for its length."""
    if len(right) <= _SHORTEST:
        alike = sorted(word) == sorted(right) or (word.endswith("ë") and right.endswith("ë"))
        fits = surely_a_name and (len(word) != len(right) or alike)
        return 1 if fits and edits(word, right, 1) == 1 else 0
    most = 2 if surely_a_name and len(right) >= _LONG else 1
    if word[0] != right[0]:
        return 0
    count = edits(word, right, most)
    alike = word[:_ALIKE_START] == right[:_ALIKE_START] and word[-_ALIKE_END:] == right[-_ALIKE_END:]
    return count if count == 1 or (count == 2 and most == 2 and alike) else 0
