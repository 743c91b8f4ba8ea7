"""Sheets come back sorted, with their keys or without them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.imports.merge.edited import HEADER, Sheets, entries
from tests.imports.merge.identity.busy import NAMES, NOTHING, SHEETS, body, put_back

few = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def test_the_names_of_every_sheet_are_among_its_headings(exported: Sheets) -> None:
    for sheet, columns in NAMES.items():
        assert set(columns) <= set(exported.headings(sheet))


@few
@given(data=st.data())
@pytest.mark.parametrize("sheet", SHEETS)
def test_rows_sorted_with_their_keys_differ_in_nothing(
    exported: Sheets, sheet: str, data: st.DataObject
) -> None:
    sheets = exported.copy()
    put_back(sheets, sheet, data.draw(st.permutations(body(sheets, sheet))))
    assert sheets.against() == NOTHING


@few
@given(data=st.data())
@pytest.mark.parametrize("sheet", SHEETS)
def test_rows_sorted_without_their_keys_change_nothing(
    exported: Sheets, sheet: str, data: st.DataObject
) -> None:
    """Whichever columns that people know them by are moved, alone or with all others."""
    sheets = exported.copy()
    rows = body(sheets, sheet)
    headings = sheets.headings(sheet)
    key = len(headings) - 1
    whole = [at for at in range(key) if headings[at]]
    name = st.sampled_from(NAMES[sheet]).map(lambda heading: [headings.index(heading)])
    moved = data.draw(st.just(whole) | name)
    order = data.draw(st.permutations(range(len(rows))))
    sorted_rows = [list(row) for row in rows]
    for at in moved:
        for row, source in zip(sorted_rows, order, strict=True):
            row[at] = rows[source][at]
    put_back(sheets, sheet, sorted_rows)
    found = sheets.against()
    assert found.changes == ()
    said = {int("".join(filter(str.isdigit, i.cell))) for i in found.invalid}
    said |= {int("".join(filter(str.isdigit, c.cell))) for c in found.conflicts}
    contradicting = {
        HEADER + 1 + n
        for n, (row, was) in enumerate(zip(sorted_rows, rows, strict=True))
        if any(row[headings.index(h)] != was[headings.index(h)] for h in NAMES[sheet])
    }
    assert contradicting <= said
    if moved == whole:
        assert found.conflicts == () or sheet == "People"


def test_a_sheet_sorted_without_its_keys_says_so_of_each_row(exported: Sheets) -> None:
    sheets = exported.copy()
    rows = body(sheets, "People")
    put_back(
        sheets,
        "People",
        [[*seen[:-1], own[-1]] for seen, own in zip(rows[::-1], rows, strict=True)],
    )
    found = sheets.against()
    assert (found.changes, found.conflicts) == ((), ())
    assert len(found.invalid) == len(rows)
    first = found.invalid[0]
    assert (first.sheet, first.cell) == ("People", "A5")
    assert first.reason.startswith(
        f"The hidden key of this row is that of “{rows[0][0]}”, but the row says “{rows[-1][0]}”"
    )


def test_and_comes_back_once_its_keys_are_cleared(exported: Sheets) -> None:
    sheets = exported.copy()
    rows = [row for row in body(sheets, "People") if row[0] != "Jan Novák"]
    edited = [[*row[:-1], ""] for row in rows[::-1]]
    site = sheets.headings("People").index("Site")
    edited[0][site] = "Tema"
    put_back(
        sheets, "People", [*(r for r in body(sheets, "People") if r[0] == "Jan Novák"), *edited]
    )
    found = sheets.against()
    assert [e[2:] for e in entries(found.changes)] == [("Site", rows[-1][site] or None, "Tema")]
    assert (found.conflicts, found.invalid) == ((), ())


def test_rows_deleted_from_a_sheet_sorted_without_its_keys_remove_nobody_who_is_there(
    exported: Sheets,
) -> None:
    sheets = exported.copy()
    rows = body(sheets, "People")
    put_back(
        sheets,
        "People",
        [[*seen[:-1], own[-1]] for seen, own in zip(rows[::-1], rows, strict=True)][:-1],
    )
    found = sheets.against()
    assert found.conflicts == ()
    assert not {c.row for c in found.changes} & {r[0] for r in rows[1:]}
    assert found.changes == ()
