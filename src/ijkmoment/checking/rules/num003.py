"""Rank or superlative that the figures contradict.

What:
    A place by size ("met de grootste bijdrage na Duitsland", "koploper is Utrecht", "op de tweede plaats") that the
    nations' figures in the same paragraph, the section's lists and tables, the numbers of the sentence, or the register
    rule out.

Why:
    Such a claim praises one's own contribution; when the figures beside it say otherwise, neither is believed.

Example:
    Nederland levert met 300 militairen de grootste bijdrage, samen met Duitsland (560 militairen).

Better:
    Nederland levert met 300 militairen de grootste bijdrage na Duitsland (560 militairen).

Known limits:
    Of nations only "grootste", "kleinste" and "hoogste" of contributions, contingents and suppliers; of the rows of
    a table or list under the same heading, or of what a sentence enumerates, also the most and the least and places
    by number, where the clause names the row and says nothing that does not stand in or over the table or in any
    such sentence, and no column bears it out. A nation that is certainly larger contradicts at once; that too few
    are larger, only where all are named: a table, a sentence with three or more, the register. "Circa" is a tenth
    either way, and equal figures contradict nothing. A change goes by a column of changes, or by what two columns
    make where a number tells which. The verb may be any, but for those that say what was done about it ("weigerde
    de meeste"). Whose place follows from what was just told of each ("was daarmee de grootste"), goes behind names
    ("na A, B en C de derde") or before more ("gevolgd door B (12)", "tegen 18 uit B", "B sloot de rij met 12%",
    which is no more than A), or is told with the number of its row in any table, needs no more. Where a sentence
    names no column, a place by number goes by the one that the sentence before it names, or what stands over the
    table; what is left to do ("opgave") by the column of that alone, and a place "naar verhouding" by the one
    column of shares that is ordered otherwise than the counts beside it. Whose place it is must be clear from the
    sentence. A superlative of another adjective ("de duurste", "het kortst", "de drukste maand") goes by the row of
    a table or list that its clause names alone, or by the name, year or month that this sentence or the two before
    it told a number of, where no column bears it out; of what is dear by columns of money, of what is long by those
    of time or length. What follows the first ("gevolgd door B") goes right behind it in its column. Left alone are
    figures of another mission or place, fractions ("ruim een kwart"), rows held against each other, ranks in time
    ("tot nu toe", "recordjaar"), of a continent or for each inhabitant, and what is good or bad ("het gunstigst").
    The longest wait and the most of something, told with a number of their own, are held against what the next
    sentence tells of the others in the same words; our own contribution in a section on a country is that of the
    one item on it in a list.

Source:
    The figures of the letter itself; the register's strengths by nation.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ijkmoment.checking.comparisons.plain_ranks import plain_ranks
from ijkmoment.checking.comparisons.ranked_elsewhere import ranked_elsewhere
from ijkmoment.checking.comparisons.ranked_rows import misplaced
from ijkmoment.checking.comparisons.ranked_tables import Place
from ijkmoment.checking.comparisons.ranks_beside import ranks_beside
from ijkmoment.checking.comparisons.ranks_in_words import ranks_in_words
from ijkmoment.checking.comparisons.shares import Share, Shares, SharesOfSections, shares_of_statements
from ijkmoment.checking.comparisons.told_in_order import told_in_order
from ijkmoment.checking.comparisons.trends import trends
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter, together
from ijkmoment.checking.text.around import within
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.values import Code, Rank, Strength
from ijkmoment.language.countries import COUNTRIES
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("NUM003", "inconsistency")
_NOUNS = (
    r"(?:bijdrage|deelnemer|leverancier|troepenleverancier|bijdrager|detachement|contingent|troepenmacht|aandeel|deelnemende\s+land|"
    r"troepenbijdrage|troepenleverende\s+land)"
)
_QUALITIES = r"(?:\s+(?:militaire|nederlandse|buitenlandse|individuele|afzonderlijke|nationale|personele))*"
_OF_SIZE = lazily(rf"{_QUALITIES}\s+{_NOUNS}(?!\w)", re.IGNORECASE)
_BARE = lazily(r"\s*(?:[.,;:()]|na\s|van\s+(?:de|alle)\s|binnen\s+de\s|in\s+de\s|en\s)", re.IGNORECASE)
_SPEAKS_OF_SIZE = lazily(rf"(?<!\w){_NOUNS}(?!\w)", re.IGNORECASE)
_OTHERWISE = lazily(
    r"(?<!\w)(?:financi\w+|euro|budget|donor\w*|ooit|tot\s+nu\s+toe|tot\s+dusver|sinds|ter\s+wereld|wereldwijd|europese|eu-lid\w*|"
    r"eerder\w*|vorig\w*|maritieme|vliegende|civiele|wordt|worden|zal|zullen|straks|verwacht\w*|was\s+destijds|aanvankelijk)(?!\w)|€",
    re.IGNORECASE,
)
_OF_A_GROUP = lazily(
    r"(?<!\w)(?:binnen\s+(?:de|het)|(?:van|onder|uit|tussen)\s+(?:de|alle)\s+(?:[a-zà-ÿ]+\s+)?(?:[a-zà-ÿ-]{3,}(?:landen|lidstaten)"
    r"|(?:noordse|baltische|scandinavische|kleinere|grotere|overige|andere|nieuwe|niet-[a-z]+)\s+(?:[a-zà-ÿ]+\s+)?(?:landen|lidstaten)))(?!\w)",
    re.IGNORECASE,
)  # whose figures stand among those of others
_SIZES_TOLD = (misplaced, ranks_in_words, ranks_beside, ranked_elsewhere, told_in_order, plain_ranks)
_SIZES = {"grootste": 1, "hoogste": 1, "omvangrijkste": 1, "kleinste": -1}
_OURS = lazily(r"(?<!\w)(?:Nederland(?:se)?|wij|we|onze?)(?!\w)", re.IGNORECASE)
_IS = lazily(r"\s+(?:is|was|blijft|bleef|heeft|had|levert|leverde|vormt|vormde|komt|kwam)(?!\w)", re.IGNORECASE)
_IS_IT = lazily(
    r"(?<!\w)(?:is|was|blijft|bleef|levert|leverde|heeft|had|vormt|vormde)\s+(?:Nederland|wij|[A-ZÀ-Þ][\w-]+)\Z",
    re.IGNORECASE,
)
_REACH, _OWN = 40, "NL"
_ARTICLE = lazily(r"(?:de|het|the)\s")
_AT = lazily(r"(?<!\w)(?:in|vanuit|naar|te|boven|bij|aan|met)\s+(?:het\s+|de\s+)?\Z")
_IN = lazily(r"(?<!\w)(?:in|vanuit|te|boven)\s+(?:het\s+|de\s+)?\Z")
_COMES_FROM = lazily(
    r"[^.;:()]{0,40}?\s(?:is|was|blijft|bleef|kwam\s+(?:uit|van)|komt\s+(?:uit|van))\s+(?:het\s+|de\s+)?\Z",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the places by size that figures rule out."""
    sections, said = SharesOfSections(letter), list[int]()
    for claim in letter.of_kind("rank"):
        if not isinstance(claim.value, Rank) or not _is_of_size(letter, claim):
            continue
        holder = _holder(letter, claim)
        if holder is None:
            continue
        told = _with_own(letter, claim, sections.around(claim.start))
        against = _against(claim.value, holder, told) or _against(claim.value, holder, _held(letter, claim))
        if against and not _is_elsewhere(letter, claim, against):
            said.append(claim.start)
            yield _finding(letter, claim, against)
    of_trends = {letter.sentence_at(it.start) for one in letter.once(trends) for it in (one.word, one.second)}
    known = of_trends | set(map(letter.sentence_at, said))
    for one in (place for find in _SIZES_TOLD for place in find(letter)):
        sentence = letter.sentence_at(one.span.start)
        if sentence not in known:
            known.add(sentence)
            yield _of_rows(letter, one)


