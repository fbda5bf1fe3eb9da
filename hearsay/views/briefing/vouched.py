"""On whose word the affair rests: outlets, people cited, unnamed people, and echoes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hearsay.records import Claim, Event, Ownership, Reliability, SourceEntry, SourceKind
from hearsay.views.briefing.notes import footnotes
from hearsay.views.briefing.rows import Heading, Section, Sentence, in_turn
from hearsay.views.briefing.words import capitalised, counted, numeral, taken, word
from hearsay.views.index import Index
from hearsay.views.phrases import listed, uncapitalised
from hearsay.views.tellings import Texts

MOST_VOICES = 6
MOST_UNNAMED = 4
STRIDE = 2.5
_OWNED = {
    Ownership.STATE: "owned by its state",
    Ownership.SEMI_OFFICIAL: "close to its state",
    Ownership.PUBLIC: "funded in public",
    Ownership.PRIVATE: "private",
    Ownership.AGENCY: "an agency of its members or a foundation",
}


def vouched(index: Index, texts: Texts, events: Sequence[Event]) -> Section:
    """Whose word the claims of the `events` are, those behind most claims first."""
    claims = [claim for event in events for claim in index.claims_of(event)]
    spoken = _by_source(index, claims)
    made = [
        *_rests(index, texts, events),
        *_unnamed(index, texts, claims),
        *_repeats(index, texts, claims),
    ]
    named = [(one, of) for one, of in spoken if one.kind is not SourceKind.ANONYMOUS]
    made += [_voice(index, texts, one, of) for one, of in named[:MOST_VOICES]]
    more = len(named[MOST_VOICES:])
    return Section(heading=Heading.WORD, sentences=in_turn(made, STRIDE), more=more)


def _by_source(index: Index, claims: Iterable[Claim]) -> list[tuple[SourceEntry, list[Claim]]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[index.source(claim).id].append(claim)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), index.sources[pair[0]].name))
    return [(index.sources[key], of) for key, of in ordered]


def _rests(index: Index, texts: Texts, events: Sequence[Event]) -> list[Sentence]:
    """How much rests on several origins; the footnotes are the foremost examples."""
    several = [event for event in events if event.origins[0] > 1]
    if not several:
        return []
    first = [index.claims_of(event)[0] for event in several]
    have = "has" if len(several) == 1 else "have"
    text = (
        f"Of {counted(len(events), 'event')}, {numeral(len(several))} {have} two "
        "independent origins or more; the others rest on one voice at the most, or on voices that "
        "may be one."
    )
    return [Sentence(lead="Origins", text=text, footnotes=footnotes(index, texts, first))]


def _unnamed(index: Index, texts: Texts, claims: Sequence[Claim]) -> list[Sentence]:
    """Whom outlets leave unnamed, and why, where that is stated."""
    found = [c for c in claims if c.attribution and c.attribution[0].kind is SourceKind.ANONYMOUS]
    if not found:
        return []
    who = {word(index, [claim]): claim for claim in reversed(found)}
    named = tuple(reversed(who))
    reasons = {c.attribution[0].anonymity: c for c in found if c.attribution[0].anonymity}
    why = f" Stated reason: “{next(iter(reasons))}”." if reasons else ""
    text = f"{capitalised(counted(len(found), 'claim'))} come from people without a name: "
    notes = [*reasons.values(), *reversed(who.values())]
    return [
        Sentence(
            lead="Unnamed",
            text=f"{text}{listed(named, MOST_UNNAMED)}.{why}",
            footnotes=footnotes(index, texts, notes),
        )
    ]


def _repeats(index: Index, texts: Texts, claims: Iterable[Claim]) -> list[Sentence]:
    """Outlets that have it from others, where their words say so."""
    found = taken(index, claims)
    told = [f"{taker} takes matter from {listed(tuple(of))}" for taker, of in found.items()]
    notes = [claim for of in found.values() for claim in of.values()]
    if not notes:
        return []
    text = f"{'; '.join(told[:MOST_UNNAMED])}. An echo adds no origin."
    return [Sentence(lead="Echoes", text=text, footnotes=footnotes(index, texts, notes))]


def _voice(index: Index, texts: Texts, one: SourceEntry, claims: Sequence[Claim]) -> Sentence:
    """How much one source or outlet says, and how it fared."""
    outlets = tuple(dict.fromkeys(index.outlet(claim.report) for claim in claims))
    how = "in its own voice" if one.kind is SourceKind.OUTLET else f"in {listed(outlets)}"
    parts = [
        f"{counted(len(claims), 'claim')} {how}{_owner(one)}",
        _fared(one, len(claims)),
        _grade(one),
    ]
    return Sentence(
        lead=capitalised(uncapitalised(one.name)),
        text=f"{capitalised('; '.join(filter(None, parts)))}.",
        footnotes=footnotes(index, texts, claims, 2),
    )


def _owner(one: SourceEntry) -> str:
    return f" ({_OWNED[one.ownership]})" if one.ownership else ""


def _fared(one: SourceEntry, here: int) -> str:
    """How its claims fared in the whole record; how many these are, if more than stand `here`."""
    told: Mapping[str, int] = {
        "confirmed by others": one.confirmed, "contradicted": one.contradicted
    }  # fmt: skip
    parts = [f"{numeral(many)} {what}" for what, many in told.items() if many]
    of = f"of all its {numeral(one.claims)} " if one.claims > here else ""
    return of + (" and ".join(parts) or "none confirmed or contradicted by others")


def _grade(one: SourceEntry) -> str:
    if one.reliability is Reliability.F:
        return ""
    return f"reliability {one.reliability}, {one.reliability.words.lower()}"
