"""How documents look: the organisation's logo and colour."""

from __future__ import annotations

import base64
import re

from planner.actions.plan_info import set_setting
from planner.errors import PlannerError
from planner.models import Draft
from planner.text import tr

MOST_BYTES = 500_000
"""Bytes of a logo; a larger one would make every copy of the plan larger."""
_BEGINS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How a PNG and a JPEG file begin."""


def set_logo(draft: Draft, picture: bytes | None) -> None:
    """Put this PNG or JPEG picture on the first page of documents; none removes it.

    Raises ``PlannerError`` for any other file, and for one over ``MOST_BYTES``.
    """
    if picture and not picture.startswith(_BEGINS):
        raise PlannerError(tr("A logo is a PNG or JPEG picture; this file is neither."))
    if picture and len(picture) > MOST_BYTES:
        raise PlannerError(
            tr("This picture is too large for a logo; one of up to 500 KB fits into the plan.")
        )
    set_setting(draft, "logo", base64.b64encode(picture or b"").decode("ascii"))


def set_cover_colour(draft: Draft, colour: str) -> None:
    """Set the colour of the first page, written as #rrggbb; empty for the program's own.

    Raises ``PlannerError`` for any other text.
    """
    wanted = colour.strip().lower()
    if wanted and not re.fullmatch("#[0-9a-f]{6}", wanted):
        raise PlannerError(tr("A colour is written as # and six digits or letters a to f."))
    set_setting(draft, "cover_colour", wanted)
