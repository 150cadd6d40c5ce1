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
    Any page is taken for the letter's own, unless it is said to be of something ("van het rapport"), its sentence names
    what has pages (a report, an annex, a parliamentary document, a book) or tells what another says ("volgens"), or its
    paragraph does and no reader is sent there ("zie", brackets), or what is asked right before it does. Then that page
    is another's further on too. "Deze brief", "hierboven" and a numbered piece of the letter right before it ("les 2,
    beschreven op pagina 3") are the letter's own all the same. Left alone are questions, a page that a whole letter of
    that length does not have where no reader is sent to it, and a letter that corrects or answers another paper. A
    decision, an agreement, a plan, an act or a budget counts as one only where the sentence looks into it. "Pagina 2
    van 8" at the foot of a page is no reference.

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
_PAGE_OPENS = ("pagina", "paginas", "paginanummer", "paginanummers", "bladzijde", "bladzijden", "blz", "pag")
_BESIDE_THIS, _PAGES = ("vorige", "volgende", "eerste", "laatste"), frozenset({"p", "pp"})
# A reader is sent there: "(zie de tabel op p. 3)", "(pagina 3)", "pagina 4 legt uit".
_SENT = lazily(
    r"(?:\b(?:zie|vgl\.|vergelijk|verwezen naar|verwijs (?:ik|u|hiervoor|daarvoor) naar|bovenaan|onderaan)"
    r"(?:\s[^.;:()]{0,40})?|\([^().;:]{0,20})\s*\Z",
    re.IGNORECASE,
)
_OTHER_BRACKETS = lazily(r"\([^()]*\)")
# "Les 2, beschreven op pag. 2", "§ 3 (p. 2)": a numbered piece of the letter stands there.
_OWN_PIECE = lazily(
    r"(?:\b(?:die|dat|wat)\s(?:ik|wij)|§\s*\d+|\b(?:hoofdstuk|paragraaf|bijlage|tabel|figuur|onderdeel|punt|les|maatregel|vraag)\s+(?:\d[\d.]*|(?-i:[A-Z]|[IVX]+)|[a-z]\)))\s*"
    r"(?:\((?:zie(?:\s+ook)?\s+)?|(?:[^.;:()]{0,60}\s)?op\s)\Z",
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
_THIS_REPORT = lazily(r"\bdeze \w*rapportage\b", re.IGNORECASE)
# "De Inspectie bracht een rapportage uit. Deze rapportage ...", "bijgaand treft u deze rapportage": another paper.
_HANDED = lazily(
    r"\b(?:een|de|het|hun|haar|zijn)\s+(?:\w+\s+)?\w*rapport(?:age)?\b|\b(?:bijgaand|bijgevoegd|bied)\w*|\b\w*bijlagen?\b",
    re.IGNORECASE,
)
# What has pages, wherever a sentence names it.
_PAPER = lazily(
    r"\b(?:\w*rapport(?:en|ages?)?|slotwet|\w*bijlagen?|(?<!geeft )(?<!geven )\w*advie(?:s|zen)(?!:)|(?<!te )\w*boek"
    r"|\w*(?:onderzoek|studie|notitie|verslag(?:en)?|memorie|nota|artikel(?!\s\d)|krant|publicatie|handreiking|richtlijn"
    r"|strategie|agenda|monitor|verdrag|arrest|uitspraak|vonnis|contract|reglement|overeenkomst|convenant|formulier|brochure"
    r"|leidraad|overzicht van|brief van)|\w+plan|courant|telegraaf|trouw|nrc|kamerstuk(?:ken)?|handelingen|aanhangsel"
    r"|nr\.|ibid\w*|t\.a\.p|rapporteur|document(?:en)?|staat\s+van|staatsblad|staatscourant|ECLI)\b"
    r"|\b\w*evaluatie\b(?![^.]{0,60}\b(?:volgt|stelt|opgesteld|ontvangt|toe|najaar|voorjaar)\b)"
    # what is decided, agreed or planned has pages where a sentence looks into it
    r"|\b(?:in|uit|volgens|conform)\s+(?:(?:het|de|dat|dit|deze|die|haar|hun|zijn|ons|onze)\s+)?(?:\w+\s+){0,2}?"
    r"\w*(?:begroting|akkoord|wet|besluit|plan(?:nen)?|programma)\b",
    re.IGNORECASE,
)
# What another says, of which the page is then.
_REPORTS = lazily(
    r"\b(?:volgens|aldus|conclude\w+|stel(?:t|len|de|den)|schr(?:ijft|ijven|eef|even)|constate\w+|noem(?:t|en|de|den)"
    r"|oorde\w+|wijst\s+(?:uit|op|er)|adviseer\w+|beveelt)\b",
    re.IGNORECASE,
)
_OF_IT = lazily(
    r"\s+(?:van|uit|in)\s+(?:het|de|dat|die|haar|hun|zijn)\s+(?!brief\b)\w|\s+van\s+(?-i:[A-ZÀ-Þ])", re.IGNORECASE
)  # "pagina 3 van het rapport", "van Trouw"
# What may have pages, or is asked, written or put before the one who answers, in the paragraph of a page or before it.
_HAS_PAGES = lazily(
    r"\b(?:\w*(?:brief|brieven|begroting|akkoord|motie|amendement|programma(?![’'])|plan|plannen|brochure|boek|boekje|site|paspoort|folder"
    r"|blad|bladen|tekst|schrift|manuscript|catalogus|gids|script|leidraad|formulier|presentatie|evaluatie|rapport\w{0,4}|verslag\w*"
    r"|publicatie\w*|onderzoek(?!sbureau)\w*|inspecti\w+|commissie|rekenkamer|schrijver\w*|sheet|bericht)"
    r"|stukken|statuut|dossier|bevinding\w*|aanbeveling\w*|advi\w+|raad|auteur\w*|u\s(?:vraagt|stelt|wijst|verwijst|schrijft|noemt)|publice\w+|gepubliceerd|verschen\w+|uitgebracht"
    r"|bijgevoegd\w*|bijgaand\w*|kaft|manifest|exemplaar|bladzijden|pagina[’']s)\b"
    r"|\b(?:de|het)\s+(?-i:[A-Z]{2,6})\s+[a-zà-ÿ]+(?:t|en|de|te)\b",  # "Het CPB publiceerde"
    re.IGNORECASE,
)
_ASKED = lazily(r"(?<!aan )\b(?:de|deze)\s+(?:leden|fracties?|vragenstellers?)\b", re.IGNORECASE)
_QUESTION = lazily(
    r"\b(?:vraag\s+\d+|(?:beantwoording\s+(?:van\s+)?|antwoord(?:en)?\s+op\s+)?(?:kamer)?vragen\s+over)\b",
    re.IGNORECASE,
)
# A letter on what another wrote: "Reactie op het rapport".
_ABOUT_ANOTHER = lazily(
    r"\b(?:\w*reactie|aanbieding|rectificatie|correctie|\w*advies|\w*rapport|\w*onderzoek|\w*motie|evaluatie\s+van)\b",
    re.IGNORECASE,
)
_OWN_BRIEF = lazily(
    r"\b(?:deze\s+\w*(?:brief|rapportage|nota)|dit\s+jaarverslag)\b",
    re.IGNORECASE,
)
_NUMBER = lazily(r"\d{1,3}")
_PAGE_LENGTH, _NEAR_BLOCKS, _FAR, _LOOK_BACK, _LONGEST = 1000, 2, 400, 20, 2000


def check(letter: Letter) -> Iterator[Finding]:
    """Find the pages of which nothing says that they are another document's."""
    of_others = set[int]()
    for span in sorted(_pages(letter)):
        sentence = letter.sentence_at(span.start)
        sentence = Span(max(sentence.start, span.start - _LONGEST), min(sentence.end, span.end + _LONGEST))
        numbers = [int(one) for one in _NUMBER.findall(letter.part(span))]
        if any(own(letter, sentence, span) for own in (_is_in_this_letter, _is_in_this_report, _is_of_piece)):
            yield _DRAFT.at(span, printed=letter.part(span))
        elif _is_of_others(letter, sentence, span):
            of_others.update(numbers)
        elif of_others.isdisjoint(numbers) and _may_have(letter, sentence, span, max(numbers, default=1)):
            yield _DRAFT.at(span, printed=letter.part(span))


def _pages(letter: Letter) -> Iterator[Span]:
    beside = _BESIDE_THIS if letter.standing(_PAGE_OPENS[:1] + _PAGE_OPENS[4:5]) else ()
    places, short = letter.standing(_PAGE_OPENS + beside), not _PAGES.isdisjoint(letter.runs)
    for block in letter.blocks:
        yield from (Span(*one.span()) for one in at_places(_PAGE, letter.text, places, block.start, block.end))
        for one in () if not short else _SHORT.finditer(letter.text, block.start, block.end):
            yield Span(*one.span("page"))


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
    others = [one.start() for one in _PAPER.finditer(letter.text, sentence.start, span.start)]
    before = [one.start() for one in own if one.end() <= span.start]
    return not others or max(before, default=-1) > max(others)


def _is_in_this_report(letter: Letter, sentence: Span, span: Span) -> bool:
    """Tell whether a sentence speaks of "deze rapportage", and nothing near of a report that is no letter."""
    if not letter.says(_THIS_REPORT, sentence):
        return False
    return not any(_HANDED.search(part) for part in (*_near(letter, span, sentence), letter.part(sentence)))


def _is_of_piece(letter: Letter, sentence: Span, span: Span) -> bool:
    """Tell whether a page is said to be that of a numbered piece of the letter: "hoofdstuk 2 (pagina 3)"."""
    if _OF_IT.match(letter.text, span.end, sentence.end) or _OF_OTHER_PIECE.match(letter.text, span.end):
        return False
    piece = _OWN_PIECE.search(letter.text, max(sentence.start, span.start - _FAR), span.start)
    return piece is not None and ("(" in piece[0] or not letter.says(_PAPER, sentence))


def _is_of_others(letter: Letter, sentence: Span, span: Span) -> bool:
    """Tell whether a page is said to be of something, or of what has pages and is named near it."""
    if _OF_IT.match(letter.text, span.end, sentence.end):
        return True
    start = max(sentence.start, span.start - _FAR)
    said = _OTHER_BRACKETS.sub("", letter.text[start : span.start]) + letter.text[span.end : sentence.end]
    if _PAPER.search(said) or _REPORTS.search(said):
        return True
    here, *before = _near(letter, span, sentence)
    if _ASKED.search(letter.part(sentence)) or any("?" in part and _has_pages(part) for part in before):
        return True
    if _SENT.search(letter.text, start, span.start):
        return False
    block = letter.block_at(span.start)
    asked = block is not None and "?" in letter.text[span.end : min(block.end, span.end + _LONGEST)]
    return asked or _has_pages(here) or _ABOUT_ANOTHER.search(letter.document.header.subject) is not None


def _may_have(letter: Letter, sentence: Span, span: Span, last: int) -> bool:
    """Tell whether a letter can have that page: a reader may be sent to any."""
    sent = _SENT.search(letter.text, max(sentence.start, span.start - _FAR), span.start)
    return sent is not None or not letter.is_whole or last <= len(letter.text) // _PAGE_LENGTH + 1


def _near(letter: Letter, span: Span, sentence: Span) -> Iterator[str]:
    """Yield the paragraph of a page up to the end of its sentence, and the blocks before."""
    index = max(bisect_right(letter.blocks, span.start, key=lambda block: block.start) - 1, 0)
    yield letter.text[max(letter.blocks[index].start, sentence.start - _LONGEST) : sentence.end]
    for block in letter.blocks[max(index - _NEAR_BLOCKS, 0) : index]:
        yield letter.text[max(block.start, block.end - _LONGEST) : block.end]


def _has_pages(part: str) -> bool:
    said = _QUESTION.sub("", _OWN_BRIEF.sub("", part))
    return any(one.search(said) for one in (_HAS_PAGES, _PAPER, _ASKED))


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
