"""Measure 14: whether purpose, ease of use, buy-in and sustained effort are ready.

That a network needs a defined purpose, ease of use and internal buy-in: Adi Gaskell, as cited in a
2013 article by a communications practitioner. That it takes sustained effort: the same article.
What was said in surveys elsewhere is no target: there is no check against it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from planner.analysis.readiness.goal_progress import is_measured
from planner.models import Commitment, Goal
from planner.text import Many, One, Sentence, mark, number, tr, trn

if TYPE_CHECKING:
    from planner.analysis.measures import Measures

Readiness = Literal["on track", "at risk", "off track", "no data"]

ON_TRACK_SHARE = 0.8
AT_RISK_SHARE = 0.5
RULE: Sentence = (
    "On track: every check is met to at least 80%. At risk: every check is met to at least 50%. "
    "Off track: a check is met to less than 50%. No data: the plan holds nothing to check."
)
"""How checks become a status; the pack prints it."""


@dataclass(frozen=True)
class Check:
    """One thing counted: ``done`` of ``total``, and the sentence that says so."""

    text: str
    done: float
    total: float
    counts: str
    """Which check it is: its sentence before any figure."""

    @property
    def share(self) -> float:
        """The part of the check that is met, 0 to 1."""
        return min(1.0, self.done / self.total)


@dataclass(frozen=True)
class Pillar:
    """One of the four things a launch stands on."""

    name: str
    status: Readiness
    sentence: str
    """The weakest check in words."""
    checks: tuple[Check, ...]
    share: float | None
    """The mean of the checks' shares, 0 to 1; ``None`` without data."""
    definition: str
    """What is checked."""


def readiness(measures: Measures) -> tuple[Pillar, ...]:
    """Purpose, ease of use, buy-in and sustained effort, from what the plan holds that day."""
    return tuple(
        _pillar(tr(name), tr(definition), [c for c in checks(measures) if c.total > 0])
        for name, definition, checks in _PILLARS
    )


def _pillar(name: str, definition: str, checks: Sequence[Check]) -> Pillar:
    if not checks:
        nothing = tr("Nothing in the plan to check yet.")
        return Pillar(name, "no data", nothing, (), None, definition)
    weakest = min(checks, key=lambda c: c.share)
    return Pillar(
        name=name,
        status=_status(weakest.share),
        sentence=weakest.text,
        checks=tuple(checks),
        share=sum(c.share for c in checks) / len(checks),
        definition=definition,
    )


def _status(share: float) -> Readiness:
    if share >= ON_TRACK_SHARE:
        return "on track"
    return "at risk" if share >= AT_RISK_SHARE else "off track"


def _check(one: One, many: Many, done: float, total: float) -> Check:
    """``one`` is the sentence for a total of one, ``many`` for every other."""
    text = trn(one, many, round(total), done=number(round(done, 1)), total=number(round(total, 1)))
    return Check(text, done, total, many)


def _purpose(measures: Measures) -> list[Check]:
    plan, depth = measures.plan, measures.coverage.depth
    purposes, goals = tuple(plan.purposes.values()), tuple(plan.goals.values())
    served = [p for p in purposes if any(map(is_measured, plan.where(Goal, "purpose_id", p.id)))]
    statements = len(purposes)
    return [
        _check(
            "{done} of {total} purpose statement is agreed",
            "{done} of {total} purpose statements are agreed",
            sum(p.status == "agreed" for p in purposes),
            statements,
        ),
        _check(
            "{done} of {total} purpose statement has an owner",
            "{done} of {total} purpose statements have an owner",
            sum(depth(plan.responsibility_for(p).id) > 0 for p in purposes),
            statements,
        ),
        _check(
            "{done} of {total} purpose statement is served by a measured goal",
            "{done} of {total} purpose statements are served by a measured goal",
            len(served),
            statements,
        ),
        _check(
            "{done} of {total} goal serves a purpose statement",
            "{done} of {total} goals serve a purpose statement",
            sum(g.purpose_id is not None for g in goals),
            len(goals),
        ),
        _check(
            "{done} of {total} goal can be measured",
            "{done} of {total} goals can be measured",
            sum(map(is_measured, goals)),
            len(goals),
        ),
    ]


