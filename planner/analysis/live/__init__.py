"""What is brought forward from one state of a plan to the next: an edit costs what it touches."""
