"""Which schema of FollowTheMoney an entity has."""

from hearsay.records import Entity, EntityKind, Record

PUBLIC = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
THINGS = {
    EntityKind.PLACE: "Address",
    EntityKind.FACILITY: "Address",
    EntityKind.EQUIPMENT: "Asset",
}


class Parties:
    """Tells parties, who act or are cited, from places and things.

    A place or a thing that acts is a party too: a state by its name, a checkpoint that fired.
    """

    def __init__(self, record: Record) -> None:
        taking_part = {one for e in record.events for one in e.actors + e.recipients}
        self._acting = taking_part | {str(source.entity) for source in record.sources}

    def schema(self, entity: Entity) -> str:
        """Person, PublicBody, Organization, LegalEntity, Address or Asset."""
        if entity.kind is EntityKind.PERSON:
            return "Person"
        if entity.sector in PUBLIC:
            return "PublicBody"
        if entity.kind is EntityKind.ORGANISATION:
            return "Organization"
        if entity.kind in THINGS and entity.id not in self._acting:
            return THINGS[entity.kind]
        return "LegalEntity"

    def is_party(self, entity: Entity | None) -> bool:
        """Whether an entity is one that FollowTheMoney's events can involve."""
        return entity is not None and self.schema(entity) not in THINGS.values()
