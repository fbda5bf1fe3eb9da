"""Names and sentences made ready to be searched, since a search goes over all of them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from hearsay.records import Entity, Event
from hearsay.views.index import Index
from hearsay.views.naming import forms, words
from hearsay.views.sources import SourceRow


class Finder:
    """Finds entities by parts of their names, and events by words of their sentences."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._entities = [(_line(*forms(one)), one) for one in index.record.entities]
        told = ((index.place[claim.event], claim) for claim in index.record.claims if claim.event)
        by_place = sorted(told, key=lambda pair: pair[0])
        self._sentences = [(_plain(claim.sentence), place) for place, claim in by_place]

    def entities(self, text: str) -> list[Entity]:
        """Those in one of whose names the words begin words, those of most events first."""
        wanted = _wanted(text)
        found = [one for line, one in self._entities if wanted and wanted in line]
        return sorted(found, key=lambda e: (-len(self._index.events_of(e.id)), e.name, e.id))

    def events(self, text: str) -> list[Event]:
        """Those with a sentence that holds all the words; in the order of the timeline."""
        timeline = self._index.timeline
        return [timeline[place] for place in dict.fromkeys(self._telling(text))]

    def _telling(self, text: str) -> Iterator[int]:
        """The places in the timeline of the events of sentences that fit."""
        wanted = sorted(set(words(text)), key=len, reverse=True)
        whole = [re.compile(rf"\b{re.escape(word)}\b").search for word in wanted]
        for plain, place in self._sentences if wanted else ():
            if wanted[0] in plain and all(find(plain) for find in whole):
                yield place


def sources_named(rows: Iterable[SourceRow], text: str) -> list[SourceRow]:
    """Those in whose name the words begin words, in the order given."""
    wanted = _wanted(text)
    return [row for row in rows if wanted and wanted in _line(row.name)]


def _wanted(text: str) -> str:
    return " " + " ".join(words(text)) if words(text) else ""


def _line(*names: str) -> str:
    return "\n".join(f" {' '.join(words(name))}" for name in names)


def _plain(text: str) -> str:
    """The text as its words are compared, at least where a word of it is looked for."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    apart = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in apart if not unicodedata.combining(c))
