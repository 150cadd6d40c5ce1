"""A paragraph or attachment above the letter's audience.

What:
    A marking ("Departementaal Vertrouwelijk", "NATO RESTRICTED", "RESTREINT UE") that the letter bears itself, on a
    line, before or behind a paragraph, sentence or attachment, in brackets in a sentence, or in its own words ("deze
    brief is ...", "de bijlage is ..."); a figure, or a short text word for word, that the register holds under labels
    for others than the public alone.

Why:
    A letter to parliament is public the moment it is sent. What is printed cannot be taken back.

Example:
    Departementaal Vertrouwelijk

    De radars vielen twee keer uit.

Better:
    Over de radars is een vertrouwelijke briefing gegeven.

Known limits:
    A letter may tell that something else has a class: a document, plan, system, level, clearance or meeting, or what
    is shared or laid for inspection. So a marking in brackets is the letter's own only behind what the letter itself
    tells ("de patrouille (NATO RESTRICTED) vaart"), and an attachment counts where nothing says that it is laid for
    inspection or not sent. Of "staatsgeheim" in small letters only a line by itself is a marking. A figure
    counts when all of the register's statements with that value, of what it is bound to, are withheld; what has no
    label at all is left alone. A text counts from four words on; from eight on it is LAB002's.

Source:
    VIRBI 2025: markings; DESIGN, section 9: public is an audience, given only by an act of release.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from ijkmoment.checking.against_register.register_words import label_in_words
from ijkmoment.checking.against_register.withheld import withheld_figures, withheld_texts
from ijkmoment.checking.counts.withheld_parts import is_of_others
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.language.patterns import at_places, lazily

_DRAFT = Draft("LAB001", "error")
_LEVEL = (
    r"(?:(?:departementaal|dep\.?)[ \xa0-]?(?:vertrouwelijk|v(?:ertr)?\.?)"
    r"|(?:stg\.?|staatsgeheim)[ \xa0-]?(?:confidentieel|geheim|zeer[ \xa0-]geheim|c|g|zg)\b\.?"
    r"|(?:nato|cosmic|eu|navo)[ \xa0-](?:restricted|confidential|secret|top[ \xa0-]secret|geheim|vertrouwelijk)"
    r"|(?:restreint|confidentiel|secret|tr[eè]s\s+secret)\s+ue|(?-i:STAATSGEHEIM|LIMITE))"
)
_KEYS = tuple("departementaal|dep.|dep |dep-|dep\xa0|depv|stg|geheim|vertrouw|restr|confid|secret|limite".split("|"))
_LEVEL = rf"{_LEVEL}(?:\s*/\s*{_LEVEL}|\s+(?:atomal|bohemia))*"

_MARKING = (
    rf"(?:{_LEVEL}"
    r"|(?:alleen\s+|uitsluitend\s+)?(?:voor\s+)?intern\s+gebruik(?:\s+(?:door\s+|binnen\s+)?defensie)?|niet\s+openbaar|niet\s+voor\s+(?:publicatie|openbaarmaking)"
    r"|(?:personeels|bedrijfs|commercieel|medisch)[ \xa0-]?vertrouwelijk|tlp:? ?(?:red|amber))"
)
_PLAIN = r"(?:strikt\s+|persoonlijk\s+|zeer\s+)?(?:vertrouwelijk|geheim|staatsgeheim)"
_NAMED = r"(?:rubricering|merking|classificatie)(?:\s+(?:van\s+)?(?:deze|dit|de|het)\s+\w+)?\s*:\s*"
# What leads to a level in its brackets: "(gerubriceerd Stg. Geheim)", "[Rubricering van deze alinea: Dep.V.]".
_LEAD = (
    r"(?:(?:rubricering|gerubriceerd|merking|gemerkt|classificatie|geclassificeerd|als|is|op|let|(?:het\s+)?niveau|van|voor|deze|dit|de|het|les|alinea"
    r"|paragraaf|passage|antwoord|zin|punt|alleen|uitsluitend|intern|gebruik)\b[\s:,]*){0,7}"
)
_IS_PLAIN = lazily(rf"[\W_]*{_PLAIN}[\W_]*", re.IGNORECASE)  # in a table it says that of something else
_ALONE = lazily(
    rf"[\W_]*(?:{_NAMED}|(?:rubricering|merking|classificatie|bijlage|annex|paragraaf|alinea)\s*\w{{0,3}}\s*[:–—-]?\s*)?[(\[]?\s*(?P<marking>{_MARKING}|{_PLAIN})[\W_]*"
    rf"(?:(?:tot|vervalt|na)\b.{{0,40}}|{_MARKING}[\W_]*)?",
    re.IGNORECASE,
)
_BEFORE = lazily(
    rf"\s*(?:[(\[]\s*{_LEAD}(?P<marking>{_MARKING})\s*[)\]]|{_NAMED}(?P<named>{_MARKING})"
    rf"|(?P<colon>{_MARKING})(?:\s+bestemd)?(?:\s*[:–—]|\s-)\s|(?P<opens>{_LEVEL})\s+(?=(?-i:[A-Z][a-z]*)\s))",
    re.IGNORECASE,
)
_ATTACHED = lazily(
    rf"\b(?:bijlagen?|annex)\b(?:[^.;]|(?<=\d)\.){{0,80}}?[(\[]\s*(?P<marking>{_MARKING})\s*[)\]]", re.IGNORECASE
)
_ATTACHED_OPENS = ("bijlage", "bijlagen", "annex")
_BEHIND = lazily(rf"[(\[]\s*{_LEAD}(?P<marking>{_MARKING})\s*[)\]]\s*[.;]?\s*\Z", re.IGNORECASE)
_OVER = lazily(
    rf"\[\s*(?P<marking>(?i:{_PLAIN}))\s*\]\s*\Z|\(\s*(?P<loud>VERTROUWELIJK|GEHEIM)\s*\)\s*\Z"
)  # of a heading
_ATTACHMENTS = lazily(r"\s*(?:bijlagen?|annex(?:en)?)\b[^.;]{0,60}\s*\Z", re.IGNORECASE)
_LISTED_ALONG = lazily(
    r"[^.:]*\b(?:(?:bij|toe)?gevoegd|als\s+bijlagen?|in\s+de\s+bijlagen?|bijgaand|meegezonden)\b[^.:]{0,40}:\s*\Z",
    re.IGNORECASE,
)
_ATTACHMENT = lazily(r"\s*(?:bijlage|annex)\b", re.IGNORECASE)
_OF_LISTED = lazily(
    rf"(?:[,;:–—]|\s-|[(\[])\s*(?P<marking>{_MARKING}|{_PLAIN})\s*[)\]]?[\s.;,]*(?:\ben\s*)?\Z", re.IGNORECASE
)
_ITSELF = lazily(rf"(?P<marking>{_MARKING})(?=[\W_]*\Z)", re.IGNORECASE)
_LINE_APART = lazily(r"\n[ \t\xa0\f]*\n[\W_]*\Z")
_OF_ITSELF = lazily(
    r"\b(?:(?:deze|dit)\s+(?:brief|stuk|document|rapportage|alinea|paragraaf|passage|tekst|onderdeel|antwoord|punt)"
    r"|(?:deze\s+)?(?:bijgevoegde|bijgaande|meegezonden)\s+[\w-]+|(?:deze\s+)?(?:bijlagen?|annex)(?:\s+(?:\d{1,2}|[A-Z]|[IVX]+)\b)?)"
    r"(?:(?!\s(?:van|bij|uit|op|was|waren|waarin|waarvan|die)\b)[^.;]){0,60}?\s(?:is|zijn|heeft|hebben|draagt|dragen|valt|vallen)\s"
    r"(?:(?:nu|nog|dus|daarom|echter|zelf|ook|volledig|geheel|als|aangemerkt|gerubriceerd|geclassificeerd|gemerkt|voorzien\s+van|vastgesteld|op|onder"
    r"|met|de|een|het|rubricering|merking|markering|classificatie|regime|(?:rubricerings)?niveau)\s+){0,6}"
    rf"(?P<marking>{_LEVEL}|{_PLAIN}(?=\s+en\s+(?:mag|wordt)\b))(?!e\b)",
    re.IGNORECASE,
)
_ITSELF_OPENS = ("deze", "dit", "bijgevoegde", "bijgaande", "meegezonden", "bijlage", "bijlagen", "annex")
_BETWEEN = lazily(
    rf"[(\[–—]\s*{_LEAD}(?P<marking>{_LEVEL})(?:\s*[,;:–-]\s*niet\s[^()\[\]]{{3,40}})?\s*[)\]–—]", re.IGNORECASE
)
_OPENING = lazily(
    rf"\s*(?:{_NAMED}(?P<named>{_MARKING})|(?P<colon>{_LEVEL})(?:\s*[:–—]|\s-)\s)",
    re.IGNORECASE,
)
_OF_LEVELS = lazily(r"\b(?:niveaus?|rubricering\w*|merking\w*|klassen|categorie\w*|soorten)\b", re.IGNORECASE)
_TITLE_OF_ANSWER = lazily(r"\s*(?:antwoord(?:\s+op\s+vra(?:ag|gen))?|vraag)[\s\d.,]*", re.IGNORECASE)
# A sentence that speaks of levels, systems or other documents tells what is confidential, and bears no marking itself.
_SPEAKS_OF = lazily(
    r"\b(?:niveaus?|rubricering\w*|gerubriceerd\w*|\w*syste\w+|\w*netwerk\w*|merking\w*|\w*rapport\w*|\w*document\w*|stuk(?:ken)?|\w*nota|\w*notitie\w*"
    r"|\w*brief|\w*brieven|\w*briefings?|\w*informatie|\w*gegevens|\w*inlichtingen|verklaring\w*|regeling\w*|\w*plan|\w*plannen|\w*lijst(?:en)?"
    r"|clearances?|screening\w*|onderzoek\w*|veiligheids\w+|\w*computers?|laptops?|telefoons?|\w*apparatuur|\w*materiaal|\w*omgeving|domein\w*|\w*verbinding\w*|kana(?:al|len)|\w*server\w*"
    r"|opdracht\w*|contract\w*|vergadering\w*|commissies?|bijeenkomst\w*|sessies?|overleg\w*|gesprek\w*|debat\w*|\w*evaluaties?|\w*analyses?|stud(?:ie|ies)|\w*beelden|\w*kaarten?|\w*foto\S*"
    r"|term|termen|begrip\w*|afkorting\w*|klass?e|klassen|categorie\w*|ruimte\w*|zone\w*|projecten?|werk"
    r"|\w*bevel(?:en)?|orders?|concept\w*|richtlijn\w*|antwoord\w*|conclusies?|bevinding\w*|aanbeveling\w*|details|\w*regels?|register\w*|\w*berichten|\w*verkeer"
    r"|\w*schij(?:f|ven)|\w*klui(?:s|zen)|\w*sleutels?|\w*functie|\w*plek(?:ken)?|\w*gedeelten?)\b|vertrouwelijk\s*\(|geheim\s*\(|confidentieel\s*\(",
    re.IGNORECASE,
)
# A title or foreign name right before a class is of a document: "de Graduated Response Plans (NATO SECRET)".
_TITLE = lazily(r"[A-Z][a-z]\S+\s+(?:(?:of|for|and)\s+)?[A-Z][a-z]\S+\s*\Z")
_INSPECTED = lazily(
    r"\b(?:ter inzage|inzage|vertrouwelijk (?:ter|aan)|separaat|apart|gelegd|griffie|cip|niet (?:bij|mee)\w+"
    r"|vertrouwelijke bijlagen?|openbaar|vrijgegeven|mededeling\w*)\b",
    re.IGNORECASE,
)
# What happens to a document, wherever it is: "(Stg. Geheim) is vastgesteld".
_HANDLED = lazily(
    r"\b(?:gedeeld|vastgesteld|ontvangen|verstuurd|verzonden|opgesteld|opgeleverd|geleverd|ingezien|goedgekeurd|vereist|nodig"
    r"|behandeld|besproken|verwerkt|opgeslagen|(?:toe)?gezonden|verstrekt|aangeboden|beantwoord|nu openbaar)\b",
    re.IGNORECASE,
)
# "Als bijlage treft u een als Stg. Geheim gerubriceerd overzicht aan": what the letter takes along.
_CLASSED = lazily(
    r"(?<!\bover\s)(?<!\bvan\s)(?<!\buit\s)(?<!\binzake\s)(?<!\bnaar\s)(?<!\bbij\s)\b(?:een|de|het|dit|deze)\s+(?:\w+e\s+)?"
    rf"(?:als\s+)?(?P<marking>{_LEVEL}e?)(?:\s+(?:gerubriceerde?|geclassificeerde?|aangemerkte?|gemerkte?|gelabelde?))?\s+(?:\w+e\s+)?"
    r"[a-zà-ÿ-]{4,}",
    re.IGNORECASE,
)
_HANDED = (
    r"(?:(?:treft|vindt|ontvangt|krijgt)\s+(?:u|uw\s+kamer)|(?:bied|bieden|zend|zenden|stuur|sturen|doe|doen)\s+(?:ik|wij|het\s+kabinet)"
    r"|(?:is|zijn|gaat)\s+(?:\w+\s+)?bijlagen?\s+gevoegd)"
)
_TAKEN_ALONG = lazily(
    r"\b(?:als\s+bijlage|in\s+de\s+bijlage|bijgevoegd|bijgaand|hierbij|(?:met|bij)\s+deze\s+brief)\s+"
    rf"{_HANDED}\b(?:(?!\b(?:over|van|op|dat|die|waarin|inzake)\b)[^.;]){{0,40}}\Z",
    re.IGNORECASE,
)
_ALONG_BEHIND = lazily(
    r"[^.;:]{0,80}\b(?:(?:als\s+bijlage\s+)?bij\s+deze\s+brief\s+(?:bij)?gevoegd|(?:is|zijn)\s+(?:als\s+bijlage\s+)?bijgevoegd)\b",
    re.IGNORECASE,
)
# Right behind its class stands that it comes along: "(Stg. Geheim) is als bijlage bij deze brief gevoegd".
_ALONG = lazily(rf"[(\[]\s*(?P<marking>{_LEVEL})\s*[)\]]{_ALONG_BEHIND.pattern}", re.IGNORECASE)
_NOT_ALONG = lazily(
    r"\b(?:niet|geen|zonder|vertrouwelijk(?:e)?\s+(?:ter|aan|toe|inzage)|in\s+vertrouwen|geheimhouding|beveiligde?|envelop|centraal\s+informatiepunt"
    r"|in\s+te\s+zien|alleen|uitsluitend|openbare|geschoonde?|gelakte?|ontdaan|eerder|voorheen|voormalige?|destijds|opgeheven|gederubriceerde?)\b",
    re.IGNORECASE,
)
_WITH_IT = lazily(r"\b(?:als\s+bijlage|bij\s+deze\s+brief|bijgevoegd|meegezonden|bijgaand)\b", re.IGNORECASE)
_IT_IS = lazily(
    rf"(?:het|hij|zij|deze|dit|die)\s+(?:\w+\s+)?(?:is|zijn|draagt|heeft)\s+(?:\w+\s+){{0,4}}?(?P<marking>{_LEVEL})",
    re.IGNORECASE,
)
_OPEN_ONE = lazily(r"\b(?:bijlage|annex)\b[^();]{0,120}\((?:openbaar|ongerubriceerd)\)", re.IGNORECASE)
# "Het oordeel, gerubriceerd als ..., luidt dat ...": what a source of a class says is told with it.
_SAYS = (
    r"\b(?:luidt|blijkt|volgt|meldt|melden|stelt|stellen|concludeer\w+|vermeldt|schrijft|staat|wijst\s+uit|oordeelt|waarschuwt|toont"
    r"|laat\s+zien|beschrijft|noemt)\b"
)
_CONTENT = lazily(
    rf"(?P<marking>{_LEVEL})e?(?![^\W\d])[^.;:]{{0,60}}?{_SAYS}[^.;]{{0,40}}?(?:\bdat\b|:)"
    rf"|{_SAYS}[^.;:]{{0,60}}?(?P<told>{_LEVEL})[)\]]?,?\s+dat\b"
    rf"|\b(?:volgens|blijkens)\s(?:(?!\b(?:staat|is|zijn|geldt|heet|heeft)\b)[^.;:]){{0,60}}?(?P<cited>{_LEVEL})e?(?![^\W\d])",
    re.IGNORECASE,
)
_RELEASED = lazily(
    r"\b(?:niet|geen|openbaar|openbare|vrijgegeven|gederubriceerd\w*|opgeheven|voormalige?|destijds|mag|mogen|wordt|worden|vertrouwelijk(?:e)?\s+(?:briefing|inzage))\b",
    re.IGNORECASE,
)
_HINTS = ("vertr", "dep.", "stg", "geheim", "secret", "restricted", "confid", "intern", "openbaar", "publicatie", "tlp")
_COUNT = lazily(r"\d")
_RUNNING = frozenset({"paragraph", "item"})
_MOST = 40  # markings of a paragraph
_LONGEST = 200  # a marking with what closes its line


def check(letter: Letter) -> Iterator[Finding]:
    """Find markings of the letter's own, and what the register withholds."""
    yield from _markings(letter)
    if letter.snapshot is not None:
        yield from _withheld(letter, letter.snapshot)


