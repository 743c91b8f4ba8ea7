from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.findings.data_faults import cycles

LINKS = st.dictionaries(
    st.integers(0, 6), st.lists(st.integers(0, 6), max_size=3, unique=True), max_size=7
)


@given(LINKS)
def test_rows_that_lead_back_to_themselves_are_found_together(links: dict[int, list[int]]) -> None:
    rows = range(7)

    def reachable(start: int) -> set[int]:
        seen: set[int] = set()
        waiting = list(links.get(start, ()))
        while waiting:
            row = waiting.pop()
            if row not in seen:
                seen.add(row)
                waiting += links.get(row, ())
        return seen

    reach = {row: reachable(row) for row in rows}
    expected = {
        tuple(b for b in rows if b in reach[a] and a in reach[b]) for a in rows if a in reach[a]
    }
    assert set(cycles(rows, lambda row: links.get(row, ()))) == expected


def test_a_line_of_a_hundred_thousand_is_no_trouble() -> None:
    many = 100_000
    assert cycles(range(many), lambda row: (row + 1,) if row + 1 < many else ()) == ()
