"""Whether a stretch of text speaks of nothing but what a table has: only then is what it says one of the table's rows.

"De uitgaven voor dijken" are no "Uitgaven" of a row called water, and "het aantal aanvragen" is not what a table of
expenses holds. Each word that says something has to stand in the table, over it, or in any sentence on figures.
"""

from ijkmoment.checking.comparisons.ranked_tables import OF_TABLES, VERB
from ijkmoment.checking.figures.directions import directions
from ijkmoment.checking.figures.grids import Grid
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, stem, words_at
from ijkmoment.language.numerals import number_of
from ijkmoment.language.patterns import lazily

_SAYS_SO = lazily(
    r"(?:toe|af|op|terug|uit|elk|ieder|gestaag|gestage|voortdurend\w*|onafgebroken|ononderbroken|gelijkmatig\w*|aanhoudend\w*|zet(?:te)?|lo(?:opt|pen)|liep(?:en)?"
    r"|va(?:lt|llen)|viel(?:en)?|vertoon(?:t|de)|toon(?:t|de)|laat|lieten|zien|\w*(?:toename|stijging|groei|afname|daling|krimp|teruggang)"
    r"|verwachting|iets|licht\w*|sterk\w*|fors\w*|verder|hoger|lager|groter|kleiner|meer|minder|miljoen|miljard|euro|procent\w*"
    r"|realisatie|totaal|totale|bedrag\w*|aantal\w*|ten|opzichte|circa|ruim|bijna|ongeveer|procentpunt\w*|niveau)"
)
_CAPITALS = lazily(r"(?<!\w)[A-Z][A-Z-]+(?!\w)")


def names(text: str) -> frozenset[str]:
    """Return the stems by which a text names a row, capitals among them."""
    return frozenset((*content(text), *(stem(it) for it in _CAPITALS.findall(text))))


def speaks_of_alone(letter: Letter, span: Span, grid: Grid) -> bool:
    """Tell whether each word of a stretch that says something is one of a table or of how its numbers went."""
    heading = letter.headings_at(span.start)[-1:]
    over = " ".join((grid.over, *grid.heads.values(), *(letter.part(Span(it.start, it.end)) for it in heading)))
    known = names(over) | {word for row in grid.rows for word in names(row.label)}
    went = {end for it in directions(letter, span) for end in (it.start, it.end)}
    return not any(
        set(content(word)) - known and not is_of_any(word) and went.isdisjoint((start, end))
        for word, start, end in words_at(letter.text, *span)
    )


def is_of_any(word: str) -> bool:
    """Tell whether a word may stand in any sentence on figures."""
    if number_of(word) is not None or any(map(str.isdigit, word)):
        return True
    return any(one.fullmatch(word) is not None for one in (_SAYS_SO, VERB, OF_TABLES))
