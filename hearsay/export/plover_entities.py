"""Participants and places as PLOVER's entity and location objects."""

from collections.abc import Iterable
from functools import cache

from hearsay.catalogue import body, country_name
from hearsay.catalogue.names import many, rows
from hearsay.export.plover_codes import Code
from hearsay.records import Entity, EntityKind, Event, EventType
from hearsay.views.index import Index

Object = dict[str, object]
CODES = {"XKX": "KOS"}
OF_THEIR_OWN = frozenset({"HKG"})
OTHER_BODY = "IGO"
UNKNOWN: Object = {"sector": "UNK", "entity_text": ""}
TOWN, COUNTRY = 4, 1


def participants(event: Event, index: Index, code: Code) -> tuple[list[Object], list[Object]]:
    """Actors and recipients; those who meet without a host are all actors.

    An event of which nobody says who did it has PLOVER's unidentified actor.
    """
    actors, recipients = event.actors, event.recipients
    if event.type is EventType.CONSULT and ("visit" not in code.modes or code.announced):
        actors, recipients = tuple(dict.fromkeys(actors + recipients)), ()
    return _entities(actors, index) or [UNKNOWN], _entities(recipients, index)


def location(event: Event, index: Index) -> Object | None:
    """Where it was, as far as GeoNames or the list of countries knows the place."""
    place = index.entities.get(event.where) if event.where else None
    if place is None:
        return None
    north, east = place.point or (None, None)
    found: Object = {
        "extracted_place": place.name,
        "resolved_place": place.name if place.geonameid else None,
        "geonameid": place.geonameid,
        "lat": north,
        "lon": east,
        "country": country_name(place.country) if place.country else None,
        "country_code": place.country,
        "resolution": _resolution(place),
    }
    return {key: value for key, value in found.items() if value is not None}


def _resolution(place: Entity) -> int | None:
    if place.geonameid:
        return TOWN
    whole = place.country and country_name(place.country) in (place.name, *place.aliases)
    return COUNTRY if whole else None


def _entities(ids: Iterable[str], index: Index) -> list[Object]:
    return [_entity(index.entities[one]) for one in ids if one in index.entities]


def _entity(entity: Entity) -> Object:
    found: Object = {
        "code": _code(entity),
        "country_name": country_name(entity.country) if entity.country else None,
        "sector": entity.sector,
        "entity_text": entity.name,
        "office": entity.roles[0] if entity.roles else None,
        "hearsay_id": entity.id,
    }
    return {key: value for key, value in found.items() if value is not None}


def _code(entity: Entity) -> str | None:
    """The country, dependencies under their sovereign; of an international body, its kind."""
    if entity.country:
        iso3 = _owners().get(entity.country, entity.country)
        return CODES.get(iso3, iso3)
    known = body(entity.name) if entity.kind is EntityKind.ORGANISATION else None
    return _bodies().get(known.name, OTHER_BODY) if known else None


@cache
def _owners() -> dict[str, str]:
    """The sovereigns of dependencies, without those that PLOVER lists by themselves."""
    owned = (row for row in rows("countries") if row["owner"])
    return {row["iso3"]: row["owner"] for row in owned if row["iso3"] not in OF_THEIR_OWN}


@cache
def _bodies() -> dict[str, str]:
    return {name: row["code"] for row in rows("body_codes") for name in many(row["bodies"])}
