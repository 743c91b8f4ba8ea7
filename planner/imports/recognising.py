"""What a file is that somebody hands to the program, so that what fits can be offered."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from planner.errors import PlannerError
from planner.imports.merge.workbook import is_exported
from planner.imports.refresh.lists import find_list
from planner.imports.reviews import is_review
from planner.imports.surveys import Survey, read_survey
from planner.imports.tables import read_table
from planner.models import Plan

FileKind = Literal["workbook", "list", "survey", "review", "table"]
"""A workbook of this program, the next edition of a list that the plan keeps, answers to a survey,
comments from a review, or another table."""


def recognise_file(plan: Plan, path: Path) -> FileKind:
    """Return what a file is; one that cannot be read is taken for a table, and refused as such."""
    if is_exported(path):
        return "workbook"
    if is_review(path):
        return "review"
    try:
        if find_list(plan, read_table(path)) is not None:
            return "list"
        return "survey" if Survey(plan, read_survey(path)).is_likely else "table"
    except PlannerError:
        return "table"
