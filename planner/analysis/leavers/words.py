"""What the bus factor is said in: how many can leave, and what happens with one more."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from planner.text import mark, number, percent_points, points_shown, tr, trn

_ORDINALS = (
    *(mark("a second"), mark("a third"), mark("a fourth"), mark("a fifth"), mark("a sixth")),
    *(mark("a seventh"), mark("an eighth"), mark("a ninth"), mark("a tenth")),
)
"""One more person, from the second on."""


class Between(NamedTuple):
    """A figure of which only two bounds are proven, both still possible."""

    lower: int
    upper: int

    def __str__(self) -> str:
        return tr("{lower} to {upper}", lower=self.lower, upper=self.upper)


class LeavingWords(NamedTuple):
    """How many can leave, in one sentence, or apart where a figure is shown large."""

    figure: str
    """What it begins with: "2", "Nobody"."""
    rest: str
    """How it goes on: "can leave; with a third, 51% has nobody"."""
    short: str
    """The figure and no more than it needs to be understood: "2 can leave"."""

    @property
    def whole(self) -> str:
        """The whole sentence, without a full stop."""
        return tr("{figure} {words}", figure=self.figure, words=self.rest)


def leaving_words(
    figure: int | Between | None, share: str, *, within: bool = False
) -> LeavingWords:
    """Return what a bus factor means to whoever hears of it for the first time.

    ``share`` is what has nobody once the smallest group known has left, as it is printed. With
    ``within``, the sentence goes on from another one.
    """
    if figure is None:
        data = tr("no data") if within else tr("No data")
        return LeavingWords(data, tr("yet: nothing has to be held"), data)
    if isinstance(figure, Between):
        return _unproven(figure, share, within=within)
    if figure == 0:
        short = tr("{share} has nobody", share=share)
        return LeavingWords(share, tr("already has nobody"), short)
    if figure == 1:
        rest = tr("can leave: without one person, {share} has nobody", share=share)
        nobody = tr("nobody") if within else tr("Nobody")
        return LeavingWords(nobody, rest, tr("Nobody can leave"))
    short = tr("{count} can leave", count=figure - 1)
    if figure - 2 < len(_ORDINALS):
        one_more = tr(_ORDINALS[figure - 2])
        rest = tr("can leave; with {one_more}, {share} has nobody", one_more=one_more, share=share)
    else:
        rest = tr("can leave; with one more, {share} has nobody", share=share)
    return LeavingWords(number(figure - 1), rest, short)


def _unproven(figure: Between, share: str, *, within: bool) -> LeavingWords:
    if figure.lower <= 1:
        lead = tr("perhaps nobody") if within else tr("Perhaps nobody")
        rest = tr(
            "can leave; without {count} certain people, {share} has nobody",
            count=figure.upper,
            share=share,
        )
        return LeavingWords(lead, rest, tr("{figure} can leave", figure=lead))
    rest = tr(
        "can leave; whether more can is not proven; without {count} certain people, {share} has"
        " nobody",
        count=figure.upper,
        share=share,
    )
    lead = number(figure.lower - 1)
    return LeavingWords(lead, rest, tr("{figure} can leave for sure", figure=lead))


def can_leave(figure: int | Between | None) -> str:
    """Return how many can leave at a bus factor, in as few words as a table has room for."""
    if figure is None:
        return tr("no data")
    if isinstance(figure, Between):
        return str(Between(max(0, figure.lower - 1), figure.upper - 1))
    if figure == 0:
        return tr("too much has nobody already")
    return number(figure - 1) if figure > 1 else tr("nobody")


def could_leave(figure: int | Between | None) -> str:
    """Return how many could leave at an earlier bus factor; it can begin a sentence."""
    if figure is None:
        return tr("No data")
    if figure == 0:
        return tr("Too much had nobody already")
    if figure == 1:
        return tr("Nobody could leave")
    return tr("{figure} could leave", figure=can_leave(figure))


def over_limit(share: float, threshold: Decimal) -> str:
    """Return a share; where it is over the threshold, with as many decimals as show that it is."""
    points, decimals = points_shown(share), 0
    while share > threshold and decimals < _MOST_DECIMALS and points <= threshold * 100:
        decimals += 1
        points = points_shown(share, decimals)
    return percent_points(points)


_MOST_DECIMALS = 12


def limit_words(threshold: Decimal) -> str:
    """Return a threshold as per cent, as exactly as it was given."""
    return percent_points((threshold * 100).normalize())


def why_no_fewer(threshold: Decimal) -> str:
    """Say that no smaller group is enough."""
    return tr("No smaller group takes more than {limit}.", limit=limit_words(threshold))


def held_alone(alone: int, lost: int) -> str:
    """Say how much of what a group leaves behind rests on one of them each."""
    if not alone:
        return ""
    if alone == lost:
        return tr(
            "Each of the {lost} responsibilities they would leave behind has one holder.", lost=lost
        )
    return trn(
        "{count} of the {lost} responsibilities they would leave behind has one holder.",
        "{count} of the {lost} responsibilities they would leave behind have one holder each.",
        alone,
        lost=lost,
    )


def how_many_groups(groups: int, size: int, counted_to: int) -> str:
    """Say how many groups are as small and enough; they are not counted beyond ``counted_to``."""
    if groups == 1:
        return ""
    if groups == counted_to:
        return tr("At least {count} groups can do that.", count=groups)
    if size == 1:
        return tr("Each of {count} people is enough.", count=groups)
    return tr("{count} groups can do that.", count=groups)
