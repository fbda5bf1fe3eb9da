"""What has been ruled so far, and what has become of it."""

from msgspec import Struct

from hearsay.pipeline import Picture
from hearsay.records import Judgement, JudgementState
from hearsay.resolve import places_of, states


class JudgementRow(Struct, frozen=True, kw_only=True):
    """A judgement, and whether it holds."""

    judgement: Judgement
    state: JudgementState


def judgement_rows(picture: Picture) -> tuple[JudgementRow, ...]:
    """All judgements, from the first to the last, those undone among them."""
    known = picture.known
    found = states(known.ruled, places_of(known.entities, known.claims))
    return tuple(JudgementRow(judgement=one, state=found[one.id]) for one in known.judgements)
