"""A report as it was published, and the spans that point into it."""

from datetime import date

from msgspec import Struct

from hearsay.records.ids import content_id


class Span(Struct, gc=False, frozen=True, array_like=True, order=True):
    """Half-open code-point offsets into the text of one report; `[start, end]` in JSON."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The exact words."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Report(Struct, gc=False, frozen=True, kw_only=True):
    """One text by one outlet on one day.

    `path` tells where the file lay and `retrieved` when a page was fetched; neither is part of
    the id, so the same report in another folder is the same report.
    """

    id: str
    outlet: str
    published: date
    text: str
    title: str = ""
    byline: str | None = None
    url: str | None = None
    path: str | None = None
    retrieved: date | None = None
    language: str = "en"


def new_report(
    text: str,
    outlet: str,
    published: date,
    title: str = "",
    byline: str | None = None,
    url: str | None = None,
    path: str | None = None,
    retrieved: date | None = None,
    language: str = "en",
) -> Report:
    """Make a report and give it its id: a hash of outlet, day, title, address and text."""
    return Report(
        id=content_id("R", outlet, published.isoformat(), title, url, text),
        outlet=outlet,
        published=published,
        text=text,
        title=title,
        byline=byline,
        url=url,
        path=path,
        retrieved=retrieved,
        language=language,
    )
