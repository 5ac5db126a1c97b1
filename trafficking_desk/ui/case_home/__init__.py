"""One case as a list of tasks, with what comes next beside it."""
