"""Where a word stands in its sentence: what comes before it, and whether its clause or phrase ends with it."""

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from ijkmoment.checking.tokens import Token
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.verb_stems import infinitives
from ijkmoment.language.word_kinds import is_adjective, is_finite, is_noun

_TIMES = frozenset("jaar jaren maand maanden week weken dag dagen uur uren eeuw eeuwen decennium decennia".split())
_BACK, _ADJECTIVES, _PHRASE, _CIRCLE = 12, 3, 4, 7
_WHERE = frozenset("binnen buiten boven beneden achter voor onder".split())
# What a verb left behind at its clause's end, before a preposition.
_LEFT_BEHIND = frozenset("op uit af aan neer terug".split())
# Where one goes: "de grond in", "de straat op".
_PLACES = frozenset("grond straat lucht zee land stad wijk markt wereld trap school zaal kamer boer weg water".split())
# Where one goes in, out or past: a word's end.
WHERETO = tuple(
    "land gebied regio hangar haven sluis hal huis gebouw kamer zaal poort tunnel kanaal rivier water zee bos berg dal "
    "vallei weg straat stad dorp wijk grens brug dijk kade ruim dek schip trein bus auto kelder zolder trap lift "
    "gracht markt remise loods stal schuur kas cel kazerne kamp basis terrein erf tuin park plein veld wal kust hei "
    "heide fabriek school kliniek ziekenhuis hoek bocht heuvel oever bak container wagen voertuig toestel kist kluis "
    "depot vlakte polder zone sector linie lucht ruimte tank put pijp leiding silo oven bassin bad".split()
)
_BEFORE_WAY = word_classes.DETERMINERS | word_classes.PREPOSITIONS | {"eigen", "lange", "goede", "andere", "zelfde"}
_BEFORE_OWN = {"weg": _BEFORE_WAY, "terug": _TIMES}
# What is done with "erin" and "erbij" as well as with what is counted.
_PUT = frozenset(
    "gekomen gegaan gevallen gezet gelegd gedaan gehaald gezeten gebleven gestopt gebracht genomen gelaten gevonden "
    "geweest gebouwd gemaakt gekregen getrokken gestoken gegooid gegeven gehouden geplaatst".split()
)
_DIRECTIONS = frozenset("in uit op af over door binnen langs om rond".split())
_MOVES = lazily(
    r"(?:te|ge)?(?:breng|bracht|zet|sleep|sle[pe]|stu(?:ur|re)|trek|trok|trokken|rij|reed|rede|va[ar]|voer|lo[op]|liep|dra[ag]|"
    r"droeg|ha[al]|til|vl[io]e?g|vloog|rol|schu?[io]v|leid|help|holp|gaan|gegaan|kom|kwam|ke(?:er|re)|jaag|ja[ag]|joeg|duw|dr[io]"
    r"|drijv|voeren|st[ou]r[mt]|spoel|stro[om]|wer[kp]|gooi|la[ad]|vluch|sl[eo]p|hijs|hes|schiet|scho[ot]|klim|klom|wijs|wezen)"
)
# What a particle closes behind a preposition.
_CIRCLED = {
    "mee": frozenset({"met"}),
    "toe": frozenset({"naar", "tot"}),
    "af": frozenset({"van", "vanwaar"}),
    "heen": frozenset({"om", "over", "door", "langs"}),
    "door": frozenset({"onder", "tussen"}),
    "uit": frozenset({"boven"}),
    "aan": frozenset({"tegen", "achter"}),
    "in": frozenset({"tegen"}),
}


