"""A walk through the real windows with an invented case, for pictures."""
