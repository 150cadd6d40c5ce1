"""Promises called kept of which the letter says nothing, and what a sentence says of a promise besides its subject.

Officials answer in other words than were asked. Certain is this: the promise has two words of its own at least, none of
them, of their beginnings and of their compounds stands anywhere else in the letter, its headings and tables included,
which is no short passage; what is given as the answer is long, has no word of the same field and names no other paper.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from ijkmoment.checking.lessons.carried import parts_of
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.checking.text.topics import content, stems
from ijkmoment.language.patterns import lazily

KEPT_WORDS = lazily(
    r"\b(?:afgedaan|afgehandeld|gestand|nagekomen|ingelost|uitvoering|invulling|gevolg|tegemoet|voldoe\w*|doet?|doen|deed"
    r"|gegeven|bovenstaande|voorgaande|passage|alinea|paragraaf|aldus|motie|commissie|lid|leden|eerder|gedane|gedaan|aan"
    r"|kabinet|minister\w*|ambts\w+|voorganger|opwierp\w*|vroeg|vroegen|stelde|(?:half)?jaarlijks\w*|maandelijks\w*|periodiek\w*|tussentijds\w*|vaste|nummer|beschouw[dt]?|beschouwen|acht|achten|antwoord|dient?|daarom|ingaan|gaan|terugkomen"
    r"|commissiedebat|belofte|schriftelijk\w*|terug|te|koppelen|teruggekoppeld|reacties?|voorhand|zomerreces|kerstreces|herfstreces|reces|jaarwisseling|jaareinde|ruim|tijdig|eerste|tweede|kamer|zullen|apart\w*|separaat|separate)\b",
    re.IGNORECASE,
)
# Where and for whom something was promised is not what was.
OCCASION = lazily(
    r"\b(?:in|tijdens|bij|uit|vanuit)\s+(?:het|de|dat|een|uw)\s+(?:[^\s,.;]+\s+){0,3}?"
    r"\w*(?:debat|overleg|behandeling|vergadering|vragenuur)\w*(?:\s+(?!(?:over|om|dat|inzake|betreffende|omtrent)\b)[^\s,.;]+)*"
    r"|\bdie\s+(?:de|mijn|het|onze)\s+\w*(?:minister|staatssecretaris|voorganger|kabinet)\b[^.;]*?\b(?:deed|gaf|gedaan|gegeven)\b"
    r"|\b(?:mede\s+)?namens\s+[^.;]*",
    re.IGNORECASE,
)
RELATION = frozenset(
    content(
        "beschikbaarheid bescherming gebruik samenwerking positie gevolgen kosten tekort aantal omvang rol noodzaak"
        " evaluatie ontwikkeling toename afname aanpak effecten resultaten situatie planning verbetering gevolg invloed"
        " behoefte kwaliteit veiligheid uitgaven besluitvorming verloop verhouding verschillen oorzaken redenen"
    )
)
DENIED = lazily(r"\b(?:nog niet|niet|zal|zullen|kan|later)\b", re.IGNORECASE)
_PROMISE = lazily(r"(?:toegezegd|toezegging|zegde)")
_TOLD = lazily(
    r"\b(?:toegezegd|zegden?\b[^.;:]{0,200}?\btoe"
    r"|toezegging\b(?:[^.;]{0,200}?\b(?=(?:over|om|inzake|betrof|betreft|gold|betrekking|dat)\b)|\s+(?=(?:de|het|een|uw)\s)|[^.;:]{0,60}:))"
    r"(?P<what>[^.;?]*)",
    re.IGNORECASE,
)
_ASIDE = lazily(
    r",\s*(?:waarmee|wat|hetgeen|zie|beschouw\w*|acht\w*|doe\w*|is|zijn|kom\w*|geef\w*)\b.*"
    r"|\b(?:terug\s+|toe\s+|uit\s+|op\s+)?te\s+\w+en\b|\b(?:te\s+)?gaan\b|\bin\s+(?:beeld|kaart)\b",
    re.IGNORECASE | re.DOTALL,
)
_KEPT = lazily(
    r"\btoezegging(?:en)?\b.*\b(?:afgedaan|gestand|nagekomen|ingelost|voldaan|afgehandeld)\b"
    r"|\b(?:afgedaan|gestand|nagekomen|ingelost|voldaan|kom|komt|komen)\b.*\btoezegging(?:en)?\b",
    re.IGNORECASE | re.DOTALL,
)
_BY_THIS = lazily(
    r"\b(?:hiermee|hierbij|daarmee|waarmee|hierdoor|aldus|bovenstaande|voorgaande|zo)\b|\bmet\s+(?:dit|deze|dat|die)\s+\w+",
    re.IGNORECASE,
)
_ALL = lazily(r"\btoezeggingen\b", re.IGNORECASE)
# What stands in another paper, or is told to nobody, has its words there.
ELSEWHERE = lazily(
    r"\b(?:\w*bijlagen?|bijgevoegd\w*|bijgaand\w*|vertrouwelijk\w*|\w*briefing|gerubriceerd\w*|mee(?:ge)?(?:zonden|stuurd)"
    r"|afzonderlijk\w*|separa\w+|aparte?|gestuurd|verstuurd|(?:toe|ver)?(?:ge)?zonden|aangeboden|gepubliceerd|gedeeld)\b",
    re.IGNORECASE,
)
# How something is to be told, and what is done to a thing: said of anything.
_FRAME = frozenset(
    content(
        "betrof betrekking uitkomst hierop daarop groep hoeveel vraag kwestie soort overzicht inzicht inzage"
        " cijfers stand gegevens vorm termijn onderzoek rapport toelichting verslag analyse vergelijking reactie"
        " uitleg plan nader verkenning onderbouwing"
    )
)
_DONE = frozenset(
    content("vergoeding bouw verkoop aanschaf werving invoering vervanging inkoop beschikbaar aantallen dienst")
)
_ABSTRACT = ("ing", "heid", "ati", "iteit")
_NAME, _DIGIT = lazily(r"\b[A-Z]\w+"), lazily(r"\d{3}")
_SHORT, _LONG, _OPENING, _TWO = 5, 7, 4, 2
_LEAST, _NEAR, _WHOLE = 15, 12, 120


class _Kept(NamedTuple):
    """A promise that is called kept, its own words, and the sentences that stand there as its answer."""

    promise: Span
    own: Sequence[str]
    answer: Sequence[Span]


def unspoken(letter: Letter) -> Iterator[Span]:
    """Yield the sentences that tell a promise which is called kept and of which nothing else in the letter speaks."""
    if not _PROMISE.search(letter.folded) or len(letter.once(_counted)) < _WHOLE:
        return
    for one in _kept(letter):
        answer = " ".join(letter.part(each) for each in one.answer)
        words = content(answer)
        if len(words) < _LEAST or ELSEWHERE.search(answer) or ELSEWHERE.search(letter.part(one.promise)):
            continue
        if not _is_of_field(one.own, words) and not _is_spoken_of(letter, one):
            yield one.promise


def _kept(letter: Letter) -> Iterator[_Kept]:
    """Yield the promises told in prose that a sentence calls kept, itself or further on."""
    sentences = letter.sentences
    prose = [one for one in letter.blocks if one.kind in ("paragraph", "item")]
    told = {
        one: own
        for block in prose
        if _PROMISE.search(letter.folded, block.start, block.end)
        for one in letter.sentences_in(Span(block.start, block.end))
        if (own := _own(letter, one))
    }
    for place, one in enumerate(sentences):
        if one not in told:
            continue
        if _calls_kept(letter, one):
            over = letter.headings_at(one.start)
            first = over[-1].start if over else 0
            before = (each for each in islice(sentences, max(place - _NEAR, 0), place) if each.start >= first)
            yield _Kept(one, told[one], tuple(before))
        elif _is_kept_later(letter, place):
            behind = takewhile(lambda each: each not in told, islice(sentences, place + 1, place + 1 + _NEAR))
            yield _Kept(one, told[one], tuple(_to_the_close(letter, behind)))


def _to_the_close(letter: Letter, sentences: Iterable[Span]) -> Iterator[Span]:
    """Yield the sentences up to the one that calls a promise kept, with it."""
    for one in sentences:
        yield one
        if _calls_kept(letter, one):
            return


def _own(letter: Letter, sentence: Span) -> tuple[str, ...]:
    """Return the stems of what a sentence says was promised, where it has two at least and a long one of its own."""
    found = _TOLD.search(letter.part(sentence)) if sentence.end - sentence.start <= LONGEST else None
    if found is None:
        return ()
    said = KEPT_WORDS.sub(" ", OCCASION.sub(" ", _ASIDE.sub(" ", found["what"])))
    words = [one for one in content(said) if one not in _FRAME]
    own = tuple(one for one in words if one not in RELATION and one not in _DONE)
    names = {one for word in _NAME.findall(said) for one in stems(word)}
    plain = [one for one in own if len(one) >= _LONG and one not in names]
    telling = len(own) > 1 or not any(one.endswith(_ABSTRACT) for one in own)
    return own if plain and telling and len(words) >= _TWO and not _DIGIT.search(said) else ()


def _calls_kept(letter: Letter, sentence: Span) -> bool:
    by_this = letter.says(_KEPT, sentence) and letter.says(_BY_THIS, sentence)
    return by_this and not letter.says(DENIED, sentence)


def _is_kept_later(letter: Letter, place: int) -> bool:
    """Tell whether the promises of the letter, or the one of this passage, are called kept behind a sentence."""
    over = letter.headings_at(letter.sentences[place].start)
    for one in islice(letter.sentences, place + 1, None):
        same = letter.headings_at(one.start) == over
        if (same or letter.says(_ALL, one)) and _calls_kept(letter, one):
            return True
    return False


def _is_of_field(own: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether an answer has a word that begins or ends as one of the promise, or one of its field."""
    if parts_of(own) & parts_of(words):
        return True
    openings = tuple({one[:_OPENING] for one in own if len(one) >= _SHORT})
    return any(one.startswith(openings) for one in words)


def _is_spoken_of(letter: Letter, told: _Kept) -> bool:
    """Tell whether the letter has a word of the promise anywhere else, in a compound or as one."""
    here = stems(letter.part(told.promise))
    others = [one for one, many in letter.once(_counted).items() if many > here.count(one)]
    long = tuple(one for one in others if len(one) >= _SHORT)
    return any(
        one == other or (len(one) >= _SHORT and (one in other or other.startswith(one[:_SHORT])))
        for one in told.own
        for other in others
    ) or any(other in one for one in told.own for other in long)


def _counted(letter: Letter) -> Counter[str]:
    """Return how often each stem stands in the letter, its letterhead included."""
    return Counter(one for block in letter.document.blocks for one in stems(letter.text[block.start : block.end]))
