"""Errors in a letter's structure: what it announces, lists, and says of each deployment; its footnotes."""

import re
from collections import Counter
from random import Random

from support.mutants.mutant import (
    Kind,
    Mutant,
    between_paragraphs,
    between_sentences,
    body,
    choose,
    made,
    put,
    put_all,
    whole,
)

HEADING = re.compile(
    r"(?<=\n\n)(?P<number>\d{1,2}(?:\.\d{1,2})?\.? )?(?P<title>[A-Z][^\n.;,€]{3,70}[^\n.:;,€\d ])(?=[ ]*\n\n)"
)
COUNTRY = re.compile(
    r"(?<!\w)(?:Litouwen|Roemenië|Slowakije|Mali|Irak|Libanon|Kosovo|Estland|Finland|Gotland|IJsland|Mozambique|Oeganda|Kenia"
    r"|Bosnië-Herzegovina|Noord-Macedonië|Kroatië|Niger|Letland|Polen|Bulgarije|Noorwegen|Tsjaad|Jordanië)(?!\w)"
)
_SENTENCE_DOT = re.compile(r"(?<=[a-z]{4})\.(?= [A-Z][a-z])")
_ITEM = re.compile(r"(?<=\n)(?P<sign>[ ]*[-•–*] )(?P<words>[^\n]{10,}(?:\n(?![ ]*[-•–*] )[^\n]+)*)")
_SUMMED = re.compile(r"(?<=\n)(?P<line>[^\n€]{4,60}: € ?\d{1,3},\d+ miljoen[^\n]*\n)")
_ANNOUNCES = re.compile(r"(?:onderdelen|delen|hoofdstukken|paragrafen|ingedeeld):")
_UNSEEN_HEADING = re.compile(r"\n *\n(?=[A-Z][^\n]{5,90}[^.:;,\n ] *\n *\n)")  # more than the part would go
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTE = re.compile(r"(?<=\n)[ ]?(?P<number>\d{1,2}) [A-Z](?:[^\n]{10,}(?=\n\S)|[^\n]{10,}\.(?=\s*\n\n|\s*\Z))")
_NOTE_MARK = re.compile(  # no decimal of a table and no number of a heading
    r"(?:(?<=[a-z%”)]\.)|(?<=\d{4}\.)|(?<=[a-z]\))|(?<=[a-z],))(?P<number>\d{1,2})(?=[ \n][A-Z]|[ \n]*$)"
)
_COUNTS = ("twee", "drie", "vier", "vijf", "zes", "zeven")


def headings(text: str) -> list[re.Match[str]]:
    """Return the lines between white ones that look like headings, between salutation and closing."""
    start, end = body(text)
    found = HEADING.finditer(text, max(start - 2, 0), end)
    return [one for one in found if not one["title"].startswith(("Sterkte", "Tabel", "Figuur"))]


def section(text: str, heading: re.Match[str]) -> tuple[int, int]:
    """Return where the text below a heading stands, up to the next heading."""
    after = [one.start() for one in headings(text) if one.start() > heading.start()]
    return heading.start(), min(after, default=body(text)[1])


def heading_renamed(text: str, random: Random) -> Mutant | None:
    """An announced part whose heading bears another name."""
    pairs = _announced(text)
    if not pairs:
        return None
    _, heading = random.choice(pairs)
    other = random.choice(("Overige zaken", "Achtergrond van het besluit", "Communicatie en media"))
    marked = {one.span(): f"⟦{one[0]}⟧" for one in headings(text)} | {heading.span(): f"⟦{other}⟧"}
    return made("STR001", _all_announced(put_all(text, marked)))


def announcement_gone(text: str, random: Random) -> Mutant | None:
    """One of the announced parts left out of the announcement."""
    pairs = _announced(text)
    if len(pairs) < 3:
        return None
    (start, end), _ = random.choice(pairs)
    marked = {one.span(): f"⟦{one[0]}⟧" for one in headings(text)} | {(start, end): ""}
    return made("STR001", _all_announced(put_all(text, marked)))


def _announced(text: str) -> list[tuple[tuple[int, int], re.Match[str]]]:
    """Return the lines of an announcement of which the words are a heading's too, with that heading."""
    found = _ANNOUNCES.search(text)
    if found is None:
        return []
    pairs = []
    for heading in headings(text):
        line = re.compile(rf"(?m)^[^\n]{{0,5}}{re.escape(heading['title'])}[;.,]?(?: en)?\n").search(
            text, found.end(), heading.start()
        )
        if line and line.start() - found.end() < 400:
            pairs.append((line.span(), heading))
    return pairs


