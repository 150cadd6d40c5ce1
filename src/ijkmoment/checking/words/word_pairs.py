"""Two words of which none is a little one and that are one: "staf officieren", "succes vol", "de resultaten paragraaf".

Dutch writes compounds as one word, so that two nouns in a row whose whole the dictionary lists are seldom two words.
Where the whole is a compound that it only allows, the place must be one of a single noun.
"""

from collections.abc import Container, Sequence
from itertools import takewhile

from ijkmoment.checking.text.token_places import before, ends_clause, ends_noun, is_determined, next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words import bare_nouns
from ijkmoment.checking.words.clauses import PASTS
from ijkmoment.checking.words.subject_and_object import may_be_two
from ijkmoment.language import word_classes
from ijkmoment.language.common_words import is_common
from ijkmoment.language.genders import is_neuter
from ijkmoment.language.lexicon import Role
from ijkmoment.language.own_words import ENGLISH
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.word_kinds import is_adjective, is_finite, is_noun, is_participle

# Nouns that a verb takes without an article ("in de lucht plaats"), and those that a name may follow.
_VERBAL = frozenset(
    "deel plaats vorm gebruik last zorg kennis rekening verslag contact dienst betrekking melding sprake aandacht "
    "steun hulp leiding opdracht advies toestemming uitvoering invulling prioriteit voorrang bescherming "
    "informatie zitting".split()
)
_ARTICLES = frozenset("de het een elk elke onze".split())
_NAMED = frozenset(
    "cursus minister ministerie project thema onderwerp afdeling artikel paragraaf "
    "jaar maand week dag uur aantal soort type fase categorie groep deel paar post vorm hoofdstuk bijlage "
    "vraag motie brief stad regio provincie rang kolonel generaal kapitein majoor half procent miljoen miljard "
    "euro ton meter man modus profiel pakket veld knop menu optie peloton bataljon compagnie detachement "
    "eskadron squadron ploeg contingent rotatie reeks serie hoeveelheid partij stuk kilo liter wet debat begroting "
    "agenda commissie directie nota prioriteit eigenschap".split()
)
_KINDS = frozenset(
    "soorten typen types vormen jaren maanden weken dagen uren minuten gevallen stukken stukjes groepen delen reeksen "
    "hoop suite kader velden categorieën fasen aantallen keren liters meters ploegen partijen voorraad "
    "voorraden aandeel meerderheid minderheid helft kwart derde tal tientallen scala mix bundel pakketten "
    "generatie generaties lichting serie versie versies".split()
)
_PLURAL_VERBS = frozenset("zijn waren worden werden hebben hadden kunnen zullen moeten blijven gaan".split())
# Nouns that a verb takes without an article as well, but that often end compounds.
_OBJECTS = frozenset(
    "toegang verlof bezit verlies onderzoek overleg werk inzicht verband afstand onderdak raad les geld winst ruimte "
    "rust gehoor gevolg schade gevaar discussie contact behoefte bezwaar beroep vertraging gewicht".split()
)
# Endings of what a verb takes without an article.
_DOINGS = ("ing", "heid", "teit", "schap", "ie", "isme", "gang", "nis", "zicht", "stand")
_LABELS = ("akkoord", "examen", "project", "besluit", "regeling", "overleg", "dossier", "venster", "optie")
# Nouns that end compounds and hardly ever stand bare behind another noun.
_HEADS = frozenset(
    "capaciteit systeem stelsel niveau percentage termijn periode bedrag budget gebied sector markt programma traject "
    "proces procedure methode rapport verslag dienst bureau centrum fonds norm eis factor functie formule grens groei "
    "keten kwaliteit kwestie lijst locatie model module onderdeel organisatie pakket punt ruimte schaal structuur "
    "techniek terrein vergoeding vergunning waarde "
    "markt reces lijn route persoon tekst oppervlak hospitaal vliegtuig vaartuig voertuig commandant spreekuur "
    "akkoord vlucht voorstel fase wapen ongeval stoornis plaats faciliteit boek kans avond loon middel tijd jaar "
    "seizoen opgave regeling stelsel besluit commissie raad kamer huis stad weg haven school kaart brief nota wet "
    "fonds groep team post basis kamp schip boot trein wagen toestel installatie apparaat netwerk register "
    "archief museum gebouw vlak helft deken vraagstuk beeld plan doel stof verslag akte contract overeenkomst "
    "clausule bepaling artikel bijeenkomst conferentie top debat zitting ronde reeks verbod gebod plicht "
    "bevoegdheid rol taak functie ambt leider hoofd directeur officier adviseur deskundige arts leraar ambtenaar "
    "bewindspersoon woordvoerder oefening portefeuille gesprek missie operatie eenheid".split()
)
# What is counted in the singular, and what a number dates.
_UNITS = frozenset(
    "tijd keer maal kwartier seconde minuut gram graad decibel dollar pond kroon frank fte hectare are mijl inch "
    "watt volt paar stuks dozijn duim voet el januari februari maart april mei juni juli augustus september oktober "
    "november december".split()
)
_NOT_COUNTED = ("en", "de", "ste", "meter", "gram", "liter", "ton", "watt", "bit", "byte")
_YEAR = lazily(r"(?:19|20)\d\d")
# What is said of a noun before it: "maanden lang", "jaren achtereen".
_MEASURES = frozenset("lang lange hoog hoge breed brede diep diepe groot grote oud oude zwaar gericht gerichte".split())
_ADVERBS = frozenset("uiteen bijeen overeen ineen tegemoet teniet teloor kwijt teleur gewaar".split())
_VERBAL_ADJECTIVES = frozenset("vrij open stil veilig gelijk bekend klaar".split())
_ONE = frozenset({"een", "één"})
_ADDED = frozenset("extra reserve eigen voldoende onvoldoende geen meer minder veel weinig alle diverse".split())
_OPEN_PHRASES = (word_classes.DETERMINERS | word_classes.PREPOSITIONS) - {"zijn"}
_MULTIPLES = frozenset("honderd duizend tien honderden duizenden".split())
# Prepositions that seldom stand before a bare noun, as "op tijd" and "in dienst" do.
_BEFORE_NOUNS = frozenset("van voor over tegen tijdens naar door zonder bij".split())
# "een half jaar", "de meest gebruikte": what stands before another word as it is.
_APART = frozenset("half meest eigen open".split())
# What a thing is made of says so as it is, before its noun: "plastic korrels", "plastic afval".
_MATERIALS = frozenset("plastic rubber aluminium nylon polyester acryl latex kunststof".split())
_DONE_WITH = frozenset("wordt worden werd werden is zijn was waren heeft hebben had hadden".split())
_PAIR, _HEAD, _FOUR, _ATTRIBUTE, _OPENING = 2, 3, 4, 8, 3
_POINTING, _SAYS = ("hier", "daar"), Role.ADJECTIVE | Role.VERB
_PREFIXES = frozenset("standaard maximum minimum dubbele half halve eigen harde gemiddelde rechter linker".split())


