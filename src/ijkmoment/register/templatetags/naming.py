"""How a name stands on a page: in an element with its language when that is not the page's own."""

from django import template
from django.utils.html import format_html

from ijkmoment.language.naming import Name
from ijkmoment.register import words

register = template.Library()


@register.filter
def in_its_language(name: str) -> str:
    """Return a name marked as the other language that it is in; any other text as it is."""
    if not isinstance(name, Name) or name.language == words.language():
        return name
    return format_html('<span lang="{}">{}</span>', name.language, name)
