import re
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import harbour
import pytest

from hearsay.publish.site import MARK, PublishError, publish
from hearsay.views import Index
from hearsay.web.seen import Seen


@pytest.fixture
def seen() -> Seen:
    return Seen(Index(harbour.RECORD), harbour.TEXTS.__getitem__, lambda *_: ())


def test_every_link_leads_to_a_file(seen: Seen, tmp_path: Path) -> None:
    made = publish(seen, tmp_path / "site")
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert made.pages == len(pages) > len(harbour.RECORD.events)
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for link in re.findall(r'(?:href|src)="([^"]*)"', text):
            path = unquote(link.partition("#")[0])
            outside = link.startswith("https://gazette.example/")
            assert outside or not path or (page.parent / path).is_file(), (page, link)
        assert "<form" not in text


def test_nothing_is_loaded_from_outside(seen: Seen, tmp_path: Path) -> None:
    publish(seen, tmp_path / "site")
    for file in (tmp_path / "site").rglob("*.*"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r'(?:src|<link[^>]* href)="(?:https?:)?//', text)
        assert "@import" not in text


def test_what_was_published_before_is_replaced(seen: Seen, tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(seen, site)
    (site / "event" / "old.html").write_text("gone")
    publish(seen, site)
    assert not (site / "event" / "old.html").exists()
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


def test_files_do_not_wait_for_a_newer_picture_nor_lead_to_another_day(tmp_path: Path) -> None:
    day = date(2031, 3, 12)
    seen = Seen(Index(harbour.RECORD), harbour.TEXTS.__getitem__, lambda *_: (), day)
    seen.stale = True
    publish(seen, tmp_path / "site")
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert f"As known on the evening of <b>{day}" in text
        assert "Back to now" not in text
        assert "data-refresh" not in text


def test_a_link_to_a_folder_stays_one(seen: Seen, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (tmp_path / "real").mkdir()
    site.symlink_to(tmp_path / "real", target_is_directory=True)
    publish(seen, site)
    publish(seen, site)
    assert site.is_symlink()
    assert (tmp_path / "real" / "index.html").is_file()
    assert {one.name for one in tmp_path.iterdir()} == {"real", "site"}


@pytest.mark.parametrize("name", ["notes.txt", "index.html"])
def test_other_files_are_left_alone(seen: Seen, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(PublishError, match="other files"):
        publish(seen, tmp_path)
    assert (tmp_path / name).read_text() == "mine"
    with pytest.raises(PublishError, match="is a file"):
        publish(seen, tmp_path / name)


def test_an_empty_folder_and_new_ones_are_filled(seen: Seen, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    publish(seen, tmp_path / "a" / "b", lambda done, total: told.append((done, total)))
    assert (tmp_path / "a" / "b" / MARK).is_file()
    assert told[-1][0] == told[-1][1] == len(told)


def test_the_folder_that_one_is_in_is_left_alone(
    seen: Seen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PublishError, match="name of one in it"):
        publish(seen, Path())
    assert not any(tmp_path.iterdir())
