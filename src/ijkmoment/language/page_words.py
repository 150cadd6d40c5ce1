"""A page of an original in words: "pagina 2", "page 2"."""

_PAGE = {"nl": "pagina", "en": "page"}


def print_page(page: int, language: str) -> str:
    """Return what a page is called by its number in a language."""
    return f"{_PAGE[language]} {page}"
