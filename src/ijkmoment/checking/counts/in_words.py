"""Counts that a row in words beside them spells out: "drie landen: Estland, Letland, Litouwen en Polen".

The row stands behind a sign (a colon, "namelijk", brackets), right behind the count ("de overige vijf waren ..."), or
before it: "Estland, Letland en Litouwen, de vier Baltische staten", "Elk van deze twee landen". The last count before a
row is of it whatever stands between, but for a clause or a noun of its own; one that is far off is of something else,
and so is one where any other number of the sentence is that of the row.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.counts.added_up import goes_on
from ijkmoment.checking.counts.counted import PARTLY, Announced, Counted, bare_counts, counts_in, is_vague, numbers_told
from ijkmoment.checking.counts.plural_nouns import is_plural_noun
from ijkmoment.checking.counts.rows_in_words import NAMES, items_told, names_told
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.checking.text.spelled_out import is_parted, times_more
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_kinds import is_adjective, is_compound_noun, is_participle

_SIGN = lazily(
    r"(?P<sign>:|\(|(?<![A-ZÀ-Þ]\w\w)(?<!\w\d)\s[–—-](?=\s)|,?\s(?:namelijk|te\s+weten|nl\.)(?:\s*:)?(?=\s))\s*"
)
_DASH = lazily(r"\s[–—-]\s")
_CLAUSE = lazily(r",\s+(?:en|maar|terwijl|want|omdat|waar\w*|hoewel|in)(?!\w)|;")
_BESIDE = lazily(
    rf"(?<![\w.,])(?:(?!een(?!\w)){NUMBER_WORD}|\d+)\s+[\w-]+(?:\s+[\w-]+)?\s+en\s+\Z|(?<!\w)(?:en|plus|naast)\s+\S+\s+(?:andere|overige)\s"
)
_OF_ALL = lazily(r"(?<!\w)van\s+(?:al\s+)?(?:de|deze|die|onze)\s+\Z")
_OTHER = lazily(
    r"(?<!\w)(?:(?:deze|die|volgende)\s+[a-z]+(?:en|s)|als\s+volgt|het\s+volgende|niet|geen|zoals|rest|later|belangrijkste|voornaamste|enkele|sommige)(?!\w)"
)
_OF_ITEM = lazily(r"(?:circa|ca\.|ruim|ongeveer|ten\s+minste|minstens|minimaal|meer\s+dan)\s+\d")
_ARE = lazily(
    r"(?:\s+(?:van|in|voor|uit|onder)\s+(?:de|het|deze|dit|ons|onze)\s+(?:[a-zà-ÿ-]+e\s+)?[a-zà-ÿ-]+)?"
    r"\s+(?:(?:zijn|waren|heten|betreffen|betroffen|vormen)\s+)?"
)
_KNOWN = lazily(r"(?<!\w)(?:de|onze|deze|die|haar|hun|zijn)\s+\Z")
_EACH_TOLD = lazily(rf"\((?:\d\d?|{NUMBER_WORD})\)")
_STEPS = lazily(r",?\s+en\s+|[,;]\s+")
_CLOSES = lazily(r"\s*(?:[.;,)]|\Z|(?!(?:en|elk|ieder|allebei|samen|respectievelijk)\b)[a-zà-ÿ])")
_AT = lazily(r"\A(?:in|te|bij|uit|van|door|vanuit|naar|met)\s+")
_LEAD = lazily(
    r"\s*(?:(?:het|dit|dat|deze|die)\s+(?:betrof|betroffen|betreffen|betreft|zijn|waren|heten|gaat\s+om|ging\s+om|zijn\s+achtereenvolgens)"
    r"|aan\s+de\s+beurt\s+(?:waren|zijn))\s+"
)
_ARTICLE = lazily(r"(?:de|het|een)\s+[a-zà-ÿ]")
_APPOSED = lazily(r"(?:\s+(?:zijn|waren|vormen|vormden)\s+(?:samen\s+)?|,\s+)(?:de\s+|onze\s+|al\s+)?")
_POINTING = lazily(r"(?<!\w)(?:(?P<sure>deze|die|genoemde)|de|alle)\s+\Z")
_OF_NAMES = lazily(
    r"\w*(?:landen|staten|gemeenten|steden|provincies|regio['’]s|eilanden|missies|operaties|schepen|fregatten|waterschappen|universiteiten"
    r"|hogescholen|organisaties|partijen|fracties|ministeries|bedrijven|banken|partners|locaties|ziekenhuizen|rechtbanken|havens|luchthavens)\Z"
)
_OF_LANDS = lazily(r"\w*(?:landen|staten|bondgenoten)\Z")
_MORE = lazily(
    r"(?<!\w)(?:nederland\w*|wij|samen\s+met|naast|behalve|gevolgd|evenals|alsmede|ook|daarnaast|waaronder|onder\s+(?:meer|andere)|zoals|met\s+name"
    r"|vooral|bijvoorbeeld|daarna|overige|andere|rest|uitzondering|uitgezonderd|waarvan|zonder|tegenover|niet)(?!\w)"
)
_OTHERS = lazily(r"(?:andere|overige|resterende|nieuwe|oudere|eerste|laatste|grootste)\s")
_SOME, _FAR, _MOST, _APART, _LONG, _MANY, _BACK, _NAMES_LEAST = 5, 2, 20, 160, 600, 5, 20, 3


def in_words(letter: Letter) -> Iterator[Announced]:
    """Find the counts that a row in words spells out otherwise."""
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item", "footnote"):
            continue
        counts = sorted({*counts_in(letter, block.start, block.end), *bare_counts(letter, block.start, block.end)})
        for one in counts:
            sentence = letter.sentence_at(one.start)
            if one.number > _MOST or sentence.end - sentence.start > _LONG or is_vague(letter, one, sentence.start):
                continue
            own = [it for it in counts if sentence.start <= it.start < sentence.end]
            of_all = _OF_ALL.search(letter.folded, max(one.start - _BACK, sentence.start), one.start)
            told = None if of_all else _behind_sign(letter, one, own, sentence) or _right_behind(letter, one, sentence)
            told = told or (_in_next(letter, sentence, block.end) if one == own[-1] else None)
            told = told or _before(letter, one, sentence) or _back(letter, one, sentence, block.start)
            more = told is not None and one.number > told[1] and goes_on(letter, one.end, told[1])
            if told is not None and not more and min(abs(one.number - it) for it in told) <= _FAR:
                yield Announced(Span(one.start, one.end), one.number, *told)


def _behind_sign(letter: Letter, one: Counted, own: Sequence[Counted], sentence: Span) -> tuple[int, int] | None:
    """Return how many a row behind the first sign behind a count names, where that is the last count before it."""
    sign = _SIGN.search(letter.folded, one.end, sentence.end)
    if sign is None or any(one.start < it.start < sign.start() for it in own):
        return None
    end = _end(letter, sign, sentence.end)
    if end < 0 or not _is_of_row(
        letter, Span(one.end, sign.start()), sign["sign"].strip(), named=_names(letter, sign.end(), end)
    ):
        return None
    told = items_told(letter, sign.end(), end)
    row = letter.folded[sign.end() : end]
    if told is None or is_parted(row, one.number) or one.number - times_more(row) in told:
        return None  # "vijf bezoeken: Souda (tweemaal), ..."
    partly = PARTLY.finditer(letter.folded, one.end, end)
    if any(it.start() < sign.end() or not _OF_ITEM.match(letter.folded, it.start()) for it in partly):
        return None
    others = () if sign["sign"] == "(" else numbers_told(letter, sentence.start, sign.start())
    if any(told[0] <= it <= told[1] for it in others) or _BESIDE.search(letter.folded, sentence.start, one.end):
        return None
    of_others = not _names(letter, sign.end(), end) and any(
        is_plural_noun(letter, it) for it in letter.folded[one.end : sign.start()].split()
    )
    off = min(abs(one.number - it) for it in told)
    return None if of_others and not (told[0] >= _MANY and off == 1) else told


def _names(letter: Letter, start: int, end: int) -> bool:
    """Tell whether a stretch is a row of names and nothing else."""
    return NAMES.fullmatch(_AT.sub("", letter.text[start:end].rstrip(" .\n"))) is not None


def _end(letter: Letter, sign: re.Match[str], end: int) -> int:
    """Return where a row behind a sign ends, -1 where nothing closes it or another colon opens one."""
    if sign["sign"] == "(":
        return letter.text.find(")", sign.end(), end)
    if sign["sign"].strip() in ("–", "—", "-"):
        closing = _DASH.search(letter.text, sign.end(), end)
        return closing.start() if closing is not None else end
    return -1 if letter.text.find(":", sign.end(), end) >= 0 else end


def _is_of_row(letter: Letter, between: Span, sign: str, *, named: bool) -> bool:
    """Tell whether what stands between a count and a sign leaves the row behind that to be of the count."""
    words = letter.folded[between.start : between.end].split()
    if sign in ("(", "–", "—", "-"):
        return len(words) <= (_SOME if named else 1)
    if between.end - between.start > _APART or _CLAUSE.search(letter.folded, *between):
        return False
    return _OTHER.search(letter.folded, *between) is None


def _right_behind(letter: Letter, one: Counted, sentence: Span) -> tuple[int, int] | None:
    """Return how many a row right behind a count names: names, or at the end of its sentence things with articles."""
    are = _ARE.match(letter.folded, one.end, sentence.end)
    if are is None or _EACH_TOLD.search(letter.folded, are.end(), sentence.end):
        return None  # "betreffen Ede (twee) en Goes (een)"
    names = NAMES.match(letter.text, are.end(), sentence.end)
    if names is not None and _CLOSES.match(letter.text, names.end(), sentence.end):
        return names_told(letter, *names.span())
    known = _KNOWN.search(letter.folded, max(one.start - _BACK, sentence.start), one.start)
    if known is None or not are[0].split() or PARTLY.search(letter.folded, are.end(), sentence.end):
        return None
    told = items_told(letter, are.end(), sentence.end)
    return told if told is not None and _are_things(letter, Span(are.end(), sentence.end)) else None


def _are_things(letter: Letter, row: Span) -> bool:
    """Tell whether each piece of a row may name a thing: "zijn uitgewerkt, getoetst en gewogen" names none."""
    last = [one.split()[-1] for one in _STEPS.split(letter.text[row.start : row.end].strip(" .;\n"))]
    if letter.speller is None:
        return False
    said = [one for one in last if one.islower() and not is_compound_noun(one, letter.speller)]
    return not any(is_participle(one, letter.speller) or is_adjective(one, letter.speller) for one in said)


def _in_next(letter: Letter, sentence: Span, end: int) -> tuple[int, int] | None:
    """Return how many the next sentence says that they are: "Het betrof Ede, Goes en Tiel."."""
    lead = _LEAD.match(letter.folded, sentence.end + 1, end) if sentence.end + 1 < end else None
    last = letter.sentence_at(lead.end()) if lead is not None else sentence
    if lead is None or lead.start() < last.start or PARTLY.search(letter.folded, sentence.start, last.end):
        return None
    things = _names(letter, lead.end(), last.end) or _ARTICLE.match(letter.folded, lead.end())
    return items_told(letter, lead.end(), last.end) if things else None


def _before(letter: Letter, one: Counted, sentence: Span) -> tuple[int, int] | None:
    """Return how many names stand right before a count: "Estland, Letland en Litouwen, de vier Baltische staten"."""
    for names in NAMES.finditer(letter.text, sentence.start, one.start):
        apposed = _APPOSED.match(letter.text, names.end(), one.start)
        if apposed is not None and apposed.end() == one.start and _OF_NAMES.match(one.noun):
            return names_told(letter, *names.span())
    return None


def _back(letter: Letter, one: Counted, sentence: Span, opening: int) -> tuple[int, int] | None:
    """Return how many names a count points back to: the last row before it, or all countries of its paragraph."""
    pointing = _POINTING.search(letter.folded, max(one.start - _BACK, sentence.start), one.start)
    if pointing is None or not _OF_NAMES.match(one.noun) or _OTHERS.search(letter.folded, one.start, one.end):
        return None
    start = letter.sentence_at(sentence.start - 2).start if sentence.start - 2 > opening else sentence.start
    rows = [*NAMES.finditer(letter.text, start, one.start)] if one.start - start < LONGEST else []
    rowed = [names_told(letter, *row.span()) for row in rows]
    told = rowed
    if _OF_LANDS.match(one.noun):
        starts = (sentence.start, start, opening)[: 3 if pointing["sure"] else 2]
        told = [
            (few, few) for row in rows if (few := _lands(letter, *row.span())[0]) == names_told(letter, *row.span())[0]
        ]
        told += [(number, number) for it in starts for number in _lands(letter, it, one.start)]
    elif _MORE.search(letter.folded, start, one.start):
        return None
    enough = [it for it in told if it[0] >= _NAMES_LEAST]
    if not enough or any(low <= one.number <= high for low, high in (*told, *rowed)):
        return None
    far = abs(max(enough)[0] - one.number) != 1
    return None if far and pointing["sure"] is None else min(enough, key=lambda it: abs(it[0] - one.number))


def _lands(letter: Letter, start: int, end: int) -> tuple[int, int]:
    """Return how many countries a stretch names, with Nederland and without."""
    first, last = letter.index_of(start, "country"), letter.index_of(end, "country")
    told = {it.text for it in letter.of_kind("country")[first:last]}
    return len(told), len(told - {"Nederland"})