def is_one(tokens: Sequence[Token], index: int, speller: Speller, used: Container[str]) -> bool:
    """Tell whether two words, none of them a little one, are one; `used` are the words of the letter."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    usual = _is_usual(first + last, used)
    pointed = first.startswith(_POINTING) and last.endswith("e")  # "de hierna volgende planning"
    made_of = first in _MATERIALS
    # "De functie van hoofd planning".
    office = first == "hoofd" and any(one.lower in ("van", "als", "tot") for one in before(tokens, index)[:1])
    if pointed or made_of or office or _is_behind_pronoun(tokens, index, speller) or _is_done(tokens, index, speller):
        return False
    signs = (bare_nouns.has_other_article, bare_nouns.are_surely_one, _lacks_article, bare_nouns.is_listed_subject)
    if any(sign(tokens, index, speller) for sign in signs):
        return True
    apart = _may_be_two(tokens, index, speller)
    return not apart and (_is_seldom_apart(first, last) or _is_by_kind(tokens, index, speller, usual=usual))


def _is_done(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a participle of an auxiliary verb closes its clause: "wordt op driejarige leeftijd gegeven"."""
    last = tokens[index + 1].lower
    if not last.startswith("ge") or not is_participle(last, speller) or not ends_clause(tokens, index + 1):
        return False
    said = any(one.lower.endswith("e") for one in before(tokens, index)[:1])
    return said and any(one.lower in _DONE_WITH for one in before(tokens, index))


