import json

import export_scenes as scenes
import geojson
import harbour

from hearsay.export import Format
from hearsay.records import Record


def test_places_with_their_events_longitude_first() -> None:
    found = geojson.loads(scenes.only(scenes.exported(Format.GEOJSON)).decode())
    assert isinstance(found, geojson.FeatureCollection)
    assert found.is_valid, found.errors()
    (place,) = found.features
    assert place.geometry.coordinates == [-71.62725, -33.03932]
    assert [one["id"] for one in place.properties["events"]] == [
        harbour.MEETING.id,
        scenes.FERRY.id,
    ]


def test_a_place_without_a_position_is_unlocated() -> None:
    found = geojson.loads(scenes.only(scenes.exported(Format.GEOJSON, harbour.RECORD)).decode())
    assert found.is_valid
    assert [one.geometry for one in found.features] == [None]


def test_nothing_is_an_empty_collection() -> None:
    found = json.loads(scenes.only(scenes.exported(Format.GEOJSON, Record())))
    assert found == {"type": "FeatureCollection", "features": []}
