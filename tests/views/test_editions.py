from harbour import CLAIMS, CLOSED, FIRST, GAZETTE, THREAT, new_report
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.views.editions import Edition, Fate, Passage, gone_and_come, passages, sides

TEXTS = st.lists(st.sampled_from(["The port is shut.", "It opens.", "Two", "ö!", ""])).map(
    lambda parts: "\n\n".join(parts)
)


def told(passage: Passage) -> tuple[list[str], list[str]]:
    found = sides(passage)
    return (
        [run.text for run in found.before if run.fate is Fate.GONE],
        [run.text for run in found.after if run.fate is Fate.COME],
    )


def test_words_that_went_and_came() -> None:
    (first, second) = passages(
        "At least 12 people died.\n\nThe port is shut.",
        "At least 14 people died.\n\nThe port is shut.",
    )
    assert told(first) == (["12"], ["14"])
    assert not second.changed


def test_a_paragraph_that_is_inserted_stands_beside_nothing() -> None:
    old = "The port of Oslo is shut today.\n\nThe end."
    new = "Nobody knows why.\n\nThe port of Oslo is open today.\n\nThe end."
    assert [(one.before, one.after) for one in passages(old, new)] == [
        (None, "Nobody knows why."),
        ("The port of Oslo is shut today.", "The port of Oslo is open today."),
        ("The end.", "The end."),
    ]


@given(TEXTS, TEXTS)
def test_each_side_is_its_text(old: str, new: str) -> None:
    found = passages(old, new)
    for text, side in ((old, "before"), (new, "after")):
        kept = [getattr(one, side) for one in found if getattr(one, side) is not None]
        assert kept == [one for one in text.split("\n\n") if one]
        runs = [getattr(sides(one), side) for one in found]
        assert ["".join(run.text for run in row) for row in runs if row] == kept


def test_many_changed_paragraphs_are_paired_in_their_order() -> None:
    old, new = ("\n\n".join(f"{n} {word}" for n in range(40)) for word in ("was", "is"))
    assert [(one.before, one.after) for one in passages(old, new)][7] == ("7 was", "7 is")


def test_claims_by_their_sentences() -> None:
    first, closed, threat = (
        next(one for one in CLAIMS if one.sentence == words) for words in (FIRST, CLOSED, THREAT)
    )
    later = new_report("x", GAZETTE.outlet, GAZETTE.published)
    again = replace(first, id="C2", report=later.id)
    assert gone_and_come(Edition(GAZETTE, (threat, closed, first)), Edition(later, (again,))) == (
        (closed, threat),
        (),
    )
