"""The chapters a status pack is chosen from.

To add a chapter: write one function with ``@section`` in a file of this folder and put its name
into ``ORDER``; a new file is also named in ``status_pack.py``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from planner.analysis.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.snapshots import Comparison, compare, latest_before
from planner.analysis.status import Status, status
from planner.errors import PlannerError
from planner.exports.redaction import Names
from planner.exports.section import Pill, Section, Tone
from planner.models import Plan, Snapshot
from planner.text import listed, tr


class Material:
    """What chapters are written from. For a redacted pack the measures are a redacted plan's, so
    that no chapter can name anybody."""

    def __init__(self, measures: Measures, findings: Sequence[Finding]) -> None:
        self.measures = measures
        self.findings = tuple(findings)
        self.names = Names(measures.plan)

    @property
    def plan(self) -> Plan:
        return self.measures.plan

    @property
    def on(self) -> date:
        return self.measures.on

    @cached_property
    def open_findings(self) -> tuple[Finding, ...]:
        """Findings nobody has accepted, most severe first."""
        return tuple(f for f in self.findings if f.waived is None)

    @cached_property
    def status(self) -> Status:
        return status(self.measures, self.open_findings)

    @cached_property
    def last_snapshot(self) -> Snapshot | None:
        """The last pack before this one."""
        return latest_before(self.plan, self.on)

    @cached_property
    def figures_then(self) -> Mapping[str, Any]:
        """The figures of the last pack, by name."""
        snapshot = self.last_snapshot
        found = json.loads(snapshot.data).get("measures") if snapshot else None
        return found or {}

    @cached_property
    def comparison(self) -> Comparison | None:
        """What has changed since the last pack; none where that keeps figures alone."""
        snapshot = self.last_snapshot
        if snapshot is None or "findings" not in json.loads(snapshot.data):
            return None
        return compare(snapshot, self.measures, self.findings)

    def people(self, person_ids: Iterable[int]) -> str:
        """Several people in a few words; a dash where there is nobody."""
        return listed(self.names.people(person_ids)) or "–"


Write = Callable[[Material], Section | None]


@dataclass(frozen=True)
class Chapter:
    """One chapter that a pack can have."""

    name: str
    write: Write


ORDER = (
    *("summary", "last-time", "sponsors", "champions", "goals", "timeline", "findings"),
    *("scenarios", "definitions"),
)
"""The names of the chapters, in the order in which a whole pack has them."""
CHAPTERS: dict[str, Chapter] = {}
"""Every chapter by its name."""


def section(name: str) -> Callable[[Write], Write]:
    """Register a function as the chapter of this name. It returns none where the plan holds
    nothing for the chapter to say."""

    def register(write: Write) -> Write:
        CHAPTERS[name] = Chapter(name, write)
        return write

    return register


def written(material: Material, chosen: Sequence[str] | None) -> tuple[Section, ...]:
    """The chapters of these names in the order given, or all of them.

    Raises ``PlannerError`` for a name that is none, saying which there are.
    """
    names = list(ORDER) if chosen is None else [name.strip().lower() for name in chosen]
    unknown = [name for name in names if name not in CHAPTERS]
    if unknown or not names:
        raise PlannerError(
            tr(
                'There is no section "{name}"; the sections are {names}.',
                name=unknown[0] if unknown else "",
                names=listed(ORDER),
            )
        )
    sections = (CHAPTERS[name].write(material) for name in dict.fromkeys(names))
    return tuple(one for one in sections if one is not None)


STATUS_TONES: dict[str, Tone] = {
    "on track": "good",
    "at risk": "weak",
    "off track": "bad",
    "no data": "plain",
}
SEVERITY_TONES: dict[str, Tone] = {
    "critical": "bad",
    "high": "weak",
    "medium": "plain",
    "low": "plain",
}


def status_pill(word: str) -> Pill:
    """On track, at risk, off track or no data."""
    return Pill(tr(word).capitalize(), STATUS_TONES[word])


def severity_pill(severity: str) -> Pill:
    return Pill(tr(severity), SEVERITY_TONES[severity])
