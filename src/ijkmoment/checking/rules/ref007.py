"""Date, sender, kind or subject of a document that differs from the index.

What:
    A Kamerstuk cited with another day, of another minister or member, as another kind of document or on another subject
    than register or index holds for it.

Why:
    One of number, date, sender and subject is wrong, and the reader who follows the reference finds another document
    than the letter speaks of.

Example:
    Op 16 mei 2023 (Kamerstuk 28 676, nr. 433) is uw Kamer geïnformeerd.

Better:
    Op 17 mei 2023 (Kamerstuk 28 676, nr. 433) is uw Kamer geïnformeerd.

Known limits:
    A day more than six weeks off is REF003's. The report of a debate is dated by when it was adopted: the day of the
    debate is compared where its kind or subject tells when that was held. A sender is compared where the letter says
    whose letter it is or who informed the chamber, and only offices with their department are; one of several senders
    is enough. Of a motion or amendement the names of the members are, which its subject tells where it has no sender.

    A subject is wrong where its words are none of this document's and two or more of another's, or where it has no word
    in common with the subject of this document, which says three things at least, nor with the letter's own, and no
    word that any letter of this field holds ("inzet", "deelname"). A subject of fewer words is compared where the
    letter calls the document by another ("de motie over", "de brief over") and nothing of it stands in the paragraph:
    that of a motion, unless its mover is named, and that of a letter on the field as a whole ("Voortgangsrapportage
    oostflank"), where what the letter tells is of no such field. Other short subjects of letters are left alone: there
    "geluidhinder" may be what is told of a "vliegbasis".

    Of kinds, a motion, amendement, agenda, report of a meeting or list of questions called another of these or a letter
    is reported, and a letter called a motion, an agenda, or the report of a meeting; not a letter whose subject names a
    meeting, nor an agenda that is called a letter.

Source:
    The register's parliamentary documents (datum, afzender, onderwerp), as the index of the Tweede Kamer has them, or
    such an index itself (`--index`).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from ijkmoment.checking.documents import TOLERANCE, Known
from ijkmoment.checking.lessons.carried import parts_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import Dated, date_of
from ijkmoment.checking.references.cited_subjects import called_before, movers_in, surnames
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.topics import content, general
from ijkmoment.facts.claim import Abbreviation, Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.values import Code, Reference
from ijkmoment.language.date_words import MONTH, month_of
from ijkmoment.language.office_scan import scan_offices
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("REF007", "inconsistency")
_REACH, _WIDE = 240, 1_000
_SENT_BY = lazily(
    r"\b(?:\w*brief|\w*brieven|\w*rapportage|\w*agenda|\w*reactie|\w*nota|antwoord(?:en)?)\b"
    r"(?:(?!\b(?:over|inzake|betreffende|aan|met|waarin|die|dat|waarmee|voor)\b)[^;()]){0,60}?"
    r"\b(?:van|door|namens)\s+(?:de\s+|mijn\s+)?\Z",
    re.IGNORECASE,
)
_TOLD_BY = lazily(
    r"\b(?:informeerde|heeft|hebben|stuurde|zond|meldde|berichtte|bood)n?\s+(?:de\s+)?\Z|\bdoor\s+de\s+\Z"
)
_CHAMBER = lazily(
    r"(?:\s+(?:informeerden?|heeft|hebben|stuurden?|zond(?:en)?|meldden?|berichtten?|boden?))?"
    r"\s+(?:aan\s+)?(?:uw|de|beide)\s+(?:Tweede\s+|Eerste\s+)?Kamers?\b|\s+(?:geïnformeerd|toegezonden|aangeboden)\b"
    r"|\s+(?:schreef|schreven|meldden?|berichtten?)\s+(?:\S+\s+){0,5}\(?\Z"
    r"|\s+(?:een|de)\s+(?:\w+\s+)?\w*(?:brief|rapportage|reactie|nota)\b(?![^();]*\bontvangen\b)"
)
# "Verslag van een commissiedebat, gehouden op 14 maart 2024": the day that the index has of the debate.
_HELD_ON = lazily(rf"\bgehouden op (?P<day>\d{{1,2}}) (?P<month>{MONTH}) (?P<year>\d{{4}})", re.IGNORECASE)
_OF_OFFICE = lazily(r"\)?,?\s+(?:afkomstig\s+)?van\s+(?:de\s+|mijn\s+)?")
_INFORMED = lazily(
    r"(?:\s+(?:is|zijn|werd|werden|heeft|hebben))?\s+(?:geïnformeerd|bericht|ingelicht|gemeld|geschreven|gestuurd|aangeboden)\Z"
)
_JOINED = lazily(r"(?:,|,?\s+en)\s+(?:mede\s+namens\s+)?(?:van\s+)?(?:de\s+)?")
_SUBJECT = lazily(r"\b(?:over|inzake|betreffende|aangaande)\s+(?P<words>[^();]{4,160}?),?\s*\(?\s*\Z")
_WORD = lazily(r"[^\W\d_][\w-]{3,}")
_EMPTY = frozenset(
    {
        "over", "inzake", "deze", "voor", "naar", "door", "binnen", "tussen", "sinds", "vanaf", "tijdens", "brief",
        "kamer", "tweede", "kabinet", "nederland", "nederlandse", "minister", "januari", "februari", "maart", "april",
        "juni", "juli", "augustus", "september", "oktober", "november", "december", "aangaande", "onder", "hebben",
        "wordt", "worden", "dossier", "hierover", "daarover", "waarover", "jaar", "periode", "ministeriële",
        "geannoteerde", "agenda", "verslag", "debat", "commissiedebat", "vragen",
    }
)  # fmt: skip
_TELLING = 2
_OF_KINDS = frozenset(
    general("motie moties amendement brief kamerbrief nota verslag agenda lid leden dossier kamerstuk")
)
# A type, a short form or a name ("Resolute Support"), which may be told in words that say what it is.
_NAMED_IN_WORDS = r"(?<=\s)[A-Z][a-z]+\s[A-Z][a-z]"
_NAMED = lazily(_NAMED_IN_WORDS)
_CODED = lazily(rf"\d|(?<!\w)\w?[A-Z]{{2}}|{_NAMED_IN_WORDS}")
_OVER = lazily(r"\A[^()]*?\b(?:over|inzake|betreffende)\s+", re.IGNORECASE)
_FIELD = lazily(
    r"\b(?:inzet|bijdragen?|missies?|operaties?|militaire|krijgsmacht|bondgenoten|navo|nato|oostflank|defensie)\b",
    re.IGNORECASE,
)
_ON = r"\s+(?:over|inzake|betreffende|aangaande)\b[^.;()]*\(?\s*\Z"
_CALLED_MOTION = lazily(rf"\b(?:motie|amendement)(?!\w)[^,;()]*?{_ON}", re.IGNORECASE)
_CALLED_LETTER = lazily(rf"\b(?:\w*brief|nota|notitie)(?:\s+(?:van|aan)\b[^,;()]{{0,60}}?)?{_ON}", re.IGNORECASE)
_MEMBER = lazily(r"(?<!\w)(?:kamer)?(?:lid|leden)(?!\w)|c\.s\.", re.IGNORECASE)
# What the kinds of an index begin with, by what a letter calls them; what begins with nothing of these may be any.
_KINDS = {
    "motie": ("motie",),
    "amendement": ("amendement",),
    "verslag": ("verslag",),
    "agenda": ("agenda", "geannoteerde agenda", "convocatie"),
    "brief": ("brief", "kamerbrief"),
    "": ("voorstel van wet", "lijst van vragen"),
}
_OF_MEMBERS = ("motie", "amendement")
_OF_MEETING = lazily(
    r"ministeri|\braad\b|\w+raad\b|\btop\b|-top\b|vergadering|bijeenkomst|conferentie|overleg|debat|bezoek|reis|agenda|verslag|rapport(?!age)",
    re.IGNORECASE,
)
_A_REPORT = lazily(r"rapportage|evaluatie", re.IGNORECASE)
# What a subject may be told by that has none of its words.
_MEANS_ALL = lazily(
    r"(?<!\w)(?:deelname|deelneming|aanwezigheid|voortzett\w+|verleng\w+|beëindig\w+|onderwerp\w*|thema\w*|bovenstaand\w*|genoemd\w*|zelfde|dezelfde|hetzelfde|gang|stappen|afspraken|besluit\w*|evaluatie\w*|plannen|uitvoering|vervolg)(?!\w)",
    re.IGNORECASE,
)
_DEPARTMENTS = {
    "bz": "buitenlandse zaken",
    "bzk": "binnenlandse zaken en koninkrijksrelaties",
    "ienw": "infrastructuur en waterstaat",
    "jenv": "justitie en veiligheid",
    "vws": "volksgezondheid, welzijn en sport",
}


def check(letter: Letter) -> Iterator[Finding]:
    """Find the references that say otherwise than the register what a document is."""
    subjects = cache(partial(_subjects, letter))
    for claim in letter.of_kind("reference"):
        known = _known(letter, claim.value) if isinstance(claim.value, Reference) else None
        if known is not None and isinstance(claim.value, Reference):
            yield from _by_date(date_of(letter, claim, claim.value), known)
            yield from _by_sender(letter, claim, known)
            yield from _by_call(letter, claim, known)
            yield from _by_subject(letter, claim, known, subjects)


def _known(letter: Letter, reference: Reference) -> Known | None:
    if reference.chamber == "I" or not (reference.number or "").isdigit():
        return None
    number = int(reference.number or 0)
    held = letter.known_documents.get(reference.dossier_with_suffix or "", ())
    return next((one for one in held if one.number == number), None)


def _by_date(dated: Dated | None, known: Known) -> Iterator[Finding]:
    if dated is None or not dated.date.possible or dated.date.day is None:
        return
    if dated.debated or known.kind.casefold().startswith("verslag"):
        held = _HELD_ON.search(f"{known.kind} {known.subject}")
        day = Date(int(held["year"]), month_of(held["month"]), int(held["day"])) if held else known.date
        if held and dated.date.printed not in (day.printed, known.date.printed):
            yield _finding(dated.span, "date", known, said=dated.date.printed, right=day.printed)
        return
    early = known.date.first() - dated.date.last()
    late = dated.date.first() - known.date.last()
    if 0 < max(early, late).days <= TOLERANCE.days:
        yield _finding(dated.span, "date", known, said=dated.date.printed, right=known.date.printed)


def _by_sender(letter: Letter, claim: Claim, known: Known) -> Iterator[Finding]:
    right = {_office(found.value) for found in scan_offices(known.sender)} if known.sender else set()
    cited = _senders(letter, claim) if right else ()
    if cited and not right & {_office(one.value) for one in cited}:
        span = Span(min(cited[0].start, claim.start), max(cited[-1].end, claim.end))
        said = letter.part(Span(cited[0].start, cited[-1].end))
        yield _finding(span, "sender", known, said=said, right=known.sender)


def _by_call(letter: Letter, claim: Claim, known: Known) -> Iterator[Finding]:
    """Find a motion of another member, and a document called what it is not."""
    called = called_before(letter, _opening(letter, claim), claim.start)
    if called is None:
        return
    span, movers = Span(called.start, claim.end), _movers(known)
    behind = letter.part(Span(called.end, claim.start))
    if not called.led and _is_of_another_kind(called.kind, behind, known):
        said = letter.part(Span(called.start, called.end))
        yield _finding(span, "kind", known, said=said, right=known.kind or known.subject)
    elif called.movers and movers and called.movers.isdisjoint(movers):
        yield _finding(
            span,
            "sender",
            known,
            said=called.printed,
            right=known.sender or " en ".join(map(str.capitalize, sorted(movers))),
        )


def _movers(known: Known) -> frozenset[str]:
    """Return the surnames of the members whose motion or amendement it is, by its sender, else by its subject."""
    if _MEMBER.search(known.sender):
        return surnames(known.sender)
    if not known.kind.casefold().startswith(_OF_MEMBERS):
        return frozenset()
    if known.sender:
        return frozenset() if any(scan_offices(known.sender)) else surnames(known.sender)
    return movers_in(known.subject)


def _is_of_another_kind(kind: str, behind: str, known: Known) -> bool:
    """Tell whether a document is not what it is called: a letter of the cabinet may be an agenda or a report.

    That shows by its subject, which then says so or names the meeting.
    """
    own, subject = known.kind.casefold(), known.subject.casefold()
    of = next((name for name, begins in _KINDS.items() if own.startswith(begins)), None)
    if of is None or kind in f"{own} {subject}":
        return False
    if of != "brief" or kind in ("motie", "amendement"):
        return (kind, of) != ("brief", "agenda")
    if _OF_MEETING.search(subject) or not (kind == "agenda" or _OF_MEETING.search(behind)):
        return False
    return _A_REPORT.search(subject) is not None or len(content(subject)) >= _TELLING


def _office(value: object) -> str:
    """Return an office by its rank and department, spelled out."""
    name = value.code.casefold().replace(" voor ", " van ") if isinstance(value, Code) else ""
    rank, _, department = name.partition(" van ")
    return f"{rank} van {_DEPARTMENTS.get(department, department)}"


def _senders(letter: Letter, claim: Claim) -> tuple[Claim, ...]:
    """Return the offices that the sentence says sent the document: right behind it, else the last before it."""
    start = _opening(letter, claim)
    behind = letter.first_behind(claim.end, "office")
    if behind is not None and _OF_OFFICE.fullmatch(letter.text, claim.end, behind.start):
        return (behind,)
    senders: tuple[Claim, ...] = ()
    offices = letter.of_kind("office")
    for index in _between(letter, start, claim.start):
        office = offices[index]
        if senders and _JOINED.fullmatch(letter.text, senders[-1].end, office.start):
            senders = (*senders, office)
        elif _sends(letter, office, start, claim.start):
            senders = (office,)
    return senders


def _between(letter: Letter, start: int, end: int) -> range:
    """Return which of the letter's offices stand between two offsets."""
    return range(letter.index_of(start, "office"), letter.index_of(end, "office"))


