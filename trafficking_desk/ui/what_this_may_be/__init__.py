"""The parts of the legal test: the signs that bear on each, and your view."""
