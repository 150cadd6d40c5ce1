"""The tables of the ledger.

Triggers (migrations) keep rows from being changed or removed and tie every moment to the database's clock; the
constraints here refuse a value that has not the shape of its datatype and a second open row for one identity.
"""

from typing import ClassVar

from django.db.models import (
    PROTECT,
    BigAutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    CheckConstraint,
    DateField,
    F,
    ForeignKey,
    Index,
    IntegerField,
    JSONField,
    Model,
    Q,
    SmallIntegerField,
    TextField,
    UniqueConstraint,
)

from ijkmoment.register import shapes
from ijkmoment.register.fields import DatabaseClock, MomentField


class Labelled(Model):
    """A row that bears a label: level (empty when unlabelled), audiences and restrictions as in the label's text."""

    label_level = SmallIntegerField(null=True)
    label_audience = TextField(default="")
    label_restrictions = TextField(default="")

    class Meta:
        abstract = True


def _in_order(first: str, last: str) -> Q:
    return Q((f"{first}__isnull", True)) | Q((f"{last}__isnull", True)) | Q((f"{first}__lte", F(last)))


def _label_checks(table: str) -> list[CheckConstraint]:
    unlabelled = Q(label_level=None, label_audience="", label_restrictions="")
    return [
        CheckConstraint(
            condition=unlabelled | Q(label_level__isnull=False, label_level__range=(0, 4)), name=f"{table}_label"
        )
    ]


class Subject(Model):
    """Something that statements speak of: identity only. Numbers keep the order in which subjects were entered."""

    number = BigIntegerField(primary_key=True)
    slug = TextField(unique=True)
    kind = TextField()
    parent = ForeignKey("self", PROTECT, to_field="slug", db_column="parent", null=True, related_name="children")

    class Meta:
        constraints: ClassVar = [
            CheckConstraint(condition=~Q(slug="") & ~Q(kind=""), name="subject_named"),
            CheckConstraint(condition=Q(parent=None) | ~Q(parent=F("slug")), name="subject_not_its_own_parent"),
        ]

    def __str__(self) -> str:
        return self.slug


class Source(Labelled):
    """Where statements come from: the one kind of source in the house."""

    number = BigIntegerField(primary_key=True)
    slug = TextField(unique=True)
    kind = TextField()
    title = TextField()
    date = TextField(default="")
    first_day = DateField(null=True)
    last_day = DateField(null=True)
    reference = JSONField(null=True)
    url = TextField(default="")

    class Meta:
        constraints: ClassVar = [
            CheckConstraint(condition=~Q(slug="") & ~Q(kind="") & ~Q(title=""), name="source_named"),
            CheckConstraint(
                condition=Q(date="", first_day=None, last_day=None)
                | (~Q(date="") & Q(first_day__isnull=False, last_day__isnull=False, first_day__lte=F("last_day"))),
                name="source_date",
            ),
            *_label_checks("source"),
        ]

    def __str__(self) -> str:
        return self.slug


class Recording(Model):
    """One act of writing in the ledger; its moment, by the database's clock, is what the statements of the act bear.

    `keeps_times` marks the import into an empty register, whose statements keep the folder's moments. An act is open
    only inside the transaction that it belongs to. `descriptor` is an imported folder's datapackage.json.
    """

    number = BigAutoField(primary_key=True)
    at = MomentField(db_default=DatabaseClock(), unique=True)
    kind = CharField(max_length=10, choices=[("form", "form"), ("import", "import")])
    by = TextField(default="")
    keeps_times = BooleanField(default=False)
    is_open = BooleanField(default=True)
    folder = TextField(default="")
    folder_hash = CharField(max_length=64, default="")
    descriptor = JSONField(default=dict)
    statements = IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            UniqueConstraint(fields=["is_open"], condition=Q(is_open=True), name="recording_one_open"),
            CheckConstraint(condition=Q(kind__in=("form", "import")), name="recording_kind"),
        ]

    def __str__(self) -> str:
        return str(self.at)


