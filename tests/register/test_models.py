"""The models and the migrations say the same."""

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils.translation import override


def test_no_migration_is_missing() -> None:
    loader = MigrationLoader(None)
    detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
    with override(None):
        assert detector.changes(graph=loader.graph) == {}
    assert {"0001_initial", "0002_guards"} <= {name for app, name in loader.graph.nodes if app == "register"}
