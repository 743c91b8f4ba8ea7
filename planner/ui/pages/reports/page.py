"""Reports: documents to hand out, the packs made so far, and the decisions asked in them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.actions import rows
from planner.actions.snapshots import save_snapshot
from planner.analysis.meeting.snapshots import Comparison, compare
from planner.models import Snapshot
from planner.text import tr
from planner.ui.background.jobs import Job
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.page import GAP, Page
from planner.ui.pages.reports.asked import AskedView
from planner.ui.pages.reports.choice import ChoiceCard
from planner.ui.pages.reports.decisions import take_proposals
from planner.ui.pages.reports.documents import (
    Request,
    Written,
    preview_of,
    snapshot_label,
)
from planner.ui.pages.reports.figure_links import rows_of
from planner.ui.pages.reports.packs import PacksCard
from planner.ui.pages.reports.preview import PreviewCard
from planner.ui.pages.reports.printing import Printing
from planner.ui.pages.reports.template import TEMPLATE_FILES
from planner.ui.pages.reports.writing import write
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.view_switch import ViewSwitch

if TYPE_CHECKING:
    from planner.ui.pages.reports.pdf_pages import PdfPages

DOCUMENTS, DECISIONS, CHANGES = range(3)
"""The views, from the left."""


class ReportsPage(Page):
    """Choose, look at and make documents; nothing waits for the solver."""

    key: ClassVar[str] = "reports"
    icon: ClassVar[str] = "reports"
    scrolled: ClassVar[bool] = True

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.chooser = FileChooser()
        self.printing = Printing(workspace)
        self.choice = ChoiceCard(workspace.today)
        kept = Path(workspace.window_state.text("deck template"))
        self.choice.template.use(kept if kept.is_file() else None)
        self.preview = PreviewCard(workspace.jobs)
        self.asked = AskedView(workspace)
        self.decisions = self.asked.decisions
        self.packs = PacksCard()
        self._looking: Job | None = None
        self._comparing: Job | None = None
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self.choice.changed.connect(self._timer.start)
        self.asked.paper_asked.connect(lambda about: self.make(("decision-paper", about)))
        self.choice.make_asked.connect(self._make)
        self.choice.template.choose_asked.connect(self._choose_template)
        self.choice.template.changed.connect(self._keep_template)
        self.choice.print_asked.connect(lambda path: self.printing.ask_and_print(path, self))
        workspace.jobChanged.connect(self.choice.show_progress)
        self.packs.compare_asked.connect(lambda _: self._show_packs())
        self.packs.drop_asked.connect(self._drop)
        self.packs.followed.connect(self._show_counted)
        self.packs.findings_asked.connect(
            lambda rows: workspace.run_command("show only", ("risks", rows))
        )
        self.add_header_button(
            tr("Bring a workbook back…"), lambda: workspace.run_command("bring back")
        )
        self.add_header_button(tr("Add proposed decisions"), self._add_proposals)
        self.add_header_button(tr("Make…"), self._make, primary=True)

    def _lay_out(self) -> None:
        """One view at a time: each has one thing at most that scrolls."""
        choice = QWidget()
        column = QVBoxLayout(choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choice)
        column.addStretch(1)
        documents = Columns([choice, self.preview], least=380, weights=(1, 1), gap=GAP)
        self.views = ViewSwitch((tr("Documents"), tr("Decisions"), tr("What has changed")))
        self._parts = (documents, self.asked, self.packs)
        self.body.setSpacing(10)
        self.body.addWidget(self.views)
        for part in self._parts:
            self.body.addWidget(part, 1 if part is self.asked else 0)
        self.body.addStretch()
        self.views.switched.connect(self._switch_view)
        self._switch_view(DOCUMENTS)

    def _switch_view(self, view: int) -> None:
        self._view = view
        self.views.mark_view(view)
        for at, part in enumerate(self._parts):
            part.setVisible(at == view)

    # Showing -----------------------------------------------------------------------------

    def refresh(self) -> None:
        self.set_head(
            tr("Reports"),
            tr("Documents, decisions and what changed"),
        )
        self.choice.show_people(self.workspace.measures)
        self.asked.refresh()
        self._show_packs()
        self._timer.start()

    def _look(self) -> None:
        """Work out what goes into the document chosen, in a thread."""
        if not self.isVisible():
            return
        if self._looking is not None:
            self._looking.cancel()
        request = self.choice.request(self.workspace.plan)
        if request.kind.ending != ".pdf":
            self.preview.show_text(request.kind.words)
            return
        if lacking := self.choice.lacking:
            self.preview.show_text(lacking)
            return
        self.preview.wait()

        def done(found: PdfPages | str) -> None:
            self._looking = None
            if isinstance(found, str):
                self.preview.show_text(found)
            else:
                self.preview.show_pages(found)

        self._looking = self.workspace.jobs.run(
            tr("Preparing the preview"), lambda job: preview_of(request, job), done, quiet=True
        )

    def _show_packs(self) -> None:
        """List the packs, and compare the one chosen with the plan as it is."""
        plan, measures = self.workspace.plan, self.workspace.measures
        self.packs.show_packs(plan, self.workspace.today)
        if self._comparing is not None:
            self._comparing.cancel()
        if not self.packs.chosen:
            return
        snapshot, found = plan.snapshots[self.packs.chosen], self.workspace.findings
        self.packs.show_waiting()

        def done(comparison: Comparison) -> None:
            self._comparing = None
            self.packs.show_comparison(comparison)

        self._comparing = self.workspace.jobs.run(
            tr("Comparing with a pack"),
            lambda job: compare(snapshot, measures, found),
            done,
            quiet=True,
        )

    def _show_counted(self, name: str) -> None:
        """Show what a figure of the comparison counts now."""
        self.workspace.run_command("show only", rows_of(self.workspace.measures, name))

    # Making ------------------------------------------------------------------------------

    def make(self, what: object) -> None:
        """Choose the document asked for; a pair is a document and the person it is for, or the
        decision it is about."""
        key, subject = what if isinstance(what, tuple) else (what, None)
        self._switch_view(DOCUMENTS)
        self.choice.choose_kind(str(key or "status-pack").replace(" ", "-"))
        if key == "decision-paper":
            self.choice.decision.choose(subject)
        elif subject is not None:
            self.choice.person.choose(subject)
            self._timer.start()
        self.choice.make_button.setFocus()

    def _add_proposals(self) -> None:
        self._switch_view(DECISIONS)
        take_proposals(self.workspace)

    def _make(self) -> None:
        """Ask where to, and write it in a thread."""
        request = self.choice.request(self.workspace.plan)
        if lacking := self.choice.lacking:
            self.workspace.show_message(lacking, "bad")
            return
        start = self._folder() / request.file_name()
        path = self.chooser.save(self, request.kind.name, start, request.kind.filter)
        if path is None:
            return
        if request.kind.ending and not path.suffix:
            path = path.with_suffix(request.kind.ending)
        self.workspace.window_state.keep("reports folder", str(path.parent))
        made: list[Written] = []
        store = self.workspace.store
        plan_file = store.path if store is not None else None
        job = self.workspace.jobs.run(
            tr("Making {name}", name=path.name),
            lambda job: made.append(write(request, path, job, plan_file)),
            lambda _: self._finish_making(made[0]),
            stopped=lambda: self._stopped(made),
        )
        self.choice.show_job(job)

    def _choose_template(self) -> None:
        """Ask for the template that the deck is to be made on."""
        taken = self.choice.template.path
        folder = taken.parent if taken is not None else self._folder()
        title = tr("Choose a template for the deck")
        path = self.chooser.open(self, title, folder, tr(TEMPLATE_FILES))
        if path is not None:
            self.choice.template.use(path)

    def _keep_template(self) -> None:
        path = self.choice.template.path
        self.workspace.window_state.keep("deck template", str(path or ""))

    def _folder(self) -> Path:
        kept = self.workspace.window_state.text("reports folder")
        if kept and Path(kept).is_dir():
            return Path(kept)
        store = self.workspace.store
        return store.path.parent if store is not None else Path.home()

    def _finish_making(self, written: Written) -> None:
        self.choice.show_written(written)
        self.choice.show_job(None)
        words, look = tr("Made: {path}", path=written.path), self.choice.open_file.click
        self.workspace.show_message(words, "good", (tr("Open"), look))
        same_plan = written.request.plan.info.key == self.workspace.plan.info.key
        if written.snapshot and same_plan and not self.workspace.read_only:
            self._freeze(written.request, written)

    def _freeze(self, request: Request, written: Written) -> None:
        """Keep the snapshot that the next pack is compared with."""
        label = snapshot_label(self.workspace.plan, request.on)
        self.workspace.do(
            tr("keep the snapshot “{label}”", label=label),
            save_snapshot,
            label,
            request.on,
            written.snapshot,
            datetime.now(UTC),
        )

    def _stopped(self, made: list[Written]) -> None:
        """Say that it failed or was cancelled; a file that was whole before is kept."""
        if made:
            self._finish_making(made[0])
            return
        self.choice.show_job(None)
        self.workspace.show_message(tr("Nothing was written; a file of this name is as it was."))

    def _drop(self, snapshot_id: int) -> None:
        label = self.workspace.plan.snapshots[snapshot_id].label
        self.workspace.do(
            tr("delete the snapshot “{label}”", label=label), rows.remove, Snapshot, snapshot_id
        )

    def view_place(self) -> tuple[int, str]:
        return self._view, self.choice.kind.key

    def show_view(self, view: tuple[int, str]) -> None:
        number, kind = view
        self._switch_view(number)
        self.choice.choose_kind(kind)

    def show_row(self, table: str, row_id: int) -> None:
        if table == "decision":
            self._switch_view(DECISIONS)
            self.decisions.choose(row_id)
        elif table == "snapshot" and row_id in self.workspace.plan.snapshots:
            self._switch_view(CHANGES)
            self.packs.chosen = row_id
            self._show_packs()

    def add(self, what: str) -> None:
        self._switch_view(DECISIONS)
        self.decisions.begin_adding()

    def focus_filter(self) -> None:
        self._switch_view(DECISIONS)
        self.decisions.filter_box.setFocus()
