"""People and departments that are in a plan twice, as it seems."""
