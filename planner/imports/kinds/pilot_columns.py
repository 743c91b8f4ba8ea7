"""How tables of a pilot are headed, and which of their three forms a table has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.kinds.kind import ListField
from planner.imports.kinds.task_results import read_cell
from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.columns import Columns
from planner.text import tr

FIELDS: Mapping[str, ListField] = {
    "tester": ListField(
        "Tester",
        (
            *("tester", "participant", "participant name", "tester name", "who", "person", "name"),
            *("user", "test person", "employee", "teilnehmer", "teilnehmerin", "testperson"),
            *("participante", "participant(e)", "nom", "nombre", "partecipante", "nome"),
            *("deelnemer", "uczestnik", "deltagare", "deltager", "osallistuja", "testaaja"),
        ),
    ),
    "email": ListField("E-mail", ("email", "e-mail", "e-mail address", "mail", "tester email")),
    "round": ListField(
        "Round",
        (
            *("round", "pilot round", "test round", "wave", "session", "iteration", "runde"),
            *("testrunde", "tour", "ronda", "turno", "rodada", "ronde", "runda", "omgång"),
            *("kierros", "omgang"),
        ),
    ),
    "day": ListField(
        "Day",
        ("day", "date", "tested on", "datum", "tag", "fecha", "data", "dato", "päivä", "jour"),
    ),
    "task": ListField(
        "Task",
        (
            *("task", "tasks", "scenario", "step", "exercise", "aufgabe", "aufgaben", "tâche"),
            *("tarea", "compito", "attività", "tarefa", "taak", "zadanie", "uppgift", "opgave"),
            *("oppgave", "tehtävä"),
        ),
    ),
    "result": ListField(
        "Result",
        (
            *("result", "outcome", "how", "how it went", "done", "success", "completion"),
            *("completed", "task success", "ergebnis", "résultat", "resultado", "risultato"),
            *("resultaat", "wynik", "resultat", "tulos"),
        ),
    ),
    "minutes": ListField(
        "Minutes",
        (
            *("minutes", "min", "mins", "time (min)", "time", "duration", "time on task"),
            *("time taken", "minuten", "dauer", "durée", "minutos", "duración", "durata"),
            *("duração", "duur", "czas", "tid", "kesto", "minuutit"),
        ),
    ),
    "works": ListField(
        "Works",
        (
            *("works", "group", "segment", "kind of work", "type of work", "workplace", "shift"),
            *("gruppe", "arbeitsplatz", "groupe", "grupo", "gruppo", "groep", "grupa", "grupp"),
            "ryhmä",
        ),
    ),
    "note": ListField(
        "What was seen",
        (
            *("note", "notes", "comment", "comments", "observation", "observations", "remark"),
            *("remarks", "bemerkung", "beobachtung", "kommentar", "remarque", "observación"),
            *("osservazione", "observação", "opmerking", "uwaga", "kommentti"),
        ),
    ),
}
"""What columns may hold; in two of the forms others hold the results of a task or a tester."""

_LEAST_READ = 0.5
"""The share of the filled cells of a column that say a result, from which it holds results."""
_TIMES = re.compile(
    r"(?P<of>.+?)[\s,:;(\[–-]+(?:min|mins|minutes|time|duration|minuten|dauer|zeit|durée|temps|"
    r"minutos|tiempo|minuti|tempo|duur|tijd|czas|tid)\W*",
    re.IGNORECASE,
)


class Shape(NamedTuple):
    """Where a table has its results."""

    form: str
    """``rows``: a row for each tester and task; ``tasks``: a column for each task; ``testers``: a
    column for each tester."""
    columns: Mapping[int, str]
    """The columns of results, with the task or the tester each is about."""
    minutes: Mapping[int, int]
    """For a column of results the one beside it that says how long it took."""


def shape_of(table: RawTable, columns: Columns) -> Shape:
    """Return which form a table has. Raises ``PlannerError`` where it has no results."""
    of = columns.of
    if "task" in of and "result" in of:
        return Shape("rows", {}, {})
    taken = {*of.values(), *(at for at, _ in columns.where)} - {of.get("minutes", -1)}
    found = {
        at: clean(header)
        for at, header in enumerate(table.headers)
        if at not in taken and clean(header) and _holds_results(table, at)
    }
    if not found:
        raise PlannerError(
            tr(
                "No column of this table says how tasks went, as alone, with help or not; it needs"
                " a column Result beside Task, or a column for each task."
            )
        )
    names = {name.casefold(): at for at, name in found.items()}
    minutes = {
        names[timed["of"].casefold()]: at
        for at, header in enumerate(table.headers)
        if (timed := _TIMES.fullmatch(clean(header))) and timed["of"].casefold() in names
    }
    return Shape("testers" if "task" in of else "tasks", found, minutes)


def further_columns(table: RawTable, columns: Columns) -> dict[int, str]:
    """Return the columns that hold results or minutes without being one of those fields."""
    try:
        shape = shape_of(table, columns)
    except PlannerError:
        return {}
    minutes = dict.fromkeys(shape.minutes.values(), "minutes")
    return minutes | dict.fromkeys(shape.columns, "result")


def _holds_results(table: RawTable, at: int) -> bool:
    filled = [text for _, cells in table.rows if at < len(cells) and (text := clean(cells[at]))]
    return bool(filled) and sum(map(_says_result, filled)) >= _LEAST_READ * len(filled)


def _says_result(text: str) -> bool:
    try:
        return read_cell(text) is not None
    except PlannerError:
        return False