def _is_by_kind(tokens: Sequence[Token], index: int, speller: Speller, *, usual: bool) -> bool:
    """Tell whether two words are of kinds that do not stand side by side; `usual` tells that letters use the whole."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first in _PREFIXES or last in _VERBAL or (not usual and (_is_kind(first) or last in _OBJECTS)):
        return False
    if first in _ADVERBS or is_number(first):
        return speller.stands(first + last) if first in _ADVERBS else last in _MULTIPLES
    if speller.stands(first + last) and not _is_attribute(first, last, speller):
        finite = ends_clause(tokens, index + 1) and bool(speller.role(first + last) & Role.VERB)
        participle = first in _VERBAL_ADJECTIVES and (
            finite or (last.startswith("ge") and is_participle(last, speller))
        )
        fixed = is_participle(last, speller) and _is_behind_preposition(tokens, index)  # "in stand gehouden"
        listed = _is_listed_compound(first, last, speller) or (not fixed and _listed(tokens, index, speller))
        if participle or listed:
            return True
    nouns = usual and _are_nouns(first, last, speller) and not bare_nouns.is_given(tokens, index)
    if nouns or (first not in _NAMED and bare_nouns.are_one(tokens, index, speller)):
        return True
    return first not in ENGLISH and last not in ENGLISH and _two_nouns(tokens, index, speller)


def _is_behind_pronoun(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether "Het" at a sentence's start makes a verb of a word that is no neuter noun: "Het kost tijd"."""
    first = tokens[index].lower
    opened = any(one.lower == "het" and one.opens for one in before(tokens, index)[:1])
    third = next_word(tokens, index + 1)  # "Het lucht afweer systeem"
    return (
        opened
        and first.endswith("t")
        and not is_neuter(third)
        and bool(speller.role(first) & Role.VERB)
        and not is_neuter(first)
    )


