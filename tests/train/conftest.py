from collections.abc import Callable
from pathlib import Path

import pytest

from train.corpora.splits import in_split

COUNTRIES = """[
 {"name": {"common": "Zambia", "official": "Republic of Zambia"}, "altSpellings": ["ZM"],
  "capital": ["Lusaka"], "demonyms": {"eng": {"f": "Zambian", "m": "Zambian"}}},
 {"name": {"common": "Peru", "official": "Republic of Peru"}, "altSpellings": ["PE"],
  "capital": ["Lima"], "demonyms": {"eng": {"f": "Peruvian", "m": "Peruvian"}}}
]"""


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """A folder of corpora with nothing but the reference list of countries."""
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference/countries.json").write_text(COUNTRIES, encoding="utf-8")
    return tmp_path


@pytest.fixture
def write(corpora: Path) -> Callable[[str, str], None]:
    def write_file(name: str, text: str) -> None:
        (corpora / name).parent.mkdir(parents=True, exist_ok=True)
        (corpora / name).write_text(text, encoding="utf-8")

    return write_file


def train_name(pattern: str) -> str:
    """The first name of the pattern that falls into the training split."""
    return next(name for n in range(50) if in_split(name := pattern.format(n), "train"))
