"""Everything that is written into a plan, through SQLAlchemy's Core.

Loading that takes longer than reading most plans, so these modules are imported where something is
written, and no other module of the program needs SQLAlchemy.
"""
