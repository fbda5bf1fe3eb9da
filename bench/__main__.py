"""`python -m bench NAME …`: time Hearsay; each name prints one table."""

import importlib
import sys

NAMES = ("growth", "memory", "read", "web")


def main(arguments: list[str]) -> int:
    """Hand over to the measurement that is named first."""
    if not arguments or arguments[0] not in NAMES:
        print(f"usage: python -m bench {{{','.join(NAMES)}}} [--help] …", file=sys.stderr)
        return 2
    module = importlib.import_module(f"bench.{arguments[0]}")
    return int(module.main(arguments[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
