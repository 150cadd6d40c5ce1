"""How many things an enumeration in words spells out: "A, B en C", clauses with articles, places with a number each."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ijkmoment.language.date_words import MONTH
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_JOINER = lazily(r",?\s+(?:en|of|alsmede|evenals|alsook|plus)\s+(?:ook\s+)?")
_NO_ITEM = lazily(
    r"\s*(?:waar\w*|die|dat|wat|zoals|zodat|maar|want|omdat|terwijl|hoewel|zie|in|op|met|aan|voor|bij|uit|over|onder|tijdens|tot|van|"
    r"sinds|naar|als|zowel|noch|niet|ook|dit|deze|circa|ca\.|per|via|samen|elk|ieder|allen?|alle|kortweg|hierna|hierbij|ofwel)(?!\w)"
)
_VERB = lazily(
    r"(?<!\w)(?:is|was|zijn|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|moet|moeten|blijft|blijven|gaat|gaan|"
    r"komt|komen|levert|leveren)(?!\w)"
)
_OF_CLAUSE = lazily(r"(?:het|de|een)\s+[a-zà-ÿ]")
_JOINED_CLAUSE = lazily(r"\sen\s+(?:het|de|een)\s")
_JOINED_INFINITIVE = lazily(r"(?<!\w)te\s+[a-zà-ÿ]+n\s+en\s")
_ASIDE_CLAUSE = lazily(r"(?<!\w)(?:die|waar\w*|maar|want|omdat|terwijl|hoewel|zoals|namelijk|zowel|zodat)(?!\w)|[;:()]")
_LEADS = frozenset({"dat", "voor", "over", "tussen", "met", "tegen"})
_OTHERS = lazily(rf"(?<!\w)(?:andere|overige|diverse|enkele|alle|beide|{NUMBER_WORD})(?!\w)")
_SHORT_FORM = lazily(r"[A-Z][A-Z’'-]*[A-Z]s?")
BRACKETED = lazily(r"\s*\([^()]*\)")
# "Het schip in Peru, het vliegtuig, eveneens in Peru, en de school": said of a thing, and none by itself.
_BESIDE = lazily(
    r",\s+(?:eveneens|ook|beide|tevens|zelf|alle(?:\s+drie)?)\s+(?:in|op|te|bij|uit|onder|voor|aan)\s+[^,;]{1,40}(?=,)"
)
# "De Karel, bestaande uit A en B, en de Willem, varend bij C": what stands there, is sent or is made of what.
_DOING = lazily(
    r",\s+(?:[a-zà-ÿ]+end|bestaande|(?:be|ge|ver)[a-zà-ÿ]+[dt])\s+(?:aan|bij|in|met|naar|op|te|uit|voor)\s+[^,;]+(?=,|\Z)"
)
JOINED = lazily(r",\s+(?:en\s+)?|\s+en\s+(?=\w+\s)")
_FIGURE = lazily(r"\d")
_COUNTED = lazily(rf"\s*(?P<first>\d+|{NUMBER_WORD}|een)\s|.*\s(?P<last>\d{{1,3}}|{NUMBER_WORD})\s*\Z")
_GROUP = lazily(rf"\s*(?:(?:de|het|alle|deze|onze)\s+)?(?P<number>beide|\d{{1,2}}|{NUMBER_WORD})\s")
# Whoever says "de Benelux" or "de Baltische staten" names more than one, and does not say how many.
_GROUP_OF_LANDS = lazily(
    r"(?<!\w)(?:benelux|balten|\w*landen|\w*staten|\w*bondgenoten|\w*partners|overige\w*|anderen?)\s*\Z"
)
_AT_A_PLACE = lazily(
    rf"(?:\d+|{NUMBER_WORD}|een|één)\s+(?:in|op|te|naar|vanuit|bij)\s+(?:(?:het|de)\s+)?[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+)*"
)
_DATED = lazily(rf"(?<!\d)\d{{1,2}}\s+(?:{MONTH})\s+(?:19|20)\d\d(?!\d)")
_NEXT = lazily(r"(?:de|het|een|die|dat)\s+[a-zà-ÿ]")
_NEXT_BEHIND = lazily(r"(?:\s[^,;:]*)?(?:[,;]\s+(?:en\s+)?|\s+en\s+)(?:de|het|een|die|dat)\s[^;:]*?")
_TIMES = lazily(
    rf"(?:\((?P<bracketed>\d{{1,2}}|{NUMBER_WORD})\)|(?<!\w)(?P<times>\d{{1,2}}|een|twee|drie|vier|vijf|zes|{NUMBER_WORD})(?:\s?(?:maal|keer)|[x×])(?!\w))"
)
_WORDS_OF_ITEM, _MANY = 8, 20


def count_items(text: str) -> tuple[int, int] | None:
    """Return how few and how many things an enumeration names, None where it is no plain one."""
    plain = _plain(text).rstrip(".;: ")
    if not plain or "(" in plain or ":" in plain or _NO_ITEM.match(plain.casefold()):
        return None
    if ";" in plain and not all(_FIGURE.match(one.strip()) for one in plain.split(";")):
        return _between_semicolons([one.strip() for one in plain.split(";") if one.strip()])
    parts = _cut(re.split(r",(?!\s+(?:en|of)\s)\s+", plain))
    joins = [len(_JOINER.findall(one)) for one in parts]
    items = [item for one in parts for item in _JOINER.split(one)]
    if len(items) < 2 or not all(map(_is_item, items)):
        return None
    if _are_counts(items) or _is_short_for(items[-1], items[0]):
        return None
    more = sum(map(_more_in, items))
    if sum(joins) == joins[-1] <= 1:
        return len(items), len(items) + more
    return len(parts), len(items) + more


def _plain(text: str) -> str:
    """Return an enumeration without what brackets or asides say of its items."""
    return _DOING.sub("", _BESIDE.sub("", BRACKETED.sub("", text)).rstrip(".; ")).strip()


def _between_semicolons(items: Sequence[str]) -> tuple[int, int] | None:
    """Return how many items these are; where one before the last has an "en" it ends there, or groups are told."""
    if any(map(_JOINER.search, items[:-1])):
        return None
    return len(items), len(items) + sum(len(_JOINER.findall(one)) for one in items[-1:])


def _more_in(item: str) -> int:
    """Return how many things an item may be beyond one: three of "de vier Baltische landen", one of "beide missies"."""
    if _GROUP_OF_LANDS.search(item.casefold()):
        return _MANY
    found = _GROUP.match(item.casefold())
    return max((_number_of(found["number"]) or 2) - 1, 0) if found is not None else 0


def count_clauses(text: str) -> tuple[int, int] | None:
    """Return how few and how many things are named that each open with an article: "het werven van A, het B en het C".

    Within one of them "en het" may join what belongs together, but the last two are joined so.
    """
    parts = re.split(r",\s+(?:en\s+)?", _plain(text).rstrip(".;: "))
    if len(parts) < 2 or not all(map(_OF_CLAUSE.match, parts)) or _ASIDE_CLAUSE.search(" ".join(parts)):
        return None
    joins = [len(_JOINED_CLAUSE.findall(one)) for one in parts]
    if _JOINED_INFINITIVE.search(parts[-1]):
        return len(parts), len(parts) + len(_JOINER.findall(parts[-1])) + sum(joins[:-1])
    if joins[-1] == 0:  # "een bijdrage aan A, een bijdrage aan B en experts bij C"
        return len(parts), len(parts) + max(sum(joins), len(_JOINER.findall(parts[-1])))
    return len(parts) + 1, len(parts) + sum(joins)


def count_led(text: str) -> tuple[int, int] | None:
    """Return how many things open with one preposition each: "voor het personeel, voor de huur en voor de aankoop".

    Who says it again before each part leaves no doubt where one ends; "en" without it joins what belongs together. Of
    places there may be several things in one.
    """
    plain = _plain(text).rstrip(".;: ")
    lead = plain.split(maxsplit=1)[0].casefold() if plain else ""
    aside = (_ASIDE_CLAUSE, _OTHERS) if lead == "dat" else (_ASIDE_CLAUSE, _VERB, _FIGURE, _OTHERS)
    if lead not in _LEADS or any(one.search(plain) for one in aside):
        return None
    last = re.search(rf",?\s+en\s+{lead}\s[^,]*\Z", plain)
    items = re.split(rf",\s+(?={lead}\s)", plain[: last.start()]) if last is not None else []
    if not items or any("," in one for one in items) or not last:
        return None
    joins = sum(len(_JOINER.findall(one)) for one in (*items, last[0].lstrip(" ,").removeprefix("en ")))
    return len(items) + 1, len(items) + 1 + joins


def count_dated(text: str) -> tuple[int, int] | None:
    """Return how many things are named that each have a date of their own: "die van 3 mei 2024 en die van 4 mei 2024".

    Between any two dates one thing ends and the next begins, with an article or "die".
    """
    plain = _plain(text).rstrip(".;: ")
    dates = [*_DATED.finditer(plain)]
    between = [plain[one.end() : other.start()] for one, other in pairwise(dates)]
    apart = len(dates) > 1 and _NEXT.match(plain.casefold()) is not None and all(map(_NEXT_BEHIND.fullmatch, between))
    closed = apart and not _JOINER.search(plain, dates[-1].end()) and "," not in plain[dates[-1].end() :]
    return (len(dates), len(dates)) if closed else None


def count_places(text: str) -> tuple[int, int] | None:
    """Return how many places have a number each: "65 in Engeland, 22 in Polen en zes in Letland"."""
    items = JOINED.split(_plain(text).rstrip(".;: "))
    return (len(items), len(items)) if len(items) > 1 and all(_AT_A_PLACE.fullmatch(one) for one in items) else None


def _are_counts(items: Sequence[str]) -> bool:
    """Tell whether items count what they name, so that they are a sum: "negen schepen", "de kazerne in Ede drie"."""
    counts = [found["first"] or found["last"] for one in items if (found := _COUNTED.match(one.casefold()))]
    return len(counts) == len(items) and sum(one not in ("een", "één") for one in counts) > 1


def _is_short_for(short: str, long: str) -> bool:
    """Tell whether one item is the abbreviation of the other: "European Credits, EC"."""
    initials = "".join(word[0] for word in long.split())
    return _SHORT_FORM.fullmatch(short.strip()) is not None and initials.casefold() == short.strip().casefold()


def _cut(parts: list[str]) -> list[str]:
    """Return the parts without a clause that goes on behind the last of them: "A, B en C, die samen"."""
    joined = [number for number, one in enumerate(parts) if _JOINER.search(one)]
    if not joined or joined[-1] + 1 == len(parts):
        return parts
    kept, behind = parts[: joined[-1] + 1], parts[joined[-1] + 1]
    names = all(one[:1].isupper() for one in kept)
    return kept if _NO_ITEM.match(behind.casefold()) or (names and behind[:1].islower()) else parts


def _is_item(item: str) -> bool:
    named = item.partition(" die ")[0]  # "militairen die in Gao waren geplaatst"
    folded = named.casefold()
    if sum(word.islower() for word in named.split()) > _WORDS_OF_ITEM or _VERB.search(folded) or _NO_ITEM.match(folded):
        return False
    return _FIGURE.match(item.strip()) is None


def times_more(text: str) -> int:
    """Return how many more things there are than items, where some count more: "Souda (tweemaal)", "Litouwen (5)"."""
    return sum((_number_of(one["bracketed"] or one["times"]) or 1) - 1 for one in _TIMES.finditer(text))


def is_parted(text: str, number: int) -> bool:
    """Tell whether each item opens with a number less than another one: "vijf schepen: twee fregatten en drie tankers".

    Whether they add up is not for who counts items.
    """
    items = JOINED.split(_plain(text))
    numbers = [_number_of(item.split(maxsplit=1)[0]) or number for item in items if item.strip()]
    return len(numbers) > 1 and 1 < max(numbers) < number  # "een" of each is an article


def _number_of(word: str) -> int | None:
    return int(word) if word.isdecimal() else words_to_number(word)
