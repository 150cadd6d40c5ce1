"""A verb's form in a place that wants another: "worden verruimt", "wat daar gebeurd, bepaalt", "Defensie houd".

A form is held for a slip only where the clause around it has no other reading: a helper that waits for its participle,
a third person right beside the verb, or a sentence that has no verb but this.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.token_places import ends_clause, next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.bare_nouns import wholes
from ijkmoment.checking.words.clauses import (
    begins_clause,
    ends_in_stop,
    has_verb,
    is_rest_of_verb,
    is_subordinator,
    may_be_verb,
    sentence_around,
    stretch_before,
    stretch_behind,
    verb_at,
)
from ijkmoment.checking.words.lacking_verbs import lacks_verb
from ijkmoment.checking.words.lone_verbs import HELPERS, POINTING, is_only_verb
from ijkmoment.checking.words.split_words import joined
from ijkmoment.checking.words.verb_forms import Form, form_of, other_ending
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.word_kinds import is_listed_noun, is_noun, is_participle
from ijkmoment.language.words import MONTHS

_COPULAS = frozenset("is was zijn waren".split())
_LAST_HELPERS = frozenset("wordt worden werd werden".split())
_LATER = word_classes.ADVERBS | frozenset("opnieuw eerder niet ook nog al inmiddels reeds toen nu".split())
_FIRST_PERSON = frozenset("ik je jij jou jouw mij me mijn".split())
_THIRD_PERSON = frozenset("hij men het dit dat er u wie wat die iemand niemand iedereen ieder zich".split())
_BEHIND_VERB = frozenset("hij men er zich".split())
_DETERMINING = frozenset("het dit die dat".split())
_JOIN_CLAUSES = frozenset({"en", "maar", "want"})
_AND = frozenset({"en", "of", "dan"})
_AFTER_PARTICIPLE = frozenset("door sinds per tot".split())
_PAST_ENDINGS = frozenset({"de", "te", "den", "ten"})
# What stands behind a stem whose subject is further away: "De ombouw van materieel vind plaats".
_BEHIND_STEM = {"vind": ("plaats",), "maak": ("deel", "gebruik"), "houd": ("rekening", "verband", "stand")}
_ELSE = frozenset("dan naar als zo".split())
_SIGNS = frozenset(";:–—")
_NO_SUBJECTS = word_classes.PREPOSITIONS.union(MONTHS["nl"])
# What happens of itself, and to nothing.
_OF_ITSELF = tuple(
    "verandert verbetert verslechtert vermindert verschilt gebeurt verdubbelt versnelt vertraagt herstelt verhuist "
    "verergert verhevigt verhardt bedaart verzwaart vermeerdert verjaart".split()
)
_SMALL, _LEARNED = 2, 3
_QUOTES = ("“", "„", "‘", "'", '"', "«")


def slips(letter: Letter, speller: Speller) -> Iterator[tuple[int, str]]:
    """Yield which words are another form of their verb than their place wants, with the right one."""
    tokens, forms = letter.tokens, {text: form for text in letter.printed if (form := form_of(text, speller))}
    for index in letter.dutch_among({tokens[letter.printed[text][0]].lower for text in forms}):
        one = tokens[index]
        form = forms.get(one.text)
        if form is None or one.joins or one.leads or one.technical:
            continue
        better = _better(letter, index, form, speller)
        if better is not None:
            yield index, better


def endings(letter: Letter, speller: Speller) -> Iterator[tuple[int, str]]:
    """Yield which words are none, and a verb's form with the other ending: "geraamt", "neemd"."""
    tokens = letter.tokens
    found = {text: better for text in letter.printed if text.islower() and (better := other_ending(text, speller))}
    for index in letter.dutch_among(found.keys()):
        one = tokens[index]
        if one.text not in found or one.joins or one.leads or one.technical or one.gap.endswith(_QUOTES):
            continue
        split = index > 0 and joined(tokens, index - 1, speller, letter.words, letter.once(wholes))  # "ver lengd"
        if len(letter.words[one.lower]) < _LEARNED and not split:
            yield index, found[one.text]


