"""Promise or motion that the letter tells, and that has no answer.

What:
    A sentence that tells what was promised, or what a motion or a member asks, where nothing in the letter is an
    answer: it ends its paragraph, or the letter calls it kept at once, or goes on to the next promise or motion, and
    what was promised is spoken of nowhere else; of lettered promises or questions the one that the answers pass over,
    where they refer to all others by letter; and a heading that names one promise or one motion beside the other over
    a passage that has but one of the two.

Why:
    Parliament strikes the promise off its list, and what it asked for was never told.

Example:
    Toezeggingen

    In het debat van 3 april 2024 is toegezegd te melden hoeveel tolken in het veldhospitaal werken. Dat zijn er acht.
    In hetzelfde debat is toegezegd de slijtage van de kettingvoertuigen te beschrijven. Beide toezeggingen zijn hiermee
    nagekomen.

Better:
    Toezeggingen

    In het debat van 3 april 2024 is toegezegd te melden hoeveel tolken in het veldhospitaal werken. Dat zijn er acht.
    In hetzelfde debat is toegezegd de slijtage van de kettingvoertuigen te beschrijven. Zij is groter dan voorzien.
    Beide toezeggingen zijn hiermee nagekomen.

Known limits:
    Any sentence right behind it in its paragraph counts as an answer, but one that tells when the House hears more of
    something else. The paragraph below must have a word of it, point back or open with what there is ("Er is ..."). It
    must be a motion, a question or request of a member, or our own promise or one to the House without a time to come,
    and stand in the letter's later half, under a heading on promises, or be of what no other paragraph has a word of.
    It is left alone where a sentence before it in its paragraph has a word of it, where another paragraph has most of
    them, where it says itself what became of it or where it is answered, is of an opinion, or stands in the first
    paragraphs, which the whole letter may answer. An item of a lettered list is answered where a paragraph has half
    its words.

Source:
    Tweede Kamer: a promise is Voldaan when the letter does what was promised.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.lessons.lettered_answers import passed_over
from ijkmoment.checking.lessons.told_promises import is_like_heading, unanswered
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("PRO004", "warning")
_NAMED = {
    "promise": lazily(r"\btoezegging(?:en)?\b", re.IGNORECASE),
    "motion": lazily(r"\bmoties?\b", re.IGNORECASE),
}
# "Moties en toezeggingen" is what a section is called each year, be there one of both or not.
_ONE = {
    "promise": lazily(r"\btoezegging\b", re.IGNORECASE),
    "motion": lazily(r"\bmotie\b", re.IGNORECASE),
}
# Any word that may tell of one, in whatever form.
_TOLD = {
    "promise": lazily(
        r"toezeg|toegezeg|\bzeg\w*\b[^.]*\btoe\b|belof|beloof|\bzou(?:den)?\b|gevraagd|vroeg", re.IGNORECASE
    ),
    "motion": lazily(r"moti|verzoek|verzocht|aangenomen|uitspraak|uitgesproken", re.IGNORECASE),
}
_LEAST, _LOWEST = 80, 9


def check(letter: Letter) -> Iterator[Finding]:
    """Find the promises and motions that are told and not answered."""
    for one in unanswered(letter):
        related = (in_letter(letter, one.closing),) if one.closing is not None else ()
        yield _DRAFT.at(one.span, related=related, form=one.form)
    for span in passed_over(letter):
        yield _DRAFT.at(span, form="letter")
    for heading, form in _headed(letter):
        yield _DRAFT.at(Span(heading.start, heading.end), form=form)


def _headed(letter: Letter) -> Iterator[tuple[Block, str]]:
    """Yield the headings that name both promises and motions, over a passage without a word of one of them."""
    for index, block in enumerate(letter.blocks):
        span = Span(block.start, block.end)
        if not (block.kind == "heading" or is_like_heading(letter, block)):
            continue
        if not all(letter.says(named, span) for named in _NAMED.values()):
            continue
        below = _below(letter, index)
        lacking = [form for form, words in _TOLD.items() if not letter.says(words, below)]
        lacking = lacking if len(lacking) > 1 else [form for form in lacking if letter.says(_ONE[form], span)]
        if below.end - below.start >= _LEAST and len(lacking) == 1:
            yield block, lacking[0]


def _below(letter: Letter, index: int) -> Span:
    """Return what stands under a heading, with the smaller headings in it."""
    heading = letter.blocks[index]
    end = heading.end
    for place in range(index + 1, len(letter.blocks)):
        one = letter.blocks[place]
        if _level(letter, one) <= _level(letter, heading):
            break
        end = one.end
    return Span(heading.end, end)


def _level(letter: Letter, block: Block) -> int:
    if block.kind == "heading":
        return block.level
    return _LOWEST if is_like_heading(letter, block) else _LOWEST + 1


RULE = Rule(
    "PRO004",
    "promise-or-motion-without-answer",
    "warning",
    check,
    {
        "nl": {
            "closed": "deze toezegging of motie heet meteen nagekomen, zonder dat er een antwoord staat",
            "told": "op deze toezegging of motie volgt geen antwoord",
            "letter": "de antwoorden hierachter noemen de andere letters, en deze niet",
            "promise": "de kop noemt toezeggingen, maar eronder staat er geen",
            "motion": "de kop noemt een motie, maar eronder staat er geen",
        },
        "en": {
            "closed": "this promise or motion is called kept at once, with no answer in between",
            "told": "no answer follows on this promise or motion",
            "letter": "the answers below refer to the other letters, and not to this one",
            "promise": "the heading names promises, but there is none below it",
            "motion": "the heading names a motion, but there is none below it",
        },
    },
)
