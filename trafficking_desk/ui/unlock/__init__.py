"""The passphrase page."""