def _better(letter: Letter, index: int, form: Form, speller: Speller) -> str | None:
    tokens = letter.tokens
    if form.third is None:
        if _is_of_me(tokens, index):
            return tokens[index].lower[:-1]
        done = form.participle is not None and (
            _waits_for_participle(tokens, index, speller) or _closes_main_clause(tokens, index, speller)
        )
        return form.participle if done else None
    if form.stem and any(one.lower in _FIRST_PERSON for one in sentence_around(tokens, index)):
        return None
    if is_rest_of_verb(tokens, index, speller):
        return None
    stem = form.stem and not form.other and not _is_noun_of_particle(tokens[index].lower, speller)
    governed = _is_governed(tokens, index, speller)
    fixed = next_word(tokens, index) in _BEHIND_STEM.get(tokens[index].lower, ()) and not tokens[index].opens
    certain = stem and (fixed or (not governed and _has_third(tokens, index, speller)))
    adjective = speller.role(tokens[index].lower) & Role.ADJECTIVE  # "maakten de diensten bekend dat"
    free = not (governed or adjective)
    alone = tokens[index].lower.endswith("d") and free and is_only_verb(tokens, index, speller)
    lacking = form.other and tokens[index].lower.endswith("d") and lacks_verb(letter, index, speller)
    return form.third if certain or alone or lacking else None


