"""What is wrong with a letter, in the language of the page: by the writer's codes, or of a file by the reader's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ijkmoment.facts.problem import Problem
from ijkmoment.register import reading_words

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

EMPTY_REGISTER = "empty-register"
WORDS: Mapping[str, "_StrPromise"] = {
    "not-a-folder": _("Dit is een bestand. Geef de map waarin %(name)s staat."),
    "large-letter": _("De brief is groter dan %(most)s MB. Dit is geen brief."),
    "no-letter": _("Er is geen %(name)s. Zet dat bestand in de map van de brief."),
    "not-utf-8": _("Hier staat een teken dat geen UTF-8 is. Bewaar de brief als UTF-8."),
    "unopened-letter": _("De brief kan niet worden geopend. Kijk of het bestand gelezen mag worden."),
    "no-front-matter": _("De brief begint niet met een briefhoofd tussen twee regels met ---. Zet dat erboven."),
    "not-yaml": _("Het briefhoofd is geen YAML. Schrijf elke regel als sleutel: waarde."),
    "broken-yaml": _("Het briefhoofd is hier geen YAML. Schrijf elke regel als sleutel: waarde."),
    "not-pairs": _("Het briefhoofd bestaat niet uit sleutels met waarden. Schrijf elke regel als sleutel: waarde."),
    "unknown-key": _("Het briefhoofd kent geen “%(key)s”. Kies uit: %(keys)s."),
    "missing-key": _("In het briefhoofd ontbreekt %(key)s. Zet het erbij."),
    "not-a-text": _("Bij %(key)s hoort één tekst te staan. Schrijf die achter de dubbele punt."),
    "not-a-list": _("Bij %(key)s hoort een lijst van teksten te staan. Begin elke regel ervan met een streepje."),
    "not-pairs-of-texts": _("Bij %(key)s horen paren te staan. Schrijf elke regel ervan als naam: tekst."),
    "no-day": _("Bij %(key)s staat “%(value)s”, en dat is geen dag. Schrijf bijvoorbeeld 2024-05-15."),
    "no-period": _("Bij %(key)s staat “%(value)s”, en dat is geen periode. Schrijf bijvoorbeeld 2023-05/2024-04."),
    "no-title": _("Bij %(key)s staat niets. Schrijf de woorden die boven de brief komen."),
    "no-year": _("Bij %(key)s staat “%(value)s”, en dat is geen jaar. Schrijf bijvoorbeeld 2023."),
    "no-choice": _("Bij %(key)s staat “%(value)s”. Schrijf %(one)s of %(other)s."),
    "no-moment": _("Bij %(key)s staat “%(value)s”, en dat is geen dag of moment. Schrijf bijvoorbeeld 2024-05-15."),
    "unprintable": _("Het teken U+%(number)s kan niet worden afgedrukt. Schrijf het in woorden, of laat het weg."),
    "foreign-block": _("Een %(what)s hoort niet in een brief. Gebruik koppen, tekst en lijsten."),
    "foreign-text": _("Een %(what)s hoort niet in een brief. Laat dat weg."),
    "deep-heading": _("Een kop van niveau %(level)s staat onder een van niveau %(above)s. Schrijf %(marks)s."),
    "empty-heading": _("Een kop heeft geen tekst. Schrijf die, of laat de kop weg."),
    "crowded-item": _("Een punt van een lijst is één alinea. Maak er een tweede punt van, of sluit de lijst af."),
    "empty-item": _("Een punt van een lijst heeft geen tekst. Schrijf die, of laat het punt weg."),
    "inside-item": _("Een %(what)s hoort niet in een lijst. Sluit eerst de lijst af."),
    "deep-list": _("Een lijst heeft meer dan %(most)s niveaus. Haal er punten uit."),
    "crowded-note": _("Een noot is één alinea. Voeg de tekst samen, of maak een tweede noot."),
    "empty-note": _("De noot [^%(name)s] heeft geen tekst. Schrijf die, of laat de noot weg."),
    "inside-note": _("Een %(what)s hoort niet in een noot, die één alinea is. Zet die in de tekst."),
    "second-note": _("De noot [^%(name)s] staat er twee keer. Geef deze een eigen naam."),
    "uncalled-note": _("Niets verwijst naar de noot [^%(name)s]. Verwijs ernaar in de tekst, of laat de noot weg."),
    "undefined-note": _("Er is geen noot [^%(name)s]. Schrijf die, of laat de verwijzing weg."),
    "note-in-note": _("Een noot verwijst naar een andere noot. Verwijs naar beide in de tekst."),
    "note-in-link": _("In een link staat een verwijzing naar een noot. Zet die achter de link."),
    "note-called-before": _("Naar de noot [^%(name)s] is al verwezen. Maak een tweede noot."),
    "no-address": _("De link naar “%(link)s” is geen heel webadres. Begin het met https://."),
    "no-section": _("De link naar “#%(section)s” leidt naar geen kop. Schrijf de woorden van een kop."),
    "section-near": _("De link naar “#%(section)s” leidt naar geen kop. Bedoelt u “%(near)s”?"),
    "open-role": _("Een accolade wordt niet gesloten. Eindig met }, of schrijf {{ voor een accolade."),
    "role-in-link": _("Een gegeven kan niet in een link staan. Sluit de link ervoor af."),
    "empty-role": _("Tussen de accolades staat niets. Schrijf {onderwerp gegeven}, of {{ voor een accolade."),
    "role-period": _("“%(word)s” is geen periode. Schrijf @2023 of @2023-05/2024-04."),
    "reserved": _(
        "“%(word)s” heeft een eigen betekenis: dat kan hier niet. Zet een tabel of lijst in een eigen alinea."
    ),
    "not-two-words": _("Hier horen twee woorden en niet %(number)s. Schrijf een onderwerp en een gegeven."),
    "no-front-word": _("Achter “brief” hoort een woord uit het briefhoofd. Kies uit: %(words)s."),
    "no-per": _("Schrijf een onderwerp, een gegeven en per=, zoals {tabel efp-lt sterkte per=natie}."),
    "no-concept": _("Er is geen gegeven “%(word)s”. Kies er een uit de lijst van gegevens."),
    "concept-near": _("Er is geen gegeven “%(word)s”. Bedoelt u “%(near)s”?"),
    "nothing-held": _("Voor deze brief was op dat moment niets vastgelegd. Vul het register, of wijzig snapshot-at."),
    "no-subject": _("Er is geen onderwerp “%(word)s”. Kies er een uit het register."),
    "subject-near": _("Er is geen onderwerp “%(word)s”. Bedoelt u “%(near)s”?"),
    "no-dimension": _("%(concept)s kent geen verdeling naar “%(dimension)s”. Kies uit: %(dimensions)s."),
    "dimensionless": _("%(concept)s kent geen verdeling. Laat “%(dimension)s” weg."),
    "no-style": _("Er is geen stijl “%(style)s”. Kies uit: %(styles)s."),
    "styleless": _("Er is geen stijl “%(style)s”, want dit gegeven heeft er geen. Laat de stijl weg."),
    "not-held": _("Van %(subject)s is hier geen %(concept)s bekend. Leg dat vast, of kies een ander gegeven."),
    "nothing-to-print": _("Van %(subject)s is hier geen %(concept)s bekend. Leg dat vast, of laat dit weg."),
    "not-one": _("Er past niet precies één gegeven. Kies uit: %(choices)s."),
    "not-one-of-many": _("Er past niet precies één gegeven. Kies uit: %(choices)s en nog %(more)s."),
}
THINGS: Mapping[str, "_StrPromise"] = {
    "fence": _("blok code"),
    "code": _("blok code"),
    "hr": _("lijn"),
    "blockquote": _("citaat"),
    "code inline": _("stuk code"),
    "image": _("afbeelding"),
    "a heading": _("kop"),
    "a list": _("lijst"),
    "a table": _("tabel"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A problem in words, with its line when that is known."""

    text: str
    line: int | None


def unmade(problems: Sequence[Problem]) -> dict[str, object]:
    """Return what a page says of a letter that could not be made: what is wrong, and whether the register is empty."""
    others = [one for one in problems if one.code != EMPTY_REGISTER]
    return {"unmade": True, "problems": tell(others), "empty": len(others) < len(problems)}


def tell(problems: Sequence[Problem]) -> list[Told]:
    """Return what is wrong with a letter, for people."""
    return [Told(_in_words(one), one.line) for one in problems]


def _in_words(problem: Problem) -> str:
    if problem.code not in WORDS:
        return reading_words.in_words(problem)
    arguments = dict(problem.arguments)
    if "what" in arguments:
        arguments["what"] = str(THINGS[arguments["what"]])
    said = str(WORDS[problem.code]) % arguments
    return f"{arguments['about']}: {said}" if "about" in arguments else said
