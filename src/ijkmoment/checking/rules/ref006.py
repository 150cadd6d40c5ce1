"""Page number of the letter inside the letter.

What:
    A reference to a page of the letter itself: "zie pagina 4", "(pagina 3-4)".

Why:
    The number holds for one layout. In the published Kamerstuk, the web page and the next draft it points elsewhere.

Example:
    De resultaten in de algemene paragraaf (pagina 3-4) gelden ook hier.

Better:
    De resultaten in de paragraaf “Resultaten van de inzet” gelden ook hier.

Known limits:
    A page is taken for the letter's own where its sentence says so ("deze brief", and no other document nearer before
    it), sends the reader there ("zie pagina 4", "pagina 4 legt uit", "(pagina 3)") or names a part of the letter ("de
    tabel op pagina 3"), and names no other document (a report, an annex, a parliamentary document, a book) nor what
    another says ("volgens", "concludeert"; of a table, anywhere in its paragraph unless one of the letter follows), or
    it is any ("op de vorige pagina", "die van pagina 2"), be it one that "ik op pagina 2 heb genoemd", and that is a
    page that a whole letter of its length has, while neither its paragraph nor what stands right before has pages or an
    author; without "zie" the sentence before counts as well. Behind "; zie" a document in brackets is none, and a page
    in brackets behind a numbered piece ("hoofdstuk 2 (pagina 3)") is of that. In an answer only a page alone in
    brackets counts, where neither the question nor the letter's subject names what has pages. A decision, an agreement,
    a plan, an act or a budget counts as one only where the sentence looks into it ("in het akkoord"). "Pagina 2 van 8"
    or "pagina 2 / 8" at the foot of a page is no reference.

Source:
    Web Content Accessibility Guidelines 2.2, 2.4.4 (the purpose of a reference must be clear from its text);
    officielebekendmakingen.nl publishes letters without the pages of the ministry's print.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import at_places, lazily

_DRAFT = Draft("REF006", "warning")
_MANY = r"\d{1,3}(?:\s?(?:[-–,]|en|t/m|tot en met)\s?\d{1,3})*"
_WORDS = r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
_PAGE = lazily(
    r"\b(?:(?:vorige|volgende|eerste|laatste)\s(?:pagina|bladzijde)\b(?!\s+van\s)"
    rf"|(?:pagina(?:[’']?s|nummers?)?|bladzijden?)\s(?:{_MANY}|{_WORDS})|(?:blz|pag)(?:\.\s?|\s){_MANY})\b(?!\s*(?:\bvan\b|[/|])\s*\d)",
    re.IGNORECASE,
)
_SHORT = lazily(
    rf"(?:\b(?:zie|vgl\.|vergelijk)(?: ook)?(?: op)?|\b(?:op|vanaf)|\()\s*(?P<page>pp?\.\s?{_MANY})\b", re.IGNORECASE
)
_OWN_CLAUSE = lazily(r";\s*(?:zie|vgl\.|vergelijk)(?: ook)?(?: op)?\s*\Z", re.IGNORECASE)
_BRACKETED = lazily(r"\([^()]*\)")
_PAGE_OPENS = ("pagina", "paginas", "paginanummer", "paginanummers", "bladzijde", "bladzijden", "blz", "pag")
_BESIDE_THIS, _PAGES = ("vorige", "volgende", "eerste", "laatste"), frozenset({"p", "pp"})
_SEE = lazily(
    r"\b(?:(?:zie|vgl\.|vergelijk)(?: ook| verder)?(?: (?:de )?(?:tabel|grafiek|figuur)(?: \d+)?)?(?: op)?"
    r"|verwezen naar|verwijs (?:ik|u|hiervoor|daarvoor) naar"
    r"|bovenaan|onderaan)\s*\Z",
    re.IGNORECASE,
)
# Parts of the letter that stand on a page, and what another says, of which the page is then.
_PIECE = lazily(r"\b\w*(?:paragraaf|tabel|figuur|grafiek|hoofdstuk|onderdeel|kop(?:je)?)\b", re.IGNORECASE)
_REPORTS = lazily(
    r"\b(?:volgens|conclude\w+|stel(?:t|len|de|den)|schr(?:ijft|ijven|eef|even)|constate\w+|noem(?:t|en|de|den)"
    r"|oorde\w+|wijst\s+uit|blijkt|adviseer\w+|beveelt)\b",
    re.IGNORECASE,
)
# A page that tells something itself.
_TELLS = lazily(r"\s+(?:legt|geeft|beschrijft|bevat|toont|licht|vermeldt|laat|behandelt|zet|gaat)\s", re.IGNORECASE)
_LOOK_BACK = 20
_OWN_PIECE = lazily(
    r"\b(?:in|met|onder|naar|zie|van)\s+(?:(?:hoofdstuk|paragraaf|bijlage|tabel|figuur|onderdeel|les|vraag)\s+|§\s*)(?:\d[\d.]*|(?-i:[A-Z]|[IVX]+))\s*"
    r"\((?:zie(?:\s+ook)?\s+)?\Z",
    re.IGNORECASE,
)
_OF_OTHER_PIECE = lazily(r"\)\s*(?:van|uit|bij)\s+(?!deze\b|dit\b)\w", re.IGNORECASE)
_OWN = lazily(
    r"\b(?:deze (?:(?:kamer)?brief|(?:geannoteerde )?agenda)|hierboven|hieronder|hiervoor|elders in|boven(?:staande)?"
    r"|hierbij (?:ontvangt|bied(?:en)?)\b[^.]*\b\w*(?:rapportage|evaluatie|verslag))\b",
    re.IGNORECASE,
)
_OF_THIS = lazily(r"\s+(?:van|in|uit)\s+(?:deze|dit|de\s+onderhavige)\s", re.IGNORECASE)
_BESIDE = lazily(r"\b(?:bij|waarop|waarin|die|dat)\s\Z", re.IGNORECASE)
_PAPER = lazily(
    r"\b(?<!deze )(?<!dit )\w*(?:rapportage|begroting|raming|\w{3}kader|plan|inbreng|overzicht|krant|staat\s+van)\b",
    re.IGNORECASE,
)
_THIS_REPORT = lazily(r"\bdeze \w*rapportage\b", re.IGNORECASE)
# "De Inspectie bracht een rapportage uit. Deze rapportage ...", "bijgaand treft u deze rapportage": another paper.
_HANDED = lazily(
    r"\b(?:een|de|het|hun|haar|zijn)\s+(?:\w+\s+)?\w*rapport(?:age)?\b|\b(?:bijgaand|bijgevoegd|bied)\w*|\b\w*bijlagen?\b",
    re.IGNORECASE,
)
_OTHER = lazily(
    r"\b(?:\w*rapport(?:en|age|ages)?|slotwet|\w*bijlagen?|(?<!geeft )(?<!geven )\w*advie(?:s|zen)(?!:)"
    r"|\w*onderzoek|\w*studie|\w*notitie"
    r"|\w*verslag(?:en)?|\w*memorie|\w*nota|(?<!te )\w*boek|\w*artikel(?!\s\d)|\w*krant"
    r"|courant|volkskrant|telegraaf|trouw|nrc|kamerstuk(?:ken)?|handelingen|aanhangsel|nr\.|ibid\w*|t\.a\.p|rapporteur"
    r"|\w*brief van|document(?:en)?|\w+plan|\w*publicatie|\w*handreiking|\w*richtlijn|\w*strategie|\w*agenda"
    r"|\w*overzicht van|\w*monitor|\w*verdrag|\w*arrest|\w*uitspraak|\w*vonnis"
    r"|staatsblad|staatscourant|ECLI|\w*contract|\w*reglement|\w*overeenkomst|\w*convenant|\w*formulier|\w*brochure|\w*leidraad)\b"
    r"|\b\w*evaluatie\b(?![^.]{0,60}\b(?:volgt|stelt|opgesteld|ontvangt|toe|najaar|voorjaar)\b)",
    re.IGNORECASE,
)
# What is decided, agreed or planned has pages only where a sentence looks into it.
_LOOKED_INTO = lazily(
    r"\b(?:in|uit|volgens|conform)\s+(?:(?:het|de|dat|dit|deze|die|haar|hun|zijn|ons|onze)\s+)?(?:\w+\s+){0,2}?"
    r"\w*(?:begroting|akkoord|wet|besluit|plan(?:nen)?|programma)\b",
    re.IGNORECASE,
)
_OF_IT = lazily(
    r"\s+(?:van|uit|in)\s+(?:het|de|dat|die|haar|hun|zijn)\s+(?!brief\b)\w|\s+van\s+(?-i:[A-ZÀ-Þ])", re.IGNORECASE
)  # "pagina 3 van het rapport", "van Trouw"
# "Het op pagina 2 genoemde gemiddelde", "zijn op pagina 2 toegelicht", "wordt verwezen naar pagina 2".
_SAID = (
    r"(?:(?:be|ge)?noemd|aangekondigd|vermeld|beschreven|toegelicht|uiteengezet|geschetst|opgenomen|weergegeven|behandeld|besproken|aangegeven"
    r"|aangehaald|uitgewerkt|gegeven|afgebeeld|getoond|samengevat|opgesomd|uitgesplitst)e?"
)
_SAID_THERE = lazily(
    rf"\s+(?:is\s+|heb\s+|hebben\s+|zijn\s+|was\s+|wordt\s+|worden\s+|reeds\s+|al\s+|nader\s+|kort\s+){{0,2}}(?:{_SAID}|sta(?:at|an)|blijkt|te\s+(?:zien|vinden|lezen))\b"
)
# "De risico's die ik op pagina 2 heb genoemd".
_BY_ME = lazily(r"\b(?:ik|wij)\s+(?:\w+\s+){0,2}op\s*\Z")
# "Zoals op pagina 2 is aangegeven", "het op pagina 1 genoemde tekort".
_AS_SAID = lazily(
    rf"\b(?:zoals|gelijk)\s+(?:\w+\s+){{0,4}}?(?:{_SAID}\s+)?op\s*\Z|\b(?:de|het|deze|dit|die|dat)\s+op\s*\Z"
    rf"|\b[a-z]+\s+(?:\d{{1,2}}|[a-z]\)?),\s+{_SAID}\s+op\s*\Z",
    re.IGNORECASE,
)
_SAID_BEFORE = lazily(rf"\b{_SAID}\s+op\s*\Z", re.IGNORECASE)
# "dan genoemd in de rapportage van 2023 of de punten eerder benoemd op pagina 3": the other document is done with.
_EARLIER_HERE = lazily(rf"\b(?:of|en)\s+(?:de|het|die)\s+[^.,;:]{{0,80}}\seerder\s+{_SAID}\s+op\s*\Z", re.IGNORECASE)
# What has pages, or is asked, written or put before the one who answers.
_HAS_PAGES = lazily(
    r"\b(?:\w*(?:brief|brieven|begroting|akkoord|motie|amendement|programma(?![’'])|plan|plannen|brochure|boek|boekje|site|paspoort|folder"
    r"|blad|bladen|tekst|stuk|stukken|schrift|manuscript|catalogus|gids|script|leidraad|formulier|vragen|vraag|presentatie|voorstel"
    r"|statuut|dossier|evaluatie|rapport\w{0,4}|verslag\w*|publicatie\w*|bevinding\w*|aanbeveling\w*|advi\w+|raad|commissie|rekenkamer"
    r"|inspectie|inspecteur|onderzoek\w*|leden|lid|fractie\w*|auteur\w*|schrijver\w*)|u|publice\w+|gepubliceerd|verschen\w+|uitgebracht"
    r"|bijgevoegd\w*|bijgaand\w*|kaft|kamerstuk(?:ken)?|\w*sheet|\w*bericht|manifest|\w*raming)\b"
    r"|\b(?:de|het)\s+(?-i:[A-Z]{2,6})\s+[a-zà-ÿ]+(?:t|en|de|te)\b",  # "Het CPB publiceerde"
    re.IGNORECASE,
)
# A letter on what another wrote: "Reactie op het rapport".
_ABOUT_ANOTHER = lazily(
    r"\b(?:\w*reactie|aanbieding|(?:be)?antwoord\w*|vragen|\w*advies|\w*rapport|\w*onderzoek|\w*motie|evaluatie\s+van)\b",
    re.IGNORECASE,
)
# What is asked is asked of a document, of which the pages in the question and in its answer are.
_ASKED = lazily(r"(?<!aan )\b(?:de|deze)\s+(?:leden|fracties?|vragenstellers?)\b|\?\s*\Z", re.IGNORECASE)
_QUESTION = lazily(
    r"\b(?:vraag\s+\d+|(?:beantwoording\s+(?:van\s+)?|antwoord(?:en)?\s+op\s+)?(?:kamer)?vragen\s+over)\b",
    re.IGNORECASE,
)
_OWN_BRIEF = lazily(
    r"\b(?:deze\s+\w*(?:brief|rapportage|nota)|dit\s+jaarverslag)\b(?:\s+(?:leest|vindt|ziet|treft)\s+u\b)?",
    re.IGNORECASE,
)
_NUMBER = lazily(r"\d{1,3}")
_PAGE_LENGTH, _NEAR_BLOCKS, _REACH, _FAR, _LONGEST = 1000, 2, 160, 400, 2000


def check(letter: Letter) -> Iterator[Finding]:
    """Find the pages that a sentence without another document points at."""
    beside = _BESIDE_THIS if letter.standing(_PAGE_OPENS[:1] + _PAGE_OPENS[4:5]) else ()
    places, short = letter.standing(_PAGE_OPENS + beside), not _PAGES.isdisjoint(letter.runs)
    for block in letter.blocks:
        for found in at_places(_PAGE, letter.text, places, block.start, block.end):
            yield from _judge(letter, Span(found.start(), found.end()))
        for found in () if not short else _SHORT.finditer(letter.text, block.start, block.end):
            yield from _judge(letter, Span(found.start("page"), found.end("page")))


def _judge(letter: Letter, span: Span) -> Iterator[Finding]:
    sentence = letter.sentence_at(span.start)
    sentence = Span(max(sentence.start, span.start - _LONGEST), min(sentence.end, span.end + _LONGEST))
    signs = (_is_alone, _is_in_this_letter, _is_in_this_report, _is_of_piece, _is_apart, _is_seen, _is_among_own)
    if any(sign(letter, sentence, span) for sign in signs):
        yield _DRAFT.at(span, printed=letter.part(span))


def _is_alone(letter: Letter, sentence: Span, span: Span) -> bool:
    """Tell whether brackets hold nothing but a page, in a sentence that names nothing with pages."""
    told = _SEE.search(letter.text, max(sentence.start, span.start - _LOOK_BACK), span.start)
    start = told.start() if told else span.start
    bracketed = letter.text[max(start - 1, 0)] == "(" and letter.text[span.end : span.end + 1] == ")"
    if not bracketed or _has_pages(letter.text[sentence.start : sentence.end]):
        return False
    return not any(map(_ASKED.search, _near(letter, span, sentence))) or _asks_of_none(letter, span, sentence)


def _is_in_this_letter(letter: Letter, sentence: Span, span: Span) -> bool:
    """Tell whether a sentence speaks of this letter, and of no other document nearer before a page or right behind.

    "In deze brief corrigeer ik het jaarverslag: de tabel op bladzijde 34"; what goes "bij deze brief" is another.
    """
    own = [
        one
        for one in _OWN.finditer(letter.text, *sentence)
        if not _BESIDE.search(letter.text, max(one.start() - _LOOK_BACK, 0), one.start())
    ]
    if not own or _OF_THIS.match(letter.text, span.end, sentence.end):
        return bool(own)
    if _OF_IT.match(letter.text, span.end, sentence.end):
        return False
    papers = (_PAPER, _OTHER, _LOOKED_INTO)
    others = [one.start() for paper in papers for one in paper.finditer(letter.text, sentence.start, span.start)]
    before = [one.start() for one in own if one.end() <= span.start]
    return not others or max(before, default=-1) > max(others)


def _is_in_this_report(letter: Letter, sentence: Span, span: Span) -> bool:
    """Tell whether a sentence speaks of "deze rapportage", and nothing near of a report that is no letter."""
    if not letter.says(_THIS_REPORT, sentence):
        return False
    return not any(_HANDED.search(part) for part in (*_near(letter, span, sentence), letter.part(sentence)))


def _is_of_piece(letter: Letter, sentence: Span, span: Span) -> bool:
    """Tell whether a page in brackets is of a numbered piece of the letter: "hoofdstuk 2 (pagina 3)"."""
    behind = _OF_IT.match(letter.text, span.end, sentence.end) or _OF_OTHER_PIECE.match(letter.text, span.end)
    return behind is None and _OWN_PIECE.search(letter.text, sentence.start, span.start) is not None


def _is_seen(letter: Letter, sentence: Span, span: Span) -> bool:
    """Tell whether a reader is sent to a page, or to a part of the letter on one, and nothing says that of another."""
    told = _SEE.search(letter.text, max(sentence.start, span.start - _LOOK_BACK), span.start) is not None
    around = sentence if told else Span(letter.sentence_at(max(sentence.start - 2, 0)).start, sentence.end)
    tells = _TELLS.match(letter.text, span.end) is not None
    bracketed = letter.text.endswith("(", sentence.start, span.start)
    before = Span(max(sentence.start, span.start - _FAR), span.start)
    if not (told or tells or bracketed or letter.says(_PIECE, before)):
        return False
    asked = not told and any(_ASKED.search(part) for part in _near(letter, span, sentence))
    if asked and not (bracketed and _asks_of_none(letter, span, sentence)):
        return False
    sent = told or bracketed or letter.folded.startswith("zie ", sentence.start)
    if not sent and _is_of_others(letter, span, sentence):
        return False
    return not (letter.says(_REPORTS, around) or _names_another(letter, span, around))


def _asks_of_none(letter: Letter, span: Span, sentence: Span) -> bool:
    """Tell whether neither a question and its answer nor the letter's subject names what has pages."""
    parts = (letter.document.header.subject, *_near(letter, span, sentence))
    return not any(_REPORTS.search(part) or _has_pages(_QUESTION.sub("", part)) for part in parts)


