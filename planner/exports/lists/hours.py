"""The list of what an hour buys: the steps by which single points of failure can be cleared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from planner.analysis.appointing.frontier import Step, frontier
from planner.analysis.appointing.model import Pairing
from planner.analysis.findings.subjects import responsibility_names
from planner.exports.lists.listing import Column, Listing, View, join_names, yes_no
from planner.exports.redaction.disclosure import Disclosure
from planner.text import tr


class Bought(NamedTuple):
    """A step, and how its appointments differ from those of the step before."""

    step: Step
    added: tuple[str, ...]
    dropped: tuple[str, ...]


def bought(disclosure: Disclosure) -> tuple[int, list[Bought]]:
    """Return how many single points there are, and the steps that clear any, in words."""
    names = disclosure.names

    def words(pairings: Iterable[Pairing]) -> tuple[str, ...]:
        said = [
            tr(
                "{person} for {name}",
                person=names.person(person_id),
                name=responsibility_names(disclosure.plan, (row_id,)),
            )
            for person_id, row_id in pairings
        ]
        return tuple(sorted(said))

    found = frontier(disclosure.source.coverage)
    before, steps = frozenset[Pairing](), []
    for step in found.steps:
        now = frozenset(step.pairings)
        if now:
            steps.append(Bought(step, words(now - before), words(before - now)))
        before = now
    return found.points, steps


def hours(view: View) -> Listing:
    """List what each number of hours a week buys, one row for each step."""
    columns: tuple[Column[Bought], ...] = (
        Column("hours", tr("Hours a week asked for"), lambda b: b.step.hours, "hours"),
        Column("left", tr("Single points left"), lambda b: b.step.left, "number"),
        Column("proven", tr("Proven"), lambda b: yes_no(b.step.exact)),
        Column("added", tr("To appoint besides"), lambda b: join_names(b.added), "long"),
        Column("dropped", tr("Instead of"), lambda b: join_names(b.dropped), "long"),
    )
    return view.listing(
        "hours",
        tr("What an hour buys"),
        columns,
        ((f"hours {each.step.hours:g}", each) for each in bought(view)[1]),
        about=tr(
            "For each number of hours a week asked for, the fewest single points of failure left"
            " once everybody has accepted and is trained or ready."
        ),
        empty=tr("No hours that could be asked for clear a single point of failure."),
    )
