"""Tables brought into a plan: columns matched to fields, rows to people and departments."""
