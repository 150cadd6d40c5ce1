"""Clean letters with one error put in at a random place: what a rule must find, and where.

A mutator knows a letter's text alone, by patterns of its own and never by what the reader sees in it, so that what the
reader misses counts as missed by the rule. Each puts in the slip that its rule is for, as people make it: in words that
the letter has, where it has them, and else as a sentence, paragraph or list more.
"""

from support.mutants import (
    dates,
    drafts,
    earlier,
    figures,
    labels,
    lessons,
    names,
    promises,
    references,
    sources,
    structure,
    trends,
    words,
)
from support.mutants.mutant import Kind

KINDS: tuple[Kind, ...] = (
    *dates.KINDS,
    *figures.KINDS,
    *trends.KINDS,
    *references.KINDS,
    *names.KINDS,
    *structure.KINDS,
    *drafts.KINDS,
    *sources.KINDS,
    *earlier.KINDS,
    *promises.KINDS,
    *lessons.KINDS,
    *labels.KINDS,
    *words.KINDS,
)
