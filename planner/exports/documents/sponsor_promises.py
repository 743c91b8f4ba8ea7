"""What a sponsor promised, by phase and kind, and what could be talked about with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from planner.analysis.sponsors.participation import Participation
from planner.analysis.sponsors.promises import (
    Square,
    details,
    kind_title,
    phase_words,
    promise_grid,
)
from planner.analysis.sponsors.prompts import prompts
from planner.exports.blocks.section import Block, Bullets, Column, Heading, Table
from planner.exports.documents.material import Material
from planner.models import Commitment
from planner.text import tr, trn

_MOST_PROMISES, _MOST_PROMPTS = 3, 2
_SIGNS = {"kept": "✓", "missed": "✕", "late": "▲", "open": "·"}


def promised(material: Material, mine: Sequence[Participation]) -> Iterator[Block]:
    """Yield what somebody promised in any of their seats, phases down and kinds of work across;
    those in which nothing is promised are left out."""
    made = [
        promise
        for part in mine
        for promise in material.plan.where(Commitment, "sponsor_id", part.sponsor.id)
    ]
    if not made:
        return
    grid = promise_grid(made, material.on)
    phases = [p for p in grid.phases if any(grid.squares[p, k].promises for k in grid.kinds)]
    kinds = [k for k in grid.kinds if any(grid.squares[p, k].promises for p in phases)]
    yield Heading(tr("What you promised"))
    yield Table(
        "promises",
        (
            Column(tr("Phase"), width=1),
            *(Column(kind_title(kind), width=3) for kind in kinds),
        ),
        tuple(
            (
                phase_words(phase),
                *(_in_square(grid.squares[phase, kind], material.on) for kind in kinds),
            )
            for phase in phases
        ),
    )


def to_talk_about(mine: Sequence[Participation]) -> Iterator[Block]:
    """Yield what could be talked about where others write for somebody, or they went silent."""
    asked = [words for part in mine for words in prompts(part)][:_MOST_PROMPTS]
    if asked:
        yield Heading(tr("To talk about"))
        yield Bullets(tuple(asked))


def _in_square(square: Square, on: date) -> str:
    """Return the promises of a phase and kind, one in a line, with what became of each."""
    lines = [_line(promise, on) for promise in square.promises[:_MOST_PROMISES]]
    left = len(square.promises) - len(lines)
    if left:
        lines.append(trn("and {count} more", "and {count} more", left))
    return "\n".join(lines) or "–"


def _line(promise: Commitment, on: date) -> str:
    """Return a promise with its sign; of an open one also for whom, by when and how often."""
    late = promise.status == "open" and promise.due is not None and promise.due < on
    sign = _SIGNS["late" if late else promise.status]
    about = details(promise, on) if promise.status == "open" else ""
    words = tr("{promise} ({about})", promise=promise.promise, about=about)
    return f"{sign} {words if about else promise.promise}"
