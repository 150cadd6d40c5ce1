"""A report as SARIF: what editors need of it, and what the standard asks."""

import datetime
from dataclasses import replace
from typing import get_args

import pytest

from ijkmoment.checking import rule_set
from ijkmoment.checking.catalogue import ENTRIES
from ijkmoment.checking.engine import Failure, Report, Skip
from ijkmoment.checking.letter import Earlier
from ijkmoment.checking.reports.as_sarif import Artifact, Outcome, failures, log, results, skips
from ijkmoment.checking.rule import Reason
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document, Place
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.printed import Json
from ijkmoment.facts.waiver import Waived, Waiver
from support.sarif import assert_valid

TEXT = "Eerst.\n𝄞 Op 31 juni 2023 kwam hij.\n"
START = TEXT.index("31")
FINDING = Finding("DAT001", "error", START, START + 12, (("form", "day"), ("printed", "31 juni 2023")), "30 juni 2023")
PLAIN = Artifact("map/mijn brief.txt", plain=True)


def _report(*findings: Finding, places: tuple[Place, ...] = ()) -> Report:
    return Report(Document(TEXT, TEXT, (), places=places), findings)


def _log(found: list[Json], skipped: tuple[Skip, ...] = (), errors: tuple[tuple[str, str], ...] = ()) -> Json:
    told = skips("brief.txt", replace(_report(), skipped=skipped), "nl")
    made = log(Outcome(found, told, errors), "nl", ENTRIES)
    assert_valid(made)
    return made


def _one(report: Report, artifact: Artifact = PLAIN) -> Json:
    (made,) = results(artifact, report, "nl", ENTRIES)
    _log([made])
    return made


