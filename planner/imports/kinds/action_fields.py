"""How lists of tasks head their columns, and what they call the phases."""

from __future__ import annotations

from planner.imports.kinds.kind import ListField
from planner.models.work import Phase

ACTION_FIELDS = {
    "title": ListField(
        "Action",
        (
            *("action", "task name", "task title", "task", "title", "summary", "name", "subject"),
            *("to do", "activity", "deliverable", "item", "issue", "work item", "card name"),
            *("card title", "action item", "action point", "what"),
            *("aufgabe", "aufgabenname", "vorgangsname", "vorgang", "titel", "maßnahme"),
            *("tâche", "nom de la tâche", "titre", "action à mener", "tarea", "título"),
            *("nombre de la tarea", "attività", "nome attività", "titolo", "tarefa"),
            *("nome da tarefa", "taak", "taaknaam", "zadanie", "nazwa zadania", "tytuł"),
            *("uppgift", "aktivitet", "opgave", "oppgave", "tehtävä", "verkefni"),
        ),
    ),
    "owner": ListField(
        "Owner",
        (
            *("owner", "assigned to", "assignee", "assignee name", "assigned", "responsible"),
            *("owners", "action owner", "task owner", "resource names", "who", "lead"),
            *("assignees", "members", "person responsible", "responsible person", "action by"),
            *("zugewiesen an", "zuständig", "verantwortlich", "verantwortliche", "bearbeiter"),
            *("assigné à", "affectée à", "attribué à", "responsable", "asignado a"),
            *("assegnato a", "assegnata a", "responsabile", "atribuído a", "responsável"),
            *("toegewezen aan", "verantwoordelijke", "eigenaar", "przypisano do", "przypisane do"),
            *("odpowiedzialny", "tilldelad", "tilldelad till", "ansvarig", "tildelt"),
            *("tildelt til",),
            *("ansvarlig", "vastuuhenkilö", "ábyrgð"),
        ),
    ),
    "owner_email": ListField(
        "Owner’s e-mail", ("assignee email", "owner email", "assigned to email")
    ),
    "start": ListField(
        "Start",
        (
            *("start", "start date", "starts", "begin", "startdatum", "anfang", "beginn"),
            *("date de début", "début", "fecha de inicio", "inicio", "data di inizio", "inizio"),
            *("data de início", "início", "begindatum", "data rozpoczęcia", "startdato", "alku"),
        ),
    ),
    "due": ListField(
        "Due",
        (
            *("due", "due date", "deadline", "finish", "end date", "end", "finish date", "until"),
            *("by when", "bis wann", "target date", "fällig", "fälligkeitsdatum", "fällig am"),
            *("frist", "termin", "ende"),
            *("échéance", "date d'échéance", "date de fin", "vencimiento", "fecha límite"),
            *("fecha de vencimiento", "scadenza", "data di scadenza", "prazo", "data de conclusão"),
            *("vervaldatum", "einddatum", "deadline datum", "termin wykonania", "data ukończenia"),
            *("förfallodatum", "slutdatum", "forfaldsdato", "forfallsdato", "frist dato"),
            *("määräaika", "eräpäivä"),
        ),
    ),
    "status": ListField(
        "Status",
        (
            *("status", "progress", "state", "issue status", "task status", "% complete"),
            *("percent complete", "fortschritt", "statut", "avancement", "estado", "progreso"),
            *("stato", "avanzamento", "situação", "progresso", "voortgang", "postęp", "stan"),
            *("tila", "framsteg", "fremdrift", "staða", "list name"),
        ),
    ),
    "done": ListField(
        "Done on",
        (
            *("completed at", "completed date", "date completed", "completed on", "done on"),
            *("resolved", "closed at", "closed on", "abgeschlossen am", "abschlussdatum"),
            *("terminé le", "completado el"),
            *("voltooid op", "data zakończenia", "slutfört datum"),
        ),
    ),
    "waits_for": ListField(
        "Waits for",
        (
            *("waits for", "depends on", "predecessors", "predecessor", "blocked by"),
            "blocked by (dependencies)",
            *("dependencies", "dependency", "inward issue link (blocks)", "after"),
            *("vorgänger", "abhängig von", "wartet auf", "dépend de", "prédécesseurs"),
            *("depende de", "predecesoras", "dipende da", "predecessori", "predecessoras"),
            *("afhankelijk van", "voorgangers", "zależy od", "poprzedniki", "beror på"),
            *("föregående aktiviteter", "afhænger af", "avhenger av", "riippuu"),
        ),
    ),
    "phase": ListField("Phase", ("phase", "fase", "faza", "fas", "vaihe")),
    "id": ListField(
        "Task id",
        (
            *("task id", "id", "issue key", "key", "issue id", "unique id", "wbs", "number", "no"),
            *("card id", "aufgaben-id", "nr", "vorgangsnummer", "tâche id", "identifiant"),
        ),
    ),
}
PHASES: dict[str, Phase] = {
    **dict.fromkeys(("prepare", "preparation", "planning", "vorbereitung"), "prepare"),
    **dict.fromkeys(("pilot", "pilote", "piloto", "pilota", "pilotage"), "pilot"),
    **dict.fromkeys(("launch", "go live", "go-live", "rollout", "lancement"), "launch"),
    **dict.fromkeys(("sustain", "after launch", "operate", "run", "betrieb"), "sustain"),
}
