"""Days, places, weights and sources in the words of a brief."""

from collections.abc import Iterable, Sequence
from datetime import date

from hearsay.records import (
    Claim,
    Credibility,
    Entity,
    Event,
    EventStatus,
    SourceKind,
    Status,
    When,
)
from hearsay.views.index import Index
from hearsay.views.naming import words
from hearsay.views.phrases import MONTHS, PRONOUNS, chain, days, is_vague, listed

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LIKELIHOODS = {
    Credibility.CONFIRMED: "very likely",
    Credibility.PROBABLY_TRUE: "likely",
    Credibility.DOUBTFUL: "unlikely",
    Credibility.IMPROBABLE: "very unlikely",
}
"""The words of ICD 203 that a credibility comes to; one origin alone gets no such word."""
_SO = {
    EventStatus.HAPPENED: "that it happened",
    EventStatus.PLANNED: "planned",
    EventStatus.CANCELLED: "that it was called off",
}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
MOST_SOURCES = 3
_POINTING = PRONOUNS | {"his", "its", "their", "our"}


def on_day(when: When, now: date) -> str:
    """A day or days, without the year where it is that of the brief: `Tue 3 May`, `3–4 May`."""
    first, last = when.earliest, when.latest
    told = days(when)
    if first == last:
        told = f"{WEEKDAYS[first.weekday()]} {first.day} {MONTHS[first.month - 1]} {first.year}"
    same = first.year == last.year == now.year
    short = told.removesuffix(f" {now.year}") if same else told
    return short if short != str(now.year) else told


def at_place(index: Index, event: Event) -> str:
    """The name of the place, if it is a name: `, Aktau`."""
    place = index.entities.get(event.where or "")
    return f", {place.name}" if place and place.name[:1].isupper() else ""


def numeral(number: int) -> str:
    """A number, in a word if it is below ten."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def counted(number: int, what: str) -> str:
    """`one report`, `three reports`, `12 reports`."""
    return f"{numeral(number)} {what}" if number == 1 else f"{numeral(number)} {what}s"


def capitalised(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def weight(event: Event) -> str:
    """How many origins stand behind an event, and how likely that makes it: of itself, not of all
    that is quoted.
    """
    least, most = event.origins
    if not most:
        told = "no origin"
    elif least == most:
        told = counted(least, "origin" if least == 1 else "independent origin")
    else:
        told = f"{numeral(least)} to {counted(most, 'origin')}"
    sure, so = LIKELIHOODS.get(event.credibility), _SO.get(event.status)
    return f"{sure} {so} ({told})" if sure and so else told


def vouching(index: Index, event: Event, claims: Sequence[Claim]) -> str:
    """On whose word an event is, and how likely that makes it, with its origins.

    `on the word of The Baku Ledger alone` of one voice; else `on the word of …; very likely that it
    happened (two independent origins)`.
    """
    who = f"on the word of {word(index, claims)}"
    chains = {chain(claim, index) for claim in claims}
    alone = event.origins[1] < 2 and len(chains) == 1
    return f"{who} alone" if alone else f"{who}; {weight(event)}"


def word(index: Index, claims: Iterable[Claim], most: int = MOST_SOURCES) -> str:
    """Those on whose word claims are, each once, by the outlet that prints them.

    `two officials in Baku and the ministry (Caspian Wire) and The Baku Ledger`; an outlet alone
    speaks in its own voice. Pronouns are left out where anybody else is told.
    """
    chains = {chain(claim, index): None for claim in claims}
    clear = [links for links in chains if not is_vague(links)] or list(chains)
    by_outlet: dict[tuple[str, ...], list[str]] = {}
    for links in clear:
        by_outlet.setdefault(links[1:], []).append(links[0])
    told = [_printed(tuple(dict.fromkeys(who)), via) for via, who in by_outlet.items()]
    return listed(tuple(told), most)


def _printed(who: tuple[str, ...], via: tuple[str, ...]) -> str:
    if not via:
        return listed(who)
    path = ", relayed by ".join(via)
    return f"{listed(tuple(_named(one) for one in who))} ({path})"


def _named(source: str) -> str:
    """The source; in quotation marks where only the report's other words tell who that is."""
    return f"“{source}”" if _POINTING.intersection(words(source)) else source


def taken(index: Index, claims: Iterable[Claim]) -> dict[str, dict[str, Claim]]:
    """For each outlet those that its claims cite, with the first claim that does."""
    found: dict[str, dict[str, Claim]] = {}
    for claim in claims:
        taker = index.printed(claim.report)
        givers = [index.source(source) for source in claim.attribution]
        for giver in givers:
            if giver.kind is SourceKind.OUTLET and giver.id != taker.id:
                found.setdefault(taker.name, {}).setdefault(giver.name, claim)
    return found


def echoes(index: Index, claims: Sequence[Claim]) -> str:
    """Which outlets only repeat others that tell of it as well, if any do."""
    here = {index.printed(claim.report).name for claim in claims}
    told = [
        f"{taker} repeats {listed(tuple(giver for giver in givers if giver in here))}"
        for taker, givers in taken(index, claims).items()
        if here.intersection(givers)
    ]
    return "; ".join(told)


def told_and_denied(claims: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims that tell of an event, and those that deny it or call it off."""
    no = [claim for claim in claims if claim.status is Status.NEGATED]
    return [claim for claim in claims if claim.status is not Status.NEGATED], no


def is_well_known(one: Entity) -> bool:
    """Whether a name can stand without the words around it."""
    named = {mention.report for mention in one.mentions}
    full = one.country is not None or len(words(one.name)) > 1 or len(named) > 1
    return full and one.name[:1].isupper()
