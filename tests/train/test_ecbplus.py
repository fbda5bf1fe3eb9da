from collections.abc import Callable
from pathlib import Path

import pytest

from train.corpora.ecbplus import read

Write = Callable[[str, str], None]

ARTICLE = """<Document doc_name="36_1ecbplus.xml" doc_id="D1">
<token t_id="1" sentence="0" number="0">http</token>
<token t_id="2" sentence="0" number="1">:</token>
<token t_id="3" sentence="1" number="0">The</token>
<token t_id="4" sentence="1" number="1">ferry</token>
<token t_id="5" sentence="1" number="2">took</token>
<token t_id="6" sentence="1" number="3">off</token>
<token t_id="7" sentence="1" number="4">,</token>
<token t_id="8" sentence="1" number="5">``</token>
<token t_id="9" sentence="1" number="6">late</token>
<token t_id="10" sentence="1" number="7">''</token>
<token t_id="11" sentence="1" number="8">.</token>
<token t_id="12" sentence="2" number="0">It</token>
<token t_id="13" sentence="2" number="1">never</token>
<token t_id="14" sentence="2" number="2">landed</token>
<token t_id="15" sentence="2" number="3">.</token>
<token t_id="16" sentence="3" number="0">Inquiry</token>
<Markables>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="5"/><token_anchor t_id="6"/></ACTION_OCCURRENCE>
<NEG_ACTION_OCCURRENCE m_id="2"><token_anchor t_id="14"/></NEG_ACTION_OCCURRENCE>
<HUMAN_PART_PER m_id="3"><token_anchor t_id="4"/></HUMAN_PART_PER>
<ACTION_OCCURRENCE m_id="4"><token_anchor t_id="16"/></ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="9" TAG_DESCRIPTOR="t1_departure" instance_id="ACT1" />
</Markables>
<Relations><CROSS_DOC_COREF r_id="5" note="ACT1"><source m_id="1"/><target m_id="9"/>
</CROSS_DOC_COREF></Relations>
</Document>"""
VALID = "Topic,File,Sentence Number\n36,1ecbplus,1\n36,1ecbplus,2\n"


@pytest.fixture
def ecbplus(corpora: Path, write: Write) -> Path:
    write("ecbplus/ECB+/36/36_1ecbplus.xml", ARTICLE)
    write("ecbplus/ECBplus_coreference_sentences.csv", VALID)
    return corpora


def test_an_article_is_running_text_without_its_address(ecbplus: Path) -> None:
    (document,) = read(ecbplus, "test")
    assert document.text == 'The ferry took off, "late".\nIt never landed.\nInquiry'
    assert document.story == (36, True)


def test_mentions_are_the_actions_of_validated_sentences(ecbplus: Path) -> None:
    (document,) = read(ecbplus, "test")
    told = [[document.text[a:b] for a, b in m.spans] for m in document.mentions]
    assert told == [["took", "off"], ["landed"]]
    assert document.mentions[0].event == "ACT1"
    assert document.mentions[1].event == "36_1ecbplus/mention 2"


def test_a_missing_part_says_so(ecbplus: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no dev part"):
        read(ecbplus, "dev")
    with pytest.raises(FileNotFoundError, match="no ECB"):
        read(tmp_path / "elsewhere", "dev")
