"""A plan of the version there is now, kept before the next migration step is written:

    python -m tests.old_files.make

It leaves ``version-N.rollout`` here, with a journal in it, and ``version-N.json``: the plan as this
program writes it out. Later programs have to understand both.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

from planner.actions import people, roles, rows
from planner.exports.json_file import write_json
from planner.models import (
    TABLES,
    Action,
    ActionDependency,
    Assignment,
    Attendance,
    CheckIn,
    Commitment,
    Decision,
    Department,
    Draft,
    EditionRow,
    Goal,
    KeptList,
    Leave,
    Message,
    MessageDepartment,
    Option,
    OptionAppointment,
    Person,
    Post,
    PulseRound,
    Purpose,
    Refusal,
    Request,
    Scenario,
    ScenarioPerson,
    Setting,
    Snapshot,
    Sponsor,
    SponsorDepartment,
    Stage,
    Successor,
    Thanks,
    Training,
    Waiver,
    Wording,
)
from planner.store import Store
from planner.store.migrations import LATEST

DAY = date(2026, 11, 22)


def begin(draft: Draft) -> None:
    """A department, two people, and who holds the seat."""
    finance = rows.add(draft, Department, name="Finance", headcount=96, is_communications=True)
    legal = rows.add(draft, Department, name="Legal", parent_id=finance.id, rated_on=DAY)
    dana = rows.add(draft, Person, name="Dana Öztürk", department_id=finance.id, start=DAY)
    bo = rows.add(draft, Person, name="李文", manager_id=dana.id, hours=1.5, note="“a”\nb")
    rows.add(draft, Person, name="Nobody Yet")
    seat = draft.plan.responsibility_for(finance)
    roles.assign(draft, seat.id, dana.id, status="active", since=DAY)
    roles.assign(draft, seat.id, bo.id, "backup", ready=True)
    roles.assign(draft, draft.plan.responsibility_for(legal).id, bo.id)
    rows.add(draft, Leave, person_id=bo.id, first_day=DAY, last_day=date(2026, 12, 1))


def aims(draft: Draft) -> None:
    """What the network is for, who stands for it, and what is done about it."""
    purpose = rows.add(draft, Purpose, title="Find who knows", status="agreed")
    goal = rows.add(draft, Goal, title="Half active", target=0.5, purpose_id=purpose.id)
    rows.add(draft, CheckIn, goal_id=goal.id, on=DAY, value=0.25)
    sponsor = rows.add(draft, Sponsor, title="Primary sponsor", is_primary=True, buy_in="leading")
    rows.add(draft, SponsorDepartment, sponsor_id=sponsor.id, department_id=1)
    rows.add(draft, Commitment, sponsor_id=sponsor.id, promise="Post weekly", due=DAY)
    rows.add(draft, Post, person_id=1, on=DAY, kind="edited", is_reply=True, author_id=2)
    train = rows.add(draft, Action, title="Train champions", due=date(2026, 12, 20))
    launch = rows.add(draft, Action, title="Launch", phase="launch")
    rows.add(draft, ActionDependency, action_id=launch.id, needs_id=train.id)
    roles.assign(draft, draft.plan.responsibility_for(sponsor).id, 1)


def meeting(draft: Draft) -> None:
    """What was frozen, decided, accepted, asked and set."""
    frozen = json.dumps({"measures": {"people": 3}, "champions": {}, "findings": []})
    snapshot = rows.add(
        draft, Snapshot, label="Pack", on=DAY, made_at=datetime(2026, 11, 22, 9, 30), data=frozen
    )
    decision = rows.add(
        draft, Decision, ask="Give hours", snapshot_id=snapshot.id, no_answer="All stays as it is"
    )
    option = rows.add(draft, Option, decision_id=decision.id, text="Two hours", recommended=True)
    rows.add(draft, OptionAppointment, option_id=option.id, person_id=2, responsibility_id=1)
    rows.edit(draft, Decision, decision.id, outcome="agreed", option_id=option.id, action_id=1)
    rows.add(
        draft, Waiver, code="SPOF-CHAMPION", about="", about_name="", by="Dana", why="For now",
        until=DAY,
    )  # fmt: skip
    rows.add(draft, Refusal, responsibility_id=1, person_id=3, why="Has no time", on=DAY)
    scenario = rows.add(draft, Scenario, name="Dana goes", on=DAY)
    rows.add(draft, ScenarioPerson, scenario_id=scenario.id, person_id=1)
    rows.add(draft, PulseRound, on=DAY, asked=100, answered=41, effective=38.5)
    draft.add(Setting, key="champion_ratio", value="40")
    hr = draft.add(KeptList, name="HR", headers='["Id", "Name"]', file="hr.csv", read_on=DAY)
    said = json.dumps({"name": "Dana Öztürk"}, ensure_ascii=False)
    draft.add(EditionRow, list_id=hr.id, key="7", said=said, person_id=1)


def asking(draft: Draft) -> None:
    """What somebody was asked, in words of the plan's own."""
    rows.add(
        draft, Request, person_id=2, about="confirm", responsibility_id=1, asked_on=DAY,
        due=date(2026, 11, 29),
    )  # fmt: skip
    rows.add(draft, Request, person_id=1, about="promise", commitment_id=1, asked_on=DAY)
    draft.add(Wording, key="closing", text="Thank you, Dana")
    why = rows.add(
        draft, Message, title="Why we do this", on=DAY, to_all=True, audience="managers",
        channel="e-mail", author_id=2, messenger_id=1, status="agreed", purpose_id=1, action_id=1,
        link="https://example.com/why", text="We know more than we find.",
    )  # fmt: skip
    rows.add(draft, MessageDepartment, message_id=why.id, department_id=1)
    rows.add(draft, Request, person_id=1, about="message", message_id=why.id, asked_on=DAY)


def champions(draft: Draft) -> None:
    """How champions came along, who trained and thanked them, who shall follow them."""
    rows.add(draft, Stage, responsibility_id=1, person_id=1, on=DAY, status="active", note="Dana")
    training = rows.add(draft, Training, title="First week", on=DAY)
    rows.add(draft, Attendance, training_id=training.id, person_id=1)
    rows.add(draft, Thanks, person_id=1, on=DAY, what="Five answers", by="李文")
    rows.add(draft, Successor, responsibility_id=1, person_id=3, until=date(2027, 3, 1))


def make(folder: Path) -> None:
    """Write the two files; the last step but one was undone, the last is there to be redone."""
    path = folder / f"version-{LATEST}.rollout"
    with Store.create(path, "Harbour Connect", date(2027, 1, 24)) as store:
        store.run("Begin", begin)
        store.run("Aims", aims)
        store.run("Meeting", meeting)
        store.run("Asking", asking)
        store.run("Champions", champions)
        store.run("Step down", roles.set_status, 1, "stepped down", DAY)
        store.undo()
        store.run("Confirm", roles.confirm, 1, DAY)
        store.run("Dana leaves", people.leave, 1, date(2027, 3, 1))
        store.run("Take a seat away", rows.remove, Assignment, 3)
        store.run("Remove somebody", rows.remove, Person, 2)
        store.undo()
        store.reload()
        assert all(store.plan.table(row_type) for row_type in TABLES.values())
        write_json(store.plan, path.with_suffix(".json"))


if __name__ == "__main__":
    make(Path(__file__).parent)
