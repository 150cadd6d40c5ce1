"""How a subject stands in an address: by its slug, of which nothing but its own characters reaches the database."""

from django.urls.converters import StringConverter


class SlugConverter(StringConverter):
    """The characters of a slug, the slashes between its parts among them."""

    regex = "[a-z0-9/-]+"
