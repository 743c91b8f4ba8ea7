"""What is updated from one state of a plan to the next, so that an edit costs what it affects."""