def before(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """Return the words of the sentence before an index, the nearest first and no more than a dozen."""
    found: list[Token] = []
    while index > 0 and not tokens[index].opens and len(found) < _BACK:
        index -= 1
        found.append(tokens[index])
    return found


def next_word(tokens: Sequence[Token], index: int) -> str:
    """Return the word behind one in the same clause in small letters, an empty one where there is none."""
    if index + 1 >= len(tokens) or tokens[index + 1].block != tokens[index].block:
        return ""
    following = tokens[index + 1]
    return following.lower if following.gap.isspace() and not following.opens else ""


def is_stranded(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "waar", "er", "daar" or "hier" before may own a preposition: "waar men aan werkt"."""
    near = list(takewhile(lambda one: ";" not in one.gap and ":" not in one.gap, before(tokens, index)))
    owners = (place for place, one in enumerate(near, 1) if one.lower in word_classes.PRONOMINAL)
    moved = index + 1 < len(tokens) and tokens[index + 1].lower in _PUT  # "er 61 bij gekomen"
    return any(moved or not _counts(tokens, index - place) for place in owners)


def _counts(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "er" stands for what is counted, and owns nothing: "zijn er 27 uitgevoerd", "er twee in 2025"."""
    if tokens[index].lower != "er" or index + 2 >= len(tokens):
        return False
    counted = any(sign.isdigit() for sign in tokens[index + 1].gap)
    last = index + 1 if counted else index + 2
    return (counted or is_number(tokens[index + 1].lower)) and tokens[last].lower in word_classes.PREPOSITIONS


def closes_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a particle ends a phrase before it: "van het gas af", "naar elkaar toe", "uit de weg"."""
    words = (one.lower for one in before(tokens, index)[:_PHRASE])
    near = list(takewhile(lambda word: word not in word_classes.VERBS, words))
    if near[:1] and near[0] in _LEFT_BEHIND:
        return True  # "gaat de helft op aan zoeken"
    before_own = _BEFORE_OWN.get(tokens[index].lower, frozenset())
    if near[:1] and near[0] in before_own and near[1:2] not in (["vorige"], ["deze"], ["afgelopen"], ["volgende"]):
        return True  # "die hun eigen weg gaan", "beelden tot tien jaar terug"
    if near[:1] and near[0] in _PLACES and near[1:2] and near[1] in word_classes.DETERMINERS:
        return tokens[index].lower in ("in", "op", "uit", "af", "over")
    verb = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if (
        _is_way(near, tokens[index].lower, verb)
        or near[:2] == ["en", "af"]
        or (tokens[index].lower == "toe" and near[:1] in (["nu"], ["dan"]))
    ):
        return True
    if tokens[index].lower in _WHERE and near[:1] and near[0] in ("naar", "van"):
        return True  # "van buiten naar binnen"
    if tokens[index].lower == "in":  # "tegen de wijzers van de klok in"
        near = [one.lower for one in before(tokens, index)[:_CIRCLE]]
    opened = near[:1] in (["de"], ["het"], ["een"])  # "van het af gesproken materieel": the phrase has no noun yet
    return not opened and not _CIRCLED.get(tokens[index].lower, frozenset()).isdisjoint(near)


def owns_particle(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a verb before may own a particle at its clause's end: "dat licht ik hier toe" is "toelichten"."""
    words = (
        one.lower for one in before(tokens, index)[1:] if one.lower == "los" or one.lower not in word_classes.CLOSED
    )
    return any(may_own(word, tokens[index].lower, speller) for word in words)


def may_own(word: str, particle: str, speller: Speller) -> bool:
    """Tell whether a word is a form of a verb that a particle opens: "licht" of "toelichten", "los" of "inlossen"."""
    if not (speller.role(word) & (Role.VERB | Role.INFINITIVE) or is_finite(word, speller)):
        return False
    if speller.stands(particle + word):
        return True
    return any(
        speller.role(one) & speller.role(particle + one) & Role.INFINITIVE
        for stem in _stems(word)
        for one in infinitives(stem)
    )


def _stems(word: str) -> Iterator[str]:
    yield word
    if word.endswith("t"):
        yield word[:-1]


def _is_way(near: Sequence[str], particle: str, verb: str) -> bool:
    """Tell whether one moves along what is named, with a particle behind it: "de hangar in brengen"."""
    if particle not in _DIRECTIONS or not near or not near[0].endswith(WHERETO) or not _MOVES.match(verb):
        return False
    return near[1:2] != [] and any(word in word_classes.DETERMINERS for word in near[1:3])


def is_determined(tokens: Sequence[Token], index: int, speller: Speller, determiners: Collection[str]) -> bool:
    """Tell whether a determiner stands right before a word, or with adjectives or a number in between."""
    if not tokens[index].gap.isspace():
        return False
    for one in before(tokens, index)[:_ADJECTIVES]:
        if one.lower in determiners:
            return True
        if not (is_adjective(one.lower, speller) or is_number(one.lower)) or not one.gap.isspace():
            return False
        if one.text[0].isupper() and not one.text.endswith("se"):
            return False  # "het Adviescollege toetsing regeldruk"
    return False


def ends_clause(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a stop, a comma or a linking word follows."""
    if index + 1 >= len(tokens) or tokens[index + 1].block != tokens[index].block:
        return True
    following = tokens[index + 1]
    return not following.gap.isspace() or following.opens or following.lower in word_classes.LINKS


def ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether what follows begins anew: a clause's end, a preposition or a verb."""
    if ends_clause(tokens, index):
        return True
    following = tokens[index + 1].lower
    return following in word_classes.PREPOSITIONS or following in word_classes.VERBS


def ends_noun(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether what follows cannot belong to a noun before it: its phrase ends, or a verb follows."""
    if ends_phrase(tokens, index):
        return True
    following = tokens[index + 1].lower
    if speller.role(following) & Role.INFINITIVE:
        return not is_noun(following, speller) or tokens[index].lower.endswith("en")
    return is_finite(following, speller) and not following.endswith("e")
