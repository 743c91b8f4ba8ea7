"""The figures of note, which several documents show."""

from __future__ import annotations

from fractions import Fraction

from planner.analysis.leavers.bus_factor import direction
from planner.analysis.leavers.words import Between, could_leave
from planner.exports.documents.material import Material
from planner.exports.section import Figure, Figures
from planner.text import number, short_day, tr


def figures(material: Material) -> Figures:
    """Return the four figures of note, each with what it was at the last pack."""
    measures, plan = material.measures, material.plan
    cover = measures.coverage
    return Figures(
        (
            _leaving(material),
            _of(
                material,
                tr(
                    "responsibilities rest on nobody ({nobody}) or on one person ({one})",
                    nobody=cover.uncovered.count,
                    one=cover.single_points.count,
                ),
                (cover.nobody_or_one.count, len(plan.responsibilities)),
                ("nobody_or_one", "responsibilities"),
                more_is_better=False,
            ),
            _of(
                material,
                tr("departments have a champion"),
                (measures.departments_with_champion, len(plan.departments)),
                ("departments_with_champion", "departments"),
            ),
            _of(
                material,
                tr(
                    "sponsors take part in person, over the last {days} days",
                    days=plan.settings.participation_days,
                ),
                (measures.sponsors_taking_part, len(plan.sponsors)),
                ("sponsors_taking_part", "sponsors"),
            ),
        )
    )


def _leaving(material: Material) -> Figure:
    """Return how many could leave, and how many could at the last pack."""
    factor, then = material.measures.bus_factor, material.figures_then.get("bus_factor")
    was = then if isinstance(then, int | Between) else None
    words = factor.words
    if factor.figure is None:
        return Figure(words.rest, words.figure, _remark(material, "", 0))
    better = 0 if was is None else direction(was, factor.figure)
    known = "" if was is None or was == factor.figure else could_leave(was)
    return Figure(words.rest, words.figure, _remark(material, known, better))


def _of(
    material: Material,
    name: str,
    now: tuple[int, int],
    keys: tuple[str, str],
    *,
    more_is_better: bool = True,
) -> Figure:
    """Return a count of a total; where the total was the same, only the count is said of then."""
    count, total = now
    if not total:
        return Figure(name, tr("No data"), _remark(material, "", 0))
    then = material.figures_then.get(keys[0]), material.figures_then.get(keys[1])
    was, better = "", 0
    if isinstance(then[0], int) and isinstance(then[1], int) and then[1] and then != now:
        was = tr("{count} of {total}", count=then[0], total=then[1])
        rise = Fraction(count, total) - Fraction(then[0], then[1])
        better = ((rise > 0) - (rise < 0)) * (1 if more_is_better else -1)
    known = then == now or bool(was)
    remark = _remark(material, was, better) if known else _no_data_then(material)
    return Figure(name, number(count), remark, tr("of {total}", total=total))


def _remark(material: Material, was: str, better: int) -> str:
    """Return what a figure was at the last pack, and whether it is better now; without words for
    it, that it was the same; nothing of the first pack."""
    snapshot = material.last_snapshot
    if snapshot is None:
        return ""
    when = short_day(snapshot.on, material.on)
    if not was:
        return tr("the same on {day}", day=when)
    if not better:
        return tr("was {figure} on {day}", figure=was, day=when)
    if better > 0:
        return tr("better: {figure} on {day}", figure=was, day=when)
    return tr("worse: {figure} on {day}", figure=was, day=when)


def _no_data_then(material: Material) -> str:
    if material.last_snapshot is None:
        return ""
    when = short_day(material.last_snapshot.on, material.on)
    return tr("no data on {day}", day=when)
