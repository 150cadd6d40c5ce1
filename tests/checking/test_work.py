"""Checking takes work in proportion to the letter: calls and characters are counted, no clock is looked at."""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from types import FrameType, ModuleType

import pytest

from ijkmoment.checking.deployments import endings
from ijkmoment.checking.deployments.endings import told
from ijkmoment.checking.letter import Earlier, Letter, Span
from ijkmoment.checking.retelling import outrun_ends
from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import RULES, dat005, dat006
from ijkmoment.checking.structure import parts
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import names_of
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.reading import read_claims
from ijkmoment.reading.files import read_bytes
from support.rule_pages import read_register

SNAPSHOT = read_register(
    "top event naam NAVO-top in Vilnius\n"
    "top event wanneer 2023-07-11/2023-07-12\n"
    "stuk document kamerstuknummer 28676-422\n"
    "stuk document datum 2022-11-18\n"
)
REPEATED = {
    "dates": "31 juni 2023 en ",
    "points in order": "Ik trek drie lessen.\n\nTen eerste dit.\n\nTen tweede dat.\n\nTen derde iets.\n\n",
    "counts in a sentence": "een lijst van 12 landen en vier schepen en drie lessen en ",
    "weekdays of a year": "op maandag 3 mei van dit jaar en dinsdag 4 juni van vorig jaar en ",
    "prolonged mandates": "Het mandaat is op 18 mei 2025 met een jaar verlengd. ",
    "tellings": "De missie in Mali begon op 3 mei 2023.\n\n",
    "amounts": "dit bedrag € 3 miljoen en ",
    "sentences with an amount": "Dit kost € 3 miljoen. ",
    "totals": "Totaal: € 4 miljoen\n\n",
    "lists": "In totaal € 9 miljoen:\n\n- Mali: € 4 miljoen\n- Irak: € 5 miljoen\n\n",
    "percentages of a list": "- Ede: 902 schippers (70,2 procent);\n- Oss: 300 schippers (10,2 procent);\n",
    "percentages beside a number": "Er voeren 1.050 boten. Ede was met 134 boten (16,8 procent) de derde. ",
    "pages": "zie pagina 4 en ",
    "references": "op 3 mei 2021 (Kamerstuk 28676, nr. 422) en ",
    "events of the register": "de NAVO-top in Vilnius in juni 2023 en ",
    "abbreviations": "Vrije Actie (VA) en Volle Actie (VOA). ",
    "names": "Multi National Group en Multinational Group en ",
    "footnotes": "Dat is in mei gezegd.3 En [4] ook. ",
    "deployments": "De inzet bestond uit:\n\n- Mali: € 4 miljoen\n- Irak: € 5 miljoen\n\nInzet in Mali\n\nLessen\n\nGeen.\n\n",
    "parts": "De brief bestaat uit twee delen: (1) Mali en (2) Irak.\n\nMali\n\nDat is zo.\n\nIrak\n\nDat ook.\n\n",
    "parts with labels": "Het gaat om:\n\nA. Mali;\nB. Irak;\nC. geld.\n\nA. Mali\n\nDat is zo.\n\nB. Irak\n\nDat ook.\n\n",
    "tables by their numbers": "Tabel 1. Uitgaven\n\nVraag 1\n\nZie tabel 3, tabel 4 en vraag 8, en het rapport (tabel 9). ",
    "misspelt words": "De afschriking en de stabilitiet. ",
    "split and doubled words": "Het op treden en en de veilig heid waarover men over beschikt. ",
    "superlatives": "De belangrijkste die het kabinet trekt. ",
    "weekdays": "Op maandag 3 mei 2021 en op dinsdag 4 juni jl. ",
    "relative words": "Uw Kamer is jongstleden geïnformeerd, en jl. opnieuw. ",
    "extensions": "De inzet in Mali loopt tot 3 mei 2025.\n\nDe inzet in Mali is verlengd tot 3 mei 2026.\n\n",
    "counts": "Er zijn drie doelen: a, b en c. Het gaat om vier punten:\n\n- een\n- twee\n\n",
    "tables": "Begroot\n\nPost\t2023\t2024\tVerschil\nMali\t3,1\t4,2\t1,1\nIrak\t9,9\t8,0\t-1,9\nTotaal\t13,0\t12,2\t-0,8\n\n"
    "De grootste post is Irak, dus 12,3 miljoen euro.\n\n",
    "parted numbers": "Van de 74 zaken zijn er 57 toegekend, 16 afgewezen en 6 ingetrokken. De overige 4 zaken lopen nog. ",
    "numbers in one sentence": "van de 74 zaken waarvan 57 in Mali en de overige 16 zaken, ",
    "numbers told again": "Er zijn 80 locaties. Ik kijk naar alle 82 locaties. ",
    "numbers told twice": "Er zijn 42 commerciële bedrijven met vogelgriep. Er zijn 24 commerciële bedrijven met vogelgriep. ",
    "numbers told alike": "De vloot telt 1.247 schepen.\n\nAan de vloot doen 47 dorpen mee. De 74 dorpen van de vloot en 1.274 schepen.\n\n",
    "events": "De brand in Veendam was op 14 mei 2024.\n\nHet rapport Zicht op Zand verscheen op 12 mei 2024 in Oss.\n\n",
    "counts beside tables": "Zes landen doen mee:\n\nLand\tMilitairen\nMali\t31\nIrak\t99\nTotaal\t130\n\nIn alle vier de landen "
    "waren er 103 militairen.\n\n",
    "points": "Vier lessen springen in het oog:\n\n- een\n- twee\n\n",
    "ranks": "Duitsland (560 militairen) is na Polen (300 militairen) de grootste deelnemer. ",
    "strengths": "Inzet in Mali\n\nNederland leverde 300 militairen aan de MVG in Mali.\n\n",
    "costs": "Inzet in Mali\n\nDe MVG in Mali kostte in 2023 € 3 miljoen.\n\n",
    "labels": "De kosten waren:\n\n- Noodhulp: € 3 miljoen\n\nNoodhulp\n\nDe noodhulp kostte € 3 miljoen.\n\n",
    "remains of a draft": "Dit is PM gereed (nog checken) en [nog invullen] miljoen, circa XX dagen. Nog aanvullen. “Dit” ",
    "lists that do not follow": "1. Zaak\n\nDit zijn de volgende redenen:\n\nDeze redenen gelden. Ten eerste dit. Ten derde dat.\n\n"
    "Er zijn twee dingen. Het eerste is er. De tweede vraag is er.\n\nDrie vragen: wat er is, hoe het is en waarom.\n\n",
    "passages told twice": "De eenheid oefende met alle partners op zee. De eenheid oefende met alle partners op zee.\n\n",
    "headings": "Inzet in Mali\n\nDe inzet liep tot 3 mei 2023.\n\n",
    "promises told": "Toezeggingen en moties\n\nIn het debat is toegezegd de daken te tellen. Dat zijn er zes. Ook is toegezegd "
    "de bruggen te meten.\n\nDe motie verzoekt de regering om ramen. Hiermee is de motie uitgevoerd.\n\n",
    "lettered promises": "Ik heb toegezegd:\n\na) de daken;\nb) de bruggen;\nc) de ramen.\n\nAd a) zes. Voor c) geldt niets.\n\n",
    "reworded names": "13 Lichte Brigade en 13 Zware Brigade en EUAM West Mali en EUAM Mali West en de NATO en de NAVO. ",
    "amounts of two times": "in 2023 € 31,2 miljoen, van juli 2022 tot en met juni 2023 € 31,2 miljoen, ",
    "names with one word off": "Convoy Protection Teams (CPD) en Convoy Protection Detachments en ",
    "ordinals": "Er zijn drie lessen. De vierde les is er een. ",
}
TIMES = 60
HELD = (
    "kust theatre naam Oostkust\n"
    "kust/lv deployment naam Kustwacht Letland\n"
    "kust/lv deployment gastland LV\n"
    "kust/lv deployment sterkte 57 natie=NL @2023-05/2024-04\n"
    "kust/ee deployment naam Radars Estland\n"
    "kust/ee deployment gastland EE\n"
    "kust/p attention-point naam Tekort aan tolken\n"
    "kust/p attention-point stand nieuw @2023-05/2024-04\n"
    "zeg commitment toezegging Uw Kamer informeren over de reservedelen en de kustradars.\n"
    "zeg commitment termijn voor 1 mei 2024\n"
    "zeg commitment status openstaand @2023-05-17\n"
    "zeg commitment datum 2023-05-17\n"
    "kust/ee/r result bewijs De radars vielen in de winter twaalf keer uit door ijs op de masten. !intern\n"
)
OTHERS = tuple(
    f"mali deployment sterkte {number} natie=NL @{2000 + number % 20}-{number % 12 + 1:02d} !publiek\n"
    for number in range(240)
)
YEARLY = {
    "deployments": "Inzet in Letland\n\nNederland droeg bij met 57 militairen aan de Kustwacht Letland.\n\n",
    "places": "De bijdrage in Letland en in Estland kostte in 2022 € 4,1 miljoen. In Mali is de inzet beëindigd.\n\n",
    "overviews": "De inzet bestond uit:\n\n- een team in Letland\n- een team in Estland\n\nDat was alles.\n\n",
    "tables": "In 2022 kostte dit:\n\n- Kustwacht Letland: € 4,1 miljoen\n- Radars Estland: € 3,0 miljoen\n\n",
    "sentences of a time": "Van 1 juli tot en met 31 december 2022 dienden 75 militairen bij de kustwacht.\n\n",
    "numbers of then": "In de vorige periode begeleidde het team 251 gewonden. Het kostte 18,3 miljoen euro. In 2022 was dat 17,2.\n\n",
    "strengths of nations": "In 2022 leverden Duitsland (56 militairen), Polen (40 militairen) en Italië (12 militairen) mensen. ",
    "points": "Aandachtspunten\n\n- Tekort aan tolken. Er waren er te weinig.\n- Reservedelen. De voorraad was klein.\n\n",
    "points in a paragraph": "Lessen\n\nTen eerste waren er te weinig tolken. Ten tweede was de voorraad te klein.\n\n",
    "denials": "Lessen\n\nEr zijn geen nieuwe lessen of aandachtspunten.\n\n",
    "promises": "Het kabinet informeert uw Kamer in mei 2024 over de reservedelen en de kustradars. ",
    "promises kept": "De radars werken. Hiermee is de toezegging over de reservedelen en de tolken afgedaan.\n\n",
    "unreleased text": "De radars vielen in de winter twaalf keer uit door ijs op de masten, en dat was lastig.\n\n",
    "other words": "De kustwacht, de eenheid en de militairen oefenden samen met de partners in de haven.\n\n",
}
OF_YEARS = tuple(rule for rule in RULES if rule.code.startswith(("YOY", "PRO", "LES", "LAB")))


