import re
from html.parser import HTMLParser

import pytest
from sheets import hostile_brief, plain_brief

from hearsay.export.brief.html import html
from hearsay.export.brief.page import page

VOID = {"meta", "br", "hr"}
LEAST_CONTRAST = 4.5


class Outline(HTMLParser):
    """The tags of a page, their attributes, and whether all are closed in turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def values(self, name: str) -> list[str]:
        return [value for _, attrs in self.seen if (value := attrs.get(name))]


@pytest.mark.parametrize("brief", [plain_brief(), hostile_brief()])
def test_the_page_is_whole_and_needs_nothing_else(brief: object) -> None:
    text = html(page(brief))  # type: ignore[arg-type]
    outline = Outline(text)
    assert not outline.open
    tags = {tag for tag, _ in outline.seen}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "form"})
    assert all(href.startswith("#") for href in outline.values("href"))
    assert not outline.values("src")
    assert "url(" not in text
    assert "@import" not in text


def test_footnotes_are_linked_both_ways() -> None:
    outline = Outline(html(page(plain_brief())))
    ids = outline.values("id")
    assert len(ids) == len(set(ids))
    targets = {href[1:] for href in outline.values("href")}
    assert targets <= set(ids)
    assert {one for one in ids if one.startswith(("mark-", "note-"))} <= targets


def test_words_of_a_report_are_nothing_but_words() -> None:
    outline = Outline(html(page(hostile_brief())))
    assert "<script>alert(1)</script>" in outline.words
    assert all(line.isprintable() for line in outline.words.splitlines())


def test_a_reader_of_screens_finds_its_way() -> None:
    outline = Outline(html(page(plain_brief())))
    assert outline.seen[0] == ("html", {"lang": "en"})
    heads = [tag for tag, _ in outline.seen if tag in ("h1", "h2", "h3")]
    assert heads[0] == "h1"
    assert set(heads[1:]) == {"h2"}
    assert set(outline.values("aria-labelledby")) <= set(outline.values("id"))


def test_colours_can_be_told_apart() -> None:
    style = html(page(plain_brief())).partition("</style>")[0]
    schemes = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    assert len(schemes) == 3
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+): (#\w{6})", scheme))
        for name in ("ink", "muted", "accent"):
            for ground in ("paper", "mark"):
                if ground in colours:
                    assert _contrast(colours[name], colours[ground]) >= LEAST_CONTRAST


def _contrast(one: str, other: str) -> float:
    light, dark = sorted(map(_luminance, (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(s * weight for s, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
