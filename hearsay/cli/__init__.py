"""The command line; docs/cli.md describes every command."""

from hearsay.cli.app import main

__all__ = ["main"]