def _letter(text: str, snapshot: Snapshot = SNAPSHOT, earlier: tuple[Earlier, ...] = ()) -> Letter:
    document = read_bytes(text.encode(), "brief.txt", ".txt")
    assert isinstance(document, Document)
    claims = read_claims(document, Date(2024, 5, 15), names_of(snapshot))
    return Letter(document, claims, snapshot, earlier, Date(2024, 5, 15) if earlier else None)


def _yearly(text: str, snapshot: Snapshot) -> Letter:
    """Return a whole letter with a register, and nearly the same text a year before."""
    whole = f"Geachte voorzitter,\n\nDeze brief gaat over mei 2023 tot en met april 2024.\n\n{text}\n\nHoogachtend,\n"
    before = _letter(whole.replace("Tekort aan tolken", "Te weinig vertalers"), snapshot)
    return _letter(whole, snapshot, (Earlier("eerder.txt", before.document, before.claims, Date(2023, 5, 17)),))


def _calls(rule: Rule, text: str) -> int:
    """Count the calls of functions, and the steps of generators, that a rule makes."""
    return _counted(rule, _letter(text))


def _counted(rule: Rule, letter: Letter) -> int:
    counted = Counter[str]()

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        counted[event] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for _ in rule.check(letter):
            pass
    finally:
        sys.setprofile(before)
    return counted["call"] + counted["c_call"]


