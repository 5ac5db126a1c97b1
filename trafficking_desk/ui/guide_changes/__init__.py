"""What older guides say that has changed since."""
