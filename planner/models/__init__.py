"""The plan's rows, and the immutable ``Plan`` that everything reads.

To add a field: add it, with a default, to its row class, say what people call it in ``catalogue``
and write a migration step in ``planner/store/migrations``; the table is made from the class.
To add a list: write a row class, name it in ``TABLES`` and write a migration step.
"""

from __future__ import annotations

from planner.models.buy_in import Concern, Rating
from planner.models.champions import Attendance, Stage, Successor, Thanks, Training
from planner.models.comments import Comment
from planner.models.decisions import Decision, Option, OptionAppointment
from planner.models.draft import Draft
from planner.models.drills import Drill
from planner.models.evidence import CaseNote
from planner.models.hand_overs import HandOver
from planner.models.lists import EditionRow, KeptList
from planner.models.messages import Message, MessageDepartment
from planner.models.people import BuyIn, Department, Leave, Person
from planner.models.pilot import (
    PilotProblem,
    PilotRetest,
    PilotRound,
    PilotTask,
    PilotTester,
    PilotTry,
)
from planner.models.plan import Plan
from planner.models.plan_info import PlanInfo, Scenario, ScenarioPerson, Setting, Snapshot, Waiver
from planner.models.purpose import CheckIn, Goal, Milestone, Purpose, PurposeVersion
from planner.models.requests import Request, Wording
from planner.models.roles import Assignment, Refusal, Responsibility
from planner.models.row import TABLES, Row, RowChange, table_of
from planner.models.settings import Settings
from planner.models.sponsors import Commitment, Post, Sponsor, SponsorDepartment
from planner.models.surveys import (
    SurveyComment,
    SurveyDepartment,
    SurveyQuestion,
    SurveyResult,
)
from planner.models.work import Action, ActionDependency, PulseRound

__all__ = [
    "TABLES",
    "Action",
    "ActionDependency",
    "Assignment",
    "Attendance",
    "BuyIn",
    "CaseNote",
    "CheckIn",
    "Comment",
    "Commitment",
    "Concern",
    "Decision",
    "Department",
    "Draft",
    "Drill",
    "EditionRow",
    "Goal",
    "HandOver",
    "KeptList",
    "Leave",
    "Message",
    "MessageDepartment",
    "Milestone",
    "Option",
    "OptionAppointment",
    "Person",
    "PilotProblem",
    "PilotRetest",
    "PilotRound",
    "PilotTask",
    "PilotTester",
    "PilotTry",
    "Plan",
    "PlanInfo",
    "Post",
    "PulseRound",
    "Purpose",
    "PurposeVersion",
    "Rating",
    "Refusal",
    "Request",
    "Responsibility",
    "Row",
    "RowChange",
    "Scenario",
    "ScenarioPerson",
    "Setting",
    "Settings",
    "Snapshot",
    "Sponsor",
    "SponsorDepartment",
    "Stage",
    "Successor",
    "SurveyComment",
    "SurveyDepartment",
    "SurveyQuestion",
    "SurveyResult",
    "Thanks",
    "Training",
    "Waiver",
    "Wording",
    "table_of",
]
