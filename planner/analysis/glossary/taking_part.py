"""The measures of champions and their hours, sponsors, buy-in, readiness and goals."""

from __future__ import annotations

from planner.analysis.glossary.entry import Chapter, Entry
from planner.analysis.readiness.parts import RULE

CHAMPIONS = Chapter(
    "Champions and their hours",
    (
        Entry(
            "Champions needed",
            "One for {ratio} staff, rounded up. Published advice runs from 1:5 to 1:100, and no "
            "evidence for any was found. Holders are held against the needed cover of the "
            "seat, which is another figure.",
            measure=12,
            detail="""\
`THIN` holds the seat’s holders against the needed cover, `BELOW-NEED` its champions against
⌈headcount / ratio⌉.""",
        ),
        Entry(
            "Hours a week",
            "Hours of those who hold champion seats that can be used: each person’s once, no "
            "department more than it needs, dealt out as fairly as can be. A department needs "
            "{hours_before} h before launch and {hours_after} h after for each of the "
            "champions its staff needs, or for each holder its seat needs if they are more. "
            "Published role guides run from 1 to 5 h.",
            measure=15,
            detail="""\
A maximum flow from each person’s pledged hours to the departments whose seats they hold; of all
maximum flows the lexicographically fairest in the share of need met (Megiddo 1974), which is
unique by department. Unknown hours count 0 and are counted. On the launch day and after it the
hours after launch count, before it or without a launch those before. An unknown headcount asks
for the needed cover; a department that needs none is fully met. `effort` in JSON: `used`,
`needed`, `unknown`, `departments` (`department`, `used`, `needed`).""",
        ),
    ),
)

SPONSORS = Chapter(
    "Sponsors and buy-in",
    (
        Entry(
            "Taking part",
            "At least {own_voice} of the items of the last {counted_days} days in a sponsor’s "
            "name are written in person, and no more days without one go by than promised, "
            "days on leave left out.",
            measure=9,
            detail="""\
Of every owner of a seat; the day itself is the last that counts. Own voice = items written in
person / all items in their name; replies = replies / all items. Who never posted in person is
silent since the first day in the seat; where that is not known it is said without a number. The
days of a silence are those after the last item in person, through the day. Who promised nothing
is never late. A message that was sent in somebody’s name is an item of its day, written by its
author, and counts once where the ledger has it too (the same link, or the same day and title); a
message without an author is left out.""",
        ),
        Entry(
            "Ghost-written",
            "Written by somebody else, also where it was entered as in person. What others "
            "drafted and the sponsor edited is called edited. Neither ends a silence.",
            measure=9,
        ),
        Entry(
            "Buy-in gap",
            "How many steps current buy-in is below what is wanted, on a scale of five. Not rated "
            "is unknown, never low.",
            measure=13,
            detail="""\
max(0, wanted − current) on the ranks resistant, unaware, neutral, supportive, leading: somebody
resistant is further from support than somebody who never heard of it. Weighted: gap × influence
(1 to 5; unrated counts 3), added up over what is rated; what is unknown is counted.""",
        ),
    ),
)

READINESS = Chapter(
    "Readiness and goals",
    (
        Entry(
            "Status",
            RULE,
            measure=14,
            detail="""\
*Purpose*: purpose statements agreed; with an owner; served by a goal that can be measured; goals
that serve a statement; goals that can be measured.

*Easy to use*: pilot actions due by now done, until somebody tried something in a pilot round; from
then on the tries of the latest round that were done alone, and the problems of the pilot due by now
that are solved; champions and backups trained, of those who accepted. The latest round is the last
one begun by the day in which anything was tried; one without a day has begun.

*Buy-in*: departments with a champion; departments with a second champion or a trained backup;
sponsors taking part in person; responsibilities held that are held outside communications too;
departments and sponsors at the buy-in wanted, of those where one is wanted (unrated is not met, and
called *not rated*).

*Sustained effort*: champion hours that can be used, of those needed; promises due by now kept;
actions due by now done; actions for the time after launch with an owner.

If all is *not yet*, so is the whole. The sentence names the failing check,
the smallest step that lifts the status (one change to one row of that check; where none does,
how many are needed), the status after it, and until when where a day ahead takes it back.
`readiness` in JSON: `status`, `parts` (`part`, `status`, `checks`: `name`, `met`, `due`,
`status`).""",
        ),
        Entry(
            "On track and behind",
            "A goal is behind where what it should have come by now, less what it has come, is "
            "more than a tenth of the whole way. The line runs straight from the baseline to "
            "the due date. The latest check-in decides; two steps in a row away from the "
            "target are said in any case.",
            measure=22,
            detail="""\
Direction *up* unless given, or unless the target is below the given baseline, then *down*; a
first check-in taken as baseline never turns it. *Keep* is reached within a tolerance (at first
5% of the target), else behind. The line begins on the baseline’s day, else the first check-in’s,
and is flat after the due date; only check-ins up to the day count. States, in this order: *no
target*, *no due date*, *no check-in*; *reached*; *missed* once the due date is past; *too early
to say* (one check-in and no baseline); *behind*; *on track*. A check-in older than the goal’s
rhythm is marked. `goals` in JSON: `title`, `state`, `direction`, `falls`.""",
        ),
    ),
)
