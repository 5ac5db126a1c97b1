"""Settings: the organisation, its numbers, and how the desk looks."""