def _with_own(letter: Letter, claim: Claim, told: Shares) -> Shares:
    """Return shares with our own, where a section on a country has none and the one item on it in a list has."""
    over = letter.headings_at(claim.start)[-1:]
    place = _countries(letter, Span(over[0].start, over[0].end)) if over else frozenset()
    if not told.by_nation or _OWN in told.by_nation or len(place) != 1:
        return told
    blocks = ((one, letter.block_at(one.start)) for one in letter.of_kind("strength"))
    items = [(one, it) for one, it in blocks if it is not None and it.kind == "item"]
    found = [one for one, it in items if _countries(letter, Span(it.start, it.end)) == place]
    value = found[0].value if len(found) == 1 else None
    if not isinstance(value, Strength) or value.minimum is None or value.maximum is None:
        return told
    low, high = (0.9, 1.1) if value.approximate else (1, 1)
    own = Share(_OWN, value.minimum * low, value.maximum * high, Span(found[0].start, found[0].end))
    return Shares({**told.by_nation, _OWN: own}, told.whole)


def _countries(letter: Letter, span: Span) -> frozenset[str]:
    return frozenset(str(one.value) for one in within(letter, span, "country"))


def _is_of_size(letter: Letter, claim: Claim) -> bool:
    """Tell whether a rank is one of contributions by their size, now."""
    if not isinstance(claim.value, Rank) or claim.value.superlative not in _SIZES:
        return False
    sentence = letter.sentence_at(claim.start)
    if letter.says(_OTHERWISE, sentence) or letter.says(_OF_A_GROUP, sentence):
        return False
    word = claim.start + claim.text.casefold().find(claim.value.superlative) + len(claim.value.superlative)
    if _OF_SIZE.match(letter.text, word):
        return True
    bare = word >= sentence.end or _BARE.match(letter.text, word) is not None
    return bare and letter.says(_SPEAKS_OF_SIZE, sentence)


