"""An edited workbook comes back into its plan by the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from planner.store import Store
from tests.cli.conftest import Run
from tests.cli.test_bad_input import refused

Table = Callable[[str], Path]
NOTHING: dict[str, list[Any]] = {"changes": [], "conflicts": [], "invalid": []}


@pytest.fixture
def book(plan: Path, run: Run, table: Table, tmp_path: Path) -> Path:
    """The workbook of a plan with three people."""
    roster = table(
        "id,name,department,hours,champion of\n"
        "n-1,Ngozi Okafor,Finance,2,Finance\n"
        "a-2,Ayşe Yılmaz,Legal,1.5,Legal\n"
        ",李小龍,Legal,,\n"
    )
    assert run("import", plan, roster).code == 0
    path = tmp_path / "plan.xlsx"
    assert run("export", plan, "--excel", path).code == 0
    return path


def type_in(path: Path, sheet: str, cells: dict[str, Any]) -> None:
    book = load_workbook(path)
    for place, value in cells.items():
        book[sheet][place] = value
    book.save(path)


def hours(plan: Path) -> dict[str, float | None]:
    with Store.open(plan, read_only=True) as store:
        return {person.name: person.hours for person in store.plan.people.values()}


def label(plan: Path) -> str | None:
    with Store.open(plan, read_only=True) as store:
        return store.undo_label


def test_an_untouched_workbook_changes_nothing(run: Run, plan: Path, book: Path) -> None:
    before = label(plan)
    assert run("merge", plan, book, "--json").json == NOTHING
    assert run("merge", plan, book).out == "Nothing differs.\n"
    assert label(plan) == before


def test_changes_are_made_as_one_step(run: Run, plan: Path, book: Path) -> None:
    type_in(book, "People", {"K5": 3, "K6": "4,5", "A8": "Kofi Mensah"})
    ran = run("merge", plan, book, "--json")
    assert (ran.code, ran.err) == (0, "")
    changes = ran.json["changes"]
    assert all(sorted(c) == ["column", "kind", "now", "row", "sheet", "was"] for c in changes)
    assert [(c["kind"], c["row"], c["column"], c["was"], c["now"]) for c in changes] == [
        ("changed", "a-2", "Hours a week", 1.5, 3),
        ("changed", "n-1", "Hours a week", 2, 4.5),
        ("new", "Kofi Mensah", None, None, {"Name": "Kofi Mensah"}),
    ]
    assert hours(plan) == {
        "Ngozi Okafor": 4.5,
        "Ayşe Yılmaz": 3.0,
        "李小龍": None,
        "Kofi Mensah": None,
    }
    assert label(plan) == "Merge plan.xlsx"
    assert run("merge", plan, book, "--json").json == NOTHING
    with Store.open(plan) as store:
        store.undo()
    assert hours(plan) == {"Ngozi Okafor": 2.0, "Ayşe Yılmaz": 1.5, "李小龍": None}


@pytest.mark.parametrize("words", [("--dry-run",), ("--accept", "none")])
def test_nothing_is_changed_unless_it_is_wanted(
    run: Run, plan: Path, book: Path, words: tuple[str, ...]
) -> None:
    type_in(book, "People", {"K5": 3})
    before = plan.read_bytes()
    assert len(run("merge", plan, book, *words, "--json").json["changes"]) == 1
    assert plan.read_bytes() == before
    assert "Nothing was changed." in run("merge", plan, book, *words).out


def test_some_changes_are_accepted_by_a_list(
    run: Run, plan: Path, book: Path, tmp_path: Path
) -> None:
    type_in(book, "People", {"K5": 3, "K6": 4})
    told = run("merge", plan, book, "--dry-run", "--json").json
    wanted = [change for change in told["changes"] if change["row"] == "n-1"]
    for number, accepted in enumerate((wanted, {**told, "changes": wanted})):
        path = tmp_path / f"accepted{number}.json"
        path.write_text(json.dumps(accepted), encoding="utf-8")
    assert run("merge", plan, book, "--accept", tmp_path / "accepted0.json").code == 0
    assert hours(plan)["Ayşe Yılmaz"] == 1.5
    assert hours(plan)["Ngozi Okafor"] == 4
    ran = run("merge", plan, book, "--accept", tmp_path / "accepted1.json")
    refused(ran, "not, or no longer, among the differences")


def test_conflicts_are_made_only_where_they_are_listed(
    run: Run, plan: Path, book: Path, tmp_path: Path, table: Table
) -> None:
    type_in(book, "People", {"K5": 3})
    with Store.open(plan) as store:
        from planner.actions.rows import edit
        from planner.models import Person

        (ayse,) = store.plan.where(Person, "ref", "a-2")
        store.run("Edit", edit, Person, ayse.id, hours=5.0)
    told = run("merge", plan, book, "--accept", "all", "--json").json
    assert told["changes"] == []
    assert [(c["was"], c["now"]) for c in told["conflicts"]] == [(5, 3)]
    assert hours(plan)["Ayşe Yılmaz"] == 5
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps(told), encoding="utf-8")
    assert "1 change was made." in run("merge", plan, book, "--accept", accepted).out
    assert hours(plan)["Ayşe Yılmaz"] == 3


def delete_row(path: Path, sheet: str, first: str) -> None:
    book = load_workbook(path)
    page = book[sheet]
    page.delete_rows(next(n for n in range(1, 30) if page.cell(n, 1).value == first))
    book.save(path)


@pytest.mark.parametrize("words", [(), ("--accept", "all")])
def test_removals_are_made_only_where_they_are_listed_and_say_what_goes_with_them(
    run: Run, plan: Path, book: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    type_in(book, "People", {"K6": 4})
    delete_row(book, "People", "Ayşe Yılmaz")
    ran = run("merge", plan, book, *words)
    assert (ran.code, ran.err) == (0, "")
    assert (
        "Removals, made only where a file given to --accept lists them:\n"
        "  People: a-2: removed, and with it their assignments to Legal\n"
    ) in ran.out
    assert "1 change was made." in ran.out
    assert hours(plan) == {"Ngozi Okafor": 4.0, "Ayşe Yılmaz": 1.5, "李小龍": None}
    (removal,) = run("merge", plan, book, "--dry-run", "--json").json["changes"]
    assert (removal["kind"], removal["takes"]) == ("removed", ["their assignments to Legal"])
    del removal["takes"]
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps([removal]), encoding="utf-8")
    assert "1 change was made." in run("merge", plan, book, "--accept", accepted).out
    assert "Ayşe Yılmaz" not in hours(plan)
    assert run("merge", plan, book, "--json").json == NOTHING


def test_a_row_that_may_be_another_is_asked_about_and_made_only_where_it_is_listed(
    run: Run, plan: Path, book: Path, tmp_path: Path
) -> None:
    type_in(book, "People", {"A7": "Kofi Mensah"})
    ran = run("merge", plan, book)
    assert (
        "  People A7: 李小龍, Name: 李小龍 → Kofi Mensah\n    “Kofi Mensah” has replaced" in ran.out
    )
    assert "李小龍" in hours(plan)
    told = run("merge", plan, book, "--dry-run", "--json").json
    assert (told["changes"], told["invalid"]) == ([], [])
    assert told["conflicts"][0]["why"].startswith("“Kofi Mensah” has replaced “李小龍”")
    accepted = tmp_path / "accepted.json"
    accepted.write_text(json.dumps(told), encoding="utf-8")
    assert run("merge", plan, book, "--accept", accepted).code == 0
    assert "Kofi Mensah" in hours(plan)


def test_people_sorted_without_their_keys_are_left_as_they_are(
    run: Run, plan: Path, book: Path
) -> None:
    before = plan.read_bytes()
    sheet = load_workbook(book)
    page = sheet["People"]
    rows = [[cell.value for cell in row[:-1]] for row in page["A5:P7"]]
    for number, values in enumerate(reversed(rows), 5):
        for column, value in enumerate(values, 1):
            page.cell(number, column).value = value
    sheet.save(book)
    told = run("merge", plan, book, "--json").json
    assert (told["changes"], told["conflicts"]) == ([], [])
    assert [i["cell"] for i in told["invalid"]] == ["A5", "A7"]
    assert plan.read_bytes() == before


def test_what_cannot_be_used_is_listed_and_the_rest_goes_in(
    run: Run, plan: Path, book: Path
) -> None:
    type_in(book, "People", {"K5": "two", "K6": 4})
    ran = run("merge", plan, book, "--json")
    assert ran.code == 0
    assert ran.json["invalid"] == [
        {"sheet": "People", "cell": "K5", "reason": "“two” is not a number."}
    ]
    assert hours(plan)["Ngozi Okafor"] == 4
    assert "People K5: “two” is not a number." in run("merge", plan, book).out


def test_what_does_not_come_back_is_listed_with_the_reason(
    run: Run, plan: Path, book: Path
) -> None:
    edited = load_workbook(book)
    del edited["Goals"]
    edited["Summary"]["A1"].value = "Everything is fine"
    edited.save(book)
    ran = run("merge", plan, book, "--json")
    only_shows = "This sheet only shows what the plan says, so this edit was left out."
    gone = "This sheet is missing from the workbook; what it held stays in the plan."
    assert ran.json == NOTHING | {
        "invalid": [
            {
                "sheet": "Summary",
                "cell": "A1",
                "reason": f"{only_shows} Change it in a column with ✎ or in the program.",
            },
            {"sheet": "Goals", "cell": "", "reason": gone},
        ]
    }
    assert f"  Summary A1: {only_shows}" in run("merge", plan, book).out


def test_wrong_files_are_refused_in_one_sentence(
    run: Run, plan: Path, book: Path, tmp_path: Path, table: Table
) -> None:
    other = tmp_path / "other.rollout"
    assert run("new", other, "--name", "Other").code == 0
    refused(run("merge", other, book), "was exported from another plan, “Harbour”")
    refused(run("merge", plan, tmp_path / "none.xlsx"), "There is no file")
    refused(run("merge", plan, table("Name\nAnn\n")), "is not a workbook")
    refused(run("merge", plan, book, "--accept", "some"), "--accept takes all, none or a file")
    for text in ("", "7", '{"changes": 7}', "[" * 100_000):
        accepted = tmp_path / "accepted.json"
        accepted.write_text(text)
        refused(run("merge", plan, book, "--accept", accepted), "not a JSON list of changes")
    foreign = tmp_path / "foreign.json"
    foreign.write_text('[{"sheet": "People"}]')
    refused(run("merge", plan, book, "--accept", foreign), "among the differences")


def test_importing_an_exported_workbook_says_how_it_comes_back(
    plan: Path, book: Path, run: Run
) -> None:
    refused(run("import", plan, book), "merge PLAN FILE")
    refused(run("import", plan, book, "--sheet", "People"), "merge PLAN FILE")
    load = load_workbook(book)
    del load["Exported"]
    load.save(book)
    again = run("import", plan, book, "--sheet", "People", "--json").json
    assert (again["used"], again["people"]) == (3, 0)
