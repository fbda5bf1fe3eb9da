"""Reports of an invented affair, and strategies that build any record."""

from datetime import UTC, date

from hypothesis import strategies as st

from hearsay.records import (
    MODES,
    Basis,
    Claim,
    Entity,
    EntityKind,
    EventType,
    Evidence,
    Judgement,
    JudgementKind,
    Mention,
    Part,
    Quantity,
    Report,
    Source,
    SourceKind,
    Span,
    Status,
    Subject,
    SubjectKind,
    When,
    content_id,
    new_judgement,
    new_report,
)

MAKER = "reader-1"
Entry = tuple[Report, tuple[Entity, ...], tuple[Claim, ...]]

_SENTENCES = {
    "The Quay Post": "Mara Quist met the harbour master in Odense on Saturday.",
    "Harbour Radio": "Dock workers struck at the grain terminal, two officials said.",
    "Sound Courier": "The ferry line refused to reopen the northern crossing.",
    "Evening Tide": "A café owner in Svendborg saw the convoy, he told the paper.",
}


def sample(number: int, outlet: str = "The Quay Post", **told: object) -> Entry:
    """A report with one entity and two claims, different for each number."""
    text = f"{_SENTENCES[outlet]} It was day {number} of the affair."
    details = {"title": f"Crossing, part {number}", "published": date(2031, 3, 1 + number % 28)}
    report = new_report(text=text, outlet=outlet, **{**details, **told})  # type: ignore[arg-type]
    span = Span(0, 4)
    entity = Entity(
        id=content_id("E", report.id),
        name=span.of(text),
        kind=EntityKind.PERSON,
        mentions=(Mention(report=report.id, span=span),),
    )
    claims = tuple(
        Claim(
            id=content_id("C", report.id, kind),
            report=report.id,
            sentence=_SENTENCES[outlet],
            trigger=span.of(text),
            type=kind,
            status=Status.ACTUAL,
            actors=(entity.id,),
            span=span,
            evidence=(Evidence(part="trigger", span=span),),
            score=0.5,
            maker=MAKER,
        )
        for kind in (EventType.CONSULT, EventType.AGREE)
    )
    return report, (entity,), claims


SAMPLES = tuple(sample(number, outlet) for number, outlet in enumerate(_SENTENCES))

texts = st.text(max_size=20)
some_texts = st.lists(texts, max_size=3).map(tuple)
numbers = st.integers(-(2**63), 2**63 - 1)
spans = st.builds(Span, st.integers(0, 10**6), st.integers(0, 10**6))
whens = st.builds(When, st.dates(), st.dates())
sources = st.builds(
    Source,
    kind=st.sampled_from(SourceKind),
    text=texts,
    number=st.none() | numbers,
    entity=st.none() | texts,
    span=st.none() | spans,
    cue=st.none() | spans,
)
quantities = st.builds(
    Quantity, what=texts, min=st.none() | numbers, max=st.none() | numbers, span=st.none() | spans
)
evidence = st.builds(Evidence, part=texts, span=spans, of=st.none() | texts)
mentions = st.builds(Mention, report=texts, span=spans)

reports = st.builds(
    new_report,
    text=st.text(),
    outlet=texts,
    published=st.dates(),
    title=texts,
    byline=st.none() | texts,
    url=st.none() | texts,
    path=st.none() | texts,
    retrieved=st.none() | st.dates(),
    language=texts,
)
entities = st.builds(
    Entity,
    id=texts,
    name=texts,
    kind=st.sampled_from(EntityKind),
    aliases=some_texts,
    country=st.none() | texts,
    roles=some_texts,
    mentions=st.lists(mentions, max_size=3).map(tuple),
)
claims = st.builds(
    Claim,
    id=texts,
    report=texts,
    sentence=texts,
    trigger=texts,
    type=st.sampled_from(EventType),
    status=st.sampled_from(Status),
    mode=st.sampled_from(list(MODES.values())),
    actors=some_texts,
    recipients=some_texts,
    where=st.none() | texts,
    when=st.none() | whens,
    basis=st.sampled_from(Basis),
    attribution=st.lists(sources, max_size=3).map(tuple),
    quantities=st.lists(quantities, max_size=3).map(tuple),
    event=st.none() | texts,
    span=spans,
    evidence=st.lists(evidence, max_size=3).map(tuple),
    score=st.floats(allow_nan=False, allow_infinity=False),
    reasons=some_texts,
    maker=texts,
)
parts = st.builds(Part, id=texts, at=st.none() | mentions)
subjects = st.builds(
    Subject,
    kind=st.sampled_from(SubjectKind),
    name=texts,
    parts=st.lists(parts, max_size=3).map(tuple),
)


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    return new_judgement(
        draw(st.sampled_from(JudgementKind)),
        draw(texts),
        draw(st.datetimes(timezones=st.just(UTC))),
        about=draw(st.lists(subjects, max_size=2).map(tuple)),
        name=draw(st.none() | texts),
        undoes=draw(st.none() | texts),
        why=draw(texts),
    )
