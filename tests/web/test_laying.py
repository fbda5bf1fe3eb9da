from collections.abc import Sequence

from harbour import CLAIMS, GAZETTE, POST
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.records import Claim, Report, Span
from hearsay.views.paragraphs import paragraphs
from hearsay.web.laying import laid_out, places


def told(report: Report) -> list[Claim]:
    return [claim for claim in CLAIMS if claim.report == report.id]


def text_of(text: str, claims: Sequence[Claim], longest: int = 4000) -> str:
    spans = paragraphs(text, longest)
    placed = places(spans, claims)
    laid = [laid_out(text, span, here) for span, here in zip(spans, placed, strict=True)]
    return "".join(s.text for one in laid for part in one.stretches for s in part.segments)


def test_claims_stand_at_their_sentences() -> None:
    spans = paragraphs(GAZETTE.text)
    placed = places(spans, told(GAZETTE))
    assert [[claim.trigger for claim in here] for here in placed] == [
        ["meet"], ["closed", "threatened"]
    ]  # fmt: skip
    second = laid_out(GAZETTE.text, spans[1], placed[1])
    ids = [part.claims for part in second.stretches if part.claims]
    assert ids == [(claim.id,) for claim in placed[1]]
    (trigger,) = [s for part in second.stretches for s in part.segments if s.text == "closed"]
    assert trigger.parts == "trigger"


def test_claims_of_one_sentence_share_it() -> None:
    first = told(POST)[0]
    again = replace(first, id="C2", span=Span(first.span.start + 4, first.span.end + 3))
    spans = paragraphs(POST.text)
    laid = laid_out(POST.text, spans[0], [first, again])
    assert laid.stretches[0].claims == (first.id, "C2")
    assert text_of(POST.text, [first, again]) == POST.text


@given(
    st.text(st.sampled_from("ab \n"), max_size=80),
    st.lists(st.tuples(st.integers(0, 90), st.integers(1, 30)), max_size=6),
    st.integers(1, 90),
)
def test_no_letter_is_lost_or_told_twice(
    text: str, spans: list[tuple[int, int]], longest: int
) -> None:
    claims = [
        replace(CLAIMS[0], id=f"C{n}", span=Span(a, a + b), evidence=(), attribution=())
        for n, (a, b) in enumerate(spans)
    ]
    whole = "".join(span.of(text) for span in paragraphs(text, longest))
    assert text_of(text, claims, longest) == whole
