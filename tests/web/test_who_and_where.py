import re

import harbour
import pytest
from msgspec.structs import replace

from hearsay.records import AmbiguousError, EntityKind, NotFoundError, QueryError, Record
from hearsay.views import Index
from hearsay.web.asked import Asked
from hearsay.web.links import ServerLinks
from hearsay.web.named import Piece, pieces
from hearsay.web.pages import PAGES
from hearsay.web.render import View, html
from hearsay.web.seen import Seen

NAMES = ("people", "network", "map")


def seen(record: Record = harbour.RECORD) -> Seen:
    return Seen(Index(record), harbour.TEXTS.__getitem__, lambda *_: ())


def shown(name: str, key: str = "", record: Record = harbour.RECORD, **query: str) -> str:
    """A page as HTML."""
    asked, looked = Asked.of(query), seen(record)
    page = PAGES[name].maker(looked, asked, key)
    return html(page, View(ServerLinks(), name, key, asked), looked)


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_record_has_its_pages(name: str) -> None:
    assert "<h1>" in shown(name, record=Record())


def test_people_are_narrowed_and_sorted() -> None:
    assert "Tomas Lindqvist" in shown("people")
    narrowed = shown("people", kind="person", country="Norway")
    assert "Mara Quist" in narrowed
    assert "Tomas Lindqvist" not in narrowed
    assert "Nobody fits" in shown("people", who="Brekke", country="NOR")
    names = re.findall(r'/entity/\w+">([^<]+)<', shown("people", sort="name"))
    assert names == sorted(names, key=str.casefold)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"kind": "ghost"}, "no kind"),
        ({"country": "Atlantis"}, "no country"),
        ({"sort": "x"}, "sort"),
    ],
)
def test_what_people_cannot_be_narrowed_by_is_told(query: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        shown("people", **query)


@pytest.mark.parametrize("key", [harbour.BREKKE.id, "Oda Brekke", "Brekke"])
def test_an_entity_by_id_or_name(key: str) -> None:
    page = shown("entity", key)
    assert "<h1>Oda Brekke</h1>" in page
    assert "What it is cited for" in page
    assert harbour.TRUCE in page
    assert "first 2031-03-08, last 2031-03-12" in page


def test_one_list_of_an_entity_whole() -> None:
    page = shown("entity", harbour.QUIST.id, show="reports")
    assert "Its reports" in page
    assert "With whom" not in page
    with pytest.raises(QueryError, match="nothing to show by the name 'x'"):
        shown("entity", harbour.QUIST.id, show="x")


def test_company_leads_to_the_events_of_both() -> None:
    both = f"/timeline?who={harbour.QUIST.id}&amp;also={harbour.LINDQVIST.id}"
    assert both in shown("entity", harbour.QUIST.id)
    there = f"/timeline?where={harbour.VALPARAISO.id}&amp;who={harbour.QUIST.id}"
    assert there in shown("entity", "Valparaíso")


def test_a_name_of_several_gives_the_choices() -> None:
    other = harbour.entity("Karin Lindqvist", EntityKind.PERSON)
    record = replace(harbour.RECORD, entities=(*harbour.ENTITIES, other))
    with pytest.raises(AmbiguousError) as told:
        shown("entity", "Lindqvist", record)
    linked = [one for one in pieces(str(told.value)) if one.page]
    assert linked == [Piece(harbour.LINDQVIST.id, "entity"), Piece(other.id, "entity")]
    with pytest.raises(NotFoundError):
        shown("entity", "Nobody At All")


@pytest.mark.parametrize(
    ("page", "query", "chosen"),
    [
        ("timeline", {"outlet": "gazette"}, "gazette"),
        ("timeline", {"outlet": "Pacific Wire"}, "Pacific Wire"),
        ("timeline", {"status": "Happened"}, "happened"),
        ("map", {"status": "negated"}, "negated"),
        ("network", {"source_kind": "OFFICIAL"}, "official"),
        ("people", {"country": "chl"}, "Chile"),
        ("people", {"country": "Chile"}, "Chile"),
    ],
)
def test_a_filter_that_is_set_is_chosen_in_its_list(
    page: str, query: dict[str, str], chosen: str
) -> None:
    assert re.findall(r"<option[^>]* selected[^>]*>([^<]*)<", shown(page, **query)) == [chosen]


def test_sources_in_a_message_are_choices_too() -> None:
    source = harbour.RECORD.sources[0].id
    assert list(pieces(f"give {source}"))[1] == Piece(source, "source")


def test_no_two_parts_of_a_page_share_an_id() -> None:
    for name in ("map", "network", "timeline", "people"):
        ids = re.findall(r' id="([^"]+)"', shown(name))
        assert len(ids) == len(set(ids)), name


def test_a_tie_leads_to_the_events_of_both() -> None:
    page = shown("network", status="happened")
    both = f"who={harbour.LINDQVIST.id}&amp;also={harbour.QUIST.id}"
    other = f"who={harbour.QUIST.id}&amp;also={harbour.LINDQVIST.id}"
    assert re.search(rf"/timeline\?status=happened&amp;({both}|{other})", page) or other in page
    assert "verbal cooperation" in page
    assert "<svg" in page


def test_the_network_around_somebody() -> None:
    page = shown("network", who="Quist")
    assert "Who deals with Quist" in page
    assert f"/entity/{harbour.PORT.id}" not in page
    assert "Nobody is told to deal" in shown("network", who="Brekke")


def test_the_map_tells_what_it_cannot_show() -> None:
    bare = shown("map")
    assert "1 place" not in bare
    assert "4 tell no place" in bare
    valley = harbour.entity("the valley", EntityKind.PLACE)
    record = replace(
        harbour.RECORD,
        entities=(*harbour.ENTITIES, valley),
        events=(harbour.MEETING, replace(harbour.SHUT, where=valley.id)),
    )
    page = shown("map", record=record)
    assert "1 at 1 place whose position is not known" in page
    assert page.count('class="spot wide"') == 1


def test_the_forms_lead_to_their_own_page() -> None:
    for name in NAMES:
        assert f'class="filters" action="/{name}"' in shown(name)
