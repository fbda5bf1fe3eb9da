from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import pytest

from bench.reports import LONG, repeated, varied

FERRY = """---
title: "{title}"
outlet: Harbour Gazette
published: 2031-03-10
---
The ferry left {town} on Monday.

No one was hurt, the harbour master said."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for title, town in (("First", "Arica"), ("Second", "Iquique")):
        (tmp_path / f"{title}.md").write_text(FERRY.format(title=title, town=town), "utf-8")
    return tmp_path


def test_repeated_reports_are_a_day_later_each_round(folder: Path) -> None:
    found = list(islice(repeated([folder]), 5))
    assert [r.published - date(2031, 3, 10) for r in found] == [
        timedelta(days=n) for n in (0, 0, 1, 1, 2)
    ]
    assert len({r.id for r in found}) == 5


def test_varied_reports_differ_in_length_and_come_out_the_same_again(folder: Path) -> None:
    found = list(islice(varied([folder]), 2 * LONG))
    assert found == list(islice(varied([folder]), 2 * LONG))
    assert len({len(r.text) for r in found}) > 10
    assert {p for r in found for p in r.text.split("\n\n")} == {
        "The ferry left Arica on Monday.",
        "The ferry left Iquique on Monday.",
        "No one was hurt, the harbour master said.",
    }


def test_a_folder_without_reports_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no reports found"):
        next(repeated([tmp_path]))
