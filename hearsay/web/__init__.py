"""The record as pages: a web app for one person or a desk, offline, on the ledger of an affair."""

from hearsay.web.app import make_app
from hearsay.web.desk import Desk

__all__ = ["Desk", "make_app"]
