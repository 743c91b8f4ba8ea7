"""What a person can do to a plan: each verb takes a ``Draft`` first and never saves it.

A mistake that a person can correct (an empty name, a circle of managers) raises ``PlannerError``
with one plain sentence, and then nothing of the verb is saved.
"""
