"""How a corpus without a development part of its own is divided, the same on every machine.

Test parts are kept in a folder of their own; all that is there is test.
"""

from hashlib import sha1

SPLITS = ("train", "dev", "test")


def digest(name: str) -> int:
    """Turn a name into a number that is the same in every run: the first 8 bytes of its sha1."""
    return int.from_bytes(sha1(name.encode()).digest()[:8], "big")


def in_split(name: str, split: str) -> bool:
    """Tell whether a document belongs to the split: one in ten is dev; to test belong all.

    Raises ValueError for an unknown split.
    """
    if split not in SPLITS:
        raise ValueError(f"unknown split {split!r}: expected one of {', '.join(SPLITS)}")
    if split == "test":
        return True
    return (int(sha1(name.encode()).hexdigest(), 16) % 10 == 0) == (split == "dev")
