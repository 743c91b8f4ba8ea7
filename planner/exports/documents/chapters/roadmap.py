"""The chapter on what sponsors promised: kept, missed, and what is due next from each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planner.analysis.readiness.checks import due_by
from planner.analysis.sponsors.participation import Participation
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.section import (
    Block,
    Cell,
    Column,
    Heading,
    Lane,
    Lanes,
    Paragraph,
    Pill,
    Section,
    Stop,
    Table,
    Tone,
)
from planner.models import Commitment
from planner.text import short_day, tr, trn

_BEFORE, _AFTER = timedelta(days=90), timedelta(days=180)
"""How much of the time before and after its day the picture can reach."""
_LEAST_AFTER = timedelta(days=30)
_PROMISE_TONES: dict[str, Tone] = {"kept": "good", "missed": "bad", "open": "plain"}


@section("roadmap", "Sponsor roadmap")
def roadmap(material: Material) -> Section | None:
    """Every sponsor's promises along the days; none where nothing was promised."""
    promises = [c for c in material.plan.commitments.values() if c.sponsor_id]
    if not promises:
        return None
    blocks: list[Block] = [Paragraph(" ".join(_summary(promises, material.on)))]
    dated = [promise.due for promise in promises if promise.due is not None]
    if dated:
        blocks.append(_lanes(material, dated))
    blocks += [Heading(tr("Promise by promise")), _table(material, promises)]
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
            "One is still to come, and kept already.",
            "{count} are still to come, {early} of them kept already.",
            len(ahead),
            early=early,
        )
    elif ahead:
        yield trn("One is still to come.", "{count} are still to come.", len(ahead))


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
    return Lanes(
        first,
        last,
        tuple(_lane(material, part) for part in material.measures.sponsor_seats),
        tr("Due next"),
        (
            ("done", tr("kept")),
            ("missed", tr("missed")),
            ("late", tr("late")),
            ("open", tr("to come")),
        ),
        tuple(marks),
    )


def _lane(material: Material, part: Participation) -> Lane:
    mine = material.plan.where(Commitment, "sponsor_id", part.sponsor.id)
    person = material.names.person(part.person.id) if part.person else tr("nobody")
    due, tone = _next(mine, material.on)
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


def _next(promises: Sequence[Commitment], on: date) -> tuple[str, Tone]:
    """Return what is due next; what is late comes first."""
    still_open = sorted(
        (p for p in promises if p.status == "open"), key=lambda p: (p.due or date.max, p.id)
    )
    if not still_open:
        return tr("Nothing is promised."), "weak"
    promise = still_open[0]
    if promise.due is None:
        return tr("{promise}, no day said", promise=promise.promise), "plain"
    if _late(promise, on):
        since = short_day(promise.due, on)
        return tr("Late since {day}: {promise}", day=since, promise=promise.promise), "bad"
    return f"{short_day(promise.due, on)}: {promise.promise}", "plain"


def _table(material: Material, promises: Sequence[Commitment]) -> Table:
    ordered = sorted(promises, key=lambda p: (p.status != "open", p.due or date.max, p.id))
    return Table(
        "promises",
        (
            Column(tr("Promise"), width=4),
            Column(tr("Sponsor"), width=2),
            Column(tr("Due"), "day", 0.5),
            Column(tr("State"), "pill", 0.5),
        ),
        tuple(_row(material, promise) for promise in ordered),
    )


def _row(material: Material, promise: Commitment) -> tuple[Cell, ...]:
    late = _late(promise, material.on)
    state = Pill(tr("late"), "bad") if late else _state(promise)
    return (promise.promise, material.names.sponsor(promise.sponsor_id), promise.due, state)


def _state(promise: Commitment) -> Pill:
    return Pill(tr(promise.status), _PROMISE_TONES[promise.status])
