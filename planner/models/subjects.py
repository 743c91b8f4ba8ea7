"""What responsibilities are about: a class of rows for each kind, and the field for it."""

from __future__ import annotations

from typing import Any

from planner.models.people import Department
from planner.models.plan_info import PlanInfo
from planner.models.purpose import Goal, Purpose
from planner.models.roles import Kind
from planner.models.sponsors import Sponsor
from planner.models.work import Action

Subject = Department | Goal | Purpose | Sponsor | Action | PlanInfo
"""What a responsibility can be about; the plan itself is what its keeper holds."""

KIND_OF: dict[type[Any], tuple[Kind, str]] = {
    Department: ("champion seat", "department_id"),
    Goal: ("goal", "goal_id"),
    Purpose: ("purpose", "purpose_id"),
    Sponsor: ("sponsor seat", "sponsor_id"),
    Action: ("action", "action_id"),
}
"""The kind of responsibility that each class of subject always comes with, and the field of the
responsibility that refers to it."""

SUBJECTS: dict[str, tuple[type[Any], str]] = {
    **{kind: (row_type, field) for row_type, (kind, field) in KIND_OF.items()},
    "plan": (PlanInfo, "plan_info_id"),
}
"""The class and the field by kind. The keeping of the plan is a responsibility only once somebody
says who has it: nothing is held in a new plan."""
