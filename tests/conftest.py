"""What all tests share: the real letters beside the project, the long forms, and what must not be skipped in CI."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["support.databases"]

ROOT = Path(__file__).parents[1]
IN_CI = os.environ.get("CI") == "true"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the long forms too")


def pytest_configure(config: pytest.Config) -> None:
    """Try more cases of every property in the long form; a slow machine is no failure in either."""
    unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.register_profile("short", unhurried)
    settings.register_profile("long", unhurried, max_examples=3000)
    settings.load_profile("long" if config.getoption("--long") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "long" in item.keywords and not config.getoption("--long"):
            item.add_marker(pytest.mark.skip(reason="a long form: run script/test --long"))


def _shared_folder() -> Path:
    return Path(os.environ.get("IJKMOMENT_SHARED") or ROOT.parent / "shared")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real letters; a test that needs it is skipped where it is absent, and fails in CI."""
    folder = _shared_folder()
    if (folder / "letters" / "seed" / "letter.txt").is_file():
        return folder
    missing_or_fail(f"the real letters are not at {folder}: set IJKMOMENT_SHARED to their folder")
    return folder


def missing_or_fail(reason: str) -> None:
    """Skip visibly, but fail in CI, where everything must be there."""
    if IN_CI:
        pytest.fail(reason)
    pytest.skip(reason)
