"""What was said about the plan by those who looked at it."""