class Statement(Labelled):
    """One thing that we hold, or once held, to be true.

    Numbers are whole, with `scale` their decimals: 31,37 is 3137 with scale 2. `known_to` are an amount's known
    decimals or a percentage's printed ones. `value` is the exact value as JSON (facts.codec); the typed columns beside
    it are for selecting, and for the database to check.
    """

    number = BigIntegerField(primary_key=True)
    subject = ForeignKey(Subject, PROTECT, to_field="slug", db_column="subject", related_name="statements")
    concept = TextField()
    dimensions = TextField(default="")
    period = TextField()
    period_first = DateField(null=True)
    period_last = DateField(null=True)
    source = ForeignKey(Source, PROTECT, to_field="slug", db_column="source", related_name="statements")
    datatype = CharField(max_length=10)
    low = BigIntegerField(null=True)
    high = BigIntegerField(null=True)
    scale = SmallIntegerField(null=True)
    known_to = SmallIntegerField(null=True)
    approximate = BooleanField(default=False)
    unit = TextField(default="")
    bound = TextField(default="")
    edtf = TextField(default="")
    first_day = DateField(null=True)
    last_day = DateField(null=True)
    text = TextField(default="")
    language = CharField(max_length=8, default="")
    scheme = TextField(default="")
    code = TextField(default="")
    target = ForeignKey(Subject, PROTECT, to_field="slug", db_column="target", null=True, related_name="referred_to_by")
    reference = TextField(default="")
    reason = TextField(default="")
    value = JSONField()
    recorded_at = MomentField()
    superseded_at = MomentField(null=True)
    superseded_by = ForeignKey("self", PROTECT, db_column="superseded_by", null=True, related_name="supersedes")

    class Meta:
        constraints: ClassVar = [
            UniqueConstraint(
                fields=["subject", "concept", "dimensions", "period"],
                condition=Q(superseded_at=None),
                name="statement_one_open",
            ),
            CheckConstraint(condition=Q(number__gte=1), name="statement_number"),
            CheckConstraint(condition=~Q(concept="") & ~Q(period=""), name="statement_identity"),
            CheckConstraint(
                condition=Q(superseded_at=None, superseded_by=None)
                | Q(superseded_by__isnull=False, superseded_at__isnull=False, superseded_at__gt=F("recorded_at")),
                name="statement_superseded",
            ),
            CheckConstraint(condition=_in_order("period_first", "period_last"), name="statement_period_order"),
            CheckConstraint(condition=_in_order("first_day", "last_day"), name="statement_day_order"),
            CheckConstraint(condition=_in_order("low", "high"), name="statement_number_order"),
            CheckConstraint(condition=Q(scale=None) | Q(scale__range=(0, 15)), name="statement_scale"),
            *shapes.constraints(),
            *_label_checks("statement"),
        ]
        indexes: ClassVar = [
            Index(fields=["subject", "concept", "number"], name="statement_history"),
            Index(fields=["superseded_at", "recorded_at"], name="statement_held"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.subject_id} {self.concept}"


class Waiver(Model):
    """A decision that what a rule finds on these words of a letter, or at this place of it, stays as it is.

    It bears no label and so is for the house alone. A row is never changed: what comes after is a `WaiverAct`. `office`
    says so; the login that spoke for it stands in the recording.
    """

    number = BigIntegerField(primary_key=True)
    letter = TextField()
    code = TextField()
    words = TextField(default="")
    line = IntegerField(null=True, db_column="place_line")
    column = IntegerField(null=True, db_column="place_column")
    reason = TextField()
    office = TextField()
    until = DateField(null=True)
    recording = ForeignKey(Recording, PROTECT, to_field="at", db_column="recorded_at", related_name="waivers")

    class Meta:
        constraints: ClassVar = [
            CheckConstraint(
                condition=~Q(letter="") & ~Q(code="") & ~Q(reason="") & ~Q(office=""), name="waiver_says_why"
            ),
            CheckConstraint(
                condition=(~Q(words="") & Q(line=None, column=None))
                | Q(words="", line__isnull=False, column__isnull=False),
                name="waiver_words_or_place",
            ),
        ]
        indexes: ClassVar = [Index(fields=["letter", "number"], name="waiver_letter")]

    def __str__(self) -> str:
        return f"{self.number} {self.code} {self.letter}"


class WaiverAct(Model):
    """What an office did with a waiver that was given: a second one agrees, or one withdraws it. Never changed."""

    number = BigIntegerField(primary_key=True)
    waiver = ForeignKey(Waiver, PROTECT, db_column="waiver", related_name="acts")
    kind = CharField(max_length=10)
    office = TextField()
    reason = TextField(default="")
    recording = ForeignKey(Recording, PROTECT, to_field="at", db_column="recorded_at", related_name="waiver_acts")

    class Meta:
        constraints: ClassVar = [
            UniqueConstraint(fields=["waiver", "kind"], name="waiver_act_once"),
            CheckConstraint(condition=Q(kind__in=("agree", "withdraw")) & ~Q(office=""), name="waiver_act_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.waiver_id} {self.kind}"
