"""The page of messages: a list, and a calendar on which they are moved."""
