"""A bundled storyline to try Hearsay on: invented reports of an invented affair."""

from pathlib import Path


def folder() -> Path:
    """Give the folder of the seven sample reports."""
    return Path(__file__).parent / "reports"
