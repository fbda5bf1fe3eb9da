import pytest

from hearsay.web.outside import outside


@pytest.mark.parametrize("address", ["https://a.example/a?b=c#d", "http://[::1]/", "HTTPS://x"])
def test_addresses_of_the_web_are_links(address: str) -> None:
    assert outside(address) == address


@pytest.mark.parametrize(
    "address",
    [
        None, "", "javascript:alert(1)", "data:text/html,x", "//a.example", "https:", "ftp://x",
        "java\nscript:x", "https://a b", "http://x\u202e", "https://[bad", "vbscript:x", "/etc",
        "https://a.example/" + "a" * 2000,
    ],
)  # fmt: skip
def test_no_other_is(address: str | None) -> None:
    assert outside(address) is None
