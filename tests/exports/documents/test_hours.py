"""What an hour buys, in the pack and as a list."""

from __future__ import annotations

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.exports.blocks.section import Meter, Paragraph
from planner.exports.lists import LISTS, View
from planner.models import Plan
from tests.exports.documents.made import pack, section, table
from tests.plans import ON, make_plan

PLAN = make_plan(
    people={"Ann": {"hours": 0}, "Bo": {"hours": 2}, "Çelik": {"hours": 1}},
    seats={"Finance": ["Ann"]},
    goals={"Reach": ["Ann"]},
)


def hours_of(plan: Plan, *, redact: bool = False) -> list[tuple[object, ...]]:
    measures = measure(plan, ON)
    view = View.of(measures, findings(measures), redact=redact)
    return [tuple(row) for row in LISTS["hours"](view).rows]


def test_each_step_has_its_hours_what_is_left_and_whom_to_appoint_besides() -> None:
    assert hours_of(PLAN) == [
        (1, 1, "yes", "Çelik for “Reach”", ""),
        (3, 0, "yes", "Bo for Finance", ""),
    ]


def test_the_pack_says_what_all_hours_buy_and_each_step() -> None:
    made = pack(PLAN, sections=["hours"])
    [first, _] = section(made, "hours").blocks
    assert isinstance(first, Paragraph)
    assert first.lead == (
        "3 h a week, asked of the right people, leave none of 2 single points of failure."
    )
    assert table(made, "hours").rows == (
        ("1", Meter("1", 0.5), "Çelik for “Reach”"),
        ("3", Meter("0", 0.0), "Bo for Finance"),
    )


def test_many_steps_are_thinned_and_the_last_is_kept() -> None:
    plan = make_plan(
        people={"Ann": {"hours": 0}, "Bo": {"hours": 45}},
        goals={f"Goal {number}": ["Ann"] for number in range(45)},
    )
    rows = table(pack(plan, sections=["hours"]), "hours").rows
    assert [row[0] for row in rows] == [str(number) for number in range(3, 46, 3)]
    assert rows[-1][2] == "45 appointments in all"


def test_without_anybody_to_ask_there_is_no_such_chapter() -> None:
    made = pack(make_plan(people={"Ann": {"hours": 0}}, goals={"Reach": ["Ann"]}))
    assert "hours" not in [one.name for one in made.sections]


def test_redacted_the_same_steps_name_nobody() -> None:
    plain, roles = hours_of(PLAN), hours_of(PLAN, redact=True)
    assert [row[:2] for row in roles] == [row[:2] for row in plain]
    assert not any(name in str(roles) for name in ("Ann", "Bo", "Çelik"))
