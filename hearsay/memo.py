"""What was found before, and of what: a pure function is not asked the same twice.

Nothing here has to be told of a change. Whoever asks gives all that the answer depends on, and
an earlier answer is taken only if that is equal to what it was given for.
"""

from collections.abc import Callable, Collection, Hashable, Mapping
from typing import Any, TypeVar, TypeVarTuple

Key = TypeVar("Key", bound=Hashable)
Found = TypeVar("Found")
Given = TypeVarTuple("Given")


class Memo:
    """For each function and key the last answer, and what it was given for.

    The functions look at nothing but their arguments, and these are not altered afterwards.
    """

    def __init__(self) -> None:
        self._found: dict[object, dict[Any, Any]] = {}

    def of(
        self, key: Hashable, make: Callable[[*Given], Found], *given: *Given
    ) -> Found:
        """What `make` makes of what is given; `key` names what it is about."""
        answers = self._found.setdefault(make, {})
        last = answers.get(key)
        if last is None or last[0] != given:
            last = answers[key] = given, make(*given)
        found: Found = last[1]
        return found

    def each(
        self, make: Callable[[Collection[Key]], Mapping[Key, Found]], keys: Collection[Key]
    ) -> Mapping[Key, Found]:
        """What `make` gives for each key, which is all that it depends on; new keys go together.

        Other keys are forgotten.
        """
        before = self._found.get(make, {})
        new = make([key for key in keys if key not in before])
        found = {key: before[key] if key in before else new[key] for key in keys}
        self._found[make] = found
        return found
