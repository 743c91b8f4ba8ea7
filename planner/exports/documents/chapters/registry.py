"""The chapters a status pack is chosen from, and the sets of them that have a name.

To add a chapter: write one function with ``@section`` in a file of this folder and put its name
into ``ORDER`` or ``ON_REQUEST``, with its share of the pages in ``_SHARES``; a new file is also
named in ``status_pack.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from planner.errors import PlannerError
from planner.exports.blocks.section import Section
from planner.exports.documents.material import Material
from planner.text import Sentence, listed, tr

Write = Callable[[Material], Section | None]

ANNEX = ("champions", "findings", "definitions")
"""The chapters in which the whole of it stands, for whoever wants to look something up."""

ORDER = (
    *("summary", "last-time", "sponsors", "roadmap", "coverage", "over-time", "how-few"),
    *("scenarios", "hours", "goals", "pilot", "pulse", "remarks", "timeline"),
    *ANNEX,
)
"""The names of the chapters, in the order in which a whole pack has them."""

ON_REQUEST = ("sites",)
"""Chapters that only a pack for which they are chosen has."""

PRESETS: dict[str, tuple[str, ...]] = {
    "one-page": ("summary",),
    "leadership": (
        *("summary", "last-time", "sponsors", "roadmap", "coverage", "over-time", "goals"),
        "timeline",
    ),
    "full": ORDER,
}
"""Sets of chapters that are chosen by one name."""

PAGES = {"one-page": 1, "leadership": 6, "full": 12}
"""How many pages each of these takes at most, its annex apart."""

_SHARES = {
    "last-time": 1.0,
    "sponsors": 0.9,
    "roadmap": 0.9,
    "coverage": 1.5,
    "over-time": 1.0,
    "how-few": 0.9,
    "scenarios": 1.0,
    "hours": 0.6,
    "goals": 1.3,
    "pilot": 0.8,
    "pulse": 1.0,
    "remarks": 0.5,
    "timeline": 1.0,
    "sites": 0.6,
}
"""About how many pages a meeting has use for of each chapter, where a plan would fill more."""


@dataclass(frozen=True)
class Chapter:
    """One chapter: what it is called in a list to choose from, and what writes it."""

    title: Sentence
    write: Write


CHAPTERS: dict[str, Chapter] = {}
"""Every chapter by its name."""


def section(name: str, title: Sentence) -> Callable[[Write], Write]:
    """Register a function as the chapter of this name, called ``title`` where it is chosen.

    The function returns none where the plan holds nothing for the chapter to say.
    """

    def register(write: Write) -> Write:
        CHAPTERS[name] = Chapter(title, write)
        return write

    return register


def chapter_titles() -> dict[str, str]:
    """Return what each chapter is called in a list to choose from, in the order of a whole pack;
    those on request come last."""
    return {name: tr(CHAPTERS[name].title) for name in (*ORDER, *ON_REQUEST)}


def chosen_chapters(chosen: Sequence[str] | None) -> tuple[str, ...]:
    """Return the chapters that names stand for, each once and in the order given; all without
    names.

    A name is a chapter's or that of a preset. Raises ``PlannerError`` for a name that is neither,
    saying which there are.
    """
    if chosen is None:
        return ORDER
    names: list[str] = []
    for name in (given.strip().lower() for given in chosen):
        if name in PRESETS:
            names += PRESETS[name]
        elif name in CHAPTERS:
            names.append(name)
        else:
            _refuse(name)
    if not names:
        _refuse("")
    return tuple(dict.fromkeys(names))


def _refuse(name: str) -> None:
    raise PlannerError(
        tr(
            "There is no section “{name}”; the sections are {names}; {presets} choose several.",
            name=name,
            names=listed((*ORDER, *ON_REQUEST)),
            presets=listed(tuple(PRESETS)),
        )
    )


def write_sections(material: Material, chapters: Sequence[str]) -> tuple[Section, ...]:
    """Return these chapters in this order, without those that have nothing to say; the annex says
    that it is one, where there is something before it."""
    written = ((name, CHAPTERS[name].write(material)) for name in chapters)
    apart = not set(chapters).issubset(ANNEX)
    return tuple(_with_share(name, one, apart) for name, one in written if one is not None)


def _with_share(name: str, written: Section, apart: bool) -> Section:
    """Return a chapter with its share of the pages; one of the annex, which may stand apart."""
    annex = name in ANNEX
    title = tr("Annex: {title}", title=written.title) if annex and apart else written.title
    return replace(written, title=title, annex=annex, share=_SHARES.get(name, 1.0))


def most_pages(chapters: Sequence[str]) -> int:
    """Return how many pages these chapters take at most, their annex apart: as many as the
    smallest preset has that holds them."""
    body = set(chapters).difference(ANNEX)
    fitting = [PAGES[preset] for preset, names in PRESETS.items() if body.issubset(names)]
    return min(fitting, default=PAGES["full"])