def _markings(letter: Letter) -> Iterator[Finding]:
    listed = False
    for block in letter.document.blocks:
        listed = _lists_attachments(letter, block, listed=listed)
        folded = letter.folded[block.start : block.end]
        if not any(hint in folded for hint in _HINTS):
            continue
        found = _ALONE.fullmatch(letter.text, block.start, block.end)
        found = found or _BEFORE.match(letter.text, block.start, block.end)
        found = found or _of_attachment(letter, Span(block.start, block.end), listed=listed)
        found = found or _of_paragraph(letter, block) or _on_a_line(letter, block)
        if block.kind == "item" and not listed and _ALONE.fullmatch(letter.text, block.start, block.end):
            continue  # levels that the letter lists
        if found is not None and not (block.kind == "cell" and _tells_of_others(letter, block, found)):
            name = next(name for name, text in found.groupdict().items() if text)
            span = Span(*found.span(name))
            yield _DRAFT.at(span, form="marking", printed=letter.part(span))


def _tells_of_others(letter: Letter, cell: Block, found: re.Match[str]) -> bool:
    """Tell whether a cell says of something else that it is secret, or names what its row counts."""
    behind = since(letter.blocks, bisect_left(letter.blocks, cell.end, key=lambda block: block.start))
    row = takewhile(lambda one: (one.kind, one.group, one.row) == ("cell", cell.group, cell.row), behind)
    counted = any(_COUNT.search(letter.text, one.start, one.end) for one in row)
    return counted or _IS_PLAIN.fullmatch(found[0]) is not None or is_of_others(letter, cell)


