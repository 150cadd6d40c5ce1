"""What is wrong with a letter's source: a code for each, with its English line; pages say it in their own language.

What is wrong with a key of the front matter, or with a role, is first known without its place (`facts.problem.Wrong`).
"""

from collections.abc import Mapping
from functools import partial

from ijkmoment.facts.problem import say

_ADDRESS = "write a whole address that starts with https://"
MESSAGES: Mapping[str, str] = {
    # the file
    "not-a-folder": "is a file; name a folder that holds a {name}",
    "large-letter": "larger than {most} MB: this is no letter",
    "no-letter": "no such file: a letter's folder holds a {name}",
    "not-utf-8": "byte {byte} is not UTF-8: save the letter as UTF-8",
    "unopened-letter": "cannot be read: {error}",
    # its front matter
    "no-front-matter": "expected front matter between two lines of ---",
    "not-yaml": "front matter is not YAML",
    "broken-yaml": "front matter is not YAML: {error}",
    "not-pairs": "expected front matter of the form key: value",
    "unknown-key": "unknown key {key!r}: expected one of {keys}",
    "missing-key": "{key} is missing from the front matter",
    "not-a-text": "{key}: expected a text",
    "not-a-list": "{key}: expected a list of texts",
    "not-pairs-of-texts": "{key}: expected pairs of texts",
    "no-day": "{key} {value!r}: expected a day such as 2024-05-15",
    "no-period": "{key} {value!r}: expected a period such as 2023-05/2024-04",
    "no-title": "{key} {value!r}: expected the words that stand above the letter",
    "no-year": "{key} {value!r}: expected a year such as 2023",
    "no-choice": "{key} {value!r}: expected {one} or {other}",
    "no-moment": "{key} {value!r}: expected a day such as 2024-05-15, or a moment",
    # its text
    "unprintable": "U+{number} ({name}) cannot be printed in a letter: write it in words, or take it out",
    "foreign-block": "{what} does not belong in a letter: use headings, text and lists",
    "foreign-text": "{what} does not belong in a letter",
    "deep-heading": "a heading of level {level} under one of level {above}: write {marks}",
    "empty-heading": "a heading without text: write it, or take it out",
    "crowded-item": "a list item holds one paragraph: make a second item, or end the list",
    "empty-item": "a list item without text: write it, or take it out",
    "inside-item": "{what} does not belong in a list item: end the list first",
    "deep-list": "a list of more than {most} levels: take some of its points out of it",
    "crowded-note": "a footnote holds one paragraph: join its text, or make a second note",
    "empty-note": "[^{name}]: a note without text: write it, or take it out",
    "inside-note": "{what} does not belong in a footnote, which holds one paragraph",
    "second-note": "[^{name}]: a second note of that name: give it a name of its own",
    "uncalled-note": "[^{name}]: nothing calls this note: call it in the text, or take it out",
    "undefined-note": "[^{name}]: there is no such note: define it, or take the call out",
    "note-in-note": "a footnote cannot call another: call both in the text",
    "note-in-link": "a note is not called inside a link: call it after the link",
    "note-called-before": "[^{name}]: called before: a note is called once, make a second one",
    "no-address": f"a link to {{link!r}}: {_ADDRESS}",
    "no-section": "a link to '#{section}': no heading of that name",
    "section-near": "a link to '#{section}': no heading of that name: did you mean {near!r}?",
    # its roles
    "open-role": "a role that is not closed: end it with }}, or write {{{{ for a brace",
    "role-in-link": "a role cannot stand inside a link: end the link before it",
    "empty-role": "an empty role: write {{subject concept}}, or {{{{ for a brace",
    "role-period": "{word!r} is no period: write @2023 or @2023-05/2024-04",
    "reserved": "{word!r} is a reserved word: it cannot stand here",
    "not-two-words": "expected a subject and a concept, found {number} words",
    "no-front-word": "expected {{brief ...}} with one of {words}",
    "no-per": "expected a subject, a concept and per=: write {{tabel efp-lt sterkte per=natie}}",
    "no-concept": "unknown concept {word!r}",
    "concept-near": "unknown concept {word!r}: did you mean {near!r}?",
    "nothing-held": "nothing was recorded for this letter at its moment: fill the register, or change snapshot-at",
    "no-subject": "unknown subject {word!r}",
    "subject-near": "unknown subject {word!r}: did you mean {near!r}?",
    "no-dimension": "{concept} has no dimension {dimension!r}: choose from {dimensions}",
    "dimensionless": "{concept} has no dimensions: leave {dimension!r} out",
    "no-style": "no style {style!r}: choose from {styles}",
    "styleless": "no style {style!r}: choose from none",
    "not-held": "{subject} has no {concept} in this snapshot",
    "nothing-to-print": "{subject} has no {concept} to print",
    "not-one": "not exactly one statement fits: choose from {choices}",
    "not-one-of-many": "not exactly one statement fits: choose from {choices} and {more} more",
}
wrong = partial(say, MESSAGES)
