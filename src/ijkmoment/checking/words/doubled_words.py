"""What is said twice: a word, or a few, twice in a row.

Dutch sentences do hold some doubles: "dat dat", "wat nodig is is geld", "het mandaat gaat in in mei". These are told by
the words around them: a particle needs a verb that leaves it behind and closes its clause, a verb needs a clause
that it ends and one that it opens, and "dat" a clause in which it can be a subject or object of its own.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.token_places import before, ends_clause, may_own, next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import SUBORDINATORS, is_subordinator, stretch_before, stretch_behind
from ijkmoment.checking.words.doubled_pronouns import is_that_again, is_those_again
from ijkmoment.language import word_classes
from ijkmoment.language.common_words import is_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.verb_stems import infinitives
from ijkmoment.language.word_kinds import is_adjective, is_noun, is_participle

_NEVER_TOLD = frozenset({"u", "je", "ja", "nee", "o", "n", "v", "d", "t"})
# What "zijn" may say something of before a second "zijn" that owns: "dat zijn zijn woorden".
_NAMED = frozenset({"dat", "dit", "het", "er", "wat", "wie", "daar", "hier", "en", "of"})
_HAS = frozenset("heeft hebben had hadden".split())
_BEFORE_IT = word_classes.LINKS - {"en", "dan", "maar", "want"} | word_classes.VERBS - _HAS
# What a preposition governs in a phrase of its own: "in in totaal twaalf havens", "van van oorsprong Duitse".
_FIXED = frozenset({"facto", "jure", "totaal", "oorsprong"})
_SUBJECTS = frozenset({"wat", "wie", "die", "dat", "waar", "hoe", "zoals"})
_PASSIVE = frozenset({"worden", "zijn"})
_NO_OWNERS = word_classes.CLOSED - {"gaat", "gaan", "doet", "doen"}
_PARTICIPLE = lazily(r"(?:aan|af|bij|deel|door|in|mee|om|op|over|toe|uit|vast|voor|weg)?ge\w+(?:d|t|en|aan)\Z")
_DONE = lazily(r"(?:\w{0,7}ge|be|ver|ont|her)\w+(?:d|t|en)\Z")
_ARTICLES = frozenset("de het een deze dit die dat zijn haar hun onze ons".split())
_ATTRIBUTED = lazily(r"(?:\w{0,5}(?:ge|be|ver|ont|her|er)\w+(?:de|te|en|d|t)|\w+(?:eerde?|ende))\Z")
# Particles that are no prepositions as well.
_NO_PREPOSITIONS = frozenset("mee toe af neer terug heen samen vast".split())
_LAY = frozenset("ligt liggen lag lagen".split())  # "bijlagen" are annexes, and "bijliggen" nobody does
_SECOND = word_classes.VERBS | word_classes.MODALS | frozenset("heb ben bent hebt word".split())
_NO_VERB_BEHIND = frozenset("de het een te".split())
_COUNT = lazily(r"\s(?:€\s?)?(?!(?:19|20)\d\d\s)\d[\d.,]*%?\s\Z")
_JOINING = frozenset("en of maar want dan dus".split())
_ASKING = frozenset("wat wie welke welk hoe".split())
_LINKING = SUBORDINATORS - {"die", "dat"}
# What one does "om" a thing: "om om hulp te vragen".
_ASKED = frozenset("vragen verzoeken gaan draaien lachen geven denken bidden strijden roepen smeken".split())
_LONGEST, _ATTRIBUTE = 3, 8


def doubles(letter: Letter) -> Iterator[tuple[int, int, int]]:
    """Yield doubled words: the indexes of their first and last, and of how many words each half is."""
    end, tokens = -1, letter.tokens
    near = (place for places in letter.words.values() for last, place in pairwise(places) if place - last <= _LONGEST)
    for index in sorted(near):
        word = tokens[index].lower
        if word == tokens[index - 1].lower:
            if not _runs_on(tokens, index) and _is_double(tokens, index, letter.speller):
                yield index - 1, index, 1
            continue
        for size in range(2, _LONGEST + 1):
            first = index - 2 * size + 1
            if first > end and word == tokens[index - size].lower and _is_double_row(letter, index, size):
                end = index  # "de door de door de" holds two rows, and one slip
                yield first, index, size


def _runs_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word stands three times or more: that is no slip."""
    return any(0 <= at < len(tokens) and tokens[at].lower == tokens[index].lower for at in (index - 2, index + 1))


def _is_double(tokens: Sequence[Token], index: int, speller: Speller | None) -> bool:
    first, last = tokens[index - 1 : index + 1]
    shortened = first.text.isupper() and not last.text.isupper()  # "de slagkracht van IS is afgenomen"
    if not follows(first, last) or last.opens or first.leads or first.joins or last.leads or shortened:
        return False
    word, behind = last.lower, next_word(tokens, index)
    # "De burgemeester van Van Heutszstad", and the head of a table.
    name = last.text[0].isupper() and (first.text.islower() or not _in_sentence(tokens, index))
    paired = word == "als" and any(one.lower in ("als", "zowel") for one in before(tokens, index - 1))
    if name or paired or word in _NEVER_TOLD or behind in _FIXED or len(word) < 2:
        return False
    return last.stops or not _is_told(tokens, index, speller)


