"""The names of ministries, forces and assemblies that letters use, word by word: what one misspelt word of them means.

Each word is known by the one beside it, "Buitenlandse" before "Zaken", or by the office that it follows, "minister van
Defensie". So a misspelt one is seen in a letter that has the name once.
"""

from collections.abc import Iterable, Mapping

from ijkmoment.language.spelling import is_one_slip

_PAIRS = (
    ("Algemene", "Zaken"), ("Binnenlandse", "Zaken"), ("Buitenlandse", "Zaken"), ("Economische", "Zaken"),
    ("Sociale", "Zaken"), ("Buitenlandse", "Handel"), ("Algemene", "Rekenkamer"), ("Tweede", "Kamer"),
    ("Eerste", "Kamer"), ("Europese", "Commissie"), ("Europese", "Raad"), ("Europese", "Unie"),
    ("Europees", "Parlement"), ("Verenigde", "Naties"), ("Verenigde", "Staten"), ("Verenigd", "Koninkrijk"),
    ("Noord-Atlantische", "Verdragsorganisatie"), ("Koninklijke", "Landmacht"), ("Koninklijke", "Luchtmacht"),
    ("Koninklijke", "Marechaussee"), ("Koninklijke", "Marine"), ("Commando", "Landstrijdkrachten"),
    ("Commando", "Luchtstrijdkrachten"), ("Commando", "Zeestrijdkrachten"), ("Defensie", "Ondersteuningscommando"),
    ("Commando", "Materieel"), ("Rode", "Kruis"),
)  # fmt: skip
_PORTFOLIOS = frozenset(
    "Algemene Asiel Binnenlandse Buitenlandse Defensie Economische Financiën Infrastructuur Justitie Klimaat Landbouw "
    "Onderwijs Sociale Volksgezondheid Volkshuisvesting Migratie Koninkrijksrelaties Ontwikkelingssamenwerking "
    "Ontwikkelingshulp Waterstaat Veiligheid Groei Visserij Voedselzekerheid Voedselkwaliteit Natuur Cultuur "
    "Wetenschap Werkgelegenheid Welzijn Ordening Emancipatie Integratie".split()
)
_SHORTEST = 4


def _beside(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
    return {one: frozenset(others) for one, others in found.items()}


_BEHIND = _beside(_PAIRS)
_BEFORE = _beside((last, first) for first, last in _PAIRS)
FIRST_WORDS, LAST_WORDS = tuple(_BEHIND), tuple(_BEFORE)


def behind_meant(first: str, wrong: str) -> str | None:
    """Return the second word of a name that was meant behind its first, None where that is right or another name."""
    return _meant(wrong, _BEHIND.get(first, frozenset()))


def before_meant(wrong: str, last: str) -> str | None:
    """Return the first word of a name that was meant before its second, None where that is right or another name."""
    return _meant(wrong, _BEFORE.get(last, frozenset()))


def portfolio_meant(wrong: str) -> str | None:
    """Return what was meant of a department behind "minister van", None where that is right or another name."""
    return _meant(wrong, _PORTFOLIOS)


def _meant(wrong: str, rights: frozenset[str]) -> str | None:
    if not rights or wrong in rights or len(wrong) < _SHORTEST:
        return None
    near = sorted(one for one in rights if is_one_slip(wrong, one))
    return near[0] if len(near) == 1 else None
