"""The chapter on what an hour buys: hours asked for against single points of failure left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.analysis.appointing.frontier_words import proof_words
from planner.analysis.appointing.words import as_if
from planner.exports.blocks.section import Column, Meter, Paragraph, Section, Table
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.lists.hours import Bought, bought
from planner.text import listed, number, tr, trn

_MOST_STEPS, _FEW_STEPS = 20, 8
"""Rows of the table, and of the one that stands for it where room is short."""
_MOST_NAMES = 3


@section("hours", "What an hour buys")
def hours(material: Material) -> Section | None:
    """Return the steps that clear single points of failure; none where no hours clear any."""
    points, steps = bought(material)
    if not steps:
        return None
    last = steps[-1].step
    lead = trn(
        "{hours} h a week, asked of the right people, leave {left} of {count} single point of"
        " failure.",
        "{hours} h a week, asked of the right people, leave {left} of {count} single points of"
        " failure.",
        points,
        hours=number(last.hours),
        left=last.left or tr("none"),
    )
    proof = proof_words(all(each.step.exact for each in steps))
    blocks = (Paragraph(f"{proof} {as_if()}", lead=lead), _table(points, steps))
    return Section("hours", tr("What an hour buys"), blocks)


def _table(points: int, steps: Sequence[Bought]) -> Table:
    """Every step, or of many as many as fit, the last among them."""
    shorter = _table_of(points, steps, _FEW_STEPS) if len(steps) > _FEW_STEPS else None
    return replace(_table_of(points, steps, _MOST_STEPS), shorter=shorter)


def _table_of(points: int, steps: Sequence[Bought], most: int) -> Table:
    every = -(-len(steps) // most)
    chosen = [step for at, step in enumerate(reversed(steps)) if at % every == 0][::-1]
    return Table(
        "hours",
        (
            Column(tr("Hours a week"), width=0.5),
            Column(tr("Single points left"), width=1),
            Column(tr("To appoint besides"), width=2.5),
        ),
        tuple(
            (
                number(each.step.hours),
                Meter(str(each.step.left), each.step.left / points),
                listed(each.added, most=_MOST_NAMES) if every == 1 else _count_words(each),
            )
            for each in chosen
        ),
    )


def _count_words(each: Bought) -> str:
    count = len(each.step.pairings)
    return trn("{count} appointment in all", "{count} appointments in all", count)
