"""How the sample plan came about: five verbs, each a step in its history."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from planner.actions import people, rows
from planner.actions.plan_info import edit_plan_info
from planner.actions.scenarios import save_scenario
from planner.actions.snapshots import save_snapshot
from planner.actions.waivers import waive
from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures, measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.models import Draft, Leave, Purpose, Snapshot
from planner.sample.adding import (
    add_actions,
    add_champions,
    add_departments,
    add_goals,
    add_people,
    add_sponsors,
    hold,
    person,
    set_weights,
)
from planner.sample.asks import LAST, NEXT, add_ask
from planner.sample.launch import ACTIONS, FIRST_WORDINGS, GOALS, PURPOSES
from planner.sample.surveys import add_surveys
from planner.text import day

FIRST_PACK, SECOND_PACK = 49, 21
"""How many days ago the two packs were made."""
AGREED = 34
"""How many days ago the first purpose statements were agreed."""


def begin(draft: Draft, today: date) -> None:
    """List everybody, seven weeks ago, when few had said yes."""
    edit_plan_info(
        draft,
        launch=today + timedelta(days=63),
        prepared_by="Internal Communications",
        confidentiality="Confidential: names people",
    )
    add_departments(draft, today)
    add_people(draft, today)
    add_sponsors(draft, today)
    for title, statement, audience, _, holders in PURPOSES[:2]:
        purpose = rows.add(
            draft,
            Purpose,
            title=title,
            statement=FIRST_WORDINGS.get(title, statement),
            audience=audience,
            status="reviewed",
            written_by=holders[0],
            written_on=today - timedelta(days=FIRST_PACK + 5),
        )
        hold(draft, purpose, holders[:1], today)
    add_goals(draft, GOALS[:3], today)
    add_champions(draft, "first", today)
    add_actions(draft, ACTIONS[:5], today)
    set_weights(draft)


def first_pack(draft: Draft, today: date) -> None:
    """Freeze the first status pack."""
    _freeze(draft, today - timedelta(days=FIRST_PACK))


def win_champions(draft: Draft, today: date) -> None:
    """Agree on the purpose and win five more departments, in the weeks between the packs."""
    statements = {title: statement for title, statement, *_ in PURPOSES}
    for purpose in list(draft.plan.purposes.values()):
        if purpose.title in FIRST_WORDINGS:
            purpose = rows.edit(
                draft,
                Purpose,
                purpose.id,
                statement=statements[purpose.title],
                written_by="Léa Moreau",
                written_on=today - timedelta(days=AGREED + 6),
            )
        draft.change(
            purpose,
            status="agreed",
            agreed_by="Rosalind Castell",
            agreed_on=today - timedelta(days=AGREED),
        )
    for title, statement, audience, status, holders in PURPOSES[2:]:
        purpose = rows.add(
            draft,
            Purpose,
            title=title,
            statement=statement,
            audience=audience,
            status=status,
            written_by=holders[-1],
            written_on=today - timedelta(days=AGREED),
        )
        hold(draft, purpose, holders, today)
    first = next(iter(draft.plan.purposes.values()))
    hold(draft, first, ("Dana Whitfield*",), today)
    add_goals(draft, GOALS[3:5], today)
    add_champions(draft, "second", today)
    add_actions(draft, ACTIONS[5:11], today)
    set_weights(draft)
    for decision in LAST:
        add_ask(draft, decision, today, decided_on=today - timedelta(days=SECOND_PACK - 1))


def second_pack(draft: Draft, today: date) -> None:
    """Freeze the second status pack, with what it asked of its meeting."""
    _freeze(draft, today - timedelta(days=SECOND_PACK))


def prepare_meeting(draft: Draft, today: date) -> None:
    """Do what was done in the last three weeks, up to today."""
    add_champions(draft, "third", today)
    add_goals(draft, GOALS[5:], today)
    add_actions(draft, ACTIONS[11:], today)
    set_weights(draft)
    dana = person(draft, "Dana Whitfield")
    people.leave(draft, dana.id, today + timedelta(days=42))
    rows.add(
        draft,
        Leave,
        person_id=person(draft, "Tobi Okafor").id,
        first_day=today + timedelta(days=56),
        last_day=today + timedelta(days=77),
    )
    add_surveys(draft, today)
    for decision in NEXT:
        add_ask(draft, decision, today, today)
    both = (dana.id, person(draft, "Léa Moreau").id)
    save_scenario(draft, "Dana and Léa leave", both, today + timedelta(days=42))
    _waive_finding(draft, today)


def _waive_finding(draft: Draft, today: date) -> None:
    """Accept one finding for a while: nobody can measure that goal before the launch."""
    finding = next(f for f in _measured(draft, today)[1] if f.code == "UNMEASURED-GOAL")
    waive(
        draft,
        code=finding.code,
        about=finding.key,
        about_name=finding.about[0].name,
        by="Léa Moreau",
        why="It can be measured once the pilot’s second survey is in.",
        until=today + timedelta(days=30),
    )


def _measured(draft: Draft, on: date) -> tuple[Measures, tuple[Finding, ...]]:
    measures = measure(draft.plan, on)
    return measures, findings(measures)


def _freeze(draft: Draft, on: date) -> Snapshot:
    made_at = datetime.combine(on, time(15, 30), UTC)
    return save_snapshot(draft, day(on), on, freeze(*_measured(draft, on)), made_at)
