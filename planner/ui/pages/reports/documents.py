"""The documents the reports page can make, as they are looked at and as files."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.exports.blocks.section import Document
from planner.exports.documents import ORDER, make
from planner.models import Plan
from planner.text import day, plainly, tr
from planner.ui.background.jobs import CancelledError, Job
from planner.ui.pages.reports.kinds import DocumentKind

if TYPE_CHECKING:
    from planner.ui.pages.reports.pdf_pages import PdfPages


@dataclass(frozen=True)
class Request:
    """What somebody asks for: everything a thread needs, on a plan that cannot change."""

    plan: Plan
    on: date
    kind: DocumentKind
    redact: bool = False
    ratings: bool = False
    departures: bool = False
    chapters: tuple[str, ...] = ORDER
    person: int | None = None
    about: int | None = None
    """The one decision it is about; none for all that are open."""
    template: Path | None = None
    """The template that a deck is made on; none for the program's own master."""
    keep_snapshot: bool = False

    def file_name(self) -> str:
        """Return a name for the file: the plan's, what it is, whom it is for, and the day."""
        parts = _in_file_name(self.plan.info.name or tr("plan"))[:6]
        if self.kind.has_chapters:
            parts.append(tr("status"))
        elif self.kind.key == "buy-in-workbook":
            parts.append("buy-in-plan")
        elif self.kind.key not in ("workbook", "csv", "json"):
            parts.append(self.kind.key.removesuffix("-of-one"))
        if self.person is not None and not self.redact:
            parts += _in_file_name(self.plan.people[self.person].shown_name)[:4]
        return "-".join([*parts, self.on.isoformat()]) + self.kind.ending


def _in_file_name(words: str) -> list[str]:
    bare = "".join(c if c.isalnum() else " " for c in words.casefold())
    return bare.split()


@dataclass(frozen=True)
class Written:
    """A file that was made, and what its reader should know."""

    path: Path
    request: Request
    warnings: tuple[str, ...] = ()
    snapshot: dict[str, Any] = field(default_factory=dict)
    """What a snapshot of this day keeps; empty where none is wanted."""


def document_of(request: Request, job: Job) -> Document:
    """Return the document before it is a file. May take as long as the solver takes.

    Raises ``CancelledError`` soon after the job is cancelled.
    """
    measures = measure(request.plan, request.on)
    if request.kind.has_chapters and not (
        measures.compute_slow(job.cancelled) and measures.compute_slower(job.cancelled)
    ):
        raise CancelledError
    with plainly():
        return make(
            request.kind.key,
            measures,
            findings(measures),
            person=request.person,
            about=request.about,
            redact=request.redact,
            ratings=request.ratings,
            departures=request.departures,
            sections=request.chapters if request.kind.has_chapters else None,
        )


def preview_of(request: Request, job: Job) -> PdfPages | str:
    """Return the pages of the document as they will be in the file, or why it cannot be made. May
    take as long as that.

    Raises ``CancelledError`` soon after the job is cancelled.
    """
    from planner.exports.pdf import draw_pdf
    from planner.ui.pages.reports.pdf_pages import PdfPages

    try:
        document = document_of(request, job)
    except PlannerError as refusal:
        return str(refusal)
    content = BytesIO()
    with plainly():
        draw_pdf(document, content, progress=lambda share, _: job.progress(share))
    return PdfPages(content.getvalue())


def snapshot_label(plan: Plan, on: date) -> str:
    """Name a pack's snapshot; a second one of the same day is numbered."""
    with plainly():  # the next pack prints it
        base = tr("Status pack of {day}", day=day(on))
    taken = {snapshot.label for snapshot in plan.snapshots.values()}
    label, again = base, 2
    while label in taken:
        label, again = tr("{label}, {count}", label=base, count=again), again + 1
    return label
