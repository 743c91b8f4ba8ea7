"""Where the plan breaks: the findings, the bus factor, and cover over time."""
