"""What a page says in another language is marked as such, for readers and for those who hear the page."""

from pathlib import Path

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ijkmoment.checking.explain import HEADS
from ijkmoment.checking.rules import RULES
from ijkmoment.register import exchange
from support.databases import ONLY_SQLITE
from support.register import write_folder
from support.server import EXAMPLE

pytestmark = [ONLY_SQLITE, pytest.mark.usefixtures("database")]


HEAD = "---\ntitel: Brief\ndatum: 2024-05-15\nperiode: 2023-05/2024-04\nboekjaar: 2023\n---\n\n"


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The source of the one letter of the site, not yet written."""
    (tmp_path / "brief").mkdir()
    monkeypatch.setenv("IJKMOMENT_LETTERS", str(tmp_path / "brief"))
    return tmp_path / "brief" / "letter.md"


def page(path: str, language: str) -> str:
    return Client(headers={"accept-language": language}).get(path).content.decode()


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_a_rule_is_explained_in_the_language_of_the_page(database: str, code: str) -> None:
    assert database
    dutch, english = (LexborHTMLParser(page(f"/regels/{code.lower()}/", one)) for one in ("nl", "en"))
    heads = [[one.text() for one in tree.css("main h2")] for tree in (dutch, english)]
    assert heads == [list(HEADS.values()), list(HEADS)]
    examples = [[one.text() for one in tree.css("blockquote")] for tree in (dutch, english)]
    assert examples[0] == examples[1]
    said, told = ({one.text() for one in tree.css("main p")} for tree in (dutch, english))
    assert said & told == {one.text() for one in dutch.css("blockquote p")}
    assert dutch.css("main [lang=en]") == []


def alert(path: str, language: str) -> str:
    """Return what a page says is wrong, when all of it is in the language of the page."""
    (found,) = LexborHTMLParser(page(path, language)).css("[role=alert]")
    assert found.css("[lang]") == []
    return found.text()


@pytest.mark.parametrize(
    ("source", "dutch", "english"),
    [
        (
            f"{HEAD}De {{efp-lt kleur}}.",
            "regel 8: {efp-lt kleur}: Er is geen gegeven “kleur”. Kies er een",
            "line 8: {efp-lt kleur}: There is no concept “kleur”. Choose one",
        ),
        (f"{HEAD}# A\n\n#### B", "regel 10: Een kop van niveau 4 staat", "line 10: A heading of level 4"),
        (f"{HEAD}![a](b)", "Een afbeelding hoort niet in een brief", "A picture does not belong in a letter"),
        (f"{HEAD}- # A", "Een kop hoort niet in een lijst", "A heading does not belong in a list"),
        (f"{HEAD}日", "Het teken U+65E5 kan niet", "The character U+65E5 cannot"),
        (f"{HEAD}<i>{{efp-lt</i>", "Een accolade wordt niet gesloten", "A brace is not closed"),
        (HEAD.replace("2024-05-15", "mei"), "regel 3: Bij datum staat “mei”", "line 3: datum says “mei”"),
        (HEAD.replace("titel", "naam"), "kent geen “naam”. Kies uit: titel,", "knows no “naam”. Choose from: titel,"),
        ("Geachte voorzitter,", "De brief begint niet met een briefhoofd", "does not begin with front matter"),
    ],
)
def test_what_is_wrong_with_a_letter_is_told_in_the_language_of_the_page(
    letter: Path, source: str, dutch: str, english: str
) -> None:
    letter.write_text(f"{source}\n", encoding="utf-8")
    for path in ("/brieven/brief/", "/brieven/brief/bevindingen/", "/brieven/brief/feiten/"):
        assert dutch in alert(path, "nl")
        assert english in alert(path, "en")


@pytest.mark.usefixtures("database")
def test_why_a_file_is_not_read_is_told_in_the_language_of_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "oud.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    monkeypatch.setenv("IJKMOMENT_LETTERS", str(tmp_path / "oud.doc"))
    assert "Deze brief kan niet worden gelezen:\nDit is een oud Word-bestand" in alert("/brieven/oud/feiten/", "nl")
    assert "This letter cannot be read:\nThis is an old Word file" in alert("/brieven/oud/feiten/", "en")


@pytest.fixture
def english(database: str) -> LexborHTMLParser:
    """A deployment in English, of which a decision and the sources have Dutch names only."""
    assert isinstance(exchange.import_folder(EXAMPLE, by=database), exchange.ImportResult)
    return LexborHTMLParser(page("/inzetten/efp-lt/", "en"))


def language(node: LexborNode | None) -> str | None:
    """The language in which a screen reader says a node."""
    while node is not None and "lang" not in node.attributes:
        node = node.parent
    return node.attributes["lang"] if node else None


def spoken(opened: LexborHTMLParser, selector: str, text: str) -> set[str | None]:
    return {language(_inmost(one, text)) for one in opened.css(selector) if one.text().strip() == text}


def _inmost(node: LexborNode, text: str) -> LexborNode:
    return [node, *(one for one in node.css("[lang]") if one.text().strip() == text)][-1]


def test_a_name_in_dutch_only_is_marked_on_an_english_page(english: LexborHTMLParser) -> None:
    assert spoken(english, "dd .ijk-said", "Brief over voortzetting in Litouwen tot en met 2024") == {"nl"}
    assert spoken(english, ".ijk-source-value", "Brief over voortzetting in Litouwen tot en met 2024") == {"nl"}
    assert spoken(english, "h1", "MNBG Lithuania") == {"en"}
    assert spoken(english, "button", "Germany") == {"en"}


def test_the_title_of_a_source_is_marked_as_dutch(english: LexborHTMLParser) -> None:
    title = "Voortgangsrapportage 2024 over de Nederlandse inzet aan de oostflank"
    assert spoken(english, ".ijk-source a", title) == {"nl"}
    assert "Voortgangsrapportage" not in "".join(one.text(deep=False) for one in english.css(".ijk-source dd"))
    opened = LexborHTMLParser(page("/gegevens/efp-lt/", "en"))
    assert spoken(opened, "td a", title) == {"nl"}


def test_who_asks_is_said_in_the_language_of_the_page(english: LexborHTMLParser) -> None:
    request = next(one for one in english.css("section") if "Requests" in one.text())
    assert "Lithuania" in request.text()
    assert "Litouwen" not in request.text()


def test_a_deployment_named_in_dutch_only_is_marked_everywhere(database: str, tmp_path: Path) -> None:
    statements = ("2,efp-lt,naam,taal=en,Forward presence in Lithuania", "2,oostflank,naam,,Oostflank")
    folder = write_folder(tmp_path / "register", statements=statements)
    assert isinstance(exchange.import_folder(folder, by=database), exchange.ImportResult)
    name = "Vooruitgeschoven aanwezigheid in Litouwen"
    for path, selector in (("/inzetten/", "tbody th a"), ("/inzetten/efp-lt/", "h1")):
        assert spoken(LexborHTMLParser(page(path, "en")), selector, name) == {"nl"}
    assert spoken(LexborHTMLParser(page("/inzetten/efp-lt/", "en")), ".lead", "Oostflank") == {"nl"}
