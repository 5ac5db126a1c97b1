"""What happened and what was done, in order of time."""
