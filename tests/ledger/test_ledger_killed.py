import subprocess
import sys
from pathlib import Path

import pytest
from ledger_samples import MAKER, SAMPLES

from hearsay.ledger import Counts, Ledger

WRITER = Path(__file__).with_name("killed_writer.py")


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("killed")
    command = [sys.executable, str(WRITER), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    last = int(done.stdout)
    return [folder / f"{number}.db" for number in range(last)]


def test_a_kill_at_any_statement_leaves_whole_reports_only(killed: list[Path]) -> None:
    reached = set()
    for path in killed:
        with Ledger.open(path) as ledger:
            kept = len(ledger.reports())
            reached.add(kept)
            assert {r.id for r in ledger.reports()} == {e[0].id for e in SAMPLES[:kept]}
            assert ledger.counts() == Counts(reports=kept, claims=2 * kept, entities=kept)
            assert len(ledger.search("affair")) == kept
            assert {c.report for c in ledger.claims()} == {r.id for r in ledger.reports()}
    assert reached == {0, 1}


def test_after_a_kill_the_rest_can_be_added(killed: list[Path], tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "whole.db") as whole:
        for entry in SAMPLES:
            whole.add(*entry, MAKER)
        for path in killed[::7]:
            with Ledger.open(path) as ledger:
                added = [ledger.add(*entry, MAKER) for entry in SAMPLES]
                assert added == sorted(added)
                assert ledger.reports() == whole.reports()
                assert ledger.claims() == whole.claims()
                assert ledger.entities() == whole.entities()
