"""The list of tables, and what one changed row looks like."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol, TypeVar

from planner.models import (
    buy_in,
    champions,
    comments,
    decisions,
    drills,
    evidence,
    hand_overs,
    lists,
    messages,
    people,
    pilot,
    plan_info,
    purpose,
    requests,
    roles,
    sponsors,
    surveys,
    work,
)


class Row(Protocol):
    """What every row class (a ``NamedTuple``) has; the first field is always ``id``."""

    @property
    def id(self) -> int:
        """The number of the row within its table."""

    def _replace(self, **changes: Any) -> Any: ...

    def _asdict(self) -> dict[str, Any]: ...


AnyRow = TypeVar("AnyRow", bound=Row)

TABLES: dict[str, type[Any]] = {
    "plan_info": plan_info.PlanInfo,
    "setting": plan_info.Setting,
    "department": people.Department,
    "person": people.Person,
    "leave": people.Leave,
    "purpose": purpose.Purpose,
    "goal": purpose.Goal,
    "check_in": purpose.CheckIn,
    "sponsor": sponsors.Sponsor,
    "sponsor_department": sponsors.SponsorDepartment,
    "commitment": sponsors.Commitment,
    "post": sponsors.Post,
    "action": work.Action,
    "action_dependency": work.ActionDependency,
    "responsibility": roles.Responsibility,
    "assignment": roles.Assignment,
    "refusal": roles.Refusal,
    "waiver": plan_info.Waiver,
    "scenario": plan_info.Scenario,
    "scenario_person": plan_info.ScenarioPerson,
    "snapshot": plan_info.Snapshot,
    "decision": decisions.Decision,
    "option": decisions.Option,
    "option_appointment": decisions.OptionAppointment,
    "pulse_round": work.PulseRound,
    "list": lists.KeptList,
    "edition_row": lists.EditionRow,
    "drill": drills.Drill,
    "request": requests.Request,
    "wording": requests.Wording,
    "message": messages.Message,
    "message_department": messages.MessageDepartment,
    "pilot_round": pilot.PilotRound,
    "pilot_task": pilot.PilotTask,
    "pilot_tester": pilot.PilotTester,
    "pilot_try": pilot.PilotTry,
    "pilot_problem": pilot.PilotProblem,
    "pilot_retest": pilot.PilotRetest,
    "survey_question": surveys.SurveyQuestion,
    "survey_result": surveys.SurveyResult,
    "survey_comment": surveys.SurveyComment,
    "survey_department": surveys.SurveyDepartment,
    "stage": champions.Stage,
    "training": champions.Training,
    "attendance": champions.Attendance,
    "thanks": champions.Thanks,
    "successor": champions.Successor,
    "rating": buy_in.Rating,
    "concern": buy_in.Concern,
    "purpose_version": purpose.PurposeVersion,
    "milestone": purpose.Milestone,
    "case_note": evidence.CaseNote,
    "comment": comments.Comment,
    "hand_over": hand_overs.HandOver,
}
"""Every table of a plan file by name, with the class of its rows."""

_NAMES: dict[type[Any], str] = {row_type: name for name, row_type in TABLES.items()}


def table_of(row_type: type[Any]) -> str:
    """Return the name of the table whose rows are of this class."""
    return _NAMES[row_type]


def display_name(row: Any) -> str:
    """Return what a reader is shown for a row: the name of a person or a department, or the title
    of a goal, a purpose statement, a sponsor seat, an action, a message or the plan's keeping."""
    if isinstance(row, people.Person):
        return row.shown_name
    return str(row.name if isinstance(row, people.Department) else row.title)


class RowChange(NamedTuple):
    """One row before and after a change: ``before`` is none where it is new, ``after`` where it
    is gone."""

    table: str
    id: int
    before: Any | None
    after: Any | None

    @property
    def inverse(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.table, self.id, self.after, self.before)
