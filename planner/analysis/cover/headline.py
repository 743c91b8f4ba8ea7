"""Measure 1 in a line: how much rests on nobody or on one person, said alike wherever it is said.

The two are counted together, so that a first champion never makes the figure worse.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.cover.coverage import Coverage
from planner.text import Sentence, listed, mark, tr, trn

TITLE: Sentence = mark("Rest on nobody or on one person")
"""What the figure is called where it stands large."""


def headline(cover: Coverage) -> str:
    """Return how many of all responsibilities rest on nobody or on one person, as a sentence."""
    everything = trn("{count} responsibility", "{count} responsibilities", len(cover.holders))
    few = cover.nobody_or_one.count
    if not few:
        return tr("None of {all} rests on nobody or on one person.", all=everything)
    return trn(
        "{count} of {all} rests on nobody or on one person: {apart}.",
        "{count} of {all} rest on nobody or on one person: {apart}.",
        few,
        all=everything,
        apart=listed(list(breakdown(cover))),
    )


def breakdown(cover: Coverage) -> Iterator[str]:
    """Yield how many of them rest on nobody, and how many on one person, where there are any."""
    nobody, one = cover.uncovered.count, cover.single_points.count
    if nobody:
        yield tr("{count} on nobody", count=nobody)
    if one:
        yield trn("{count} on one person", "{count} on one person each", one)
