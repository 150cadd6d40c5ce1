"""Which of the register's deployments a short text names: a letter's subject line, a promise, a heading.

A deployment is named by what only it is called ("MQ-9", "AMDTF Slowakije") or by the country that it is in; where two
are in one country and one of them is called by its name, that one is meant.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ijkmoment.checking.deployments.deployment_units import called, of_register
from ijkmoment.checking.letter import Span
from ijkmoment.checking.text.topics import content, stems
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Code
from ijkmoment.language.common_abbreviations import EVERYBODYS, NAMES
from ijkmoment.language.country_scan import scan_countries
from ijkmoment.language.patterns import lazily

_OWN = "NL"
_UNIT = lazily(r"\b(?:van|aan|bij)\s+(?:de|het)\s+(?P<of>[A-Z]{3,6})\b|\((?P<brackets>[A-Z]{3,6})\)")
_WORD = lazily(r"\w+")
_NOWHERE = Span(0, 0)
_OfLength = dict[int, dict[tuple[str, ...], set[str]]]


class _Known(NamedTuple):
    """The register's deployments by their countries, by the stems of one alone, and by their names.

    The names that open with a stem are kept by how many stems they have, so that a text is asked once for each length.
    """

    countries: Mapping[str, frozenset[str]]
    stems: Mapping[str, str]
    names: Mapping[str, _OfLength]


def named_in(text: str, snapshot: Snapshot) -> frozenset[str]:
    """Return the deployments that a text names."""
    known = snapshot.once(_known)
    by_name = frozenset(_by_name(text, known))
    found = set(by_name)
    for code in countries_in(text):
        there = known.countries.get(code, frozenset())
        found |= there if by_name.isdisjoint(there) else frozenset()
    return frozenset(found)


def named_alone(text: str, snapshot: Snapshot) -> frozenset[str]:
    """Return the deployments that a text calls by their own names, where it says nothing else: "MQ-9 Roemenië"."""
    own = frozenset(content(text))
    by_name = frozenset(_by_name(text, snapshot.once(_known))) if own else frozenset()
    return frozenset(slug for slug in by_name if own <= frozenset(stems(" ".join(called(snapshot, slug)))))


def names_another(text: str, snapshot: Snapshot, slugs: frozenset[str]) -> bool:
    """Tell whether a text speaks of a unit by a short form that none of some deployments, or their parts, is called by.

    "De inzet van de DTG in Litouwen" is not the register's battlegroup there.
    """
    shorts = frozenset(one["of"] or one["brackets"] for one in _UNIT.finditer(text)) - EVERYBODYS - NAMES
    if not shorts:
        return False
    own = (*slugs, *(one.slug for slug in slugs for one in snapshot.under(slug)))
    known = frozenset(word for slug in own for name in called(snapshot, slug) for word in _WORD.findall(name))
    return not shorts <= known


def countries_in(text: str) -> frozenset[str]:
    """Return the codes of the countries that a text names, our own left out."""
    codes = (one.value.code for one in scan_countries(text) if isinstance(one.value, Code))
    return frozenset(code for code in codes if code != _OWN)


def countries_of(snapshot: Snapshot, slug: str) -> frozenset[str]:
    """Return the codes of the countries that a deployment is in: its host nations, else those of its names."""
    hosts = frozenset(one.value.code for one in snapshot.of(slug, "gastland") if isinstance(one.value, Code))
    return hosts or frozenset(code for name in called(snapshot, slug) for code in countries_in(name))


def _by_name(text: str, known: _Known) -> Iterator[str]:
    words = stems(text)
    for place, word in enumerate(words):
        if word in known.stems:
            yield known.stems[word]
        if word in known.names:
            for length, names in known.names[word].items():
                yield from names.get(words[place : place + length], ())


def _known(snapshot: Snapshot) -> _Known:
    countries: dict[str, set[str]] = {}
    strong: dict[str, str] = {}
    names: dict[str, _OfLength] = {}
    counts: Counter[str] = Counter()
    for subject in snapshot.of_kind("deployment"):
        slug = subject.slug
        for code in countries_of(snapshot, slug):
            countries.setdefault(code, set()).add(slug)
        own = of_register(snapshot, slug, _NOWHERE).strong
        counts.update(own)
        strong.update(dict.fromkeys(own, slug))
        for name in filter(None, map(stems, called(snapshot, slug))):
            names.setdefault(name[0], {}).setdefault(len(name), {}).setdefault(name, set()).add(slug)
    only = {name: slug for name, slug in strong.items() if counts[name] == 1}
    return _Known({code: frozenset(slugs) for code, slugs in countries.items()}, only, names)
