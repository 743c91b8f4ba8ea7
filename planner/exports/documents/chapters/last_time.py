"""The decision log: what the last pack asked, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.meeting.asks import MOST_ASKS, is_late
from planner.analysis.meeting.options import action_of
from planner.exports.documents.ask_items import ask_items, proposed_words
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.wording import OUTCOME_TONES
from planner.exports.section import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
)
from planner.models import Decision
from planner.text import day, listed, short_day, tr


@section("last-time", "What was asked last time")
def last_time(material: Material) -> Section:
    """Return the decision log: what the last pack asked, and what became of it; then what is open
    and not asked of this meeting."""
    asked = asked_last_time(material)
    blocks: list[Block] = [*_log(material, asked), *_open_beside(material, asked)]
    return Section("last-time", tr("What was asked last time"), tuple(blocks))


def asked_last_time(material: Material) -> list[Decision]:
    """Return what the last pack asked: for the first time, or again since it was still
    open then."""
    snapshot = material.last_snapshot
    if snapshot is None:
        return []
    plan = material.plan
    before = {s.id for s in plan.snapshots.values() if s.on < snapshot.on}
    return [
        d
        for d in plan.decisions.values()
        if d.snapshot_id == snapshot.id
        or (
            d.snapshot_id in before
            and (d.outcome == "open" or (d.decided_on is not None and d.decided_on >= snapshot.on))
        )
    ]


def _log(material: Material, asked: list[Decision]) -> Iterator[Block]:
    if material.last_snapshot is None:
        yield Paragraph(tr("This is the first pack: nothing was asked before."))
        return
    when = day(material.last_snapshot.on, material.on)
    yield Paragraph(_counts(asked, when))
    yield _decisions(material, asked, tr("The pack of {day} asked for nothing.", day=when))


def _open_beside(material: Material, asked: list[Decision]) -> Iterator[Block]:
    """Yield what could be decided too: all that is open and stands neither on the summary nor
    above."""
    known = {d.id for d in asked}
    asks = [ask for ask in material.asks[MOST_ASKS:] if ask.decision_id not in known]
    if asks:
        yield Heading(tr("Also to be decided"))
        yield ask_items(asks, material.on, first=MOST_ASKS + 1, most=None)
        if words := proposed_words(asks, MOST_ASKS + 1):
            yield Paragraph(words, quiet=True)


def _decisions(material: Material, decisions: list[Decision], empty: str) -> Table:
    return Table(
        "decisions",
        (
            Column(tr("Decision"), width=4),
            Column(tr("From"), width=1.5),
            Column(tr("By"), "day", 0.5),
            Column(tr("Outcome"), "pill", 0.5),
            Column(tr("Decided"), width=1.5),
            Column(tr("What became of it"), width=2),
        ),
        tuple(tuple(_decision_row(material, d)) for d in decisions),
        empty=empty,
    )


def _counts(asked: list[Decision], when: str) -> str:
    """Return what became of all that was asked, in a sentence."""
    outcomes = ("agreed", "refused", "open")
    counts = [(sum(d.outcome == word for d in asked), tr(word)) for word in outcomes]
    parts = [f"{count} {word}" for count, word in counts if count]
    if not parts:
        return tr("Asked on {day}.", day=when)
    return tr("Asked on {day}: {parts}.", day=when, parts=listed(parts))


def _decision_row(material: Material, decision: Decision) -> Iterator[Cell]:
    yield Titled(decision.ask, decision.context)
    yield decision.from_whom
    yield decision.by_when
    late = is_late(decision, material.on)
    words = tr("open, late") if late else tr(decision.outcome)
    yield Pill(words, "bad" if late else OUTCOME_TONES[decision.outcome])
    on = short_day(decision.decided_on, material.on) if decision.decided_on else ""
    yield ", ".join(part for part in (decision.decided_by, on) if part) or "–"
    yield _what_became(material, decision)


def _what_became(material: Material, decision: Decision) -> Cell:
    """Return the action that an agreed decision became: who holds it and how far it is."""
    action = action_of(material.plan, decision)
    if action is None:
        return Pill(tr("no action yet"), "weak") if decision.outcome == "agreed" else "–"
    seat = material.plan.responsibility_for(action)
    holders = [a.person_id for a in material.plan.assignments_of(seat.id) if a.role == "owner"]
    who = material.people(holders) if holders else tr("nobody")
    return tr("{who}: {state}", who=who, state=tr(action.status))
