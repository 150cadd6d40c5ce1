"""Superlatives that no noun follows and none before gives them their own: "De belangrijkste voor de eenheid blijft".

A superlative may stand alone where what it is said of was named: as a predicate, beside its counterpart, of several
things ("de grootste van de drie"), or where the sentence before speaks of several.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import PASTS, stretch_before, stretch_behind
from ijkmoment.checking.words.noun_groups import is_adjective, is_verb_only, leads_to_noun
from ijkmoment.facts.document import Block
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.words import MONTHS

_DETERMINERS = frozenset("de het onze hun zijn haar mijn".split())
_POSSESSIVES = frozenset("onze hun zijn haar mijn".split())
_MORE, _MOST = frozenset({"belangrijke"}), frozenset({"meest", "verreweg"})
# What ranks or counts, and the few words in "-ste" that compare nothing.
_NO_SUPERLATIVES = frozenset(
    "eerste laatste meeste minste juiste vaste woeste achtste vereiste uiterste voorlaatste allerlaatste naaste "
    "schaarste".split()
)
# What is a noun by itself, of no thing that was named: "Het belangrijkste is dat", "het ergste".
_OF_ALL = frozenset("belangrijkste voornaamste beste ergste mooiste moeilijkste lastigste opvallendste".split())
_RELATIVES = frozenset({"die", "dat", "welke"})
_SAYING = frozenset(
    "is zijn was waren blijft blijven bleef bleven werd werden wordt worden als waaronder waarvan waarbij lijkt heet "
    "dan tot behoort behoren geldt er".split()
)
# What stands in one sentence with its counterpart takes the noun from there: "de GI met de laagste zit op 11, die met".
_CONTRASTED = lazily(
    r"\b(?:[Dd]e|[Hh]et)\s(?:\w+\s)?(?:\w{3,}ste|meest\s\w+e)\b|\b(?:die|dat|degenen?)\s(?:met|van|in|op|uit|onder|bij)\s+\Z"
)
_COUNTERPART = lazily(r"\b(?:de|het)\s\w{3,}ste\b")
# "De grootste van de drie schepen": what it is of names the things.
_OF_SEVERAL_THINGS = lazily(
    r"\b(?:van|onder|uit)\s(?:(?:de|deze|die|alle|onze|hun|zijn|haar)\s)?(?:(?:\w+\s){0,2}?\w{2,}(?:[eë]n|[’']?s)"
    r"|twee|drie|vier|vijf|zes|zeven|acht|\d+)\b",
    re.IGNORECASE,
)
# "Storingen zijn de voornaamste van die vertraging": what happens once has no most important of itself.
_OF_DOING = lazily(
    r"van\s+(?:de|het|deze|dit|die|dat)\s+(?!\w*(?:regering|afdeling|vereniging|verzameling|stichting|omgeving|beweging"
    r"|bevolking|instelling|leiding|vergadering|reeks)\b)\w{3,}(?:ing|heid|isme|atie)\b(?=[.,;:)]|\Z)"
)
# Weeks and amounts are no things of which one is the longest.
_UNITS = rf"\s(?:milj|procent|weken|maanden|jaren|dagen|uren|keer|maal|{'|'.join(MONTHS['nl'])})"
_SEVERAL = lazily(
    rf"\b(?:(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!{_UNITS})|meerdere|diverse|verschillende|enkele|aantal"
    r"|een paar|beide|alle|veel|vele|volgende|lessen|redenen|oorzaken|punten|landen"
    rf"|(?<![\d.,€])(?<!€\s)\d{{1,3}}(?:\.\d{{3}})*(?!{_UNITS})\s(?:[a-zë]+e\s)?[a-zë-]{{3,}}(?:en|s)"
    r"|(?:meer|minder)\s[a-zë-]{3,}(?:en|s))\b",
    re.IGNORECASE,
)
_COUNTED_OFF = lazily(r"\b(?:de|het)\s(?:eerste|tweede)\b[^.;]+\b(?:de|het)\s(?:tweede|derde)\b", re.IGNORECASE)
# What may be listed behind "De belangrijkste zijn", where the sentence before speaks of several.
_TOLD = lazily(
    r"(?<!\bde )(?<!\bdeze )\b\w*(?:inzichten|lessen|ervaringen|bevindingen|uitkomsten|resultaten|punten|risico[’']s"
    r"|oorzaken|redenen|gevolgen|aanbevelingen|maatregelen|conclusies|wensen|bezwaren|zorgen|voordelen|nadelen|factoren|verschillen"
    r"|wijzigingen|stappen|acties|doelen|eisen|voorwaarden|argumenten|kansen|opgaven|dilemma[’']s|signalen|klachten|effecten|vragen)\b"
)
_REFERS = lazily(r"\b(?:daarvan|ervan|hiervan|waarvan|de\s\w{3,}ste)\b", re.IGNORECASE)
_PLURAL = frozenset("zijn waren betreffen luiden hebben worden werden".split())
_STOPS, _NEAR = ".;:", 3


def lone_superlatives(letter: Letter, speller: Speller) -> Iterator[tuple[Token, Token]]:
    """Yield the determiners of superlatives that have no noun, each with the last word that belongs to it."""
    for word in letter.words:
        if word.endswith("ste") or word in _MORE or word in _MOST:
            for index in letter.words[word]:
                first, last = _group(letter, index, speller)
                if first is not None and _is_missed(letter, first, last, speller):
                    yield letter.tokens[_opening(letter.tokens, first)], letter.tokens[last]


def _opening(tokens: Sequence[Token], first: int) -> int:
    """Return where a group opens, with the "een van" before it."""
    one_of = [one.lower for one in tokens[max(first - 2, 0) : first]]
    return first - 2 if one_of in (["een", "van"], ["één", "van"]) else first


def _group(letter: Letter, index: int, speller: Speller) -> tuple[int | None, int]:
    """Return where the determiner of a superlative stands, None where it has none, and its last adjective."""
    tokens, last = letter.tokens, index
    if not _is_superlative(tokens, index, speller):
        return None, index
    while last + 1 < len(tokens) and not (tokens[last].stops or tokens[last + 1].opens):
        if not is_adjective(tokens[last + 1], speller):
            break
        last += 1
    if tokens[last].lower in _MOST:
        return None, last
    first = index - 1
    while first > 0 and index - first <= _NEAR and not tokens[first].opens and tokens[first].lower not in _DETERMINERS:
        if not (is_number(tokens[first].lower) or is_adjective(tokens[first], speller)):
            return None, last
        first -= 1
    same = first >= 0 and tokens[first].lower in _DETERMINERS and tokens[first].block == tokens[index].block
    return first if same and all(one.gap.isspace() for one in tokens[first + 1 : last + 1]) else None, last


def _is_superlative(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    one = tokens[index]
    if one.opens or not one.text.islower() or one.joins or one.leads or is_number(one.lower):
        return False
    if one.lower in _MORE | _MOST:
        return True
    return one.lower not in _NO_SUPERLATIVES and not speller.role(one.lower) & (Role.NOUN | Role.VERB)


def _is_missed(letter: Letter, first: int, last: int, speller: Speller) -> bool:
    """Tell whether a group ends without a noun, and nothing around gives it one."""
    tokens, block = letter.tokens, letter.block_at(letter.tokens[first].start)
    if block is None or block.kind == "cell":
        return False
    behind = stretch_behind(tokens, last, _NEAR)
    if not _is_bare(letter, last, behind, speller) or _is_licensed(letter, first, last):
        return False
    following = behind[0].lower if behind else ""
    number = bisect_right(letter.sentences, tokens[first].start, key=itemgetter(0)) - 1
    several = following not in _RELATIVES and _names_several(letter, number, block)
    if tokens[first].opens:
        before = max(block.start, letter.sentences[number - 1].start) if number else block.start
        of_all = tokens[first].lower == "het" and tokens[last].lower in _OF_ALL
        told = following not in _RELATIVES and (
            _TOLD.search(letter.text, before, tokens[first].start) or _is_behind_things(letter, first, block, speller)
        )
        return not (several or told or of_all) and not (
            following in _PLURAL and letter.text.startswith(":", behind[0].end)
        )
    said = following in _SAYING and tokens[first].lower not in _POSSESSIVES
    measured = {"met"} if tokens[last].stops else set()  # "vormde met 40 militairen de grootste."
    said = said or any(one.lower in _SAYING | measured for one in stretch_before(tokens, first))
    if said and following == "van" and _OF_DOING.match(letter.text, behind[0].start):
        return True
    return not several and (not said or following == "om")


def _is_bare(letter: Letter, last: int, behind: Sequence[Token], speller: Speller) -> bool:
    """Tell whether a stop, a verb, a clause or a phrase follows a superlative, and no noun."""
    one = letter.tokens[last]
    if one.stops or not behind:
        return letter.text[one.end : one.end + 1] in _STOPS
    word = behind[0].lower
    if behind[0].text != word or behind[0].leads or word in word_classes.LINKS - _RELATIVES - {"om"}:
        return False
    if word in word_classes.PREPOSITIONS - {"om"}:
        ends = letter.text[behind[0].end : behind[0].end + 1] in (*".,;:)",)
        return not ends and not leads_to_noun(letter.tokens, last + 1, speller, done=False)
    closed = _RELATIVES | {"om"} | word_classes.DETERMINERS | word_classes.VERBS | PASTS - {"school"}
    return word in closed or is_verb_only(behind, speller, bare=True)


def _is_licensed(letter: Letter, first: int, last: int) -> bool:
    """Tell whether its sentence gives a superlative its noun: by a counterpart, or by what it is one of."""
    tokens, sentence = letter.tokens, letter.sentence_at(letter.tokens[first].start)
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    relative = following is not None and following.lower in _RELATIVES
    before = sentence.start, tokens[first].start
    if _CONTRASTED.search(letter.text, *before) or _OF_SEVERAL_THINGS.search(letter.text, *before):
        return True
    if not relative and _COUNTERPART.search(letter.text, tokens[last].end, sentence.end):
        return True
    if tokens[first].gap.rstrip().endswith(",") and not tokens[last].stops:
        return relative or (following is not None and following.lower in word_classes.PREPOSITIONS)
    return following is not None and bool(_OF_SEVERAL_THINGS.match(letter.text, following.start))


def _is_behind_things(letter: Letter, first: int, block: Block, speller: Speller) -> bool:
    """Tell whether the sentence before ends by naming things that nobody spoke of: "Gemeenten melden problemen."."""
    if first < _NEAR or letter.tokens[first - _NEAR].start < block.start:
        return False
    before, last = letter.tokens[first - 2 : first]
    plural = last.lower.endswith(("en", "s")) and speller.role(last.lower) & (Role.NOUN | Role.INFINITIVE) == Role.NOUN
    return plural and last.gap == " " and before.lower not in word_classes.DETERMINERS and not is_number(before.lower)


def _names_several(letter: Letter, number: int, block: Block) -> bool:
    """Tell whether the sentence before, or the one that it is about, speaks of several things in the same paragraph."""
    back = 2 if number > 1 and _REFERS.search(letter.part(letter.sentences[number - 1])) else 1
    before = letter.sentences[max(number - back, 0) : number]
    return any(
        one.start >= block.start and (_SEVERAL.search(letter.part(one)) or letter.says(_COUNTED_OFF, one))
        for one in before
    )
