"""Makes what the chart shows of a plan."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

from planner.analysis.readiness.goal_progress import GoalProgress
from planner.analysis.schedule.schedule import Schedule
from planner.analysis.schedule.words import slack_words
from planner.models import ActionDependency, Plan
from planner.models.work import FINISHED_STATUSES, Phase
from planner.text import short_day, tr, trn
from planner.ui.lists.actions import ActionRow
from planner.ui.pages.timeline.absence import Absence, absence_of
from planner.ui.pages.timeline.lines import Bar, Chart, GoalLine, Heading, Label, Line, Link
from planner.ui.state.workspace import Workspace

PHASES: tuple[Phase, ...] = get_args(Phase)
GOALS = len(PHASES)
"""The number of the heading that the goals stand under."""


def make_chart(
    workspace: Workspace,
    rows: Sequence[ActionRow],
    *,
    every: Sequence[ActionRow],
    order: Mapping[int, int],
    folded: Collection[int] = (),
    goals: bool = True,
) -> Chart:
    """Return the chart of these actions out of all, by phase and in this order, and of the goals.

    ``folded`` are the headings whose lines are folded away.
    """
    plan, today, counted = workspace.plan, workspace.today, workspace.measures.schedule
    chain = set(counted.chain.steps) if counted.chain else set()
    lines: list[Line] = []
    for number, phase in enumerate(PHASES):
        mine = sorted(
            (row for row in rows if row.action.phase == phase), key=lambda row: order[row.key]
        )
        if mine:
            all_of_it = sum(row.action.phase == phase for row in every)
            lines.append(_heading(number, mine, all_of_it, number not in folded))
            if number not in folded:
                lines += (_bar(workspace, row, counted, row.key in chain) for row in mine)
    if goals and plan.goals:
        measured = [_goal(workspace, progress) for progress in workspace.measures.goals]
        lines.append(_goals_heading(measured, GOALS not in folded))
        lines += measured if GOALS not in folded else []
    shown = {line.key[1] for line in lines if isinstance(line, Bar)}
    return Chart(
        today,
        plan.info.launch,
        tuple(lines),
        tuple(_links(plan, counted, shown)),
        counted.written,
        {action.id: action.title for action in plan.actions.values()},
    )


def _heading(number: int, rows: Sequence[ActionRow], count: int, is_open: bool) -> Heading:
    """Say how far a phase is; of one that is filtered, how much of it is in sight."""
    done = sum(row.action.status == "done" for row in rows)
    late = sum(row.tone == "bad" for row in rows)
    words = tr("{done} of {all} done", done=done, all=len(rows))
    if len(rows) < count:
        words = tr("{shown} of {every} shown", shown=len(rows), every=count)
    if late:
        words = tr("{words}, {count} late", words=words, count=late)
    days = [day for row in rows for day in (row.action.start, row.action.due) if day is not None]
    return Heading(
        ("phase", number),
        _phase_title(PHASES[number]),
        words,
        min(days, default=None),
        max(days, default=None),
        is_open,
    )


def _phase_title(phase: Phase) -> str:
    titles = {
        "prepare": tr("Prepare"),
        "pilot": tr("Pilot"),
        "launch": tr("Launch"),
        "sustain": tr("Sustain"),
    }
    return titles[phase]


def _goals_heading(lines: Sequence[GoalLine], is_open: bool) -> Heading:
    due = [line.due for line in lines if line.due is not None]
    words = trn("{count} goal", "{count} goals", len(lines))
    return Heading(("phase", GOALS), tr("Goals"), words, min(due, default=None), None, is_open)


def _bar(workspace: Workspace, row: ActionRow, counted: Schedule, in_chain: bool) -> Bar:
    away = absence_of(workspace.plan, row.action, row.seat, workspace.today)
    action, left = row.action, counted.slack.get(row.key)
    return Bar(
        ("action", row.key),
        action,
        row.tone,
        tuple(_labels(row, away)),
        away.away,
        away.leaving,
        left,
        in_chain,
        _described(workspace, row, left, in_chain, away),
    )


def _labels(row: ActionRow, away: Absence) -> Iterator[Label]:
    """Say what a bar's shape cannot, and who does it."""
    action = row.action
    if action.start is None and action.due is None and action.status not in FINISHED_STATUSES:
        yield Label(tr("no days yet"))
    if row.tone == "bad":
        yield Label(f"✕ {row.words}", "bad")
    elif row.tone == "weak":
        yield Label(f"▲ {row.words}", "weak")
    elif action.status in FINISHED_STATUSES:
        yield Label(row.words)
    if row.owners:
        yield Label(row.owners)
    elif action.status not in FINISHED_STATUSES:
        yield Label(tr("✕ nobody"), "bad")
    yield from (Label(words, tone) for words, tone in away.words)


