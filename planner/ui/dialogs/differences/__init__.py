"""Differences that come in from a list or a workbook: shown by kind, accepted or left."""
