"""Hands the same texts to spaCy under another interpreter, since Hearsay does not depend on it."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.speed import Speed

ROOT = Path(__file__).parents[1]


def beside(python: Path, texts: Sequence[str], lead: int) -> Speed:
    """The speed of `bench.spacy_pipeline`; ends the run with its last words where it fails."""
    command = [str(python.absolute()), "-m", "bench.spacy_pipeline", "--lead", str(lead)]
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    try:
        done = subprocess.run(command, input=lines, text=True, capture_output=True, cwd=ROOT)
    except OSError as error:
        sys.exit(f"bench: cannot run {python}: {error.strerror}; name a Python that has spaCy")
    if done.returncode:
        sys.exit(f"bench: the run beside failed: {done.stderr.strip()[-2000:]}")
    return Speed(**json.loads(done.stdout))
