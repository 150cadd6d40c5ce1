"""publiccode.yml holds what the standard (0.4) asks for; the one key that is left open says why."""

import re
from pathlib import Path
from typing import Any

import yaml

from ijkmoment import __version__

TEXT = (Path(__file__).parents[1] / "publiccode.yml").read_text(encoding="utf-8")
REQUIRED = {
    "": ("publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "categories", "developmentStatus",
         "softwareType", "description", "legal", "maintenance", "localisation"),
    "legal": ("license",),
    "maintenance": ("type",),
    "localisation": ("localisationReady", "availableLanguages"),
    "description.nl": ("shortDescription", "longDescription", "features"),
    "description.en": ("shortDescription", "longDescription", "features"),
}  # fmt: skip


def _at(data: dict[str, Any], path: str) -> dict[str, Any]:
    for name in filter(None, path.split(".")):
        data = data[name]
    return data


def test_only_the_address_that_is_not_there_yet_is_missing_and_that_is_said() -> None:
    data = yaml.safe_load(TEXT)
    missing = {name for path, names in REQUIRED.items() for name in names if not _at(data, path).get(name)}
    left_open = set(re.findall(r"^# (\w+): ", TEXT, re.MULTILINE))
    assert missing == left_open
    assert missing <= {"url"}


def test_descriptions_have_the_lengths_of_the_standard() -> None:
    for described in yaml.safe_load(TEXT)["description"].values():
        assert len(described["shortDescription"]) <= 150
        assert 150 <= len(described["longDescription"]) <= 10_000


def test_it_says_whom_it_is_for_and_which_version_it_is() -> None:
    data = yaml.safe_load(TEXT)
    assert {"defence", "foreign-affairs", "government"} <= set(data["intendedAudience"]["scope"])
    assert data["softwareVersion"] == __version__
