"""Strengths, quantities, percentages and ranks as letters print them."""

from decimal import Decimal

from ijkmoment.facts.values import Percentage, Quantity, Rank, Strength
from ijkmoment.language import words
from ijkmoment.language.countries import country_name
from ijkmoment.language.figures import print_number
from ijkmoment.language.numerals import number_to_words

STRENGTH_STYLES = ("getal",)
QUANTITY_STYLES = ("woord",)
_PEOPLE = {"nl": ("militair", "militairen"), "en": ("service member", "service members")}


def print_strength(strength: Strength, style: str = "", language: str = "nl") -> str:
    """Return "circa 300 militairen", "4 tot 16 militairen" or "maximaal 350 militairen"; "getal" omits the noun."""
    about = f"{words.ABOUT[language]} " if strength.approximate else ""
    number = about + _bounds(strength, language)
    if style == "getal":
        return number
    return f"{number} {_PEOPLE[language][0 if strength.maximum == 1 else 1]}"


def _bounds(strength: Strength, language: str) -> str:
    low, high = strength.minimum, strength.maximum
    if low is None:
        return f"{words.AT_MOST[language]} {print_number(high or 0, 0, language)}"
    if high is None:
        return f"{words.AT_LEAST[language]} {print_number(low, 0, language)}"
    if low == high:
        return print_number(low, 0, language)
    joined = "tot" if language == "nl" else "to"
    return f"{print_number(low, 0, language)} {joined} {print_number(high, 0, language)}"


def print_quantity(quantity: Quantity, style: str = "", language: str = "nl") -> str:
    """Return "3 MQ-9 Reapers", or "drie MQ-9 Reapers" in style "woord"."""
    whole = quantity.number == quantity.number.to_integral_value()
    if style == "woord" and whole:
        number = number_to_words(int(quantity.number), language)
    else:
        number = print_number(quantity.number, _places(quantity.number), language)
    about = words.ABOUT[language] if quantity.approximate else ""
    return " ".join(part for part in (about, number, quantity.noun) if part)


def _places(number: Decimal) -> int:
    return max(-int(number.normalize().as_tuple().exponent), 0)


def print_percentage(percentage: Percentage, language: str = "nl") -> str:
    """Return "2,5 procent"."""
    about = f"{words.ABOUT[language]} " if percentage.approximate else ""
    number = print_number(percentage.number, percentage.decimals, language)
    return f"{about}{number} {'procent' if language == 'nl' else 'per cent'}"


def print_rank(rank: Rank, language: str = "nl") -> str:
    """Return "grootste", "grootste na Duitsland" or "op twee na grootste"."""
    largest = rank.superlative if language == "nl" else words.SUPERLATIVES.get(rank.superlative, rank.superlative)
    after = [country_name(code, language) for code in rank.after]
    if after and len(after) == rank.position - 1:
        joined = f" {'en' if language == 'nl' else 'and'} ".join(filter(None, (", ".join(after[:-1]), after[-1])))
        return f"{largest} {'na' if language == 'nl' else 'after'} {joined}"
    if rank.position == 1:
        return largest
    if language == "en":
        return f"{largest} but {number_to_words(rank.position - 1, 'en')}"
    number = number_to_words(rank.position - 1).replace("een", "één")
    return f"op {number} na {largest}"
