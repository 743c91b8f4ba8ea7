"""The measures of how few people a plan rests on, and what would change that."""

from __future__ import annotations

from planner.analysis.glossary.entry import Chapter, Entry

HOW_FEW = Chapter(
    "How few it rests on",
    (
        Entry(
            "People who can leave",
            "One fewer than the bus factor: the fewest people whose leaving leaves more than "
            "{threshold} of all weight with nobody. What has nobody already counts. Where that "
            "is not proven, it is said.",
            measure=2,
            detail="""\
Said as one could repeat it: “2 can leave; with a third, 51% has nobody”; “Nobody can leave:
without one person, 60% has nobody”; “55% already has nobody”. The threshold *t*, 0 ≤ *t* < 1, is
taken as the exact decimal that was given; strictly more than *t* of all weight counts.

Computed by bounds from fair shares of each weight (Megiddo 1974; Fujishige 1980), peeling
(Charikar 2000), and, where these leave a gap on a small plan, a mixed-integer model solved by
HiGHS. `bus_factor` in JSON: `value` is `null` where only `lower` and `upper` are proven; of a
plan without responsibilities all three are. Where it is at most 5, `sets` are all smallest
groups, up to 100; above that one of them.""",
        ),
        Entry(
            "At worst",
            "What has nobody once so many people have left whose leaving hurts most, what has "
            "nobody already included. Beyond ten people the first number of them is told at "
            "which it passes each further tenth, until it is above three quarters.",
            measure=2,
            detail="""\
`curve` in JSON: `k`, `share`, `exact`, `at_most`. The further tenths are counted from the share
at ten people; it stops at the number of holders. `at_most` is proven, and the point exact where
that is the share.""",
        ),
        Entry(
            "What changes that",
            "The first assignment, by person and then responsibility, whose ending lets fewer "
            "leave; and the fewest appointments with which one more can.",
            measure=2,
            detail="""\
`margin` in JSON: `down` is `null` where no single assignment lowers the bus factor, or none is
proven to; `up` as `recommend --bus-factor` finds it, what nobody holds yet included: `value` is
`null` where the number is not proven, `bound` how many are needed in any case. Without
responsibilities `up` is `null` too.""",
        ),
        Entry(
            "The worst loss",
            "The one, two and three people whose leaving newly leaves the most weight with "
            "nobody; what has nobody already is left out.",
            measure=3,
            detail="""\
`worst` in JSON: `k`, `weight`, `people`; exact. A number beyond that of the holders is left out.
Of several groups it is the first in the order of their labels.""",
        ),
        Entry(
            "If people left",
            "What of all weight would newly have nobody, what would newly rest on one person, "
            "which departments, goals, purposes and sponsor seats that touches, the hours a "
            "week it takes, and how many more could leave then.",
            measure=4,
            detail="""\
`newly_uncovered`, `newly_single`, `hours_lost` and `bus_factor` in `what-if`.""",
        ),
        Entry(
            "For those who stay",
            "The hours of a champion seat are divided evenly among its holders. Somebody "
            "carries too much where their seats then take more hours than they pledged.",
            measure=20,
            detail="""\
A champion seat takes the hours of as many champions as its department needs: the larger of its
needed cover and one for every so many staff, times the hours a champion needs. `stay` in
`what-if` lists whoever then carries other hours than before: `person`, `carries`, `pledged`
(`null` where they never said), `seats`. “Finance rests on Ann with 2 of 4 hours.”""",
        ),
        Entry(
            "Held by one person",
            "Who holds the most weight alone, and how few hold half of all that is held alone: "
            "as a share of that, and of all weight.",
            measure=16,
            detail="""\
`concentration` in JSON: `person`, `weight`, `of_alone`, `of_all`, and `half` with `people` (how
many), `of_alone`, `of_all`.""",
        ),
        Entry(
            "Carried",
            "Each weight divided by the number of its holders, added up for each person, as a "
            "share of all weight that somebody holds. All shares together are 100%.",
            measure=18,
            detail="""\
Σ *w(r)* / (number of holders of *r*) over what somebody holds. It is the person’s Shapley value
(Shapley 1953): what they add to the weight that is held, on average over every order in which
the holders could come. `carried` in JSON: `person`, `share`, the largest first, then by label.""",
        ),
        Entry(
            "Expected by launch",
            "What of all weight has nobody then on average, and the odds that every department "
            "with a champion today still has one, those aside that certainly lose theirs: "
            "where everybody leaves at the yearly turnover set for the plan, and whoever has a "
            "last day before then is gone; once launched, a year ahead. Leave, the end of an "
            "assignment and due dates are left out of account.",
            measure=19,
            detail="""\
The turnover is one rate for all, never a guess about a person. None is set at first; then
everything but the day is `null`, and `why` says so. Somebody is gone with chance 1 − (1 −
rate)^(days/365), and certainly with a last day before it; somebody whose last day it is is still
there. Expected to have nobody is Σ *w(r)* × the product of these chances over the holders of *r*,
of all weight; what nobody holds counts as gone.

The odds are those that all departments that have a champion that day, and do not certainly lose
their last one, still have one then; both counts are said, and who takes a last one away is
named. They are exact where a decision diagram over the champions whom several departments share
(Bryant 1986) takes no more than 200,000 nodes. Else they lie between the product over all these
departments (Harris 1960) and the product over departments without a champion in common, taken by
least chance, then name. `expected_loss` in JSON: `turnover`, `until`, `share`, `odds`
(`departments`, `lower`, `upper`, `certain`: `department` and `person`), `why`.""",
        ),
        Entry(
            "Appointments recommended",
            "The fewest that end all single points of failure, or with which one more can "
            "leave, all of them possible together, as if they were accepted and trained. They "
            "are made as nominated, which does not count yet. Nobody is asked for more than "
            "their free hours: a champion seat asks for {hours_before} h a week before launch "
            "and {hours_after} h after, anything else for {hours_other} h; whoever gave no "
            "hours is not limited by them. Left out is who shares the common cause; for a "
            "sponsor seat only sponsors, managers of managers and people marked for it can be "
            "proposed.",
            measure=17,
            detail="""\
Free hours are the hours pledged less a champion’s hours for each seat held; what else is held
takes nothing off. What an appointment asks for are settings; where somebody’s hours are unknown,
the sentence says so. For champion seats the
same department comes first. Where nobody can be proposed: “nobody suitable is known”. Exact, or
with its bound said; small plans are enumerated.""",
        ),
        Entry(
            "What an hour buys",
            "For each number of hours a week asked for, the fewest single points of failure "
            "left; those who are asked can be proposed together, and count as if they were "
            "accepted and trained.",
            measure=17,
            detail="""\
`frontier` in `recommend`: `hours`, `left`, `exact`, `bound`, `added`, `dropped`. Each step is
proven, or `bound` is the fewest that could be left.""",
        ),
    ),
)
