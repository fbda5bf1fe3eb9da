import re

from hypothesis import given
from hypothesis import strategies as st
from sheets import hostile_brief, plain_brief

from hearsay.export.brief.markdown import escaped, markdown
from hearsay.export.brief.page import page


def test_every_sentence_is_marked_and_every_mark_has_its_note() -> None:
    text = markdown(page(plain_brief()))
    body, _, notes = text.partition("\n---\n")
    marked = set(re.findall(r"\[\^(\d+)\]", body))
    assert marked == set(re.findall(r"^\[\^(\d+)\]: ", notes, re.MULTILINE))
    assert all(line.endswith("]") for line in body.splitlines() if line.startswith("- "))
    assert "## What happened" in body
    assert "“Quist met Lindqvist in Valparaíso on Monday" in notes


def test_words_of_a_report_are_nothing_but_words() -> None:
    text = markdown(page(hostile_brief()))
    assert "<script>" not in text
    assert "[x](" not in text
    assert "\\*b\\*" in text
    assert "&amp;amp;" in text
    assert all(line.isprintable() for line in text.splitlines())


@given(st.text())
def test_no_sign_of_markdown_or_html_is_left_bare(words: str) -> None:
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_`\[\]|~$<>]", escaped(words))


def test_a_line_does_not_begin_a_list() -> None:
    assert escaped("- a") == "\\- a"
    assert escaped("12. May") == "&#49;2. May"
