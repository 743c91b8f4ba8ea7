"""The headers of survey files: what the tools add of their own, and headers in two or three rows.

Qualtrics writes the code of each column, then its question, then a row of import ids. SurveyMonkey
writes a question over several columns, and below it what each of them asks. Others have one row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest
from types import MappingProxyType

from planner.imports.reading.cleaning import clean
from planner.imports.reading.headers import SEARCHED_ROWS, Headed, HeaderSearch
from planner.table_reader.request import header_key

_DAYS = (
    *("completion time", "timestamp", "end date", "recorded date", "submitdate", "date submitted"),
    *("date modified", "fertigstellungszeit", "zeitstempel", "endzeit", "horodateur"),
    *("heure de fin", "hora de finalización", "marca temporal", "ora di completamento"),
    *("informazioni cronologiche", "hora de conclusão", "carimbo de data/hora", "tijdstempel"),
    *("tijd van voltooien", "voltooiingstijd", "sygnatura czasowa", "godzina ukończenia"),
    *("tidstämpel", "slutförandetid", "tidsstempel", "fullføringstidspunkt", "aikaleima"),
    *("date last action", "datestamp", "date created", "start time", "start date", "startdate"),
    *("date started", "startzeit", "heure de début", "hora de inicio", "ora di inizio"),
)
"""When somebody answered, what was finished last first."""

_ADDRESSES = (
    *("email", "e-mail", "email address", "e-mail address", "recipient email", "username"),
    *("e-mail-adresse", "adresse e-mail", "adresse de messagerie", "correo electrónico"),
    *("dirección de correo electrónico", "indirizzo email", "posta elettronica", "nutzername"),
    *("endereço de e-mail", "e-mailadres", "adres e-mail", "e-postadress", "e-postadresse"),
)

_OWN = (
    *("id", "name", "last modified time", "language", "score", "respondent id", "collector id"),
    *("ip address", "first name", "last name", "status", "progress", "duration (in seconds)"),
    *("finished", "response id", "recipient last name", "recipient first name", "seed"),
    *("external reference", "external data reference", "location latitude", "location longitude"),
    *("distribution channel", "user language", "last page", "start language", "ipaddr", "refurl"),
    *("referrer url", "token", "access code", "nom", "nombre", "nome", "naam", "nazwa", "namn"),
    *("navn", "punkte", "uhrzeit der letzten änderung", "sprache", "langue", "idioma", "lingua"),
    *("zeit der letzten änderung", "heure de la dernière modification", "custom data"),
    *(f"custom data {number}" for number in range(1, 7)),
)

_TABLE_OF_COUNTS = {
    "question": ("question", "item", "frage", "pregunta", "domanda", "pergunta", "vraag"),
    "answered": (
        *("answered", "answers", "responses", "respondents", "response count", "n", "count"),
        *("antworten", "réponses", "respuestas", "risposte", "respostas", "antwoorden"),
    ),
    "favourable": (
        *("favourable", "favorable", "favourable %", "% favourable", "favorable %", "% favorable"),
        *("percent favourable", "percent favorable", "zustimmung", "agree", "% agree"),
        *("favorables", "favorevoli", "favoráveis", "gunstig"),
    ),
    "promoters": ("promoters", "promotoren", "promoteurs", "promotores", "promotori"),
    "detractors": ("detractors", "detraktoren", "kritiker", "détracteurs", "detractores"),
}
"""The columns of a table with a row for each department and question."""

_RESPONSES = frozenset({"response", "openendedresponse", "antwort", "offeneantwort", "réponse"})
_IMPORT_ID = '{"ImportId"'

_FIELDS: dict[str, str] = {
    header_key(header): field
    for field, headers in (
        *((name, headers) for name, headers in _TABLE_OF_COUNTS.items()),
        *(("own", _OWN), ("email", _ADDRESSES), ("day", _DAYS)),
    )
    for header in headers
}


def field_of(header: str) -> str | None:
    """Return what a survey tool’s own column holds: "day", "email" or "own", or of a table of
    counts "question", "answered" and so on; none of a question."""
    return _FIELDS.get(header_key(header))


def day_column(headers: Sequence[str]) -> int | None:
    """Return the column that says when somebody answered; none without one."""
    keys = [header_key(header) for header in headers]
    usual = (keys.index(key) for key in map(header_key, _DAYS) if key in keys)
    return next(usual, None)


class SurveySearch(HeaderSearch):
    """Finds the headers of a survey file."""

    __slots__ = ()

    def find(self, rows: Sequence[Sequence[str]]) -> Headed | None:
        """Return the headers among the first rows of a file; none where all are blank."""
        cleaned = [tuple(map(clean, cells)) for cells in rows]
        at = self._header_line(cleaned[:SEARCHED_ROWS])
        if at is None:
            return None
        following = cleaned[at + 1 : at + 3]
        for below, cells in enumerate(following):
            if any(cell.startswith(_IMPORT_ID) for cell in cells):
                texts = following[0] if below else cleaned[at]
                return Headed(tuple(_worded(cleaned[at], texts)), at, at + 1 + below)
        if following and _asks_parts(cleaned[at], following[0]):
            return Headed(tuple(_with_parts(cleaned[at], following[0])), at, at + 1)
        return Headed(cleaned[at], at, at)

    def _header_line(self, rows: Sequence[Sequence[str]]) -> int | None:
        known = {clean(header).casefold() for header in self.known}
        for at, cells in enumerate(rows):
            if known and known <= {cell.casefold() for cell in cells}:
                return at
        own = (at for at, cells in enumerate(rows) if _are_headers(cells))
        filled = (at for at, cells in enumerate(rows) if any(cells))
        return next(own, next(filled, None))


def survey_search(known: Collection[str] = ()) -> SurveySearch:
    """Return how the headers of a survey file are found; ``known`` are some it certainly has."""

    def count(cells: Sequence[str]) -> int:
        return sum(map(is_own, cells))

    return SurveySearch(count, field_of, MappingProxyType(_FIELDS), known)


def is_own(header: str) -> bool:
    """Return whether a column is one that survey tools add of their own."""
    return field_of(header) in ("day", "email", "own")


def _are_headers(cells: Sequence[str]) -> bool:
    fields = [field_of(cell) for cell in cells]
    counts = {"question", "answered"} <= set(fields)
    return counts or "day" in fields or sum(map(is_own, cells)) >= 2


def _worded(codes: Sequence[str], texts: Sequence[str]) -> Iterator[str]:
    """Yield the question of each column, or the code of one that the tool adds."""
    for code, text in zip_longest(codes, texts, fillvalue=""):
        yield code if is_own(code) else text or code


def _asks_parts(row: Sequence[str], below: Sequence[str]) -> bool:
    """Return whether the row below says what each column of a question asks."""
    pairs = list(zip_longest(row, below, fillvalue=""))
    own = [part for header, part in pairs if is_own(header)]
    others = [(header, part) for header, part in pairs if not is_own(header)]
    plain = any(header_key(part) in _RESPONSES for _, part in others)
    continued = any(part and not header for header, part in others)
    return bool(own) and not any(own) and (plain or continued)


def _with_parts(row: Sequence[str], below: Sequence[str]) -> Iterator[str]:
    """Yield the question of each column with what it asks."""
    question = ""
    for header, part in zip_longest(row, below, fillvalue=""):
        question = header or question
        said = "" if header_key(part) in _RESPONSES or part == question else part
        yield f"{question} – {said}" if said else question
