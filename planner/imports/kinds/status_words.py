"""How far an action has come, in the words of lists of tasks."""

from __future__ import annotations

import re

from planner.models.work import ActionStatus

_WORDS: dict[ActionStatus, tuple[str, ...]] = {
    "to do": (
        *("todo", "open", "new", "not started", "backlog", "planned", "pending", "upcoming"),
        *("selected for development", "reopened", "ready", "scheduled", "proposed", "queued"),
        *("offen", "neu", "nicht begonnen", "noch nicht begonnen", "geplant", "zu erledigen"),
        *("à faire", "ouvert", "non commencé", "non démarré", "planifié", "nouveau"),
        *("pendiente", "por hacer", "abierto", "abierta", "sin empezar", "no iniciado", "nuevo"),
        *("da fare", "aperto", "aperta", "non iniziato", "non iniziata", "nuovo"),
        *("a fazer", "aberto", "aberta", "não iniciado", "não iniciada", "por fazer"),
        *("te doen", "niet gestart", "nog te doen", "openstaand", "nieuw", "gepland"),
        *("do zrobienia", "otwarte", "otwarty", "nierozpoczęte", "nowe", "zaplanowane"),
        *("att göra", "öppen", "ej påbörjad", "inte påbörjad", "planerad", "ikke startet"),
        *(
            "ikke påbegyndt",
            "åben",
            "åpen",
            "ikke påbegynt",
            "avoin",
            "ei aloitettu",
            "aloittamatta",
        ),
    ),
    "doing": (
        *("in progress", "started", "active", "ongoing", "underway", "under way", "in review"),
        *("review", "working on it", "wip", "blocked", "on hold", "waiting", "late", "delayed"),
        *("in arbeit", "in bearbeitung", "begonnen", "laufend", "läuft", "wartet"),
        *("en cours", "démarré", "commencé", "bloqué", "en curso", "en progreso", "iniciado"),
        *("in corso", "iniziato", "avviato", "em andamento", "em curso", "iniciada"),
        *("bezig", "in uitvoering", "gestart", "w toku", "w trakcie", "rozpoczęte"),
        *("pågår", "pågående", "påbörjad", "i gang", "igangværende", "påbegyndt", "påbegynt"),
        *("käynnissä", "kesken", "aloitettu"),
    ),
    "done": (
        *("completed", "complete", "closed", "resolved", "finished", "fixed", "delivered"),
        *("erledigt", "abgeschlossen", "fertig", "beendet", "geschlossen"),
        *("terminé", "terminée", "fait", "clos", "achevé", "hecho", "completado", "completada"),
        *("terminado", "cerrado", "finalizado", "fatto", "completato", "completata", "chiuso"),
        *("concluído", "concluída", "feito", "fechado", "gereed", "klaar", "voltooid", "afgerond"),
        *("zrobione", "zakończone", "zamknięte", "ukończone", "klar", "slutförd", "avslutad"),
        *("færdig", "afsluttet", "ferdig", "fullført", "lukket", "valmis", "suljettu"),
    ),
    "dropped": (
        *("cancelled", "canceled", "won't do", "wont do", "won't fix", "rejected", "abandoned"),
        *("declined", "obsolete", "duplicate", "not needed", "deferred indefinitely"),
        *("abgebrochen", "verworfen", "storniert", "gestrichen", "entfällt"),
        *("annulé", "annulée", "abandonné", "cancelado", "cancelada", "anulado", "descartado"),
        *("annullato", "annullata", "geannuleerd", "vervallen", "anulowane", "odrzucone"),
        *("avbruten", "inställd", "aflyst", "annulleret", "avlyst", "avbrutt", "peruttu"),
    ),
}
_PERCENT = re.compile(r"(\d{1,3})(?:[.,]0+)? ?%?")


def _key(text: str) -> str:
    return re.sub(r"\W|_", "", text.casefold())


_STATUSES = {_key(word): status for status, words in _WORDS.items() for word in (status, *words)}


def parse_action_status(text: str) -> ActionStatus | None:
    """Return the status a text names, in words or as a share that is done; none where neither."""
    found = _STATUSES.get(_key(text))
    percent = _PERCENT.fullmatch(text.strip())
    if found is None and percent is not None and int(percent[1]) <= 100:
        share = int(percent[1])
        return "to do" if share == 0 else "done" if share == 100 else "doing"
    return found
