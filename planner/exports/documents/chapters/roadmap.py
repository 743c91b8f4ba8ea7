"""The chapter on what sponsors promised: kept, missed, and what is due next from each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from planner.analysis.readiness.checks import due_by
from planner.analysis.sponsors.participation import Participation
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    Heading,
    Lane,
    Lanes,
    More,
    Paragraph,
    Pill,
    Section,
    Stop,
    Table,
    Tone,
)
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.models import Commitment
from planner.text import short_day, tr, trn

_BEFORE, _AFTER = timedelta(days=90), timedelta(days=180)
"""How much of the time before and after its day the picture can reach."""
_LEAST_AFTER = timedelta(days=30)
_PROMISE_TONES: dict[str, Tone] = {"kept": "good", "missed": "bad", "open": "plain"}


@section("roadmap", "Sponsor roadmap")
def roadmap(material: Material) -> Section | None:
    """Show every sponsor's promises along the days; none where nothing was promised."""
    promises = [c for c in material.plan.commitments.values() if c.sponsor_id]
    if not promises:
        return None
    blocks: list[Block] = [Paragraph(" ".join(_summary(promises, material.on)))]
    dated = [promise.due for promise in promises if promise.due is not None]
    if dated:
        blocks.append(_lanes(material, dated))
    shown = {_next_of(material, sponsor_id) for sponsor_id in material.plan.sponsors}
    others = [promise for promise in promises if promise.id not in shown or not dated]
    if others:
        title = tr("All other promises") if dated else tr("Promise by promise")
        blocks += [Heading(title), _table(material, others)]
    return Section("roadmap", tr("Sponsor roadmap"), tuple(blocks))


def _summary(promises: Sequence[Commitment], on: date) -> Iterator[str]:
    due = due_by(promises, on)
    kept = sum(p.status == "kept" for p in due)
    if due:
        yield trn(
            "{kept} of one promise due by now was kept.",
            "{kept} of {count} promises due by now were kept.",
            len(due),
            kept=kept,
        )
    ahead = [p for p in promises if p.due is not None and p.due > on]
    early = sum(p.status == "kept" for p in ahead)
    if early:
        yield trn(
            "One promise is due later, and kept already.",
            "{count} promises are due later, {early} of them kept already.",
            len(ahead),
            early=early,
        )
    elif ahead:
        yield trn(
            "One promise is still to come.", "{count} promises are still to come.", len(ahead)
        )


def _late(promise: Commitment, on: date) -> bool:
    return promise.status == "open" and promise.due is not None and promise.due < on


def _lanes(material: Material, dated: Sequence[date]) -> Lanes:
    on, launch = material.on, material.plan.info.launch
    first = max(min(*dated, on), on - _BEFORE)
    far = max(*dated, on + _LEAST_AFTER, launch or on)
    last = min(far, on + _AFTER)
    marks = [(on, tr("Today"))]
    if launch is not None and first <= launch <= last and launch != on:
        marks.append((launch, tr("Launch")))
    lanes = (_lane(material, part) for part in material.measures.sponsor_seats)
    return Lanes(
        first,
        last,
        tuple(sorted(lanes, key=lambda lane: lane.tone != "bad")),
        tr("Due next"),
        (
            ("done", tr("kept")),
            ("missed", tr("missed")),
            ("late", tr("late")),
            ("open", tr("to come")),
        ),
        tuple(marks),
        More("and one more sponsor", "and {count} more sponsors", ""),
    )


def _lane(material: Material, part: Participation) -> Lane:
    mine = material.plan.where(Commitment, "sponsor_id", part.sponsor.id)
    person = material.names.person(part.person.id) if part.person else tr("nobody")
    due, tone = _next_due(mine, material.on)
    return Lane(
        title=material.names.sponsor(part.sponsor.id),
        text=person if person != part.sponsor.title else "",
        stops=tuple(_stops(mine, material.on)),
        next=due,
        tone=tone,
    )


def _stops(promises: Sequence[Commitment], on: date) -> Iterator[Stop]:
    for promise in sorted(promises, key=lambda p: (p.due or on, p.id)):
        if promise.due is None:
            continue
        if promise.status == "open":
            yield Stop(promise.due, "late" if promise.due < on else "open")
        else:
            yield Stop(promise.due, "done" if promise.status == "kept" else "missed")


def _next_due(promises: Sequence[Commitment], on: date) -> tuple[str, Tone]:
    """Return what is due next; what is late comes first."""
    promise = _first_open(promises)
    if promise is None:
        return tr("Nothing is promised."), "weak"
    if promise.due is None:
        return tr("{promise}, no day said", promise=promise.promise), "plain"
    if _late(promise, on):
        since = short_day(promise.due, on)
        return tr("Late since {day}: {promise}", day=since, promise=promise.promise), "bad"
    return f"{short_day(promise.due, on)}: {promise.promise}", "plain"


def _first_open(promises: Iterable[Commitment]) -> Commitment | None:
    still_open = (promise for promise in promises if promise.status == "open")
    return min(still_open, key=lambda p: (p.due or date.max, p.id), default=None)


def _next_of(material: Material, sponsor_id: int) -> int:
    """Return which promise of a sponsor the picture tells; 0 where it tells none."""
    promise = _first_open(material.plan.where(Commitment, "sponsor_id", sponsor_id))
    return promise.id if promise else 0


def _table(material: Material, promises: Sequence[Commitment]) -> Table:
    """Return promises with what became of them: late and missed ones, then those to come."""
    order = {"missed": 0, "open": 1, "kept": 2}
    ordered = sorted(
        promises,
        key=lambda p: (not _late(p, material.on), order[p.status], p.due or date.max, p.id),
    )
    return Table(
        "promises",
        (
            Column(tr("Promise"), width=4),
            Column(tr("Sponsor"), width=2),
            Column(tr("Due"), "day", 0.5),
            Column(tr("State"), "pill", 0.5),
        ),
        tuple(_row(material, promise) for promise in ordered),
        more=More(
            "and one more promise",
            "and {count} more promises",
            "",
            tuple(_state(promise, material.on).words for promise in ordered),
        ),
    )


def _row(material: Material, promise: Commitment) -> tuple[Cell, ...]:
    state = _state(promise, material.on)
    return (promise.promise, material.names.sponsor(promise.sponsor_id), promise.due, state)


def _state(promise: Commitment, on: date) -> Pill:
    if _late(promise, on):
        return Pill(tr("late"), "bad")
    return Pill(tr(promise.status), _PROMISE_TONES[promise.status])
