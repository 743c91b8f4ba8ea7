"""Every measure against a plain reading of its definition, on small plans made at random.

The readings (``reading_*.py``) go through the rows of a plan with loops over every person, group
and day. They know nothing of ``planner.analysis``.
"""
