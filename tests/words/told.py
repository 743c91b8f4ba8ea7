"""A plan, somebody who leaves it, and all that its outputs say."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from pathlib import Path

from planner.actions import rows
from planner.actions.scenarios import save_scenario
from planner.actions.snapshots import save_snapshot
from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures, measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.models import Draft, Plan, Scenario
from tests.analysis.proofs import reading_cover as cover
from tests.words.outputs import EARLIER, Outputs, outputs, workbook_texts

AGO = timedelta(days=30)
"""How long ago the snapshot is that the plan is compared with."""


class Told:
    """A plan on a day, with a scenario in which some leave, an earlier snapshot, and all that is
    said of it."""

    def __init__(self, plan: Plan, on: date, folder: Path, *, workbook: bool) -> None:
        self.on, self.then = on, on - AGO
        everybody = cover.by_label(plan, plan.people)
        self.leavers = random.Random(len(everybody)).sample(everybody, min(2, len(everybody)))
        self.plan = self._with_history(plan)
        self.measures: Measures = measure(self.plan, on)
        self.findings: tuple[Finding, ...] = tuple(findings(self.measures))
        self.said: Outputs = outputs(self.measures, self.findings, self.leavers)
        if workbook:
            path = folder / "plan.xlsx"
            self.said["workbook"] = workbook_texts(self.measures, self.findings, path)

    def _with_history(self, plan: Plan) -> Plan:
        draft = Draft(plan)
        for scenario in plan.scenarios.values():
            rows.remove(draft, Scenario, scenario.id)
        save_scenario(draft, "They leave", self.leavers, self.on)
        earlier = measure(plan, self.then)
        frozen = freeze(earlier, findings(earlier))
        made = datetime(self.then.year, self.then.month, self.then.day)
        save_snapshot(draft, EARLIER, self.then, frozen, made)
        return draft.plan

    def texts(self) -> list[str]:
        return [text for texts in self.said.values() for text in texts]
