"""How many things a row in words names: "Frankrijk, Spanje en Italië", with names that hold "en" taken for one word."""

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.spelled_out import count_clauses, count_dated, count_items, count_led, count_places
from ijkmoment.language.departments import end_of_department
from ijkmoment.language.patterns import lazily

_OF_MINISTRIES = frozenset(
    "Justitie Volksgezondheid Welzijn Onderwijs Landbouw Infrastructuur Economische Sociale Binnenlandse Algemene "
    "Volkshuisvesting Klimaat Asiel Verkeer".split()
)
_MINISTRY = lazily(
    r"(?<!\w)(?:Justitie\s+en\s+Veiligheid|Binnenlandse\s+Zaken\s+en\s+Koninkrijksrelaties|Onderwijs,\s+Cultuur\s+en\s+Wetenschap"
    r"|Infrastructuur\s+en\s+Waterstaat|Economische\s+Zaken\s+en\s+Klimaat|Klimaat\s+en\s+Groene\s+Groei|Asiel\s+en\s+Migratie"
    r"|Landbouw,\s+(?:Natuur\s+en\s+Voedselkwaliteit|Visserij,\s+Voedselzekerheid\s+en\s+Natuur)|Sociale\s+Zaken\s+en\s+Werkgelegenheid"
    r"|Volksgezondheid,\s+Welzijn\s+en\s+Sport|Volkshuisvesting\s+en\s+Ruimtelijke\s+Ordening)(?!\w)"
)
_SEVERAL_NOUNS = lazily(
    r"(?<!\w)[A-ZÀ-Þ][a-z]+(?=(?:,\s+[A-Z][a-z]+){0,2}\s+en\s+(?!(?:Financiën|Defensie|(?:Buitenlandse|Algemene|Economische)\s+Zaken)(?!\w))[A-Z])"
)
# "in Almelo, Goes en Venray" is of three places.
_AT_NAMES = lazily(
    r"\A(?:in|te|bij|uit|van|door|vanuit|naar|met)\s+(?=(?:[A-ZÀ-Þ][\w’'-]+[\s,]+(?:en\s+)?)+[A-ZÀ-Þ][\w’'-]+\W*\Z)"
)
_NAME = (
    r"(?:(?:de|het)\s+|['’]s-)?[A-ZÀ-Þ][\w’'-]*(?:\s+(?:[A-ZÀ-Þ][\w’'-]*|(?:aan|den|der|van|ter|op)\s+[A-ZÀ-Þ][\w’'-]*|\d{1,3}))*"
    r"(?:\s+\([^()]*\))?"
)
NAMES = lazily(rf"(?<![\w-]){_NAME}(?:,\s+{_NAME})*,?\s+(?:en|alsmede|evenals)\s+{_NAME}")
_ASIDE = lazily(
    r"(\sen),\s+(?:indien|zo|waar|als|mits|desgewenst|eventueel)(?:\s+\w+)?,\s"
)  # "en, indien gewenst, een"
_ASKING = r"(?:of|wat|hoe|wie|waar\w*|wanneer|welke?|in\s+hoeverre)\s"
_ASKS, _ASKS_TOO = lazily(_ASKING), lazily(rf"\w+\s+\w+\s+en\s+(?={_ASKING})")  # not "wanneer en hoe"
_PARTS, _JOINED = lazily(r"[,;]\s"), lazily(r"\s(?:en|of)\s")
_STEPS = lazily(r",\s+(?:en\s+)?|\s+(?:en|alsmede|evenals)\s+")


def items_told(letter: Letter, start: int, end: int) -> tuple[int, int] | None:
    """Return how few and how many things a stretch enumerates, None where it is no enumeration."""
    words = _ASIDE.sub(r"\1 ", _AT_NAMES.sub("", masked(letter, start, end).strip()))
    for way in (count_dated, count_items, count_clauses, count_places, count_led):
        if (told := way(words)) is not None:
            return told
    return _asked(words)


def _asked(words: str) -> tuple[int, int] | None:
    """Return how many questions a stretch asks: "of het past, wie betaalt en wat het kost"."""
    if not words.endswith("?") and not _ASKS.match(words.casefold()):
        return None
    parts = len(_PARTS.findall(words)) + 1
    sure = parts + len(_ASKS_TOO.findall(words))
    return (sure, parts + len(_JOINED.findall(words))) if sure > 1 else None


def names_told(letter: Letter, start: int, end: int) -> tuple[int, int]:
    """Return how few and how many names a row of names holds: "en" may be of one of them."""
    few = len(_STEPS.split(masked(letter, start, end)))
    return few, max(few, len(_STEPS.split(letter.text[start:end])))


def masked(letter: Letter, start: int, end: int) -> str:
    """Return a stretch in which names that hold commas or "en" are one word."""
    text, position, parts = letter.text, start, list[str]()
    while (name := letter.first_behind(position, "country", "formation", "operation")) is not None:
        if name.end > end:
            break
        parts += [text[position : name.start], "Naam"]
        position = name.end
    return without_departments("".join((*parts, text[position:end])))


def without_departments(text: str) -> str:
    """Return a text in which "Volksgezondheid, Welzijn en Sport" is one word, and "Financiën" behind it another."""
    text = _MINISTRY.sub("Naam", text)
    kept, position = list[str](), 0
    for found in _SEVERAL_NOUNS.finditer(text):
        end = (
            end_of_department(text, found.start()) if found.start() >= position and found[0] in _OF_MINISTRIES else None
        )
        if end is not None:
            kept += [text[position : found.start()], "Naam"]
            position = end
    return "".join((*kept, text[position:]))
