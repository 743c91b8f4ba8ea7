"""The pages of the window, a room each."""
