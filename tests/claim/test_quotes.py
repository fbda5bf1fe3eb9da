"""Where a text quotes."""

import pytest

from hearsay.claim.quotes import is_own_words, is_quoted


@pytest.mark.parametrize(
    ("text", "quoted", "own"),
    [
        ("“It rained. He came,” she said.", True, True),
        ('"It rained. He came," she said.', True, True),
        ("Ruiz said it “took him in, he came by”.", True, False),
        ("“It rained,” she said. He came.", False, False),
        ("“It rained.\nThen he came.", False, False),
        ("“It rained.\n“Then he came.", True, True),
    ],
)
def test_quotation_marks_tell_who_speaks(text: str, quoted: bool, own: bool) -> None:
    at = text.casefold().index("he came")
    assert (is_quoted(text, at), is_own_words(text, at)) == (quoted, own)
