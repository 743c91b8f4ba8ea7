"""The documents there are, by the names the command line and the window ask for them by.

To add one: write its function in a file of its own; name it in ``_FOR_A_PERSON`` if it is for one
person, else in ``DOCUMENTS`` and in ``make``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.errors import PlannerError
from planner.exports.blocks.section import Document
from planner.exports.documents.ask_sheet import ask_sheet
from planner.exports.documents.buy_in_plan import buy_in_plan
from planner.exports.documents.champion_page import champion_page
from planner.exports.documents.decision_paper import decision_paper
from planner.exports.documents.handover import handover
from planner.exports.documents.sponsor_review import sponsor_review
from planner.exports.documents.status_pack import status_pack
from planner.exports.documents.your_part import your_part_page
from planner.text import listed, tr

_FOR_A_PERSON: dict[str, Callable[..., Document]] = {
    "handover": handover,
    "ask-sheet": ask_sheet,
    "sponsor-review": sponsor_review,
    "champion-page": champion_page,
    "your-part": your_part_page,
}
FOR_A_PERSON = tuple(_FOR_A_PERSON)
"""The documents that are made for one person."""
DOCUMENTS = ("status-pack", "buy-in-plan", "decision-paper", *FOR_A_PERSON)


def make(
    name: str,
    measures: Measures,
    findings: Sequence[Finding],
    *,
    person: int | None = None,
    about: int | None = None,
    redact: bool = False,
    ratings: bool = False,
    departures: bool = False,
    sections: Sequence[str] | None = None,
    since: date | None = None,
) -> Document:
    """Return the document of this name, ready to be written.

    ``person`` is whom it is for, where it is for one person; ``about`` the one decision that a
    decision paper is about, where it is not about all; ``sections`` are the chapters of a
    status pack, or presets; ``ratings`` adds to a status pack the findings that tell how people
    were rated, ``departures`` who would leave in a what-if (see ``status_pack``); ``since`` is
    from when on *your part* says what changed. Raises ``PlannerError`` where there is no
    such document or it lacks what it needs.
    """
    _refuse_unfit(name, sections, since)
    if name == "status-pack":
        return status_pack(
            measures,
            findings,
            redact=redact,
            ratings=ratings,
            departures=departures,
            sections=sections,
        )
    if name == "buy-in-plan":
        return buy_in_plan(measures, findings, redact=redact)
    if name == "decision-paper":
        return decision_paper(measures, findings, about=about, redact=redact)
    if person is None:
        raise PlannerError(tr("Say whom the {document} is for, with --person.", document=name))
    more = {} if since is None else {"since": since}
    return _FOR_A_PERSON[name](measures, findings, person, redact=redact, **more)


def _refuse_unfit(name: str, sections: Sequence[str] | None, since: date | None) -> None:
    """Raise ``PlannerError`` for no document, or for what this one does not have."""
    if name not in DOCUMENTS:
        raise PlannerError(
            tr(
                "There is no document “{name}”; the documents are {names}.",
                name=name,
                names=listed(DOCUMENTS),
            )
        )
    if sections is not None and name != "status-pack":
        raise PlannerError(tr("Only the status pack has sections to choose from."))
    if since is not None and name != "your-part":
        raise PlannerError(tr("Only your part says what has changed since a day."))