def _described(
    workspace: Workspace, row: ActionRow, left: int | None, in_chain: bool, away: Absence
) -> str:
    """Return all of it in words, for tips and screen readers."""
    action, today = row.action, workspace.today
    said = [action.title, tr(action.phase), row.words, days_words(action.start, action.due, today)]
    if left is not None:
        said.append(tr("slack: {days}", days=slack_words(left)))
    if in_chain:
        said.append(tr("on the longest chain"))
    if row.owners:
        said.append(tr("owner: {names}", names=row.owners))
    elif action.status not in FINISHED_STATUSES:
        said.append(tr("nobody owns it"))
    said += (words for words, _ in away.words)
    if row.waits:
        said.append(tr("waits for {titles}", titles=row.waits))
    return "; ".join(said)


def days_words(first: date | None, last: date | None, near: date) -> str:
    """Return the days of an action in few words."""
    if first is None and last is None:
        return tr("no days yet")
    if first is None or last is None or first == last:
        only = first or last
        assert only is not None
        return short_day(only, near)
    year = near if first.year == near.year != last.year else last
    return tr("{first} – {last}", first=short_day(first, year), last=short_day(last, near))


def _goal(workspace: Workspace, progress: GoalProgress) -> GoalLine:
    goal, today = progress.goal, workspace.today
    days = tuple(check_in.on for check_in in workspace.plan.check_ins_of(goal.id))
    again = None
    begun = days[-1] if days else goal.baseline_on
    if goal.rhythm_days and begun is not None and progress.state not in ("reached", "missed"):
        again = begun + timedelta(days=goal.rhythm_days)
        again = None if goal.due is not None and again > goal.due else again
    tone = {True: "good", False: "bad", None: "plain"}[progress.well]
    words = tr(progress.state)
    said = [goal.title, words]
    if goal.due is not None:
        said.append(tr("due {day}", day=short_day(goal.due, today)))
    if days:
        said.append(trn("{count} check-in", "{count} check-ins", len(days)))
    if again is not None:
        said.append(tr("next check-in {day}", day=short_day(again, today)))
    marked = f"✕ {words}" if tone == "bad" else words
    return GoalLine(
        ("goal", goal.id), goal.title, goal.due, days, again, marked, tone, "; ".join(said)
    )


def _links(plan: Plan, counted: Schedule, shown: Collection[int]) -> Iterator[Link]:
    """Yield what waits for what, of the actions in sight."""
    clashes = set(counted.written.clashes)
    steps = counted.chain.steps if counted.chain else ()
    chained = set(pairwise(steps))
    for link in plan.table(ActionDependency).values():
        if link.action_id not in shown or link.needs_id not in shown:
            continue
        pair = (link.needs_id, link.action_id)
        titles = {
            "title": plan.actions[link.action_id].title,
            "needed": plan.actions[link.needs_id].title,
        }
        said = tr("{title} waits for {needed}", **titles)
        if pair in clashes:
            said = tr("{title} begins before {needed} is done", **titles)
        kind = "clash" if pair in clashes else "chain" if pair in chained else "plain"
        yield Link(link.id, link.needs_id, link.action_id, kind, said)  # type: ignore[arg-type]
