"""The Dutch words that say which nation people belong to, in lower case: "duitse" and "duits" are DE, "noren" NO."""

from collections.abc import Mapping

NATIONALITIES: Mapping[str, str] = {
    "albanese": "AL", "amerikaanse": "US", "australische": "AU", "belgische": "BE", "britse": "GB", "bulgaarse": "BG",
    "canadese": "CA", "cypriotische": "CY", "deense": "DK", "duitse": "DE", "estse": "EE", "estische": "EE",
    "finse": "FI", "franse": "FR", "georgische": "GE", "griekse": "GR", "hongaarse": "HU", "ierse": "IE",
    "ijslandse": "IS", "italiaanse": "IT", "kroatische": "HR", "letse": "LV", "litouwse": "LT", "luxemburgse": "LU",
    "macedonische": "MK", "maltese": "MT", "montenegrijnse": "ME", "nederlandse": "NL", "noorse": "NO",
    "oekraïense": "UA", "oostenrijkse": "AT", "poolse": "PL", "portugese": "PT", "roemeense": "RO",
    "sloveense": "SI", "slowaakse": "SK", "spaanse": "ES", "tsjechische": "CZ", "turkse": "TR", "zweedse": "SE",
    "zwitserse": "CH",
}  # fmt: skip
INHABITANTS: Mapping[str, str] = {
    "amerikanen": "US", "belgen": "BE", "britten": "GB", "canadezen": "CA", "denen": "DK", "duitsers": "DE",
    "esten": "EE", "finnen": "FI", "fransen": "FR", "grieken": "GR", "hongaren": "HU", "ieren": "IE",
    "italianen": "IT", "kroaten": "HR", "letten": "LV", "litouwers": "LT", "luxemburgers": "LU",
    "nederlanders": "NL", "noren": "NO", "oostenrijkers": "AT", "portugezen": "PT", "roemenen": "RO",
    "slowaken": "SK", "slovenen": "SI", "spanjaarden": "ES", "tsjechen": "CZ", "turken": "TR",
}  # fmt: skip


def nation_of_word(word: str) -> str | None:
    """Return the code of the nation that an adjective names, with its ending or without ("een Duits bataljon")."""
    return NATIONALITIES.get(word) or _SHORT.get(word)


def _without_ending(adjective: str) -> str:
    return f"{adjective[:-3]}ees" if adjective.endswith("ese") else adjective.removesuffix("e")


_SHORT = {_without_ending(adjective): code for adjective, code in NATIONALITIES.items()}