def _holder(letter: Letter, claim: Claim) -> str | None:
    """Return whose place it is: the one nation that the sentence names before it, else the one that "is" it."""
    sentence = letter.sentence_at(claim.start)
    before = [
        (nation, end) for nation, end in _nations(letter, sentence, Span(claim.start, claim.end)) if end <= claim.start
    ]
    if len({nation for nation, _ in before}) == 1:
        return before[0][0]
    if before:
        said = {nation for nation, end in before if _IS.match(letter.text, end) or _is_it(letter, end)}
        return said.pop() if len(said) == 1 else None
    return _named_behind(letter, claim, sentence)


def _is_it(letter: Letter, end: int) -> bool:
    """Tell whether a verb stands right before the nation that ends there: "is Nederland na Duitsland"."""
    return _IS_IT.search(letter.text, max(end - _REACH, 0), end) is not None


def _named_behind(letter: Letter, claim: Claim, sentence: Span) -> str | None:
    """Return the nation in "de grootste deelnemer is Duitsland"."""
    named = letter.first_behind(claim.end, "country")
    if named is None or named.end > sentence.end or not isinstance(named.value, Code):
        return None
    return named.value.code if _COMES_FROM.fullmatch(letter.text, claim.end, named.start) else None


def _nations(letter: Letter, sentence: Span, rank: Span) -> Iterator[tuple[str, int]]:
    """Yield the nations that a sentence names outside a rank, with where each name ends; "wij" are our own."""
    position = sentence.start
    while (named := letter.first_behind(position, "country")) is not None and named.start < sentence.end:
        position = named.end
        outside = named.end <= rank.start or named.start >= rank.end
        if outside and isinstance(named.value, Code) and not _is_a_place(letter, named):
            yield named.value.code, named.end
    for own in _OURS.finditer(letter.text, sentence.start, rank.start):
        yield "NL", own.end()


def _is_a_place(letter: Letter, named: Claim) -> bool:
    """Tell whether a country is where something is, not who does it: "in Litouwen"."""
    before = letter.text[max(named.start - 12, 0) : named.start].casefold()
    return _AT.search(before) is not None


def _is_elsewhere(letter: Letter, claim: Claim, against: Sequence[Share]) -> bool:
    """Tell whether a figure that rules a rank out is told of another place or mission: "in Litouwen", "aan EUTM"."""
    spans = [Span(claim.start, claim.end), *(one.span for one in against if one.span is not None)]
    sentences = [letter.sentence_at(span.start) for span in spans]
    for named in ([_places(letter, one) for one in sentences], [_missions(letter, one) for one in spans]):
        if any(one.isdisjoint(other) for one, other in combinations(named, 2) if one and other):
            return True
    return False


def _missions(letter: Letter, span: Span) -> frozenset[str]:
    """Return the missions that the clause of a figure or rank names."""
    sentence = letter.sentence_at(span.start)
    start = max(sentence.start, *(letter.text.rfind(sign, sentence.start, span.start) for sign in "(;"))
    ends = (end for sign in ");" if (end := letter.text.find(sign, span.end, sentence.end)) >= 0)
    return frozenset(_named_in(letter, Span(start, min(ends, default=sentence.end))))


def _named_in(letter: Letter, clause: Span) -> Iterator[str]:
    place = clause.start
    while (named := letter.first_behind(place, "operation")) is not None and named.start < clause.end:
        place = named.end
        yield named.text.split()[0]


