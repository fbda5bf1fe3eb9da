from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.read.sentences import LONGEST, sentences


def _cut(text: str) -> list[str]:
    return [s.of(text) for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Gen. Ruiz met Dr. Okafor in the U.S. capital.",
         ["Gen. Ruiz met Dr. Okafor in the U.S. capital."]),
        ("They flew to the U.S. The minister stayed.",
         ["They flew to the U.S.", "The minister stayed."]),
        ('"We are ready." He smiled.', ['"We are ready."', "He smiled."]),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("“Go,” she said. “Now.”", ["“Go,” she said.", "“Now.”"]),
        ("A heading\n\nThe text. More text.", ["A heading", "The text.", "More text."]),
        ("The answer was no. Then yes.", ["The answer was no.", "Then yes."]),
        ("J. Smith and Lt.-Gen. Brandt came!", ["J. Smith and Lt.-Gen. Brandt came!"]),
        ("", []),
        ("   \n\n ", []),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_would_end_them(text: str, parts: list[str]) -> None:
    assert _cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        # short forms
        "The U.S. ¦ But the mission in the U.N. Security Council stayed.",
        "He lost to Sr. Vega. ¦ A sales rep. ¦ The buyer was Gov. Han of Salem, Ore., they said.",
        "Gen. He and Mr. So met Vice Adm. J. R. Tamm in St. Mary, Pa. ¦ They shook hands.",
        "The bill went to Marl Shipping Inc. ¦ However, Orsk Steel Co. Chairman Ott paid it.",
        "Some ports, e.g. The Cove and Marl v. Orsk, were shut, cf. Annex B. ¦ That was all.",
        "It was 30 °C. ¦ Nobody ran. ¦ They play in Group A. ¦ We don't.",
        "He spoke on Wed. ¦ Sailors left on Thurs. Sept. 4 and came back on Sun. 7 September.",
        "See No. 5, Vol. 3 and Art. 12. ¦ The answer was no. ¦ Then came yes.",
        "Govs. Ana Ruiz and Jon Tamm left Salem, Mass. ¦ Together they went to Mass. ¦ Ott sang.",
        # times of the day
        "It left at 8 a.m. Tuesday and docked at 9:15 p.m. local time.",
        "It left at 8 a.m. EST, or 4 p.m. Orsk time, on May 3.",
        "It left at 5 p.m. (1600 GMT) in fog. ¦ It was late.",
        "The guns fell silent at 6 p.m. ¦ Monitors heard them again at 7 a.m. ¦ The time is known.",
        # quotation marks and brackets
        "“We are here.” ¦ “So are we.” ¦ He laughed.",
        "‘Not now.’ ¦ He hung up. ¦ «We wait.» ¦ She left.",
        '"Will it hold?" Mayor Ana Ruiz asked. ¦ "Of course!" he said.',
        '"Will it hold?" ¦ They asked on Monday. ¦ "No." ¦ Ruiz said it would break by May.',
        'He told us so. " ¦ The others kept silent.',
        "(The ship was late. ¦ It rained.) ¦ The crew (b. March 2009 and d. April 2010) slept.",
        "Her film Ahoy! (1965) was shown (in the U.S.) Ferries are slow.",
        "It sank (so he says). ¦ The owner (R., Orsk) wept. ¦ (See below.) ¦ Then it rained.",
        "“They [the U.S.] Army are near,” he said. ¦ [They are.] ¦ We know.",
        "It was built in 1908. [3] ¦ The mast came later.[4, 5] ¦ It fell.",
        # ellipses, marks in a row, dashes
        "We waited ... and waited… ¦ Nobody came!!! ¦ Why?! ¦ “… They stayed.”",
        "He knew the rest . . . ¦ We did not. ¦ Really ? ? ¦ Yes.",
        "ORSK, Jan. 5 (Harbour Wire) -- Ships left. ¦ MARL, Ore. -- None came.",
        "They met at 8.15 a.m. - the hour of the tide - and left.",
        # lists and numbers
        "Three things matter. ¦ 1. Sail early. ¦ 2. Carry water. ¦ (c). Come home.",
        "It rose 3.5 percent to 1,204.75. ¦ 12 boats stayed.",
        "Read https://wire.example/a.b?c=d. ¦ Or write to desk@wire.example. ¦ Thanks.",
        # no ends
        "He had one aim: Peace; nothing else: “We want peace. ¦ We want it now.”",
        # small letters
        "They left. ¦ eFerry stayed. ¦ al-Orsk fell, but Gen. al-Marl did not. ¦ iBoat sank.",
    ],
)
def test_only_full_stops_end_sentences(text: str) -> None:
    assert _cut(text.replace("¦ ", "")) == text.split(" ¦ ")


def test_headings_need_no_full_stop() -> None:
    text = "Fog in the U.S.\nFerries wait at No.\n5 p.m. update\n\n- one\n- two"
    assert _cut(text) == text.replace("\n\n", "\n").split("\n")


def test_no_sentence_is_longer_than_the_limit() -> None:
    found = sentences("fog " * LONGEST + "." * 3 * LONGEST)
    assert max(span.end - span.start for span in found) <= LONGEST


@given(st.text(alphabet='Ab. \n?"U,”()[]1…-', max_size=60))
def test_every_word_is_in_exactly_one_sentence(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(s.of(text) == s.of(text).strip() != "" for s in found)
