"""The verb by which rows have what a table counts: "het depot in Ede verwerkte de meeste zendingen".

Any verb will do for it: who handles, draws or gets most of what a column counts is told by that column. It is known by
where it stands, right before the place or right behind what the place is of, in a clause without another verb. One that
says that less was left of it, or that it changed, is told by no column of what there is ("weigerde de meeste").
"""

from ijkmoment.checking.comparisons.ranked_places import PlaceTold
from ijkmoment.checking.comparisons.ranked_tables import VERB
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, words_at
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED, DETERMINERS, PREPOSITIONS, VERBS

_NO_VERB = lazily(r"ge\w+(?:d|t|en)|(?:be|ver|ont)\w+d|\w+(?:end|ende|ig|ige|lijk|lijke|ste)")
_OTHERWISE = lazily(
    r"(?:weiger|verl(?:oo?r|ie)|mis(?:t|te|ten|sen)\Z|verw(?:erp|ierp)|schrap|annul|vernietig|staa?k|sl(?:ui|oo?t)|verwijder|be[eë]indig"
    r"|vermeed|vermijd|verklein|vermin|verho|verla|daa?l|ste(?:eg|gen)|stijg|groei|kr(?:o|i)mp|n(?:eem|am|em)|verwacht|plan|beoog|wil|wens"
    r"|ontbre|ontbra|ontbro|verdw|mislu|bespaa?r|voor(?:ziet|zag)|raakt|beantwoord|public|onderzo|herstel|los|besp|deel|zakt|bezuinig|zeg|zei|noem|meen|vind|vond)"
)
_AWAY = frozenset("af kwijt terug weg toe stil over op uit neer stop in aan voor door".split())


def verb_of_place(letter: Letter, told: PlaceTold, part: Span) -> str:
    """Return the verb of what tells a place, nothing where another one is known or it speaks of something else."""
    words = words_at(letter.text, part.start, part.end)
    if not words or words[-1][0] in _AWAY or any(word in VERBS or VERB.match(word) for word, _, _ in words):
        return ""
    before = [word for word, at, _ in words if at < told.span.start and word not in CLOSED]
    behind = [word for word, at, _ in words if at >= told.span.end][len(told.phrase) :]
    if behind[:1] and behind[0] in PREPOSITIONS:  # "de grootste groei in het halfjaar zat bij"
        behind = [word for word in behind[1:] if word not in DETERMINERS][1:]
    near = (before[-1:], behind[:1])
    found = next((one[0] for one in near if one and _may_be_verb(letter, one[0])), "")
    return "" if _OTHERWISE.match(found) else found


def _may_be_verb(letter: Letter, word: str) -> bool:
    return word not in CLOSED and bool(content(word)) and word in letter.runs and _NO_VERB.fullmatch(word) is None
