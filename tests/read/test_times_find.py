"""Time expressions in running text."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.read.times import find_times
from hearsay.records import Timex

SUNDAY = date(2026, 1, 25)


def found(text: str, published: date = SUNDAY) -> dict[str, Timex]:
    return {timex.span.of(text): timex for timex in find_times(text, published)}


def test_tense_decides_the_week() -> None:
    text = (
        "The envoys met on Friday in Oslo. They will meet again on Tuesday. "
        "The minister is expected to arrive Monday."
    )
    assert {words: str(timex.earliest) for words, timex in found(text).items()} == {
        "Friday": "2026-01-23",
        "Tuesday": "2026-01-27",
        "Monday": "2026-01-26",
    }


def test_had_been_due_looks_back() -> None:
    timex = found("The truce had been due to lapse on Thursday.")["Thursday"]
    assert timex.earliest == date(2026, 1, 22)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The court put the case off until Tuesday.", "Tuesday", "2026-01-27"),
        ("Until Tuesday, they had kept silent.", "Tuesday", "2026-01-20"),
        ("Later Saturday, two envoys left.", "Later Saturday", "2026-01-24"),
        ("The strike begins Monday.", "Monday", "2026-01-26"),
        ("It will end on an unspecified day in March.", "March", "2026-03"),
        ("In the year ended March 31 it lost money.", "March 31", "2025-03-31"),
        ("They bought the yard in April.", "April", "2025-04"),
        ("The loan was cut back and is to be repaid by April.", "April", "2026-04"),
        ("Crews have kept watch since March.", "March", "2025-03"),
        ("The talks will resume on the 28th.", "the 28th", "2026-01-28"),
        ("The talks will resume on the 3rd, he said.", "the 3rd", "2026-02-03"),
        ("They met on the 28th in Oslo.", "the 28th", "2025-12-28"),
        ("They fought from the 20th to the 22nd.", "the 22nd", "2026-01-22"),
        ("They met on the 30th of last month.", "the 30th of last month", "2025-12-30"),
    ],
)
def test_tense_and_leading_words(text: str, words: str, value: str) -> None:
    assert found(text)[words].value == value


@pytest.mark.parametrize(
    "text",
    [
        "The 5th Brigade marched with the 1st and 2nd.",
        "They met on the 11th floor.",
        "He fell on the 40th day.",
        "They rose to the 45th, he said.",
    ],
)
def test_what_is_counted_is_no_day(text: str) -> None:
    assert found(text) == {}


def test_soon_in_a_tale_of_the_past() -> None:
    assert found("The brook soon became a flood.") == {}
    assert found("The brook will soon rise.")["soon"].value == "FUTURE_REF"


def test_the_day_spoken_of_is_the_anchor() -> None:
    times = found("The bridge fell on 3 March 2024. The next day two crews were sent.")
    assert times["The next day"].earliest == date(2024, 3, 4)


def test_without_an_anchor_there_are_no_days() -> None:
    timex = found("Two years later the bridge was rebuilt.")["Two years later"]
    assert (timex.value, timex.earliest, timex.latest) == ("P2Y", None, None)


def test_publication_is_never_put_in() -> None:
    for words in ("at 5 p.m.", "for weeks", "recently", "every day", "some day soon", "at noon"):
        assert all(timex.earliest is None for timex in found(f"It rained {words}.").values())


def test_spans_and_values() -> None:
    text = (
        "At 10 p.m. Saturday, after a two-hour delay, the 27-year-old opened the gate; "
        "sales in the third quarter of 2024 beat those of a year ago, and Jan. 5 was worst."
    )
    assert {words: timex.value for words, timex in found(text).items()} == {
        "10 p.m. Saturday": "2026-01-24T22:00",
        "two-hour": "PT2H",
        "the third quarter of 2024": "2024-Q3",
        "a year ago": "2023-Q3",
        "Jan. 5": "2026-01-05",
    }


@pytest.mark.parametrize(
    "text",
    [
        "They march on the capital and may fall back.",
        "It cost $1990 and weighs 2,000 pounds.",
        "He is 48 years old.",
        "The sun set over the sat dish.",
        "She read it in 60 Minutes Magazine.",
        "Sales were 1999% up.",
        "He told USA Today and the Harbour Daily.",
        "Three quarters of voters stayed at home.",
        "A quarter of them left.",
        "The dam yields 40 tonnes a week.",
        "It pays $2 million a year and grows 8% annually.",
        "It is a matter of days.",
        "He told the People's Daily.",
        "At the dawn of the steam age they dug.",
        "The recent storm sank it.",
    ],
)
def test_other_words(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "words", "value", "earliest"),
    [
        ("They waited thirty-seven years.", "thirty-seven years", "P37Y", None),
        ("They waited almost a hundred years.", "almost a hundred years", "P100Y", None),
        ("They waited two-three weeks.", "two-three weeks", "PXW", None),
        ("They won three one-day games.", "one-day", "P1D", None),
        ("They stay two-and-a-half years.", "two-and-a-half years", "P2.5Y", None),
        ("They stay a year or two.", "a year or two", "PXY", None),
        ("They stay another three weeks.", "another three weeks", "P3W", None),
        ("A quarter-century went by.", "A quarter-century", "P25Y", None),
        ("It ended a decades-long feud.", "decades-long", "PXE", None),
        ("They vote every four years.", "every four years", "P4Y", None),
        ("They meet every other day.", "every other day", "P2D", None),
        ("They rest on weekends.", "weekends", "XXXX-WXX-WE", None),
        ("These days nobody asks.", "These days", "PRESENT_REF", None),
        ("He spoke for 20 mins.", "20 mins", "PT20M", None),
        ("On Friday at 7:30pm it rained.", "7:30pm", "2026-01-23T19:30", "2026-01-23"),
        ("On Friday at 1430 GMT it rained.", "1430 GMT", "2026-01-23T14:30", "2026-01-23"),
        ("On Friday in the morning it rained.", "the morning", "2026-01-23TMO", "2026-01-23"),
        ("It rained at 1430 GMT.", "1430 GMT", "XXXX-XX-XXT14:30", None),
        ("It rained in the morning.", "the morning", "XXXX-XX-XXTMO", None),
        ("He fled after the Sept. 11 attacks.", "Sept. 11", "2001-09-11", "2001-09-11"),
        ("He fled after 9/11.", "9/11", "2001-09-11", "2001-09-11"),
        ("It will be ready by spring.", "spring", "2026-SP", "2026-03-01"),
        ("Q3 sales rose.", "Q3", "2025-Q3", "2025-07-01"),
        ("The first weeks were wet.", "The first weeks", "PXW", None),
        ("They talked for hours.", "hours", "PTXH", None),
        ("It sank hours after the storm.", "hours", "PTXH", None),
        ("The next day or two will tell.", "The next day or two", "PXD", None),
        ("Pay within ten working days.", "ten working days", "P10D", None),
        ("After a half-year lull it rained.", "half-year", "P6M", None),
        ("It closed a quarter-century ago.", "a quarter-century ago", "2001", "2001-01-01"),
        ("He will one day be missed.", "one day", "FUTURE_REF", None),
        ("The week ended Friday was wet.", "The week", "P1W", None),
        ("It began the week before last.", "the week before last", "2026-W02", "2026-01-05"),
        ("They play Friday nights.", "Friday nights", "XXXX-WXX-5TNI", None),
        ("They play every Monday evening.", "every Monday evening", "XXXX-WXX-1TEV", None),
        ("The river floods each spring.", "each spring", "XXXX-SP", None),
        ("It was dry the past two summers.", "the past two summers", "XXXX-SU", None),
        ("The mill shut in the 1970's.", "the 1970's", "197", "1970-01-01"),
        ("The mill opened in '96.", "'96", "1996", "1996-01-01"),
        ("He sailed last Feb. 3.", "last Feb. 3", "2025-02-03", "2025-02-03"),
        ("He sails next Feb. 3.", "next Feb. 3", "2026-02-03", "2026-02-03"),
        ("Paid by year-end 2024.", "year-end 2024", "2024-12-31", "2024-12-31"),
        ("The 2024 year was good.", "2024", "2024", "2024-01-01"),
        ("It fell in the 18th and 19th centuries.", "19th centuries", "18", "1801-01-01"),
        ("It fell in the 18th and 19th centuries.", "the 18th", "17", "1701-01-01"),
        ("It lost in the second and third quarters.", "third quarters", "2025-Q3", "2025-07-01"),
        ("It rained on Labor Day weekend.", "Labor Day weekend", "2025-W35-WE", "2025-08-30"),
        ("A year-long strike ended.", "year-long", "P1Y", None),
        ("They left before dawn.", "dawn", "XXXX-XX-XXTMO", None),
        ("The tug leaves Tuesday.", "Tuesday", "2026-01-27", "2026-01-27"),
    ],
)
def test_forms(text: str, words: str, value: str, earliest: str | None) -> None:
    timex = found(text)[words]
    assert (timex.value, timex.earliest and str(timex.earliest)) == (value, earliest)


def test_quarters_compare_with_the_one_spoken_of() -> None:
    text = "In the third quarter of 2025 it lost money; in the same period last year it did not."
    timex = found(text)["the same period last year"]
    assert (timex.value, str(timex.earliest), str(timex.latest)) == (
        "2024-Q3", "2024-07-01", "2024-09-30",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # A comparison is no day to count from.
        ("Sales rose in 2025 from a year earlier; costs fell from a year earlier.",
         ["2025", "2024", "2024"]),
        # An older quarter told in passing does not take over.
        ("In the third quarter of 2025, after a dull second quarter of 2025, it gained on a year "
         "ago.", ["2025-Q3", "2025-Q2", "2024-Q3"]),
        # After a business year, comparisons mean years.
        ("In the third quarter of 2025 it lost money. In fiscal 2025 it did better than a year "
         "earlier.", ["2025-Q3", "2025", "2024"]),
    ],
)  # fmt: skip
def test_what_a_year_earlier_compares_with(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_times(text, SUNDAY)] == values


def test_the_same_month_of_another_year() -> None:
    times = found("In October 2025 it sold less than in the same month a year earlier.")
    assert times["the same month a year earlier"].value == "2024-10"


def test_a_fiscal_quarter_has_no_days() -> None:
    times = find_times("In its fiscal first quarter it lost more than a year ago.", SUNDAY)
    assert [(t.value, t.earliest) for t in times] == [("2026-Q1", None), ("2025-Q1", None)]


def test_a_quarter_is_forgotten() -> None:
    text = "In the third quarter of 2025 it lost money. " + 60 * "The sea was calm and grey. "
    assert found(text + "The quay was new a year ago.")["a year ago"].value == "2025"


def test_offsets_count_code_points_and_blank_lines_part() -> None:
    text = "Café 🌊 – am Ende: on May 3\n\n2024 was dry."
    assert [timex.span.of(text) for timex in find_times(text, SUNDAY)] == ["May 3", "2024"]


def test_title_case_and_capitals() -> None:
    assert found("TALKS ON FRIDAY").keys() == {"FRIDAY"}
    assert found("Talks In January 2025").keys() == {"January 2025"}


@settings(deadline=None, max_examples=100)
@given(text=st.text(alphabet=" \n.,-'0123456789thofMayJan'day’n–é", max_size=120), day=st.dates())
def test_spans_are_in_order_and_do_not_overlap(text: str, day: date) -> None:
    end = 0
    for timex in find_times(text, day):
        assert end <= timex.span.start < timex.span.end <= len(text)
        assert timex.value
        end = timex.span.end


@pytest.mark.parametrize(
    "unit",
    [
        "the ", "one ", "12 ", "1999-", "Monday ", "Jan. 5 ", "5 p.m. ", "the end of ",
        "a day before ", "the morning of ", "twenty-", "\n ", "-", "May 3 and ", ",111", "few ",
    ],
)  # fmt: skip
def test_time_grows_in_proportion(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = process_time()
        find_times(text, SUNDAY)
        return process_time() - start

    small, large = (min(seconds(size) for _ in range(3)) for size in (2_000, 32_000))
    assert large < 16 * small * 5 + 0.3
