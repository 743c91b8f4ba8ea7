"""Whole lists of the shapes that are public, held against a count that knows no import."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from planner.models import Person, Plan, Responsibility
from tests.imports.roster import counted
from tests.imports.roster.counted import Counted
from tests.imports.roster.tables import Importer

ROSTERS = Path(__file__).parents[2] / "data" / "rosters"


class Roster(NamedTuple):
    """A list, how it is brought in, and what it holds."""

    file: str
    held: Counted
    maps: tuple[str, ...] = ()
    fill_down: tuple[str, ...] = ()


LISTS = (
    Roster("hr-senior-posts.csv", counted.posts(ROSTERS / "hr-senior-posts.csv")),
    Roster(
        "champions-by-project.csv",
        counted.maintainers(ROSTERS / "champions-by-project.csv"),
        ("champion_of=Project",),
        ("Project",),
    ),
    Roster("contacts.csv", counted.contacts(ROSTERS / "contacts.csv")),
    Roster(
        "interest-groups.csv",
        counted.groups(ROSTERS / "interest-groups.csv"),
        ("department=Group",),
    ),
    Roster("organogram.csv", counted.posts(ROSTERS / "organogram.csv")),
    Roster("staff-directory-german.csv", counted.directory(ROSTERS / "staff-directory-german.csv")),
    Roster(
        "champions-with-placeholders.csv",
        counted.champions(ROSTERS / "champions-with-placeholders.csv"),
        (),
        ("Department",),
    ),
)


def held_in(plan: Plan) -> Counted:
    """What the plan holds."""

    def label(person: Person) -> str:
        return person.ref or person.name

    seats = plan.table(Responsibility)
    return Counted(
        len(plan.people),
        sum(bool(person.name) for person in plan.people.values()),
        {department.name for department in plan.departments.values()},
        sum(person.manager_id is not None for person in plan.people.values()),
        {
            (plan.name_of(seats[a.responsibility_id]), a.role, label(plan.people[a.person_id]))
            for a in plan.assignments.values()
        },
    )


@pytest.mark.parametrize("roster", LISTS, ids=[roster.file for roster in LISTS])
def test_a_list_comes_in_as_it_is_counted_by_hand(bring: Importer, roster: Roster) -> None:
    done = bring.file(ROSTERS / roster.file, maps=roster.maps, fill_down=roster.fill_down)
    assert held_in(done.plan) == roster.held


@pytest.mark.parametrize("roster", LISTS, ids=[roster.file for roster in LISTS])
def test_the_same_list_again_changes_nothing(bring: Importer, roster: Roster) -> None:
    path = ROSTERS / roster.file
    once = bring.file(path, maps=roster.maps, fill_down=roster.fill_down)
    twice = bring.file(path, maps=roster.maps, fill_down=roster.fill_down, plan=once.plan)
    assert held_in(twice.plan) == held_in(once.plan)
    assert twice.report.people == twice.report.departments == twice.report.assignments == 0
