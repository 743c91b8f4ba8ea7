"""Paper, colour and logo of documents."""

from __future__ import annotations

import pytest

from planner.actions import look
from planner.actions.plan_info import set_setting
from planner.errors import PlannerError
from planner.models import Draft, Plan, Setting

PNG = b"\x89PNG\r\n\x1a\n" + b"picture"


def test_a_logo_is_kept_in_the_plan_and_taken_away_again() -> None:
    draft = Draft(Plan())
    look.set_logo(draft, PNG)
    assert draft.plan.settings.logo_bytes == PNG
    look.set_logo(draft, None)
    assert draft.plan.settings.logo_bytes == b""
    assert not draft.plan.table(Setting)


@pytest.mark.parametrize(
    ("picture", "sentence"),
    [(b"GIF89a", "PNG or JPEG"), (PNG + bytes(look.MOST_BYTES), "too large")],
)
def test_what_is_no_logo_is_refused(picture: bytes, sentence: str) -> None:
    draft = Draft(Plan())
    with pytest.raises(PlannerError, match=sentence):
        look.set_logo(draft, picture)
    assert not draft.plan.table(Setting)


def test_a_logo_that_cannot_be_read_is_none() -> None:
    draft = Draft(Plan())
    draft.add(Setting, key="logo", value='"not base64"')
    assert draft.plan.settings.logo_bytes == b""


def test_a_colour_is_written_in_one_way() -> None:
    draft = Draft(Plan())
    look.set_cover_colour(draft, " #2F4FB5 ")
    assert draft.plan.settings.cover_colour == "#2f4fb5"
    with pytest.raises(PlannerError, match="A colour is written"):
        look.set_cover_colour(draft, "blue")


def test_paper_is_a4_or_letter() -> None:
    draft = Draft(Plan())
    set_setting(draft, "paper", "Letter")
    assert draft.plan.settings.paper == "Letter"
    with pytest.raises(PlannerError, match="A4 or Letter"):
        set_setting(draft, "paper", "A3")
