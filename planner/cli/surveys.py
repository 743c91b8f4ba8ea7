"""Bringing a survey in by the command line."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from planner import imports
from planner.cli.opening import reading, writing
from planner.cli.values import DAY_ORDERS, find_department
from planner.errors import PlannerError
from planner.imports.surveys import (
    Survey,
    SurveyColumn,
    import_survey,
    parse_survey_map,
    read_survey,
)
from planner.models import Draft
from planner.text import tr

_TYPED = {"left out": "none"}
"""What measures are called on the command line where that is another word."""


def import_answers(arguments: Namespace) -> imports.Report:
    """Bring a survey file into a plan, or with ``--dry-run`` find out what would come in."""
    if arguments.refresh or arguments.where or arguments.fill_down or arguments.list:
        raise PlannerError(
            tr("--refresh, --list, --where and --fill-down go with lists of people, not surveys.")
        )
    given = parse_survey_map(arguments.map)
    table = read_survey(
        Path(arguments.file),
        arguments.sheet,
        encoding=arguments.encoding,
        dates=DAY_ORDERS.get(arguments.dates),
    )
    with reading(arguments.plan) if arguments.dry_run else writing(arguments.plan) as store:
        draft = store.draft()
        survey = Survey(draft.plan, table)
        chosen = {_column(survey, header).at: choice for choice, header in given}
        departments = {
            text: find_department(draft.plan, name).id
            for text, name in imports.parse_where(arguments.department)
        }
        today = date.today()
        report = import_survey(draft, survey, today, chosen, departments, day=arguments.on)
        if draft.changes and not arguments.dry_run:
            label = tr("Import {file}", file=Path(arguments.file).name)
            store.run(label, Draft.apply, draft.changes)
    for column in survey.columns:
        if column.known is None and column.header in report.unread:
            report.warn(table.header_line, _how_to_choose(column))
    return report


def _column(survey: Survey, header: str) -> SurveyColumn:
    """Return the column of a header, or of its beginning. Raises ``PlannerError`` without one."""
    wanted = header.casefold()
    found = [c for c in survey.columns if c.header.casefold() == wanted]
    found = found or [c for c in survey.columns if c.header.casefold().startswith(wanted)]
    if len(found) != 1:
        words = tr("The survey asks nothing, or several things, that begin with “{header}”.")
        raise PlannerError(words.format(header=header))
    return found[0]


def _how_to_choose(column: SurveyColumn) -> str:
    measure = _TYPED.get(column.likely, column.likely)
    return tr(
        '“{question}” is a new question; say what is made of it: --map {measure}="{question}".',
        question=column.header,
        measure=measure,
    )