def _lists_attachments(letter: Letter, block: Block, *, listed: bool) -> bool:
    """Tell whether a block is one of the attachments that a letter lists, or opens their list."""
    if block.kind in ("item", "cell"):
        return listed
    leads = (_LISTED_ALONG,) if letter.text[block.start : block.end].rstrip().endswith(":") else ()
    return any(one.match(letter.text, block.start, block.end) for one in (_ATTACHMENTS, *leads))


def _of_attachment(letter: Letter, span: Span, *, listed: bool) -> re.Match[str] | None:
    places = letter.standing(_ATTACHED_OPENS)
    found = next(at_places(_ATTACHED, letter.text, places, span.start, span.end), None)
    if listed or _ATTACHMENT.match(letter.text, span.start, span.end):
        found = _OF_LISTED.search(letter.text, span.start, span.end) or found
    around = _OPEN_ONE.sub("", letter.part(span).replace(found["marking"], "")) if found is not None else ""
    return None if _INSPECTED.search(around) else found


def _of_paragraph(letter: Letter, block: Block) -> re.Match[str] | None:
    """Find the marking that a paragraph ends with or has in brackets, or that a text says it or its attachment has."""
    if block.kind == "heading":
        return _behind(letter, block) or _OVER.search(letter.text, block.start, block.end)
    if block.kind not in _RUNNING:
        return None
    places = letter.standing(_ITSELF_OPENS)
    found = next(at_places(_OF_ITSELF, letter.text, places, block.start, block.end), None)
    of_letter = found is not None and found[0].casefold().startswith(("deze brief", "dit"))
    if found is not None and (of_letter or not _INSPECTED.search(letter.text, block.start, block.end)):
        return found
    content = (
        _CONTENT.search(letter.text, block.start, block.end) if letter.holds(_KEYS, block.start, block.end) else None
    )
    if content is not None and not _RELEASED.search(
        letter.text, letter.sentence_at(content.start()).start, content.end()
    ):
        return content
    carried = _carried(letter, block) or _of_what_goes_along(letter, block)
    if carried is not None or _BEHIND.search(letter.text, block.start, block.end):
        return carried or _behind(letter, block)
    between = islice(_BETWEEN.finditer(letter.text, block.start, block.end), _MOST)
    own = (one for one in between if _is_behind_a_stop(letter, one.start()) or not _tells(letter, block, one))
    return next((one for one in own if not _is_handled(letter, block, one)), None) or _opening(letter, block)


