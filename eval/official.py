"""Key and answers as files of the CoNLL shared tasks, and what their own scorer says of them."""

import re
import subprocess
from collections.abc import Hashable, Mapping
from pathlib import Path

METRICS = ("muc", "bcub", "ceafe")
KEY = "key"
_F1 = re.compile(r"^Coreference:.*F1:\s*([\d.]+)%", re.MULTILINE)
Answer = Mapping[tuple[str, str], str]


def write(folder: Path, key: Answer, answers: Mapping[str, Answer]) -> dict[str, Path]:
    """Write all to a folder, as one document with a line a mention; the paths, the key's first."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {}
    for name, answer in {KEY: key, **answers}.items():
        paths[name] = folder / f"{re.sub(r'[^a-z]+', '_', name)}.conll"
        paths[name].write_text(_lines(key, answer), encoding="utf-8")
    return paths


def _lines(mentions: Answer, answer: Mapping[tuple[str, str], Hashable]) -> str:
    numbers: dict[Hashable, int] = {}
    rows = []
    for row, mention in enumerate(mentions):
        number = numbers.setdefault(answer[mention], len(numbers))
        rows.append("\t".join((mention[0], "0", str(row), mention[1], f"({number})")))
    return "\n".join(["#begin document (ecbplus); part 000", *rows, "#end document", ""])


def score(scorer: Path, metric: str, key: Path, answer: Path) -> float:
    """The F1 that the official scorer prints, in percent.

    Raises SystemExit with its words where it fails.
    """
    command = ["perl", str(scorer), metric, str(key), str(answer), "none"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = _F1.findall(done.stdout)
    if done.returncode or not found:
        raise SystemExit(f"{scorer} failed on {answer}: {done.stderr.strip() or 'no F1 printed'}")
    return float(found[-1])
