"""What is told when something goes wrong, and where one can go on from there."""

from pathlib import Path

import harbour
from desks import of_harbour, visiting


def test_choices_and_pages_are_those_of_the_day_looked_at(tmp_path: Path) -> None:
    with visiting(of_harbour(tmp_path)) as client:
        wrong = client.get("/event/nobody?as_of=2031-03-09")
        assert wrong.status_code == 404
        assert 'href="/timeline?as_of=2031-03-09"' in wrong.text
        several = client.get("/entity/o?as_of=2031-03-09&since=soon").text
        assert 'href="/people?as_of=2031-03-09"' in several


def test_a_page_that_waits_keeps_its_day(tmp_path: Path) -> None:
    with visiting(of_harbour(tmp_path)) as client:
        desk = client.app.state.desk  # type: ignore[attr-defined]
        with desk.at_work():
            waiting = client.get(f"/report/{harbour.GAZETTE.id}?as_of=2031-03-09")
        assert waiting.status_code == 503
        assert 'href="/timeline?as_of=2031-03-09"' in waiting.text
