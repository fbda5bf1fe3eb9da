"""The ground floor: frozen records, their ids and JSON, and errors. Imports nothing above it."""

from hearsay.records.claim import (
    Claim,
    Entity,
    Evidence,
    Mention,
    Quantity,
    Source,
    TypeScore,
    When,
)
from hearsay.records.errors import (
    AmbiguousError,
    EvidenceError,
    HearsayError,
    JudgementError,
    LedgerError,
    MissingExtraError,
    NotFoundError,
    QueryError,
    WeightsError,
)
from hearsay.records.grades import Credibility, Reliability
from hearsay.records.ids import content_id
from hearsay.records.judgement import (
    Judgement,
    Part,
    Subject,
    in_time,
    new_judgement,
    standing,
    undone,
)
from hearsay.records.kept import Bearer, Told, Who
from hearsay.records.problem import Problem
from hearsay.records.reading import (
    Argument,
    Attribution,
    Name,
    Reading,
    Reference,
    Role,
    Timex,
    Trigger,
)
from hearsay.records.record import (
    Disagreement,
    Event,
    Record,
    Relay,
    ReportEntry,
    SourceEntry,
    Turn,
    from_json,
    json_schema,
    to_json,
)
from hearsay.records.report import Report, Span, new_report
from hearsay.records.sense import SENSE_KINDS, SENSE_LENGTH, SENSE_NUMBERS
from hearsay.records.words import (
    FITTING,
    MODES,
    QUADS,
    Basis,
    EntityKind,
    EventStatus,
    EventType,
    Field,
    JudgementKind,
    JudgementState,
    Ownership,
    Quad,
    SourceKind,
    Status,
    SubjectKind,
)

__all__ = [
    "FITTING", "MODES", "QUADS", "SENSE_KINDS", "SENSE_LENGTH", "SENSE_NUMBERS",
    "AmbiguousError", "Argument", "Attribution", "Basis", "Bearer", "Claim", "Credibility",
    "Disagreement", "Entity", "EntityKind", "Event", "EventStatus", "EventType", "Evidence",
    "EvidenceError", "Field", "HearsayError", "Judgement", "JudgementError", "JudgementKind",
    "JudgementState", "LedgerError", "Mention", "MissingExtraError", "Name", "NotFoundError",
    "Ownership", "Part", "Problem", "Quad", "Quantity", "QueryError", "Reading", "Record",
    "Reference", "Relay", "Reliability", "Report", "ReportEntry", "Role", "Source",
    "SourceEntry", "SourceKind", "Span", "Status", "Subject", "SubjectKind", "Timex", "Told",
    "Trigger", "Turn", "TypeScore", "WeightsError", "When", "Who", "content_id", "from_json",
    "in_time", "json_schema", "new_judgement", "new_report", "standing", "to_json", "undone",
]  # fmt: skip
