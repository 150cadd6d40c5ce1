"""Events of common knowledge, with the days on which they took place: what a letter about deployments refers to.

A register holds the events of its own; these are what any reader can look up, so that no register is needed to see
that a letter has one of them wrong. `also` are other times that a letter may rightly give: an earlier summit in the
same place, the invasion of 2014 beside that of 2022, the accession to another body.
"""

from typing import NamedTuple

from ijkmoment.facts.dates import Period, parse_period


class PublicEvent(NamedTuple):
    """The names of an event, the times that it may be given, its own first, and whether it happened or was held.

    What happened is also told by a sentence, of which `told` are the words before the day and those behind it.
    """

    names: tuple[str, ...]
    times: tuple[Period, ...]
    happened: bool
    told: tuple[tuple[str, str], ...] = ()


def _period(text: str) -> Period:
    period = parse_period(text)
    if period is None:
        raise ValueError(text)
    return period


def _event(*names: str, on: str, also: tuple[str, ...] = (), told: tuple[tuple[str, str], ...] = ()) -> PublicEvent:
    return PublicEvent(names, tuple(map(_period, (on, *also))), happened=True, told=told)


_ENTERED = (("trad", "toe tot"), ("is", "toegetreden tot"), ("werd", "lid van"), ("is", "lid geworden van"))


def _accession(of: str, adjective: str, on: str) -> PublicEvent:
    names = [f"{it}{to}" for it in (f"toetreding van {of}", f"{adjective} toetreding") for to in ("", " tot de NAVO")]
    names += [f"{verb} {of} {rest} de NAVO" for verb, rest in _ENTERED]
    told = tuple((f"{of} {verb}", f"{rest} de NAVO") for verb, rest in _ENTERED)
    return _event(*names, on=on, also=("1995-01-01/1995-12-31",), told=told)


def _summit(place: str, on: str, *other_names: str, also: tuple[str, ...] = ()) -> PublicEvent:
    names = (f"NAVO-top in {name}" for name in (place, *other_names))
    return _event(*names, on=on, also=also)._replace(happened=False)


# NATO, meetings of heads of state and government; accession dates: NATO, member countries.
_OF_NATO = (
    _summit("Boekarest", "2008-04-02/2008-04-04"),
    _summit("Lissabon", "2010-11-19/2010-11-20"),
    _summit("Chicago", "2012-05-20/2012-05-21"),
    _summit("Wales", "2014-09-04/2014-09-05", "Newport"),
    _summit("Warschau", "2016-07-08/2016-07-09"),
    _summit("Londen", "2019-12-03/2019-12-04", also=("1977-05-10/1977-05-11", "1990-07-05/1990-07-06")),
    _summit("Madrid", "2022-06-28/2022-06-30", also=("1997-07-08/1997-07-09",)),
    _summit("Vilnius", "2023-07-11/2023-07-12"),
    _summit("Washington", "2024-07-09/2024-07-11", also=("1978-05-30/1978-05-31", "1999-04-23/1999-04-25")),
    _summit("Den Haag", "2025-06-24/2025-06-25"),
    _accession("Finland", "Finse", "2023-04-04/2023-04-04"),
    _accession("Zweden", "Zweedse", "2024-03-07/2024-03-07"),
)
# United Nations, General Assembly resolutions ES-11/1 (2022) and 68/262 (2014).
_OF_UKRAINE = (
    _event(
        "invasie van Oekraïne",
        "inval in Oekraïne",
        "Russische inval",
        "Russische invasie",
        "Oekraïne binnenviel",
        "Oekraïne op grote schaal binnenviel",
        "Oekraïne binnengevallen",
        "viel Rusland Oekraïne binnen",
        on="2022-02-24/2022-02-24",
        also=("2014-01-01/2014-12-31", "2008-08-01/2008-08-31"),
        told=(("Rusland viel", "Oekraïne binnen"), ("Rusland is", "Oekraïne binnengevallen")),
    ),
    _event("annexatie van de Krim", "annexatie van de Krim door Rusland", on="2014-02-20/2014-03-31"),
)
# Onderzoeksraad voor Veiligheid (2015); Commissie van onderzoek evacuatieoperatie Kaboel (2023).
_OTHERS = (
    _event(
        "neerhalen van MH17", "neerhalen van vlucht MH17", on="2014-07-17/2014-07-17", told=(("MH17 werd", "neer"),)
    ),
    _event(
        "val van Kaboel",
        "val van Kabul",
        on="2021-08-15/2021-08-15",
        also=("1992-01-01/1992-12-31", "1996-01-01/1996-12-31", "2001-01-01/2001-12-31"),
    ),
    _event("val van Srebrenica", on="1995-07-11/1995-07-11"),
)
PUBLIC_EVENTS = (*_OF_NATO, *_OF_UKRAINE, *_OTHERS)
