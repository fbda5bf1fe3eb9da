"""At whom a threat is directed where a report leaves it unsaid."""

from datetime import date
from pathlib import Path

from msgspec import structs

from hearsay.ledger import Ledger
from hearsay.records import (
    Claim,
    Entity,
    EntityKind,
    EventType,
    Evidence,
    Span,
    Status,
    new_report,
)
from hearsay.resolve.opponents import direct
from hearsay.upkeep import catch_up

STATES = {
    id_: Entity(id=id_, name=name, kind=EntityKind.PLACE, country=iso3)
    for id_, name, iso3 in (("Ep", "Peru", "PER"), ("Ec", "Chile", "CHL"), ("Eb", "Brazil", "BRA"))
}
KRAL = Entity(id="Ek", name="Ana Kral", kind=EntityKind.PERSON, country="PER")
KNOWN = {**STATES, "Ek": KRAL}


def _claim(at: int, type_: EventType, actor: str, recipient: str | None = None) -> Claim:
    parts = [("trigger", None), ("actors", actor), ("recipients", recipient)]
    return Claim(
        id=f"C{at}", report="R1", sentence="s", trigger="t", type=type_, status=Status.ACTUAL,
        actors=(actor,), recipients=(recipient,) if recipient else (), span=Span(at, at + 9),
        evidence=tuple(
            Evidence(part=part, span=Span(at + i, at + i + 1), of=of)
            for i, (part, of) in enumerate(parts) if of or part == "trigger"
        ),
        score=0.9, maker="hand",
    )  # fmt: skip


QUARREL = [_claim(10, EventType.ACCUSE, "Ep", "Ec"), _claim(20, EventType.ACCUSE, "Ec", "Ep")]
THREAT = _claim(30, EventType.THREATEN, "Ek")


def test_a_threat_is_meant_for_the_quarrels_other_side() -> None:
    told = direct([*QUARREL, THREAT], KNOWN)[-1]
    assert told.recipients == ("Ec",)
    assert told.evidence[-1].span == Span(21, 22)
    assert "Chile, the other side" in told.reasons[-1]


def test_among_several_states_a_threat_is_meant_for_nobody_told() -> None:
    more = [_claim(40, EventType.ACCUSE, "Eb", "Ep"), _claim(50, EventType.ACCUSE, "Ep", "Eb")]
    assert direct([*QUARREL, *more, THREAT], KNOWN)[-1].recipients == ()


def test_whoever_is_told_stays() -> None:
    threat = _claim(30, EventType.THREATEN, "Ek", "Eb")
    assert direct([*QUARREL, threat], KNOWN)[-1].recipients == ("Eb",)


def test_a_minister_threatens_no_state_of_their_own() -> None:
    told = direct([*QUARREL, _claim(30, EventType.THREATEN, "Ek", "Ep")], KNOWN)[-1]
    assert told.recipients == ("Ec",)
    assert "Ep" not in {e.of for e in told.evidence if e.part == "recipients"}


def test_a_reason_goes_with_the_party_that_it_is_for() -> None:
    reasons = "actual", "recipients: not said here; Peru, inferred"
    inferred = structs.replace(_claim(30, EventType.THREATEN, "Ek", "Ep"), reasons=reasons)
    told = direct([*QUARREL, inferred], KNOWN)[-1]
    assert not any("Peru" in reason for reason in told.reasons)
    assert [r.partition(":")[0] for r in told.reasons] == ["actual", "recipients"]


def test_what_is_no_threat_is_left_alone() -> None:
    visit = _claim(30, EventType.CONSULT, "Ek")
    assert direct([*QUARREL, visit], KNOWN)[-1] == visit


def test_a_movements_quarrel_is_with_the_state_and_its_chief_belongs_to_it() -> None:
    front = Entity(id="Ef", name="Highland Front", kind=EntityKind.ORGANISATION, aliases=("Front",))
    chief = Entity(id="Eo", name="Ivo Sol", kind=EntityKind.PERSON, roles=("the Front's chief",))
    known = {**STATES, "Ef": front, "Eo": chief}
    quarrel = [_claim(10, EventType.ACCUSE, "Ep", "Ef"), _claim(20, EventType.ACCUSE, "Ef", "Ep")]
    assert direct([*quarrel, _claim(30, EventType.THREATEN, "Eo")], known)[-1].recipients == ("Ep",)
    assert direct([*quarrel, _claim(30, EventType.THREATEN, "Ep")], known)[-1].recipients == ("Ef",)


def test_a_ledger_keeps_where_the_other_side_is_told(tmp_path: Path) -> None:
    report = new_report("Peru and Chile blame each other. " * 3, "Gull Post", date(2034, 3, 1))
    claims = [structs.replace(one, report=report.id) for one in (*QUARREL, THREAT)]
    with Ledger.open(tmp_path / "a.db") as ledger:
        ledger.add(report, tuple(KNOWN.values()), tuple(claims), "hand")
        catch_up(ledger)
        with ledger.settling() as kept:
            told = kept.claims.told([THREAT.id])[THREAT.id].claim
    assert len(told.recipients) == 1
    assert [(e.part, e.span) for e in told.evidence][-1] == ("recipients", Span(21, 22))
