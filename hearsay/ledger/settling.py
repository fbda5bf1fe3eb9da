"""One transaction in which what has come, gone or changed is settled."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa

from hearsay.ledger import queries, rows
from hearsay.ledger.kept import AMONG, KeptClaims, KeptNames, among
from hearsay.records import Claim, Entity, Judgement, Report

_TABLES = ("bearers", "bearer_keys", "borne", "scenes", "told", "cells", "likely", "settled_by")


class Settling:
    """What waits to be settled, what it says, and what is kept of all that was settled before.

    Reading and writing are of one transaction; nothing is kept if it does not come to its end.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self.names = KeptNames(connection)
        self.claims = KeptClaims(connection)

    def waiting(self, most: int) -> set[str]:
        """Ids of reports that have come, gone or changed since they were settled."""
        query = "SELECT report FROM unsettled ORDER BY report LIMIT ?"
        return {report for (report,) in self._connection.exec_driver_sql(query, (most,))}

    def done(self, reports: Collection[str]) -> None:
        """Let these reports wait no longer."""
        among(self._connection, f"DELETE FROM unsettled WHERE report IN {AMONG}", reports)

    def settled_by(self) -> tuple[str, str]:
        """By which rules and rulings all was settled, as told to `settle_by`; empty at first."""
        found = self._connection.exec_driver_sql("SELECT rules, judged FROM settled_by").first()
        return (found[0], found[1]) if found else ("", "")

    def settle_by(self, rules: str, judged: str) -> None:
        """Keep by which rules and rulings all is settled."""
        self._connection.exec_driver_sql("DELETE FROM settled_by")
        self._connection.exec_driver_sql("INSERT INTO settled_by VALUES (?, ?)", (rules, judged))

    def events(self) -> dict[str, str]:
        """The events of all claims."""
        found = self._connection.exec_driver_sql("SELECT claim, event FROM told")
        return {row[0]: row[1] for row in found}

    def forget(self) -> None:
        """Forget all that is settled and let everything wait again."""
        for table in (*_TABLES, "unsettled"):
            self._connection.exec_driver_sql(f"DELETE FROM {table}")
        self._connection.exec_driver_sql(
            "INSERT INTO unsettled SELECT report FROM readings WHERE retracted IS NULL"
        )

    def judgements(self) -> list[Judgement]:
        """The judgements from the first to the last."""
        return queries.all_judgements(self._connection)

    def versions(self, reports: Collection[str]) -> list[Report]:
        """These live reports and all live ones of the same pages, in order of their versions."""
        return queries.reports_in_order(self._connection, None, pages_of=reports)

    def entities(self, reports: Collection[str]) -> Mapping[str, list[Entity]]:
        """The live entities of these reports."""
        found: dict[str, list[Entity]] = defaultdict(list)
        for report, body in self._bodies("entities", reports):
            found[report].append(rows.to_entity(body))
        return found

    def said(self, reports: Collection[str]) -> Mapping[str, list[Claim]]:
        """The live claims of these reports."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for report, body in self._bodies("claims", reports):
            found[report].append(rows.to_claim(body))
        return found

    def _bodies(self, table: str, reports: Collection[str]) -> Any:
        query = (
            f"SELECT readings.report, {table}.body FROM readings JOIN {table} "
            f"ON {table}.reading = readings.id WHERE readings.retracted IS NULL "
            f"AND readings.report IN {AMONG} ORDER BY readings.report, {table}.id"
        )
        return among(self._connection, query, reports)
