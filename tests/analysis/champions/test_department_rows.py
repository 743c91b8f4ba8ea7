from planner.analysis.champions.department_rows import DepartmentRow, cell, hours_cell
from planner.analysis.measures import measure
from planner.models import Assignment, Draft, Plan
from tests.plans import ON, make_plan


def row(plan: Plan, name: str = "Finance") -> DepartmentRow:
    return next(r for r in measure(plan, ON).departments if r.department.name == name)


def test_holders_of_each_kind_are_counted() -> None:
    plan = make_plan(
        departments={"Finance": {"headcount": 120}, "Legal": {}},
        people={
            "Ann": {"hours": 2, "department": "Finance"},
            "Bo": {"hours": 1.5, "department": "Finance"},
            "Cy": {"hours": 9, "department": "Legal"},
        },
        seats={"Finance": ["Ann", "Di", "Bo*", "Cy?", "Cy~"]},
        goals={"Reach": ["Ann", "Cy"], "Trust": ["Ann", "Bo?"]},
        sponsors={"Chief executive": ["Eva"], "Finance chief": ["Fay", "Gil*"]},
        stands_for={"Finance chief": ["Finance"]},
    )
    finance = row(plan)
    assert (finance.staff, finance.sponsors, finance.champions, finance.backups) == (120, 2, 2, 1)
    assert (finance.trained, finance.goal_owners) == (3, 1)
    assert (finance.hours_used, finance.hours_needed) == (3.5, 6.0)
    assert (row(plan, "Legal").staff, row(plan, "Legal").goal_owners) == (None, 1)


def test_a_champion_who_only_accepted_counts_but_is_not_trained() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"]}))
    (assignment,) = draft.plan.table(Assignment).values()
    draft.change(assignment, status="accepted", ready=False)
    assert (row(draft.plan).champions, row(draft.plan).trained) == (1, 0)


def test_somebody_who_is_owner_and_backup_is_a_champion_only() -> None:
    finance = row(make_plan(seats={"Finance": ["Ann", "Ann*"]}))
    assert (finance.champions, finance.backups) == (1, 0)


def test_rows_come_in_the_order_of_their_names() -> None:
    rows = measure(make_plan(departments=["beta", "Alpha", "Gamma"]), ON).departments
    assert [r.department.name for r in rows] == ["Alpha", "beta", "Gamma"]


def test_counts_and_hours_are_said_in_words() -> None:
    assert [cell(n) for n in (0, 1, 2, 3, 9)] == [
        ("none", "bad"),
        ("1 only", "weak"),
        ("2", "good"),
        ("3+", "good"),
        ("3+", "good"),
    ]
    assert hours_cell(3, 6) == ("3 of 6 h", "weak")
    assert hours_cell(2.9, 6)[1] == "bad"
    assert hours_cell(6, 6)[1] == "good"
