from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import frontmatter
import pytest

from hearsay.sample import folder

PATHS = sorted(folder().glob("*.md"))


def test_there_are_seven_reports_by_five_outlets() -> None:
    assert [path.name for path in PATHS] == [f"0{number}.md" for number in range(1, 8)]
    assert len({frontmatter.load(str(path))["outlet"] for path in PATHS}) == 5


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_report_is_whole(path: Path) -> None:
    report = frontmatter.load(str(path))
    assert set(report.keys()) == {"title", "outlet", "published", "byline", "url"}
    assert date(2033, 5, 1) < report["published"] < date(2033, 5, 15)
    assert (urlsplit(report["url"]).hostname or "").endswith(".example")
    assert 150 <= len(report.content.split()) <= 300