def _behind(letter: Letter, block: Block) -> re.Match[str] | None:
    """Find the marking at an end: of an answer's title not where the answer says that it is given in confidence."""
    found = _BEHIND.search(letter.text, block.start, block.end)
    if found is not None and _TITLE_OF_ANSWER.fullmatch(letter.text, block.start, found.start()):
        return None if letter.says(_INSPECTED, letter.sentence_at(block.end + 2)) else found
    return None if found is None or (block.kind != "heading" and _tells(letter, block, found)) else found


def _is_behind_a_stop(letter: Letter, place: int) -> bool:
    return letter.text[max(place - 3, 0) : place].rstrip().endswith(".")


def _opening(letter: Letter, block: Block) -> re.Match[str] | None:
    """Find the one marking that opens a sentence further on; where a letter explains levels, none is its own."""
    sentences = islice(letter.sentences_in(Span(block.start, block.end)), 1, _MOST)
    found = [one for said in sentences if (one := _OPENING.match(letter.text, said.start, block.end)) is not None]
    return found[0] if len(found) == 1 and not _OF_LEVELS.search(letter.text, block.start, found[0].start()) else None


def _carried(letter: Letter, block: Block) -> re.Match[str] | None:
    """Find the class of what a letter hands over, or says that it has with it."""
    if not letter.holds(_KEYS, block.start, block.end):
        return None  # each level has one of these
    classed = _CLASSED.search(letter.text, block.start, block.end)
    if classed is not None and _is_taken_along(letter, block, classed):
        return classed
    along = _ALONG.search(letter.text, block.start, block.end)
    return along if along is not None and not _is_laid_apart(letter, block, along) else None


