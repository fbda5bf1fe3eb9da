"""Which of the known reports' outlets is meant by the words that cite one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Entity, Report, Source, SourceKind

_NAME = re.compile(r"(?<!\w)[A-Z0-9]\w*")


class Outlets:
    """The outlets of the known reports by their keys; an outlet's `reports` as they appeared."""

    def __init__(self, reports: Iterable[Report], entities: Mapping[str, Entity]) -> None:
        self.reports: dict[str, list[Report]] = defaultdict(list)
        for report in sorted(reports, key=lambda r: (r.published, r.id)):
            self.reports[name_key(report.outlet)].append(report)
        self._entities = entities
        self._relayed: dict[str, tuple[str, ...]] = {}
        self._names: dict[str, list[str]] = defaultdict(list)
        for name in sorted({_bare(r.outlet) for group in self.reports.values() for r in group}):
            for first in _NAME.findall(name)[:1]:
                self._names[first].append(name)

    def meant(self, source: Source) -> tuple[str, ...]:
        """Keys of the outlets that a link of a chain may cite; more than one where it is short.

        Of a source that was not read as an outlet, the whole name must be one.
        """
        entity = self._entities.get(source.entity or "")
        forms = [source.text, *((entity.name, *entity.aliases) if entity else ())]
        keys = {name_key(form) for form in forms}
        if source.kind != SourceKind.OUTLET:
            return tuple(sorted(keys & self.reports.keys()))
        return tuple(sorted({key for cited in keys for key in self._named(cited)}))

    def key(self, source: Source, likely: str = "") -> str:
        """The key of the outlet that a link cites: of several, the likely one, if it is of them."""
        meant = self.meant(source)
        if meant:
            return likely if likely in meant else meant[0]
        entity = self._entities.get(source.entity or "")
        return name_key(entity.name if entity else source.text)

    def name(self, key: str) -> str:
        """An outlet's name as its reports have it; the first of several."""
        return min(report.outlet for report in self.reports[key])

    def _named(self, cited: str) -> Iterator[str]:
        """An outlet by its full name, or by the beginning or end of it: `the Gazette`."""
        if cited in self.reports:
            yield cited
            return
        for key in self.reports:
            if len(cited) > 3 and (key.startswith(cited + " ") or key.endswith(" " + cited)):
                yield key

    def named(self, text: str, own: str) -> list[tuple[str, str]]:
        """Other outlets that a text names in full: their keys and the words, in order."""
        found = []
        for first in _NAME.finditer(text):
            for name in self._names.get(first.group(), ()):
                end = first.start() + len(name)
                words = text[first.start() : end]
                if _same(words, name) and not text[end : end + 1].isalnum():
                    found.append((name_key(name), words))
        return [(key, words) for key, words in found if key != name_key(own)]

    def relayed(self, claim: Claim, own: str) -> tuple[str, ...]:
        """Keys of other outlets in a claim's chain, the one that was read first."""
        if claim.id not in self._relayed:
            keys = (key for source in reversed(claim.attribution) for key in self.meant(source))
            others = dict.fromkeys(key for key in keys if key != name_key(own))
            self._relayed[claim.id] = tuple(others)
        return self._relayed[claim.id]


def _bare(outlet: str) -> str:
    return re.sub(r"^The ", "", outlet).strip()


def _same(words: str, name: str) -> bool:
    """Whether the words are the name, in any case if it has several words."""
    return words == name or (" " in name and words.casefold() == name.casefold())
