"""`python -m hearsay` is the command line."""

from hearsay.cli import main

if __name__ == "__main__":
    main()
