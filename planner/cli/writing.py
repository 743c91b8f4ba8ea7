"""Commands that make a plan and bring people into it."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from planner import imports
from planner.actions.normalize import normalize_text
from planner.actions.plan_info import edit_plan_info
from planner.cli import show
from planner.cli.opening import reading, writing
from planner.exports.json_file import read_json
from planner.models import Draft
from planner.models.adding import import_all
from planner.models.validation import repair_plan
from planner.store import Store
from planner.text import listed, listed_names, tr, trn

_DAY_ORDERS: dict[str, imports.DayOrder] = {
    "dmy": "day first",
    "mdy": "month first",
    "ymd": "year first",
}


def new(arguments: Namespace) -> int:
    """Make a new plan file."""
    today = date.today()

    def fill(store: Store) -> None:
        from planner import sample  # loaded only where it is wanted

        sample.fill(store, today)
        if arguments.launch:
            store.run(tr("Set the launch"), edit_plan_info, launch=arguments.launch)

    name, launch = normalize_text("name", arguments.name), arguments.launch
    Store.create(arguments.plan, name, launch, fill=fill if arguments.sample else None).close()
    print(tr("{path} is made.", path=arguments.plan))
    return 0


def import_file(arguments: Namespace) -> int:
    """Import a table of people into a plan, or with ``--dry-run`` say what would come in.

    A file that ``export --to-json`` wrote is imported whole, into an empty plan; what a plan
    cannot hold is repaired and reported, with the id of its row.
    """
    if Path(arguments.file).suffix.lower() == ".json":
        return _import_json(arguments)
    with reading(arguments.plan) if arguments.dry_run else writing(arguments.plan) as store:
        chosen = imports.parse_map(arguments.map)
        where = imports.parse_where(arguments.where)
        headers = [*chosen.values(), *arguments.fill_down, *(header for header, _ in where)]
        kind = imports.KINDS.get(arguments.kind)
        table = imports.read_table(
            Path(arguments.file),
            arguments.sheet,
            headers,
            kind=kind,
            encoding=arguments.encoding,
            dates=_DAY_ORDERS.get(arguments.dates),
        )
        recognise = kind.recognise if kind else imports.recognise_columns
        columns = recognise(table, chosen, arguments.fill_down, where)
        draft = store.draft()
        report = (kind.import_into if kind else imports.import_roster)(draft, table, columns)
        if not arguments.dry_run:
            label = tr("Import {file}", file=Path(arguments.file).name)
            store.run(label, Draft.apply, draft.changes)
    if arguments.json:
        show.print_json(report.as_json())
    else:
        _print_report(report, arguments.file, arguments.dry_run)
    return 0


def _import_json(arguments: Namespace) -> int:
    other, faults = repair_plan(read_json(Path(arguments.file)))
    with reading(arguments.plan) if arguments.dry_run else writing(arguments.plan) as store:
        draft = store.draft()
        import_all(draft, other)
        if not arguments.dry_run:
            store.run(tr("Import {file}", file=Path(arguments.file).name), import_all, other)
    rows = len(draft.changes)
    report = imports.Report(rows=rows, used=rows)
    report.people, report.departments = len(other.people), len(other.departments)
    report.assignments = len(other.assignments)
    for fault in faults:
        report.warn(fault.row_id, fault.text)
    if arguments.json:
        show.print_json(report.as_json())
    else:
        _print_report(report, arguments.file, arguments.dry_run)
    return 0


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
