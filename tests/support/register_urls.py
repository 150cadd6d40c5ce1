"""The register's addresses by themselves, with a page to log in: the register knows no site."""

from django.contrib.auth.views import LoginView
from django.urls import include, path

urlpatterns = [
    path("inloggen/", LoginView.as_view(), name="login"),
    path("", include("ijkmoment.register.urls")),
]
