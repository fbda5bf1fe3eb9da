from collections.abc import Iterator

import pytest

from bench import speed as module
from bench.speed import Speed, speed


class Clock:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "perf_counter", clock)
    return clock


def test_neither_the_first_nor_the_last_texts_are_timed(clock: Clock) -> None:
    def counts() -> Iterator[int]:
        for seconds, count in ((100, 50), (2, 3), (3, 4), (100, 50)):
            clock.now += seconds
            yield count

    texts = ["one", "one two", "one two  three\nfour", "one"]
    assert speed(texts, counts(), lead=1) == Speed(words=6, seconds=5.0, found=7)


def test_words_a_second() -> None:
    assert Speed(words=600, seconds=2.0, found=0).words_a_second == 300
