"""What is known of each field besides its type, said once for everything that shows or reads it.

The columns of the window, the workbook and the CSV files follow from it, and so do what a merge
and an import read, what a redacted document keeps and what figures may be. To add a field: a line
here, where lists shall show it; a line in its row class, which says its type and default; and a
migration step.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from planner.models.buy_in import Concern
from planner.models.catalogue.buy_in import CASE_NOTE, CONCERN
from planner.models.catalogue.champions import ATTENDANCE, STAGE, SUCCESSOR, THANKS, TRAINING
from planner.models.catalogue.comments import COMMENT
from planner.models.catalogue.drills import DRILL
from planner.models.catalogue.field import Field, Form, Range
from planner.models.catalogue.hand_overs import HAND_OVER
from planner.models.catalogue.messages import MESSAGE
from planner.models.catalogue.people import DEPARTMENT, PERSON
from planner.models.catalogue.pilot import (
    PILOT_PROBLEM,
    PILOT_RETEST,
    PILOT_ROUND,
    PILOT_TASK,
    PILOT_TESTER,
    PILOT_TRY,
)
from planner.models.catalogue.requests import REQUEST
from planner.models.catalogue.roles import ASSIGNMENT, RESPONSIBILITY
from planner.models.catalogue.shared import LARGEST_FIGURE, MOST_STAFF
from planner.models.catalogue.sponsors import COMMITMENT, POST, SPONSOR
from planner.models.catalogue.surveys import SURVEY_QUESTION, SURVEY_RESULT
from planner.models.catalogue.work import ACTION, CHECK_IN, GOAL, MILESTONE, PULSE_ROUND, PURPOSE
from planner.models.champions import Attendance, Stage, Successor, Thanks, Training
from planner.models.comments import Comment
from planner.models.drills import Drill
from planner.models.evidence import CaseNote
from planner.models.hand_overs import HandOver
from planner.models.messages import Message
from planner.models.people import Department, Person
from planner.models.pilot import (
    PilotProblem,
    PilotRetest,
    PilotRound,
    PilotTask,
    PilotTester,
    PilotTry,
)
from planner.models.purpose import CheckIn, Goal, Milestone, Purpose
from planner.models.requests import Request
from planner.models.roles import Assignment, Responsibility
from planner.models.row import TABLES, table_of
from planner.models.sponsors import Commitment, Post, Sponsor
from planner.models.surveys import SurveyQuestion, SurveyResult
from planner.models.work import Action, PulseRound

__all__ = [
    "CATALOGUE",
    "LARGEST_FIGURE",
    "MOST_STAFF",
    "Field",
    "Form",
    "Range",
    "field_at",
    "field_of",
    "fields_of",
]

CATALOGUE: dict[type[Any], tuple[Field, ...]] = {
    Department: DEPARTMENT,
    Person: PERSON,
    Purpose: PURPOSE,
    Goal: GOAL,
    Sponsor: SPONSOR,
    Action: ACTION,
    Responsibility: RESPONSIBILITY,
    Assignment: ASSIGNMENT,
    CheckIn: CHECK_IN,
    PulseRound: PULSE_ROUND,
    Request: REQUEST,
    Message: MESSAGE,
    Drill: DRILL,
    PilotRound: PILOT_ROUND,
    PilotTask: PILOT_TASK,
    PilotTester: PILOT_TESTER,
    PilotTry: PILOT_TRY,
    PilotProblem: PILOT_PROBLEM,
    PilotRetest: PILOT_RETEST,
    SurveyQuestion: SURVEY_QUESTION,
    SurveyResult: SURVEY_RESULT,
    Commitment: COMMITMENT,
    Post: POST,
    Stage: STAGE,
    Training: TRAINING,
    Attendance: ATTENDANCE,
    Thanks: THANKS,
    Successor: SUCCESSOR,
    HandOver: HAND_OVER,
    Concern: CONCERN,
    Milestone: MILESTONE,
    CaseNote: CASE_NOTE,
    Comment: COMMENT,
}
"""The fields of each class of rows that lists show, in the order in which they show them."""


def fields_of(row_type: type[Any]) -> tuple[Field, ...]:
    """Return the fields of a row class in the order in which lists show them; none of a class
    that no list shows."""
    return _fields(table_of(row_type))


def field_of(row_type: type[Any], name: str) -> Field:
    """Return the field of this stable name. Raises ``KeyError`` where there is none."""
    return _by_name(table_of(row_type))[name]


def field_at(table: str, attribute: str) -> Field | None:
    """Return the field of this attribute; none where the catalogue does not know it."""
    return _by_attribute(table).get(attribute)


@cache
def _fields(table: str) -> tuple[Field, ...]:
    row_type = TABLES[table]
    return tuple(replace(field, row_type=row_type) for field in CATALOGUE.get(row_type, ()))


@cache
def _by_name(table: str) -> dict[str, Field]:
    return {field.name: field for field in _fields(table)}


@cache
def _by_attribute(table: str) -> dict[str, Field]:
    return {field.attribute: field for field in _fields(table)}
