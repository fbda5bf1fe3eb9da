"""Which of the known reports' outlets is meant by the words that cite one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Entity, Report, Source, SourceKind


class Outlets:
    """The outlets of the known reports by their keys."""

    def __init__(self, reports: Iterable[Report], entities: Mapping[str, Entity]) -> None:
        self.reports: dict[str, list[Report]] = defaultdict(list)
        for report in reports:
            self.reports[name_key(report.outlet)].append(report)
        self._entities = entities

    def meant(self, source: Source) -> tuple[str, ...]:
        """Keys of the outlets that a link of a chain may cite; more than one where it is short."""
        if source.kind != SourceKind.OUTLET:
            return ()
        entity = self._entities.get(source.entity or "")
        forms = [source.text, *((entity.name, *entity.aliases) if entity else ())]
        return tuple(sorted({key for form in forms for key in self._named(name_key(form))}))

    def _named(self, cited: str) -> Iterator[str]:
        """An outlet by its full name, or by the beginning or end of it: `the Gazette`."""
        if cited in self.reports:
            yield cited
            return
        for key in self.reports:
            if len(cited) > 3 and (key.startswith(cited + " ") or key.endswith(" " + cited)):
                yield key

    def relayed(self, claim: Claim, own: str) -> tuple[str, ...]:
        """Keys of other outlets in a claim's chain, the one that was read first."""
        keys = (key for source in reversed(claim.attribution) for key in self.meant(source))
        return tuple(dict.fromkeys(key for key in keys if key != name_key(own)))
