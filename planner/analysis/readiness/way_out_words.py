"""The smallest step that lifts the plan's status, said in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from planner.analysis.findings.finding import Tells
from planner.analysis.findings.subjects import (
    about,
    about_responsibility,
    held_name,
    rated_name,
)
from planner.analysis.readiness.checks import Row
from planner.analysis.readiness.kinds import (
    BOUGHT_IN,
    HOURS,
    PROBLEMS_SOLVED,
    SURVEYS,
    TRIED_ALONE,
)
from planner.analysis.readiness.parts import Readiness
from planner.analysis.readiness.way_out import Step, WayOut, name_of
from planner.models import Plan
from planner.text import Sentence, day, listed, mark, number, tr, trn

_TITLED = ("purpose", "goal", "action", "commitment", "pilot_problem")
"""Tables of rows whose titles stand in quotation marks."""
_MOST_CHECKS = 2
"""Failing checks that are named; the rest are counted."""

_IF: Mapping[str, Sentence] = {
    "statements agreed": mark("If {name} were agreed, the plan would be {after}."),
    "statements with an owner": mark("If {name} had an owner, the plan would be {after}."),
    "statements served by a goal that can be measured": mark(
        "If a goal that can be measured served {name}, the plan would be {after}."
    ),
    "goals that serve a statement": mark(
        "If {name} served a purpose statement, the plan would be {after}."
    ),
    "goals that can be measured": mark("If {name} could be measured, the plan would be {after}."),
    "pilot actions due by now done": mark("If {name} were done, the plan would be {after}."),
    TRIED_ALONE: mark("If {name} had been done alone, the plan would be {after}."),
    PROBLEMS_SOLVED: mark("If the problem {name} were solved, the plan would be {after}."),
    "champions and backups trained, of those who accepted": mark(
        "If {name} were trained, the plan would be {after}."
    ),
    "departments with a champion": mark("If {name} had a champion, the plan would be {after}."),
    "departments with a second champion or a trained backup": mark(
        "If {name} had a second champion or a trained backup, the plan would be {after}."
    ),
    "sponsors taking part in person": mark(
        "If {name} posted in person, the plan would be {after}."
    ),
    "responsibilities held that are held outside communications too": mark(
        "If somebody outside communications held {name} too, the plan would be {after}."
    ),
    BOUGHT_IN: mark("If {name} were at the buy-in wanted, the plan would be {after}."),
    HOURS: mark("If {name} gave {hours} h a week more, the plan would be {after}."),
    "promises due by now kept": mark("If the promise {name} were kept, the plan would be {after}."),
    "actions due by now done": mark("If {name} were done, the plan would be {after}."),
    "actions for the time after launch with an owner": mark(
        "If {name} had an owner, the plan would be {after}."
    ),
}
_IF_FIRST_HOURS = mark("If {name} gave {hours} h a week, the plan would be {after}.")


class WayOutWords(NamedTuple):
    """The way out in sentences, the first without its full stop."""

    failing: str
    """The failing checks, each with how many more it needs."""
    step: str
    """What fixes them, and the status after it."""

    @property
    def whole(self) -> str:
        """Both, one after the other."""
        return f"{self.failing}. {self.step}"


def way_out_words(
    way: WayOut, plan: Plan, on: date, *, withheld: Collection[Tells] = ()
) -> WayOutWords:
    """Return the failing check and what fixes it: the one change, or how many are needed; and the
    status after it, until when where a day ahead takes it back: "at risk, until 10 January".

    Rows are called as in ``plan``. What is ``withheld`` is not told: whose rating, which day.
    """
    dated = way.until is not None and "departure" not in withheld
    after = _status_until(way.after, way.until if dated else None, on)
    first = way.steps[0]
    rated = first.check.name == BOUGHT_IN and "rating" in withheld
    name = "" if first.row is None or rated else _quoted_name(plan, first.row)
    if name:
        hours = number(float(first.lacking))
        step = tr(_if_words(plan, first), name=name, hours=hours, after=after)
        return WayOutWords(first.check.text, step)
    checks = _checks([_lacking(step) for step in way.steps])
    if len(way.steps) == 1:
        return WayOutWords(checks, tr("With that met, the plan would be {after}.", after=after))
    if len(way.steps) <= _MOST_CHECKS:
        step = tr("With all of these met, the plan would be {after}.", after=after)
        return WayOutWords(checks, step)
    step = trn(
        "With all {count} checks met, the plan would be {after}.",
        "With all {count} checks met, the plan would be {after}.",
        len(way.steps),
        after=after,
    )
    return WayOutWords(checks, step)


def _if_words(plan: Plan, step: Step) -> Sentence:
    """Return how one change is said; of whoever never gave hours, not as if there were some."""
    name = step.check.name
    if name == HOURS and step.row is not None and plan.people[step.row[1]].hours is None:
        return _IF_FIRST_HOURS
    return _IF[name]


def _status_until(status: Readiness, until: date | None, on: date) -> str:
    """Return a status with its last day, where there is one."""
    if until is None:
        return tr(status)
    return tr("{status}, until {day}", status=tr(status), day=day(until, on))


def _quoted_name(plan: Plan, row: Row) -> str:
    """Return a row's name for a sentence that need not say what it is."""
    table, row_id = row
    if table == "responsibility":
        return held_name(about_responsibility(plan, row_id))
    if table == "sponsor":
        return rated_name(about(plan.sponsors[row_id]))
    name = name_of(plan, row)
    return tr("“{title}”", title=name) if table in _TITLED else name


def _checks(texts: Sequence[str]) -> str:
    more = len(texts) - _MOST_CHECKS
    if more <= 0:
        return listed(texts)
    rest = trn("one more check fails", "{count} more checks fail", more)
    return listed([*texts[:_MOST_CHECKS], rest])


def _lacking(step: Step) -> str:
    """Return a check and how much more it needs, in one pair of brackets."""
    check, lacking = step.check.text, step.lacking
    if step.check.name == HOURS:
        more = tr("{hours} h more needed", hours=number(float(lacking)))
    elif step.check.name in SURVEYS:
        more = trn("{count} point more needed", "{count} points more needed", int(lacking))
    else:
        more = trn("{count} more needed", "{count} more needed", int(lacking))
    if check.endswith(")"):
        return tr("{check}; {more})", check=check.removesuffix(")"), more=more)
    return tr("{check} ({more})", check=check, more=more)