@pytest.mark.parametrize("text", REPEATED.values(), ids=REPEATED)
def test_a_letter_four_times_as_long_takes_four_times_the_calls(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dat005, "_MOST", TIMES // 2)  # tellings are held against each other in pairs, up to a number
    for rule in RULES:
        once, four = _calls(rule, text * TIMES), _calls(rule, text * TIMES * 4)
        assert four < 5 * once + 500, rule.code


@pytest.mark.parametrize("text", YEARLY.values(), ids=YEARLY)
def test_a_letter_and_those_before_it_take_work_by_their_length(text: str) -> None:
    snapshot = read_register(HELD)
    for rule in OF_YEARS:
        once, four = (_counted(rule, _yearly(text * times, snapshot)) for times in (TIMES // 2, TIMES * 2))
        assert four < 5 * once + 2000, rule.code


@pytest.mark.parametrize("text", YEARLY.values(), ids=YEARLY)
def test_what_a_register_holds_of_other_subjects_takes_no_work(text: str) -> None:
    few, many = (read_register(HELD + "".join(OTHERS[:number])) for number in (10, 240))
    for rule in OF_YEARS:
        if rule.code == "LAB002" and text == YEARLY["unreleased text"]:
            continue  # whether what is shared was released is asked of every text of the register, and seldom
        # a register is indexed once, however many letters are held against it
        first, second = (
            [_counted(rule, _yearly(text * 4, snapshot)) for _ in range(2)][-1] for snapshot in (few, many)
        )
        assert second < 1.1 * first + 20, rule.code


class _Counting:
    """A pattern that counts the characters that it is given."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.characters = pattern, 0

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        self.characters += min(end, len(text)) - start
        return self.pattern.search(text, start, end)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        self.characters += end - start
        return self.pattern.finditer(text, start, end)


@pytest.mark.parametrize(
    "text", ["De inzet liep tot 31 juni 2023" + " en 31 juni 2023" * 40, "Het was 31 juni 2023. " * 40]
)
def test_a_sentence_is_asked_once_however_many_dates_it_has(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    letter = _letter(text)
    for name in ("_CHANGED", "_DEPLOYED", "_ENDED", "_BEGAN"):
        counting = _Counting(getattr(endings, name))
        monkeypatch.setattr(endings, name, counting)
        list(told(letter))
        assert counting.characters <= len(text)


@pytest.mark.parametrize(
    ("room", "name", "code", "text"),
    [
        (parts, "_INLINE", "STR001", "De brief bestaat uit twee delen. "),
        (outrun_ends, "_UNSURE", "DAT007", "De inzet is verlengd tot en met 31 december 2025. "),
        (dat006, "_SINCE", "DAT006", "de invasie van Oekraïne in maart 2022 en "),
    ],
)
def test_a_paragraph_without_end_is_not_read_again_for_each_of_its_sentences(
    room: ModuleType, name: str, code: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = next(one for one in RULES if one.code == code)
    read: list[int] = []
    for times in (500, 1000):
        counting = _Counting(getattr(room, name))
        with monkeypatch.context() as patched:
            patched.setattr(room, name, counting)
            list(rule.check(_letter(text * times)))
        read.append(counting.characters)
    assert 0 < read[1] < 2.5 * read[0]


def test_a_sentence_without_end_tells_nothing() -> None:
    words = "De inzet in Mali liep tot 3 juni 2023"
    assert len(list(told(_letter(words)))) == 1
    assert list(told(_letter(words + " en verder" * 200))) == []


def test_what_a_sentence_speaks_of_is_found_once_however_many_rules_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Counter[str]()

    def counting(name: str, place: int) -> Callable[..., object]:
        real = getattr(endings, name)

        def count(*given: object) -> object:
            asked.update([f"{name} {given[place]}"])
            return real(*given)

        return count

    for name, place in (("_places", 1), ("_names", 0)):
        monkeypatch.setattr(endings, name, counting(name, place))
    letter = _letter("Inzet in Mali\n\nDe inzet liep tot 3 mei 2023.\n\n")
    said = letter.sentences[-1]
    assert len({endings.topic(letter, Span(*said)) for _ in range(3)}) == 1
    words, heading = letter.part(said), "Inzet in Mali"
    once = (f"_places {heading.lower()}", f"_places {words.lower()}", f"_names {words}", f"_names {heading}")
    assert asked == dict.fromkeys(once, 1)


def test_numbers_of_a_sentence_without_end_are_not_all_gathered_around_each() -> None:
    rule = next(one for one in RULES if one.code == "NUM004")
    once, four = (
        _calls(rule, "Waarvan " + ", ".join(f"{one} in Ede" for one in range(100, last))) for last in (600, 2100)
    )
    assert four < 5 * once + 500
