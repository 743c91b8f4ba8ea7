"""What the details panel says of buy-in: how it went, what worries them, what is to be done."""

from __future__ import annotations

from functools import partial

from planner.analysis.sponsors.buy_in import SCALE
from planner.analysis.sponsors.rating_history import (
    Rated,
    Subject,
    concerns_of,
    next_step,
    rating_history,
)
from planner.models import Concern
from planner.text import listed, short_day, tr, trn
from planner.ui.lists.buy_in import key_of, name_of, seat_or_staff
from planner.ui.side.comments import show_comments
from planner.ui.side.details import Details
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace


def show_buy_in(details: Details, workspace: Workspace, subject: Subject) -> None:
    """Fill the panel with how far somebody is bought in."""
    details.begin(name_of(workspace, subject))
    show_comments(details, workspace, subject)
    said = [seat_or_staff(subject)]
    if subject.influence:
        said.append(tr("influence {value} of 5", value=subject.influence))
    details.text(" · ".join(filter(None, said)))
    details.text(_where(subject), "strong")
    buy_in_parts(details, workspace, subject)
    details.end()


def buy_in_parts(details: Details, workspace: Workspace, subject: Subject) -> None:
    """Add to the panel what was rated, what worries them, and the next step."""
    plan, key, can_write = workspace.plan, key_of(subject), not workspace.read_only
    details.heading(tr("Ratings"))
    history = rating_history(plan, subject)
    details.bullets([_rating_line(workspace, r) for r in reversed(history)], tr("Not rated yet."))
    if can_write:
        words = tr("Rate again…") if history else tr("Rate…")
        details.button(words, partial(workspace.run_command, "rate", (key, "", None)))
    details.heading(tr("Next step"))
    _next_step(details, workspace, subject)
    details.heading(tr("Concerns"))
    for concern in concerns_of(plan, subject):
        _concern(details, workspace, concern)
    if can_write:
        details.button(tr("Write down a concern…"), partial(workspace.run_command, "concern", key))
    name = tr("Concerns in short")
    box = TextBox(workspace, type(subject), subject.id, "concerns", name)
    box.setPlaceholderText(name)
    details.widget(box)


def _where(subject: Subject) -> str:
    """Return where somebody is and is wanted, and by how much that is more."""
    now = tr(subject.buy_in) if subject.buy_in else tr("not rated")
    if subject.buy_in_wanted is None:
        return now
    words = tr("{now} → {wanted}", now=now, wanted=tr(subject.buy_in_wanted))
    if subject.buy_in is None:
        return words
    gap = SCALE.index(subject.buy_in_wanted) - SCALE.index(subject.buy_in)
    if gap <= 0:
        return words
    short = trn("short by {count} step", "short by {count} steps", gap)
    return tr("{words}, {short}", words=words, short=short)


def _rating_line(workspace: Workspace, rated: Rated) -> str:
    on = tr("day unknown") if rated.on is None else short_day(rated.on, workspace.today)
    words = tr("{day}: {rating}", day=on, rating=tr(rated.now))
    if rated.why:
        words = tr("{words}. {why}", words=words, why=rated.why)
    return tr("{words} ({name})", words=words, name=rated.by) if rated.by else words


def _next_step(details: Details, workspace: Workspace, subject: Subject) -> None:
    plan, today = workspace.plan, workspace.today
    step = next_step(plan, subject, today)
    if step is not None:
        owners = listed([plan.people[person_id].shown_name for person_id in step.owners])
        due = "" if step.action.due is None else short_day(step.action.due, today)
        if step.late:
            due = tr("✕ {day}, late", day=due)
        details.text(step.action.title, "strong")
        details.facts([(tr("Owner"), owners or tr("nobody")), (tr("Due"), due or tr("no day"))])
        details.button(
            tr("Show it in the timeline"),
            partial(workspace.open_page, "timeline", "action", step.action.id),
        )
    else:
        details.text(tr("None yet."))
    if not workspace.read_only:
        words = tr("Plan the next step…") if step is None else tr("Choose another…")
        details.button(words, partial(workspace.run_command, "next step", key_of(subject)))


def _concern(details: Details, workspace: Workspace, concern: Concern) -> None:
    today = workspace.today
    details.text(tr("“{quote}”", quote=concern.quote), "strong")
    on = "" if concern.on is None else short_day(concern.on, today)
    details.text(", ".join(filter(None, [concern.said_by, on])))
    if concern.answer:
        answered = "" if concern.answered_on is None else short_day(concern.answered_on, today)
        words = tr("✓ Answered {day}: {answer}", day=answered, answer=concern.answer)
        details.text(words)
        return
    if concern.on is not None:
        days = (today - concern.on).days
        details.text(trn("▲ No answer for {count} day", "▲ No answer for {count} days", days))
    else:
        details.text(tr("▲ No answer yet"))
    if not workspace.read_only:
        details.button(tr("Answer…"), partial(workspace.run_command, "answer concern", concern.id))
