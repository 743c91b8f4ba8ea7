"""Pictures in a document: what they show, free of any format. Each carries its figures in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.analysis.cover.cover_days import CoverStep
from planner.exports.blocks.cells import Tone
from planner.exports.blocks.tables import More


@dataclass(frozen=True)
class Trend:
    """Values over time against a target, drawn from zero; ``words`` says the same in words."""

    title: str
    words: str
    unit: str
    points: tuple[tuple[date, float], ...]
    target: float | None = None
    due: date | None = None
    tone: Tone = "plain"
    line: tuple[tuple[date, float], ...] = ()
    """The way to the target, from its first mark to its last and flat after it; where there is
    none, the target stands at its height all along."""
    allowed: tuple[float, float] | None = None
    """How far below and above the way a value may be and still counts as well."""


@dataclass(frozen=True)
class Trends:
    """Small charts side by side."""

    items: tuple[Trend, ...]
    more: More | None = None


@dataclass(frozen=True)
class Span:
    """A stretch of time on a timeline; a single day where both days are the same."""

    label: str
    first: date
    last: date
    words: str = ""
    tone: Tone = "plain"
    who: str = ""
    """Whose it is, said after the label."""


@dataclass(frozen=True)
class Timeline:
    """Stretches of time between two days, with days marked across all of them."""

    first: date
    last: date
    spans: tuple[Span, ...]
    marks: tuple[tuple[date, str], ...] = ()
    empty: str = ""
    more: More | None = None


Sign = Literal["done", "missed", "open", "late"]


@dataclass(frozen=True)
class Stop:
    """A day on somebody's way, and what became of what was due then."""

    on: date
    sign: Sign


@dataclass(frozen=True)
class Lane:
    """One way along the days: whose it is, its stops, and in words what comes next."""

    title: str
    text: str
    stops: tuple[Stop, ...]
    next: str
    tone: Tone = "plain"


@dataclass(frozen=True)
class Lanes:
    """Ways under one another along the same days. ``next_title`` heads the words at the right;
    ``signs`` say what each sign means."""

    first: date
    last: date
    lanes: tuple[Lane, ...]
    next_title: str
    signs: tuple[tuple[Sign, str], ...]
    marks: tuple[tuple[date, str], ...] = ()
    more: More | None = None


@dataclass(frozen=True)
class Holder:
    """A person in the picture of what is left standing."""

    name: str
    leaves: bool


@dataclass(frozen=True)
class Held:
    """A responsibility in that picture: who holds it (places among the people), and what of it
    is left, in words."""

    name: str
    words: str
    tone: Tone
    holders: tuple[int, ...]


@dataclass(frozen=True)
class Standing:
    """People at the left, what they hold at the right; ``rest`` says what is not drawn."""

    people: tuple[Holder, ...]
    held: tuple[Held, ...]
    rest: str = ""


@dataclass(frozen=True)
class CoverDays:
    """Cover day by day, of all weight that counts each day. ``hurts`` are days to look at; the
    picture numbers them from 1 in their order."""

    first: date
    last: date
    steps: tuple[CoverStep, ...]
    words: tuple[str, str]
    """What the weight with nobody and that with one person are called."""
    hurts: tuple[date, ...] = ()
    marks: tuple[tuple[date, str], ...] = ()


Picture = Trends | Timeline | Lanes | Standing | CoverDays
