"""Lists as HR systems, directories, forms and address books export them, and what they come to."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from planner.models import Plan, Responsibility
from planner.store import Store
from tests.cli.conftest import Run

LISTS = Path(__file__).parents[1] / "data" / "lists"


class Outcome(NamedTuple):
    """What has to come of a list."""

    people: tuple[str, ...]
    """Each with the id or the e-mail address, where there is one, and the home department."""
    departments: int
    seats: tuple[str, ...] = ()
    """Who holds which seat, in which role and how far on."""
    managers: tuple[tuple[str, str], ...] = ()
    warned: tuple[int, ...] = ()
    """Lines that something is said of."""


CASES: dict[tuple[str, str], Outcome] = {
    ("01-first-last-name", ""): Outcome(
        (
            "Ann Moor, ann@ex.org, Finance",
            "Bo Lind, bo@ex.org, Legal",
        ),
        2,
    ),
    ("03-m365-users-export", ""): Outcome(
        (
            "Ann Moor, ann.moor2@ex.org, Legal",
            "Ann Moor, ann.moor@ex.org, Finance",
            "Bo Lind, bo.lind@ex.org, Finance",
        ),
        2,
    ),
    ("05-outlook-contacts", ""): Outcome(
        (
            "Ann Moor, ann@ex.org, Finance",
            "Bo Lind, bo@ex.org, Finance",
        ),
        1,
        managers=(("Ann Moor", "Bo Lind"),),
    ),
    ("07-employee-number-sign", ""): Outcome(
        (
            "Ann Ruth Moor, 12, Finance",
            "Bo Lind, 13, Finance",
        ),
        1,
        managers=(("Ann Ruth Moor", "Bo Lind"),),
    ),
    ("09-form-answers-number-as-idb", "champion_of=Which area will you be champion for?"): Outcome(
        (
            "Ann Moor, ann@ex.org, -",
            "Bo Lind, bo@ex.org, -",
        ),
        2,
        (
            "Finance: Ann Moor, owner, active",
            "Legal: Bo Lind, owner, active",
        ),
    ),
    ("11-ids-in-scientific-form", "id=Emp ID"): Outcome(
        (
            "Ann Moor, ann@ex.org, Finance",
            "Bo Lind, bo@ex.org, Legal",
            "Cy Dow, cy@ex.org, Sales",
        ),
        3,
        warned=(2,),
    ),
    ("15-several-champions-in-a-cell", "name=Champions;champion_of=Department"): Outcome(
        (
            "Ann Moor, -, -",
            "Bo Lind, -, -",
            "Cy Dow, -, -",
            "Di Ek, -, -",
        ),
        2,
        (
            "Finance: Cy Dow, backup, trained",
            "Legal: Ann Moor, owner, active",
            "Legal: Bo Lind, backup, trained",
            "Legal: Di Ek, owner, active",
        ),
        warned=(2,),
    ),
    ("17-champion-yes-no", "champion_of=Department"): Outcome(
        (
            "Ann Moor, ann@ex.org, -",
            "Bo Lind, bo@ex.org, -",
            "Cy Dow, cy@ex.org, -",
        ),
        3,
        ("Finance: Ann Moor, owner, active",),
    ),
    ("17-champion-yes-no", ""): Outcome(
        (
            "Ann Moor, ann@ex.org, Finance",
            "Bo Lind, bo@ex.org, Legal",
            "Cy Dow, cy@ex.org, Sales",
        ),
        3,
    ),
    ("19-status-words-of-hr", ""): Outcome(
        (
            "Ann Moor, ann@ex.org, -",
            "Bo Lind, bo@ex.org, -",
            "Cy Dow, cy@ex.org, -",
            "Di Ek, di@ex.org, -",
            "Ed Fox, ed@ex.org, -",
        ),
        5,
        (
            "Finance: Ann Moor, owner, stepped down",
            "HR: Ed Fox, owner, asked",
            "IT: Di Ek, owner, accepted",
            "Legal: Bo Lind, owner, declined",
            "Sales: Cy Dow, owner, nominated",
        ),
        warned=(2, 4),
    ),
    ("20-placeholders-as-people", ""): Outcome(
        (
            "Bo Lind, -, -",
            "Cy Dow, -, -",
        ),
        12,
        (
            "Risk: Cy Dow, owner, active",
            "Tax: Bo Lind, owner, active",
        ),
        warned=(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
    ),
    ("24-powershell-type-line", ""): Outcome(
        (
            "Ann Moor, amoor, Finance",
            "Bo Lind, blind, Finance",
        ),
        1,
        managers=(("Ann Moor", "Bo Lind"),),
    ),
    ("38-german-headers", ""): Outcome(
        (
            "Ann Moor, ann@ex.org, Finanzen",
            "Bo Lind, bo@ex.org, Finanzen",
        ),
        1,
        managers=(("Ann Moor", "Bo Lind"),),
    ),
    ("39-same-but-for-case", ""): Outcome(
        (
            "ANN MOOR, -, HUMAN RESOURCES",
            "Ann Moor, -, Human Resources",
            "ann moor, -, Human resources",
        ),
        3,
        warned=(4,),
    ),
    ("52-placeholder-departments", ""): Outcome(
        (
            "Ann Moor, ann@ex.org, -",
            "Bo Lind, bo@ex.org, -",
            "Cy Dow, cy@ex.org, -",
            "Di Ek, di@ex.org, -",
            "Ed Fox, ed@ex.org, Finance",
        ),
        1,
        warned=(2, 3, 4, 5),
    ),
}


def outcome_of(plan: Plan, warned: set[int]) -> Outcome:
    """What a plan holds."""
    people, seats = plan.people, plan.table(Responsibility)
    homes = {i: d.name for i, d in plan.departments.items()} | {None: "-"}
    return Outcome(
        tuple(
            sorted(
                f"{p.name}, {p.ref or p.email or '-'}, {homes[p.department_id]}"
                for p in people.values()
            )
        ),
        len(plan.departments),
        tuple(
            sorted(
                f"{plan.name_of(seats[a.responsibility_id])}: {people[a.person_id].name},"
                f" {a.role}, {a.status}"
                for a in plan.assignments.values()
            )
        ),
        tuple((p.name, people[p.manager_id].name) for p in people.values() if p.manager_id),
        tuple(sorted(warned)),
    )


@pytest.mark.parametrize(("name", "maps"), CASES)
def test_a_usual_list_comes_to_what_it_means(plan: Path, run: Run, name: str, maps: str) -> None:
    options = [part for one in maps.split(";") if one for part in ("--map", one)]
    answer = run("import", plan, LISTS / f"{name}.csv", *options, "--json").json
    with Store.open(plan, read_only=True) as store:
        found = outcome_of(store.plan, {note["line"] for note in answer["warnings"]})
    assert found == CASES[name, maps]


def test_answers_of_a_form_join_those_who_are_known(plan: Path, run: Run) -> None:
    assert run("import", plan, LISTS / "09-form-answers-number-as-ida.csv").code == 0
    asked = "champion_of=Which area will you be champion for?"
    answers = LISTS / "09-form-answers-number-as-idb.csv"
    assert run("import", plan, answers, "--map", asked, "--json").json["people"] == 0
    check = run("check", plan, "--on", "2027-01-10", "--json").json
    assert check["people"] == 2
    assert check["single_points"]["names"] == ["Finance", "Legal"]
    assert check["bus_factor"]["value"] == 2
