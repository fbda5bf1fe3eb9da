"""A report and its reading to entities and claims: each trigger becomes one claim."""

from bisect import bisect_right

from hearsay import catalogue
from hearsay.claim.attribution import Chains
from hearsay.claim.cast import Cast, Member, fill_names
from hearsay.claim.numbers import bounds
from hearsay.claim.participants import Participants
from hearsay.claim.phrase import core_end, head
from hearsay.claim.reasons import status_marker, status_reason, when_reason
from hearsay.claim.reference import Pointers
from hearsay.claim.roles import note_roles
from hearsay.records import (
    Argument,
    Basis,
    Claim,
    Entity,
    EntityKind,
    EventType,
    Evidence,
    Quantity,
    Reading,
    Report,
    Role,
    Span,
    Trigger,
    When,
    content_id,
)

_HITS = (EventType.ASSAULT, EventType.MOBILIZE)
"""Events that befall a town rather than the government that has its seat there."""
_PLACES = (EntityKind.FACILITY, EntityKind.PLACE)

_BESIDE = 45
"""Code points between a cue and its own day at the most."""


def claim(report: Report, reading: Reading) -> tuple[tuple[Entity, ...], tuple[Claim, ...]]:
    """Everything that one report claims, and whom and what it names in doing so.

    Entities are those that a claim uses and those that the text names, sorted by id.
    """
    maker = ClaimMaker(report, reading)
    claims = tuple(maker.make(trigger) for trigger in reading.triggers)
    cast = maker.cast
    used = {cast.entity_id(m) for m in cast.members.values() if _worth_keeping(m)}
    used |= {i for c in claims for i in _ids(c)}
    return cast.entities(used), claims


def _worth_keeping(member: Member) -> bool:
    return any(form[:1].isupper() for form in member.forms)


def _ids(claim: Claim) -> set[str]:
    ids = {*claim.actors, *claim.recipients, *(s.entity for s in claim.attribution), claim.where}
    return {i for i in ids if i}


