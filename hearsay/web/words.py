"""What the field's words mean, for somebody who meets them for the first time."""

from hearsay.records import (
    Basis,
    EntityKind,
    EventStatus,
    EventType,
    Field,
    JudgementKind,
    JudgementState,
    Ownership,
    Reliability,
    SourceKind,
    Status,
)
from hearsay.views import Part

HEADINGS = {
    Part.HAPPENED: "What has happened",
    Part.PLANNED: "Planned",
    Part.IN_DOUBT: "In doubt, denied or called off",
}
TYPES = {
    EventType.AGREE: "agreed to do something",
    EventType.CONSULT: "met, visited or spoke with one another",
    EventType.SUPPORT: "spoke or acted in favour, diplomatically or morally",
    EventType.CONCEDE: "gave in or yielded",
    EventType.COOPERATE: "worked together in deed",
    EventType.AID: "gave help, money or arms",
    EventType.RETREAT: "withdrew, released, returned, or stopped fighting",
    EventType.REQUEST: "asked, demanded or called for something",
    EventType.ACCUSE: "blamed, disapproved or investigated",
    EventType.REJECT: "refused something",
    EventType.THREATEN: "threatened or warned",
    EventType.PROTEST: "demonstrated, struck or rioted",
    EventType.SANCTION: "cut ties, expelled, convicted or withdrew favours",
    EventType.MOBILIZE: "moved or readied forces",
    EventType.COERCE: "seized, arrested, restricted or repressed, short of violence",
    EventType.ASSAULT: "used violence",
}
STATUSES = {
    EventStatus.HAPPENED: "told as done, and nobody denies it",
    EventStatus.PLANNED: "announced and not yet told as done",
    EventStatus.CANCELLED: "planned once, and called off",
    EventStatus.DENIED: "told, and denied since",
    EventStatus.CONTESTED: "told by some and denied by others",
    EventStatus.UNCONFIRMED: "only possible or conditional so far",
}
CLAIM_STATUSES = {
    Status.ACTUAL: "told as done",
    Status.PLANNED: "told as planned",
    Status.CONDITIONAL: "told to depend on something",
    Status.POSSIBLE: "told as possible",
    Status.NEGATED: "told not to be so",
}
SOURCES = {
    SourceKind.NAMED: "a person by name",
    SourceKind.OFFICIAL: "a body, or those who speak for it",
    SourceKind.ANONYMOUS: "people left unnamed",
    SourceKind.OUTLET: "another medium",
    SourceKind.DOCUMENT: "a paper, a statement or a data set",
}
BASES = {
    Basis.STATED: "the day is stated",
    Basis.RELATIVE: "the day is told relative to that of the report",
    Basis.UNKNOWN: "no day is told",
}
RULINGS = {
    JudgementKind.SAME: "two are one",
    JudgementKind.APART: "two are not one",
    JudgementKind.RENAME: "a name is another",
    JudgementKind.RETRACT: "out of the picture",
    JudgementKind.GRADE: "how reliable a source is",
}
STATES = {
    JudgementState.HOLDS: "it holds",
    JudgementState.UNDONE: "somebody has taken it back",
    JudgementState.OVERRULED: "others stand against it",
    JudgementState.WAITS: "what it is about is not there now",
}
GRADES = tuple(Reliability)
FIELDS = {
    Field.WHETHER: "whether it happened at all",
    Field.WHEN: "the day",
    Field.WHERE: "the place",
    Field.WHO: "who does it, or at whom it is directed",
    Field.NUMBER: "a number, such as of the dead",
}
OWNERSHIPS = {
    Ownership.STATE: "run by a state",
    Ownership.SEMI_OFFICIAL: "close to its state",
    Ownership.PUBLIC: "funded in public and independent by law",
    Ownership.PRIVATE: "owned by a company or a person",
    Ownership.AGENCY: "belongs to its members or to a foundation",
}
KINDS = {
    EntityKind.PERSON: "somebody with a name",
    EntityKind.ORGANISATION: "a body: a ministry, a company, a state that acts",
    EntityKind.PLACE: "a town, region or country as a place",
    EntityKind.FACILITY: "a building, port, crossing or base",
    EntityKind.EQUIPMENT: "a ship, an aircraft, a weapon",
    EntityKind.GROUP: "troops, protesters, peoples that act",
}
MARKS = {
    "trigger": "the word that names the event",
    "actors": "who does it",
    "recipients": "at whom it is directed",
    "where": "the place",
    "when": "the words that tell the day",
    "source": "on whose word it is",
    "cue": "the word that attributes: said, according to",
    "status": "what shows that it is planned, possible or denied",
    "quantity": "a number told of it",
}
"""What the colours in a text stand for; words that a program reads or shows beside the colour."""
KEYS = (
    ("/", "to the search field"),
    ("j", "to the next event, claim or row"),
    ("k", "to the one before"),
    ("Enter", "opens the one that is marked"),
    ("?", "this page"),
)
"""What keys do; `static/hearsay.js` listens to them."""
GO = {
    "overview": "o", "timeline": "t", "people": "p", "network": "n", "map": "m", "sources": "s",
    "disputes": "d", "reports": "r", "news": "w", "add": "a", "judgements": "j", "help": "?",
}  # fmt: skip
"""The keys that, after g, lead to pages; that of help does so by itself."""
PAGES = (
    ("overview", "Overview"), ("timeline", "Timeline"), ("people", "People"),
    ("network", "Network"), ("map", "Map"), ("sources", "Sources"), ("disputes", "Disputes"),
    ("reports", "Reports"), ("news", "What’s new"),
)  # fmt: skip
"""What the bar at the top leads to, in its order."""
UNDER = {
    "timeline": ("event",),
    "people": ("entity",),
    "sources": ("source",),
    "reports": ("report", "versions"),
}
"""Pages of one thing, and the page in the bar that they belong to."""
