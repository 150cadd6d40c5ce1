"""What a check says beside its findings, in Dutch or English: what failed, does not count or is not known."""

from ijkmoment.checking.engine import Failure
from ijkmoment.checking.letter import Earlier

_FAILED = {
    "nl": "regel {code} loopt vast ({error}): de andere regels zijn gecontroleerd; stuur ons het bestand",
    "en": "rule {code} fails ({error}): the other rules were checked; send us the file",
}
_TOO_LATE = {
    "nl": "{file} is van {date}, niet van voor deze brief: telt niet als eerdere brief",
    "en": "{file} is of {date}, not from before this letter: it does not count as an earlier letter",
}


_ROLES = {
    "nl": "bron van een brief met {roles}, waarvan hier niet bekend is wat zij afdrukken:"
    " controleer ook de brief zelf (ijkmoment letter build)",
    "en": "source of a letter with {roles}, of which is not known here what they print:"
    " check the letter itself too (ijkmoment letter build)",
}
_COUNT = {"nl": ("verwijzing naar het register", "verwijzingen naar het register"), "en": ("role", "roles")}


def of_roles(number: int, language: str) -> str:
    """Return the line on a letter's source whose roles print what is not known here."""
    return _ROLES[language].format(roles=f"{number} {_COUNT[language][number > 1]}")


def of_failure(one: Failure, language: str) -> str:
    """Return the line on a rule that failed."""
    return _FAILED[language].format(code=one.code, error=one.error)


def of_too_late(one: Earlier, language: str) -> str:
    """Return the line on a letter that was given as an earlier one and is not."""
    from ijkmoment.language.printing import print_value  # noqa: PLC0415 - few checks have such a letter

    return _TOO_LATE[language].format(file=one.file, date=print_value(one.date, language=language) if one.date else "")
