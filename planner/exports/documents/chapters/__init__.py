"""The chapters of a status pack, one subject a file; ``registry`` says how to add one."""
