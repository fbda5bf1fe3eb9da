"""Where the text quotes, by its quotation marks."""


def is_quoted(text: str, at: int) -> bool:
    """Whether an offset stands in a quotation that its paragraph has begun; one that runs over
    several paragraphs begins in each.
    """
    return _opening(text, at) is not None


def is_own_words(text: str, at: int) -> bool:
    """Whether an offset stands in a quotation of whole sentences, whose speaker says I of himself;
    a few words that are quoted within others' may call him he.
    """
    opening = _opening(text, at)
    return opening is not None and text[opening + 1 : opening + 2].isupper()


def _opening(text: str, at: int) -> int | None:
    """Where the mark stands that opens the quotation of an offset; None outside of any."""
    begin = text.rfind("\n", 0, at) + 1
    before = text[begin:at]
    curly = before.count("“") > before.count("”")
    if not curly and before.count('"') % 2 == 0:
        return None
    return begin + before.rindex("“" if curly else '"')