def _places(letter: Letter, sentence: Span) -> frozenset[str]:
    """Return the countries that a sentence names as places."""
    found, position = set[str](), sentence.start
    while (named := letter.first_behind(position, "country")) is not None and named.start < sentence.end:
        position = named.end
        if isinstance(named.value, Code) and _IN.search(letter.folded, max(named.start - 12, 0), named.start):
            found.add(named.value.code)
    return frozenset(found)


def _against(rank: Rank, holder: str, shares: Shares) -> tuple[Share, ...]:
    """Return the shares that rule a rank out, empty where none does."""
    sign, own = _SIZES[rank.superlative], shares.by_nation.get(holder)
    others = [share for nation, share in shares.by_nation.items() if nation != holder]
    if own is None:
        ahead = [shares.by_nation[nation] for nation in rank.after if nation in shares.by_nation]
        past = (one for one in others if one.nation not in rank.after and any(_precedes(one, it, sign) for it in ahead))
        return tuple(past)
    before = tuple(one for one in others if _precedes(one, own, sign))
    if rank.after:
        wrong = tuple(one for one in before if one.nation not in rank.after)
        below = tuple(one for one in others if one.nation in rank.after and _precedes(own, one, sign))
        if wrong or below:
            return (own, *wrong, *below)
    if len(before) >= rank.position:
        return (own, *before)
    behind = [one for one in others if _precedes(own, one, sign)]
    certain = len(before) + len(behind) == len(others)
    missing = [nation for nation in rank.after if nation not in shares.by_nation]
    if shares.whole and certain and not missing and len(before) < rank.position - 1:
        return (own, *others)
    return ()


def _precedes(one: Share, other: Share, sign: int) -> bool:
    return one.least > other.most if sign > 0 else one.most < other.least


def _held(letter: Letter, claim: Claim) -> Shares:
    """Return the shares that the register holds of the deployment that the section around a rank is about."""
    subject = _subject(letter, claim)
    if letter.snapshot is None or subject is None:
        return Shares({}, whole=False)
    return shares_of_statements(letter.snapshot.of(subject, "sterkte"))


def _subject(letter: Letter, claim: Claim) -> str | None:
    """Return the one deployment that the figures under the same heading are bound to."""
    if letter.snapshot is None:
        return None
    found: set[str] = set()
    for kinds in (("strength",), ("money",), ("period",)):
        near = (letter.last_before(claim.start, *kinds), letter.first_behind(claim.end, *kinds))
        same = (one for one in near if one is not None and one.section == claim.section and one.subject)
        found |= {one.subject.split("/")[0] for one in same if one.subject}
    known = {
        slug
        for slug in found
        if slug in letter.snapshot.subjects and letter.snapshot.subjects[slug].kind == "deployment"
    }
    return known.pop() if len(known) == 1 else None


def _finding(letter: Letter, claim: Claim, against: tuple[Share, ...]) -> Finding:
    places = tuple(in_letter(letter, one.span) for one in against if one.span is not None)
    register = tuple(
        Related("register", one.statement, statement=one.statement) for one in against if one.statement is not None
    )
    dutch, english = (
        ", ".join(f"{_name(one.nation, index)} {_figure(letter, one)}" for one in against) for index in range(2)
    )
    span = Span(claim.start, claim.end)
    related, printed = places + register, letter.part(span)
    return _DRAFT.at(span, related=related, printed=printed, figures=dutch, figures_en=english)


def _name(nation: str, language: int) -> str:
    """Return the name of a nation, in Dutch (0) or English (1), without its article."""
    named = COUNTRIES.get(nation)
    return _ARTICLE.sub("", named[language], count=1) if named else nation


def _of_rows(letter: Letter, one: Place) -> Finding:
    places = tuple(in_letter(letter, span) for span, _ in one.rows)
    figures = ", ".join(dict.fromkeys(printed for _, printed in one.rows))
    span = together(letter, one.span, (span for span, _ in one.rows))
    return _DRAFT.at(span, related=places, printed=letter.part(one.span), figures=figures)


def _figure(letter: Letter, one: Share) -> str:
    if one.span is None:
        return f"{(one.least + one.most) / 2:.0f}"
    found = re.search(r"\d[\d.]*", letter.part(one.span))
    return found[0] if found else letter.part(one.span)


RULE = Rule(
    "NUM003",
    "rank-off-the-figures",
    "inconsistency",
    check,
    {
        "nl": "“{printed}” klopt niet met de aantallen: {figures}",
        "en": "“{printed}” does not agree with the figures: {figures}",
    },
    sees_more_with=("register",),
)
