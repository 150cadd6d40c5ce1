"""Deployments are known by their own names, by those of what belongs to them, and by their host nation."""

import pickle
from dataclasses import replace

from ijkmoment.facts.names import Names, names_of
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.facts.values import Code, Text, Value

SUBJECTS = (
    Subject("a", "deployment"),
    Subject("a/schip", "asset", "a"),
    Subject("b", "deployment"),
    Subject("groep", "formation"),
    Subject("groep-a", "formation", "groep"),
    Subject("groep-b", "formation", "groep"),
    Subject("los", "event"),
)
FACTS: tuple[tuple[str, str, Value], ...] = (
    ("a", "naam", Text("Inzet A")),
    ("a", "afkorting", Text("IA")),
    ("a/schip", "naam", Text("Zr.Ms. Voorbeeld")),
    ("b", "naam", Text("Inzet B")),
    ("a", "verband", Code("subject", "groep-a")),
    ("b", "verband", Code("subject", "groep-b")),
    ("groep", "naam", Text("Battle Group")),
    ("groep-a", "naam", Text("Battle Group A")),
    ("groep-b", "naam", Text("Battle Group B")),
    ("a", "gastland", Code("country", "LT")),
    ("b", "gastland", Code("country", "RO")),
    ("los", "naam", Text("Top")),
)


def _snapshot() -> Snapshot:
    statements = [Statement(subject, concept, value, "bron") for subject, concept, value in FACTS]
    return make_snapshot(statements, {one.slug: one for one in SUBJECTS}, {"bron": Source("bron", "brief", "Bron")})


def test_names() -> None:
    names = names_of(_snapshot(), {"LT": "Litouwen", "RO": "Roemenië"})
    assert names.subjects == {
        "Inzet A": {"a"},
        "IA": {"a"},
        "Zr.Ms. Voorbeeld": {"a"},
        "Battle Group A": {"a"},
        "Battle Group": {"a", "b"},
        "Litouwen": {"a"},
        "Inzet B": {"b"},
        "Battle Group B": {"b"},
        "Roemenië": {"b"},
        "Top": {"los"},
    }
    assert names.kinds["a"] == "deployment"


def test_the_newest_mandate_is_the_one_that_no_other_extends() -> None:
    subjects = (*SUBJECTS, Subject("a/mandaat/1", "mandate", "a"), Subject("a/mandaat/2", "mandate", "a"))
    extends = Statement("a/mandaat/2", "verlengt", Code("subject", "a/mandaat/1"), "bron")
    first = Statement("a/mandaat/1", "naam", Text("Eerste"), "bron")
    deployment = Statement("a", "naam", Text("Inzet A"), "bron")
    sources = {"bron": Source("bron", "brief", "Bron")}
    names = names_of(make_snapshot([extends, first, deployment], {one.slug: one for one in subjects}, sources))
    assert names.mandates == {"a": "a/mandaat/2"}


def test_a_country_without_a_name_is_no_name() -> None:
    assert "Litouwen" not in names_of(_snapshot()).subjects


class _Counted(dict[str, Subject]):
    """Subjects that count how often one is looked at."""

    looked = 0

    def __getitem__(self, slug: str) -> Subject:
        self.looked += 1
        return super().__getitem__(slug)


def test_the_names_of_a_register_take_work_by_its_size() -> None:
    looked = []
    for times in (50, 200):
        subjects = _Counted({f"d{number}": Subject(f"d{number}", "deployment") for number in range(times)})
        held = [Statement(slug, "naam", Text(f"Inzet {slug}"), "bron") for slug in subjects]
        snapshot = replace(make_snapshot(held, subjects, {"bron": Source("bron", "brief", "Bron")}), subjects=subjects)
        subjects.looked = 0
        assert len(names_of(snapshot).subjects) == times
        looked.append(subjects.looked)
    assert 0 < looked[1] <= 4 * looked[0]


def test_a_view_of_names_is_made_once() -> None:
    names, made = names_of(_snapshot()), list[Names]()

    def count(given: Names) -> int:
        made.append(given)
        return len(given.subjects)

    assert [names.once(count), names.once(count)] == [len(names.subjects)] * 2
    assert len(made) == 1
    given = pickle.loads(pickle.dumps(names))  # noqa: S301 - what was written right here
    assert given == names
    assert given.once(count) == len(names.subjects)
    assert len(made) == 2, "another process makes its own"
