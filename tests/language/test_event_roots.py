"""The root that the noun of an event and the forms of its verb have in common."""

import pytest

from ijkmoment.language.event_roots import parted, root


@pytest.mark.parametrize(
    "words",
    [
        "opening geopend opent opende",
        "overdracht overgedragen overdroeg",
        "vertrek vertrok vertrokken",
        "ondertekening ondertekend ondertekenden",
        "oplevering opgeleverd oplevert",
        "sluiting sluit gesloten sloot",
        "aankomst aangekomen aankwam",
        "doorbraak doorgebroken",
        "start begon begint aanvang gestart",
        "publicatie gepubliceerd publiceerde",
        "evaluatie evaluaties geëvalueerd",
        "ongeval verongelukte",
    ],
)
def test_a_noun_and_its_verb_have_one_root(words: str) -> None:
    assert len(set(map(root, words.split()))) == 1


@pytest.mark.parametrize("words", ["opening oplevering", "levering oplevering", "sluiting start", "brand brug"])
def test_two_events_have_two_roots(words: str) -> None:
    assert len(set(map(root, words.split()))) == 2


def test_a_verb_may_be_parted() -> None:
    assert parted("vaststelling") == ("vast", root("stelde"))
    assert parted("levering") is None
