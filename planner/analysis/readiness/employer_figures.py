"""What employers elsewhere said of their networks; no target, and never held against a plan."""

from __future__ import annotations

from planner.text import tr


def what_employers_said() -> str:
    """Return the figures of 2013 with who said them of what, and why no answer of staff is put to
    them."""
    return tr(
        "What employers said in 2013 (Towers Watson, 290 organisations): 56% use social media "
        "internally, 30 to 40% rate most of the tools effective, 40% find it cost-effective. That "
        "is another question than what staff say, and no target for it."
    )
