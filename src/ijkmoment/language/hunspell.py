"""A Hunspell dictionary written out: every form of its words, with what each may be part of.

Hunspell keeps stems and rules, and takes a third of a second to load them. Set-up applies the rules once, so that a
look-up needs no loading, no memory and no library. Compounds are not written out: each form is marked with where it
may stand in one, as the dictionary says.

    python -m ijkmoment.language.hunspell nl.words index.aff index.dic

Several dictionaries go into one file: those of British and of American English. The rows of letters that their words
have are written beside it, as nl.rows.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ijkmoment.language.letter_rows import usual_rows
from ijkmoment.language.lexicon import Role, pack

_RULE = re.compile(
    r"^(?P<kind>[SP])FX +(?P<flag>\S+)\s+(?P<strip>\S+)\s+(?P<add>[^\s/]*)(?:/(?P<more>\S+))?(?:\s+(?P<when>\S+))?"
)
_HEADER = re.compile(r"[SP]FX +\S+ [YN] \d+")
_MARKS = {"Ca": Role.BEGIN, "Cb": Role.MIDDLE, "Cc": Role.END}
_FORBIDDEN, _ONLY_INSIDE, _INFINITIVE = "Fw", "Cx", "Vi"
_NOUN = re.compile(r"Z[^km]|Y.|Ch|Cd")
_VERB = re.compile(r"V.")
_ADJECTIVE = re.compile(r"A[^0]|Z[km]")


@dataclass(frozen=True, slots=True)
class _Affix:
    """One rule: at a word's end or start, take off `strip`, put on `add`, where `when` fits."""

    prefix: bool
    flag: str
    strip: str
    add: str
    more: tuple[str, ...]
    when: re.Pattern[str]

    def apply(self, word: str) -> str | None:
        """Return the word with the affix, None where it does not take it."""
        if self.prefix:
            return self.add + word
        if not word.endswith(self.strip) or not self.when.search(word):
            return None
        return word[: len(word) - len(self.strip)] + self.add


def forms(aff: str, dic: str) -> Mapping[str, int]:
    """Return every form of a dictionary's words with its roles; what it forbids is left out."""
    size = 2 if "FLAG long" in aff else 1
    affixes = _affixes(aff, size)
    found: dict[str, int] = {}
    forbidden: set[str] = set()
    for line in dic.splitlines()[1:]:
        word, _, given = line.partition("/")
        flags = _flags(given.split("\t")[0], size)
        if _FORBIDDEN in flags:
            forbidden.add(_letters(word))
            continue
        for form, role in _of_stem(word, flags, affixes):
            found[form] = found.get(form, 0) | role
    return {form: role for form, role in found.items() if form not in forbidden}


def _affixes(aff: str, size: int) -> Mapping[str, tuple[_Affix, ...]]:
    found: dict[str, list[_Affix]] = {}
    for line in aff.splitlines():
        rule = _RULE.match(line)
        if rule and not _HEADER.match(line):
            when = "" if (rule["when"] or ".") in (".", "#") or ":" in (rule["when"] or "") else rule["when"]
            strip = "" if rule["strip"] == "0" else rule["strip"]
            one = _Affix(
                rule["kind"] == "P",
                rule["flag"],
                strip,
                rule["add"],
                _flags(rule["more"] or "", size),
                re.compile(f"{when}$"),
            )
            found.setdefault(one.flag, []).append(one)
    return {flag: tuple(rules) for flag, rules in found.items()}


def _flags(text: str, size: int) -> tuple[str, ...]:
    return tuple(text[start : start + size] for start in range(0, len(text), size))


def _of_stem(word: str, flags: tuple[str, ...], affixes: Mapping[str, tuple[_Affix, ...]]) -> Iterator[tuple[str, int]]:
    stem = _marked(flags) | (Role.NOUN if any(map(_NOUN.match, flags)) else 0)
    if _INFINITIVE in flags or (word.endswith("en") and _is_verb(flags)):
        stem |= Role.INFINITIVE
    elif any(map(_VERB.match, flags)):
        stem |= Role.VERB
    if any(map(_ADJECTIVE.match, flags)):
        stem |= Role.ADJECTIVE
    yield _letters(word), stem
    rules = [rule for flag in flags for rule in affixes.get(flag, ())]
    prefixes = ["", *(rule.add for rule in rules if rule.prefix)]
    for prefix in prefixes[1:]:
        yield _letters(prefix + word), stem
    for rule in rules:
        form = None if rule.prefix else rule.apply(word)
        if form is not None:
            before = ["", *(two.add for flag in rule.more for two in affixes.get(flag, ()) if two.prefix)]
            yield from ((_letters(prefix + form), _of_form(rule, stem)) for prefix in (*prefixes, *before[1:]))


def _is_verb(flags: tuple[str, ...]) -> bool:
    return any(flag[0] == "P" and flag[1:].islower() for flag in flags)


def _marked(flags: tuple[str, ...]) -> int:
    role: int = 0 if _ONLY_INSIDE in flags else Role.WORD
    for flag in flags:
        role |= _MARKS.get(flag, 0)
    return role


def _of_form(rule: _Affix, stem: int) -> int:
    """Return the roles of a form: its affix says where it may begin or join, its stem whether it may end."""
    role = _marked(rule.more) | (stem & Role.END)
    if _VERB.match(rule.flag):
        role |= Role.VERB
    if _ADJECTIVE.match(rule.flag):
        role |= Role.ADJECTIVE
    if role & Role.WORD and _NOUN.match(rule.flag):
        role |= Role.NOUN
    return role


def _letters(word: str) -> str:
    return word.replace("ĳ", "ij").replace("Ĳ", "IJ").replace("’", "'")


def main(arguments: Iterable[str]) -> int:
    """Write the forms of one or more dictionaries, two files each, to the file that is named first."""
    target, *files = map(Path, arguments)
    found: dict[str, int] = {}
    for aff, dic in zip(files[::2], files[1::2], strict=True):
        for form, role in forms(aff.read_text(encoding="utf-8"), dic.read_text(encoding="utf-8")).items():
            found[form] = found.get(form, 0) | role
    target.write_bytes(pack(found))
    target.with_suffix(".rows").write_text(usual_rows(found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
