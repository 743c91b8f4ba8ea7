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
from planner.actions.pilot import Went, add_testers, note_tries, try_again
from planner.exports.json_file import write_json
from planner.models import (
    TABLES,
    Action,
    ActionDependency,
    Assignment,
    Attendance,
    CaseNote,
    CheckIn,
    Comment,
    Commitment,
    Concern,
    Decision,
    Department,
    Draft,
    Drill,
    EditionRow,
    Goal,
    HandOver,
    KeptList,
    Leave,
    Message,
    MessageDepartment,
    Milestone,
    Option,
    OptionAppointment,
    Person,
    PilotProblem,
    PilotRound,
    PilotTask,
    Post,
    PulseRound,
    Purpose,
    Refusal,
    Request,
    Responsibility,
    Scenario,
    ScenarioPerson,
    Setting,
    Snapshot,
    Sponsor,
    SponsorDepartment,
    Stage,
    Successor,
    SurveyComment,
    SurveyDepartment,
    SurveyQuestion,
    SurveyResult,
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


def trying(draft: Draft) -> None:
    """Who keeps the plan, and who was tried out."""
    keeping = draft.add(Responsibility, kind="plan", plan_info_id=1, weight=5)
    roles.assign(draft, keeping.id, 1)
    tried = rows.add(
        draft, Drill, responsibility_id=1, person_id=2, on=DAY, outcome="stuck", stuck_on="A “key”"
    )
    rows.add(draft, Request, person_id=2, about="drill", drill_id=tried.id, asked_on=DAY)


def piloting(draft: Draft) -> None:
    """A round in which two tried a task, and a problem that was tried again."""
    first = rows.add(draft, PilotRound, title="Round 1", on=DAY, note="In the canteen")
    task = rows.add(draft, PilotTask, title="Sign in")
    dana, other = add_testers(draft, first.id, [1], ["tester 2"], "at a desk")
    note_tries(draft, {(dana.id, task.id): Went("with help", 6.5, "Asked twice")})
    note_tries(draft, {(other.id, task.id): Went("alone")})
    problem = rows.add(
        draft, PilotProblem, title="No work phone", severity="high", pilot_task_id=task.id,
        pilot_round_id=first.id, met_by=1, owner_id=2, due=DAY,
    )  # fmt: skip
    try_again(draft, problem.id, first.id, "still there")


def surveys(draft: Draft) -> None:
    """What staff answered by department, and what surveys call one."""
    rows.add(draft, SurveyDepartment, text="Fin", department_id=1)
    useful = rows.add(draft, SurveyQuestion, title="Useful", text="It is useful", target=60)
    said = rows.add(draft, SurveyQuestion, title="Anything else?", measure="comment")
    for department_id, answered, score in ((None, 41, 30.0), (1, 12, 7.0)):
        rows.add(
            draft, SurveyResult, round_id=1, question_id=useful.id, answered=answered,
            score=score, department_id=department_id,
        )  # fmt: skip
    rows.add(draft, SurveyComment, round_id=1, question_id=said.id, text="More of it, please")


def champions(draft: Draft) -> None:
    """How champions came along, who trained and thanked them, who shall follow them."""
    rows.add(draft, Stage, responsibility_id=1, person_id=1, on=DAY, status="active", note="Dana")
    training = rows.add(draft, Training, title="First week", on=DAY)
    rows.add(draft, Attendance, training_id=training.id, person_id=1)
    rows.add(draft, Thanks, person_id=1, on=DAY, what="Five answers", by="李文")
    rows.add(draft, Successor, responsibility_id=1, person_id=3, until=date(2027, 3, 1))


def winning(draft: Draft) -> None:
    """What was rated again and reworded, what worries somebody, and what is known elsewhere."""
    rows.edit(draft, Sponsor, 1, buy_in="neutral", rated_by="Bo", next_action_id=1)
    rows.edit(draft, Purpose, 1, statement="Everybody finds who knows")
    rows.edit(draft, Purpose, 1, status="agreed", agreed_by="Dana")
    rows.edit(draft, Purpose, 1, statement="All staff find who knows")
    rows.add(draft, Milestone, goal_id=1, on=DAY, value=0.25)
    rows.add(draft, Concern, department_id=1, quote="Who reads it all?", said_by="Bo", on=DAY)
    rows.add(draft, CaseNote, title="Blogs at work", source="A talk", quoted=True)


def reviewing(draft: Draft) -> None:
    """What somebody said who looked at it, and that somebody agreed."""
    rows.add(draft, Comment, text="Is this still so?", by="Ana", on=DAY, person_id=3, key="a1")
    rows.add(draft, Comment, agreed_by="Ana", agreed_on=DAY, page="champions")


def handing_over(draft: Draft) -> None:
    """What somebody who goes hands over, and that whoever takes it over was asked."""
    rows.add(
        draft, HandOver, responsibility_id=1, person_id=1, to_person_id=2, state="asked",
        to_show="The “key”\nThe list", shown_by_id=3, due=DAY, shown_on=DAY,
    )  # fmt: skip
    rows.add(
        draft, Request, person_id=2, about="hand-over", responsibility_id=1, for_person_id=1,
        asked_on=DAY,
    )  # fmt: skip


STEPS = {
    "Begin": begin,
    "Aims": aims,
    "Meeting": meeting,
    "Asking": asking,
    "Trying": trying,
    "Piloting": piloting,
    "Surveys": surveys,
    "Champions": champions,
    "Winning": winning,
    "Reviewing": reviewing,
    "Handing over": handing_over,
}
"""What fills a plan with a row of every table, one step after the other."""


def make(folder: Path) -> None:
    """Write the two files; the last step but one was undone, the last is there to be redone."""
    path = folder / f"version-{LATEST}.rollout"
    with Store.create(path, "Harbour Connect", date(2027, 1, 24)) as store:
        for label, fill in STEPS.items():
            store.run(label, fill)
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