def _ease(measures: Measures) -> list[Check]:
    plan = measures.plan
    pilot = [a for a in plan.actions.values() if a.phase == "pilot" and a.status != "dropped"]
    named, trained = measures.named.champions, measures.named.trained
    return [
        _check(
            "{done} of {total} pilot action is done",
            "{done} of {total} pilot actions are done",
            sum(a.status == "done" for a in pilot),
            len(pilot),
        ),
        _check(
            "{done} of {total} champion is trained",
            "{done} of {total} champions and backups are trained",
            len(trained),  # all of whom are named: whoever holds a seat is
            len(named),
        ),
    ]


def _buy_in(measures: Measures) -> list[Check]:
    coverage = measures.coverage
    items_kept = any(p.begun or p.late for p in measures.participation)
    communicators = any(d.is_communications for d in measures.plan.departments.values())
    covered = sum(bool(holders) for holders in coverage.holders.values())
    rated = [g for g in measures.buy_in if g.gap is not None]
    seats = measures.seats
    return [
        _check(
            "{done} of {total} department has a champion",
            "{done} of {total} departments have a champion",
            measures.departments_with_champion,
            len(seats),
        ),
        _check(
            "{done} of {total} department has a second champion or a trained backup",
            "{done} of {total} departments have a second champion or a trained backup",
            sum(len(seat.champions) + len(seat.backups) > 1 for seat in seats),
            len(seats),
        ),
        _check(
            "{done} of {total} sponsor takes part in person",
            "{done} of {total} sponsors take part in person",
            measures.sponsors_taking_part,
            len(measures.sponsor_seats) if items_kept else 0,
        ),
        _check(
            "{done} of {total} responsibility held is held outside communications too",
            "{done} of {total} responsibilities held are held outside communications too",
            covered - measures.communications_only.group.count,
            covered if communicators else 0,
        ),
        _check(
            "{done} of {total} buy-in rating is where it should be",
            "{done} of {total} buy-in ratings are where they should be",
            sum(g.gap == 0 for g in rated),
            len(rated),
        ),
    ]


def _effort(measures: Measures) -> list[Check]:
    plan, on, hours = measures.plan, measures.on, measures.effort
    due = [a for a in plan.actions.values() if a.due and a.due < on and a.status != "dropped"]
    after = [r for r in plan.responsibilities.values() if r.action_id is not None]
    after = [r for r in after if plan.actions[r.action_id or 0].phase == "sustain"]
    promises = [
        c for c in plan.table(Commitment).values() if c.status != "open" or (c.due and c.due < on)
    ]
    return [
        _check(
            "{done} of {total} champion hour a week is pledged",
            "{done} of {total} champion hours a week are pledged",
            hours.pledged,
            hours.needed if hours.known else 0,
        ),
        _check(
            "{done} of {total} promise due by now is kept",
            "{done} of {total} promises due by now are kept",
            sum(c.status == "kept" for c in promises),
            len(promises),
        ),
        _check(
            "{done} of {total} action due by now is done",
            "{done} of {total} actions due by now are done",
            sum(a.status == "done" for a in due),
            len(due),
        ),
        _check(
            "{done} of {total} action for the time after launch has an owner",
            "{done} of {total} actions for the time after launch have an owner",
            sum(measures.coverage.depth(r.id) > 0 for r in after),
            len(after),
        ),
    ]


_PILLARS: tuple[tuple[str, str, Callable[[Measures], list[Check]]], ...] = (
    (
        mark("Purpose"),
        mark("Purpose statements agreed, owned and served by goals that can be measured."),
        _purpose,
    ),
    (
        mark("Easy to use"),
        mark("Pilot actions done, and champions and backups trained."),
        _ease,
    ),
    (
        mark("Buy-in"),
        mark(
            "Departments with champions and backups, sponsors who take part themselves, "
            "responsibilities held outside communications, and buy-in where it should be."
        ),
        _buy_in,
    ),
    (
        mark("Sustained effort"),
        mark(
            "Champion hours pledged, promises and actions kept in time, and owners for the time "
            "after launch."
        ),
        _effort,
    ),
)
