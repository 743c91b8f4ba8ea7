"""A survey on its way into the plan."""
