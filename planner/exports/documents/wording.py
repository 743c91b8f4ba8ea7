"""How documents say what several of them say: states, severities, and how long ago."""

from __future__ import annotations

from planner.analysis.champions.needs import Need
from planner.analysis.measures import Measures
from planner.analysis.readiness.parts import Readiness
from planner.exports.blocks.section import Pill, Tone
from planner.exports.titles import readiness_title
from planner.text import number, tr, trn

STATUS_TONES: dict[str, Tone] = {
    "on track": "good",
    "at risk": "weak",
    "off track": "bad",
    "not yet": "plain",
}
SEVERITY_TONES: dict[str, Tone] = {
    "critical": "bad",
    "high": "weak",
    "medium": "plain",
    "low": "plain",
}
PART_TONES: dict[str, Tone] = {
    "taking part": "good",
    "ghost-written": "weak",
    "edited": "weak",
    "silent": "bad",
    "not seen lately": "weak",
    "nothing yet": "weak",
}
COVER_TONES: dict[str, Tone] = {
    "uncovered": "bad",
    "single point": "weak",
    "thin": "weak",
    "covered": "good",
}
OUTCOME_TONES: dict[str, Tone] = {"agreed": "good", "refused": "bad", "open": "weak"}


def status_pill(readiness: Readiness) -> Pill:
    """Return how far the plan or a part of it is, as a coloured pill."""
    return Pill(readiness_title(readiness), STATUS_TONES[readiness])


def severity_pill(severity: str) -> Pill:
    """Return a severity as a coloured pill."""
    return Pill(tr(severity), SEVERITY_TONES[severity])


def part_pill(state: str) -> Pill:
    """Say how a sponsor takes part."""
    return Pill(tr(state), PART_TONES[state])


def cover_pill(measures: Measures, responsibility_id: int) -> Pill:
    """Say how deep the cover of one responsibility is, and whether that was tested."""
    cover = measures.coverage.cover(responsibility_id)
    tested = cover == "covered" and bool(measures.tested.days_tested_by(responsibility_id))
    words = {
        "uncovered": tr("nobody"),
        "single point": tr("one person"),
        "thin": tr("too few"),
        "covered": tr("covered, tested") if tested else tr("covered"),
    }
    return Pill(words[cover], COVER_TONES[cover], claimed=cover == "covered" and not tested)


def seat_state(cover: str) -> str:
    """Say how deep the cover of a champion seat is, in a sentence that counts several."""
    words = {
        "uncovered": tr("with nobody"),
        "single point": tr("with one person"),
        "thin": tr("below the cover needed"),
    }
    return words.get(cover, tr("covered"))


def staff_need(need: Need) -> str:
    """Say how many champions a department has of those its staff needs.

    Where its headcount is not known, how many it has.
    """
    if need.department.headcount is None:
        return number(need.champions)
    return tr("{count} of {total}", count=number(need.champions), total=number(need.staff_needs))


def last_seen(days: int | None) -> str:
    """Say how long ago a sponsor last posted in person."""
    if days is None:
        return tr("never")
    return trn("one day ago", "{count} days ago", days) if days else tr("today")


def every(days: int | None) -> str:
    """Say how often something was promised; a dash where it was not."""
    if days is None:
        return "–"
    return trn("every day", "every {count} days", days)
