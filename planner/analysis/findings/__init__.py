"""Findings: what the rules find, as one sentence each, and what has been accepted."""
