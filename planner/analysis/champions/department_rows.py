"""The coverage table by department, as the window, the pack and the workbook show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from planner.analysis.champions.needs import Need
from planner.analysis.champions.seats import Seat
from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.everyone import Everyone
from planner.models import Department, Plan, SponsorDepartment
from planner.text import number, tr

Tone = Literal["bad", "weak", "good"]
TestedTone = Literal["good", "plain"]


@dataclass(frozen=True)
class DepartmentRow:
    """How many holders of each kind one department has."""

    department: Department
    staff: int | None
    """Its headcount; ``None`` where unknown."""
    sponsors: int
    """Holders of sponsor seats that stand for this department by name."""
    champions: int
    """Holders of its champion seat as owner."""
    backups: int
    """Holders of its champion seat as backup, trained therefore."""
    trained: int
    """Those of both who are trained."""
    goal_owners: int
    """Holders of goals whose home this department is."""
    hours_used: float
    """Hours a week of its holders that it can use; whoever holds several seats has theirs once."""
    hours_needed: float
    tested_champions: int = 0
    """Champions who carried it alone in a drill, lately enough to count."""
    tested_backups: int = 0
    """Backups who did."""

    @property
    def depth(self) -> int:
        """The number of holders of its champion seat."""
        return self.champions + self.backups

    @property
    def tested(self) -> int:
        """Of these holders how many carried it alone in a drill."""
        return self.tested_champions + self.tested_backups


def department_row(
    seat: Seat,
    need: Need,
    hours_used: Fraction,
    sponsors: int,
    goal_owners: int,
    tested: Collection[int] = (),
) -> DepartmentRow:
    """Return the row of one department."""
    return DepartmentRow(
        department=seat.department,
        staff=seat.department.headcount,
        sponsors=sponsors,
        champions=len(seat.champions),
        backups=len(seat.backups),
        trained=len(seat.trained),
        goal_owners=goal_owners,
        hours_used=float(hours_used),
        hours_needed=float(need.hours_needed),
        tested_champions=len(seat.champions.intersection(tested)),
        tested_backups=len(seat.backups.intersection(tested)),
    )


def sponsors_by_department(coverage: Coverage) -> dict[int, set[int]]:
    """Return who sits in the sponsor seats that stand for each department by name."""
    plan = coverage.plan
    found: dict[int, set[int]] = {}
    for link in plan.table(SponsorDepartment).values():
        seat = plan.responsibility_for(plan.sponsors[link.sponsor_id])
        found.setdefault(link.department_id, set()).update(coverage.holders[seat.id])
    return found


def goal_owners_by_department(plan: Plan, named: Everyone) -> Counter[int | None]:
    """Return how many people hold goals, by the department they are at home in."""
    people = plan.people
    return Counter(people[person].department_id for person in named.goals)


def cell(count: int) -> tuple[str, Tone]:
    """Return how a count of holders is said, and its tone."""
    if count == 0:
        return tr("none"), "bad"
    if count == 1:
        return tr("1 only"), "weak"
    return (tr("3+") if count > 2 else "2"), "good"


def tested_cell(row: DepartmentRow) -> tuple[str, TestedTone]:
    """Return how many of the holders were tested, in words; nothing where fewer than two hold the
    seat."""
    if row.depth < 2:
        return "–", "plain"
    words = tr("{tested} of {depth}", tested=row.tested, depth=row.depth)
    return words, "good" if row.tested else "plain"


def hours_cell(used: float, needed: float) -> tuple[str, Tone]:
    """Return how hours a week are said: bad below half of what is needed, good from all of it."""
    words = tr(
        "{used} of {needed} h",
        used=number(round(used, 1)),
        needed=number(round(needed, 1)),
    )
    if used >= needed:
        return words, "good"
    return words, "weak" if used * 2 >= needed else "bad"
