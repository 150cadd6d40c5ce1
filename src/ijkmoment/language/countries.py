"""Countries and their Dutch and English names: the NATO allies, Ukraine's neighbours and the missions' hosts."""

from collections.abc import Mapping

COUNTRIES: Mapping[str, tuple[str, str]] = {
    "AL": ("Albanië", "Albania"),
    "AF": ("Afghanistan", "Afghanistan"),
    "AU": ("Australië", "Australia"),
    "BA": ("Bosnië en Herzegovina", "Bosnia and Herzegovina"),
    "BE": ("België", "Belgium"),
    "BG": ("Bulgarije", "Bulgaria"),
    "BY": ("Belarus", "Belarus"),
    "CA": ("Canada", "Canada"),
    "CZ": ("Tsjechië", "Czechia"),
    "DE": ("Duitsland", "Germany"),
    "DK": ("Denemarken", "Denmark"),
    "EE": ("Estland", "Estonia"),
    "ES": ("Spanje", "Spain"),
    "FI": ("Finland", "Finland"),
    "FR": ("Frankrijk", "France"),
    "GB": ("het Verenigd Koninkrijk", "the United Kingdom"),
    "GR": ("Griekenland", "Greece"),
    "HR": ("Kroatië", "Croatia"),
    "HU": ("Hongarije", "Hungary"),
    "IQ": ("Irak", "Iraq"),
    "IS": ("IJsland", "Iceland"),
    "IT": ("Italië", "Italy"),
    "LT": ("Litouwen", "Lithuania"),
    "LU": ("Luxemburg", "Luxembourg"),
    "LV": ("Letland", "Latvia"),
    "MD": ("Moldavië", "Moldova"),
    "ME": ("Montenegro", "Montenegro"),
    "MK": ("Noord-Macedonië", "North Macedonia"),
    "ML": ("Mali", "Mali"),
    "NL": ("Nederland", "the Netherlands"),
    "NO": ("Noorwegen", "Norway"),
    "PL": ("Polen", "Poland"),
    "PT": ("Portugal", "Portugal"),
    "RO": ("Roemenië", "Romania"),
    "RU": ("Rusland", "Russia"),
    "SE": ("Zweden", "Sweden"),
    "SI": ("Slovenië", "Slovenia"),
    "SK": ("Slowakije", "Slovakia"),
    "TR": ("Turkije", "Türkiye"),
    "UA": ("Oekraïne", "Ukraine"),
    "US": ("de Verenigde Staten", "the United States"),
}
_CODES = {name.lower(): code for code, names in COUNTRIES.items() for name in names}


def country_name(code: str, language: str = "nl") -> str:
    """Return a country's name in running text; of a country that the list lacks, its code."""
    names = COUNTRIES.get(code)
    return names[1 if language == "en" else 0] if names else code


def country_code(name: str) -> str | None:
    """Return the code of a country by its Dutch or English name."""
    return _CODES.get(name.lower())


def country_names(language: str = "nl") -> Mapping[str, str]:
    """Return the name of every country by its code, without the article of running text."""
    place = 1 if language == "en" else 0
    return {code: names[place].removeprefix("het ").removeprefix("de ") for code, names in COUNTRIES.items()}
