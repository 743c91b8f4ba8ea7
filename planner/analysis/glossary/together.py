"""The measures of what several people have in common, and of cover that is none."""

from __future__ import annotations

from planner.analysis.glossary.entry import Chapter, Entry

TOGETHER = Chapter(
    "What takes several at once",
    (
        Entry(
            "Common cause",
            "Held by two or more who all share a home department, one manager’s team, a site "
            "or an organisation: one decision takes them all. A team is the manager and "
            "everybody below.",
            measure=5,
            detail="""\
Parents of a department are no home. A manager whose tree, manager included, takes in every
holder with a known place is no common cause, and somebody with neither manager nor reports has
no known place. Which of the four are checked is a setting: at first organisation for champion
seats, and department, manager’s team and organisation for everything else. One unknown value
among the holders means not common; a kind is not checked only where every holder in the plan has
the same known value. The smallest team is named. `common_cause` in JSON is a group.""",
        ),
        Entry(
            "Communications only",
            "Held, and every holder’s home is a communications department; and the share of "
            "all weight of which that is true. Where the communications department’s own seat "
            "is left aside, that is said with the share without it.",
            measure=6,
            detail="`communications_only` in JSON is a group with `share`.",
        ),
        Entry(
            "Backup on paper",
            "The backup is the owner; or one person is backup for more than they can carry at "
            "once, which is {backups} responsibilities.",
            measure=7,
            detail="""\
Phantom cover = cover named, less the largest number of responsibilities that can be backed up at
the same time when the owners leave: a maximum matching with capacities.""",
        ),
        Entry(
            "Cut off",
            "Departments reach the primary sponsor through sponsors. Cut off are those that no "
            "longer do where one sponsor leaves.",
            measure=8,
            detail="`cut_off` in `what-if`: `sponsor`, `departments`.",
        ),
        Entry(
            "Worst day ahead",
            "From today until 90 days after launch or from today, whichever is later, the "
            "first day on which the most weight has nobody, as a share of what counts that "
            "day. Start dates, last days and leave are known; an action that is not finished "
            "counts ahead until it is due, so that checking on that day may find more.",
            measure=10,
            detail="""\
For each responsibility also the days with one holder or none, of an action until it is due.
`worst_day` in JSON: `date`, `weight`, `of`, `names`.""",
        ),
        Entry(
            "Leaves soon",
            "A last day within {leaving_days} days.",
        ),
        Entry(
            "Stale",
            "Last confirmed or rated more than {stale_days} days ago, or never and begun more "
            "than {stale_days} days ago. It is shown, and still counts.",
            measure=11,
            detail="""\
Of assignments that hold on the day, and of ratings. What was never confirmed began on its first
day; where none is known on the day it was entered in the plan, else on the day the plan was
made; where that is not known either it is not stale. Not rated is unknown, never low.""",
        ),
    ),
)