def _is_apart(letter: Letter, sentence: Span, span: Span) -> bool:
    """Tell whether "; zie blz. 2" stands apart from what is named in brackets alone: "(Kamerstuk ...); zie blz. 2"."""
    if not _OWN_CLAUSE.search(letter.text, max(sentence.start, span.start - _LOOK_BACK), span.start):
        return False
    rest = _BRACKETED.sub("", letter.text[sentence.start : span.start]) + letter.text[span.end : sentence.end]
    return not (_OTHER.search(rest) or _LOOKED_INTO.search(rest) or _OF_IT.match(letter.text, span.end, sentence.end))


def _is_among_own(letter: Letter, sentence: Span, span: Span) -> bool:
    """Tell whether something is said to stand on a page that the letter has, and nothing near has pages of its own."""
    numbers = [int(one) for one in _NUMBER.findall(letter.part(span))]
    if not letter.is_whole or max(numbers, default=1) > len(letter.text) // _PAGE_LENGTH + 1:
        return False
    start = max(sentence.start, span.start - _REACH)
    if _points_back(letter, span, sentence):
        return True
    by_me = _BY_ME.search(letter.text, start, span.start) and _SAID_THERE.match(letter.text, span.end)
    if by_me or _EARLIER_HERE.search(letter.text, start, span.start):
        return True
    if _OF_IT.match(letter.text, span.end, sentence.end):
        return False
    if letter.says(_REPORTS, sentence) or _ABOUT_ANOTHER.search(letter.document.header.subject):
        return False
    return not any(_has_pages(part) for part in _near(letter, span, sentence, 1))


