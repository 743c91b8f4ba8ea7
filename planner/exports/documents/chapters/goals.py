"""The chapter on what is aimed at: purpose statements, and goals against their targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.analysis.purpose.versions import agreed_words
from planner.analysis.readiness.goal_line import GoalLine, goal_line
from planner.analysis.readiness.goal_progress import GoalProgress, GoalState
from planner.analysis.readiness.goal_remarks import goal_remarks
from planner.exports.blocks.section import (
    Block,
    Cell,
    Column,
    Heading,
    Meter,
    More,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
    Tone,
    Trend,
    Trends,
)
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.quotes import quotes
from planner.exports.titles import goal_state_title
from planner.models import Purpose
from planner.text import listed_names, percent, rounded, tr, trn

_MOST_TRENDS = 12
"""Goals drawn as charts; the table under them has all."""
_MOST_NAMED = 3
"""Goals named in the words above the charts."""
_WORST_FIRST = (False, None, True)
"""The order of goals, by whether they stand well."""
_TONES: dict[bool | None, Tone] = {True: "good", False: "bad", None: "plain"}
_PURPOSE_TONES: dict[str, Tone] = {"drafted": "weak", "reviewed": "weak", "agreed": "good"}


@section("goals", "Purpose and goals against target")
def goals(material: Material) -> Section | None:
    """Return what the network is for, and how far its goals have come; none where the plan has
    neither."""
    if not material.plan.purposes and not material.measures.goals:
        return None
    blocks: list[Block] = []
    if material.plan.purposes:
        agreed = Paragraph("", lead=_agreed(material))
        blocks += [Heading(tr("What the network is for")), agreed, _purposes(material)]
    blocks += quotes(material, "purpose")
    blocks.append(Heading(tr("Where each goal stands")))
    every = sorted(material.measures.goals, key=lambda goal: _WORST_FIRST.index(goal.well))
    if every:
        blocks.append(Paragraph(_not_well(material), lead=_well(material)))
    trends = [trend for trend in (_trend(material, g) for g in every) if len(trend.points) > 1]
    if trends:
        more = More("and one more chart", "and {count} more charts", "")
        blocks.append(Trends(tuple(trends[:_MOST_TRENDS]), more))
    blocks.append(_goal_table(material, every))
    return Section("goals", tr("Purpose and goals against target"), tuple(blocks))


def _agreed(material: Material) -> str:
    """How many purpose statements are agreed."""
    purposes = material.plan.purposes.values()
    return trn(
        "{agreed} of {count} purpose statement is agreed.",
        "{agreed} of {count} purpose statements are agreed.",
        len(purposes),
        agreed=sum(purpose.status == "agreed" for purpose in purposes),
    )


def _well(material: Material) -> str:
    """How many goals are on track, or reached."""
    goals = material.measures.goals
    return trn(
        "{well} of {count} goal is on track or reached.",
        "{well} of {count} goals are on track or reached.",
        len(goals),
        well=sum(goal.well is True for goal in goals),
    )


def _not_well(material: Material) -> str:
    """Return the goals that are not, by name: first those that stand badly, then the unknown."""
    of: dict[GoalState, list[str]] = {}
    for progress in sorted(material.measures.goals, key=lambda goal: goal.well is None):
        if not progress.well:
            of.setdefault(progress.state, []).append(progress.goal.title)
    return " ".join(
        tr(
            "{state}: {names}.",
            state=goal_state_title(state),
            names=listed_names(titles, _MOST_NAMED),
        )
        for state, titles in of.items()
    )


def _statement(material: Material, purpose: Purpose) -> str:
    """Return a statement, and which wording of it was agreed."""
    agreed = agreed_words(material.plan, purpose, material.on)
    if not agreed:
        return purpose.statement
    return tr("{statement} ({agreed})", statement=purpose.statement, agreed=agreed)


def _purposes(material: Material) -> Table:
    def row(purpose: Purpose) -> tuple[Cell, ...]:
        return (
            Titled(purpose.title, _statement(material, purpose)),
            purpose.audience or "–",
            material.holders(material.plan.responsibility_for(purpose).id),
            Pill(tr(purpose.status), _PURPOSE_TONES[purpose.status]),
        )

    return Table(
        "purposes",
        (
            Column(tr("Purpose statement"), width=4),
            Column(tr("Audience"), width=1.5),
            Column(tr("Held by"), width=2),
            Column(tr("State"), "pill", 0.5),
        ),
        tuple(row(purpose) for purpose in material.plan.purposes.values()),
        more=More(
            "and one more purpose statement",
            "and {count} more purpose statements",
            "",
            tuple(tr(purpose.status) for purpose in material.plan.purposes.values()),
        ),
    )


def _goal_table(material: Material, every: Sequence[GoalProgress]) -> Table:
    return Table(
        "goals",
        (
            Column(tr("Goal"), width=3),
            Column(tr("Held by"), width=2),
            Column(tr("Way to the target"), width=1),
            Column(tr("Now and target"), width=1),
            Column(tr("Due"), "day", 0.5),
            Column(tr("State"), "pill", 0.5),
        ),
        tuple(tuple(_goal_row(material, progress)) for progress in every),
        empty=tr("The plan has no goals yet."),
        more=More(
            "and one more goal",
            "and {count} more goals",
            "",
            tuple(tr(progress.state) for progress in every),
        ),
    )


def _goal_row(material: Material, progress: GoalProgress) -> Iterator[Cell]:
    goal = progress.goal
    tone = _TONES[progress.well]
    remarks = goal_remarks(progress, material.on)
    note = tr("“{note}”", note=progress.note) if progress.note else ""
    yield Titled(goal.title, " · ".join(filter(None, (goal.metric, *remarks, note))))
    yield material.holders(material.plan.responsibility_for(goal).id)
    share = progress.share
    yield Meter("–" if share is None else percent(share), share, tone)
    yield _now_and_target(progress)
    yield goal.due
    yield Pill(tr(progress.state), tone)


def _now_and_target(progress: GoalProgress) -> str:
    goal, latest = progress.goal, progress.latest
    if goal.target is None:
        return "–" if latest is None else _with_unit(latest.value, goal.unit)
    target = _with_unit(goal.target, goal.unit)
    if latest is None:
        return tr("target {target}", target=target)
    value = _with_unit(latest.value, goal.unit if goal.unit == "%" else "")
    return tr("{value}, target {target}", value=value, target=target)


def _with_unit(value: float, unit: str) -> str:
    return f"{rounded(value)}{'' if unit in ('', '%') else ' '}{unit}"


def _line_of(material: Material, progress: GoalProgress) -> GoalLine:
    check_ins = material.plan.check_ins_of(progress.goal.id)
    return goal_line(progress.goal, check_ins, material.on)


def _trend(material: Material, progress: GoalProgress) -> Trend:
    """Return a goal as a chart; what it says in words stands in the table."""
    goal, way = progress.goal, _line_of(material, progress)
    return Trend(
        title=goal.title,
        words=tr(progress.state),
        unit=goal.unit,
        points=way.marks,
        target=goal.target,
        due=goal.due,
        tone=_TONES[progress.well],
        line=way.line,
        allowed=way.allowed,
    )
