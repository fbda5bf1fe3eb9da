"""A page as a browser takes it apart: what in it could run, load or lead elsewhere."""

from html.parser import HTMLParser

LEADING = frozenset({"href", "src", "action", "formaction", "xlink:href", "data", "poster"})


class Scan(HTMLParser):
    """Everything in a page that a strict policy would stop, in `faults`."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.inputs = 0
        self.forms: list[dict[str, str | None]] = []
        self._script = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._script = tag == "script"
        if tag in ("style", "iframe", "object", "embed", "base"):
            self.faults.append(f"<{tag}>")
        if tag == "script" and not given.get("src"):
            self.faults.append("inline script")
        if tag == "form":
            self.forms.append(given)
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.faults.append(f"<{tag} {name}={value}>")
            if name in LEADING and not leads_well(tag, value or ""):
                self.faults.append(f"<{tag} {name}={value}>")

    def handle_data(self, data: str) -> None:
        if self._script and data.strip():
            self.faults.append(f"script: {data}")

    def handle_endtag(self, _: str) -> None:
        self._script = False


def leads_well(tag: str, address: str) -> bool:
    """Whether an address stays in the app, or is a link of the web that one may follow."""
    local = address.startswith(("/", "#", "?", "{{")) and not address.startswith("//")
    return local or (tag == "a" and address.startswith(("https://", "http://")))