def _points_back(letter: Letter, span: Span, sentence: Span) -> bool:
    """Tell whether "zoals op pagina 2 is vermeld" stands where nothing that has pages is named."""
    start = max(sentence.start, span.start - _REACH)
    said = _SAID_THERE.match(letter.text, span.end) or _SAID_BEFORE.search(letter.text, start, span.start)
    if not said or not _AS_SAID.search(letter.text, start, span.start):
        return False
    before = letter.sentence_at(max(sentence.start - 2, 0))
    return not (_has_pages(letter.text[before.start : sentence.end]) or _OF_IT.match(letter.text, span.end))


def _near(letter: Letter, span: Span, sentence: Span, blocks: int = _NEAR_BLOCKS) -> Iterator[str]:
    """Yield the paragraph of a page up to the end of its sentence, and the blocks before."""
    index = max(bisect_right(letter.blocks, span.start, key=lambda block: block.start) - 1, 0)
    yield letter.text[max(letter.blocks[index].start, sentence.start - _LONGEST) : sentence.end]
    for block in letter.blocks[max(index - blocks, 0) : index]:
        yield letter.text[max(block.start, block.end - _LONGEST) : block.end]


def _is_of_others(letter: Letter, span: Span, sentence: Span) -> bool:
    """Tell whether a paragraph names who or what has pages, and no table of the letter follows it.

    "De Rekenkamer telde de boeien. Dat is veel. De tabel op pagina 2 toont dat."
    """
    following = bisect_right(letter.blocks, span.start, key=lambda block: block.start)
    behind = letter.blocks[following : following + _NEAR_BLOCKS]
    own = any(block.kind in ("cell", "caption") or letter.folded.startswith("tabel", block.start) for block in behind)
    return not own and _has_pages(next(_near(letter, span, sentence)))


def _has_pages(part: str) -> bool:
    said = _OWN_BRIEF.sub("", part)
    return any(one.search(said) for one in (_HAS_PAGES, _OTHER, _LOOKED_INTO))


def _names_another(letter: Letter, span: Span, around: Span) -> bool:
    """Tell whether a stretch names another document that may have pages, or the page is said to be of something."""
    if letter.says(_OTHER, around) or letter.says(_LOOKED_INTO, around):
        return True
    return _OF_IT.match(letter.text, span.end, around.end) is not None


RULE = Rule(
    "REF006",
    "page-number-inside-letter",
    "warning",
    check,
    {
        "nl": "“{printed}” klopt alleen in deze opmaak: verwijs naar een kop",
        "en": "“{printed}” holds in this layout only: refer to a heading",
    },
)
