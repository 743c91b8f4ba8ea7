"""Rollout Planner: plan a launch so that it survives people leaving."""

__version__ = "0.1.0"
