"""What breaks if somebody leaves, and whom to appoint."""