def _sends(letter: Letter, office: Claim, start: int, end: int) -> bool:
    if _SENT_BY.search(letter.text, start, office.start):
        return True
    opens = office.start - start <= len("De ")
    told = opens or _TOLD_BY.search(letter.text, start, office.start) is not None
    return told and _CHAMBER.match(letter.text, office.end, end) is not None


def _opening(letter: Letter, claim: Claim) -> int:
    """Return where what is said of a reference begins: its sentence, or what follows the reference before it."""
    before = letter.last_before(claim.start, "reference")
    sentence = letter.sentence_at(claim.start)
    return max(sentence.start, before.end if before else 0, claim.start - _REACH)


def _by_subject(
    letter: Letter, claim: Claim, known: Known, subjects: Callable[[], tuple[frozenset[str], ...]]
) -> Iterator[Finding]:
    found = _SUBJECT.search(letter.text, _opening(letter, claim), claim.start) if known.subject else None
    words = _words(found["words"]) if found else frozenset()
    if found is None or not words or _shared(words, _words(known.subject)):
        return
    told = _INFORMED.sub("", found["words"])
    of_another = any(len(words & other) >= _TELLING for other in subjects())
    far = of_another or _is_elsewhere(letter, told, _theme(known))
    if far or _is_of_other_words(letter, told, _around(letter, claim), known):
        yield _finding(Span(found.start("words"), claim.end), "subject", known, said=told, right=known.subject)


