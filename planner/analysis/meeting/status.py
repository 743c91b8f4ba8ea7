"""The plan in one word and a few lines: what page 1 of the pack opens with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from planner.analysis.findings.finding import Finding, Tells
from planner.analysis.measures import Measures
from planner.analysis.readiness.parts import GRAVITY, Part, Readiness, overall
from planner.analysis.readiness.way_out_words import way_out_words
from planner.models import Plan
from planner.text import day, listed, mark, number, tr, trn

_TOO_LITTLE = (
    mark("The purpose is not settled enough to {aim}."),
    mark("The network is not easy enough to use yet to {aim}."),
    mark("Buy-in is too narrow to {aim}."),
    mark("Too little effort is pledged to {aim}."),
)
_NOT_YET = (
    mark("The purpose is not yet settled enough to be sure to {aim}."),
    mark("The network is not yet easy enough to use to be sure to {aim}."),
    mark("Buy-in is not yet broad enough to be sure to {aim}."),
    mark("Not yet enough effort is pledged to be sure to {aim}."),
)
MOST_POINTS = 60
"""Single points of failure up to which appointments are worked out for a line of the status."""

_PARTS = (mark("purpose"), mark("ease of use"), mark("buy-in"), mark("sustained effort"))
"""The parts, in their order, as they stand inside a sentence."""

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


def status(
    measures: Measures,
    findings: Sequence[Finding],
    step: str = "",
    *,
    parts: Sequence[Part] | None = None,
    solve: bool = True,
) -> Status:
    """Return the plan's status: that of its weakest part.

    ``step`` is the failing check with what fixes it, where that is worked out (``next_step``).
    ``parts`` are those of the plan as it is kept, where the measures are of one without names.
    Without ``solve`` the line on how many could leave is there only if the bus factor is known
    already; word and headline never depend on it.
    """
    parts = measures.readiness if parts is None else parts
    word = overall(parts)
    weakest = min(parts, key=lambda part: GRAVITY.index(part.status))
    lines = [step or _failing(weakest)]
    lines.append(_leaving(measures) if solve or measures.knows("bus_factor") else "")
    lines.append(_appointments(measures) if solve else "")
    critical = sum(f.severity == "critical" and f.waived is None for f in findings)
    if critical:
        lines.append(
            trn("One critical finding is open.", "{count} critical findings are open.", critical)
        )
    headline = _headline(_aim(measures), word, list(parts).index(weakest), parts)
    return Status(word, headline, tuple(line for line in lines if line)[:3])


def next_step(measures: Measures, plan: Plan, withheld: Collection[Tells] = ()) -> str:
    """Return the failing check and what fixes it, or until when the plan is on track; nothing
    where neither is to be said.

    Rows are called as in ``plan``, which may be one without names; what is ``withheld`` is not
    told.
    """
    way, until = measures.way_out, None
    if way is not None:
        return way_out_words(way, plan, measures.on, withheld=withheld).whole
    if overall(measures.readiness) == "on track" and "departure" not in withheld:
        until = measures.status_until
    if until is None:
        return ""
    return tr("As dates stand, that holds until {day}.", day=day(until, measures.on))


def _failing(weakest: Part) -> str:
    return f"{weakest.sentence}." if weakest.status in ("off track", "at risk") else ""


def _headline(aim: str, word: Readiness, weakest: int, parts: Sequence[Part]) -> str:
    if word == "not yet":
        return tr("Nothing is due yet by which to say where the plan stands.")
    if word == "off track":
        return tr(_TOO_LITTLE[weakest], aim=aim)
    if word == "at risk":
        return tr(_NOT_YET[weakest], aim=aim)
    called = zip(parts, _PARTS, strict=True)
    unknown = [tr(name) for part, name in called if part.status == "not yet"]
    if unknown:
        return tr(
            "The plan is on track to {aim}, as far as it can be checked: nothing is due yet for "
            "{parts}.",
            aim=aim,
            parts=listed(unknown),
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
    # Not before somebody asks: it needs much, and the overview is shown first.
    from planner.analysis.appointing.appointments import clear_single_points

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


def count_in_words(count: int) -> str:
    """Return a small count in words, as sentences have it."""
    return tr(_COUNTS[count]) if count < len(_COUNTS) else number(count)


def counted_first(count: int) -> str:
    """Return a small count in words, as it begins a sentence."""
    return tr(_COUNTS_FIRST[count]) if count < len(_COUNTS_FIRST) else number(count)
