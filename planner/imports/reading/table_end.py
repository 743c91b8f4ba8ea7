"""Rows that are no part of a table: totals, repeated headers, headings across it, and what stands
below its end."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from planner.imports.reading.cleaning import clean
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
        *("osób", "antal", "antall", "rader", "rækker", "personer", "rivejä", "henkilöä", "fjöldi"),
    }
)
"""What else heads a count of the rows, with its number in the same cell."""
_FOOTERS = (
    *("applied filter", "filters applied", "filter:", "filters:", "filtered by", "exported "),
    *("export date", "export:", "generated ", "created on", "created by", "printed ", "report "),
    *("run date", "run by", "run on", "as of ", "source:", "confidential", "strictly confidential"),
    *("for internal use", "internal use only", "page ", "copyright", "©", "downloaded ", "note:"),
    *("notes:", "end of ", "data as of", "last updated", "last refreshed", "disclaimer"),
    *("angewendete filter", "angewandte filter", "exportiert ", "erstellt am", "erstellt von"),
    *("gedruckt ", "stand:", "stand ", "quelle:", "vertraulich", "streng vertraulich", "seite "),
    *("filtres appliqués", "exporté ", "exportée ", "généré ", "imprimé ", "source :"),
    *("confidentiel", "filtres :", "date d'export"),
    *("filtros aplicados", "exportado ", "generado ", "impreso ", "fuente:", "confidencial"),
    *("página ", "filtri applicati", "esportato ", "generato ", "stampato ", "fonte:"),
    *("riservato", "pagina ", "gerado ", "impresso "),
    *("toegepaste filters", "geëxporteerd ", "gegenereerd ", "afgedrukt ", "bron:"),
    *("vertrouwelijk", "zastosowane filtry", "wyeksportowano ", "wygenerowano ", "wydrukowano "),
    *("źródło:", "poufne", "strona ", "tillämpade filter", "exporterad ", "genererad "),
    *("utskriven ", "källa:", "konfidentiell", "sida ", "anvendte filtre", "brugte filtre"),
    *("eksporteret ", "eksportert ", "genereret ", "generert ", "udskrevet ", "kilde:"),
    *("fortrolig", "konfidensiel", "käytetyt suodattimet", "viety ", "luotu ", "lähde:"),
    *("luottamuksellinen",),
)
"""How lines below a table begin."""


def _cased(parts: Iterable[str]) -> Iterator[str]:
    for part_ in parts:
        yield from (part_, part_.capitalize(), part_.upper())


_BEGINNINGS = frozenset(_cased(word[:3] for word in (*_TOTAL_WORDS, "grand")))
_ENDS = frozenset(_cased(word[-3:] for word in _TOTAL_WORDS))
_SURE_ROWS = 50
"""How many rows at the end are looked at closely in any case."""
_GROUPED = re.compile(r"[-+−]?\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+(?:[.,]\d+)?")
_AROUND = " :;.,=()[]*-–—"
_CLOSE = 0.051
"""How far a total may be from the sum of what is above it, which may be shown rounded."""


class Parted(NamedTuple):
    """A table, and what is no part of it, by line with a reason."""

    rows: list[Row]
    left_out: list[tuple[int, str]]
    doubtful: list[tuple[int, str]]
    """Rows that are kept though they could be totals."""


def part(
    rows: list[Row],
    headers: Sequence[str],
    wide: Collection[int] = (),
    formulas: Collection[int] = (),
) -> Parted:
    """Part a table from what is none of it.

    ``wide`` are the lines of cells merged across columns, ``formulas`` those of formulas without
    a result.
    """
    left_out = {line: tr("The row repeats the headers.") for line in _repeats(rows, headers)}
    for line, cells in rows if wide else ():
        if line in wide and _count_filled(cells) == 1:
            left_out[line] = tr("The row is a heading across the table.")
    totals, doubtful = _totals(rows, headers, formulas)
    left_out |= totals
    left_out |= _below_the_end([row for row in rows if row[0] not in left_out], headers, totals)
    if left_out:
        rows = [row for row in rows if row[0] not in left_out]
    return Parted(rows, sorted(left_out.items()), doubtful)


def _repeats(rows: list[Row], headers: Sequence[str]) -> Iterator[int]:
    if sum(map(bool, headers)) < 2:
        return
    first, folded = headers[0], [header.casefold() for header in headers]
    for line, cells in rows:
        if (
            cells
            and cells[0] == first
            and [clean(c).casefold() for c in cells][: len(folded)] == folded[: len(cells)]
            and _count_filled(cells) == sum(map(bool, headers))
        ):
            yield line


def _count_filled(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


# Totals --------------------------------------------------------------------------------------


def _totals(
    rows: list[Row], headers: Sequence[str], formulas: Collection[int]
) -> tuple[dict[int, str], list[tuple[int, str]]]:
    """Return the lines of totals: a word for total, and figures that are the sums or the counts of
    what stands above them."""
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
                text=_first_filled(cells),
            )
            doubtful.append((line, said))
        above.add(cells)
    return totals, doubtful


def _sounds_like_total(row: Row) -> bool:
    """Return whether to look closer: most rows of a long table begin and end otherwise."""
    cells = row[1]
    first = cells[0] if cells and cells[0] else _first_filled(cells)
    return first[:3] in _BEGINNINGS or first[-3:] in _ENDS


def _may_be_total(cells: Sequence[str]) -> bool:
    """Return whether a row has a word for total, or a count in one cell, and besides only
    figures."""
    filled = list(filter(str.strip, cells))
    head = next((text for text in filled if figure(text) is None), "")
    words = head.split()
    if not words:
        return False
    ends = {words[0].strip(_AROUND).casefold(), words[-1].strip(_AROUND).casefold()}
    if not ends.isdisjoint(_TOTAL_WORDS):
        return not any(_is_named(text) for text in filled if text != head)
    return (
        any(map(str.isdigit, head))
        and len(words) < 6
        and not _COUNT_WORDS.isdisjoint(word.strip(_AROUND).casefold() for word in words)
        and len(filled) == 1
    )


def _first_filled(cells: Sequence[str]) -> str:
    return next(filter(str.strip, cells), "")


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
        if not found and _count_filled(cells) == 1:
            numbers = re.findall(r"\d+", _first_filled(cells))
            return any(int(number[:9]) in (self._rows, self._rows_whole) for number in numbers) or (
                any(self._is_sum(at, float(n[:9])) for n in numbers for at in range(len(cells)))
            )
        return bool(found) and all(self._is_sum(at, value) for at, value in found)

    def _is_sum(self, at: int, value: float) -> bool:
        if at >= len(self._whole) or not self._rows_whole:
            return False
        sums = (self._since_last[at], self._whole[at])
        counts = (self._filled[at], self._filled_whole[at], self._rows, self._rows_whole)
        return any(math.isclose(value, one, abs_tol=_CLOSE) for one in (*sums, *counts))


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


# Below the end -------------------------------------------------------------------------------


def _below_the_end(
    rows: list[Row], headers: Sequence[str], totals: Collection[int]
) -> dict[int, str]:
    """Return the lines below the end of a table: one filled cell after a blank row, and what says
    where the table is from, or which filters it was made with."""
    begin = len(rows)
    while begin and (_is_thin(rows[begin - 1][1]) or _is_footer(rows[begin - 1][1])):
        begin -= 1
    columns = sum(map(bool, headers))
    ended, found = False, dict[int, str]()
    last = rows[begin - 1][0] if begin else 0
    for line, cells in rows[begin:]:
        after_total = any(last < total < line for total in totals)
        last = line
        if not any(map(str.strip, cells)):
            ended = True
        elif _is_footer(cells):
            ended = True
            found[line] = tr("The row is a footer, or says how the list was made.")
        elif (ended or after_total) and _is_apart(cells, columns):
            ended = True
            found[line] = tr("The row stands below the end of the table.")
    return found


def _is_apart(cells: Sequence[str], columns: int) -> bool:
    """Return whether a row with one filled cell is none of a table of so many columns.

    With two columns a row may well lack one; then a single word belongs to the table.
    """
    return columns > 2 or (columns == 2 and " " in _first_filled(cells).strip())


def _is_thin(cells: Sequence[str]) -> bool:
    return _count_filled(cells) < 2


def _is_footer(cells: Sequence[str]) -> bool:
    first = _first_filled(cells).strip().strip("*_#- ").casefold()
    return first.startswith(_FOOTERS) and _count_filled(cells) < 3
