"""The fields of the pilot: rounds, tasks, who tried them, and the problems found."""

from __future__ import annotations

from planner.models.catalogue.field import Field, Range
from planner.models.catalogue.shared import PLACE

_PEOPLE = Range(0, 10_000, "How many met it must be 0 to 10,000.")
_MINUTES = Range(0, 10_000, "Minutes must be 0 to 10,000.")

PILOT_ROUND = (
    Field("title", "Round", kept=True),
    Field("on", "Day", kept=True),
    Field("until", "Last day", kept=True),
    Field("note", "Note", lines=True),
)

PILOT_TASK = (
    Field("title", "Task", kept=True),
    Field("place", "Order", within=PLACE, kept=True),
    Field("note", "Note", lines=True),
)

PILOT_TESTER = (
    Field("pilot_round_id", "Round", "round", kept=True),
    Field("person_id", "Person"),
    Field("name", "Called"),
    Field("works", "Works", kept=True),
)

PILOT_TRY = (
    Field("pilot_tester_id", "Tester", "tester", kept=True),
    Field("pilot_task_id", "Task", "task", kept=True),
    Field("result", "Result", coloured=True, listed=False, kept=True),
    Field("minutes", "Minutes", within=_MINUTES, kept=True),
    Field("note", "Note", lines=True),
)

PILOT_PROBLEM = (
    Field("title", "Problem", kept=True),
    Field("severity", "Severity", coloured=True, kept=True),
    Field("pilot_task_id", "Task", "task", nothing="no task", kept=True),
    Field("pilot_round_id", "Found in", "found_in", nothing="no round", kept=True),
    Field("met_by", "Met by", within=_PEOPLE, kept=True),
    Field("owner_id", "Owner", nothing="nobody", kept=True),
    Field("due", "Due", kept=True),
    Field("status", "Status", coloured=True, kept=True),
    Field("note", "Note", lines=True),
)

PILOT_RETEST = (
    Field("pilot_problem_id", "Problem", "problem", kept=True),
    Field("pilot_round_id", "Tried again in", "round", kept=True),
    Field("result", "Result", coloured=True, listed=False, kept=True),
    Field("note", "Note", lines=True),
)
