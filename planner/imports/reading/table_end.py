"""Rows that are no part of a table: totals, repeated headers, headings across it, and what stands
below its end."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from planner.imports.reading.cleaning import clean
from planner.imports.reading.statistics import find_statistics
from planner.imports.reading.totals import Row, count_filled, find_totals, first_filled
from planner.text import tr

_FOOTERS = (
    *("applied filter", "filters applied", "filter:", "filters:", "filtered by", "exported "),
    *("export date", "export:", "generated ", "created on", "created by", "printed "),
    *("run date", "run by", "run on", "as of ", "source:", "confidential", "strictly confidential"),
    *("for internal use", "internal use only", "copyright", "©", "downloaded ", "note:"),
    *("legend:", "key:", "prepared by", "contact:", "for questions", "questions?", "end of list"),
    *("end of report", "contact :", "ansprechpartner:", "legende:", "légende:", "légende :"),
    *("legenda:", "leyenda:"),
    *("notes:", "data as of", "last updated", "last refreshed", "disclaimer"),
    *("angewendete filter", "angewandte filter", "exportiert ", "erstellt am", "erstellt von"),
    *("gedruckt ", "stand:", "quelle:", "vertraulich", "streng vertraulich"),
    *("filtres appliqués", "exporté ", "exportée ", "généré ", "imprimé ", "source :"),
    *("confidentiel", "filtres :", "date d'export"),
    *("filtros aplicados", "exportado ", "generado ", "impreso ", "fuente:", "confidencial"),
    *("filtri applicati", "esportato ", "generato ", "stampato ", "fonte:"),
    *("riservato", "gerado ", "impresso "),
    *("toegepaste filters", "geëxporteerd ", "gegenereerd ", "afgedrukt ", "bron:"),
    *("vertrouwelijk", "zastosowane filtry", "wyeksportowano ", "wygenerowano ", "wydrukowano "),
    *("źródło:", "poufne", "tillämpade filter", "exporterad ", "genererad "),
    *("utskriven ", "källa:", "konfidentiell", "anvendte filtre", "brugte filtre"),
    *("eksporteret ", "eksportert ", "genereret ", "generert ", "udskrevet ", "kilde:"),
    *("fortrolig", "konfidensiel", "käytetyt suodattimet", "viety ", "luotu ", "lähde:"),
    *("luottamuksellinen", "oluşturulma ", "yazdırma ", "kaynak:", "vytvořeno ", "vytištěno "),
    *("zdroj:", "důvěrné", "létrehozva", "forrás:", "generat la", "sursa:", "выгружено "),
    *("сформировано ", "дата выгрузки", "источник:", "конфиденциально", "примечание:"),
    *("作成日", "出力日", "出典", "※", "导出时间", "生成时间"),
)
"""How lines below a table begin."""
_NUMBERED = (
    "page ",
    "seite ",
    "sida ",
    "side ",
    "strona ",
    "pagina ",
    "página ",
    "stand ",
    "report ",
    "sayfa ",
    "strana ",
    "stránka ",
    "oldal ",
    "страница ",
)
"""How they begin where a number or a colon follows; else Page is a name."""


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
    left_out = {line: tr("The row is a line below the headers.") for line in _rules(rows)}
    left_out |= {line: tr("The row repeats the headers.") for line in _repeats(rows, headers)}
    for (line, cells), (below, _) in pairwise(rows) if left_out else ():
        if below in left_out and line not in left_out and count_filled(cells) == 1:
            left_out[line] = tr("The row is a heading across the table.")
    for line, cells in rows if wide else ():
        if line in wide and count_filled(cells) == 1:
            left_out[line] = tr("The row is a heading across the table.")
    of_the_table = [row for row in rows if row[0] not in left_out]
    totals, doubtful = find_totals(of_the_table, headers, formulas)
    left_out |= totals
    statistics = find_statistics(rows, headers, totals, formulas)
    left_out |= dict.fromkeys(statistics, tr("The row is an average, a count or the like."))
    doubtful = [(line, said) for line, said in doubtful if line not in left_out]
    summed = totals.keys() | statistics
    left_out |= _below_the_end([row for row in rows if row[0] not in left_out], headers, summed)
    if left_out:
        rows = [row for row in rows if row[0] not in left_out]
    return Parted(rows, sorted(left_out.items()), doubtful)


def _rules(rows: list[Row]) -> Iterator[int]:
    """Yield the first line of a table where it is drawn with dashes, as databases do it."""
    for line, cells in rows[:1]:
        filled = list(filter(str.strip, cells))
        if filled and all(_RULE.fullmatch(cell.strip()) for cell in filled):
            yield line


_RULE = re.compile(r"[-=_+:|]*[-=_]{3}[-=_+:|]*")


def _repeats(rows: list[Row], headers: Sequence[str]) -> Iterator[int]:
    if sum(map(bool, headers)) < 2:
        return
    first, folded = headers[0], [header.casefold() for header in headers]
    for line, cells in rows:
        if (
            cells
            and cells[0] == first
            and [clean(c).casefold() for c in cells][: len(folded)] == folded[: len(cells)]
            and count_filled(cells) == sum(map(bool, headers))
        ):
            yield line


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
    return columns > 2 or (columns == 2 and " " in first_filled(cells).strip())


def _is_thin(cells: Sequence[str]) -> bool:
    return count_filled(cells) < 2


def _is_footer(cells: Sequence[str]) -> bool:
    first = first_filled(cells).strip("*_#- ").casefold()
    if count_filled(cells) > 2 or any("@" in cell for cell in cells):
        return False
    is_numbered = any(character.isdigit() or character == ":" for character in first)
    return first.startswith(_FOOTERS) or (is_numbered and first.startswith(_NUMBERED))
