"""Which sources the grades are about that analysts have set."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import (
    Entity,
    Judgement,
    JudgementKind,
    Mention,
    SourceEntry,
    SourceKind,
    Span,
    SubjectKind,
    standing,
)

Settings = Mapping[str, Judgement]
"""The latest grade by the id of an entity, or by the key of an outlet."""


def settings(judgements: Iterable[Judgement], entities: Sequence[Entity]) -> Settings:
    """The grades that stand."""
    graded = [one for one in standing(judgements) if one.kind is JudgementKind.GRADE]
    named = _named(entities) if graded else {}
    return {key: one for one in graded for key in _keys(one, named)}


def setting(source: SourceEntry, settings: Settings) -> Judgement | None:
    """The latest grade about a source, by its outlet's name or as the entity that it is."""
    outlet = source.origin if source.kind is SourceKind.OUTLET else ""
    keys = outlet, source.entity or ""
    found = [settings[key] for key in keys if key in settings]
    return max(found, key=lambda one: (one.moment, one.id), default=None)


_Named = Mapping[str, Sequence[tuple[Span, str]]]
"""For each report where entities are mentioned, and their ids."""


def _named(entities: Iterable[Entity]) -> _Named:
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            found[mention.report].append((mention.span, entity.id))
    return found


def _keys(one: Judgement, named: _Named) -> Iterator[str]:
    for subject in one.about:
        if subject.kind is SubjectKind.OUTLET:
            yield f"outlet {name_key(subject.name)}"
        for part in subject.parts:
            if part.at:
                yield from _named_at(part.at, named)


def _named_at(at: Mention, named: _Named) -> Iterator[str]:
    """The entity that is named at that very place, or else those of which a name is over it."""
    there = [(span == at.span, id_) for span, id_ in named.get(at.report, ())
             if span.overlaps(at.span)]  # fmt: skip
    exact = any(same for same, _ in there)
    yield from (id_ for same, id_ in there if same or not exact)
