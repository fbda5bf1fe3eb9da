from hearsay.read.attributions import whole
from hearsay.records import Attribution, SourceKind, Span


def said(cue: tuple[int, int], *contents: tuple[int, int], source: Span | None = None
         ) -> Attribution:  # fmt: skip
    return Attribution(
        cue=Span(*cue),
        sources=(source,) if source else (),
        contents=tuple(Span(*c) for c in contents),
        score=0.9 if source else 0.5,
        kind=SourceKind.NAMED if source else None,
    )


def test_what_two_windows_say_of_one_cue_is_one_attribution() -> None:
    ruiz = Span(0, 4)
    (found,) = whole([said((5, 9), (30, 40)), said((5, 9), (10, 20), source=ruiz)])
    assert found.sources == (ruiz,)
    assert found.contents == (Span(10, 20), Span(30, 40))
    assert (found.score, found.kind) == (0.9, SourceKind.NAMED)


def test_overlapping_contents_are_joined_and_cues_kept_in_order() -> None:
    first, second = whole(
        [said((50, 54), (60, 70)), said((5, 9), (10, 20)), said((5, 9), (15, 25))]
    )
    assert first.contents == (Span(10, 25),)
    assert second.cue == Span(50, 54)
