"""What no answer means to an ask of the keeper that is worded as a proposal is."""

from __future__ import annotations

from planner.analysis.findings.subjects import about_responsibility, display_name
from planner.analysis.measures import Measures
from planner.analysis.meeting.ask_kinds import ASK_KINDS, AskKind
from planner.analysis.meeting.asked_before import is_among, names_in
from planner.analysis.meeting.consequences import if_nobody_is_appointed, if_sponsors_stay_away
from planner.models import Decision
from planner.models.roles import Kind

_HELD: dict[str, Kind] = {
    "UNCOVERED-SEAT": "champion seat",
    "SPOF-CHAMPION": "champion seat",
    "UNCOVERED-GOAL": "goal",
    "SPOF-GOAL": "goal",
    "UNCOVERED-PURPOSE": "purpose",
    "SPOF-PURPOSE": "purpose",
}
"""What the asks that appoint people are about, by rule."""


def if_nobody_answers(measures: Measures, decision: Decision) -> str:
    """Return what it means if nobody answers, worked out as for a proposal of the same sentence;
    empty where the ask is worded otherwise, or names nothing that is in the plan now."""
    for code, kind in ASK_KINDS.items():
        for sentences in (kind.sentences, *kind.earlier):
            for count, names in names_in(decision.ask, sentences):
                if said := _words_for(measures, code, kind, count, names):
                    return said
    return ""


def _words_for(measures: Measures, code: str, kind: AskKind, count: int, names: str) -> str:
    if kind.appoints:
        return if_nobody_is_appointed(
            measures, _responsibilities_among(measures, _HELD[code], names)
        )
    if kind.kind == "own voice":
        return if_sponsors_stay_away(measures) if measures.sponsor_seats else ""
    return kind.without_answer(count)


def _responsibilities_among(measures: Measures, held: Kind, names: str) -> list[int]:
    """Return the responsibilities of a kind that are among these names, quoted as titles or not."""
    plan = measures.plan
    found = []
    for row in plan.responsibilities.values():
        if row.kind == held:
            about = about_responsibility(plan, row.id)
            if any(is_among(called, names) for called in {about.words, display_name(about)}):
                found.append(row.id)
    return found
