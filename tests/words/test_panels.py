"""What the details panels say of a person, a department, a sponsor and a goal is as it is read from
the definitions."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from planner.models import Plan
from tests.analysis.proofs import reading_cover as cover
from tests.analysis.proofs import reading_taking_part as part
from tests.analysis.proofs.small_plans import small_plan
from tests.plans import ON
from tests.ui.opened import workspace_on
from tests.words.panels import Panel, panels

SEEDS = range(0, 60, 4)


Shown = tuple[Plan, Panel]


@pytest.fixture(scope="module")
def every_panel(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> list[Shown]:
    found = list[Shown]()
    for seed in SEEDS:
        workspace = workspace_on(tmp_path_factory.mktemp("shown"), small_plan(seed))
        found += [(workspace.plan, panel) for panel in panels(workspace)]
        workspace.close()
    return found


def of_kind(every_panel: list[Shown], kind: str) -> list[Shown]:
    found = [(plan, panel) for plan, panel in every_panel if panel.kind == kind]
    assert found
    return found


@pytest.mark.slow
def test_a_person_holds_alone_and_takes_along_what_is_read(every_panel: list[Shown]) -> None:
    for plan, panel in of_kind(every_panel, "person"):
        held = cover.holders(plan, ON)
        mine = [people for people in held.values() if panel.row_id in people]
        said = "\n".join(panel.words)
        lost = re.search(r"^(\d+) things? ha(?:s|ve) nobody: ", said, re.M)
        down = re.search(r"^(\d+) more rests? on one person\.$", said, re.M)
        assert int(lost[1] if lost else 0) == sum(len(people) == 1 for people in mine), said
        assert int(down[1] if down else 0) == sum(len(people) == 2 for people in mine), said
        assert ("Nothing loses its last holder." in said) == (lost is None)
        if "Nothing: others hold it all too." in said:
            assert mine and all(len(people) > 1 for people in mine)
        assert not re.search(r"^Champion: ", said, re.M)  # of a seat that a backup may hold


@pytest.mark.slow
def test_a_department_has_the_holders_and_champions_that_are_read(every_panel: list[Shown]) -> None:
    for plan, panel in of_kind(every_panel, "department"):
        held = cover.holders(plan, ON)
        department = plan.departments[panel.row_id]
        seat, needs = part.seat_row(plan, department), part.staff_needs(plan, department)
        have = len(part.owners(plan, seat, held, ON))
        assert panel.fact("Holders") == f"{len(held[seat.id])} of {seat.needed_cover} needed"
        of_needed = f"{have} of {needs} that its staff needs" if needs else str(have)
        assert panel.fact("Champions") == of_needed


@pytest.mark.slow
def test_a_sponsor_takes_part_and_is_silent_as_it_is_read(every_panel: list[Shown]) -> None:
    for plan, panel in of_kind(every_panel, "sponsor"):
        sponsor = plan.sponsors[panel.row_id]
        owners = part.in_seat(plan, sponsor, ON)
        said = " ".join(panel.words)
        days = [part.days_silent(plan, sponsor, one, ON) for one in owners]
        late = [part.late(plan, sponsor, one, ON) for one in owners]
        begun = [
            any(p.person_id == one and p.on <= ON for p in plan.posts.values()) for one in owners
        ]
        silent = [
            d for d, is_late, has in zip(days, late, begun, strict=True) if is_late and has and d
        ]
        assert sorted(map(int, re.findall(r"Silent for (\d+) days?\.", said))) == sorted(silent)
        kinds = [[part.kind(p) for p in part.items(plan, one, ON)] for one in owners]
        own = [str(of.count("in person") or "none") for of in kinds if of]
        assert sorted(re.findall(r": (\w+) written in person", said)) == sorted(own)
        ghost = [str(of.count("ghost-written") or "none") for of in kinds if of]
        assert sorted(re.findall(r"(\w+) ghost-written\. Replies", said)) == sorted(ghost)


@pytest.mark.slow
def test_a_goal_says_what_it_lacks(every_panel: list[Shown]) -> None:
    for plan, panel in of_kind(every_panel, "goal"):
        goal = plan.goals[panel.row_id]
        missing = "no target" if goal.target is None else "no due date" if goal.due is None else ""
        assert panel.fact("State") == (missing or "no check-in")
