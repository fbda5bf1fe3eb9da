"""Records become rows and rows records; all but reports are kept whole, as JSON."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from hearsay.records import Claim, Entity, Judgement, Report

_CLAIM = msgspec.json.Decoder(Claim)
_ENTITY = msgspec.json.Decoder(Entity)
_JUDGEMENT = msgspec.json.Decoder(Judgement)


def now() -> str:
    """Tell the moment in UTC, ISO 8601 with microseconds."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def report_row(report: Report) -> dict[str, object]:
    """Make the row of a report."""
    return {**msgspec.structs.asdict(report), "added": now()}


def to_report(row: Mapping[Any, Any]) -> Report:
    """Make a report of its row."""
    return msgspec.convert({key: row[key] for key in Report.__struct_fields__}, Report)


def claim_row(claim: Claim, reading: int) -> dict[str, object]:
    """Make the row of a claim; `reading` is the row id of its reading."""
    columns = {"id": claim.id, "type": claim.type.value, "status": claim.status.value}
    return {**columns, "reading": reading, "body": msgspec.json.encode(claim).decode()}


def to_claim(body: str) -> Claim:
    """Make a claim of the body of its row."""
    return _CLAIM.decode(body)


def entity_row(entity: Entity, reading: int) -> dict[str, object]:
    """Make the row of an entity; `reading` is the row id of its reading."""
    columns = {"id": entity.id, "kind": entity.kind.value}
    return {**columns, "reading": reading, "body": msgspec.json.encode(entity).decode()}


def to_entity(body: str) -> Entity:
    """Make an entity of the body of its row."""
    return _ENTITY.decode(body)


def judgement_row(judgement: Judgement) -> dict[str, object]:
    """Make the row of a judgement."""
    moment = judgement.moment.isoformat(timespec="microseconds")
    columns = {"id": judgement.id, "kind": judgement.kind.value, "moment": moment, "added": now()}
    return {**columns, "body": msgspec.json.encode(judgement).decode()}


def to_judgement(body: str) -> Judgement:
    """Make a judgement of the body of its row."""
    return _JUDGEMENT.decode(body)
