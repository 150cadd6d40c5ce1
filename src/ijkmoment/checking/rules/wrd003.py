"""Noun that is missing after a superlative or an article.

What:
    "De belangrijkste die het kabinet trekt": an article and a superlative, and then "die", a preposition, any verb or a
    stop, where the noun should stand. Anywhere an article before what begins no noun: a stop ("met de."), a verb ("De
    noemt drie zaken", "De was uitsluitend verdedigend"), what opens a clause or links ("het en de schepen", "met de die
    twee jaar openstaan"), a preposition with its noun alone ("De met de vloot verliep goed"), an adverb, "om", a
    participle or adjective without an ending at a stop ("heeft de onderzocht."), and with an adjective alone ("De
    gemiddelde verschilt", "de trage van visa", "een nieuwe een"); an adjective at a sentence's end ("een belangrijk.").

Why:
    The reader has to guess what is meant: a lesson, a risk, a conclusion.

Example:
    De belangrijkste die het kabinet trekt uit de inzet is het belang van samenwerking.

Better:
    De belangrijkste les die het kabinet trekt uit de inzet is het belang van samenwerking.

Known limits:
    Dutch may leave out a noun that was just named ("Er zijn drie lessen. De belangrijkste is ..."). So a superlative is
    not reported where the sentence before names several things, where it is said of something ("is de grootste"), nor
    beside its counterpart. "Het belangrijkste" is a noun by itself at a sentence's start, and "de eerste", "de laatste"
    and "de meeste" mostly are. Behind a comma it may say something of what stands before ("een afvoer van 3.260 m³, de
    hoogste sinds 1911"). "Het" may be no article: it counts behind a preposition and at a
    sentence's start; "een" may be a number, as behind "er" or where another "een" or "de ander" stands beside it. An
    adjective or participle with a word behind it ends what stands between an article and its noun ("de op 3 mei
    gestarte proef"), whatever it says.

Source:
    E-ANS: an adjective stands without its noun only where the noun can be taken from what was said before.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.words.lone_articles import lone_articles
from ijkmoment.checking.words.lone_superlatives import lone_superlatives
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("WRD003", "warning")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the superlatives, articles and prepositions behind which a noun is missing."""
    if letter.speller is None:
        return
    groups = (*lone_articles(letter, letter.speller), *lone_superlatives(letter, letter.speller))
    for span in dict.fromkeys(Span(first.start, last.end) for first, last in groups):
        yield _DRAFT.at(span, words=" ".join(letter.part(span).split()))


RULE = Rule(
    "WRD003",
    "noun-missing-after-superlative",
    "warning",
    check,
    {"nl": "na “{words}” ontbreekt een zelfstandig naamwoord", "en": "a noun is missing after “{words}”"},
    needs=("dictionary",),
)
