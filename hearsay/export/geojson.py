"""GeoJSON (RFC 7946): the places of events, with the events of each. Longitude comes first."""

from collections.abc import Iterable, Iterator

from hearsay.export.files import Files, Texts
from hearsay.export.json import rows_json
from hearsay.export.told import short
from hearsay.records import Entity, Event, Record


def files(record: Record, _texts: Texts) -> Files:
    """One collection of features, a place each."""
    collection = {"type": "FeatureCollection", "features": list(_features(record))}
    return {"places.geojson": rows_json(collection)}


def _features(record: Record) -> Iterator[dict[str, object]]:
    there: dict[str, list[Event]] = {}
    for event in record.events:
        if event.where:
            there.setdefault(event.where, []).append(event)
    for place in record.entities:
        if place.id in there:
            yield _feature(place, there[place.id])


def _feature(place: Entity, events: Iterable[Event]) -> dict[str, object]:
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": _point(place),
        "properties": {
            "name": short(place.name),
            "kind": place.kind,
            "country": place.country,
            "geonameid": place.geonameid,
            "events": list(map(_event, events)),
        },
    }


def _point(place: Entity) -> dict[str, object] | None:
    """A place that GeoNames does not know is unlocated, as the RFC has it."""
    if place.point is None:
        return None
    north, east = place.point
    return {"type": "Point", "coordinates": [east, north]}


def _event(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "type": event.type,
        "status": event.status,
        "when": event.when,
        "origins": event.origins,
        "credibility": event.credibility,
        "summary": short(event.summary),
    }
