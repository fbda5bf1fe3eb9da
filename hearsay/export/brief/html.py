"""A brief as one HTML file that needs nothing else: no script, no picture, no address."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from hearsay.export.brief.page import Page


def html(page: Page) -> str:
    """The page as HTML 5; all its words are escaped."""
    return _templates().get_template("brief.html").render(page=page)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("hearsay.export.brief"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
