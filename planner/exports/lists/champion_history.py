"""The lists of what happens to champions: stages, training, thanks and successors."""

from __future__ import annotations

from planner.exports.lists.field_columns import own_columns, with_computed
from planner.exports.lists.listing import Column, Listing, View, join_names
from planner.models import Attendance, Responsibility, Stage, Successor, Thanks, Training
from planner.text import tr


def stages(view: View) -> Listing:
    """Return when champions came to which stage, by seat, oldest first."""

    def department(stage: Stage) -> str:
        seat = view.plan.get(Responsibility, stage.responsibility_id)
        return view.plan.name_of(seat)

    columns = (
        Column("department", tr("Department"), department),
        *own_columns(view, Stage, editable=False),
    )
    rows = sorted(view.plan.table(Stage).values(), key=lambda s: (s.responsibility_id, s.on, s.id))
    return view.listing(
        "stages",
        tr("Stages"),
        columns,
        ((f"stage {row.id}", row) for row in rows),
        of_people=True,
        about=tr("When champions and backups came to which stage."),
        empty=tr("No champion has come to another stage yet."),
    )


def trainings(view: View) -> Listing:
    """Return the training sessions with who came, oldest first."""
    plan, names = view.plan, view.names

    def came(training: Training) -> str:
        there = plan.where(Attendance, "training_id", training.id)
        return join_names(names.people({each.person_id for each in there}))

    who: Column[Training] = Column("came", tr("Who came"), came, "long", editable=True)
    columns = with_computed(own_columns(view, Training), after={"on": (who,)})
    rows = sorted(plan.table(Training).values(), key=lambda t: (t.on, t.id))
    return view.listing(
        "trainings",
        tr("Training"),
        columns,
        ((f"training {row.id}", row) for row in rows),
        about=tr("Sessions in which champions and backups are trained, and who came."),
        empty=tr("No training session is in the plan yet."),
    )


def thanks(view: View) -> Listing:
    """Return who was thanked when and what for, oldest first."""
    rows = sorted(view.plan.table(Thanks).values(), key=lambda t: (t.on, t.id))
    return view.listing(
        "thanks",
        tr("Thanks"),
        own_columns(view, Thanks),
        ((f"thanks {row.id}", row) for row in rows),
        of_people=True,
        about=tr("Who was thanked for carrying the network, and what for."),
        empty=tr("Nobody was thanked yet."),
    )


def successors(view: View) -> Listing:
    """Return who is being prepared to take what over; none of them counts as cover."""

    def what(successor: Successor) -> str:
        return view.plan.name_of(view.plan.get(Responsibility, successor.responsibility_id))

    def kind(successor: Successor) -> str:
        return tr(view.plan.get(Responsibility, successor.responsibility_id).kind)

    columns = (
        Column("kind", tr("Kind"), kind),
        Column("responsibility", tr("Responsibility"), what),
        *own_columns(view, Successor, editable=False),
    )
    return view.listing(
        "successors",
        tr("Being prepared"),
        columns,
        ((f"successor {row_id}", row) for row_id, row in view.plan.table(Successor).items()),
        of_people=True,
        about=tr("Who is being prepared to take something over. Nobody here counts as cover."),
        empty=tr("Nobody is being prepared to take anything over."),
    )
