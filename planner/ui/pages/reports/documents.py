"""The files the reports page can make, and how each is written in a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.exports.atomic import as_private_as
from planner.exports.documents import ORDER, make
from planner.exports.section import Document
from planner.models import Plan
from planner.text import day, plainly, tr, trn
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


def write(request: Request, path: Path, job: Job, plan_file: Path | None = None) -> Written:
    """Make the file, whole or not at all, as private as the plan's own file, and written as every
    document is, whoever is at the window; runs in a worker thread."""
    with plainly():
        return _write(request, path, job, plan_file)


def _write(request: Request, path: Path, job: Job, plan_file: Path | None) -> Written:
    measures = measure(request.plan, request.on)
    found = findings(measures)
    job.progress(0.02)
    try:
        with as_private_as(plan_file) if plan_file is not None else nullcontext():
            warnings = _WRITERS.get(request.kind.key, _pdf)(request, found, path, job)
    except PlannerError:
        if job.cancelled():
            raise CancelledError from None
        raise
    snapshot = freeze(measures, found) if request.keep_snapshot else {}
    return Written(path, request, tuple(warnings), snapshot)


def _pdf(request: Request, found: tuple[Finding, ...], path: Path, job: Job) -> list[str]:
    from planner.exports.pdf import write_pdf

    document = document_of(request, job)
    job.progress(0.2)
    warnings = write_pdf(
        document,
        path,
        progress=lambda share, _: job.progress(0.2 + 0.8 * share),
        cancelled=job.cancelled,
    )
    return [*document.remarks, *warnings]


def _workbook(request: Request, found: tuple[Finding, ...], path: Path, job: Job) -> list[str]:
    from planner.exports.workbook.writing import write_workbook

    return write_workbook(
        measure(request.plan, request.on),
        found,
        path,
        redact=request.redact,
        ratings=request.ratings,
        departures=request.departures,
        progress=lambda share: job.progress(share),
        cancelled=job.cancelled,
    )


def _deck(request: Request, found: tuple[Finding, ...], path: Path, job: Job) -> list[str]:
    from planner.exports.deck import write_deck

    measures = measure(request.plan, request.on)
    if not measures.compute_slow(job.cancelled):
        raise CancelledError
    job.progress(0.5)
    write_deck(
        measures,
        found,
        path,
        redact=request.redact,
        ratings=request.ratings,
        departures=request.departures,
    )
    return []


def _buy_in_workbook(
    request: Request, found: tuple[Finding, ...], path: Path, job: Job
) -> list[str]:
    from planner.exports.workbook.buy_in import write_buy_in_workbook

    return write_buy_in_workbook(
        measure(request.plan, request.on),
        path,
        redact=request.redact,
        progress=lambda share: job.progress(share),
        cancelled=job.cancelled,
    )


def _json(request: Request, found: tuple[Finding, ...], path: Path, job: Job) -> list[str]:
    from planner.exports.json_file import write_json

    write_json(
        request.plan,
        path,
        on=request.on,
        redact=request.redact,
        ratings=request.ratings,
        departures=request.departures,
    )
    return []


def _csv(request: Request, found: tuple[Finding, ...], path: Path, job: Job) -> list[str]:
    from planner.exports.csv_files import write_csv

    measures = measure(request.plan, request.on)
    write_csv(
        measures,
        path,
        findings=found,
        redact=request.redact,
        ratings=request.ratings,
        departures=request.departures,
    )
    return []


def _parts(request: Request, found: tuple[Finding, ...], path: Path, job: Job) -> list[str]:
    from planner.exports.workbook.parts import write_department_workbooks

    written = write_department_workbooks(
        measure(request.plan, request.on),
        found,
        path,
        redact=request.redact,
        progress=lambda share: job.progress(share),
        cancelled=job.cancelled,
    )
    count = len(written.paths)
    return [
        trn("{count} workbook is in it.", "{count} workbooks are in it.", count),
        *written.warnings,
    ]


def _calendar(request: Request, found: tuple[Finding, ...], path: Path, job: Job) -> list[str]:
    from planner.exports.calendar.writing import write_calendar

    if request.kind.for_a_person and request.person is None:
        raise PlannerError(tr("Choose whom the calendar is for."))
    write_calendar(
        request.plan,
        path,
        on=request.on,
        person=request.person,
        redact=request.redact,
        departures=request.departures,
    )
    return []


def _texts(request: Request, found: tuple[Finding, ...], path: Path, job: Job) -> list[str]:
    from planner.exports.mails import write_named_texts
    from planner.exports.texts import named_texts, personal_texts

    if request.redact:
        raise PlannerError(tr("Texts go to people by name; untick the roles."))
    measures = measure(request.plan, request.on)
    if request.kind.key == "your-part-texts":
        texts = personal_texts("your-part", measures, found)
    else:
        texts = named_texts(measures, found)
    written = write_named_texts(texts, path)
    return [trn("{count} file is in it.", "{count} files are in it.", len(written))]


_WRITERS: dict[str, Callable[..., list[str]]] = {
    "workbook": _workbook,
    "department-workbooks": _parts,
    "buy-in-workbook": _buy_in_workbook,
    "deck": _deck,
    "csv": _csv,
    "json": _json,
    "calendar": _calendar,
    "calendar-of-one": _calendar,
    "texts": _texts,
    "your-part-texts": _texts,
}


def snapshot_label(plan: Plan, on: date) -> str:
    """Name a pack's snapshot; a second one of the same day is numbered."""
    with plainly():  # the next pack prints it
        base = tr("Status pack of {day}", day=day(on))
    taken = {snapshot.label for snapshot in plan.snapshots.values()}
    label, again = base, 2
    while label in taken:
        label, again = tr("{label}, {count}", label=base, count=again), again + 1
    return label
