"""Reports as one HTML file that stands alone: each letter's text with the findings marked in it, and beside it a list.

No script, no font, no picture, nothing fetched. A mark and its entry in the list lead to each other by mouse and by
keyboard; severity is said in words and not by colour alone. All that comes from a letter is escaped.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from ijkmoment.checking import rule_set
from ijkmoment.checking.engine import Report, Skip
from ijkmoment.checking.explain import SEVERITIES, tell
from ijkmoment.checking.messages import message
from ijkmoment.checking.reports.asides import of_failure, of_roles, of_too_late
from ijkmoment.checking.reports.elsewhere import Other, Shown, others, outside, shown
from ijkmoment.checking.rule import Entry
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.waiver import Waiver
from ijkmoment.language.page_words import print_page
from ijkmoment.language.patterns import lazily
from ijkmoment.language.waiver_words import print_waiver

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_UNFIT = lazily("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "title": "Wat de controle vond",
        "to": "Naar de inhoud",
        "letters": "Brieven",
        "findings": "Bevindingen",
        "text": "Tekst van brief {number}: {file}",
        "finding": "bevinding",
        "none": "De controle vond niets in deze brief.",
        "here": "bij deze plaats",
        "better": "Beter",
        "see": "Zie ook",
        "other": "bevinding {number}, andere plaats {place}",
        "line": "regel {line}, kolom {column}",
        "waived": "met ontheffing",
        "counted": "{count}, {waived} met ontheffing",
        "skipped": "Niet gecontroleerd",
        "partly": "Deels gecontroleerd",
        "register": "geen register",
        "index": "geen register of index",
        "date": "de brief heeft geen datum",
        "earlier": "geen eerdere brieven",
        "dictionary": "geen woordenboek",
        "held": "het register zegt te weinig over wat de brief vertelt",
        "unread": "Niet gelezen",
        "rules": "Uitleg bij de regels",
        "rule_set": "Regels, versie",
    },
    "en": {
        "title": "What the check found",
        "to": "To the content",
        "letters": "Letters",
        "findings": "Findings",
        "text": "Text of letter {number}: {file}",
        "finding": "finding",
        "none": "The check found nothing in this letter.",
        "here": "at this place",
        "better": "Better",
        "see": "See also",
        "other": "finding {number}, other place {place}",
        "line": "line {line}, column {column}",
        "waived": "waived",
        "counted": "{count}, {waived} waived",
        "skipped": "Not checked",
        "partly": "Checked in part",
        "register": "no register",
        "index": "no register or index",
        "date": "the letter has no date",
        "earlier": "no earlier letters",
        "dictionary": "no dictionary",
        "held": "the register holds too little of what the letter tells",
        "unread": "Not read",
        "rules": "The rules explained",
        "rule_set": "Rules, version",
    },
}


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter on the page: its file, its number there, from 1, and the part of the page that shows it."""

    file: str
    number: int
    body: str
    codes: Sequence[str]


def letter(file: str, number: int, report: Report, language: str, entries: Sequence[Entry]) -> Letter:
    """Return a letter as a part of the page."""
    shown = _Shown(number, report, language, {entry.code: entry for entry in entries})
    found = [*report.findings, *(one.finding for one in report.waived)]
    return Letter(file, number, "".join(shown.parts(file, found)), sorted({one.code for one in found}))


def page(letters: Sequence[Letter], errors: Iterable[tuple[str, str]], language: str, entries: Sequence[Entry]) -> str:
    """Return the whole page."""
    words = WORDS[language]
    codes = {code for one in letters for code in one.codes}
    return "".join(
        (
            f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            f"<title>{words['title']}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n",
            f'<a class="skip" href="#inhoud">{words["to"]}</a>\n<header><h1>{words["title"]}</h1></header>\n',
            _contents(letters, words) if len(letters) > 1 else "",
            '<main id="inhoud" tabindex="-1">\n',
            *(_alert(file, said, words) for file, said in errors),
            *(one.body for one in letters),
            "".join(_explained([entry for entry in entries if entry.code in codes], language)),
            f"</main>\n<footer><p>{words['rule_set']}: ijkmoment {rule_set.version()}</p></footer>\n</body>\n</html>\n",
        )
    )


def _contents(letters: Sequence[Letter], words: Mapping[str, str]) -> str:
    links = "".join(f'<li><a href="#brief-{one.number}">{safe(one.file)}</a></li>' for one in letters)
    return f'<nav aria-label="{words["letters"]}"><ul>{links}</ul></nav>\n'


def _alert(file: str, said: str, words: Mapping[str, str]) -> str:
    about = said.removeprefix(f"{file}: ")
    return f'<p class="alert"><strong>{words["unread"]}: {safe(file)}</strong>: {safe(about)}</p>\n'


