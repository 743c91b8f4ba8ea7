"""Which wording of a statement was agreed, by whom and when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planner.actions import rows
from planner.analysis.purpose.versions import agreed_words, versions_of
from planner.models import Draft, Plan, Purpose

MONDAY, LATER = date(2027, 1, 11), date(2027, 1, 13)


def written(**fields: Any) -> Plan:
    draft = Draft(Plan(), MONDAY)
    rows.add(draft, Purpose, title="Find", statement="We find who knows", **fields)
    return draft.plan


def reworded(plan: Plan, **fields: Any) -> Plan:
    draft = Draft(plan, LATER)
    rows.edit(draft, Purpose, 1, statement="All of us find who knows", **fields)
    return draft.plan


def words(plan: Plan) -> str:
    return agreed_words(plan, plan.purposes[1], LATER)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ""),
        ({"status": "agreed", "agreed_by": "the board"},
         "version 1 was agreed by the board on 11 January"),
        ({"status": "agreed"}, "version 1 was agreed on 11 January"),
        ({"status": "agreed", "agreed_on": None, "agreed_by": "the board"},
         "version 1 was agreed by the board"),
        ({"status": "agreed", "agreed_on": None}, "version 1 was agreed"),
    ],
)  # fmt: skip
def test_the_wording_that_was_agreed_is_named(fields: dict[str, Any], said: str) -> None:
    assert words(written(**fields)) == said


def test_of_a_reworded_statement_it_is_said_what_was_agreed_before() -> None:
    plan = reworded(written(status="agreed", agreed_by="the board"))
    assert words(plan) == "Reworded since: version 1 was agreed by the board on 11 January"
    assert words(reworded(written())) == ""


def test_every_wording_is_told_in_order() -> None:
    plan = reworded(written(written_by="Léa"), written_by="Bo")
    told = [(v.number, v.statement, v.written_by) for v in versions_of(plan, plan.purposes[1])]
    assert told == [(1, "We find who knows", "Léa"), (2, "All of us find who knows", "Bo")]
