"""Rows that are totals: a word for it, and figures that are the sums or counts of those above."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from planner.text import tr

Row = tuple[int, tuple[str, ...]]
"""A line and its cells."""

_TOTAL_WORDS = frozenset(
    {
        *("total", "totals", "subtotal", "sum", "sums", "overall"),
        *("summe", "gesamt", "gesamtsumme", "gesamtzahl", "insgesamt", "zwischensumme"),
        *("ergebnis", "gesamtergebnis", "teilergebnis", "somme", "totaux", "général", "générale"),
        *("suma", "totales", "somma", "totale", "totali", "subtotale", "complessivo"),
        *("soma", "totais", "geral", "totaal", "subtotaal", "eindtotaal", "som"),
        *("razem", "łącznie", "ogółem", "końcowa", "częściowa"),
        *("summa", "totalt", "totalsumma", "delsumma", "slutsumma", "alt", "subtotalt"),
        *("totalsum", "sammenlagt", "ialt", "yhteensä", "loppusumma", "välisumma", "samtals"),
        *("alls", "heildarsumma", "sous-total", "sub-total", "grand-total"),
        *("toplam", "toplamı", "celkem", "součet", "mezisoučet", "spolu", "súčet", "összesen"),
        *("ukupno", "skupaj", "итого", "всего", "итог", "разом", "усього", "общо", "σύνολο"),
        *("合計", "小計", "総計", "計", "合计", "总计", "小计", "總計", "합계", "총계", "소계"),
    }
)
"""The first or the last word of a cell that heads a total, in the languages of lists."""
_COUNT_WORDS = frozenset(
    {
        *("count", "number", "records", "record", "rows", "entries", "people", "employees"),
        *("members", "staff", "users", "results", "items", "headcount", "persons"),
        *("anzahl", "datensätze", "zeilen", "einträge", "personen", "mitarbeiter"),
        *("nombre", "lignes", "enregistrements", "personnes", "effectif"),
        *("número", "registros", "filas", "personas", "empleados", "numero", "righe", "persone"),
        *("linhas", "pessoas", "aantal", "rijen", "personen", "medewerkers", "liczba", "wierszy"),
        *("sayısı", "počet", "záznamů", "zaměstnanců", "létszám", "количество", "записей"),
        *("сотрудников", "кількість", "件数", "人数", "인원"),
        *("osób", "antal", "antall", "rader", "rækker", "personer", "rivejä", "henkilöä", "fjöldi"),
    }
)
"""What else heads a count of the rows, with its number in the same cell."""
_SURE_ROWS = 50
"""How many rows at the end are looked at closely in any case."""
_GROUPED = re.compile(r"[-+−]?\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+(?:[.,]\d+)?")
AROUND = " :;.,=()[]*-–—"
_CLOSE = 0.051
"""How far a total may be from the sum of what is above it, which may be shown rounded."""


def _cased(parts: Iterable[str]) -> Iterator[str]:
    for part_ in parts:
        yield from (part_, part_.capitalize(), part_.upper())


_BEGINNINGS = frozenset(_cased(word[:3] for word in (*_TOTAL_WORDS, "grand")))
_ENDS = frozenset(_cased(word[-3:] for word in _TOTAL_WORDS))


def find_totals(
    rows: list[Row], headers: Sequence[str], formulas: Collection[int]
) -> tuple[dict[int, str], list[tuple[int, str]]]:
    """Return the lines of totals with what is said of each, and what is said of rows that only
    sound like one.

    ``formulas`` are the lines of formulas without a result, which a total may hold.
    """
    near_end = max(len(rows) - _SURE_ROWS, 0)
    looked_at = chain(filter(_sounds_like_total, rows[:near_end]), rows[near_end:])
    candidates = {line for line, cells in looked_at if _may_be_total(cells)}
    if not candidates:
        return {}, []
    totals: dict[int, str] = {}
    doubtful = []
    above = _Sums(len(headers))
    for line, cells in rows:
        if line in candidates:
            if above.are_summed_in(cells) or (line in formulas and not any(map(figure, cells))):
                totals[line] = tr("The row is a total.")
                above.begin_again()
                continue
            said = tr(
                "“{text}” was read as a row like the others: no figure in it is the sum of those"
                " above.",
                text=first_filled(cells),
            )
            doubtful.append((line, said))
        above.add(cells)
    return totals, doubtful


def _sounds_like_total(row: Row) -> bool:
    """Return whether to look closer: most rows of a long table begin and end otherwise."""
    cells = row[1]
    first = cells[0] if cells and cells[0] else first_filled(cells)
    return first[:3] in _BEGINNINGS or first[-3:] in _ENDS


def _may_be_total(cells: Sequence[str]) -> bool:
    """Return whether a row has a word for total, or a count in one cell, and besides only
    figures."""
    filled = list(filter(str.strip, cells))
    head = next((text for text in filled if figure(text) is None), "")
    words = head.split()
    if not words:
        return False
    ends = {words[0].strip(AROUND).casefold(), words[-1].strip(AROUND).casefold()}
    if not ends.isdisjoint(_TOTAL_WORDS):
        return not any(_is_named(text) for text in filled if text != head)
    return (
        any(map(str.isdigit, head))
        and len(words) < 6
        and not _COUNT_WORDS.isdisjoint(word.strip(AROUND).casefold() for word in words)
        and len(filled) == 1
    )


def _is_named(text: str) -> bool:
    """Return whether a cell names something: it has letters, and no digit."""
    return "@" in text or (any(map(str.isalpha, text)) and not any(map(str.isdigit, text)))


class _Sums:
    """The sums of the columns above a row: since the last total, and since the beginning."""

    def __init__(self, width: int) -> None:
        self._since_last, self._whole = [0.0] * width, [0.0] * width
        self._filled, self._filled_whole = [0] * width, [0] * width
        self._rows = self._rows_whole = 0

    def add(self, cells: Sequence[str]) -> None:
        """Add a row."""
        if not any(cells):
            return
        self._rows += 1
        self._rows_whole += 1
        for at, text in enumerate(cells[: len(self._whole)]):
            if text:
                value = figure(text) or 0.0
                self._since_last[at] += value
                self._whole[at] += value
                self._filled[at] += 1
                self._filled_whole[at] += 1

    def begin_again(self) -> None:
        """Begin the next part of the table, below a total."""
        width = len(self._whole)
        self._since_last, self._filled, self._rows = [0.0] * width, [0] * width, 0

    def are_summed_in(self, cells: Sequence[str]) -> bool:
        """Return whether every figure of a row is a sum or a count of what is above, and one is."""
        found = [
            (at, value) for at, text in enumerate(cells) if (value := figure(text)) is not None
        ]
        if not found and count_filled(cells) == 1:
            numbers = re.findall(r"\d+", first_filled(cells))
            return any(int(number[:9]) in (self._rows, self._rows_whole) for number in numbers) or (
                any(self._is_sum(at, float(n[:9])) for n in numbers for at in range(len(cells)))
            )
        return bool(found) and all(self._is_sum(at, value) for at, value in found)

    def _is_sum(self, at: int, value: float) -> bool:
        if at >= len(self._whole) or not self._rows_whole:
            return False
        sums = (self._since_last[at], self._whole[at])
        counts = (self._filled[at], self._filled_whole[at], self._rows, self._rows_whole)
        return any(math.isclose(value, result, abs_tol=_CLOSE) for result in (*sums, *counts))


def figure(text: str) -> float | None:
    """Return the figure in a cell: "40", "1,234.5", "1 234,5", "50%"; none where it holds none."""
    plain = text.strip().rstrip("%€$£ ").replace("−", "-")
    if _GROUPED.fullmatch(plain):
        plain = re.sub(r"[ .,'’\u00a0\u202f](?=\d{3}(?!\d))", "", plain)
    try:
        value = float(plain.replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def count_filled(cells: Sequence[str]) -> int:
    """Return how many cells of a row are filled."""
    return sum(1 for cell in cells if cell.strip())


def first_filled(cells: Sequence[str]) -> str:
    """Return the first filled cell of a row; an empty text where it has none."""
    return next(filter(str.strip, cells), "")
