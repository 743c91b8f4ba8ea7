"""What a plan was like at an earlier pack, and what has changed since."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.analysis.cover.headline import TITLE
from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Finding, Tells, part_key
from planner.analysis.leavers.words import Between, can_leave
from planner.analysis.measures import Measures
from planner.analysis.readiness.parts import GRAVITY, Readiness
from planner.analysis.rules import may_disclose
from planner.models import Plan, Snapshot
from planner.text import mark, number, percent, tr

SCHEMA = 1
"""The form of a snapshot's data; it goes up when a reader has to tell two forms apart."""

Figure = int | float | Between | None

_FIGURES: dict[str, tuple[str, Callable[[Measures], Figure]]] = {
    "bus_factor": (mark("People who can leave"), lambda m: m.bus_factor.figure),
    "nobody_or_one": (TITLE, lambda m: m.coverage.nobody_or_one.count),
    "single_points": (mark("Single points of failure"), lambda m: m.coverage.single_points.count),
    "uncovered": (mark("Held by nobody"), lambda m: m.coverage.uncovered.count),
    "thin": (mark("Fewer holders than needed"), lambda m: m.coverage.thin.count),
    "common_cause": (mark("One decision takes all holders"), lambda m: m.common_cause.group.count),
    "communications_only_share": (
        mark("Share held by communicators alone"),
        lambda m: m.communications_only.share,
    ),
    "departments_with_champion": (
        mark("Departments with a champion"),
        lambda m: m.departments_with_champion,
    ),
    "departments_with_backup": (
        mark("Departments with a trained backup"),
        lambda m: m.departments_with_trained_backup,
    ),
    "sponsors_taking_part": (mark("Sponsors taking part"), lambda m: m.sponsors_taking_part),
    "hours_used": (mark("Champion hours a week that can be used"), lambda m: float(m.effort.used)),
    "hours_needed": (mark("Champion hours a week needed"), lambda m: float(m.effort.needed)),
    "people": (mark("People"), lambda m: len(m.plan.people)),
    "departments": (mark("Departments"), lambda m: len(m.plan.departments)),
    "sponsors": (mark("Sponsor seats"), lambda m: len(m.plan.sponsors)),
    "goals": (mark("Goals"), lambda m: len(m.plan.goals)),
    "responsibilities": (mark("Responsibilities"), lambda m: len(m.plan.responsibilities)),
}


@dataclass(frozen=True)
class Change:
    """One figure then and now; ``None`` is no data."""

    name: str
    was: Figure
    now: Figure

    @property
    def label(self) -> str:
        """The figure's name for a reader."""
        return tr(_FIGURES[self.name][0])

    @property
    def was_words(self) -> str:
        """The figure then, for a reader."""
        return _figure_words(self.name, self.was)

    @property
    def now_words(self) -> str:
        """The figure now, for a reader."""
        return _figure_words(self.name, self.now)


def _figure_words(name: str, figure: Figure) -> str:
    if name == "bus_factor" and not isinstance(figure, float):
        return can_leave(figure)
    if figure is None:
        return tr("no data")
    if isinstance(figure, Between):
        return str(figure)
    return percent(figure) if name.endswith("share") else number(round(figure, 1))


@dataclass(frozen=True)
class FindingChange:
    """A finding, or the part of it, that is new, gone or still there."""

    code: str
    severity: str
    text: str
    about: tuple[tuple[str, str], ...]
    """Kind and name of each row."""
    key: str = ""
    """What names the finding today; empty where it is gone."""


@dataclass(frozen=True)
class ChampionChange:
    """How many champions a department had and has."""

    department: str
    was: int
    now: int


@dataclass(frozen=True)
class Comparison:
    """A plan now, against a snapshot of it."""

    label: str
    since: date
    on: date
    measures: tuple[Change, ...]
    new: tuple[FindingChange, ...]
    gone: tuple[FindingChange, ...]
    still: tuple[FindingChange, ...]
    champions: tuple[ChampionChange, ...]
    """The departments in which the number of champions changed."""

    def change(self, name: str) -> Change:
        """Return the figure of this name, then and now."""
        return next(change for change in self.measures if change.name == name)


def figures(measures: Measures) -> dict[str, Figure]:
    """Return the figures that a snapshot keeps, by name."""
    return {name: figure(measures) for name, (_, figure) in _FIGURES.items()}


def figures_then(data: Mapping[str, Any]) -> dict[str, Figure]:
    """Return the figures that a snapshot with this data kept, by name.

    Early snapshots kept what rests on nobody and on one person only apart.
    """
    kept = data.get("measures", {})
    bounds = {name: Between(*both) for name, both in data.get("bounds", {}).items()}
    apart = kept.get("uncovered"), kept.get("single_points")
    together = {} if None in apart else {"nobody_or_one": sum(apart)}
    return {**together, **kept, **bounds}


def status_then(data: Mapping[str, Any]) -> Readiness | None:
    """Return the status that a snapshot with this data kept: that of its weakest part; none where
    it kept none."""
    kept = data.get("readiness", {}).values()
    return next((status for status in GRAVITY if status in kept), None)


