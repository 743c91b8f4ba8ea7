"""The plan in one word and a few lines: what page 1 of the pack opens with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.analysis.appointing.appointments import clear_single_points
from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.readiness.pillars import Pillar, Readiness
from planner.text import Sentence, day, listed, mark, tr, trn

RULE: Sentence = (
    "Off track: one of purpose, ease of use, buy-in and sustained effort is off track. At risk: "
    "one of them is at risk, or a critical finding is open. On track: all four are on track. "
    "No data: one of them cannot be checked yet, and nothing else is wrong."
)
"""How the word is found; the pack prints it."""

_GRAVITY: tuple[Readiness, ...] = ("off track", "at risk", "no data", "on track")
_SAID_FIRST = (2, 0, 3, 1)
"""Which pillar the headline is about where several stand equal: buy-in, purpose, effort, ease."""

_TOO_LITTLE = (
    mark("The purpose is not settled enough to {aim}."),
    mark("It is not easy enough to use yet to {aim}."),
    mark("Buy-in is too narrow to {aim}."),
    mark("Too little effort is pledged to {aim}."),
)
_NOT_YET = (
    mark("The purpose is not yet settled enough to be sure to {aim}."),
    mark("It is not yet easy enough to use to be sure to {aim}."),
    mark("Buy-in is not yet broad enough to be sure to {aim}."),
    mark("Not yet enough effort is pledged to be sure to {aim}."),
)
MOST_POINTS = 60
"""Single points of failure up to which appointments are worked out for a line of the status."""

_PILLARS = (mark("purpose"), mark("ease of use"), mark("buy-in"), mark("sustained effort"))
"""The pillars, in their order, as they stand inside a sentence."""

_COUNTS = (
    mark("no"),
    mark("one"),
    mark("two"),
    mark("three"),
    mark("four"),
    mark("five"),
    mark("six"),
    mark("seven"),
    mark("eight"),
    mark("nine"),
    mark("ten"),
)
_COUNTS_FIRST = (
    *(mark("No"), mark("One"), mark("Two"), mark("Three"), mark("Four"), mark("Five")),
    *(mark("Six"), mark("Seven"), mark("Eight"), mark("Nine"), mark("Ten")),
)


@dataclass(frozen=True)
class Status:
    """Where the plan stands."""

    word: Readiness
    headline: str
    reasons: tuple[str, ...]
    """At most three sentences, each computed."""


def status(measures: Measures, findings: Sequence[Finding], *, solve: bool = True) -> Status:
    """Return the plan's status.

    Without ``solve`` the line on how many could leave is there only if the bus factor is known
    already; word and headline never depend on it.
    """
    pillars = measures.readiness
    critical = [f for f in findings if f.severity == "critical" and f.waived is None]
    order = [pillars[i] for i in _SAID_FIRST]
    weakest = min(order, key=lambda p: _GRAVITY.index(p.status))
    word = weakest.status
    if critical and word in ("no data", "on track"):
        word = "at risk"
    lines = [_leaving(measures) if solve or measures.knows("bus_factor") else ""]
    lines += _pillar_lines(order, word)
    lines.insert(2, _appointments(measures) if solve else "")
    if critical:
        lines.append(
            trn(
                "One critical finding is open.",
                "{count} critical findings are open.",
                len(critical),
            )
        )
    return Status(
        word,
        _headline(measures, word, weakest, pillars.index(weakest), len(critical)),
        tuple(line for line in lines if line)[:3],
    )


def _headline(
    measures: Measures, word: Readiness, weakest: Pillar, pillar: int, critical: int
) -> str:
    aim = _aim(measures)
    if word == "no data":
        known = [p for p in measures.readiness if p.status != "no data"]
        unknown = [
            tr(name)
            for pillar, name in zip(measures.readiness, _PILLARS, strict=True)
            if pillar.status == "no data"
        ]
        if not known:
            return tr("The plan holds too little yet to say where it stands.")
        return tr(
            "It cannot be said yet whether the plan is on track to {aim}: too little is known of "
            "{pillars}.",
            aim=aim,
            pillars=listed(unknown),
        )
    if weakest.status == "off track":
        return tr(_TOO_LITTLE[pillar], aim=aim)
    if weakest.status == "at risk":
        return tr(_NOT_YET[pillar], aim=aim)
    if word == "at risk":
        return trn(
            "One critical finding has to be settled to {aim}.",
            "{count} critical findings have to be settled to {aim}.",
            critical,
            aim=aim,
        )
    return tr("The plan is on track to {aim}.", aim=aim)


def _aim(measures: Measures) -> str:
    launch, on = measures.plan.info.launch, measures.on
    if launch is None:
        return tr("launch")
    if on >= launch:
        return tr("keep the network alive")
    return tr("launch on {day}", day=day(launch, on))


def _leaving(measures: Measures) -> str:
    """Return what the bus factor says, as a sentence."""
    factor = measures.bus_factor
    return "" if factor.figure is None else tr("{words}.", words=factor.words.whole)


def _appointments(measures: Measures) -> str:
    """Return what appointing backups would do, where that is worked out in no time."""
    points = measures.coverage.single_points.count
    if not 0 < points <= MOST_POINTS:
        return ""
    plan = clear_single_points(measures.coverage)
    if not plan.appointments:
        return ""
    places = {"appointments": counted_first(len(plan.appointments)), "all": points}
    if plan.remaining.count:
        return trn(
            "{appointments} appointment, once accepted and trained, would end one of {all} single "
            "points of failure.",
            "{appointments} appointments, once accepted and trained, would end {count} of {all} "
            "single points of failure.",
            plan.cleared.count,
            **places,
        )
    return trn(
        "{appointments} appointment, once accepted and trained, would end the only single point "
        "of failure.",
        "{appointments} appointments, once accepted and trained, would end all {count} single "
        "points of failure.",
        points,
        **places,
    )


def _pillar_lines(order: Sequence[Pillar], word: Readiness) -> list[str]:
    if word not in ("off track", "at risk"):
        return []
    return [f"{p.sentence}." for p in order if p.status == word]


def counted(count: int) -> str:
    """Return a small count in words, as sentences have it."""
    return tr(_COUNTS[count]) if count < len(_COUNTS) else str(count)


def counted_first(count: int) -> str:
    """Return a small count in words, as it begins a sentence."""
    return tr(_COUNTS_FIRST[count]) if count < len(_COUNTS_FIRST) else str(count)
