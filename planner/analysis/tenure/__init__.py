"""Who held what when: from the days of assignments, and from the steps that were taken."""
