"""A page that was filled in by hand finds its screen."""
