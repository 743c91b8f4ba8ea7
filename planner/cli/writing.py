"""The command that brings people, and other lists, into a plan."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from planner import imports
from planner.cli import show
from planner.cli.messages_again import refresh_messages
from planner.cli.opening import reading, writing
from planner.cli.refreshing import refresh
from planner.cli.reviews import import_comments
from planner.cli.surveys import import_answers
from planner.cli.values import DAY_ORDERS
from planner.errors import PlannerError
from planner.exports.json_file import read_json
from planner.models import Draft
from planner.models.adding import import_all
from planner.models.validation import repair_plan
from planner.text import listed, listed_names, tr, trn


def import_file(arguments: Namespace) -> int:
    """Import a table of people into a plan, or with ``--dry-run`` say what would come in.

    With ``--refresh`` it is the next edition of a list: what changed comes in.

    A file that ``export --to-json`` wrote is imported whole, into an empty plan; what a plan
    cannot hold is repaired and reported, with the id of its row. The file of a review brings its
    comments in.
    """
    if imports.is_review(Path(arguments.file)):
        return import_comments(arguments)
    if Path(arguments.file).suffix.lower() == ".json":
        return _import_json(arguments)
    if arguments.refresh and arguments.kind == "messages":
        return refresh_messages(arguments, _read(arguments))
    if arguments.refresh:
        return refresh(arguments)
    if arguments.accept != "all":
        raise PlannerError(tr("--accept goes with --refresh; an import takes everything."))
    report = import_answers(arguments) if arguments.kind == "survey" else _import_table(arguments)
    _show_report(report, arguments)
    return 0


def _import_table(arguments: Namespace) -> imports.Report:
    table = _read(arguments)
    with reading(arguments.plan) if arguments.dry_run else writing(arguments.plan) as store:
        draft = store.draft()
        report = _import(draft, table, arguments)
        if not arguments.dry_run:
            label = tr("Import {file}", file=Path(arguments.file).name)
            store.run(label, Draft.apply, draft.changes)
    return report


def _read(arguments: Namespace) -> imports.RawTable:
    chosen, where = imports.parse_map(arguments.map), imports.parse_where(arguments.where)
    return imports.read_table(
        Path(arguments.file),
        arguments.sheet,
        [*chosen.values(), *arguments.fill_down, *(header for header, _ in where)],
        kind=imports.KINDS.get(arguments.kind),
        encoding=arguments.encoding,
        dates=DAY_ORDERS.get(arguments.dates),
    )


def _import(draft: Draft, table: imports.RawTable, arguments: Namespace) -> imports.Report:
    kind, own = imports.KINDS.get(arguments.kind), imports.own_list(table)
    if kind is None and own is not None and not own.brought_in:
        return imports.report_not_read(table, own)
    chosen, where = imports.parse_map(arguments.map), imports.parse_where(arguments.where)
    recognise = kind.recognise if kind else imports.recognise_columns
    columns = recognise(table, chosen, arguments.fill_down, where)
    if kind is not None:
        return kind.import_into(draft, table, columns)
    file = Path(arguments.file).name
    return imports.import_list(draft, table, columns, file, arguments.list)


def _import_json(arguments: Namespace) -> int:
    other, faults = repair_plan(read_json(Path(arguments.file)))
    with reading(arguments.plan) if arguments.dry_run else writing(arguments.plan) as store:
        draft = store.draft()
        import_all(draft, other)
        if not arguments.dry_run:
            store.run(tr("import {file}", file=Path(arguments.file).name), import_all, other)
    rows = len(draft.changes)
    report = imports.Report(rows=rows, used=rows)
    report.people, report.departments = len(other.people), len(other.departments)
    report.assignments = len(other.assignments)
    for fault in faults:
        report.warn(fault.row_id, fault.text)
    _show_report(report, arguments)
    return 0


def _show_report(report: imports.Report, arguments: Namespace) -> None:
    if arguments.json:
        show.print_json(report.as_json())
    else:
        _print_report(report, arguments.file, arguments.dry_run)


def _print_report(report: imports.Report, file: str, dry_run: bool) -> None:
    intro = tr("Would come in from {file}:") if dry_run else tr("Came in from {file}:")
    print(intro.format(file=Path(file).name))
    print(trn("  {count} row used", "  {count} rows used", report.used))
    if report.filtered:
        print(
            trn(
                "  {count} row left out by --where",
                "  {count} rows left out by --where",
                report.filtered,
            )
        )
    print(trn("  {count} new person", "  {count} new people", report.people))
    print(trn("  {count} new department", "  {count} new departments", report.departments))
    print(trn("  {count} new assignment", "  {count} new assignments", report.assignments))
    for made, count in report.made.items():
        print("  " + imports.made_words(made, count))
    if report.unread:
        print(tr("Columns not read: {headers}", headers=listed_names(report.unread)))
    for title, notes in (
        (tr("New assignments:"), report.appointments),
        (tr("Not used:"), report.skipped),
        (tr("To look at:"), report.warnings),
    ):
        if notes:
            print(title)
            for note in notes:
                print(tr("  line {line}: {text}", line=note.line, text=note.text))
    if report.encoding is not None and report.encoding.others:
        others = listed(report.encoding.others)
        print(tr("Another encoding is chosen with --encoding: {encodings}.", encodings=others))
    if report.day_doubts:
        print(tr("--dates dmy, mdy or ymd says which comes first, day, month or year."))
