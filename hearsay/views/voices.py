"""Who speaks: which outlet a source names, and whether two claims have one voice behind them."""

from hearsay.records import Claim, EntityKind, Record, Source, SourceKind
from hearsay.views.naming import words

LEAST_LETTERS = 4


class Voices:
    """The voices of a record; two claims of one voice do not bear each other out."""

    def __init__(self, record: Record) -> None:
        self._entities = {e.id: e for e in record.entities}
        self._printed = {r.id: r.outlet for r in record.reports}
        self._outlets = {_bare(name): name for name in sorted(set(self._printed.values()))}

    def outlet(self, source: Source) -> str | None:
        """The outlet whose reports the record has and which the source names.

        `the Gazette` will do for `Harbour Gazette` where it fits no other; of a source that was
        not read as an outlet, the whole name must be one.
        """
        entity = self._entities.get(source.entity or "")
        for name in (source.text, *((entity.name,) if entity else ())):
            whole = self._outlets.get(_bare(name))
            partly = source.kind is SourceKind.OUTLET
            found = whole or (self._partly(_bare(name)) if partly else None)
            if found:
                return found
        return None

    def printed(self, report: str) -> str:
        """The outlet of a report, by one name though reports may write it with `the` or without."""
        outlet = self._printed.get(report, report)
        return self._outlets.get(_bare(outlet), outlet)

    def named(self, outlet: str, text: str) -> bool:
        """Whether an outlet's name stands in a text, with `the` or without."""
        return f" {' '.join(_bare(outlet))} " in f" {' '.join(words(text))} "

    def through(self, claim: Claim, place: int) -> str:
        """Who has it from a link of the claim's chain: the next link, or else the outlet."""
        further = claim.attribution[place + 1 : place + 2]
        if not further:
            return self.printed(claim.report)
        return self.outlet(further[0]) or further[0].text

    def of(self, claim: Claim) -> str:
        """Who stands behind a claim: the first source of its chain, or else its outlet."""
        if not claim.attribution:
            return f"outlet {self.printed(claim.report)}"
        return self.source(claim, 0)

    def source(self, claim: Claim, place: int) -> str:
        """The voice of a link of the claim's chain.

        A country's bodies and its capital are one voice. Unnamed people are a voice of their own
        for each outlet that cites them.
        """
        source = claim.attribution[place]
        outlet = self.outlet(source)
        if outlet or source.kind is SourceKind.OUTLET:
            return f"outlet {outlet or ' '.join(_bare(source.text))}"
        entity = self._entities.get(source.entity or "")
        if entity is None:
            through = self.through(claim, place)
            return f"{' '.join(words(source.text))} in {' '.join(_bare(through))}"
        official = source.kind is SourceKind.OFFICIAL or entity.kind is EntityKind.PLACE
        return f"state {entity.country}" if official and entity.country else entity.id

    def _partly(self, name: tuple[str, ...]) -> str | None:
        """The one outlet whose name begins or ends so."""
        if sum(map(len, name)) < LEAST_LETTERS:
            return None
        size = len(name)
        part = [of for key, of in self._outlets.items() if name in (key[:size], key[-size:])]
        return part[0] if len(part) == 1 else None


def _bare(name: str) -> tuple[str, ...]:
    """The words of a name without `the`."""
    found = words(name)
    return (found[1:] if found[:1] == ("the",) else found) or (name,)
