import harbour
import pytest

from hearsay.records import MissingExtraError, NotFoundError
from hearsay.views import Index
from hearsay.web.asked import Asked
from hearsay.web.downloads import OFFERS, made
from hearsay.web.seen import Seen


@pytest.fixture
def seen() -> Seen:
    return Seen(Index(harbour.RECORD), harbour.TEXTS.__getitem__, lambda *_: ())


@pytest.mark.parametrize("name", OFFERS)
def test_every_file_that_is_offered_can_be_made(seen: Seen, name: str) -> None:
    try:
        data = made(seen, Asked(), name)
    except MissingExtraError as missing:
        pytest.skip(str(missing))
    assert data.startswith(b"PK") == name.endswith(".zip")
    assert data.startswith(b"%PDF") == name.endswith(".pdf")
    assert len(data) > 100


def test_a_brief_is_on_the_topic_that_is_asked_for(seen: Seen) -> None:
    asked = Asked(q="Quist")
    assert b"Quist" in made(seen, asked, "brief.md")
    with pytest.raises(NotFoundError):
        made(seen, Asked(q="Zanzibar"), "brief.md")


def test_what_is_not_offered_is_told(seen: Seen) -> None:
    with pytest.raises(NotFoundError, match=r"there are brief\.html"):
        made(seen, Asked(), "../../etc/passwd")
