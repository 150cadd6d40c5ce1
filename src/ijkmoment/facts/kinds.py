"""The kinds of subject that statements may speak of, with their names and where they may hang."""

from collections.abc import Mapping
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of subject; `parents` are the kinds it may stand under, empty when it stands alone.

    One with `needs_parent` never stands alone: a mandate or a rotation says nothing without its deployment.
    """

    id: str
    nl: str
    nl_plural: str
    en: str
    en_plural: str
    parents: tuple[str, ...] = ()
    needs_parent: bool = False


_TABLE = (
    Kind("theatre", "Inzetgebied", "Inzetgebieden", "Theatre", "Theatres"),
    Kind("deployment", "Inzet", "Inzetten", "Deployment", "Deployments", ("theatre",)),
    Kind("mandate", "Mandaat", "Mandaten", "Mandate", "Mandates", ("deployment",), needs_parent=True),
    Kind("rotation", "Rotatie", "Rotaties", "Rotation", "Rotations", ("deployment",), needs_parent=True),
    Kind("asset", "Materieel", "Materieel", "Asset", "Assets", ("deployment",), needs_parent=True),
    Kind("milestone", "Mijlpaal", "Mijlpalen", "Milestone", "Milestones", ("deployment",), needs_parent=True),
    Kind("objective", "Doelstelling", "Doelstellingen", "Objective", "Objectives", ("theatre", "deployment")),
    Kind("result", "Resultaat", "Resultaten", "Result", "Results", ("theatre", "deployment")),
    Kind(
        "attention-point",
        "Aandachtspunt",
        "Aandachtspunten",
        "Attention point",
        "Attention points",
        ("theatre", "deployment"),
    ),
    Kind("request", "Verzoek", "Verzoeken", "Request", "Requests", ("theatre", "deployment")),
    Kind("operation", "Operatie", "Operaties", "Operation", "Operations"),
    Kind("formation", "Formatie", "Formaties", "Formation", "Formations", ("formation",)),
    Kind("budget", "Budget", "Budgetten", "Budget", "Budgets"),
    Kind("exercise", "Oefening", "Oefeningen", "Exercise", "Exercises", ("theatre", "deployment")),
    Kind("training-area", "Oefenterrein", "Oefenterreinen", "Training area", "Training areas"),
    Kind(
        "training-goal",
        "Trainingsdoel",
        "Trainingsdoelen",
        "Training goal",
        "Training goals",
        ("theatre", "deployment"),
    ),
    Kind("event", "Gebeurtenis", "Gebeurtenissen", "Event", "Events"),
    Kind("document", "Kamerstuk", "Kamerstukken", "Parliamentary document", "Parliamentary documents"),
    Kind("debate", "Debat", "Debatten", "Debate", "Debates"),
    Kind("commitment", "Toezegging", "Toezeggingen", "Commitment", "Commitments"),
)

KINDS: dict[str, Kind] = {kind.id: kind for kind in _TABLE}
# The dimensions whose values are subjects, with the kind of these.
DIMENSION_KINDS: Mapping[str, str] = {"budget": "budget", "eenheid": "formation"}
