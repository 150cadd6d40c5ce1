"""Two words that are one: "veilig heid", "op treden", "in zet".

That two words make a third says little: "in de" makes "inde". So each pair needs a sign. A part that is no word, or
one that never stands alone, is sign enough. Where both parts are words, one of them is a little word ("land en") or
none is ("staf officieren"), and what stands around must show that they cannot be two: see little_words.py, particles.py
and word_pairs.py.
"""

from collections.abc import Container, Sequence
from functools import lru_cache

from ijkmoment.checking.text.token_places import before, closes_phrase, ends_clause, next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words import bare_nouns, little_words, particles, word_pairs
from ijkmoment.checking.words.clauses import ends_in_stop, is_lacking_verb
from ijkmoment.language import word_classes
from ijkmoment.language.common_words import is_common
from ijkmoment.language.countries import country_code
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import REMEMBERED, Speller, is_dutch_letters, is_number
from ijkmoment.language.word_kinds import is_adjective, is_listed_noun, is_participle

_NEVER_FIRST = frozenset("ge be ont her on mis oer wan aarts re co".split())
_NEVER_LAST = frozenset("heid heden lijk lijke baar bare ing ingen schap schappen zaam zame loos loze achtig".split())
_STAY_TWO = {
    *(("op", last) for last in ("zoek", "komst")),
    *(("in", last) for last in ("ruil", "werking")),
    ("per", "se"),
    *((first, "aantal") for first in ("maximum", "minimum")),
    *(("aan", last) for last in ("bod", "zet")),
    *((first, "n") for first in ("voor", "eerste")),
    ("kamer", "verslag"),  # "brengt uw Kamer verslag uit"
}
# Words that their parts never make side by side.
_ALWAYS = frozenset(
    "tegenover bijvoorbeeld hoeveel ineens buitengewoon buitengewone voorzien voorjaar voorzitter namens "
    "inmiddels onderscheidenlijk plaatsvindt plaatsvinden plaatsvond plaatsvonden plaatsgevonden anderhalf "
    "bovendien onlangs bijgaand bijgaande zoals terug opnieuw eveneens onderwijs overzicht voorgenomen "
    "bovenstaande onderstaande bijdrage bijdragen aanvullend aanvullende aanleiding luchtruim kustwacht "
    "optreden aangezien luchthaven luchtverkeer luchtmacht verslag voorgaande overeenkomstig voornamelijk "
    "kamerbrief kamerstuk".split()
)
# What stands behind a verb.
_TOLD = word_classes.PRONOUNS | word_classes.PRONOMINAL
_LITTLE = word_classes.CLOSED - {"deel", "weg"}
_NEVER_JOINED = word_classes.CLOSED - word_classes.PARTICLES
_OPENERS = word_classes.PARTICLES | {"ver"}
_NOUN = Role.NOUN | Role.VERB | Role.INFINITIVE
_KEEPS = frozenset(
    "kom komt komen kwam kwamen ga gaat gaan ging gingen".split()
)  # "komt het kabinet de afspraak na dat"
_WITH_ANOTHER, _THAT = frozenset("tussen heen om langs door op af na samen".split()), "dien"
_AROUND = frozenset({"buiten", "achter", "rond", "langs", "onder", "tussen"})
_DONE_TO = frozenset("bijdragen bijdraagt bijdroeg bijdroegen deelnemen deelneemt deelnam deelnamen meewerken".split())
_HAVE = frozenset("hebben hadden krijgen kregen sorteren sorteerden opleveren opleverden".split())
_OLD_NOUNS = frozenset("hoofde einde verstande zin".split())
_PARTICIPLE = lazily(r"[a-zà-ÿ]{0,8}ge[a-zà-ÿ]{2,}[dt]e")  # "geleide raketten", "opgeleide militairen"
_DONE = lazily(r"ge[a-zà-ÿ]{2,}(?:d|t|en)")
_ORDINALS = frozenset("tweede derde vierde vijfde zesde zevende".split())
_WHICH = frozenset("welke eigen andere".split())
_OPEN_DATES = frozenset("eind begin half medio".split())
_TELLS_MORE = frozenset({"van", "die", "waarvan", "waarop"})
_PIECES = frozenset("artikel paragraaf hoofdstuk bijlage tabel figuur deel pagina bladzijde punt vraag motie".split())
_LINKED = ("ings", "heids", "teits")
_SHORT_OF = frozenset("kom komt komen kwam kwamen schiet schieten schoot schoten doe doet doen deed deden".split())
_SUBJECTS = frozenset("ik hij wij zij jij u je we ze".split())
_GOES_WITH = frozenset("aan af door mee terug toe uit voort".split())
_WHOLE, _TRIPLE, _FOUR, _LONG = 5, 3, 4, 8
# What two words are by themselves: never one, two, one of which a part is no word, two words that may be one, and one.
_NEVER, _TWO, _BROKEN, _WORDS, _ONE = "never", "two", "broken", "words", "one"


