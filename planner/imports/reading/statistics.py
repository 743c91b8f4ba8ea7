"""Rows that say something about the others, as an average or a count does, and are none of them."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise

from planner.imports.reading.totals import AROUND, Row, figure, first_filled
from planner.table_reader.request import header_key

_SURE = frozenset(
    {
        *("average", "averages", "avg", "mean", "median", "stdev", "std", "stddev", "variance"),
        *("minimum", "maximum", "percentile", "quartile", "count", "counts", "counta", "range"),
        *(
            "deviation",
            "number",
            "ø",
            "durchschnitt",
            "mittelwert",
            "standardabweichung",
            "anzahl",
            "zähler",
        ),
        *("stückzahl", "spannweite", "moyenne", "médiane", "écart-type", "décompte", "effectif"),
        *("promedio", "mediana", "mínimo", "máximo", "recuento", "cuenta", "desviación"),
        *("conteggio", "minimo", "massimo", "scarto", "média", "contagem", "desvio"),
        *("gemiddelde", "gemiddeld", "mediaan", "aantal", "standaarddeviatie", "średnia"),
        *("liczba", "odchylenie", "medelvärde", "genomsnitt", "antal", "standardavvikelse"),
        *("gennemsnit", "middelværdi", "gjennomsnitt", "middelverdi", "antall", "keskiarvo"),
        *("mediaani", "lukumäärä", "keskihajonta", "meðaltal", "miðgildi", "fjöldi"),
    }
)
"""Words that head such a row and call neither people nor departments."""
_ALSO_NAMES: dict[str, Callable[[Sequence[float]], float]] = {
    **dict.fromkeys(("media", "mittel", "medel", "moyen", "mitte"), statistics.fmean),
    **dict.fromkeys(("max", "maks"), max),
    **dict.fromkeys(("min",), min),
}
"""Words that are names too, each with what its figures then are."""
_BESIDE = frozenset(
    {
        *("of", "the", "all", "per", "in", "de", "la", "le", "der", "die", "von", "del", "van"),
        *("do", "av", "af", "hours", "staff", "people", "employees", "rows", "total", "values"),
        *("week", "person", "value", "row", "mitarbeiter", "stunden", "gesamt", "général"),
        *("standard", "std", "dev", "overall", "grand", "headcount", "personen", "zeilen"),
    }
)
"""What may stand beside such a word; with other words it is a name, as Media Relations."""


_BEGINNINGS = frozenset(word[:3] for word in (*_SURE, *_ALSO_NAMES, *_BESIDE))


def find_statistics(
    rows: Sequence[Row],
    headers: Sequence[str],
    totals: Collection[int],
    formulas: Collection[int] = (),
) -> frozenset[int]:
    """Return the lines of averages, medians, counts and the like: a word for one, besides figures
    alone, or formulas without a result.

    A word that is also a name counts only beside such a row or a total, or where its figure is a
    fraction; and in any case its figures have to be what it says.
    """
    likely = [
        row
        for row in rows
        if first_filled(row[1])[:3].casefold() in _BEGINNINGS and row[0] not in totals
    ]
    if not likely:
        return frozenset()
    beside = _BESIDE | {key for header in headers if len(key := header_key(header)) > 2}
    found = {line for line, cells in likely if _head(cells, _SURE, beside, bare=line in formulas)}
    also = {line: _head(cells, _ALSO_NAMES.keys(), beside) for line, cells in likely}
    also = {line: word for line, word in also.items() if word and line not in found}
    return frozenset(found | _proven(rows, also, found | set(totals)) if also else found)


def _proven(rows: Sequence[Row], words: Mapping[int, str], others: Collection[int]) -> set[int]:
    """Return the lines of names whose figures are what the word says of those above."""
    found: set[int] = set()
    near = _neighbours(rows, others)
    above: dict[int, list[float]] = defaultdict(list)
    for line, cells in rows:
        word = words.get(line)
        if word and _says(cells, above, _ALSO_NAMES[word], alone=line not in near):
            found.add(line)
            near |= _neighbours(rows, {line})
        elif line not in others:
            for at, text in enumerate(cells):
                if (value := figure(text) if text else None) is not None:
                    above[at].append(value)
    return found


def _head(
    cells: Sequence[str], words: Collection[str], beside: Collection[str], *, bare: bool = False
) -> str:
    """Return which of these words heads a row that has nothing but figures besides, or nothing
    where it may be ``bare``; else none."""
    filled = [text for text in cells if text.strip()]
    texts = [text for text in filled if figure(text) is None]
    if len(texts) != 1 or (len(filled) < 2 and not bare):
        return ""
    said = [part.strip(AROUND).casefold() for part in texts[0].split()]
    heads = [word for word in said if word in words]
    others = [
        word
        for word in said
        if word and word not in words and not any(map(word.startswith, beside))
    ]
    return heads[0] if heads and not others else ""


def _neighbours(rows: Sequence[Row], lines: Collection[int]) -> set[int]:
    near: set[int] = set()
    for (one, _), (other, _) in pairwise(rows):
        near |= {other} if one in lines else set()
        near |= {one} if other in lines else set()
    return near


def _says(
    cells: Sequence[str],
    above: Mapping[int, Sequence[float]],
    of: Callable[[Sequence[float]], float],
    *,
    alone: bool,
) -> bool:
    given = [(at, value) for at, text in enumerate(cells) if (value := figure(text)) is not None]
    if alone and all(value == int(value) for _, value in given):
        return False
    return all(
        len(above.get(at, ())) > 1 and abs(of(above[at]) - value) < _SHOWN_ROUNDED
        for at, value in given
    )


_SHOWN_ROUNDED = 0.51
"""How far an average that is shown rounded may be from the one of the figures above."""
