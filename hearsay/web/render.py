"""From a page to HTML: the templates, and the few words that all of them need."""

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from hearsay.views import days
from hearsay.views.phrases import bracketed, listed, number
from hearsay.web import words
from hearsay.web.asked import Asked
from hearsay.web.links import Links
from hearsay.web.named import pieces
from hearsay.web.outside import outside
from hearsay.web.page import Page
from hearsay.web.plain import plain
from hearsay.web.seen import Seen


class View:
    """One rendering: how pages are linked, on which page this is, and what was asked there."""

    def __init__(self, links: Links, name: str, key: str = "", asked: Asked | None = None) -> None:
        self.links = links
        self.name = name
        self.key = key
        self.asked = asked or Asked()

    def to(self, page: str, key: str = "", **query: object) -> str:
        """The address of another page, looked at from the same day."""
        state = {"as_of": self.asked.as_of, **query}
        return self.links.to(
            page, key, {k: str(v) for k, v in state.items() if v not in (None, "")}
        )

    def here(self, **changes: object) -> str:
        """The address of this page with some of what was asked changed."""
        return self.links.to(self.name, self.key, self.asked.query(**changes))

    @property
    def itself(self) -> str:
        """The address of this page with nothing asked, for forms that ask anew."""
        return self.links.to(self.name, self.key, {})


@cache
def environment() -> Environment:
    """The templates; all that comes from a report is escaped, and what is missing is an error."""
    made = Environment(
        loader=PackageLoader("hearsay.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=plain,
    )
    made.filters.update(
        bracketed=bracketed, days=days, listed=listed, number=number, outside=outside, pieces=pieces
    )  # fmt: skip
    made.globals.update(words=words)
    return made


def html(
    page: Page, view: View, seen: Seen | None, more: Mapping[str, object] | None = None
) -> str:
    """The page as HTML; `seen` is None where the record cannot be shown."""
    template = environment().get_template(page.template)
    return template.render(
        title=page.title, view=view, asked=view.asked, to=view.to, here=view.here,
        asset=view.links.asset, live=view.links.live, seen=seen, **page.facts, **(more or {}),
    )  # fmt: skip
