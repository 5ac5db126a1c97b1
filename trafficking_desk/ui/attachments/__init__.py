"""Photos and documents of a case: added, looked at, taken out, removed."""
