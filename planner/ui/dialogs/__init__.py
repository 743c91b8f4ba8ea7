"""Dialogs: what is asked before something is done, and what can be read."""
