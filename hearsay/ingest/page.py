"""An HTML page becomes the text of its article and what its metadata says of it."""

import logging

import trafilatura
from trafilatura.settings import Document

from hearsay.ingest.errors import InputError
from hearsay.ingest.fields import Fields

# Its warnings would reach the terminal; what the user needs to know is said as a problem.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())

# Only days that the page states: no guessing from its text, and no bound that moves with the clock.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "9999-12-31"}


def extract(html: str) -> tuple[Fields, str]:
    """Find the article in a page, its paragraphs parted by blank lines; raises `InputError`.

    A first paragraph that only repeats the title is left out, since the report keeps the title.
    """
    tree = trafilatura.load_html(html)
    article = None
    if tree is not None:
        article = trafilatura.bare_extraction(
            tree, include_comments=False, with_metadata=True, date_extraction_params=_DATES
        )
    body = _body(article) if isinstance(article, Document) else ""
    if tree is None or not isinstance(article, Document) or not body:
        raise InputError("no article text in this page; save the page of the article itself")
    return Fields(
        title=article.title,
        outlet=article.sitename,
        published=article.date,
        byline=article.author,
        url=article.url,
        language=tree.get("lang"),
    ), body


def _body(article: Document) -> str:
    paragraphs = [line for line in (article.text or "").split("\n") if line.strip()]
    if paragraphs and paragraphs[0].strip() == article.title:
        del paragraphs[0]
    return "\n\n".join(paragraphs)