def _explained(entries: Sequence[Entry], language: str) -> Iterator[str]:
    if not entries:
        return
    yield f'<section aria-labelledby="regels"><h2 id="regels">{WORDS[language]["rules"]}</h2>\n'
    for entry in entries:
        told = tell(entry, language)
        parts = "".join(f"<p>{safe(' '.join(text.split()))}</p>" for text in list(told.sections.values())[:2])
        yield f'<h3 id="regel-{entry.code}">{entry.code}: {safe(told.title)}</h3>{parts}\n'
    yield "</section>\n"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A letter to be shown; findings and, behind them, what is waived are numbered in one row."""

    letter: int
    report: Report
    language: str
    entries: Mapping[str, Entry]

    @property
    def words(self) -> Mapping[str, str]:
        return WORDS[self.language]

    def parts(self, file: str, found: Sequence[Finding]) -> Iterator[str]:
        """Yield the parts of a letter: its name, the list, what was skipped, the text."""
        name = f"brief-{self.letter}"
        yield f'<article id="{name}" aria-labelledby="{name}-naam">\n<h2 id="{name}-naam">{safe(file)}</h2>\n'
        yield f"<p>{self._count()}</p>\n" if found else f'<p class="none">{self.words["none"]}</p>\n'
        yield from (f'<p class="alert">{safe(of_failure(one, self.language))}</p>\n' for one in self.report.failed)
        yield from (f"<p>{safe(of_too_late(one, self.language))}.</p>\n" for one in self.report.too_late)
        yield f"<p>{safe(of_roles(self.report.roles, self.language))}.</p>\n" if self.report.roles else ""
        yield self._skipped("skipped", self.report.skipped)
        yield self._skipped("partly", self.report.partly)
        yield '<div class="beside">\n' if found else "<div>\n"
        yield self._list(found) if found else ""
        yield self._text(file, found)
        yield "</div>\n</article>\n"

    def _count(self) -> str:
        count = f"{self.words['findings']}: {len(self.report.findings)}"
        waived = len(self.report.waived)
        return self.words["counted"].format(count=count, waived=waived) if waived else count

    def _skipped(self, how: str, skips: Iterable[Skip]) -> str:
        codes: dict[str, list[str]] = {}
        for one in skips:
            codes.setdefault(self.words[one.reason], []).append(one.code)
        skipped = "; ".join(f"{', '.join(group)} ({reason})" for reason, group in codes.items())
        return f"<p>{self.words[how]}: {skipped}.</p>\n" if skipped else ""

    def _list(self, found: Sequence[Finding]) -> str:
        waivers = [*(None for _ in self.report.findings), *(one.waiver for one in self.report.waived)]
        rows = zip(found, waivers, strict=True)
        items = "".join(self._item(number, one, waiver) for number, (one, waiver) in enumerate(rows, 1))
        return f'<ol aria-label="{self.words["findings"]}">\n{items}</ol>\n'

    def _item(self, number: int, one: Finding, waiver: Waiver | None) -> str:
        place, document = f"{self.letter}-{number}", self.report.document
        said = self._quoted(" ".join(document.text[one.start : one.end].split())) or safe(self.words["here"])
        kind = "waived" if waiver else one.severity
        how = self.words["waived"] if waiver else SEVERITIES[self.language][one.severity]
        lines = (
            f'<a href="#plaats-{place}"><strong>{said}</strong></a>',
            safe(message(self.entries[one.code], one, self.language)),
            f"{self.words['better']}: {self._quoted(one.suggestion)}" if one.suggestion else "",
            self._see(number, one),
            safe(print_waiver(waiver, self.language)) if waiver else "",
            f'<a href="#regel-{one.code}">{one.code}</a> · {how} · {self._place(one)}',
        )
        inside = "".join(f"<p>{line}</p>" for line in lines if line)
        return f'<li id="bevinding-{place}" class="{kind}">{inside}</li>\n'

    def _see(self, number: int, one: Finding) -> str:
        """Return where the other places are that a finding speaks of, those in the letter as links."""
        links = [f'<a href="#{self._other(other)}">{self._quoted(other.words)}</a>' for other in others(number, one)]
        said = ", ".join([*links, *map(safe, outside(self.report, one, self.language))])
        return f"{self.words['see']}: {said}" if said else ""

    def _other(self, one: Other) -> str:
        return f"elders-{self.letter}-{one.finding}-{one.number}"

    @property
    def _written(self) -> str:
        return "en" if self.report.document.language == "en" else "nl"

    def _quoted(self, text: str) -> str:
        """Return words of the letter, which say their language where the page has another."""
        is_of_page = not text or self._written == self.language
        return safe(text) if is_of_page else f'<span lang="{self._written}">{safe(text)}</span>'

    def _place(self, one: Finding) -> str:
        line, column = self.report.document.line_and_column(one.start)
        place = self.report.document.place_of(one.start)
        page_number = f"{print_page(place.page, self.language)}, " if place else ""
        return page_number + self.words["line"].format(line=line, column=column)

    def _text(self, file: str, found: Sequence[Finding]) -> str:
        name = safe(self.words["text"].format(number=self.letter, file=file))
        inside = "".join(map(self._piece, shown(self.report.document.text, found)))
        return f'<section class="text" lang="{self._written}" aria-label="{name}">{inside}</section>\n'

    def _piece(self, piece: Shown) -> str:
        text = safe(piece.text)
        if piece.is_found:
            text = f"<mark>{text}</mark>"
        elif piece.is_spoken_of:
            text = f'<span class="spoken-of">{text}</span>'
        return "".join((text, *map(self._sign, piece.ends), *map(self._other_sign, piece.others)))

    def _other_sign(self, one: Other) -> str:
        said = self.words["other"].format(number=one.finding, place=one.number)
        return (
            f'<a class="other" id="{self._other(one)}" href="#bevinding-{self.letter}-{one.finding}"'
            f' lang="{self.language}" aria-label="{said}">{one.finding}</a>'
        )

    def _sign(self, number: int) -> str:
        place, said = f"{self.letter}-{number}", f"{self.words['finding']} {number}"
        return (
            f'<a class="sign" id="plaats-{place}" href="#bevinding-{place}" lang="{self.language}"'
            f' aria-label="{said}">{number}</a>'
        )


def safe(text: str) -> str:
    """Return a text for a page: escaped, without characters that no page may hold or that turn its direction."""
    return escape(_UNFIT.sub("\ufffd", text))


def _style() -> str:
    return files("ijkmoment.checking").joinpath("findings.css").read_text(encoding="utf-8")
