"""The words that a sentence may use of how something is held, and what each means."""

from __future__ import annotations

from planner.analysis.cover.headline import TITLE
from planner.analysis.glossary.entry import Chapter, Entry

WORDS = Chapter(
    "Words",
    (
        Entry(
            "Responsibility",
            "Anything somebody must hold: a department’s champion seat, a goal, a purpose "
            "statement, a sponsor seat, an action that is not finished, the keeping of the plan "
            "itself. It has a weight, 1 to 5, and a needed cover: how many should hold it.",
            detail="""\
Weight 1 and needed cover 2 unless set, also for what a file brings without saying. Every
department in the plan, home, parent or championed, has one champion seat. A champion seat is
named by its department alone, everything else by its title; two of one name stay two. A finished
action is no responsibility; one that is not finished counts on the day even if overdue, and on
days ahead until it is due, without a due date always. The keeping of the plan is one once somebody
is named for it: a new plan holds no responsibility.""",
        ),
        Entry(
            "Holder",
            "A person who is there that day and is an owner, or a backup who is ready. One "
            "person is one holder, however often they are assigned.",
            detail="""\
There: started, not past the last day (both days included), not on leave. No start date means
always there, no last day never leaving. `--leave P --on D` takes P away from D on. An owner
champion holds the seat from *accepted* on; nominated, asked, declined and stepped down hold
nothing; an owner without a status holds. A backup is ready where marked so and no later day is
given for it (for a champion seat: trained), and holds unless nominated, asked, declined or
stepped down. Owners of other kinds hold at once. `people` in JSON counts everyone in
the plan, there or not.""",
        ),
        Entry(
            "Champion",
            "An owner of a department’s champion seat who holds it: from accepted to "
            "{last_status}. A backup is never called a champion.",
            detail="""\
A setting says whether whoever has gone quiet still holds the seat; at first they do.""",
        ),
        Entry(
            "Backup",
            "Somebody who stands in for the owner. A backup holds a champion seat once "
            "trained, anything else once marked ready.",
        ),
        Entry(
            "Uncovered",
            "Held by nobody that day. “Has nobody” says the same.",
            measure=1,
        ),
        Entry(
            "Single point of failure",
            "Held by one person, whatever the needed cover. Where that is a trained backup in "
            "a champion seat, the sentence says so.",
            measure=1,
            detail="""\
A seat that only trained backups hold has the finding `NO-CHAMPION`.

The depth of a responsibility is the number of its holders: 0 uncovered, 1 single point of
failure, 2 or more but below the needed cover thin, else covered. `uncovered`, `single_points`
and `thin` in JSON are groups: `count`, `weight`, `names`.""",
        ),
        Entry(
            TITLE,
            "Uncovered, or a single point of failure: counted together, so that a first champion "
            "never makes the figure worse.",
            measure=1,
        ),
        Entry(
            "Thin",
            "Held by two or more, but by fewer than it needs.",
            measure=1,
        ),
        Entry(
            "Covered",
            "Held by as many as it needs, and by two at least.",
            measure=1,
        ),
        Entry(
            "Tested",
            "One of its holders carried it alone in a drill within {tested_days} days, while its "
            "other holders did nothing, and still holds it. Cover that was not tested is claimed.",
            measure=21,
            detail="""\
A drill counts from its day on, and for so many days after it; only *done* counts, which is done
alone: where somebody helped, it is *stuck* or *not done*. `tested` in JSON is a group: what two or
more hold that was tested. “Of 14 champion seats, 5 are covered and 2 of those tested” counts, of
the seats that are covered, those that were tested.""",
        ),
        Entry(
            "Drill",
            "A day on which one holder carries something alone while the others do nothing. "
            "{drills} are drawn each month, by weight × days untested.",
            detail="""\
Drawn are the champion seats that two or more hold on the day of the drill, and the keeping of the
plan where two do: by weight × days untested, ties by a hash (SHA-256) of the plan’s id, the month
and the responsibility. Untested since the last drill that was done by somebody who holds it still,
else since two hold it (`since`, else the day it was entered in the plan, else the plan’s own
`created`; of a backup from the day of being ready), else, where no day is known, for as long as a
test would hold. Drills of the same month are left out of account, so that drawing twice gives the
same. A backup carries it before a champion, of several whoever was tested longest ago. The day is
the second Wednesday of the month unless set.""",
        ),
        Entry(
            "Held alone",
            "What somebody is the only holder of. From a weight of {alone} on, in two or more "
            "responsibilities, that is too much.",
            measure=1,
        ),
        Entry(
            "Share",
            "Of all weight, unless the sentence says of what. 0% is nothing and 100% is all; "
            "what only rounds to these has more decimals.",
            detail="Rounded to whole per cent, halves up. In JSON shares run from 0 to 1.",
        ),
    ),
)
