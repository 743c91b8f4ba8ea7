"""What a meeting is told and asked: the status, what is new, and the decisions."""
