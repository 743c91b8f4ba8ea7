"""A survey tried out on the plan: nothing is written, and what would be is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from planner.imports import Report
from planner.imports.surveys import Chosen, Survey, import_survey
from planner.models import Draft, Plan, RowChange, SurveyComment, SurveyResult
from planner.text import day, number, tr, trn


class Choices(NamedTuple):
    """What somebody chose in the dialog."""

    questions: Mapping[int, Chosen]
    departments: Mapping[str, int]
    day: date | None


class Trial(NamedTuple):
    """What came of it."""

    report: Report
    changes: tuple[RowChange, ...]
    """What to write to the plan it was tried on, and to no other."""
    words: str
    """What would be in the plan, in sentences."""


def try_survey(plan: Plan, today: date, survey: Survey, choices: Choices) -> Trial:
    """Try a survey out. Raises ``PlannerError`` where it cannot come in."""
    draft = Draft(plan, today)
    report = import_survey(
        draft, survey, today, choices.questions, choices.departments, day=choices.day
    )
    return Trial(report, draft.changes, " ".join(_what_came(plan, draft)))


def _what_came(before: Plan, draft: Draft) -> Iterator[str]:
    plan = draft.plan
    changed = {c.id for c in draft.changes if c.table == "pulse_round"}
    if not changed:
        yield tr("Nothing would be new.")
        return
    for pulse in (plan.pulse_rounds[row_id] for row_id in sorted(changed)):
        results = plan.where(SurveyResult, "round_id", pulse.id)
        departments = {result.department_id for result in results} - {None}
        yield trn(
            "{count} answered up to {day}.",
            "{count} answered up to {day}.",
            pulse.answered or 0,
            day=day(pulse.on),
        )
        yield trn(
            "Figures of {count} of {total} department are kept; of the others too few answered, or"
            " their answers could be worked out.",
            "Figures of {count} of {total} departments are kept; of the others too few answered,"
            " or their answers could be worked out.",
            len(departments),
            total=number(len(before.departments)),
        )
        if comments := plan.where(SurveyComment, "round_id", pulse.id):
            yield trn("{count} comment is kept.", "{count} comments are kept.", len(comments))
