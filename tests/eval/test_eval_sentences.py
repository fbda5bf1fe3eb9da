from pathlib import Path

import pytest

from eval.sentences import documents, measure

NEWS = """\
# newdoc id = GUM_news_ferry
# newpar
# newpar_block = head (1 s)
# sent_id = GUM_news_ferry-1
# text = Ferry stays in port
1\tFerry\tferry\tNOUN\tNN\t_\t0\troot\t_\t_

# newpar
# newpar_block = p (2 s)
# sent_id = GUM_news_ferry-2
# text = Dr. Lind told the crew.
1\tDr.\tDr.\tPROPN\tNNP\t_\t0\troot\t_\t_

# sent_id = GUM_news_ferry-3
# text = Nobody sailed;
1\tNobody\tnobody\tPRON\tNN\t_\t0\troot\t_\tSpaceAfter=No

# sent_id = GUM_news_ferry-4
# text = all waited.
1\tall\tall\tPRON\tNN\t_\t0\troot\t_\t_
"""
SPEECH = "# newpar\n# text = Thank you!\n1\tThank\tthank\tVERB\tVB\t_\t0\troot\t_\t_\n"


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    (tmp_path / "gum").mkdir()
    (tmp_path / "gum/GUM_news_ferry.conllu").write_text(NEWS, encoding="utf-8")
    (tmp_path / "gum/GUM_speech_thanks.conllu").write_text(SPEECH, encoding="utf-8")
    return tmp_path


def test_running_text_has_line_breaks_where_paragraphs_and_headings_begin(corpora: Path) -> None:
    ((text, ends),) = documents(corpora, "dev")
    assert text == "Ferry stays in port\nDr. Lind told the crew. Nobody sailed; all waited."
    assert [text[:end].rsplit(maxsplit=1)[-1] for end in sorted(ends)] == [
        "port", "crew.", "sailed;", "waited.",
    ]  # fmt: skip


def test_a_boundary_counts_where_it_is_the_same_and_the_last_one_counts_too(corpora: Path) -> None:
    figures = dict(measure(None, corpora, "dev"))
    assert figures == {
        "sentence boundaries, F1": pytest.approx(6 / 7), "  precision": 1.0, "  recall": 0.75,
    }  # fmt: skip


def test_news_is_dev_and_test_and_the_rest_is_train(corpora: Path) -> None:
    assert list(documents(corpora, "test")) == list(documents(corpora, "dev"))
    assert list(documents(corpora, "train")) == [("Thank you!", frozenset({10}))]


@pytest.mark.parametrize(
    ("split", "folder", "fault"),
    [("held-out", "", ValueError), ("dev", "elsewhere", FileNotFoundError)],
)
def test_an_unknown_split_or_an_empty_folder_is_a_fault(
    corpora: Path, split: str, folder: str, fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        list(measure(None, corpora / folder, split))
