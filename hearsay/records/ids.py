"""An id is a hash of content and maker, so that reading twice adds nothing."""

from hashlib import sha256


def content_id(prefix: str, *parts: object, length: int = 12) -> str:
    """Name a thing by what it is: the same parts always give the same id.

    `prefix` is one letter (R report, E entity, C claim, H event, S source, J judgement,
    N bearer of a name, P learned points); the rest is hexadecimal.
    """
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return prefix + sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]
