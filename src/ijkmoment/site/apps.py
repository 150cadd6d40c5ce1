"""The Django app of the site: its templates, static files and words."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The pages that join the apps."""

    name = "ijkmoment.site"
    label = "site"
    verbose_name = "Site"
