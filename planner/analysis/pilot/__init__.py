"""What came of the pilot: results of tasks over rounds, and problems."""
