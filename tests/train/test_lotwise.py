"""Which reader reads which lot, as told on the command line."""

import argparse

import pytest

from train import lotwise


def _told(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    lotwise.ask(parser)
    told = parser.parse_args(arguments)
    lotwise.check(parser, told)
    return told


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--weights", "a", "--weights", "b", "--lots", "lot1"), "2 --weights and 1 --lots"),
        (("--lots", "lot1,lot99"), "no lot 'lot99' in train/data/hands.tsv"),
    ],
)
def test_options_that_do_not_fit_are_told(
    arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        _told(*arguments)
    assert message in capsys.readouterr().err


def test_each_reader_has_the_storylines_of_its_lots() -> None:
    ((_, one),) = lotwise.readers(_told("--lots", "lot1"))
    ((_, everything),) = lotwise.readers(_told())
    assert 0 < len(one) < len(everything)
    assert set(one) < set(everything)