def _is_of_other_words(letter: Letter, told: str, near: str, known: Known) -> bool:
    """Tell whether a document is called by a subject of which nothing is in its own, which is short, nor around it.

    A motion is on one thing, and its mover tells which it is. A letter on the field as a whole, such as a report, may
    tell of anything in it, so that only what is of no such field is not of it.
    """
    own, theme = content(told), _theme(known)
    right = _parts(theme)
    if not own or len(content(theme)) > _TELLING or not right or _CODED.search(f"{told} {theme}"):
        return False
    if _MEANS_ALL.search(told) or right & (_parts(near) | parts_of(own)):
        return False
    if known.kind.casefold().startswith(_OF_MEMBERS):
        # A word of no known field may be another one for the same: "woonruimte" for "huisvesting".
        placed = all(any(part.startswith("#") for part in parts) for parts in (right, parts_of(own)))
        return placed and _CALLED_MOTION.search(near) is not None and not _movers(known) & surnames(near)
    if content(known.subject) or not _FIELD.search(known.subject) or _CALLED_LETTER.search(near) is None:
        return False
    foreign = not any(part.startswith("#") for part in parts_of(own)) and own == general(told)
    return foreign and not _is_of_letter(letter, own)


def _theme(known: Known) -> str:
    """Return the subject of a document, of a motion without its movers: "Motie van het lid Bergsma over hulp"."""
    is_of_members = known.kind.casefold().startswith(_OF_MEMBERS)
    return _OVER.sub("", known.subject, count=1) if is_of_members else known.subject