def _closes_main_clause(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a sentence of main clauses has a helper and ends with a finite verb: "is laag beoordeelt.".

    Behind "en" a verb may end a clause of its own only where it needs no object: "is oud en de staat verslechtert".
    """
    one = tokens[index]
    before = [other for other in sentence_around(tokens, index) if other.start < one.start]
    following = tokens[index + 1 : index + 2]
    if len(before) < _SMALL or not one.stops or any(it.block == one.block and not it.opens for it in following):
        return False
    opened = next((place for place in range(len(before) - 1, 0, -1) if _breaks(before[place].gap)), 0)
    before = [] if _breaks(one.gap) else before[opened:]
    last = before[-1].lower if before else ""
    if last in _THIRD_PERSON or not any(other.lower in HELPERS - {"zijn"} for other in before):
        return False
    if speller.role(last) & Role.ADJECTIVE and len(before) > 1 and before[-_SMALL].lower == "als":
        before = before[:-_SMALL]
    places = [place for place in range(1, len(before)) if before[place].lower in _JOIN_CLAUSES]
    if places and not before[places[-1] - 1].leads and _has_own_subject(before, places[-1], one):
        return False
    later = [*before[2:], one]
    return not any(_opens_another(*it) for it in zip(before[:-1], before[1:], later, strict=True))


def _has_own_subject(before: Sequence[Token], place: int, one: Token) -> bool:
    """Tell whether "en" and what it joins may be a clause of their own: "is tegen en de minister bepaalt"."""
    behind = before[place + 1 :]
    by = any(now.lower == "door" and then.lower in HELPERS for then, now in pairwise(before[:place]))
    alone = len(behind) <= _LEARNED and all(it.gap.isspace() for it in (*behind, one))
    alone = alone and not any(it.lower in _NO_SUBJECTS or is_number(it.lower) for it in behind)
    return one.lower.endswith(_OF_ITSELF) or (alone and not by)


def _breaks(gap: str) -> bool:
    """Tell whether a sign ends one main clause and begins another."""
    return not _SIGNS.isdisjoint(gap)


def _opens_another(then: Token, now: Token, behind: Token) -> bool:
    """Tell whether a word opens a clause within a sentence; "nu" behind a verb and "sinds 2024" open none."""
    word = now.lower
    if word in ("nu", "toen") and then.lower in HELPERS:
        return False
    if word == "sinds" and behind.gap[1:2].isdigit():
        return False
    return word in _ELSE or word == "te" or is_subordinator(word)


def _is_noun_of_particle(word: str, speller: Speller) -> bool:
    """Tell whether a stem is a particle and a noun, and so likely one itself: "uitstroom", "inhuur"."""
    cuts = range(2, len(word) - 2)
    return any(word[:cut] in word_classes.PARTICLES and is_listed_noun(word[cut:], speller) for cut in cuts)


def _is_governed(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a word is a noun behind a preposition and its article or adjective: "in groot onderhoud"."""
    near = [one.lower for one in stretch_before(tokens, index)[:_SMALL]]
    if len(near) < _SMALL or near[1] not in word_classes.PREPOSITIONS:
        return False
    return near[0] in ("het", "de", "een") or bool(speller.role(near[0]) & Role.ADJECTIVE)


def _is_of_me(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "ik" stands beside a third person: "Ik wordt", "vindt ik"."""
    word = tokens[index].lower
    if not word.endswith("dt"):
        return False
    behind = stretch_behind(tokens, index, 1)
    near = stretch_before(tokens, index)[:_SMALL]
    before = bool(near) and near[0].lower == "ik" and not (len(near) > 1 and near[1].lower in ("die", "dan", "als"))
    return before or bool(behind and behind[0].lower == "ik")


def _waits_for_participle(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a helper of the clause has no participle but this finite form: "wordt vooral verklaart door"."""
    near = stretch_before(tokens, index)
    distance = next((place for place, one in enumerate(near) if one.lower in HELPERS), None)
    if distance is None or _is_parted(near[:distance], near[distance].lower):
        return _is_before_helper(tokens, index, near)
    between, further = near[:distance], near[distance + 1 :]
    if near[distance].lower == "zijn" and _is_possessive(between, further, speller):
        return False
    if any(_is_done(one.lower, speller) for one in (*between[:1], *further[:1])):
        return False
    if _is_free(between, further) or (not between and _closes(tokens, index, further, speller)):
        return True
    there = not between and further[0].lower == "er"  # "wat er is gebeurt met"
    return there and next_word(tokens, index) in word_classes.PREPOSITIONS


def _is_free(between: Sequence[Token], further: Sequence[Token]) -> bool:
    """Tell whether the helper is a main clause's own, or stands right behind what opens its clause."""
    if not any(is_subordinator(one.lower) for one in _without_pointer(further)):
        return not further[:1] or further[0].lower != "te"
    return bool(between) and is_subordinator(further[0].lower)


def _without_pointer(further: Sequence[Token]) -> Sequence[Token]:
    """Return the words before a helper without the one that points at their noun: "Dat mandaat is"."""
    if not further or not further[-1].opens or further[-1].lower not in POINTING:
        return further
    if len(further) < _SMALL:
        return ()
    second = len(further) == _SMALL or further[-_SMALL - 1].lower in word_classes.VERBS | word_classes.MODALS
    return further[:-1] if second and further[-_SMALL].text.islower() else further


def _closes(tokens: Sequence[Token], index: int, further: Sequence[Token], speller: Speller) -> bool:
    """Tell whether a form right behind its helper ends their clause: "dat door de raad is bekrachtigt,"."""
    return _ends_done(tokens, index) and not speller.role(further[0].lower) & Role.ADJECTIVE


def _is_parted(between: Sequence[Token], helper: str) -> bool:
    """Tell whether another clause begins between a helper and a form: "De wens is dat de gereedheid verbetert".

    "Dat" right behind its helper points where no words but adverbs follow: "In 2023 heeft dat opnieuw gebeurt".
    """
    pointing = bool(between) and between[-1].lower in POINTING and (helper not in _COPULAS or len(between) == 1)
    if pointing and all(one.lower in _LATER for one in between[:-1]):
        return any(_parts(one.lower) for one in between[:-1])
    return any(_parts(one.lower) for one in between)


def _parts(word: str) -> bool:
    return word in word_classes.LINKS or word == "te" or is_subordinator(word)


def _is_possessive(between: Sequence[Token], further: Sequence[Token], speller: Speller) -> bool:
    """Tell whether "zijn" may be whose something is: a noun follows it, or a preposition stands before it."""
    if further[:1] and further[0].lower in word_classes.PREPOSITIONS | word_classes.LINKS:
        return True
    first = between[-1].lower if between else ""
    return bool(between) and not (first in word_classes.CLOSED or not is_noun(first, speller))


def _is_done(word: str, speller: Speller) -> bool:
    return is_participle(word, speller) and not speller.role(word) & Role.NOUN


def _ends_done(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether nothing follows that a finite verb would want: a stop, a link, "door"."""
    if ends_in_stop(tokens, index) or ends_clause(tokens, index):
        return True
    return index + 1 < len(tokens) and tokens[index + 1].lower in _AFTER_PARTICIPLE


def _is_before_helper(tokens: Sequence[Token], index: int, near: Sequence[Token]) -> bool:
    """Tell whether a helper closes the clause right behind: "dat het mandaat verlengt wordt."."""
    behind = stretch_behind(tokens, index, 1)
    if not behind:
        return False
    if behind[0].lower == "worden":
        return any(one.lower in word_classes.MODALS or one.lower == "te" for one in near)
    within = list(takewhile(lambda one: not is_subordinator(one.lower), near))
    opened = len(within) < len(near)
    if not opened or near[len(within)].lower in ("wat", "wie"):
        return False
    return behind[0].lower in _LAST_HELPERS and ends_in_stop(tokens, index + 1)


def _has_third(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a third person stands beside a bare stem: "hij vind", "Defensie houd", "word elke missie"."""
    one, near = tokens[index], stretch_before(tokens, index)
    if one.opens or not one.text.islower():
        return False
    if one.lower == "word":
        return bool(near) or one.gap == ", "
    following = next_word(tokens, index)
    split = following in _PAST_ENDINGS and not one.lower.endswith("d")  # "Nederland noem de": a past
    if not near or near[0].lower in _AND or split:
        return False
    if near[0].lower in _THIRD_PERSON or following in _BEHIND_VERB:
        return _is_beside_third(tokens, index, near, speller)
    within = list(takewhile(lambda other: not is_subordinator(other.lower), near))
    if len(within) < len(near) and any(other.lower == "zich" for other in within):
        return not any(verb_at(near, place, speller) for place in range(len(within)))
    return _is_subject(near, speller) or (ends_in_stop(tokens, index) and _is_in_clause(near, speller))


def _is_beside_third(tokens: Sequence[Token], index: int, near: Sequence[Token], speller: Speller) -> bool:
    """Tell whether a stem beside "het", "zich" or "hij" is no noun, and no other verb is beside it."""
    if near[0].lower in _DETERMINING and speller.role(tokens[index].lower) & (Role.NOUN | Role.BEGIN):
        others = (*reversed(stretch_behind(tokens, index)), *near[1:])  # "wordt het peil", "het peil steeg"
        return next_word(tokens, index) not in word_classes.PREPOSITIONS and not has_verb(others, speller)
    return near[0].lower != "zich" or not has_verb(near[1:], speller)  # "houden zich schuil"


def _is_subject(near: Sequence[Token], speller: Speller) -> bool:
    """Tell whether the words before a verb are one noun that opens a main clause: "Het nieuwe kabinet", "Defensie"."""
    clause = list(takewhile(lambda one: one.lower not in _JOIN_CLAUSES, near))
    if clause and len(clause) < len(near):
        near = clause
    elif not begins_clause(near[-1]):
        return False
    if len(near) > 3 or any(one.lower in word_classes.PREPOSITIONS for one in near):
        return False
    if any(may_be_verb(one, None, speller) for one in near[1:]):
        return False
    last = near[0]
    if len(near) == 1:
        return last.text[0].isupper() and last.lower not in word_classes.CLOSED and is_noun(last.lower, speller)
    named = last.text[0].isupper() or (is_noun(last.lower, speller) and not _is_inflected(last.lower, speller))
    opened = near[-1].lower in word_classes.DETERMINERS or all(one.text[0].isupper() for one in near)
    return opened and named and last.lower not in word_classes.CLOSED


def _is_inflected(word: str, speller: Speller) -> bool:
    """Tell whether a word may be an adjective before a noun: "een grotere toestroom"."""
    bases = (word, word[:-1], word.removesuffix("re"))
    return word.endswith("e") and any(speller.role(one) & Role.ADJECTIVE for one in bases)


def _is_in_clause(near: Sequence[Token], speller: Speller) -> bool:
    """Tell whether a clause that "die" or "dat" opened ends here without another verb: "die dit onderscheid."."""
    within = list(takewhile(lambda one: not is_subordinator(one.lower), near))
    if not within or len(within) == len(near) or any(one.lower in word_classes.LINKS for one in within):
        return False
    return not any(verb_at(within, place, speller) for place in range(len(within)))
