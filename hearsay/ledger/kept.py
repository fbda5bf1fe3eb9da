"""What resolving keeps, in the ledger: see `migrations/0003_settled.sql`.

Every method is a statement or two on one connection, which is in a transaction for writing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from hearsay.ledger import rows
from hearsay.records import Bearer, Evidence, Told, Who

_BEARER = msgspec.json.Decoder(Bearer)
_SCENE = msgspec.json.Decoder(frozenset[str])
AMONG = "(SELECT value FROM json_each(?))"


class _Body(msgspec.Struct, frozen=True, array_like=True):
    """What a claim's own row does not hold: its parts in terms of joined entities."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    where: str | None
    known: tuple[Who, ...]
    evidence: tuple[Evidence, ...] = ()


_BODY = msgspec.json.Decoder(_Body)


class KeptNames:
    """Who bears which name, and whom they are joined to; see `hearsay.resolve.settling`."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def borne(self, reports: Collection[str]) -> dict[str, dict[str, str]]:
        """For each of the reports its entities' ids and those of their bearers."""
        found: dict[str, dict[str, str]] = {report: {} for report in reports}
        query = f"SELECT report, entity, bearer FROM borne WHERE report IN {AMONG}"
        for report, entity, bearer in among(self._connection, query, reports):
            found[report][entity] = bearer
        return found

    def bearers_of(self, entities: Collection[str]) -> dict[str, str]:
        """The ids of the bearers of those of the entities that have one."""
        query = f"SELECT entity, bearer FROM borne WHERE entity IN {AMONG}"
        return dict(among(self._connection, query, entities))

    def whom(self) -> dict[str, Who | None]:
        """Whom each entity is joined to that others may be joined to."""
        run = self._connection.exec_driver_sql
        bodies = run("SELECT id, body FROM bearers").all()
        joined = {id_: _BEARER.decode(body).joined for id_, body in bodies}
        return {e: joined.get(bearer) for e, bearer in run("SELECT entity, bearer FROM borne")}

    def bearers(self, ids: Collection[str]) -> dict[str, Bearer]:
        """Those of the bearers that are there."""
        query = f"SELECT id, body FROM bearers WHERE id IN {AMONG}"
        return {id_: _BEARER.decode(body) for id_, body in among(self._connection, query, ids)}

    def meeting(self, keys: Collection[str]) -> set[str]:
        """Ids of the bearers that have one of the keys."""
        query = f"SELECT bearer FROM bearer_keys WHERE key IN {AMONG}"
        return {id_ for (id_,) in among(self._connection, query, keys)}

    def joined_to(self, joined: Collection[str]) -> set[str]:
        """Ids of the bearers of these joined entities."""
        query = f"SELECT id FROM bearers WHERE joined IN {AMONG}"
        return {id_ for (id_,) in among(self._connection, query, joined)}

    def reports_with(self, bearers: Collection[str]) -> set[str]:
        """Ids of the reports in which one of the bearers stands."""
        query = f"SELECT DISTINCT report FROM borne WHERE bearer IN {AMONG}"
        return {report for (report,) in among(self._connection, query, bearers)}

    def reports_naming(self, entities: Collection[str]) -> set[str]:
        """Ids of the reports whose entities these are, of those that others may be joined to."""
        query = f"SELECT DISTINCT report FROM borne WHERE entity IN {AMONG}"
        return {report for (report,) in among(self._connection, query, entities)}

    def keep_borne(self, borne: Mapping[str, Mapping[str, str]]) -> None:
        """Put these in the place of what the reports had."""
        among(self._connection, f"DELETE FROM borne WHERE report IN {AMONG}", borne)
        _many(self._connection, "INSERT INTO borne VALUES (?, ?, ?)",
              ((report, *one) for report, own in borne.items() for one in own.items()))  # fmt: skip

    def keep_bearers(self, bearers: Iterable[tuple[Bearer, Collection[str]]]) -> None:
        """Keep bearers with their keys; one that stands in no report is dropped."""
        told = list(bearers)
        gone = {one.entity.id: keys for one, keys in told if not one.count}
        stand = [(one, keys) for one, keys in told if one.count]
        among(self._connection, f"DELETE FROM bearers WHERE id IN {AMONG}", gone)
        _many(self._connection, "DELETE FROM bearer_keys WHERE key = ? AND bearer = ?",
              ((key, id_) for id_, keys in gone.items() for key in keys))  # fmt: skip
        _many(self._connection, "INSERT OR REPLACE INTO bearers VALUES (?, ?, ?)",
              ((o.entity.id, o.joined and o.joined.id, _json(o)) for o, _ in stand))  # fmt: skip
        _many(self._connection, "INSERT OR IGNORE INTO bearer_keys VALUES (?, ?)",
              ((key, one.entity.id) for one, keys in stand for key in keys))  # fmt: skip


