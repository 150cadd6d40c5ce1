"""What a promise is of: "de evaluatie" in "Wij sturen u de evaluatie binnen zes weken toe".

A sentence falls into pieces at its verbs. From both ends of a piece is taken what says who, to whom, when, where and
how; what remains is what will be told, given or taken along. Behind "over" stands what will be told about.
"""

import re
from collections.abc import Iterable, Sequence

from ijkmoment.language.date_words import MONTH, SEASON
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.antecedent import antecedent_in
from ijkmoment.reading.awaited import Span
from ijkmoment.reading.telling import way_of_telling
from ijkmoment.reading.telling_words import FINITE, HOUSE, OFFICES, PART, Way


def _any(*words: str) -> str:
    return "|".join(" ".join(words).split())


_LETTERS = r"a-zà-ÿ"
_HELPING = "zal zullen zult wordt worden wil willen ga gaat gaan kunt kan mag blijf blijft blijven"
_DOING = (
    "informeer informeert bericht rapporteer rapporteert meld meldt stuur stuurt zend zendt verstrek verstrekt "
    "bied biedt bieden leg legt leggen doe doet doen houd houdt houden stel stelt stellen breng brengt laat laten "
    "deel deelt delen neem neemt nemen betrek betrekt ontvangt ontvangen krijgt krijgen kom komt komen volgt "
    "volgen geef geeft verwachten tegemoetzien weten toekomen terug terugkom terugkomt verwijs verwijst verwijzen"
)
_DONE = (
    "geïnformeerd gemeld gerapporteerd ingelicht meegedeeld gestuurd toegezonden verzonden toegestuurd verstuurd "
    "gezonden aangeboden voorgelegd gedeeld overgelegd meegenomen betrokken verwerkt opgenomen"
)
_MEANT = (
    "verschijnt verschijnen voorzien gepland "
    "zeg zegt zeggen zegde toegezegd besloten bereid hoop hoopt hopen beoog beoogt beogen verwacht voornemen voornemens"
)
_TO_DO = (
    "informeren berichten rapporteren melden inlichten sturen zenden toezenden toesturen aanbieden voorleggen "
    "verstrekken verzenden overleggen meenemen betrekken verwerken ingaan opnemen toekomen terugkomen"
)
# "Wordt in mei afgerond en met de Kamer gedeeld": what is done first is a verb as well.
_DONE_FIRST = (
    r"(?<!\bde\s)(?<!\bhet\s)(?<!\been\s)(?:(?:af|aan|in|op|uit|door|vast|voor|samen)?ge|(?:vol|af|uit|door|over)?(?:be|ver|her|ont)|vol)"
    rf"\w{{3,30}}(?:d|t|en)(?=\s+en\s+(?:(?:{HOUSE}|(?!(?:de|het|een|over|van)\b)\w+)\s+){{0,6}}?(?:{_any(_DONE)})\b)"
)
_VERB = lazily(
    rf"\b(?:{_DONE_FIRST}|{_any(_HELPING, _DOING, _DONE, _MEANT)}|(?:te\s+)?(?:{_any(_TO_DO)}|doen\s+toekomen)"
    r"|in\s+te\s+lichten|toe\s+te\s+(?:zenden|sturen)|aan\s+te\s+bieden|voor\s+te\s+leggen|terug\s+te\s+komen|in\s+te\s+gaan"
    r"|verslag\s+te\s+doen|op\s+de\s+hoogte\s+te\s+(?:houden|stellen|brengen)|tegemoet\s+zien|streeft?\s+(?:er)?naar|het\s+streven\s+is"
    r"|(?:op\s+de\s+)?hoogte)\b"
)
# The second half of a verb in two parts, at the end of what it governs.
_PARTICLE = lazily(
    r"\b(?:toe|mee|(?:aan|voor|in|op)(?=\s*(?:[.,;]|\Z)|\s+(?:over|omtrent|zodra|indien|op|dat|om|die\s+(?:u|uw|de\s+kamer))\b))(?!\w)"
)
_HOW = (
    "ook eveneens dan nog graag daarom dus echter nader opnieuw tussentijds schriftelijk mondeling separaat apart "
    "afzonderlijk vertrouwelijk tijdig vervolgens wederom weer uiteraard spoedig eventueel uitgebreid "
    "uitgebreider uitvoerig verder daartoe daarna onverwijld direct meteen onmiddellijk terstond daarnaast voorts "
    "bovendien vanzelfsprekend gezamenlijk regelmatig actief volledig blijvend jaarlijks halfjaarlijks periodiek "
    "tevens uiterlijk telkens steeds tegelijk"
)
_POINTING = "hierover daarover hierop daarop hiervan daarvan hier daar er ernaar"
_LITTLE = "kunnen haar hij zij is ben zijn heb heeft hebben om te dat die en maar"
_PERIODIC = r"(?:elk|ieder|elke|iedere)\s+(?:jaar|halfjaar|half\s+jaar|kwartaal|maand|week|zomer|voorjaar|najaar)"
_PER_LETTER = r"(?:per|in\s+een|met\s+een|bij)\s+(?:(?:aparte|afzonderlijke|separate|volgende)\s+)?(?:kamer)?brief"
_LOOSE = lazily(
    rf"\b(?:(?:(?:aan|met|bij|voor|van)\s+)?(?:{HOUSE}|u)|(?<!van\s)(?:de\s+)?(?<!van\sde\s)(?<!van\shet\s)(?:{OFFICES})"
    rf"|{_any(_HOW, _POINTING, _LITTLE)}|{_PERIODIC}|{_PER_LETTER}|(?:tijdens|in)\s+het\s+debat|(?:aan|met|bij)\s+haar"
    r""
    r"|(?:conform|overeenkomstig|volgens|ingevolge)\s+(?:artikel\s+\d{1,4}(?:\s+van\s+de\s+grondwet)?"
    r"|(?:de|het)\s+(?:gebruikelijke\s+)?(?:afspraak|afspraken|procedure|toetsingskader))"
    r"|tot\s+slot|ten\s+slotte|naar\s+verwachting|voor\s+het\s+eerst|of\s+eerder|zo\s+nodig)\b"
)
_BACK_POINTER = lazily(
    r"\b(?:hierover|daarover|hierop|daarop|hiervan|daarvan|hierbij|hier|daar|dit)\b"
    rf"|(?<!\btoe\s)(?<!\btoegezegd\s)\bdat(?=\s+(?:{FINITE})\b)"
)
_GAP = lazily(r"[\s,;:–-]*")
_ABOUT = lazily(r"(?:over|omtrent|inzake|aangaande)\s+")
_QUESTION = lazily(r"(?:of|hoe|wat|welke?|wanneer|waarom|waar|wie)\b")
_PREPOSITIONS = (
    "na naar met in op bij gezien gelet tijdens voor vóór van door via om omdat aangezien nu hoewel als zodra "
    "indien wanneer uit volgens conform zoals onder tot tegen aan over ter ten binnen vanaf tussen nadat voordat "
    "mede namens mocht overeenkomstig dit deze hierbij vergezeld samen"
)
_PREPOSED = lazily(rf"(?:{_any(_PREPOSITIONS)})\b")
_TOPICS = {
    "return": lazily(r"op\s+(?!\d)"),
    "include": lazily(r"op\s+(?!\d)"),
    "pledge": lazily(r"op\s+(?!\d)"),
    "inform": lazily(r"van\s+"),
}
# What says when at the front of a piece; behind a noun it would belong to that.
_WHEN = lazily(
    rf"\b(?:in|per|op|uiterlijk|voor|vóór|begin|eind|medio)\s+(?:\d{{1,2}}\s+)?(?:{MONTH})\b(?:\s+\d{{4}})?|\bin\s+(?:het|de)\s+(?:{SEASON})\b(?:\s+(?:van\s+)?\d{{4}})?"
)
_BRACKETS = lazily(r"\([^()]*\)")
_ANTECEDENT = lazily(rf"(?:een|de|het)\s+(?:(?!(?:een|de|het)\b)[{_LETTERS}-]+\s*){{1,4}}\Z")
_RELATIVE = lazily(r"(?:\s+\w+)?,?\s+(?:die|dat)\b")
_ABOUT_INSIDE = lazily(r"\b(?:over|omtrent|inzake)\s+")
_OWN_CLAUSE = lazily(r"\b(?:die|dat|wat|wie|hoe|of|waar\w*|wanneer)\b")
_ADDED = lazily(r",\s+(?:die|dat|waar\w*)\b")
# "Het plan dat in juni [verschijnt]": a clause without its verb says nothing.
_DANGLING = lazily(r"\s(?:die|dat)\s[^,;]*\Z")
_ITS_VERB = lazily(
    r"\s+(?:verschijnt|verschijnen|verwacht|verwachten|volgt|volgen|komt|komen|ontvangt|krijgt|wordt|worden|is|zijn|blijft|blijven)\b"
)
_SHARES_SUBJECT = lazily(r"(?:,\s*)?(?:en|maar)\s+(?:wordt|worden|zal|zullen)\b")
_IF = lazily(r"(?:zodra|indien|wanneer|als|mocht(?:en)?|wordt|worden|is|zijn|blijkt|blijken|komt|komen|gaat|gaan)\b")
_PRONOUNS = ("het", "deze", "die")
_PRONOUN = lazily(
    rf"\b(?:ik|wij|we|u)\s+(?P<word>{'|'.join(_PRONOUNS)})\s+(?:{HOUSE}|u|dan|in|voor|na|zo|direct|meteen)\b"
)
_LAST = ' \n\t\xa0.,:;–-"”’'
_REACH = 80


