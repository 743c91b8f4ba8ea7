"""How each file the reports page makes is written, in a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.exports.atomic import as_private_as
from planner.text import plainly, tr, trn
from planner.ui.background.jobs import CancelledError, Job
from planner.ui.pages.reports.documents import Request, Written, document_of


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
    lacking = write_deck(
        measures,
        found,
        path,
        template=request.template,
        redact=request.redact,
        ratings=request.ratings,
        departures=request.departures,
    )
    return [lacking] if lacking else []


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
    from planner.exports.workbook.department_books import write_department_workbooks

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
        *([tr("The mail to send each with lies beside it.")] if written.texts else []),
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
