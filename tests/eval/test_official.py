import shutil
from pathlib import Path

import pytest

from eval import official

KEY = {("1_a", "7"): "x", ("1_a", "9"): "y", ("1_b", "7"): "x"}
needs_perl = pytest.mark.skipif(not shutil.which("perl"), reason="perl is not at hand")


def test_a_file_has_a_line_a_mention(tmp_path: Path) -> None:
    answer = dict.fromkeys(KEY, "one")
    paths = official.write(tmp_path / "new", KEY, {"all one": answer})
    assert [line.split("\t")[-1] for line in paths["key"].read_text().splitlines()[1:-1]] == [
        "(0)", "(1)", "(0)",
    ]  # fmt: skip
    assert paths["all one"].name == "all_one.conll"
    assert paths["all one"].read_text().count("(0)") == 3


@needs_perl
def test_the_official_scorers_figure_is_read(tmp_path: Path) -> None:
    scorer = tmp_path / "scorer.pl"
    scorer.write_text(
        r'print "Coreference: Recall: (1 / 2) 50%\tPrecision: (1 / 1) 100%\tF1: 66.66%\n";'
    )
    assert official.score(scorer, "muc", tmp_path / "key", tmp_path / "answer") == 66.66


@needs_perl
def test_a_scorer_that_fails_says_why(tmp_path: Path) -> None:
    scorer = tmp_path / "scorer.pl"
    scorer.write_text('die "no such metric";')
    with pytest.raises(SystemExit, match="no such metric"):
        official.score(scorer, "muc", tmp_path / "key", tmp_path / "answer")