def _all_announced(text: str) -> str:
    """Mark what announces as well: a finding may stand there."""
    found = _ANNOUNCES.search(text)
    if found is None:
        return text
    start = text.rfind("\n", 0, found.start()) + 1
    end = text.find("\n\n", found.end() + 3)
    block = text[start:end]
    return text if "⟦" in block else f"{text[:start]}⟦{block}⟧{text[end:]}"


def announcement_added(text: str, random: Random) -> Mutant | None:
    """An announcement behind the salutation of the letter's own headings and of one that it has not."""
    titles = [one for one in headings(text) if one["number"] and "." not in one["number"].strip(". ")]
    titles = titles or ([] if any(one["number"] for one in headings(text)) else headings(text))
    names = list(dict.fromkeys(one["title"] for one in titles))
    if not 2 <= len(names) <= 5 or _ANNOUNCES.search(text):
        return None
    place = random.randrange(len(names) + 1)
    named = [*names[:place], "Communicatie en media", *names[place:]]
    inline = f"Deze brief bestaat uit {_COUNTS[len(named) - 2]} onderdelen: " + ", ".join(
        f"({number}) ⟦{name}⟧" for number, name in enumerate(named, 1)
    )
    listed = f"Deze brief bestaat uit ⟦{_COUNTS[len(named) - 2]} onderdelen⟧:\n\n" + "\n".join(
        f"{number}. ⟦{name}⟧" for number, name in enumerate(named, 1)
    )
    start = body(text)[0]
    return made("STR001", put(text, (start, start), "\n" + random.choice((f"{inline}.", listed)) + "\n"))


def overview_line_added(text: str, random: Random) -> Mutant | None:
    """A line of the overview about a deployment of which the letter says nothing else."""
    titles = [one for one in headings(text) if COUNTRY.search(one[0])]
    lines = _overview(text)
    if len(titles) < 2 or not lines or "Montenegro" in text:
        return None
    one = random.choice(lines)
    what = random.choice(
        ("een instructieteam", "een peloton mariniers", "een compagnie", "een medisch team met twaalf militairen")
    )
    return made("STR002", put(text, (one.start(), one.start()), f"{one['sign']}⟦{what} in Montenegro⟧\n"))


def _overview(text: str) -> list[re.Match[str]]:
    """Return the lines of the first list in which all lines but one name a country, and none money."""
    group: list[re.Match[str]] = []
    for one in [*_ITEM.finditer(text), None]:
        if group and (one is None or one.start() - group[-1].end() > 2):
            naming = sum(bool(COUNTRY.search(line[0])) for line in group)
            if naming >= max(2, len(group) - 1) and not any("€" in line[0] for line in group):
                return group
            group = []
        if one is not None:
            group.append(one)
    return []


def cost_line_gone(text: str, random: Random) -> Mutant | None:
    """A line of the costs left out, of a deployment that has a section."""
    lines = [one for one in _SUMMED.finditer(text) if COUNTRY.search(one["line"])]
    titles = [one for one in headings(text) if COUNTRY.search(one[0])]
    single = [one for one in lines if sum(_country(one) in title[0] for title in titles) == 1]
    if len(lines) < 3 or len(titles) < 3 or not single:
        return None
    one = random.choice(single)
    land = _country(one)
    marked = {each.span(): f"⟦{each[0]}⟧" for each in re.finditer(rf"(?m)^[^\n]*{land}[^\n]*$", text)} | {
        one.span(): ""
    }
    return made(
        "STR002",
        put_all(
            text,
            {
                span: words
                for span, words in marked.items()
                if span == one.span() or not one.start() <= span[0] < one.end()
            },
        ),
    )


def _country(found: re.Match[str]) -> str:
    country = COUNTRY.search(found[0])
    return country[0] if country else ""


def cost_line_added(text: str, random: Random) -> Mutant | None:
    """A line more in the list of costs, for a deployment of which the letter says nothing else."""
    lines = [one for one in _SUMMED.finditer(text) if COUNTRY.search(one["line"])]
    titles = [one for one in headings(text) if COUNTRY.search(one[0])]
    if len(lines) < 3 or len(titles) < 3 or "Montenegro" in text:
        return None
    one = random.choice(lines)
    sign = re.match(r"[ ]*(?:[-•–*] )?", one["line"])
    return made(
        "STR002",
        put(
            text, (one.start(), one.start()), f"{sign[0] if sign else ''}⟦Instructieteam Montenegro: € 0,31 miljoen⟧\n"
        ),
    )