def _of_what_goes_along(letter: Letter, block: Block) -> re.Match[str] | None:
    """Find the class that a sentence gives what the one before sends along: "Het is gerubriceerd als Stg. Geheim"."""
    for before, said in pairwise(islice(letter.sentences_in(Span(block.start, block.end)), _MOST)):
        found = _IT_IS.match(letter.text, said.start, block.end) if letter.says(_WITH_IT, before) else None
        if found is not None:
            return None if _is_laid_apart(letter, block, found) else found
    return None


def _is_taken_along(letter: Letter, block: Block, classed: re.Match[str]) -> bool:
    """Tell whether a sentence hands over what has a class, and nothing says that it is laid for inspection."""
    first, last = letter.sentence_at(classed.start()), letter.sentence_at(classed.end())
    said = Span(first.start, min(last.end, block.end))
    handed = _TAKEN_ALONG.search(letter.text, said.start, classed.start())
    handed = handed or _ALONG_BEHIND.match(letter.text, classed.end(), said.end)
    return handed is not None and not _is_laid_apart(letter, block, classed)


def _is_laid_apart(letter: Letter, block: Block, found: re.Match[str]) -> bool:
    """Tell whether a sentence says that what has a class does not come along, or that it is laid apart."""
    first, last = letter.sentence_at(found.start()), letter.sentence_at(found.end())
    apart = _NOT_ALONG.search(letter.text, first.start, min(last.end, block.end))
    return bool(apart or _INSPECTED.search(letter.text, block.start, block.end))


