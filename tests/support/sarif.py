"""What SARIF 2.1.0 (OASIS, section 3) asks of the objects that we write: their required and their only properties."""

from typing import Any

LEVELS = ("none", "note", "warning", "error")
# Of each kind of object: the properties that it must have, and all others that it may have here.
_SHAPES = {
    "log": ({"version", "runs"}, {"$schema"}),
    "run": ({"tool"}, {"language", "columnKind", "newlineSequences", "invocations", "results"}),
    "tool": ({"driver"}, set()),
    "driver": ({"name"}, {"version", "semanticVersion", "language", "rules", "properties"}),
    "rule": (
        {"id"},
        {"name", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"},
    ),
    "invocation": ({"executionSuccessful"}, {"toolExecutionNotifications", "toolConfigurationNotifications"}),
    "notification": ({"message"}, {"level", "locations", "associatedRule"}),
    "result": (
        {"message"},
        {"ruleId", "ruleIndex", "level", "locations", "relatedLocations", "fixes", "suppressions", "properties"},
    ),
    "location": (set(), {"id", "message", "physicalLocation", "logicalLocations", "properties"}),
    "physical": ({"artifactLocation"}, {"region"}),
    "artifact": ({"uri"}, set()),
    "region": ({"startLine"}, {"startColumn", "endLine", "endColumn", "snippet"}),
    "fix": ({"artifactChanges"}, {"description"}),
    "change": ({"artifactLocation", "replacements"}, set()),
    "replacement": ({"deletedRegion"}, {"insertedContent"}),
    "suppression": ({"kind"}, {"status", "justification", "properties"}),
    "text": ({"text"}, {"markdown"}),
}


def assert_valid(log: dict[str, Any]) -> None:
    """Assert that a log is SARIF 2.1.0 as far as we write it."""
    _shape("log", log)
    assert log["version"] == "2.1.0"
    for run in log["runs"]:
        _run(_shape("run", run))


def _shape(kind: str, given: dict[str, Any]) -> dict[str, Any]:
    required, optional = _SHAPES[kind]
    assert required <= set(given) <= required | optional, (kind, set(given))
    return given


def _run(run: dict[str, Any]) -> None:
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    driver = _shape("driver", _shape("tool", run["tool"])["driver"])
    for rule in driver["rules"]:
        _shape("rule", rule)
        assert rule["defaultConfiguration"]["level"] in LEVELS
        for described in ("shortDescription", "fullDescription", "help"):
            assert _shape("text", rule[described])["text"]
    for invocation in run["invocations"]:
        _shape("invocation", invocation)
        for kind in ("toolExecutionNotifications", "toolConfigurationNotifications"):
            for one in invocation[kind]:
                assert _shape("notification", one)["level"] in LEVELS
    assert len({"suppressions" in result for result in run["results"]}) < 2, "all or none say whether they are"
    for result in run["results"]:
        _result(_shape("result", result), [rule["id"] for rule in driver["rules"]])


def _result(result: dict[str, Any], rules: list[str]) -> None:
    assert rules[result["ruleIndex"]] == result["ruleId"]
    assert result["level"] in LEVELS
    assert _shape("text", result["message"])["text"]
    for location in (*result["locations"], *result.get("relatedLocations", ())):
        _location(_shape("location", location))
    for fix in result.get("fixes", ()):
        for change in _shape("fix", fix)["artifactChanges"]:
            _shape("artifact", _shape("change", change)["artifactLocation"])
            for one in change["replacements"]:
                _region(_shape("replacement", one)["deletedRegion"])
    for suppression in result.get("suppressions", ()):
        assert _shape("suppression", suppression)["kind"] in {"inSource", "external"}
        assert suppression["status"] in {"accepted", "underReview", "rejected"}


def _location(location: dict[str, Any]) -> None:
    if "physicalLocation" in location:
        physical = _shape("physical", location["physicalLocation"])
        assert " " not in _shape("artifact", physical["artifactLocation"])["uri"]
        if "region" in physical:
            _region(physical["region"])


def _region(region: dict[str, Any]) -> None:
    _shape("region", region)
    assert 1 <= region["startLine"] <= region["endLine"]
    assert min(region["startColumn"], region["endColumn"]) >= 1