def _around(letter: Letter, claim: Claim) -> str:
    """Return what stands around a reference: its paragraph, up to it, and the headings over that."""
    block = letter.block_at(claim.start)
    headings = (letter.part(Span(one.start, one.end)) for one in letter.headings_at(claim.start))
    return " ".join(
        (*headings, letter.text[max(block.start if block is not None else 0, claim.start - _WIDE) : claim.start])
    )


def _parts(text: str) -> frozenset[str]:
    return parts_of(one for one in general(text) if one not in _OF_KINDS)


def _is_of_letter(letter: Letter, words: Iterable[str]) -> bool:
    """Tell whether words are of what the letter itself is about: in its subject line, a heading or a long name."""
    headings = (letter.text[one.start : one.end] for one in letter.blocks if one.kind == "heading")
    own = f"{letter.document.header.subject} {' '.join(_over(letter))} {' '.join(headings)}"
    return bool(parts_of(words) & _parts(own))


def _is_elsewhere(letter: Letter, told: str, subject: str) -> bool:
    """Tell whether what is told has nothing of a subject that says much, nor of what the letter itself is about.

    Words that any letter of this field holds ("inzet", "bijdrage") may tell of any subject.
    """
    own, right = content(told), content(subject)
    if len(own) < _TELLING or len(right) <= _TELLING or own != general(told) or _MEANS_ALL.search(told):
        return False
    if _NAMED.search(subject):
        return False
    rest = f"{subject} {letter.document.header.subject} {' '.join(_over(letter))}"
    return not _shared(frozenset(own), frozenset(general(rest)))


