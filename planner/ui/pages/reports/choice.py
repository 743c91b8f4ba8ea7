"""What to make: the document, its day, its chapters, and what is left out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.analysis.measures import Measures
from planner.exports.documents import ORDER, PRESETS, chapter_titles
from planner.exports.documents.whom import people_for
from planner.models import Plan
from planner.text import tr
from planner.ui.background.jobs import Job
from planner.ui.pages.reports.documents import Request, Written
from planner.ui.pages.reports.kind_picker import KindPicker
from planner.ui.pages.reports.kinds import DocumentKind, WhenTold, kinds
from planner.ui.pages.reports.person_box import PersonBox
from planner.ui.pages.reports.template import TemplateRow
from planner.ui.pages.reports.which import DecisionBox
from planner.ui.widgets.card import Card
from planner.ui.widgets.fields import DateEdit
from planner.ui.widgets.figure import Link
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.layouts import show_instead
from planner.ui.widgets.words import Words

_PAPER, _DECK = "decision-paper", "deck"


class ChoiceCard(Card):
    """Choose a document and make it."""

    changed = Signal()
    make_asked = Signal()
    print_asked = Signal(Path)
    """This file that was made is to be printed."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(tr("Make a document"), parent)
        self.body.setSpacing(4)
        self.picker = KindPicker(kinds())
        self.kinds, self.radios = self.picker.kinds, self.picker.radios
        self.about = Words(muted=True, size=0.92)
        self.day = DateEdit(today)
        self.day.setAccessibleName(tr("The day the document is about"))
        self.person = PersonBox()
        self.decision = DecisionBox()
        self.template = TemplateRow()
        self.redact = QCheckBox(tr("Roles in the place of names, for wide circulation"))
        self.ratings = QCheckBox(tr("Ratings: how people and departments were rated"))
        self.departures = QCheckBox(tr("Likely departures: who would leave, and when"))
        self.snapshot = QCheckBox(tr("Keep a snapshot, to compare the next pack with"))
        self.snapshot.setChecked(True)
        self.chapters: dict[str, QCheckBox] = {}
        self.make_button = QPushButton(tr("Make…"))
        self.make_button.setProperty("kind", "primary")
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        self.done = Words()
        self.open_file = Link(tr("Open"))
        self.open_folder = Link(tr("Open the folder"))
        self.print_file = Link(tr("Print…"))
        self._measures: Measures | None = None
        self._job: Job | None = None
        self._written: Written | None = None
        self._lay_out()
        self._connect()
        self.choose_kind("status-pack")
        self.show_job(None)

    # Laying out --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.addWidget(self.picker)
        self.body.addSpacing(2)
        self.body.addWidget(self.about)
        self.body.addSpacing(4)
        row = QHBoxLayout()
        row.addWidget(Words(tr("Data of"), muted=True, wrap=False))
        row.addWidget(self.day)
        row.addWidget(self.person, 1)
        row.addWidget(self.decision, 1)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.template)
        self.body.addWidget(self._chapter_box())
        self.body.addSpacing(2)
        for box in (self.redact, self.ratings, self.departures, self.snapshot):
            self.body.addWidget(box)
        self.body.addStretch(1)
        self.body.addLayout(self._bottom())

    def _chapter_box(self) -> QWidget:
        self.chapter_box = QWidget()
        column = QVBoxLayout(self.chapter_box)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Words(tr("Chapters"), strong=True, muted=True, size=0.95), 1)
        names = {
            "one-page": tr("One page"),
            "leadership": tr("Leadership"),
            "full": tr("Full"),
        }
        for preset, text in names.items():
            link = Link(text, quiet=True)
            link.clicked.connect(lambda _=False, p=preset: self.choose_chapters(PRESETS[p]))
            head.addWidget(link)
            head.addSpacing(6)
        column.addLayout(head)
        flow = FlowLayout(gap=10, line_gap=0)
        for name, words in chapter_titles().items():
            box = QCheckBox(words)
            box.setChecked(name in ORDER)
            box.toggled.connect(lambda _: self.changed.emit())
            self.chapters[name] = box
            flow.addWidget(box)
        column.addLayout(flow)
        return self.chapter_box

    def _bottom(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self.done)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.open_file)
        row.addWidget(self.open_folder)
        row.addWidget(self.print_file)
        row.addWidget(self.progress, 1)
        row.addStretch(0)
        row.addWidget(self.cancel)
        row.addWidget(self.make_button)
        column.addLayout(row)
        return column

    def _connect(self) -> None:
        self.picker.chosen.connect(self._kind_chosen)
        self.day.dateChanged.connect(lambda _: self.changed.emit())
        self.person.changed.connect(self.changed)
        self.decision.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.redact.toggled.connect(self._show_ticks)
        for box in (self.redact, self.ratings, self.departures):
            box.toggled.connect(lambda _: self.changed.emit())
        self.make_button.clicked.connect(self.make_asked)
        self.cancel.clicked.connect(self._cancel)
        self.print_file.clicked.connect(lambda: self.print_asked.emit(self._printed))
        self.open_file.clicked.connect(lambda: self._open(folder=False))
        self.open_folder.clicked.connect(lambda: self._open(folder=True))

    # What is chosen ----------------------------------------------------------------------

    @property
    def kind(self) -> DocumentKind:
        """The document that is chosen."""
        return self.picker.kind

    def choose_kind(self, key: str) -> None:
        """Choose a document."""
        self.picker.choose(key)

    def choose_chapters(self, names: tuple[str, ...]) -> None:
        """Tick these chapters and no others."""
        for name, box in self.chapters.items():
            box.blockSignals(True)
            box.setChecked(name in names)
            box.blockSignals(False)
        self.changed.emit()

    def request(self, plan: Plan) -> Request:
        """Return what is asked for, of this plan."""
        chosen, kind = self.day.date(), self.kind
        return Request(
            plan,
            date(chosen.year(), chosen.month(), chosen.day()),
            kind,
            redact=self.redact.isChecked(),
            ratings=self._offers(kind.ratings) and self.ratings.isChecked(),
            departures=self._offers(kind.departures) and self.departures.isChecked(),
            chapters=tuple(name for name, box in self.chapters.items() if box.isChecked()),
            person=self.person.person_id if kind.for_a_person else None,
            about=self.decision.decision_id if kind.key == _PAPER else None,
            template=self.template.path if kind.key == _DECK else None,
            keep_snapshot=kind.keeps_snapshot and self.snapshot.isChecked(),
        )

    @property
    def lacking(self) -> str:
        """What has to be chosen first, in a sentence; empty where everything is."""
        kind = self.kind
        if kind.has_chapters and not any(box.isChecked() for box in self.chapters.values()):
            return tr("Choose at least one chapter.")
        if kind.for_a_person and self.person.person_id is None:
            return tr("There is nobody in this plan yet whom this is for.")
        return ""

    def show_people(self, measures: Measures) -> None:
        """Offer the people and decisions of this plan for documents that are about one."""
        self._measures = measures
        self._offer_people()
        self.decision.offer(measures.plan, measures.on)

    def _offer_people(self) -> None:
        """Offer only people for whom the document makes sense."""
        if self.kind.for_a_person and (measures := self._measures) is not None:
            self.person.offer(measures.plan, measures.on, people_for(self.kind.key, measures))

    def _kind_chosen(self) -> None:
        kind = self.kind
        self.about.show_text(kind.words)
        self.chapter_box.setVisible(kind.has_chapters)
        self.snapshot.setVisible(kind.keeps_snapshot)
        self.person.setVisible(kind.for_a_person)
        self._offer_people()
        self.decision.setVisible(kind.key == _PAPER)
        self.template.setVisible(kind.key == _DECK)
        self._show_ticks()
        self.changed.emit()

    def _offers(self, when: WhenTold) -> bool:
        return when == "if chosen" or (when != "never" and self.redact.isChecked())

    def _show_ticks(self) -> None:
        """Offer only what can be chosen for the document."""
        self.ratings.setVisible(self._offers(self.kind.ratings))
        self.departures.setVisible(self._offers(self.kind.departures))

    # Making ------------------------------------------------------------------------------

    def show_job(self, job: Job | None) -> None:
        """Show how far a document has come, or that none is being made."""
        self._job = job
        self.progress.setVisible(job is not None)
        if job is not None:
            show_instead(self.cancel, self.make_button)
        else:
            show_instead(self.make_button, self.cancel)
        for link in (self.open_file, self.open_folder):
            link.setVisible(job is None and self._written is not None)
        self.print_file.setVisible(job is None and self._printed is not None)
        if job is not None:
            self.done.show_text("")
            self.progress.setValue(0)

    def show_progress(self) -> None:
        if self._job is not None:
            self.progress.setValue(round(100 * (self._job.share or 0)))

    def show_written(self, written: Written) -> None:
        """Show what was made, and what its reader should know."""
        self._written = written
        self.done.show_text(
            " ".join([tr("Made: {name}.", name=written.path.name), *written.warnings])
        )
        self.open_file.setAccessibleName(tr("Open {name}", name=written.path.name))

    @property
    def _printed(self) -> Path | None:
        """The file that was made last, where it has pages to print."""
        path = self._written.path if self._written is not None else None
        return path if path is not None and path.suffix.casefold() == ".pdf" else None

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _open(self, *, folder: bool) -> None:
        if self._written is not None:
            path = self._written.path
            target = path.parent if folder else path
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
