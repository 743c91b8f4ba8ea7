"""What is prepared: the beginning, the ground it stands on, and the people."""

from __future__ import annotations

from planner.starter.step import COMMUNICATIONS, HR, IT, LEGAL, SPONSOR, UsualStep

BEGINNING = (
    UsualStep(
        "sponsor",
        "Win the primary sponsor",
        "prepare",
        COMMUNICATIONS,
        ((-14, -13), (-26, -24), (-44, -40)),
        (
            "Choose an executive whom staff listen to. Agree on three things: they write"
            " themselves, they speak for it among executives, and they get champions the time."
        ),
    ),
    UsualStep(
        "list",
        "Import the list of staff",
        "prepare",
        HR,
        ((-14, -14), (-26, -25), (-44, -42)),
        (
            "Ask HR for one list: name, e-mail, department, manager, site. Import it here; each"
            " department then has a champion seat to fill."
        ),
    ),
    UsualStep(
        "second keeper",
        "Find a second person who can keep this plan",
        "prepare",
        COMMUNICATIONS,
        ((-13, -12), (-25, -23), (-43, -40)),
        "Show them the plan, then let them do a week alone. If you leave, it goes on.",
    ),
    UsualStep(
        "listening",
        "Ask staff what holds them up",
        "prepare",
        COMMUNICATIONS,
        ((-13, -12), (-25, -22), (-43, -38)),
        (
            "Short talks in every kind of work, also with people who have no desk. What it is for"
            " comes from what they say, not from what the tool can do."
        ),
    ),
    UsualStep(
        "buy-in",
        "Rate buy-in of each department",
        "prepare",
        COMMUNICATIONS,
        (None, (-22, -20), (-40, -36)),
        (
            "Of sponsors too. Ask, do not guess: who would speak for it, who against it, and what"
            " worries them."
        ),
        ("list",),
    ),
    UsualStep(
        "purpose",
        "Agree what the network is for",
        "prepare",
        COMMUNICATIONS,
        ((-11, -10), (-21, -19), (-37, -34)),
        (
            "Edit the three drafts under Purpose & goals, or write your own. They are agreed when"
            " the sponsor can say them without a note."
        ),
        ("sponsor", "listening"),
    ),
    UsualStep(
        "baseline",
        "Measure where each goal stands today",
        "prepare",
        COMMUNICATIONS,
        ((-9, -8), (-18, -16), (-33, -30)),
        "Fill in the baselines before anything changes; afterwards nobody can.",
        ("purpose",),
    ),
)

GROUND = (
    UsualStep(
        "privacy",
        "Clear data protection",
        "prepare",
        LEGAL,
        ((-10, -7), (-19, -14), (-35, -26)),
        (
            "What is kept, where, for how long, and who can read it; in one page that staff"
            " understand."
        ),
    ),
    UsualStep(
        "council",
        "Agree with the works council",
        "prepare",
        HR,
        (None, (-19, -13), (-36, -25)),
        (
            "Where there is one: go early, with the purpose and the page on data protection."
            " Promise that nobody’s use is measured by name. Without one, drop this step."
        ),
    ),
    UsualStep(
        "platform",
        "Set up the platform",
        "prepare",
        IT,
        ((-9, -6), (-18, -13), (-33, -24)),
        "Sign-in without another password, on phones too; who may open groups, who sees what.",
        ("purpose",),
    ),
    UsualStep(
        "rules",
        "Write the house rules on one page",
        "prepare",
        COMMUNICATIONS,
        ((-8, -7), (-15, -13), (-28, -25)),
        "What is welcome, what is not, who helps when it goes wrong. No threats.",
        ("purpose",),
    ),
    UsualStep(
        "no desk",
        "Make it work for staff without a desk",
        "prepare",
        IT,
        (None, (-14, -10), (-30, -19)),
        "Their own phones or a shared screen, and time within the shift. Try it on site.",
    ),
    UsualStep(
        "ending",
        "Decide which newsletters end",
        "prepare",
        COMMUNICATIONS,
        ((-6, -5), (-12, -9), (-24, -19)),
        "And which mailing lists. Beside all there was before, a network is one more inbox.",
        ("purpose",),
    ),
    UsualStep(
        "translations",
        "Translate what staff will read",
        "prepare",
        COMMUNICATIONS,
        (None, (-8, -5), (-20, -13)),
        (
            "Rules, help and invitation. Each is read by a colleague who works in that language."
            " One language: drop this."
        ),
        ("rules",),
    ),
    UsualStep(
        "help",
        "Set up help for the first weeks",
        "prepare",
        IT,
        ((-4, -3), (-7, -5), (-14, -10)),
        "Who answers, where, how fast. Give the help desk the twenty usual questions.",
        ("platform",),
    ),
)

PEOPLE = (
    UsualStep(
        "champions",
        "Ask {champions} champions",
        "prepare",
        COMMUNICATIONS,
        ((-9, -8), (-17, -14), (-32, -25)),
        (
            "For {staff} staff; {source}, and no evidence was found for any figure. Ask those whom"
            " others go to with questions, in every department."
        ),
        ("list", "sponsor"),
    ),
    UsualStep(
        "hours",
        "Agree champions’ hours with their managers",
        "prepare",
        SPONSOR,
        ((-7, -6), (-13, -11), (-24, -20)),
        (
            "Two hours a week until launch, one after it; that is advice too. Without a manager’s"
            " word it is done in the evenings, and soon stops."
        ),
        ("champions",),
    ),
    UsualStep(
        "training",
        "Train champions",
        "prepare",
        HR,
        ((-5, -4), (-10, -8), (-19, -15)),
        "In the tool and in their part: welcome, ask, answer, say thank you, pass on faults.",
        ("hours", "platform"),
    ),
    UsualStep(
        "training 2",
        "Second training of champions",
        "prepare",
        HR,
        (None, (-5, -4), (-11, -7)),
        "For those who said yes later, and for backups. The first round’s champions help.",
        ("training",),
    ),
    UsualStep(
        "training 3",
        "Training of champions in every region",
        "prepare",
        HR,
        (None, None, (-6, -4)),
        "In the language and the hours of the place, by champions of the rounds before.",
        ("training 2",),
    ),
    UsualStep(
        "executives",
        "Show executives how to post",
        "prepare",
        COMMUNICATIONS,
        ((-4, -3), (-8, -6), (-14, -10)),
        "An hour each, on their own phone, with a post of their own. Nobody writes for them.",
        ("sponsor", "platform"),
    ),
)
