"""Check, preview, print and save the pack."""
