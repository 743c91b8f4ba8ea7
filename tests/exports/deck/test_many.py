"""The deck of plans of every size: departments rolled up, texts that stay on their slide."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pptx import Presentation

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.exports.deck import write_deck
from planner.models import Plan
from tests.exports.documents.many import healthy_plan, many_departments
from tests.plans import ON, make_plan


def coverage(plan: Plan, path: Path) -> tuple[dict[str, dict[str, float]], list[str]]:
    """The bars of the coverage slide by name, and all its texts."""
    measures = measure(plan, ON)
    write_deck(measures, findings(measures), path)
    slide = Presentation(str(path)).slides[1]
    (plot,) = (s.chart.plots[0] for s in slide.shapes if s.has_chart)
    names = list(plot.categories)
    bars = {s.name: dict(zip(names, s.values, strict=True)) for s in plot.series}
    return bars, [s.text_frame.text for s in slide.shapes if s.has_text_frame]


def test_more_departments_than_a_slide_shows_are_rolled_up_by_the_one_above_them(
    tmp_path: Path,
) -> None:
    bars, texts = coverage(many_departments(16), tmp_path / "a.pptx")
    assert list(bars) == ["with nobody", "with one person or too few", "covered"]
    assert bars["with nobody"]["Logistics Norden 1"] == 13
    assert bars["covered"]["Logistics Norden 1"] == 0
    assert "and 2 more parts of the organisation, all wholly covered" in texts
    assert "100 of 200 champion seats are covered, 50 have nobody" in texts


def test_without_parents_the_worst_are_shown_and_the_rest_counted_by_state(tmp_path: Path) -> None:
    bars, texts = coverage(many_departments(0), tmp_path / "a.pptx")
    assert set(bars["champions"].values()) == {0}
    rest = "and 186 more departments: 36 with nobody, 50 with one person and 100 covered"
    assert rest in texts


def test_bars_have_the_colours_of_the_plan_s_own_rules(tmp_path: Path) -> None:
    plan = make_plan(seats={"Finance": ["ann", "bo*"], "Legal": ["cy"]})
    measures = measure(plan, ON)
    write_deck(measures, findings(measures), tmp_path / "a.pptx")
    (plot,) = (
        s.chart.plots[0]
        for s in Presentation(str(tmp_path / "a.pptx")).slides[1].shapes
        if s.has_chart
    )
    champions = plot.series[0]
    assert list(plot.categories) == ["Legal", "Finance"]
    green, amber = (f.fore_color.rgb for f in (champions.format.fill, fill(champions, 0)))
    assert str(amber) == "8A5A00"
    assert str(green) == "1A7A48"


def fill(series: Any, at: int) -> Any:
    return series.points[at].format.fill


def test_a_healthy_plan_has_nothing_missing(tmp_path: Path) -> None:
    bars, texts = coverage(healthy_plan(), tmp_path / "a.pptx")
    assert set(bars["missing"].values()) == {0}
    assert "All 3 champion seats are covered" in texts
