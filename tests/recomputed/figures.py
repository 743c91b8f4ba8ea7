"""The measures of a day, each in the simplest way in which it can be computed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import chain, combinations
from math import ceil
from typing import Any, NamedTuple

from tests.recomputed.reading import Book, Row, day_of

SCALE = ("resistant", "unaware", "neutral", "supportive", "leading")


def group(book: Book, ids: Iterable[int]) -> dict[str, Any]:
    """How many, how heavy and which, as JSON has it."""
    those = list(ids)
    names = sorted(book.name(one) for one in those)
    return {"count": len(those), "weight": book.weight(those), "names": names}


# Who leaves ------------------------------------------------------------------------------


class Leavers:
    """What has nobody after any group of holders has left."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.people = sorted(set(chain.from_iterable(book.held.values())), key=book.label)
        self._bit = {person: 1 << at for at, person in enumerate(self.people)}
        masks = ((one, sum(self._bit[p] for p in who)) for one, who in book.held.items())
        self._rows = [(mask, book.rows[one]["weight"], one) for one, mask in masks]

    def weight(self, group: Iterable[int]) -> int:
        """The weight that has nobody once these have left, what has nobody already included."""
        gone = sum(self._bit[person] for person in group)
        return sum(weight for mask, weight, _ in self._rows if not mask & ~gone)

    def without(self, group: Iterable[int]) -> list[int]:
        gone = sum(self._bit[person] for person in group)
        return [one for mask, _, one in self._rows if not mask & ~gone]

    def groups(self, k: int) -> list[tuple[int, tuple[int, ...]]]:
        """Every group of k with what has nobody without it, in the order of their labels."""
        return [(self.weight(some), some) for some in combinations(self.people, k)]

    def minimum(self, threshold: Fraction) -> list[tuple[int, tuple[int, ...]]]:
        """The smallest groups without whom more than the threshold has nobody."""
        for k in range(len(self.people) + 1):
            over = [g for g in self.groups(k) if g[0] > threshold * self.book.total]
            if over:
                return over
        return []

    def one_more_appointment_helps(self, over: Sequence[tuple[int, tuple[int, ...]]]) -> bool:
        """Whether a holder more of one responsibility lets one more of them leave."""
        limit = Fraction(1, 2) * self.book.total
        return any(
            all(one in self.without(some) and weight - row["weight"] <= limit
                for weight, some in over)
            for one, row in self.book.rows.items()
        )  # fmt: skip


def carried(book: Book) -> list[tuple[int, Fraction]]:
    """The share of all held weight that each person carries, the largest first."""
    parts: dict[int, Fraction] = {}
    for one, who in book.held.items():
        for person in who:
            part = Fraction(book.rows[one]["weight"], len(who))
            parts[person] = parts.get(person, Fraction(0)) + part
    whole = sum(parts.values(), Fraction(0))
    ordered = sorted(parts, key=lambda p: (-parts[p], book.label(p)))
    return [(person, parts[person] / whole) for person in ordered]


def fewest_for_half(parts: Iterable[Fraction]) -> tuple[int, Fraction]:
    """How many of the largest parts are half of all or more, and what they are together."""
    ordered, so_far = sorted(parts, reverse=True), Fraction(0)
    for count, part in enumerate(ordered, start=1):
        so_far += part
        if so_far * 2 >= sum(ordered):
            return count, so_far
    return 0, so_far


# Champions and hours ---------------------------------------------------------------------


class Need(NamedTuple):
    department: Row
    holders: set[int]
    champions: set[int]
    cover: int
    staff: int
    hours: Fraction

    @property
    def backups(self) -> set[int]:
        return self.holders - self.champions


def needs(book: Book) -> list[Need]:
    launched = book.launch is not None and book.launch <= book.on
    key, usual = ("hours_after_launch", 1) if launched else ("hours_before_launch", 2)
    hours, ratio = Fraction(str(book.setting(key, usual))), book.setting("champion_ratio", 50)
    found = []
    for department in book.departments.values():
        seat = book.seat(department["id"])
        cover = book.rows[seat]["needed_cover"]
        staff = ceil(Fraction(department["headcount"] or 0, ratio))
        found.append(
            Need(department, book.held[seat], book.owners(seat), cover, staff,
                 max(cover, staff) * hours)
        )  # fmt: skip
    return found


def hours_used(book: Book, every: Sequence[Need]) -> dict[int, Fraction]:
    """Each department's hours: again and again the departments that are the worst off together get
    what all their holders have, as evenly as can be."""
    left = {n.department["id"]: n for n in every if n.hours}
    used = {n.department["id"]: Fraction(0) for n in every}
    spent: set[int] = set()
    for part in _connected(list(left.values())):
        while part:
            share, worst = min(
                (_share_of(book, some, spent), -len(some), [n.department["id"] for n in some])
                for size in range(1, len(part) + 1)
                for some in combinations(part, size)
            )[::2]
            for one in worst:
                used[one] = share * left[one].hours
                spent |= left[one].holders
            part = [n for n in part if n.department["id"] not in worst]
    return used


def _share_of(book: Book, some: Sequence[Need], spent: set[int]) -> Fraction:
    people = set[int]().union(*(n.holders for n in some)) - spent
    hours = sum(Fraction(str(book.people[p]["hours"] or 0)) for p in people)
    return min(Fraction(1), Fraction(hours) / sum(n.hours for n in some))