def _tells(letter: Letter, block: Block, found: re.Match[str]) -> bool:
    """Tell whether a sentence says what is confidential: a document, a system, a level, or what lies for inspection."""
    start, end = _said(letter, block, found)
    if _TITLE_OF_ANSWER.fullmatch(letter.text, start, found.start()):
        return letter.says(_INSPECTED, Span(start, end))
    before = _SPEAKS_OF.search(letter.text, start, found.start())
    before = before or _TITLE.search(letter.text, start, found.start())
    return before is not None or _INSPECTED.search(letter.text, start, end) is not None


def _said(letter: Letter, block: Block, found: re.Match[str]) -> Span:
    """Return the sentence around a marking, of which the stop in "Stg." is no end."""
    first, last = letter.sentence_at(max(found.start() - 2, block.start)), letter.sentence_at(found.end())
    return Span(first.start, min(last.end, block.end))


def _is_handled(letter: Letter, block: Block, found: re.Match[str]) -> bool:
    return _HANDLED.search(letter.text, found.end(), _said(letter, block, found).end) is not None


def _on_a_line(letter: Letter, block: Block) -> re.Match[str] | None:
    """Find a marking that stood on a line apart, and that reading joined to what is before it."""
    found = _ITSELF.search(letter.text, max(block.start, block.end - _LONGEST), block.end)
    if found is None:
        return None
    start, _ = letter.document.span(*found.span())
    return found if _LINE_APART.search(letter.document.text[max(start - 20, 0) : start]) else None


