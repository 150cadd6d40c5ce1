"""The addresses of the register's pages."""

from django.urls import path, register_converter

from ijkmoment.register import proposal_views, views
from ijkmoment.register.converters import SlugConverter

register_converter(SlugConverter, "subject")

app_name = "register"
urlpatterns = [
    path("gegevens/", views.subjects, name="subjects"),
    path("gegevens/<subject:slug>/", views.subject, name="subject"),
    path("geschiedenis/<slug:concept>/<subject:slug>/", views.history, name="history"),
    path("toevoegen/<slug:concept>/<subject:slug>/", views.add, name="add"),
    path("wijzigen/<int:number>/", views.change, name="change"),
    path("register/voorstellen/", proposal_views.draft_proposals, name="proposals"),
    path("nieuw-onderwerp/", views.add_subject, name="add_subject"),
    path("nieuwe-bron/", views.add_source, name="add_source"),
]