def _connected(every: list[Need]) -> Iterable[list[Need]]:
    while every:
        part, rest = [every[0]], every[1:]
        while more := [n for n in rest if any(n.holders & one.holders for one in part)]:
            part += more
            rest = [n for n in rest if n not in more]
        every = rest
        yield part


# Sponsors --------------------------------------------------------------------------------


class Part(NamedTuple):
    """How the owner of a sponsor seat took part."""

    sponsor: Row
    person: int
    kinds: list[str]
    replies: int
    ever: bool
    last: int | None
    silent: int | None
    since: list[str]
    late: bool
    state: str


def parts(book: Book) -> list[Part]:
    ordered = sorted(book.tables["sponsor"], key=lambda s: (not s["is_primary"], s["title"]))
    found = []
    for sponsor in ordered:
        seat = book.responsibility("sponsor_id", sponsor["id"])
        owner = [a for a in book.in_force(seat, book.on) if a["role"] == "owner"]
        found += [_part(book, sponsor, a["person_id"], day_of(a["since"])) for a in owner]
    return found


def kind(post: Row) -> str:
    by_another = post["author_id"] not in (None, post["person_id"])
    return "ghost-written" if post["kind"] == "in person" and by_another else str(post["kind"])


def _part(book: Book, sponsor: Row, person: int, since: date | None) -> Part:
    ever = [p for p in book.tables["post"] if p["person_id"] == person]
    ever = [p for p in ever if date.fromisoformat(p["on"]) <= book.on]
    first = book.on - timedelta(days=book.setting("participation_days", 60) - 1)
    counted = [p for p in ever if date.fromisoformat(p["on"]) >= first]
    kinds = [kind(p) for p in counted]
    mine = [date.fromisoformat(p["on"]) for p in ever if kind(p) == "in person"]
    seen = max(mine, default=None)
    silent = _silent(book, person, seen or since)
    cadence = sponsor["cadence_days"]
    late = bool(cadence) and (seen is None if silent is None else silent > cadence)
    own = 100 * kinds.count("in person") >= book.setting("own_voice_percent", 50) * len(kinds)
    if not own:
        state = "ghost-written" if "ghost-written" in kinds else "edited"
    elif late:
        state = "silent"
    elif kinds or (seen is not None and cadence):
        state = "taking part"
    else:
        state = "not seen lately" if ever else "nothing yet"
    after = [kind(p) for p in ever if seen is None or date.fromisoformat(p["on"]) > seen]
    last = None if seen is None else (book.on - seen).days
    replies = sum(p["is_reply"] for p in counted)
    return Part(sponsor, person, kinds, replies, bool(ever), last, silent, after, late, state)


def _silent(book: Book, person: int, since: date | None) -> int | None:
    if since is None:
        return None
    days = ((since + timedelta(days=n)) for n in range(1, (book.on - since).days + 1))
    away = [
        (date.fromisoformat(one["first_day"]), date.fromisoformat(one["last_day"]))
        for one in book.tables["leave"]
        if one["person_id"] == person
    ]
    return sum(not any(first <= d <= last for first, last in away) for d in days)


def gap(row: Row) -> int | None:
    """Steps from the buy-in there is to the one wanted; unknown where not rated."""
    if row["buy_in"] is None or row["buy_in_wanted"] is None:
        return None
    return max(0, SCALE.index(row["buy_in_wanted"]) - SCALE.index(row["buy_in"]))


# Goals -----------------------------------------------------------------------------------


class Progress(NamedTuple):
    goal: Row
    latest: Row | None
    way: Fraction | None
    state: str


def measurable(goal: Row) -> bool:
    return bool(goal["metric"]) and goal["target"] is not None and goal["due"] is not None


def progress(book: Book, goal: Row) -> Progress:
    """Where a goal stands that goes up, as all of the sample do."""
    points = [c for c in book.tables["check_in"] if c["goal_id"] == goal["id"]]
    points = sorted((c for c in points if c["on"] <= book.on.isoformat()), key=lambda c: c["on"])
    latest, way = (points[-1] if points else None), None
    state = next(
        (words for words, true in (
            ("no target", goal["target"] is None), ("no due date", goal["due"] is None),
            ("no check-in", latest is None)) if true), "",
    )  # fmt: skip
    if goal["target"] is not None and latest is not None:
        given, target = goal["baseline"], Fraction(str(goal["target"]))
        start = Fraction(str(points[0]["value"] if given is None else given))
        now = Fraction(str(latest["value"]))
        way = (now - start) / (target - start)
        state = state or _state(book, goal, points, now, start)
    return Progress(goal, latest, way, state)


def _state(book: Book, goal: Row, points: list[Row], now: Fraction, start: Fraction) -> str:
    target, due = Fraction(str(goal["target"])), date.fromisoformat(goal["due"])
    if now >= target:
        return "reached"
    if due < book.on:
        return "missed"
    if len(points) == 1 and goal["baseline"] is None:
        return "too early to say"
    begun = day_of(goal.get("baseline_on")) or date.fromisoformat(points[0]["on"])
    gone = Fraction((book.on - begun).days, max(1, (due - begun).days))
    expected = (target - start) * min(Fraction(1), max(Fraction(0), gone))
    return "behind" if expected - (now - start) > (target - start) / 10 else "on track"
