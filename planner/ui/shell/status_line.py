"""The line at the bottom: that everything is saved, how large the plan is, what is under way."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar, QWidget

from planner.text import clock, tr, trn
from planner.ui.look.plain import elided, label
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.figure import Link


class StatusLine(QStatusBar):
    """Told by the workspace; shows a progress bar and a way to cancel while work is under way."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setSizeGripEnabled(False)
        self.saved = label()
        self.why = elided()
        """Why nothing can be typed, or no backup made, where that is so."""
        self.counts = [Link(quiet=True) for _ in range(3)]
        for button, page in zip(self.counts, ("people", "champions", "timeline"), strict=True):
            button.clicked.connect(
                lambda _=False, to=page: workspace.run_command("show only", (to, "all"))
            )
        self.work = label()
        self.progress = QProgressBar()
        self.progress.setFixedWidth(120)
        self.progress.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setProperty("kind", "link")
        self.cancel.clicked.connect(self._cancel)
        # What can be pressed stands at the left: messages lie over the rest.
        for widget in (self.saved, *self.counts, self.work, self.progress, self.cancel):
            self.addWidget(widget)
        self.addWidget(self.why, 1)
        workspace.planChanged.connect(self.refresh)
        workspace.savingFailed.connect(self.refresh)
        workspace.fileCompared.connect(self.refresh)
        workspace.commented.connect(self.refresh)
        workspace.jobChanged.connect(self._show_work)
        self.refresh()
        self._show_work()

    def right_of_buttons(self) -> int:
        """Return how far from the left edge, in pixels, nothing is left that can be pressed."""
        shown = (button for button in (*self.counts, self.cancel) if button.isVisibleTo(self))
        return max((button.geometry().right() for button in shown), default=0) + 16

    def refresh(self) -> None:
        """Say how the plan stands."""
        self.saved.setText(self._saved_words())
        store = self._workspace.store
        why: str | None = self._workspace.file_trouble
        if store is not None:
            why = why or store.why_read_only or store.backups.why_none
        self.why.show_text(why or "")
        self.why.setVisible(bool(self.why.full_text()))
        words = self._count_words()
        for place, button in enumerate(self.counts):
            said = words[place] if place < len(words) else ""
            button.setVisible(bool(said))
            button.setText(said)

    def _saved_words(self) -> str:
        workspace = self._workspace
        if workspace.store is None:
            return tr("No plan is open")
        if workspace.file_trouble:
            return tr("Not in its file")
        if workspace.reviewing is not None:
            said = len(workspace.reviewing.comments)
            return trn("Review, {count} comment", "Review, {count} comments", said)
        if workspace.read_only:
            return tr("Read only")
        if workspace.not_saved:
            return tr("The last change is not saved")
        if workspace.saved_at is None:
            return tr("Everything is saved")
        return tr("Saved {time}", time=clock(workspace.saved_at))

    def _count_words(self) -> list[str]:
        """How many people and departments there are, if any, and how far off the launch is."""
        workspace = self._workspace
        if workspace.store is None:
            return []
        plan = workspace.plan
        people, departments = len(plan.people), len(plan.departments)
        counted = (
            (people, trn("{count} person", "{count} people", people)),
            (departments, trn("{count} department", "{count} departments", departments)),
        )
        words = [said if count else "" for count, said in counted]
        if plan.info.launch is not None:
            days = (plan.info.launch - workspace.today).days
            if days > 0:
                words.append(trn("{count} day to launch", "{count} days to launch", days))
            elif days == 0:
                words.append(tr("launch is today"))
            else:
                words.append(trn("{count} day since launch", "{count} days since launch", -days))
        return words

    def _show_work(self) -> None:
        jobs = self._workspace.jobs
        self.work.setText(jobs.describe())
        job = next((job for job in jobs.running if not job.quiet), None)
        self.progress.setVisible(job is not None)
        self.cancel.setVisible(job is not None)
        if job is not None:
            self.progress.setRange(0, 0 if job.share is None else 100)
            self.progress.setValue(round((job.share or 0) * 100))

    def _cancel(self) -> None:
        for job in self._workspace.jobs.running:
            if not job.quiet:
                job.cancel()
