from pathlib import Path

import numpy as np
import pytest

from eval.events import LEARNED, answers, key, main
from train.pairs.seen import BAGS, Article, Seen, words

TEXT = "The dredger Amparo ran aground off Corral on Sunday with nine hands aboard"


def _article(name: str, event: str) -> Article:
    told = words(TEXT)
    seen = Seen(
        id="1", stem="run", sentence=0, bags=dict.fromkeys(BAGS, frozenset(told)),
        vector=np.ones(3 * 384, dtype=np.float32), types=np.full(16, 1 / 16, dtype=np.float32),
        event=event,
    )  # fmt: skip
    return Article(name, (1, False), tuple(told), tuple(told), (), (seen,))


def test_every_answer_names_every_mention() -> None:
    articles = [_article("a", "x"), _article("b", "x"), _article("c", "y")]
    found = dict(answers(articles))
    assert list(found) == ["same stem", "same stem, one story", LEARNED]
    assert all(answer.keys() == key(articles).keys() for answer in found.values())
    assert key(articles)["c", "1"] == "y"


def test_what_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, words_ in (
        (["--corpora", str(tmp_path)], "no ECB+ here"),
        (["--official", str(tmp_path / "scorer.pl")], "no file at"),
    ):
        with pytest.raises(SystemExit):
            main(arguments)
        assert words_ in capsys.readouterr().err