def _over(letter: Letter) -> Iterator[str]:
    """Yield the long names of the short forms in the letter, which a subject may be told by."""
    return (f"{one.value.short} {one.value.long}" for one in letter.claims if isinstance(one.value, Abbreviation))


def _subjects(letter: Letter) -> tuple[frozenset[str], ...]:
    """Return the words of the subject of each known document that has one."""
    return tuple(_words(one.subject) for held in letter.known_documents.values() for one in held if one.subject)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text)) - _EMPTY


def _shared(first: frozenset[str], second: frozenset[str]) -> int:
    """Return how many words of the first are in the second, whole or as a part of a longer one."""
    return sum(1 for word in first if any(word in one or one in word for one in second))


def _finding(span: Span, form: str, known: Known, *, said: str, right: str) -> Finding:
    return _DRAFT.at(span, related=(known.related,), form=form, number=str(known.number), said=said, right=right)


RULE = Rule(
    "REF007",
    "cited-otherwise-than-in-the-index",
    "inconsistency",
    check,
    {
        "nl": {
            "date": "nr. {number} in dit dossier is niet van {said:date} maar van {right:date}",
            "sender": "nr. {number} in dit dossier is niet van {said} maar van {right}",
            "kind": "nr. {number} in dit dossier is geen “{said}” maar: {right}",
            "subject": "nr. {number} in dit dossier gaat niet over “{said}” maar over “{right}”",
        },
        "en": {
            "date": "nr. {number} in this dossier is not of {said:date} but of {right:date}",
            "sender": "nr. {number} in this dossier is not by {said} but by {right}",
            "kind": "nr. {number} in this dossier is no “{said}” but: {right}",
            "subject": "nr. {number} in this dossier is not about “{said}” but about “{right}”",
        },
    },
    needs=("index",),
)
