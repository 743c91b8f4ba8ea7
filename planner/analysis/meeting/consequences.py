"""What follows from an option, and from no answer: worked out where the plan can tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.findings.subjects import about_responsibility, names
from planner.analysis.readiness.days_ahead import days_ahead
from planner.models import Assignment, Draft, Plan, Responsibility
from planner.text import day, mark, percent, tr, trn

if TYPE_CHECKING:
    from planner.analysis.measures import Measures

Appointment = tuple[int, int]
"""A person and the responsibility they would hold."""


@dataclass(frozen=True)
class Counted:
    """How many of the responsibilities of one sort are covered, now and later."""

    covered: int
    of: int
    until: date | None = None
    """The last day of that, where a known date takes some of it back."""
    then: int = 0
    """How many are covered after that day."""


def with_appointed(plan: Plan, appointed: Iterable[Appointment]) -> Plan:
    """Return the plan as it would be if these people had accepted and were trained: as backups, and
    as owners of what has none."""
    draft = Draft(plan)
    for person_id, responsibility_id in appointed:
        seat = plan.get(Responsibility, responsibility_id).kind == "champion seat"
        owned = any(a.role == "owner" for a in draft.plan.assignments_of(responsibility_id))
        draft.add(
            Assignment,
            responsibility_id=responsibility_id,
            person_id=person_id,
            role="backup" if owned else "owner",
            status="trained" if seat else None,
            ready=True,
        )
    return draft.plan


def if_appointed(measures: Measures, appointed: Sequence[Appointment]) -> str:
    """Return what cover would be if these people held what they are proposed for: of the champion
    seats where it is about those, else of all responsibilities. Where as many would be covered as
    now, it is what each would rest on."""
    plan, row_ids = with_appointed(measures.plan, appointed), [row_id for _, row_id in appointed]
    counted = _ahead(plan, measures.on, row_ids)
    if counted.covered == _covered(measures.coverage, _among(plan, row_ids)):
        alone = " ".join(_would_rest_on_one(coverage(plan, measures.on), row_ids))
        if alone:
            return alone
    sentence = (
        mark("{count} of {all} champion seats would be covered ({share})")
        if _are_seats(plan, row_ids)
        else mark("{count} of {all} responsibilities would be covered ({share})")
    )
    return _cover_words(sentence, counted, measures.on)


def as_it_is(measures: Measures, row_ids: Sequence[int]) -> str:
    """Return what cover is, to compare with what it would be if people were appointed to these."""
    sentence = (
        mark("{count} of {all} champion seats are covered now ({share})")
        if _are_seats(measures.plan, row_ids)
        else mark("{count} of {all} responsibilities are covered now ({share})")
    )
    return _cover_words(sentence, _ahead(measures.plan, measures.on, row_ids), measures.on)


def if_nobody_is_appointed(measures: Measures, row_ids: Iterable[int]) -> str:
    """Return who holds these responsibilities if nothing is decided: nobody, nobody from a known
    day on, or one person alone."""
    rows = list(dict.fromkeys(row_ids))
    empty_from = _empty_from(measures.coverage, rows)
    lost: dict[date, list[int]] = {}
    for row_id in rows:
        if row_id in empty_from:
            lost.setdefault(empty_from[row_id], []).append(row_id)
    held = [r for r in rows if r not in empty_from]
    alone = [row_id for row_id in held if measures.coverage.depth(row_id) == 1]
    return " ".join(_lost_words(measures.plan, lost, alone, measures.on))


def days_without_holders(measures: Measures, row_ids: Iterable[int]) -> dict[int, date]:
    """Return the first day on which nobody holds each of these, as far as known dates tell: the
    day of the measures where nobody does now; only what comes to that."""
    return _empty_from(measures.coverage, list(row_ids))


def _empty_from(now: Coverage, row_ids: Sequence[int]) -> dict[int, date]:
    found = {row_id: now.on for row_id in row_ids if now.depth(row_id) == 0}
    for when in days_ahead(now.plan, now.on):
        cover = coverage(now.plan, when)
        for row_id in row_ids:
            if row_id not in found and cover.depth(row_id) == 0:
                found[row_id] = when
    return found


def _would_rest_on_one(then: Coverage, row_ids: Iterable[int]) -> Iterator[str]:
    """Yield which of these one person would hold alone, and until when where that is known."""
    alone = [row_id for row_id in dict.fromkeys(row_ids) if then.depth(row_id) == 1]
    empty_from = _empty_from(then, alone)
    for when in sorted({empty_from.get(row_id, date.max) for row_id in alone}):
        those = [row_id for row_id in alone if empty_from.get(row_id, date.max) == when]
        words = trn(
            "{names} would rest on one person",
            "{names} would rest on one person each",
            len(those),
            names=_names_of(then.plan, those),
        )
        if when == date.max:
            yield tr("{words}.", words=words)
        else:
            last = day(when - timedelta(days=1), then.on)
            yield tr("{words} until {day}.", words=words, day=last)


def if_sponsors_take_part(measures: Measures, sponsor_ids: Collection[int]) -> str:
    """Return how many sponsors would take part if these did."""
    seats = measures.sponsor_seats
    would = sum(s.state == "taking part" or s.sponsor.id in sponsor_ids for s in seats)
    return tr(
        "{count} of {all} sponsors would take part in person ({share}).",
        count=would,
        all=len(seats),
        share=percent(would / len(seats)),
    )


def if_sponsors_stay_away(measures: Measures) -> str:
    """Return how many sponsors take part as it is."""
    count, seats = measures.sponsors_taking_part, len(measures.sponsor_seats)
    return tr(
        "{count} of {all} sponsors take part in person ({share}).",
        count=count,
        all=seats,
        share=percent(count / seats),
    )


def _are_seats(plan: Plan, row_ids: Iterable[int]) -> bool:
    return all(plan.get(Responsibility, row_id).kind == "champion seat" for row_id in row_ids)


def _ahead(plan: Plan, on: date, row_ids: Sequence[int]) -> Counted:
    """Count what is covered among all of the sort that these are."""
    among = _among(plan, row_ids)
    covered = _covered(coverage(plan, on), among)
    for when in days_ahead(plan, on):
        then = _covered(coverage(plan, when), among)
        if then < covered:
            return Counted(covered, len(among), when - timedelta(days=1), then)
    return Counted(covered, len(among))


def _among(plan: Plan, row_ids: Sequence[int]) -> list[int]:
    """Return all champion seats where these are such, else all responsibilities."""
    seats = _are_seats(plan, row_ids)
    return [r.id for r in plan.responsibilities.values() if not seats or r.kind == "champion seat"]


def _covered(cover: Coverage, among: Iterable[int]) -> int:
    return sum(cover.cover(row_id) == "covered" for row_id in among)


def _cover_words(sentence: str, counted: Counted, on: date) -> str:
    words = tr(
        sentence,
        count=counted.covered,
        all=counted.of,
        share=percent(counted.covered / counted.of),
    )
    if counted.until is None:
        return tr("{words}.", words=words)
    return tr(
        "{words} until {day}, then {count} ({share}).",
        words=words,
        day=day(counted.until, on),
        count=counted.then,
        share=percent(counted.then / counted.of),
    )


def _names_of(plan: Plan, row_ids: Sequence[int]) -> str:
    return names([about_responsibility(plan, row_id) for row_id in row_ids])


def _lost_words(
    plan: Plan, lost: dict[date, list[int]], alone: Sequence[int], on: date
) -> Iterator[str]:
    for when in sorted(lost):
        rows = lost[when]
        if when == on:
            yield tr("Nobody holds {names}.", names=_names_of(plan, rows))
        else:
            yield tr(
                "Nobody holds {names} from {day}.", names=_names_of(plan, rows), day=day(when, on)
            )
    if alone:
        yield trn(
            "{names} rests on one person.",
            "{names} rest on one person each.",
            len(alone),
            names=_names_of(plan, alone),
        )
