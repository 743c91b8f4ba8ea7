"""When actions can be done: what waits for what, slack, and the longest chain. Calendar days."""
