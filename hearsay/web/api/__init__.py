"""The record for programs: the rows of the library as JSON, described by OpenAPI."""

from hearsay.web.api.routes import routes

__all__ = ["routes"]
