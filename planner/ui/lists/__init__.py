"""The rows and columns of the pages' tables."""
