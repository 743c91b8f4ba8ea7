"""Commands that write documents and data."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from planner.analysis.measures import Measures, measure
from planner.analysis.rules import findings
from planner.cli import show
from planner.cli.check_json import check_json
from planner.cli.opening import reading
from planner.cli.values import find_decision, find_person
from planner.errors import PlannerError
from planner.exports.atomic import as_private_as, atomic_write, make_folder
from planner.given_files import check_target
from planner.store import Store
from planner.text import tr

if TYPE_CHECKING:
    from planner.exports.section import Document

_PAPER = "decision-paper"


def export(arguments: Namespace) -> int:
    """Write the files that were asked for. Return the exit code."""
    targets = (
        *(arguments.pdf, arguments.excel, arguments.department_workbooks),
        *(arguments.csv, arguments.to_json, arguments.ics, arguments.deck, arguments.texts),
    )
    if not any(targets):
        raise PlannerError(
            tr(
                "Say where to write with --pdf, --excel, --deck, --csv, --to-json, --ics or"
                " --texts."
            )
        )
    if arguments.about is not None and not (arguments.pdf and arguments.document == _PAPER):
        raise PlannerError(tr("--about goes with --pdf and --document decision-paper."))
    places = [os.path.realpath(target) for target in targets if target]
    if len(set(places)) < len(places):
        raise PlannerError(tr("Two files cannot be written to one place; give each its own name."))
    files = (arguments.pdf, arguments.excel, arguments.to_json, arguments.ics, arguments.deck)
    for target in filter(None, files):
        check_target(Path(target))
    with reading(arguments.plan) as store:
        measures = measure(store.plan, arguments.on or date.today())
    with as_private_as(Path(arguments.plan)):
        _write(measures, arguments)
    return 0


def _write(measures: Measures, arguments: Namespace) -> None:
    if arguments.pdf:
        _write_pdf(measures, arguments)
    if arguments.excel:
        _write_excel(measures, arguments)
    if arguments.department_workbooks:
        _write_parts(measures, arguments)
    if arguments.deck:
        _write_deck(measures, arguments)
    if arguments.csv:
        from planner.exports.csv_files import write_csv

        for path in write_csv(
            measures,
            Path(arguments.csv),
            redact=arguments.redact,
            ratings=arguments.ratings,
            departures=arguments.departures,
        ):
            _report_written(path)
    if arguments.to_json:
        from planner.exports.json_file import write_json

        path = Path(arguments.to_json)
        write_json(
            measures.plan,
            path,
            on=measures.on,
            redact=arguments.redact,
            ratings=arguments.ratings,
            departures=arguments.departures,
        )
        _report_written(path)
    if arguments.ics:
        _write_calendar(measures, arguments)
    if arguments.texts:
        _write_texts(measures, arguments)


def _write_texts(measures: Measures, arguments: Namespace) -> None:
    from planner.exports.mails import write_named_texts
    from planner.exports.texts import AS_TEXTS, named_texts, personal_texts

    if arguments.redact:
        raise PlannerError(tr("Texts go to people by name; leave out --redact."))
    found, name = findings(measures), arguments.document
    if name in AS_TEXTS:
        person = _person(measures, arguments)
        texts = personal_texts(name, measures, found, person, arguments.since)
    else:
        texts = named_texts(measures, found)
    for path in write_named_texts(texts, Path(arguments.texts)):
        _report_written(path)


def _write_calendar(measures: Measures, arguments: Namespace) -> None:
    from planner.exports.calendar.writing import write_calendar

    path = Path(arguments.ics)
    write_calendar(
        measures.plan,
        path,
        on=measures.on,
        person=_person(measures, arguments),
        redact=arguments.redact,
        departures=arguments.departures,
    )
    _report_written(path)


def _person(measures: Measures, arguments: Namespace) -> int | None:
    return find_person(measures.plan, arguments.person).id if arguments.person else None


def _decision(measures: Measures, arguments: Namespace) -> int | None:
    if arguments.about is None:
        return None
    return find_decision(measures.plan, arguments.about).id


def _write_pdf(measures: Measures, arguments: Namespace) -> None:
    from planner.exports.pdf import write_pdf

    path = Path(arguments.pdf)
    document = _document(measures, arguments)
    _warn((*document.remarks, *write_pdf(document, path)))
    _report_written(path)


def _document(measures: Measures, arguments: Namespace) -> Document:
    from planner.exports import documents

    return documents.make(
        arguments.document,
        measures,
        findings(measures),
        person=_person(measures, arguments),
        about=_decision(measures, arguments),
        redact=arguments.redact,
        ratings=arguments.ratings,
        departures=arguments.departures,
        sections=arguments.sections,
        since=arguments.since,
    )


def _write_excel(measures: Measures, arguments: Namespace) -> None:
    """Write the buy-in plan where that is the document asked for, else the workbook of lists."""
    path = Path(arguments.excel)
    if arguments.document == "buy-in-plan":
        from planner.exports.workbook.buy_in import write_buy_in_workbook

        _warn(write_buy_in_workbook(measures, path, redact=arguments.redact))
    else:
        from planner.exports.workbook.writing import write_workbook

        warnings = write_workbook(
            measures,
            findings(measures),
            path,
            redact=arguments.redact,
            ratings=arguments.ratings,
            departures=arguments.departures,
        )
        _warn(warnings)
    _report_written(path)


def _write_deck(measures: Measures, arguments: Namespace) -> None:
    from planner.exports.deck import write_deck

    path, template = Path(arguments.deck), arguments.template
    lacking = write_deck(
        measures,
        findings(measures),
        path,
        template=None if template is None else Path(template),
        redact=arguments.redact,
        ratings=arguments.ratings,
        departures=arguments.departures,
    )
    _warn([lacking] if lacking else [])
    _report_written(path)


def _write_parts(measures: Measures, arguments: Namespace) -> None:
    from planner.exports.workbook.parts import write_department_workbooks

    folder = Path(arguments.department_workbooks)
    written = write_department_workbooks(
        measures, findings(measures), folder, redact=arguments.redact
    )
    _warn(written.warnings)
    for path in written.paths:
        _report_written(path)
    if written.texts:
        print(tr("The mail to send each with lies beside it."))


def _warn(warnings: Iterable[str]) -> None:
    for warning in warnings:
        print(warning, file=sys.stderr)


def _report_written(path: Path) -> None:
    print(tr("Wrote {path}.", path=path))


def demo(arguments: Namespace) -> int:
    """Make the sample plan, its check, pack and workbook in a folder."""
    from planner import sample

    folder = Path(arguments.folder)
    make_folder(folder)
    today = date.today()
    with Store.create(
        _unused_path(folder), sample.NAME, fill=lambda new: sample.fill(new, today)
    ) as store:
        path, plan = store.path, store.plan
    measures = measure(plan, today)
    found = findings(measures)
    _report_written(path)
    check = folder / "check.json"
    with atomic_write(check) as part:
        part.write_text(show.as_text(check_json(measures, found)), encoding="utf-8")
    _report_written(check)
    from planner.exports import documents
    from planner.exports.pdf import write_pdf

    pack = folder / "status-pack.pdf"
    _warn(write_pdf(documents.make("status-pack", measures, found, departures=True), pack))
    _report_written(pack)
    from planner.exports.workbook.writing import write_workbook

    book = folder / "workbook.xlsx"
    _warn(write_workbook(measures, found, book))
    _report_written(book)
    print()
    show.print_check(measures, found)
    return 0


def _unused_path(folder: Path) -> Path:
    """Return a name for the sample that replaces nothing: people may work on an earlier one."""
    path = folder / "harbour-connect.rollout"
    number = 2
    while path.exists():
        path = folder / f"harbour-connect-{number}.rollout"
        number += 1
    return path
