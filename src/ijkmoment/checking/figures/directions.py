"""Words that say which way a number went: "steeg", "nam af", "een daling", "verdubbelde".

They say so of the clause that they stand in. A noun may be what another verb speaks of ("de daling versnelde"), so it
tells only with "een" before it, or with the numbers right behind it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_UP = (
    r"ste(?:eg|gen)|stij(?:gt|gen)|gestegen|toegenomen|toeneemt|toenam(?:en)?|toenemen|gegroeid|groei(?:t|en|de|den)|opgelopen|oploopt|opliep(?:en)?|oplopen"
    r"|verho(?:ogt|ogd|gen|ogde|ogden)|verhogen|uitgebreid|opgehoogd|omhoog|vergroot|geklommen|klom(?:men)?|opgeschaald|verruimd|verlengd|oploop"
    r"|aangegroeid|vermeerderd|verhoog|klimt|aantrok(?:ken)?|aangetrokken"
)
_DOWN = (
    r"daal(?:t|de|den)|dalen|gedaald|afgenomen|afneemt|afnam(?:en)?|afnemen|teruggelopen|terugloopt|terugliep(?:en)?|teruglopen|teruggebracht|terugbrengen"
    r"|teruggegaan|bekort|verlaag|verla(?:agt|agd|gen|agde|agden)|verminder(?:t|d|en|de|den)|gekrompen|kromp(?:en)?|krimpt|krimpen|ingekort|verkort"
    r"|terug\s+te\s+(?:brengen|dringen)|gereduceerd|zakte|zakten|gezakt|zakt|slonk(?:en)?|geslonken|omlaag|ingekrompen|afgebouwd|teruggevallen|terugviel(?:en)?|teruggedrongen"
)
_TWO_WORDS = (
    r"(?:neemt|nam|nemen|namen)\s(?:[^.;:()]{0,90}?\s)??(?P<taken>toe|af)(?=[\s,.;:])"
    r"|(?:loopt|liep|lopen|liepen|ging|gaat|gingen|gaan|viel|vielen|valt|vallen|bracht|brachten|brengt|brengen)\s"
    r"(?:[^.;:()]{0,90}?\s)??(?P<run>op|terug)(?=,|:|\s(?:van|tot|naar|met|in)\s)"
    r"|(?:loopt|liep|lopen|liepen)\s(?:(?!met\s)[^.;:()\s]+\s){0,5}?(?P<ran>op|terug)(?=[.;])"
    r"|breid(?:t|de|en|den)\s(?:[^.;:()]{0,90}?\s)??(?P<spread>uit)(?=,|:|\s(?:van|tot|naar|met)\s)"
)
_VERB = lazily(rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN})|{_TWO_WORDS})(?![\w-])")
_NOUN = lazily(
    r"(?<!\w)(?P<how>een\s+(?:[a-zà-ÿ]+\s+)?)?(?:(?P<up>toename|stijging|groei|verhoging|uitbreiding|ophoging|verlenging)"
    r"|(?P<down>afname|daling|vermindering|verlaging|krimp|teruggang|terugval|reductie|inkrimping|verkorting|inkorting))(?!\w)"
)
_TIMES = lazily(
    r"(?<!\w)(?:(?P<two>verdubbel(?:t|d|de|den|en|ing))|(?P<three>verdrievoudig(?:t|d|de|den|en|ing))"
    r"|(?P<four>verviervoudig(?:t|d|de|den|en|ing))|(?P<half>(?:ge)?halve(?:erd|ert|erde|erden|ren|ring)))(?!\w)"
)
_ADJECTIVE = lazily(r"(?<!\w)(?:de|het|een|deze)\s+\Z")
_FOR = lazily(r"(?<!\w)(?:voor|bij|na|om|over|tegen)\s+\Z")  # "60 euro voor een verlenging" is what something is for
_NEAR = 12


class Direction(NamedTuple):
    """A word that says which way a number went, 1 for up and -1 for down, and to how many times as much."""

    start: int
    end: int
    way: int
    times: float = 0.0


def directions(letter: Letter, span: Span) -> tuple[Direction, ...]:
    """Return the words of a stretch that say which way a number went, in order."""
    return tuple(sorted((*_verbs(letter, span), *_nouns(letter, span), *_multiples(letter, span))))


def _verbs(letter: Letter, span: Span) -> Iterator[Direction]:
    for found in _VERB.finditer(letter.folded, *span):
        up = found["up"] or found["taken"] == "toe" or "op" in (found["run"], found["ran"]) or found["spread"]
        before = max(found.start() - _NEAR, span.start), found.start()
        adjective = found[0].startswith(("ge", "toege", "afge", "opge", "terugge")) or found[0].endswith("de")
        if adjective and not found[0].startswith("daal") and _ADJECTIVE.search(letter.folded, *before):
            continue
        yield Direction(found.start(), found.end(), 1 if up else -1)


def _nouns(letter: Letter, span: Span) -> Iterator[Direction]:
    """Yield the nouns that say what happened, and are not what another verb speaks of."""
    for found in _NOUN.finditer(letter.folded, *span):
        if found["how"] and _FOR.search(letter.folded, max(found.start() - _NEAR, span.start), found.start()):
            continue
        if found["how"] or letter.folded.startswith(" van ", found.end()):
            yield Direction(found.start(), found.end(), 1 if found["up"] else -1)


def _multiples(letter: Letter, span: Span) -> Iterator[Direction]:
    for found in _TIMES.finditer(letter.folded, *span):
        times = {"two": 2.0, "three": 3.0, "four": 4.0, "half": 0.5}[found.lastgroup or "two"]
        yield Direction(found.start(), found.end(), 1 if times > 1 else -1, times)
