"""Until when deployments and mandates last, by the sentences that tell it: as it stands, or as it was extended.

What a sentence speaks of is told by the country named last before the date, in the sentence or else in its block or
heading, and by the names (formation, unit, equipment) around it. Names that one heading or item joins are of one
deployment. With a register, the subject that reading bound to the date decides.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from ijkmoment.checking.deployments.endings import MISSION_KIND, NAMES, called
from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.times.put_off import THEIRS
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Code
from ijkmoment.language.nation_words import is_nation_word
from ijkmoment.language.patterns import at_places, lazily, one_of

_LONGEST = 2000  # characters: what runs on for longer is a table or list that lost its marks, no sentence
_REACH = 30
_STRETCH = lazily(r"(?<!\w)(?:periode|maanden|gedurende|tijdens|tussen)\s+(?:van\s+)?\Z", re.IGNORECASE)
_ENDS_ON = lazily(
    r"(?<!\w)(?:eindigt|eindigen|verstrijkt|verstrijken|expireert|stopt|(?:loopt|lopen)\s+(?:af|ten\s+einde))\s+(?:(?:op|in|per|met\s+ingang\s+van)\s+)?\Z",
    re.IGNORECASE,
)
_ENDS_BEHIND = lazily(
    r"\s+(?:(?:eindigt|eindigen|verstrijkt|afloopt|aflopen|expireert|stopt)(?!\w)|(?:loopt|lopen)\s[^.;]{0,60}?\s?(?:af|ten\s+einde)(?!\w))",
    re.IGNORECASE,
)
_OPENING = 4  # as far as "Op" goes: such a date stands before what it is of
_OPENING_WORD = lazily(r"[A-Z][a-zà-ÿ]+(?![\w-])")
_MOST_NAMED = 6  # countries that are looked at before a date
EXTENDED = lazily(
    r"(?<!\w)(?:\w*verleng\w*|voortgezet|voortzett\w*|voortzet|voort\s+te\s+zetten|zet\w*\s[^.]{0,80}\svoort"
    r"|(?:gaat|loopt|lopen|gaan)\s(?:[^.]{0,60}\s)?door|door(?:gaat|loopt))(?!\w)",
    re.IGNORECASE,
)
_GOING_ON = ("verleng", "voort", "door")
_PERHAPS = lazily(
    r"(?<!\w)(?:mogelijk\w*|eventue\w+|voornemens|voorstel\w*|kan|kunnen|kon|zou(?:den)?|niet|geen|optie|indien|mocht|onderzoekt|"
    r"onderhandel\w*|besluitvorming|aanhangig|voorbereid\w*|nog\s+(?:wordt|worden|te)|wordt\s+nog|beziet|overweegt|vraagt|vroeg|verzoek\w*|verzocht|vorig\w*|eerder\w*|aanvankelijk\w*|oorspronkelijk\w*)(?!\w)",
    re.IGNORECASE,
)
_RUNS = lazily(
    rf"(?:inzet|bijdrage|mandaat|(?<!\w){MISSION_KIND}|officier(?:en)?|peloton|bataljon|team|(?<!\w)(?:ingezet|deelname|deelneemt|missie|operatie|compagnie"
    r"|detachement|eenhe(?:id|den)|levert|militairen|aanwezigheid|gestationeerd|besluit|looptijd|draagt|dragen|neemt|nemen|dient|dienen"
    r"|mariniers|waarnemers|adviseurs|instructeurs|trainers|experts?))(?!\w)",
    re.IGNORECASE,
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:zou(?:den)?|aanvankelijk\w*|oorspronkelijk\w*|vorig\w*|eerder\w*|(?:eerste|tweede|derde|vierde|huidige|volgende|deze)\s+rotatie"
    r"|de\s+(?:\w+\s+)?rotatie|naar\s+verwachting|verwacht\w*|het\s+(?:eerste|tweede|derde)|kost(?:en|te)?|gekost|uitgaven|raming|begroot"
    # A training or an alliance within a name ("Air Training Detachment", "EU Training Mission") is what runs itself.
    r"|(?-i:\A\s*Oefening|oefening\w*|training(?!s?missie)\w*|(?:VN|EU)(?!\s+[A-Z]|-\w*(?:missie|operatie)))|resolutie|Raad|Unie|Verenigde\s+Naties"
    r"|mandaat\s+van\s+de\s+(?:missie|operatie|VN|EU)|rapportage\w*|verslag\w*|rapportageperiode|toen|inmiddels|daarna|zie|vooruitblik"
    r"|afgelost|beëindig\w*|eindigde\w*|liep|duurde|opschort\w*|contract\w*|lening|plafond\w*)(?!\w)|€",
    re.IGNORECASE,
)


# A sentence that is of somebody's term, or of what was lent, tells no end of a deployment.
_OF_ELSE = lazily(
    r"\s*(?:de|het|een|deze|dit)\s+(?:(?:termijn|functie|aanstelling|benoeming)\s+van\s+(?:de|een)\s+)?(?:[\w-]+e\s+)?"
    r"(?:\w*commandant|bevelhebber|chef-staf|force\s+commander|voorzitter|kolonel|generaal(?:-majoor)?|admiraal|bruikleen|uitleen"
    r"|(?:uit)?lening|huur|lease|verhuur)(?!\w)"
)
_OPERATION = lazily(
    r"(?<!\w)(?:[Oo]peraties?|[Oo]peration|[Mm]issies?|EUNAVFOR|EUTM|EUCAP|EUMAM|[Mm]andaat\s+van(?:\s+(?:operatie|missie))?)"
    r"\s+(?P<name>(?!(?:EU|VN|NAVO|Nederland)(?![\w-]))[A-ZÀ-Þ][\w-]+)"
)
_OPERATION_WORDS = tuple("operatie operaties operation missie missies eunavfor eutm eucap eumam mandaat".split())
_CAPITAL = lazily(r"(?<![\w-])[A-ZÀ-Þ][\w-]+")
# "Noord-Irak" is no country of its own, as "Noord-Korea" is.
_PART_OF = lazily(
    rf"(?<![\w-])(?:Noord(?:oost|west)?|Zuid(?:oost|west)?|Oost|West|Centraal|Midden)-(?P<country>{one_of(NAMES)})(?![\w-])"
)
_OTHERS = lazily(
    r"(?<!\w)(?:VN|EU|Veiligheidsraad|Raad|Verenigde\s+Naties|Europese\s+Unie|bondgenoten|partners)(?!\w|-\w*(?:missie|operatie))"
)
_ABBREVIATION = lazily(r"(?<![\w-])[A-Z]{3,}(?![\w-])")
_KIND = lazily(MISSION_KIND)
_ALL = frozenset({"inzet"})  # what "de inzet in" a country is called by
_MANDATE = lazily(r"mandaat", re.IGNORECASE)
_MANDATE_FOR = lazily(r"(?<!\w)[Mm]andaat\s+voor\s+(?:de\s+(?:Nederlandse\s+)?(?:inzet|bijdrage)\s+in\s+)?[A-ZÀ-Þ]")
_CONTRIBUTED = lazily(r"(?<!\w)(?:inzet|bijdrage|deelname)(?!\s+van\s+(?:de|het|een)(?!\w))(?!\w)")
_END_HEAD = lazily(r"\beinde?\b|eindigt|einddatum|looptijd|tot en met|t/m", re.IGNORECASE)
_DEPLOYED_HEAD = lazily(r"inzet|missie|operatie|verband|militairen|bijdrage", re.IGNORECASE)


class Lasting(NamedTuple):
    """One end of a deployment or mandate: until when, where that is told, and of what."""

    until: Date
    claim: Claim
    span: Span
    sentence: Span
    extends: bool
    subject: str | None
    place: str | None
    names: frozenset[str]
    operation: str | None
    mandate: bool


class Lastings:
    """The ends that a letter tells, and which of them are of one deployment."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter

    @cached_property
    def told(self) -> tuple[Lasting, ...]:
        """The ends as they stand and those of extensions, those in tables last; none where nothing is extended."""
        dated = tuple(self._letter.by_sentence("period", "date"))
        if not any(self._extends(sentence) for sentence, _ in dated):
            return ()
        return (*self._of_sentences(dated), *self._of_tables())

    def _of_sentences(self, dated: Iterable[tuple[Span, tuple[Claim, ...]]]) -> Iterator[Lasting]:
        for sentence, claims in dated:
            if sentence.end - sentence.start > _LONGEST:
                continue
            extends = self._extends(sentence)
            ends = [
                claim
                for claim in claims
                if isinstance(claim.value, Period) or (not extends and self._ends_on(claim, sentence))
            ]
            aside = _PERHAPS if extends else _OTHERWISE
            if not ends or _OF_ELSE.match(self._letter.folded, *sentence) or self._letter.says(aside, sentence):
                continue
            if extends or self._letter.says(_RUNS, sentence):
                for claim in ends:
                    yield from self._lasting(claim, sentence, extends=extends)

    def _extends(self, sentence: Span) -> bool:
        """Tell whether a sentence tells of what was extended, or goes on."""
        return self._letter.holds(_GOING_ON, *sentence) and self._letter.says(EXTENDED, sentence)

    def same_deployment(self, first: Lasting, second: Lasting) -> bool:
        """Tell whether two ends are of one deployment."""
        if first.subject is not None and second.subject is not None:
            return first.subject == second.subject
        if self._is_the_bodys(first, second) or any(self._letter.says(THEIRS, one.sentence) for one in (first, second)):
            return False
        if first.operation is not None and first.operation == second.operation:
            own, other = (called(self._letter, one.sentence)[2] for one in (first, second))
            return not (own and other and own.isdisjoint(other))
        if None in (first.place, second.place):
            return self._is_of_one_mission(first, second) or self._is_its_only_mission(first, second)
        return first.place == second.place and self._same_at(first.place, first, second)

    def _is_the_bodys(self, first: Lasting, second: Lasting) -> bool:
        """Tell whether one is a mandate that the UN or EU gives, and the other what is contributed to it."""
        given = (self._letter.says(_OTHERS, one.sentence) for one in (first, second) if one.mandate)
        return first.mandate != second.mandate and any(given)

    def _is_of_one_mission(self, first: Lasting, second: Lasting) -> bool:
        """Tell whether both name one mission that has no country, and neither is of another nation or body."""
        if first.mandate != second.mandate or any(self._is_of_others(one) for one in (first, second)):
            return False
        return not self.abbreviations.isdisjoint(first.names & second.names)

    def _is_its_only_mission(self, first: Lasting, second: Lasting) -> bool:
        """Tell whether the one without a country names a mission by its kind of which the letter has one alone."""
        if first.mandate != second.mandate or (first.place is None) == (second.place is None):
            return False
        place = first.place or second.place
        kinds = [name for name in first.names & second.names if _KIND.fullmatch(name)]
        return len(kinds) == 1 and first.names == second.names and self._places_of(kinds[0]) == {place}

    def _places_of(self, kind: str) -> frozenset[str]:
        """Return the countries of the sentences that name a mission of a kind, that of several once each."""
        if kind not in self._places_made:
            letter = self._letter
            spans = {letter.sentence_at(start) for start in letter.runs.get(kind, ())}
            named = {one for span in spans for one in self._countries(span)}
            more = letter.runs.get(f"{kind.removesuffix('s')}s", ())
            self._places_made[kind] = frozenset(named | ({""} if more else set()))
        return self._places_made[kind]

    def _countries(self, span: Span) -> Iterator[str]:
        position = span.start
        while (one := self._letter.first_behind(position, "country")) is not None and one.start < span.end:
            if isinstance(one.value, Code) and one.value.code != "NL":
                yield one.value.code
            position = one.end

    @cached_property
    def _places_made(self) -> dict[str, frozenset[str]]:
        return {}

    def _is_of_others(self, one: Lasting) -> bool:
        return self._place(one.sentence) is not None or self._letter.says(_OTHERS, one.sentence)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """The abbreviations of the letter, in small letters."""
        return frozenset(one.casefold().removesuffix("s") for one in _ABBREVIATION.findall(self._letter.text))

    def _same_at(self, place: str | None, first: Lasting, second: Lasting) -> bool:
        missions = [one.names & self._missions for one in (first, second)]
        if all(missions) and missions[0].isdisjoint(missions[1]):
            return any(missions[0] & joined and missions[1] & joined for joined in self._clusters(place))
        if first.names & second.names or (first.mandate and second.mandate and self._mandates[place] == 1):
            return True
        if any(first.names & joined and second.names & joined for joined in self._clusters(place)):
            return True
        return place is not None and (
            self._is_all_there(place, first, second) or self._is_the_mandate_for(place, first, second)
        )

    def _is_the_mandate_for(self, place: str, first: Lasting, second: Lasting) -> bool:
        """Tell whether "het mandaat voor Litouwen", the one of that country, ends on the one and is of the other."""
        if self._mandates[place] != 1 or first.mandate == second.mandate:
            return False
        mandate, other = (first, second) if first.mandate else (second, first)
        named = not mandate.names and self._letter.says(_MANDATE_FOR, mandate.sentence)
        alone = {*self._countries(other.sentence)} == {place}  # and no other country extends its own
        return named and alone and not mandate.extends and self._letter.says(_CONTRIBUTED, other.sentence)

    def _is_all_there(self, place: str, first: Lasting, second: Lasting) -> bool:
        """Tell whether "de inzet in" a country is that of the one kind of mission that the letter has there."""
        both = first.names | second.names
        if _ALL not in (first.names, second.names) or len(both) != len(_ALL) + 1 or first.mandate != second.mandate:
            return False
        return any(map(_KIND.fullmatch, both)) and self._called_at(place) == both

    def _called_at(self, place: str) -> frozenset[str]:
        """Return by what names and units the sentences with a country call what is there."""
        if place not in self._calls:
            named = (one for one in self._letter.of_kind("country") if isinstance(one.value, Code))
            spans = {self._letter.sentence_at(one.start) for one in named if one.value == Code("country", place)}
            topics = [called(self._letter, span) for span in spans]
            self._calls[place] = frozenset(name for _, names, units, _ in topics for name in names | units)
        return self._calls[place]

    @cached_property
    def _calls(self) -> dict[str, frozenset[str]]:
        return {}

    def _lasting(self, claim: Claim, sentence: Span, *, extends: bool) -> Iterator[Lasting]:
        until = claim.value.end if isinstance(claim.value, Period) else claim.value
        block = self._letter.block_at(claim.start)
        if (
            not isinstance(until, Date)
            or not until.possible
            or block is None
            or block.kind in ("heading", "footnote", "cell")
        ):
            return
        if _STRETCH.search(self._letter.text, max(claim.start - _REACH, 0), claim.start) and not extends:
            return
        opens = isinstance(claim.value, Date) and claim.start - sentence.start < _OPENING
        own = Span(sentence.start, sentence.end if opens else claim.end)
        before = Span(max(block.start, claim.end - _LONGEST), claim.end)
        place = self._place(own) or self._place(before) or self._place_over(claim)
        named = self._names(own) or self._names(Span(block.start, claim.end)) or self._names(sentence)
        names = named | self._names_over(claim, place)
        yield self._made(claim, until, sentence, own, place, names, extends=extends)

    def _of_tables(self) -> Iterator[Lasting]:
        """Find the ends in the cells of a column of ends, each of what its row names."""
        around = self._letter.once(Around)
        for claim in self._letter.of_kind("period", "date"):
            until = claim.value.end if isinstance(claim.value, Period) else claim.value
            cell = self._letter.block_at(claim.start)
            if cell is None or cell.kind != "cell" or not isinstance(until, Date) or not until.possible:
                continue
            row = [Span(one.start, one.end) for one in around.beside(cell)]
            heads, others = self._heads([cell]), self._heads(around.beside(cell))
            if not row or not (_MANDATE.search(heads) or (_END_HEAD.search(heads) and _DEPLOYED_HEAD.search(others))):
                continue
            place = next((found for one in row if (found := self._place(one)) is not None), None)
            names = frozenset(name for one in row for name in self._names(one))
            told = self._made(claim, until, Span(cell.start, cell.end), row[0], place, names, extends=False)
            yield told._replace(mandate=_MANDATE.search(heads) is not None)

    def _heads(self, cells: Iterable[Block]) -> str:
        around = self._letter.once(Around)
        return " ".join(self._letter.text[head.start : head.end] for cell in cells for head in around.heads(cell))

    def _made(
        self,
        claim: Claim,
        until: Date,
        sentence: Span,
        own: Span,
        place: str | None,
        names: frozenset[str],
        *,
        extends: bool,
    ) -> Lasting:
        named = self._operation(own) or self._operation(sentence)
        mandate, span = self._letter.says(_MANDATE, own), date_span(claim, until)
        return Lasting(until, claim, span, sentence, extends, self._subject(claim), place, names, named, mandate)

    def _operation(self, span: Span) -> str | None:
        """Return the one operation that a stretch names: as one, or by a name that the letter has for one elsewhere."""
        named = {found["name"].casefold() for found in self._called_so(span)}
        if not named and self._operations:
            words = _CAPITAL.findall(self._letter.part(span))
            named = {one.casefold() for one in words if not one.isupper()} & self._operations
        return named.pop() if len(named) == 1 else None

    def _called_so(self, span: Span) -> Iterator[re.Match[str]]:
        places = self._letter.standing(_OPERATION_WORDS)
        found = at_places(_OPERATION, self._letter.text, places, *span)
        return (one for one in found if one["name"] not in NAMES and not is_nation_word(one["name"]))

    @cached_property
    def _operations(self) -> frozenset[str]:
        called_so = self._called_so(Span(0, len(self._letter.text)))
        return frozenset(one["name"].casefold() for one in called_so if not one[0].lower().startswith("mandaat"))

    def _ends_on(self, claim: Claim, sentence: Span) -> bool:
        """Tell whether a single date is the one on which something ends: "eindigt op", "op 31 december 2024 loopt"."""
        text = self._letter.text
        before = _ENDS_ON.search(text, max(claim.start - _REACH, sentence.start), claim.start)
        return before is not None or _ENDS_BEHIND.match(text, claim.end, sentence.end) is not None

    def _subject(self, claim: Claim) -> str | None:
        """Return the deployment that reading bound a date to, of a mandate the one that it is of."""
        root = (claim.subject or "").split("/", maxsplit=1)[0]
        known = self._letter.snapshot.subjects.get(root) if self._letter.snapshot else None
        return known.slug if known is not None and known.kind == "deployment" else None

    def _place(self, span: Span) -> str | None:
        """Return the country that a stretch names last, our own left out."""
        end = span.end
        for _ in range(_MOST_NAMED):
            named = self._letter.last_before(end, "country")
            if named is None or named.start < span.start:
                return self._part_of(span)
            if isinstance(named.value, Code) and named.value.code != "NL":
                return named.value.code
            end = named.start
        return None

    def _part_of(self, span: Span) -> str | None:
        """Return the country of which a stretch names a part: "Noord-Irak"."""
        found = _PART_OF.search(self._letter.text, span.start, span.end)
        return NAMES[found["country"]] if found is not None else None

    def _place_over(self, claim: Claim) -> str | None:
        over = (self._place(Span(one.start, one.end)) for one in reversed(self._letter.headings_at(claim.start)))
        return next((place for place in over if place is not None), None)

    def _names_over(self, claim: Claim, place: str | None) -> frozenset[str]:
        over = [Span(one.start, one.end) for one in self._letter.headings_at(claim.start)]
        return frozenset(name for one in over if self._place(one) == place for name in self._names(one))

    def _names(self, span: Span) -> frozenset[str]:
        """Return the names in a stretch, without the word that opens it."""
        if span.end - span.start > _LONGEST:
            return frozenset()
        _, names, _, _ = called(self._letter, span)
        opening = _OPENING_WORD.match(self._letter.text, span.start, span.end)
        return names - {opening[0].casefold().removesuffix("s")} if opening else names

    @cached_property
    def _missions(self) -> frozenset[str]:
        """The names of missions and operations: of two in one country, words that both long forms have tell nothing."""
        return frozenset(one.text.casefold() for one in self._letter.of_kind("operation"))

    @cached_property
    def _mandates(self) -> Counter[str | None]:
        """How many ends of mandates the letter tells as they stand, for each country."""
        return Counter(one.place for one in self.told if one.mandate and not one.extends)

    def _clusters(self, place: str | None) -> list[frozenset[str]]:
        """Return the names that belong together at a place, by the headings that join them."""
        if place not in self._joined:
            found: list[frozenset[str]] = []
            for block in self._headings:
                span = Span(block.start, block.end)
                names = self._names(span) if self._place(span) == place else frozenset[str]()
                near = [one for one in found if one & names]
                if names:
                    found = [one for one in found if one not in near] + [names.union(*near)]
            self._joined[place] = found
        return self._joined[place]

    @cached_property
    def _joined(self) -> dict[str | None, list[frozenset[str]]]:
        return {}

    @cached_property
    def _headings(self) -> tuple[Block, ...]:
        return tuple(block for block in self._letter.document.blocks if block.kind == "heading")
