"""What a file says about its report, in its own words, before it becomes one."""

from datetime import date, datetime

from msgspec import Struct

from hearsay.ingest.errors import InputError
from hearsay.records import Report, new_report

UNTITLED = "(untitled)"


class Defaults(Struct, frozen=True, kw_only=True):
    """What holds for files that do not say it themselves."""

    outlet: str | None = None
    published: date | None = None


class Fields(Struct, frozen=True, kw_only=True):
    """The known keys of a front matter, as written; days are still words."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    byline: str | None = None
    url: str | None = None
    retrieved: str | None = None
    language: str | None = None


def filled(fields: Fields, more: Fields) -> Fields:
    """The fields, with those of `more` where they say nothing."""
    names = Fields.__struct_fields__
    return Fields(**{name: getattr(fields, name) or getattr(more, name) for name in names})


def to_report(fields: Fields, body: str, path: str, defaults: Defaults) -> Report:
    """Make the report; raises `InputError` where outlet or day is missing or impossible."""
    outlet = fields.outlet or defaults.outlet
    published = to_day("published", fields.published) or defaults.published
    if not outlet or not published:
        raise _missing(outlet, published)
    return new_report(
        text=body,
        outlet=outlet,
        published=published,
        title="" if fields.title in (None, UNTITLED) else fields.title,
        byline=fields.byline,
        url=fields.url,
        path=path,
        retrieved=to_day("retrieved", fields.retrieved),
        language=(fields.language or "en").split("-")[0].lower(),
    )


def to_day(key: str, words: str | None) -> date | None:
    """Read an ISO day or, of an ISO date and time, its day; raises `InputError`."""
    if words is None:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat("T".join(words.split(maxsplit=1)).replace(" ", "")).date()
    except ValueError:
        raise InputError(
            f"{key} is not a day of the calendar; expected one like {key}: 2026-02-03",
            entry=f"{key}: {words}",
        ) from None


def _missing(outlet: str | None, published: date | None) -> InputError:
    absent = {"outlet": outlet, "published": published}
    keys = [key for key, value in absent.items() if not value]
    lines = {"outlet": "outlet: The Name", "published": "published: 2026-02-03"}
    verb = "are" if len(keys) > 1 else "is"
    return InputError(
        f"{' and '.join(keys)} {verb} missing; give "
        f"{' and '.join(lines[key] for key in keys)} in the front matter, "
        f"or {' and '.join('--' + key for key in keys)} for all files"
    )