def test_a_region_counts_lines_from_1_and_columns_in_utf_16() -> None:
    place = _one(_report(FINDING))["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "map/mijn%20brief.txt"}
    assert place["region"] == {
        "startLine": 2,
        "startColumn": 7,
        "endLine": 2,
        "endColumn": 19,
        "snippet": {"text": "31 juni 2023"},
    }


def test_the_suggestion_is_a_fix_in_plain_text_alone() -> None:
    (fix,) = _one(_report(FINDING))["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": "30 juni 2023"}
    assert replacement["deletedRegion"]["startColumn"] == 7
    read = _one(_report(FINDING), Artifact("brief.docx", plain=False))
    assert "fixes" not in read
    assert read["properties"]["suggestion"] == "30 juni 2023"
    assert "fixes" not in _one(_report(FINDING._replace(end=START)))


def test_a_pdf_has_its_page_and_box() -> None:
    report = _report(FINDING, places=(Place(0, len(TEXT), 3, (1, 2, 3, 4)),))
    place = _one(report, Artifact("brief.pdf", plain=False))["locations"][0]
    assert place["logicalLocations"] == [{"name": "pagina 3", "kind": "page"}]
    assert place["properties"] == {"text": "31 juni 2023", "page": 3, "box": [1, 2, 3, 4]}


def test_a_file_that_is_no_plain_text_has_the_words_and_no_lines_of_its_own() -> None:
    place = _one(_report(FINDING), Artifact("brief.html", plain=False))["locations"][0]
    assert place["physicalLocation"] == {"artifactLocation": {"uri": "brief.html"}}
    assert place["properties"] == {"text": "31 juni 2023"}


def test_levels_are_those_of_the_standard_and_the_severity_is_kept() -> None:
    levels = [
        (one["level"], one["properties"]["severity"])
        for severity in ("error", "inconsistency", "warning", "info")
        for one in [_one(_report(FINDING._replace(severity=severity)))]
    ]
    assert levels == [("error", "error"), ("warning", "inconsistency"), ("warning", "warning"), ("note", "info")]


def test_other_places_are_related_locations() -> None:
    related = (
        Related("letter", "Eerst", 0, 5),
        Related("earlier", "30 juni 2023", 3, 15, "oud.txt"),
        Related("register", "efp-lt einde", statement="efp-lt einde"),
    )
    letter, earlier, register = _one(_report(FINDING._replace(related=related)))["relatedLocations"]
    assert letter["physicalLocation"]["region"]["endColumn"] == 6
    assert letter["message"] == {"text": "Eerst"}
    assert earlier["physicalLocation"] == {"artifactLocation": {"uri": "oud.txt"}}
    assert register["logicalLocations"] == [{"fullyQualifiedName": "efp-lt einde", "kind": "register"}]


def test_a_rule_brings_its_page_as_help() -> None:
    (run,) = _log([])["runs"]
    driver = run["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == [entry.code for entry in ENTRIES]
    assert driver["rules"][0]["help"]["markdown"].startswith("# DAT001: ")
    assert driver["rules"][0]["shortDescription"] == {"text": "Een datum die niet bestaat"}
    assert driver["version"] == rule_set.version()


def test_what_is_waived_is_suppressed_with_its_reason() -> None:
    waiver = Waiver(1, "DAT001", "Zo staat het er.", "Directie X", datetime.date(2026, 5, 1), words="31 juni 2023")
    report = replace(_report(), waived=(Waived(FINDING, waiver),))
    (suppression,) = _one(report)["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["justification"] == "reden: Zo staat het er (Directie X, 1 mei 2026)"
    assert suppression["properties"]["date"] == "2026-05-01"


def test_once_one_result_is_suppressed_all_say_whether_they_are() -> None:
    waiver = Waiver(1, "DAT001", "Zo staat het er.", "Directie X", datetime.date(2026, 5, 1), words="31 juni 2023")
    found = results(PLAIN, replace(_report(FINDING), waived=(Waived(FINDING, waiver),)), "nl", ENTRIES)
    assert [len(one["suppressions"]) for one in _log(found)["runs"][0]["results"]] == [0, 1]
    assert not any("suppressions" in one for one in _log(found[:1])["runs"][0]["results"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_whatever_a_rule_lacks_is_told(language: str) -> None:
    lacking = tuple(Skip("WRD001", need) for need in get_args(Reason))
    report = replace(_report(), skipped=lacking, partly=lacking)
    said = [one["message"]["text"] for one in skips("brief.txt", report, language)]
    assert len(set(said)) == 2 * len(lacking)


def test_a_rule_that_failed_is_an_error_of_the_run_and_a_letter_that_is_no_earlier_one_a_note() -> None:
    late = (Earlier("2025.txt", Document("", "", ()), (), Date(2025, 5, 20)),)
    report = replace(_report(), failed=(Failure("NUM001", "KeyError"),), too_late=late)
    told = Outcome((), skips("brief.txt", report, "nl"), (), failures("brief.txt", report, "nl"))
    made = log(told, "nl", ENTRIES)
    assert_valid(made)
    (invocation,) = made["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    (failed,) = invocation["toolExecutionNotifications"]
    assert failed["message"]["text"].startswith("brief.txt: regel NUM001 loopt vast (KeyError): ")
    assert (failed["level"], failed["associatedRule"]) == ("error", {"id": "NUM001"})
    (note,) = invocation["toolConfigurationNotifications"]
    assert note["message"]["text"].startswith("brief.txt: 2025.txt is van 20 mei 2025, niet van voor deze brief")


@pytest.mark.parametrize("plain", [True, False])
def test_a_place_in_an_earlier_letter_has_a_region_where_that_is_plain_text(*, plain: bool) -> None:
    text = "Eerst.\nOp 30 juni 2023 kwam hij.\n"
    related = Related("earlier", "30 juni 2023", 10, 22, "2023.txt")
    earlier = (Earlier("2023.txt", Document(text, text, ()), ()),)
    report = replace(_report(FINDING._replace(related=(related,))), earlier=earlier)
    (made,) = results(PLAIN, report, "nl", ENTRIES, [Artifact("2023.txt", plain=plain)])
    (place,) = made["relatedLocations"]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "2023.txt"}
    assert ("region" in place["physicalLocation"]) == plain
    if plain:
        region = place["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"], region["snippet"]) == (2, 4, {"text": "30 juni 2023"})
    else:
        assert place["properties"] == {"text": "30 juni 2023"}
    _log([made])


def test_a_rule_that_looks_for_a_part_alone_is_told() -> None:
    (told,) = skips("brief.txt", replace(_report(), partly=(Skip("NUM001", "register"),)), "nl")
    assert told["message"]["text"] == "brief.txt: NUM001 is deels gecontroleerd zonder register"
    assert told["associatedRule"] == {"id": "NUM001"}


def test_what_was_skipped_and_what_could_not_be_read_is_told() -> None:
    run = _log([], (Skip("DAT006", "register"),), (("weg.txt", "weg.txt: there is no such file"),))["runs"][0]
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    (error,) = invocation["toolExecutionNotifications"]
    assert error["message"]["text"] == "weg.txt: there is no such file"
    (skipped,) = invocation["toolConfigurationNotifications"]
    assert skipped["message"]["text"] == "brief.txt: DAT006 is overgeslagen zonder register"
    assert _log([])["runs"][0]["invocations"][0]["executionSuccessful"]