def part_gone(text: str, random: Random) -> Mutant | None:
    """A part below the heading of a deployment left out, which the other deployments have."""
    found = headings(text)
    counted = Counter(one["title"] for one in found)
    repeated = [title for title, times in counted.items() if times >= 3]
    if not repeated:
        return None
    title = random.choice(repeated)
    one = random.choice([each for each in found if each["title"] == title])
    start, end = section(text, one)
    if _UNSEEN_HEADING.search(text, one.end(), end):
        return None
    owner = [each for each in found if each.start() < start and counted[each["title"]] == 1]
    if not owner:
        return None
    last = owner[-1]
    after = [each.start() for each in found if each.start() >= end and counted[each["title"]] == 1]
    until = min(after, default=body(text)[1])
    return made(
        "STR004", f"{text[: last.start()]}⟦{text[last.start() : start]}{text[end:until].rstrip()}⟧\n\n{text[until:]}"
    )


def mark_added(text: str, random: Random) -> Mutant | None:
    """A footnote's mark behind a sentence, without a note."""
    start, end = body(text)
    found = list(_SENTENCE_DOT.finditer(text, start, end))
    if not found or not whole(text):
        return None
    one = random.choice(found)
    taken = {int(each) for each in re.findall(r"(?m)^\s?(\d{1,2}) [A-Z]", text)} | {
        int(each) for each in re.findall(r"[a-z][.,](\d{1,2})\s", text)
    }
    taken |= {int(each.translate(_RAISED)) for each in re.findall("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", text)}
    taken |= {int(each) for each in re.findall(r"\[(\d{1,2})\]", text)}
    number = max(taken, default=0) + 1
    raised = "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(sign)] for sign in str(number))
    mark = random.choice((str(number), str(number), raised, f"[{number}]"))
    return made("STR005", put(text, one.span(), f".⟦{mark}⟧"))


def note_added(text: str, random: Random) -> Mutant | None:
    """A note at the foot of a page to which no mark belongs, in a letter that has notes."""
    notes = list(re.finditer(r"(?<=\n\n)(?P<number>\d{1,2}) [A-Z][^\n]{10,}(?:\n[^\n]+)*\n", text))
    marks = {int(one) for one in re.findall(r"[a-z)€\d][.,)]?(\d{1,2})(?=\s)", text)}
    place = between_paragraphs(text, random)
    if not notes or place is None:
        return None
    number = max([int(one["number"]) for one in notes] + [0]) + 1
    if number in marks or not any(int(one["number"]) in marks for one in notes):
        return None
    words = random.choice(("De bedragen zijn afgerond op twee decimalen.", "Hierover is uw Kamer eerder geïnformeerd."))
    return made("STR005", put(text, (place, place), f"⟦{number} {words}⟧\n\n"))


def mark_gone(text: str, random: Random) -> Mutant | None:
    """A note whose mark is gone."""
    notes = {one["number"]: one for one in _NOTE.finditer(text)}
    marks = [one for one in _NOTE_MARK.finditer(text) if one["number"] in notes]
    if not marks:
        return None
    one = random.choice(marks)
    note = notes[one["number"]]
    if note.start() < one.end() < note.end():
        return None
    return made("STR005", put_all(text, {one.span(): "", note.span(): f"⟦{note[0]}⟧"}))


def heading_without_place(text: str, random: Random) -> Mutant | None:
    """An announced count of parts that is one more or less."""
    found = choose(
        re.compile(rf"(?P<count>{'|'.join(_COUNTS)}) (?P<noun>onderdelen|delen|hoofdstukken)\b"), text, random
    )
    if found is None or not _announced(text):
        return None
    index = _COUNTS.index(found["count"])
    other = _COUNTS[index + 1] if index == 0 or random.random() < 0.5 else _COUNTS[index - 1]
    return made("STR001", put(text, found.span(), f"⟦{other} {found['noun']}⟧"))


def sentence_of_no_section(text: str, random: Random) -> Mutant | None:
    """A section on a deployment that the overview does not list."""
    titles = [one for one in headings(text) if COUNTRY.search(one[0])]
    place = between_sentences(text, random)
    if len(titles) < 3 or place is None or "Montenegro" in text:
        return None
    one = random.choice(titles[1:])
    if one["number"]:
        return None
    words = "⟦Inzet in Montenegro⟧\n\nNederland droeg met een instructieteam bij aan de opleiding van de kustwacht.\n\n"
    return made("STR002", put(text, (one.start(), one.start()), words))


_LABELLED = re.compile(r"(?:^ *(?:\(?(?:[A-H]|[IVX]+|[ivx]+|\d{1,2})[.)] +)[^\n.:€]{4,80}[;.,]?\n){3,}", re.MULTILINE)
_LABEL = re.compile(
    r"^ *\(?(?P<label>[A-H]|[IVX]+|[ivx]+|\d{1,2})[.)] +(?P<name>[^\n]+?)(?P<stop>[;.,]?)$", re.MULTILINE
)
_ELSEWHERE = ("het toerisme", "de muziekscholen", "de postbezorging", "de visstand", "de bibliotheken")


