"""Measures and findings: pure functions of a plan and a day."""
