"""What stands for a nation without its name: the capital its government sits in, and the force or office it calls so.

"Berlijn stationeert een brigade", "de Bundeswehr levert": in lower case. "Den Haag" is the Netherlands. A capital is a
place too: what stands before it says which.
"""

from collections.abc import Mapping

CAPITALS: Mapping[str, str] = {
    "ankara": "TR", "athene": "GR", "belgrado": "RS", "berlijn": "DE", "bern": "CH", "boedapest": "HU",
    "boekarest": "RO", "bratislava": "SK", "brussel": "BE", "canberra": "AU", "chisinau": "MD", "den haag": "NL",
    "dublin": "IE", "helsinki": "FI", "kiev": "UA", "kopenhagen": "DK", "kyiv": "UA", "kyjiv": "UA", "lissabon": "PT",
    "ljubljana": "SI", "londen": "GB", "madrid": "ES", "minsk": "BY", "moskou": "RU", "oslo": "NO", "ottawa": "CA",
    "parijs": "FR", "peking": "CN", "podgorica": "ME", "praag": "CZ", "reykjavik": "IS", "riga": "LV", "rome": "IT",
    "skopje": "MK", "sofia": "BG", "stockholm": "SE", "tallinn": "EE", "tbilisi": "GE", "tirana": "AL", "tokio": "JP",
    "vilnius": "LT", "warschau": "PL", "washington": "US", "wenen": "AT", "zagreb": "HR",
}  # fmt: skip
FORCES: Mapping[str, str] = {
    "bundeswehr": "DE", "bundesmarine": "DE", "luftwaffe": "DE", "us army": "US", "us navy": "US", "us air force": "US",
    "us marine corps": "US", "pentagon": "US", "witte huis": "US", "british army": "GB", "royal navy": "GB",
    "royal air force": "GB", "raf": "GB", "downing street": "GB", "armée de terre": "FR", "élysée": "FR",
    "kremlin": "RU", "bundestag": "DE",
}  # fmt: skip
METONYMS: Mapping[str, str] = {**CAPITALS, **FORCES}
