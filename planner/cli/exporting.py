"""Commands that write documents and data."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planner.analysis.measures import Measures, measure
from planner.analysis.rules import findings
from planner.cli import show
from planner.cli.check_json import check_json
from planner.cli.export_options import check_options
from planner.cli.opening import reading
from planner.cli.values import find_decision, find_person
from planner.errors import PlannerError
from planner.exports.atomic import as_private_as, atomic_write, make_folder, written_together
from planner.given_files import check_target
from planner.store import Store
from planner.text import tr

if TYPE_CHECKING:
    from planner.analysis.findings.finding import Finding
    from planner.exports.blocks.section import Document
    from planner.models import Plan


def export(arguments: Namespace) -> int:
    """Write the files that were asked for. Return the exit code."""
    check_options(arguments)
    targets = (
        *(arguments.pdf, arguments.excel, arguments.department_workbooks),
        *(arguments.csv, arguments.to_json, arguments.ics, arguments.deck, arguments.texts),
    )
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


class _Made(NamedTuple):
    """What came of one of the targets of a command."""

    paths: Sequence[Path]
    warnings: Sequence[str] = ()
    words: str = ""


def _write(measures: Measures, arguments: Namespace) -> None:
    """Write all that was asked for or nothing, and say what was written."""
    with written_together():
        made = [write(measures, arguments) for key, write in _WRITERS if getattr(arguments, key)]
    for each in made:
        _report(each)


def _report(made: _Made) -> None:
    for warning in made.warnings:
        print(warning, file=sys.stderr)
    for path in made.paths:
        _report_written(path)
    if made.words:
        print(made.words)


def _write_csv(measures: Measures, arguments: Namespace) -> _Made:
    from planner.exports.csv_files import write_csv

    written = write_csv(
        measures,
        Path(arguments.csv),
        redact=arguments.redact,
        ratings=arguments.ratings,
        departures=arguments.departures,
    )
    return _Made(written)


def _write_json(measures: Measures, arguments: Namespace) -> _Made:
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
    return _Made([path])


def _write_texts(measures: Measures, arguments: Namespace) -> _Made:
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
    return _Made(write_named_texts(texts, Path(arguments.texts)))


def _write_calendar(measures: Measures, arguments: Namespace) -> _Made:
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
    return _Made([path])


def _person(measures: Measures, arguments: Namespace) -> int | None:
    return find_person(measures.plan, arguments.person).id if arguments.person else None


def _decision(measures: Measures, arguments: Namespace) -> int | None:
    if arguments.about is None:
        return None
    return find_decision(measures.plan, arguments.about).id


def _write_pdf(measures: Measures, arguments: Namespace) -> _Made:
    from planner.exports.pdf import write_pdf

    path = Path(arguments.pdf)
    document = _document(measures, arguments)
    return _Made([path], (*document.remarks, *write_pdf(document, path)))


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


def _write_excel(measures: Measures, arguments: Namespace) -> _Made:
    """Write the buy-in plan where that is the document asked for, else the workbook of lists."""
    path = Path(arguments.excel)
    if arguments.document == "buy-in-plan":
        from planner.exports.workbook.buy_in import write_buy_in_workbook

        warnings = write_buy_in_workbook(measures, path, redact=arguments.redact)
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
    return _Made([path], warnings)


def _write_deck(measures: Measures, arguments: Namespace) -> _Made:
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
    return _Made([path], [lacking] if lacking else [])


def _write_parts(measures: Measures, arguments: Namespace) -> _Made:
    from planner.exports.workbook.department_books import write_department_workbooks

    folder = Path(arguments.department_workbooks)
    written = write_department_workbooks(
        measures, findings(measures), folder, redact=arguments.redact
    )
    words = tr("The mail to send each with lies beside it.") if written.texts else ""
    return _Made(written.paths, written.warnings, words)


_WRITERS = (
    ("pdf", _write_pdf),
    ("excel", _write_excel),
    ("department_workbooks", _write_parts),
    ("deck", _write_deck),
    ("csv", _write_csv),
    ("to_json", _write_json),
    ("ics", _write_calendar),
    ("texts", _write_texts),
)
"""What writes the target of each option, in the order in which they are told."""


def _report_written(path: Path) -> None:
    print(tr("Wrote {path}.", path=path))


def demo(arguments: Namespace) -> int:
    """Make the sample plan, its check, pack and workbook in a folder, all or none."""
    folder, today = Path(arguments.folder), date.today()
    with written_together() as files:
        make_folder(folder)
        path, plan = _new_sample(folder, today)
        files.undo_creation_of(path)
        measures = measure(plan, today)
        found = findings(measures)
        made = [_Made([path]), *_write_sample(measures, found, folder)]
    for each in made:
        _report(each)
    print()
    show.print_check(measures, found)
    return 0


def _new_sample(folder: Path, today: date) -> tuple[Path, Plan]:
    from planner import sample

    path = _unused_path(folder)
    with Store.create(path, sample.NAME, fill=lambda new: sample.fill(new, today)) as store:
        return store.path, store.plan


def _write_sample(measures: Measures, found: Sequence[Finding], folder: Path) -> Iterator[_Made]:
    from planner.exports import documents
    from planner.exports.pdf import write_pdf
    from planner.exports.workbook.writing import write_workbook

    check = folder / "check.json"
    with atomic_write(check) as part:
        part.write_text(show.as_text(check_json(measures, found)), encoding="utf-8")
    yield _Made([check])
    pack = folder / "status-pack.pdf"
    document = documents.make("status-pack", measures, found, departures=True)
    yield _Made([pack], write_pdf(document, pack))
    book = folder / "workbook.xlsx"
    yield _Made([book], write_workbook(measures, found, book))


def _unused_path(folder: Path) -> Path:
    """Return a name for the sample that replaces nothing: people may work on an earlier one."""
    path = folder / "harbour-connect.rollout"
    number = 2
    while path.exists():
        path = folder / f"harbour-connect-{number}.rollout"
        number += 1
    return path
