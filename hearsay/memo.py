"""What was found before, and of what: a pure function is not asked the same twice.

Nothing here has to be told of a change. Whoever asks gives all that the answer depends on, and
an earlier answer is taken only if that is equal to what it was given for.
"""

from collections.abc import Callable, Collection, Hashable, Mapping
from typing import Any, Self, TypeVar, TypeVarTuple

Key = TypeVar("Key", bound=Hashable)
Found = TypeVar("Found")
Given = TypeVarTuple("Given")


class Memo:
    """For each function and key the last answer, and what it was given for.

    The functions look at nothing but their arguments, and nobody alters these afterwards.
    """

    def __init__(self, earlier: Self | None = None) -> None:
        self._earlier = earlier
        self._found: dict[object, dict[Any, Any]] = {}

    def aside(self) -> "Memo":
        """A memo that begins with what this one has found, and leaves it as it is."""
        return Memo(self)

    def of(self, key: Hashable, make: Callable[[*Given], Found], *given: *Given) -> Found:
        """What `make` makes of what is given; `key` tells what it is about.

        For two keys of one function both answers are kept, for one key the later.
        """
        last = self._last(make, key)
        if last is None or last[0] != given:
            last = self._found.setdefault(make, {})[key] = given, make(*given)
        found: Found = last[1]
        return found

    def each(
        self, make: Callable[[Collection[Key]], Mapping[Key, Found]], keys: Collection[Key]
    ) -> Mapping[Key, Found]:
        """What `make` gives for each key, if it depends on the key alone; new ones go together."""
        new = [key for key in keys if self._last(make, key) is None]
        if new:
            self._found.setdefault(make, {}).update(make(new))
        return {key: self._last(make, key) for key in keys}

    def _last(self, make: object, key: Hashable) -> Any:
        found = self._found.get(make, {}).get(key)
        return self._earlier._last(make, key) if found is None and self._earlier else found
