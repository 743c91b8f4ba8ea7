"""Words shown to people: translation, and how names, numbers and days are put into sentences.

Every sentence a person reads is a literal where ``tr``, ``trn`` or ``trc`` is called, and stays
one whole sentence with named places in braces, so that a translator may put them in another order.
A sentence that is written down before it is shown (in a table of a module, say) is ``mark``-ed
there and translated where it is shown, so that nothing depends on which language was chosen when a
module was loaded. What is given for a parameter or a field of type ``Sentence``, or ``One`` and
``Many``, needs no mark, nor do the words of a ``Literal`` in the models and the analysis.
``python -m tools.messages`` collects all of these for translators.
"""

from __future__ import annotations

from planner.text.days import (
    clock,
    day,
    exact_day,
    month,
    short_day,
    short_weekday,
    weekday_and_day,
)
from planner.text.lists import listed, listed_names, name_among_others
from planner.text.manner import Manner, plainly, use_manner
from planner.text.numbers import measured, number, percent, percent_points, points_shown, rounded
from planner.text.translation import (
    DOMAIN,
    Many,
    One,
    Sentence,
    languages,
    mark,
    mark_in,
    mark_plural,
    show_in,
    spoken_language,
    tr,
    trc,
    trn,
    use_language,
)

__all__ = [
    "DOMAIN",
    "Manner",
    "Many",
    "One",
    "Sentence",
    "clock",
    "day",
    "exact_day",
    "languages",
    "listed",
    "listed_names",
    "mark",
    "mark_in",
    "mark_plural",
    "measured",
    "month",
    "name_among_others",
    "number",
    "percent",
    "percent_points",
    "plainly",
    "points_shown",
    "rounded",
    "short_day",
    "short_weekday",
    "show_in",
    "spoken_language",
    "tr",
    "trc",
    "trn",
    "use_language",
    "use_manner",
    "weekday_and_day",
]
