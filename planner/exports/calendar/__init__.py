"""The days of a plan as a calendar file (iCalendar, RFC 5545)."""
