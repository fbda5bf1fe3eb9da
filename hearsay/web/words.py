"""What the field's words mean, for somebody who meets them for the first time."""

from hearsay.records import Basis, EventStatus, EventType, SourceKind, Status
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
