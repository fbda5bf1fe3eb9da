"""Which of the known reports' outlets is meant by the words that cite one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Report, Source, SourceKind
from hearsay.weigh.bodies import Named

_NAME = re.compile(r"(?<!\w)[A-Z0-9]\w*")
_SORT = re.compile(
    r"\b(?:newspaper|paper|daily|weekly|magazine|broadcaster|channel|station|agency|website|site)\b"
)
_DATELINE = re.compile(r"\A\s*[A-Z][^\n()]{1,60}\(([^()\n]{2,60})\)\s*[-–—]")
_LAST = re.compile(r"[^\n]*\S\s*\Z")
_CREDIT = re.compile(
    r"\b(?:materials?|reporting|inputs?|files|information|contributed|courtesy|sources?|agency|"
    r"agencies|wires?)\b", re.IGNORECASE
)  # fmt: skip
_LONGEST = 200
"""Code points of a last line that may be a credit."""


ByOutlet = Mapping[str, Sequence[Report]]
"""The reports of each outlet by its key, as they appeared."""


def by_outlet(reports: Iterable[Report]) -> ByOutlet:
    """The reports of each outlet by its key, as they appeared."""
    found: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: (r.published, r.id)):
        found[name_key(report.outlet)].append(report)
    return found


class Outlets:
    """The outlets of the known reports, by all the names that these give them."""

    def __init__(self, names: Iterable[str]) -> None:
        ordered = sorted(names)
        self._by_key = {name_key(name): name for name in reversed(ordered)}
        self._names: dict[str, list[str]] = defaultdict(list)
        for name in sorted({*map(_bare, ordered)}):
            for first in _NAME.findall(name)[:1]:
                self._names[first].append(name)

    def meant(self, source: Source, entity: Named | None) -> tuple[str, ...]:
        """Keys of the outlets that a link of a chain may cite; more than one where it is short.

        Of a source that was not read as an outlet, the whole name must be one. `entity` is the
        source's own, if it has a name.
        """
        keys = {name_key(source.text), *(entity.keys if entity else ())}
        if source.kind != SourceKind.OUTLET:
            return tuple(sorted(keys & self._by_key.keys()))
        return tuple(sorted({key for cited in keys for key in self._named(cited)}))

    def key(self, source: Source, entity: Named | None, likely: str = "") -> str:
        """The key of the outlet that a link cites: of several, the likely one, if it is of them."""
        meant = self.meant(source, entity)
        if meant:
            return likely if likely in meant else meant[0]
        return name_key(entity.name if entity else source.text)

    def name(self, key: str) -> str:
        """An outlet's name as its reports have it; the first of several."""
        return self._by_key[key]

    def _named(self, cited: str) -> Iterator[str]:
        """An outlet by its full name, or by the beginning or end of it: `the Gazette`; or as
        what it is: `the Norwegian daily Harbour Gazette`.
        """
        if cited in self._by_key:
            yield cited
            return
        for key in self._by_key:
            if len(cited) > 3 and (
                _ends(key, cited) or (_ends(cited, key) and _SORT.search(cited))
            ):
                yield key

    def credited(self, report: Report) -> list[tuple[str, str]]:
        """Other outlets that a report's byline, dateline or last line credits, as `named`."""
        dateline, last = _DATELINE.match(report.text), _LAST.search(report.text)
        lines = [report.byline or "", dateline[1] if dateline else ""]
        if last and len(last[0]) <= _LONGEST and _CREDIT.search(last[0]):
            lines.append(last[0])
        return self.named("\n".join(lines), report.outlet)

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


def _ends(name: str, part: str) -> bool:
    """Whether a name begins or ends with another."""
    return name.startswith(part + " ") or name.endswith(" " + part)


def _bare(outlet: str) -> str:
    return re.sub(r"^The ", "", outlet).strip()


def _same(words: str, name: str) -> bool:
    """Whether the words are the name, in any case if it has several words."""
    return words == name or (" " in name and words.casefold() == name.casefold())
