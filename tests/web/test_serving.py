"""The app as a process of its own: begun, found again, ended; and by itself when idle."""

import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path
from time import sleep
from urllib.parse import urlsplit

import pytest
from desks import of_harbour

from hearsay.records import QueryError
from hearsay.web import background
from hearsay.web.safety import LOOPBACK
from hearsay.web.serving import Place, take

Run = Callable[..., tuple[int, str, str]]


def serve(*options: object) -> subprocess.CompletedProcess[str]:
    """The command as from a terminal; it comes back only when nothing holds its output open."""
    command = [sys.executable, "-m", "hearsay", "serve", *map(str, options)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def status(address: str, path: str = "/") -> int:
    place = urlsplit(address)
    asking = HTTPConnection(place.hostname or "", place.port, timeout=10)
    try:
        asking.request("GET", path)
        return asking.getresponse().status
    finally:
        asking.close()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Path]:
    path = of_harbour(tmp_path)
    yield path
    found = background.running(path)
    if found:
        with suppress(ProcessLookupError):
            os.kill(found.pid, signal.SIGKILL)


def test_it_is_begun_found_again_and_ended(run: Run, ledger: Path) -> None:
    begun = serve("--background", "--no-browser", "--port", 0, "--ledger", ledger)
    assert (begun.returncode, begun.stderr) == (0, "")
    assert f"to end it: hearsay serve --stop --ledger {ledger}\n" in begun.stdout
    address = begun.stdout.splitlines()[-1]
    assert address.startswith("http://127.0.0.1:")
    assert status(address, "/timeline") == 200
    assert stat.S_IMODE(background.state_of(ledger).stat().st_mode) == 0o600
    again = run("serve", "--background", "--no-browser", "--ledger", ledger)
    assert again[1].splitlines()[-1] == address
    assert run("serve", "--stop", "--ledger", ledger) == (0, "it is ended\n", "")
    with pytest.raises(OSError):
        status(address)
    assert not background.state_of(ledger).exists()
    code, out, _ = run("serve", "--stop", "--ledger", ledger)
    assert (code, out) == (0, f"no app of {ledger} runs in the background\n")


def test_it_ends_by_itself_when_nobody_asks(ledger: Path) -> None:
    options = ["--detached", "--no-browser", "--host=127.0.0.1", "--port=0", "--idle=0.01"]
    found = background.start(ledger, options)
    for _ in range(600):
        if background.running(ledger) is None:
            break
        sleep(0.05)
    assert background.running(ledger) is None
    assert not background.state_of(ledger).exists()
    with suppress(ChildProcessError):
        os.waitpid(found.pid, 0)


def test_what_a_killed_one_left_is_in_nobodys_way(ledger: Path) -> None:
    background.state_of(ledger).write_text(f'{{"pid": {os.getpid()}, "address": "http://x/"}}')
    assert background.running(ledger) is None
    assert background.stop(ledger) is False
    assert not background.state_of(ledger).exists()
    background.state_of(ledger).write_text("not JSON")
    begun = serve("--background", "--no-browser", "--port", 0, "--ledger", ledger)
    assert begun.returncode == 0
    found = background.running(ledger)
    assert found
    os.kill(found.pid, signal.SIGKILL)
    background.stop(ledger)
    assert background.running(ledger) is None


def test_one_that_cannot_start_says_why(run: Run, ledger: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, out, err = run("serve", "--background", "--port", port, "--ledger", ledger)
    assert (code, out) == (1, "")
    assert f"the app did not start: cannot serve on 127.0.0.1 port {port}" in err
    bad = tmp_path / "bad.db"
    bad.write_text("no ledger")
    assert "the app did not start" in run("serve", "--background", "--ledger", bad)[2]
    assert run("serve", "--background", "--ledger", tmp_path / "none" / "x.db")[0] == 1


def test_the_address_is_written_to_no_file_of_others(run: Run, ledger: Path) -> None:
    precious = ledger.with_name("precious.txt")
    precious.write_text("keep this")
    background.log_of(ledger).symlink_to(precious)
    assert run("serve", "--background", "--ledger", ledger)[0] == 1
    assert precious.read_text() == "keep this"
    background.log_of(ledger).unlink()
    background.state_of(ledger).touch(0o666)
    with background.told(ledger, "http://127.0.0.1:1/"):
        assert stat.S_IMODE(background.state_of(ledger).stat().st_mode) == 0o600
    assert not background.state_of(ledger).exists()


def test_others_need_the_token_of_the_address(ledger: Path) -> None:
    options = ["--background", "--no-browser", "--port", 0, "--host", "0.0.0.0"]
    address = serve(*options, "--ledger", ledger).stdout.splitlines()[-1]
    assert "?token=" in address
    assert status(address) == 401
    assert status(address, f"/?{urlsplit(address).query}") == 303
    assert background.stop(ledger)


def test_in_the_foreground_it_ends_by_an_interrupt(ledger: Path) -> None:
    command = [sys.executable, "-m", "hearsay", "serve", "--no-browser", "--port=0"]
    with subprocess.Popen(
        [*command, "--ledger", str(ledger)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as app:
        assert app.stdout
        assert app.stderr
        line = app.stdout.readline()
        address = line.split()[3]
        for _ in range(200):
            with suppress(OSError):
                if status(address) == 200:
                    break
            sleep(0.05)
        app.send_signal(signal.SIGINT)
        assert app.wait(30) == 0
        assert app.stderr.read() == ""


def test_a_port_that_is_taken_is_told_or_passed_over() -> None:
    first = take(Place(port=0))
    port = first.socket.getsockname()[1]
    try:
        with pytest.raises(QueryError, match="give another with --port"):
            take(Place(port=port), exact=True)
        other = take(Place(port=port))
        assert not other.address.endswith(f":{port}/")
        other.socket.close()
    finally:
        first.socket.close()


def test_answers_are_sent_without_delay() -> None:
    """By what asyncio goes: a socket that does not say it is TCP holds half of each answer back."""
    taken = take(Place(port=0))
    try:
        assert taken.socket.proto == socket.IPPROTO_TCP
    finally:
        taken.socket.close()


@pytest.mark.parametrize(
    ("place", "more"),
    [
        (Place(), set()),
        (Place("MyDesk.example"), {"mydesk.example"}),
        (Place("0.0.0.0"), {"0.0.0.0", "*"}),
        (Place("0.0.0.0", names=frozenset({"Desk.example"})), {"0.0.0.0", "desk.example"}),
    ],
)
def test_it_answers_to_its_names_however_they_are_written(place: Place, more: set[str]) -> None:
    assert place.hosts == LOOPBACK | more
