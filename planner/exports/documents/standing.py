"""Where the plan stands, in stages and reasons, which several documents open with."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.readiness.way_out import WayOut
from planner.analysis.readiness.way_out_words import way_out_words
from planner.exports.blocks.section import Stage, Stages
from planner.exports.documents.material import Material
from planner.exports.documents.wording import status_pill
from planner.text import day, tr, trn


def stages(material: Material) -> Stages:
    """Return the status at the last pack, now, and after the smallest step."""
    stages = []
    then, snapshot = material.status_then, material.last_snapshot
    if then is not None and snapshot is not None:
        when = tr("Last pack, {day}", day=day(snapshot.on, material.on))
        stages.append(Stage(when, status_pill(then)))
    now = status_pill(material.status.word)
    same = then == material.status.word
    stages.append(Stage(tr("Now, no change") if same else tr("Now"), now, now=True))
    way = material.source.way_out
    if way is not None:
        stages.append(Stage(_after_step(material, way), status_pill(way.after)))
    return Stages(tuple(stages))


def _after_step(material: Material, way: WayOut) -> str:
    if way.until is None or "departure" in material.withheld:
        return tr("After the smallest step")
    return tr("After the smallest step, until {day}", day=day(way.until, material.on))


def reasons(material: Material, *, headline: bool = True) -> Iterator[tuple[str, str]]:
    """Yield what fails and what fixes it; of a plan on track, what it says and until when. Without
    ``headline`` it is left out, where it stands above them already."""
    way, said = material.source.way_out, material.status.headline
    if way is None:
        status = [*([said] if headline else []), *material.status.reasons[:1]]
        if status:
            yield tr("Status"), " ".join(status)
        return
    words = way_out_words(way, material.plan, material.on, withheld=material.withheld)
    failing = tr("{checks}.", checks=words.failing)
    if headline:
        failing = tr("{headline} {checks}.", headline=said, checks=words.failing)
    yield trn("Failing check", "Failing checks", len(way.steps)), failing
    yield tr("Smallest step"), words.step
