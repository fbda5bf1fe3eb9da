"""A storyline's record in the shape that `eval newsroom` compares with what the program finds."""

from collections.abc import Sequence
from typing import Any

from train.storylines.story import Row, Storyline, parts_of


def gold(story: Storyline) -> Row:
    """The whole record."""
    claims = [_claim(story, claim) for claim in story.claims]
    events = [_event(event, claims) for event in story.story["events"]]
    return {**story.story, "claims": claims, "events": events}


def _claim(story: Storyline, claim: Row) -> Row:
    marked = story.mark(claim)
    when = marked["when"]["days"] if marked["when"] else [None]
    row = {name: claim[name] for name in ("id", "type", "mode", "status", "event")}
    row |= {
        "report": claim["at"].partition(".")[0],
        "sentence": story.sentences[claim["at"]][0],
        "trigger": marked["trigger"]["text"],
        "actors": [_entity(told) for told in claim["actors"]],
        "recipients": [_entity(told) for told in claim["recipients"]],
        "where": _entity(claim["where"]) if claim["where"] else None,
        "when": when if all(when) else None,
        "attribution": [_source(told) for told in claim["by"]],
        "quantities": [{k: q[k] for k in ("what", "min", "max")} for q in marked["quantities"]],
    }
    return row | ({"optional": True} if claim.get("optional") else {})


def _entity(told: str) -> str:
    return told.rpartition("|")[2]


def _source(told: str) -> Row:
    words, kind, number, entity, _ = parts_of(told, 5)
    return {
        "kind": kind,
        "text": words.partition("@")[0],
        "number": int(number) if number else None,
        "entity": entity or None,
    }


def _event(event: Row, claims: Sequence[Row]) -> Row:
    """An event with what most of its claims tell."""
    mine = [claim for claim in claims if claim["event"] == event["id"]]
    told: Row = {part: _most([claim[part] for claim in mine])
                 for part in ("type", "actors", "recipients", "where", "when")}  # fmt: skip
    told["actors"], told["recipients"] = told["actors"] or [], told["recipients"] or []
    return told | event


def _most(values: Sequence[Any]) -> Any:
    told = [value for value in values if value]
    return max(told, key=told.count, default=None)
