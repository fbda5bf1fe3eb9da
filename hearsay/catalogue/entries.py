"""What the catalogue knows of bodies, outlets and places."""

from msgspec import Struct

from hearsay.records import Ownership


class Body(Struct, frozen=True, kw_only=True):
    """An international body; it belongs to no country."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


class Outlet(Struct, frozen=True, kw_only=True):
    """A medium that other reports cite; `country` is ISO 3166-1 alpha-3."""

    name: str
    country: str
    ownership: Ownership


class Place(Struct, frozen=True, kw_only=True):
    """A populated place; degrees north and east, `country` ISO 3166-1 alpha-3."""

    name: str
    country: str
    latitude: float
    longitude: float
    geonameid: int
