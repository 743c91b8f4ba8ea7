"""What is piloted, launched and kept up."""

from __future__ import annotations

from planner.starter.step import CHAMPIONS, COMMUNICATIONS, HR, IT, SPONSOR, UsualStep

PILOT = (
    UsualStep(
        "pilot",
        "Pilot with one department",
        "pilot",
        COMMUNICATIONS,
        ((-5, -3), (-12, -9), (-23, -18)),
        (
            "Real work for three weeks or more, in a department that wants to. Watch people try;"
            " do not ask whether they like it."
        ),
        ("platform", "privacy", "council", "rules"),
    ),
    UsualStep(
        "review",
        "Fix the problems found in the pilot",
        "pilot",
        IT,
        ((-2, -2), (-8, -7), (-17, -15)),
        "Each problem has an owner and a day, and is tried again by those who had it.",
        ("pilot",),
    ),
    UsualStep(
        "pilot 2",
        "Second pilot in another kind of work",
        "pilot",
        COMMUNICATIONS,
        (None, (-6, -4), (-14, -11)),
        "Where there are shifts, or no desks: what is easy in an office may not be there.",
        ("review", "no desk"),
    ),
    UsualStep(
        "pilot 3",
        "Third pilot in another country",
        "pilot",
        COMMUNICATIONS,
        (None, None, (-10, -7)),
        "In another language, with local champions alone; you only watch.",
        ("pilot 2", "translations"),
    ),
    UsualStep(
        "review 2",
        "Fix the problems found in the last pilot",
        "pilot",
        IT,
        (None, (-3, -3), (-6, -5)),
        "What cannot be fixed by launch is in the help, with the way round it.",
        ("pilot 2", "pilot 3"),
    ),
)

LAUNCH = (
    UsualStep(
        "messages",
        "Write the launch messages",
        "launch",
        COMMUNICATIONS,
        ((-4, -2), (-7, -4), (-12, -7)),
        (
            "Why now, what is in it for each group, and the first thing to do. The sponsor’s own"
            " words for all; managers’ own for their teams."
        ),
        ("purpose", "ending"),
    ),
    UsualStep(
        "contents",
        "Get conversations going before launch",
        "launch",
        CHAMPIONS,
        ((-3, -1), (-5, -1), (-8, -1)),
        "Real questions with real answers in each group, so that nobody walks into an empty room.",
        ("training", "platform"),
    ),
    UsualStep(
        "go",
        "Go or no-go",
        "launch",
        SPONSOR,
        ((-1, -1), (-2, -2), (-4, -3)),
        "Decide by what was seen in the pilot and by this plan’s status, not by the date.",
        ("review", "review 2"),
    ),
    UsualStep(
        "managers",
        "Brief all managers",
        "launch",
        COMMUNICATIONS,
        ((-1, -1), (-3, -2), (-5, -3)),
        "They are asked first. Give them one page, and ten minutes for a team meeting.",
        ("messages",),
    ),
    UsualStep(
        "launch",
        "Launch day",
        "launch",
        SPONSOR,
        ((0, 0), (0, 0), (0, 0)),
        "The sponsor asks staff a question, and answers their answers the same day.",
        ("go", "contents", "managers", "help", "executives"),
    ),
    UsualStep(
        "waves",
        "Invite region after region",
        "launch",
        COMMUNICATIONS,
        (None, None, (1, 4)),
        "A week each, so that champions and the help desk can be there for everybody.",
        ("launch", "training 3"),
    ),
    UsualStep(
        "first days",
        "Welcome everybody in the first weeks",
        "launch",
        CHAMPIONS,
        ((0, 1), (0, 2), (0, 4)),
        "Answer every question within the hour, and pass on what goes wrong.",
        ("contents",),
    ),
)

SUSTAIN = (
    UsualStep(
        "ended",
        "Close the old channels",
        "sustain",
        COMMUNICATIONS,
        ((2, 3), (3, 5), (6, 9)),
        "On the days that were named. Its last issue says where to go on.",
        ("ending", "launch"),
    ),
    UsualStep(
        "figures",
        "First figures to the sponsors",
        "sustain",
        COMMUNICATIONS,
        ((4, 4), (5, 5), (6, 6)),
        "What staff do and say against the goals, and what is changed because of it.",
        ("launch",),
    ),
    UsualStep(
        "rounds",
        "Champions’ round every month",
        "sustain",
        COMMUNICATIONS,
        ((4, 26), (4, 26), (5, 30)),
        "Half an hour: what worked, what they need, who wants a rest. Thank them in public.",
        ("training",),
    ),
    UsualStep(
        "pulse",
        "Ask staff whether it is worth their time",
        "sustain",
        HR,
        ((8, 9), (10, 11), (12, 14)),
        "Few questions, and an answer to what was said. Compare it with your own target.",
        ("launch",),
    ),
    UsualStep(
        "daily work",
        "Make it part of daily work",
        "sustain",
        SPONSOR,
        (None, (18, 22), (24, 28)),
        "Who owns it, who pays, and champions’ hours, after the project has ended.",
        ("figures",),
    ),
    UsualStep(
        "half a year",
        "Look back after half a year",
        "sustain",
        COMMUNICATIONS,
        ((26, 26), (26, 26), (30, 30)),
        "At purpose and goals: what is reached, what nobody misses, what comes next.",
        ("pulse",),
    ),
)
