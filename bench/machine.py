"""What a measurement takes of the machine: its cores, and the peak of memory."""

import os
import resource
import sys


def hold_to(cores: int) -> None:
    """Keep this process and those that it starts on so many cores, where the system can."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])


def peak_megabytes() -> float:
    """Peak resident memory of this process so far, in MB of 1,000,000 bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
