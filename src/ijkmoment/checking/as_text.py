"""A report as text for people: the place, the code and the message, then the line with a caret under the words."""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.engine import Report
from ijkmoment.checking.messages import message
from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.language.page_words import print_page

_SUGGESTION = {"nl": "beter", "en": "better"}
_NONE = {"nl": "geen bevindingen", "en": "no findings"}
_COUNT = {"nl": ("bevinding", "bevindingen"), "en": ("finding", "findings")}
_SKIPPED = {
    "nl": {
        "register": "overgeslagen zonder register (geef --register): {codes}",
        "date": "overgeslagen zonder datum van de brief (geef --date): {codes}",
        "earlier": "overgeslagen zonder eerdere brieven (geef --earlier): {codes}",
    },
    "en": {
        "register": "skipped without a register (give --register): {codes}",
        "date": "skipped without the letter's date (give --date): {codes}",
        "earlier": "skipped without earlier letters (give --earlier): {codes}",
    },
}
_WIDTH = 100


def findings_text(file: str, report: Report, language: str = "nl", rules: Sequence[Rule] = RULES) -> str:
    """Return the findings: "file:line:col code message", the source line, the caret, and what would be better."""
    by_code = {rule.code: rule for rule in rules}
    return "\n".join(
        line
        for one in report.findings
        for line in _lines(file, report.document, one, message(by_code[one.code], one, language), language)
    )


def summary_lines(file: str, report: Report, language: str = "nl") -> Iterator[str]:
    """Yield how many findings there are, and which rules were skipped and why."""
    count = len(report.findings)
    words = _NONE[language] if not count else f"{count} {_COUNT[language][count > 1]}"
    yield f"{file}: {words}"
    for reason, template in _SKIPPED[language].items():
        codes = ", ".join(skip.code for skip in report.skipped if skip.reason == reason)
        if codes:
            yield f"{file}: {template.format(codes=codes)}"


def _lines(file: str, document: Document, one: Finding, said: str, language: str) -> Iterator[str]:
    line, column = document.line_and_column(one.start)
    place = document.place_of(one.start)
    page = f" ({print_page(place.page, language)})" if place else ""
    yield _plain(f"{file}:{line}:{column}{page} {one.code} {said}")
    source, indent, width = _excerpt(document, one)
    yield f"    {source}"
    yield f"    {' ' * indent}{'^' * width}"
    if one.suggestion:
        yield _plain(f"    {_SUGGESTION[language]}: {one.suggestion}")


def _excerpt(document: Document, one: Finding) -> tuple[str, int, int]:
    """Return the line of a finding, cut to the width of a terminal around it, and where its caret stands."""
    first = document.text.rfind("\n", 0, one.start) + 1
    last = document.text.find("\n", one.start)
    last = len(document.text) if last < 0 else last
    end = max(min(one.end, last), one.start + 1)
    from_ = max(first, min(one.start - _WIDTH // 3, last - _WIDTH)) if last - first > _WIDTH else first
    to = min(last, max(from_ + _WIDTH, end))
    return _plain(document.text[from_:to]).rstrip(), one.start - from_, end - one.start


def _plain(text: str) -> str:
    """Return a text as wide as it was in which no character can steer a terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
