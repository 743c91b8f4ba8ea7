"""The decision log: what the last pack asked, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from planner.analysis.meeting.asks import MOST_ASKS, is_late
from planner.analysis.meeting.options import action_of
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    Heading,
    More,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
)
from planner.exports.documents.ask_items import ask_items, proposed_words
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.wording import OUTCOME_TONES
from planner.models import Decision, Snapshot
from planner.text import Sentence, day, listed, mark, short_day, tr

_MOST_LINES = 4
"""Of each text of an ask that is open: nobody reads the end of it anywhere else."""
_OUTCOMES: dict[str, Sentence] = {
    "done": mark("done"),
    "agreed": mark("agreed"),
    "refused": mark("refused"),
    "open": mark("open"),
}


@section("last-time", "What was asked last time")
def last_time(material: Material) -> Section | None:
    """Return the decision log: what the last pack asked, and what became of it; then what is open
    and not asked of this meeting. None where there is neither."""
    asked = asked_last_time(material)
    beside = _open_beside(material, asked)
    if material.last_snapshot is None:
        return Section("last-time", tr("Also to be decided"), tuple(beside)) if beside else None
    log: list[Block] = [*_log(material, asked, material.last_snapshot)]
    if beside:
        log += [Heading(tr("Also to be decided")), *beside]
    return Section("last-time", tr("What was asked last time"), tuple(log))


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


def _log(material: Material, asked: list[Decision], last: Snapshot) -> Iterator[Block]:
    when = day(last.on, material.on)
    if not asked:
        yield Paragraph(tr("The pack of {day} asked for nothing.", day=when))
        return
    yield Paragraph("", lead=_counts(material, asked, when))
    yield _decisions(material, asked)


def _open_beside(material: Material, asked: list[Decision]) -> list[Block]:
    """Return what could be decided too: all that is open and stands neither on the summary nor
    above."""
    known = {d.id for d in asked}
    asks = [ask for ask in material.asks[MOST_ASKS:] if ask.decision_id not in known]
    if not asks:
        return []
    more = More("and one more decision", "and {count} more decisions", "")
    listed_asks = ask_items(asks, material.on, first=MOST_ASKS + 1, most=None)
    blocks: list[Block] = [replace(listed_asks, more=more, most_lines=_MOST_LINES)]
    if words := proposed_words(asks, MOST_ASKS + 1):
        blocks.append(Paragraph(words, quiet=True))
    return blocks


def _decisions(material: Material, decisions: list[Decision]) -> Table:
    """Return what was asked with its outcome; what is open comes first."""
    decisions = sorted(decisions, key=lambda decision: decision.outcome != "open")
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
        more=More(
            "and one more decision",
            "and {count} more decisions",
            "",
            tuple(_outcome(material, d).words for d in decisions),
        ),
    )


def _counts(material: Material, asked: list[Decision], when: str) -> str:
    """Return what became of all that was asked, in a sentence."""
    counts = Counter(_OUTCOMES[_outcome_of(material, decision)] for decision in asked)
    parts = [f"{counts[words]} {tr(words)}" for words in _OUTCOMES.values() if counts[words]]
    return tr("Asked on {day}: {parts}.", day=when, parts=listed(parts))


def _decision_row(material: Material, decision: Decision) -> Iterator[Cell]:
    """Yield the cells of a decision; the context of what is asked again stands with the ask."""
    yield Titled(decision.ask, "" if _asked_again(material, decision) else decision.context)
    yield decision.from_whom
    yield decision.by_when
    yield _outcome(material, decision)
    on = short_day(decision.decided_on, material.on) if decision.decided_on else ""
    yield ", ".join(part for part in (decision.decided_by, on) if part) or "–"
    yield _what_became(material, decision)


def _asked_again(material: Material, decision: Decision) -> int:
    """Return the number under which this meeting is asked for a decision again; 0 where it is
    not."""
    numbers = {ask.decision_id: n for n, ask in enumerate(material.asks[:MOST_ASKS], start=1)}
    return numbers.get(decision.id, 0)


def _outcome(material: Material, decision: Decision) -> Pill:
    if is_late(decision, material.on):
        return Pill(tr("open, late"), "bad")
    words = _OUTCOMES[_outcome_of(material, decision)]
    return Pill(tr(words), OUTCOME_TONES[decision.outcome])


def _outcome_of(material: Material, decision: Decision) -> str:
    """Return the outcome of a decision; one that was agreed is done once its action is."""
    action = action_of(material.plan, decision)
    return "done" if action is not None and action.status == "done" else decision.outcome


def _what_became(material: Material, decision: Decision) -> Cell:
    """Return the action that an agreed decision became: who holds it and how far it is; of what
    is open, where it is asked again."""
    if number := _asked_again(material, decision):
        return tr("asked again, number {number}", number=number)
    action = action_of(material.plan, decision)
    if action is None:
        return Pill(tr("no action yet"), "weak") if decision.outcome == "agreed" else "–"
    seat = material.plan.responsibility_for(action)
    holders = [a.person_id for a in material.plan.assignments_of(seat.id) if a.role == "owner"]
    who = material.people(holders) if holders else tr("nobody")
    return tr("{who}: {state}", who=who, state=tr(action.status))
