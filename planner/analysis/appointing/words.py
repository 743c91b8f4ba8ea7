"""What a recommendation comes to, in sentences for whoever decides."""

from __future__ import annotations

from planner.analysis.appointing.raising import Raised
from planner.analysis.leavers.bus_factor import direction
from planner.text import tr, trn


def as_if() -> str:
    """Return what every statement about appointments supposes."""
    return tr(
        "Whoever is proposed is only nominated at first: this counts once they have all accepted"
        " and are trained or ready."
    )


def nothing_to_clear() -> str:
    """Return the sentence where there is no single point of failure."""
    return tr("Nothing rests on one person, so there is nothing to clear.")


def nobody(points: int) -> str:
    """Return the sentence where nobody can be appointed to any single point of failure."""
    return trn(
        "Nobody can be appointed to the single point of failure.",
        "Nobody can be appointed to any of the {count} single points of failure.",
        points,
    )


def cleared_all(points: int) -> str:
    """Return why there cannot be fewer appointments than single points of failure."""
    return trn(
        "This appointment clears the only single point of failure.",
        "These {count} appointments clear all single points of failure. Each clears one, so fewer"
        " are never enough.",
        points,
    )


def cleared_some(cleared: int, points: int, bound: int) -> str:
    """Return how many of all are cleared, and whether more could be."""
    if cleared == bound:
        return trn(
            "One of {points} single points of failure can be cleared, and proven no more.",
            "{count} of {points} single points of failure can be cleared, and proven no more.",
            cleared,
            points=points,
        )
    return tr(
        "These appointments clear {cleared} of {points} single points of failure. Whether others"
        " could clear more is not proven; more than {bound} is impossible.",
        cleared=cleared,
        points=points,
        bound=bound,
    )


def best_of(count: int, weight: int, bound: int) -> str:
    """Return how much weight the best of so many appointments clear, and whether more could be."""
    if weight == bound:
        return trn(
            "No other appointment clears more than this one: weight {weight}, proven.",
            "No other {count} appointments clear more than these: weight {weight}, proven.",
            count,
            weight=weight,
        )
    return tr(
        "These appointments clear weight {weight}. Whether others could clear more is not proven;"
        " more than {bound} is impossible.",
        weight=weight,
        bound=bound,
    )


def raised_to(raised: Raised, target: int) -> str:
    """Return how far towards a bus factor the appointments lead, and how few could be enough."""
    if raised.before.lower is None:
        return raised.before.why
    now = raised.before.figure
    if raised.reached and not raised.found:
        return tr("The bus factor is {now} already: nobody needs to be appointed.", now=now)
    if raised.reached:
        return " ".join([_reached(raised, target), _fewest(raised)])
    if raised.most < target:
        return _out_of_reach(raised, target)
    if not raised.found:
        return tr(
            "No way to a bus factor of {target} was found, nor to more than the {now} it is now."
            " More than {most} is impossible.",
            target=target,
            now=now,
            most=raised.most,
        )
    return trn(
        "No way to a bus factor of {target} was found. This appointment raises it from {now} to"
        " {value}, the most that was found; more than {most} is impossible.",
        "No way to a bus factor of {target} was found. These {count} appointments raise it from"
        " {now} to {value}, the most that was found; more than {most} is impossible.",
        len(raised.found),
        target=target,
        now=now,
        value=raised.factor.figure,
        most=raised.most,
    )


def _out_of_reach(raised: Raised, target: int) -> str:
    if raised.before.upper == raised.most:
        return tr(
            "A bus factor of {target} cannot be reached: whoever can be proposed, it stays {most}.",
            target=target,
            most=raised.most,
        )
    return tr(
        "A bus factor of {target} cannot be reached: whoever can be proposed, it is at most"
        " {most}. Now it is {now}.",
        target=target,
        most=raised.most,
        now=raised.before.figure,
    )


def _reached(raised: Raised, target: int) -> str:
    now, value = raised.before.figure, raised.factor.figure
    if now is None or value is None or direction(now, value) <= 0:
        return trn(
            "With this appointment the bus factor is sure to be {target} or more.",
            "With these {count} appointments the bus factor is sure to be {target} or more.",
            len(raised.found),
            target=target,
        )
    return trn(
        "This appointment raises the bus factor from {now} to {value}.",
        "These {count} appointments raise the bus factor from {now} to {value}.",
        len(raised.found),
        now=now,
        value=value,
    )


def _fewest(raised: Raised) -> str:
    if not raised.bound:
        return tr("Whether fewer are enough is not proven.")
    if len(raised.found) > raised.bound:
        return trn(
            "Whether fewer are enough is not proven; one is needed in any case.",
            "Whether fewer are enough is not proven; {count} are needed in any case.",
            raised.bound,
        )
    if raised.bound == 1:
        return tr("Without one it stays below.")
    return tr("Fewer are never enough, proven.")
