"""Triggers, participants, status and kind of source against `voa_claims`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from eval.tally import Confusion, Tally, match, together
from hearsay.read import Reader
from hearsay.records import Argument, Reading, Role, Trigger, new_report
from train.corpora.voa import blocks

DAY = date(2006, 1, 1)
ROLES = ("actors", "recipients", "where", "when", "source")


def measure(reader: Reader, corpora: Path, split: str) -> Iterator[tuple[str, float]]:
    """Name and value of every figure."""
    found, typed = Tally(), Tally()
    roles = {role: Tally() for role in ROLES}
    status, kind = Confusion(), Confusion()
    sure: list[tuple[float, bool]] = []
    for text, gold in _texts(corpora, split):
        reading = reader.read(new_report(text, "Gold", DAY))
        pairs = _paired(gold, reading)
        for tally in (found, typed):
            tally.gold += len(gold)
            tally.found += len(reading.triggers)
        found.hits += len(pairs)
        right = {trigger.span for claim, trigger in pairs if claim["type"] == trigger.type}
        sure += [(trigger.score, trigger.span in right) for trigger in reading.triggers]
        for claim, trigger in pairs:
            typed.hits += claim["type"] == trigger.type
            status.add(claim["status"], trigger.status)
            _roles(claim, trigger, roles)
            _kind(claim, trigger, kind)
    yield "triggers found, F1", found.f1
    yield "triggers found and typed, F1", typed.f1
    whole = together(tally for role, tally in roles.items() if role != "source")
    yield "participants, place and time of found triggers, overlap F1", whole.f1
    for role, tally in roles.items():
        yield f"  {role}", tally.f1
    yield "status, accuracy", status.accuracy
    yield "status, macro F1", status.macro
    yield "kind of source, accuracy on found sources", kind.accuracy
    yield "calibration error of a claim's score (less is better)", _unsure(sure)


def _unsure(sure: list[tuple[float, bool]]) -> float:
    """The expected calibration error (Guo et al. 2017) in ten bins of score: how far the share of
    right ones lies from the mean score.
    """
    bins: dict[int, list[tuple[float, bool]]] = {}
    for score, right in sure:
        bins.setdefault(min(int(score * 10), 9), []).append((score, right))
    off = (abs(sum(s for s, _ in some) - sum(r for _, r in some)) for some in bins.values())
    return sum(off) / max(1, len(sure))


def _texts(corpora: Path, split: str) -> Iterator[tuple[str, list[dict]]]:  # type: ignore[type-arg]
    """Each block as one text, a paragraph a sentence, and its claims with offsets into that."""
    for block in blocks(corpora, split):
        text, claims = "", []
        for row in block:
            claims += [{**claim, "at": len(text)} for claim in row["claims"]]
            text += row["text"] + "\n"
        yield text, claims


def _span(at: int, part: dict) -> tuple[int, int]:  # type: ignore[type-arg]
    return at + part["span"][0], at + part["span"][1]


def _paired(gold: list[dict], reading: Reading) -> list[tuple[dict, Trigger]]:  # type: ignore[type-arg]
    mine = [(t.span.start, t.span.end) for t in reading.triggers]
    theirs = [_span(c["at"], c["trigger"]) for c in gold]
    return [(gold[i], reading.triggers[j]) for i, j in match(theirs, mine)]


def _roles(claim: dict, trigger: Trigger, roles: dict[str, Tally]) -> None:  # type: ignore[type-arg]
    wanted = {
        "actors": (Role.ACTOR, claim["actors"]),
        "recipients": (Role.RECIPIENT, claim["recipients"]),
        "where": (Role.WHERE, [claim["where"]] if claim["where"] else []),
        "when": (Role.WHEN, [claim["when"]] if claim["when"] else []),
        "source": (Role.SOURCE, claim["attribution"][:1]),
    }
    for name, (role, gold) in wanted.items():
        theirs = [_span(claim["at"], g) for g in gold if g["span"]]
        mine = [(a.span.start, a.span.end) for a in _of(trigger, role)]
        roles[name].gold += len(theirs)
        roles[name].found += len(mine)
        roles[name].hits += len(match(theirs, mine))


def _of(trigger: Trigger, role: Role) -> list[Argument]:
    return [a for a in trigger.arguments if a.role == role and not a.implied]


def _kind(claim: dict, trigger: Trigger, kind: Confusion) -> None:  # type: ignore[type-arg]
    sources = _of(trigger, Role.SOURCE)
    first = claim["attribution"][:1]
    if not sources or not first or not first[0]["span"]:
        return
    theirs = [_span(claim["at"], first[0])]
    for _, j in match(theirs, [(a.span.start, a.span.end) for a in sources]):
        kind.add(first[0]["kind"], str(sources[j].kind))
