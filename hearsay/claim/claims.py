"""A report and its reading to entities and claims: each trigger becomes one claim."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import structs

from hearsay import catalogue
from hearsay.claim.absences import absent
from hearsay.claim.answers import fill_answers
from hearsay.claim.attribution import Chains
from hearsay.claim.cast import Cast, Member, fill_names
from hearsay.claim.corrections import corrected, taken_back
from hearsay.claim.course import Course
from hearsay.claim.days import Days
from hearsay.claim.doubled import single
from hearsay.claim.fillers import Fillers
from hearsay.claim.implicit import fill_implicit
from hearsay.claim.manner import modes
from hearsay.claim.participants import Participants
from hearsay.claim.places import Places
from hearsay.claim.postponed import put_off
from hearsay.claim.pronouns import sort_of
from hearsay.claim.quantities import quantities
from hearsay.claim.reasons import status_reason, type_reason, when_reason
from hearsay.claim.recounts import Recounts
from hearsay.claim.reference import Pointers
from hearsay.claim.responses import Responses
from hearsay.claim.retold import fill_retold
from hearsay.claim.roles import note_homes, note_roles
from hearsay.claim.status import is_ahead, status_of
from hearsay.records import (
    Argument,
    Basis,
    Claim,
    Entity,
    EntityKind,
    EventType,
    Evidence,
    Reading,
    Report,
    Role,
    Span,
    Status,
    Trigger,
    When,
    content_id,
)

_AT = re.compile(r"\b(?:in|at|off|near|outside|inside|around) (?:the )?$")
_FOR_COMMENT = re.compile(r" for (?:a |further )?(?:comment|interview|response|clarification)")
_DEMANDS = (EventType.REQUEST, EventType.PROTEST)
_LINKED = 0.5
"""Chance of a reader's link from which a phrase that it leads to is met."""
_PHRASE = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|these|those|some|several|\d[\d,.]*|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve) (?:[\w'’-]+ ){0,3}$",
    re.IGNORECASE,
)
"""What leads up to the noun that a pronoun is linked to."""
_TAKES = (EventType.COERCE, EventType.RETREAT, EventType.AID, EventType.SANCTION)
"""Events that befall a ship with a name, too: it is seized, let go."""
_HITS = (EventType.ASSAULT, EventType.MOBILIZE)
"""Events that befall a town rather than the government that has its seat there."""


def claim(report: Report, reading: Reading) -> tuple[tuple[Entity, ...], tuple[Claim, ...]]:
    """Everything that one report claims, and whom and what it names in doing so.

    Entities are those that a claim uses and those that the text names, sorted by id.
    """
    reading = structs.replace(reading, triggers=single(report.text, reading.triggers))
    maker = ClaimMaker(report, reading)
    cast = maker.cast
    claims = fill_retold(report.text, [maker.make(t) for t in maker.triggers()])
    claims = fill_implicit(maker.course(claims), claims, maker.entity)
    claims = put_off(report, reading, claims)
    claims = Responses(reading, maker.chains.sources, maker.sentence).added(claims)
    claims = Recounts(report.text, maker.chains.sources, maker.sentence).added(claims)
    claims = fill_answers(report.published, claims)
    used = {cast.entity_id(m) for m in cast.members.values() if _worth_keeping(m)}
    used |= {i for c in claims for i in _ids(c)}
    return cast.entities(used), claims


def _worth_keeping(member: Member) -> bool:
    """Whether a name that no claim uses is kept: one word told once is often a torn piece."""
    several = len(member.spans) > 1 or any(" " in form for form in member.forms)
    return member.is_named() and several


def _is_thing(member: Member, trigger: Trigger) -> bool:
    """Whether a building or a ship is but the means or the matter of what others do."""
    things = (EntityKind.FACILITY, EntityKind.EQUIPMENT)
    unnamed = not any(c.isupper() for form in member.forms for c in form)
    if member.kind == EntityKind.FACILITY and unnamed:
        return True
    if member.kind not in things or trigger.type in _HITS:
        return False
    return unnamed or trigger.type not in _TAKES


def _counts(trigger: Trigger) -> bool:
    return any(a.role == Role.QUANTITY for a in trigger.arguments)


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
        note_homes(self.cast)
        self.participants = Participants(self.cast, Pointers(self.cast, reading))
        self.chains = Chains(report, reading, self.participants)
        self.fillers = Fillers(report, reading)
        self.days = Days(report, reading, self.fillers)
        self.places = Places(self.cast, self.participants)
        self.participants.pointers.learn()
        self._meet(reading)
        self._starts = [s.start for s in reading.sentences]
        self.by_id: dict[str, Member] = {}

    def _meet(self, reading: Reading) -> None:
        """Meet everybody in the order of the text, so that a later pronoun finds them."""
        whole = self.fillers.edges.whole
        spans = {whole(s) for one in reading.attributions for s in one.sources}
        for trigger in reading.triggers:
            spans |= {a.span for a in trigger.arguments if a.role == Role.SOURCE}
            for role in (Role.ACTOR, Role.RECIPIENT):
                spans |= {a.span for a in self.fillers.of(trigger, role)}
        spans |= {*self._linked(reading)}
        for span in sorted(spans):
            if not self.participants.pointers.points(span.of(self.report.text)):
                self.participants.of(span)

    def _linked(self, reading: Reading) -> Iterator[Span]:
        """Phrases that a pronoun is held to stand for, and that nothing else tells of."""
        told_at = self.participants.pointers.antecedents.signs.told_at
        for reference in reading.references:
            if reference.score < _LINKED:
                continue
            words = reference.span.of(self.report.text).casefold()
            if not sort_of(words) or told_at(reference.antecedent):
                continue
            at = reference.antecedent
            before = _PHRASE.search(self.report.text, max(0, at.start - 60), at.start)
            if before is None:
                continue
            phrase = Span(before.start(), at.end)
            told = any(t.span.overlaps(phrase) for t in reading.triggers)
            if not told and not self.cast.within(phrase):
                yield phrase

    def course(self, claims: Sequence[Claim]) -> Course:
        """How the report goes, by its claims."""
        return Course(self.cast, self.participants.pointers.antecedents.signs, claims, self._starts)

    def entity(self, key: str) -> str:
        """The id of the entity of a key; a country is made a member if none has told of it."""
        return self._id(self.participants.pointers.antecedents.side(key))

    def sentence(self, at: int) -> Span:
        """The sentence that holds an offset."""
        return self.reading.sentences[max(bisect_right(self._starts, at) - 1, 0)]

    def triggers(self) -> list[Trigger]:
        """The triggers that present an event, in the reader's order.

        What is demanded is no event, its demand is; nor is a request for comment one, or what is
        told again because its number was wrong.
        """
        demands = [t for t in self.reading.triggers if t.type in _DEMANDS]
        found = [*self.reading.triggers, *absent(self.report.text, self.reading)]
        return [t for t in found
                if not self._is_demanded(t, demands) and not self._is_newsgathering(t)
                and not (self._is_taken_back(t) and _counts(t))]  # fmt: skip

    def _is_taken_back(self, trigger: Trigger) -> bool:
        at = trigger.span.start
        return taken_back(self.report.text, self.sentence(at), at) is not None

    def _is_demanded(self, trigger: Trigger, demands: Sequence[Trigger]) -> bool:
        sentence = self.sentence(trigger.span.start)
        return trigger.status == Status.CONDITIONAL and any(
            sentence.start <= d.span.start < trigger.span.start for d in demands
        )

    def _is_newsgathering(self, trigger: Trigger) -> bool:
        return _FOR_COMMENT.match(self.report.text, trigger.span.end) is not None

    def make(self, trigger: Trigger) -> Claim:
        """One claim, with its evidence and reasons."""
        text, sentence = self.report.text, self.sentence(trigger.span.start)
        mode = modes(text, trigger)
        evidence = [Evidence(part="trigger", span=trigger.span)]
        actors = self._filled(trigger, Role.ACTOR, evidence)
        recipients = self._filled(trigger, Role.RECIPIENT, evidence, actors)
        where = (
            self._where(trigger, evidence)
            or self._scene(trigger, evidence)
            or self._implied_where(trigger, evidence)
        )
        if "visit" in mode:
            recipients = self._hosts(recipients, actors, evidence)
        when, basis, reasons = self._when(trigger, evidence)
        status, marker = status_of(text, sentence, trigger)
        if is_ahead(trigger, status, when, self.report.published):
            status, marker = Status.PLANNED, evidence[-1].span
        if marker:
            evidence.append(Evidence(part="status", span=marker))
        own = corrected(text, sentence, trigger.span.start) is not None
        chain = () if own else self.chains.chain(trigger, sentence)
        evidence += [Evidence(part="source", span=s.span, of=s.entity) for s in chain if s.span]
        return Claim(
            id=content_id("C", self.report.id, trigger.span.start,
                          trigger.span.end, self.reading.maker),
            report=self.report.id,
            sentence=sentence.of(text),
            trigger=trigger.span.of(text),
            type=trigger.type,
            status=status,
            mode=mode,
            or_types=trigger.or_types,
            sense=trigger.sense,
            context=catalogue.contexts(sentence.of(text)),
            actors=actors,
            recipients=recipients,
            where=where,
            when=when,
            basis=basis,
            attribution=chain,
            quantities=quantities(text, trigger),
            intensity=round(catalogue.plover_score(trigger.type, mode), 2),
            span=sentence,
            evidence=tuple(evidence),
            score=trigger.score,
            reasons=(
                status_reason(text, trigger, status, marker), *type_reason(trigger), *reasons
            ),
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
        part = {Role.ACTOR: "actors", Role.RECIPIENT: "recipients"}[role]
        target = role == Role.RECIPIENT and trigger.type in _HITS
        filler = self.participants.named if target else self.participants.of
        apart = {self.by_id[i].key for i in not_again}
        found: dict[str, None] = {}
        for argument in self.fillers.of(trigger, role):
            for member in filler(argument.span, apart):
                if self._is_scene(member, trigger, argument) or _is_thing(member, trigger):
                    continue
                member = self._sender(member, trigger)
                id_ = self._id(member)
                if id_ not in not_again:
                    found[id_] = None
                    evidence.append(Evidence(part=part, span=argument.span, of=id_))
        return tuple(found)

    def _sender(self, member: Member, trigger: Trigger) -> Member:
        """The state that moves what seems to move by itself: `F-35 American jets` is the U.S."""
        moved = trigger.type == EventType.MOBILIZE and member.kind == EntityKind.EQUIPMENT
        if not moved or not member.described or not member.country:
            return member
        return self.cast.country(member.country, catalogue.country_name(member.country))

    def _is_scene(self, member: Member, trigger: Trigger, argument: Argument) -> bool:
        """Whether a town is no party to an event but its place; a shelled town is both."""
        before = self.report.text[max(0, argument.span.start - 9) : argument.span.start]
        words = argument.span.of(self.report.text)
        if _AT.search(before) and (catalogue.place(words) or catalogue.country(words)):
            return True
        if member.kind != EntityKind.PLACE or member.key.startswith("country "):
            return False
        if _AT.search(before):
            return True
        hit = argument.role == Role.RECIPIENT and trigger.type in _HITS
        name = next(iter(member.forms), "")
        return not hit and catalogue.place(name) is not None and not catalogue.country(name)

    def _scene(self, trigger: Trigger, evidence: list[Evidence]) -> str | None:
        """The town that was read as a party, where no other place is told.

        A capital that acts is its government, and no place: `Lima demanded`.
        """
        for role in (Role.ACTOR, Role.RECIPIENT):
            for argument in self.fillers.of(trigger, role):
                before = self.report.text[max(0, argument.span.start - 9) : argument.span.start]
                for member in self.participants.named(argument.span):
                    seat = catalogue.capital(next(iter(member.forms), ""))
                    if seat and not _AT.search(before):
                        continue
                    if self._is_scene(member, trigger, argument):
                        id_ = self._id(member)
                        evidence.append(Evidence(part="where", span=argument.span, of=id_))
                        return id_
        return None

    def _hosts(
        self, told: tuple[str, ...], visitors: tuple[str, ...], evidence: list[Evidence]
    ) -> tuple[str, ...]:
        """The hosts of a visit: persons rather than their country, a capital's state if none."""
        known = self.by_id
        homes = {f"country {known[i].country}" for i in told if known[i].kind == EntityKind.PERSON}
        hosts = tuple(i for i in told if known[i].key not in homes)
        dropped = {*told} - {*hosts}
        evidence[:] = [e for e in evidence if e.part != "recipients" or e.of not in dropped]
        seat = next((e for e in evidence if e.part == "where" and e.of), None)
        if hosts or seat is None or seat.of is None:
            return hosts
        iso3 = catalogue.capital(next(iter(known[seat.of].forms), ""))
        if iso3 is None or iso3 in {known[i].country for i in visitors}:
            return ()
        host = self._id(self.cast.country(iso3, catalogue.country_name(iso3)))
        evidence.append(Evidence(part="recipients", span=seat.span, of=host))
        return (host,)

    def _id(self, member: Member) -> str:
        """The id of a member's entity; what has been given an id can be looked up by it."""
        id_ = self.cast.entity_id(member)
        self.by_id[id_] = member
        return id_

    def _where(self, trigger: Trigger, evidence: list[Evidence]) -> str | None:
        """The place told with the event; the sentence's setting where that one has no name."""
        given = self.fillers.near(trigger, Role.WHERE)
        nearest = sorted(given, key=lambda a: self._is_around(a, given))
        told = ((member, a.span) for a in nearest if (member := self.places.of(a.span)))
        found = next(told, None)
        if found is None or found[0].described:
            sentence = self.sentence(trigger.span.start)
            found = self.places.setting(sentence, trigger.span.start) or found
        if found is None:
            found = self.places.after(trigger.span, self._next_event(trigger))
        if found is None:
            return None
        id_ = self._id(found[0])
        evidence.append(Evidence(part="where", span=found[1], of=id_))
        return id_

    def _implied_where(self, trigger: Trigger, evidence: list[Evidence]) -> str | None:
        """The place that another clause tells, mostly of an earlier sentence."""
        for argument in self.fillers.implied(trigger, Role.WHERE):
            if member := self.places.of(argument.span):
                id_ = self._id(member)
                evidence.append(Evidence(part="where", span=argument.span, of=id_))
                return id_
        return None

    def _next_event(self, trigger: Trigger) -> int:
        """Where the sentence's next event is told, or where the sentence ends."""
        end = self.sentence(trigger.span.start).end
        later = (t.span.start for t in self.reading.triggers if t.span.start >= trigger.span.end)
        return min((*later, end))

    def _is_around(self, argument: Argument, given: Sequence[Argument]) -> bool:
        """Whether a place only tells where another lies: `Calbuco in the Lake District`."""
        return any(
            self.report.text[a.span.end : argument.span.start] in (" in ", " in the ", ", ")
            and (place := self.places.of(a.span)) is not None
            and not place.described
            for a in given
        )

    def _when(
        self, trigger: Trigger, evidence: list[Evidence]
    ) -> tuple[When | None, Basis, tuple[str, ...]]:
        found = self.days.of(trigger)
        if found is None:
            return None, Basis.UNKNOWN, ()
        argument, time = found
        if time.earliest is None or time.latest is None:
            return None, Basis.UNKNOWN, ()
        evidence.append(Evidence(part="when", span=argument.span))
        words = argument.span.of(self.report.text)
        earlier = argument.span.end <= self.sentence(trigger.span.start).start
        reason = when_reason(words, time, self.report.published.isoformat(), earlier)
        basis = Basis.RELATIVE if time.relative else Basis.STATED
        return When(time.earliest, time.latest), basis, (reason,)