def joined(
    tokens: Sequence[Token], index: int, speller: Speller, used: Container[str], wholes: Container[str]
) -> str | None:
    """Return the word that the token at an index makes with the one behind it, None where they are two.

    `used` are the words of the letter: one that it uses elsewhere is likely meant; `wholes` are these in both numbers.
    """
    if index + 1 >= len(tokens):
        return None
    one, two = tokens[index], tokens[index + 1]
    kind, whole = _pair(one.lower, two.lower, speller), one.lower + two.lower
    known = whole in wholes and bare_nouns.is_used_whole(tokens, index, speller, used)
    if known and one.text.islower() and _side_by_side(one, two):
        return whole
    if kind is _NEVER or (kind is _TWO and one.text.islower()) or not _side_by_side(one, two):
        return None
    if not one.text[0].isupper():
        return whole if _is_one(tokens, index, speller, used) else None
    name = None if _goes_on(tokens, index) else _name(one, two, speller, used)
    if name or not one.opens:
        return name
    return whole.capitalize() if _is_one(tokens, index, speller, used) else None


def _side_by_side(one: Token, two: Token) -> bool:
    if one.block != two.block or not two.gap or not two.gap.isspace() or two.opens:
        return False
    whole = not (one.technical or two.technical or one.joins or two.leads)
    return whole and two.text.islower() and (one.text.islower() or one.text[1:].islower() or len(one.text) == 1)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a short word links the two of a name: "Bab el Mandeb", "Deir ez Zor"."""
    two, behind = tokens[index + 1], tokens[index + 2 : index + 3]
    return len(two.text) <= _TRIPLE and any(
        one.text[0].isupper() and one.gap == " " and not one.opens for one in behind
    )


@lru_cache(REMEMBERED)
def _pair(first: str, last: str, speller: Speller) -> str:
    """Return what two words are by themselves, whatever stands around them: letters use the same pairs."""
    whole = first + last
    if (
        first in _SUBJECTS
        or len(whole) < _WHOLE
        or (first, last) in _STAY_TWO
        or last == "geweest"
        or not is_dutch_letters(whole)
    ):
        return _NEVER  # "ik ken", "bijeen geweest"
    inflected = first.endswith("e") and (speller.role(first) & Role.ADJECTIVE or _PARTICIPLE.fullmatch(first))
    if inflected and not speller.role(last) & Role.ADJECTIVE:
        return _TWO  # "snelle reactiemacht", although there is a "snellereactiemacht"
    listed = speller.stands(whole)
    if not (_alone(first, speller, listed=listed) and _alone(last, speller, listed=listed)):
        return _BROKEN if not _is_foreign(first, last, speller) and _mends(first, last, speller) else _TWO
    if _may_be_done(first, speller) and last not in word_classes.CLOSED:
        return _TWO  # "verschoten munitie"
    if is_number(first) and last in ("honderd", "duizend"):
        return _ONE
    # "bij staatsbezoeken" is no "bijstaats-bezoeken": what stands behind a particle is one word itself.
    opened = first in _OPENERS and len(last) >= _LONG and (listed or not speller.knows(last)) and speller.knows(whole)
    return _WORDS if opened or speller.joins(first, last) else _TWO


def _may_be_done(word: str, speller: Speller) -> bool:
    """Tell whether a word is a participle in "-en" that says something of a noun behind it."""
    done = word.endswith("en") and word.startswith(("ge", "ver")) and is_participle(word, speller)
    return done and not is_listed_noun(word, speller)


def _is_one(tokens: Sequence[Token], index: int, speller: Speller, used: Container[str]) -> bool:
    first, last = tokens[index].lower, tokens[index + 1].lower
    kind = _pair(first, last, speller)
    linked = (first in _WITH_ANOTHER or last == _THAT) and _is_of_two(tokens, index)
    signs = (_is_labelled, _takes_part, _is_in_row, _is_had_by_several, _comes_short)
    if linked or any(sign(tokens, index) for sign in signs):
        return False
    if kind is _BROKEN:
        return not _bids(tokens[index], last, speller) and little_words.is_past_apart(tokens, index, speller)
    if kind is not _WORDS or is_lacking_verb(tokens, index + 1, speller):
        return kind is _ONE
    if _stay_two(first, last, next_word(tokens, index + 1)) or _is_dated(tokens, index):
        return False
    if _is_place(tokens, index, speller) or _governs(tokens, index, speller):
        return False
    sure = _is_sure(first, last, speller) and not (first in word_classes.PARTICLES and closes_phrase(tokens, index))
    return sure or _shows(tokens, index, speller, used)


def _is_of_two(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a little word goes with another: "tussen dek en pijler", "buiten de EU om loopt".

    Before a verb and its subject it closes what stands before it: "voor beide groepen samen komt het aandeel uit".
    """
    first, last = tokens[index].lower, tokens[index + 1].lower
    behind = next_word(tokens, index + 1)
    if first == "tussen":
        return behind == "en"
    if last == _THAT:
        return behind in _OLD_NOUNS  # "uit dien hoofde"
    near = [one.lower for one in before(tokens, index)[:_FOUR]]
    if first == "heen":  # "die over de grens van het jaar heen liepen"
        return any(one.lower in _AROUND or one.lower == "over" for one in before(tokens, index))
    if first in ("om", "langs", "door", "op", "af"):
        done = first == "door" and _DONE.fullmatch(next(iter(near), "")) is not None  # "onwel geworden door rook"
        return done or (not _AROUND.isdisjoint(near) and "meer" not in near)  # "onder meer het op treden"
    if first == "na" and last == "dat":
        return not _KEEPS.isdisjoint(one.lower for one in before(tokens, index)[:_LONG])
    return first == "samen" and behind in word_classes.DETERMINERS and bool(near)