class KeptClaims:
    """Claims as they were last told, in which cells, near which others, and of which events."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def told_in(self, reports: Collection[str]) -> dict[str, Told]:
        """The claims of these reports by their ids."""
        return self._told("report", reports)

    def told(self, ids: Collection[str]) -> dict[str, Told]:
        """Those of the claims that are there."""
        return self._told("claim", ids)

    def _told(self, column: str, ids: Collection[str]) -> dict[str, Told]:
        query = (
            "SELECT told.published, told.body, claims.body FROM told JOIN claims "
            "ON claims.reading = told.reading AND claims.id = told.claim "
            f"WHERE told.{column} IN {AMONG}"
        )
        found = (_to_told(*row) for row in among(self._connection, query, ids))
        return {one.claim.id: one for one in found}

    def events(self, ids: Collection[str]) -> dict[str, str]:
        """The events of those of the claims that have one."""
        query = f"SELECT claim, event FROM told WHERE claim IN {AMONG} AND event IS NOT NULL"
        return dict(among(self._connection, query, ids))

    def telling_of(self, events: Collection[str]) -> dict[str, str]:
        """The events of all claims that tell of these, by the claims' ids."""
        query = f"SELECT claim, event FROM told WHERE event IN {AMONG}"
        return dict(among(self._connection, query, events))

    def scenes(self, reports: Collection[str]) -> dict[str, frozenset[str]]:
        """The scenes of those of the reports that are there."""
        query = f"SELECT report, body FROM scenes WHERE report IN {AMONG}"
        found = among(self._connection, query, reports)
        return {report: _SCENE.decode(body) for report, body in found}

    def inside(self, cells: Collection[int], most: int) -> dict[int, list[str]]:
        """The claims in each cell, those of least id, at most so many."""
        found: dict[int, list[str]] = {}
        query = (
            "SELECT cells.cell, cells.claim FROM json_each(?) AS asked CROSS JOIN cells "
            "ON cells.cell = asked.value AND cells.claim <= coalesce((SELECT claim FROM cells "
            "WHERE cell = asked.value ORDER BY claim LIMIT 1 OFFSET ?), '~') ORDER BY 1, 2"
        )
        for cell, claim in among(self._connection, query, cells, most - 1):
            found.setdefault(cell, []).append(claim)
        return found

    def likely(self, ids: Collection[str]) -> list[tuple[float, str, str]]:
        """The pairs that hold one of the claims."""
        query = f"SELECT score, claim, other FROM likely WHERE claim IN {AMONG}"
        found = among(self._connection, query, ids)
        return list({(score, min(a, b), max(a, b)) for score, a, b in found})

    def keep_told(self, told: Iterable[Told], scenes: Mapping[str, frozenset[str]]) -> None:
        """Put these in the place of what their ids and reports had; events stay."""
        query = f"SELECT report, id FROM readings WHERE retracted IS NULL AND report IN {AMONG}"
        reading = dict(among(self._connection, query, scenes))
        _many(self._connection,
              "INSERT INTO told (claim, report, reading, published, body) VALUES (?, ?, ?, ?, ?) "
              "ON CONFLICT (claim) DO UPDATE SET report = excluded.report, "
              "reading = excluded.reading, published = excluded.published, body = excluded.body",
              ((o.claim.id, o.claim.report, reading[o.claim.report], o.published.isoformat(),
                _json(_body(o))) for o in told))  # fmt: skip
        self._keep_scenes(scenes)

    def rename_told(self, told: Iterable[Told], scenes: Mapping[str, frozenset[str]]) -> None:
        """Put these in the place of what is kept of the same claims and reports; the reading that
        a claim was told by stays, since its report may have been read anew or retracted since.
        """
        _many(self._connection, "UPDATE told SET body = ? WHERE claim = ?",
              ((_json(_body(one)), one.claim.id) for one in told))  # fmt: skip
        self._keep_scenes(scenes)

    def _keep_scenes(self, scenes: Mapping[str, frozenset[str]]) -> None:
        _many(self._connection, "INSERT OR REPLACE INTO scenes VALUES (?, ?)",
              ((report, _json(sorted(scene))) for report, scene in scenes.items()))  # fmt: skip

    def drop(self, claims: Collection[str], reports: Collection[str]) -> None:
        """Forget claims and scenes."""
        among(self._connection, f"DELETE FROM told WHERE claim IN {AMONG}", claims)
        among(self._connection, f"DELETE FROM scenes WHERE report IN {AMONG}", reports)

    def move(self, out: Iterable[tuple[int, str]], into: Iterable[tuple[int, str]]) -> None:
        """Take claims out of cells, and put claims into cells."""
        _many(self._connection, "DELETE FROM cells WHERE cell = ? AND claim = ?", out)
        _many(self._connection, "INSERT INTO cells VALUES (?, ?)", sorted(into))

    def keep_likely(self, ids: Collection[str], pairs: Iterable[tuple[float, str, str]]) -> None:
        """Put these in the place of all pairs that hold one of the claims."""
        old, new = self.likely(ids), list(pairs)
        both = [(a, b) for _, a, b in old] + [(b, a) for _, a, b in old]
        _many(self._connection, "DELETE FROM likely WHERE claim = ? AND other = ?", both)
        _many(self._connection, "INSERT INTO likely VALUES (?, ?, ?)",
              [row for s, a, b in new for row in ((a, b, s), (b, a, s))])  # fmt: skip

    def keep_events(self, events: Mapping[str, str]) -> None:
        """Set the events of claims."""
        _many(self._connection, "UPDATE told SET event = ? WHERE claim = ? AND event IS NOT ?",
              ((event, claim, event) for claim, event in events.items()))  # fmt: skip


def _to_told(published: str, body: str, claim: str) -> Told:
    kept, own = _BODY.decode(body), rows.to_claim(claim)
    told = msgspec.structs.replace(
        own, actors=kept.actors, recipients=kept.recipients, where=kept.where,
        evidence=kept.evidence or own.evidence,
    )  # fmt: skip
    return Told(told, kept.known, date.fromisoformat(published), kept.evidence)


def _body(told: Told) -> _Body:
    claim = told.claim
    return _Body(claim.actors, claim.recipients, claim.where, told.known, told.evidence)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def among(
    connection: sa.Connection, statement: str, ids: Collection[object], *more: object
) -> Iterator[Any]:
    """Run a statement about any number of ids, which go as one parameter of JSON."""
    if not ids:
        return iter(())
    # By the driver itself: to wrap half a million small rows would take longer than to find them.
    driver = connection.connection.driver_connection
    return (
        iter(driver.execute(statement, (_json([*ids]), *more)).fetchall()) if driver else iter(())
    )


def _many(connection: sa.Connection, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
    found = list(rows)
    if found:
        connection.exec_driver_sql(statement, found)
