"""Readings dated anew are readings of other reports."""

from datetime import timedelta
from itertools import islice

import quay

from bench.corpus import A_DAY, resampled, shifted

DAY = quay.DAY


def test_a_shifted_reading_tells_the_same_of_later_days() -> None:
    one = quay.told("Gull Post", 0, [("Olga Brandt", "met", 2)])
    later = shifted(one, DAY + timedelta(days=30))
    (before,), (after,) = one.claims, later.claims
    assert after.when and before.when
    assert after.when.earliest - before.when.earliest == timedelta(days=30)
    assert later.report.published == DAY + timedelta(days=30)
    assert after.report == later.report.id != one.report.id
    assert {*after.actors} == {e.id for e in later.entities}
    assert {m.report for e in later.entities for m in e.mentions} == {later.report.id}


def test_each_day_has_its_reports_and_none_is_twice() -> None:
    read = [quay.told(f"Post {n}", 0, [("Ivo Kral", "met", 1)]) for n in range(A_DAY)]
    found = list(islice(resampled(read), 3 * A_DAY))
    assert len({one.report.id for one in found}) == 3 * A_DAY
    assert len({one.report.published for one in found}) == 3
