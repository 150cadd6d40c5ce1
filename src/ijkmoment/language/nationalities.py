"""The Dutch words that say which nation people belong to, in lower case: "duitse" is DE."""

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
