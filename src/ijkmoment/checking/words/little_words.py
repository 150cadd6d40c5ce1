"""A word that was split into a little word and another: "land en.", "hoe veel", "door dat de", "op treden".

Little words stand beside everything, so what stands around the two must show that they cannot be words of their own: a
stop behind "en", an article before a pronoun, a preposition that has nothing to govern. What a particle opens stands
in particles.py.
"""

from collections.abc import Sequence

from ijkmoment.checking.text.token_places import (
    WHERETO,
    before,
    closes_phrase,
    ends_clause,
    ends_phrase,
    is_determined,
    is_stranded,
    next_word,
    owns_particle,
)
from ijkmoment.checking.tokens import Token
from ijkmoment.language import word_classes
from ijkmoment.language.common_words import is_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller
from ijkmoment.language.word_kinds import is_noun
from ijkmoment.language.words import MONTHS

_AND = frozenset({"en", "of"})
_ARTICLES = frozenset("de een te ten ter den der".split())
# What stands behind no "de" or "te".
_ANEW = frozenset("een ik hij wij we het deze dit er u uw".split())
_FINITE = word_classes.VERBS - frozenset("zijn worden hebben doen gaan blijven kunnen mogen willen".split())
_PLURALS = frozenset("worden werden waren hebben hadden kunnen konden zullen zouden moeten moesten mogen".split())
_SUBJECT = 2
_PAST = frozenset("de te den ten".split())
# What opens participles, as which many words end that look like stems: "in beginsel bereid de operatie te steunen".
_PREFIXES = ("be", "ver", "ge", "ont", "her", "er")
_NO_ARTICLE = word_classes.DETERMINERS | word_classes.PREPOSITIONS | word_classes.PRONOUNS | word_classes.LINKS
_CARDINALS = frozenset("twee vier vijf zes zeven negen tien elf twaalf".split())
_BEFORE_COUNTS = frozenset("eerste laatste overige andere volgende vorige beide resterende genoemde".split())
_BEFORE_CARDINALS = frozenset("de het een elk elke onze".split())
_OPEN_CLAUSES = frozenset("om door zo tot na".split())
_SUBJECTS = frozenset("de het een er u zij ze we wij men je hij deze dit uw onze ons ik".split())
_PREPOSITIONS = frozenset(
    "over van mee bij toe tegen onder aan op in uit voor door naar tussen na buiten binnen boven naast achter".split()
)
# What is said of a thing; of a place "waar in 2023", "waar na de fusie", "waar op werkdagen".
_OF_THINGS = frozenset("aan bij door van mee toe onder over voor".split())
_PLACE_ENDINGS = tuple(
    "plaats plaatsen gebieden landen gemeente gemeenten provincie wijken dorpen steden locaties".split()
)
# A day, a text or a way is no place: "de dag waar op het begint".
_NO_PLACES = tuple(
    "dag dagen jaar jaren maand week periode fase moment brief rapport rapportage verslag nota wijze manier mate "
    "volgorde overeenkomst afspraken".split()
)
_NO_PREPOSITIONS = frozenset({"mee", "toe"})
_EVERYWHERE = frozenset("overal ergens nergens elders".split())
_STOPS = ("(", ",", ";", ":", ")")
# What no preposition governs.
_NEVER_GOVERNED = frozenset("niet er zij ze wij we hij ik men je zich ook tevens dus echter immers terug en of".split())
_TOLD = frozenset({"die", "dat", "er", "hij", "zij", "dit", "wie"})
_GOING = frozenset({"gaat", "gaan", "doet", "doen"})
_APART = frozenset("over op uit aan in af bij toe terug mee na om neer weg los vast tegen".split())


