"""What the value of a dimension is called, in Dutch and English: the nations, and the posts in a staff."""

from ijkmoment.language.countries import country_name

_POSTS = {
    "commandant": ("commandant", "commander"),
    "plaatsvervangend-commandant": ("plaatsvervangend commandant", "deputy commander"),
    "chef-staf": ("chef-staf", "chief of staff"),
    "stafofficier": ("stafofficier", "staff officer"),
    "verbindingsofficier": ("verbindingsofficier", "liaison officer"),
    "adviseur": ("adviseur", "adviser"),
}


def dimension_word(name: str, code: str, language: str = "nl") -> str | None:
    """Return the word for a nation or a post; None of a dimension whose values are subjects or plain words."""
    if name == "natie":
        return country_name(code, language)
    return post_name(code, language) if name == "functie" else None


def post_name(code: str, language: str = "nl") -> str:
    """Return a post's name in running text; of a post that the list lacks, its code without hyphens."""
    names = _POSTS.get(code)
    return names[1 if language == "en" else 0] if names else code.replace("-", " ")
