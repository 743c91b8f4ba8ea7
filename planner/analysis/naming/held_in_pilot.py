"""What a plan holds on one person from its pilot."""

from __future__ import annotations

from collections.abc import Iterator

from planner.models import (
    Person,
    PilotProblem,
    PilotRound,
    PilotTask,
    PilotTester,
    PilotTry,
    Plan,
)
from planner.text import number, tr


def tried_out(plan: Plan, person: Person) -> Iterator[str]:
    """Yield a line for each round the person took part in, each task they tried, and each problem
    they see to."""
    for tester in plan.where(PilotTester, "person_id", person.id):
        title = plan.get(PilotRound, tester.pilot_round_id).title
        where = tr(" ({works})", works=tester.works) if tester.works else ""
        yield tr("takes part in the pilot: {round}{where}", round=title, where=where)
        for tried in plan.where(PilotTry, "pilot_tester_id", tester.id):
            yield tr(
                "tried in {round}: {task}, {how}",
                round=title,
                task=plan.get(PilotTask, tried.pilot_task_id).title,
                how=", ".join(_how(tried)),
            )
    for problem in plan.where(PilotProblem, "owner_id", person.id):
        yield tr("sees to the problem: {title}", title=problem.title)


def _how(tried: PilotTry) -> Iterator[str]:
    yield tr(tried.result)
    if tried.minutes is not None:
        yield tr("{minutes} min", minutes=number(tried.minutes))
    if tried.note:
        yield tried.note
