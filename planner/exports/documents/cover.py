"""The figures of note, which several documents show."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from planner.analysis.leavers.bus_factor import direction
from planner.analysis.leavers.words import Between, can_leave, could_leave
from planner.exports.blocks.section import Figure, Figures
from planner.exports.documents.material import Material
from planner.text import number, short_day, tr, trn


def figures(material: Material) -> Figures:
    """Return the four figures of note, each with what it was at the last pack."""
    measures, plan = material.measures, material.plan
    return Figures(
        (
            _leaving(material),
            _resting_on_few(material),
            _of(
                material,
                trn(
                    "department with a champion",
                    "departments with a champion",
                    len(plan.departments),
                ),
                (measures.departments_with_champion, len(plan.departments)),
                ("departments_with_champion", "departments"),
                nothing=tr("yet: the plan has no departments"),
            ),
            _of(
                material,
                trn(
                    "sponsor taking part in person, over the last {days} days",
                    "sponsors taking part in person, over the last {days} days",
                    len(plan.sponsors),
                    days=plan.settings.participation_days,
                ),
                (measures.sponsors_taking_part, len(plan.sponsors)),
                ("sponsors_taking_part", "sponsors"),
                nothing=tr("yet: the plan has no sponsors"),
            ),
        )
    )


def _resting_on_few(material: Material) -> Figure:
    """Return how many responsibilities rest on nobody or on one person."""
    plan, cover = material.plan, material.measures.coverage
    return _of(
        material,
        trn(
            "responsibility held by nobody ({nobody}) or by one person ({one})",
            "responsibilities held by nobody ({nobody}) or by one person ({one})",
            len(plan.responsibilities),
            nobody=cover.uncovered.count,
            one=cover.single_points.count,
        ),
        (cover.nobody_or_one.count, len(plan.responsibilities)),
        ("nobody_or_one", "responsibilities"),
        nothing=tr("yet: the plan has no responsibilities"),
        more_is_better=False,
    )


def _leaving(material: Material) -> Figure:
    """Return how many could leave, and how many could at the last pack."""
    factor, then = material.measures.bus_factor, material.figures_then.get("bus_factor")
    was, now = then if isinstance(then, int | Between) else None, factor.figure
    figure = Figure(factor.words.rest, factor.words.figure, unit=_people(now))
    if was == now:
        return _compared(material, figure, "")
    if was is None:
        return _compared(material, figure, None)
    better = None if now is None else direction(was, now)
    return _compared(material, figure, _could_leave(was), better)


def _people(factor: int | Between | None) -> str:
    """Return who it is that can leave, behind a number of them."""
    fewest = factor.lower if isinstance(factor, Between) else factor or 0
    return trn("person", "people", fewest - 1) if fewest > 1 else ""


def _could_leave(factor: int | Between) -> str:
    """Return how many could leave at an earlier pack; in words where that is no number."""
    return could_leave(factor) if factor == 0 else can_leave(factor)


def _of(
    material: Material,
    name: str,
    now: tuple[int, int],
    keys: tuple[str, str],
    *,
    nothing: str,
    more_is_better: bool = True,
) -> Figure:
    """Return a count of a total, and what it was; ``nothing`` says that there is nothing to count,
    going on from "No data"."""
    count, total = now
    figure = Figure(nothing, tr("No data"))
    if total:
        figure = Figure(name, number(count), unit=tr("of {total}", total=total))
    then = material.figures_then.get(keys[0]), material.figures_then.get(keys[1])
    if then == now:
        return _compared(material, figure, "")
    if not (isinstance(then[0], int) and isinstance(then[1], int) and then[1]):
        return _compared(material, figure, None)
    was = tr("{count} of {total}", count=then[0], total=then[1])
    if not total:
        return _compared(material, figure, was)
    rise = Fraction(count, total) - Fraction(then[0], then[1])
    better = (rise > 0) - (rise < 0)
    return _compared(material, figure, was, better if more_is_better else -better)


def _compared(
    material: Material, figure: Figure, was: str | None, better: int | None = None
) -> Figure:
    """Return a figure with what it was at the last pack; nothing of the first pack.

    ``was`` is empty where it was the same, and none where nothing was known. ``better`` is above
    zero where the figure is better now, below where it is worse, and none where they cannot be
    compared.
    """
    if material.last_snapshot is None:
        return figure
    when = short_day(material.last_snapshot.on, material.on)
    if was is None:
        return replace(figure, remark=tr("no data on {day}", day=when))
    if not was:
        return replace(figure, remark=tr("the same on {day}", day=when), moved="same")
    if not better:
        remark = tr("was {figure} on {day}", figure=was, day=when)
        return replace(figure, remark=remark, moved=None if better is None else "same")
    if better > 0:
        remark = tr("better: {figure} on {day}", figure=was, day=when)
        return replace(figure, remark=remark, moved="better")
    remark = tr("worse: {figure} on {day}", figure=was, day=when)
    return replace(figure, remark=remark, moved="worse")
