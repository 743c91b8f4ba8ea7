"""Assignments say on which day they were entered, and ratings of which day they are, whichever way
they came into the plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planner.actions import decisions, roles, rows
from planner.exports.json_file import as_json, from_json
from planner.imports import import_roster, merge_changes, read_table, recognise_columns
from planner.models import Assignment, Decision, Department, Draft, Goal, Person, Plan, Sponsor
from planner.models.adding import import_all
from planner.store import Store
from tests.imports.merge.edited import RULES, Workbook, harbour
from tests.plans import make_plan

TODAY, LONG_AGO = date(2027, 1, 15), date(2026, 3, 1)


def _given(draft: Draft) -> None:
    goal = rows.add(draft, Goal, title="Half active")
    ann = rows.add(draft, Person, name="Ann")
    roles.assign(draft, draft.plan.responsibility_for(goal).id, ann.id)


def _handed_over(draft: Draft) -> None:
    _given(draft)
    bo = rows.add(draft, Person, name="Bo")
    roles.hand_over(draft, 1, 1, bo.id, date(2027, 3, 1))


def _agreed(draft: Draft) -> None:
    rows.add(draft, Person, name="Ann")
    decision = rows.add(draft, Decision, ask="Give hours", from_whom="Ann")
    decisions.agree(draft, decision.id, "The board", TODAY)


def _imported(draft: Draft) -> None:
    path = Path("people.csv")
    path.write_text("id,champion of,backup of,sponsor of\n1,Finance,,\n2,,Finance,Legal\n")
    table = read_table(path)
    import_roster(draft, table, recognise_columns(table, {}, ()))


def _merged(draft: Draft) -> None:
    import_all(draft, harbour())
    book = Workbook(harbour(), Path("plan.xlsx"))
    book.add("Champions", Department="Press", Person="Zofia Wójcik", Role="owner")
    book.put("Goals", "Answers in a day", "Owners", "Zofia Wójcik")
    assert merge_changes(draft, book.against().changes, RULES) == ()


@pytest.mark.parametrize(
    ("verb", "count"),
    [(_given, 1), (_handed_over, 2), (_agreed, 1), (_imported, 3), (_merged, 2)],
    ids=["given", "handed over", "agreed", "imported", "merged"],
)
def test_every_way_in_keeps_the_day(
    store: Store,
    verb: Callable[[Draft], None],
    count: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    store.today = lambda: TODAY
    store.run("Enter", verb)
    store.reload()
    days = [a.entered_on for a in store.plan.assignments.values()]
    assert days.count(TODAY) == count
    assert set(days) <= {TODAY, None}


def test_an_edit_a_day_later_leaves_the_day_as_it_is(store: Store) -> None:
    store.today = lambda: TODAY
    store.run("Enter", _given)
    store.today = lambda: date(2027, 1, 16)
    store.run("Confirm", roles.confirm, 1, date(2027, 1, 16))
    store.undo()
    store.redo()
    assert store.plan.assignments[1].entered_on == TODAY


def test_a_plan_brought_in_whole_says_what_it_said_before(store: Store) -> None:
    """An older plan as JSON does not know the day; a newer one keeps its own."""
    told = as_json(make_plan(goals={"Half active": ["Ann", "Bo"]}))
    old, new = told["tables"]["assignment"]
    del old["entered_on"]
    new["entered_on"] = "2026-05-01"
    store.run("Import", import_all, from_json(told))
    store.reload()
    assert [a.entered_on for a in store.plan.assignments.values()] == [None, date(2026, 5, 1)]


def test_what_is_only_tried_out_was_entered_on_no_day() -> None:
    draft = Draft(Plan())
    _given(draft)
    assert draft.plan.table(Assignment)[1].entered_on is None


# Ratings ----------------------------------------------------------------------------------


def _rated_anew(draft: Draft) -> None:
    rows.add(draft, Department, name="Finance", buy_in="neutral", rated_on=LONG_AGO)
    rows.edit(draft, Department, 1, buy_in="leading")


def _added_with_a_rating(draft: Draft) -> None:
    rows.add(draft, Department, name="Finance", buy_in="leading")


def _merged_rating(draft: Draft) -> None:
    plan = make_plan(departments={"Finance": {"buy_in": "neutral", "rated_on": LONG_AGO}})
    import_all(draft, plan)
    book = Workbook(plan, Path("plan.xlsx"))
    book.put("Departments", "Finance", "Buy-in", "leading")
    assert merge_changes(draft, book.against().changes, RULES) == ()


def _merged_department(draft: Draft) -> None:
    book = Workbook(draft.plan, Path("plan.xlsx"))
    book.add("Departments", Department="Finance", **{"Buy-in": "leading"})
    assert merge_changes(draft, book.against(draft.plan).changes, RULES) == ()


@pytest.mark.parametrize(
    "verb", [_rated_anew, _added_with_a_rating, _merged_rating, _merged_department]
)
def test_a_rating_bears_the_day_on_which_it_was_given(
    store: Store, verb: Callable[[Draft], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store.today = lambda: TODAY
    store.run("Rate", verb)
    store.reload()
    [department] = store.plan.departments.values()
    assert (department.buy_in, department.rated_on) == ("leading", TODAY)


def test_another_day_that_is_given_stands(store: Store) -> None:
    store.today = lambda: TODAY
    store.run("Add", rows.add, Sponsor, title="Primary", buy_in="neutral", rated_on=LONG_AGO)
    assert store.plan.sponsors[1].rated_on == LONG_AGO
    store.run("Correct", rows.edit, Sponsor, 1, concerns="Time", buy_in="neutral")
    assert store.plan.sponsors[1].rated_on == LONG_AGO
    store.run("Correct", rows.edit, Sponsor, 1, buy_in="leading", rated_on=TODAY.replace(day=2))
    assert store.plan.sponsors[1].rated_on == TODAY.replace(day=2)


def test_a_rating_taken_away_takes_its_day_along(store: Store) -> None:
    store.run("Add", rows.add, Sponsor, title="Primary", buy_in="neutral")
    store.run("Take away", rows.edit, Sponsor, 1, buy_in=None)
    assert store.plan.sponsors[1].rated_on is None


def test_a_rating_brought_in_whole_without_a_day_has_none(store: Store) -> None:
    store.run("Import", import_all, make_plan(departments={"Finance": {"buy_in": "neutral"}}))
    assert store.plan.departments[1].rated_on is None
