"""The chapter on the pilot: what people do alone, round by round, and the problems still open."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from planner.analysis.pilot.problems import (
    SEVERE,
    days_late,
    is_open,
    problems_of,
    retest_words,
)
from planner.analysis.pilot.results import RoundResults, Tally, round_results
from planner.analysis.pilot.rounds import rounds_of, tasks_of
from planner.analysis.readiness.parts import status_of
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    Heading,
    More,
    Paragraph,
    Pill,
    Section,
    Table,
)
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.wording import STATUS_TONES, severity_pill
from planner.models import PilotProblem, PilotRound
from planner.text import day, number, percent, tr, trn

_MOST_ROUNDS = 3
_MOST_TASKS = 14
"""Tasks listed; the line of all tasks counts those that are left out too."""

Tried = tuple[PilotRound, RoundResults]


@section("pilot", "Pilot")
def pilot(material: Material) -> Section | None:
    """Show every task over the last rounds, and the open problems.

    None where nobody tried anything and nothing was found.
    """
    rounds = _rounds(material)
    every = problems_of(material.plan, material.on)
    if not rounds and not every:
        return None
    blocks: list[Block] = []
    if rounds:
        blocks += [Paragraph(_sentence(rounds)), _results(material, rounds)]
    if every:
        left = [problem for problem in every if is_open(problem)]
        blocks += [Heading(tr("Problems")), Paragraph(_count_words(left, every))]
        blocks += [_problems(material, left)] if left else []
    return Section("pilot", tr("Pilot"), tuple(blocks))


def _rounds(material: Material) -> list[Tried]:
    """Return the last rounds begun by the day in which somebody tried something, newest first."""
    begun = [r for r in rounds_of(material.plan) if r.on is None or r.on <= material.on]
    results = [(each, round_results(material.plan, each.id)) for each in reversed(begun)]
    return [(each, found) for each, found in results if found.whole.tried][:_MOST_ROUNDS]


def _sentence(rounds: Sequence[Tried]) -> str:
    """Return how much was done alone, by how many people, in each round."""
    said = [
        trn(
            "In {round}{when}, {people} person did {share} of {tries} tries alone.",
            "In {round}{when}, {people} people did {share} of {tries} tries alone.",
            found.people,
            round=each.title,
            when="" if each.on is None else tr(" on {day}", day=day(each.on)),
            people=found.people,
            share=percent(found.whole.share or 0.0),
            tries=found.whole.tried,
        )
        for each, found in rounds
    ]
    return " ".join(said)


def _results(material: Material, rounds: Sequence[Tried]) -> Table:
    latest = rounds[0][1]
    columns = [Column(tr("Task"), width=3)]
    columns += [Column(tr("Alone in {round}", round=each.title), width=1.2) for each, _ in rounds]
    columns.append(Column(tr("Median minutes"), width=1))
    rows: list[tuple[Cell, ...]] = []
    for task in tasks_of(material.plan):
        counts = [found.by_task.get(task.id) for _, found in rounds]
        if any(counts) and len(rows) < _MOST_TASKS:
            minutes = latest.minutes.get(task.id)
            said = "–" if minutes is None else number(round(minutes, 1))
            rows.append((task.title, *_cells(counts), said))
    rows.append((tr("All tasks"), *_cells([found.whole for _, found in rounds]), "–"))
    return Table("pilot", tuple(columns), tuple(rows))


def _cells(counts: Sequence[Tally | None]) -> list[Cell]:
    """Return how many did it alone, of how many; the latest with what that comes to."""
    said = ["–" if t is None else tr("{n} of {every}", n=t.alone, every=t.tried) for t in counts]
    latest = counts[0]
    if latest is None or not latest.tried:
        return list(said)
    share = Fraction(latest.alone, latest.tried)
    return [Pill(said[0], STATUS_TONES[status_of(share)]), *said[1:]]


def _count_words(left: Sequence[PilotProblem], every: Sequence[PilotProblem]) -> str:
    """Return how many problems were found, and how many of them are open and severe."""
    severe = sum(problem.severity in SEVERE for problem in left)
    return trn(
        "{left} of {count} problem found is open, {severe} of them critical or high.",
        "{left} of {count} problems found are open, {severe} of them critical or high.",
        len(every),
        left=len(left),
        severe=severe,
    )


def _problems(material: Material, left: Sequence[PilotProblem]) -> Table:
    names, plan, on = material.names, material.plan, material.on

    def due(problem: PilotProblem) -> Cell:
        if problem.due is None:
            return "–"
        late = days_late(problem, on)
        words = day(problem.due, on)
        if not late:
            return words
        said = trn("{day}, {count} day late", "{day}, {count} days late", late, day=words)
        return Pill(said, "bad")

    return Table(
        "pilot-problems",
        (
            Column(tr("Open problem"), width=4),
            Column(tr("Severity"), width=1),
            Column(tr("Owner"), width=1.6),
            Column(tr("Due"), width=1.7),
            Column(tr("Tried again"), width=1.7),
        ),
        tuple(
            (
                problem.title,
                severity_pill(problem.severity),
                "–" if problem.owner_id is None else names.person(problem.owner_id),
                due(problem),
                retest_words(plan, problem.id, on) or "–",
            )
            for problem in left
        ),
        more=More(
            "and one more problem",
            "and {count} more problems",
            "",
            tuple(tr(problem.severity) for problem in left),
        ),
    )
