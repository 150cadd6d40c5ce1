"""A report as text for people: the place, the code and the message, then the line with a caret under the words.

Behind the findings stands what is waived, with its reason. Whoever prints it gives a painter, which colours a text by
what it is: "place", "elsewhere", "suggestion", "waived", or the severity of what is found.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import category, east_asian_width

from ijkmoment.checking.engine import Report
from ijkmoment.checking.messages import message
from ijkmoment.checking.reports.asides import of_failure, of_roles, of_too_late
from ijkmoment.checking.reports.elsewhere import elsewhere_line
from ijkmoment.checking.rule import Entry
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.waiver import Waived
from ijkmoment.language.page_words import print_page
from ijkmoment.language.waiver_words import print_waiver

Painter = Callable[[str, str], str]

_SUGGESTION = {"nl": "beter", "en": "better"}
_NONE = {"nl": "geen bevindingen", "en": "no findings"}
_COUNT = {"nl": ("bevinding", "bevindingen"), "en": ("finding", "findings")}
_WAIVED = {"nl": "ontheffing", "en": "waived"}
_COUNT_WAIVED = {"nl": "{number} met ontheffing", "en": "{number} waived"}
_RULES = {"nl": "regels {version}", "en": "rules {version}"}
_SKIPPED = {"nl": "overgeslagen", "en": "skipped"}
_PARTLY = {"nl": "deels gecontroleerd", "en": "checked in part"}
_WITHOUT = {
    "nl": {
        "register": "zonder register (geef --register)",
        "index": "zonder register of index (geef --register of --index)",
        "date": "zonder datum van de brief (geef --date)",
        "earlier": "zonder eerdere brieven (geef --earlier)",
        "dictionary": "zonder woordenboek (script/setup brengt het)",
        "held": "want het register zegt te weinig over wat de brief vertelt",
    },
    "en": {
        "register": "without a register (give --register)",
        "index": "without a register or an index (give --register or --index)",
        "date": "without the letter's date (give --date)",
        "earlier": "without earlier letters (give --earlier)",
        "dictionary": "without a dictionary (script/setup brings it)",
        "held": "since the register holds too little of what the letter tells",
    },
}
_WIDTH = 100
_CUT = "…"
_WIDE = frozenset({"W", "F"})
_NO_WIDTH = frozenset({"Mn", "Me"})


def unpainted(text: str, _what: str) -> str:
    """Return a text as it is."""
    return text


def findings_text(
    file: str, report: Report, language: str = "nl", rules: Sequence[Entry] = RULES, paint: Painter = unpainted
) -> str:
    """Return the findings: "file:line:col code message", the source line, the caret, and what would be better.

    The other places that one speaks of stand before that, as line and column. Of what is waived there is a line with
    its place and message, and one with the reason.
    """
    printer = _Printer(file, report, language, {rule.code: rule for rule in rules}, paint)
    lines = [line for one in report.findings for line in printer.finding(one)]
    return "\n".join((*lines, *(line for one in report.waived for line in printer.waived(one))))


def count_line(file: str, report: Report, language: str = "nl") -> str:
    """Return how many findings there are, and by which version of the rules."""
    count, waived = len(report.findings), len(report.waived)
    words = [_NONE[language] if not count else f"{count} {_COUNT[language][count > 1]}"]
    words += [_COUNT_WAIVED[language].format(number=waived)] if waived else []
    return f"{file}: {', '.join(words)} ({_RULES[language].format(version=report.rule_set)})"


def aside_lines(file: str, report: Report, language: str = "nl") -> Iterator[str]:
    """Yield which rules failed, which earlier letters do not count, and which rules did not look, or in part."""
    yield from (f"{file}: {of_failure(one, language)}" for one in report.failed)
    yield from (f"{file}: {of_too_late(one, language)}" for one in report.too_late)
    yield from [f"{file}: {of_roles(report.roles, language)}"] if report.roles else ()
    for said, skips in ((_SKIPPED, report.skipped), (_PARTLY, report.partly)):
        for reason, without in _WITHOUT[language].items():
            codes = ", ".join(skip.code for skip in skips if skip.reason == reason)
            if codes:
                yield f"{file}: {said[language]} {without}: {codes}"


class _Printer(NamedTuple):
    file: str
    report: Report
    language: str
    rules: Mapping[str, Entry]
    paint: Painter

    @property
    def document(self) -> Document:
        """The letter."""
        return self.report.document

    def finding(self, one: Finding) -> Iterator[str]:
        """Yield the lines of a finding."""
        yield f"{self._place(one)} {self.paint(one.code, one.severity)} {self._message(one)}"
        source, indent, carets = _excerpt(self.document, one)
        yield f"    {source}"
        yield f"    {' ' * indent}{self.paint(carets, one.severity)}"
        elsewhere = elsewhere_line(self.report, one, self.language)
        if elsewhere:
            yield f"    {self.paint(_plain(elsewhere), 'elsewhere')}"
        if one.suggestion:
            yield f"    {self.paint(_plain(f'{_SUGGESTION[self.language]}: {one.suggestion}'), 'suggestion')}"

    def waived(self, one: Waived) -> Iterator[str]:
        """Yield the lines of a waived finding."""
        said = f"{one.finding.code} {_WAIVED[self.language]}: {self._message(one.finding)}"
        yield f"{self._place(one.finding)} {self.paint(said, 'waived')}"
        yield f"    {self.paint(_plain(print_waiver(one.waiver, self.language)), 'waived')}"

    def _place(self, one: Finding) -> str:
        line, column = self.document.line_and_column(one.start)
        place = self.document.place_of(one.start)
        page = f" ({print_page(place.page, self.language)})" if place else ""
        return self.paint(_plain(f"{self.file}:{line}:{column}{page}"), "place")

    def _message(self, one: Finding) -> str:
        return _plain(message(self.rules[one.code], one, self.language))


def _excerpt(document: Document, one: Finding) -> tuple[str, int, str]:
    """Return the line of a finding, cut to the width of a terminal around it, how far in its carets stand, and these.

    A line that was cut says so, and so do the carets of a finding that goes on in the next line.
    """
    first = document.text.rfind("\n", 0, one.start) + 1
    last = document.text.find("\n", one.start)
    last = len(document.text) if last < 0 else last
    end = max(min(one.end, last), one.start + 1)
    from_ = max(first, min(one.start - _WIDTH // 3, last - _WIDTH)) if last - first > _WIDTH else first
    to = min(last, max(from_ + _WIDTH, end))
    before, behind = _CUT * (from_ > first), _CUT * (to < last)
    shown = _plain(document.text[from_:to])
    carets = "^" * max(_width(shown[one.start - from_ : end - from_]), 1) + _CUT * (one.end > last + 1)
    return f"{before}{shown.rstrip()}{behind}", len(before) + _width(shown[: one.start - from_]), carets


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes: two for a sign of full width, none for a mark on a letter."""
    if text.isascii():
        return len(text)
    wide = sum(east_asian_width(character) in _WIDE for character in text)
    return len(text) + wide - sum(category(character) in _NO_WIDTH for character in text)


def _plain(text: str) -> str:
    """Return a text as wide as it was in which no character can steer a terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
