"""The lists of the buy-in plan: sponsors, departments and actions with what moves them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from planner.analysis.messages.audience import audience_words
from planner.analysis.sponsors.buy_in import BuyInGap
from planner.analysis.sponsors.closing import Closing
from planner.analysis.sponsors.rating_history import NextStep
from planner.exports.buy_in import (
    DepartmentBuyIn,
    Moving,
    OpenAction,
    SponsorBuyIn,
    action_rows,
    department_rows,
    message_rows,
    sponsor_rows,
)
from planner.exports.buy_in_words import concern_lines, step_in_short, trend_words
from planner.exports.lists.listing import Column, Listing, View, join_names
from planner.models import Message
from planner.text import Sentence, mark, short_day, tr

NOT_RATED: Sentence = "not rated"
PLANNED, LATE, TO_BE_AGREED = mark("planned"), mark("late"), mark("to be agreed")
"""How far the next step is."""


def buy_in_lists(view: View) -> tuple[Listing, ...]:
    """Return the lists in the order of the PDF; redacted without sponsors, each being a person."""
    lists = (_departments(view), _actions(view), _messages(view))
    return lists if view.redact else (_sponsors(view), *lists)


def _gap_words(gap: BuyInGap) -> str:
    if gap.gap is None:
        return tr(NOT_RATED)
    return tr("{steps} to go", steps=gap.gap) if gap.gap else tr("there")


def _rated(word: str | None) -> str:
    return tr(word) if word is not None else tr(NOT_RATED)


def _people(view: View, people: Iterable[int]) -> str:
    return join_names(view.names.people(people))


def _sponsors(view: View) -> Listing:
    def promised(row: SponsorBuyIn) -> str:
        return "\n".join(
            p.promise if p.due is None else f"{p.promise}, {short_day(p.due, view.on)}"
            for p in row.promises
        )

    columns: tuple[Column[SponsorBuyIn], ...] = (
        Column("sponsor", tr("Sponsor seat"), lambda r: view.names.sponsor(r.sponsor.id)),
        Column("people", tr("Sponsor"), lambda r: _people(view, r.people)),
        Column("backups", tr("Backup"), lambda r: _people(view, r.backups)),
        Column("now", tr("Now"), lambda r: _rated(r.gap.now), "state"),
        Column("wanted", tr("Wanted"), lambda r: _rated(r.gap.wanted), "state"),
        Column("gap", tr("Gap"), lambda r: _gap_words(r.gap), "state"),
        Column("influence", tr("Influence"), lambda r: r.gap.influence, "number"),
        Column("steps", tr("Weighted steps"), lambda r: r.gap.weighted, "number", total="sum"),
        *_moving_columns(view, lambda r: r.sponsor.concerns),
        Column("promises", tr("Promised"), promised, "long"),
        Column("messages", tr("To say"), lambda r: _dated(view, r.messages), "long"),
        Column("rated_on", tr("Rated on"), lambda r: r.gap.rated_on, "day"),
    )
    return view.listing(
        "sponsors",
        tr("Sponsors"),
        columns,
        ((f"sponsor {row.sponsor.id}", row) for row in sponsor_rows(view.measures)),
        about=tr("Where each sponsor stands, what worries them and what they promised."),
        empty=tr("No sponsor is in the plan yet."),
    )


def _moving_columns(view: View, in_short: Callable[[Any], str]) -> tuple[Column[Any], ...]:
    """Return the columns for which way it went, what worries them, and what is done next."""

    def concerns(row: Any) -> str:
        moving: Moving = row.moving
        return "\n".join(filter(None, [in_short(row), *concern_lines(moving, view.on)]))

    return (
        Column("trend", tr("Trend"), lambda r: trend_words(r.moving, view.on)),
        Column("concerns", tr("Concerns"), concerns, "long", private=True),
        *_step_columns(view),
    )


def _step_columns(view: View) -> tuple[Column[Any], ...]:
    """Return the columns for what is done next, by whom, until when, and whether that is planned;
    of a gap without a plan, what could be agreed."""

    def what(row: Any) -> str:
        if row.closing is not None:
            return step_in_short(row.closing)
        return "" if row.moving.step is None else row.moving.step.action.title

    def owners(row: Any) -> str:
        if row.closing is not None:
            return _people(view, row.closing.owners) or tr("nobody suitable is known")
        return "" if row.moving.step is None else _people(view, row.moving.step.owners)

    def by(row: Any) -> date | None:
        closing: Closing | None = row.closing
        if closing is not None:
            return closing.by
        moving: Moving = row.moving
        return None if moving.step is None else moving.step.action.due

    return (
        Column("next_step", tr("Next step"), what, "long"),
        Column("step_owners", tr("Owner of the step"), owners),
        Column("step_by", tr("By"), by, "day"),
        Column("step_state", tr("Step"), _step_state, "state"),
    )


def _step_state(row: Any) -> str:
    """Return whether a step is planned with owner and day, late, or is still to be agreed."""
    step: NextStep | None = row.moving.step
    if step is None or not step.is_whole:
        return tr(TO_BE_AGREED) if row.closing is not None or step is not None else ""
    return tr(LATE) if step.late else tr(PLANNED)


def _dated(view: View, messages: Iterable[Message]) -> str:
    return "\n".join(
        m.title if m.on is None else f"{m.title}, {short_day(m.on, view.on)}" for m in messages
    )


def _departments(view: View) -> Listing:
    def actions(row: DepartmentBuyIn) -> str:
        return "\n".join(
            a.title if a.due is None else f"{a.title}, {short_day(a.due, view.on)}"
            for a in row.actions
        )

    columns: tuple[Column[DepartmentBuyIn], ...] = (
        Column("department", tr("Department"), lambda r: view.names.department(r.department.id)),
        Column("staff", tr("Staff"), lambda r: r.department.headcount, "number", total="sum"),
        Column("now", tr("Now"), lambda r: _rated(r.gap.now), "state"),
        Column("wanted", tr("Wanted"), lambda r: _rated(r.gap.wanted), "state"),
        Column("gap", tr("Gap"), lambda r: _gap_words(r.gap), "state"),
        Column("influence", tr("Influence"), lambda r: r.gap.influence, "number"),
        Column("steps", tr("Weighted steps"), lambda r: r.gap.weighted, "number", total="sum"),
        Column("champions", tr("Champion"), lambda r: _people(view, r.champions) or tr("nobody")),
        Column("backups", tr("Backup"), lambda r: _people(view, r.backups) or tr("nobody")),
        Column("staff_needs", tr("Champions needed"), lambda r: r.need.staff_needs, "number"),
        *_moving_columns(view, lambda r: r.department.concerns),
        Column("needs", tr("Needs"), lambda r: r.department.needs, "long", private=True),
        Column("actions", tr("Actions"), actions, "long"),
        Column("messages", tr("To be told"), lambda r: _dated(view, r.messages), "long"),
        Column("rated_on", tr("Rated on"), lambda r: r.gap.rated_on, "day"),
    )
    return view.listing(
        "departments",
        tr("Departments"),
        columns,
        ((f"department {row.department.id}", row) for row in department_rows(view.measures)),
        about=tr("Where each department stands, what moves it and who carries the network there."),
        empty=tr("No department is in the plan yet."),
    )


def _actions(view: View) -> Listing:
    columns: tuple[Column[OpenAction], ...] = (
        Column("action", tr("Action"), lambda r: r.action.title),
        Column("phase", tr("Phase"), lambda r: tr(r.action.phase)),
        Column("holders", tr("Held by"), lambda r: _people(view, r.holders) or tr("nobody")),
        Column("start", tr("Start"), lambda r: r.action.start, "day"),
        Column("due", tr("Due"), lambda r: r.action.due, "day"),
        Column(
            "state", tr("State"), lambda r: tr("late") if r.late else tr(r.action.status), "state"
        ),
    )
    return view.listing(
        "actions",
        tr("Actions"),
        columns,
        ((f"action {row.action.id}", row) for row in action_rows(view.measures)),
        about=tr("What is still to be done, by phase."),
        empty=tr("No actions are open."),
    )


def _messages(view: View) -> Listing:
    def name(person_id: int | None) -> str | None:
        return None if person_id is None else view.names.person(person_id)

    columns: tuple[Column[Message], ...] = (
        Column("message", tr("Message"), lambda m: m.title),
        Column("audience", tr("Audience"), lambda m: audience_words(view.plan, m)),
        Column("channel", tr("Channel"), lambda m: m.channel),
        Column("author", tr("Author"), lambda m: name(m.author_id)),
        Column("messenger", tr("Messenger"), lambda m: name(m.messenger_id)),
        Column("on", tr("Day"), lambda m: m.on, "day"),
        Column("status", tr("Status"), lambda m: tr(m.status), "state"),
    )
    return view.listing(
        "messages",
        tr("Messages"),
        columns,
        ((f"message {message.id}", message) for message in message_rows(view.plan)),
        about=tr("What is said to whom, when, through which channel and in whose name."),
        empty=tr("No message has been planned yet."),
    )