def ends(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether the little word behind a word is its end."""
    first, whole = tokens[index].lower, tokens[index].lower + tokens[index + 1].lower
    if not speller.stands(whole):
        return False
    if any(sign(tokens, index, speller) for sign in (_ordinal, _conjunction, _adverb, _going, _comparative)):
        return True
    if first in word_classes.CLOSED and not is_common(whole):
        return False  # "voor de", "van een"
    return any(sign(tokens, index, speller) for sign in (_ending, _plural, _past))


def _ordinal(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "de" behind a number makes it an ordinal: "het vier de kwartaal"."""
    if tokens[index].lower not in _CARDINALS or tokens[index + 1].lower != "de":
        return False
    if any(one.lower in _BEFORE_COUNTS for one in before(tokens, index)[:1]):
        return False  # "waarvan de eerste twee de Rode Zee betreffen"
    return is_determined(tokens, index, speller, _BEFORE_CARDINALS)


def _conjunction(tokens: Sequence[Token], index: int, _speller: Speller) -> bool:
    """Tell whether a preposition and "dat" open a clause: "door dat een terugbetaling uitbleef"."""
    if tokens[index + 1].lower != "dat" or tokens[index].lower not in _OPEN_CLAUSES:
        return False
    if tokens[index].lower == "zo" and "," not in tokens[index].gap:
        return False  # "het is zo dat"
    return next_word(tokens, index + 1) in _SUBJECTS


def _adverb(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "daar", "hier" or "waar" and a preposition are one: "zij schreef daar over."."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first == "er" or first not in word_classes.PRONOMINAL or last not in _PREPOSITIONS:
        return False
    if any(one.lower == "van" for one in before(tokens, index)[:1]):
        return False  # "van daar uit"
    begun = first == "waar" and tokens[index].gap == ", "  # a clause, to which no verb before belongs
    if not begun and ends_phrase(tokens, index + 1) and owns_particle(tokens, index + 1, speller):
        return False  # "Drie ervan licht ik hier toe."
    if last in _NO_PREPOSITIONS and next_word(tokens, index + 1) not in ("", "aan"):
        return True
    return _governs_nothing(tokens, index + 1, speller) or _is_of_a_thing(tokens, index, speller)


def _is_of_a_thing(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "waar" with its preposition says something of a noun that is no place: "alarmstarts, waar van elf".

    Behind a place it may be a place as well: "de regio waar door de droogte niets groeit".
    """
    if tokens[index].lower != "waar" or tokens[index].opens:
        return False
    noun = tokens[index - 1]
    if tokens[index + 1].lower not in _OF_THINGS:
        return noun.lower.endswith(_NO_PLACES) and tokens[index].gap.isspace()
    place = noun.text[0].isupper() or noun.lower.endswith(WHERETO) or noun.lower.endswith(_PLACE_ENDINGS)
    if place or noun.lower in word_classes.CLOSED or owns_particle(tokens, index, speller):
        return False
    if tokens[index].gap == ", ":
        return True
    return tokens[index].gap.isspace() and is_noun(noun.lower, speller) and noun.lower not in _EVERYWHERE


def _governs_nothing(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether nothing stands behind a preposition that it may govern: a stop or a verb."""
    following = next_word(tokens, index)
    if tokens[index].stops or following in MONTHS["nl"]:  # "dat daar van maart tot en met augustus zou varen"
        return tokens[index].stops
    if not following:
        return index + 1 < len(tokens) and tokens[index + 1].gap.strip()[:1] in _STOPS
    if following in word_classes.VERBS:
        return following != "zijn"
    if following in _NEVER_GOVERNED:
        return True
    if not tokens[index + 1].text.islower() or is_noun(following, speller):
        return False
    role = speller.role(following)
    done = following.startswith("ge") and following.endswith(("d", "t"))
    return bool(role & (Role.VERB | Role.INFINITIVE)) and (done or not role & Role.ADJECTIVE)


def _going(tokens: Sequence[Token], index: int, _speller: Speller) -> bool:
    """Tell whether a particle stands before "gaat" or "doet" at its clause's end: "dat een jaar later in gaat."."""
    if tokens[index + 1].lower not in _GOING or tokens[index].opens:
        return False
    if closes_phrase(tokens, index) or (tokens[index].lower not in _APART and not _is_behind_modal(tokens, index)):
        return False
    ends = ends_phrase if tokens[index].lower == "over" else ends_clause
    return ends(tokens, index + 1) and not is_stranded(tokens, index)


def _is_behind_modal(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "door" stands before an infinitive: "moesten de taken door gaan"."""
    modal = any(one.lower in word_classes.MODALS - {"gaan"} for one in before(tokens, index))
    return modal and tokens[index].lower == "door" and tokens[index + 1].lower == "gaan"


def _ending(tokens: Sequence[Token], index: int, _speller: Speller) -> bool:
    """Tell whether "en", "of", "de" or "te" stands before a stop, or an article before what it cannot stand before."""
    word, following = tokens[index + 1].lower, next_word(tokens, index + 1)
    if word in _AND:
        comma = index + 2 < len(tokens) and tokens[index + 2].gap.startswith(",")
        return tokens[index + 1].stops and not comma  # "dat is gemeld en, zo nodig, verholpen"
    if word not in _ARTICLES:
        return False
    if tokens[index + 1].stops or following in _FINITE:
        return True
    return (word in ("de", "te") and following in _ANEW) or (word != "een" and following in _AND)


def _plural(tokens: Sequence[Token], index: int, _speller: Speller) -> bool:
    """Tell whether a plural verb follows the sentence's first noun and "en": "De kost en worden gedekt"."""
    if tokens[index + 1].lower != "en" or next_word(tokens, index + 1) not in _PLURALS:
        return False
    return any(one.opens and one.lower in word_classes.DETERMINERS for one in before(tokens, index)[:_SUBJECT])


def _past(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a verb's stem behind its subject shows that "-de" was split off: "Duitsland lever de"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if last not in _PAST or first in word_classes.CLOSED or first.endswith("en") or not tokens[index].gap.isspace():
        return False
    if is_noun(first, speller) or speller.role(first) & Role.ADJECTIVE or not speller.role(first) & Role.VERB:
        return False  # "in Nederlands beheer de Straat passeerden"
    if not is_past_apart(tokens, index, speller):
        return False
    if last == "ten" and next_word(tokens, index + 1) not in word_classes.DETERMINERS | word_classes.PREPOSITIONS:
        return False  # "een sectie bevat ten minste"
    if not speller.role(first + last) & Role.VERB or speller.role(next_word(tokens, index + 1)) & Role.INFINITIVE:
        return False  # "Nederland tracht te beschermen"
    return any(_may_be_subject(one, speller) for one in before(tokens, index)[:1])


def is_past_apart(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a stem and "de" or "te" cannot be a verb and what it governs: "het kabinet noem de", "leg de de".

    "Ik noem de oorzaken", "zij koos de locatie", "Advies: leg de afweging vast" and "bereid de missie te steunen" are
    good Dutch. So what follows must be no noun, or the stem must have a subject that wants another form of it.
    """
    first, last = tokens[index].lower, tokens[index + 1].lower
    if last not in _PAST:
        return True
    following = next_word(tokens, index + 1)
    if tokens[index + 1].stops or following in _NO_ARTICLE or following in _FINITE:
        return True
    if not is_common(first + last) or (first.startswith(_PREFIXES) and first.endswith(("d", "t"))):
        return False
    near = before(tokens, index)[:1]
    return bool(near) and tokens[index].gap.isspace() and not tokens[index].opens and _may_be_subject(near[0], speller)


def _may_be_subject(one: Token, speller: Speller) -> bool:
    if one.lower in word_classes.CLOSED:
        return one.lower in _TOLD
    return (one.text[0].isupper() and not one.opens) or bool(speller.role(one.lower) & Role.NOUN)


def _comparative(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "er" is the end of a comparative: "lang er dan voorzien"."""
    if tokens[index + 1].lower != "er" or next_word(tokens, index + 1) != "dan":
        return False
    return bool(speller.role(tokens[index].lower) & Role.ADJECTIVE)
