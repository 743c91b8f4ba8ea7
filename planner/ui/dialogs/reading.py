"""Dialogs to read: the history, what the words mean, and about the program."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QListWidget,
    QScrollArea,
    QWidget,
)

from planner.text import clock, day, mark, tr
from planner.ui.dialogs.dialog import Dialog
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace

WORDS = (
    (
        mark("Responsibility"),
        mark(
            "Anything somebody must hold: a department’s champion seat, a goal, a purpose "
            "statement, a sponsor seat, an action."
        ),
    ),
    (
        mark("Holder"),
        mark(
            "A person who is there that day and is an owner, or a backup who is ready (for a "
            "champion seat: trained)."
        ),
    ),
    (
        mark("Depth"),
        mark(
            "The number of holders. None: uncovered. One: a single point of failure. Two or more,"
            " but fewer than needed: thin."
        ),
    ),
    (
        mark("Bus factor"),
        mark(
            "The fewest people whose leaving leaves more than the threshold of the plan, by "
            "weight, without anybody. Proven, or shown as a range."
        ),
    ),
    (
        mark("Common cause"),
        mark(
            "All holders share a department, a manager’s team, a site or an organisation: one "
            "reorganisation takes them all."
        ),
    ),
    (
        mark("Held alone"),
        mark("The weight of what a person is the only holder of."),
    ),
    (
        mark("Champion"),
        mark(
            "Carries the network in a department: nominated, asked, accepted or declined, "
            "trained, active, quiet, stepped down. From accepted to quiet the seat is held."
        ),
    ),
    (
        mark("Champion need"),
        mark("The larger of the needed cover and one champion for so many staff."),
    ),
    (
        mark("Ghost-written"),
        mark("An item in an executive’s name that somebody else wrote."),
    ),
    (
        mark("Cut point"),
        mark("A sponsor whose leaving cuts departments off from the primary sponsor."),
    ),
    (
        mark("Stale"),
        mark(
            "Last confirmed or rated longer ago than the settings allow; where it never was, held"
            " for longer than that. Shown, never dropped."
        ),
    ),
    (
        mark("Waiver"),
        mark("A finding somebody accepts: by whom, why and until when."),
    ),
    (
        mark("Snapshot"),
        mark("The figures and findings of one day, kept to compare a later day with."),
    ),
)


class _Reading(Dialog):
    """Something to read, and a button to close it."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        content: QWidget,
        size: tuple[int, int] = (560, 480),
    ) -> None:
        super().__init__(parent, title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.column.addWidget(content, 1)
        self.end_with(buttons, buttons.button(QDialogButtonBox.StandardButton.Close))
        self.resize(*size)


def _pairs(name: str, pairs: tuple[tuple[str, str], ...]) -> QWidget:
    inside = QWidget()
    inside.setObjectName("scrolled")
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 12, 0)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(10)
    grid.setColumnStretch(1, 1)
    for line, (word, meaning) in enumerate(pairs):
        grid.addWidget(label(tr(word), "strong"), line, 0)
        grid.addWidget(label(tr(meaning), wrap=True), line, 1)
    grid.setRowStretch(len(pairs), 1)
    area = QScrollArea()
    area.setProperty("kind", "reading")
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    return area


def words_dialog(parent: QWidget | None) -> QDialog:
    """Explain what the words on screen and in documents mean."""
    return _Reading(
        parent, tr("What the words mean"), _pairs(tr("What the words mean"), WORDS), (640, 560)
    )


def about_dialog(parent: QWidget | None) -> QDialog:
    """Show the program's name and version."""
    try:
        number = version("rollout-planner")
    except PackageNotFoundError:
        number = tr("from its source")
    words = tr(
        "Rollout Planner {version}\n\nPlans the launch of an internal social network so that it"
        " survives people leaving. Everything stays in files on your own disk.\n\nMIT licence.",
        version=number,
    )
    return _Reading(parent, tr("About Rollout Planner"), label(words, wrap=True), (420, 220))


class HistoryDialog(_Reading):
    """Every step taken in the plan, newest first."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        steps = QListWidget()
        steps.setAccessibleName(tr("Steps, newest first"))
        for step in workspace.history():
            at = step.at.astimezone()
            steps.addItem(
                f"{day(at.date(), workspace.today)}, {clock(at)}   {step.label}   {step.by}"
            )
        if not steps.count():
            steps.addItem(tr("Nothing was changed yet."))
        super().__init__(parent, tr("What was changed"), steps)


class MessagesDialog(_Reading):
    """The notices of this run that mattered, newest first; each can be copied."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        shown = QListWidget()
        shown.setWordWrap(True)
        shown.setAccessibleName(tr("Notices, newest first"))
        for message in workspace.kept_messages:
            mark_of = {"bad": "✕  ", "good": "✓  "}.get(message.tone, "")
            shown.addItem(f"{clock(message.at)}   {mark_of}{message.sentence}")
        if not shown.count():
            shown.addItem(tr("Nothing that matters was said since the program was started."))
        super().__init__(parent, tr("Notices"), shown)