def _may_be_two(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether the second of two nouns may be an object without an article, and the first a subject beside it."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    bare = (last.endswith(_DOINGS) or last in _OBJECTS) and not any(is_common(last + end) for end in ("en", "s"))
    plural = _is_plural(last, speller)
    if not (bare or plural) or is_number(first):
        return False
    if plural and _is_counted(tokens, index) and not _is_plural(first, speller):
        return False  # "600 vracht wagens"
    return may_be_two(tokens, index, speller, plural=_is_plural(first, speller))


def _is_counted(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a number of more than one stands right before a word."""
    if tokens[index].gap.strip(" \n.")[-1:].isdigit():
        return True
    return any(is_number(one.lower) and one.lower not in _ONE for one in before(tokens, index)[:1])


def _lacks_article(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a singular and a plural have a number or adjective before, and no article: "meer marine schepen"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    role, near = speller.role(first), before(tokens, index)[:_PAIR]
    if _is_kind(first) or first in _UNITS or is_number(first) or first.endswith(_NOT_COUNTED) or not near:
        return False
    if first.endswith("s") and speller.knows(first[:-1]):
        return False
    if not role & Role.BEGIN or role & Role.ADJECTIVE or not (_is_plural(last, speller) and is_noun(last, speller)):
        return False
    figures, word = tokens[index].gap.strip(), near[0].lower
    if figures or is_number(word):
        counts = figures.isdigit() and not _YEAR.fullmatch(figures) and word in word_classes.CLOSED
        return counts or (not figures and word not in _ONE and not word.endswith(("ste", "de")))
    further = near[1].lower if len(near) > 1 else ""
    said = word in _ADDED or (word.endswith(("e", "en")) and is_adjective(word, speller) and not word.endswith("ste"))
    if not said or further in _OPEN_PHRASES:
        return is_number(further) and said and further not in _ONE
    doing = speller.role(last) & Role.INFINITIVE
    waits = ends_clause(tokens, index + 1) or any(one.lower in word_classes.MODALS for one in before(tokens, index))
    following = next_word(tokens, index + 1)
    return (
        not (doing and waits)
        and following not in word_classes.VERBS | {"te"}
        and not bare_nouns.is_given(tokens, index)
    )


def _is_seldom_apart(first: str, last: str) -> bool:
    """Tell whether letters use the whole of two words of some length: these hardly ever stand side by side."""
    long = len(first) >= _HEAD and len(last) >= _FOUR and not is_number(first)
    return long and first not in _APART and is_common(first + last)


def _is_listed_compound(first: str, last: str, speller: Speller) -> bool:
    """Tell whether two words make a listed one, and are of kinds that do not stand side by side in 400,000 words.

    A noun or what opens compounds, no adjective, before a noun that is no infinitive, or before an attribute of some
    length: "peil datum", "grens overschrijdende".
    """
    one, two = speller.role(first), speller.role(last)
    if one & Role.ADJECTIVE or not one & (Role.NOUN | Role.BEGIN):
        return False
    if last.endswith("e") and two & _SAYS and not two & Role.NOUN:
        return len(last) >= _ATTRIBUTE and not _is_kind(first)
    noun = two & (Role.NOUN | Role.END) and not two & (Role.INFINITIVE | Role.ADJECTIVE)
    return bool(noun) and not _is_kind(first) and not _may_be_finite(last, two) and last not in _OBJECTS


def _is_usual(whole: str, used: Container[str]) -> bool:
    """Tell whether the letter uses a word or its plural elsewhere, or letters do."""
    singular = whole.endswith(("en", "s")) and whole.removesuffix("en" if whole.endswith("en") else "s") in used
    return singular or is_common(whole) or any(whole + ending in used for ending in ("", "en", "s", "n"))


def _is_kind(word: str) -> bool:
    """Tell whether a noun measures or sorts what another names: "soorten opvang", "een uur werk"."""
    return word in _NAMED or word in _KINDS


def _listed(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether two words whose whole is listed are of kinds that do not stand side by side."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    one, two, whole = speller.role(first), speller.role(last), speller.role(first + last)
    if not (is_common(first) and is_common(last)):
        return is_noun(last, speller) and not two & Role.INFINITIVE and not _may_be_finite(last, two)
    if two & Role.ADJECTIVE and whole & Role.ADJECTIVE and not two & Role.VERB and not is_common(last):
        return True
    if two & Role.ADJECTIVE and last not in _MEASURES:
        noun = is_noun(first, speller) and not one & (Role.ADJECTIVE | Role.VERB)
        return noun and is_common(first + last)  # "succes vol", not "wie wacht, weet graag"
    noun = is_common(first + last) or (bool(whole & Role.NOUN) and not _is_behind_modal(tokens, index))
    if not is_noun(last, speller) or (two & Role.INFINITIVE and not noun):
        return False  # "de aandacht trekken", "kunt u in een cel typen"
    if is_noun(first, speller) and not one & Role.ADJECTIVE:
        return not _may_be_finite(last, two)
    return one == Role.WORD or (not one & Role.ADJECTIVE and _in_noun_place(tokens, index, speller))


def _is_attribute(first: str, last: str, speller: Speller) -> bool:
    """Tell whether a word may be an adjective before a noun: "hybride aandrijving", "ultrafijn stof".

    The lexicon does not mark adjectives that are compounds.
    """
    role, tails = speller.role(first), (speller.role(first[cut:]) for cut in range(_HEAD, len(first) - _HEAD + 1))
    adjective = role & Role.ADJECTIVE or (role == Role.WORD and any(tail & Role.ADJECTIVE for tail in tails))
    return bool(adjective) and not speller.role(last) & Role.ADJECTIVE


def _may_be_finite(word: str, role: int) -> bool:
    return bool(role & Role.VERB) and word.endswith("t")


def _are_nouns(first: str, last: str, speller: Speller) -> bool:
    """Tell whether two words may both be nouns, the second of them no verb's form."""
    if not (is_noun(first, speller) and is_noun(last, speller)) or speller.role(first) & Role.ADJECTIVE:
        return False
    role = speller.role(last)
    return not role & Role.INFINITIVE and not _may_be_finite(last, role) and last not in PASTS


def _two_nouns(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether two nouns stand in a row where one must: "de resultaten paragraaf"."""
    first, last = tokens[index].lower, tokens[index + 1].lower
    if (
        first in _NAMED
        or speller.role(first) & Role.ADJECTIVE
        or speller.role(last) & Role.ADJECTIVE
        or (first == "team" and _is_plural(last, speller))
        or first.endswith(_LABELS)
        or (_is_plural(first, speller) and _is_plural(last, speller))
    ):
        return False
    stem = bool(speller.role(first) & Role.VERB) and bool(speller.role(first) & Role.BEGIN)
    if not (_are_nouns(first, last, speller) or (stem and _are_nouns(last, last, speller))):
        return False
    inflected = first.endswith("e") and speller.role(first[:-1]) & (Role.VERB | Role.ADJECTIVE)
    if inflected or _is_behind_te(tokens, index):
        return False
    if speller.stands(first + last):
        return _in_noun_place(tokens, index, speller)
    opens = first != last and speller.role(first) & Role.BEGIN
    if opens and last in _HEADS and _ends_phrase_of_noun(tokens, index, speller):
        return True
    plural = _is_plural(first, speller)  # not "de digitale aangifte schenkbelasting is in gebruik"
    return plural and (_is_subject(tokens, index, speller) or _ends_attributed(tokens, index, speller))


def _is_subject(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a determiner and two nouns open a sentence whose verb follows: "De resultaten paragraaf is"."""
    near = before(tokens, index)
    if not near or len(near) > _OPENING or near[-1].lower not in _ARTICLES:
        return False  # "die na de brief over de reizen inspanning vergt"
    if not is_determined(tokens, index, speller, (near[-1].lower,)):
        return False
    behind = next_word(tokens, index + 1)
    if _is_plural(tokens[index + 1].lower, speller):  # "De voorraad tabletten is", not "De munitie tekorten zijn"
        return behind in _PLURAL_VERBS and not _is_plural(tokens[index].lower, speller)
    return behind in word_classes.VERBS or (is_finite(behind, speller) and not behind.endswith("e"))


def _ends_attributed(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether two nouns behind a preposition and an adjective end their clause, the second no object.

    "in de algemene resultaten paragraaf", not "in de onderzochte gevallen afleiding": what has no plural of its own, or
    names a doing, stands bare.
    """
    last = tokens[index + 1].lower
    if _is_plural(last, speller) or last.endswith(_DOINGS) or speller.role(last) & Role.VERB:
        return False
    near = before(tokens, index)[:3]
    if len(near) < 3 or near[2].lower not in word_classes.PREPOSITIONS or near[1].lower not in _ARTICLES:
        return False
    adjective = near[0].lower.endswith("e") and is_adjective(near[0].lower, speller)
    return adjective and tokens[index].gap.isspace() and ends_clause(tokens, index + 1)


def _ends_phrase_of_noun(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a determiner stands before two nouns and no verb behind them: "de beperkte injectie capaciteit"."""
    near = before(tokens, index)[:3]
    attributes = takewhile(lambda one: one.lower.endswith("e") and speller.role(one.lower) & _SAYS, near)
    behind = near[sum(1 for _ in attributes) :][:1]
    verbal = speller.role(tokens[index].lower) & Role.VERB  # "Dat kost tijd", "een geleid wapen"
    determiners = _ARTICLES | {"geen"} if verbal else word_classes.DETERMINERS
    if not tokens[index].gap.isspace() or not behind or behind[0].lower not in determiners:
        return False
    if verbal and is_participle(tokens[index].lower, speller) and tokens[index].lower.startswith("ge"):
        return False
    return ends_clause(tokens, index + 1) or next_word(tokens, index + 1) in word_classes.PREPOSITIONS


def _in_noun_place(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether two words stand where one noun must: behind a determiner or preposition, at a phrase's end."""
    near = before(tokens, index)[:1]
    behind = next_word(tokens, index + 1)
    sure = bool(near) and near[0].lower.endswith("e") and is_adjective(near[0].lower, speller)
    free = (
        sure
        and behind not in word_classes.PRONOUNS
        and not is_noun(behind, speller)
        and not is_adjective(behind, speller)
    )
    if not free and not ends_noun(tokens, index + 1, speller):
        return False
    first, last = tokens[index].lower, tokens[index + 1].lower
    verbal = bool(speller.role(first) & Role.VERB)
    plural = _is_plural(last, speller)  # "schonk de marine boten"
    if is_determined(tokens, index, speller, _ARTICLES if verbal else word_classes.DETERMINERS):
        return not plural or any(is_number(one.lower) for one in before(tokens, index)[:2])
    if plural and not _is_plural(first, speller) and tokens[index].gap.strip(" \n.")[-1:].isdigit():
        return True
    if verbal and not (speller.role(first) & Role.NOUN and tokens[index + 1].stops and not plural):
        return False
    return not _is_plural(first, speller) and _is_governed(tokens, index, speller)


def _is_governed(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a preposition or an adjective stands right before: "over munitie tekorten"."""
    near = before(tokens, index)[:1]
    if not near or not tokens[index].gap.isspace():
        return False
    word = near[0].lower
    if word in _BEFORE_NOUNS:
        return not _is_plural(tokens[index + 1].lower, speller)  # not "van defensie militairen"
    return is_number(word) or (word.endswith("e") and is_adjective(word, speller))


def _is_behind_preposition(tokens: Sequence[Token], index: int) -> bool:
    return any(one.lower in word_classes.PREPOSITIONS for one in before(tokens, index)[:1])


def _is_behind_modal(tokens: Sequence[Token], index: int) -> bool:
    return any(one.lower in word_classes.MODALS for one in before(tokens, index))


def _is_behind_te(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the first is an infinitive that says something of the second: "het te gebruiken sjabloon"."""
    return any(one.lower == "te" for one in before(tokens, index)[:1])


def _is_plural(word: str, speller: Speller) -> bool:
    return word.endswith("en") or (word.endswith("s") and speller.knows(word[:-1]))
