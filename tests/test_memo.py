from collections.abc import Collection

from hearsay.memo import Memo

asked: list[object] = []


def joined(*words: str) -> str:
    asked.append(words)
    return " ".join(words)


def lengths(words: Collection[str]) -> dict[str, int]:
    asked.append(tuple(words))
    return {word: len(word) for word in words}


def test_only_what_is_given_otherwise_is_asked_again() -> None:
    asked.clear()
    memo = Memo()
    for words in (("a", "b"), ("a", "b"), ("a", "c"), ("a", "c"), ("a", "b")):
        assert memo.of("key", joined, *words) == " ".join(words)
    assert asked == [("a", "b"), ("a", "c"), ("a", "b")]


def test_keys_and_functions_are_kept_apart() -> None:
    memo = Memo()
    assert memo.of(1, joined, "a") == "a"
    assert memo.of(2, joined, "b") == "b"
    assert memo.of(1, str.upper, "a") == "A"
    assert memo.of(1, joined, "a") == "a"


def test_new_keys_are_asked_for_together() -> None:
    asked.clear()
    memo = Memo()
    assert memo.each(lengths, ["ab", "c"]) == {"ab": 2, "c": 1}
    assert memo.each(lengths, ["c", "def", ""]) == {"c": 1, "def": 3, "": 0}
    assert memo.each(lengths, ["def", ""]) == {"def": 3, "": 0}
    assert asked == [("ab", "c"), ("def", "")]


def test_a_memo_aside_begins_with_what_is_found_and_leaves_it() -> None:
    asked.clear()
    memo = Memo()
    memo.of(1, joined, "a")
    aside = memo.aside()
    assert aside.of(1, joined, "a") == "a"
    assert aside.of(1, joined, "b") == "b"
    assert aside.each(lengths, ["ab"]) == {"ab": 2}
    assert memo.of(1, joined, "a") == "a"
    assert memo.each(lengths, ["ab"]) == {"ab": 2}
    assert asked == [("a",), ("b",), ("ab",), ("ab",)]
