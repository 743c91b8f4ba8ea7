"""The champion seats of departments, and what each department needs."""