def _is_had_by_several(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a verb for several closes the clause, behind one thing: "of de maatregelen effect hebben"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    several = first.endswith("en") and not last.endswith(("en", "s"))
    return several and next_word(tokens, index + 1) in _HAVE and ends_clause(tokens, index + 2)


def _comes_short(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "tekort" ends what a verb says of the word before it: "daar komt 5 procent van de vloot tekort"."""
    verb = any(one.lower in _SHORT_OF for one in before(tokens, index))
    return tokens[index + 1].lower == "tekort" and verb and ends_clause(tokens, index + 1)


def _is_labelled(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the second word calls a piece by its number: "zie voor de kosten paragraaf 3"."""
    piece, following = tokens[index + 1], tokens[index + 2] if index + 2 < len(tokens) else None
    if piece.lower not in _PIECES:
        return False
    if following is None or following.block != piece.block:
        return not piece.stops  # "paragraaf 3." closes its block
    return following.gap[1:2].isdigit()


def _is_in_row(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a particle is the last noun of a row: "over zee, spoor en weg regelt"."""
    return tokens[index].lower == "weg" and index > 0 and tokens[index - 1].lower in ("en", "of", "de", "per")


def _takes_part(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the second word is the verb of "aan": "militairen die aan een missie bijdragen"."""
    return tokens[index + 1].lower in _DONE_TO and any(one.lower == "aan" for one in before(tokens, index)[:_FOUR])


def _is_place(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "plaats" is a noun by itself before a verb: "In de derde plaats vindt de aansluiting plaats"."""
    if tokens[index].lower != "plaats" or not tokens[index].gap.isspace():
        return False
    word = next((one.lower for one in before(tokens, index)[:1]), "")
    ordinal = word.endswith("ste") or word in _ORDINALS
    return ordinal or word in word_classes.DETERMINERS | _WHICH or is_adjective(word, speller)


def _governs(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a preposition governs a plural that is told of more: "de bewoners zaten op treden van de trap".

    Behind an article, an adjective or another preposition it cannot, nor where a verb still waits for its infinitive:
    "het kabinet wil gebieden aan wijzen die leeg zijn". What happens has its doer behind "van".
    """
    last = tokens[index + 1].lower
    plural = speller.role(last) & Role.INFINITIVE and is_listed_noun(last.removesuffix("n"), speller)
    if tokens[index].lower not in word_classes.PREPOSITIONS - word_classes.VERB_PARTICLES or not plural:
        return False
    if any(one.lower in word_classes.MODALS for one in before(tokens, index)):
        return False
    near = next((one.lower for one in before(tokens, index)[:1]), "")
    nominal = near in word_classes.DETERMINERS | word_classes.PREPOSITIONS or (near and is_adjective(near, speller))
    return next_word(tokens, index + 1) in _TELLS_MORE and bool(near) and not nominal


def _stay_two(first: str, last: str, behind: str) -> bool:
    """Tell whether what follows keeps two words apart: "op nieuw aangelegde wegen", "zij horen het zo als eersten"."""
    if (first, last) == ("op", "nieuw"):
        return behind.endswith("e")
    return (first, last) == ("zo", "als") and behind.startswith(("eerst", "laatst", "enig"))


def _is_dated(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the second word opens a date, with which a table's cell mostly ends: "Doel eind 2026"."""
    if tokens[index + 1].lower not in _OPEN_DATES or index + 2 >= len(tokens):
        return False
    following = tokens[index + 2]
    return following.block != tokens[index].block or following.gap.lstrip()[:1].isdigit()


def _bids(one: Token, last: str, speller: Speller) -> bool:
    """Tell whether a sentence opens with a command, or a word is an English one: "Leg de map", "interpreter en"."""
    if last not in word_classes.CLOSED:
        return False
    return (one.text[0].isupper() and bool(speller.role(one.lower) & Role.VERB)) or speller.is_english(one.lower, _LONG)


def _is_foreign(first: str, last: str, speller: Speller) -> bool:
    """Tell whether two words are English, one of which is no Dutch one: "big bags", "real time", "in line"."""
    if not speller.is_english(last, _TRIPLE):
        return False
    if first in word_classes.PREPOSITIONS:
        return not speller.in_lexicon(last)
    if not speller.is_english(first, _TRIPLE):
        return False
    whole = min(len(first), len(last)) >= _FOUR and not speller.in_lexicon(first)
    return whole or not speller.in_lexicon(last)


def _mends(first: str, last: str, speller: Speller) -> bool:
    """Tell whether two parts, one of them no word that letters use, make a word."""
    if _is_linked(first, speller):
        return last not in _NEVER_JOINED | {"plaats"} and speller.knows(first + last)
    if last in word_classes.CLOSED:
        told = last in _TOLD and speller.role(first) & Role.VERB  # "ik noem er vier"
        told = told or (last == "en" and speller.role(first) & Role.NOUN)  # "een mal en een audiobox"
        return is_common(first + last) and not told  # not "is begrot en"
    if last.startswith("en") and len(last) > _WHOLE and speller.stands(last[2:]):
        return False  # "tekort enschuld"
    if speller.stands(first) and speller.knows(last) and min(len(first), len(last)) >= _FOUR:
        return speller.stands(first + last)
    if speller.stands(first) and speller.stands(last):
        return speller.stands(first + last)
    return speller.knows(first + last)


def _is_sure(first: str, last: str, speller: Speller) -> bool:
    """Tell whether two words by themselves show that they are one."""
    if (first + last in _ALWAYS and last != "en") or _is_rare(first, last, speller):
        return True
    if last in _LITTLE or not speller.stands(first + last):
        return False  # "niet mis te verstaan"
    return first in _NEVER_FIRST or last in _NEVER_LAST


def _shows(tokens: Sequence[Token], index: int, speller: Speller, used: Container[str]) -> bool:
    """Tell whether what stands around two words shows that they are one."""
    if tokens[index + 1].lower in _LITTLE and not _goes(tokens, index):
        return little_words.ends(tokens, index, speller)
    if tokens[index].lower in word_classes.CLOSED or tokens[index].lower == "ver":
        return particles.begins(tokens, index, speller)
    return word_pairs.is_one(tokens, index, speller, used)


def _goes(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a particle stands before "gaan" where a stop follows: "de maatregelen die door gaan,"."""
    near = next((one.lower for one in before(tokens, index)[:1]), "")
    parted = tokens[index].lower in _GOES_WITH and tokens[index + 1].lower in ("gaan", "gaat")
    return parted and ends_in_stop(tokens, index + 1) and near not in word_classes.PREPOSITIONS | {"en"}


def _name(one: Token, two: Token, speller: Speller, used: Container[str]) -> str | None:
    """Return the name, or the word that is written like one, of which a part with a capital is split off."""
    first, last, whole = one.text, two.text, one.text + two.text
    if one.lower in word_classes.CLOSED:
        return None  # "De winter" although "Dewinter" is a name
    if last in _LITTLE and country_code(whole) is None:
        apart = _alone(first.lower(), speller) or speller.in_lexicon(first)
        named = whole.lower() in used and not apart
        return whole if named else None  # "Litouw en", not "Adria en", "Gebruik en" or "Nederland en"
    listed = speller.in_lexicon(whole)
    usual = not one.opens and speller.stands(whole.lower())
    if not (listed or usual or whole.lower() in used):
        return None
    apart = speller.in_lexicon(first) or _alone(first.lower(), speller)
    if not apart or not _alone(last, speller):
        return whole
    if listed and not speller.stands(whole.lower()):
        return None if one.opens and is_number(one.lower) else whole  # "Drie bruggen" although there is a Driebruggen
    usual = is_common(whole.lower()) or whole.lower() in _ALWAYS
    single = usual and min(len(first), len(last)) >= _FOUR and not last.endswith(("en", "s"))
    return whole if single else None  # "de Kamer brief", not "uw Kamer vragen stelt"


def _alone(word: str, speller: Speller, *, listed: bool = False) -> bool:
    """Tell whether a word stands by itself in letters; of short ones the dictionary holds more than they use.

    Where the whole is `listed`, that a part can be parted again does not make it a word.
    """
    if word in word_classes.CLOSED:
        return True
    if len(word) <= _TRIPLE:
        return word in word_classes.SHORT
    if len(word) == _FOUR:
        return word in word_classes.FOUR
    role = speller.role(word)
    if _is_linked(word, speller):
        return False
    if listed or role:
        return bool(role & Role.WORD)
    return speller.knows(word) or speller.is_likely(word)


def _is_linked(word: str, speller: Speller) -> bool:
    """Tell whether a word is one with the "s" that joins it to another: "personeels tekort".

    What ends in "-ing", "-heid", "-teit" has no plural in "-s", so that no dictionary need hold it with that.
    """
    role = speller.role(word)
    if word.endswith(_LINKED) and len(word) > _LONG and not role & Role.WORD:
        return speller.knows(word[:-1])
    return word.endswith("s") and role & (Role.BEGIN | Role.NOUN) == Role.BEGIN and is_listed_noun(word[:-1], speller)


def _is_rare(first: str, last: str, speller: Speller) -> bool:
    """Tell whether a part is a rare word and the whole a usual one: "bes luiten"."""
    if first in _NEVER_JOINED or last in _LITTLE or not is_common(first + last):
        return False
    if is_number(first):
        return False  # "alle vier kanten"
    if first in word_classes.PREPOSITIONS and (last.endswith("ende") or speller.role(last) & _NOUN == Role.NOUN):
        return False  # "voor komende winter", "brengt een radar in stelling"
    return not (is_common(first) and is_common(last))
