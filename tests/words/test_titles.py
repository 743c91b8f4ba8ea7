"""What people call their goals, purposes, seats and messages reads like words of a sentence, so no
sentence has it bare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from planner.analysis.measures import Measures, measure
from planner.analysis.meeting.proposals import in_words
from planner.analysis.meeting.status import next_step
from planner.analysis.meeting.wishes import wishes_of_meeting
from planner.analysis.requests.questions import questions_to_ask
from planner.analysis.requests.texts import question_words
from planner.analysis.requests.week import this_week
from planner.analysis.rules import findings
from planner.models import (
    TABLES,
    Action,
    Commitment,
    Goal,
    Message,
    PilotProblem,
    Plan,
    Purpose,
    Sponsor,
)
from tests.exports.documents.made import TODAY, sample_plan

_TITLE_OF = dict.fromkeys((Action, Goal, Message, PilotProblem, Purpose, Sponsor), "title")
_NAMED: dict[type[Any], str] = {**_TITLE_OF, Commitment: "promise"}


def test_no_title_stands_bare_in_a_sentence() -> None:
    said = list(_sentences(measure(_called_by_common_words(sample_plan()), TODAY)))
    titles = [(text, match) for text in said for match in re.finditer(r"Nobody\d+", text)]
    bare = {text for text, at in titles if not _is_quoted(text, at)}
    assert titles and not bare


def _called_by_common_words(plan: Plan) -> Plan:
    """The plan with everything that has a title called by one word that begins sentences."""
    tables = {
        name: {
            row_id: row._replace(**{_NAMED[row_type]: f"Nobody{row_id}"})
            if row_type in _NAMED
            else row
            for row_id, row in plan.table(row_type).items()
        }
        for name, row_type in TABLES.items()
    }
    return Plan(tables)


def _sentences(measures: Measures) -> Iterator[str]:
    plan, found = measures.plan, findings(measures)
    for finding in found:
        yield from (finding.text, *(part.text for part in finding.parts))
    for ask in in_words(wishes_of_meeting(measures, found), measures, found):
        options = (
            words for option in ask.choice.options for words in (option.text, option.meaning)
        )
        yield from (ask.ask, ask.context, ask.choice.no_answer, *options)
    for thing in this_week(measures):
        yield from (thing.what, thing.why, thing.text)
    for question in questions_to_ask(measures):
        yield question_words(plan, question, TODAY)
    yield next_step(measures, plan)


def _is_quoted(text: str, at: re.Match[str]) -> bool:
    return text[: at.start()].endswith("“") and text[at.end() :].startswith("”")
