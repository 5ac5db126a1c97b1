"""What was seen and heard: the checklist, with how each sign is known."""
