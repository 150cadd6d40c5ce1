"""Parliamentary documents as letters name them (notations of the Tweede Kamer): "Kamerstuk 28676, nr. 433"."""

from ijkmoment.facts.values import Reference
from ijkmoment.language.dates import print_date

REFERENCE_STYLES = ("kaal",)


def print_reference(reference: Reference, style: str = "", language: str = "nl") -> str:
    """Return the reference as a Dutch letter prints it, the same in every language; "kaal" leaves out the first word.

    A document whose number is not known is named by its dossier alone; a case is called a case, never a Kamerstuk.
    """
    if reference.case is not None:
        return reference.case if style == "kaal" else f"zaaknummer {reference.case}"
    parts = [_head(reference, style), f"nr. {reference.number}" if reference.number else ""]
    if reference.date is not None:
        parts.append(f"d.d. {print_date(reference.date, '', language)}")
    return ", ".join(part for part in parts if part)


def _head(reference: Reference, style: str) -> str:
    joined = "-" if (reference.suffix or "").isdigit() else " "
    dossier = joined.join(part for part in (reference.dossier, reference.suffix) if part)
    if reference.session is None and reference.chamber is None:
        return dossier if style == "kaal" else f"Kamerstuk {dossier}"
    session = _short(reference.session) if reference.session else ""
    place = " ".join(part for part in (reference.chamber, session) if part)
    head = place if style == "kaal" else f"Kamerstukken {place}"
    return f"{head}, {dossier}"


def _short(session: str) -> str:
    first, _, last = session.partition("-")
    return f"{first}/{last[2:]}"
