"""The site's addresses: the pages that join the rooms, and the register's own under them."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path
from django.views.i18n import set_language

from ijkmoment.register import urls as register
from ijkmoment.site.views import checking, deployments, findings, home, letters, reading, waivers

urlpatterns = [
    path("", home.home, name="home"),
    path("inzetten/", deployments.table, name="deployments"),
    path("inzetten/<subject:slug>/", deployments.deployment, name="deployment"),
    path("brieven/", letters.index, name="letters"),
    path("brieven/stijl.css", letters.style, name="letter_style"),
    path("brieven/<slug:name>/", letters.letter, name="letter"),
    path("brieven/<slug:name>/bevindingen/", findings.findings, name="findings"),
    path("brieven/<slug:name>/bevindingen/<slug:code>/<int:start>/<int:end>/ontheffing/", waivers.waive, name="waive"),
    path("brieven/<slug:name>/ontheffingen/", waivers.index, name="waivers"),
    path("ontheffingen/<int:number>/", waivers.waiver, name="waiver"),
    path("ontheffingen/<int:number>/instemmen/", waivers.agree, name="agree"),
    path("ontheffingen/<int:number>/intrekken/", waivers.withdraw, name="withdraw"),
    path("brieven/<slug:name>/feiten/", reading.facts, name="facts"),
    path("lezen/", reading.read, name="read"),
    path("controleren/", checking.check, name="check"),
    path("bewaard/<int:number>/", reading.kept_letter, name="kept_letter"),
    path("bewaard/<int:number>/bestand/", reading.kept_file, name="kept_file"),
    path("bewaard/<int:number>/verwijderen/", reading.forget_letter, name="forget_letter"),
    path("regels/<slug:code>/", findings.rule, name="rule"),
    path("onderdelen/", home.components, name="components"),
    path("taal/", set_language, name="set_language"),
    path("inloggen/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("uitloggen/", LogoutView.as_view(), name="logout"),
    path("", include(register)),
]
