"""What to say to 999; works without unlocking."""