def label_of_another(text: str, random: Random) -> Mutant | None:
    """An announced part with a label that is about something else than the heading with that label."""
    start = body(text)[0]
    row = next(_LABELLED.finditer(text, start), None)
    if row is None:
        return None
    parts = list(_LABEL.finditer(text, row.start(), row.end()))
    titles = [
        re.search(rf"\n\n(?:DEEL )?\(?{one['label']}[.)]? [A-Z][^\n]+\n\n", text[row.end() - 2 :]) for one in parts
    ]
    if not all(titles):
        return None
    one = random.choice(parts)
    return made("STR001", put(text, one.span("name"), f"⟦{random.choice(_ELSEWHERE)}⟧"))


_TITLE = re.compile(
    r"(?<=\n)(?P<word>Tabel|Figuur|Les|Maatregel|Deel|DEEL) (?P<mark>\d{1,2}|[A-H])(?=[.:]? [A-Z]|[.:] | [–-] )"
)
_NUMBERED = re.compile(r"(?<=\n\n)(?P<mark>(?:\d{1,2}\.)*\d{1,2})(?=\.? [A-Z][^\n.;]{2,70}\n\n)")
_COUNTED = re.compile(
    r"(?<=\n)[ ]*(?P<mark>\d{1,2}|[a-h])[.)] (?P<words>\S[^\n]+(?:\n(?![ ]*(?:\d{1,2}|[a-h])[.)] )[^\n]+)*)\n"
)


def _next(mark: str) -> str:
    """Return the mark behind this one."""
    *below, last = mark.split(".")
    return ".".join([*below, str(int(last) + 1) if last.isdecimal() else chr(ord(last) + 1)])


def heading_number_skipped(text: str, random: Random) -> Mutant | None:
    """A heading with the number behind its own."""
    found = [one for one in _NUMBERED.finditer(text) if not one["mark"].endswith("1")] if whole(text) else []
    if not found:
        return None
    one = random.choice(found)
    line = text[one.start() : text.index("\n", one.start())].replace(one["mark"], _next(one["mark"]), 1)
    return made("STR009", put(text, (one.start(), text.index("\n", one.start())), f"⟦{line}⟧"))


def title_number_skipped(text: str, random: Random) -> Mutant | None:
    """A table, lesson or measure that has the number behind its own, the last of its row."""
    rows: dict[str, list[re.Match[str]]] = {}
    for one in _TITLE.finditer(text):
        rows.setdefault(one["word"], []).append(one)
    sound = [row for word, row in rows.items() if len(row) > (1 if word in ("Tabel", "Figuur") else 2)]
    if not sound:
        return None
    one = random.choice(sound)[-1]
    return made("STR009", put(text, one.span(), f"⟦{one['word']} {_next(one['mark'])}⟧"))


def item_gone(text: str, random: Random) -> Mutant | None:
    """A list with numbers or letters out of whose middle an item is gone."""
    items = list(_COUNTED.finditer(text))
    found = [
        (one, following)
        for before, one, following in zip(items, items[1:], items[2:], strict=False)
        if before.end() == one.start()
        and one.end() == following.start()
        and _next(before["mark"]) == one["mark"]
        and _next(one["mark"]) == following["mark"]
    ]
    if not found:
        return None
    one, following = random.choice(found)
    return made("STR009", put_all(text, {one.span(): "", following.span("words"): f"⟦{following['words']}⟧"}))


KINDS = (
    Kind("STR009", "number of a heading skipped", heading_number_skipped),
    Kind("STR009", "number of a table or lesson skipped", title_number_skipped),
    Kind("STR009", "item of a numbered list gone", item_gone),
    Kind("STR001", "heading of an announced part renamed", heading_renamed),
    Kind("STR001", "part left out of the announcement", announcement_gone),
    Kind("STR001", "count of parts changed", heading_without_place),
    Kind("STR001", "announcement added with a part too many", announcement_added),
    Kind("STR001", "announced part with the label of another heading", label_of_another),
    Kind("STR002", "line added to the overview", overview_line_added),
    Kind("STR002", "line of the costs gone", cost_line_gone),
    Kind("STR002", "line of costs added", cost_line_added),
    Kind("STR002", "section added", sentence_of_no_section),
    Kind("STR004", "part of a deployment's section gone", part_gone),
    Kind("STR005", "mark without a note", mark_added),
    Kind("STR005", "note without a mark", note_added),
    Kind("STR005", "mark of a note gone", mark_gone),
)