def _withheld(letter: Letter, snapshot: Snapshot) -> Iterator[Finding]:
    """Find the figures and texts that the register withholds."""
    for span, statement in withheld_figures(letter, snapshot):
        related = Related("register", statement.reference, statement=statement.reference)
        yield _of_register(letter, "figure", span, statement, related)
    for span, statement, text in withheld_texts(letter, snapshot):
        related = Related("register", text, statement=statement.reference)
        yield _of_register(letter, "text", span, statement, related)


def _of_register(letter: Letter, form: str, span: Span, statement: Statement, related: Related) -> Finding:
    label = label_in_words("label", statement.label)
    return _DRAFT.at(span, related=(related,), form=form, printed=letter.part(span), **label)


RULE = Rule(
    "LAB001",
    "text-above-its-audience",
    "error",
    check,
    {
        "nl": {
            "marking": "de brief is openbaar en draagt de merking “{printed}”",
            "figure": "“{printed}” is niet openbaar: in het register staat het als {label}",
            "text": "“{printed}” is niet openbaar: in het register staat het als {label}",
        },
        "en": {
            "marking": "the letter is public and bears the marking “{printed}”",
            "figure": "“{printed}” is not public: the register holds it as {label}",
            "text": "“{printed}” is not public: the register holds it as {label}",
        },
    },
    sees_more_with=("register",),
)
