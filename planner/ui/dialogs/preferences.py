"""The settings of a plan: every threshold its measures depend on, with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QWidget,
)

from planner.actions.plan_info import set_setting
from planner.models import Draft, Settings
from planner.models.settings import COMMON_CAUSE_KINDS, SURVEY_TARGETS
from planner.text import Sentence, mark, tr
from planner.ui.as_written import typed_number
from planner.ui.dialogs.form import FormDialog
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import DoubleSpinBox
from planner.ui.widgets.flow import FlowLayout


@dataclass(frozen=True)
class Line:
    """One setting: its name, the words around the number, and what is known of its default."""

    key: str
    words: str
    unit: str
    note: str
    least: float = 1
    most: float = 3650
    none: Sentence = ""
    """What is shown instead of the least number, which then stands for no number at all."""


LINES = (
    Line(
        "threshold",
        mark("If people leave"),
        mark("% of the plan without anybody"),
        mark(
            "The bus factor is the fewest people whose leaving takes more than this. Usual: 50, as "
            "in studies of the truck factor (Avelino and others, 2016)."
        ),
        0,
        99,
    ),
    Line(
        "champion_ratio",
        mark("One champion for"),
        mark("staff"),
        mark("Advice runs from 5 to 100; no evidence for any was found. Usual: 50."),
        1,
        10_000,
    ),
    Line(
        "hours_before_launch",
        mark("A champion needs, before launch"),
        mark("h a week"),
        mark("Published role guides run from 1 to 5. Usual: 2."),
        0,
        60,
    ),
    Line(
        "hours_after_launch",
        mark("A champion needs, after launch"),
        mark("h a week"),
        mark("Published role guides run from 1 to 5. Usual: 1."),
        0,
        60,
    ),
    Line(
        "hours_for_other_things",
        mark("Anything else asks, when appointing"),
        mark("h a week"),
        mark("For a goal, a purpose, an action or a sponsor seat. Usual: 1, our own choice."),
        0,
        60,
    ),
    Line(
        "stale_after_days",
        mark("A confirmation is stale after"),
        mark("days"),
        mark("Stale ratings and holders are shown, never dropped. Usual: 90, once a quarter."),
    ),
    Line(
        "leaving_within_days",
        mark("A last day is a risk"),
        mark("days ahead"),
        mark("Time enough to find and train a successor. Usual: 90, our own choice."),
    ),
    Line(
        "participation_days",
        mark("Sponsors’ items are counted over"),
        mark("days"),
        mark("Two months smooth out a holiday. Usual: 60, our own choice."),
    ),
    Line(
        "own_voice_percent",
        mark("A sponsor takes part from"),
        mark("% of items written in person"),
        mark("Who has posts ghost-written has not bought in. Usual: 50, our own choice."),
        1,
        100,
    ),
    Line(
        "thanks_every_days",
        mark("Champions are thanked every"),
        mark("days"),
        mark("This week names whose turn it is. Usual: 90, once a quarter."),
    ),
    Line(
        "overloaded_alone",
        mark("A person carries too much from"),
        mark("held alone, by weight"),
        mark("Usual: 3, our own choice."),
        1,
        100,
    ),
    Line(
        "backups_per_person",
        mark("One backup can carry"),
        mark("responsibilities at once"),
        mark("Usual: 2, our own choice."),
        1,
        100,
    ),
    Line(
        "turnover",
        mark("Of all staff, a year takes"),
        mark("%"),
        mark(
            "With it the plan says what to expect by launch: one rate for all, a guess about"
            " nobody. Your HR department knows it. Usual: none."
        ),
        -1,
        100,
        none="none set",
    ),
    Line(
        "drills_a_month",
        mark("Drawn to be tried out each month"),
        mark("drills"),
        mark("By weight and days untested. Usual: 3."),
        1,
        100,
    ),
    Line(
        "tested_for_days",
        mark("Cover counts as tested after a drill for"),
        mark("days"),
        mark("Half a year shows whether somebody can still do it. Usual: 180."),
    ),
    Line(
        "effective_target",
        mark("Staff shall rate it effective"),
        mark("% of those who answer"),
        mark("The plan’s own target, counted in readiness once staff were asked. Usual: none."),
        0,
        100,
        none="none set",
    ),
    Line(
        "worth_cost_target",
        mark("Staff shall find it worth the cost"),
        mark("% of those who answer"),
        mark("The plan’s own target, counted in readiness once staff were asked. Usual: none."),
        0,
        100,
        none="none set",
    ),
)

_SHARES = ("threshold", "turnover")
"""Settings that are kept as exact shares and shown as per cent."""

_CAUSES = {
    "department": mark("department"),
    "manager": mark("manager’s team"),
    "site": mark("site"),
    "organisation": mark("organisation"),
}


class Spin(DoubleSpinBox):
    """A number without a needless ".0"."""

    def textFromValue(self, value: float) -> str:
        return typed_number(value)


class SettingsDialog(FormDialog):
    """All settings; what differs from before is saved as one step."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(
            parent,
            tr("Settings of this plan"),
            tr("Save"),
            tr("Saved in the plan and printed in its documents."),
            width=700,
        )
        self._workspace = workspace
        self._settings = workspace.plan.settings
        self.spins: dict[str, DoubleSpinBox] = {}
        self.checks: dict[tuple[str, str], QCheckBox] = {}
        self.quiet = QCheckBox(tr("still holds the champion seat"))
        self.scroll_fields(740, 560)
        for line in LINES:
            self._add_line(line)
        self.quiet.setChecked(self._settings.quiet_counts)
        note = tr("Usual: yes. Without, the seat is one to be filled again.")
        self.add(tr("Whoever has gone quiet"), self.quiet, note)
        self._add_causes("common_cause_seats", tr("One cause for a champion seat"))
        self._add_causes("common_cause_others", tr("One cause for anything else"))
        self.accepted_by = self._save

    def _add_line(self, line: Line) -> None:
        value = getattr(self._settings, line.key)
        if line.key in _SHARES:
            value = line.least if value is None else float(Decimal(value) * 100)
        elif value is None:
            value = line.least
        spin = Spin()
        spin.setDecimals(1 if line.key in _SHARES or "hours" in line.key else 0)
        spin.setRange(line.least, line.most)
        spin.setSpecialValueText(tr(line.none) if line.none else "")
        spin.setValue(value)
        spin.setSuffix(f" {tr(line.unit)}")
        spin.setGroupSeparatorShown(False)
        self.spins[line.key] = spin
        self.add(tr(line.words), spin, tr(line.note))

    def _add_causes(self, key: str, words: str) -> None:
        box = QWidget()
        row = FlowLayout(box, gap=14, line_gap=6)
        for kind in COMMON_CAUSE_KINDS:
            check = QCheckBox(tr(_CAUSES[kind]))
            check.setChecked(kind in getattr(self._settings, key))
            self.checks[key, kind] = check
            row.addWidget(check)
        note = tr("A risk where all holders share it: one reorganisation takes them all.")
        self.add(words, box, note)

    def values(self) -> dict[str, Any]:
        """Return the settings as they are chosen now."""
        found: dict[str, Any] = {}
        for key, spin in self.spins.items():
            value = round(spin.value(), 1)
            if key in _SHARES:
                found[key] = f"{round(value / 100, 4):g}" if value >= 0 else None
            elif "hours" in key:
                found[key] = value
            elif key in SURVEY_TARGETS:
                found[key] = int(value) or None
            else:
                found[key] = int(value)
        found["quiet_counts"] = self.quiet.isChecked()
        for key in ("common_cause_seats", "common_cause_others"):
            kinds = [kind for kind in COMMON_CAUSE_KINDS if self.checks[key, kind].isChecked()]
            found[key] = tuple(kinds)
        return found

    def _save(self) -> None:
        now: Settings = self._settings

        def save(draft: Draft) -> None:
            for key, value in self.values().items():
                if value != getattr(now, key):
                    set_setting(draft, key, value)

        self._workspace.attempt(tr("change settings"), save)
