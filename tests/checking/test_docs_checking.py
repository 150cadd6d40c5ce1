"""docs/checking.md says what `check` does: its examples run, and every option and key stands in it."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from ijkmoment.checking.configuration import Configuration, parse_configuration
from ijkmoment.checking.messages import LANGUAGES
from ijkmoment.checking.waiver_file import parse_waivers
from ijkmoment.cli import check, lsp
from ijkmoment.cli.check_forms import FORMS
from ijkmoment.cli.checking import _today
from ijkmoment.cli.language_server import LARGEST, PAUSE
from ijkmoment.facts.finding import SEVERITIES
from ijkmoment.facts.waiver import Waiver
from ijkmoment.reading.bounded import LIMITS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\n\$ ijkmoment (.*)\n((?:.*\n)*?)```", PAGE)
_DIGEST = re.compile(r"(?<=\+)[0-9a-f]{8}(?=\))")


@pytest.mark.parametrize(("arguments", "shown"), EXAMPLES)
def test_an_example_is_what_is_printed(arguments: str, shown: str) -> None:
    command = [Path(sys.executable).with_name("ijkmoment"), *arguments.split()]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert _DIGEST.sub("…", ran.stdout + ran.stderr) == shown


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 2


def test_every_option_form_and_severity_stands_in_it() -> None:
    options = {name for parameter in check.params for name in parameter.opts if name.startswith("--")}
    assert {"--severity", "--waivers"} <= options
    assert {option for option in options if f"`{option}" not in PAGE} == set()
    assert {form for form in FORMS if f"**{form}**" not in PAGE} == set()
    assert {severity for severity in SEVERITIES if f"`{severity}`" not in PAGE} == set()


def test_the_command_offers_every_form_severity_and_language() -> None:
    offered = {parameter.name: tuple(getattr(parameter.type, "choices", ())) for parameter in check.params}
    assert (offered["form"], offered["severity"], offered["language"]) == (FORMS, SEVERITIES, LANGUAGES)


def test_the_configuration_is_one_and_has_every_key() -> None:
    said = parse_configuration(
        "docs/checking.md", PAGE.split("## Configuration")[1].split("```toml\n")[1].split("```")[0]
    )
    assert isinstance(said, Configuration)
    assert [field.name for field in fields(said) if getattr(said, field.name) is None] == []


def test_the_waiver_is_that_of_the_example_and_its_keys_are_told() -> None:
    told = PAGE.split("## Waivers")[1]
    shown = told.split("```toml\n")[1].split("```")[0]
    example = (ROOT / "examples" / "waivers.toml").read_text(encoding="utf-8")
    assert shown in example
    waivers = parse_waivers("waivers.toml", example, _today())
    assert all(isinstance(one, Waiver) for one in waivers)
    keys = set(re.findall(r"^(\w+) =", example, re.MULTILINE)) | {"place", "until"}
    assert keys == set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`.*?) \|", told, re.MULTILINE))))


def test_every_link_leads_somewhere() -> None:
    targets = re.findall(r"\]\(((?!https?:)[^)#]+)\)", PAGE)
    assert targets
    assert [target for target in targets if not (ROOT / "docs" / target).exists()] == []


def test_the_language_server_is_told_with_its_options_and_bounds() -> None:
    told = PAGE.split("## In an editor")[1].split("\n## ")[0]
    options = {name for parameter in lsp.params for name in parameter.opts}
    assert {option for option in options if f"`{option}`" not in told} == set()
    assert f"{PAUSE} seconds" in told
    assert f"{LARGEST:,} characters" in told


def test_the_bounds_of_the_site_are_told() -> None:
    told = PAGE.split("## On the site")[1].split("\n## ")[0]
    page = (ROOT / "src/ijkmoment/site/templates/site/check.html").read_text(encoding="utf-8")
    (pause,) = re.findall(r"delay:(\d+)ms", page)
    assert f"{int(pause) / 1000:g} seconds" in told
    assert f"{LIMITS.characters:,} characters" in told