class ClaimMaker:
    """What all claims of one report share."""

    def __init__(self, report: Report, reading: Reading) -> None:
        self.report, self.reading = report, reading
        self.cast = Cast(report)
        fill_names(self.cast, reading.names)
        note_roles(self.cast)
        self.participants = Participants(self.cast, Pointers(reading.references))
        self.chains = Chains(report, reading, self.participants)
        self._starts = [s.start for s in reading.sentences]

    def sentence(self, at: int) -> Span:
        """The sentence that holds an offset."""
        return self.reading.sentences[max(bisect_right(self._starts, at) - 1, 0)]

    def make(self, trigger: Trigger) -> Claim:
        """One claim, with its evidence and reasons."""
        text, sentence = self.report.text, self.sentence(trigger.span.start)
        evidence = [Evidence(part="trigger", span=trigger.span)]
        actors = self._filled(trigger, Role.ACTOR, evidence)
        recipients = self._filled(trigger, Role.RECIPIENT, evidence, actors)
        where = self._where(trigger, evidence)
        when, basis, reasons = self._when(trigger, evidence)
        marker = status_marker(text, sentence, trigger)
        if marker:
            evidence.append(Evidence(part="status", span=marker))
        chain = self.chains.chain(trigger, sentence)
        evidence += [Evidence(part="source", span=s.span, of=s.entity) for s in chain if s.span]
        return Claim(
            id=content_id("C", self.report.id, trigger.span.start,
                          trigger.span.end, self.reading.maker),
            report=self.report.id,
            sentence=sentence.of(text),
            trigger=trigger.span.of(text),
            type=trigger.type,
            status=trigger.status,
            mode=trigger.mode,
            actors=actors,
            recipients=recipients,
            where=where,
            when=when,
            basis=basis,
            attribution=chain,
            quantities=self._quantities(trigger),
            span=sentence,
            evidence=tuple(evidence),
            score=trigger.score,
            reasons=(status_reason(text, trigger, marker), *reasons),
            maker=self.reading.maker,
        )  # fmt: skip

    def _filled(
        self,
        trigger: Trigger,
        role: Role,
        evidence: list[Evidence],
        not_again: tuple[str, ...] = (),
    ) -> tuple[str, ...]:
        """Entity ids of one role: those told in the sentence, else those that it implies."""
        told = [a for a in trigger.arguments if a.role == role and not a.implied]
        spans = told or _best(trigger, role)[:2]
        part = {Role.ACTOR: "actors", Role.RECIPIENT: "recipients"}[role]
        target = role == Role.RECIPIENT and (trigger.type in _HITS or "visit" in trigger.mode)
        filler = self.participants.named if target else self.participants.of
        found: dict[str, None] = {}
        for argument in spans:
            for member in filler(argument.span):
                id_ = self.cast.entity_id(member)
                if id_ not in not_again:
                    found[id_] = None
                    evidence.append(Evidence(part=part, span=argument.span, of=id_))
        return tuple(found)

    def _where(self, trigger: Trigger, evidence: list[Evidence]) -> str | None:
        for argument in _best(trigger, Role.WHERE):
            member = self._place(argument.span)
            if member is not None:
                id_ = self.cast.entity_id(member)
                evidence.append(Evidence(part="where", span=argument.span, of=id_))
                return id_
        return None

    def _place(self, span: Span) -> Member | None:
        """The most specific place that a span names; a capital is itself here."""
        words = span.of(self.report.text)
        core = Span(span.start, span.start + core_end(words, []))
        named = [(s, m) for s, m in self.cast.within(span) if m.kind in _PLACES]
        inner = [(s, m) for s, m in named if core.covers(s)]
        if catalogue.head_kind(head(core.of(self.report.text))) != EntityKind.FACILITY:
            if named:
                return inner[-1][1] if inner else named[0][1]
        elif inner and inner[-1][1].kind == EntityKind.FACILITY:
            return inner[-1][1]
        fits = [m for m in self.participants.named(span) if m.kind in _PLACES]
        return fits[0] if fits else None

    def _when(
        self, trigger: Trigger, evidence: list[Evidence]
    ) -> tuple[When | None, Basis, tuple[str, ...]]:
        for argument in _best(trigger, Role.WHEN):
            time = argument.time
            if time is None or time.earliest is None or time.latest is None:
                continue
            if self._of_the_telling(trigger, argument):
                continue
            evidence.append(Evidence(part="when", span=argument.span))
            words = argument.span.of(self.report.text)
            reason = when_reason(words, time, self.report.published.isoformat())
            basis = Basis.RELATIVE if time.relative else Basis.STATED
            return When(time.earliest, time.latest), basis, (reason,)
        return None, Basis.UNKNOWN, ()

    def _of_the_telling(self, trigger: Trigger, when: Argument) -> bool:
        """Whether a day is that of the saying: `…, two officials said on Monday.`"""
        cue = next((a.span for a in trigger.arguments if a.role == Role.CUE), None)
        if cue is None or when.span.start < cue.end or when.span.start - cue.end > _BESIDE:
            return False
        if cue.start > trigger.span.end:
            return True
        after = self.report.text[when.span.end : when.span.end + 6]
        return when.span.end < trigger.span.start and after.lstrip().startswith("that ")

    def _quantities(self, trigger: Trigger) -> tuple[Quantity, ...]:
        out = []
        for argument in trigger.arguments:
            if argument.role == Role.QUANTITY:
                least, most = bounds(argument.span.of(self.report.text))
                if least is not None or most is not None:
                    what = argument.what or "other"
                    out.append(Quantity(what=what, min=least, max=most, span=argument.span))
        return tuple(out)


def _best(trigger: Trigger, role: Role) -> list[Argument]:
    return sorted((a for a in trigger.arguments if a.role == role), key=lambda a: -a.score)
