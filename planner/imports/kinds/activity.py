"""The platform's export of who was active when: the last active day of champions."""

from __future__ import annotations

import re

from planner.errors import PlannerError
from planner.imports.kinds.kind import Cell, Days, Kind, ListField, new_report
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.names import read_emails
from planner.imports.roster.people_index import PeopleIndex
from planner.imports.roster.report import Note, Report
from planner.imports.roster.row_selection import select_rows
from planner.imports.roster.shapes import cells_of
from planner.models import Draft, Responsibility
from planner.models.catalogue.headers import PERSON_HEADERS
from planner.models.roles import OVER_STATUSES
from planner.text import tr, trn

_HASH = re.compile(r"[0-9a-f]{24,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""What reports show where names are concealed."""

_FIELDS = {
    "email": ListField(
        "E-mail", ("user principal name", "userprincipalname", *PERSON_HEADERS["email"])
    ),
    "name": ListField("Name", ("display name", "user name", "user", *PERSON_HEADERS["name"])),
    "id": ListField("Id", PERSON_HEADERS["ref"]),
    "last_active": ListField(
        "Last active",
        (
            *("last activity date", "last active", "last activity", "last active date"),
            *("last activity (utc)", "last seen", "last post date", "last posted", "last login"),
            *("last sign in", "last sign-in date", "last visit"),
            *("letzte aktivität", "datum der letzten aktivität", "zuletzt aktiv"),
            *("date de dernière activité", "dernière activité", "última actividad"),
            *("fecha de última actividad", "ultima attività", "data ultima attività"),
            *("última atividade", "data da última atividade", "laatste activiteit"),
            *("datum laatste activiteit", "ostatnia aktywność", "data ostatniej aktywności"),
            *("letzte anmeldung", "dernière connexion", "último acceso", "ultimo accesso"),
            *("último acesso", "laatst actief", "laatste aanmelding", "ostatnie logowanie"),
            *("son etkinlik tarihi", "poslední aktivita", "последняя активность"),
            *("最終アクティビティ日", "最終ログイン"),
            *("senaste aktivitet", "seneste aktivitet", "siste aktivitet", "viimeisin toiminta"),
        ),
    ),
}


def import_activity(draft: Draft, table: RawTable, columns: Columns) -> Report:
    """Take the last active day of champions and their backups from an activity export; report it.

    A day that is known already stays where it is later. Nobody comes in by this. Raises
    ``PlannerError`` where the export conceals who people are.
    """
    _refuse_hashes(table, columns)
    report = new_report(table, columns, "last_active")
    people, days = PeopleIndex(draft.plan, report), Days(ACTIVITY, table, columns, report)
    strangers: list[int] = []
    seats = {r.id for r in draft.plan.table(Responsibility).values() if r.department_id}
    for line, cells in select_rows(table, columns, report):
        cell = Cell(columns, cells)
        email = (*read_emails(cell["email"]), "")[0]
        if not any((cell["id"], email, cell["name"])):
            report.skip(line, tr("The row names nobody."))
            continue
        known = people.known(cell["id"], email, cell["name"])
        if known is None or known.row is None:
            strangers.append(line)
            continue
        when = days.read(line, "last_active", cell["last_active"])
        report.used += 1
        report.known_people.append(Note(line, known.display_name))
        for given in draft.plan.assignments_by(known.row.id):
            if given.responsibility_id not in seats or given.status in OVER_STATUSES:
                continue
            if when is not None and (given.last_active is None or given.last_active < when):
                draft.change(given, last_active=when)
                report.made["last_active"] += 1
    if strangers:
        words = trn(
            "{count} row is about somebody who is not in the plan, and was not used.",
            "{count} rows are about people who are not in the plan, and were not used.",
            len(strangers),
        )
        report.warn(strangers[0], words)
    return report


def _refuse_hashes(table: RawTable, columns: Columns) -> None:
    for field in ("email", "name"):
        texts = [text for text in cells_of(table, columns.of.get(field, -1)) if text]
        if texts and 2 * sum(map(bool, map(_HASH.fullmatch, texts))) > len(texts):
            raise PlannerError(
                tr(
                    "This export conceals who people are; have names shown in the reports (in the"
                    " Microsoft 365 admin centre under Settings, Org settings, Reports), and"
                    " export it again."
                )
            )


ACTIVITY = Kind(
    "activity",
    "Activity on the platform",
    _FIELDS,
    (("last_active",), ("email", "name", "id")),
    import_activity,
)
