"""Rank or superlative that the figures contradict.

What:
    A place by size ("de grootste bijdrage na Duitsland", "het langst", "de drukste maand", "koploper is Utrecht", "op
    de tweede plaats", "gevolgd door") that the numbers near it rule out: those that the same sentence or the ones right
    before it tell of each, the lists and tables beside it or under the same heading, what the nations that take part
    supply, and the register.

Why:
    Such a claim praises one's own contribution; when the figures beside it say otherwise, neither is believed.

Example:
    Nederland levert met 300 militairen de grootste bijdrage, samen met Duitsland (560 militairen).

Better:
    Nederland levert met 300 militairen de grootste bijdrage na Duitsland (560 militairen).

Known limits:
    One row has to be named by the words around the place, by its number ("de derde maatregel") or by the number told
    with it, and nothing else may be spoken of than what the rows, their heads or their heading say; what is concluded
    ("daarmee", "dus", "van de drie") goes by what was told right before, whatever it is called. Where a table has more
    columns, all that may be meant have to contradict; a year, a share, a measure (money for "duur", time or length for
    "lang") or a number beside the place says which. That too few go before a row counts only where all are told:
    in a list or table, or for a conclusion. A place with its own number goes by those of its paragraph too, of counts
    the first place only by its sentence; "belangrijkste" where it is concluded. "Circa" is a tenth either way; equal
    figures contradict nothing; "de beste" and "het zwakst" are wrong only between both ends. Left alone are places in
    time ("tot nu toe"), of the world, within some ("binnen de EU"), shared or denied ones, what most of many did ("in
    de meeste gevallen"), and figures of another mission, place or year.

Source:
    The figures of the letter itself; the register's strengths by nation.
"""

from collections.abc import Iterator

from ijkmoment.checking.comparisons.nation_rows import in_english
from ijkmoment.checking.comparisons.ranked import ranked
from ijkmoment.checking.comparisons.ranked_tables import Place
from ijkmoment.checking.comparisons.ranks_beside import ranks_beside
from ijkmoment.checking.comparisons.trends import trends
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter, together
from ijkmoment.facts.finding import Finding, Related

_DRAFT = Draft("NUM003", "inconsistency")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the places by size that figures rule out, each sentence once; what trends tell is NUM006's."""
    known = {letter.sentence_at(it.start) for one in letter.once(trends) for it in (one.word, one.second)}
    for one in (*ranked(letter), *ranks_beside(letter)):
        sentence = letter.sentence_at(one.span.start)
        if sentence not in known:
            known.add(sentence)
            yield _finding(letter, one)


def _finding(letter: Letter, one: Place) -> Finding:
    span = together(letter, one.span, (it for it, _ in one.rows))
    beside = (it for it, _ in one.rows if not one.statements and not (span.start <= it.start and it.end <= span.end))
    places = tuple(in_letter(letter, it) for it in beside)
    register = tuple(Related("register", it, statement=it) for it in one.statements)
    figures = ", ".join(dict.fromkeys(printed for _, printed in one.rows))
    english = ", ".join(dict.fromkeys(in_english(printed) for _, printed in one.rows))
    return _DRAFT.at(
        span, related=places + register, printed=letter.part(one.span), figures=figures, figures_en=english
    )


RULE = Rule(
    "NUM003",
    "rank-off-the-figures",
    "inconsistency",
    check,
    {
        "nl": "“{printed}” klopt niet met de aantallen: {figures}",
        "en": "“{printed}” does not agree with the figures: {figures}",
    },
    sees_more_with=("register",),
)
