"""The window. Qt is imported only here and in ``planner.app``."""
