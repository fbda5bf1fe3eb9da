"""Check an evidence archive of Hearsay, with nothing but Python: `check.py [ZIP | FOLDER]`.

It ends with 0 if everything holds, and with 1 and a line for each fault if something does not.
"""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
REPORTS = "reports/"
SHORTEST_ID = 11


def main(arguments: list[str]) -> int:
    """Check the archive that is named, or the folder in which this file lies."""
    path = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    try:
        held = opened(path)
        faults = list(checked(held))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        faults = [f"{path} is no evidence archive, or a broken one: {error!r}"]
    for fault in faults:
        print(fault.encode("ascii", "backslashreplace").decode())
    if not faults:
        reports = sum(name.startswith(REPORTS) for name in held)
        places = len(json.loads(held[MANIFEST])["places"])
        print(f"all holds: {reports} reports, {places} places")
        print(f"SHA-256 of {MANIFEST}: {sha256(held[MANIFEST]).hexdigest()}")
    return 1 if faults else 0


def opened(path: Path) -> dict[str, bytes]:
    """The bytes of every file by its name; raises ValueError where two have the same name."""
    if path.is_dir():
        found = [one for one in sorted(path.rglob("*")) if one.is_file()]
        return {one.relative_to(path).as_posix(): one.read_bytes() for one in found}
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        if len(set(names)) < len(names):
            raise ValueError("two files have the same name")
        return {name: archive.read(name) for name in names}


def checked(held: dict[str, bytes]) -> Iterator[str]:
    """The faults: of files, of reports, and of the places that the record cites."""
    manifest = json.loads(held[MANIFEST])
    record = json.loads(held["record.json"])
    yield from of_files(held, manifest["files"])
    texts = {
        name[len(REPORTS) : -len(".txt")]: data.decode("utf-8", "replace")
        for name, data in held.items()
        if name.startswith(REPORTS)
    }
    yield from of_reports(record["reports"], texts)
    yield from of_places(manifest["places"], texts)
    listed = [(p["of"], p["part"], p["report"], p["start"], p["end"]) for p in manifest["places"]]
    cited = list(places(record))
    if sorted(listed) != sorted(cited):
        yield "the places of the manifest are not those that the record cites"
    for claim in record["claims"]:
        start, end = claim["span"]
        if texts.get(claim["report"], "")[start:end] != claim["sentence"]:
            yield f"claim {claim['id']}: its sentence is not what stands in its report"


def of_files(held: dict[str, bytes], hashes: dict[str, str]) -> Iterator[str]:
    """Files that are missing, changed, or not in the manifest."""
    for name, expected in hashes.items():
        if name not in held:
            yield f"{name} is missing"
        elif sha256(held[name]).hexdigest() != expected:
            yield f"{name} has been changed"
    for name in held:
        if name not in hashes and name != MANIFEST and "__pycache__" not in name:
            yield f"{name} is not in the manifest"


def of_reports(reports: list[dict[str, Any]], texts: dict[str, str]) -> Iterator[str]:
    """Reports without a text, texts without a report, and ids that the parts do not give."""
    for report in reports:
        key = report["id"]
        if key not in texts:
            yield f"report {key} has no text"
            continue
        parts = (report["outlet"], report["published"], report["title"], report["url"], texts[key])
        joined = "\x1f".join("" if part is None else part for part in parts)
        made = sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
        if key[0] != "R" or len(key) < SHORTEST_ID or not made.startswith(key[1:]):
            yield f"report {key}: its text, title, day, outlet or address is not what gave its id"
    for key in sorted(set(texts) - {report["id"] for report in reports}):
        yield f"text {key} is of no report of the record"


def of_places(places: list[dict[str, Any]], texts: dict[str, str]) -> Iterator[str]:
    """Places where other words stand than those that were cited."""
    for one in places:
        words = texts.get(one["report"], "")[one["start"] : one["end"]]
        if sha256(words.encode("utf-8")).hexdigest() != one["sha256"]:
            where = f"{one['report']}[{one['start']}:{one['end']}]"
            yield f"{one['part']} of {one['of']}: {where} holds other words than were cited"


def places(record: dict[str, Any]) -> Iterator[tuple[str, str, str, int, int]]:
    """Every place that the record cites, as the manifest must have it."""
    for claim in record["claims"]:
        spans = [("sentence", claim["span"])]
        spans += [(one["part"], one["span"]) for one in claim["evidence"]]
        for source in claim["attribution"]:
            spans += [("source", source["span"]), ("cue", source["cue"])]
        spans += [("quantity", one["span"]) for one in claim["quantities"]]
        for part, span in spans:
            if span is not None:
                yield claim["id"], part, claim["report"], span[0], span[1]
    for entity in record["entities"]:
        for one in entity["mentions"]:
            yield entity["id"], "mention", one["report"], one["span"][0], one["span"][1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
