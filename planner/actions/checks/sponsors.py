"""Checks of sponsor seats, and of what is promised and feared there, before they are written."""

from __future__ import annotations

from planner.actions.checks.requirements import (
    Checks,
    refuse_circle,
    require_text,
    twin_of,
)
from planner.errors import PlannerError
from planner.models import Commitment, Concern, Draft, Sponsor, SponsorDepartment
from planner.text import tr


def _check_seat(_: Draft, sponsor: Sponsor) -> None:
    require_text(sponsor.title, tr("A sponsor seat needs a title, such as “Primary sponsor”."))


def _check_reports_to(draft: Draft, sponsor: Sponsor) -> None:
    sentence = tr("“{title}” cannot report to itself.", title=sponsor.title)
    refuse_circle(draft, sponsor, "reports_to_id", sentence)


def _check_stands_for(draft: Draft, link: SponsorDepartment) -> None:
    if twin_of(draft, link, ("sponsor_id", "department_id")) is not None:
        raise PlannerError(
            tr(
                "{title} already stands for {department}.",
                title=draft.plan.sponsors[link.sponsor_id].title,
                department=draft.plan.departments[link.department_id].name,
            )
        )


def _check_commitment(_: Draft, commitment: Commitment) -> None:
    require_text(commitment.promise, tr("Say what was promised."))


def _check_quote(_: Draft, concern: Concern) -> None:
    require_text(concern.quote, tr("Say what worries them."))


def _check_whose(_: Draft, concern: Concern) -> None:
    if (concern.sponsor_id is None) == (concern.department_id is None):
        raise PlannerError(tr("A concern is about one sponsor seat or one department."))


SPONSOR_CHECKS: Checks = {
    Sponsor: ((("title",), _check_seat), (("reports_to_id",), _check_reports_to)),
    SponsorDepartment: ((("sponsor_id", "department_id"), _check_stands_for),),
    Commitment: ((("promise",), _check_commitment),),
    Concern: ((("quote",), _check_quote), (("sponsor_id", "department_id"), _check_whose)),
}
