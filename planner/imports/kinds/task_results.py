"""How a task went, as people write it in one cell: "alone", "H 6", "with help, 4:30", "no"."""

from __future__ import annotations

import re
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.yes_no import parse_yes_no
from planner.models.pilot import Result
from planner.models.placeholders import is_placeholder
from planner.text import number, tr

_WORDS: dict[Result, tuple[str, ...]] = {
    "alone": (
        *("alone", "a", "on their own", "on his own", "on her own", "by themselves", "unaided"),
        *("independently", "without help", "no help", "self", "done", "done alone", "success"),
        *("successful", "succeeded", "passed", "pass", "completed", "complete", "solved", "ok"),
        *("okay", "fine", "easy", "allein", "alleine", "selbst", "selbstständig", "selbständig"),
        *("ohne hilfe", "geschafft", "erledigt", "seul", "seule", "sans aide", "réussi"),
        *("solo", "sola", "sin ayuda", "logrado", "da solo", "da sola", "senza aiuto", "riuscito"),
        *("sozinho", "sozinha", "sem ajuda", "zelfstandig", "alleen", "zonder hulp", "gelukt"),
        *("sam", "sama", "samodzielnie", "bez pomocy", "själv", "ensam", "utan hjälp", "klarade"),
        *("selv", "alene", "uden hjælp", "uten hjelp", "klarede", "klarte", "yksin", "itse"),
        "ilman apua",
    ),
    "with help": (
        *("with help", "h", "help", "helped", "with some help", "needed help", "assisted", "aided"),
        *("with assistance", "assistance", "with support", "prompted", "with a hint", "hint"),
        *("partly", "partial", "partially", "with difficulty", "half", "struggled", "mit hilfe"),
        *("hilfe", "teilweise", "avec aide", "avec de l'aide", "aidé", "aidée", "partiel"),
        *("en partie", "con ayuda", "ayuda", "parcial", "con aiuto", "aiuto", "in parte"),
        *("com ajuda", "ajuda", "em parte", "met hulp", "hulp", "gedeeltelijk", "z pomocą"),
        *("częściowo", "med hjälp", "delvis", "med hjælp", "delvist", "med hjelp", "avustettuna"),
        *("avulla", "autettuna"),
    ),
    "not": (
        *(
            "not",
            "n",
            "not done",
            "could not",
            "couldn't",
            "couldn’t",
            "cannot",
            "unable",
            "failed",
        ),
        *("failed", "fail", "failure", "gave up", "given up", "abandoned", "incomplete"),
        *(
            "not completed",
            "unsuccessful",
            "stuck",
            "nicht",
            "gar nicht",
            "nicht geschafft",
            "aufgegeben",
        ),
        *("gescheitert", "pas", "pas réussi", "échec", "échoué", "abandonné", "no logrado"),
        *("fallido", "abandonó", "non riuscito", "fallito", "abbandonato", "não conseguiu"),
        *("falhou", "desistiu", "niet", "niet gelukt", "mislukt", "opgegeven", "nie udało się"),
        *("nieudane", "zrezygnował", "inte", "misslyckades", "gav upp", "ikke", "mislykkedes"),
        *("gav op", "mislyktes", "ga opp", "epäonnistui", "luovutti"),
    ),
}
_RESULTS = {word: result for result, words in _WORDS.items() for word in words}
_MINUTES = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)?|\d+:[0-5]\d)\s*(?:m|min|mins|min\.|minutes?|minuten?|minuti|"
    r"minutos?|minut|minuter|minutter|′|')?",
    re.IGNORECASE | re.ASCII,
)
_ENDING = re.compile(rf"(?P<words>.*?)[\s,;:(/–-]*{_MINUTES.pattern}\s*\)?", re.IGNORECASE)
_LETTERS: dict[Result, str] = {"alone": "A", "with help": "H", "not": "N"}


class CellRead(NamedTuple):
    """What a cell says of one try."""

    result: Result
    minutes: float | None = None


def parse_result(text: str) -> Result | None:
    """Return the result that words say; none where they say none."""
    word = " ".join(text.casefold().split()).rstrip(".! ")
    found = _RESULTS.get(word)
    if found is not None:
        return found
    answer = parse_yes_no(word)
    return None if answer is None else "alone" if answer else "not"


def parse_minutes(text: str) -> float | None:
    """Return how many minutes a text says, as "6", "4.5 min" or "4:30"; none where it says none."""
    found = _MINUTES.fullmatch(clean(text))
    return None if found is None else _minutes(found["number"])


def read_cell(text: str) -> CellRead | None:
    """Return what a cell says of a try; none where it was not tried.

    Raises ``PlannerError`` where it says something else.
    """
    words = clean(text)
    if not words or (is_placeholder(words) and parse_result(words) is None) or words in "-–—.·":
        return None
    result = parse_result(words)
    if result is not None:
        return CellRead(result)
    ending = _ENDING.fullmatch(words)
    result = parse_result(ending["words"]) if ending and ending["words"] else None
    if ending is None or result is None:
        raise PlannerError(
            tr("“{text}” does not say alone, with help or not; minutes may follow.", text=words)
        )
    return CellRead(result, _minutes(ending["number"]))


def cell_text(result: Result, minutes: float | None) -> str:
    """Return a try as it is typed and read back: "H 6"."""
    letter = _LETTERS[result]
    return letter if minutes is None else f"{letter} {number(minutes)}"


def _minutes(written: str) -> float:
    if ":" in written:
        whole, seconds = written.split(":")
        return int(whole) + round(int(seconds) / 60, 2)
    return float(written.replace(",", "."))