class Promised:
    """What one clause promises; `known` are the spans that say who, when, where or on what condition.

    `before` is what stands in the sentence before it, to which "daarover" may point back.
    """

    def __init__(self, folded: str, sentence: Span, way: Way, known: Iterable[Span], before: Span = (0, 0)) -> None:
        self._folded = folded
        self._way = way
        self._start, self._end = sentence
        self._before = before
        self._spans = sorted({(start, end) for start, end in known if start < end})
        loose = (one.span() for one in (*_LOOSE.finditer(folded, *sentence), *_PARTICLE.finditer(folded, *sentence)))
        self._edges = sorted({*self._spans, *loose})
        when = [one.span() for one in _WHEN.finditer(folded, *sentence)]
        self._opening = dict(sorted({*self._edges, *when}))
        self._closing = {end: start for start, end in reversed(self._edges)}

    def span(self) -> Span:
        """Return where it stands; nothing where the sentence does not say it."""
        segment = self._segment()
        pieces = [self._peeled(*piece) for piece in self._pieces(segment)]
        about = self._about(pieces, segment)
        thing = self._thing(pieces)
        opens = about is not None and about[1] <= pieces[0][1]
        found = (about or thing) if opens or self._way in ("inform", "return") else (thing or about)
        if self._way != "follow" and (found is None or self._folded[slice(*found)] in _PRONOUNS):
            found = self._pointed_to(segment) or found
        return self._without_relative(found) if found else (self._end, self._end)

    def _without_relative(self, found: Span) -> Span:
        """Return what is promised without what a clause adds to it: "het rapport, dat in juni verschijnt"."""
        clause = _ADDED.search(self._folded, *found)
        if clause is None and self._stops_at_its_verb(found):
            clause = _DANGLING.search(self._folded, *found)
        return (found[0], clause.start()) if clause else found

    def _stops_at_its_verb(self, found: Span) -> bool:
        """Tell whether the verb behind is that of a clause inside, for the sentence's own stands before."""
        behind = _ITS_VERB.match(self._folded, found[1], self._end)
        return behind is not None and _VERB.search(self._folded, self._start, found[0]) is not None

    def _pointed_to(self, segment: Span) -> Span | None:
        """Return what the sentence names before "hierover" or a verb without a subject, else the pointer itself."""
        pointer = self._pointer(segment) or self._pronoun(segment)
        if pointer is None and not _SHARES_SUBJECT.match(self._folded, *segment):
            return None
        conditions = [one for one in self._spans if _IF.match(self._folded, *one)]
        for stretch in (*conditions, (self._start, segment[0]), self._before):
            named = antecedent_in(self._folded, stretch) if stretch[0] < stretch[1] else None
            if named is not None:
                return named
        return pointer

    def _pointer(self, segment: Span) -> Span | None:
        """Return the word that points back to what was said before: "hierover"."""
        words = _BACK_POINTER.finditer(self._folded, *segment)
        return next((one.span() for one in words if not self._is_known(one.start())), None)

    def _pronoun(self, segment: Span) -> Span | None:
        """Return "het" behind the office: "stuur ik het u toe"."""
        word = _PRONOUN.search(self._folded, *segment)
        return word.span("word") if word else None

    def _segment(self) -> Span:
        """Return the part of the sentence that promises by itself, else the whole."""
        found = PART.finditer(self._folded, self._start, self._end)
        ends = [one.start() for one in found if not self._is_known(one.start())]
        if not ends:
            return self._start, self._end
        starts = [self._start, *ends]
        parts = zip(starts, (*ends, self._end), strict=True)
        return next((part for part in parts if self._promises(part)), (self._start, self._end))

    def _promises(self, part: Span) -> bool:
        return way_of_telling(self._folded[slice(*part)]) == self._way

    def _is_known(self, offset: int) -> bool:
        return _is_inside(offset, self._spans)

    def _pieces(self, segment: Span) -> list[Span]:
        """Return what stands between the verbs of the segment."""
        brackets = [one.span() for one in _BRACKETS.finditer(self._folded, *segment)]
        verbs = {one.span() for verb in (_VERB, _PARTICLE) for one in verb.finditer(self._folded, *segment)}
        pieces, position = [], segment[0]
        for start, end in sorted(verbs):
            if start >= position and not _is_inside(start, (*self._spans, *brackets)):
                pieces.append((position, start))
                position = end
        return [*pieces, (position, segment[1])]

    def _peeled(self, start: int, end: int) -> Span:
        """Return a piece without what stands at its ends and says who, to whom, when, where or how."""
        while True:
            before = start, end
            start = min(_matched(_GAP, self._folded, start, end), end)
            start = self._opening[start] if self._opening.get(start, end + 1) <= end else start
            end = start + len(self._folded[start:end].rstrip(_LAST))
            end = self._closing[end] if self._closing.get(end, start - 1) >= start else end
            if (start, end) == before:
                return before

    def _about(self, pieces: Sequence[Span], segment: Span) -> Span | None:
        """Return what stands behind "over", or is asked ("hoe het staat met"); it may hold verbs of its own."""
        for number, (start, end) in enumerate(pieces):
            begin = self._topic(start, end, first=number == 0)
            if begin is not None and begin < end:
                return begin, self._end_of_about(begin, pieces[number:], segment) if number else end
        return None

    def _topic(self, start: int, end: int, *, first: bool) -> int | None:
        about = _ABOUT.match(self._folded, start, end)
        if about is None and not (first and self._way == "inform"):
            topic = _TOPICS.get(self._way)
            about = topic.match(self._folded, start, end) if topic else None
        if about is not None:
            return about.end()
        if self._way == "inform" and not first:
            return start if _QUESTION.match(self._folded, start, end) else self._inside(start, end)
        return None

    def _inside(self, start: int, end: int) -> int | None:
        about = _ABOUT_INSIDE.search(self._folded, start, end)
        return about.end() if about else None

    def _end_of_about(self, begin: int, pieces: Sequence[Span], segment: Span) -> int:
        """Return where it ends: with its own clause ("over de steun die het land ontvangt")."""
        later = [end for start, end in pieces[1:] if start < end]
        if later or _OWN_CLAUSE.search(self._folded, begin, pieces[0][1]):
            return self._peeled(begin, self._cut(begin, segment[1]))[1]
        return pieces[0][1]

    def _cut(self, begin: int, end: int) -> int:
        """Return where the first known span stops what is told about."""
        return min((start for start, _ in self._spans if begin < start < end), default=end)

    def _thing(self, pieces: Sequence[Span]) -> Span | None:
        """Return what is given or taken along: behind the verb, else before it."""
        nouns = [one for one in (*pieces[1:], pieces[0]) if one[0] < one[1] and not self._is_preposed(*one)]
        if nouns:
            return nouns[0]
        relative = (self._antecedent(*piece) for piece in pieces)
        return next((one for one in relative if one is not None), None)

    def _is_preposed(self, start: int, end: int) -> bool:
        return _PREPOSED.match(self._folded, start, end) is not None

    def _antecedent(self, start: int, end: int) -> Span | None:
        """Return what a relative clause speaks of: "een evaluatie" in "stelt een evaluatie op, die u ontvangt"."""
        if not _RELATIVE.match(self._folded, end):
            return None
        found = _ANTECEDENT.search(self._folded, max(start, end - _REACH), end)
        return found.span() if found else None


def _is_inside(offset: int, spans: Iterable[Span]) -> bool:
    return any(start <= offset < end for start, end in spans)


def _matched(pattern: re.Pattern[str], folded: str, start: int, end: int) -> int:
    found = pattern.match(folded, start, end)
    return found.end() if found else start
