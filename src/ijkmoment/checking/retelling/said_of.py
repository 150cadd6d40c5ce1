"""What a letter says of each of its numbers: what it counts, in which words, under which heading, and if it is known.

Made once for a letter, by `letter.once(Said)`. The words are stems; those that only say that something has a size or a
cost ("telt", "bedroegen", "in totaal") are none.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import content, general, stem
from ijkmoment.facts.values import Code
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS, VERBS

Words = frozenset[str]
_SIZES = frozenset(
    map(
        stem,
        """
        kost kostte kosten kostten gekost uitgaven uitgave additionele gerealiseerd bedroeg bedroegen bedragen
        bedraagt bedrag aantal aantallen omvang totaal totale tel telt telde tellen telden omvat omvatte omvatten
        bestaat bestond uitkomen uitkwam kwam uit krijg kreeg staan staat stond stonden lig ligt lag liggen lagen
        neem nam namen levert leverde verloopt duurt duurde circa ongeveer ruim bijna gemiddeld samen ofwel oftewel
        namelijk genoemde miljoen miljard euro procent verblijf verbleef verbleven
        """.split(),
    )
)
_SAY = VERBS | frozenset(
    "komen kwamen vormen vormden staan stonden liggen lagen tellen telden gaan namen werden".split()
)
_WHERE = frozenset(map(stem, "waarover waaraan waardoor waarvoor waaruit waarna waartoe waarnaar".split()))
_NOUN = lazily(
    r"\s+(?P<said>(?:(?:[a-zà-ÿ]{4,}e|\w*ge[a-z]{3,}en(?=\s+[a-zà-ÿ'’-]+(?:en|s)(?!\w))|[A-Z][\w-]*(?:e|\d\w*))\s+){0,2}"
    r"|(?:in|op|aan|uit|naar|voor|door|bij|tot)\s+(?!de\s|het\s|alle\s|deze\s|die\s)[a-z-]+\s+\w*(?:ge|be|ver|ont)[a-z]+(?:en|de|te)\s+(?=[a-z-]{5}))"
    r"(?P<noun>[A-Za-zà-ÿ][\w'’-]*(?:en|s|nel|meter))(?![\w'’-])"
)
_SHORT = lazily(r"[^.;,()]{0,40}\((?P<short>[A-Z][\w-]*['’]s)\)")
_BEHIND = "|".join(sorted(PREPOSITIONS - {"te"}))
_OF_IT = lazily(
    rf"(?:(?:\s+(?:{_BEHIND})\s+(?!wie(?!\w))(?:(?:de|het|een|deze|dit|onze|ons)\s+)?(?:[a-zà-ÿ]+e\s+)?"
    r"(?:[A-ZÀ-Þ][\w-]*(?:\s+(?:en\s+)?[A-ZÀ-Þ][\w-]+)*|\d\d?\s+[a-z]+\s+(?:19|20)\d\d|[\w'’-]+(?:\s+(?:19|20)\d\d)?)){1,3}"
    r"(?:\s+(?:eerder|geleden|ervoor|daarvoor|later|erna|toe))?"
    r"|,?\s+(?P<which>die|dat|waar[a-z]*|(?:aan|bij|door|met|over|tegen|voor)\s+wie)\s+[^.,;:()]*)?"
)
_VERB = lazily(
    r"(?<!\w)(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|moet|moeten|blijft|blijven"
    r"|bleef|bleven|staat|staan|komt|komen|kwam|kwamen|gaat|gaan|ging|gingen)(?!\w)"
)
_THESE = lazily(
    r"(?<!rond\s)(?<!tegen\s)(?<!tussen\s)(?<!boven\s)(?<!onder\s)(?<!\w)(?:de|die|deze|alle|beide|onze)\s+"
    r"(?:(?:circa|ongeveer|ruim|bijna|totale|genoemde|vermelde|gereserveerde|beschikbare|toegezegde|gevraagde|bestaande)\s+)*(?:€\s?)?\Z"
)
_A_THING_OF = lazily(
    r"(?<!\w)(?:met|bij|op|door|ondanks|dankzij|van|binnen|in|de|het|dit|dat|deze|die)\s+(?:(?:de|het|een|die|dat|deze|dit)\s+)?"
    r"(?:[a-zà-ÿ]+e\s+)?[a-zà-ÿ-]{4,}\s+van\s+(?:(?:gemiddeld|in\s+totaal|circa|ongeveer|maximaal)\s+)?(?:€\s?)?\Z"
)
_OF_THEM = lazily(r"(?<!\w)er\s+(?:inmiddels\s+|nu\s+|nog\s+)?\Z")
_OUT_OF = lazily(r"\s+(?:van|daarvan|hiervan)(?!\w)")
_YEAR = lazily(r"(?<![\w.,])(?:19|20)\d\d(?![\w,])")
_THAT_YEAR = lazily(r"(?<!\w)(?:dat|dit|hetzelfde)\s+(?:kalender)?jaar(?!\w)")
NAME = lazily(r"(?<=[a-zà-ÿ,(:;]\s)(?!Nederland|Kamer|NAVO)[A-ZÀ-Þ][\w’'-]+")
_LEAD, _REACH, _BACK, _BEFORE, _AHEAD, _HUNDRED, _MOST = 34, 50, 400, 700, 400, 100, 60


class Phrase(NamedTuple):
    """What stands around a counted noun to tell which are meant: the words, the text behind it, its years and names."""

    words: Words
    behind: str
    years: Words
    names: Words


class Said:
    """What is said of the numbers of a letter."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self.contexts = letter.once(Contexts)
        self._kept: dict[tuple[str, int], Words] = {}
        self._keys: dict[int, tuple[str, ...]] = {}

    def keys(self, one: Mention) -> tuple[str, ...]:
        """Return what a number of the text is counted by: its unit, or its noun and the short form of that."""
        if one.span.start not in self._keys:
            self._keys[one.span.start] = (one.unit,) if one.unit else tuple(self._nouns(one))
        return self._keys[one.span.start]

    def _nouns(self, one: Mention) -> Iterator[str]:
        found = _NOUN.match(self.letter.text, one.span.end, one.sentence.end)
        if found is None or found["noun"].lower() in _SAY:
            return
        yield stem(found["noun"])
        short = _SHORT.match(self.letter.text, found.end(), one.sentence.end)
        if short is not None:
            yield stem(short["short"])

    def own(self, one: Mention) -> Words:
        """Return the words of a number's own part of its sentence."""
        return self._once("own", one, self._own)

    def near(self, one: Mention) -> Words:
        """Return the words of a number's sentence and of the heading right over it."""
        return self._once("near", one, self._near)

    def about(self, one: Mention) -> Words:
        """Return the words of what leads up to a number, of the headings over it and of the letter's subject."""
        return self._once("about", one, self._about)

    def heading(self, one: Mention) -> Words:
        """Return the words of the heading right over a number."""
        return self._once("heading", one, self._heading)

    def _once(self, kind: str, one: Mention, make: Callable[[Mention], Words]) -> Words:
        asked = kind, one.span.start
        if asked not in self._kept:
            self._kept[asked] = make(one)
        return self._kept[asked]

    def _own(self, one: Mention) -> Words:
        number = content(self.letter.part(one.span))
        return frozenset(content(self.clause(one))) - _SIZES - frozenset(number)

    def _near(self, one: Mention) -> Words:
        return frozenset(content(self.letter.part(one.sentence))) | self.heading(one)

    def words(self, one: Mention) -> Words:
        """Return the words of a number's sentence."""
        return frozenset(content(self.letter.part(one.sentence))) - frozenset(content(self.letter.part(one.span)))

    def _heading(self, one: Mention) -> Words:
        over = self.letter.headings_at(one.span.start)[-1:]
        return frozenset(word for it in over for word in content(self.letter.text[it.start : it.end]))

    def _about(self, one: Mention) -> Words:
        start = max(0, one.sentence.start - _BACK, one.span.start - _BEFORE)
        near = self.letter.text[start : min(one.sentence.end, one.span.end + _AHEAD)]
        over = (self.letter.text[it.start : it.end] for it in self.letter.headings_at(one.span.start))
        return frozenset(word for text in (near, *over, self.letter.document.header.subject) for word in content(text))

    def clause(self, one: Mention) -> str:
        """Return the part of a sentence that a number stands in, in lower case."""
        return self.letter.folded[slice(*self.contexts.clause(one))]

    def sentence(self, one: Mention) -> str:
        """Return the sentence of a number, in lower case."""
        return self.letter.folded[slice(*one.sentence)]

    def lead(self, one: Mention, reach: int = _LEAD) -> str:
        """Return what stands right before a number in its sentence, in lower case."""
        start = one.span.start + self.letter.text.startswith("€", one.span.start)
        return self.letter.folded[max(one.sentence.start, start - reach) : start]

    def noun_end(self, one: Mention) -> int:
        """Return where the noun that a number counts ends, or the number where that has a unit."""
        found = None if one.unit else _NOUN.match(self.letter.text, one.span.end, one.sentence.end)
        return one.span.end if found is None else found.end()

    def phrase(self, one: Mention) -> Phrase:
        """Return what says which are meant: "de 54 erkende scholen in Goes", up to the verb of the sentence."""
        found = None if one.unit else _NOUN.match(self.letter.text, one.span.end, one.sentence.end)
        start = self.noun_end(one)
        of_it = _OF_IT.match(self.letter.text, start, one.sentence.end)
        end = of_it.end() if of_it is not None else start
        which = of_it["which"] if of_it is not None else None
        relative = which is not None and not which.startswith("waar")
        verb = None if relative else _VERB.search(self.letter.folded, start, end)
        behind = self.letter.text[start : end if verb is None else verb.start()]
        said = found["said"] if found is not None else ""
        words = (frozenset(general(said)) | frozenset(content(behind))) - _WHERE
        return Phrase(words, behind.lower(), years_in(behind), frozenset(content(_names_in(behind))))

    def is_known(self, one: Mention) -> bool:
        """Tell whether words before a number point back to it: "de negen boten", "met een wachttijd van elf weken"."""
        if _THESE.search(self.lead(one)) is not None:
            return True
        return bool(one.unit) and self.is_of_thing(one)

    def is_of_thing(self, one: Mention) -> bool:
        """Tell whether a number with a unit is that of a thing: "een budget van € 3 miljoen"."""
        return _A_THING_OF.search(self.lead(one, _REACH)) is not None

    def is_told_again(self, one: Mention) -> bool:
        """Tell whether a letter tells a number more than once: a small one of the same noun, or of what "er" is for."""
        if one.value >= _HUNDRED or one.unit:
            return self.contexts.seen[one.value] > 1
        keys = {*self.keys(one)}
        same = [it for it in self._by_value.get(one.value, ())[:_MOST] if it.span != one.span]
        behind = self.phrase(one).behind.rstrip() if same else ""
        return any(
            self.is_of_them(it) or self._is_followed(it, behind) or keys.intersection(self.keys(it)) for it in same
        )

    def _is_followed(self, one: Mention, words: str) -> bool:
        """Tell whether right behind a number stands what says which are meant: "zes in uitvoering"."""
        return bool(words) and self.letter.folded.startswith(words, one.span.end)

    @cached_property
    def _by_value(self) -> dict[Decimal, list[Mention]]:
        found: dict[Decimal, list[Mention]] = {}
        for one in self.contexts.told:
            if not one.unit:
                found.setdefault(one.value, []).append(one)
        return found

    @cached_property
    def by_section(self) -> Counter[tuple[tuple[str, ...], int]]:
        """How many numbers each section has of what they count."""
        return Counter((self.keys(it)[:1], self.section(it)) for it in self.contexts.told)

    def section(self, one: Mention) -> int:
        """Return where the heading right over a number starts."""
        over = self.letter.headings_at(one.span.start)[-1:]
        return over[0].start if over else -1

    def is_of_them(self, one: Mention) -> bool:
        """Tell whether a number is one of those that were told: "40 daarvan", "er zijn er 40"."""
        behind = _OUT_OF.match(self.letter.folded, one.span.end, one.sentence.end)
        return behind is not None or _OF_THEM.search(self.lead(one)) is not None

    def names(self, one: Mention) -> Words:
        """Return the names in a number's part of its sentence."""
        return frozenset(NAME.findall(self.letter.text, *self.contexts.clause(one)))

    def years(self, one: Mention) -> Words:
        """Return the years in a number's part of its sentence, or in all of it where "dat jaar" goes back."""
        if one.cell is not None:
            return frozenset(map(str, self.contexts.years(one)))
        own = years_in(self.clause(one))
        return years_in(self.sentence(one)) if not own and _THAT_YEAR.search(self.sentence(one)) else own

    def years_near(self, one: Mention) -> Words:
        """Return the years of a number's sentence, or of its table."""
        return self.years(one) | frozenset(map(str, self.contexts.years(one)))


def _names_in(text: str) -> str:
    """Return the names in a text, of "ERTMS-programma" the first part."""
    return " ".join(it.partition("-")[0] for it in NAME.findall(text))


def years_in(text: str) -> Words:
    """Return the years that a text names."""
    return frozenset(_YEAR.findall(text))


def countries_in(letter: Letter, span: tuple[int, int]) -> Words:
    """Return the codes of the countries that a stretch names, but for the Netherlands."""
    codes = (it.value for it in within(letter, Span(*span), "country"))
    return frozenset(it.code for it in codes if isinstance(it, Code)) - {"NL"}
