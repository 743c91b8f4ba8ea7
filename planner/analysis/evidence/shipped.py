"""Case notes that come with the program, in our words; figures are those of their sources."""

from __future__ import annotations

from typing import NamedTuple

from planner.models.evidence import Fits
from planner.text import Sentence


class ShippedNote(NamedTuple):
    """A case note as it comes with the program, to be translated where it is shown."""

    key: str
    """What the plan remembers it by."""
    title: Sentence
    happened: Sentence
    source: Sentence
    fits: Fits


SHIPPED: tuple[ShippedNote, ...] = (
    ShippedNote(
        "carried-alone",
        "The one who carried it left",
        "One communicator carried a network, and nobody outside the communications department "
        "stood for it. When that person left, nobody went on, and all began from nothing.",
        "An article of 2013 by a communications practitioner",
        "champions",
    ),
    ShippedNote(
        "nokia",
        "Nokia: much was written, and silos stayed",
        "Over 1,400 blogs inside the company and more than 100,000 posts and comments: people "
        "wrote where they were let. Some of the platforms failed all the same, and departments "
        "went on keeping to themselves.",
        "Nokia’s company blog, February 2011; InformationWeek",
        "taking part",
    ),
    ShippedNote(
        "employers-2013",
        "Over half have one, and fewer find it effective",
        "56% of employers use social media internally. 30 to 40% of employers rate most of the "
        "tools highly effective, 40% call it cost-effective, and 41% use it to build a shared "
        "experience. It is what employers said, not staff.",
        "Towers Watson, May 2013, 290 organisations",
        "what staff say",
    ),
    ShippedNote(
        "judged-2011",
        "More than a third judge theirs good or excellent",
        "13% of companies call their internal network excellent and 25% good; 37% average, "
        "25% fair or poor. The obstacle named most is that people do not take it up (35%).",
        "InformationWeek, December 2011, 394 of 452 answered",
        "ease of use",
    ),
    ShippedNote(
        "judged-2012",
        "Few call it a great success",
        "18% of IT staff call their company’s internal network a great success.",
        "InformationWeek, December 2012, 451 answered",
        "ease of use",
    ),
    ShippedNote(
        "several-disciplines",
        "Hardly anybody puts several disciplines on it",
        "8% went about it with a team in which several disciplines worked together.",
        "InformationWeek, 2010, about 700 answered",
        "champions",
    ),
    ShippedNote(
        "who-knows",
        "Finding who knows became likelier",
        "Within six months, those with the tool were 31% likelier to find a colleague who "
        "knows, and 88% likelier to name one who could connect them; those without it did not "
        "change.",
        "Leonardi and Neeley, Harvard Business Review, November 2017, one financial firm",
        "purpose",
    ),
    ShippedNote(
        "readers-2021",
        "Most read, fewer take part",
        "85% of staff read what is on their network; 31% take part in it.",
        "SWOOP, 2021, 75 organisations, 2.8 million people",
        "taking part",
    ),
    ShippedNote(
        "readers-2022",
        "Most open it, and more than half only read",
        "80 to 85% open their network; almost 60% only read.",
        "SWOOP, 2022, 97 organisations, 4.7 million people",
        "taking part",
    ),
    ShippedNote(
        "two-way-2025",
        "Talking with each other has become rarer",
        "In six years, what is counted of people talking with each other fell by 25 to 40%.",
        "SWOOP, 2025, 73 organisations, about 3 million people",
        "taking part",
    ),
    ShippedNote(
        "ghost-posts",
        "Posts by others cost a leader authenticity",
        "Staff find a leader less authentic whose posts others write, whether that is said "
        "openly or not.",
        "Kelleher, Men and Thelen, 549 employees in the United States",
        "buy-in",
    ),
    ShippedNote(
        "sponsors-listen",
        "Sponsors listen less than they think",
        "Fewer than two thirds of projects have a sponsor, and a sponsor has three of them, at "
        "about 13 hours a week each. 88% of sponsors say they listen; 42% of their project "
        "managers say so of them.",
        "PMI, October 2014, about 1,000 and 200 answered",
        "buy-in",
    ),
    ShippedNote(
        "change-managed",
        "Objectives are met more often where change is managed well",
        "93% of those who rate their own change management excellent met their objectives, and "
        "15% of those who rate it poor. It goes together; it does not show which causes which.",
        "Prosci, 11th edition, 1,863 answered",
        "buy-in",
    ),
    ShippedNote(
        "change-understood",
        "A third say their staff understand change well",
        "36% of communicators say that their staff understand well what changes.",
        "Gallagher, 2023/24, 2,300 answered",
        "purpose",
    ),
)
"""Every case note that comes with the program."""
