"""What sponsors promised, by the phase of the launch and the kind of work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, get_args

from planner.models import Commitment
from planner.models.sponsors import PromiseKind
from planner.models.work import Phase
from planner.text import Sentence, day, mark, tr, trn

KINDS: tuple[PromiseKind, ...] = get_args(PromiseKind)
PHASES: tuple[Phase, ...] = get_args(Phase)


class Square(NamedTuple):
    """The promises of one phase and kind."""

    phase: Phase | None
    kind: PromiseKind | None
    promises: tuple[Commitment, ...]
    late: int
    """Those that are open and past their day."""

    def count(self, status: str) -> int:
        """Return how many of them are of this status."""
        return sum(promise.status == status for promise in self.promises)

    @property
    def tone(self) -> str:
        """``bad`` where one was missed or is late, ``good`` where all are kept."""
        if self.late or self.count("missed"):
            return "bad"
        return "good" if self.promises and self.count("kept") == len(self.promises) else "plain"

    @property
    def words(self) -> str:
        """How many there are, and what became of them."""
        if not self.promises:
            return tr("nothing promised")
        waiting = self.count("open") - self.late
        parts = (
            (tr("{count} kept"), self.count("kept")),
            (tr("{count} missed"), self.count("missed")),
            (tr("{count} late"), self.late),
            (tr("{count} open"), waiting),
        )
        return ", ".join(words.format(count=count) for words, count in parts if count)


class Grid(NamedTuple):
    """Promises by phase (down) and kind (across)."""

    phases: tuple[Phase | None, ...]
    """None last, where a promise is of no phase."""
    kinds: tuple[PromiseKind | None, ...]
    squares: dict[tuple[Phase | None, PromiseKind | None], Square]


def promise_grid(promises: Iterable[Commitment], on: date) -> Grid:
    """Return promises by phase and kind; a line for those of none where there are any."""
    found: dict[tuple[Phase | None, PromiseKind | None], list[Commitment]] = {}
    for promise in promises:
        found.setdefault((promise.phase, promise.kind), []).append(promise)
    phases = (*PHASES, *([None] if any(phase is None for phase, _ in found) else []))
    kinds = (*KINDS, *([None] if any(kind is None for _, kind in found) else []))
    squares = {
        (phase, kind): _square(phase, kind, found.get((phase, kind), ()), on)
        for phase in phases
        for kind in kinds
    }
    return Grid(phases, kinds, squares)


def _square(
    phase: Phase | None, kind: PromiseKind | None, those: Sequence[Commitment], on: date
) -> Square:
    ordered = sorted(those, key=lambda p: (p.due is None, p.due or on, p.id))
    late = sum(p.status == "open" and p.due is not None and p.due < on for p in those)
    return Square(phase, kind, tuple(ordered), late)


def phase_words(phase: Phase | None) -> str:
    """Return what a phase is called, also none."""
    return tr("no phase") if phase is None else tr(phase)


def kind_words(kind: PromiseKind | None) -> str:
    """Return what a kind of promise is called, also none."""
    return tr("no kind") if kind is None else tr(kind)


_TITLES: dict[PromiseKind | None, Sentence] = {
    "active and visible": mark("Active and visible"),
    "builds a coalition": mark("Builds a coalition"),
    "communicates in person": mark("Communicates in person"),
    None: mark("Of no kind"),
}


def kind_title(kind: PromiseKind | None) -> str:
    """Return how promises of a kind are headed."""
    return tr(_TITLES[kind])


def details(promise: Commitment, on: date) -> str:
    """Return for whom, by when and how often something was promised; empty where nobody said."""
    parts = [promise.audience]
    if promise.due is not None:
        parts.append(tr("by {day}", day=day(promise.due, on)))
    if promise.cadence_days is not None:
        parts.append(trn("every day", "every {count} days", promise.cadence_days))
    return ", ".join(filter(None, parts))