def _is_told(tokens: Sequence[Token], index: int, speller: Speller | None) -> bool:
    """Tell whether a sentence may hold a word twice."""
    word = tokens[index].lower
    if word == "dat":
        return not is_that_again(tokens, index, speller)
    if word == "die":
        return not is_those_again(tokens, index, speller)
    if word in ("het", "zijn"):
        return not _is_odd(tokens, index, word)
    if word in word_classes.VERBS:
        return _ends_a_relative_clause(tokens, index - 1) and not _has_its_verb(tokens, index)
    if word not in word_classes.PREPOSITIONS or word == "te":
        return False
    attributed = _is_attributed(tokens, index, speller)
    return attributed or (word == "om" and _is_aim(tokens, index)) or _is_left_behind(tokens, index, speller)


def _in_sentence(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a doubled name stands among words in small letters, as it does not in the head of a table."""
    if tokens[index].lower in word_classes.CLOSED:
        return True
    near = [tokens[place] for place in (index - 2, index + 1) if 0 <= place < len(tokens)]
    near = [one for one in near if one.block == tokens[index].block]
    return any(one.text.islower() or one.lower in word_classes.CLOSED for one in near)


def _is_odd(tokens: Sequence[Token], index: int, word: str) -> bool:
    """Tell whether what stands around "het het" or "zijn zijn" shows that one is too many."""
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    nearest = before(tokens, index - 1)[:1]
    if not nearest:
        return word == "het"
    if word == "zijn" and _ends_a_relative_clause(tokens, index - 1):
        return _has_its_verb(tokens, index)
    counted = index + 1 < len(tokens) and any(sign.isdigit() for sign in tokens[index + 1].gap)
    done = _PARTICIPLE.match(behind) and ends_clause(tokens, index + 1)  # "dat er 40 zijn zijn afgerond"
    if word == "zijn" and (done or behind in ("geen", "er", "de", "een")):
        return True
    if counted or behind in word_classes.PREPOSITIONS or (word == "het" and _is_passive(tokens, index)):
        return True
    return nearest[0].lower not in (_BEFORE_IT if word == "het" else _NAMED)


def _is_passive(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb without an object ends the clause, so that one "het" is too many: "worden gesloten"."""
    pairs = ((first.lower, last.lower) for first, last in pairwise(stretch_behind(tokens, index)))
    return any(
        (first in _PASSIVE and _DONE.match(last)) or (last == "worden" and _DONE.match(first)) for first, last in pairs
    )


def _ends_a_relative_clause(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb may end a clause that another verb follows: "wat nodig is is geld", not "die reden is is"."""
    near = next((one.lower for one in before(tokens, index)[:1]), "")
    singular = tokens[index].lower.endswith("n") and not near.endswith(("en", "s"))
    said = singular or near in word_classes.CLOSED or _DONE.match(near)  # "die nuttig zijn", "die gemeld zijn"
    for distance, one in enumerate(before(tokens, index)):
        determiner = distance <= (0 if said else 1) and one.lower in ("die", "dat")
        if one.lower in _SUBJECTS and not determiner and (one.lower != "dat" or one.opens):
            return distance > 0
    return False


def _has_its_verb(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the clause beside a relative one has a verb already, before it or behind a comma after it.

    "De groep die is is vertrokken, telt" and "Dat geldt voor wie er zijn zijn": the second is then too many.
    """
    behind = stretch_behind(tokens, index)
    end = index + len(behind) + 1
    if end < len(tokens) and tokens[end].gap.startswith(",") and tokens[end].lower in word_classes.VERBS:
        return True
    told = before(tokens, index - 1)
    opened = next((place for place, one in enumerate(told) if one.lower in _SUBJECTS), len(told))
    return any(one.lower in word_classes.VERBS - {"zijn"} for one in told[opened + 1 :])


def _is_aim(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "om om" opens what one aims at, and what for: "om om hulp te vragen", "om om te keren"."""
    behind = [one.lower for one in stretch_behind(tokens, index)]
    if "te" not in behind[:-1]:
        return False
    verb = behind[behind.index("te") + 1]
    return behind[0] == "te" or verb in _ASKED or behind[1:2] == ["reden"]


def _is_left_behind(tokens: Sequence[Token], index: int, speller: Speller | None) -> bool:
    """Tell whether a verb may have left its particle behind at its clause's end, so that the next is a preposition.

    "Het mandaat gaat in in mei" is "ingaat". The verb stands in a main clause, has no other particle, and nothing but
    a phrase follows. Without a dictionary nobody can tell.
    """
    word = tokens[index].lower
    if word not in word_classes.PARTICLES or word in _NO_PREPOSITIONS:
        return False
    behind = next_word(tokens, index)
    if speller is None or behind in _ASKING:  # "zij zien in in welke mate"
        return True
    near = [*takewhile(lambda one: not is_subordinator(one.lower), stretch_before(tokens, index - 1))]
    taken = bool(near) and near[0].lower in word_classes.PARTICLES
    dated = index + 1 < len(tokens) and tokens[index + 1].gap.strip()[:1].isdigit()  # "gaat in in 2027"
    if taken or not (behind or dated) or behind in word_classes.PREPOSITIONS | _LINKING:
        return False
    return not _goes_on(tokens, index, speller) and _has_owner([one.lower for one in near], word, speller)


def _goes_on(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a clause has a verb, its particle or an object behind a phrase: none before has left it behind."""
    behind = stretch_behind(tokens, index)
    clause = [*takewhile(lambda one: one.lower not in _JOINING and not is_subordinator(one.lower), behind)]
    last = clause[-1].lower if clause else ""
    if last in word_classes.PARTICLES or any(one.lower in word_classes.VERBS - {"zijn"} for one in clause):
        return True
    if speller.role(last) & (Role.VERB | Role.INFINITIVE) and not is_noun(last, speller):
        return True
    return any(_opens_anew(one) and is_noun(near.lower, speller) for near, one in pairwise(clause))


def _opens_anew(one: Token) -> bool:
    """Tell whether a determiner or number opens a phrase behind a noun: "op dit moment 93 instructeurs"."""
    return one.lower in word_classes.DETERMINERS or _COUNT.match(one.gap) is not None or is_number(one.lower)


def _has_owner(near: Sequence[str], particle: str, speller: Speller) -> bool:
    """Tell whether a verb among the words before, the nearest first, has a particle: "de druk" is no verb.

    Where another verb stands second in the clause ("heeft", "gaat"), no other leaves one behind.
    """
    if particle == "om" or (particle == "bij" and not _LAY.isdisjoint(near)):
        return False
    seconds = [one for one in near if one in _SECOND]
    pairs = pairwise([*near, ""])
    owners = seconds or [one for one, over in pairs if over not in _NO_VERB_BEHIND]
    return any(one not in _NO_OWNERS and may_own(one, particle, speller) and _is_usual(one, particle) for one in owners)


def _is_usual(verb: str, particle: str) -> bool:
    """Tell whether a verb with its particle is a word that is used: "ingaat", and not "inschrijft" or "instaat"."""
    wholes = {particle + verb, *(particle + one for stem in (verb, verb[:-1]) for one in infinitives(stem))}
    return any(map(is_common, wholes)) or not is_common(verb)


def _is_double_row(letter: Letter, index: int, size: int) -> bool:
    """Tell whether the last words up to an index are the same as those before: "van de van de"."""
    row = letter.tokens[index - 2 * size + 1 : index + 1]
    words = [one.lower for one in row]
    if words[:size] != words[size:] or len(set(words)) < size or row[size].opens or not row[size].text.islower():
        return False
    if size == 2 and _holds_attribute(letter.tokens, index, letter.speller):
        return False
    spaced = all(follows(first, last) for first, last in pairwise(row))
    return spaced and all(one.text.islower() for one in row[1:])


def _holds_attribute(tokens: Sequence[Token], index: int, speller: Speller | None) -> bool:
    """Tell whether a preposition and an article open an attribute too: "door de door de richtlijn gestelde eis".

    Behind a determiner a preposition opens nothing else: "de door de door de richtlijn gestelde eis" is a slip.
    """
    if tokens[index].lower not in _ARTICLES or tokens[index - 1].lower not in word_classes.PREPOSITIONS:
        return False
    first = index - 3
    if first > 0 and not tokens[first].opens and tokens[first - 1].lower in word_classes.DETERMINERS:
        return False
    return _is_attributed(tokens, index, speller)


def _is_attributed(tokens: Sequence[Token], index: int, speller: Speller | None) -> bool:
    """Tell whether a noun and a participle before another noun stand behind a word: "op zee varende schepen"."""
    behind = stretch_behind(tokens, index, _ATTRIBUTE)
    places = range(1, len(behind) - 1)
    if speller is None:
        return any(_ATTRIBUTED.match(behind[place].lower) for place in places)
    return any(
        _says_of_noun(behind[place].lower, speller)
        and not is_adjective(behind[place - 1].lower, speller)
        and _opens_noun(behind[place + 1], speller)
        and _holds_noun(behind[:place], speller)
        for place in places
    )


def _says_of_noun(word: str, speller: Speller) -> bool:
    """Tell whether a word is a participle before a noun: "gestelde", "varende", "verkregen"."""
    if _ATTRIBUTED.match(word) is None or word in word_classes.CLOSED:
        return False
    stem = word.removesuffix("e")
    return word.endswith("ende") or is_participle(stem, speller) or not speller.role(word)


def _opens_noun(one: Token, speller: Speller) -> bool:
    word = one.lower
    return is_noun(word, speller) or is_adjective(word, speller) or not one.text.islower() or is_number(word)


def _holds_noun(words: Sequence[Token], speller: Speller) -> bool:
    return any(is_noun(one.lower, speller) or not one.text.islower() or "0" <= one.gap[-2:-1] <= "9" for one in words)


def follows(first: Token, last: Token) -> bool:
    """Tell whether a word stands right behind another, with nothing but a space between them."""
    return first.block == last.block and last.gap.isspace() and not (first.technical or last.technical)
