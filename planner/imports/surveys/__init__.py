"""Surveys of staff, from the files of survey tools: their headers, scales, and counted answers."""

from __future__ import annotations

from planner.imports.surveys.looking import (
    Chosen,
    Survey,
    SurveyColumn,
    parse_survey_map,
    read_survey,
)
from planner.imports.surveys.taking import MADE, import_survey

__all__ = [
    "MADE",
    "Chosen",
    "Survey",
    "SurveyColumn",
    "import_survey",
    "parse_survey_map",
    "read_survey",
]
