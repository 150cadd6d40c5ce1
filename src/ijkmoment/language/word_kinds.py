"""What kind of word a form may be, by the roles that the lexicon gives it: a noun, an adjective, a verb's form.

The lexicon marks most nouns as such, and others only by where they may stand in a compound ("zicht", "kleding"). The
strong past of a verb ("zag") bears no mark but that it is a word.
"""

from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller

_PART = Role.NOUN | Role.BEGIN | Role.MIDDLE | Role.END
_BOTH, _PLURAL = Role.BEGIN | Role.END, Role.INFINITIVE | Role.END


def _marked(role: int) -> bool:
    """Tell whether a form may be a noun: it is one, or may both begin a compound and end it."""
    return bool(role & Role.NOUN) or role & _BOTH == _BOTH or role & _PLURAL == _PLURAL


def is_listed_noun(word: str, speller: Speller) -> bool:
    """Tell whether the lexicon has a word that may be a noun."""
    return _marked(speller.role(word))


def is_noun(word: str, speller: Speller) -> bool:
    """Tell whether a word may be a noun; a compound that the lexicon does not list mostly is one."""
    role = speller.role(word)
    return word not in word_classes.CLOSED and bool(_marked(role) or (not role and speller.knows(word)))


def is_compound_noun(word: str, speller: Speller) -> bool:
    """Tell whether a word that the lexicon lists may be a noun and is no verb's form."""
    role = speller.role(word)
    if role & Role.NOUN:
        return True
    return bool(role & Role.WORD and role & _PART) and not role & Role.INFINITIVE


def is_adjective(word: str, speller: Speller) -> bool:
    """Tell whether a word is an adjective and nothing else; those that the lexicon does not mark end as one."""
    role = speller.role(word)
    if role & Role.VERB and word.endswith(("end", "ende")):
        return True
    if word in word_classes.CLOSED or role & (Role.NOUN | Role.VERB):
        return False
    return bool(role & Role.ADJECTIVE) or word.endswith(("e", "lijk"))


def is_finite(word: str, speller: Speller) -> bool:
    """Tell whether a word is a verb's form and no noun; one in "-s" of which nothing is known is a plural."""
    role = speller.role(word)
    if role & Role.VERB:
        return not role & (Role.NOUN | Role.BEGIN | Role.ADJECTIVE)
    return role == Role.WORD and not word.endswith("s") and word not in word_classes.CLOSED


def is_participle(word: str, speller: Speller) -> bool:
    """Tell whether a word may be a participle: "gevoerd", "gegeven"."""
    roles = Role.VERB | Role.INFINITIVE | (Role.ADJECTIVE if word.startswith("ge") else 0)
    return word.endswith(("d", "t", "en", "aan")) and bool(speller.role(word) & roles)
