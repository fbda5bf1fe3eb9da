"""What people tell the ledger from pages: reports to read, and what they rule."""

from hearsay.web.forms.routes import routes

__all__ = ["routes"]
