"""A waiver in words: "reden: ... (Directie Juridische Zaken en Auditdienst, 15 mei 2024, tot en met 31 mei 2024)"."""

import datetime

from ijkmoment.facts.waiver import Waiver
from ijkmoment.language.words import MONTHS

_REASON = {"nl": "reden", "en": "reason"}
_AND = {"nl": "en", "en": "and"}
_UNTIL = {"nl": "tot en met", "en": "up to"}


def print_waiver(waiver: Waiver, language: str) -> str:
    """Return why, who says so, since when and until when."""
    offices = f" {_AND[language]} ".join(filter(None, (waiver.by, waiver.second)))
    until = f", {_UNTIL[language]} {_day(waiver.until, language)}" if waiver.until else ""
    return f"{_REASON[language]}: {waiver.reason.rstrip('.')} ({offices}, {_day(waiver.date, language)}{until})"


def _day(day: datetime.date, language: str) -> str:
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"
