"""A workbook nobody edited differs in nothing, whichever program saved it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from planner.analysis.measures import measure
from planner.errors import PlannerError
from planner.exports.lists import LISTS as EXPORTED
from planner.exports.lists import View
from planner.exports.workbook.lists import KEY_TITLE as EXPORTED_KEY
from planner.exports.workbook.writing import sheets_of
from planner.imports import Differences, find_differences, read_workbook
from planner.imports.merge.fields import LISTS
from planner.imports.merge.sheet import KEY_TITLE
from planner.models import Draft, Plan, PlanInfo
from tests.imports.merge.edited import RULES, Workbook, export, harbour
from tests.imports.reading.workbooks import save_workbook
from tests.plans import ON, make_plan

NOTHING = Differences((), (), (), ())
DATA = Path(__file__).parents[2] / "data"


def empty() -> Plan:
    draft = Draft(Plan())
    draft.add(PlanInfo, key="empty", name="Nothing yet")
    return draft.plan


def hostile() -> Plan:
    """Texts that a cell holds only with care."""
    texts = ("=1+1", "+49 30 1", "_x0041_", " spaces ", "a\r\nb", "x" * 1_999, "07", "1e5", "TRUE")
    texts += (
        "a \t b",
        "2027-03-01",
        "#N/A",
        "\u200eעברית",
        "🙂" * 900,
        "a;b",
        "'quoted",
        "a\tb",
        "yes",
    )
    plan = make_plan(
        people={f"p{n}": {"title": t, "site": t, "note": t} for n, t in enumerate(texts)},
        departments={"Ops; East": {}, "ops; east ": {}},
        actions={"One; two": ["p1"], "One": [], "two": []},
    )
    draft = Draft(plan)
    draft.change(plan.people[1], note="🙂" * 20_000, hours=0.1 + 0.2, start=date(1899, 1, 1))
    return draft.plan


@pytest.mark.parametrize("make", [harbour, empty, hostile])
@pytest.mark.parametrize("ratings", [False, True])
def test_an_untouched_workbook_differs_in_nothing(tmp_path: Path, make, ratings: bool) -> None:
    path = export(make(), tmp_path / "plan.xlsx", ratings=ratings)
    assert find_differences(make(), read_workbook(path), RULES) == NOTHING


@pytest.mark.parametrize("make", [harbour, empty, hostile])
def test_nor_does_one_saved_by_a_program_that_drops_results(tmp_path: Path, make) -> None:
    path = export(make(), tmp_path / "plan.xlsx")
    load_workbook(path).save(path)
    assert find_differences(make(), read_workbook(path), RULES) == NOTHING


def test_among_thousands_odd_texts_stand_as_they_do_alone(tmp_path: Path) -> None:
    odd = ("R&D", "a<b", "_x0041_", "two\nlines", " begins", "ends ", "=1+1", "bell\x07", '"')
    titles = {1_100 + 500 * n: title for n, title in enumerate(odd)}  # each in a block of its own
    people = {n: {"title": titles.get(n, f"t{n}")} for n in range(1_100 + 500 * len(odd))}
    among = make_plan(people={f"p{n:05}": about for n, about in people.items()})
    alone = make_plan(people={f"p{n:05}": people[n] for n in titles})
    shown = titles_in(export(among, tmp_path / "among.xlsx"))

    assert find_differences(among, read_workbook(tmp_path / "among.xlsx"), RULES) == NOTHING
    assert [shown[n] for n in titles] == titles_in(export(alone, tmp_path / "alone.xlsx"))


def titles_in(path: Path) -> list[object]:
    """What the book says people's titles are."""
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("People").to_python()[3:]
    title = rows[0].index("Job title")
    return [row[title] for row in rows[1:]]


@pytest.mark.parametrize("name", ["untouched-libreoffice.xlsx", "untouched-libreoffice.ods"])
def test_nor_does_one_saved_by_libreoffice(name: str) -> None:
    assert find_differences(harbour(), read_workbook(DATA / "merge" / name), RULES) == NOTHING


def test_every_editable_column_is_one_a_merge_knows() -> None:
    view = View.of(measure(harbour(), ON), (), ratings=True)
    exported = {
        name: [column.name for column in listing.columns if column.editable]
        for name in sheets_of(view)
        if (listing := EXPORTED[name](view)).editable
    }
    assert exported.keys() == LISTS.keys()
    for name, columns in exported.items():
        assert sorted(LISTS[name].fields) == sorted(columns)
    assert EXPORTED_KEY == KEY_TITLE


def test_another_plans_workbook_is_refused(tmp_path: Path) -> None:
    path = export(empty(), tmp_path / "plan.xlsx")
    with pytest.raises(PlannerError, match="from another plan, “Nothing yet”"):
        find_differences(harbour(), read_workbook(path), RULES)


def test_a_workbook_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "people.xlsx", {"People": [["Name"], ["Ann"]]})
    with pytest.raises(PlannerError, match="not a workbook of Rollout Planner"):
        read_workbook(path)


def test_a_redacted_workbook_is_refused(tmp_path: Path) -> None:
    from planner.exports.workbook.writing import write_workbook

    path = tmp_path / "roles.xlsx"
    write_workbook(measure(harbour(), ON), (), path, redact=True)
    with pytest.raises(PlannerError, match="without names"):
        read_workbook(path)


def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_text("Name,Id\nAnn,1\n")
    with pytest.raises(PlannerError, match="is not a workbook"):
        read_workbook(path)
    with pytest.raises(PlannerError, match="There is no file"):
        read_workbook(tmp_path / "none.xlsx")


@pytest.mark.parametrize("text", ["{", '{"form":1}', '{"form":2}', "[]", "7"])
def test_a_hidden_sheet_that_was_changed_is_said(tmp_path: Path, text: str) -> None:
    book = Workbook(harbour(), tmp_path / "plan.xlsx")
    book["Exported"]["B1"].value = text
    with pytest.raises(PlannerError, match="export it again"):
        book.read()


def test_a_hidden_sheet_that_was_cut_off_is_said(tmp_path: Path) -> None:
    book = Workbook(harbour(), tmp_path / "plan.xlsx")
    book["Exported"]["B9"].value = book["Exported"]["B9"].value[:-9]
    with pytest.raises(PlannerError, match="export it again"):
        book.read()


def long_names() -> Plan:
    """So many names that what they are called does not fit into one cell."""
    return make_plan(people=[f"Wilhelmina Featherstonehaugh {n}" for n in range(900)])


def test_no_hidden_cell_is_so_long_that_libreoffice_breaks_it(tmp_path: Path) -> None:
    book = load_workbook(export(long_names(), tmp_path / "plan.xlsx"))
    longest = max(len(str(c.value or "")) for row in book["Exported"].iter_rows() for c in row)
    assert longest <= 16_000


def test_a_line_break_that_libreoffice_puts_into_a_long_text_is_no_edit(tmp_path: Path) -> None:
    text = "Everybody shares a screen. " * 700
    plan = make_plan(people={"Ann": {"note": text.strip()}})
    book = Workbook(plan, tmp_path / "plan.xlsx")
    book.put("People", "Ann", "Note", f"{text[:16_365]}\n{text[16_365:].strip()}")
    assert book.against() == NOTHING
