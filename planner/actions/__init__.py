"""What a person can do to a plan: each verb takes a ``Draft`` first and never saves it.

Whatever a person could mend (an empty name, a circle of managers) raises ``PlannerError`` with
one plain sentence, and then nothing of the verb is saved.
"""