def freeze(measures: Measures, findings: Iterable[Finding]) -> dict[str, Any]:
    """Return all that a later pack compares itself with, as JSON values."""
    now = figures(measures)
    bounds = {name: figure for name, figure in now.items() if isinstance(figure, Between)}
    return {
        "schema": SCHEMA,
        "date": measures.on.isoformat(),
        "measures": now | dict.fromkeys(bounds),
        "bounds": {name: list(both) for name, both in bounds.items()},
        "readiness": {part.name: part.status for part in measures.readiness},
        "champions": {
            str(seat.department.id): [seat.department.name, len(seat.champions)]
            for seat in measures.seats
        },
        "findings": [_frozen(finding) for finding in findings],
    }


def nobody_or_one_then(data: Mapping[str, Any]) -> frozenset[str]:
    """Return what rested on nobody or on one person at a snapshot with this data: each as
    ``About.identity``."""
    return frozenset(
        part["key"].split(" ", 1)[1]
        for old in data["findings"]
        if old["code"].startswith(("SPOF-", "UNCOVERED-"))
        for part in old["parts"]
    )


def latest_before(plan: Plan, on: date) -> Snapshot | None:
    """Return the last snapshot dated before a day: what a pack of that day compares itself with."""
    return _latest(s for s in plan.snapshots.values() if s.on < on)


def latest(plan: Plan, on: date) -> Snapshot | None:
    """Return the last snapshot dated on or before a day."""
    return _latest(s for s in plan.snapshots.values() if s.on <= on)


def labelled(plan: Plan, label: str) -> Snapshot | None:
    """Return the last snapshot of this label."""
    return _latest(s for s in plan.snapshots.values() if s.label == label)


def _latest(snapshots: Iterable[Snapshot]) -> Snapshot | None:
    return max(snapshots, key=lambda s: (s.on, s.id), default=None)


def compare(
    snapshot: Snapshot,
    measures: Measures,
    findings: Sequence[Finding],
    *,
    standing: Iterable[Finding] | None = None,
    withheld: Collection[Tells] = (),
) -> Comparison:
    """Return what has changed since a snapshot, finding by finding and row by row.

    A finding that covers more rows than then is new for those rows and still there for the
    others; each is said in a sentence of its own. What is ``withheld`` is told neither of then
    nor of now. Where ``findings`` are not all there are, as of a plan without names, ``standing``
    are all: what is among them is not gone.
    """
    data = json.loads(snapshot.data)
    then = figures_then(data)
    old_keys = {part["key"] for old in data["findings"] for part in old["parts"]}
    new, still = _new_and_still((f for f in findings if may_disclose(f.code, withheld)), old_keys)
    there = findings if standing is None else standing
    now_keys = {part_key(f.code, r) for f in there for r in f.rows}
    shown = [old for old in data["findings"] if may_disclose(old["code"], withheld)]
    gone = [change for old in shown for change in _settled_changes(old, now_keys)]
    return Comparison(
        label=snapshot.label,
        since=snapshot.on,
        on=measures.on,
        measures=tuple(Change(n, then.get(n), now) for n, now in figures(measures).items()),
        new=_sorted(new),
        gone=_sorted(gone),
        still=_sorted(still),
        champions=tuple(_champion_changes(data["champions"], measures)),
    )


def _new_and_still(
    findings: Iterable[Finding], old_keys: Collection[str]
) -> tuple[list[FindingChange], list[FindingChange]]:
    new, still = [], []
    for finding in findings:
        known = [r for r in finding.rows if part_key(finding.code, r) in old_keys]
        fresh = [r for r in finding.rows if r not in set(known)]
        still += [_finding_change(finding, known)] if known else []
        new += [_finding_change(finding, fresh)] if fresh else []
    return new, still


def _frozen(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "text": finding.text,
        "about": [[a.kind, a.name] for a in finding.about],
        "parts": [
            {"key": p.key, "kind": p.about.kind, "name": p.about.name, "text": p.text}
            for p in finding.parts
        ],
    }


def _finding_change(finding: Finding, rows: Sequence[About]) -> FindingChange:
    whole = len(rows) == len(finding.rows)
    beside = finding.about[: len(finding.about) - len(finding.rows)]
    return FindingChange(
        finding.code,
        finding.severity,
        finding.text if whole else finding.wording(rows),
        tuple((a.kind, a.name) for a in (*beside, *rows)),
        finding.key,
    )


def _settled_changes(old: Mapping[str, Any], now_keys: set[str]) -> Iterator[FindingChange]:
    parts = [part for part in old["parts"] if part["key"] not in now_keys]
    if parts and len(parts) == len(old["parts"]):
        about = tuple((kind, name) for kind, name in old["about"])
        yield FindingChange(old["code"], old["severity"], old["text"], about)
        return
    for part in parts:
        yield FindingChange(
            old["code"], old["severity"], part["text"], ((part["kind"], part["name"]),)
        )


def _sorted(changes: Iterable[FindingChange]) -> tuple[FindingChange, ...]:
    return tuple(sorted(changes, key=lambda s: (s.code, s.text, s.about)))


def _champion_changes(
    then: Mapping[str, Sequence[Any]], measures: Measures
) -> Iterator[ChampionChange]:
    for seat in measures.seats:
        was = int(then.get(str(seat.department.id), ("", 0))[1])
        now = len(seat.champions)
        if was != now:
            yield ChampionChange(seat.department.name, was, now)
