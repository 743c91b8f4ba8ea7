"""The menu bar, and the commands in it: a file for each subject says what its commands do."""
