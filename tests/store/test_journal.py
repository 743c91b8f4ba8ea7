"""What the journal keeps of a change gives back every row as it was, also as first released."""

from __future__ import annotations

import json
import sqlite3
from datetime import date

from planner.models import Assignment, Department, Draft, Person
from planner.models.adding import add_with_responsibility
from planner.store import Store

MANY = 130


def fill(draft: Draft) -> None:
    """More rows than are written at once, some of whose fields are empty in every row."""
    _, seat = add_with_responsibility(draft, Department, name="Finance")
    people = [draft.add(Person, name=f"Şükrü {n}", start=date(2027, 1, 1)) for n in range(MANY)]
    draft.add_many(
        Assignment,
        responsibility_id=[seat.id] * MANY,
        person_id=[person.id for person in people],
        ready=[person.id % 2 == 0 for person in people],
    )


def edit(draft: Draft) -> None:
    for person in draft.plan.people.values():
        gone = None if person.id % 3 else date(2027, 6, 30)
        draft.change(person, last_day=gone, start=None, hours=1.5)


def test_many_rows_are_kept_and_taken_back(store: Store) -> None:
    store.run("Fill", fill)
    filled = store.plan
    store.run("Edit", edit)
    edited = store.plan
    store.close()
    with Store.open(store.path) as again:
        assert (again.plan.people, again.plan.assignments) == (edited.people, edited.assignments)
        assert again.plan.assignments[2].ready is True
        again.undo()
        assert (again.plan.people, again.plan.assignments) == (filled.people, filled.assignments)
        again.undo()
        assert (again.plan.people, again.plan.assignments) == ({}, {})
        again.redo()
        again.reload()
        assert (again.plan.people, again.plan.assignments) == (filled.people, filled.assignments)


def test_a_table_that_more_than_doubles_keeps_its_indexes(store: Store) -> None:
    def names() -> list[tuple[str, str]]:
        connection = sqlite3.connect(store.path)
        found = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        connection.close()
        return found

    def crowd(draft: Draft) -> None:
        people = draft.add_many(Person, name=[f"Nguyễn {n}" for n in range(5_500)])
        _, seat = add_with_responsibility(draft, Department, name="Finance")
        draft.add_many(
            Assignment,
            responsibility_id=[seat.id] * len(people),
            person_id=[person.id for person in people],
        )

    before = names()
    store.run("Crowd", crowd)
    assert names() == before
    store.close()
    with Store.open(store.path) as again:  # which looks through every index
        assert again.plan.assignments == store.plan.assignments
        again.undo()
        assert (again.plan.people, names()) == ({}, before)


def test_what_comes_back_stands_where_it_stood(store: Store) -> None:
    store.run("Fill", fill)
    store.run("Take away", lambda draft: [draft.remove(draft.plan.assignments[n]) for n in (3, 5)])
    store.undo()
    kept = list(store.plan.assignments)
    store.reload()
    assert kept == list(store.plan.assignments)


def test_a_change_kept_with_every_field_is_still_understood(store: Store) -> None:
    """The first plan files name all fields of each row, and write yes and no as such."""
    store.run("Fill", fill)
    filled = store.plan
    store.close()
    rows = [[a.id, None, list(a)] for a in filled.assignments.values()]
    connection = sqlite3.connect(store.path)
    with connection:
        connection.execute(
            "UPDATE change_part SET fields = ?, \"rows\" = ? WHERE table_name = 'assignment'",
            (json.dumps(Assignment._fields), json.dumps(rows, default=str)),
        )
    connection.close()
    with Store.open(store.path) as again:
        again.undo()
        assert not again.plan.assignments
        again.redo()
        again.reload()
        assert again.plan.assignments == filled.assignments
