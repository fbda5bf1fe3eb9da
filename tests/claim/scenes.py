"""Texts with hand-made readings, made by quoting words of the text."""

from datetime import date

from hearsay.claim import claim
from hearsay.records import (
    Argument,
    Claim,
    Entity,
    EntityKind,
    EventType,
    Name,
    Reading,
    Reference,
    Report,
    Role,
    SourceKind,
    Span,
    Status,
    Timex,
    Trigger,
    new_report,
)

Part = tuple[Role, str] | tuple[Role, str, float] | tuple[Role, str, float, bool]
PUBLISHED = date(2033, 5, 4)


class Scene:
    """A text with its names, `kind="words|words"`; a demonym is given as `people`."""

    def __init__(self, text: str, title: str = "", **names: str) -> None:
        self.text = text
        self.report: Report = new_report(text, "The Lighthouse", PUBLISHED, title)
        self.names = tuple(
            Name(
                span=self.span(words),
                kind=EntityKind("place" if kind == "people" else kind),
                score=0.9,
                demonym=kind == "people",
            )
            for kind, all_words in names.items()
            for words in all_words.split("|")
        )
        self.triggers: list[Trigger] = []
        self.references: list[Reference] = []

    def span(self, words: str) -> Span:
        """Where words stand first; `words@2` where they stand for the second time."""
        words, _, nth = words.partition("@")
        at = -1
        for _ in range(int(nth or 1)):
            at = self.text.index(words, at + 1)
        return Span(at, at + len(words))

    def tell(
        self,
        words: str,
        *parts: Part,
        type_: EventType = EventType.CONSULT,
        status: Status = Status.ACTUAL,
        mode: tuple[str, ...] = (),
        times: dict[str, date] | None = None,
    ) -> "Scene":
        """Add a trigger with its arguments, (role, words, score, whether it is implied)."""
        arguments = [
            Argument(
                role=part[0],
                span=self.span(part[1]),
                score=part[2] if len(part) > 2 else 0.9,
                implied=part[3] if len(part) > 3 else False,
                kind=SourceKind.OFFICIAL if part[0] in (Role.SOURCE, Role.RELAY) else None,
                what="dead" if part[0] == Role.QUANTITY else None,
            )
            for part in parts
        ]
        arguments += [
            Argument(role=Role.WHEN, span=self.span(w), score=0.9, time=self.time(w, day))
            for w, day in (times or {}).items()
        ]
        self.triggers.append(
            Trigger(
                span=self.span(words), type=type_, score=0.9, status=status, status_score=0.9,
                mode=mode, arguments=tuple(arguments),
            )
        )  # fmt: skip
        return self

    def link(self, words: str, before: str, score: float = 0.9) -> "Scene":
        """Have the reader link words back to others."""
        pointer = Reference(span=self.span(words), antecedent=self.span(before), score=score)
        self.references.append(pointer)
        return self

    def time(self, words: str, day: date) -> Timex:
        """A time expression that covers one day."""
        return Timex(
            span=self.span(words), value=day.isoformat(), earliest=day, latest=day, relative=True
        )

    def claims(self, **more: object) -> list["Told"]:
        """What the claim stage makes of the triggers, in the order in which they were added."""
        ends = [
            i + 1 for i, c in enumerate(self.text) if c == "." and self.text[i + 1 : i + 2] in " \n"
        ]
        ends = sorted({*ends, len(self.text)})
        reading = Reading(
            report=self.report.id, maker="hand",
            sentences=tuple(Span(a, b) for a, b in zip([0, *ends], ends, strict=False)),
            names=self.names, triggers=tuple(self.triggers),
            **{"references": tuple(self.references), **more},  # type: ignore[arg-type]
        )  # fmt: skip
        entities, claims = claim(self.report, reading)
        by_id = {e.id: e for e in entities}
        return [Told(c, by_id) for c in claims]


class Told:
    """A claim with its entities by name."""

    def __init__(self, made: Claim, entities: dict[str, Entity]) -> None:
        self.claim, self.entities = made, entities

    @property
    def actors(self) -> list[str]:
        return [self.entities[i].name for i in self.claim.actors]

    @property
    def recipients(self) -> list[str]:
        return [self.entities[i].name for i in self.claim.recipients]

    @property
    def where(self) -> str | None:
        return self.entities[self.claim.where].name if self.claim.where else None

    @property
    def days(self) -> tuple[str, str] | None:
        when = self.claim.when
        return (when.earliest.isoformat(), when.latest.isoformat()) if when else None
